"""The frame of every page: name, navigation, footer, notices. It is the same for all pages."""

from __future__ import annotations

from gazette.library.addresses import LIST_TITLES
from gazette.records import LISTED_KINDS, PublicRegister
from gazette.views.context import Context
from gazette.views.feeds import office_closing
from gazette.views.shapes.labels import feed_links
from gazette.views.shapes.pages import Frame
from gazette.views.shapes.parts import Link

PROMISES = 30  # their place in the navigation, among those that the kinds declare
LISTS_IN_FOOTER = ("scrutiny", "recipients", "changes", "duties", "deadlines", "organisations", "legislation")
STANDING_PAGES_IN_FOOTER = ("about", "how-to-use", "accessibility", "privacy", "contact", "how-to-cite")


def frame(context: Context, styles: tuple[str, ...]) -> Frame:
    """The frame on this day. `styles` are the addresses of the stylesheets, with their versions."""
    office = context.library.office
    name = office.name_on(context.today).name
    return Frame(
        name=name,
        title_prefix=office.title_prefix,
        site_name=office.shown_site_name,
        base_url=context.base_url,
        banner=office.banner(context.today),
        notice=office_closing.notice(context),
        navigation=_navigation(),
        footer=_footer(context),
        licence=Link(office.licence, office.licence_url or "") if office.licence else None,
        styles=styles,
        feeds=feed_links("all"),
        is_indexed=not office.is_imaginary,
        welsh=tuple(context.library.welsh.items()),
    )


def _footer(context: Context) -> tuple[Link, ...]:
    """Links to the standing pages, then to pages that the build makes."""
    pages = {page.name: page for page in context.library.pages}
    lists = ("registers", *LISTS_IN_FOOTER) if context.library.of(PublicRegister) else LISTS_IN_FOOTER
    written = [Link(pages[name].title, pages[name].address) for name in STANDING_PAGES_IN_FOOTER if name in pages]
    return (
        *written,
        Link("Feeds", "feeds/"),
        Link("Open data", "data/"),
        *(Link(LIST_TITLES[name], f"{name}/") for name in lists),
        Link("Glossary", "glossary/"),
        Link("The office", "office/"),
    )


def _navigation() -> tuple[Link, ...]:
    """Links to the lists of kinds with a place in the navigation, and to the promises, in order."""
    places = [(kind.navigation, kind.folder) for kind in LISTED_KINDS if kind.navigation] + [(PROMISES, "promises")]
    return tuple(Link(LIST_TITLES[folder], f"{folder}/") for _, folder in sorted(places))
