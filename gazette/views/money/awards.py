"""Tables of grants and of contracts with links to all they belong to, and grants by year and by place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import partial

from gazette.dates import KnownDate
from gazette.grouping import grouped, grouped_by_name
from gazette.library.award_index import ROWS_ON_A_PAGE, JoinedAward, is_named, largest_first
from gazette.library.library import Library
from gazette.library.nearby import district_of_award
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.records.registers import with_qualifier
from gazette.records.restriction import is_withheld_party
from gazette.sentences.awards import (
    ADDED_TO_CONTRACT,
    Conditions,
    award_details,
    awards_in_order,
    conditions_below,
    decision_of_award,
    later_acts,
    money_cell,
    no_recipient,
    other_objectives,
    plan_objective,
    with_part,
    withheld_recipient,
    year_of_round,
)
from gazette.sentences.days import YEAR_NOT_CERTAIN, years_of
from gazette.sentences.funds import round_title
from gazette.sentences.records import stated
from gazette.sentences.totals import Total
from gazette.slugs import name_slug, slug
from gazette.views.context import Context, newest_year_first
from gazette.views.money.award_terms import (
    WITH_CONDITIONS,
    common_conditions,
    conditions,
    reasons_below,
    with_the_same_reasons,
)
from gazette.views.money.totals import joined_total
from gazette.views.record.badges import badge_words
from gazette.views.record.related import organisation_address
from gazette.views.record.restrictions import party
from gazette.views.shapes.labels import date_value, year_slug
from gazette.views.shapes.parts import Table, TableRow, Value
from gazette.views.shapes.tables import TableColumn, said_once, table_of

PLACE_NOT_KNOWN = "Place not known"
WHEN = "When"
_TWO_YEARS = re.compile(r"\b(20[0-9]{2})(?: to |[-–/])(20[0-9]{2}|[0-9]{2})\b")  # 2019 to 2020, 2019-20
LINKS = "links"  # left out of a list of all grants, where the round of each has them
ONE_FUND = ("round", "fund", "decision")  # pages on which the round is said once for all, and the part in each row


def recipient(joined: JoinedAward) -> Value:
    """The recipient and what it was for, which never stands in its place.

    It is linked to its page among the recipients or, of a body that has only contracts, among the organisations.
    """
    award = joined.award
    purpose = stated(award.purpose)
    if is_withheld_party(award.recipient):
        withheld = party(joined.fund, award.recipient, joined.fund.address)
        return replace(withheld, text=withheld_recipient(), note=purpose)
    if is_named(award):
        body, organisation = joined.recipient, joined.organisation
        page = organisation_address(organisation.key) if organisation else None
        name = with_qualifier(award.recipient, body.qualifier if body else "")
        return Value(name, body.address if body else page, note=purpose)
    return Value(no_recipient(award.recipient_shown), note=purpose)


def _fund(joined: JoinedAward) -> Value:
    """On the page of a recipient: what the award was for or, where nothing says so, the round that it was made in."""
    purpose = stated(joined.award.purpose)
    return Value(purpose) if purpose else _round(joined, "recipient")


def _round(joined: JoinedAward, leave_out: str) -> Value:
    """The round and, on a page of many funds, the fund and the part of the money: Road fund: 2024 (Cameras)."""
    if leave_out == LINKS:  # in a list of all grants the fund alone, in one line; its round is where the link leads
        return Value(joined.fund.title, joined.address, unseen=f", {joined.round.title}")
    title = joined.round.title if leave_out == "fund" else round_title(joined.fund.title, joined.round.title)
    return Value(with_part(title, None if leave_out in ONE_FUND else joined.award.pot), joined.address)


def _amount(joined: JoinedAward) -> Value:
    award = joined.award
    return Value(money_cell(award.amount, is_compiled=joined.is_compiled), note=f"per {award.per}" if award.per else "")


def _place(library: Library, is_linked: bool, joined: JoinedAward) -> Value:
    """The place and, if the award names it, the district, with a link to the page of that or of the place's."""
    place, district = joined.award.place or "", joined.award.district or ""
    known = district_of_award(library, joined) if is_linked else None
    return Value(place or district, known.district.address if known else None, note=district if place else "")


def _decision(library: Library, joined: JoinedAward) -> Value | None:
    """The decision, with what was done to it later: (quashed on 3 May 2099)."""
    if not joined.decision:
        return None
    decision = joined.decision
    name = decision_of_award(decision.name) if decision.is_named_by_reference else decision.title
    return Value(name, joined.decision.address, note=later_acts(badge_words(library, joined.decision)))


def _objective(joined: JoinedAward) -> Value | None:
    if not joined.objectives:
        return None
    first, *others = joined.objectives
    note = other_objectives([served.objective.id for served in others])
    return Value(plan_objective(first.objective.id), first.address, note=note)


def _details(
    library: Library,
    leave_out: str,
    common: Conditions | None,
    said_below: Container[str],
    joined: JoinedAward,
) -> tuple[Value, ...]:
    """What else is known of an award, without what the page itself is about and what is `common` to several.

    The reasons of those whose ids are in `said_below` stand below the table.
    """
    award, held = joined.award, conditions(joined)
    is_shown = held.of == "award" or (leave_out in WITH_CONDITIONS and held != common)
    part = award.pot if leave_out in ONE_FUND else None
    reasons = None if award.id in said_below else award.reasons
    added = (ADDED_TO_CONTRACT,) if joined.adds_to else ()
    words = award_details(part, award.why_not_exact, held if is_shown else Conditions(""), reasons)
    decision = _decision(library, joined)
    named = {
        "round": _round(joined, leave_out) if leave_out != "recipient" or stated(award.purpose) else None,
        "decision": decision if decision and (decision.note or leave_out != LINKS) else None,
        "objective": _objective(joined) if leave_out != LINKS else None,
    }
    links = (value for name, value in named.items() if value and name != leave_out)
    return (*map(Value, filter(None, (*added, *words, stated(award.note)))), *links)


def _when(leave_out: str, joined: JoinedAward) -> Value:
    """Its date or, without one, the financial year that its round is named after; not on the page of that round."""
    years = _financial_year(joined.round) if leave_out != "round" and joined.award.awarded.says_nothing else None
    return Value(year_of_round(*years)) if years else date_value(joined.award.awarded)


AMOUNT: TableColumn[JoinedAward] = TableColumn("Amount", _amount, is_sum=True)
RECIPIENT: TableColumn[JoinedAward] = TableColumn("Who received it, and for what", recipient, is_wide=True)
PURPOSE: TableColumn[JoinedAward] = TableColumn("What it was for", _fund, is_wide=True)


def award_table(
    context: Context,
    caption: str,
    awards: Iterable[JoinedAward],
    *,
    leave_out: str = "",
    anchored: bool = False,
    links_places: bool = True,
    is_extract: bool = False,
    part: int = 1,
) -> Table:
    """Awards, the largest first, without what the page itself is about, and what is the same for all of them once.

    The last row is what all of them come to, on each part of a long list. An extract keeps its order and has no sum.
    """
    listed = [*awards] if is_extract else largest_first(awards)
    common, alike = common_conditions(listed, leave_out), with_the_same_reasons(listed)
    notes = (conditions_below(common) if common else "", reasons_below(alike))
    said_below = {joined.award.id for together in alike.values() for joined in together}
    place: TableColumn[JoinedAward] = TableColumn("Where", partial(_place, context.library, links_places))
    when: TableColumn[JoinedAward] = TableColumn(WHEN, partial(_when, leave_out))
    table = table_of(
        caption,
        (PURPOSE if leave_out == "recipient" else RECIPIENT, place, when, AMOUNT),
        listed[(part - 1) * ROWS_ON_A_PAGE : part * ROWS_ON_A_PAGE],
        anchor=_anchor if anchored else None,
        note=" ".join(filter(None, notes)),
        details=partial(_details, context.library, leave_out, common, said_below),
    )
    table = said_once(table)
    table = round_once(table) if leave_out == "fund" and len(table.rows) > 1 else table
    is_added = not is_extract and len(listed) > 1 and all(joined.award.what == "grant" for joined in listed)
    return _with_total(table, joined_total(listed), is_said=leave_out == "round") if is_added else table


def _with_total(table: Table, total: Total, *, is_said: bool) -> Table:
    """The table with a last row that says what the grants come to; without it where nothing is certain.

    `is_said` is whether the head of the page is about the same grants and has said what is left out.
    """
    if not total.certain:
        return table
    between = (Value(""),) * (len(table.columns) - 2)
    cells = (
        Value(total.label, note="" if is_said else total.left_out_words),
        *between,
        Value(total.sum_alone, note=total.and_apart),
    )
    return replace(table, total=TableRow(cells))


def _is_round(detail: Value) -> bool:
    return (detail.address or "").startswith(f"{Fund.folder}/")


def round_once(table: Table, *, is_in_head: bool = False) -> Table:
    """The table without the link to one round in every row: a line below has it, or the head of the page."""
    lines = [{detail.text: detail for detail in row.details if _is_round(detail)} for row in table.rows]
    in_all = [words for words in lines[0] if all(words in line for line in lines[1:])] if lines else []
    rows = tuple(
        replace(row, details=tuple(detail for detail in row.details if detail.text not in in_all)) for row in table.rows
    )
    links = (lines[0][words] for words in in_all if not is_in_head)
    shared = (replace(link, address=(link.address or "").partition("#")[0]) for link in links)
    return replace(table, rows=rows, shared=(*table.shared, *shared))


def largest_first_caption(awards: Sequence[JoinedAward], noun: str) -> str:
    """The caption of awards by their sums; no order is named where not all are exact, or only some are per year."""
    is_exact = all(joined.award.amount.closeness == "exact" for joined in awards)
    is_alike = len({joined.award.per for joined in awards}) == 1
    return awards_in_order(len(awards), noun, "largest" if is_exact and is_alike else "")


def _anchor(joined: JoinedAward) -> str:
    return joined.award.anchor


def awards_by_year(awards: Iterable[JoinedAward]) -> dict[str, tuple[JoinedAward, ...]]:
    """Newest year first, awards without a certain year last."""
    return newest_year_first(grouped((year_counted_in(joined), joined) for joined in awards))


def year_counted_in(joined: JoinedAward) -> str:
    """The year of an award, by the rule that readers are given: without a date it is that of its round."""
    awarded = joined.award.awarded
    return (_year_of_round(joined.round) if awarded.says_nothing else _year(awarded)) or YEAR_NOT_CERTAIN


def _year(awarded: KnownDate) -> str:
    """One of a financial year counts in the year in which that begins."""
    is_whole = awarded.precision == "financial year" and awarded.first and awarded.last
    return str(awarded.order[0].year) if is_whole else years_of(awarded)


def _year_of_round(fund_round: Round) -> str:
    """The year of its results, or in which the financial year that it is named after begins; "" without either."""
    results = fund_round.results
    if results and results.year and not results.anticipated:
        return str(results.year)
    named = _financial_year(fund_round)
    return str(named[0]) if named else ""


def _financial_year(fund_round: Round) -> tuple[int, int] | None:
    """The two years of the financial year that a round is named after."""
    named = [(int(begins), int(ends)) for begins, ends in _TWO_YEARS.findall(fund_round.title)]
    years = {begins for begins, ends in named if (begins + 1) % 100 == ends % 100}
    return (named[0][0], named[0][0] + 1) if len(named) == len(years) == 1 else None


def awards_by_place(context: Context) -> dict[str, tuple[JoinedAward, ...]]:
    """In alphabetical order: by district where a place names one of the office's, otherwise as written."""
    districts = context.library.office.districts
    groups = grouped_by_name(
        (_district_or_place(districts, joined.award.place or PLACE_NOT_KNOWN), joined)
        for joined in context.grants.awards
    )
    return dict(sorted(groups.items(), key=lambda group: group[0].casefold()))


def _district_or_place(districts: Iterable[str], place: str) -> str:
    named = [district for district in districts if f"-{slug(district)}-" in f"-{slug(place)}-"]
    return named[0] if len(named) == 1 and " and " not in place else place


def group_anchor(group: str, name: str) -> str:
    """The anchor of a year or a place on the page that lists its awards. `group` is "year" or "place"."""
    return f"page-{group}-{year_slug(name) if group == 'year' else name_slug(name)}"
