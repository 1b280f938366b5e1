"""The state of a legal duty in a sentence or two, as the answer of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gazette.dates import KnownDate, on, say_day
from gazette.plurals import counted, uncapitalised
from gazette.sentences.days import in_sentence, with_weekday
from gazette.sentences.duties import MAY_BE_MET, NO_COPY, DutyStatus, EvidenceStep, evidence_of, worked_out


@dataclass(frozen=True)
class DutyFacts:
    """What the answer of the page of a duty is made of."""

    state: DutyStatus
    why: str = ""  # the reason that the state has; of evidence that shows a part or nothing, the note on that
    due: date | None = None
    every: int | None = None  # months
    latest: KnownDate | None = None  # evidence
    years: Sequence[int] = ()  # of the evidence
    number: int = 1  # of documents that are evidence
    step: EvidenceStep | None = None  # what happened on the latest day


def verdict(about: DutyFacts, *, is_compiled: bool) -> str:
    """The state of a duty in a sentence or two, as the answer of its page."""
    latest = about.latest if about.latest and not about.latest.says_nothing else None
    when = f", the latest {in_sentence(latest)}" if latest else ""
    if about.state == "late" and about.due:
        return f"The next was due by {say_day(about.due)}{_rule(about)}. We have published nothing since."
    if about.state == "due" and about.due:
        return f"The next is due by {with_weekday(on(about.due))}{_rule(about)}."
    if about.state == "met":
        return f"We have published what the law requires{when}."
    if about.state not in ("evidence found", "found in part"):
        limits: dict[DutyStatus, str] = {"none found": MAY_BE_MET, "not seen": NO_COPY} if is_compiled else {}
        return f"{about.why} {limits.get(about.state, '')}".strip()
    is_part = about.state == "found in part"
    if not is_compiled:
        return f"{_own_evidence(about, latest, is_part=is_part)} {about.why}".strip()
    evidence = evidence_of(about.years, is_compiled=False)  # a reason may give the month of what has no date itself
    of_part = " for a part of this duty" if is_part else ""
    limit = "" if is_part else "It does not prove that the duty was met."
    return " ".join(filter(None, (f"{evidence} was found{of_part}.", limit, about.why)))


def _own_evidence(about: DutyFacts, latest: KnownDate | None, *, is_part: bool) -> str:
    """We have published 2 documents, the latest on 7 June 2024. They are evidence for this duty, not proof.

    What was corrected last may be a document that was published long ago: One was corrected on 7 June 2024.
    """
    is_several = about.number > 1
    is_older = is_several and about.step in ("updated", "corrected", "reviewed")
    when = f", {'the latest ' if is_several else ''}{in_sentence(latest)}" if latest and not is_older else ""
    when += f"; one was {about.step} {in_sentence(latest)}" if latest and is_older else ""
    are = "They are" if about.number > 1 else "It is"
    of_what = "a part of this duty" if is_part else "this duty, not proof that it was met"
    return f"We have published {counted(about.number, 'document')}{when}. {are} evidence for {of_what}."


def _rule(about: DutyFacts) -> str:
    """How the day was worked out."""
    words = worked_out(about.every, about.latest)
    return f" ({uncapitalised(words).rstrip('.')})" if words else ", as each year"
