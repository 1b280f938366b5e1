"""The sentence that answers first on the page of a decision: what was decided, by whom and when, and for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gazette.dates import UNKNOWN, KnownDate
from gazette.plurals import capitalised, listed, noun_for
from gazette.sentences.days import PREPOSITIONS, as_noun, in_sentence

# A role or a body that needs an article: the Police and Crime Commissioner; a name with a comma has none.
_NEEDS_ARTICLE = re.compile(
    r"Office of .*|Leader of [^,]*|(?!The |the )[^,]*"
    r"\b(?:Commissioner|Constable|Executive|Officer|Partnership|Panel|Board|Authority|"
    r"Committee|Minister|Secretary|Court)|Police(?:, Fire)? and Crime Commissioner for [^,]*"
)
_SEVERAL = re.compile(r"[.?!][”\"]? [A-Z“]")  # sentences
VERBS = {
    "approved": "approved", "agreed": "agreed", "noted": "noted", "supported": "supported",
    "proposed": "proposed", "declined": "declined", "deferred": "put off",
}  # fmt: skip
_DONE = {"decided": "made", "approved": "approved", "agreed": "agreed"}  # what a decision was
ENDS = ("vetoed", "quashed")  # outcomes that others brought about
WHAT_A_DATE_IS = {"day": "day", "minute": "day", "month": "month", "year": "year", "financial year": "year"}
Hidden = Literal["withheld", "removed"]


@dataclass(frozen=True)
class DecisionFacts:
    """What is known about a decision, in the words of its fields; what is not known is empty."""

    decision: str = ""  # what was decided
    decided_by: Sequence[str] = ()
    decided: KnownDate = UNKNOWN
    outcome: str | None = None
    planned: KnownDate | None = None  # of what is still to be decided
    hidden: Hidden | None = None
    is_compiled: bool = False
    grants: str = ""  # whom the money is for, in a sentence
    ended: str = ""  # that nothing of it is left, in a sentence
    withdrawn: KnownDate | None = None  # the day on which its notice was withdrawn
    jointly_with: Sequence[str] = ()  # the offices that made it too


def answer(facts: DecisionFacts) -> str:
    """A youth fund is opened for bids. The Police and Crime Commissioner approved this on 5 June 2024."""
    if facts.hidden:
        return _of_hidden(facts)
    if not facts.decision:
        return _of_title_alone(facts)
    if facts.withdrawn:
        return _of_withdrawn(facts, facts.withdrawn)
    is_planned = facts.planned is not None
    end = facts.ended or (f"It was {facts.outcome}." if facts.outcome in ENDS else "")
    parts = (_full_stop(facts.decision), _planned(facts) if is_planned else _act(facts), facts.grants, end)
    return " ".join(filter(None, parts))


def _full_stop(words: str) -> str:
    return words if words.endswith((".", "?", "!", "”", '"')) else f"{words}."


def _of_hidden(facts: DecisionFacts) -> str:
    """What is left of a decision that is withheld or was removed."""
    why = "is withheld" if facts.hidden == "withheld" else "was removed"
    left = f"Only its title, its dates and the reason why it {why} are public."
    act = _act(facts)
    return f"{act} {left}" if act else left


def _of_withdrawn(facts: DecisionFacts, withdrawn: KnownDate) -> str:
    """What the notice said, as its words and no more: it may be that nothing had been decided."""
    day = "" if withdrawn.says_nothing else in_sentence(withdrawn)
    act = f"{' '.join(filter(None, ('This notice was withdrawn', day)))}."
    names, decided = names_in_sentence(facts.decided_by), facts.decided
    if not names or facts.planned is not None:
        return f"{act} It said: {_full_stop(facts.decision)}"
    when = "" if decided.says_nothing or decided.announced else in_sentence(decided)
    claim = " ".join(filter(None, (f"It said that {names} had {_did_this(facts)}", when)))
    return f"{act} {claim}: {_full_stop(facts.decision)}"


def _did_this(facts: DecisionFacts) -> str:
    """Approved this; put this off."""
    verb = VERBS.get(facts.outcome or "", "decided")
    return "put this off" if verb == "put off" else f"{verb} this"


def of_withdrawn_notice(reason: str, decision: str) -> str:
    """The same in a list, where its tag says that it was withdrawn: why, or what the notice said."""
    return reason or (f"The notice said: {decision}" if decision else "")


def _of_title_alone(facts: DecisionFacts) -> str:
    """That nothing else is known: We have only the title and the year of this decision."""
    day = "" if facts.decided.says_nothing else WHAT_A_DATE_IS.get(facts.decided.precision, "date")
    known = f"the title and the {day}" if day else "the title"
    if facts.is_compiled:
        return f"Only {known} of this decision {'are' if day else 'is'} known from the sources."
    return f"We have only {known} of this decision."


def _planned(facts: DecisionFacts) -> str:
    """Planned for September 2024, to be decided by the Police and Crime Commissioner."""
    day = facts.planned if facts.planned and not facts.planned.says_nothing else None
    by = f"to be decided by {names_in_sentence(facts.decided_by)}" if facts.decided_by else ""
    if not day:
        return f"{capitalised(by)}." if by else ""
    return ", ".join(filter(None, (f"Planned for {as_noun(day)}", by))) + "."


def _act(facts: DecisionFacts) -> str:
    """The Police and Crime Commissioner approved this on 5 June 2024.

    After several sentences "this" may be taken for the last alone, so the decision is named.
    """
    verb, day = VERBS.get(facts.outcome or "", "decided"), facts.decided
    names, when = names_in_sentence(facts.decided_by), "" if day.says_nothing or day.announced else in_sentence(day)
    when = f"{when}{_jointly(facts.jointly_with)}".strip(", ")
    if day.announced and names and verb == "decided":
        return f"The decision of {names} was {_announced(day).removeprefix('It was ')}"
    if names and verb in _DONE and _SEVERAL.search(facts.decision):
        done = _DONE[verb]
        act = f"{' '.join(filter(None, (f'The decision was {done} by', names, when)))}."
    elif names:
        act = f"{capitalised(names)} {' '.join(filter(None, (_did_this(facts), when)))}."
    else:
        act = f"This was {' '.join(filter(None, (verb, when)))}." if when or facts.outcome in VERBS else ""
    return " ".join(filter(None, (act, _announced(day))))


def _jointly(others: Sequence[str]) -> str:
    """, jointly with the Police and Crime Commissioner for Otherford: after the day; "" where it was made alone."""
    return f", jointly with {names_in_sentence(others)}" if others else ""


def _announced(day: KnownDate) -> str:
    """It was announced in May 2017; "" where the day of the decision itself is known, or nothing is."""
    if not day.announced:
        return ""
    return f"It was announced {PREPOSITIONS.get(day.precision, 'in')} {day.words.removeprefix('announced ')}."


def names_in_sentence(names: Sequence[str]) -> str:
    """The makers in the middle of a sentence. Where a name has its role beside it, the next is no role of the same."""
    if not names:
        return ""
    every = [re.sub(r"^The ", "the ", name) for name in names]
    every = [f"the {name}" if _NEEDS_ARTICLE.fullmatch(name) else name for name in every]
    comma = "," if "," in every[-1] else ""
    if not any("," in name for name in every[:-1]):
        return f"{listed(every)}{comma}"
    if len(every) == 2:
        return f"both {every[0]}, and {every[1]}{comma}"
    return f"{'; '.join(every[:-1])}; and {every[-1]}{comma}"


def grants_of(recipients: Sequence[str], grants: int, *, is_compiled: bool) -> str:
    """The grant is for the Road Victims Trust; "" where more than two are named, which are in the table.

    In a compiled record there may be other grants.
    """
    if not 0 < len(recipients) <= 2:
        return ""
    if len(recipients) < grants:
        return f"{listed(recipients)} {'is' if len(recipients) == 1 else 'are'} among those who receive a grant."
    which = f"{noun_for(grants, 'grant', 'grants')}{' found' if is_compiled else ''}"
    return f"The {which} {noun_for(grants, 'is', 'are')} for {listed(recipients)}."


def gaps(decided: KnownDate | None, *, has_maker: bool, has_amount: bool) -> tuple[str, ...]:
    """What is not known of a decision, each in a line. `decided` is None where nothing has been decided."""
    lines = (
        "When it was made." if decided and decided.says_nothing else "",
        "" if has_maker else "Who made it.",
        "" if has_amount else "How much money it involves.",
    )
    return tuple(filter(None, lines))
