"""The cover of a paper says what it is: a table, lines such as "Date: 27 June 2017", or lines in capitals."""

import pytest

from gazette.desk.word.opening import read_file
from gazette.desk.word.paper_text import paper_text
from tests.desk.word.docx_files import bold, docx, p, table
from tests.desk.word.measuring import TODAY, brought_in

FIRST = p("Purpose", style="Heading1", num=(1, 0)) + p("It met.", num=(1, 1))
TEXT = "## 1. Purpose\n\n1.1 It met.\n"

COVERS = {
    "a table": (
        table(
            ["MEETING", "Police and Crime Panel"],
            ["DATE", "27 June 2017"],
            ["TITLE", "Update on roads"],
            ["SUBMITTED BY:", "The Commissioner"],
        ),
        {"to": "Police and Crime Panel", "date": "2017-06-27", "title": "Update on roads", "by": "The Commissioner"},
        TEXT,
    ),
    "lines": (
        p("Date:\t27 June 2017") + p("Report of: The Commissioner") + p("Update on roads", style="Title"),
        {"title": "Update on roads", "date": "2017-06-27", "by": "The Commissioner"},
        TEXT,
    ),
    "capitals": (
        p(bold("EXAMPLESHIRE POLICE AND CRIME PANEL"))
        + p("TUESDAY 27 JUNE 2017 AT 2.00PM")
        + p(bold("UPDATE ON ROADS")),
        {"date": "2017-06-27", "title": "UPDATE ON ROADS"},
        f"**EXAMPLESHIRE POLICE AND CRIME PANEL**\n\n{TEXT}",
    ),
    "a table and lines in capitals above sections such as 1.0": (
        p(bold("TUESDAY 27 JUNE 2017 AT 2.00PM"))
        + table(["Date", "27/06/2017"], ["Report title", "Update on roads"])
        + p(bold("1.0\tAIMS"))
        + p("1.1\tIt met.")
        + p(bold("Costs")),
        {"date": "2017-06-27", "title": "Update on roads"},
        f"## 1.0 AIMS\n\n1.1 It met.\n\n### Costs\n\n{TEXT}",
    ),
    "a heading above all others": (
        p("Update on roads", style="Heading1") + p("Aims", style="Heading2") + p("Costs", style="Heading2"),
        {"title": "Update on roads"},
        "## Aims\n\n## Costs\n\n" + TEXT,
    ),
    "a table of data is no cover": (
        table(["Place", "Crimes"], ["North", "3"]),
        {},
        f"| Place | Crimes |\n|---|---|\n| North | 3 |\n\n{TEXT}",
    ),
}


@pytest.mark.parametrize("case", COVERS)
def test_what_a_cover_says_is_taken_from_the_text(case):
    body, values, text = COVERS[case]
    below = FIRST if case != "a heading above all others" else FIRST.replace("Heading1", "Heading2")
    paper, markdown, questions = brought_in(docx(body + below))

    assert paper.cover.values == values
    assert markdown == text
    assert any("TUESDAY 27 JUNE 2017 AT 2.00PM" in question for question in questions) == ("capitals" in case)


def test_the_only_heading_in_bold_above_prose_is_the_title():
    prose = p("The panel met, and it looked at the figures of the whole year.")
    paper, markdown, _ = brought_in(docx(p(bold("Update on roads")) + prose + p(bold("Costs")) + prose))

    assert paper.cover.values == {"title": "Update on roads"}
    assert markdown.startswith("The panel met")
    assert "\n\n## Costs\n\n" in markdown


def test_with_a_title_the_first_heading_in_bold_stays_a_heading():
    prose = p("The panel met, and it looked at the figures of the whole year.")
    blocks = docx(p(bold("Costs")) + prose)

    def cover_of(title):
        paper = paper_text(read_file("paper.docx", blocks), TODAY, title)
        return paper.cover.values, paper.markdown("").splitlines()[0]

    assert cover_of("Update on roads") == ({}, "## Costs")
    assert cover_of("COSTS") == ({"title": "Costs"}, "The panel met, and it looked at the figures of the whole year.")


def test_key_facts_below_a_heading_are_no_cover():
    facts = table(["Status", "open"], ["Area", "North"])

    assert (
        "| Status | open |" in brought_in(docx(p("Facts", style="Heading1") + p("Aims", style="Heading1") + facts))[1]
    )
