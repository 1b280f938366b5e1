"""The files of the site that are not pages: feeds, calendars, sitemap, the theme's files, attachments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from gazette.addresses import absolute
from gazette.cache import key_of, key_of_value
from gazette.exports.calendars import ics
from gazette.exports.feeds import FORMATS
from gazette.exports.host_files import HEADERS, netlify_lines
from gazette.exports.office_styles import office_stylesheet
from gazette.exports.sitemap import robots, security, sitemap
from gazette.exports.social_card import icon, picture
from gazette.london import LONDON
from gazette.site_files import SiteFile, ready_file
from gazette.views.feeds.feed import Feed, Publisher
from gazette.views.record.sources import author_of
from gazette.views.site.site import Site, SitePage
from gazette.views.site.site_paths import files_of_theme
from gazette.views.site.social_card import CARD, ICON, TOUCH_ICON, SocialCard, social_card

SECURITY_LASTS = timedelta(days=365)


def files_besides_data(site: Site, pages: Iterable[SitePage], theme: Path) -> Iterator[SiteFile]:
    """Every such file but the data, which exports/data.py gives. The theme's static/ goes to assets/."""
    office = site.context.library.office
    publisher = Publisher(site.context.base_url, author_of(site.context))
    for feed in site.feeds:
        yield from _feed(feed, publisher)
    for calendar in site.calendars:
        yield SiteFile(calendar.address, key_of_value(calendar), partial(ics, calendar))
    yield from _for_machines(site, pages)
    yield from _assets(theme)
    yield _text("assets/office.css", office_stylesheet(office.colour, office.shown_site_name))
    yield from _pictures(social_card(site.context))
    for path in site.context.library.attachments:
        yield ready_file(path, (site.context.library.root / path).read_bytes())


def _pictures(card: SocialCard) -> Iterator[SiteFile]:
    key = key_of_value(card)
    yield SiteFile(CARD, key, partial(picture, card))
    yield SiteFile(ICON, key, partial(icon, card, 32))
    yield SiteFile(TOUCH_ICON, key, partial(icon, card, 180))


def _feed(feed: Feed, publisher: Publisher) -> Iterator[SiteFile]:
    key = key_of_value((feed, publisher))
    for suffix, written in FORMATS.items():
        yield SiteFile(feed.address + suffix, key_of(suffix, key), partial(written, feed, publisher))


def _for_machines(site: Site, pages: Iterable[SitePage]) -> Iterator[SiteFile]:
    context = site.context
    office = context.library.office
    listed = [(page.address, site.last_changed(page.address)) for page in pages if page.is_listed]
    for path, data in sitemap(listed, context.base_url):
        yield ready_file(path, data)
    yield _text("robots.txt", robots(context.base_url, allow=not office.is_imaginary))
    yield _text("_redirects", netlify_lines(site.redirects, urlsplit(context.base_url).path.rstrip("/")))
    yield _text("_headers", HEADERS)
    has_page = "contact" in context.library.by_name["page"]
    is_secure = context.base_url.startswith("https://")
    contact_form = (office.publisher or office).contact_form
    contact = absolute("contact/", context.base_url) if has_page and is_secure else contact_form
    if contact:
        expires = datetime.combine(context.today.replace(day=1) + SECURITY_LASTS, datetime.min.time(), LONDON)
        yield _text(".well-known/security.txt", security(contact, expires, context.base_url))


def _assets(theme: Path) -> Iterator[SiteFile]:
    for path in files_of_theme(theme):
        yield ready_file(f"assets/{path}", (theme / "static" / path).read_bytes())


def _text(path: str, text: str) -> SiteFile:
    return ready_file(path, text.encode())
