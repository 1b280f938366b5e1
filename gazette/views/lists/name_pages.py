"""A page for each organisation and each Act: everything that mentions it, by kind, and what is registered of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.dates import say_day
from gazette.grouping import grouped
from gazette.markup import citations
from gazette.plurals import with_full_stop
from gazette.records import LISTED_KINDS, Decision, Office, Record
from gazette.records.orders import latest_first
from gazette.records.registers import Act, Organisation
from gazette.sentences import laws
from gazette.sentences import lists as sentences
from gazette.sentences.decision_answers import names_in_sentence
from gazette.sentences.editors_line import repeats
from gazette.sentences.recipients import grants_to
from gazette.sentences.site import AND_OTHER_SPENDING
from gazette.views.context import Context
from gazette.views.kinds.decision_sums import ListedSum, listed_sum
from gazette.views.kinds.duties import shown
from gazette.views.kinds.recipients import received as what_it_received
from gazette.views.lists.name_lists import (
    Name,
    RegisteredName,
    acts_of,
    counted_documents,
    is_spending,
    latest_line,
    organisations,
)
from gazette.views.lists.name_parts import latest_decision, promises_of, states_of_promises
from gazette.views.money import award_pages
from gazette.views.money.contracts import what_a_body_has
from gazette.views.record.badges import standing_tags, standing_words
from gazette.views.record.related import other_bodies
from gazette.views.record.sources import citation
from gazette.views.shapes.labels import crumbs_to, data_links, date_note, date_where_known, fact, facts
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Head, Link, ReaderAction, Row, Section, Value

MOST_FACTS = 4  # in the head of a page
MOST_OF_A_KIND = 20  # rows before the rest is folded
OTHER_PAGES = "Other pages"
ALSO_PRINTED = "Also printed as"


def pages(context: Context) -> Iterator[RecordPage]:
    for before, known, after in with_neighbours(organisations(context)):
        page = _page(context, known, "organisations", "Organisation", _organisation_facts(known))
        yield replace(page, previous=_link(before), next=_link(after))
    for earlier, act, later in with_neighbours(acts_of(context)):
        page = _page(context, act, "legislation", laws.kind_of_law(act.name), _act_facts(context, act))
        yield replace(page, previous=_link(earlier), next=_link(later))


def _page(
    context: Context, known: RegisteredName[Name], folder: str, kind: str, registered: tuple[Fact, ...]
) -> RecordPage:
    known = replace(known, records=known.documents)
    by_kind, answer = grouped((_kind_of(record), record) for record in known.records), _answer(context, known)
    sections = tuple(
        _section(context, f"{title}{_beside_funds(context, by_kind[title])}", by_kind[title], answer)
        for title in (*(listed.list_title for listed in LISTED_KINDS), OTHER_PAGES)
        if title in by_kind
    )
    is_short = isinstance(known.row, Organisation) and len(known.records) == 1 and not known.grants
    is_short = is_short and len(registered) <= MOST_FACTS
    leader = known.row.led_by if isinstance(known.row, Organisation) else None
    place = [section.anchor for section in sections].count("page-decisions")  # the promises follow the decisions
    of_it = (*_duties(context, known), *sections[:place], *promises_of(context, leader), *sections[place:])
    has_only_grants = bool(known.grants) and not of_it and not known.contracts
    of_it = _grants_it_received(context, known) if has_only_grants else of_it
    links = () if has_only_grants else _grants(context, known)
    about = Section("Details", "page-about-it", facts=registered, is_apparatus=bool(of_it))
    head = Head(
        known.address,
        known.name,
        description=answer,
        answer=answer,
        details=states_of_promises(context, leader),
        kind=kind,
        facts=(*(registered if is_short else _facts(context, known)), *_website(known)),
        action=_action(known.row, (_only_link(context, known.records[0]),) if is_short else links),
        crumbs=crumbs_to(folder),
    )
    title = known.name if isinstance(known.row, Act) else f"{kind.lower()}: {known.name}"
    return RecordPage(
        head,
        sections=() if is_short else (*of_it, *((about,) if registered else ())),
        about_heading=f"About this {'organisation' if folder == 'organisations' else 'law'}",
        cite=citation(context, title, known.address, dated=say_day(context.today)),
        data=data_links(folder),
    )


def _answer(context: Context, known: RegisteredName[Name]) -> str:
    """What it is, what it received and what names it; without money the latest decision on it.

    Of one without a description the line of the newest record that names it, or else how many duties cite it.
    """
    received = _received(context, "It" if known.row.note else known.name, known)
    first = [known.row.note or ("" if received else latest_line(known)), received]
    if any(first):
        is_named = isinstance(known.row, Organisation) and len(known.records) > 1
        naming = counted_documents(context, known) if is_named else ()
        decided = latest_decision(context, known.records) if is_named and not received else ""
        last = decided or (sentences.linked_to(naming) if naming else "")
        return " ".join((*map(with_full_stop, filter(None, first)), last)).rstrip()
    if not (known.records or known.duties):
        return sentences.NOT_NAMED
    name = f"the {known.name}" if isinstance(known.row, Act) else names_in_sentence((known.name,))
    return sentences.cited_in(len(known.duties)) or sentences.what_names(name)


def _received(context: Context, name: str, known: RegisteredName[Name]) -> str:
    """The grants and contracts that it received, in a sentence."""
    every = context.contracts.whole_contracts
    if known.grants:
        return what_it_received(name, known.grants, known.contracts, every)
    return what_a_body_has(every, known.contracts) if known.contracts and known.row.note else ""


def _facts(context: Context, known: RegisteredName[Name]) -> tuple[Fact, ...]:
    others = other_bodies(context.library, known.row) if isinstance(known.row, Organisation) else ()
    return (*_latest(known), *_run_by_it(known), *others)


def _latest(known: RegisteredName[Name]) -> tuple[Fact, ...]:
    """The newest record that names it, with its date."""
    dated = (record for record in known.records if record.list_title and date_note(record) and not record.is_hidden)
    shown = (Value(record.title, record.address, note=date_note(record)) for record in dated)
    return facts(fact(sentences.LATEST, next(shown, None)))


def _website(known: RegisteredName[Name]) -> tuple[Fact, ...]:
    url = known.row.url if isinstance(known.row, Organisation) else None
    return facts(fact("Website", url, url))


def _run_by_it(known: RegisteredName[Name]) -> tuple[Fact, ...]:
    """The courses, consultations and funds that say it runs them."""
    runners = (
        (record, getattr(record, "provider", None) or getattr(record, "run_by", None)) for record in known.records
    )
    is_by_it = (record for record, runner in runners if runner and runner.casefold() == known.name.casefold())
    return facts(fact("Runs", tuple(Value(record.title, record.address) for record in is_by_it)))


def _action(row: Organisation | Act, links: tuple[Link, ...]) -> ReaderAction | None:
    """Of a law, its full text; then the link to the only record that names it, or to the grants that it received."""
    text = (
        (Link(laws.read_on(laws.kind_of_law(row.title), row.url), row.url),) if isinstance(row, Act) and row.url else ()
    )
    return ReaderAction("", text, plain_links=links) if text or links else None


def _only_link(context: Context, record: Record) -> Link:
    """To the only record that names it, with what a row would say of that."""
    known = (date_note(record), *standing_words(context, record))
    return Link(record.title, record.address, note=", ".join(filter(None, known)))


def _beside_funds(context: Context, records: Sequence[Record]) -> str:
    return AND_OTHER_SPENDING if any(is_spending(context, record) for record in records) else ""


def _kind_of(record: Record) -> str:
    return record.list_title or OTHER_PAGES


def _section(context: Context, title: str, records: Sequence[Record], answer: str) -> Section:
    rows = tuple(_row(context, record, answer) for record in latest_first(records))
    first, rest = rows[:MOST_OF_A_KIND], rows[MOST_OF_A_KIND:]
    anchor = f"page-{records[0].folder}" if records[0].list_title else "page-others"
    folded = Section(sentences.further(len(rest)), f"{anchor}-more", rows=rest) if rest else None
    return Section(sentences.with_number(title, len(records)), anchor, rows=first, folded=folded)


def _row(context: Context, record: Record, answer: str) -> Row:
    """With the amount of a decision, and without its line where that is the answer of the page."""
    is_said = isinstance(record, Office) or repeats(record.lead, record.title) or with_full_stop(record.lead) in answer
    listed = listed_sum(record, is_compiled=context.is_compiled) if isinstance(record, Decision) else ListedSum()
    return Row(
        record.title,
        record.address,
        date=date_where_known(record.listed_date),
        summary="" if is_said else record.lead,
        tags=standing_tags(context, record),
        amount=listed.amount,
        amount_note=listed.note,
    )


def _grants(context: Context, known: RegisteredName[Name]) -> tuple[Link, ...]:
    """To what it received, which has a page of its own."""
    recipients = (body for body in context.grants.recipients if body.organisation == known.row)
    return tuple(Link(grants_to(body.shown_name), body.address) for body in recipients)


def _grants_it_received(context: Context, known: RegisteredName[Name]) -> tuple[Section, ...]:
    """The grants themselves, where nothing else is known of it."""
    recipients = (body for body in context.grants.recipients if body.organisation == known.row)
    return tuple(award_pages.of_recipient(context, body).section(context, "Grants") for body in recipients)


def _duties(context: Context, known: RegisteredName[Name]) -> Iterator[Section]:
    """The duties that cite it, with the state of each; those of another law last."""
    titles, is_compiled = (known.name, *known.row.also), context.is_compiled
    states = {state.duty.id: state for state in context.duties}
    rows = tuple(
        Row(
            duty.duty,
            duty.address,
            state=shown(states[duty.id].state, is_compiled=is_compiled),
            details=(laws.without_title(duty.legal_reference, titles),),
        )
        for duty in sorted(known.duties, key=lambda duty: not duty.legal_reference.startswith(titles))
    )
    if rows:
        yield Section("Legal duties", "page-duties", rows=rows)


def _link(known: RegisteredName[Name] | None) -> Link | None:
    return Link(known.name, known.address) if known else None


def _organisation_facts(known: RegisteredName[Organisation]) -> tuple[Fact, ...]:
    row = known.row
    return facts(
        fact("Also called", tuple(map(Value, row.also))),
        fact(ALSO_PRINTED, tuple(map(Value, row.avoid))),
        fact("Led by", row.led_by),
        fact("Identifier", row.org_id),
        fact("Shown after the name", row.shown_after_name),
    )


def _act_facts(context: Context, known: RegisteredName[Act]) -> tuple[Fact, ...]:
    row = known.row
    wrong = (laws.wrong_provision(other.wrong, other.about, other.right, other.note) for other in row.wrong_provisions)
    provisions = {part for record in context.library.records for part in _provisions(record, row)}
    provisions |= {part for duty in known.duties for part in _named(row, duty.legal_reference)}
    return facts(
        fact("Parts mentioned", laws.provisions(sorted(provisions, key=_in_order))),
        fact("Also called", tuple(map(Value, row.also))),
        fact(ALSO_PRINTED, tuple(map(Value, row.avoid))),
        fact("Cited by mistake", tuple(map(Value, wrong))),
    )


def _provisions(record: Record, act: Act) -> list[str]:
    """ "s.12" of each "prsra-2011 s.12" in the fields, and of each link to a section or schedule in the text."""
    parts = (written.partition(" ") for written in record.cited_law)
    in_fields = [provision for name, _, provision in parts if name == act.key and provision]
    on_law = () if record.is_hidden else record.words_on_law
    return [
        *in_fields,
        *(citations.provisions_linked(act.url, record.body.html) if act.url else ()),
        *(provision for words in on_law for provision in _named(act, words)),
    ]


def _named(act: Act, words: str) -> list[str]:
    return citations.provisions_named((act.title, *act.also), words)


def _in_order(provision: str) -> tuple[str, int, str]:
    """Schedules, then sections, each by number: Sch.5, s.7(1), s.12."""
    number = re.search(r"\d+", provision)
    kind = provision[: number.start()] if number else provision
    return (kind, int(number[0]) if number else 0, provision)
