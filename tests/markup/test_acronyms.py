"""Acronyms: explained at their first use, once."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings
from tests.markup.converting import body_of

ABBR = '<abbr title="Police Community Support Officer">PCSO</abbr>'


def test_the_first_use_is_explained_and_no_other():
    body = body_of("The PCSO and the PCSO.\n\nA PCSO.")
    assert body.html.count("<abbr") == 1
    assert f"The {ABBR} and the PCSO." in body.html
    assert body.acronyms == ("PCSO",)


def test_a_plural_and_several_in_one_sentence_are_explained():
    body = body_of("*Many* PCSOs of the OPCC, the OPCC and a PCSO.")
    assert f"<em>Many</em> {ABBR}s of the <abbr" in body.html
    assert body.acronyms == ("PCSO", "OPCC")


@pytest.mark.parametrize(
    "text",
    ["A Police Community Support Officer (PCSO) came.", "A PCSO (police community support officer) came."],
)
def test_what_the_writer_spelt_out_is_left(text):
    body = body_of(f"{text}\n\nThe PCSO left.")
    assert "<abbr" not in body.html
    assert body.acronyms == ()


@pytest.mark.parametrize(
    "text", ["[The PCSO](x.md)", "`PCSO`", "## The PCSO", "    PCSO", "XPCSO", "PCSOX", "pcso", "<kbd>PCSO</kbd>"]
)
def test_links_code_headings_and_other_words_are_left(text):
    assert "<abbr" not in body_of(text).html


def test_the_first_use_that_can_be_explained_is():
    assert f"The {ABBR}" in body_of("## The PCSO\n\n[The PCSO](x.md)\n\nThe PCSO").html


def test_an_acronym_may_hold_other_signs_than_letters():
    words = MarkupSettings(acronyms=(("R&D", "Research and Development"), ("s151", "section 151 officer")))
    assert body_of("R&D by the s151 officer", words).acronyms == ("R&D", "s151")
