"""One number of each thing: on the home page, in its list and in the data of both sites."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest

from tests.build.sites import Site, seen

NUMBER = re.compile(r"([\d,]+) (\w+)")
# The answers of consultations count those that are open.
IN_THE_ANSWER = ("decisions", "panel-reports", "meetings", "registers", "recipients", "promises")


@pytest.fixture(scope="module", params=["sample", "exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def on_the_home_page(site: Site) -> dict[str, tuple[int, str]]:
    """The number and the noun of each list under the heading of what is here: 48, decisions."""
    numbers = {}
    for link in site.page("").css(".front__inside a"):
        folder = urljoin("/", str(link.attributes["href"])).strip("/")
        if number := NUMBER.fullmatch(link.text(strip=True)):
            numbers[folder] = (int(number[1].replace(",", "")), number[2])
    return numbers


def numbers_in(words: str, noun: str) -> set[int]:
    """Every number that words give of a noun."""
    return {int(number.replace(",", "")) for number, of in NUMBER.findall(words) if of.rstrip(".:,") == noun}


def test_the_home_page_counts_as_its_lists_do(site: Site) -> None:
    on_home = on_the_home_page(site)

    assert {"decisions", "panel-reports", "meetings"} <= {*on_home}
    for folder in IN_THE_ANSWER:
        if folder in on_home:
            number, noun = on_home[folder]
            words = seen(site.page(f"{folder}/"), ".head__answer")
            assert max(numbers_in(words, noun), default=number) == number, folder


def test_the_data_have_a_row_for_each_thing_that_is_counted(site: Site) -> None:
    """What is listed beside them has rows, too: subjects that may have been no courses, contracts beside grants."""
    no_funds = len(site.page("funds/").css(".block:has(#other) .row"))
    for folder, (number, _) in on_the_home_page(site).items():
        if (site.output / "data" / f"{folder}.csv").is_file():
            rows = len(site.rows(folder))
            beside = no_funds if folder == "funds" else 0
            assert rows >= number if folder in ("academy", "awards", "decisions") else rows == number + beside, folder


def test_grants_are_counted_alike_and_never_with_contracts(site: Site) -> None:
    pages = ("", "awards/")  # where a fund is open, the list of funds says that instead
    counts = [numbers_in(site.words(page), "grants") for page in pages]
    grants = sum(row["what"] != "contract" for row in site.rows("awards"))

    assert all(grants in count for count in counts)
    assert max(counts[0]) == grants
