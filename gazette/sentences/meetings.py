"""Sentences on meetings: who met when, which parts excluded the public, the state of minutes and actions."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate, say_time
from gazette.plurals import capitalised, counted, listed, noun_for, uncapitalised
from gazette.sentences.days import as_noun, in_sentence
from gazette.sentences.list_counts import Some

NOT_CONFIRMED = "Not confirmed as held"
NONE = "none"  # as an officer writes it
ANOTHER_DAY = "another day"
POSTPONED = "Postponed; no new date known"
NO_NEW_DATE = "Postponed, no new date yet"  # the heading of a list
OPEN_TO_ALL = {True: "Open to the public", False: "Not open to the public", None: ""}  # in a row
ASK = "Ask a question"
ALL_IN_CALENDAR = "Add all meetings to my calendar"


def lead(body: str, day: KnownDate) -> str:
    """The sentence for a meeting without a summary."""
    return f"{body}." if day.says_nothing else f"{body}, {day}."


def time(starts: str | None, ends: str | None) -> str:
    """2pm to 4pm; "" where nothing says when it begins."""
    if not starts:
        return ""
    return f"{say_time(starts)} to {say_time(ends)}" if ends else say_time(starts)


def kind(meeting_kind: str) -> str:
    """Holding to account; "" for "other", which tells a reader nothing."""
    return "" if meeting_kind == "other" else meeting_kind.capitalize()


def state_name(state: str, written: str | None) -> str:
    """Held; Scheduled, not confirmed as held, where the day is past and `written` is the last known of the meeting."""
    if state != "not confirmed":
        return state.capitalize()
    return NOT_CONFIRMED if written in (None, state) else f"{written}, {NOT_CONFIRMED}".capitalize()


def public_for_item(is_open: bool | None, ground: str | None) -> str:
    """Held in private: paragraph 3; Held partly in private: paragraph 3; "" where nothing says it."""
    if ground:
        return f"{'Held partly in private' if is_open else 'Held in private'}: {ground}"
    return {True: "Held in public", False: "Held in private", None: ""}[is_open]


def moved(first: KnownDate) -> str:
    """Moved from 11 June 2024."""
    return f"Moved from {ANOTHER_DAY if first.says_nothing else as_noun(first)}"


def postponed(first: KnownDate | None) -> str:
    """Postponed from 3 December 2026; no new date known."""
    return f"Postponed from {as_noun(first)}; no new date known" if first and not first.says_nothing else POSTPONED


def day_or_title(day: KnownDate, title: str) -> str:
    """The words of a link to a meeting: its day, or its title where the day is not known."""
    return title if day.says_nothing else str(day)


def number_cancelled(number: int) -> Some:
    return number, f"{noun_for(number, 'was', 'were')} cancelled"


def number_to_come(number: int) -> Some:
    return number, f"{noun_for(number, 'is', 'are')} to come"


def number_not_confirmed(number: int) -> Some:
    """In the count of an office's own list: 2 are not confirmed as held."""
    return number, f"{noun_for(number, 'is', 'are')} {NOT_CONFIRMED.lower()}"


def questions_until(day: KnownDate) -> str:
    """Send questions by midday on 17 June 2024."""
    return f"Send questions by {as_noun(day)}"


def open_to_the_public(written: bool | None, open_parts: Sequence[str], closed_parts: Sequence[str]) -> str:
    """Yes, except Part II; Part I, not Part II; "" where nothing says it."""
    if written is False:
        return "No"
    if written:
        return f"Yes, except {listed(closed_parts)}" if closed_parts else "Yes"
    if open_parts:
        return ", not ".join(listed(parts) for parts in (open_parts, closed_parts) if parts)
    return f"Not {listed(closed_parts)}" if closed_parts else ""


def part_notes(is_open: bool | None, ground: str | None, text: str | None, times: str) -> tuple[str, ...]:
    """Open to the public, 2pm to 3:10pm. Private, 3:10pm to 4pm: paragraph 3. Then what the minutes say."""
    state = "Private" if ground and not is_open else {True: "Open to the public", False: "Private", None: ""}[is_open]
    first = ", ".join(filter(None, (state, times)))
    first = f"{first}: {ground}" if ground and not is_open else first
    notes = (capitalised(first) if first else "", ground if is_open else "", text)
    return tuple(f"{note.rstrip('.')}." for note in notes if note)


def agenda_heading(part: str, *, is_papers: bool = False) -> str:
    """Agenda: Part II; Agenda and papers for items of no part. `is_papers` is whether no agenda was found."""
    return f"Agenda: {part}" if part else "Papers" if is_papers else "Agenda and papers"


def minutes_not_seen(state: str, words: str) -> str:
    """Draft, not published; where nothing says their state: Not published."""
    return f"{state.capitalize()}, {uncapitalised(words)}" if state else words


def papers(number: int) -> str:
    """Beside the word Papers, where they are: 2 papers, listed under the agenda."""
    return f"{counted(number, 'paper')}, listed under the agenda"


def minutes_link(approved: KnownDate | None, published: KnownDate | None, corrections: int) -> str:
    """Beside the word Minutes: Approved on 6 June 2024, with 1 correction. `corrections` were made as they were."""
    if approved and not approved.says_nothing:
        changed = f", with {counted(corrections, 'correction')}" if corrections else ""
        return f"Approved {in_sentence(approved)}{changed}"
    return f"Published {in_sentence(published)}" if published and not published.says_nothing else "Read the minutes"


def item(number: str) -> str:
    return f"Item {number}"


def action(number: str) -> str:
    """Action 2024/07."""
    return f"Action {number}"


def attendee(who: str, organisation: str | None, note: str | None) -> str:
    """Councillor A Example (Sampleton Borough Council), until item 4."""
    who = "None" if who.casefold() == NONE else who
    named = f"{who} ({organisation})" if organisation else who
    return f"{named}, {note}" if note else named


def declaration(text: str) -> str:
    """What was declared; None declared, where the minutes say that."""
    return "None declared" if text.casefold() == NONE else text


def at_the_meeting(title: str, day: KnownDate) -> str:
    """At the meeting of 6 June 2024; of a meeting whose day is not known, its title."""
    return f"At: {title}" if day.says_nothing else f"At the meeting of {as_noun(day)}"


def correction(text: str | None, was: str | None, now: str | None) -> str:
    """“nine members” now reads “ten members”."""
    if was and now:
        change = f"“{was}” now reads “{now}”"
    else:
        change = f"“{was}” was removed" if was else f"Now reads “{now}”" if now else ""
    return " ".join(f"{part.rstrip('.')}." for part in (text, change) if part)
