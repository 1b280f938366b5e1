"""The row of links between the pages of one part of the site, such as that of money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import PublicRegister, Record
from gazette.sentences.public_registers import other_contracts
from gazette.views.context import Context
from gazette.views.shapes.labels import section_of, siblings_of
from gazette.views.shapes.parts import Link

GRANTS = Link("Grants by year", "awards/")
CONTRACTS = f"{GRANTS.address}#page-contracts"  # those on the pages of funds


def siblings(context: Context, name: str, address: str = "") -> tuple[Link, ...]:
    """Links from a list to those of the same part; of money also to all grants and to the registers of sums.

    `address` is that of a page which is not the list itself, such as all grants.
    """
    lists = siblings_of(name, context.has_list)
    links = (*lists, *_about_money(context, is_alone=not lists)) if section_of(name) == "funds" else lists
    return tuple(replace(link, is_current=link.address == (address or f"{name}/")) for link in links)


def _about_money(context: Context, *, is_alone: bool) -> Iterator[Link]:
    """All grants, and the registers of sums, such as payments."""
    if not is_alone and (context.grants.awards or context.contracts.awards):
        yield GRANTS
    for register in context.library.of(PublicRegister):
        if is_about_money(register) and not register.is_hidden:
            yield Link(register.title, register.address)


def is_about_money(record: Record) -> bool:
    """Whether it is a register of sums; one of what was accepted or not, such as gifts, has sums of others."""
    return (
        isinstance(record, PublicRegister)
        and any(column.type == "amount" for column in record.read_columns)
        and not record.outcome_column
    )


def registers_of_contracts(context: Context) -> tuple[Link, ...]:
    """Links from the contracts on the pages of funds to the others."""
    return tuple(
        Link(other_contracts(register.title), register.address)
        for register in context.library.of(PublicRegister)
        if is_of_contracts(register) and not register.is_hidden
    )


def is_of_contracts(register: PublicRegister) -> bool:
    return is_about_money(register) and "contract" in register.title.casefold()
