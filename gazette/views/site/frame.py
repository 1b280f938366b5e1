"""The frame of every page: name, navigation, footer, notices. It is the same for all pages."""

from __future__ import annotations

from gazette.library.addresses import LIST_TITLES
from gazette.records import LISTED_KINDS
from gazette.views.context import Context
from gazette.views.feeds import office_closing
from gazette.views.record.contact import format_address, mistake_link
from gazette.views.shapes.labels import LINK_TITLES, PART_OF, PARTS, feed_links
from gazette.views.shapes.pages import Frame
from gazette.views.shapes.parts import Link, LinkGroup
from gazette.views.site.social_card import social_card

STANDING_PAGES_IN_FOOTER = ("about", "how-to-use", "how-to-cite", "accessibility", "privacy", "contact", "complaints")


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
        card=social_card(context).in_words,
        mistakes=_reports(context),
        corrections=_list("changes"),
        format_address=format_address(context),
        is_indexed=not office.is_imaginary,
        welsh=tuple(context.library.welsh.items()),
    )


def _footer(context: Context) -> tuple[LinkGroup, ...]:
    """Links to the lists that are not in the navigation, to what can be followed, to the law, and for help."""
    pages = context.library.by_name["page"]
    near_you = (Link(LINK_TITLES["near-you"], "near-you/"),) if context.nearby else ()
    help_pages = [Link(pages[name].title, pages[name].address) for name in STANDING_PAGES_IN_FOOTER if name in pages]
    scheme = [Link(page.title, page.address) for name, page in pages.items() if name == "publication-scheme"]
    return (
        LinkGroup(
            "Also on this site",
            (*near_you, *(_list(folder) for folder in _beside_the_navigation() if context.has_list(folder))),
        ),
        LinkGroup(
            "Follow and download",
            (_list("changes"), _list("deadlines"), Link("Feeds", "feeds/"), Link("Open data", "data/")),
        ),
        LinkGroup(
            "The law and the office",
            (_list("duties"), *scheme, _list("legislation"), _list("organisations"), Link("The office", "office/")),
        ),
        LinkGroup("Help", (*help_pages, Link("Glossary", "glossary/"))),
    )


def _reports(context: Context) -> Link | None:
    """Where mistakes can be reported. A contact page that reaches nobody is only among the links for help."""
    link = mistake_link(context)
    return link if link and link.note else None


def _list(folder: str) -> Link:
    return Link(LIST_TITLES[folder], f"{folder}/")


def _navigation() -> tuple[Link, ...]:
    """Links to the five parts of the site."""
    return tuple(Link(title, f"{folder}/") for folder, title in PARTS.items())


def _beside_the_navigation() -> tuple[str, ...]:
    """The lists inside a part of the site, then those of kinds that are in no part."""
    alone = (kind.folder for kind in LISTED_KINDS if not kind.part)
    return (*(folder for folder in PART_OF if folder not in PARTS), *alone)
