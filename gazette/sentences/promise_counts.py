"""Sentences on many promises: how many are in each state, to whom they were made, and who made them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from gazette.dates import KnownDate
from gazette.plurals import counted, listed, uncapitalised, with_the
from gazette.sentences import state_counts
from gazette.sentences.days import as_noun, from_to
from gazette.sentences.promise_states import PromiseState
from gazette.sentences.voices import Voice

ALL, NOT_NAMED = "All promises", "Not named"
IN_PLAN, IN_DECISIONS, IN_OTHERS = "In the police and crime plan", "In decisions", "In other papers"
SHOW, PROMISED_TO, PROMISED_BY = "All", "Promised to", "Promised by"
PROGRESS_REPORTED = "Mentioned in a later document"
NO_STEP = "The date is ahead, and we have published nothing about progress yet"
HOW = "How the states are worked out"
CAUTION = "A promise for which no evidence was found may still have been kept."  # below the bar of a compiled record
OVER_TIME, EACH_YEAR = "Promises over time", "Promises made, kept and overdue in each year"
MOST_PAPERS = 3  # whose dates are all named
# A clause for each state; {n} is the number, or "it" for the only promise.
_PASSED = "the date has passed for {n} and no evidence was found"
_AHEAD = "{n} {has} a date ahead"
CLAUSES: dict[PromiseState, Voice] = {
    "kept": Voice("{n} {was} kept", "evidence was found for {n}"),
    "partly kept": Voice("{n} {was} partly kept", "evidence was found for part of {n}"),
    "in progress": Voice("{n} {is} in progress", "a step was reported for {n}"),
    "date ahead": Voice(_AHEAD, _AHEAD),
    "date passed": Voice("{n} {is} overdue", _PASSED),
    "expected date passed": Voice("{n} {is} past the expected date", _PASSED),
    "broken": Voice("{n} {was} not kept", "{n} {is} reported as not done"),
    "changed": Voice("{n} {was} changed", "{n} {is} reported as changed"),
    "dropped": Voice("{n} {was} dropped", "{n} {is} reported as dropped"),
    "no date": Voice(
        "{n} cannot be judged, because no date was given",
        "neither a date nor evidence was found for {n}",
    ),
}
KEPT: tuple[PromiseState, PromiseState] = ("kept", "partly kept")
# A sentence for promises that were kept or are under way, one for those that were not, one for the rest.
SENTENCES: tuple[tuple[PromiseState, ...], ...] = (
    ("kept", "partly kept", "in progress", "date ahead"),
    ("date passed", "expected date passed", "broken"),
    ("changed", "dropped", "no date"),
)
# What a reader asks about first; the legend of a list has the other states.
ASKED: tuple[PromiseState, ...] = ("date passed", "expected date passed", "broken", "kept", "partly kept")
# What is said of all others together, after "the other 14 are"; those that nobody can judge have no date.
OTHERS: dict[PromiseState, str] = {
    "in progress": "in progress",
    "date ahead": "in progress",
    "changed": "changed",
    "dropped": "dropped",
}
# What was found in a compiled record, a sentence for each of these.
FOUND: tuple[tuple[PromiseState, ...], ...] = (
    ("kept", "partly kept", "broken", "changed", "dropped"),
    ("in progress",),
    ("date ahead",),
)


def lead(
    numbers: Mapping[PromiseState, int],
    *,
    is_compiled: bool,
    late: int = 0,
    papers: Sequence[KnownDate] = (),
    which: str = "",
) -> str:
    """Above the legend of a list: Of 26 promises, 4 are overdue and 2 were kept. The other 20 are in progress.

    In a compiled record, whose `papers` may be few: 19 promises in papers of May 2016 and June 2017. Evidence was
    found for 6, and for part of 1 more. For the other 12, no outcome was found. `which` promises they are, if said.
    """
    if not is_compiled:
        return answer(numbers, is_compiled=False, late=late, which=which)
    return _found(numbers, late=late, which=which or _in_papers(papers), is_apart=True)


def answer(numbers: Mapping[PromiseState, int], *, is_compiled: bool, late: int = 0, which: str = "") -> str:
    """Of 72 promises, 7 are overdue and 13 were kept; in a compiled record what was found, or that nothing was.

    `late` of those that were kept were certainly kept after the date; `which` promises they are: "made in it".
    """
    if not is_compiled:
        sentences = (ASKED,) if any(numbers.get(state) for state in ASKED) else SENTENCES
        return _in_sentences(numbers, sentences, is_compiled=False, late=late, which=which)
    return _found(numbers, late=late, which=which)


def _in_papers(days: Sequence[KnownDate]) -> str:
    """In papers of 10 November 2016 and 27 June 2017; of many the first and the last; "" where one has no date.

    `days` has that of each paper, and some may be of the same day.
    """
    if not all(day.is_known for day in days):
        return ""
    different = list({str(day): day for day in sorted(days, key=lambda day: day.order)}.values())
    if not different:
        return ""
    papers = "a paper" if len(days) == 1 else f"{len(days):,} papers" if len(different) == 1 else "papers"
    if len(different) > MOST_PAPERS:
        return f"in papers of {from_to(different[0], different[-1])}"
    return f"in {papers} of {listed([as_noun(day) for day in different])}"


def _found(numbers: Mapping[PromiseState, int], *, late: int, which: str = "", is_apart: bool = False) -> str:
    """What was found in a compiled record, or that nothing was."""
    whole = sum(numbers.values())
    groups = [group for group in FOUND if any(numbers.get(state) for state in group)]
    if groups:
        return _in_sentences(numbers, groups, is_compiled=True, late=late, which=which, is_apart=is_apart)
    if whole == 1:
        return f"No evidence was found for the only promise{f' {which}' if which else ''}."
    return f"No evidence was found for the {counted(whole, 'promise')}{f' {which}' if which else ''}." if whole else ""


def states(numbers: Mapping[PromiseState, int], *, is_compiled: bool) -> str:
    """The number in every state: Of 72 promises, 13 were kept and 1 is in progress; 7 are overdue."""
    return _in_sentences(numbers, SENTENCES, is_compiled=is_compiled)


def _in_sentences(
    numbers: Mapping[PromiseState, int],
    sentences: Sequence[Sequence[PromiseState]],
    *,
    is_compiled: bool,
    late: int = 0,
    which: str = "",
    is_apart: bool = False,
) -> str:
    """The clauses of the states in sentences; states with the same clause are counted under the first of them."""
    words = {state: clause.words(is_compiled=is_compiled) for state, clause in CLAUSES.items()}
    first_with = {clause: state for state, clause in reversed(words.items())}
    first = {state: first_with[clause] for state, clause in words.items()}
    by_state: Counter[PromiseState] = Counter()
    for state, number in numbers.items():
        by_state[first[state]] += number
    kept, part = (by_state[state] for state in KEPT)
    words["kept"] += _after_the_date(kept, late)
    is_joined = is_compiled and kept > 0 and part > 0  # not "evidence was found" twice
    if is_joined:
        words["kept"] += f"{',' if is_apart else ''} and for part of {part:,} more"
    clauses = [
        {state: words[state] for state in states if not (is_joined and state == "partly kept")} for states in sentences
    ]
    shown = {state for states in sentences for state in states}
    others = [state for state, number in numbers.items() if number and first[state] not in shown]
    if is_compiled or len(others) > 1:
        whole = sum(by_state.pop(state) for state in {first[state] for state in others})
        by_state.update(dict.fromkeys(others[:1], whole))
        clauses.append({state: _others(others, whole, is_compiled=is_compiled) for state in others[:1]})
    else:
        clauses[-1].update({first[state]: words[state] for state in others})
    return state_counts.answer(("promise", "promises"), by_state, clauses, which=which, is_apart=is_apart)


def _others(others: Sequence[PromiseState], whole: int, *, is_compiled: bool) -> str:
    """A clause for the promises in all other states, so that the numbers add up."""
    if is_compiled:
        return f"for the other {'one' if whole == 1 else f'{whole:,}'}, no outcome was found"
    return f"the other {whole:,} {_are(others)}"


def _are(others: Sequence[PromiseState]) -> str:
    """Are in progress, changed or dropped, or have no date."""
    words = list(dict.fromkeys(word for state, word in OTHERS.items() if state in others))
    are = f"are {listed(words, 'or')}"
    return f"{are}{',' if len(words) > 1 else ''} or have no date" if "no date" in others else are


def _after_the_date(kept: int, late: int) -> str:
    """Beside those that were kept: how many of them after the date; "" where none certainly was."""
    if not late:
        return ""
    return " (after the date)" if kept == 1 else f" ({late:,} of them after the date)"


def on_home(number: int, *, is_compiled: bool) -> str:
    """The heading of the bar on the home page: What happened to 26 promises."""
    words = "What the sources show about" if is_compiled else "What happened to"
    return f"{words} {counted(number, 'promise')}"


def number_in_state(number: int, meaning: str) -> str:
    """Below the heading of a state: 7 promises. For each, the date has passed."""
    return f"{counted(number, 'promise')}. {meaning if number == 1 else f'For each, {uncapitalised(meaning)}'}"


def made_to(body: str) -> str:
    """Promises to the Exampleshire Police and Crime Panel."""
    return f"Promises to {with_the(body)}"


def to_nobody(label: str) -> str:
    """In the list of those to whom something was promised: Nobody named, in decisions."""
    return f"Nobody named, {uncapitalised(label)}"


def made_in(label: str) -> str:
    """Promises in the police and crime plan."""
    return f"Promises {uncapitalised(label)}"


def made_by(owner: str) -> str:
    """Promises of the Chief Constable; of those whose paper does not say who made them."""
    return f"Promises of the {owner}" if owner else "Promises whose papers do not say who made them"


def made_by_whom(owner: str) -> str:
    """After the number of promises: made by the Chief Constable."""
    return f"made by {with_the(owner)}"


def page(number: int) -> str:
    return f"Page {number}"


def further(first: int, last: int, whole: int) -> str:
    """The answer of a further page of a long list."""
    return f"Promises {first:,} to {last:,} of {whole:,}."


def title_of_page(title: str, answer: str) -> str:
    """Promises to the panel: promises 201 to 400 of 5,000."""
    return f"{title}: {uncapitalised(answer).rstrip('.')}"


def how(*, is_compiled: bool) -> tuple[str, ...]:
    """How the states are worked out, in paragraphs."""
    if is_compiled:
        return (
            "Each promise is listed once. Its state follows from the documents collected here and from the date that "
            "was given. What each state means is said below its heading.",
        )
    return (
        "Each promise is listed once, with a link to the paragraph that makes it. It counts as kept only if a document "
        "shows that it was done. A date that was only expected is never called due.",
    )
