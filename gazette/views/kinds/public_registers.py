"""The page of a public register, the pages of its years, and its row in lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.plurals import capitalised
from gazette.records import PublicRegister
from gazette.records.public_register import NilReturn, ReadColumn
from gazette.sentences import public_registers as sentences
from gazette.sentences.labelled_dates import labelled
from gazette.sentences.lists import with_number
from gazette.views.context import Context
from gazette.views.kinds.register_tables import column_total, entry_table, heading, largest, value_shown
from gazette.views.record import former_parts
from gazette.views.record.badges import badges
from gazette.views.record.page import head_of, record_page
from gazette.views.record.siblings import CONTRACTS, is_about_money, is_of_contracts, siblings
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import DATA_FORMS, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Link, Row, Section, Value

FEWEST_BY_YEAR = 20  # rows; the pages of the years of a shorter register show less of what a reader sees already
MOST_ON_ONE_PAGE = 200  # rows; the page of a longer register has those of the newest year


def page(context: Context, register: PublicRegister) -> RecordPage:
    """How much is entered and what it comes to, then the entries, the nil returns and what the columns mean."""
    period = facts(fact("Period", register.period))
    shown = record_page(
        context,
        register,
        answer=_answer(context, register),
        head_facts=(*(() if _days(register) else period), *_as_of(register), *_largest(register)),
        details=period if _days(register) else (),
        sections=_sections(context, register),
    )
    shown = replace(shown, siblings=siblings(context, "funds", register.address) if is_about_money(register) else ())
    return replace(shown, data=data_links(register)) if register.read_columns else shown


def _as_of(register: PublicRegister) -> tuple[Fact, ...]:
    """The day as of which it holds, of what is entered before its day, such as contracts in force."""
    return facts(fact("Published", register.published)) if register.rows_ahead else ()


def _largest(register: PublicRegister) -> tuple[Fact, ...]:
    """The largest of its sums of money, with the first words of that row, such as who was paid."""
    entry, place = largest(register), register.place_of("total_column")
    if entry is None or place is None:
        return ()
    columns = zip(entry.cells, register.read_columns, strict=True)
    words = next((value_shown(cell).text for cell, column in columns if column.type == "text"), "")
    return facts(fact(sentences.LARGEST, replace(value_shown(entry.cells[place]), note=words)))


def _answer(context: Context, register: PublicRegister) -> str:
    return sentences.answer(
        _counted(register),
        _total_heading(register),
        column_total(register, register.entries),
        [nil_return.period for nil_return in register.nil_returns],
        _latest(context, register),
    )


def _latest(context: Context, register: PublicRegister) -> str:
    """Of what is entered before its day, such as contracts: the newest row, with its first amount."""
    columns, dated = register.read_columns, register.place_of("date_column")
    known = [entry for entry in register.by_date if register.date_of(entry).is_known]
    if not register.rows_ahead or dated is None or not known or register.held_parts.lines:
        return ""
    texts = [
        value_shown(cell).text for cell, column in zip(known[0].cells, columns, strict=True) if column.type == "text"
    ]
    amounts = [place for place, column in enumerate(columns) if column.type == "amount"][:1]
    words = next((text for text in texts if any(word.isalpha() and len(word) > 3 for word in text.split())), "")
    when = sentences.day_of_entry(heading(columns[dated]), register.date_of(known[0]), context.today)
    facts_beside = [(heading(columns[place]), value_shown(known[0].cells[place]).text) for place in amounts]
    return sentences.latest_entry(words, when, facts_beside)


def _total_heading(register: PublicRegister) -> str:
    place = register.place_of("total_column")
    return heading(register.read_columns[place]) if place is not None else ""


def row(context: Context, register: PublicRegister) -> Row:
    total = column_total(register, register.entries)
    counts = (
        _counted(register),
        sentences.total_in_list(_total_heading(register), total) if total else "",
        sentences.without_entries([nil_return.period for nil_return in register.nil_returns]),
    )
    first, *rest = [*filter(None, ("" if _days(register) else register.period or "", *counts))] or [""]
    return Row(
        register.title,
        register.address,
        summary=register.summary,
        tags=badges(context.library, register),
        details=(capitalised(first), *rest),
    )


def answer_of_list(_: Context, registers: Sequence[PublicRegister]) -> str:
    entries = [(register, entry) for register in registers for entry in register.entries]
    dates = [(register.date_of(entry), register) for register, entry in entries if not register.rows_ahead]
    known = [dated for dated in dates if dated[0].is_known]
    latest, register = max(known, key=lambda dated: dated[0].order, default=(None, None))
    return sentences.of_list(len(registers), len(entries), latest, register.title if register else "")


def data_links(register: PublicRegister) -> tuple[Link, ...]:
    path = register.address.rstrip("/")
    return tuple(Link(register.title, f"data/{path}.{ending}", form=form) for form, ending in DATA_FORMS)


def year_pages(context: Context, register: PublicRegister, shown: RecordPage) -> Iterator[RecordPage]:
    """A page for each year of a register that has a column of dates."""
    return (_year_page(context, register, year) for year in register.years)


def _year_page(context: Context, register: PublicRegister, year: int) -> RecordPage:
    entries = register.by_year[year]
    own, title = head_of(register), sentences.of_year(register.title, year)
    total = column_total(register, entries)
    words = sentences.about_year(len(entries), register.title, year, _total_heading(register), total)
    head = replace(
        own,
        address=register.year_address(year),
        title=title,
        answer=words,
        description=words,
        crumbs=(*own.crumbs, Link(register.title, register.address)),
    )
    table = entry_table(context.library, register, sentences.entries_of(title), entries)
    gone = former_parts.section_of(context.library, register, f"{year}/")
    sections = (Section("Entries", "page-entries", tables=(table,)), *_year_links(register), *gone)
    return RecordPage(head, tags=tuple(badges(context.library, register)), sections=sections, data=data_links(register))


def _counted(register: PublicRegister) -> str:
    """The number with the first and the last day if all days are known, and with how many had each outcome."""
    if not register.entries:
        return ""
    headings = [heading(column) for column in register.read_columns]
    number, days = sentences.number_of_entries(len(register.entries), register.title, headings), _days(register)
    dated, outcomes = sentences.dated(number, *days) if days else number, _outcomes(register)
    return sentences.with_outcomes(dated, outcomes) if outcomes else dated


def _outcomes(register: PublicRegister) -> Counter[str]:
    """How many entries have each outcome; none while a row is still to become public."""
    place = register.place_of("outcome_column")
    if place is None or register.held_parts.lines:
        return Counter()
    cells = map(register.outcome_of, register.entries)
    values = (cell if cell is None or isinstance(cell, bool) else value_shown(cell).text for cell in cells)
    return Counter(sentences.outcome(value, heading(register.read_columns[place])) for value in values)


def _days(register: PublicRegister) -> tuple[str, str] | None:
    """The first and the last day of its entries, if all are known; with outcomes only where it names no period.

    What is entered before its day, such as a contract by its first day, has no such span.
    """
    if register.rows_ahead or (register.period and _outcomes(register)):
        return None
    dates = sorted((register.date_of(entry) for entry in register.entries), key=lambda date: date.order)
    if not dates or not all(date.first and date.last and not date.anticipated for date in dates):
        return None
    return dates[0].words, dates[-1].words


def _sections(context: Context, register: PublicRegister) -> Iterator[Section]:
    meanings = facts(*(fact(column.name, column.meaning) for column in _columns_shown(register)))
    columns = (Section("What the columns mean", "page-columns", facts=meanings),) if meanings else ()
    if register.entries:
        yield _entries(context, register)
        yield from columns
        yield from _year_links(register)
    if register.nil_returns:
        periods = tuple(_nil_return(context, nil_return) for nil_return in register.nil_returns)
        words = sentences.nil_returns(is_compiled=context.is_compiled)
        yield Section("Nil returns", "page-nil-returns", paragraphs=(words,), facts=periods)
    if not register.entries:
        yield from columns
    of_funds = len(context.contracts.whole_contracts)
    if is_of_contracts(register) and of_funds:
        words, link = sentences.contracts_of_funds(of_funds), Link(sentences.CONTRACTS_OF_FUNDS, CONTRACTS)
        yield Section("Other contracts", "page-other-contracts", paragraphs=(words,), links=(link,))


def _columns_shown(register: PublicRegister) -> Iterator[ReadColumn]:
    """The columns of its tables; all that are declared where there are no rows."""
    for place, column in enumerate(register.read_columns):
        if register.is_shown(place, register.entries):
            yield column
    if not register.entries:
        yield from (register.column(column.name) for column in register.columns)


def _entries(context: Context, register: PublicRegister) -> Section:
    """All entries while they are few, else those of the newest year and those without a certain year."""
    entries = register.by_date
    paragraphs: tuple[str, ...] = ()
    if register.years and len(entries) > MOST_ON_ONE_PAGE:
        newest = register.years[0]
        entries = (*register.by_year[newest], *register.by_year.get(None, ()))
        paragraphs = (sentences.only_newest_year(newest, len(register.entries), has_others=None in register.by_year),)
    table = entry_table(context.library, register, sentences.entries_of(register.title), entries)
    return Section("Entries", "page-entries", paragraphs=paragraphs, tables=(table,))


def _year_links(register: PublicRegister) -> Iterable[Section]:
    links = tuple(
        Value(with_number(str(year), len(register.by_year[year])), register.year_address(year))
        for year in register.years
    )
    dated = register.place_of("date_column")
    title = sentences.by_year(heading(register.read_columns[dated]) if dated is not None else "")
    is_few = len(register.entries) <= FEWEST_BY_YEAR
    return (Section(title, "page-years", bullets=links, is_apparatus=is_few),) if links else ()


def _nil_return(context: Context, nil_return: NilReturn) -> Fact:
    published = nil_return.published
    note = labelled("Published", published) if published and not published.says_nothing else ""
    words = Value(nil_return.note or sentences.NIL_RETURN, note=note)
    sources = sources_of(context.library, (nil_return.source,)) if nil_return.source else ()
    return Fact(nil_return.period, (words, *sources))
