"""What the pages of all records share: notices, contents, restrictions, attachments, citation, neighbours, feeds."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, convert
from gazette.markup.body import Body
from gazette.privacy.file_facts import FileFacts
from gazette.records import Course, Decision, Meeting, Office, Record, Report, Topic
from gazette.records.registers import Acronym
from gazette.views.record.page import bullet_sections, head_of, record_page
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Link, Value
from tests.views.records import compiled_office, context_of, record, shown, texts


def page(of: Record, *others: Record) -> RecordPage:
    return record_page(context_of(of, *others), of)


@pytest.mark.parametrize(("status", "tone"), [("withheld", "yellow"), ("withdrawn", "red"), ("closed", "grey")])
def test_a_status_has_a_tag_and_a_warning_with_its_reason(status, tone):
    successor = record(Report, "new", title="New report")
    old = record(Report, "old", status=status, status_reason="An error.", superseded_by="report new")

    (notice,) = page(old, successor).notices

    assert [(tag.text, tag.tone) for tag in page(old, successor).tags] == [(status.capitalize(), tone)]
    assert (notice.title, notice.text, notice.is_warning) == (f"This report is {status}", "An error.", True)
    assert (notice.link.text, notice.link.address) == ("New report", "panel-reports/new/")


def test_what_replaced_a_superseded_record_is_named_in_a_line():
    successor = record(Report, "new", title="New report")
    old = record(Report, "old", status="superseded", superseded_by="report new")

    (notice,) = page(old, successor).notices

    assert [(tag.text, tag.tone) for tag in page(old, successor).tags] == [("Superseded", "orange")]
    assert (notice.title, notice.text, notice.is_warning) == ("Replaced by New report", "", False)
    assert notice.link == Link("Replaced by New report", "panel-reports/new/")
    (alone,) = page(record(Report, "old", status="superseded")).notices
    assert (alone.title, alone.link, alone.is_warning) == ("This report is superseded", None, True)


def test_a_record_that_is_current_has_neither_tag_nor_notice():
    view = page(record(Report, "new"))

    assert (view.tags, view.notices) == ((), ())


def test_a_status_without_a_reason_or_a_successor_has_neither():
    (notice,) = page(record(Report, "old", status="closed")).notices

    assert (notice.text, notice.link) == ("", None)


def test_parts_that_are_kept_back_have_their_ground_reason_and_review():
    restricted = [
        {"part": "Prices", "ground": "Act s.43", "reason": "They compete.", "review": "2025-01"},
        {"part": "Names", "ground": "Act s.40"},
    ]
    (section,) = page(record(Decision, "notice", restricted=restricted)).sections

    assert (section.heading, section.anchor) == ("What is withheld", "page-kept-back")
    assert shown(section.facts) == [
        ("Prices", "Act s.43; They compete.; Review date: January 2025"),
        ("Names", "Act s.40"),
    ]
    assert page(record(Decision, "notice")).sections == ()


def test_attachments_have_their_size_and_pages():
    attachments = [{"file": "a.pdf", "title": "Figures", "pages": "2"}, {"file": "letter", "title": "Letter"}]
    notice = record(Decision, "notice", attachments=attachments)
    sizes = {"files/notice/a.pdf": 113_000, "files/notice/letter": 10}

    files = record_page(context_of(notice, attachments=sizes), notice).attachments

    assert [(file.title, file.address, file.details) for file in files] == [
        ("Figures", "files/notice/a.pdf", "PDF, 113KB, 2 pages"),
        ("Letter", "files/notice/letter", "file, 1KB"),
    ]


def test_an_attachment_says_what_its_file_says():
    notice = record(Decision, "notice", attachments=[{"file": "a.pdf", "title": "Figures"}])
    path = "files/notice/a.pdf"
    context = context_of(notice, attachments={path: 113_000}, file_facts={path: FileFacts(3, "cy", True)})

    (file,) = record_page(context, notice).attachments

    assert file.details == "PDF, 113KB, 3 pages, in Welsh, tagged for screen readers"


def test_abbreviations_have_their_meaning():
    pcso = Acronym(short="PCSO", long="police community support officer")
    notice = record(Decision, "notice", body=Body("", acronyms=("PCSO",)))

    facts = record_page(context_of(notice, acronyms={"PCSO": pcso}), notice).abbreviations

    assert shown(facts) == [("PCSO", "police community support officer")]


def test_what_is_illustrative_is_named_in_words():
    view = page(record(Decision, "notice", illustrative=["decided_by", "reference"]))

    assert [notice.title for notice in view.notices] == [
        "Invented to show a feature of this site: decided by and reference"
    ]


def test_disagreements_have_both_sides():
    sides = {"about": "Bids", "one": "15", "one_source": "A report", "other": "16", "other_source": "A letter"}
    (disagreement,) = page(record(Decision, "notice", contradictions=[sides])).disagreements

    assert vars(disagreement) == {
        "about": "Bids",
        "first": "15",
        "first_source": "A report",
        "second": "16",
        "second_source": "A letter",
    }


def test_the_records_before_and_after_have_their_dates():
    reports = [record(Report, name, date=f"{year}-01-01") for name, year in (("a", 2021), ("b", 2022), ("c", 2023))]
    view = page(reports[1], reports[0], reports[2])

    assert (view.previous.text, view.previous.note, view.next.text, view.next.note) == (
        "A",
        "1 January 2021",
        "C",
        "1 January 2023",
    )
    assert page(reports[0]).previous is page(reports[0]).next is None


@pytest.mark.parametrize(
    ("published", "cite"),
    [
        ("2012-11-01", "Police Authority, Notice (X-1), published 1 November 2012. /decisions/X-1/"),
        ("2012-11-22", "Police Authority, Notice (X-1), published 22 November 2012. /decisions/X-1/"),
        ("unknown", "Police Authority, Notice (X-1), 1 October 2012. /decisions/X-1/"),
        ("by 2012-11-01", "Police Authority, Notice (X-1), published by 1 November 2012. /decisions/X-1/"),
    ],
)
def test_a_record_is_cited_by_the_name_the_office_had_when_it_acted(published, cite):
    notice = record(Decision, "notice", reference="X-1", decided="2012-10-01", published=published)

    assert page(notice).cite == cite


def test_an_office_cites_its_document_with_the_day_of_its_last_change_as_its_dates_say():
    changes = [
        {"date": "2024-06-12", "kind": "update", "note": "The reply was added."},
        {"date": "2024-06-14", "kind": "minor", "note": "A link was mended."},
    ]
    report = record(Report, "first", published="2024-05-30", changes=changes)
    title, address = "First, published 30 May 2024", "/panel-reports/first/"

    assert page(report).cite == f"Commissioner for Exampleshire, {title}, last changed 14 June 2024. {address}"
    context = context_of(compiled_office(), report)
    assert "last changed" not in record_page(context, report).cite  # an edition has its own day


def test_a_citation_has_the_whole_address_where_the_site_has_one():
    report = record(Report, "first")
    context = context_of(report, base_url="https://record.example.org")

    assert record_page(context, report).cite == (
        "Commissioner for Exampleshire, First, 7 March 2024. https://record.example.org/panel-reports/first/"
    )


def test_only_what_is_kept_up_to_date_has_feeds_of_its_own():
    topic, report, office = record(Topic, "water"), record(Report, "first"), record(Office, "office", summary="A site.")

    links = [head_of(written).feeds for written in (topic, report, office)]
    feeds = [[(link.text, link.form, link.address) for link in several] for several in links]

    assert feeds == [
        [
            ("Water", "RSS", "feeds/topics/water.rss"),
            ("Water", "Atom", "feeds/topics/water.atom"),
            ("Water", "JSON Feed", "feeds/topics/water.json"),
            ("Topics", "RSS", "feeds/topics.rss"),
        ],
        [("Reports", "RSS", "feeds/panel-reports.rss")],
        [],
    ]
    assert [[crumb.text for crumb in head_of(written).crumbs] for written in (report, office)] == [
        ["Home", "Meetings and reports", "Reports"],
        ["Home"],
    ]
    assert [page(written).data for written in (office,)] == [()]


@pytest.mark.parametrize(
    ("written", "lead"),
    [
        (record(Report, "first", summary="A report."), "A report."),
        (record(Decision, "notice", summary="A notice."), "A notice."),
        (record(Decision, "notice"), "Bells are bought."),
        (record(Meeting, "panel", summary="A meeting."), "A meeting."),
        (record(Meeting, "panel"), "The panel, 7 March 2024."),
    ],
)
def test_the_lead_is_the_summary_or_what_is_known_without_one(written, lead):
    assert head_of(written).description == lead


def test_a_list_without_lines_has_no_section():
    sections = list(
        bullet_sections(("Who can bid", ("Parishes", "Schools")), ("Criteria", ()), ("Conditions", ("Unknown",)))
    )

    assert [(section.heading, section.anchor) for section in sections] == [("Who can bid", "page-who-can-bid")]
    assert [bullet.text for bullet in sections[0].bullets] == ["Parishes", "Schools"]


def test_a_page_has_its_note_its_status_and_a_heading_for_what_is_about_it():
    course = record(Course, "scams", note="Read this.", status="closed")

    assert page(course).notes == ("Read this.",)
    assert texts(page(course).tags) == ["Closed"]
    assert page(course).about_heading == "About this course"
    assert page(record(Course, "other")).notes == ()


@pytest.mark.parametrize(
    ("how", "status", "words", "text"),
    [
        ("corrects", None, "It is £5, not £6.", "It is £5, not £6."),
        ("corrects", None, "Not known.", ""),
        ("corrects", "withheld", "It is £5, not £6.", ""),
        ("extends", None, "It is £5, not £6.", ""),
    ],
)
def test_the_banner_of_a_corrected_decision_says_what_was_wrong(how, status, words, text):
    earlier = record(Decision, "tolls", reference="X-1", decided="2024-05-01")
    later = record(
        Decision,
        "tolls-again",
        decided="2024-05-06",
        decision=words,
        status=status,
        earlier=[{"how": how, "decision": "X-1"}],
    )
    view = page(earlier, later)

    assert [notice.text for notice in view.notices] == [text]


def test_a_correction_is_below_the_facts_and_below_the_paragraph_that_it_names():
    text = convert("1.1 It is £5.\n\n1.2 It is due.", 1, MarkupSettings(numbered=True))
    change = {"date": "2024-06-07", "kind": "correction", "note": "It was printed as £6.", "paragraphs": "1.1"}
    view = page(record(Decision, "tolls", body=text, changes=[change]))

    assert view.head.corrections == (Value("Corrected on 7 June 2024", "#page-changes"),)
    (block,) = view.text
    words = block.html.split("It is £5.")[1].split("It is due.")[0]
    assert '<p class="former">Corrected on 7 June 2024: It was printed as £6.</p>' in words
