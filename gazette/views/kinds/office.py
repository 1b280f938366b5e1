"""The page of the office: its names, its holders and its addresses, each with dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from gazette.contact_links import telephone_address
from gazette.dates import UNKNOWN, KnownDate
from gazette.records import Office
from gazette.records.series import Gap, Series
from gazette.records.tenures import Holder, Tenure
from gazette.sentences import office_page
from gazette.sentences.days import from_to, without_expected
from gazette.sentences.office import closes, closing_and_successor, closing_label
from gazette.views.context import Context
from gazette.views.record.page import record_page
from gazette.views.record.sources import sources_of
from gazette.views.record.text_blocks import without_heading
from gazette.views.shapes.labels import data_links, date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Fact, Link, ReaderAction, Section, Table, TableRow, Value
from gazette.views.shapes.tables import without_empty_columns

PERIOD_COLUMNS = (Column("From", is_brief=True), Column("Until", is_brief=True))
HOLDER_COLUMNS = (Column("Name"), Column("Office"), *PERIOD_COLUMNS)


def page(context: Context, office: Office) -> RecordPage:
    name = office.name_on(context.today)
    contact, is_own = _contact(context, office), not office.is_compiled
    ways = facts(fact("Website", office.website, office.website))
    if office.is_compiled:
        contact, ways = _as_found(contact), _as_found(ways)
    details = facts(
        fact("Police area", office.area),
        fact("Districts", ", ".join(office.districts)),
        fact("Name", (Value(office_page.name(name.name, name.short), note=_since_when(office)),)),
        fact(
            office_page.ALSO_KNOWN_AS, tuple(Value(held.style) for held in office.styles if held.held_on(context.today))
        ),
        *(() if is_own else contact),
        *ways,
        *_closing(context, office),
        fact("Successor", office.successor, office.successor_url),
        *_publisher(office),
    )
    page = record_page(
        context,
        office,
        answer=who_holds_it(context, office),
        head_facts=contact if is_own else (),
        action=None if is_own else _its_website(office),
        details=details,
        sections=_sections(context, office),
    )
    if page.head.answer:
        page = replace(page, head=replace(page.head, description=page.head.answer))
    sources = (citation for holder in office.holders for citation in holder.sources)
    introduction, text = without_heading(page.text)
    data = data_links("office-holders") if office.holders else ()
    page = replace(page, introduction=introduction, text=text, opening=tuple(_holders(context, office)), data=data)
    page = replace(page, sources=tuple(dict.fromkeys((*page.sources, *sources_of(context.library, sources)))))
    if office.site_name:
        return page
    # The title would then be the name of the whole site, which is the title of the home page.
    return replace(page, head=replace(page.head, title=name.name))


def _closing(context: Context, office: Office) -> tuple[Fact, ...]:
    """When the office closes, unless the answer says so."""
    is_said = office.closed and closes(office.closed, context.today) in who_holds_it(context, office)
    if not office.closed or is_said:
        return ()
    return facts(fact(closing_label(office.closed, context.today), without_expected(office.closed)))


def _contact(context: Context, office: Office) -> tuple[Fact, ...]:
    return facts(
        fact("Telephone", _telephone(office)),
        fact("Address", tuple(Value(held.address) for held in office.addresses if held.held_on(context.today))),
        fact("E-mail", office.mailbox, f"mailto:{office.mailbox}" if office.mailbox else None),
        fact("Contact form", office_page.FORM if office.contact_form else None, office.contact_form),
    )


def _telephone(office: Office) -> tuple[Value, ...]:
    """The number, with the hours in which somebody answers."""
    number, hours = office.switchboard, office.switchboard_hours or ""
    return (Value(number, telephone_address(number), note=hours),) if number else ()


def _its_website(office: Office) -> ReaderAction | None:
    """Of a compiled record: the website of the office itself."""
    website = office.website
    return ReaderAction("", plain_links=(Link(office_page.own_website(website), website),)) if website else None


def _as_found(ways: Iterable[Fact]) -> tuple[Fact, ...]:
    """What sources say on how to reach the office, each saying that it may have changed."""
    return tuple(
        replace(way, values=tuple(replace(value, note=office_page.as_found(value.note)) for value in way.values))
        for way in ways
    )


def who_holds_it(context: Context, office: Office) -> str:
    """Who holds the office, by the role that its legal name begins with; in a compiled record, whom sources name."""
    name = office.name_on(context.today).name.casefold()
    holders = [holder for holder in office.holders if name.startswith(holder.role.casefold())]
    if office.is_compiled:
        last = max(holders, key=lambda holder: holder.since.order if holder.since else UNKNOWN.order, default=None)
        return office_page.holder_named(last.name, last.role, last.since, last.until) if last else ""
    today = [holder for holder in holders if holder.held_on(context.today) and not office.is_closed(context.today)]
    if not today:
        return ""
    holder = today[-1]
    named = office_page.holder(holder.name, holder.role, holder.since, is_acting=holder.acting is True)
    if not office.closed:
        return named
    if office.successor:
        return f"{named} {closing_and_successor(office.closed, context.today, office.successor)}"
    return f"{named} {closes(office.closed, context.today)}."


def _sections(context: Context, office: Office) -> Iterator[Section]:
    period = partial(_period, context, office)
    if len(office.names) > 1:
        rows = tuple(TableRow((Value(office_page.name(held.name, held.short)), *period(held))) for held in office.names)
        table = Table("Names of the office", (Column("Name"), *PERIOD_COLUMNS), rows)
        yield Section("Names", "page-names", tables=(without_empty_columns(table),))
    if office.styles:
        rows = tuple(TableRow((Value(held.style, note=held.note or ""), *period(held))) for held in office.styles)
        table = Table("Names that the office chose for itself", (Column("Name"), *PERIOD_COLUMNS), rows)
        yield Section(office_page.ALSO_KNOWN_AS, "page-styles", tables=(table,))
    if _has_dates(office.addresses):
        rows = tuple(TableRow((Value(held.address), *period(held))) for held in office.addresses)
        table = Table("Addresses of the office", (Column("Address"), *PERIOD_COLUMNS), rows)
        yield Section("Addresses", "page-addresses", tables=(table,))
    if office.series:
        bullets = tuple(line for series in office.series for line in _series(series))
        yield Section("How decisions are numbered", "page-series", bullets=bullets, is_apparatus=True)


def _series(series: Series) -> Iterator[Value]:
    words = office_page.numbering(
        series.name,
        series.shape_in_words,
        series.since,
        series.until,
        by_publisher=series.given_by == "publisher",
    )
    yield Value(words)
    yield from (Value(gap_words(series, gap)) for gap in series.gaps)


def gap_words(series: Series, gap: Gap) -> str:
    """Numbers that no notice has, with the reason."""
    return office_page.gap(gap.numbers, gap.year, gap.reason, series.shown_name if gap.are_bare else "")


def _publisher(office: Office) -> Iterator[Fact | None]:
    """Who publishes a compiled record, and how to reach them."""
    publisher = office.publisher
    if not office.is_compiled or not publisher:
        yield fact("Publisher of this record", office_page.OWN_RECORD)
        return
    yield fact("Publisher of this record", publisher.name, publisher.website)
    yield fact("Publisher’s e-mail", publisher.mailbox, f"mailto:{publisher.mailbox}" if publisher.mailbox else None)
    yield fact("Publisher’s contact form", publisher.contact_form, publisher.contact_form)
    yield fact("Sources last searched", office.searched)


def _has_dates(held: Sequence[Tenure]) -> bool:
    """Whether there were several, or the only one began or ended on a day that is stated."""
    return len(held) > 1 or any(tenure.since or tenure.until for tenure in held)


def _since_when(office: Office) -> str:
    """When the office had its only name; of several names a table has the dates."""
    only = office.names[0]
    return from_to(only.since, only.until) if len(office.names) == 1 else ""


def _holders(context: Context, office: Office) -> Iterator[Section]:
    """Who holds an office, and apart from them who did. A compiled record does not know who does: one table."""
    in_order = [holder for holder in _by_office(context, office) if not _is_of_force(holder)]
    of_force = [holder for holder in _by_office(context, office) if _is_of_force(holder)]
    today = [holder for holder in in_order if _holds_today(context, office, holder)]
    earlier = [holder for holder in in_order if holder not in today]
    first, rest = (today, earlier) if today else (earlier, [])
    period = partial(_period, context, office)
    for heading, anchor, holders in (
        ("Office-holders", "page-office-holders", first),
        ("Earlier office-holders", "page-earlier-office-holders", rest),
        (office_page.OF_FORCE, "page-chief-constables", of_force),
    ):
        if holders:
            table = Table(heading, HOLDER_COLUMNS, tuple(_holder(holder, period(holder)) for holder in holders))
            yield Section(heading, anchor, tables=(without_empty_columns(table),))


def _is_of_force(holder: Holder) -> bool:
    """Whether the person is of the police force, which the office holds to account, and not of the office."""
    return "constable" in holder.role.casefold()


def _holds_today(context: Context, office: Office, holder: Holder) -> bool:
    has_ended = holder.until is not None and not holder.until.is_known
    is_known = not office.is_compiled and not office.is_closed(context.today)
    return is_known and holder.held_on(context.today) and not has_ended


def _by_office(context: Context, office: Office) -> list[Holder]:
    """The holders of the office itself, then of each other in the order of their rows; of each the latest first."""
    name, roles = office.name_on(context.today).name.casefold(), [holder.role for holder in office.holders]
    latest_first = sorted(office.holders, key=lambda holder: (holder.since or UNKNOWN).order, reverse=True)
    return sorted(
        latest_first, key=lambda holder: (not name.startswith(holder.role.casefold()), roles.index(holder.role))
    )


def _holder(holder: Holder, period: tuple[Value, Value]) -> TableRow:
    role = office_page.role(holder.role, holder.style, is_acting=bool(holder.acting))
    began = office_page.began(holder.elected, holder.appointed)
    details = tuple(Value(words) for words in (began, holder.note, holder.ended) if words)
    return TableRow((Value(holder.name), Value(role), *period), details=details)


def _period(context: Context, office: Office, held: Tenure) -> tuple[Value, Value]:
    """From when until when; "now" only where the office itself, which is open, gives no end."""
    is_now = held.until is None and held.held_on(context.today)
    is_said = is_now and not office.is_compiled and not office.is_closed(context.today)
    return _day(held.since), Value(office_page.NOW) if is_said else _day(held.until)


def _day(day: KnownDate | None) -> Value:
    return (date_value(day) if day.is_known else Value(str(day))) if day else Value("")
