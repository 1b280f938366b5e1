"""The pages of earlier entries of a topic whose timeline is too long for one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records.headline import heading_of
from gazette.sentences import topics as sentences
from gazette.views.context import Context
from gazette.views.kinds.topic_timelines import earlier_parts, timeline_of
from gazette.views.lists.list_page import part_of_list
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link


def lists(context: Context) -> Iterator[ListPage]:
    for topic in context.library.topics:
        parts = earlier_parts(topic, timeline_of(context, topic))
        for number, (address, entries) in enumerate(parts, 1):
            words = sentences.part(entries[0].when, entries[-1].when)
            page = part_of_list(
                topic.folder,
                address.removeprefix(f"{topic.folder}/").rstrip("/"),
                title=sentences.title_of_part(heading_of(topic), number),
                description=f"{words}.",
                count=f"{words}.",
                groups=(Group("Timeline", "page-timeline", tuple(entry.row for entry in entries)),),
            )
            crumbs = (*page.head.crumbs, Link(heading_of(topic), topic.address))
            yield replace(page, head=replace(page.head, crumbs=crumbs))


def addresses(context: Context) -> Iterator[str]:
    for topic in context.library.topics:
        yield from (address for address, _ in earlier_parts(topic, timeline_of(context, topic)))
