"""Sentences on what became of a decision: quashed, vetoed, replaced, extended, by whom and when."""

from __future__ import annotations

from gazette.dates import KnownDate, on
from gazette.sentences.days import as_noun, in_sentence

NOT_HERE = "not on this website"
MORE = "Read more about it"
# The later act in the words of the earlier decision. A decision that only follows another does nothing to it.
DONE = {
    "adds to": "added to",
    "varies": "varied",
    "extends": "extended",
    "novates": "passed to another party",
    "defers": "deferred",
    "returns": "taken up again",
    "corrects": "corrected",
    "quashes": "quashed",
    "replaces": "replaced",
    # by a court, a panel, an inspector or a minister
    "supported": "supported",
    "noted": "noted",
    "recommended against": "recommended against",
    "vetoed": "vetoed",
    "called in": "called in",
    "upheld": "upheld",
    "quashed": "quashed",
    "quashed in part": "quashed in part",
}
# The words beside the later decision in the list of related records.
BESIDE_LATER_DECISION = {
    "adds to": "Adds to this",
    "varies": "Varies this",
    "extends": "Extends this",
    "novates": "Passes this to another party",
    "defers": "Defers this",
    "returns": "Takes this up again",
    "corrects": "Corrects this",
    "quashes": "Quashes this",
    "replaces": "Replaces this",
    "follows": "Follows this",
}


def badge(how: str, day: KnownDate) -> str:
    """Quashed on 3 May 2099. A label has no time of day."""
    return f"{DONE[how].capitalize()} {when(on(day.day) if day.day else day)}".strip()


def notice_title(label: str, how: str, day: KnownDate, by: str = "") -> str:
    """This decision was quashed by the High Court on 3 May 2099."""
    by_whom = f"by {by}" if by else ""
    return " ".join(filter(None, (f"This {label.lower()} was", DONE[how], by_whom, when(day))))


def scrutiny(how: str, by: str, day: KnownDate) -> str:
    """Vetoed by the panel on 3 May 2099; The Minister on 3 May 2099, where its text says what was done."""
    words = by if how == "other" else f"{DONE[how]} by {by}"
    return f"{words[:1].upper()}{words[1:]} {when(day)}".strip()


def answer(text: str | None, day: KnownDate | None) -> str:
    """Answered on 3 May 2099: A lower precept was proposed. "" where there is no answer."""
    if not text and not day:
        return ""
    answered = f"Answered {when(day) if day else ''}".strip()
    return f"{answered}: {text}" if text else answered


def earlier(how: str, name: str) -> str:
    """Extends: CE 12 - 2099, 3 May 2019; Passes to another party: Cameras (CE 12 - 2099)."""
    return f"{BESIDE_LATER_DECISION[how].replace(' this', '')}: {name}" if name else ""


def earlier_name(title: str | None, reference: str | None, day: KnownDate | None, made_by: str | None) -> str:
    """Bells (CE 12 - 2099), 3 May 2019, made by the Police Authority; a decision of 3 May 2019."""
    named = f"{title} ({reference})" if title and reference else title or reference
    known = day if day and not day.says_nothing else None
    if not named:
        named, known = (f"a decision of {as_noun(known)}", None) if known else ("", None)
    return ", ".join(filter(None, (named, str(known or ""), f"made by {made_by}" if made_by and named else "")))


def when(day: KnownDate) -> str:
    """On 3 May 2099, in May 2099, by 3 May 2099, (expected May 2099); "" where nothing is known of it."""
    if day.says_nothing:
        return ""
    if day.day:
        day = on(day.day)  # the minute is on the page of the later act
    return in_sentence(day)
