"""The search page of a built site, as a reader meets it in a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accessibility.measures import axe_and_reflow
from tests.browser import PHONE, browser_page, page_without_scripts
from tests.build.building import files_of
from tests.build.sites import Site
from tests.searching import Search
from tests.serving import served

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'none'; base-uri 'none'; "
    "form-action 'self'"
)
INDEX = "assets/search/"


@pytest.fixture(scope="module")
def search(exampleshire: Site) -> Iterator[Search]:
    with served(exampleshire.output) as base:
        yield Search(base)


def test_of_a_single_word_a_title_that_begins_with_it_comes_first(search: Search) -> None:
    assert search.ask("cameras")[0].title == "Cameras on the B9999"


def test_a_result_shows_what_it_is_and_leads_to_the_passage_with_the_words(search: Search, exampleshire: Site) -> None:
    first = search.ask("body worn cameras")[0]

    assert (first.address, first.kind) == ("/decisions/PCC-2022-006/", "Decision")
    assert first.date
    assert first.amount
    assert {"body-worn", "cameras"} <= set(first.marks)
    page, anchor = first.passage.strip("/").split("/#")
    assert exampleshire.page(f"{page}/").css_first(f'[id="{anchor}"]')


def test_a_result_has_the_marks_that_its_row_has_in_a_list(search: Search) -> None:
    marks = {typed: search.ask(typed)[0].text for typed in ("PCC-2024-003", "body worn cameras")}

    assert "Withheld" in marks["PCC-2024-003"]
    assert "Withheld" not in marks["body worn cameras"]


def test_every_passage_leads_to_a_place_on_its_page(search: Search, exampleshire: Site) -> None:
    for question in ("precept", "rural crime", "victims", "front counters"):
        passages = [result.passage.strip("/").split("/#") for result in search.ask(question) if result.passage]
        assert passages, question
        for page, anchor in passages:
            assert exampleshire.page(f"{page}/").css_first(f'[id="{anchor}"]'), (page, anchor)


def test_a_place_leads_to_its_district_which_names_it(search: Search, exampleshire: Site) -> None:
    first = search.ask("grants in millbrook", kind="district")[0]

    assert (first.address, first.passage) == ("/near-you/upper-vale/", "/near-you/upper-vale/#main-content")
    assert "Millbrook" in first.text
    assert "Millbrook" in exampleshire.page("near-you/upper-vale/").css_first("#main-content header").text()


def test_a_reference_leads_to_its_decision_with_and_without_dashes(search: Search) -> None:
    for written in ("PCC-2023-002", "pcc2023002", "pcc 2023 002", "PCC/2023/2", "decision 2023-002", "no 2 of 2023"):
        assert search.ask(written)[0].address == "/decisions/PCC-2023-002/"


@pytest.mark.parametrize("written", ["PCC-2024-001", "pcc2024001", "PCC/2024/1"])
def test_a_reference_finds_its_page_and_then_only_pages_that_mention_it(
    search: Search, exampleshire: Site, written: str
) -> None:
    addresses = [result.address for result in search.ask(written)]

    assert addresses[0] == "/decisions/PCC-2024-001/"
    assert {"/funds/road-fund/", "/funds/road-fund/rounds/2023-24/"} < set(addresses)
    assert all("PCC-2024-001" in exampleshire.page(address.strip("/") + "/").text() for address in addresses)
    assert "/decisions/PCC-2023-001/" not in addresses


def test_of_a_reference_no_year_alone_is_marked(search: Search) -> None:
    results = search.ask("PCC-2024-001")

    assert {mark for result in results for mark in result.marks} == {"PCC-2024-001"}
    assert results[0].passage == ""


def test_a_correction_told_below_a_paragraph_is_not_among_its_words(search: Search) -> None:
    (notice,) = (page for page in search.ask("cameras average speed") if page.address == "/decisions/PCC-2024-001/")

    assert notice.passage == "/decisions/PCC-2024-001/#p1-1"
    assert "Corrected" not in notice.text


def test_what_has_the_name_that_was_typed_comes_first(search: Search) -> None:
    for name in ("Rural crime", "Safer villages fund"):
        assert search.ask(name)[0].title == name
    assert search.ask("Calls to 101 and 999")[0].address == "/topics/call-handling/"  # below a headline


@pytest.mark.parametrize("typed", ["2024-05-23", "23 May 2024", "23/05/2024"])
def test_what_is_of_the_day_that_was_typed_comes_before_what_mentions_it(search: Search, typed: str) -> None:
    dates = [result.date for result in search.ask(typed)]

    is_of_the_day = [date == "23 May 2024" for date in dates]
    assert any(is_of_the_day)
    assert is_of_the_day == sorted(is_of_the_day, reverse=True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("presept", "Showing results for “precept”. No page contains “presept”."),
        ("precept brexit", "No page contains “brexit”."),
        ("brexit", "No page contains “brexit”."),
        ("granny scam", "Also searched for “doorstep fraud”."),
        ("who", "“who” is too common a word to look for alone. Add a word that says what it is about."),
        ('"quiet lanes"', "with that exact phrase come"),
        ('"lanes quiet"', "No page was found with that exact phrase."),
        ("PCC-2024-999", "No page contains “PCC-2024-999”."),
        ("precept " * 50, f"“{'precept ' * 10}…”."),
    ],
)
def test_the_page_says_how_it_understood_the_question(search: Search, typed: str, words: str) -> None:
    search.ask(typed)

    assert words in search.sentences


def test_the_page_does_not_say_that_it_also_searched_for_what_was_typed(search: Search) -> None:
    search.ask("granny scam doorstep fraud")

    assert "Also searched" not in search.sentences


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("policing plans", "police and crime plan"),  # other forms of the words
        ("bus at nights", "buses at night"),
        ("neighbourhoodwatch", "neighbourhood watch"),  # two words as one
        ("rural watch extendid", "rural watch"),
        ("sponsoring of cars", "sponsored patrol cars"),
        ("bodycams", "body-worn cameras"),
        ("who we are about", "about this record"),  # common words alone are looked for in short titles
        ("£58.3k", "£58,300 for six projects"),
        ("16/06/2022", "16 june 2022"),
        ("council tax 2023/24", "council tax for policing, 2023 to 2024"),
    ],
)
def test_words_are_found_in_other_forms_and_spellings(search: Search, typed: str, title: str) -> None:
    assert title in " ".join(result.title for result in search.ask(typed)[:3]).lower()


@pytest.mark.parametrize("asked", ["-3", "99999", "x"])
def test_results_begin_with_the_first_where_the_address_asks_for_none_that_there_is(search: Search, asked: str) -> None:
    assert search.ask("precept", **{"from": asked}) == search.ask("precept")
    assert "Results 1 to 10, the best matches first." in search.sentences


def test_what_stands_between_quotation_marks_comes_first_with_its_passage(search: Search) -> None:
    first = search.ask('"road works"')[0]

    assert "road works" in first.text
    assert search.ask("road works")[0].address != first.address
    assert search.ask('"fund, first awards"')[0].address == "/decisions/PCC-2022-004/"  # its title, below a headline


@pytest.mark.parametrize(
    "typed", ["constructor", "__proto__ precept", "%00 + &", "(.*[", "😀", "z" * 5_000, "precept " * 40, "zzz qqq xxx"]
)
def test_no_words_break_the_page(search: Search, typed: str) -> None:
    messages: list[str] = []
    search.page.on("console", lambda message: messages.append(message.text))
    search.page.on("pageerror", lambda error: messages.append(str(error)))
    search.ask(typed)

    assert messages == []
    assert search.page.is_visible("#search-advice") or search.page.is_visible("#search-found")


def test_nothing_found_is_said_with_what_to_try(search: Search) -> None:
    assert search.ask("zzzqqq") == []

    assert search.page.is_visible("#search-advice")
    assert not search.page.is_visible("#search-found")


def test_choices_narrow_the_results_and_are_counted(search: Search) -> None:
    every = search.ask("precept")
    decisions = search.ask("precept", kind="decision", year="2023")

    assert {result.kind for result in decisions} == {"Decision"} != {result.kind for result in every}
    assert all("2023" in result.date for result in decisions)
    assert search.page.input_value("#search-kind") == "decision"
    assert re.search(r"Decisions \(\d+\)", search.page.inner_text("#search-kinds"))


def test_a_choice_without_words_lists_what_belongs_to_it_the_newest_first(search: Search) -> None:
    results = search.ask(kind="decision", year="2023")

    assert len(results) == 10
    search.page.click("text=More results")
    assert search.results()
    assert "from=10" in search.page.url
    years = [re.findall(r"20\d\d", result.date)[-1] for result in search.ask(kind="meeting")]
    assert years == sorted(years, reverse=True)


def test_a_subject_and_a_fund_are_choices(search: Search) -> None:
    assert {result.kind for result in search.ask(fund="safer-villages-fund")} >= {"Decision", "Fund", "Funding round"}
    assert search.ask(topic="rural-crime")


def test_what_is_typed_stays_text(search: Search) -> None:
    search.ask('<img src=x onerror="document.title=1"><b>precept</b>')

    assert search.page.locator("main img, main b").count() == 0


def test_a_search_begins_in_the_box_and_the_back_button_returns(search: Search) -> None:
    search.ask("precept")
    search.page.fill("#search-q", "fraud")
    search.page.press("#search-q", "Enter")
    assert "q=fraud" in search.page.url
    assert "kind" not in search.page.url
    assert any("fraud" in result.title.lower() for result in search.results())
    search.page.go_back()

    assert any("precept" in result.title.lower() for result in search.results())
    assert search.page.input_value("#search-q") == "precept"


def test_the_number_of_results_is_announced_and_in_the_title(search: Search) -> None:
    search.ask("precept")

    assert re.match(r"\d+ results for “precept”\.", search.page.inner_text("[role=status]"))
    assert re.match(r"\d+ results for “precept”\. .*Search", search.page.title())


def test_the_results_are_accessible_and_fit_a_phone(search: Search) -> None:
    search.ask("precept", kind="decision")

    assert axe_and_reflow(search.page) == []


def test_no_request_leaves_the_site(search: Search) -> None:
    asked: list[str] = []
    search.page.on("request", lambda request: asked.append(request.url))
    search.ask("rural crime")

    assert {url.startswith(search.base) for url in asked} == {True}


def test_without_a_script_the_page_says_so_and_the_a_to_z_is_there(search: Search) -> None:
    page = page_without_scripts()
    page.goto(f"{search.base}/search/?q=precept")

    assert page.is_visible("text=needs JavaScript")
    assert not page.is_visible("#search-form")
    page.click("#search-without a")
    assert page.url == f"{search.base}/a-to-z/"
    assert page.is_visible("text=Safer Villages Fund")


def test_it_works_below_a_folder(exampleshire: Site, tmp_path: Path) -> None:
    shutil.copytree(exampleshire.output, tmp_path / "deep" / "record")
    with served(tmp_path) as base:
        assert Search(f"{base}/deep/record").ask("PCC-2023-002")[0].address == "/decisions/PCC-2023-002/"


def test_only_the_search_page_may_run_a_script(exampleshire: Site) -> None:
    for path, page in exampleshire.pages.items():
        policy = page.css_first('meta[http-equiv="Content-Security-Policy"]')
        if policy and path != "search/index.html":
            assert policy.attributes["content"] == POLICY, path
            assert not page.css_first("script:not([type='application/ld+json'])"), path
    allowed = exampleshire.page("search/").css_first('meta[http-equiv="Content-Security-Policy"]')
    assert allowed.attributes["content"] == POLICY.replace("'none'; style", "'none'; script-src 'self'; style")


def test_what_is_not_public_is_in_no_file_of_the_index(exampleshire: Site) -> None:
    index = b" ".join(data for path, data in files_of(exampleshire.output).items() if path.startswith(INDEX))

    assert b"doorstep" in index
    assert b"PCC-2024-013" not in index  # held until July


def test_the_box_of_other_pages_leads_to_the_search(search: Search) -> None:
    page = browser_page(PHONE)
    page.goto(f"{search.base}/search/")

    assert page.is_visible("#search-q")
    assert page.locator("input[type=search]").count() == 1
