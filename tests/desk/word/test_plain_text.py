"""Pasted text: the import makes of it what the check asks for, because both know the same marks."""

import re

import pytest

from gazette import lints
from gazette.markup import MarkupSettings, convert
from tests.desk.word.measuring import brought_in
from tests.lints.test_pasted import PASTED

OF_FORM = {"table in running text", "list in running text", "lettered part", "heading in running text"}
PARAGRAPHS = "paragraph in running text"
# A table of one row, and one within a quotation.
FOR_A_PERSON = {"| A | B |", "> | A | B |\n> |---|\n> | 1 | 2 |"}


def imported(text):
    return brought_in(f"The title of the paper\n\n{text}".encode(), "paper.txt")[1]


def warned_of(text):
    return {warning.problem.warning for warning in lints.warnings_in(lints.linted_text(text))}


@pytest.mark.parametrize("text", [row[0] for row in PASTED if row[2] in OF_FORM and row[0] not in FOR_A_PERSON])
def test_nothing_is_left_to_warn_of_in_text_that_was_imported(text):
    assert not warned_of(imported(text)) & (OF_FORM | {PARAGRAPHS})


@pytest.mark.parametrize(("text", "sentence"), [(row[0], row[3]) for row in PASTED if "Write " in row[3]])
def test_the_import_writes_the_lines_that_the_check_shows(text, sentence):
    shown = re.findall(r'"([^"]+)"', sentence.partition("Write ")[2])
    lines = [line for line in shown if re.match(r"- |\(|[0-9]+\. |##|\|", line)]

    markdown = imported(text)

    for line in lines if text not in FOR_A_PERSON else ():
        assert line.lower().lstrip("- ") in markdown.lower()


NUMBERS = [
    "**1.9** The panel met.", "__1.9__ The panel met.", "1.9) The panel met.", "1.9: The panel met.",
    "1.9 – The panel met.", "(1.9) The panel met.", "[1.9] The panel met.", "Para. 1.9 The panel met.",
    "Paragraph 1.9 The panel met.", "§ 1.9 The panel met.", "1.9The panel met.", "- 1.9 The panel met.",
    "•\t1.9 The panel met.", "1.9a The panel met.", "1.9.\tThe panel met.", "1.9\u00a0The panel met.",
    "1.9 The panel met.",
]  # fmt: skip


@pytest.mark.parametrize("line", NUMBERS)
def test_a_number_in_another_form_becomes_the_one_that_the_check_asks_for(line):
    body = convert(f"## 1. Aims\n\n1.8 It agreed.\n\n{line}\n", 1, MarkupSettings())
    asked = [re.match(r"Write (1\.9\S*) ", problem.remedy)[1] for problem in body.problems if "1.9" in problem.what]
    number = asked[0] if asked else body.paragraphs[-1].number

    assert (
        imported(f"1. Aims\n1.8 It agreed.\n{line}\n") == f"## 1. Aims\n\n1.8 It agreed.\n\n{number} The panel met.\n"
    )


REPORT = """\
Budget report
PURPOSE
1.1\tTo update the panel.
1.2 The panel met in the town hall.
2.\tNEXT STEPS
2.1\tThe panel is asked to:
(a)\tnote the report;
(b)\tagree it.
District\tCrimes 2025\tCrimes 2026
Stevenage\t1,200\t1,150
•\tone thing
o\tanother
"""


@pytest.mark.parametrize("text", [REPORT, REPORT.replace("\n", "\n\n"), REPORT.replace("\n", "\r\n")])
def test_a_report_from_notepad_keeps_its_parts(text):
    paper, markdown, _ = brought_in(text.encode(), "paper.txt")
    body = convert(markdown, 1, MarkupSettings())

    assert paper.cover.values == {"title": "Budget report"}
    assert [paragraph.number for paragraph in body.paragraphs] == ["1.1", "1.2", "2", "2.1", "2.1(a)", "2.1(b)"]
    assert [heading.text for heading in body.headings] == ["PURPOSE", "NEXT STEPS"]
    assert "| Stevenage | 1,200 | 1,150 |" in markdown
    assert "- one thing\n    - another" in markdown


def test_lines_that_an_e_mail_broke_are_one_paragraph():
    text = "The panel met in the town hall and looked at the\nfigures of the year, which it had asked for in the\n"
    text += "spring, and then it agreed on the report.\n\nIt will meet again.\n"

    assert imported(text).split("\n\n")[0].endswith("it had asked for in the spring, and then it agreed on the report.")


def test_text_of_an_earlier_windows_is_read():
    assert brought_in("The £5 grant – agreed.".encode("cp1252"), "paper.txt")[1] == "The £5 grant – agreed.\n"


def test_markdown_stays_as_it_is():
    paper, markdown, questions = brought_in(b"---\ntitle: Old\n---\n# The plan\n\n1.1 It *met*.\n", "paper.md")

    assert markdown == "1.1 It *met*.\n"
    assert paper.cover.values == {"title": "The plan"}
    assert questions == ["The fields at the top of the file were left out. Compare them with the new ones."]
