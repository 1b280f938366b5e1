"""Rules that hold for every page of both sites."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

import pytest

from tests.build.building import files_of
from tests.build.sites import Page, Site, seen

HOST = "http://127.0.0.1:8000"


@pytest.fixture(scope="module", params=["sample", "exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def without(site: Site, selector: str) -> list[str]:
    """The pages that lack the element."""
    return [path for path, page in site.pages.items() if not page.css_first(selector)]


def content_of(page: Page, selector: str, attribute: str = "content") -> str | None:
    node = page.css_first(selector)
    return node.attributes[attribute] if node else None


def test_every_page_has_one_title_of_the_first_level(site: Site) -> None:
    assert {path: len(page.css("h1")) for path, page in site.pages.items() if len(page.css("h1")) != 1} == {}


def test_no_two_pages_have_the_same_title(site: Site) -> None:
    titles = Counter(seen(page, "title") for page in site.own_pages.values())

    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_names_its_language(site: Site) -> None:
    in_welsh = {path for path, page in site.pages.items() if page.css_first("html[lang=cy]")}

    assert {*without(site, "html[lang=en-GB]")} == in_welsh
    assert {path for path, page in site.pages.items() if page.css_first("body[lang=en-GB]")} == in_welsh


def test_every_page_says_whose_record_it_is(site: Site) -> None:
    mark = seen(site.page(""), ".banner strong").removesuffix(".")

    assert mark in ("Imaginary office", "Unofficial record")
    assert [path for path, page in site.pages.items() if seen(page, ".banner strong") != f"{mark}."] == []
    assert [path for path, page in site.pages.items() if f"{mark}." not in seen(page, "footer")] == []
    assert [path for path, page in site.pages.items() if not seen(page, "title").startswith(f"{mark}: ")] == []


def test_only_a_real_office_asks_to_be_found(sample: Site, office: Site) -> None:
    assert without(sample, 'meta[name="robots"][content="noindex"]') == []
    assert "decisions/index.html" in without(office, 'meta[name="robots"][content="noindex"]')


def test_every_page_gives_its_own_address_as_the_canonical_one(site: Site) -> None:
    for path, page in site.own_pages.items():
        address = f"{HOST}/{path.removesuffix('index.html')}"
        assert content_of(page, 'link[rel="canonical"]', "href") == address
        assert content_of(page, 'meta[property="og:url"]') == address


def test_every_page_has_the_card_and_the_icons_of_the_site(site: Site) -> None:
    whose = seen(site.page(""), "title").partition(":")[0]

    for path, page in site.pages.items():
        assert content_of(page, 'meta[property="og:image"]') == f"{HOST}/assets/card.png"
        assert content_of(page, 'meta[name="twitter:card"]') == "summary_large_image"
        assert str(content_of(page, 'meta[property="og:image:alt"]')).startswith(f"{whose}: ")
        icons = [str(content_of(page, f'link[rel="{rel}"]', "href")) for rel in ("icon", "apple-touch-icon")]
        assert [href.rpartition("assets/")[2] for href in icons] == ["icon.png", "touch-icon.png"], path


def test_every_page_describes_itself(site: Site) -> None:
    for path, page in site.own_pages.items():
        title = str(content_of(page, 'meta[property="og:title"]'))
        assert title.partition(": ")[2] == seen(page, "h1"), path
        assert content_of(page, 'meta[name="description"]'), path


def test_no_page_holds_a_script_or_a_style_of_its_own(site: Site) -> None:
    """The strict Content-Security-Policy forbids scripts and styles in a page."""
    ours = ":not([type='application/ld+json']):not([src*='assets/search.js'])"  # the first no browser runs
    inside = f"script{ours}, style, [style], [onclick], [onload], [onerror], iframe, object, embed, base"

    assert {path: page.css_first(inside).html for path, page in site.pages.items() if page.css_first(inside)} == {}
    assert without(site, 'meta[http-equiv="Content-Security-Policy"][content^="default-src \'none\'"]') == []


def test_no_page_asks_another_host_for_anything(site: Site) -> None:
    asked = "img, source, video, audio, script, link[rel=stylesheet], link[rel=icon], link[rel=preload]"
    for path, page in site.pages.items():
        for node in page.css(asked):
            address = node.attributes.get("src") or node.attributes.get("href") or ""
            assert not urlsplit(address).netloc, (path, address)
            assert "srcset" not in node.attributes, path
    for style in site.output.rglob("*.css"):
        assert re.findall(r"@import|url\(\s*[\"']?(?:https?:)?//", style.read_text()) == [], style.name


def test_links_between_pages_are_relative_so_that_the_site_works_from_any_folder(site: Site) -> None:
    for path, page in site.pages.items():
        if path == "404.html":
            continue
        hrefs = [str(link.attributes.get("href")) for link in page.css("a[href], link[rel=stylesheet]")]
        assert [link for link in hrefs if link.startswith(("/", HOST))] == [], path


def test_the_404_page_works_at_any_depth(site: Site) -> None:
    page = site.pages["404.html"]

    wrong = [
        link
        for node in page.css("a[href], link[href], img[src]")
        if not (link := str(node.attributes.get("href") or node.attributes.get("src"))).startswith(
            ("/", "#", "https://", "mailto:")
        )
    ]
    assert wrong == []
    assert page.css_first('link[rel="canonical"]') is None


def test_ids_are_unique_on_a_page(site: Site) -> None:
    for path, page in site.pages.items():
        ids = Counter(node.attributes["id"] for node in page.css("[id]"))
        assert [name for name, times in ids.items() if times > 1] == [], path


def test_headings_do_not_jump(site: Site) -> None:
    for path, page in site.pages.items():
        levels = [int(str(node.tag)[1]) for node in page.css("main h1, main h2, main h3, main h4, main h5, main h6")]
        assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == [], path


def test_no_page_prints_anything_internal(site: Site) -> None:
    """Python's None and object addresses, Markdown and template syntax that was not replaced."""
    for path, page in site.pages.items():
        words = seen(page, "body")
        internal = r"\bNone\b(?! given| of )|<gazette|object at 0x|\{\{|\}\}|\{%|\[\[|\]\]|\{filename\}"
        assert re.findall(internal, words) == [], path


def test_every_page_of_the_sitemap_can_be_reached_by_links(site: Site) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        links = site.pages[path].css("a[href]") if path in site.pages else []
        new = {file_of(urljoin(f"{HOST}/{path}", link.attributes["href"])) for link in links} - reached
        reached |= new
        waiting += new
    addresses = re.findall("<loc>(.*?)</loc>", site.text("sitemap.xml"))

    assert [address for address in addresses if file_of(address) not in reached] == []


def file_of(address: str) -> str:
    """The file of a page of the site; an address of another site has none."""
    return f"{urlsplit(address).path}index.html".lstrip("/") if address.startswith(f"{HOST}/") else ""


def test_every_shortened_address_has_a_page(site: Site) -> None:
    folders = {parent for path in files_of(site.output) for parent in PurePosixPath(path).parents}
    without_page = {str(folder) for folder in folders if not (site.output / folder / "index.html").is_file()}

    assert {folder for folder in without_page if not folder.startswith(("assets", ".well-known"))} == set()
