"""Tables of grants and of contracts with links to all they belong to, and the pages of grants by year and place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from gazette.dates import KnownDate
from gazette.grouping import grouped, grouped_by_name
from gazette.library.award_index import JoinedAward
from gazette.library.library import Library
from gazette.library.nearby import district_of_award
from gazette.records.registers import with_qualifier
from gazette.records.restriction import is_withheld_party
from gazette.sentences.days import years_of
from gazette.sentences.money import (
    AT_LEAST_IN_A_PLACE,
    EMPTY_CELLS,
    LISTS_OF_AWARDS,
    YEARS_OF_GRANTS,
    Conditions,
    ConditionsOf,
    Total,
    amount_note,
    conditions_and_reasons,
    other_objectives,
)
from gazette.sentences.records import stated
from gazette.slugs import name_slug, slug
from gazette.views.context import NO_YEAR, Context, newest_year_first
from gazette.views.money.totals import joined_total
from gazette.views.record.badges import badge_words
from gazette.views.record.restrictions import party
from gazette.views.shapes.labels import HOME, amount_words, date_value
from gazette.views.shapes.long_texts import ContentsLine
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Head, Link, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

PLACE_NOT_KNOWN = "Place not known"
AwardsByName = Mapping[str, Sequence[JoinedAward]]


def recipient(joined: JoinedAward) -> Value:
    """The recipient, linked to its page if it has one."""
    note = joined.award.note or ""
    if is_withheld_party(joined.award.recipient):
        return replace(party(joined.fund, joined.award.recipient, joined.fund.address), note=note)
    address = joined.recipient.address if joined.recipient else None
    qualifier = joined.recipient.qualifier if joined.recipient else ""
    return Value(with_qualifier(joined.award.recipient_shown, qualifier), address, note=note)


def purpose(joined: JoinedAward) -> Value:
    """The purpose with the conditions and the reasons. Specified Information Order 2011, para 3(f)."""
    return Value(
        stated(joined.award.purpose) or "Not known",
        note=conditions_and_reasons(conditions(joined), joined.award.reasons),
    )


def conditions(joined: JoinedAward) -> Conditions:
    """The conditions of the award, or else of its round, or else of its fund, and which of these they are of."""
    every: tuple[tuple[ConditionsOf, str], ...] = (
        ("award", joined.award.conditions or ""),
        ("round", "; ".join(joined.round.conditions)),
        ("fund", "; ".join(joined.fund.conditions)),
    )
    of, words = next(((of, words) for of, words in every if words), ("award", ""))
    return Conditions("" if words.casefold() in ("unknown", "not known") else words, of)


def _amount(joined: JoinedAward) -> Value:
    award = joined.award
    return Value(amount_words(award.amount), note=amount_note(award.per, award.pot, award.why_not_exact))


def _place(library: Library, is_linked: bool, joined: JoinedAward) -> Value:
    """The place and, if the award names it, the district, with a link to the page of that or of the place's."""
    place, district = joined.award.place or "", joined.award.district or ""
    known = district_of_award(library, joined) if is_linked else None
    return Value(place or district, known.district.address if known else None, note=district if place else "")


def _round(joined: JoinedAward) -> Value:
    return Value(joined.round.title, joined.address, note=joined.fund.title)


def _decision(library: Library, joined: JoinedAward) -> Value:
    """The decision, with what became of it: quashed on 3 May 2099."""
    if not joined.decision:
        return Value("")
    name = joined.decision.name if joined.decision.is_named_by_reference else joined.decision.title
    return Value(name, joined.decision.address, note=badge_words(library, joined.decision))


def _objective(joined: JoinedAward) -> Value:
    if not joined.objectives:
        return Value("")
    first, *others = joined.objectives
    note = other_objectives([served.objective.id for served in others])
    return Value(first.objective.id, first.address, note=note)


def _columns(library: Library, *, links_places: bool) -> dict[str, TableColumn[JoinedAward]]:
    return {
        "recipient": TableColumn("Recipient", recipient),
        "purpose": TableColumn("For", purpose, is_wide=True),
        "amount": TableColumn("Amount", _amount, is_number=True),
        "awarded": TableColumn("Awarded", lambda joined: date_value(joined.award.awarded)),
        "place": TableColumn("Place", partial(_place, library, links_places)),
        "round": TableColumn("Round", _round),
        "decision": TableColumn("Decision", partial(_decision, library)),
        "objective": TableColumn("Objective", _objective),
    }


def award_table(
    context: Context,
    caption: str,
    awards: Iterable[JoinedAward],
    *,
    leave_out: str = "",
    anchored: bool = False,
    links_places: bool = True,
) -> Table:
    """Awards with every column except the one that the page itself is about."""
    every = _columns(context.library, links_places=links_places)
    names = [name for name in every if name != leave_out]
    if leave_out == "recipient":  # the first column heads the row, and a purpose would be too long
        names = ["round", *(name for name in names if name != "round")]
    columns = [every[name] for name in names]
    table = table_of(caption, columns, awards, anchor=_anchor if anchored else None)
    has_gaps = any(not cell.text for row in table.rows for cell in row.cells)
    return replace(table, note=EMPTY_CELLS) if has_gaps else table


def contract_sections(
    context: Context, caption: str, contracts: Sequence[JoinedAward], *, leave_out: str = "", anchored: bool = False
) -> Iterator[Section]:
    """The contracts on a page that lists grants; they are in no total of grants."""
    if contracts:
        table = award_table(context, caption, contracts, leave_out=leave_out, anchored=anchored)
        yield Section("Contracts", "page-contracts", tables=(table,))


def _anchor(joined: JoinedAward) -> str:
    return joined.award.anchor


def pages(context: Context) -> Iterator[RecordPage]:
    """All grants by year and by place, so that every total can be traced to its grants; and all contracts."""
    grants = context.grants.awards
    by_year = _sections(context, "year", awards_by_year(grants), str)
    contracts = contract_sections(context, "All contracts", context.contracts.awards)
    if grants or context.contracts.awards:
        yield _page("awards/", "Grants by year", (*by_year, *contracts), f"{LISTS_OF_AWARDS} {YEARS_OF_GRANTS}")
    if grants and not context.nearby:
        by_place = _sections(context, "place", awards_by_place(context), lambda total: total.at_least)
        yield _page("awards/places/", "Grants by place", by_place, AT_LEAST_IN_A_PLACE)


def awards_by_year(awards: Iterable[JoinedAward]) -> dict[str, tuple[JoinedAward, ...]]:
    """Newest year first, awards without a certain year last."""
    return newest_year_first(grouped((_year(joined.award.awarded), joined) for joined in awards))


def _year(awarded: KnownDate) -> str:
    """The year of an award, by the rule that readers are given: one of a financial year counts where that begins."""
    is_whole = awarded.precision == "financial year" and awarded.first and awarded.last
    return str(awarded.order[0].year) if is_whole else years_of(awarded) or NO_YEAR


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
    return f"page-{group}-{name_slug(name)}"


def _sections(
    context: Context, group: str, awards_by_name: AwardsByName, words: Callable[[Total], str]
) -> tuple[Section, ...]:
    return tuple(
        Section(
            name,
            group_anchor(group, name),
            paragraphs=(f"{words(joined_total(awards))}.",),
            tables=(award_table(context, f"Grants: {name}", awards),),
        )
        for name, awards in awards_by_name.items()
    )


def _page(address: str, title: str, sections: tuple[Section, ...], description: str) -> RecordPage:
    crumbs = (HOME, Link("Funds", "funds/"))
    contents = tuple(ContentsLine(section.heading, f"#{section.anchor}") for section in sections)
    head = Head(address, title, description=description, crumbs=crumbs, section="funds")
    return RecordPage(head, contents=contents, sections=sections)
