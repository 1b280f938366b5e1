"""The commands that bring in registers: what cannot be done, meetings, consultations, help."""

from __future__ import annotations

import pytest

from gazette import __main__
from tests.desk.importing import bring_in, documents, fields, mistakes
from tests.desk.sheets import HEADINGS, ROW, csv_sheet


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nothing.xlsx",), "There is no such file."),
        (("register", "--files", "nowhere"), "There is no folder nowhere."),
        (("register", "--sheet", "2024"), "A CSV file has no named sheets."),
        (("register", "--to", "elsewhere"), "The file is missing."),
    ],
)
def test_what_cannot_be_done_is_a_sentence(blank_office, capsys, words, sentence):
    (blank_office.parent / "register").write_bytes(csv_sheet(HEADINGS, ROW))
    assert __main__.main(["decisions", "import", *words]) == 1
    assert sentence in capsys.readouterr().err


def test_meetings_come_in_with_their_papers(blank_office):
    rows = [
        ["Date", "Panel", "Time", "Venue", "Public", "Agenda"],
        ["06/12/2024", "Police and Crime Panel", "2pm", "Town Hall", "Yes", "https://example.org/a"],
    ]
    assert bring_in(csv_sheet(*rows), "--kind", "panel", command="meetings") == 0
    (path,) = documents(blank_office, "meetings")
    assert path.stem == "2024-12-06-police-and-crime-panel"
    assert fields(path) == {
        "title": "Police and Crime Panel",
        "date": "2024-12-06",
        "body_name": "Police and Crime Panel",
        "meeting_kind": "panel",
        "starts": "14:00",
        "place": "Town Hall",
        "agenda": "https://example.org/a",
        "public": "yes",
    }
    assert mistakes(blank_office) == []


def test_consultations_come_in_with_the_days_that_are_known(blank_office):
    rows = [["Consultation", "Opened", "Closing date"], ["Precept 2024", "May 2024", ""]]
    assert bring_in(csv_sheet(*rows), command="consultations") == 0
    assert fields(documents(blank_office, "consultations")[0]) == {
        "title": "Precept 2024",
        "summary": "Listed in the register of consultations as “Precept 2024”.",
        "opens": "2024-05",
        "closes": "unknown",
    }
    assert mistakes(blank_office) == []


@pytest.mark.parametrize("command", ["decisions", "meetings", "consultations"])
def test_the_help_shows_a_whole_command(command, capsys):
    with pytest.raises(SystemExit):
        __main__.main([command, "import", "--help"])
    assert f"bin/gazette {command} import {command}.xlsx --files papers" in capsys.readouterr().out
