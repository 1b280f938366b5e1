from itertools import product

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from gazette.oklch import colour_of, contrast
from gazette.palette import DARK, LIGHT, nearest_that_works, on, stylesheet, tokens, works

codes = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
greys = st.tuples(st.integers(0, 240), *[st.integers(0, 15)] * 3).map(
    lambda grey: "#{:02x}{:02x}{:02x}".format(*(grey[0] + tint for tint in grey[1:]))
)
CUBE = ["#{:02x}{:02x}{:02x}".format(*channels) for channels in product(range(0, 256, 51), repeat=3)]
YELLOW, SKY, RED, PLUM, TEAL = "#ffc20e", "#00a3e0", "#b00020", "#5c2340", "#1d4d4f"


def lacks(code, ground):
    """The pairs of colours that are too close to each other, with what their contrast is and should be."""
    token = tokens(code, ground) | {"paper": ground.paper, "ink": ground.ink}
    needed = {
        **{(text, on): 4.5 for text in ("accent", "link", "visited", "soft") for on in ("paper", "tint")},
        **{(text, "mark"): 4.5 for text in ("ink", "link", "visited", "soft")},
        ("ink", "tint"): 4.5,
        ("accent", "paper"): 7 if ground is DARK else 4.5,
        ("link", "paper"): 7,
        ("visited", "paper"): 7,
        ("visited", "link"): 1.2,
        ("on-accent", "accent"): 4.5,
        ("on-office", "office"): 4.5,
        ("edge", "paper"): 3,
        ("edge", "tint"): 3,
    }
    if ground is DARK:
        needed |= {("office", "paper"): 3, ("focus", "paper"): 3}
    else:
        needed |= {("focus", "ink"): 3}
    ratios = {pair: contrast(token[pair[0]], token[pair[1]]) for pair in needed}
    return {pair: (ratio, needed[pair]) for pair, ratio in ratios.items() if ratio < needed[pair]}


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
@given(codes)
@example(YELLOW)
@example(SKY)
@example(RED)
def test_every_colour_that_works_gives_colours_that_can_be_read(ground, code):
    assume(works(code))

    assert lacks(code, ground) == {}


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_from_the_whole_range_of_a_screen_can_be_read(ground):
    working = [code for code in CUBE if works(code)]

    assert {code: lacks(code, ground) for code in working if lacks(code, ground)} == {}
    assert len(working) > 200


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
@given(codes)
def test_accent_and_links_keep_the_hue_of_the_office_and_visited_links_have_another(ground, code):
    office = colour_of(code)
    assume(office.chroma >= 0.06 and 0.25 <= office.lightness <= 0.9)  # darker, lighter or greyer: rounding tells
    token = {name: colour_of(tokens(code, ground)[name]) for name in ("accent", "link", "visited")}

    assert token["accent"].hue_from(office.hue) < 8
    assert token["link"].hue_from(office.hue) < 8
    assert token["visited"].hue_from(token["link"].hue) > 50
    assert token["visited"].hue_from(300) < 68
    assert min(colour.chroma for colour in token.values()) >= 0.04


def test_a_colour_that_can_be_read_is_the_accent_as_it_is_and_another_is_darkened():
    assert [tokens(code, LIGHT)["accent"] for code in (PLUM, TEAL, RED)] == [PLUM, TEAL, RED]
    assert tokens(YELLOW, DARK)["accent"] == YELLOW
    assert [tokens(code, LIGHT)["accent"] for code in (YELLOW, SKY)] == ["#8f6b00", "#0079a7"]


def test_the_office_s_own_colour_stays_as_it_is_where_it_can_be_seen():
    assert {tokens(code, LIGHT)["office"] for code in (YELLOW, SKY)} == {YELLOW, SKY}
    assert tokens(YELLOW, LIGHT)["on-office"] == "#000000"
    assert tokens(PLUM, LIGHT)["on-office"] == "#ffffff"
    assert tokens(PLUM, DARK)["office"] == tokens(PLUM, DARK)["accent"]
    assert tokens("#FFC20E", LIGHT)["office"] == YELLOW


def test_marks_are_yellow_unless_the_office_is():
    assert tokens(PLUM, LIGHT)["focus"] == "#ffd23f"
    assert tokens(YELLOW, LIGHT)["focus"] == "#9de3ff"


@pytest.mark.parametrize(("code", "is_red"), [(RED, True), ("#ff0000", True), (PLUM, False), (TEAL, False)])
def test_a_promise_not_kept_is_in_ink_where_the_office_is_red(code, is_red):
    assert [tokens(code, ground).get("broken") == "var(--ink)" for ground in (LIGHT, DARK)] == [is_red, is_red]


@pytest.mark.parametrize(("code", "is_green"), [(TEAL, True), ("#17654a", True), (PLUM, False), (RED, False)])
def test_no_second_green_stands_beside_that_of_a_green_office(code, is_green):
    assert [tokens(code, ground).get("kept") == "var(--accent)" for ground in (LIGHT, DARK)] == [is_green, is_green]


@pytest.mark.parametrize(
    ("grey", "near"),
    [
        ("#ffffff", "#c9e0ff"),
        ("#000000", "#021630"),
        ("#808080", "#6882a4"),
        ("#fff7f0", "#fbd6b5"),
        ("#ffdddd", "#ffd1d1"),
    ],
)
def test_a_grey_does_not_work_and_a_colour_close_to_it_does(grey, near):
    assert (works(grey), works(near)) == (False, True)
    assert nearest_that_works(grey) == near


@pytest.mark.parametrize("code", ["#1b2a41", "#ffd9d9", "#1d4d4f"])
def test_dark_blue_and_pink_are_no_greys(code):
    assert works(code)


def test_a_pale_colour_is_not_grey_when_it_is_darkened():
    assert colour_of(tokens("#ffd9d9", LIGHT)["accent"]).chroma > 0.075


@given(greys)
def test_the_colour_that_is_suggested_works_and_is_near(code):
    assume(not works(code))
    suggested = nearest_that_works(code)

    assert works(suggested)
    assert abs(colour_of(suggested).lightness - min(max(colour_of(code).lightness, 0.2), 0.9)) < 0.1
    assert colour_of(suggested).chroma < 0.1


@given(codes)
def test_black_or_white_can_be_read_on_every_colour(code):
    assert contrast(code, on(code)) >= 4.5


def test_the_stylesheet_has_every_colour_for_light_and_dark_screens():
    light, dark = stylesheet(RED).splitlines()

    assert light.startswith("@media screen{:root{--office:#b00020;--on-office:#ffffff;--accent:#b00020;")
    assert dark.startswith("@media screen and (prefers-color-scheme:dark){:root{--office:")
    for ground, line in ((LIGHT, light), (DARK, dark)):
        assert all(f"--{name}:{value};" in line for name, value in tokens(RED, ground).items())
