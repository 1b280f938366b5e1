"""Mistakes and warnings about states, on a day: held too early, open without a way, confirmed by nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.agreement import disagreements
from gazette.library.day_mistakes import day_mistakes
from gazette.library.library import Library
from gazette.library.state_warnings import state_warnings
from gazette.library.text_findings import text_findings
from gazette.markup import MarkupSettings, convert
from gazette.records import Consultation, Decision, Fund, Meeting, Office, Record, Topic
from gazette.records.machine_test import MachineTest
from tests.views.records import TODAY, context_of, record

OPEN = {"opens": "2024-06-01", "closes": "2024-07-01"}
WAY = {"how": "by post"}


def mistakes(of: Record, today: date = TODAY) -> list[str]:
    return [problem.what for problem in day_mistakes(context_of(of).library, today)]


@pytest.mark.parametrize(("day", "is_mistake"), [("2024-06-16", True), ("2024-06-15", False), ("2024-06", False)])
def test_a_meeting_cannot_have_been_held_before_its_day(day, is_mistake):
    assert bool(mistakes(record(Meeting, "panel", date=day, held="held"))) == is_mistake
    assert bool(mistakes(record(Meeting, "panel", date=day, held="not confirmed"))) == is_mistake
    assert mistakes(record(Meeting, "panel", date=day)) == []


@pytest.mark.parametrize(("tested", "lines"), [("2024-06-16", [3]), ("2024-06-15", [])])
def test_nothing_was_tested_on_a_day_in_the_future(tested, lines, tmp_path):
    words = {"pages": "65", "tools": ["axe 4.10.2"], "checks": ["Keyboard."], "faults": ["none"]}
    test = MachineTest.model_validate({"tested": tested, **words})
    register = tmp_path / "registers" / "tested-by-machine.yaml"
    register.parent.mkdir()
    register.write_text(f"# Tests.\n\n- tested: {tested}\n")
    library = replace(context_of().library, root=tmp_path, machine_tests=(test,))

    assert [problem.line for problem in day_mistakes(library, TODAY)] == lines


@pytest.mark.parametrize(("closes", "is_mistake"), [("2024-07-01", True), ("2024-06-14", False)])
def test_what_is_open_by_its_dates_is_not_closed(closes, is_mistake):
    dates = {"opens": "2024-06-01", "closes": closes}
    fund = record(Fund, "care", rounds=[{"id": "x", "title": "X", **dates}], status="closed")

    assert bool(mistakes(record(Consultation, "bells", **dates, status="closed"))) == is_mistake
    assert bool(mistakes(fund)) == is_mistake


@pytest.mark.parametrize(
    ("fields", "is_mistake"),
    [
        ({}, True),
        ({"ways_to_respond": [WAY]}, False),
        ({"how_to_respond": "unknown"}, False),
        ({"opens": "2024-06-20"}, False),
        ({"closes": "2024-06-14"}, False),
        ({"status": "withdrawn"}, False),
    ],
)
def test_an_open_consultation_says_how_to_respond(fields, is_mistake):
    assert bool(mistakes(record(Consultation, "bells", **{**OPEN, **fields}))) == is_mistake


@pytest.mark.parametrize(("how", "is_mistake"), [(None, True), ("By form.", False), ("unknown", False)])
def test_an_open_round_says_how_to_apply(how, is_mistake):
    fund = record(Fund, "care", rounds=[{"id": "x", "title": "X", **OPEN, "how_to_apply": how}])

    assert mistakes(fund) == (["The round x is open, but it does not say how to apply."] if is_mistake else [])
    with_form = {"id": "x", "title": "X", **OPEN, "how_to_apply": how, "form": "https://www.example.org/form"}
    assert mistakes(record(Fund, "care", rounds=[with_form])) == []


def warnings(meeting: Meeting, *others: Record) -> list[str]:
    found_in = context_of(meeting, *others).library
    return [warning.problem.warning for warning in state_warnings(found_in, meeting, TODAY)]


COMPILED = record(Office, "office", summary="A record.", record="compiled", publisher={"name": "Library"})


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({}, ["not confirmed"]),
        ({"held": "held"}, []),
        ({"held": "not confirmed"}, []),
        ({"date": "2024-06-15"}, []),
        ({"date": "unknown"}, []),
        ({"held": "held", "note": "The panel did not meet."}, ["no meeting"]),
        ({"held": "cancelled", "note": "The panel did not meet."}, []),
        ({"held": "held", "outcome": "This is not a meeting."}, ["no meeting"]),
    ],
)
def test_a_meeting_that_nobody_confirmed_or_that_was_none_is_asked_about(fields, word):
    assert warnings(record(Meeting, "panel", **fields)) == word


def test_a_compiled_record_is_not_asked_what_it_cannot_know():
    assert warnings(record(Meeting, "panel"), COMPILED) == []


def test_a_heading_with_the_day_from_which_a_meeting_was_moved_is_asked_about():
    text = convert("## Papers for 1 March 2024\n\nNone.", 1, MarkupSettings())
    meeting = record(Meeting, "panel", text, moved_from="2024-03-01", held="held")

    assert warnings(meeting) == ["moved meeting"]


@pytest.fixture
def site(tmp_path: Path):
    """The library of a few records with files, because the warnings read the text of each."""

    def written(*records: Record, text: str = "") -> Library:
        for of in records:
            path = tmp_path / of.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\ntitle: x\n---\n\n{text if of is records[0] else ''}\n", encoding="utf-8")
        return replace(context_of(*records).library, root=tmp_path)

    return written


def differing(library: Library, of: Record) -> list[str]:
    ((_, text),) = text_findings(library, Cache(None), [of])
    return [warning.problem.warning for warning in disagreements(library, of, TODAY, text.sayings)]


@pytest.mark.parametrize(
    ("sentence", "held", "is_warned"),
    [
        ("An evening was held on 7 March 2024.", None, True),
        ("An evening took place on 7 March 2024.", "cancelled", True),
        ("An evening was held on 7 March 2024.", "held", False),
        ("An evening was held on 8 March 2024.", None, False),
        ("No source shows that it was held on 7 March 2024.", None, False),
        ("An evening on 7 March 2024 was cancelled.", "held", True),
    ],
)
def test_a_text_that_says_more_of_a_meeting_than_its_record_is_asked_about(site, sentence, held, is_warned):
    meeting = record(Meeting, "panel", held=held)
    related = [{"how": "prepared at", "record": "meeting panel"}]
    by_note, by_text = record(Topic, "water", note=sentence, related=related), record(Topic, "water", related=related)

    assert differing(site(by_note, meeting), by_note) == ["pages differ"] * is_warned
    assert differing(site(by_text, meeting, text=sentence), by_text) == ["pages differ"] * is_warned


@pytest.mark.parametrize(
    ("fields", "is_warned"),
    [({}, True), ({"outcome": "quashed"}, False), ({"status": "withdrawn", "status_reason": "x"}, False)],
)
def test_a_decision_said_to_be_quashed_says_so_itself(site, fields, is_warned):
    notice = record(Decision, "notice", reference="X-1", **fields)
    topic = record(Topic, "water", note="X-1 was quashed.", related=[{"how": "on", "record": "decision X-1"}])

    assert differing(site(topic, notice), topic) == ["pages differ"] * is_warned


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("The panel meets on 29 February 2024.", ["moved meeting"]),
        ("Moved from 29 February 2024.", []),
        ("The panel meets on 7 March 2024.", []),
    ],
)
def test_a_summary_that_has_only_the_day_from_which_a_meeting_was_moved(summary, names):
    meeting = record(Meeting, "panel", date="2024-03-07", held="held", moved_from="2024-02-29", summary=summary)

    assert warnings(meeting) == names
