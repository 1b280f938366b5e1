import re
import shutil

import pytest

from gazette.__main__ import COMMANDS, main
from gazette.__main__ import TASKS as NAMES
from gazette.desk.finding import documents_meant
from gazette.desk.tasks import TASKS
from tests.build.building import SAMPLE

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
MEETING = """---
title: The panel, 27 June 2024
date: 2024-06-27
body_name: Exampleshire Police and Crime Panel
meeting_kind: panel
---
"""
PANEL = "meetings/2024-03-07-police-and-crime-panel.md"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLE, tmp_path / "content")
    assert main(["published", "content"]) == 0
    return tmp_path / "content"


def is_checked(content):
    return main(["check", str(content), "--cache", "cache"]) == 0


def test_every_task_is_a_command():
    assert tuple(task.name for task in TASKS) == NAMES
    assert {name: COMMANDS[name] for name in NAMES} == {task.name: task.help for task in TASKS}


@pytest.mark.parametrize(
    "written", [CAMERAS, f"content/{CAMERAS}", "PCC-2024-001", "pcc 2024/1", "decision PCC-2024-001"]
)
def test_a_document_is_found_by_what_people_call_it(content, written):
    assert documents_meant(content, written) == [CAMERAS]


def test_a_document_that_is_not_there_is_said_so(content, capsys):
    assert main(["withdraw", "PCC-2030-001", "--reason", "x", "--note", "y"]) == 1
    assert capsys.readouterr().err == (
        "There is no document 'PCC-2030-001'. Give its reference, its file name or its path.\n"
    )


def test_a_correction_passes_the_check_of_silent_changes(content, capsys):
    note = "The amount is £41,000; it said £40,000."
    assert main(["correct", "PCC-2024-001", "--field", "amount", "--value", "41000", "--note", note]) == 0
    assert "-amount: 40000\n+amount: 41000\n" in capsys.readouterr().out
    assert is_checked(content)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("amount", "abc", "amount"),
        ("Amount", "41000", "Amount"),
        ("amounts.0.amount", "41000", "amounts.0.amount"),
        ("decided", "9/7/2024", "9/7/2024"),
        ("decided", "2024-12-24", "a day in the future"),
    ],
)
def test_an_answer_that_is_wrong_is_refused_before_anything_is_written(content, capsys, field, value, message):
    before = (content / CAMERAS).read_bytes()
    assert main(["correct", "PCC-2024-001", "--field", field, "--value", value, "--note", "It is right now."]) == 1
    assert message in capsys.readouterr().err
    assert (content / CAMERAS).read_bytes() == before


def test_a_second_sum_is_not_written_beside_several(content, capsys):
    file = content / CAMERAS
    file.write_text(file.read_text().replace("amount: 40000", "amounts:\n  - amount: 40000\n    role: commitment"))
    assert main(["correct", "PCC-2024-001", "--field", "amount", "--value", "41000", "--note", "It was wrong."]) == 1
    assert capsys.readouterr().err.startswith("It has several sums, under amounts.")

    file.write_text(file.read_text().replace("amounts:", "amount: 48000\namounts:"))
    assert not is_checked(content)
    assert "The amount is £48,000; the lines come to £40,000." in capsys.readouterr().out


def test_a_meeting_does_not_move_to_what_is_no_day(content, capsys):
    file = content / "meetings/2024-06-27-police-and-crime-panel.md"
    file.write_text(MEETING)
    assert main(["move", str(file), "--new-date", "9/7/2024", "--title", "The panel", "--note", "It moved."]) == 1
    assert "9/7/2024" in capsys.readouterr().err
    assert file.read_text() == MEETING


def test_a_consultation_that_is_open_gets_no_result(content, capsys):
    path = documents_meant(content, sorted((content / "consultations").glob("[!R]*.md"))[0].stem)[0]
    file = content / path
    file.write_text(re.sub("(?m)^closes:.*", "closes: 2024-12-01", file.read_text()))
    before = file.read_bytes()
    assert main(["result", path, "--summary", "Most people agreed."]) == 1
    assert "there is a result already" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_removal_of_some_words_gives_its_reason_and_does_not_show_them(content, capsys):
    options = ["--field", "title", "--value", "Cameras", "--note", "Words were removed."]
    assert main(["correct", "PCC-2024-001", *options, "--reason", "other"]) == 1
    assert "Only a removal has a reason." in capsys.readouterr().err

    assert main(["correct", "PCC-2024-001", *options, "--kind", "removal", "--reason", "other"]) == 0
    assert "-title:" not in capsys.readouterr().out
    assert "    kind: removal\n    reason: other\n    note: Words were removed.\n" in (content / CAMERAS).read_text()
    assert is_checked(content)


def test_a_dry_run_writes_nothing(content):
    before = (content / CAMERAS).read_bytes()
    assert main(["correct", "PCC-2024-001", "--note", "A word is right now.", "--dry-run"]) == 0
    assert (content / CAMERAS).read_bytes() == before


def test_a_withdrawn_document_can_still_be_read(content):
    text = (content / CAMERAS).read_text().partition("\n---\n")[2]
    assert main(["withdraw", "PCC-2024-001", "--reason", "It was replaced.", "--note", "It was withdrawn."]) == 0
    after = (content / CAMERAS).read_text()
    assert "status: withdrawn\nstatus_reason: It was replaced.\n" in after
    assert after.endswith(text)
    assert is_checked(content)


def test_nothing_of_a_removed_document_stays_and_the_terminal_does_not_show_it(content, capsys):
    path = "decisions/2024/PCC-2024-002-rural-watch-extended.md"
    options = ["--title", "A notice", "--reason", "personal data", "--status-reason", "It had personal details."]
    assert main(["remove", path, *options, "--note", "The notice was removed."]) == 0
    shown, after = capsys.readouterr().out, (content / path).read_text()
    for words in (shown, after):
        assert "Otherford" not in words
    assert "reference: PCC-2024-002\n" in after
    assert "kind: removal\n    reason: personal data\n" in after


@pytest.mark.parametrize(("day", "state"), [("2024-07-04", "moved"), ("unknown", "postponed")])
def test_a_meeting_moves_or_is_postponed(content, day, state):
    file = content / "meetings/2024-06-27-police-and-crime-panel.md"
    file.write_text(MEETING)
    assert main(["move", str(file), "--new-date", day, "--title", "The panel", "--note", "It was moved."]) == 0
    after = file.read_text()
    assert f"date: {day}\n" in after
    assert f"held: {state}\nmoved_from: 2024-06-27\n" in after
    assert is_checked(content)


def test_a_meeting_that_was_held_is_not_moved(content, capsys):
    assert main(["move", PANEL, "--new-date", "2024-07-04", "--note", "x"]) == 1
    assert capsys.readouterr().err == "The meeting was held, so it was not moved.\n"


def test_a_task_that_does_not_fit_the_document_is_refused(content, capsys):
    assert main(["move", "PCC-2024-001", "--new-date", "2024-07-04", "--note", "x"]) == 1
    assert "is a decision. This command is for meetings." in capsys.readouterr().err


def test_an_answer_that_is_missing_is_named(content, capsys):
    assert main(["withdraw", "PCC-2024-001", "--reason", "x"]) == 1
    assert capsys.readouterr().err.startswith("note is missing. What changed,")


def test_a_consultation_gets_its_result(content):
    path = documents_meant(content, sorted((content / "consultations").glob("[!R]*.md"))[0].stem)[0]
    assert main(["result", path, "--summary", "Most people agreed."]) == 0
    assert "  summary: Most people agreed.\n" in (content / path).read_text()
    assert is_checked(content)


def test_a_promise_is_answered(content, capsys):
    path = "panel-reports/2022-annual-report-2021-22.md"
    assert main(["answer", path, "--promise", "nothing", "--state", "kept", "--note", "Done."]) == 1
    promise = capsys.readouterr().err.partition("The promises are: ")[2].partition(",")[0].strip(".\n")
    options = ["--state", "in progress", "--date", "2024-06-01", "--note", "Half of it is done."]
    assert main(["answer", path, "--promise", promise, *options]) == 0
    after = (content / path).read_text()
    assert "      - date: 2024-06-01\n        state: in progress\n        note: Half of it is done.\n" in after
    assert "note: The latest on a promise was added.\n" in after
    assert is_checked(content)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["withdraw", "PCC-2024-004", "--reason", "x", "--note", "y"], "It is withdrawn already."),
        (["correct", "PCC-2024-001", "--value", "41000", "--note", "y"], "field is missing."),
        (["correct", "PCC-2024-001", "--field", "budget", "--note", "y"], "value is missing."),
        (["result", "precept-2024-25", "--summary", "x"], "It has an outcome already."),
        (["answer", "PCC-2024-001", "--promise", "a", "--state", "kept", "--note", "x"], "It has no promises."),
    ],
)
def test_a_task_that_does_not_fit_changes_nothing(content, capsys, command, sentence):
    before = {path: path.read_bytes() for path in content.rglob("*.md")}
    assert main(command) == 1
    assert sentence in capsys.readouterr().err
    assert {path: path.read_bytes() for path in content.rglob("*.md")} == before


def test_nothing_is_done_to_a_document_that_was_removed(content, capsys):
    options = ["--title", "A notice", "--reason", "personal data", "--status-reason", "It had personal details."]
    assert main(["remove", "PCC-2024-001", *options, "--note", "The notice was removed."]) == 0
    assert main(["withdraw", "PCC-2024-001", "--reason", "x", "--note", "y"]) == 1
    assert "It was removed, so there is nothing in it to change." in capsys.readouterr().err


def test_what_is_held_until_a_later_day_is_not_announced(content):
    result = ["result", "horse-census", "--summary", "There are 44.", "--result-date", "2024-09-01"]
    assert main(result) == 0
    assert "The outcome was added." not in (content / "consultations/horse-census.md").read_text()
    assert is_checked(content)


@pytest.mark.parametrize(
    ("day", "sentence"), [("2024-09-01", "2024-09-01 is still to come."), ("31/02/2024", "is not a date")]
)
def test_what_happened_is_recorded_when_it_has_happened(content, capsys, day, sentence):
    answer = ["answer", "2022-annual-report-2021-22", "--promise", "moat", "--state", "in progress", "--date", day]
    assert main([*answer, "--note", "Zebrafact."]) == 1
    assert sentence in capsys.readouterr().err


def test_a_meeting_that_moves_back_was_not_moved(content):
    path = "meetings/2024-07-04-police-and-crime-panel.md"
    titles = {"2024-07-11": "Police and Crime Panel, 11 July 2024", "2024-07-04": "Police and Crime Panel, 4 July 2024"}
    for day, title in titles.items():
        assert main(["move", path, "--new-date", day, "--title", title, "--note", f"It is on {day}."]) == 0
    after = (content / path).read_text()
    assert "held: scheduled\n" in after
    assert "moved_from" not in after
    assert is_checked(content)


def test_an_answer_that_does_not_fit_is_asked_for_again_at_once(content, monkeypatch, capsys):
    answers = iter(["A title", "rubbish", "personal data", "Why.", "", "It was removed."])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda words: next(answers))
    assert main(["remove", "PCC-2024-001"]) == 0
    assert capsys.readouterr().err.startswith("reason: there is no choice 'rubbish'. Choose from: ")
    assert next(answers, None) is None


def test_with_yes_nobody_is_asked(content, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert main(["correct", "PCC-2024-001", "--note", "A word is right now.", "--yes"]) == 0
