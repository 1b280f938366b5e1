"""The list of every kind of record, newest first, with a page for each year where the kind has such pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.grouping import grouped
from gazette.records import LISTED_KINDS, Record
from gazette.sentences import lists as sentences
from gazette.sentences.days import WHY_NO_YEAR, YEAR_NOT_CERTAIN
from gazette.sentences.duties import STATES, none_seen, thing_to_publish
from gazette.slugs import slug
from gazette.views.context import PLANNED, Context, by_year, records_of
from gazette.views.kinds import duties
from gazette.views.kinds.registry import KIND_VIEWS, row
from gazette.views.lists import duty_list
from gazette.views.lists.alike_rows import with_alike_together
from gazette.views.lists.list_page import list_page, part_of_list, text_last
from gazette.views.lists.list_parts import (
    MOST_TOGETHER,
    CutList,
    cut,
    group_address,
    has_page,
    part_address,
    part_links,
    planned_records,
    without_rows_of,
)
from gazette.views.lists.record_counts import Years, count, count_of_year, latest
from gazette.views.record.contact import ask_for_it
from gazette.views.shapes.labels import year_group
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, ReaderAction, Row, Section
from gazette.written_dates import MONTHS

FEWEST_TO_SEARCH = 20  # records; of fewer a reader sees all
FEWEST_BY_SORT = 6  # rows without a year from which headings of sorts help
FEWEST_BY_MONTH = 24  # rows of a year from which headings of months help


def lists(context: Context) -> Iterator[ListPage]:
    """Yield every list, and the further pages of those that are long or have a page for each year."""
    for kind in LISTED_KINDS:
        records = records_of(context, kind)
        yield record_list(context, kind, records)
        if not kind.has_year_pages:
            yield from _further_pages(context, kind, records)
            continue
        years = by_year(records)
        for heading in years:
            if has_page(heading, years[heading]):
                yield from group_pages(context, kind, heading, years)


def record_list(context: Context, kind: type[Record], records: Sequence[Record]) -> ListPage:
    """All records of a kind while they are few, else links to the years and the newest rows."""
    years = by_year(records) if kind.has_year_pages else {}
    parts = CutList(records, {}) if years else cut(records, by_title=kind.is_listed_by_title)
    view = KIND_VIEWS[kind]
    ahead = tuple(view.groups_ahead(context, records)) if view.groups_ahead else ()
    groups = _groups(context, kind, years) if years else _all_together(context, kind, parts.first)
    groups = (*ahead, *with_alike_together(without_rows_of(ahead, groups), kind.nouns))
    groups = tuple(_by_sort(kind, records, group) for group in groups)
    answer, number = _answer(context, kind, records)
    page = list_page(
        context,
        kind.folder,
        count=answer,
        years=_year_links(context, kind, years),
        groups=groups,
        empty="" if records else _none(context, kind),
        sections=(*view.list_sections(context), *(() if records else _reported(context, kind))),
    )
    head = replace(page.head, details=number, action=_action(context, kind, records))
    page = replace(
        page,
        head=replace(
            head,
            is_listed=context.has_list(kind.folder),
            not_counted=view.not_counted(context, records) if view.not_counted else "",
        ),
        parts=part_links(f"{kind.folder}/", parts),
        search=_search(kind) if len(records) > FEWEST_TO_SEARCH else None,
    )
    return text_last(page) if years else page


def _action(context: Context, kind: type[Record], records: Sequence[Record]) -> ReaderAction | None:
    """What a reader can do about the whole list; of an empty one in a compiled record, whom to ask."""
    if not records:
        return ask_for_it(context) if context.is_compiled else None
    of_kind = KIND_VIEWS[kind].action
    return of_kind(context, records) if of_kind else None


def _none(context: Context, kind: type[Record]) -> str:
    """That there are none; of what was reported as published, that it was not seen."""
    reported = duty_list.reported(context, kind.nouns[0])
    if reported:
        return none_seen(kind.nouns, len(reported))
    return sentences.none_yet(kind.nouns[1], is_compiled=context.is_compiled)


def _reported(context: Context, kind: type[Record]) -> Iterator[Section]:
    """What the duties say of it, in their words, with the duty below it."""
    reported = duty_list.reported(context, kind.nouns[0])
    rows = tuple(
        replace(
            duties.row(context, state),
            title=thing_to_publish(state.duty.duty),
            details=(state.duty.duty, state.duty.legal_reference),
            state=None,  # the heading has it
        )
        for state in reported
    )
    if rows:
        yield Section(STATES["not seen"].word, "page-reported", rows=rows)


def _answer(context: Context, kind: type[Record], records: Sequence[Record]) -> tuple[str, str]:
    """What is open, to come or the latest, and small below it how many there are; otherwise the number alone.

    A compiled record does not lead with the latest, which may be a small thing that happened to be found.
    """
    view = KIND_VIEWS[kind]
    if view.answer:
        return view.answer(context, records), ""
    is_open = view.open_now(context, records) if view.open_now and records else ""
    number = count(context, kind, records)
    if context.is_compiled and view.names_latest and not is_open:
        first, _, rest = number.partition(". ")
        return (f"{first}.", rest) if rest else (number, "")
    first = is_open or latest(context, kind, records)
    return (first, number) if first else (number, "")


def _search(kind: type[Record]) -> Link:
    return Link(sentences.search_the(kind.nouns[1]), f"search/?kind={kind.kind}")


def _groups(context: Context, kind: type[Record], years: Years) -> tuple[Group, ...]:
    """Every year while the records are few, else the newest year and records without a year, as far as they fit."""
    newest = next((heading for heading in years if heading.isdigit()), None)
    is_short = sum(map(len, years.values())) <= MOST_TOGETHER
    shown = [heading for heading in years if is_short or heading == newest or not heading.isdigit()]
    return tuple(_first_rows(context, kind, heading, years[heading]) for heading in shown)


def _first_rows(context: Context, kind: type[Record], heading: str, records: Sequence[Record]) -> Group:
    """As many rows as fit, with a link to the page of the group if there are more."""
    group = year_group(heading, _rows(context, records[:MOST_TOGETHER]))
    group = replace(group, lead=WHY_NO_YEAR) if heading == YEAR_NOT_CERTAIN else group
    if len(records) <= MOST_TOGETHER:
        return group
    words = sentences.all_of_group(len(records), kind.nouns, heading)
    return replace(group, link=Link(words, group_address(kind, heading)))


def _by_sort(kind: type[Record], records: Sequence[Record], group: Group) -> Group:
    """Many rows without a certain year below what sort they are of, the sort with most rows last."""
    sort_of = KIND_VIEWS[kind].sort_of
    if not sort_of or group.heading != YEAR_NOT_CERTAIN or len(group.rows) < FEWEST_BY_SORT:
        return group
    sorts = {record.address: sort_of(record) for record in records}
    parts = grouped((sorts.get(row.address or "", ""), row) for row in group.rows)
    several = sorted(parts.items(), key=lambda part: len(part[1]))
    named = (Group(heading, f"{group.anchor}-{slug(heading) or 'other'}", rows) for heading, rows in several)
    return replace(group, rows=(), parts=tuple(named)) if len(several) > 1 else group


def _rows(context: Context, records: Sequence[Record]) -> tuple[Row, ...]:
    return tuple(row(context, record) for record in records)


def _all_together(context: Context, kind: type[Record], records: Sequence[Record]) -> tuple[Group, ...]:
    groups = KIND_VIEWS[kind].groups
    if groups:
        return groups(context, records)
    rows = _rows(context, records)
    return (Group(f"All {kind.nouns[1]}", "all", rows),) if rows else ()


def _further_pages(context: Context, kind: type[Record], records: Sequence[Record]) -> Iterator[ListPage]:
    """The further pages of a list without years."""
    address, parts = f"{kind.folder}/", cut(records, by_title=kind.is_listed_by_title)
    for number, of_part in parts.further.items():
        yield replace(
            part_of_list(
                kind.folder,
                part_address("", number).rstrip("/"),
                title=sentences.part_of(kind.list_title, number),
                description=sentences.number_in_part(len(of_part), len(records), kind.nouns),
                count="",
                groups=_all_together(context, kind, of_part),
            ),
            parts=part_links(address, parts, number),
        )


def group_pages(context: Context, kind: type[Record], heading: str, years: Years) -> Iterator[ListPage]:
    """The page of a year, with links to the other years, and its further pages where it is long."""
    records, address = years[heading], group_address(kind, heading)
    parts, title = cut(records), sentences.of_year(kind.list_title, heading)
    year_links = tuple(replace(link, is_current=link.address == address) for link in _year_links(context, kind, years))
    groups_ahead = KIND_VIEWS[kind].groups_ahead
    for number, of_part in ((0, parts.first), *parts.further.items()):
        ahead = tuple(groups_ahead(context, of_part)) if groups_ahead else ()
        ahead = (*ahead, *(() if number else _planned_for(context, heading, years)))
        whole = count_of_year(context, kind, heading, years)
        words = sentences.number_in_part(len(of_part), len(records), kind.nouns) if parts.further else whole
        listed = without_rows_of(ahead, _by_month(context, heading, of_part))
        page = part_of_list(
            kind.folder,
            (part_address(address, number) if number else address).removeprefix(f"{kind.folder}/").rstrip("/"),
            title=sentences.part_of(title, number) if number else title,
            description=words,
            count=words,
            groups=(*ahead, *with_alike_together(listed, kind.nouns)),
        )
        yield replace(page, years=year_links, parts=part_links(address, parts, number))


def _planned_for(context: Context, heading: str, years: Years) -> tuple[Group, ...]:
    planned = planned_records(heading, years)
    return (year_group(PLANNED, _rows(context, planned)),) if planned else ()


def _by_month(context: Context, heading: str, records: Sequence[Record]) -> tuple[Group, ...]:
    """The rows of a year below the names of its months, where there are many."""
    if len(records) < FEWEST_BY_MONTH:
        return (year_group(heading, _rows(context, records)),)
    months = grouped((_month(record, heading), record) for record in records)
    return tuple(year_group(month, _rows(context, of_month)) for month, of_month in months.items())


def _month(record: Record, heading: str) -> str:
    first = record.when.last if record.when.announced else record.when.first
    is_known = (
        first and record.when.last and (first.year, first.month) == (record.when.last.year, record.when.last.month)
    )
    return f"{MONTHS[first.month - 1]} {first.year}" if first and is_known else heading


def _year_links(context: Context, kind: type[Record], years: Years) -> tuple[Link, ...]:
    """Links to the pages of years, and to the records without a certain year on the page of the whole list.

    Their numbers are those of the rows below, and so count notices that were withdrawn, which the answer counts apart.
    """
    links = []
    for heading, records in years.items():
        if has_page(heading, records):
            links.append(Link(sentences.with_number(heading, len(records)), group_address(kind, heading)))
        elif heading != PLANNED and (number := len(records) - _number_ahead(context, kind, records)):
            place = f"{kind.folder}/#{year_group(heading, ()).anchor}"
            links.append(Link(sentences.with_number(heading, number), place))
    return tuple(links)


def _number_ahead(context: Context, kind: type[Record], records: Sequence[Record]) -> int:
    """How many of them are open or to come, which a list has first."""
    groups_ahead = KIND_VIEWS[kind].groups_ahead
    ahead = groups_ahead(context, records) if groups_ahead else ()
    return len({row.address for group in ahead for row in group.rows})
