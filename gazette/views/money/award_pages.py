"""The pages of grants by year and by place, and of long lists the pages that follow the first 200 rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gazette.dates import say_day
from gazette.library.award_index import (
    ROWS_ON_A_PAGE,
    JoinedAward,
    Recipient,
    page_of_list,
    parts_of_list,
)
from gazette.plurals import counted
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.sentences import lists as sentences
from gazette.sentences import recipients
from gazette.sentences.funds import round_title
from gazette.sentences.languages import BACK_TO_YEARS
from gazette.sentences.money import AT_LEAST_IN_A_PLACE, HOW_YEARS, YEARS_OF_GRANTS
from gazette.sentences.public_registers import CONTRACTS_OF_FUNDS, OF_FUNDS_ONLY
from gazette.sentences.totals import Total
from gazette.sentences.voices import voiced
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.money.awards import (
    LINKS,
    award_table,
    awards_by_place,
    awards_by_year,
    group_anchor,
    largest_first_caption,
)
from gazette.views.money.contracts import contract_sections
from gazette.views.money.totals import joined_total
from gazette.views.record.siblings import GRANTS, registers_of_contracts, siblings
from gazette.views.record.sources import citation
from gazette.views.shapes.labels import crumbs_to, data_links, feed_links
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Head, Link, Row, Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

FEWEST_WITH_WAY_BACK = FEWEST_FOLDED = 6  # grants of a year


@dataclass(frozen=True)
class GrantList:
    """A list of grants on a page, and on pages below it where it is long."""

    address: str  # of the page that it begins on
    title: str  # of that page
    caption: str
    grants: Sequence[JoinedAward]
    leave_out: str = ""
    anchored: bool = False

    @property
    def later_parts(self) -> range:
        return parts_of_list(len(self.grants))[1:]

    def links(self, part: int = 1) -> tuple[Link, ...]:
        """The link to the next part, below a part that is not the last."""
        if part + 1 not in self.later_parts:
            return ()
        return (Link(self.words(part + 1), page_of_list(self.address, part + 1)),)

    def words(self, part: int) -> str:
        """Grants 201 to 400 of 5,000."""
        first = (part - 1) * ROWS_ON_A_PAGE + 1
        return sentences.some_of(first, min(part * ROWS_ON_A_PAGE, len(self.grants)), len(self.grants))

    def section(self, context: Context, heading: str, part: int = 1) -> Section:
        table = award_table(
            context, self.caption, self.grants, leave_out=self.leave_out, anchored=self.anchored, part=part
        )
        return Section(heading, "page-awards", tables=(table,), links=self.links(part))


def of_fund(context: Context, fund: Fund) -> GrantList:
    grants = context.grants.by_fund.get(fund.identity, ())
    caption = largest_first_caption(grants, "grant")
    return GrantList(fund.address, fund.title, caption, grants, leave_out="fund", anchored=True)


def of_round(context: Context, fund: Fund, fund_round: Round) -> GrantList:
    title, grants = round_title(fund.title, fund_round.title), context.grants.of_round(fund, fund_round)
    caption = largest_first_caption(grants, "grant")
    return GrantList(fund.round_address(fund_round.id), title, caption, grants, leave_out="round", anchored=True)


def of_recipient(context: Context, recipient: Recipient) -> GrantList:
    grants, title = context.grants.by_recipient[recipient.slug], recipients.grants_to(recipient.shown_name)
    return GrantList(recipient.address, recipient.shown_name, title, grants, leave_out="recipient")


def later_parts(context: Context) -> Iterator[RecordPage]:
    """The pages that follow the first of each long list."""
    for grant_list in _lists(context):
        yield from (_part(context, grant_list, part) for part in grant_list.later_parts)


def addresses_of_later_parts(context: Context) -> Iterator[str]:
    """The addresses of these pages, and of the pages of years and places, which only a long list of grants has."""
    for grant_list in _lists(context):
        yield from (page_of_list(grant_list.address, part) for part in grant_list.later_parts)
    yield from (grant_list.address for grant_list in (*_years(context), *_places(context)))


def _lists(context: Context) -> Iterator[GrantList]:
    if not _is_long(context):
        return
    for fund in context.library.funds:
        yield of_fund(context, fund)
        yield from (of_round(context, fund, fund_round) for fund_round in fund.rounds)
    yield from (of_recipient(context, recipient) for recipient in context.grants.recipients)
    yield from (*_years(context), *_places(context))


def _is_long(context: Context) -> bool:
    return len(context.grants.awards) > ROWS_ON_A_PAGE


def _years(context: Context) -> Iterator[GrantList]:
    """Lists of their own for the years, where all of them together are too long for a page."""
    years = awards_by_year(context.grants.awards) if _is_long(context) else {}
    for year, grants in years.items():
        yield GrantList(
            f"awards/{name_slug(year)}/", sentences.grants_of_year(year), sentences.grants_of_year(year), grants
        )


def _places(context: Context) -> Iterator[GrantList]:
    is_shown = _is_long(context) and not context.nearby  # the pages of the districts list them otherwise
    places = awards_by_place(context) if is_shown else {}
    for place, grants in places.items():
        title = sentences.grants_in_place(place)
        yield GrantList(f"awards/places/{name_slug(place)}/", title, title, grants)


def _part(context: Context, grant_list: GrantList, part: int) -> RecordPage:
    before = Link(
        grant_list.words(part - 1) if part > 2 else grant_list.title, page_of_list(grant_list.address, part - 1)
    )
    after = grant_list.links(part)
    head = Head(
        page_of_list(grant_list.address, part),
        f"{grant_list.title}: {grant_list.words(part).lower()}",
        description=f"{joined_total(grant_list.grants)}.",
        kind="Grants",
        crumbs=(*crumbs_to("funds"), Link(grant_list.title, grant_list.address)),
        section="funds",
    )
    section = grant_list.section(context, "Grants", part)
    return RecordPage(head, sections=(section,), previous=before, next=after[0] if after else None)


def pages(context: Context) -> Iterator[RecordPage]:
    """All grants by year and by place, so that every total can be traced to its grants; and all contracts."""
    grants = context.grants.awards
    if grants or context.contracts.awards:
        by_year = _sections(context, "year", awards_by_year(grants), list(_years(context)))
        table = tuple(_table_of_years(context))
        by_year = (*table, *map(_with_way_back, by_year[:1]), *map(_folded, by_year[1:])) if table else by_year
        contracts = _contracts(context)
        rule = Section(HOW_YEARS, "page-years", paragraphs=(YEARS_OF_GRANTS,), is_apparatus=True)
        yield _page(context, GRANTS.address, GRANTS.text, (*by_year, *contracts, rule))
    if grants and not context.nearby:
        by_place = _sections(context, "place", awards_by_place(context), list(_places(context)))
        yield _page(context, "awards/places/", "Grants by place", by_place, AT_LEAST_IN_A_PLACE)
    for grant_list in (*_years(context), *_places(context)):
        yield _page(
            context, grant_list.address, grant_list.title, (grant_list.section(context, "Grants"),), of=grant_list
        )
    yield from later_parts(context)


def _contracts(context: Context) -> Iterator[Section]:
    for section in contract_sections(context, CONTRACTS_OF_FUNDS, context.contracts.awards):
        yield replace(section, lead=OF_FUNDS_ONLY, links=registers_of_contracts(context))


def _sections(
    context: Context,
    group: str,
    grants_by_name: Mapping[str, Sequence[JoinedAward]],
    long_lists: Sequence[GrantList],
) -> tuple[Section, ...]:
    """The grants of each year or place or, where they are too many for a page, rows that lead to them."""
    if long_lists:
        pairs = zip(grants_by_name, long_lists, strict=True)
        rows = tuple(_row(grant_list, name, group_anchor(group, name)) for name, grant_list in pairs)
        return (Section(sentences.by_group(group), f"page-by-{group}", rows=rows),)
    return tuple(
        Section(
            name,
            group_anchor(group, name),
            paragraphs=(f"{joined_total(grants)}.",),
            tables=(replace(award_table(context, sentences.grants_below(name), grants, leave_out=LINKS), total=None),),
        )
        for name, grants in grants_by_name.items()
    )


def _table_of_years(context: Context) -> Iterator[Section]:
    """How many grants each year has and what they come to, with a link to them, where a page has several years."""
    years = {} if _is_long(context) else awards_by_year(context.grants.awards)
    if len(years) < 2:
        return
    columns: tuple[TableColumn[tuple[str, Total]], ...] = (
        TableColumn("Year", lambda year: Value(year[0], f"awards/#{group_anchor('year', year[0])}")),
        TableColumn("Grants", lambda year: Value(f"{year[1].awards:,}"), is_number=True),
        TableColumn("Amount", lambda year: _sum_of_year(year[1]), is_sum=True),
    )
    totals = [(year, joined_total(grants)) for year, grants in years.items()]
    heading = sentences.by_group("year")
    yield Section(heading, "page-by-year", tables=(table_of(heading, columns, totals),))


def _with_way_back(section: Section) -> Section:
    """Below the grants of a year, if they are many, a link to the table of years."""
    is_long = any(len(table.rows) >= FEWEST_WITH_WAY_BACK for table in section.tables)
    return replace(section, links=(Link(BACK_TO_YEARS, f"{GRANTS.address}#page-by-year"),)) if is_long else section


def _folded(section: Section) -> Section:
    """An earlier year, whose grants are folded if they are many."""
    number = sum(len(table.rows) for table in section.tables)
    if number < FEWEST_FOLDED:
        return section
    inside = Section(counted(number, "grant"), f"{section.anchor}-grants", tables=section.tables)
    return replace(section, tables=(), folded=inside)


def _sum_of_year(total: Total) -> Value:
    return Value(total.sum_alone, note=total.and_apart) if total.sum_alone else Value(total.cell)


def _row(grant_list: GrantList, name: str, anchor: str) -> Row:
    total = joined_total(grant_list.grants)
    return Row(name, grant_list.address, summary=f"{total.number_and_rest()}.", amount=total.cell_alone, anchor=anchor)


def _page(
    context: Context,
    address: str,
    title: str,
    sections: tuple[Section, ...],
    description: str = "",
    of: GrantList | None = None,
) -> RecordPage:
    total = joined_total(of.grants if of else context.grants.awards)
    listed = voiced("listed", is_compiled=context.is_compiled)
    contracts = () if of else context.contracts.whole_contracts
    answer = recipients.answer(total, listed, len(contracts))
    links = tuple(Link(section.heading, f"{address}#{section.anchor}") for section in sections)
    head = Head(
        address,
        title,
        answer=answer,
        not_counted=total.not_counted,
        description=description or answer,
        crumbs=crumbs_to("funds"),
        feeds=feed_links("funds")[:1],
        section="funds",
    )
    return RecordPage(
        head,
        siblings=siblings(context, "funds", address),
        years=links if len(links) > 2 and sections[0].anchor != "page-by-year" else (),
        sections=sections,
        cite=citation(context, title, address, dated=say_day(context.today)),
        data=data_links("awards"),
    )
