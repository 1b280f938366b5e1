import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazette import __main__
from gazette.desk.new_document import NewDocument, read_office_state
from gazette.desk.next_reference import next_reference
from gazette.frontmatter.source import read_document
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from gazette.records import Decision, Report, Topic
from gazette.records.office import Series
from tests.kinds import ADDED

OFFICE = """\
---
title: The office
summary: The record of an office.
area: Exampleshire
names: [{name: Commissioner for Exampleshire}]
holders:
  - {name: Alex Example, role: Commissioner, since: 2012-11, until: 2018-05-05}
  - {name: Jo Example, role: Commissioner, since: 2018-05-06}
series: [{shape: "PCC-{year}-{number}", running: yes}]
record: own
feed_ids: tag:record.example.org,2018
---
The office.
"""
HOME = "---\ntitle: Home\nsummary: The home page.\n---\nWelcome.\n"
DECISION = """\
---
title: A van
reference: PCC-2018-007
decided: 2018-04-12
published: 2018-04-19
decided_by: Alex Example, Commissioner
decision: A van is bought.
---
It is needed.
"""
TODAY = date(2018, 10, 15)


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GAZETTE_TODAY", TODAY.isoformat())
    (tmp_path / "content/decisions/2018").mkdir(parents=True)
    (tmp_path / "content/office.md").write_text(OFFICE)
    (tmp_path / "content/home.md").write_text(HOME)
    (tmp_path / "content/decisions/2018/PCC-2018-007.md").write_text(DECISION)
    return tmp_path / "content"


def command(*words):
    return __main__.main(["new", *words])


def mistakes(content):
    with pytest.raises(ProblemsFound) as raised:
        read_library(content)
    return [problem.what for problem in raised.value.problems]


def test_a_decision_gets_the_next_number_and_who_held_the_office(content, capsys):
    assert command("decision", "--title", "Two more vans", "--date", "2018-10-12") == 0
    path = content / "decisions/2018/PCC-2018-008-two-more-vans.md"
    assert path.read_text() == (
        "---\ntitle: Two more vans\npublished: 2018-10-15\nreference: PCC-2018-008\ndecided: 2018-10-12\n"
        "decided_by: Jo Example, Commissioner\ndecision:\n---\n\n"
    )
    assert capsys.readouterr().out.startswith(
        "content/decisions/2018/PCC-2018-008-two-more-vans.md\n\nLeft to write:\n"
    )


@pytest.mark.parametrize("folder", ["content", "elsewhere"])
def test_only_a_guide_that_is_there_is_named(content, capsys, folder):
    command("decision", "--title", "A van", "--date", "2018-10-12")
    assert "README" not in capsys.readouterr().out

    (content / "decisions/README.md").write_text("# Decisions\n")
    if folder != "content":
        shutil.copytree(content, folder)
        (Path(folder) / "decisions/README.md").unlink()
    command("decision", "--title", "Two vans", "--date", "2018-10-13", "--content", folder)
    assert "content/decisions/README.md has an example" in capsys.readouterr().out


def test_only_what_is_left_to_write_is_a_mistake(content):
    command("decision", "--date", "2018-10-12")
    assert mistakes(content) == [
        "The field title is empty.",
        "The field decision is empty.",
        "The document has no text.",
    ]


def test_a_decision_is_made_by_whoever_held_the_first_role_on_its_day(content):
    deputy = "  - {name: Sam Sample, role: Deputy Commissioner, since: 2012-11}\n"
    (content / "office.md").write_text(OFFICE.replace("  - {name: Jo", f"{deputy}  - {{name: Jo"))
    command("decision", "--date", "2018-10-12")
    assert "decided_by: Jo Example, Commissioner" in (content / "decisions/2018/PCC-2018-008.md").read_text()


def test_at_a_terminal_the_date_is_asked_first_and_the_number_follows_from_it(content, monkeypatch):
    asked, answers = [], iter(["2017-03-01", "A van", "It is bought."])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: asked.append(question.split("\n")[-1]) or next(answers))
    assert command("decision") == 0
    assert asked == ["decided: ", "title: ", "decision: "]
    assert "reference: PCC-2017-001\n" in (content / "decisions/2017/PCC-2017-001-a-van.md").read_text()


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, EOFError])
def test_whoever_stops_at_a_question_is_told_that_nothing_was_written(content, monkeypatch, capsys, interruption):
    def stop(question):
        raise interruption

    before = sorted(content.rglob("*"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", stop)
    assert command("decision") == 130
    assert capsys.readouterr().err == "\nStopped. Nothing was written.\n"
    assert sorted(content.rglob("*")) == before


def test_a_decision_of_another_year_begins_that_years_numbers(content):
    command("decision", "--date", "2017-03-01")
    assert (content / "decisions/2017/PCC-2017-001.md").is_file()
    assert "Alex Example" in (content / "decisions/2017/PCC-2017-001.md").read_text()


def test_a_document_that_is_given_everything_passes_once_it_has_text(content):
    command("report", "--title", "Update", "--summary", "What happened.", "--date", "2018-10-12",
            "--submitted-by", "Commissioner", "--purpose", "update")  # fmt: skip
    path = content / "panel-reports/2018-10-12-update.md"
    path.write_text(path.read_text() + "All is well.\n")
    assert read_library(content).of(Report)[0].name == "2018-10-12-update"


def test_a_meeting_to_come_is_scheduled_and_named_by_its_body(content):
    command("meeting", "--title", "Panel", "--date", "2018-12-06", "--body-name", "Exampleshire Police Panel",
            "--meeting-kind", "panel")  # fmt: skip
    assert read_library(content).meetings[0].held == "scheduled"
    assert read_library(content).meetings[0].name == "2018-12-06-police-panel"


def test_a_file_that_is_there_is_never_overwritten(content, capsys):
    command("topic", "--title", "Rural crime")
    path = content / "topics/rural-crime.md"
    path.write_text("mine")
    assert command("topic", "--title", "Rural crime") == 1
    assert path.read_text() == "mine"
    assert "is there already; it is left as it is" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["decison"], "There is no kind 'decison'. Did you mean 'decision'?"),
        (["office"], "There is only one office, in office.md. Edit that file."),
        (["topic"], "The file is named by the title. Add --title, or --name."),
        (["topic", "--name", "../x"], "The name '../x' has spaces or other characters that break addresses. "
         "Use letters, digits and hyphens."),
        (["topic", "--decision", "x"], "A topic has no field decision."),
        (["decision", "--date", "31/3/2018"], "decided: '31/3/2018' is not a date. Write it as 2018-03-31."),
    ],
)  # fmt: skip
def test_an_impossible_request_is_answered_in_a_sentence_and_writes_nothing(content, capsys, words, message):
    before = sorted(content.rglob("*"))
    assert command(*words) == 1
    assert capsys.readouterr().err.strip() == message
    assert sorted(content.rglob("*")) == before


def test_an_unknown_kind_is_answered_with_every_kind_that_can_be_begun(content, capsys):
    assert command("minutes-of-tea") == 1
    sentence, _, kinds = capsys.readouterr().err.strip().partition(" Choose from: ")
    assert (sentence, kinds[-1]) == ("There is no kind 'minutes-of-tea'.", ".")
    assert [kind for kind in kinds[:-1].split(", ") if kind not in ADDED] == [
        "report", "decision", "fund", "course", "consultation", "meeting", "plan", "topic", "register", "page",
    ]  # fmt: skip


def test_the_folder_names_the_kind_too(content):
    assert command("topics", "--title", "Rural crime") == 0


def test_a_mistake_elsewhere_does_not_prevent_a_new_document(content):
    (content / "decisions/2018/PCC-2018-009.md").write_text("no fields")
    assert command("decision", "--date", "2018-10-12") == 0
    assert (content / "decisions/2018/PCC-2018-008.md").is_file()


def test_questions_are_asked_again_until_the_answer_can_be_read(content, capsys):
    draft = NewDocument(Decision, read_office_state(content, TODAY))
    answers = iter(["12.10.2018", "2018-10-12"])
    draft.ask(["decided"], lambda question: next(answers))
    assert draft.fields == {"decided": "2018-10-12"}
    assert capsys.readouterr().out == "decided: '12.10.2018' is not a date. Write it as 2018-10-12.\n"


def test_what_is_known_is_not_asked_and_an_empty_answer_leaves_it_to_write(content):
    draft = NewDocument(Decision, read_office_state(content, TODAY), {"decided": "2018-10-12"})
    draft.derive()
    asked = []
    draft.ask(draft.required, lambda question: asked.append(question.split("\n")[-1]) or "")
    assert asked == ["title: ", "decision: "]


SERIES = [
    Series(shape="PCC-{year}-{number}", running=True, since="2018", until="2019"),
    Series(shape="D{number}/{yy}", running=True, since="2020"),
    Series(shape="PCD {number}"),
]


@pytest.mark.parametrize(
    ("given_so_far", "day", "expected"),
    [
        ([], date(2018, 1, 1), "PCC-2018-001"),
        (["PCC-2018-009", "PCC-2017-040"], date(2018, 1, 1), "PCC-2018-010"),
        (["PCC-2018-0009"], date(2018, 1, 1), "PCC-2018-0010"),
        (["PCC-2018-9", "pcc 2018 10"], date(2018, 1, 1), "PCC-2018-11"),
        (["D7/20", "D9/19"], date(2020, 5, 1), "D8/20"),
        (["PCD 7"], date(2017, 5, 1), None),
    ],
)
def test_the_next_reference_follows_the_series_of_the_day(given_so_far, day, expected):
    assert next_reference(SERIES, given_so_far, day) == expected


@example('Van: "rural" \\ patrols # 2')
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" "), min_size=1))
def test_any_answer_is_read_back_unchanged(text):
    draft = NewDocument(Topic, read_office_state(EXAMPLE, TODAY))
    draft.write("title", text)
    assert read_document(draft.text().encode()).fields.get("title") == (" ".join(text.split()) or None)


EXAMPLE = Path(__file__).parents[2] / "gazette/commands/example/short"


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Police, Fire and Crime Commissioner", "decided_by: Jo Example, Police, Fire and Crime Commissioner\n"),
        ("Deputy Commissioner", "decided_by:\n"),
    ],
)
def test_the_commissioner_of_the_day_decides_whatever_the_role_is_called(content, role, expected):
    office = content / "office.md"
    office.write_text(office.read_text().replace("Jo Example, role: Commissioner", f'Jo Example, role: "{role}"'))
    assert __main__.main(["new", "decision", "--title", "A bus", "--date", "2018-06-01", "--decision", "A bus."]) == 0
    assert expected in (content / "decisions/2018/PCC-2018-008-a-bus.md").read_text()
