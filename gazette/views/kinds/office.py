"""The office: its names, its holders and its addresses, each with dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import Office
from gazette.records.office import Tenure
from gazette.views.context import Context
from gazette.views.record.page import record_page
from gazette.views.shapes.labels import date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value


def page(context: Context, office: Office) -> RecordPage:
    key_facts = facts(
        fact("Police area", office.area),
        fact("Name", office.name_on(context.today).name),
        fact("Address", tuple(Value(one.address) for one in office.addresses if one.held_on(context.today))),
        fact("Telephone", office.switchboard),
        fact("Mailbox", office.mailbox, f"mailto:{office.mailbox}" if office.mailbox else None),
        fact("Contact form", office.contact_form, office.contact_form),
        fact("Own website", office.website, office.website),
        fact("Closed", office.closed),
        fact("Successor", office.successor, office.successor_url),
    )
    page = record_page(context, office, key_facts=key_facts, sections=_sections(context, office))
    if office.site_name:
        return page
    # The title is then the name of the whole site, which the home page bears.
    return replace(page, head=replace(page.head, title=office.name_on(context.today).name))


def _sections(context: Context, office: Office) -> Iterator[Section]:
    if office.holders:
        rows = tuple(
            TableRow(
                (
                    Value(holder.name, note=holder.note or ""),
                    Value(f"{holder.role} (acting)" if holder.acting else holder.role),
                    *_tenure(holder),
                )
            )
            for holder in office.holders
        )
        columns = (Column("Name"), Column("Office"), Column("From"), Column("Until"))
        yield Section("Office-holders", "page-office-holders", tables=(Table("Public office-holders", columns, rows),))
    if len(office.names) > 1:
        yield Section("Names", "page-names", tables=(_named("Names of the office", office.names, "name"),))
    if len(office.addresses) > 1:
        yield Section(
            "Addresses",
            "page-addresses",
            tables=(_named("Addresses of the office", office.addresses, "address"),),
        )
    if office.series:
        words = tuple(
            f"{one.name}: {one.shape}"
            + (f", from {one.since}" if one.since else "")
            + (f", until {one.until}" if one.until else "")
            for one in office.series
        )
        yield Section("How decisions are numbered", "page-series", bullets=tuple(map(Value, words)))


def _named(caption: str, tenures: tuple[Tenure, ...], what: str) -> Table:
    rows = tuple(TableRow((Value(getattr(one, what)), *_tenure(one))) for one in tenures)
    return Table(caption, (Column(what.capitalize()), Column("From"), Column("Until")), rows)


def _tenure(one: Tenure) -> tuple[Value, Value]:
    return (
        date_value(one.since) if one.since else Value("not stated"),
        date_value(one.until) if one.until else Value("not stated"),
    )
