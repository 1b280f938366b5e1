"""Fields and texts are read back to the letter, whatever characters they hold."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from gazette.frontmatter.source import read_document
from gazette.frontmatter.written import as_markdown, document, quoted
from gazette.markup import MarkupSettings, convert

SIGNS = "".join(chr(number) for number in range(32, 127)) + "é“”–£\n"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("A van", "A van"),
        ("PCC-2024-001", "PCC-2024-001"),
        ("010", "010"),
        ("Van: new", '"Van: new"'),
        ("No 1 # first", '"No 1 # first"'),
        ('"Van"', '"\\"Van\\""'),
        ("[[decision X]]", '"[[decision X]]"'),
        ("~", '"~"'),
        ("", ""),
    ],
)
def test_a_value_has_quotation_marks_only_where_it_needs_them(value, written):
    assert quoted(value) == written


@given(st.text(SIGNS, min_size=1).filter(lambda text: text.strip() == text))
def test_any_value_is_read_back_to_the_letter(value):
    fields = {
        "title": value,
        "sources": [{"title": value, "url": value}],
        "result": {"summary": value},
        "topics": [value],
    }
    source = read_document(document(fields, "Text.").encode())
    assert source.problems == ()
    assert source.fields == fields


@given(st.text(SIGNS))
def test_any_words_are_printed_as_they_are(words):
    body = convert(as_markdown(words), 1, MarkupSettings(numbered=False))
    assert [problem for problem in body.problems if "bare address" not in problem.what] == []
    assert "".join(BeautifulSoup(body.html, "lxml").get_text().split()) == "".join(words.split())
