from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor

from gazette.exports.social_card import HEIGHT, MARGIN, WIDTH, fitted, icon, letters, picture
from gazette.palette import LIGHT, tokens
from gazette.views.site.social_card import SocialCard

YELLOW = "#ffc20e"
OWN = SocialCard("Public record", "Commissioner for Exampleshire", "What we decide.", "CE", YELLOW)
COMPILED = replace(OWN, mark="Unofficial record", initials="")
LONG = "Police, Fire and Crime Commissioner for North Exampleshire and the Vale of Sampleton Water"
LETTERS = "ŵŷŴŶâêîôûÂÊÎÔÛẁẃẅẀẂẄỳýÿỲÝŸäëïöüáéíóúàèìòùÁÀÄ’‘–—£&"


def image_of(data):
    return Image.open(BytesIO(data)).convert("RGB")


def colours_in(image):
    return {colour for _, colour in image.getcolors(maxcolors=image.width * image.height)}


def test_the_pictures_are_png_of_the_sizes_that_networks_and_telephones_ask_for():
    pictures = [Image.open(BytesIO(data)) for data in (picture(OWN), icon(OWN, 32), icon(OWN, 180))]

    assert [(image.format, image.size) for image in pictures] == [
        ("PNG", (1200, 630)), ("PNG", (32, 32)), ("PNG", (180, 180)),
    ]  # fmt: skip


def test_the_same_words_give_the_same_bytes_and_other_words_others():
    assert picture(OWN) == picture(replace(OWN))
    assert icon(OWN, 32) == icon(replace(OWN), 32)
    others = {"mark": "Imaginary office", "title": "Other", "text": "Other.", "initials": "O", "colour": "#5c2340"}
    assert all(picture(replace(OWN, **{name: words})) != picture(OWN) for name, words in others.items())


@pytest.mark.parametrize("card", [OWN, COMPILED], ids=["own", "compiled"])
def test_words_and_sign_are_in_colours_that_can_be_read(card):
    colour = {name: ImageColor.getrgb(value) for name, value in tokens(YELLOW, LIGHT).items() if value[0] == "#"}

    assert colours_in(image_of(icon(card, 180))) >= {colour["office"], colour["on-office"]}
    words = image_of(picture(card)).crop((MARGIN + 170, 20, WIDTH, 250))
    assert colour["accent"] in colours_in(words)
    assert colour["office"] not in colours_in(words)
    assert colours_in(image_of(picture(card))) >= {ImageColor.getrgb(LIGHT.ink), colour["soft"], colour["office"]}


@pytest.mark.parametrize("initials", ["C", "CE", "PCC", "PCCE", "PFCCN", "PFCCNE", "ŴŶ", "WWWWWW"])
@pytest.mark.parametrize("size", [32, 180])
def test_initials_leave_a_margin_on_every_side(initials, size):
    image = image_of(icon(replace(OWN, initials=initials), size))
    inner = image.crop((size // 12, size // 16, size - size // 12, size - size // 16))
    image.paste(YELLOW, (size // 12, size // 16, size - size // 12, size - size // 16))

    assert colours_in(image) == {ImageColor.getrgb(YELLOW)}
    assert len(colours_in(inner)) > 1


@pytest.mark.parametrize(("initials", "in_two_rows"), [("PCC", False), ("PCCE", True), ("PFCCNE", True)])
def test_four_initials_and_more_are_in_two_rows(initials, in_two_rows):
    middle = image_of(icon(replace(OWN, initials=initials), 180)).crop((0, 89, 180, 91))

    assert (len(colours_in(middle)) == 1) == in_two_rows


def test_a_record_that_somebody_else_compiled_has_the_same_sign_whatever_the_office():
    assert icon(COMPILED, 32) == icon(replace(COMPILED, title="Mayor of Sampleton"), 32)
    assert icon(COMPILED, 32) != icon(OWN, 32)


words = st.text("abcdefghijklmnWMŵŷ ’-", max_size=320)


@settings(max_examples=40)
@given(words, st.sampled_from([(1056, 250, 84), (1056, 140, 34), (800, 160, 72)]))
@example(LONG, (1056, 250, 84))
@example("W" * 200, (800, 160, 72))
@example("", (1056, 140, 34))
def test_a_text_fits_its_box_whole(text, box):
    width, height, largest = box
    lines = fitted(text, "Bold", width, height, largest)

    assert all(letters("Bold", lines.size).getlength(line) <= width for line in lines.lines)
    assert len(lines.lines) * lines.height <= height
    assert "".join(lines.lines).replace(" ", "") == "".join(text.split())


def test_a_name_of_ninety_letters_is_large_and_breaks_between_words():
    lines = fitted(LONG, "Bold", 1056, 250, 84)

    assert len(LONG) == 90
    assert lines.size >= 56
    assert " ".join(lines.lines) == LONG


def test_a_word_that_is_too_long_is_broken_where_the_line_is_full():
    assert len(fitted("w" * 70, "Bold", 1056, 250, 84).lines) == 3


@pytest.mark.parametrize("title", [LONG, LONG * 3, "Mayor"])
@pytest.mark.parametrize("text", ["", LONG, LONG * 4])
def test_nothing_is_drawn_in_the_margins_nor_over_other_words(title, text):
    whole = image_of(picture(replace(OWN, title=title, text=text)))
    without_title = image_of(picture(replace(OWN, title="", text=text)))
    without_words = image_of(picture(replace(OWN, title="", text="")))

    left, _, right, bottom = box_of_changes(whole.crop((0, 16, WIDTH, HEIGHT)), "#ffffff")
    assert (left, right) == (MARGIN, WIDTH - MARGIN)
    assert bottom < HEIGHT - 40
    bottom_of_title = box_of_changes(whole, without_title)[3]
    top_of_text = box_of_changes(without_title, without_words)[1] if text else HEIGHT
    assert 300 < bottom_of_title < top_of_text - 10
    assert top_of_text > 440


def box_of_changes(image, other):
    """Left, top, right and bottom of all that differs between two pictures, or from a colour."""
    other = Image.new("RGB", image.size, other) if isinstance(other, str) else other
    return ImageChops.difference(image, other).getbbox()


@pytest.mark.parametrize("weight", ["Bold", "Semibold", "Regular"])
def test_every_letter_of_welsh_is_in_the_letters_of_the_card(weight):
    unknown = bytes(letters(weight, 60).getmask("\uffff"))

    assert [letter for letter in LETTERS if bytes(letters(weight, 60).getmask(letter)) == unknown] == []
