"""Three readers find what they came for: clicks and screens are counted in a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest

from tests.browser import DESKTOP, ORDINARY_PHONE
from tests.build.sites import Site
from tests.journeys.reader import Reader, screen_of
from tests.serving import served

SHEETS = 2


@pytest.fixture(scope="module")
def example(exampleshire: Site) -> Iterator[str]:
    with served(exampleshire.output) as url:
        yield url


@pytest.fixture(scope="module")
def compiled(office: Site) -> Iterator[str]:
    with served(office.output) as url:
        yield url


def resident(site: str, start: str = "") -> Reader:
    return Reader(site, ORDINARY_PHONE, start)


def test_a_resident_sees_on_the_first_screen_of_a_phone_that_the_fund_is_open(example: str) -> None:
    reader = resident(example)

    opening = reader.page.locator(".opening", has_text="Road fund: Third round")
    assert "Open for bids until 5pm on Friday 28 June 2024." in " ".join(opening.inner_text().split())
    assert (reader.clicks, screen_of(opening)) == (0, 1)


def test_a_resident_sees_what_the_fund_paid_for_nearby(example: str) -> None:
    reader = resident(example)

    reader.click(reader.link("Marsh"))

    grant = reader.page.locator("main tr", has_text="Paint for the crossing")
    assert "Road fund: Second round, 2023 to 2024" in grant.inner_text()
    assert "£125.50" in grant.inner_text()
    assert reader.clicks <= 2
    assert screen_of(grant) <= 3


def test_a_resident_sees_how_to_apply_on_the_first_screen_of_the_round(example: str) -> None:
    reader = resident(example)

    reader.click(reader.link("Road fund: Third round, 2024 to 2025"))

    for words in ("Get the form", "Questions? Phone 01632 960000."):
        assert screen_of(reader.page.locator(".action").get_by_text(words, exact=True)) == 1, words
    assert reader.clicks == 1


def test_the_button_of_the_front_page_leads_to_the_steps(example: str) -> None:
    reader = resident(example)

    reader.click(reader.page.locator(".opening", has_text="Road fund").get_by_role("link", name="How to bid"))

    assert screen_of(reader.page.get_by_role("heading", name="How to bid")) == 1


def test_a_resident_of_the_real_county_is_told_that_nothing_is_known_to_be_open(compiled: str) -> None:
    reader = resident(compiled)

    answer = reader.page.get_by_text("No source says that a fund or a consultation is open.")
    assert reader.clicks == 0
    assert screen_of(answer) <= 3  # what the record shows comes first where nothing is open


def test_a_resident_of_the_real_county_sees_what_was_paid_nearby(compiled: str) -> None:
    reader = resident(compiled)

    reader.click(reader.link("Stevenage"))

    assert screen_of(reader.page.locator("main tbody tr").first) <= 3
    assert reader.clicks <= 2


JOURNALISTS = {
    "example": ("Calls to 101 and 999", "2 minutes 5 seconds", "paragraph 2.1"),
    "compiled": ("Mental health street triage", "9am to 4am", "paragraph 4.5"),
}


@pytest.mark.parametrize("site", JOURNALISTS)
def test_a_journalist_needs_five_clicks(site: str, request: pytest.FixtureRequest) -> None:
    topic, fact, passage = JOURNALISTS[site]
    reader = Reader(request.getfixturevalue(site), DESKTOP)

    awards = reader.download(reader.link("Grants and contracts (CSV)"))
    reader.click(reader.link(topic))
    assert fact in " ".join(reader.page.locator(".change__side--after").first.inner_text().split())
    feed = reader.download(reader.link(f"{topic} (RSS)"))
    reader.click(reader.page.locator(".change__side--after .change__where a").first)
    citation = reader.page.locator(".cite:visible")
    assert passage in " ".join(citation.inner_text().split())
    assert screen_of(citation) == 1
    reader.click(reader.link("Changes", within="footer"))

    assert reader.page.locator("main h2").first.inner_text()
    assert "amount" in awards.splitlines()[0]
    assert topic in feed
    assert reader.clicks == 5


BLOCKS = {
    "example": (
        "Past the date, or without a reply",
        "Points for this meeting",
        "Promised to this panel",
        "Recommended by this panel",
        "Dates ahead",
    ),
    "compiled": ("Promised to this panel",),
}


@pytest.mark.parametrize("site", BLOCKS)
def test_a_member_of_the_panel_has_a_briefing_of_two_sheets_after_one_click(
    site: str, request: pytest.FixtureRequest
) -> None:
    reader = Reader(request.getfixturevalue(site), DESKTOP)

    reader.click(reader.link("Briefing for panel members"))

    headings = " ".join(reader.page.locator("main h2").all_inner_texts())
    assert [words for words in BLOCKS[site] if words not in headings] == []
    reader.page.emulate_media(media="print")
    sheets = pypdfium2.PdfDocument(reader.page.pdf(format="A4", prefer_css_page_size=True))
    assert reader.clicks == 1
    assert len(sheets) <= SHEETS


def test_what_lies_below_the_first_screen_is_counted_there(example: str) -> None:
    reader = resident(example)

    assert screen_of(reader.link("Every list as data")) > 2
    reader.page.locator("h1").evaluate("tag => { tag.hidden = true }")
    assert screen_of(reader.page.locator("h1")) == 0
