"""The page of a list: the text of the office above it, its rows, its feeds and data."""

from __future__ import annotations

from dataclasses import replace

from gazette.library.addresses import LIST_TITLES
from gazette.records import LISTED_KINDS, Record
from gazette.sentences import lists
from gazette.sentences.editors_line import repeats
from gazette.views.context import Context
from gazette.views.record import history, prose
from gazette.views.record.siblings import siblings
from gazette.views.shapes.labels import crumbs_to, data_links, feed_links, section_of
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link, Section
from gazette.views.shapes.states import Stack

WITH_FEEDS = (*(kind.folder for kind in LISTED_KINDS), "promises", "scrutiny", "changes")
WITHOUT_DATA = ("deadlines", "briefing")  # these have calendars, or lists of their own


def list_page(
    context: Context,
    name: str,
    *,
    count: str,
    stack: Stack | None = None,
    years: tuple[Link, ...] = (),
    groups: tuple[Group, ...] = (),
    empty: str = "",
    sections: tuple[Section, ...] = (),
) -> ListPage:
    """The page at /<name>/. A standing page of that name gives it its title, its summary and the text above it.

    `empty` says that there is none; `count` then only counts what is listed all the same, such as dates that passed.
    A compiled record gets no more of what nobody found, so such a list has no feed and no table of nothing.
    """
    is_over = bool(empty) and not groups and context.is_compiled
    introduction = context.library.by_name["page"].get(name)
    feeds = feed_links(name) if name in WITH_FEEDS and not is_over else ()
    data = () if name in WITHOUT_DATA or is_over else data_links(name)
    answer = " ".join(filter(None, (empty, count if groups or not empty else "")))
    head = replace(_head(name, introduction, feeds, answer), answer=answer, stack=stack)
    if answer and repeats(head.description, answer):
        head = replace(head, description=answer)
    page = ListPage(
        head,
        siblings=siblings(context, name),
        years=years,
        groups=groups,
        feeds=feeds,
        data=data,
        sections=sections,
    )
    return _below_text(page, context, introduction) if introduction else page


def _below_text(page: ListPage, context: Context, introduction: Record) -> ListPage:
    """The list below the text of a standing page, with the mark and the notes of what was changed in that page."""
    return replace(
        page,
        head=replace(page.head, corrections=history.corrected(context, introduction)),
        body=prose.on_page(introduction, context.library, context.base_url),
        changes=history.changes_of(context, introduction),
    )


def text_last(page: ListPage) -> ListPage:
    """The same list with the text of the office below it, where a reader looks things up first."""
    if not page.body:
        return page
    about = Section(lists.ABOUT_THIS_LIST, "page-about-list", html=page.body)
    return replace(page, body="", sections=(*page.sections, about))


def _head(name: str, introduction: Record | None, feeds: tuple[Link, ...], answer: str) -> Head:
    """Where the name of a list says what it is, its answer describes it better than the name would once more."""
    return Head(
        address=f"{name}/",
        title=introduction.title if introduction else LIST_TITLES[name],
        description=introduction.summary if introduction else lists.DESCRIPTIONS.get(name, answer),
        lang=introduction.lang if introduction else "en",
        crumbs=crumbs_to(name)[:-1],
        feeds=feeds[:1],
        section=section_of(name),
    )


def part_of_list(
    name: str, part: str, *, title: str, description: str, count: str, groups: tuple[Group, ...]
) -> ListPage:
    """The page at /<name>/<part>/: the rows of a year or of an owner, with the feeds and data of the whole list."""
    feeds = feed_links(name)
    head = Head(
        f"{name}/{part}/",
        title,
        description=description,
        answer=count,
        crumbs=crumbs_to(name),
        feeds=feeds[:1],
        section=section_of(name),
    )
    return ListPage(head, groups=groups, feeds=feeds, data=data_links(name))
