"""The data of a built site: the page describes the files, and both have the same rows."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import takewhile
from posixpath import join, normpath
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.build.sites import Site, links

LISTS = "decisions panel-reports funds academy consultations meetings plan topics promises scrutiny changes recipients"


BY_GROUP = (
    "scrutiny",
    "changes",
    "topics",
    "academy",
    "funds",
    "panel-reports",
)  # whose rows are in groups, or within a week by their days


@pytest.fixture(scope="module", params=["sample", "exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def rows_of(site: Site, name: str) -> list[str]:
    """The addresses that a list links to: what is planned, the pages of its years, and the rest of its own page."""
    page = site.page(f"{name}/")
    if name == "changes":
        weeks = [row for row in rows_on(site, f"{name}/") if re.fullmatch("changes/[0-9-]{10}/", row)]
        return [row for week in weeks for row in (*rows_on(site, week), *changed_alike(site, week))]
    years = [normpath(join(name, year)) + "/" for year in links(page, ".years a") if not {"?", "#"} & {*year}]
    of_years = [row for year in years for row in rows_on(site, year) if row not in rows_ahead(site, year)]
    on_list = rows_on(site, f"{name}/")
    planned = list(takewhile(lambda row: row not in of_years, on_list)) if years else []
    return [*planned, *of_years, *(row for row in on_list if row not in (*planned, *of_years))]


def changed_alike(site: Site, address: str) -> list[str]:
    """The records that were changed in the same way as one before them, which are linked in its row."""
    alike = [link.removeprefix("../../") for link in links(site.page(address), ".row__links a")]
    return [link for link in alike if not link.startswith("../") and "/changes/" not in link]


def rows_ahead(site: Site, address: str) -> list[str]:
    """What is open or to come, with which a page of a year begins, in an order of its own."""
    blocks = ("#page-to-come", "#page-postponed", "#page-open", "#page-perhaps", "#page-later")
    return [row for block in blocks for row in rows_on(site, address, f".block:has({block})")]


def rows_in_one(site: Site, name: str) -> Iterator[str]:
    """The records of which several share a row of a list, at the place of the newest."""
    for path in site.own_pages:
        if path.startswith(f"{name}/") and path.count("/") <= 2:
            yield from rows_on(site, path.removesuffix("index.html"), ".rows > .row:not(:has(.row__title a))")


def rows_on(site: Site, address: str, within: str = "main") -> list[str]:
    addresses = []
    of_rows = ".row__title a:not(.row__version), .row:not(:has(.row__title a)) .row__links a"
    for link in links(site.page(address), f"{within} :is({of_rows})"):
        path, hash_mark, place = link.partition("#")
        slash = "" if path.endswith(".html") else "/"
        addresses.append(f"{normpath(join(address, path))}{slash}{hash_mark}{place}".removeprefix("./"))
    return addresses


def test_size_and_checksum_of_each_file_are_those_of_what_is_published(site: Site) -> None:
    listed = {}
    for row in site.page("data/").css("#page-checksums ~ * tbody tr, section:has(#page-checksums) tbody tr"):
        cells = [cell.text(strip=True) for cell in row.css("th, td")]
        listed[cells[0]] = (int(cells[1].replace(",", "")), cells[2])
    data = site.output / "data"
    paths = [path for path in data.rglob("*") if path.is_file() and path.name != "index.html"]
    files = {path.relative_to(data).as_posix(): path.read_bytes() for path in paths}

    assert listed == {name: (len(file), hashlib.sha256(file).hexdigest()) for name, file in files.items()}


def test_each_register_has_a_page_that_leads_to_its_files_and_names_its_columns(site: Site) -> None:
    registers = [path.name.removesuffix(".csv-metadata.json") for path in site.output.glob("data/*.csv-metadata.json")]

    for name in registers:
        page = site.page(f"data/{name}/")
        assert {f"../../data/{name}{end}" for end in (".csv", ".json", ".csv-metadata.json")} <= set(links(page))
        columns = [row.css("th, td")[0].text().split()[0] for row in page.css(".block:has(#page-columns) tbody tr")]
        assert sorted(columns) == sorted(names_of(site.json(f"data/{name}.json")["columns"]))
        assert f"../data/{name}/" in links(site.page("data/"))


def names_of(columns: list[dict[str, Any]], before: str = "") -> Iterator[str]:
    """The columns, and after them the fields of each group."""
    yield from (f"{before}{column['name']}" for column in columns)
    for column in columns:
        yield from names_of(column.get("fields", []), f"{before}{column['name']}.")


@pytest.mark.parametrize("name", LISTS.split())
def test_a_list_shows_the_rows_of_its_data_in_their_order(site: Site, name: str) -> None:
    listed = [row["address"] for row in site.rows(name)]

    shown = rows_of(site, name)
    if name in ("scrutiny", "plan"):  # with what panels did about decisions, and consultations on the next plan
        shown = [address for address in shown if address in listed]
    if name == "changes":  # a record that changed several times on a day has one row
        shown, listed = sorted({*shown}), sorted({*listed})
    if name in BY_GROUP:
        shown, listed = sorted(shown), sorted(listed)
    apart = {*rows_ahead(site, f"{name}/"), *rows_in_one(site, name)}
    assert sorted(shown) == sorted(listed)
    assert [row for row in shown if row not in apart] == [row for row in listed if row not in apart]
    in_json = [row["address"] for row in site.json(f"data/{name}.json")["rows"]]
    assert in_json == [row["address"] for row in site.rows(name)]


def test_every_page_that_is_listed_has_one_block_of_linked_data(site: Site) -> None:
    listed = re.findall("<loc>(.*?)</loc>", site.text("sitemap.xml"))

    assert len(listed) > 50
    for address in listed:
        if address.endswith("/search/"):
            continue  # it describes no document
        (block,) = site.page(urlsplit(address).path[1:]).css('script[type="application/ld+json"]')
        properties = json.loads(block.text())
        # A compiled record is not the website of the office and of the bodies that its pages are about.
        assert properties.get("url", properties.get("mainEntityOfPage")) == address
