"""The row of links between the pages of one part of the site, such as that of money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import PublicRegister
from gazette.views.context import Context
from gazette.views.shapes.labels import section_of, siblings_of
from gazette.views.shapes.parts import Link

GRANTS = Link("Grants by year", "awards/")


def siblings(context: Context, name: str, address: str = "") -> tuple[Link, ...]:
    """Links from a list to those of the same part; of money also to all grants and to the registers of sums.

    `address` is that of a page which is not the list itself, such as all grants.
    """
    lists = siblings_of(name, context.has_list)
    links = (*lists, *_about_money(context, is_alone=not lists)) if section_of(name) == "funds" else lists
    return tuple(replace(link, is_current=link.address == (address or f"{name}/")) for link in links)


def _about_money(context: Context, *, is_alone: bool) -> Iterator[Link]:
    """All grants, and the registers of sums, such as payments, which are in another part of the site.

    A register of what was offered and accepted or not, such as gifts, has sums of others.
    """
    if not is_alone and (context.grants.awards or context.contracts.awards):
        yield GRANTS
    for register in context.library.of(PublicRegister):
        has_sums = any(column.type == "amount" for column in register.read_columns)
        if has_sums and not register.outcome_column and not register.is_hidden:
            yield Link(register.title, register.address)
