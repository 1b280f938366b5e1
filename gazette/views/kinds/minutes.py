"""What the page of a meeting shows of its minutes: agenda by parts, who was there, corrections, actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.grouping import grouped
from gazette.library.actions import CitedAction, action_at, carried_from, carried_to, latest, only_elsewhere
from gazette.library.library import Library
from gazette.library.targets import Relation
from gazette.records import Meeting
from gazette.records.minutes import Action, Attendee, Declaration, Matter, MeetingPart, MinutesCorrection
from gazette.sentences import meetings
from gazette.sentences.meeting_answers import LONGEST_OUTCOME
from gazette.sentences.records import stated
from gazette.slugs import name_slug
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.parts import Fact, Row, Section, Tag, Tone, Value

ACTION_TONES: dict[str, Tone] = {"completed": "green", "in progress": "blue", "not done": "red", "closed": "grey"}
CORRECTIONS = "page-minutes-corrections"
AGENDA = "page-agenda"
STATUS = "Status of the minutes"


def minutes_facts(library: Library, meeting: Meeting) -> tuple[Fact, ...]:
    """Where the minutes are, and what later meetings did with them; what this meeting did with earlier ones."""
    approved_here = (relation.source for relation in _naming(library, meeting, "minutes_approved_at"))
    return facts(
        fact("Minutes", where(library, meeting)),
        fact("Minutes published", meeting.minutes_published),
        fact(STATUS, open_state(meeting).capitalize()),
        fact("Minutes approved", _approved(library, meeting)),
        fact("Minutes corrected", _corrected(library, meeting)),
        fact("Approved the minutes of", tuple(Value(earlier.title, earlier.address) for earlier in approved_here)),
    )


def open_state(meeting: Meeting) -> str:
    """Draft or approved; "" where nothing says it, or where it is said when or by whom they were approved."""
    is_explained = meeting.minutes_approved or meeting.minutes_approved_at
    return "" if is_explained and meeting.minutes_state == "approved" else meeting.minutes_state or ""


def where(library: Library, meeting: Meeting) -> tuple[Value, ...]:
    """Links to the minutes: the words of the first say that they were approved or published."""
    file = library.attachment_path(meeting, meeting.minutes_file) if meeting.minutes_file else None
    at = library.meeting(meeting.minutes_approved_at)
    approved = meeting.minutes_approved or (at.date if at else None)
    corrected = sum(correction.at == meeting.minutes_approved_at for correction in meeting.minutes_corrections)
    words = meetings.minutes_link(approved, meeting.minutes_published, corrected if at else 0)
    addresses = filter(None, (meeting.minutes, file))
    return tuple(Value("Minutes" if number else words, address) for number, address in enumerate(addresses))


def is_short(meeting: Meeting) -> bool:
    """Whether the outcome is short enough for the sentence that answers first."""
    return len(meeting.outcome or "") <= LONGEST_OUTCOME


def _approved(library: Library, meeting: Meeting) -> tuple[Value, ...]:
    """The meeting that approved the minutes, and the day, if that is another one."""
    day, at = meeting.minutes_approved, library.meeting(meeting.minutes_approved_at)
    is_shown = at and day and day.words == at.date.words
    return (*((Value(str(day), iso=day.iso),) if day and not is_shown else ()), *_at(at))


def _corrected(library: Library, meeting: Meeting) -> tuple[Value, ...]:
    """Each meeting or day on which the minutes were corrected, once, with a link to the corrections below."""
    days = (
        meetings.at_the_meeting(at.title, at.date) if at else str(correction.date)
        for correction in meeting.minutes_corrections
        for at in (library.meeting(correction.at),)
        if at or (correction.date and not correction.date.says_nothing)
    )
    return tuple(Value(words, f"#{CORRECTIONS}") for words in dict.fromkeys(days))


def _at(at: Meeting | None) -> tuple[Value, ...]:
    return (Value(meetings.at_the_meeting(at.title, at.date), at.address),) if at else ()


def _naming(library: Library, meeting: Meeting, path: str) -> Iterator[Relation]:
    return (relation for relation in library.relations_to.get(meeting.identity, ()) if relation.path == path)


def open_to_the_public(meeting: Meeting) -> str:
    open_parts = [part.name for part in meeting.parts if part.public is True]
    closed_parts = [part.name for part in meeting.parts if part.public is False]
    return meetings.open_to_the_public(meeting.public, open_parts, closed_parts)


def sections_of(library: Library, meeting: Meeting) -> Iterator[Section]:
    if meeting.outcome and not is_short(meeting):
        yield Section("Outcome", "page-outcome", paragraphs=(meeting.outcome,))
    there = _attendance(meeting)
    if there or meeting.attendance:
        bullets = tuple(map(Value, meeting.attendance))
        yield Section("Attendance", "page-attendance", bullets=bullets, facts=there)
    yield from _declared(meeting)
    rows = (*_actions(library, meeting), *_actions_elsewhere(library, meeting))
    if rows:
        yield Section("Actions", "page-actions", rows=rows)
    yield from _corrections(library, meeting)


def agenda_anchor(name: str) -> str:
    """The place of the agenda, or of a part of it."""
    return f"{AGENDA}-{name_slug(name)}" if name else AGENDA


def agenda_of(library: Library, meeting: Meeting) -> Iterator[Section]:
    """The items by parts; a part is there even if no item of it is known."""
    parts = {part.name: part for part in meeting.parts}
    items = grouped((matter.part or "", matter) for matter in meeting.matters)
    for name in dict.fromkeys((*items, *parts)):
        rows = tuple(_matter(library, matter) for matter in items.get(name, ()))
        notes = _part_notes(parts[name]) if name in parts else ()
        heading = meetings.agenda_heading(name, is_papers=_has_only_papers(library, meeting))
        yield Section(heading, agenda_anchor(name), paragraphs=notes, rows=rows)


def _has_only_papers(library: Library, meeting: Meeting) -> bool:
    """Whether nothing is known of an agenda but the papers that were written for it."""
    is_bare = all(matter.record and not (matter.number or matter.outcome) for matter in meeting.matters)
    return is_bare and not meeting.agenda and library.office.is_compiled


def _part_notes(part: MeetingPart) -> tuple[str, ...]:
    return meetings.part_notes(part.public, part.ground, part.text, meetings.time(part.starts, part.ends))


def _matter(library: Library, matter: Matter) -> Row:
    """A matter on the agenda, linked to its paper or, where it does not begin with its title, with it below."""
    target, decision = library.linked("any", matter.record), library.linked("decision", matter.decision)
    has_own_title = target is not None and not matter.text.startswith(target.record.title)
    paper = (Value(title_of(target), target.address),) if target and has_own_title else ()
    details = (meetings.public_for_item(matter.public, matter.exempt),)
    decided = (Value(decision.record.title, decision.address),) if decision else ()
    return Row(
        matter.text,
        target.address if target and not has_own_title else "",
        lead=meetings.item(matter.number) if matter.number else "",
        summary=matter.outcome or "",
        details=tuple(filter(None, details)),
        links=facts(fact("Paper", paper), fact("Decision", decided)),
        anchor=matter.anchor,
    )


def _attendance(meeting: Meeting) -> tuple[Fact, ...]:
    return facts(
        fact("Chair", _people(meeting.chair)),
        fact("Members present", _people(meeting.members)),
        fact("Apologies", _people(meeting.apologies)),
        fact("In attendance", _people(meeting.in_attendance)),
    )


def _people(attendees: Iterable[Attendee]) -> tuple[Value, ...]:
    known = (person for person in attendees if stated(person.who))
    return tuple(Value(meetings.attendee(person.who, person.organisation, person.note)) for person in known)


def _declared(meeting: Meeting) -> Iterator[Section]:
    """The interests that were declared; a sentence where the minutes say no more than that there were none."""
    declarations = [declaration for declaration in meeting.declarations if stated(declaration.text)]
    if len(declarations) == 1 and not (declarations[0].who or declarations[0].item):
        words = meetings.declaration(declarations[0].text)
        yield Section("Interests declared", "page-declarations", paragraphs=(words,))
    elif declarations:
        rows = tuple(_declaration(meeting, declaration) for declaration in declarations)
        yield Section("Interests declared", "page-declarations", rows=rows)


def _declaration(meeting: Meeting, declaration: Declaration) -> Row:
    links = facts(fact("About", _item(meeting, declaration.item)))
    return Row(meetings.declaration(declaration.text), None, lead=declaration.who or "", links=links)


def _item(meeting: Meeting, number: str | None) -> tuple[Value, ...]:
    """The item of the agenda with a number, linked if it is on the page."""
    if not number:
        return ()
    anchor = next((matter.anchor for matter in meeting.matters if matter.number == number), None)
    return (Value(meetings.item(number), f"#{anchor}" if anchor else None),)


def _corrections(library: Library, meeting: Meeting) -> Iterator[Section]:
    if meeting.minutes_corrections:
        rows = tuple(
            _correction(correction, _corrected_at(library, correction)) for correction in meeting.minutes_corrections
        )
        yield Section("Corrections to these minutes", CORRECTIONS, rows=rows)
    made_here = tuple(
        _correction(relation.group, facts(fact("Minutes corrected", relation.source.title, relation.source.address)))
        for relation in _naming(library, meeting, "minutes_corrections.at")
        if isinstance(relation.group, MinutesCorrection)
    )
    if made_here:
        yield Section("Corrections to earlier minutes", "page-corrections-of-earlier", rows=made_here)


def _corrected_at(library: Library, correction: MinutesCorrection) -> tuple[Fact, ...]:
    at = library.meeting(correction.at)
    return facts(
        fact("Corrected on", correction.date),
        fact("Corrected at", at.title, at.address) if at else None,
    )


def _correction(correction: MinutesCorrection, links: tuple[Fact, ...]) -> Row:
    words = meetings.correction(correction.text, correction.was, correction.now)
    return Row(words, None, lead=meetings.item(correction.item) if correction.item else "", links=links)


def _actions(library: Library, meeting: Meeting) -> Iterator[Row]:
    for action in meeting.actions:
        cited = CitedAction(meeting, action)
        later = latest(library, cited)
        links = facts(
            fact("Owner", action.owner),
            fact("Due", action.due),
            fact("Agenda item", _item(meeting, action.item)),
            fact("Carried from", _ends(carried_from(library, cited), action)),
            fact("Carried to", _ends(carried_to(library, cited), action)),
            fact("Paper", _paper(library, action)),
            fact("Latest update", _since(later)),
        )
        state = (later.action.state if later else None) or action.state
        tags = (Tag(state.capitalize(), ACTION_TONES[state]),) if state else ()
        lead = meetings.action(action.number) if action.number else ""
        yield Row(
            action.text, "", lead=lead, summary=action.outcome or "", tags=tags, links=links, anchor=action.anchor
        )


def carried_row(library: Library, cited: CitedAction) -> Row:
    """An action in the briefing for the meeting that it was carried to, with the earlier meeting and its owner."""
    earlier = _ends(carried_from(library, cited), cited.action) or (Value(cited.meeting.title, cited.meeting.address),)
    links = facts(fact("Carried from", earlier), fact("Owner", cited.action.owner))
    return Row(cited.action.text, cited.address, links=links)


def _ends(others: Iterable[Meeting], action: Action) -> tuple[Value, ...]:
    """The other meetings, with links to the action there if their minutes have it."""
    return tuple(
        Value(other.title, CitedAction(other, action).address if action_at(other, action.id) else other.address)
        for other in others
    )


def _paper(library: Library, action: Action) -> tuple[Value, ...]:
    target = library.linked("any", action.record)
    return (Value(title_of(target), target.address),) if target else ()


def _since(later: CitedAction | None) -> tuple[Value, ...]:
    """The outcome, as the last of the later meetings states it; the mark of the action has its state."""
    if not later:
        return ()
    outcome = (later.action.outcome or "").rstrip(".")
    return (*((Value(outcome),) if outcome else ()), Value(later.meeting.title, later.address))


def _actions_elsewhere(library: Library, meeting: Meeting) -> Iterator[Row]:
    """Actions that only the minutes of another meeting have: carried from there to here, or from here to there."""
    for label, cited in only_elsewhere(library, meeting):
        other = (Value(cited.meeting.title, cited.meeting.address),)
        yield Row(cited.action.text, cited.address, links=facts(fact(label, other)))
