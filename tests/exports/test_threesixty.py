"""Grants are valid 360Giving data; what the standard cannot hold is left out with its reason."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette.dates import known_date
from gazette.exports.threesixty import package, sheet
from gazette.library.publications import Publications
from gazette.library.read import read_library
from gazette.money import amount, money
from gazette.records import Office
from gazette.records.fund import Award
from gazette.records.groups import Citation
from gazette.records.office import RecordPublisher
from gazette.records.publication import Publication
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.money import grants
from tests.exports.giving_schema import validator
from tests.views.funds import context_with, road_fund, sample

ROOT = Path(__file__).parents[2]
BASE = "https://record.example.org"
OLDER_NAME, NAME = "Police Authority Commissioner for Exampleshire", "Police and Crime Commissioner for Exampleshire"
REQUIRED = ("id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization")


def context_of_award(**changes: object) -> Context:
    """The sample with its first award, changed, as its only award, and with a prefix."""
    fund = road_fund()
    award = Award.model_validate({**dict(fund.awards[0]), **changes})
    return replace(context_with(fund.with_awards((award,))), base_url=BASE)


def package_of(context: Context) -> dict:
    published = grants.grants(context)
    assert published is not None
    return json.loads(package(published))


@pytest.mark.parametrize("content", ["tests/sample/content", "examples/exampleshire", "content"])
def test_the_package_is_valid(content):
    written = package_of(Context(read_library(ROOT / content), date(2018, 10, 15), BASE))

    assert [error.message for error in validator().iter_errors(written)] == []


@pytest.mark.parametrize("name", REQUIRED)
def test_the_schema_refuses_a_grant_without_a_required_field(name):
    written = package_of(context_of_award())
    del written["grants"][0][name]

    assert not validator().is_valid(written)


@pytest.mark.parametrize("day", ["2022-09", "2022", "2022-02-30", "14/09/2022"])
def test_the_schema_refuses_a_date_that_is_no_day(day):
    written = package_of(context_of_award())
    written["grants"][0]["awardDate"] = day

    assert not validator().is_valid(written)


def test_a_grant_says_what_it_is_for_on_what_conditions_and_why():
    context = context_of_award(place="Mill", district="Marsh", reasons="Fewer collisions.", conditions="A report.")

    (grant,) = package_of(context)["grants"]

    assert (grant["id"], grant["amountAwarded"], grant["awardDate"]) == ("360G-example-rf-001", 12000, "2022-09-14")
    assert (grant["title"], grant["description"]) == (
        "Sampleton Borough Council: Signs, large and small",
        "Signs, large and small. Fund: Road fund. Round: First round, 2022 to 2023.",
    )
    assert (grant["conditions"], grant["reasons"]) == ("A report.", "Fewer collisions.")
    assert grant["beneficiaryLocation"] == [{"name": "Mill, Marsh"}]
    assert grant["recipientOrganization"][0]["name"] == "Sampleton Borough Council"


def test_a_private_person_is_not_named():
    written = package_of(context_of_award(individual=True, recipient="Jane Zebra"))

    (grant,) = written["grants"]
    assert grant["recipientIndividual"] == {"id": "360G-example-person-rf-001", "name": "A private person"}
    assert "recipientOrganization" not in grant
    assert "Zebra" not in json.dumps(written)
    assert validator().is_valid(written)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"what": "contract"}, "a contract is not a grant"),
        ({"amount": amount("unknown")}, "the amount is not known"),
        ({"amount": amount("withheld")}, "the amount is withheld"),
        ({"amount": money("about 3000")}, "the amount is only about, over or under a figure"),
        ({"per": "year"}, "the amount is only about, over or under a figure, for each year"),
        (
            {"why_not_exact": "shared with Marsh"},
            "the amount is only about, over or under a figure, for each year or month",
        ),
        ({"awarded": known_date("by 2022-09-14")}, "the year of the grant is not certain"),
        ({"recipient": "not named"}, "the recipient is not named"),
    ],
)
def test_an_award_that_the_standard_cannot_hold_is_left_out_with_the_reason(changes, why):
    context = context_of_award(**changes)
    (joined,) = (*context.grants.awards, *context.contracts.awards)

    assert grants.why_not(joined).startswith(why)
    assert grants.grants(context) is None, "a package without grants is not valid and is not written"


@pytest.mark.parametrize(
    ("awarded", "day", "precision"),
    [
        ("2022-09-14", "2022-09-14", "day"),
        ("2022-09-14 10:00", "2022-09-14", "day"),
        ("w/c 2022-09-12", "2022-09-12", "week"),
        ("early September 2022", "2022-09-01", "part of month"),
        ("2022-09", "2022-09-01", "month"),
        ("autumn 2022", "2022-09-01", "season"),
        ("2022", "2022-01-01", "year"),
        ("2022/23", "2022-04-01", "financial year"),
        ("anticipated 2022-09-14", None, None),
        ("anticipated 2022-09", None, None),
        ("after 2022-09-14", None, None),
        ("before 2022-09-14", None, None),
        ("by 2022-09-14", None, None),
        ("unknown", None, None),
        ("announced 2022-09-14", "2022-09-14", "announced day"),
        ("announced 2022-09", "2022-09-01", "announced month"),
    ],
)
def test_the_first_day_of_what_is_known_stands_for_it_and_says_so(awarded, day, precision):
    assert date_of_award(awarded, decision=None) == (day, precision)


@pytest.mark.parametrize(
    ("awarded", "day", "precision"),
    [
        ("2024-02", "2024-02-01", "month"),
        ("by 2024-02-29", None, None),
        ("unknown", None, None),
    ],
)
def test_the_day_of_the_decision_is_not_the_day_of_the_award(awarded, day, precision):
    """The decision was made on 14 February 2024."""
    assert date_of_award(awarded, decision="PCC-2024-001") == (day, precision)


def date_of_award(awarded: str, decision: str | None) -> tuple[str | None, str | None]:
    published = grants.grants(context_of_award(awarded=known_date(awarded), decision=decision))
    if not published:
        return None, None
    (grant,) = json.loads(package(published))["grants"]
    return grant["awardDate"], grant["awardDatePrecision"]


def test_the_file_counts_the_grants_whose_day_is_not_known():
    written = package_of(context_of_award(awarded=known_date("2022-09")))

    assert "1 of them has no known day" in written["description"]
    assert validator().is_valid(written)
    assert "no known day" not in package_of(context_of_award())["description"]


def test_a_grant_says_where_its_data_are_and_when_they_were_last_changed():
    context = context_of_award()
    (fund,) = context.library.funds
    row = Publication(identity=fund.identity, published="2024-02-03", fingerprint=fund.fingerprint, file=fund.path)
    publications = Publications((row,), is_kept=True)
    context = replace(context, library=replace(context.library, publications=publications))

    (grant,) = package_of(context)["grants"]

    assert grant["dateModified"] == "2024-02-03T00:00:00Z"
    assert grant["dataSource"] == grant["url"] == f"{BASE}/funds/road-fund/rounds/2022-23/#award-rf-001"
    assert package_of(context_of_award())["grants"][0]["dateModified"] == "2024-06-15T00:00:00Z", "the day of the build"


@pytest.mark.parametrize(
    ("awarded", "funder"),
    [
        ("2018-03", OLDER_NAME),
        ("2022", NAME),
        ("announced 2022-09-14", f"{OLDER_NAME} (from 2021: {NAME})"),
    ],
)
def test_the_funder_has_the_name_of_the_day_of_the_award(awarded, funder):
    (grant,) = package_of(context_of_award(awarded=known_date(awarded)))["grants"]

    assert grant["fundingOrganization"] == [{"id": "360G-example", "name": funder}]


def compiled(context: Context, prefix: str = "360G-sampleton-library") -> Context:
    """The same record, put together by a library."""
    publisher = RecordPublisher(name="Sampleton Library", website="https://library.example.org/")
    whose = {"record": "compiled", "publisher": publisher, "searched": known_date("2024-06"), "day": None}
    office = context.library.office.model_copy(update={**whose, "giving_prefix": prefix})
    records = tuple(office if isinstance(record, Office) else record for record in context.library.records)
    return replace(context, library=replace(context.library, records=records))


def test_a_compiled_file_says_that_the_funder_did_not_publish_it():
    written = package_of(compiled(context_of_award()))

    (grant,) = written["grants"]
    assert written["title"].startswith("Unofficial record: ")
    assert "Not published by the funder: Sampleton Library put it together" in written["description"]
    assert written["publisher"] == {
        "identifier": "360G-sampleton-library", "name": "Sampleton Library", "website": "https://library.example.org/",
    }  # fmt: skip
    assert grant["id"] == "360G-sampleton-library-rf-001"
    assert grant["fundingOrganization"] == [
        {
            "id": "360G-sampleton-library-org-police-and-crime-commissioner-for-exampleshire",
            "name": "Police and Crime Commissioner for Exampleshire",
        }
    ]
    assert validator().is_valid(written)


@pytest.mark.parametrize(
    ("of_fund", "of_round", "source"),
    [
        (["news"], [], "news"),
        (["news"], ["minutes"], "minutes"),
        (["news"], ["minutes", "letter"], None),
    ],
)
def test_the_data_source_of_a_compiled_grant_is_the_only_page_it_can_come_from(of_fund, of_round, source):
    context = context_of_award()
    (fund,) = context.library.funds
    rounds = tuple(each.model_copy(update={"sources": papers(of_round)}) for each in fund.rounds)
    sourced = fund.model_copy(update={"sources": papers(of_fund), "rounds": rounds}).with_awards(fund.awards)
    records = tuple(sourced if record is fund else record for record in context.library.records)
    context = replace(context, library=replace(context.library, records=records))
    (grant,) = package_of(compiled(context))["grants"]
    assert grant["dataSource"] == (f"https://news.example.org/{source}" if source else grant["url"])
    assert package_of(context)["grants"][0]["dataSource"].startswith(BASE)


def papers(names: Iterable[str]) -> tuple[Citation, ...]:
    return tuple(Citation(title=name, url=f"https://news.example.org/{name}") for name in names)


def test_the_official_identifier_of_the_funder_is_used_where_the_register_has_it():
    context = context_of_award()
    name = context.library.office.names[-1].name
    body = Organisation(key="office", name=name, org_id="GB-LAE-EXA")
    context = replace(context, library=replace(context.library, organisations={"office": body}))

    for each in (context, compiled(context)):
        assert package_of(each)["grants"][0]["fundingOrganization"][0]["id"] == "GB-LAE-EXA"


@pytest.mark.parametrize(
    ("prefix", "is_for_the_public", "is_written"),
    [("360G-example", False, True), ("360G-example", True, False), ("360G-sampleton", True, True)],
)
def test_a_placeholder_prefix_is_not_published(prefix, is_for_the_public, is_written):
    context = replace(compiled(context_of_award(), prefix), is_for_the_public=is_for_the_public)

    assert bool(grants.grants(context)) == bool(grants.section(context)) == is_written


def test_what_is_left_out_is_counted_in_the_file_and_on_the_page_about_data():
    context = Context(sample(), date(2024, 6, 15), BASE)
    written, section = package_of(context), grants.section(context)

    awards = (*context.grants.awards, *context.contracts.awards)
    assert sum(row["awards"] for row in written["leftOut"]) + len(written["grants"]) == len(awards)
    assert "6 grants and contracts are left out" in written["description"]
    (about,) = section.paragraphs
    assert written["description"].startswith(about)
    assert sum(int(row.cells[1].text) for row in section.tables[1].rows) == sum(
        row["awards"] for row in written["leftOut"]
    )


def test_an_office_without_a_prefix_writes_no_file():
    office = sample().office.model_copy(update={"giving_prefix": None})
    records = tuple(office if isinstance(record, Office) else record for record in sample().records)

    assert grants.grants(Context(replace(sample(), records=records), date(2024, 6, 15), BASE)) is None


def test_the_sheet_has_the_same_grants_under_the_headings_of_the_standard():
    published = grants.grants(Context(sample(), date(2024, 6, 15), BASE))

    rows = list(csv.DictReader(io.StringIO(sheet(published).decode(), newline="")))

    assert [row["Identifier"] for row in rows] == [grant.id for grant in published.grants]
    assert [row["Amount Awarded"] for row in rows] == ["12000", "40000", "250", "1200"]
    assert rows[0]["Recipient Org:Name"] == "Sampleton Borough Council"
