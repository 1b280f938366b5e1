"""The site around every page: name, navigation, footer, notices. The same for all, so that one key tells its change."""

from __future__ import annotations

from gazette.dates import say_day
from gazette.views import closing
from gazette.views.pages import Frame
from gazette.views.parts import Link
from gazette.views.record import Desk
from gazette.views.register import feeds_of
from gazette.views.wording import LIST_TITLES, LISTS_WITHIN, NAVIGATION

FOOTER = ("about", "how-to-use", "accessibility", "privacy", "contact", "how-to-cite")


def of(desk: Desk, styles: tuple[str, ...]) -> Frame:
    """`styles` are the addresses of the stylesheets, with their versions."""
    office = desk.library.office
    pages = {page.name: page for page in desk.library.pages}
    footer = [Link(pages[name].title, pages[name].address) for name in FOOTER if name in pages]
    built = [
        Link("Feeds", "feeds/"),
        Link("Open data", "data/"),
        Link(LISTS_WITHIN["scrutiny"], "scrutiny/"),
        Link(LISTS_WITHIN["recipients"], "recipients/"),
        Link(LISTS_WITHIN["changes"], "changes/"),
        Link(LISTS_WITHIN["duties"], "duties/"),
        Link(LISTS_WITHIN["deadlines"], "deadlines/"),
        Link(LISTS_WITHIN["organisations"], "organisations/"),
        Link(LISTS_WITHIN["legislation"], "legislation/"),
        Link("Glossary", "glossary/"),
        Link("The office", "office/"),
    ]
    titles = LIST_TITLES | LISTS_WITHIN
    name = office.name_on(desk.today).name
    return Frame(
        name=name,
        site_name=office.site_name or office.title,
        base_url=desk.base_url,
        demonstration=_demonstration(desk),
        notice=closing.notice(desk),
        navigation=tuple(Link(titles[name], f"{name}/") for name in NAVIGATION),
        footer=(*footer, *built),
        licence=Link(office.licence, office.licence_url),
        styles=styles,
        feeds=feeds_of("all"),
        is_indexed=not office.demonstration,
    )


def _demonstration(desk: Desk) -> str:
    """The office's own sentence, and the day where the site does not stand on the real one."""
    sentence = desk.library.office.demonstration or ""
    return f"{sentence} It stands on {say_day(desk.today)}." if sentence and desk.stands_still else sentence
