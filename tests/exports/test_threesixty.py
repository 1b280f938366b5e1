"""Grants are valid 360Giving data; what the standard cannot hold is left out with its reason, never invented."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from gazette.dates import known_date
from gazette.exports.threesixty import package, sheet
from gazette.library.read import read_library
from gazette.money import money
from gazette.records import Office
from gazette.records.fund import Award
from gazette.views.context import Context
from gazette.views.money import grants
from tests.views.funds import context_with, road_fund, sample

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((Path(__file__).parent / "360giving.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
BASE = "https://record.example.org"
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


@pytest.mark.parametrize("content", ["examples/exampleshire", "content"])
def test_the_package_is_valid(content):
    written = package_of(Context(read_library(ROOT / content), date(2018, 10, 15), BASE))

    assert [error.message for error in VALIDATOR.iter_errors(written)] == []


@pytest.mark.parametrize("name", REQUIRED)
def test_the_schema_refuses_a_grant_without_a_required_field(name):
    written = package_of(context_of_award())
    del written["grants"][0][name]

    assert not VALIDATOR.is_valid(written)


@pytest.mark.parametrize("day", ["2022-09", "2022", "2022-02-30", "14/09/2022"])
def test_the_schema_refuses_a_date_that_is_no_day(day):
    written = package_of(context_of_award())
    written["grants"][0]["awardDate"] = day

    assert not VALIDATOR.is_valid(written)


def test_a_grant_says_what_it_is_for_on_what_conditions_and_why():
    context = context_of_award(place="Sampleton", reasons="Fewer collisions.", conditions="A report.")

    (grant,) = package_of(context)["grants"]

    assert (grant["id"], grant["amountAwarded"], grant["awardDate"]) == ("360G-example-rf-001", 12000, "2022-09-14")
    assert (grant["description"], grant["conditions"], grant["reasons"]) == (
        "Signs, large and small",
        "A report.",
        "Fewer collisions.",
    )
    assert grant["beneficiaryLocation"] == [{"name": "Sampleton"}]
    assert grant["recipientOrganization"][0]["name"] == "Sampleton Borough Council"


def test_a_private_person_is_not_named():
    written = package_of(context_of_award(individual=True, recipient="Jane Zebra"))

    (grant,) = written["grants"]
    assert grant["recipientIndividual"] == {"id": "360G-example-person-rf-001", "name": "A private person"}
    assert "recipientOrganization" not in grant
    assert "Zebra" not in json.dumps(written)
    assert VALIDATOR.is_valid(written)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"amount": None}, "the sum is not known"),
        ({"amount": money("about 3000")}, "the sum is only near"),
        ({"per": "year"}, "the sum is only near, or is given per year"),
        ({"awarded": known_date("2022-09")}, "the day of the award is not known"),
        ({"awarded": known_date("by 2022-09-14")}, "the day of the award is not known"),
        ({"recipient": "not named"}, "the recipient is not named"),
    ],
)
def test_a_grant_that_the_standard_cannot_hold_is_left_out_with_the_reason(changes, why):
    context = context_of_award(**changes)
    (joined,) = context.award_index.awards

    assert grants.why_not(joined).startswith(why)
    assert grants.grants(context) is None, "a package without grants is not valid and is not written"


@pytest.mark.parametrize(
    ("awarded", "day"),
    [
        ("2022-09-14", "2022-09-14"),
        ("2022-09-14 10:00", "2022-09-14"),
        ("anticipated 2022-09-14", None),
        ("after 2022-09-14", None),
        ("before 2022-09-14", None),
        ("by 2022-09-14", None),
        ("w/c 2022-09-12", None),
        ("2022-09", None),
        ("unknown", None),
    ],
)
def test_only_a_day_that_was_written_is_the_day_of_an_award(awarded, day):
    assert day_of_award(awarded, decision=None) == day


@pytest.mark.parametrize(
    ("awarded", "day"),
    [
        ("2024-02", "2024-02-14"),
        ("2024", "2024-02-14"),
        ("2024-01", None),
        ("2024-03", None),
        ("after 2024-02-13", "2024-02-14"),
        ("after 2024-02-14", None),
        ("before 2024-02-15", "2024-02-14"),
        ("before 2024-02-14", None),
        ("by 2024-02-14", "2024-02-14"),
        ("by 2024-02-13", None),
        ("anticipated 2024-02", "2024-02-14"),
        ("unknown", None),
    ],
)
def test_the_day_of_the_decision_is_used_where_it_fits_the_date_of_the_award(awarded, day):
    """The decision was made on 14 February 2024."""
    assert day_of_award(awarded, decision="PCC-2024-001") == day


def day_of_award(awarded: str, decision: str | None) -> str | None:
    published = grants.grants(context_of_award(awarded=known_date(awarded), decision=decision))
    return published.grants[0].awarded.isoformat() if published else None


def test_what_is_left_out_is_counted_in_the_file_and_on_the_page_about_data():
    context = Context(sample(), date(2024, 6, 15), BASE)

    written = package_of(context)
    section = grants.section(context)

    assert sum(row["awards"] for row in written["leftOut"]) + len(written["grants"]) == len(context.award_index.awards)
    assert "7 others are left out" in written["description"]
    assert section.paragraphs == (written["description"],)


def test_an_office_without_a_prefix_writes_no_file():
    office = sample().office.model_copy(update={"giving_prefix": None})
    records = tuple(office if isinstance(record, Office) else record for record in sample().records)

    assert grants.grants(Context(replace(sample(), records=records), date(2024, 6, 15), BASE)) is None


def test_the_sheet_has_the_same_grants_under_the_headings_of_the_standard():
    published = grants.grants(Context(sample(), date(2024, 6, 15), BASE))

    rows = list(csv.DictReader(io.StringIO(sheet(published).decode(), newline="")))

    assert [row["Identifier"] for row in rows] == [grant.id for grant in published.grants]
    assert [row["Amount Awarded"] for row in rows] == ["12000", "40000", "125.50"]
    assert rows[0]["Recipient Org:Name"] == "Sampleton Borough Council"
