"""The files for search engines and for people who find a security fault."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from lxml import etree

from gazette.exports.sitemap import robots, security, sitemap
from gazette.views.site.site_paths import MOST_IN_SITEMAP

SITE = "https://www.example.org"
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_a_sitemap_names_every_page_once_with_the_day_it_changed():
    pages = [("/decisions/", date(2018, 5, 3)), ("/", None), ("/decisions/", date(2018, 5, 3))]

    files = dict(sitemap(pages, SITE + "/"))

    assert files == {
        "sitemap.xml": b"""<?xml version='1.0' encoding='UTF-8'?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url>
    <loc>https://www.example.org/</loc>
  </url>
  <url>
    <loc>https://www.example.org/decisions/</loc>
    <lastmod>2018-05-03</lastmod>
  </url>
</urlset>
"""
    }


def test_the_order_of_the_pages_changes_no_byte():
    pages = [("/a/", date(2018, 1, 1)), ("/b/", None), ("/c/", date(2017, 1, 1))]

    assert list(sitemap(pages, SITE)) == list(sitemap(reversed(pages), SITE))


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/funds/a&b/", "https://www.example.org/funds/a&b/"),
        ("funds/", "https://www.example.org/funds/"),
        ("/caffi-cymraeg/tŷ/", "https://www.example.org/caffi-cymraeg/t%C5%B7/"),
        ("/t%C5%B7/", "https://www.example.org/t%C5%B7/"),
        ("/a b<c>/", "https://www.example.org/a%20b%3Cc%3E/"),
    ],
)
def test_every_address_is_absolute_and_quoted_once(path, address):
    files = dict(sitemap([(path, None)], SITE))

    assert etree.fromstring(files["sitemap.xml"]).findtext("s:url/s:loc", None, NS) == address


def test_a_site_without_pages_has_an_empty_sitemap():
    files = dict(sitemap([], SITE))

    assert etree.fromstring(files["sitemap.xml"]).tag == f"{{{NS['s']}}}urlset"


def test_a_large_site_has_an_index_and_parts_that_together_name_every_page():
    pages = [
        (f"/decisions/{number:06}/", date(2018, 1, 1) + timedelta(days=number // 1_000)) for number in range(90_001)
    ]

    files = dict(sitemap(pages, SITE))

    index = etree.fromstring(files["sitemap.xml"])
    parts = [etree.fromstring(files[f"sitemap-{number}.xml"]) for number in (1, 2, 3)]
    assert [loc.text for loc in index.iterfind("s:sitemap/s:loc", NS)] == [
        f"{SITE}/sitemap-{number}.xml" for number in (1, 2, 3)
    ]
    assert [day.text for day in index.iterfind("s:sitemap/s:lastmod", NS)] == ["2018-02-14", "2018-03-31", "2018-04-01"]
    assert [len(part) for part in parts] == [45_000, 45_000, 1]
    assert [loc.text for part in parts for loc in part.iterfind("s:url/s:loc", NS)] == [
        SITE + path for path, _ in pages
    ]


def test_one_page_more_than_a_part_holds_makes_an_index():
    pages = [(f"/{number}/", None) for number in range(MOST_IN_SITEMAP + 1)]

    assert list(dict(sitemap(pages[:-1], SITE))) == ["sitemap.xml"]
    assert list(dict(sitemap(pages, SITE))) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]


def test_robots_may_read_everything_and_are_shown_the_sitemap():
    assert robots(SITE, allow=True) == "User-agent: *\nDisallow:\n\nSitemap: https://www.example.org/sitemap.xml\n"


def test_robots_are_kept_out_of_an_imaginary_office():
    assert robots(SITE, allow=False) == "User-agent: *\nDisallow: /\n"


def test_security_txt_has_the_fields_of_rfc_9116():
    expires = datetime(2019, 5, 3, 1, 0, tzinfo=timezone(timedelta(hours=1)))

    assert security("https://www.example.org/contact/", expires, SITE) == (
        "Contact: https://www.example.org/contact/\n"
        "Expires: 2019-05-03T00:00:00Z\n"
        "Preferred-Languages: en\n"
        "Canonical: https://www.example.org/.well-known/security.txt\n"
    )


def test_a_mailbox_is_written_as_an_address():
    text = security("security@example.org", datetime(2019, 1, 1, tzinfo=UTC), SITE)

    assert text.startswith("Contact: mailto:security@example.org\n")


@pytest.mark.parametrize("contact", ["http://www.example.org/", "", "a@example.org\nExpires: never", "a b"])
def test_a_contact_that_rfc_9116_does_not_allow_is_refused(contact):
    with pytest.raises(ValueError, match="is neither an https address nor a mailbox"):
        security(contact, datetime(2019, 1, 1, tzinfo=UTC), SITE)
