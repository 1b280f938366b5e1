"""JSON-LD of pages: nothing unknown, nothing withheld, and no text that closes its element."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from gazette.exports.host_files import POLICY
from gazette.library.read import read_library
from gazette.records import Course, Decision, Fund, Office, Record
from gazette.views.context import Context
from gazette.views.record import linked_data
from gazette.views.record.page import head_of
from gazette.views.shapes.parts import Head
from gazette.views.site.site import Site, SitePage
from tests.browser import browser_page
from tests.theme.printing import renderer_of
from tests.views.records import context_of, record

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample" / "content"
DAY = date(2024, 6, 15)
HOSTILE = "Cameras </script><script>alert(1)</script> <!-- <script> & more"


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(read_library(SAMPLE), DAY, "https://record.example.org")


@pytest.fixture(scope="module")
def pages(context: Context) -> dict[str, SitePage]:
    return {page.address: page for page in Site(context).pages({})}


@pytest.fixture
def browser() -> Iterator[Page]:
    """A browser page that records what its policy blocked."""
    owner = browser_page().context.browser
    assert owner
    page = owner.new_page()
    page.add_init_script("addEventListener('securitypolicyviolation', e => console.error(e.violatedDirective))")
    yield page
    page.close()


def linked(page: SitePage) -> dict[str, Any]:
    properties: dict[str, Any] = json.loads(page.head.linked_data)
    return properties


def of_decision(tmp_path: Path, **fields: str) -> dict[str, Any]:
    """The linked data of a decision of the sample with other fields."""
    content = Path(shutil.copytree(SAMPLE, tmp_path / "content"))
    path = content / "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
    lines = path.read_text().split("\n")
    changed = [f"{name}: {fields[name]}" if (name := line.partition(":")[0]) in fields else line for line in lines]
    path.write_text("\n".join(changed))
    at = Context(read_library(content), DAY, "https://record.example.org")
    record = next(notice for notice in at.library.decisions if notice.name == "PCC-2024-001")
    properties: dict[str, Any] = json.loads(linked_data.json_ld(at, head_of(record), record))
    return properties


def test_every_page_says_what_it_is_under_its_name_and_address(pages: dict[str, SitePage]) -> None:
    listed = [page for page in pages.values() if page.is_listed]

    assert len(listed) > 50
    for page in listed:
        properties = linked(page)
        assert properties["@context"] == "https://schema.org"
        assert properties["@type"]
        assert properties["name"].removeprefix("Imaginary office: ") == page.head.title
        assert properties["url"] == f"https://record.example.org/{page.address}"
        assert all(value not in (None, "", [], {}) for value in properties.values()), page.address


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "WebSite"),
        ("decisions/", "WebPage"),
        ("decisions/PCC-2024-001/", "CreativeWork"),
        ("panel-reports/2024-03-07-update/", "Report"),
        ("funds/road-fund/", "FundingScheme"),
        ("funds/road-fund/rounds/2023-24/", "MonetaryGrant"),
        ("meetings/2024-03-07-police-and-crime-panel/", "Event"),
        ("topics/road-safety/", "CollectionPage"),
        ("office/", "GovernmentOrganization"),
    ],
)
def test_each_kind_of_page_has_a_word_of_schema_org(pages: dict[str, SitePage], address: str, kind: str) -> None:
    assert linked(pages[address])["@type"] == kind


def test_only_creative_works_have_a_publisher_and_a_licence(pages: dict[str, SitePage]) -> None:
    works = {"publisher", "datePublished", "dateModified", "license", "isBasedOn"}

    for page in pages.values():
        if page.is_listed and linked(page)["@type"] in linked_data.NOT_OUR_WORKS:
            assert not works & linked(page).keys(), page.address


@pytest.mark.parametrize(
    ("written", "iso"),
    [("2024-02-20", "2024-02-20"), ("2024-03", "2024-03"), ("2024", "2024"), ("unknown", None)],
)
def test_a_date_is_as_exact_as_it_is_known(tmp_path: Path, written: str, iso: str | None) -> None:
    assert of_decision(tmp_path, published=written).get("datePublished") == iso


@pytest.mark.parametrize("written", ["by 2024-02-14", "mid-February 2024", "unknown", "anticipated 2024-02"])
def test_a_date_that_iso_has_no_form_for_is_left_out(tmp_path: Path, written: str) -> None:
    assert "dateCreated" not in of_decision(tmp_path, decided=written)


def test_a_withheld_notice_has_what_its_page_has_and_no_more(pages: dict[str, SitePage]) -> None:
    properties = linked(pages["decisions/PCC-2024-003/"])

    allowed = "@context @type name description url inLanguage publisher identifier datePublished dateModified license"
    assert set(properties) <= {*allowed.split(), "dateCreated", "creativeWorkStatus", "author"}
    assert properties["creativeWorkStatus"] == ["Withheld"]
    text = (SAMPLE / "decisions/2024/PCC-2024-003-witness-travel.md").read_text()
    secret = next(line for line in text.split("\n") if line.startswith("decision:")).partition(": ")[2]
    assert secret[:20] not in json.dumps(properties, ensure_ascii=False)


def test_no_text_can_close_the_element_that_holds_it(
    context: Context, pages: dict[str, SitePage], browser: Page
) -> None:
    page = pages["about/"]
    head = replace(page.head, title=HOSTILE)
    head = replace(head, linked_data=linked_data.json_ld(context, head))
    renderer = renderer_of(context)
    html = renderer.render(page.template, replace(page.view, head=head))  # type: ignore[type-var]

    (block,) = LexborHTMLParser(html).css("script")
    assert json.loads(block.text())["name"] == f"Imaginary office: {HOSTILE}"
    browser.set_content(html)
    assert (
        browser.evaluate("JSON.parse(document.querySelector('script').textContent).name")
        == f"Imaginary office: {HOSTILE}"
    )
    assert browser.locator("script").count() == 1


def test_a_browser_reports_no_breach_of_the_content_security_policy(
    context: Context, pages: dict[str, SitePage], browser: Page
) -> None:
    """The block is data and never runs, so neither the policy of the page nor that of the server blocks it."""
    page = pages["decisions/PCC-2024-001/"]
    html = renderer_of(context).render(page.template, page.view)
    messages: list[str] = []
    browser.on("console", lambda message: messages.append(message.text))
    headers = {"Content-Security-Policy": POLICY}
    empty = {"status": 200, "content_type": "image/svg+xml", "body": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
    browser.route("**/*", lambda route: route.fulfill(**empty))  # type: ignore[arg-type]
    browser.route("**/decisions/**", lambda route: route.fulfill(content_type="text/html", body=html, headers=headers))

    browser.goto("https://record.example.org/decisions/PCC-2024-001/")

    assert browser.locator("script[type='application/ld+json']").count() == 1
    assert messages == []


def test_a_page_without_a_record_says_no_dates(context: Context) -> None:
    properties = json.loads(linked_data.json_ld(context, Head("about/", "About", description="")))

    assert set(properties) == {"@context", "@type", "name", "url", "inLanguage", "publisher"}


def linked_record(written: Record, address: str = "") -> dict[str, Any]:
    """The linked data of a record, or of the part of it at an address."""
    context = context_of(written, base_url="https://record.example.org")
    head = replace(head_of(written), address=address or written.address)
    properties: dict[str, Any] = json.loads(linked_data.json_ld(context, head, written))
    return properties


@pytest.mark.parametrize(("pot", "value"), [("60000", 60000.0), ("about 60000", None), (None, None)])
def test_a_round_has_an_amount_where_its_pot_is_exact(pot: str | None, value: float | None) -> None:
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one", **({"pot": pot} if pot else {})}])
    properties = linked_record(fund, fund.round_address("first"))

    assert properties["identifier"] == "funds/care/rounds/first"
    assert properties["@type"] == "MonetaryGrant"
    assert properties.get("amount", {}).get("value") == value


@pytest.mark.parametrize(
    ("opens", "name"),
    [
        ("2011", "Police Authority"),
        ("2024-02-01", "Commissioner for Exampleshire"),
        ("unknown", "Police Authority (from 22 November 2012: Commissioner for Exampleshire)"),
    ],
)
def test_the_funder_of_a_round_has_the_name_of_that_day(opens: str, name: str) -> None:
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one", "opens": opens}])

    assert linked_record(fund, fund.round_address("first"))["funder"]["name"] == name


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, None),
        ({"status": "withdrawn", "status_reason": "No money."}, ["Withdrawn"]),
        (
            {"status": "superseded", "status_reason": "A new one.", "illustrative": ["note"]},
            ["Superseded", "Partly invented"],
        ),
        ({"illustrative": ["summary"]}, ["Invented example"]),
    ],
)
def test_a_work_that_no_longer_applies_or_is_invented_says_so(fields: dict[str, Any], words: list[str] | None) -> None:
    assert linked_record(record(Decision, "notice", **fields)).get("creativeWorkStatus") == words


def test_a_decision_is_identified_by_its_number_or_else_by_its_address() -> None:
    numbered, other = record(Decision, "notice", reference="X-1"), record(Decision, "notice")

    assert [linked_record(notice)["identifier"] for notice in (numbered, other)] == ["X-1", "decisions/notice"]
    assert linked_record(other)["abstract"] == "Bells are bought."


def test_a_text_has_the_licence_of_its_office_if_there_is_one() -> None:
    licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    office = record(Office, "office", summary="An office.", licence="OGL", licence_url=licence)
    notice = record(Decision, "notice")
    context = context_of(notice, office, base_url="https://record.example.org")

    assert json.loads(linked_data.json_ld(context, head_of(notice), notice))["license"] == licence
    assert "license" not in linked_record(notice)


def test_a_course_has_its_provider_and_the_office_the_day_it_closed() -> None:
    office = record(Office, "office", summary="An office.", closed="2028-05-07", successor="The mayor")

    assert linked_record(record(Course, "scams", provider="A firm"))["provider"]["name"] == "A firm"
    assert "provider" not in linked_record(record(Course, "scams"))
    assert linked_record(office)["dissolutionDate"] == "2028-05-07"
    assert not {"publisher", "funder"} & linked_record(office).keys()


def test_a_text_has_its_publisher_licence_sources_and_last_change() -> None:
    sources = [{"title": "A", "url": "https://a.example.org/"}, {"title": "B"}]
    changes = [{"date": "2024-03-04", "kind": "update", "note": "Longer."}]
    properties = linked_record(record(Decision, "notice", sources=sources, changes=changes))

    assert properties["isBasedOn"] == ["https://a.example.org/"]
    assert (properties["datePublished"], properties["dateModified"]) == ("2024-02-21", "2024-03-04")
    assert "license" not in properties  # the office names none
    assert properties["publisher"]["url"] == "https://record.example.org/"
