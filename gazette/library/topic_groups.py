"""Topics below the headings that the office gave them, and what is wrong with those headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gazette.library.library import Library
from gazette.library.link_faults import leads_nowhere
from gazette.library.not_public import LinkFault
from gazette.library.register_lines import place_in
from gazette.problems import Problem
from gazette.records import Topic
from gazette.records.registers import TopicGroup

OTHER_TOPICS = "Other topics"


def topics_by_heading(library: Library, topics: Iterable[Topic], without_register: str) -> Mapping[str, list[Topic]]:
    """The topics below each heading that has any, in the order of the register, then by title.

    Where the office keeps no such register, all are below the heading `without_register`.
    """
    headings = {name: group.heading for group in library.topic_groups.values() for name in group.topics}
    others = OTHER_TOPICS if headings else without_register
    groups: dict[str, list[Topic]] = {heading: [] for heading in (*library.topic_groups, others)}
    for topic in sorted(topics, key=lambda topic: topic.title.casefold()):
        groups[headings.get(topic.name, others)].append(topic)
    return {heading: members for heading, members in groups.items() if members}


def topic_group_mistakes(library: Library) -> Iterator[Problem]:
    """Topics of the register that do not exist or are not public yet, and those below two headings."""
    headings: dict[str, str] = {}
    for heading, group in library.topic_groups.items():
        for name in group.topics:
            first = headings.setdefault(name, heading)
            fault = leads_nowhere(library, "topic", name)
            if first != heading:
                what = f"The topic {name} is under {first} and under {heading}."
                fault = LinkFault(what, "Keep it under one of them.")
            if fault:
                yield fault.at(place_in(library, TopicGroup, heading, name))
