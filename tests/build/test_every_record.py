"""What is in the content folder is on the site: every record, round, award, address and row, and nothing else."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
import yaml

from gazette.apostrophes import with_apostrophes
from tests.build.building import DAY, EXAMPLE, REAL_OFFICE
from tests.build.sites import Site, links, seen
from tests.kinds import FOLDERS

FIRST = (
    "open",
    "page-open",
    "page-perhaps",
    "page-later",
    "page-to-come",
    "page-postponed",
)  # the anchors of what a list begins with
AHEAD = ", ".join(f".block:has(#{anchor})" for anchor in FIRST)
# Lists whose rows have the order of the data within each of their groups.
GROUPED = ("panel-reports", "academy", "topics", "funds")
CHAPTER = r"plan/[^/]+/[0-9]+/index\.html"  # of a plan


@pytest.fixture(scope="module", params=["sample", "exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def front_matter(path: Path) -> dict[str, object]:
    """The front matter, read by PyYAML, with dates and numbers left as they are written."""
    return yaml.load(path.read_text("utf-8-sig").split("---\n")[1], yaml.BaseLoader)  # type: ignore[no-any-return]


def documents(content: Path, folder: str) -> list[Path]:
    """The files of records that are public on the day; the imaginary office holds one back until July.

    A version in the other language is not a record of its own.
    """
    files = (path for path in sorted((content / folder).rglob("*.md")) if path.name != "README.md")
    return [path for path in files if is_public(path) and "translation_of" not in front_matter(path)]


def is_public(path: Path) -> bool:
    published = str(front_matter(path).get("published", ""))
    return not re.fullmatch(r"\d{4}-\d{2}-\d{2}", published) or published <= DAY


def address_of(path: Path, folder: str) -> str:
    """The address of a record: a decision is named by its reference and its series, if it has them."""
    fields = front_matter(path)
    reference = str(fields.get("reference", "none"))
    name = path.stem if reference == "none" else reference.replace("/", "-")
    series = str(fields.get("series", "")).lower().replace(" ", "-")
    return f"{folder}/{'-'.join(filter(None, (name, series)))}/"


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_a_page_and_a_row(folder: str, site: Site) -> None:
    wanted = sorted(address_of(path, folder) for path in documents(site.content, folder))

    assert sorted(row["address"] for row in site.rows(folder)) == wanted
    assert [address for address in wanted if f"{address}index.html" not in site.pages] == []


NO_WORDS = (
    (re.compile(r"<!--.*?-->", re.S), " "),
    (re.compile(r"\[\[[^\]|]*\|([^\]]*)\]\]"), r"\1"),  # a short form with words of its own
    (re.compile(r"\[\[[^\]]*\]\]"), " "),
    (re.compile(r"\]\([^)]*\)|^ {0,3}\[[^\]^]+\]: \S+|\[\^[^\]]*\]:?|</?[a-z][^>]*>|^Table: |^```.*$", re.M), " "),
)


def words_of(path: Path) -> Counter[str]:
    """Every word of the text of a document, without addresses and the marks of Markdown."""
    text = path.read_text("utf-8-sig").split("---\n", 2)[2]
    for pattern, instead in NO_WORDS:
        text = pattern.sub(instead, text)
    return Counter(re.findall(r"[^\W_]+", unescape(text)))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_word_of_every_text_is_on_its_page(folder: str, site: Site) -> None:
    chapters = [path.removesuffix("index.html") for path in site.own_pages if re.fullmatch(CHAPTER, path)]
    for path in documents(site.content, folder):
        if str(front_matter(path).get("status")) in ("withheld", "removed"):
            continue
        address = address_of(path, folder)
        # Apart, and as it is joined, because an abbreviation may be part of a word: PCCs.
        pages = [address, *(page for page in chapters if page.startswith(address))]
        readings = (
            " ".join(site.words(page) for page in pages),
            " ".join(site.page(page).css_first("main").text() for page in pages),
        )
        apart, joined = (Counter(re.findall(r"[^\W_]+", words)) for words in readings)
        on_page = apart | joined
        assert words_of(path) - on_page == Counter(), path


def test_every_folder_of_a_record_holds_a_record(site: Site) -> None:
    """Every page comes from a file, or is the page of a year (of a list, a register), a round, a chapter or a list."""
    every = (path for folder in FOLDERS for path in (site.content / folder).rglob("*.md") if path.name != "README.md")
    files = {address_of(path, path.relative_to(site.content).parts[0]) for path in every}
    addresses = {path.removesuffix("index.html") for path in site.own_pages if path.split("/")[0] in FOLDERS}

    others = {
        address
        for address in addresses - files
        if not re.fullmatch(r"([a-z-]+/|registers/[a-z0-9-]+/)([12][0-9]{3}/)?", address)
    }
    others = {address for address in others if not re.fullmatch(CHAPTER, f"{address}index.html")}
    assert {address for address in others if "/rounds/" not in address} == set()


def test_every_round_is_a_page_and_a_row(site: Site) -> None:
    wanted = [
        f"funds/{path.stem}/rounds/{fund_round['id']}/"
        for path in documents(site.content, "funds")
        for fund_round in front_matter(path).get("rounds", [])  # type: ignore[attr-defined]
    ]

    assert wanted
    assert sorted(row["address"] for row in site.rows("rounds")) == sorted(wanted)
    assert [address for address in wanted if f"{address}index.html" not in site.pages] == []


def test_every_award_is_on_the_page_of_its_fund_and_of_its_round(site: Site) -> None:
    count = 0
    for path in sorted((site.content / "funds").glob("*.csv")):
        for row in csv.DictReader(path.read_text("utf-8-sig").splitlines()):
            anchor = f"#award-{row['id']}"
            for address in (f"funds/{path.stem}/", f"funds/{path.stem}/rounds/{row['round']}/"):
                line = seen(site.page(address), f'tr[id="award-{row["id"]}"]')
                purpose = " ".join(row["purpose"].replace("unknown", "").split())
                assert with_apostrophes(purpose) in line, (address, anchor)
            count += 1

    assert count == len(site.rows("awards"))
    assert count == {EXAMPLE: 37, REAL_OFFICE: 51}.get(site.content, 10)


def test_the_sitemap_lists_every_page_and_nothing_else(site: Site) -> None:
    root = ET.fromstring(site.text("sitemap.xml"))
    listed = {str(node.text) for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}

    removed = {row["address"] for row in site.rows("decisions") if row["status"] == "removed"}
    empty = {"registers/"} if not site.rows("registers") else set()  # to which no page leads
    addresses = {path.removesuffix("index.html") for path in site.own_pages} - removed - empty
    assert listed == {f"http://127.0.0.1:8000/{address}" for address in addresses}


@pytest.mark.parametrize("folder", FOLDERS)
def test_data_has_the_rows_of_its_page_in_their_order(folder: str, site: Site) -> None:
    years = [path for path in site.own_pages if re.fullmatch(rf"{folder}/[12][0-9]{{3}}/index.html", path)]
    lists = sorted(years, reverse=True) if len(site.rows(folder)) > 60 else [f"{folder}/index.html"]
    on_pages = [to for path in lists for to in records_listed(site, path) if to.startswith(f"{folder}/")]

    in_shared_rows = {to for path in lists for to in records_in_shared_rows(site, path)}
    in_data = [row["address"] for row in site.rows(folder)]
    assert in_shared_rows & {*on_pages} == set()
    assert {to for to in in_shared_rows if to.startswith(f"{folder}/")} <= {*in_data}
    in_data = [address for address in in_data if address not in in_shared_rows]
    if lists == years:  # a record without a certain year is on no page of a year
        in_data = [address for address in in_data if address in on_pages]
    if folder in GROUPED:
        in_data.sort(key=groups_of(site, lists[0]).__getitem__)
    ahead = [
        to for to in records_listed(site, lists[0], AHEAD) if to in in_data
    ]  # a list begins with what is open or to come
    assert on_pages == [*ahead, *(address for address in in_data if address not in ahead)]
    assert sorted(on_pages) == sorted(in_data)


def groups_of(site: Site, path: str) -> dict[str, int]:
    """The number of the group that each record is in, in the order of the page."""
    places = [
        *(f".block:has(#{heading.attributes['id']})" for heading in site.pages[path].css(".block__heading > [id]")),
        *(f"section:has(> #{heading.attributes['id']})" for heading in site.pages[path].css("section > h3[id]")),
    ]
    return {address: number for number, place in enumerate(places) for address in records_listed(site, path, place)}


def records_listed(site: Site, path: str, within: str = "main") -> list[str]:
    """The addresses of the rows of a list, in order."""
    of_rows = ", ".join(f"{part} .row__title a:not(.row__version)" for part in within.split(", "))
    return [link for link in paths_of(site, path, of_rows) if "#" not in link]


def records_in_shared_rows(site: Site, path: str) -> list[str]:
    """The addresses of the records of which several have one row of a list."""
    return paths_of(site, path, ".row:not(:has(.row__title a)) .row__links a")


def paths_of(site: Site, path: str, selector: str) -> list[str]:
    return [link.removeprefix("../" * path.count("/")) for link in links(site.pages[path], selector)]


@pytest.mark.parametrize("name", [*FOLDERS, "rounds", "awards", "amounts"])
def test_json_says_what_csv_says(name: str, site: Site) -> None:
    data = site.json(f"data/{name}.json")
    rows = data["rows"] if isinstance(data, dict) else data

    assert len(rows) == len(site.rows(name))


def test_the_closing_line_counts_what_is_there(site: Site) -> None:
    """`186 records; 272 pages, 108 feeds, 408 files; …`; the manifest itself is not counted."""
    records, pages, feeds, files = re.search(
        r"(\d+) records[^;]*; (\d+) pages, (\d+) feeds, (\d+) files;", site.printed
    ).groups()  # type: ignore[union-attr]

    every = [path for path in site.output.rglob("*") if path.is_file()]
    assert int(records) == len(documents(site.content, "."))
    assert int(pages) == len(site.pages)
    in_feeds = [path for path in every if path.parts[len(site.output.parts)] == "feeds"]
    assert int(feeds) == len([path for path in in_feeds if path.name != "index.html"])
    assert int(files) == len(every) - 1
