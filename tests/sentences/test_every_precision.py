"""Every sentence with a date in it, with dates of every precision."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from gazette.dates import KnownDate, known_date
from gazette.money import money
from gazette.sentences import (
    deadlines,
    duties,
    feeds,
    funds,
    later_acts,
    legal_deadlines,
    meetings,
    office,
    office_page,
    passages,
    promise_verdicts,
    promises,
    recommendations,
    reports,
    restrictions,
    site,
    whose_record,
    windows,
)
from gazette.sentences.days import as_noun, from_to, in_sentence
from gazette.sentences.labelled_dates import labelled
from gazette.sentences.money import stated_sum

TODAY, EARLIER = date(2024, 6, 15), known_date("2024-03-01")
PRECISIONS = (
    "2024-05-03 17:00", "2024-05-03", "w/c 2024-05-06", "mid-May 2024", "2024-05", "spring 2024", "2024", "2023/24",
    "by 2024-05-03", "by w/c 2024-05-06", "before 2024-05", "before 2023/24", "after 2024-05-03", "expected 2024-05",
    "expected w/c 2024-05-06", "announced 2024-05-03", "29 May, year unknown", "unknown",
)  # fmt: skip
SENTENCES: dict[str, Callable[[KnownDate], Any]] = {
    "changed": in_sentence,
    "published": lambda day: labelled("published", day) if day.is_known else "",
    "open from": lambda day: labelled("open from", day),
    "searched": lambda day: whose_record.compiled("Library", "Office", day).text,
    "papers differ": passages.papers_differ,
    "a paper differs": passages.paper_differs_from_itself,
    "opens": lambda day: windows.opens(day, TODAY),
    "closes": lambda day: windows.closes(day, TODAY),
    "window": lambda day: windows.span(day, EARLIER),
    "window until": lambda day: windows.span(EARLIER, day),
    "between": lambda day: windows.state_name("between", day),
    "round": lambda day: funds.round_description("Fund", "Round", [(day, EARLIER)]),
    "promised": lambda day: feeds.promised("Commissioner", "Report", day, day),
    "overdue": lambda day: feeds.became_overdue("Commissioner", day),
    "entry": feeds.known_as,
    "due": promises.due,
    "verdict": lambda day: promise_verdicts.verdict("date passed", day, day, day, is_compiled=True),
    "duty": lambda day: duties.none_found(day, is_compiled=True),
    "applies": duties.not_yet,
    "applied": duties.no_longer,
    "name": lambda day: office.name_at([("A", None), ("B", day)]),
    "closing": lambda day: office.last_entry(day, TODAY, "Council"),
    "sum": lambda day: stated_sum(money("5"), None, day),
    "quashed": lambda day: later_acts.notice_title("Decision", "quashes", day),
    "badge": lambda day: later_acts.badge("quashes", day),
    "answered": lambda day: recommendations.waited(EARLIER, day),
    "rule": lambda day: legal_deadlines.rule(next(iter(legal_deadlines.STEPS)), day),
    "done": lambda day: legal_deadlines.done("plan issued", day, is_compiled=False),
    "moved": meetings.moved,
    "postponed": meetings.postponed,
    "at the meeting": lambda day: meetings.at_the_meeting("Panel", day),
    "vetoed": lambda day: later_acts.scrutiny("vetoed", "the panel", day),
    "answer": lambda day: later_acts.answer("Yes.", day),
    "earlier": lambda day: later_acts.earlier_name(None, None, day, None),
    "earlier, named": lambda day: later_acts.earlier_name("Bells", "1401", day, None),
    "meeting": lambda day: meetings.lead("Panel", day),
    "numbers": lambda day: office_page.numbering(None, "X", day, day, by_publisher=False),
    "period": lambda day: reports.period(day, EARLIER),
    "released": restrictions.released,
    "reviewed": restrictions.to_be_reviewed,
    "deadline": lambda day: deadlines.event_date("Closes", day),
    "open for views": site.open_for_views,
    "next date": lambda day: site.nothing_open(("Opens", "Fund", day), is_compiled=True),
    "holder": lambda day: office_page.holder("A", "Commissioner", day, is_acting=False),
    "holder named": lambda day: office_page.holder_named("A", "Commissioner", day, day),
    "row": lambda day: " ".join(deadlines.row_words("Bids close", day, TODAY)),
}
# What no sentence says: two prepositions, one before "expected", a unit without its article, a stop after nothing.
AWKWARD = re.compile(
    r"\b(?:on|in|at|from|until|to|of|by|before|after) (?:by|before|after|expected|announced|not known)\b"
    r"|\b(?:on|in|at|from|until|to|of|by|before|after) (?:week|financial year)\b"
    r"|\bon (?:[A-Z][a-z]+ |spring )?\d{4}\b|[ (][.,)]|\(\)|\.\.|  |unknown"
)


@pytest.mark.parametrize("written", PRECISIONS)
@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_reads_well_whatever_is_known_of_its_date(name: str, written: str) -> None:
    sentence = str(SENTENCES[name](known_date(written)))

    assert AWKWARD.findall(sentence) == [], sentence


@pytest.mark.parametrize(
    ("written", "noun", "aside"),
    [
        ("2024-05-03 17:00", "5pm on 3 May 2024", "at 5pm on 3 May 2024"),
        ("2024-05-03", "3 May 2024", "on 3 May 2024"),
        ("w/c 2024-05-06", "the week beginning 6 May 2024", "in the week beginning 6 May 2024"),
        ("mid-May 2024", "mid-May 2024", "in mid-May 2024"),
        ("2024-05", "May 2024", "in May 2024"),
        ("spring 2024", "spring 2024", "in spring 2024"),
        ("2024", "2024", "in 2024"),
        ("2023/24", "the financial year 2023 to 2024", "in the financial year 2023 to 2024"),
        ("by 2024-05-03", "a day by 3 May 2024", "by 3 May 2024"),
        ("by w/c 2024-05-06", "a day by the week beginning 6 May 2024", "by the week beginning 6 May 2024"),
        ("before 2024-05", "a day before May 2024", "before May 2024"),
        ("after 2024-05-03", "a day after 3 May 2024", "after 3 May 2024"),
        ("expected 2024-05", "May 2024 (expected)", "(expected May 2024)"),
        ("expected 2023/24", "the financial year 2023 to 2024 (expected)", "(expected financial year 2023 to 2024)"),
        ("announced 2024-05-03", "a day announced 3 May 2024", "(announced 3 May 2024)"),
        ("29 May, year unknown", "29 May (year not known)", "(29 May, year not known)"),
        ("unknown", "a day not known", "on a day not known"),
    ],
)
def test_a_date_fits_after_a_preposition_and_brings_its_own(written: str, noun: str, aside: str) -> None:
    assert (as_noun(known_date(written)), in_sentence(known_date(written))) == (noun, aside)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2016-04-01", "2017-03-31", "1 April 2016 to 31 March 2017"),
        ("2024-01", "2024-01", "January 2024"),
        ("w/c 2024-05-06", "2024-06", "the week beginning 6 May 2024 to June 2024"),
        ("2016/17", "2018-03", "from the financial year 2016 to 2017 until March 2018"),
        ("2016/17", "2016/17", "financial year 2016 to 2017"),
        ("by 2024-05-03", "2024-06", "a day by 3 May 2024 to June 2024"),
        ("2024-05-03", "unknown", "from 3 May 2024"),
        ("unknown", "2024-06", "until June 2024"),
        ("2024-05-03", "expected 2024-06", "3 May 2024 to June 2024 (expected)"),
        (None, "before 2024-06", "until a day before June 2024"),
        ("unknown", None, ""),
    ],
)
def test_two_dates_are_a_span_without_saying_one_twice(first: str | None, last: str | None, words: str) -> None:
    assert from_to(known_date(first) if first else None, known_date(last) if last else None) == words


@pytest.mark.parametrize(
    ("closed", "title"),
    [
        ("2024-06-14", "This office closed on 14 June 2024. Its functions passed to"),
        ("2024-06-15", "This office closed on 15 June 2024. Its functions passed to"),
        ("2024-07", "This office will close in July 2024. Its functions will pass to"),
        ("2024", "This office closes in 2024. Its functions pass to"),
        ("expected 2024-05", "This office was expected to close in May 2024. Its functions were to pass to"),
        ("expected 2025", "This office is expected to close in 2025. Its functions are to pass to"),
        ("unknown", "This office is closed. Its functions passed to"),
    ],
)
def test_an_office_is_closed_only_once_every_day_it_can_mean_has_come(closed: str, title: str) -> None:
    assert office.closing(known_date(closed), TODAY) == title
