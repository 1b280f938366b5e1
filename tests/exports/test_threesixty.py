"""Grants are valid 360Giving data; what the standard cannot hold is left out with its reason."""

from __future__ import annotations

import csv
import io
import json
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
from gazette.records.publication import Publication
from gazette.views.context import Context
from gazette.views.money import grants
from tests.exports.giving import BASE, context_of_award, package_of
from tests.exports.giving_schema import validator
from tests.views.funds import sample

ROOT = Path(__file__).parents[2]
OLDER_NAME, NAME = "Police Authority Commissioner for Exampleshire", "Police and Crime Commissioner for Exampleshire"
REQUIRED = ("id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization")

INEXACT = "the amount is approximate, paid each year or month, shared with other payers, or one of two"


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
        ({"amount": money("about 3000")}, INEXACT),
        ({"per": "year"}, INEXACT),
        (
            {"why_not_exact": "shared with Marsh"},
            INEXACT,
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

    assert "No grant has an exact day, so awardDate gives" in written["description"]
    assert validator().is_valid(written)
    assert "day is known" not in package_of(context_of_award())["description"]


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


def test_what_is_left_out_is_counted_in_the_file_and_on_the_page_about_data():
    context = Context(sample(), date(2024, 6, 15), BASE)
    written, section = package_of(context), grants.section(context)

    awards = (*context.grants.awards, *context.contracts.awards)
    left_out = sum(row["awards"] for row in written["leftOut"])
    assert left_out + len(written["grants"]) == len(awards)
    assert "6 grants and contracts are left out" in written["description"]
    (about,) = section.paragraphs
    assert written["description"].startswith(about)
    assert sum(int(row.cells[1].text) for row in section.tables[1].rows) == left_out


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
