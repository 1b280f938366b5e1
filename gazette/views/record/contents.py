"""The contents of a long page: the headings of its text, the sections below it, and what is about it."""

from __future__ import annotations

from gazette.languages import text_in
from gazette.markup.body import Heading
from gazette.records import Record
from gazette.views.shapes.long_texts import ContentsLine
from gazette.views.shapes.pages import RecordPage

FEWEST_HEADINGS = 4  # from which contents help
MOST_HEADINGS = 24  # above this number, numbered sections below the first level are left out
ABOUT = "page-about"  # the anchor of the band below a page


def contents_of(record: Record, page: RecordPage) -> tuple[ContentsLine, ...]:
    """A line for each heading of the text, then for each section of the page; none where there are few headings."""
    headings = _chosen(record.body.headings)
    if len(headings) < FEWEST_HEADINGS:
        return ()
    top = min(heading.level for heading in headings)
    in_text = (
        ContentsLine(
            text_in(heading.text, record.lang), f"#{heading.anchor}", heading.number or "", heading.level > top
        )
        for heading in headings
    )
    below = (ContentsLine(part.heading, f"#{part.anchor}") for part in page.sections if not part.is_apparatus)
    has_about = page.has_about and record.list_title  # the band of a standing page may be cut
    about = (ContentsLine(page.about_heading, f"#{ABOUT}"),) if has_about else ()
    return (*in_text, *below, *about)


def _chosen(headings: tuple[Heading, ...]) -> list[Heading]:
    top = min((heading.level for heading in headings), default=2)
    both = [heading for heading in headings if heading.level == top or (heading.level == top + 1 and heading.number)]
    return both if len(both) <= MOST_HEADINGS else [heading for heading in headings if heading.level == top]
