"""Rules for every text: no traceback, unique ids, a slot for each token, well-formed HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from gazette.markup import Body, Slot, python_markdown
from gazette.markup.body import CLOSE, OPEN, SLOT
from tests.markup.converting import body_of

# Texts made of syntax find far more mistakes than texts of random letters.
PIECES = st.sampled_from(
    """## |### |#### |# |- |* |1. |> |    |\n|\n\n|\n\n|2.7 |4.1(a) |(a) |(b) |(i) |2\\.5 |[|]|(|)|[[|]]|![
    |](x.md)|](/a/)|](https://example.org/x)|](javascript:x)|](#p2-7)|[[fund x]]|[[report 2016-11-10-update 2.7]]
    |[[decision |[^1]|[^1]:
    |PCC-2016-003|PCSO|*|**|_|`|```|~~~|<|>|<b>|</b>|<div>|</div>|<p style='x'>|<a href='x.md'>|</a>|<table>|<td>
    |<th>|<li>|</ul>|<script>|</script>|<h2>|</h2>|<img src='x.png'>|<!--|-->|<?|<![CDATA[|</body>|<pre>|<textarea>
    |<svg>|<select>|Table: |a | b|\\|| --- |:|---:|&|&amp;|&#xE000;|&#1;|&lt;|\\|!|{#x}|{{0}}|"|'
    |=|$|\t|  \n|:   |{filename}
    |\u202e|\x00|\x02|\x03|\x1e|\ue000|\ue001|\ue0000\ue001|\ue01012\x1e|\ue002|\ue003|\ue005|\ue010|\ue012|wzxhzdk:0
    |klzzwxh:0000|text|Text |é|€5|10|.|, |www.example.org|https://example.org|[x]: y.md\n|data-written-line="9"
    |<span id="p2-7">|&#\ue0001;|\r\n|\x0c|\u2028|\xa0|\u00ad|fn-1|ref""".replace("\n    |", "|").split("|")
)
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_gives_a_valid_body(text):
    body = body_of(text, first_line=10)
    assert_slots_match(body)
    assert_ids_are_unique(body)
    assert_lines_are_in_the_file(body, text)
    assert_well_formed(body)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_nothing_is_remembered_from_one_document_to_the_next(text, other):
    first = body_of(text)
    body_of(other)
    assert body_of(text) == first


WITHOUT_SKIPPING = python_markdown.markdown.__wrapped__()
WITHOUT_SKIPPING.treeprocessors.deregister("skip_plain_text")


INLINE = ["`a`", "a\\*", "[a](b)", "![a](b)", "[[a]]", "<b@example.org>", "<i>a</i>", "&amp;", "*a*", "_a_", "a  \nb"]


@pytest.mark.parametrize("text", INLINE)
def test_no_inline_syntax_is_skipped_as_plain_text(text):
    assert_skipping_changes_nothing(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_skipping_plain_text_changes_nothing(text):
    assert_skipping_changes_nothing(text)


def test_no_inline_pattern_is_new():
    patterns = len(python_markdown.markdown().inlinePatterns)
    assert patterns == 16, "Does _INLINE_SYNTAX match what the new pattern matches? If so, correct the number here."


def assert_skipping_changes_nothing(text):
    assert python_markdown.markdown().reset().convert(text) == WITHOUT_SKIPPING.reset().convert(text)


def assert_slots_match(body: Body) -> None:
    assert sorted(int(number) for number in SLOT.findall(body.html)) == list(range(len(body.slots)))
    assert _private(SLOT.sub("", body.html)) == []


def _private(text: str) -> list[str]:
    return [character for character in text if "\ue000" <= character <= "\uf8ff" or character < "\t"]


def assert_ids_are_unique(body: Body) -> None:
    ids = [node.attributes["id"] for node in LexborHTMLParser(body.html).css("[id]")]
    assert len(ids) == len(set(ids))
    assert sorted(ids) == sorted(body.anchors)
    assert {p.anchor for p in body.paragraphs} | {h.anchor for h in body.headings} <= set(ids)


def assert_lines_are_in_the_file(body: Body, text: str) -> None:
    last = 10 + text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    for part in (*body.slots, *body.headings, *body.paragraphs, *body.problems):
        assert 10 <= part.line <= last
    assert all(problem.path == "" and problem.what and problem.remedy for problem in body.problems)


def assert_well_formed(body: Body) -> None:
    """An HTML5 parser reads it as it is written: nothing is moved, closed or left out."""
    # HTML drops an empty first line of a <pre> each time it is read.
    page = re.sub(r"(<pre[^>]*>)\n+", r"\1", body.filled(_address))
    assert OPEN not in page
    assert CLOSE not in page
    parsed = LexborHTMLParser(f"<html><head></head><body>{page}</body></html>")
    assert parsed.body is not None
    assert not parsed.css("script, style, iframe, form, svg, [style], [onclick]")
    assert parsed.body.inner_html == LexborHTMLParser(parsed.html or "").body.inner_html


def _address(slot: Slot) -> str:
    return ""
