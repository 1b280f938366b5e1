"""The finished citation of each passage: shown where a link led to it, and never in a feed."""

from __future__ import annotations

import re

from gazette.markup import MarkupSettings, convert
from gazette.records import Course, Plan, Report
from gazette.views.record import prose
from gazette.views.record.passage_citations import citations_of
from tests.views.records import compiled_office, context_of, record

BASE = "https://record.example.org"
TEXT = convert("### 2.7 Bells & keys\n\nOne.\n\n- two", 1, MarkupSettings(numbered=True))
PLAN = convert("## 1. Aims\n\n1.1 One.\n\n## Why\n\nTwo.", 1, MarkupSettings(numbered=True))


def html_of(written, *others):
    context = context_of(written, *others, base_url=BASE)
    return prose.on_page(written, context.library, BASE, citations_of(context, written))


def citations(html: str) -> list[str]:
    return re.findall('<span class="cite__words">(.*?)</span>', html)


def test_every_passage_has_its_own_citation():
    own = "Commissioner for Exampleshire, Update, 7 March 2024, paragraph 2.7"
    address = f"{BASE}/panel-reports/update/"

    assert citations(html_of(record(Report, "update", body=TEXT))) == [
        f"{own}. {address}#p2-7",
        f"{own}, part 1. {address}#p2-7-1",
        f"{own}, part 2. {address}#p2-7-2",
    ]


def test_a_compiled_record_cites_its_publisher_and_edition():
    html = html_of(record(Report, "update", body=TEXT), compiled_office())

    assert citations(html)[0].startswith("Unofficial record: Exampleshire Library, Update, edition of 15 June 2024, ")


def test_a_paragraph_that_changed_since_has_the_day_of_its_last_change():
    change = {"date": "2024-06-07", "kind": "update", "note": "It was added.", "paragraphs": "2.7"}
    minor = {**change, "date": "2024-06-09", "kind": "minor"}
    changed = record(Report, "update", body=TEXT, changes=[change, minor])

    assert "paragraph 2.7, last changed 7 June 2024. https" in citations(html_of(changed))[0]
    assert "last changed" not in citations(html_of(changed, compiled_office()))[0]  # which the edition says


def test_only_the_whole_has_links_that_are_read_aloud():
    html = html_of(record(Report, "update", body=TEXT))

    assert html.count('href="#p2-7-1"') == 2
    assert '<a class="pilcrow" href="#p2-7-1" aria-hidden="true" tabindex="-1">¶</a>' in html
    assert '<a href="#p2-7-1">1</a> <a href="#p2-7-2">2</a>' in html
    assert '</h3><p class="cite">' in html


def test_the_chapter_of_a_plan_has_the_address_of_its_page():
    cited = citations(html_of(record(Plan, "2021-2025", body=PLAN)))

    assert [words.rpartition("/plan/")[2] for words in cited] == [
        "2021-2025/1/#p1",
        "2021-2025/1/#p1-1",
        "2021-2025/#why",
        "2021-2025/#why-p1",
    ]


def test_what_is_not_cited_by_paragraph_and_feeds_have_none():
    report = record(Report, "update", body=TEXT)

    assert citations(html_of(record(Course, "scams", body=TEXT))) == []
    assert "cite" not in prose.in_feed(report, context_of(report).library, BASE)
    assert "\ue022" not in prose.in_feed(report, context_of(report).library, BASE)
