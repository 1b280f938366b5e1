"""The path of every file of the site, known without making one: the check of the content needs no page.

The shelves of the search are left out, whose names depend on every word. A test holds the others against those of the
built site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from gazette.addresses import NOT_FOUND, file_of
from gazette.library.actions import actions_of
from gazette.library.addresses import LIST_TITLES
from gazette.library.award_index import ROWS_ON_A_PAGE
from gazette.library.former_addresses import redirects_of_former
from gazette.library.panels import BRIEFING
from gazette.library.versions import several_versions
from gazette.problems import Problem, ProblemsFound
from gazette.records import KINDS, LISTED_KINDS, Page, PublicRegister
from gazette.views.context import Context, by_year, records_of
from gazette.views.kinds import missing_numbers
from gazette.views.lists import list_parts, name_lists, promise_parts, timeline_parts
from gazette.views.lists.district_pages import addresses as district_addresses
from gazette.views.record.calendar_links import calendar_address, days_to_act
from gazette.views.shapes.labels import BUILT
from gazette.views.site import a_to_z
from gazette.views.site.social_card import CARD, ICON, TOUCH_ICON

SEARCH = "search/"  # which the build makes of all pages
FORMS_OF_FEEDS = (".rss", ".atom", ".json")
FORMS_OF_DATA = (".csv", ".json", ".csv-metadata.json")
MOST_IN_SITEMAP = 45_000  # The protocol stops at 50,000 addresses a file.
NO_ADDRESSES = ("assets", ".well-known")  # folders of files for machines


def site_paths(context: Context, theme: Path) -> list[str]:
    """The paths of all pages and files, without those of `folders_without_page`."""
    library = context.library
    pages = list(_pages(context))
    return [
        *map(file_of, pages),
        *(file_of(row.address) for row in (*library.redirects, *redirects_of_former(library))),
        *_data_files(context),
        *(f"feeds/{name}{form}" for name in _feeds(context) for form in FORMS_OF_FEEDS),
        *_calendars(context),
        *_for_machines(context, len(pages)),
        *(f"assets/{path}" for path in files_of_theme(theme)),
        "assets/office.css",
        *(CARD, ICON, TOUCH_ICON),
        *library.attachments,
    ]


def folders_without_page(paths: Iterable[str]) -> list[str]:
    """The addresses of the folders of these files that have no page, in their order."""
    known = set(paths)
    folders = {f"{folder}/" for path in known for folder in accumulate(path.split("/")[:-1], "{}/{}".format)}
    return sorted(folder for folder in folders if file_of(folder) not in known and not folder.startswith(NO_ADDRESSES))


def files_of_theme(theme: Path) -> Iterator[str]:
    """The files that are copied from the theme, as paths from its folder static/. A link out of it is a mistake."""
    static = theme / "static"
    for path in sorted(static.rglob("*")):
        if not path.resolve().is_relative_to(theme.resolve()):
            what = "This is a link to a file outside the theme, which might be anything."
            raise ProblemsFound([Problem(path.as_posix(), 1, what, "Put the file here.")])
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(static).as_posix()


def _pages(context: Context) -> Iterator[str]:
    """The address of every page but the redirects, in the order of the site."""
    library, grants = context.library, context.grants
    yield ""
    for record in library.documents:
        yield from () if isinstance(record, Page) else (record.address,)
        yield from record.part_addresses()
    for kind in LISTED_KINDS:
        records = records_of(context, kind)
        yield from list_parts.addresses(kind, records, by_year(records) if kind.has_year_pages else {})
    yield from timeline_parts.addresses(context)
    yield from promise_parts.addresses(context)
    yield from (cited.address for cited in context.promises)
    yield from ("scrutiny/", f"{BRIEFING}/", *(panel.address for panel in context.panels), "changes/")
    yield from (f"changes/{monday}/" for monday in dict.fromkeys(item.week for item in context.news if item.week))
    yield "recipients/"
    further = list_parts.cut(grants.recipients, by_title=True).further
    yield from (list_parts.part_address("recipients/", part) for part in further)
    yield from (recipient.address for recipient in grants.recipients)
    yield from ("deadlines/", "duties/")
    yield from (state.duty.address for state in context.duties)
    yield from name_lists.addresses(context)
    yield from ("awards/",) if grants.awards or context.contracts.awards else ()
    yield from ("awards/places/",) if grants.awards and not context.nearby else ()
    yield from _parts_of_long_lists(context)
    yield from ("near-you/",) if context.nearby else ()
    yield from (address for nearby in context.nearby for address in district_addresses(nearby))
    several = several_versions(library, context.today)
    yield from (f"{record.address}changes/" for record in several if not isinstance(record, Page))
    yield from (f"data/{name}/" for name in _datasets(context))
    yield from a_to_z.addresses(context)
    yield from _standing_pages(context)


def _parts_of_long_lists(context: Context) -> Iterator[str]:
    if len(context.grants.awards) > ROWS_ON_A_PAGE:
        from gazette.views.money.award_pages import addresses_of_later_parts  # few offices list so many grants

        yield from addresses_of_later_parts(context)


def _standing_pages(context: Context) -> Iterator[str]:
    """Those that the build makes, then the others; a page with the name of a list is printed above that list."""
    yield from (SEARCH, *(f"{name}/" for name in BUILT))
    written = {page.address: page for page in context.library.pages if page.address not in ("", SEARCH)}
    others = {address: page for address, page in written.items() if address.rstrip("/") not in BUILT}
    yield from (address for address, page in others.items() if page.name not in LIST_TITLES)
    yield from (version.address for version in context.library.translations if isinstance(version, Page))
    yield from () if NOT_FOUND in others else (NOT_FOUND,)


def _datasets(context: Context) -> Iterator[str]:
    """The name of each dataset, in the order of the site."""
    library = context.library
    yield from (kind.folder for kind in KINDS if kind.list_title)
    yield from ("rounds", "awards", "amounts")
    yield from ("files",) if any(record.attachments for record in library.documents) else ()
    yield from ("actions",) if actions_of(library) else ()
    registers = (register for register in records_of(context, PublicRegister) if isinstance(register, PublicRegister))
    yield from (register.address.rstrip("/") for register in registers if register.read_columns)
    yield from ("promises", "scrutiny", "passages", "facts", "changes", "recipients", "duties", "legal-deadlines")
    yield from ("organisations", "legislation")
    yield from ("near-you",) if context.nearby else ()
    yield from ("office-names", "office-holders", "series")
    yield from ("missing-numbers",) if missing_numbers.has_table(context) else ()


def _data_files(context: Context) -> Iterator[str]:
    yield from (f"data/{name}{form}" for name in _datasets(context) for form in FORMS_OF_DATA)
    if context.library.office.giving_prefix:
        from gazette.views.money.grants import ADDRESS, grants  # few offices have a prefix of their own

        yield from (f"{ADDRESS}.json", f"{ADDRESS}.csv") if grants(context) else ()
    yield "data/all.zip"


def _feeds(context: Context) -> Iterator[str]:
    """The name of each feed, in the order of the site."""
    library = context.library
    yield from ("all", *(kind.folder for kind in LISTED_KINDS))
    for records in (library.funds, library.topics):
        yield from (record.address.rstrip("/") for record in sorted(records, key=lambda record: record.name))
    yield from (nearby.district.address.rstrip("/") for nearby in context.nearby if nearby.has_feed)
    yield from ("promises", "scrutiny", "changes")
    yield from (register.address.rstrip("/") for register in library.of(PublicRegister))


def _calendars(context: Context) -> Iterator[str]:
    """Every calendar that has an event."""
    dated = [deadline for deadline in context.deadlines if deadline.day]
    funds = {deadline.record.identity for deadline in dated if deadline.about == "funds" and deadline.record}
    yield from ("calendars/deadlines.ics",) if dated else ()
    yield from ("calendars/meetings.ics",) if any(deadline.about == "meetings" for deadline in dated) else ()
    yield from (f"calendars/funds/{fund.name}.ics" for fund in context.library.funds if fund.identity in funds)
    yield from (calendar_address(deadline.identity) for deadline in days_to_act(context))


def _for_machines(context: Context, number_of_pages: int) -> Iterator[str]:
    library = context.library
    parts = -(-number_of_pages // MOST_IN_SITEMAP)
    yield from ("sitemap.xml", *(f"sitemap-{number}.xml" for number in range(1, parts + 1) if parts > 1))
    yield from ("robots.txt", "_redirects", "_headers")
    has_page = context.base_url.startswith("https://") and "contact" in library.by_name["page"]
    has_form = (library.office.publisher or library.office).contact_form
    yield from (".well-known/security.txt",) if has_page or has_form else ()
