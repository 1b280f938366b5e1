"""A text is read as a reader sees it, and each place leads back to its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.privacy.folding import FoldedText
from gazette.privacy.masking import masked


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("jo&#64;example.org", "jo@example.org"),
        ("jo&#x40;example.org", "jo@example.org"),
        ("jo&commat;example.org", "jo@example.org"),
        ("Jo%40example%2Eorg", "Jo@example.org"),
        ("jo%2540example.org", "jo@example.org"),
        ("07700&nbsp;900\u00a0461", "07700 900 461"),
        ("jo\u00ad.\u200bblo\u2060ggs", "jo.bloggs"),
        ("20\u201350\u201190", "20-50-90"),
        ("０７７００", "07700"),
        ("٠٧٧٠٠", "07700"),
        ("**jo**@`example`.org", "jo@example.org"),
        ("_jo_ and jo_bloggs", "jo and jo_bloggs"),
        ("jo<b>bloggs</b>@example<wbr>.org", "jobloggs@example.org"),
        ("jo\\_bloggs\\@example.org", "jo_bloggs@example.org"),
        ("\\\\server\\share", "\\\\server\\share"),
        ("one\n  > two\r\n   \r\nthree", "one\ntwo\n\nthree"),
        ("one<br/>two   three", "one\ntwo three"),
        ("~~07700~~ 900461", "07700 900461"),
        ("é ½ m²", "é 1⁄2 m2"),
        ("a&unknown;b & c", "a&unknown;b & c"),
        ("a\x00b\x1b[2J", "ab[2J"),
    ],
)
def test_a_text_is_what_a_reader_sees(written, seen):
    assert FoldedText(written).text == seen


ODD = st.sampled_from(
    ["\n", "\r\n", "&#64;", "%40", "\u200b", "\u00a0", "**", "_", "\\", "<b>", "  ", "０", "½", "é", "ﬁ", "x", "|", "-"]
)


@given(st.lists(ODD, max_size=40))
def test_each_place_leads_back_to_its_line(pieces):
    lines = ["".join(pieces), "here"]
    folded = FoldedText("\n".join(lines))
    assert folded.line(folded.text.rindex("here")) == len("\n".join(lines).replace("\r\n", "\n").split("\n"))


@given(st.text(max_size=200))
def test_any_text_can_be_read(written):
    folded = FoldedText(written)
    spans = folded.paragraphs()
    assert len(folded.flat) == len(folded.text)
    assert all(start < end <= len(folded.text) for start, end in spans)
    assert sorted(spans) == spans


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One sentence.\n\nAnother one.", 2),
        ("Robin Example\n\n14 Sample Road\n\nSampleton", 1),
        ("A heading:\n\nZE99 9ZZ", 2),
        ("# Heading\n\nText", 2),
        ("Text\n\n# Heading", 2),
        ("| a | b |\n\nText", 2),
        ("", 0),
        ("\n\n\n", 0),
    ],
)
def test_short_lines_that_follow_each_other_are_one_paragraph(text, paragraphs):
    assert len(FoldedText(text).paragraphs()) == paragraphs


def test_a_web_address_is_known_from_its_first_character_to_its_last():
    folded = FoldedText("See https://example.org/a?b=1 or example.org/c, 10.1000/182 too")
    inside = [folded.in_web_address(place) for place in range(len(folded.text))]
    assert "".join(char for char, within in zip(folded.text, inside, strict=True) if within) == (
        "https://example.org/a?b=1example.org/c,10.1000/182"
    )


@pytest.mark.parametrize(
    ("value", "secret", "shown"),
    [
        ("07700 900461", False, "07••• ••••61"),
        ("ZE99 9ZZ", False, "ZE•• •ZZ"),
        ("2231", False, "•••1"),
        ("123456", False, "••••56"),
        ("1234567", False, "12•••67"),
        ("hunter2hunter2", True, "••••••••••••r2"),
    ],
)
def test_a_value_is_shown_by_its_ends_only(value, secret, shown):
    assert masked(value, secret=secret) == shown
