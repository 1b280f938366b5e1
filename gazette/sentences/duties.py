"""Words for the states of legal duties, and sentences on why a duty is late, without evidence or not in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gazette.dates import KnownDate, say_day
from gazette.plurals import capitalised, counted, listed
from gazette.sentences import state_counts
from gazette.sentences.days import as_noun, in_sentence, last_searched
from gazette.sentences.promise_states import StateLook
from gazette.sentences.voices import Voice

DutyStatus = Literal[
    "late", "due", "none found", "not seen", "found in part", "evidence found", "met", "not in force",
    "not for this office",
]  # fmt: skip
DueDate = tuple[str, date, date]  # what is due, and the first and the last day that its date can mean
EvidenceStep = Literal[
    "dated", "considered", "published", "minutes published", "updated", "corrected", "reviewed", "awarded", "results"
]  # fmt: skip


@dataclass(frozen=True)
class DutyWords:
    """How a state is shown: its word, a sign and a look that repeat it, and what it means."""

    word: str
    sign: str
    look: StateLook
    meaning: str


# In the order of lists. Late, due and met are in an office's own record only. Evidence does not prove that it was met.
STATES: dict[DutyStatus, DutyWords] = {
    "late": DutyWords("Overdue", "!", "unseen", "Due again, and we have published nothing new."),
    "due": DutyWords("Due soon", "→", "doing", "Due again within 60 days."),
    "none found": DutyWords("No evidence found", "?", "unseen", ""),
    "not seen": DutyWords(
        "Reported as published, no copy found", "…", "undated",
        "A document says of each that it was published. No copy was found.",
    ),
    "found in part": DutyWords(
        "Evidence found for part", "½", "part", "There is evidence here for a part of what is required.",
    ),
    "evidence found": DutyWords(
        "Evidence found", "✓", "partly",
        "There is evidence here. It does not prove that everything required was done.",
    ),
    "met": DutyWords("Met", "✓", "kept", "We published what the law requires."),
    "not in force": DutyWords("Not in force", "/", "dropped", "Not required now."),
    "not for this office": DutyWords("Not for this office", "–", "ended", "Required of another body."),
}  # fmt: skip
# A compiled record begins with what was found.
_FOUND_FIRST: tuple[DutyStatus, ...] = (
    "evidence found", "found in part", "not seen", "none found", "not in force", "not for this office",
)  # fmt: skip
MAY_BE_MET = "It may have been done all the same."  # of one without evidence, in a compiled record
NO_COPY = "No copy was found."  # of what was only reported as published, in a compiled record
CAUTION = "A duty for which no evidence was found may still have been met."  # below the bar of a compiled record
# Above the legend of a list, a sentence each: what a reader asks about first in an office's own record; in a compiled
# record all that was found and not found, because none of it alone says how the office did.
CLAUSES: tuple[dict[DutyStatus, str], ...] = (
    {"late": "{n} {is} overdue", "due": "{n} {is} due soon", "none found": "we have published nothing here for {n}"},
)
COMPILED_CLAUSES: tuple[dict[DutyStatus, str], ...] = (
    {"evidence found": "evidence was found for {n}", "found in part": "evidence was found for part of {n}"},
    {"not seen": "publication was reported for {n}, but no copy was found"},
    {"none found": "no evidence was found for {n}"},
    {"not in force": "{n} {is} not in force"},
)
# How far the text of a law was found. An office says it of itself only where it did not check the law, and its page
# calls the duty a summary.
TEXT_OF_LAW: dict[str, Voice] = {
    "found": Voice("", ""),
    "timing not verified": Voice("", "The text was found. How often it must be done was not checked."),
    "found in part": Voice("", "Found in part"),
    "heading found": Voice("Only its heading was checked", "Only its heading was found"),
    "not verified": Voice("Not checked", "Not checked"),
}
# Before the text of a duty whose law was not checked, and perhaps not looked for.
NOT_LAW = Voice(
    "This is a short summary. Read the law for the exact duty.",
    "This is a short summary. The text of the law was not checked: read the Act itself.",
)
EVIDENCE_STEPS: dict[EvidenceStep, str] = {
    "dated": "Dated", "considered": "Considered by the panel", "published": "Published",
    "minutes published": "Minutes published", "updated": "Updated", "corrected": "Corrected", "reviewed": "Reviewed",
    "awarded": "Latest grant made", "results": "Latest results",
}  # fmt: skip
ASK = "If you need what is not here, ask us for it."
SAID_IN = "Where this is stated"  # of what was not seen, in place of: Evidence
MOST_YEARS = 4  # that are named one by one
FEWEST_IN_A_ROW = 3  # years, of which the first and the last are enough
MOST_NAMED = 2  # of what is overdue, and of what is due next, in the answer of the list
NOT_SEEN = "A document says that what is required was published. We have not seen a copy."
NONE_HERE = "We have published nothing here on this."
DAY_NOT_KNOWN = "The day of the evidence is not known."


def none_found(searched: KnownDate | None, *, is_compiled: bool) -> str:
    """In a compiled record, where and until when somebody looked: a paper may be evidence and not be linked yet."""
    if not is_compiled:
        return NONE_HERE
    return f"No evidence was found that this was done, in the papers collected here{_searched(searched)}."


def text_of_law(confidence: str, *, is_compiled: bool) -> str:
    return TEXT_OF_LAW[confidence].words(is_compiled=is_compiled)


def law_not_checked(*, is_compiled: bool) -> str:
    """In a list. An office does not say of itself that it did not check the law under which it works."""
    return "The text of the law was not checked." if is_compiled else ""


def answer(numbers: Mapping[DutyStatus, int], *, is_compiled: bool) -> str:
    """Of 51 duties, 1 is overdue and no evidence was found for 22. The legend below it has the other states.

    A compiled record counts what another body must do apart from the duties of the office.
    """
    if is_compiled and (apart := numbers.get("not for this office")):
        return _with_others(answer({**numbers, "not for this office": 0}, is_compiled=True), apart)
    clauses = COMPILED_CLAUSES if is_compiled else CLAUSES
    if is_compiled and numbers.get("evidence found") and (part := numbers.get("found in part")):
        first, *others = clauses  # not "evidence was found" twice
        whole = f"{first['evidence found']} and for part of {part:,} more"
        clauses = ({"evidence found": whole}, *others)
    noun = ("duty of the office", "duties of the office") if is_compiled else ("duty", "duties")
    return state_counts.answer(noun, numbers, clauses)


def _with_others(answer: str, number: int) -> str:
    """Of 49 duties of the office, evidence was found for 4. The list also has 1 duty of another body."""
    others = f"{counted(number, 'duty', 'duties')} of {'another body' if number == 1 else 'other bodies'}"
    return f"{answer} The list also has {others}." if answer else f"{others}."


def number_overdue(number: int) -> str:
    """1 legal duty is overdue."""
    return f"{counted(number, 'legal duty', 'legal duties')} {'is' if number == 1 else 'are'} overdue"


def in_time(first: date, last: date) -> str:
    """By 26 May 2024; between 25 June 2024 and 25 July 2024, where the day is not certain."""
    return f"by {say_day(last)}" if first == last else f"between {say_day(first)} and {say_day(last)}"


def meaning(state: DutyStatus, searched: KnownDate | None, *, is_compiled: bool) -> str:
    """What a state means, below its heading."""
    if state == "not seen" and not is_compiled:
        return NOT_SEEN
    if state != "none found":
        return STATES[state].meaning
    if not is_compiled:
        return NONE_HERE
    return f"No evidence was found in the papers collected here{_searched(searched)}."


def _searched(searched: KnownDate | None) -> str:
    return f" ({when})" if (when := last_searched(searched)) else ""


def in_order(*, is_compiled: bool) -> tuple[DutyStatus, ...]:
    """The states in the order of the list and of the bar."""
    return _FOUND_FIRST if is_compiled else tuple(STATES)


def by_state(number: int) -> str:
    """The caption of a bar: 51 duties by state."""
    return f"{counted(number, 'duty', 'duties')} by state"


def none_seen(nouns: tuple[str, str], number: int) -> str:
    """Documents say that 2 registers were published. No copy of either was found."""
    if number == 1:
        return f"A document says that a {nouns[0]} was published. No copy was found."
    which = "either" if number == 2 else "any"
    return f"Documents say that {counted(number, *nouns)} were published. No copy of {which} was found."


def thing_to_publish(duty: str) -> str:
    """What a duty is about, as the title of a row: Register of interests, for Publish a register of interests, …"""
    thing = duty.removeprefix("Publish a ")
    return capitalised(thing.partition(",")[0]) if thing != duty else duty


def number_in_state(number: int, words: str) -> str:
    return f"{counted(number, 'duty', 'duties')}. {words}"


def late(due: date) -> str:
    return f"The next was due by {say_day(due)}."


def due(first: date, last: date) -> str:
    return f"Due {in_time(first, last)}."


def when_due(day: date | None, months: int | None, latest: KnownDate | None, *, is_late: bool) -> str:
    """The next was due by 26 May 2024. Worked out: 3 months after the last publication on 26 February 2024."""
    when = "" if day is None else late(day) if is_late else due(day, day)
    return f"{when} {worked_out(months, latest)}".strip()


def worked_out(months: int | None, latest: KnownDate | None) -> str:
    """Worked out: 3 months after the last publication on 26 February 2024. "" of what is due on a day of the year."""
    if not months or not latest:
        return ""
    return f"Worked out: {counted(months, 'month')} after the last publication {in_sentence(latest)}."


def evidence_of(years: Sequence[int], *, is_compiled: bool) -> str:
    """Evidence from 2016, 2017 and 2019. From many years or years in a row, from the first to the last."""
    if not years:
        return "Undated evidence" if is_compiled else "Evidence"
    is_row = len(years) >= FEWEST_IN_A_ROW and years[-1] - years[0] == len(years) - 1
    is_span = is_row or len(years) > MOST_YEARS
    span = f"{years[0]} to {years[-1]}" if is_span else listed([str(year) for year in years])
    return f"Evidence from {span}"


def evidence_day(step: EvidenceStep, day: KnownDate) -> str:
    """Beside a document among the evidence: Published on 14 June 2024."""
    return f"{EVIDENCE_STEPS[step]} {in_sentence(day)}"


def law_in_list(words: str, *, is_last: bool) -> str:
    """One of several laws of a duty, without what joins it to the next: Police Act 1996, section 96."""
    words = words.strip().rstrip(";,").removesuffix(" and").removesuffix(" (").rstrip(";, ")
    return words.removesuffix(")") if is_last and words.count(")") > words.count("(") else words


def not_yet(applies_from: KnownDate) -> str:
    return f"It applies from {as_noun(applies_from)}."


def no_longer(applies_until: KnownDate) -> str:
    return f"It applied until {as_noun(applies_until)}."


def listed_only(number: int, most: int) -> str:
    """Below the heading of the evidence, where only the latest are listed."""
    return f"{number:,} documents; the latest {most} are listed" if number > most else counted(number, "document")


def kind(state: DutyStatus, *, is_law: bool) -> str:
    """Above the words of a duty: that the law requires it, where its text was found and it is in force here."""
    return "Required by law" if is_law and state not in ("not in force", "not for this office") else "Legal duty"


def cited_title(duty: str) -> str:
    return f"legal duty: {duty}"


def which_on_home(*, is_any_due: bool, is_any_prominent: bool) -> str:
    """Above the duties on the home page: Only those overdue or due, and those to be prominent; "" for none."""
    which = [
        *(["are overdue or due next"] if is_any_due else []),
        *(["the law wants in a prominent place"] if is_any_prominent else []),
    ]
    return f"Only those that {' and those that '.join(which)}." if which else ""
