"""The money followed: sums that are certain, recipients under one name, differences said, links both ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette.dates import known_date
from gazette.library.read import read_library
from gazette.money import money as pounds
from gazette.records import Fund
from gazette.records.fund import Award, Round, StatedSum
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.kinds import decisions, plans, recipients
from gazette.views.lists import recipient_list
from gazette.views.money import awards, income, objectives, reconciliation, totals
from gazette.views.money.sums import total
from gazette.views.shapes.parts import Section

SAMPLE = read_library(Path(__file__).parents[2] / "tests/sample/content")
FUND = next(fund for fund in SAMPLE.funds if fund.name == "road-fund")
DAY = date(2024, 6, 15)


def award(number: int, amount: str | None, **more: object) -> Award:
    fields = {"id": f"a-{number}", "round": "2023-24", "recipient": "Sampleton Help", "purpose": "Tea", **more}
    return FUND.awards[0].model_copy(
        update={"place": None, "decision": None, **fields, "amount": pounds(amount) if amount else None}
    )


def desk_of(*those: Award, one: Round | None = None, organisations: tuple[Organisation, ...] = ()) -> Context:
    """The sample with one fund that has these awards, and perhaps another round."""
    fund = FUND.model_copy(update={"rounds": (one,)}) if one else FUND
    records = [record for record in SAMPLE.records if not isinstance(record, Fund)]
    names = {organisation.key: organisation for organisation in organisations}
    return Context(replace(SAMPLE, records=(*records, fund.with_awards(those)), organisations=names), DAY)


def rows(section: Section) -> list[list[str]]:
    table = section.chart.table if section.chart else section.tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def part(context: Context, heading: str) -> list[list[str]]:
    return next(rows(section) for section in totals.sections(context) if section.heading == heading)


@pytest.mark.parametrize(
    ("amount", "per", "told"),
    [
        ("4500", None, "2 awards, £5,500 in all"),
        ("4500", "year", "2 awards, £1,000 in all; 1 has no exact sum"),
        ("over 4500", None, "2 awards, £1,000 in all; 1 has no exact sum"),
        ("about 4500", None, "2 awards, £1,000 in all; 1 has no exact sum"),
        (None, None, "2 awards, £1,000 in all; 1 has no exact sum"),
    ],
)
def test_only_exact_sums_are_added_and_the_others_are_counted(amount, per, told):
    assert str(total([award(1, "1000"), award(2, amount, per=per)])) == told


def test_awards_of_which_no_sum_is_exact_come_to_nothing_that_could_be_read_as_zero():
    assert str(total([award(1, "about 5")])) == "1 award; no sum is exact"
    assert total([award(1, "about 5")]).amount == "no exact sum"


def test_names_that_the_register_knows_are_brought_together():
    help_ = Organisation(key="help", name="Sampleton Help", also=["Sampleton Helpers", "S.H."])
    spelt = ("Sampleton Help", "Sampleton Helpers", "sampleton help")
    context = desk_of(
        *(award(index, "500", recipient=name) for index, name in enumerate(spelt)), organisations=(help_,)
    )

    (page,) = recipients.pages(context)

    assert page.head.address == "recipients/sampleton-help/"
    assert "3 awards, £1,500 in all" in page.head.description
    assert part(context, "By recipient") == [["Sampleton Help", "£1,500", "3", "0"]]


@pytest.mark.parametrize("changes", [{"individual": True}, {"recipient": "not named"}, {"recipient": "Withheld"}])
def test_who_is_not_named_has_no_page(changes):
    context = desk_of(award(1, "1000", **changes))

    assert list(recipients.pages(context)) == []
    assert part(context, "By recipient") == [["Not named, or a private person", "£1,000", "1", "0"]]


def test_a_private_person_is_named_on_no_page_of_awards():
    context = desk_of(award(1, "1000", individual=True, recipient="Jane Zebra"))

    assert "Zebra" not in repr(
        list(awards.pages(context)) + list(totals.sections(context)) + [recipient_list.recipient_list(context)]
    )


def test_places_are_told_by_district_where_one_is_named_and_as_written_elsewhere():
    places = ("High Street, Sampleton", "Sampleton", "Sampleton and Marsh", "Countywide", None)
    context = desk_of(*(award(index, "10", place=place) for index, place in enumerate(places)))
    office = SAMPLE.office.model_copy(update={"districts": ("Sampleton", "Marsh")})
    records = tuple(office if record is SAMPLE.office else record for record in context.library.records)

    told = awards.by_place(Context(replace(context.library, records=records), DAY))

    assert {name: len(those) for name, those in told.items()} == {
        "Countywide": 1, "Not stated": 1, "Sampleton": 2, "Sampleton and Marsh": 1,
    }  # fmt: skip


def test_every_total_by_year_and_place_leads_to_its_awards():
    context = Context(SAMPLE, DAY)
    anchors = {f"{page.head.address}#{section.anchor}" for page in awards.pages(context) for section in page.sections}
    linked = [
        row.cells[0].address
        for section in totals.sections(context)
        if section.heading in ("By year", "By place")
        for row in (section.chart.table if section.chart else section.tables[0]).rows
    ]

    assert linked
    assert set(linked) <= anchors


def test_decision_award_recipient_and_objective_lead_to_each_other():
    context = Context(SAMPLE, DAY)
    notice = next(one for one in SAMPLE.decisions if one.reference == "PCC-2024-001")
    the_plan = next(one for one in SAMPLE.plans if one.name == "2021-2025")

    on_notice = next(one for one in decisions.page(context, notice).sections if one.heading == "Awards").tables[0]
    on_plan = next(one for one in plans.page(context, the_plan).sections if one.anchor == objectives.ANCHOR).tables[0]
    served = next(row for row in on_plan.rows if row.cells[1].address == notice.address)

    addresses = {cell.address for cell in on_notice.rows[0].cells}
    assert {"recipients/sampleton-borough-council/", f"{the_plan.address}#{served.anchor}"} <= addresses
    assert served.cells[3].text == "£40,000"
    of_council = next(one for one in recipients.pages(context) if "sampleton-borough" in one.head.address)
    to = {cell.address for row in of_council.sections[0].tables[0].rows for cell in row.cells}
    assert {notice.address, "funds/road-fund/rounds/2023-24/#award-rf-004", f"{the_plan.address}#{served.anchor}"} <= to


def a_round(**fields: object) -> Round:
    made = {name: pounds(value) if name in ("pot", "awarded") else value for name, value in fields.items()}
    bare = {"more_than_the_pot": None, "sources": (), "pot": None, "awarded": None}
    return FUND.rounds[1].model_copy(update={**bare, **made})


@pytest.mark.parametrize(
    ("one", "listed", "told"),
    [
        (
            a_round(pot="60000", awarded="80000", more_than_the_pot="A gift."),
            (),
            [
                "Offered £60,000, awarded £80,000, as stated.",
                "No award of this round is listed here.",
                "What was awarded is £20,000 more than what was offered.",
                "Why more than the pot: A gift.",
            ],
        ),
        (
            a_round(awarded="5000"),
            (award(1, "3000"), award(2, None)),
            [
                "Awarded £5,000, as stated.",
                "Awards listed here: 2 awards, £3,000 in all; 1 has no exact sum.",
                "What is listed is £2,000 less than what was stated as awarded. "
                "1 award has no exact sum and is not in it.",
            ],
        ),
        (
            a_round(pot="5000"),
            (award(1, "5000"),),
            [
                "Offered £5,000.",
                "Awards listed here: 1 award, £5,000 in all.",
                "What is listed is the same as the pot: £5,000.",
            ],
        ),
        (
            a_round(awarded="over 5000"),
            (award(1, "5000"),),
            [
                "Awarded over £5,000, as stated.",
                "Awards listed here: 1 award, £5,000 in all.",
                "What is listed (£5,000) cannot be compared to the pound "
                "with what was stated as awarded (over £5,000).",
            ],
        ),
    ],
)
def test_a_round_says_whether_its_money_adds_up(one, listed, told):
    context = desk_of(*listed, one=one)

    section = reconciliation.of_round(context, context.library.funds[0], one)

    assert list(section.paragraphs) == told


def test_what_came_in_and_what_went_out_stand_beside_each_other():
    both = (
        StatedSum(way="went out", amount=pounds("over 9"), what="Grants", stated=known_date("2024-01")),
        StatedSum(way="came in", amount=pounds("12"), what="Fines", period="2023"),
    )
    fund = FUND.model_copy(update={"money": both, "source_of_money": "Fines."}).with_awards(())
    context = desk_of()
    records = tuple(fund if isinstance(record, Fund) else record for record in context.library.records)

    of_one = [row[:3] for row in rows(income.of_fund(fund))]
    assert of_one == [["Came in", "£12", "Fines"], ["Went out", "over £9", "Grants"]]
    told = rows(income.of_all(Context(replace(SAMPLE, records=records), DAY)))
    assert told == [["Road fund", "Fines.", "£12 for 2023", "over £9 (stated January 2024)", "no awards"]]
