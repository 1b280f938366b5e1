"""A report: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Meeting, Report
from gazette.views.kinds import reports
from tests.views.records import context_of, record, sections, shown


def test_a_purpose_that_is_other_has_no_tag():
    report = record(Report, "leaflet", purpose="other")

    assert reports.page(context_of(report), report).tags == reports.row(context_of(report), report).tags == ()


def test_the_facts_and_sections_of_a_report_that_says_everything():
    words = ("author_role", "submitted_to", "report_number", "equality", "panel_outcome", "link")
    report = record(
        Report,
        "first",
        meeting="panel",
        period_from="2023-04",
        period_to="2024-03",
        recommendations=[{"number": "3.1", "text": "Note it.", "to": "the panel"}, {"text": "Print it."}],
        contents=[{"text": "Bells", "section": "1"}, {"text": "Keys", "no_section": "It is left out."}],
        appendices=[{"letter": "A", "title": "Figures", "missing": "Lost."}, {"letter": "B", "title": "Maps"}],
        **{name: f"{name}." for name in words},
    )
    view = reports.page(context_of(report, record(Meeting, "panel", title="The panel meets")), report)
    by_heading = sections(view)

    assert shown(view.facts) == [
        ("Date", "7 March 2024"),
        ("Submitted by", "Office"),
        ("Author", "author_role."),
        ("Meeting", "The panel meets"),
        ("Submitted to", "submitted_to."),
        ("Report number", "report_number."),
        ("Reports on", "April 2023 to March 2024"),
        ("Equality", "equality."),
        ("Panel", "panel_outcome."),
        ("Whole document", "link."),
    ]
    assert {heading: [(b.text, b.note) for b in section.bullets] for heading, section in by_heading.items()} == {
        "Recommendations": [("3.1 Note it.", "to the panel"), ("Print it.", "")],
        "Listed but not reported": [("Keys", "It is left out.")],
        "Appendices": [("Appendix A: Figures", "Lost."), ("Appendix B: Maps", "")],
    }
    assert view.facts_heading == "About this report"


@pytest.mark.parametrize(
    ("purpose", "tags"),
    [("update", [("Update", "blue")]), ("annual report", [("Annual report", "grey")]), ("other", [])],
)
def test_the_tag_of_a_report_is_its_purpose(purpose, tags):
    report = record(Report, "first", purpose=purpose, contents=[{"text": "Bells", "section": "1"}])
    view, row = reports.page(context_of(report), report), reports.row(context_of(report), report)

    assert [(tag.text, tag.tone) for tag in view.tags] == tags
    assert (row.tags, row.details, view.sections) == (view.tags, ("Office",), ())


def test_an_appendix_leads_to_the_attachment_that_holds_it():
    report = record(
        Report,
        "first",
        attachments=[{"file": "a.pdf", "title": "Figures"}],
        appendices=[{"letter": "A", "title": "Figures", "file": "a.pdf"}, {"letter": "B", "title": "Maps"}],
    )
    view = reports.page(context_of(report, attachments={"files/first/a.pdf": 1}), report)

    assert [bullet.address for bullet in sections(view)["Appendices"].bullets] == ["files/first/a.pdf", None]
