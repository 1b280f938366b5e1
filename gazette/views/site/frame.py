"""The site around every page: name, navigation, footer, notices. The same for all, so that one key tells its change."""

from __future__ import annotations

from gazette.dates import say_day
from gazette.views.context import Context
from gazette.views.feeds import office_closing
from gazette.views.shapes.labels import LIST_TITLES, LISTS_WITHIN, NAVIGATION, feed_links
from gazette.views.shapes.pages import Frame
from gazette.views.shapes.parts import Link

FOOTER = ("about", "how-to-use", "accessibility", "privacy", "contact", "how-to-cite")


def frame(context: Context, styles: tuple[str, ...]) -> Frame:
    """`styles` are the addresses of the stylesheets, with their versions."""
    office = context.library.office
    pages = {page.name: page for page in context.library.pages}
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
    name = office.name_on(context.today).name
    return Frame(
        name=name,
        site_name=office.site_name or office.title,
        base_url=context.base_url,
        demonstration=_demonstration(context),
        notice=office_closing.notice(context),
        navigation=tuple(Link(titles[name], f"{name}/") for name in NAVIGATION),
        footer=(*footer, *built),
        licence=Link(office.licence, office.licence_url),
        styles=styles,
        feeds=feed_links("all"),
        is_indexed=not office.demonstration,
    )


def _demonstration(context: Context) -> str:
    """The office's own sentence, and the day where the site does not stand on the real one."""
    sentence = context.library.office.demonstration or ""
    return f"{sentence} It stands on {say_day(context.today)}." if sentence and context.stands_still else sentence
