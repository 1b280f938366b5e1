"""A report: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, convert
from gazette.records import Meeting, Office, Report
from gazette.views.kinds import reports
from gazette.views.lists import record_lists
from tests.views.records import compiled_office, context_of, record, sections, shown


def test_a_purpose_that_is_other_has_no_tag():
    report = record(Report, "leaflet", purpose="other")

    assert reports.page(context_of(report), report).tags == reports.row(context_of(report), report).tags == ()


def test_a_row_has_no_purpose_that_its_title_says_and_no_author_who_is_the_office():
    def row(title, purpose, author):
        report = record(Report, "a", title=title, purpose=purpose, submitted_by=author)
        view = reports.row(context_of(report, office), report)
        return [tag.text for tag in view.tags], view.details

    office = record(
        Office, "office", summary="An office.", names=[{"name": "Police and Crime Commissioner for Exampleshire"}]
    )
    assert row("Draft police and crime plan", "draft plan", "Police and Crime Commissioner") == ([], ())
    assert row("Plan", "draft plan", "Office of the Police and Crime Commissioner") == (["Draft plan"], ())
    assert row("Plan", "update", "Police Authority") == ([], ("From: Police Authority",))


def report_that_says_everything():
    words = ("author_role", "submitted_to", "report_number", "equality", "panel_outcome", "link")
    return record(
        Report,
        "first",
        meeting="panel",
        note="A note.",
        period_from="2023-04",
        period_to="2024-03",
        recommendations=[{"number": "3.1", "text": "Note it.", "to": "the panel"}, {"text": "Print it."}],
        contents=[{"text": "Bells", "section": "1"}, {"text": "Keys", "no_section": "It is left out."}],
        appendices=[{"letter": "A", "title": "Figures", "missing": "Lost."}, {"letter": "B", "title": "Maps"}],
        **{name: f"{name}." for name in words},
    )


def page_of_everything():
    report = report_that_says_everything()
    meeting = record(Meeting, "panel", title="The panel meets", date="2024-03-14")
    return reports.page(context_of(report, meeting), report)


def test_the_facts_of_a_report_that_says_everything():
    view = page_of_everything()

    assert [value.text for value in view.head.kicker] == ["7 March 2024"]
    assert view.head.answer == view.head.description == "A summary."  # one line: the facts name the meeting
    assert shown(view.head.facts) == [
        ("Meeting", "The panel meets"),
        ("From", "Office"),
        ("What the panel said", "panel_outcome."),
        ("Reports on", "April 2023 to March 2024"),
    ]
    assert shown(view.details) == [
        ("Whole document", "On link."),
        ("Report number", "report_number."),
        ("Author", "author_role."),
        ("Submitted to", "submitted_to."),
        ("Equality", "equality."),
    ]


def test_the_sections_of_a_report_that_says_everything():
    view = page_of_everything()
    by_heading = sections(view)

    assert {heading: [(b.text, b.note) for b in section.bullets] for heading, section in by_heading.items()} == {
        "Recommendations": [("3.1 Note it.", "To the panel"), ("Print it.", "")],
        "Listed but not reported": [("Keys", "It is left out.")],
        "Appendices": [("Appendix A: Figures", "Lost."), ("Appendix B: Maps", "")],
    }
    assert [heading for heading, section in by_heading.items() if section.is_apparatus] == ["Listed but not reported"]


def test_the_note_of_a_report_is_above_its_text_unless_it_is_on_the_numbered_text():
    plain = record(Report, "first", note="No copy was found.")
    numbered = record(
        Report, "first", note="It is retold.", body=convert("1.1 Bells.", 1, MarkupSettings(numbered=True))
    )
    shown_plain, shown_numbered = (reports.page(context_of(report), report) for report in (plain, numbered))

    assert (shown_plain.notes, [*sections(shown_plain)]) == (("No copy was found.",), [])
    assert (shown_numbered.notes, [*sections(shown_numbered)]) == ((), ["About this text"])


@pytest.mark.parametrize(
    ("fields", "office", "answer"),
    [
        ({"submitted_to": "the public"}, (), "A summary."),
        ({}, (), "A summary."),
        ({"date": "unknown"}, (compiled_office(),), "A summary."),
        (
            {"submitted_to": "the public", "panel_outcome": "The panel noted the report."},
            (),
            "A summary. The panel noted the report.",
        ),
        ({"panel_outcome": "Noted."}, (), "A summary."),
        (
            {"promises": [{"id": "a", "text": "Buy bells."}, {"id": "b", "text": "Ring.", "state": "partly kept"}]},
            (),
            "A summary. Of 2 promises made in this report, 1 was partly kept and 1 cannot be judged, because no date "
            "was given.",
        ),
        (
            {"promises": [{"id": "a", "text": "Buy."}], "panel_outcome": "The panel noted it.", "purpose": "strategy"},
            (),
            "A summary. The panel noted it. "
            "One promise was made in this strategy, and it cannot be judged, because no date was given.",
        ),
        (
            {
                "promises": [
                    {"id": "a", "text": "Buy bells.", "state": "broken"},
                    {"id": "b", "text": "Ring.", "state": "kept"},
                    {"id": "c", "text": "Sing.", "state": "dropped", "illustrative": True},
                    {"id": "d", "text": "Play.", "due": "2020"},
                ]
            },
            (),
            "A summary. Of 4 promises made in this report, 1 is overdue, 1 was not kept, 1 was kept and 1 was dropped.",
        ),
        (
            {
                "promises": [
                    {"id": "a", "text": "Buy bells.", "due": "2020"},
                    {"id": "b", "text": "R.", "state": "kept"},
                ]
            },
            (compiled_office(),),
            "A summary. Of 2 promises made in this report, evidence was found for 1. For the other one, no outcome was "
            "found.",
        ),
    ],
)
def test_a_report_answers_what_it_says_its_outcome_and_its_promises(fields, office, answer):
    report = record(Report, "first", **fields)
    view = reports.page(context_of(report, *office), report)

    assert view.head.answer == view.head.description == answer
    assert ("What the panel said" in [fact.label for fact in view.head.facts]) is (
        fields.get("panel_outcome") == "Noted."
    )


def test_an_imaginary_office_does_not_call_a_promise_illustrative():
    report = record(Report, "first", promises=[{"id": "a", "text": "Sing.", "state": "kept", "illustrative": True}])
    office = record(Office, "office", day="2024-06-15")

    answer = reports.page(context_of(report, office), report).head.answer

    assert answer == "A summary. One promise was made in this report, and it was kept."


@pytest.mark.parametrize(
    ("purpose", "tags"),
    [("update", []), ("annual report", [("Annual report", "grey")]), ("other", [])],
)
def test_the_tag_of_a_report_is_its_purpose(purpose, tags):
    report = record(Report, "first", purpose=purpose, contents=[{"text": "Bells", "section": "1"}])
    view, row = reports.page(context_of(report), report), reports.row(context_of(report), report)

    assert [(tag.text, tag.tone) for tag in row.tags] == tags
    assert (view.tags, row.details, view.sections) == ((), ("From: Office",), ())


@pytest.mark.parametrize(("published", "words"), [("2024-02-28", ["Published 28 February 2024"]), ("2024-03-07", [])])
def test_a_report_names_the_day_of_its_publication_where_its_date_is_another(published, words):
    report = record(Report, "first", date="2024-03-07", published=published)
    context = context_of(report)

    assert [value.text for value in reports.page(context, report).head.kicker] == ["7 March 2024", *words]
    assert all(word in reports.row(context, report).details for word in words)


def test_a_row_and_a_page_say_for_which_meeting_a_report_was_published_before_its_date():
    meeting = record(Meeting, "2024-06-06-panel", date="2024-06-06")
    dates = {"date": "2024-06-06", "published": "2024-05-30", "submitted_by": "Chief Constable"}
    change = {"date": "2024-06-07", "kind": "correction", "note": "A figure."}
    report = record(Report, "paper", meeting="2024-06-06-panel", changes=[change], **dates)

    own, compiled = context_of(report, meeting), context_of(report, meeting, compiled_office())
    words = ("From: Chief Constable", "Meeting paper, published 30 May 2024")
    assert reports.row(own, report).details == (*words, "Corrected on 7 June 2024")
    assert reports.row(compiled, report).details == words  # the correction was of its page
    when = reports.page(own, report).head.kicker[0].text
    assert when == "Published 30 May 2024 for the meeting on 6 June 2024", "its day is not read as that of the report"


def test_a_row_says_which_reports_are_retold():
    report = record(Report, "first", retold="yes")

    assert reports.row(context_of(report), report).details == (
        "From: Office",
        "Retold paragraph by paragraph; not a quotation",
    )


def test_an_appendix_with_a_file_is_listed_once_among_the_attachments():
    report = record(
        Report,
        "first",
        attachments=[{"file": "c.pdf", "title": "Slides"}, {"file": "a.pdf", "title": "Figures"}],
        appendices=[
            {"letter": "A", "title": "Figures", "file": "a.pdf"},
            {"letter": "B", "title": "Maps", "missing": "Lost."},
        ],
    )
    view = reports.page(context_of(report, attachments={"files/first/a.pdf": 1, "files/first/c.pdf": 1}), report)

    assert "Appendices" not in sections(view)
    assert [(file.title, file.address) for file in view.attachments] == [
        ("Appendix A: Figures", "files/first/a.pdf"),
        ("Appendix B: Maps", ""),
        ("Slides", "files/first/c.pdf"),
    ]
    assert view.attachments[1].details == "Lost."


@pytest.mark.parametrize(("number", "address", "is_folded"), [("3.1", "#p3-1", True), ("3", None, False)])
def test_a_recommendation_leads_to_its_paragraph_but_not_by_a_number_of_its_own(number, address, is_folded):
    body = convert("## 3. Aims\n\n3.1 Note it.", 1, MarkupSettings(numbered=True))
    report = record(Report, "first", body=body, recommendations=[{"number": number, "text": "Note it."}])
    section = sections(reports.page(context_of(report), report))["Recommendations"]

    assert (section.bullets[0].address, section.is_apparatus) == (address, is_folded)


def test_a_report_without_a_meeting_names_whom_it_was_written_for():
    report = record(Report, "first", submitted_to="the public")

    assert shown(reports.page(context_of(report), report).head.facts)[0] == ("Written for", "the public")


def test_a_report_that_is_not_dated_says_so_among_its_details():
    report = record(Report, "first", date="unknown", submitted_to="the public")
    view = reports.page(context_of(report, compiled_office()), report)

    assert shown(view.details)[0] == ("Date", "No source gives the date of this report.")


def test_a_report_whose_date_is_not_known_shows_when_it_was_published() -> None:
    report = record(Report, "first", date="unknown", published="by 2017-04")
    page = reports.page(context_of(report, compiled_office()), report)

    assert [value.text for value in page.head.kicker] == ["Published by April 2017"]
    assert "Date" not in [line.label for line in page.details]


def test_many_reports_without_a_year_are_below_what_sort_they_are():
    purposes = ("strategy", "other", "plan", "other", "research", "other")
    undated = [record(Report, f"r{place}", purpose=sort, date="unknown") for place, sort in enumerate(purposes)]
    (group,) = record_lists.record_list(context_of(*undated), Report, undated).groups

    assert group.rows == ()
    assert [(part.heading, len(part.rows)) for part in group.parts] == [
        ("Inspections and research", 1),
        ("Plans and strategies", 2),
        ("Other documents and web pages", 3),
    ]
