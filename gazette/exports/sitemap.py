"""Files for search engines and security researchers: sitemap.xml, robots.txt, .well-known/security.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from urllib.parse import quote, urlsplit

from lxml import etree

from gazette.views.site.site_paths import MOST_IN_SITEMAP

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

SitemapPage = tuple[str, date | None]


def sitemap(pages: Iterable[SitemapPage], base_url: str) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of sitemap.xml, and of its parts where there are more pages than one file may hold.

    A page is its path in the site and the day it last changed. Their order does not matter.
    """
    addresses = sorted((_absolute(path, base_url), changed) for path, changed in dict(pages).items())
    parts = _parts(addresses)
    if len(parts) == 1:
        yield "sitemap.xml", _document("urlset", "url", parts[0])
        return
    files = [(f"sitemap-{number}.xml", part) for number, part in enumerate(parts, start=1)]
    index = [(_absolute(name, base_url), _latest(part)) for name, part in files]
    yield "sitemap.xml", _document("sitemapindex", "sitemap", index)
    for name, part in files:
        yield name, _document("urlset", "url", part)


def robots(base_url: str, allow: bool) -> str:
    """The robots.txt. An imaginary office stays out of search engines."""
    if not allow:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nDisallow:\n\nSitemap: {_absolute('sitemap.xml', base_url)}\n"


def security(contact: str, expires: datetime, base_url: str) -> str:
    """The security.txt of RFC 9116. `expires`: within a year. `contact`: the https address of a form, or a mailbox."""
    fields = {
        "Contact": _contact(contact),
        "Expires": f"{expires.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": "en",
        "Canonical": _absolute(".well-known/security.txt", base_url),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _absolute(path: str, base_url: str) -> str:
    # A "%" is kept, because it comes from an address that is quoted already.
    return base_url.rstrip("/") + "/" + quote(path.lstrip("/"), safe="/%?=&+,;:@!$'()*~-._")


def _parts(addresses: Sequence[SitemapPage]) -> list[Sequence[SitemapPage]]:
    starts = range(0, len(addresses), MOST_IN_SITEMAP)
    return [addresses[start : start + MOST_IN_SITEMAP] for start in starts] or [()]


def _latest(part: Sequence[SitemapPage]) -> date | None:
    return max((changed for _, changed in part if changed), default=None)


def _document(root_name: str, name: str, pages: Iterable[SitemapPage]) -> bytes:
    root = etree.Element(root_name, nsmap={None: NAMESPACE})
    for address, changed in pages:
        page = etree.SubElement(root, name)
        etree.SubElement(page, "loc").text = address
        if changed:
            etree.SubElement(page, "lastmod").text = changed.isoformat()
    return bytes(etree.tostring(root, pretty_print=True, encoding="UTF-8", xml_declaration=True))


def _contact(contact: str) -> str:
    address = contact if urlsplit(contact).scheme else f"mailto:{contact}"
    if urlsplit(address).scheme not in ("https", "mailto", "tel") or len(contact.split()) != 1:
        raise ValueError(f"'{contact}' is neither an https address nor a mailbox.")
    return address
