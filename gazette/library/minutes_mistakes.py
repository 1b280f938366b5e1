"""Mistakes in what a meeting says of its items, minutes and actions, and of the other meetings that it names."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import KnownDate
from gazette.frontmatter.sentences import offered
from gazette.frontmatter.source import Place
from gazette.library.actions import action_at
from gazette.library.library import Library
from gazette.lints.dates_in_text import WrittenDate, dates_in
from gazette.problems import Problem
from gazette.records import Meeting
from gazette.records.ids import id_mistakes
from gazette.records.minutes import Action
from gazette.sentences.days import in_sentence

OTHER_MEETING = "Name the other meeting, or remove it."


def minutes_mistakes(library: Library) -> Iterator[Problem]:
    for meeting in library.meetings:
        yield from _old_day_in_the_title(meeting)
        yield from _items(meeting)
        yield from _parts(meeting)
        yield from _minutes(library, meeting)
        yield from _corrections(library, meeting)
        yield from _actions(library, meeting)


def _old_day_in_the_title(meeting: Meeting) -> Iterator[Problem]:
    """Heading, lists and calendars print the title, so it must not have only the day from which a meeting was moved."""
    first = meeting.moved_from
    if not first:
        return
    written = dates_in(meeting.title)
    if any(_may_mean(part, meeting.date) for part in written):
        return
    old = next((part for part in written if _may_mean(part, first)), None)
    if old:
        what = f"The title says {old.written}, but the meeting was moved from that date."
        remedy = f"Write {meeting.date} instead." if meeting.date.is_known else "Remove the date from the title."
        yield meeting.problem(what, remedy, at=("title",))


def _may_mean(written: WrittenDate, day: KnownDate) -> bool:
    """Whether a date in a text, which may have no year, is this date or a longer time around it."""
    span = written.span(day.year)
    return bool(span and day.first and day.last and span[0] <= day.first and day.last <= span[1])


def _items(meeting: Meeting) -> Iterator[Problem]:
    numbers = [matter.number for matter in meeting.matters if matter.number]
    for index, matter in enumerate(meeting.matters):
        if matter.anchor and matter.anchor in [earlier.anchor for earlier in meeting.matters[:index]]:
            what = f"Two items have the number {matter.number}."
            yield meeting.problem(what, "Write the number as printed, such as 4a.", at=("matters", index, "number"))
        if matter.exempt and matter.exempt.lower() in ("yes", "no"):
            what = f"exempt needs a reason, not {matter.exempt}."
            remedy = "Write the ground. If none is given, write public: no instead."
            yield meeting.problem(what, remedy, at=("matters", index, "exempt"))
    known = list(dict.fromkeys(numbers))
    for name in ("declarations", "minutes_corrections", "actions"):
        for index, entry in enumerate(getattr(meeting, name)):
            if entry.item and known and entry.item not in known:
                remedy = offered(entry.item, known, f"Choose from: {', '.join(known)}.")
                yield meeting.problem(f"There is no item {entry.item} in matters.", remedy, at=(name, index, "item"))


def _parts(meeting: Meeting) -> Iterator[Problem]:
    names = [part.name for part in meeting.parts]
    for index, matter in enumerate(meeting.matters):
        if matter.part and names and matter.part not in names:
            remedy = offered(matter.part, names, f"Choose from: {', '.join(names)}.")
            yield meeting.problem(f"There is no part '{matter.part}'.", remedy, at=("matters", index, "part"))
    for index, part in enumerate(meeting.parts):
        at: Place = ("parts", index)
        if part.name in names[:index]:
            yield meeting.problem(f"Two parts have the name {part.name}.", "Give each its own name.", at=(*at, "name"))
        if part.public and meeting.public is False:
            what = f"public is no, but {part.name} was open to the public."
            yield meeting.problem(
                what, "Remove public from the meeting; parts already says which were open.", at=(*at, "public")
            )


def _minutes(library: Library, meeting: Meeting) -> Iterator[Problem]:
    files, approved = [attachment.file for attachment in meeting.attachments], meeting.minutes_approved
    if meeting.minutes_file and meeting.minutes_file not in files:
        what = f"minutes_file names {meeting.minutes_file}, which is not an attachment here."
        yield meeting.problem(what, "Add the file under attachments.", at=("minutes_file",))
    if meeting.minutes_state == "draft" and (approved or meeting.minutes_approved_at):
        what = "minutes_state is draft, but the minutes were approved."
        yield meeting.problem(what, "Write minutes_state: approved.", at=("minutes_state",))
    if approved and approved.is_certainly_before(meeting.date):
        what = f"The minutes were approved {in_sentence(approved)}, before the meeting."
        yield from meeting.disagreement(what, "Check both dates.", at=("minutes_approved",), about="dates")
    later = library.meeting(meeting.minutes_approved_at)
    yield from _order(meeting, meeting, later, ("minutes_approved_at",))
    if later and later is not meeting and approved and not _may_be_one_day(approved, later.date):
        what = f"minutes_approved is {approved}, but the meeting that approved them was {in_sentence(later.date)}."
        yield from meeting.disagreement(what, "Check both dates.", at=("minutes_approved",), about="dates")


def _may_be_one_day(day: KnownDate, other: KnownDate) -> bool:
    """Whether two dates may mean the same day, as "May 2024" and 3 May 2024 may."""
    if not (day.first and day.last and other.first and other.last):
        return True
    return day.first <= other.last and other.first <= day.last


def _order(meeting: Meeting, first: Meeting | None, second: Meeting | None, at: Place) -> Iterator[Problem]:
    """A meeting names an earlier or a later one, which has to be another one, and one that took place."""
    if not (first and second):
        return  # one that is not there is reported with all links
    other = first if second is meeting else second
    if other is meeting:
        yield meeting.problem(f"{at[-1]} names this meeting itself.", OTHER_MEETING, at=at)
    elif other.held == "cancelled" or other.is_postponed:
        what = f"{at[-1]} names a meeting that was {'cancelled' if other.held == 'cancelled' else 'postponed'}."
        yield meeting.problem(what, OTHER_MEETING, at=at)
    elif second.date.is_certainly_before(first.date):
        what = f"{at[-1]} names the meeting of {other.date}, which was {'earlier' if other is second else 'later'}."
        yield from meeting.disagreement(what, "Check both dates.", at=at, about="dates")


def _corrections(library: Library, meeting: Meeting) -> Iterator[Problem]:
    for index, correction in enumerate(meeting.minutes_corrections):
        at: Place = ("minutes_corrections", index)
        if not (correction.text or correction.was or correction.now):
            what = "A correction of the minutes does not say what was corrected."
            yield meeting.problem(what, "Write text:, or was: and now:.", at=at)
        yield from _order(meeting, meeting, library.meeting(correction.at), (*at, "at"))


def _actions(library: Library, meeting: Meeting) -> Iterator[Problem]:
    ids = [action.id for action in meeting.actions]
    yield from id_mistakes(meeting, "actions", ids, "actions of this meeting", "map-of-patrols")
    for index, action in enumerate(meeting.actions):
        at: Place = ("actions", index)
        earlier, later = library.meeting(action.carried_from), library.meeting(action.carried_to)
        yield from _order(meeting, meeting, later, (*at, "carried_to"))
        yield from _order(meeting, earlier, meeting, (*at, "carried_from"))
        for name, other in (("carried_to", later), ("carried_from", earlier)):
            if other and other.actions and not action_at(other, action.id):
                yield meeting.problem(*_another_id(action, other), at=(*at, name))


def _another_id(action: Action, other: Meeting) -> tuple[str, str]:
    ids = [known.id for known in other.actions]
    what = f"{other.path} has no action with the id {action.id}."
    return what, f"An action keeps its id. Write one of these: {', '.join(ids)}; or add the action there."
