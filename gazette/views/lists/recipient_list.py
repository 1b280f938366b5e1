"""Recipients of grants by name, with the totals of their grants, as a list and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gazette.library.addresses import LIST_TITLES
from gazette.library.award_index import JoinedAward, Recipient
from gazette.sentences.days import years_in
from gazette.sentences.lists import DESCRIPTIONS, WITHOUT_A_PAGE, first_and_last, none_yet
from gazette.sentences.recipients import left_out, recipients_and_total
from gazette.sentences.recipients import row as row_words
from gazette.sentences.records import stated
from gazette.sentences.totals import Total
from gazette.views.context import Context
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.lists.list_parts import cut, part_address
from gazette.views.money.totals import joined_total
from gazette.views.shapes.dataset import ADDRESS, DataField, Dataset, dataset_of
from gazette.views.shapes.labels import feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, Row, Section

NAME = "recipients"


@dataclass(frozen=True)
class RecipientTotal:
    """A recipient, and the total of its grants."""

    recipient: Recipient
    total: Total
    years: str  # "from 2016 to 2018"
    grants: Sequence[JoinedAward] = ()

    @property
    def pounds(self) -> Decimal | None:
        return self.total.pounds if self.total.added else None

    @property
    def organisation(self) -> str | None:
        organisation = self.recipient.organisation
        return organisation.key if organisation else None


def pages(context: Context) -> Iterator[ListPage]:
    """The list, and the pages that follow where it is long, with links to all of them by their first names."""
    lines = _totals(context)
    rows = [_row(line) for line in lines]
    cut_list = cut(rows, by_title=True)
    parts = [cut_list.first, *cut_list.further.values()]
    links = tuple(_link(number, part) for number, part in enumerate(parts, 1)) if len(parts) > 1 else ()
    yield replace(recipient_list(context, cut_list.first), parts=_marked(links, 1))
    for number, part in enumerate(parts[1:], 2):
        title = f"{LIST_TITLES[NAME]}: {links[number - 1].text}"
        groups = (Group(links[number - 1].text, "all", tuple(part)),)
        page = part_of_list(
            NAME,
            part_address("", number).rstrip("/"),
            title=title,
            description=DESCRIPTIONS[NAME],
            count="",
            groups=groups,
        )
        yield replace(page, head=replace(page.head, feeds=()), feeds=(), parts=_marked(links, number))


def _link(number: int, rows: Sequence[Row]) -> Link:
    address = f"{NAME}/" if number == 1 else part_address(f"{NAME}/", number)
    return Link(first_and_last(rows[0].title, rows[-1].title), address)


def _marked(links: Sequence[Link], current: int) -> tuple[Link, ...]:
    return tuple(replace(link, is_current=number == current) for number, link in enumerate(links, 1))


def recipient_list(context: Context, rows: Sequence[Row]) -> ListPage:
    total = joined_total(_named(context))
    page = list_page(
        context,
        NAME,
        count=f"{recipients_and_total(len(context.grants.recipients), total)} {_left_out(context)}".rstrip(),
        groups=(Group("All recipients, A to Z", "all", tuple(rows)),) if rows else (),
        empty="" if rows else none_yet("recipients", is_compiled=context.is_compiled),
        sections=(Section("Who is not in this list", "page-not-here", paragraphs=(WITHOUT_A_PAGE,)),),
    )
    feeds = feed_links("funds")[:1]  # each grant is in it with its round
    return replace(page, head=replace(page.head, not_counted=total.not_counted, feeds=feeds), feeds=feeds)


def _left_out(context: Context) -> str:
    unnamed = len(context.grants.awards) - len(_named(context))
    return left_out(unnamed, len(context.contracts.awards)) if context.grants.recipients else ""


def _named(context: Context) -> tuple[JoinedAward, ...]:
    """The grants to recipients that have a page."""
    return tuple(joined for joined in context.grants.awards if joined.recipient)


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, _totals(context))


def _totals(context: Context) -> list[RecipientTotal]:
    """Recipients in the order of their names."""
    index = context.grants
    return [
        RecipientTotal(recipient, joined_total(grants), years_in(joined.award.awarded for joined in grants), grants)
        for recipient in index.recipients
        for grants in [index.by_recipient[recipient.slug]]
    ]


def of_grants(grants: Sequence[JoinedAward]) -> str:
    """What grants were for, of which funds and when: Locks (Road fund, 2016)."""
    purposes = [words for joined in grants if (words := stated(joined.award.purpose))]
    funds = [joined.fund.title for joined in grants]
    years = years_in(joined.award.awarded for joined in grants)
    return row_words(joined_total(grants), years, purposes, funds)


def _row(line: RecipientTotal) -> Row:
    return Row(
        line.recipient.shown_name,
        line.recipient.address,
        summary=of_grants(line.grants),
        amount=line.total.cell_alone,
    )


FIELDS: tuple[DataField[RecipientTotal], ...] = (
    DataField("recipient", "Recipient", "The last part of the address of its page.", lambda line: line.recipient.slug),
    DataField("address", "Address", ADDRESS, lambda line: line.recipient.address),
    DataField("name", "Name", "Its name, as it should be spelt.", lambda line: line.recipient.name),
    DataField(
        "organisation",
        "Organisation",
        "Its key in the register of organisations, if it is there.",
        lambda line: line.organisation,
    ),
    DataField(
        "awards", "Grants", "How many grants to it are listed, without contracts.", lambda line: line.total.awards
    ),
    DataField("pounds", "Pounds", "What the grants with an exact amount come to.", lambda line: line.pounds),
    DataField("added", "Grants added", "How many grants have an exact amount.", lambda line: line.total.added),
    DataField(
        "left_out",
        "Not added",
        "How many have no exact amount: none, near a figure, for each year or unit, paid in part by others, or one of "
        "two.",
        lambda line: line.total.left_out,
    ),
    DataField(
        "shown_after_name",
        "Shown after the name",
        "What is shown after the name, if another body has the same name.",
        lambda line: line.recipient.qualifier or None,
    ),
)
