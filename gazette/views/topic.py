"""A matter told in time: its own events and every record that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gazette.dates import KnownDate
from gazette.library import Joint
from gazette.records import Topic
from gazette.views.pages import TopicPage
from gazette.views.parts import Group, Mark, Row
from gazette.views.record import Desk, lead_of, page_of, status_marks
from gazette.views.wording import KIND_WORDS, counted, fact, facts, said


@dataclass(frozen=True)
class Told:
    """A line of the story."""

    when: KnownDate
    row: Row


def of(desk: Desk, topic: Topic) -> TopicPage:
    told = sorted(_told(desk, topic), key=lambda one: (one.when.order, one.row.title))
    years: dict[str, list[Row]] = {}
    for one in told:
        years.setdefault(str(one.when.year or "Date not known"), []).append(one.row)
    groups = tuple(Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(rows)) for year, rows in years.items())
    records = len(told) - len(topic.events)
    key_facts = facts(
        fact("In this record", counted(records, "document")),
        fact("Not known", topic.gap),
    )
    page = page_of(desk, topic, key_facts=key_facts)
    return TopicPage(replace(page, related=()), groups)


def row(desk: Desk, topic: Topic) -> Row:
    number = len({joint.source.identity for joint in _joints(desk, topic)})
    date = said(topic.when) if topic.when.is_known else None
    return Row(topic.title, topic.address, date, topic.summary, status_marks(topic), (counted(number, "document"),))


def _joints(desk: Desk, topic: Topic) -> list[Joint]:
    return [joint for joint in desk.library.joints_to.get(topic.identity, ()) if joint.how == "topics"]


def _told(desk: Desk, topic: Topic) -> list[Told]:
    events = [
        Told(
            event.date,
            Row(event.text, "", said(event.date), details=tuple(source.title for source in event.sources)),
        )
        for event in topic.events
    ]
    records = {joint.source.identity: joint.source for joint in _joints(desk, topic)}
    return events + [
        Told(
            record.when,
            Row(
                record.title,
                record.address,
                said(record.when),
                lead_of(record),
                (Mark(KIND_WORDS[record.kind]),),
            ),
        )
        for record in records.values()
    ]
