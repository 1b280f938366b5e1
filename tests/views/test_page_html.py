"""An entry of a feed says what the page says, in simple HTML, and has an end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazette.languages import html_of, text_in
from gazette.views.feeds.page_html import MOST_CHARACTERS, MOST_LINES, PageHtml
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Fact, Head, Row, Section, Table, TableRow, Tag, Value
from gazette.views.site.site import Site
from tests.views.sample import sample

BASE = "https://record.example.org"


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(sample())


def page_with(*sections: Section) -> RecordPage:
    return RecordPage(Head("meetings/may/", "May", description="A meeting."), sections=sections)


def html_with(*sections: Section) -> str:
    return PageHtml(page_with(*sections), BASE).below_the_text()


def words_in(section: Section) -> Iterator[str]:
    yield from (section.heading, section.finding)
    yield from section.paragraphs
    yield from (value.text for value in section.bullets)
    yield from (value.text for fact in section.facts for value in fact.values)
    yield from (cell.text for table in section.tables for row in table.rows for cell in row.cells)
    for row in section.rows:
        yield from (row.lead, row.title, row.summary, row.amount, row.amount_note, *row.details)


def test_an_entry_has_every_word_of_the_sections_of_its_page(site: Site) -> None:
    entries = [entry for feed in site.feeds for entry in feed.entries if feed.address == "feeds/all"]
    pages = {f"{site.context.base_url}/{address}": page for address, page in site.record_pages.items()}
    missing = {
        (entry.identity, words)
        for entry in entries
        for section in (*pages[entry.address].opening, *pages[entry.address].sections)
        for words in words_in(section)
        if html_of(words) not in entry.html
    }

    assert entries
    assert missing == set()


def test_each_part_of_a_section_is_simple_html() -> None:
    action = Row(
        "Fit lamps",
        None,
        lead="Action 3",
        date=Value("May"),
        tags=(Tag("Completed"),),
        links=(Fact("Owner", (Value("Clerk"),)),),
    )
    cells = (Value("Yes", "#answer"), Value("62%"))
    answers = Table("Keep it?", (Column("Answer"), Column("Share")), (TableRow(cells),), source=Value("Survey"))

    assert html_with(Section("Actions & answers", "a", rows=(action,), tables=(answers,))) == (
        "<h2>Actions &amp; answers</h2>"
        "<table><caption>Keep it?</caption><tr><th>Answer</th><th>Share</th></tr>"
        f'<tr><td><a href="{BASE}/meetings/may/#answer">Yes</a></td><td>62%</td></tr></table><p>Source: Survey</p>'
        "<ul><li>Action 3: Fit lamps, May (Completed)<br>Owner: Clerk</li></ul>"
    )


def test_welsh_words_are_marked() -> None:
    assert '<p><span lang="cy">Nodwyd.</span></p>' in html_with(
        Section("Outcome", "a", paragraphs=(text_in("Nodwyd.", "cy"),))
    )


def test_a_long_list_ends_with_a_link_to_the_page() -> None:
    html = html_with(Section("Items", "a", bullets=tuple(Value(f"Item {n}.") for n in range(MOST_LINES + 2))))

    assert html.count("<li>") == MOST_LINES
    assert html.endswith(f'<p><a href="{BASE}/meetings/may/">2 more on the page</a></p>')


def test_sections_that_are_too_long_are_only_on_the_page() -> None:
    html = html_with(Section("Short", "a"), Section("Long", "b", paragraphs=("x" * MOST_CHARACTERS,)))

    assert html == f'<h2>Short</h2><p><a href="{BASE}/meetings/may/">More on the page</a></p>'
