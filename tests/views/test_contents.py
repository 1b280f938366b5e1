"""The contents of a long page: which headings are in it, and what else the page has."""

from __future__ import annotations

import pytest

from gazette.markup.body import Body, Heading
from gazette.records import Page, Record, Report
from gazette.views.record.contents import contents_of
from gazette.views.shapes.long_texts import ContentsLine
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Head, Section
from tests.views.records import record

HEAD = Head("x/", "X", description="")
SHOWN = RecordPage(HEAD)


def headings(*levels: tuple[int, str | None], kind: type[Record] = Report) -> Record:
    several = [Heading(1, level, f"H{index}", f"h{index}", number) for index, (level, number) in enumerate(levels)]
    return record(kind, "first", body=Body("", headings=tuple(several)))


def test_contents_are_shown_from_four_headings():
    assert contents_of(headings(*[(2, None)] * 3), SHOWN) == ()
    assert contents_of(headings((2, "1"), (3, "1.1"), *[(2, None)] * 2), SHOWN) == (
        ContentsLine("H0", "#h0", "1"),
        ContentsLine("H1", "#h1", "1.1", is_below=True),
        ContentsLine("H2", "#h2"),
        ContentsLine("H3", "#h3"),
    )


def test_contents_have_the_top_level_and_what_is_numbered_below_it():
    lines = contents_of(headings((3, None), (4, "1.1"), (4, None), (3, None), (5, "1.1.1"), (3, None)), SHOWN)

    assert [line.text for line in lines] == ["H0", "H1", "H3", "H5"]


@pytest.mark.parametrize(("below", "number"), [(20, 24), (21, 4)])
def test_more_than_twenty_four_headings_leave_out_the_second_level(below, number):
    assert len(contents_of(headings(*[(2, None)] * 4, *[(3, "1.1")] * below), SHOWN)) == number


def test_sections_and_what_is_about_the_page_follow_the_headings():
    sections = (Section("Promises", "page-promises"), Section("Facts", "page-facts", is_apparatus=True))
    shown = RecordPage(HEAD, about_heading="About this report", sections=sections)

    lines = contents_of(headings(*[(2, None)] * 4), shown)
    assert [(line.text, line.address) for line in lines[4:]] == [
        ("Promises", "#page-promises"),
        ("About this report", "#page-about"),
    ]
    assert len(contents_of(headings(*[(2, None)] * 4, kind=Page), shown)) == 5
