"""The site around every page: name, navigation, footer, notices. The same for all, so that one key tells its change."""

from __future__ import annotations

from gazette.dates import say_day
from gazette.records import LISTED_KINDS
from gazette.views.context import Context
from gazette.views.feeds import office_closing
from gazette.views.shapes.labels import LIST_TITLES, feed_links
from gazette.views.shapes.pages import Frame
from gazette.views.shapes.parts import Link

PROMISES = 30  # their place in the navigation, among those that the kinds declare
FOOTER = ("about", "how-to-use", "accessibility", "privacy", "contact", "how-to-cite")


def frame(context: Context, styles: tuple[str, ...]) -> Frame:
    """`styles` are the addresses of the stylesheets, with their versions."""
    office = context.library.office
    pages = {page.name: page for page in context.library.pages}
    footer = [Link(pages[name].title, pages[name].address) for name in FOOTER if name in pages]
    built = [
        Link("Feeds", "feeds/"),
        Link("Open data", "data/"),
        Link(LIST_TITLES["scrutiny"], "scrutiny/"),
        Link(LIST_TITLES["recipients"], "recipients/"),
        Link(LIST_TITLES["changes"], "changes/"),
        Link(LIST_TITLES["duties"], "duties/"),
        Link(LIST_TITLES["deadlines"], "deadlines/"),
        Link(LIST_TITLES["organisations"], "organisations/"),
        Link(LIST_TITLES["legislation"], "legislation/"),
        Link("Glossary", "glossary/"),
        Link("The office", "office/"),
    ]
    name = office.name_on(context.today).name
    return Frame(
        name=name,
        site_name=office.site_name or office.title,
        base_url=context.base_url,
        demonstration=_demonstration(context),
        notice=office_closing.notice(context),
        navigation=_navigation(),
        footer=(*footer, *built),
        licence=Link(office.licence, office.licence_url),
        styles=styles,
        feeds=feed_links("all"),
        is_indexed=not office.demonstration,
    )


def _navigation() -> tuple[Link, ...]:
    """The list of every kind that asks for a place, and the promises, in the order of their places."""
    places = [(kind.navigation, kind.folder) for kind in LISTED_KINDS if kind.navigation] + [(PROMISES, "promises")]
    return tuple(Link(LIST_TITLES[folder], f"{folder}/") for _, folder in sorted(places))


def _demonstration(context: Context) -> str:
    """The office's own sentence, and the day where the site does not stand on the real one."""
    sentence = context.library.office.demonstration or ""
    return f"{sentence} It stands on {say_day(context.today)}." if sentence and context.stands_still else sentence
