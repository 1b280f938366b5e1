"""The page of a list: the text of the office above it, its rows, its feeds and data."""

from __future__ import annotations

from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.record import prose
from gazette.views.shapes.labels import HOME, LIST_TITLES, data_links, feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import BarChart, Group, Head, Link, Row, Section, Table


def list_page(
    context: Context,
    name: str,
    *,
    description: str,
    count: str,
    years: tuple[Link, ...] = (),
    groups: tuple[Group, ...] = (),
    empty: str = "",
    feeds: tuple[Link, ...] = (),
    data: tuple[Link, ...] = (),
    table: Table | None = None,
    chart: BarChart | None = None,
    sections: tuple[Section, ...] = (),
    crumbs: tuple[Link, ...] = (HOME,),
    section: str = "",
) -> ListPage:
    """The page at /<name>/. A standing page of that name gives it its title, its summary and the text above it."""
    words = next((page for page in context.library.pages if page.name == name), None)
    title, lead = (words.title, words.summary) if words else (LIST_TITLES[name], description)
    head = Head(f"{name}/", title, description=lead, crumbs=crumbs, feeds=feeds[:1], section=section or name)
    body = prose.on_page(words, context.library, head.address, context.base_url) if words else ""
    return ListPage(
        head,
        count,
        body=body,
        years=years,
        groups=groups,
        empty=empty,
        feeds=feeds,
        data=data,
        table=table,
        chart=chart,
        sections=sections,
    )


def part_of_list(name: str, part: str, title: str, description: str, count: str, groups: tuple[Group, ...]) -> ListPage:
    """The page at /<name>/<part>/: the rows of a year or of an owner, with the feeds and data of the whole list."""
    feeds = feed_links(name)
    crumbs = (HOME, Link(LIST_TITLES[name], f"{name}/"))
    head = Head(f"{name}/{part}/", title, description=description, crumbs=crumbs, feeds=feeds[:1], section=name)
    return ListPage(head, count, groups=groups, feeds=feeds, data=data_links(name))


def year_group(year: str, rows: tuple[Row, ...]) -> Group:
    """The rows below a year, or below "Year not known"."""
    return Group(year, f"year-{slug(year)}", rows)
