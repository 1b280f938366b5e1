"""The answer on the page of a decision: facts in, sentences out, for every state and for what is not known."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences.decision_answers import VERBS, DecisionFacts, answer, gaps, grants_of, of_withdrawn_notice

COMMISSIONER, NAMED = "Police and Crime Commissioner", "Alex Example, Police and Crime Commissioner"


def answer_of(decision: str = "A fund is opened.", decided: str = "unknown", by: tuple[str, ...] = (), **facts) -> str:
    days = {name: known_date(facts.pop(name)) for name in ("planned", "withdrawn") if name in facts}
    return answer(DecisionFacts(decision, by, known_date(decided), **days, **facts))


@pytest.mark.parametrize(
    ("decided", "by", "words"),
    [
        ("2024-06-05", (COMMISSIONER,), "The Police and Crime Commissioner decided this on 5 June 2024."),
        ("2024-06-05T17:00", (COMMISSIONER,), "The Police and Crime Commissioner decided this at 5pm on 5 June 2024."),
        ("2024-06", (NAMED,), "Alex Example, Police and Crime Commissioner, decided this in June 2024."),
        ("by 2016-11-10", ("Chief Executive",), "The Chief Executive decided this by 10 November 2016."),
        (
            "announced 2017-05",
            (COMMISSIONER,),
            "The decision of the Police and Crime Commissioner was announced in May 2017.",
        ),
        ("announced 2017-05", (NAMED,),
         "The decision of Alex Example, Police and Crime Commissioner, was announced in May 2017."),
        ("announced 2017-05-03", (), "It was announced on 3 May 2017."),
        ("unknown", (COMMISSIONER,), "The Police and Crime Commissioner decided this."),
        ("2024-06-05", (), "This was decided on 5 June 2024."),
        ("unknown", (), ""),
        (
            "2024",
            (COMMISSIONER, "Chief Finance Officer"),
            "The Police and Crime Commissioner and the Chief Finance Officer decided this in 2024.",
        ),
        ("2024", ("Office of the Commissioner", "Exampleshire County Council, Children's Services"),
         "The Office of the Commissioner and Exampleshire County Council, Children's Services, decided this in 2024."),
        ("2024", (NAMED, "Leader of Sampleton Borough Council"),
         "Both Alex Example, Police and Crime Commissioner, and the Leader of Sampleton Borough Council decided this "
         "in 2024."),
        ("2024", (NAMED, "Chief Constable", "Sam Sample, Chair"),
         "Alex Example, Police and Crime Commissioner; the Chief Constable; and Sam Sample, Chair, decided this in "
         "2024."),
        ("2024", ("The Commissioner",), "The Commissioner decided this in 2024."),
        ("2024", ("Sampleton Town Council",), "Sampleton Town Council decided this in 2024."),
    ],
)  # fmt: skip
def test_who_decided_and_when_follows_what_was_decided(decided, by, words):
    assert answer_of(decided=decided, by=by) == f"A fund is opened. {words}".rstrip()


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (("Otherford Council",), "Otherford Council"),
        (("Police and Crime Commissioner for Otherford",), "the Police and Crime Commissioner for Otherford"),
        (
            ("A Board", "Police, Fire and Crime Commissioner for B"),
            "the A Board and the Police, Fire and Crime Commissioner for B",
        ),
    ],
)
def test_the_offices_that_made_it_too_are_named_after_the_day(others, words):
    answer = answer_of(decided="2024-06-05", by=("Chief Executive",), jointly_with=others)

    assert answer == f"A fund is opened. The Chief Executive decided this on 5 June 2024, jointly with {words}."


@pytest.mark.parametrize(
    ("decided", "outcome", "words"),
    [
        ("2024-06", None, "The decision was made by the panel in June 2024."),
        ("unknown", "approved", "The decision was approved by the panel."),
        ("unknown", "noted", "The panel noted this."),
        ("announced 2024-06", None, "The decision of the panel was announced in June 2024."),
        ("announced 2024-06", "agreed", "The decision was agreed by the panel. It was announced in June 2024."),
    ],
)
def test_of_several_sentences_none_is_taken_for_all_that_was_decided(decided, outcome, words):
    text = "A fund is opened. The press was told."

    assert answer_of(text, decided, by=("The panel",), outcome=outcome) == f"{text} {words}"


@pytest.mark.parametrize(("outcome", "verb"), [*VERBS.items(), ("other", "decided")])
def test_the_outcome_is_the_verb(outcome, verb):
    done = "put this off" if verb == "put off" else f"{verb} this"

    assert answer_of(by=("The panel",), outcome=outcome) == f"A fund is opened. The panel {done}."


@pytest.mark.parametrize(
    ("outcome", "ended", "words"),
    [
        ("quashed", "", "The panel decided this. It was quashed."),
        ("vetoed", "", "The panel decided this. It was vetoed."),
        ("quashed", "It was quashed in 2024.", "The panel decided this. It was quashed in 2024."),
        ("approved", "It was replaced in 2024.", "The panel approved this. It was replaced in 2024."),
    ],
)
def test_the_end_of_a_decision_comes_last(outcome, ended, words):
    assert answer_of(by=("The panel",), outcome=outcome, ended=ended) == f"A fund is opened. {words}"


def test_what_was_not_made_by_anybody_known_has_only_its_outcome():
    assert answer_of(outcome="approved") == "A fund is opened. This was approved."


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        ("A fund is opened", "A fund is opened."),
        ("A fund is opened.", "A fund is opened."),
        ("Why not?", "Why not?"),
    ],
)
def test_what_was_decided_ends_in_a_full_stop(decision, words):
    assert answer_of(decision) == words


@pytest.mark.parametrize(
    ("planned", "by", "words"),
    [
        ("2024-09", (COMMISSIONER,), "Planned for September 2024, to be decided by the Police and Crime Commissioner."),
        ("2024-09-03", (), "Planned for 3 September 2024."),
        ("unknown", (COMMISSIONER,), "To be decided by the Police and Crime Commissioner."),
        ("unknown", (), ""),
    ],
)
def test_what_is_only_planned_is_said_to_be_planned(planned, by, words):
    assert answer_of("A van is bought.", by=by, planned=planned) == f"A van is bought. {words}".rstrip()


@pytest.mark.parametrize(
    ("hidden", "decided", "words"),
    [
        (
            "withheld",
            "2024-06-06",
            "This was decided on 6 June 2024. Only its title, its dates and the reason why it is withheld are public.",
        ),
        ("removed", "unknown", "Only its title, its dates and the reason why it was removed are public."),
    ],
)
def test_of_what_is_hidden_only_the_day_is_answer_of(hidden, decided, words):
    assert answer_of("", decided, hidden=hidden) == words


@pytest.mark.parametrize(
    ("decided", "own", "compiled"),
    [
        ("2016", "the title and the year", "the title and the year of this decision are known"),
        ("2016-05", "the title and the month", "the title and the month of this decision are known"),
        ("2016-05-03", "the title and the day", "the title and the day of this decision are known"),
        ("2016/17", "the title and the year", "the title and the year of this decision are known"),
        ("spring 2016", "the title and the date", "the title and the date of this decision are known"),
        ("unknown", "the title", "the title of this decision is known"),
    ],
)
def test_where_nothing_else_is_known_it_says_so(decided, own, compiled):
    assert answer_of("", decided) == f"We have only {own} of this decision."
    assert answer_of("", decided, is_compiled=True) == f"Only {compiled} from the sources."


@pytest.mark.parametrize(
    ("recipients", "grants", "words"),
    [
        ((), 3, ""),
        (("Marsh Village Hall",), 1, "The grant is for Marsh Village Hall."),
        (("Marsh Village Hall",), 2, "Marsh Village Hall is among those who receive a grant."),
        (("A", "B"), 2, "The grants are for A and B."),
        (("A", "B"), 5, "A and B are among those who receive a grant."),
        (("A", "B", "C"), 3, ""),
    ],
)
def test_one_or_two_recipients_are_named(recipients, grants, words):
    assert grants_of(recipients, grants, is_compiled=False) == words


def test_a_compiled_record_names_whom_the_grants_that_were_found_are_for():
    assert grants_of(("A",), 1, is_compiled=True) == "The grant found is for A."
    assert grants_of(("A", "B"), 2, is_compiled=True) == "The grants found are for A and B."


def test_the_grants_follow_the_day():
    assert answer_of(grants="The grant is for A.") == "A fund is opened. The grant is for A."


@pytest.mark.parametrize(
    ("decided", "has_maker", "has_amount", "lines"),
    [
        ("2024", True, True, ()),
        ("unknown", True, True, ("When it was made.",)),
        ("announced 2024", False, True, ("Who made it.",)),
        (None, True, False, ("How much money it involves.",)),
    ],
)
def test_what_is_not_known_is_listed_once(decided, has_maker, has_amount, lines):
    day = known_date(decided) if decided else None

    assert gaps(day, has_maker=has_maker, has_amount=has_amount) == lines


@pytest.mark.parametrize(
    ("withdrawn", "facts", "words"),
    [
        (
            "2024-05-03",
            {"decided": "2024-04-25", "by": (COMMISSIONER,)},
            "This notice was withdrawn on 3 May 2024. It said that the Police and Crime Commissioner had decided this "
            "on 25 April 2024: A fund is opened.",
        ),
        (
            "2024-05",
            {"by": ("The panel",), "outcome": "deferred"},
            "This notice was withdrawn in May 2024. It said that the panel had put this off: A fund is opened.",
        ),
        (
            "2024",
            {"by": ("The panel",), "decided": "announced 2023"},
            "This notice was withdrawn in 2024. It said that the panel had decided this: A fund is opened.",
        ),
        (
            "unknown",
            {"by": ("The panel",), "planned": "2025", "decided": "2025", "grants": "The grant is for A."},
            "This notice was withdrawn. It said: A fund is opened.",
        ),
        ("unknown", {"decided": "2024"}, "This notice was withdrawn. It said: A fund is opened."),
    ],
)
def test_a_withdrawn_notice_decided_nothing_that_it_said(withdrawn, facts, words):
    assert answer_of(withdrawn=withdrawn, **facts) == words


@pytest.mark.parametrize(
    ("reason", "decision", "words"),
    [
        ("Nothing had been decided.", "A drone is bought.", "Nothing had been decided."),
        ("", "A drone is bought.", "The notice said: A drone is bought."),
        ("", "", ""),
    ],
)
def test_a_withdrawn_notice_in_a_list_says_why_or_what_it_said(reason, decision, words):
    assert of_withdrawn_notice(reason, decision) == words
