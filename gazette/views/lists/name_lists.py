"""Organisations and Acts, and how many documents name each: as lists and as data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.library.award_index import AwardIndex, JoinedAward, WholeContract
from gazette.plurals import counted
from gazette.records import LISTED_KINDS, Fund, Plan, Record
from gazette.records.duties import Duty
from gazette.records.orders import newest_first
from gazette.records.registers import Act, Organisation
from gazette.sentences.lists import (
    GRANTS_RECEIVED,
    LETTERS,
    NO_NAMES,
    RECIPIENTS_WITHOUT_PAGE,
    SPENDING,
    beside_name,
    first_and_last,
    largest_contract,
    largest_in_grants,
    letter_of,
    names_apart,
    part_of,
    what_laws_have,
    what_organisations_have,
    with_a_page,
)
from gazette.sentences.recipients import passed_to, received_grants
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.kinds import funds
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.lists.list_parts import cut, part_address, part_links
from gazette.views.lists.recipient_list import of_grants
from gazette.views.money.contracts import contract_with, of_body, pounds_of, sum_of
from gazette.views.money.totals import joined_total
from gazette.views.record.related import act_address, organisation_address
from gazette.views.shapes.dataset import DataField, Dataset, dataset_of, declared, list_field
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, LinkGroup, ReaderAction, Row

Name = TypeVar("Name", bound=Organisation | Act)
FEWEST_WITH_LETTERS = 20
MOST_KINDS = 3  # of documents that are counted apart beside a name


@dataclass(frozen=True)
class RegisteredName(Generic[Name]):
    """A name of a register, its page, and the records and duties that mention it."""

    row: Name
    name: str
    address: str
    records: Sequence[Record]
    duties: Sequence[Duty] = ()
    grants: Sequence[JoinedAward] = ()  # that it received
    contracts: Sequence[JoinedAward] = ()

    @property
    def anchor(self) -> str:
        """Its place in the list."""
        return f"page-{self.row.key}"

    @cached_property
    def documents(self) -> Sequence[Record]:
        """The records, without papers that are listed as plans too; none where only its grants lead to them."""
        in_grants = {record.identity for joined in self.grants for record in (joined.fund, joined.decision) if record}
        if in_grants.issuperset(self.identities):
            return []
        same = {paper for record in self.records if isinstance(record, Plan) for paper in record.same_papers}
        return [record for record in self.records if f"{record.kind} {record.name}" not in same]

    @property
    def identities(self) -> Iterator[str]:
        return (record.identity for record in self.records)


def lists(context: Context) -> Iterator[ListPage]:
    """The two lists, in the order of their data, each with its further pages."""
    bodies, acts = organisations(context), acts_of(context)
    yield from _list(context, "organisations", ("organisation", "organisations"), bodies)
    yield from _list(context, "legislation", ("law", "laws"), acts)


def addresses(context: Context) -> Iterator[str]:
    """Every page of the lists, then the page of every organisation and of every Act."""
    bodies, acts = organisations(context), acts_of(context)
    for address, number in (("organisations/", len(bodies)), ("legislation/", len(acts))):
        yield address
        yield from (part_address(address, part) for part in cut(range(number), by_title=True).further)
    yield from (body.address for body in bodies)
    yield from (act.address for act in acts)


def datasets(context: Context) -> Iterator[Dataset]:
    bodies, acts = organisations(context), acts_of(context)
    yield dataset_of("organisations", LIST_TITLES["organisations"], ORGANISATION_FIELDS, bodies)
    yield dataset_of("legislation", LIST_TITLES["legislation"], ACT_FIELDS, acts)


def organisations(context: Context) -> list[RegisteredName[Organisation]]:
    """The organisations in the order of their names."""
    names = context.library.body_names.organisations
    rows = sorted(context.library.organisations.values(), key=lambda row: names[row.key].casefold())
    grants, contracts = _received(context.grants), _received(context.contracts)
    return [
        RegisteredName(
            row,
            names[row.key],
            organisation_address(row.key),
            _naming(context, names[row.key]),
            grants=grants.get(row.key, ()),
            contracts=contracts.get(row.key, ()),
        )
        for row in rows
    ]


def _received(index: AwardIndex) -> Mapping[str, Sequence[JoinedAward]]:
    """What each organisation received, by its key."""
    return grouped((joined.organisation.key, joined) for joined in index.awards if joined.organisation)


def acts_of(context: Context) -> list[RegisteredName[Act]]:
    """The Acts in the order of their titles."""
    rows = sorted(context.library.acts.values(), key=lambda row: row.title.casefold())
    return [
        RegisteredName(row, row.title, act_address(row.key), _naming(context, row.title), _duties(context, row))
        for row in rows
    ]


def _naming(context: Context, name: str) -> list[Record]:
    """The records that name it in a field or in their text, newest first."""
    return newest_first(context.mentions.get(name, ()))


def _duties(context: Context, act: Act) -> list[Duty]:
    """The duties that are in an Act or mention it, by its title or a short name of it."""
    duties = context.library.duties.values()
    return [duty for duty in duties if act.is_named_in(f"{duty.legal_reference} {duty.duty}")]


def _list(
    context: Context, name: str, nouns: tuple[str, str], names: Sequence[RegisteredName[Name]]
) -> Iterator[ListPage]:
    parts, address, answer = cut(names, by_title=True), f"{name}/", _answer(context, name, names)
    page = list_page(
        context,
        name,
        count=answer,
        groups=tuple(_by_letter(context, parts.first, nouns)),
        empty="" if names else NO_NAMES[name],
    )
    action = _recipients(context) if name == "organisations" and names else None
    head = replace(page.head, action=action) if action else page.head
    yield replace(page, head=head, parts=part_links(address, parts), filters=_letters(page))
    for number, of_part in parts.further.items():
        yield replace(
            part_of_list(
                name,
                f"part-{number}",
                title=part_of(LIST_TITLES[name], number),
                description=answer,
                count=first_and_last(of_part[0].name, of_part[-1].name),
                groups=tuple(_by_letter(context, of_part, nouns)),
            ),
            parts=part_links(address, parts, number),
        )


def _answer(context: Context, name: str, names: Sequence[RegisteredName[Name]]) -> str:
    """How many organisations there are and the largest sum beside one; what the pages of laws have."""
    if name == "organisations":
        return what_organisations_have(len(names), "" if _are_not_all_listed(context) else _largest(context, names))
    return what_laws_have(have_duties=any(known.duties for known in names))


def _largest(context: Context, names: Sequence[RegisteredName[Name]]) -> str:
    """The largest sum in the column of money; "" in a list of one sum or none."""
    sums: list[tuple[Decimal, str]] = []
    for known in names:
        contract, grants = contract_with(context.contracts.whole_contracts, known.contracts), joined_total(known.grants)
        if contract:
            sums.append((pounds_of(contract), largest_contract(sum_of(contract), known.name)))
        elif grants.certain:
            sums.append((grants.least, largest_in_grants(grants.sum_alone, grants.awards, known.name)))
    return max(sums)[1] if len(sums) > 1 else ""


def _recipients(context: Context) -> ReaderAction | None:
    """Where bodies are that received a grant, of which some have no page among the organisations."""
    link = Link(RECIPIENTS_WITHOUT_PAGE if _are_not_all_listed(context) else GRANTS_RECEIVED, "recipients/")
    return ReaderAction("", plain_links=(link,)) if context.grants.recipients else None


def _are_not_all_listed(context: Context) -> bool:
    """Whether a body that received a grant has no page among the organisations."""
    return any(joined.recipient and not joined.organisation for joined in context.grants.awards)


def _by_letter(context: Context, names: Iterable[RegisteredName[Name]], nouns: tuple[str, str]) -> Iterator[Group]:
    """The names below their first letters; of a few names a reader needs no letters."""
    listed = list(names)
    letters = grouped((_letter(known.name), _row(context, known)) for known in listed)
    if len(listed) > FEWEST_WITH_LETTERS:
        yield from (Group(letter, f"page-letter-{slug(letter) or 'other'}", rows) for letter, rows in letters.items())
    elif listed:
        yield Group(with_a_page(nouns[1]), "page-names", tuple(_row(context, known) for known in listed))


def _letters(page: ListPage) -> tuple[LinkGroup, ...]:
    """Links to the letters on the first page, where there are several."""
    links = tuple(Link(group.heading, f"{page.head.address}#{group.anchor}") for group in page.groups)
    return (LinkGroup(LETTERS, links),) if len(links) > 1 else ()


def _letter(name: str) -> str:
    return letter_of(slug(name))


def _row(context: Context, known: RegisteredName[Name]) -> Row:
    grants, contract = joined_total(known.grants), contract_with(context.contracts.whole_contracts, known.contracts)
    amount, note = (sum_of(contract), counted(1, "contract")) if contract else ("", "")
    if known.grants and not contract:
        amount, note = grants.cell_alone, counted(grants.awards, "grant")
    summary = known.row.note or (of_grants(known.grants) if known.grants else latest_line(known))
    return Row(
        known.name,
        known.address,
        summary=summary,
        details=tuple(filter(None, (_beside_name(context, known, contract, summary),))),
        amount=amount,
        amount_note=note,
        anchor=known.anchor,
    )


def _beside_name(context: Context, known: RegisteredName[Name], contract: WholeContract | None, summary: str) -> str:
    """The contracts but the one whose amount is beside it, then how many documents name it, if nothing says more."""
    others = [other for other in of_body(context.contracts.whole_contracts, known.contracts) if other is not contract]
    passed = [other for other in others if other.was_taken_over and other.last not in known.contracts]
    is_body = isinstance(known.row, Organisation)  # its page has its other names, which the search and the A to Z know
    documents = counted_documents(context, known) if is_body and not summary else ()
    also = [] if is_body else names_apart(known.name, known.row.also)
    words = beside_name(len(known.duties), len(others) - len(passed), also, _only_duty(known), documents)
    grants = [received_grants(len(known.grants))] if contract and known.grants else []
    return " ".join((*(passed_to(other.last.award.recipient) for other in passed), *grants, words)).rstrip()


def counted_documents(context: Context, known: RegisteredName[Name]) -> list[str]:
    """How many documents of each kind mention it, in the order of the lists: 5 decisions, 4 reports; 12 documents."""
    listed = [record for record in known.documents if record.list_title]
    kinds = grouped((SPENDING if is_spending(context, record) else record.nouns, record) for record in listed)
    if len(kinds) > MOST_KINDS:
        return [counted(len(listed), "document")]
    order = (*(kind.nouns for kind in LISTED_KINDS), SPENDING)
    return [counted(len(kinds[nouns]), *nouns) for nouns in order if nouns in kinds]


def is_spending(context: Context, record: Record) -> bool:
    """Whether it is listed among the funds and not counted as one."""
    return isinstance(record, Fund) and not funds.is_counted(context, record)


def latest_line(known: RegisteredName[Name]) -> str:
    """The line of the newest record whose line names it: what a paper says of it, where no description does."""
    name = re.compile(rf"\b(?:{'|'.join(map(re.escape, (known.name, *known.row.also)))})\b")
    lines = (record.lead for record in known.documents if record.list_title and not record.is_hidden)
    return next((line for line in lines if name.search(line)), "")


def _only_duty(known: RegisteredName[Name]) -> str:
    """The only duty that cites a law of which there is no description."""
    return known.duties[0].duty if len(known.duties) == 1 and not known.row.note else ""


NAMED_IN = (
    "named_in",
    "Linked to",
    "The records that name it in a field or, in full, in their text, by their identities.",
)
ORGANISATION_FIELDS: tuple[DataField[RegisteredName[Organisation]], ...] = (
    *declared(Organisation, lambda known: known.row),
    list_field(*NAMED_IN, lambda known: known.identities),
)
ACT_FIELDS: tuple[DataField[RegisteredName[Act]], ...] = (
    *declared(Act, lambda known: known.row),
    list_field(*NAMED_IN, lambda known: known.identities),
)
