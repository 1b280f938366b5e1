"""Following the money: certain sums, recipients under a single name, totals in order, links both ways."""

from __future__ import annotations

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.records import Plan
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.kinds import decisions, funds, plans, recipients, round_pages
from gazette.views.lists import recipient_list
from gazette.views.money import award_pages, awards, breakdown, objectives
from gazette.views.money.totals import total
from gazette.views.shapes.parts import Table
from tests.views.funds import (
    DAY,
    award_with,
    bars_in,
    context_of,
    round_with,
    sample,
    section_of,
    with_fields,
)


def part(context: Context, heading: str) -> list[tuple[str, str]]:
    parts = (section for section in breakdown.sections(context) if section.heading == heading)
    return next(bars_in(section.folded or section) for section in parts)


@pytest.mark.parametrize(
    ("amount", "per", "sentence"),
    [
        ("4500", None, "2 grants, together £5,500"),
        ("4500", "year", "2 grants, together at least £1,000, and £4,500 per year"),
        ("over 4500", None, "2 grants, together at least £5,500"),
        ("about 4500", None, "2 grants, together at least £1,000, and about £4,500"),
        ("about 450", None, "2 grants, together at least £1,000; 1 amount is about £450"),
        (None, None, "2 grants, together at least £1,000; 1 amount was not published"),
    ],
)
def test_only_exact_sums_are_added_and_the_others_are_counted(amount, per, sentence):
    assert str(total([award_with(1, "1000"), award_with(2, amount, per=per)], is_compiled=False)) == sentence


def test_an_amount_of_which_others_pay_a_part_or_one_of_two_is_not_exact():
    doubtful = award_with(2, "20000", why_not_exact="another page says 80,000")

    assert str(total([award_with(1, "1000"), doubtful], is_compiled=False)) == (
        "2 grants, together at least £1,000; 1 amount cannot be added"
    )


def test_awards_without_an_exact_sum_have_no_total_rather_than_zero():
    several = [award_with(1, "about 5"), award_with(2, "5", per="year")]

    assert str(total(several, is_compiled=False)) == "2 grants; 1 amount is about £5 and 1 is £5 per year"
    assert total(several, is_compiled=False).cell == "not added up"


def test_what_is_left_out_is_named_as_it_was_given_and_what_is_over_a_figure_is_in_the_total():
    amounts = ("1000", "over 900", "about 5", "just under 6", "about 7", "2", "3000")
    fields = ({}, {}, {}, {}, {}, {"why_not_exact": "the council paid a part"}, {"per": "year"})
    several = [award_with(n, a, **more) for n, (a, more) in enumerate(zip(amounts, fields, strict=True), 1)]
    nearly = "“about” or “just under” a sum"

    shown = total(several, is_compiled=False)

    rest = f"1 grant of £3,000 per year, 3 given only as {nearly} and 1 whose amount cannot be added"
    assert shown.rest_in_words == rest
    assert shown.beside_sum == "7 grants, 4 not counted"
    assert shown.why_at_least == f"left out: 3 amounts only {nearly} and 1 that cannot be added"
    assert shown.left_out_words == f"3 amounts are only {nearly} and 1 cannot be added"
    larger = total([award_with(n, a) for n, a in enumerate(("5", "1", "about 9", "up to 4"))], is_compiled=False)
    assert larger.answer() == "4 grants come to at least £6, and about £9 and up to £4"
    assert (larger.not_counted, larger.beside_sum) == ("", "4 grants"), "about £9 is named beside the sum"


@pytest.mark.parametrize(
    ("amount", "fields", "words", "cell"),
    [
        ("about 5", {}, "1 grant of about £5", "about £5"),
        ("over 5", {}, "1 grant of over £5", "at least £5"),
        ("up to 5", {"per": "year"}, "1 grant of up to £5 per year", "up to £5 per year"),
        ("unknown", {}, "1 grant; its amount was not published", "not published"),
        ("withheld", {}, "1 grant, amount withheld", "withheld"),
        ("5", {"why_not_exact": "the council paid a part"}, "1 grant, exact total not published", "not exact"),
    ],
)
def test_a_single_grant_has_its_amount_as_it_was_published(amount, fields, words, cell):
    alone = total([award_with(1, amount, **fields)], is_compiled=False)

    assert (str(alone), alone.cell) == (words, cell)
    assert alone.left_out_words == ""


def test_spellings_in_the_register_are_one_recipient():
    help_ = Organisation(key="help", name="Sampleton Help", also=["Sampleton Helpers", "S.H."])
    spelt = ("Sampleton Help", "Sampleton Helpers", "sampleton help")
    context = context_of(
        *(award_with(index, "500", recipient=name) for index, name in enumerate(spelt)),
        organisations=(*sample().organisations.values(), help_),
    )

    (page,) = recipients.pages(context)

    assert page.head.address == "recipients/sampleton-help/"
    assert page.head.answer == "Sampleton Help received 3 grants from the Road fund in 2022, together £1,500."
    assert part(context, "By recipient") == [("Sampleton Help", "£1,500")]


@pytest.mark.parametrize(
    "name", ["not named", "Withheld", "not known", "unknown", "not stated", "Not named.", "A private person"]
)
def test_a_recipient_who_is_not_named_has_no_page(name):
    context = context_of(award_with(1, "1000", recipient=name, individual=name == "A private person"))

    assert list(recipients.pages(context)) == []
    assert part(context, "By recipient") == [("Not named, or a private person", "£1,000")]


def test_a_private_person_is_named_on_no_page_of_awards():
    context = context_of(award_with(1, "1000", individual=True, recipient="Jane Zebra"))

    assert "Zebra" not in repr(
        [*award_pages.pages(context), *breakdown.sections(context), *recipient_list.pages(context)]
    )


def test_places_are_grouped_by_the_district_they_name_and_otherwise_as_written():
    places = ("High Street, Sampleton", "Sampleton", "Sampleton and Marsh", "the county", "abbey", None)
    context = context_of(*(award_with(index, "10", place=place) for index, place in enumerate(places)))
    context = with_fields(context, {sample().office.name: {"districts": ("Sampleton", "Marsh")}})

    groups = awards.awards_by_place(context)

    assert [(place, len(group)) for place, group in groups.items()] == [
        ("abbey", 1), ("Place not known", 1), ("Sampleton", 2), ("Sampleton and Marsh", 1), ("the county", 1),
    ]  # fmt: skip


def test_a_full_stop_or_a_capital_does_not_make_another_place():
    places = ("St Albans", "St. Albans", "st albans", "Market Square, St. Albans", "Stalbans")
    context = context_of(*(award_with(index, "10", place=place) for index, place in enumerate(places)))
    context = with_fields(context, {sample().office.name: {"districts": ("St Albans",)}})

    groups = awards.awards_by_place(context)

    assert [(place, len(group)) for place, group in groups.items()] == [("St Albans", 4), ("Stalbans", 1)]


def test_every_total_by_year_and_place_leads_to_its_awards():
    context = Context(sample(), DAY)
    anchors = {
        f"{page.head.address}#{section.anchor}" for page in award_pages.pages(context) for section in page.sections
    }
    linked = [
        group.label.address
        for section in breakdown.sections(context)
        if section.heading in ("By year", "By place")
        for chart in ((section.folded or section).chart,)
        for group in (chart.groups if chart else ())
    ]

    assert linked
    assert set(linked) <= anchors


def test_decision_award_recipient_and_objective_lead_to_each_other():
    context = Context(sample(), DAY)
    notice = next(decision for decision in sample().decisions if decision.reference == "PCC-2024-001")
    the_plan = next(plan for plan in sample().of(Plan) if plan.name == "2021-2025")

    on_notice = section_of(decisions.page(context, notice).sections, "page-awards").tables[0]
    on_plan = section_of(plans.page(context, the_plan).sections, objectives.OBJECTIVES_ANCHOR).tables[0]
    served = next(row for row in on_plan.rows if row.cells[1].address == notice.address)

    addresses = addresses_in(on_notice)
    assert {"recipients/sampleton-borough-council/", f"{the_plan.address}#{served.anchor}"} <= addresses
    assert "£40,375.50" in served.cells[1].note
    of_council = next(page for page in recipients.pages(context) if "sampleton-borough" in page.head.address)
    to = addresses_in(of_council.sections[0].tables[0])
    assert {notice.address, "funds/road-fund/rounds/2023-24/#award-rf-004", f"{the_plan.address}#{served.anchor}"} <= to


def addresses_in(table: Table) -> set[str | None]:
    parts = [part for row in table.rows for part in (*row.cells, *row.details)]
    return {part.address for part in (*parts, *table.shared)}


def test_the_page_of_the_funds_has_every_part_in_order():
    parts = [(section.heading, section.anchor) for section in breakdown.sections(Context(sample(), DAY))]

    assert parts == [
        ("By year", "page-by-year"),
        ("By place", "page-by-place"),
        ("By recipient", "page-by-recipient"),
        ("By objective of the plan", "page-by-objective"),
        ("Where the money comes from and where it goes", "page-in-and-out"),
        ("How totals are worked out", "page-sums"),
    ]


def test_the_page_of_the_funds_is_short_until_a_reader_opens_its_folds():
    parts = {section.anchor: section for section in breakdown.sections(Context(sample(), DAY))}
    by_objective = parts["page-by-objective"].folded

    assert [name for name, section in parts.items() if section.folded] == [
        "page-by-recipient", "page-by-objective", "page-in-and-out",
    ]  # fmt: skip
    assert parts["page-sums"].is_apparatus
    assert (by_objective.heading, by_objective.names_its_table) == ("Grants by objective of the plan", True)


def test_without_awards_there_are_no_totals():
    assert list(breakdown.sections(context_of())) == []


def test_the_largest_sum_comes_first_then_the_name_and_the_unnamed_last():
    context = context_of(
        award_with(1, "10", recipient="Marsh Choir"),
        award_with(2, "10", recipient="abbey friends"),
        award_with(3, "about 900", recipient="Sampleton Help"),
        award_with(4, "20", recipient="Zebra Club"),
        award_with(5, "5000", recipient="not named"),
    )

    assert part(context, "By recipient") == [
        ("Zebra Club", "£20"),
        ("abbey friends", "£10"),
        ("Marsh Choir", "£10"),
        ("Not named, or a private person", "£5,000"),
    ]


@pytest.mark.parametrize("names", [("abbey friends", "Bell Choir"), ("Bell Choir", "abbey friends")])
def test_equal_sums_come_in_the_order_of_their_names(names):
    context = context_of(*(award_with(index, "10", recipient=name) for index, name in enumerate(names)))

    assert [row[0] for row in part(context, "By recipient")] == ["abbey friends", "Bell Choir"]


def test_years_are_newest_first_and_unknown_years_last():
    days = ("2021", "unknown", "2023-05", "2022/23")
    awards = (award_with(index, "10", awarded=known_date(day)) for index, day in enumerate(days))
    without_dates = round_with().model_copy(update={"results": UNKNOWN, "title": "A round"})
    context = context_of(*awards, rounds=(without_dates,))

    years = [row[0] for row in part(context, "By year")]

    assert years == ["2023", "2022", "2021", "Year not certain"]
    headings = [section.heading for section in next(award_pages.pages(context)).sections]
    assert headings == ["By year", *years, "How the years are worked out"]


def test_an_award_counts_with_every_objective_its_decision_names_and_others_are_counted_separately():
    awarded = context_of(award_with(1, "40", decision="PCC-2024-001"), award_with(2, "9"))
    context = with_fields(awarded, {"PCC-2024-001": {"plan_objectives": ("2021-2025 1.1", "2021-2025 1.2")}})

    rows = part(context, "By objective of the plan")

    assert rows == [
        ("1.1 Be seen in the villages.", "£40"),
        ("1.2 Make roads safer.", "£40"),
        ("No decision names an objective", "£9"),
    ]


def test_a_contract_is_in_no_total_and_listed_as_a_contract():
    context = context_of(
        award_with(1, "10"),
        award_with(2, "900", what="contract"),
        award_with(3, "5000", what="contract", recipient="Marsh Cameras Ltd", decision="PCC-2024-001"),
    )
    context = with_fields(context, {"PCC-2024-001": {"organisations": ()}})
    (fund,) = context.library.funds
    notice = next(decision for decision in context.library.decisions if decision.reference == "PCC-2024-001")

    (of_recipient,) = recipients.pages(context)
    pages = [
        next(award_pages.pages(context)), funds.page(context, fund), round_pages.page(context, fund, fund.rounds[1]),
        of_recipient, decisions.page(context, notice),
    ]  # fmt: skip
    contracts = [section_of(page.sections, "page-contracts").tables[0].rows for page in pages]

    assert [[row.cells[0].text for row in rows] for rows in contracts] == [
        ["Marsh Cameras Ltd", "Sampleton Help"], ["Marsh Cameras Ltd", "Sampleton Help"],
        ["Marsh Cameras Ltd", "Sampleton Help"], ["Tea"], ["Marsh Cameras Ltd"],
    ]  # fmt: skip
    assert contracts[0][0].cells[0].address is None, "a body that has only contracts has no page of grants"
    assert part(context, "By recipient") == [("Sampleton Help", "£10")]
    assert "£900" not in repr(list(breakdown.sections(context)))
    assert str(total(fund.grants, is_compiled=False)) == "1 grant of £10"
