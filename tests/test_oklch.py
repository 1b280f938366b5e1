import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.oklch import Colour, colour_of, contrast

codes = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("code", "lightness", "chroma", "hue"),
    [
        ("#ff0000", 0.62796, 0.25768, 29.234),
        ("#00ff00", 0.86644, 0.29483, 142.495),
        ("#0000ff", 0.45201, 0.31321, 264.052),
        ("#663399", 0.44027, 0.16031, 303.373),
    ],
)
def test_lightness_chroma_and_hue_are_those_of_css(code, lightness, chroma, hue):
    colour = colour_of(code)

    assert (colour.lightness, colour.chroma) == pytest.approx((lightness, chroma), abs=2e-4)
    assert colour.hue == pytest.approx(hue, abs=0.1)


@given(codes)
def test_a_colour_of_a_screen_comes_back_as_it_was(code):
    assert colour_of(code).hex == code


@given(st.floats(0.4, 0.8), st.floats(0, 360))
def test_a_colour_that_no_screen_can_show_keeps_its_lightness_and_hue(lightness, hue):
    shown = colour_of(Colour(lightness, 0.4, hue).hex)

    assert shown.lightness == pytest.approx(lightness, abs=0.02)
    assert shown.hue_from(hue) < 4


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#ffffff", "#000000", 21),
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#123456", "#123456", 1),
    ],
)
def test_contrast_is_that_of_wcag(first, second, ratio):
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)


def test_a_colour_changes_only_as_far_as_it_must():
    dark = Colour(0.3, 0.1, 20)
    light = Colour(0.9, 0.1, 20)

    def is_readable(code):
        return contrast(code, "#ffffff") >= 4.5

    assert dark.until(0, is_readable) == dark
    assert 4.5 <= contrast(light.until(0, is_readable).hex, "#ffffff") < 4.6


@pytest.mark.parametrize(("first", "second", "degrees"), [(350, 10, 20), (10, 350, 20), (0, 180, 180), (90, 91, 1)])
def test_hues_are_a_circle(first, second, degrees):
    assert Colour(0.5, 0.1, first).hue_from(second) == degrees
