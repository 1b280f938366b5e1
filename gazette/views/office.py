"""The office: its names, its holders and its addresses, each with dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import Office
from gazette.records.office import Tenure
from gazette.views.pages import RecordPage
from gazette.views.parts import Column, Said, Section, Table, TableRow
from gazette.views.record import Desk, page_of
from gazette.views.wording import fact, facts, said


def of(desk: Desk, office: Office) -> RecordPage:
    key_facts = facts(
        fact("Police area", office.area),
        fact("Name", office.name_on(desk.today).name),
        fact("Address", tuple(Said(one.address) for one in office.addresses if one.held_on(desk.today))),
        fact("Telephone", office.switchboard),
        fact("Mailbox", office.mailbox, f"mailto:{office.mailbox}" if office.mailbox else None),
        fact("Contact form", office.contact_form, office.contact_form),
        fact("Own website", office.website, office.website),
        fact("Closed", office.closed),
        fact("Successor", office.successor, office.successor_url),
    )
    page = page_of(desk, office, key_facts=key_facts, sections=_sections(desk, office))
    if office.site_name:
        return page
    # The title is then the name of the whole site, which the home page bears.
    return replace(page, head=replace(page.head, title=office.name_on(desk.today).name))


def _sections(desk: Desk, office: Office) -> Iterator[Section]:
    if office.holders:
        rows = tuple(
            TableRow(
                (
                    Said(holder.name, note=holder.note or ""),
                    Said(f"{holder.role} (acting)" if holder.acting else holder.role),
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
        yield Section("How decisions are numbered", "page-series", bullets=tuple(map(Said, words)))


def _named(caption: str, tenures: tuple[Tenure, ...], what: str) -> Table:
    rows = tuple(TableRow((Said(getattr(one, what)), *_tenure(one))) for one in tenures)
    return Table(caption, (Column(what.capitalize()), Column("From"), Column("Until")), rows)


def _tenure(one: Tenure) -> tuple[Said, Said]:
    return (
        said(one.since) if one.since else Said("not stated"),
        said(one.until) if one.until else Said("not stated"),
    )
