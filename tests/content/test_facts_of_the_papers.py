"""Every figure, day and name of the three papers is in the paragraph that the paper prints it in."""

from __future__ import annotations

import csv
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from gazette.frontmatter.source import Source, read_document
from gazette.markup import MarkupSettings, convert

ROOT = Path(__file__).parents[2]
RECORDS = ("content", "examples/hertfordshire")  # `bin/gazette start content` moves the record to the second
TABLE = Path(__file__).with_name("facts_of_the_papers.csv")


def facts() -> list[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        return [(row["paper"], row["anchor"], row["fact"]) for row in csv.DictReader(table)]


def file_of(paper: str) -> Path:
    files = [ROOT / record / "panel-reports" / f"{paper}.md" for record in RECORDS]
    return next((file for file in files if file.is_file()), files[0])


@cache
def texts(paper: str) -> dict[str, str]:
    """The text at each anchor: a paragraph with its parts, a section up to the next, a footnote."""
    document = read_document(file_of(paper).read_bytes())
    assert isinstance(document, Source)
    body = convert(document.body, document.body_line, MarkupSettings())
    html = body.filled(lambda slot: "")
    places = [anchor for anchor in body.anchors if not anchor.startswith(("fnref-", "table-"))]
    starts = sorted((html.index(f' id="{anchor}"'), anchor) for anchor in places)
    ends = {
        anchor: next((end for end, other in starts if end > start and is_outside(other, anchor)), None)
        for start, anchor in starts
    }
    return {anchor: plain(html[start : ends[anchor]]) for start, anchor in starts}


def is_outside(other: str, anchor: str) -> bool:
    return not other.startswith(f"{anchor}-")


def plain(html: str) -> str:
    """The words of HTML that may begin and end inside a tag."""
    return " ".join(unescape(re.sub(r"<[^>]*(?:>|\Z)", " ", f"<{html}")).split())


def missing(rows: list[tuple[str, str, str]]) -> list[str]:
    return [
        f"{paper} #{anchor}: {fact}"
        for paper, anchor, fact in rows
        if not re.search(rf"(?<!\w){re.escape(fact)}(?!\w)", texts(paper).get(anchor, ""))
    ]


def test_every_fact_is_in_its_paragraph():
    assert missing(facts()) == []


@pytest.mark.parametrize(
    ("anchor", "fact"),
    [("p2-3", "£6,000"), ("p2-4", "£60,000"), ("p2-99", "£60,000"), ("p2-7", "5pm to 2a")],
    ids=["another figure", "another paragraph", "no paragraph", "a part of a word"],
)
def test_a_fact_that_is_not_there_is_missed(anchor, fact):
    assert missing([("2016-11-10-commissioner-update", anchor, fact)])
