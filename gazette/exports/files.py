"""Every file of the site that is no page: feeds, data, sitemap, the theme's files, attachments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from gazette.addresses import absolute
from gazette.cache import key_of, key_of_value
from gazette.dates import LONDON
from gazette.exports.calendars import ics
from gazette.exports.export import Export, as_it_is
from gazette.exports.feeds import FORMATS
from gazette.exports.host_files import HEADERS, netlify_lines
from gazette.exports.sitemap import robots, security, sitemap
from gazette.views.feeds.feed import Feed, Publisher
from gazette.views.site.site import Site, SitePage

SECURITY_LASTS = timedelta(days=365)


def of_site(site: Site, pages: Iterable[SitePage], theme: Path) -> Iterator[Export]:
    """All of them but the data. `theme` is the folder whose static/ goes to assets/."""
    office = site.context.library.office
    publisher = Publisher(site.context.base_url, office.name_on(site.context.today).name)
    for feed in site.feeds:
        yield from _feed(feed, publisher)
    for calendar in site.calendars:
        yield Export(calendar.address, key_of_value(calendar), partial(ics, calendar))
    yield from _for_machines(site, pages)
    yield from _assets(theme)
    yield _text("assets/office.css", office_css(office.colour))
    for path in site.context.library.attachments:
        yield as_it_is(path, (site.context.library.root / path).read_bytes())


def office_css(colour: str) -> str:
    return f":root{{--office-colour:{colour}}}\n"


def _feed(feed: Feed, publisher: Publisher) -> Iterator[Export]:
    key = key_of_value((feed, publisher))
    for suffix, written in FORMATS.items():
        yield Export(feed.address + suffix, key_of(suffix, key), partial(written, feed, publisher))


def _for_machines(site: Site, pages: Iterable[SitePage]) -> Iterator[Export]:
    context = site.context
    office = context.library.office
    listed = [(page.address, _changed(site, page.address)) for page in pages if page.is_listed]
    for path, data in sitemap(listed, context.base_url):
        yield as_it_is(path, data)
    yield _text("robots.txt", robots(context.base_url, allow=not office.demonstration))
    yield _text("_redirects", netlify_lines(context.library.redirects, urlsplit(context.base_url).path.rstrip("/")))
    yield _text("_headers", HEADERS)
    has_page = any(page.name == "contact" for page in context.library.pages)
    is_secure = context.base_url.startswith("https://")
    contact = absolute("contact/", context.base_url) if has_page and is_secure else office.contact_form
    if contact:
        expires = datetime.combine(context.today.replace(day=1) + SECURITY_LASTS, datetime.min.time(), LONDON)
        yield _text(".well-known/security.txt", security(contact, expires, context.base_url))


def _changed(site: Site, address: str) -> date | None:
    """The last day a record is known to have changed; nothing where only a month or a year is known."""
    record = site.records_by_address.get(address)
    if record is None:
        return None
    last = record.last_change
    known = last.date if last else record.published
    return known.first if known.precision in ("day", "minute") else None


def _assets(theme: Path) -> Iterator[Export]:
    static = theme / "static"
    for path in sorted(static.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield as_it_is(f"assets/{path.relative_to(static).as_posix()}", path.read_bytes())


def _text(path: str, text: str) -> Export:
    return as_it_is(path, text.encode())
