"""The records, Acts, organisations and duties related to a record, in both directions of every link."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from gazette.grouping import grouped
from gazette.library.later_acts import lack_of_effect
from gazette.library.library import Library
from gazette.library.targets import Relation, Target
from gazette.markup import citations
from gazette.records import LISTED_KINDS, Decision, Office, Page, Record, Topic
from gazette.records.decision_chain import Chain
from gazette.records.promise import Promise
from gazette.records.registers import Organisation
from gazette.records.related import Related
from gazette.records.sums import DecisionAmount
from gazette.sentences import decisions, later_acts, records, relations
from gazette.sentences.promise_states import STATES
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.record.badges import standing_tags
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import date_where_known, fact, facts, listed_date
from gazette.views.shapes.parts import Fact, Group, Row, Value

MOST_AT_FIRST = 5
FOLLOWED = frozenset(("followed by", "led to"))  # words before the title of what followed
GROUPS: tuple[tuple[str, str, tuple[type[Record], ...]], ...] = (
    *((kind.list_title, kind.folder, (kind,)) for kind in LISTED_KINDS),
    ("Other pages", "pages", (Page, Office)),
)  # title, end of the anchor, kinds


def named_by(library: Library, record: Record) -> tuple[Fact, ...]:
    """The Acts, organisations and duties that a record names, as spelt in the registers."""
    laws = tuple(value for written in record.legislation for value in law(library, written))
    acts = dict.fromkeys(written.partition(" ")[0] for written in record.legislation)
    names = library.body_names.organisations
    bodies = tuple(Value(names[key], organisation_address(key)) for key in record.organisations)
    duties = [library.duties[name] for name in dict.fromkeys((*record.duties, *record.meets))]  # its page says if met
    return facts(
        fact("Law", laws),
        fact(
            "See also",
            tuple(Value(records.everything_that_names(library.acts[key].title), act_address(key)) for key in acts),
        ),
        fact("Organisations", bodies),
        fact("Legal duty", tuple(Value(duty.duty, duty.address) for duty in duties)),
    )


def law(library: Library, written: str | None) -> tuple[Value, ...]:
    """An Act and its provision, from "prsra-2011 s.12", linked to the law."""
    if not written:
        return ()
    key, _, provision = written.partition(" ")
    act = library.acts[key]
    address = citations.address_of(act.url, provision) if act.url else None
    return (Value(records.law(act.title, provision), address),)


def act_address(key: str) -> str:
    """The address of the page of an Act."""
    return f"legislation/{name_slug(key)}/"


def organisation_address(key: str) -> str:
    """The address of the page of an organisation."""
    return f"organisations/{name_slug(key)}/"


def other_bodies(library: Library, body: Organisation) -> tuple[Fact, ...]:
    """The other organisations that the description of one names, such as the body that it became part of."""
    others = (row for row in library.organisations.values() if row.name != body.name and row.name in (body.note or ""))
    names = library.body_names.organisations
    return facts(fact("See also", tuple(Value(names[row.key], organisation_address(row.key)) for row in others)))


@dataclass
class RelatedRecord:
    """A related record, with how it is related."""

    target: Target
    leads: list[str] = field(default_factory=list)  # before its title: "reported in"
    details: list[str] = field(default_factory=list)  # below its title: "Superseded by this"


def related_groups(context: Context, record: Record) -> tuple[Group, ...]:
    """The records that it names or that name it, by kind, newest first; then the promises for which it is evidence."""
    library = context.library
    related = sorted(_related(library, record), key=lambda related: related.target.address)
    newest_first = sorted(related, key=lambda related: related.target.record.when.order, reverse=True)
    groups = [
        Group(title, f"page-related-{folder}", tuple(_rows(context, of_kind)))
        for title, folder, kinds in GROUPS
        if (of_kind := [related for related in newest_first if isinstance(related.target.record, kinds)])
    ]
    promise_rows = tuple(_promise_rows(context, record))
    if promise_rows:
        groups.append(Group("Promises", "page-related-promises", promise_rows))
    return tuple(groups)


def followers_of(library: Library, record: Record) -> tuple[Target, ...]:
    """What followed a record or resulted from it, as one of the two ends says, the earliest first."""
    related = (related for related in _related(library, record) if FOLLOWED.intersection(related.leads))
    shown = (related.target for related in related if not related.target.record.is_hidden)
    return tuple(sorted(shown, key=lambda target: (target.record.when.order, target.address)))


def first_rows(groups: Iterable[Group]) -> tuple[Row, ...]:
    """The few related records to show first where there are many: those whose relation has a name, the newest first."""
    rows = [row for group in groups for row in group.rows]
    if len(rows) <= MOST_AT_FIRST:
        return ()
    newest_first = sorted(rows, key=lambda row: (row.date.iso if row.date else "") or "", reverse=True)
    return tuple(sorted(newest_first, key=lambda row: not (row.lead or row.details))[:MOST_AT_FIRST])


def _related(library: Library, record: Record) -> Iterable[RelatedRecord]:
    """Each record or paragraph once, however many links lead to it or come from it."""
    by_address: dict[str, RelatedRecord] = {}
    for relation in library.relations_from.get(record.identity, ()):
        if _is_shown(relation, relation.target.record, record):
            related = by_address.setdefault(relation.target.address, RelatedRecord(relation.target))
            _add(related.leads, _how(library, relation))
    named = {related.target.record.identity for related in by_address.values() if related.leads}
    for relation in library.relations_to.get(record.identity, ()):
        target = Target(relation.source)
        if _is_shown(relation, target.record, record):
            related = by_address.setdefault(target.address, RelatedRecord(target))
            if not (isinstance(relation.group, Related) and target.record.identity in named):
                _add(related.leads, _how_at_other_end(relation))
            _add(related.details, _words_at_other_end(library, relation))
    in_part = {
        (related.target.record.identity, how)
        for related in by_address.values()
        if related.target.paragraph
        for how in (*related.leads, "")
    }
    return [related for related in by_address.values() if not _is_repeated(related, in_part)]


def _is_repeated(related: RelatedRecord, in_part: Container[tuple[str, str]]) -> bool:
    """Whether a whole record adds nothing to one of its paragraphs, which is in the list too."""
    is_whole = related.target.paragraph is None and related.target.round is None
    identity = related.target.record.identity
    return is_whole and not related.details and all((identity, how) in in_part for how in (related.leads or [""]))


def _is_shown(relation: Relation, other: Record, record: Record) -> bool:
    """Whether one of two linked records is shown on the page of the other.

    A standing page and a topic, which has its timeline, show only what an officer relates to them. A standing page and
    the office are shown on other pages only where an officer relates them.
    """
    if other.identity == record.identity:
        return False
    return relation.how == "related" or (bool(other.list_title) and not isinstance(record, Page | Topic))


def _add(words: list[str], how: str) -> None:
    if how and how not in words:
        words.append(how)


def _how(library: Library, relation: Relation) -> str:
    """The officer's own word for a link, or that for the field; "" where there is none."""
    link = relation.group
    if isinstance(link, Chain) and (lack := _lack_of_effect(library, relation, link)):
        return later_acts.on_its_own_page(link.how, lack)
    return link.how if isinstance(link, Related | Chain) else relations.OF_FIELDS.get(relation.path, ("", ""))[0]


def _how_at_other_end(relation: Relation) -> str:
    """The same before the title of the record that has the link; "" where only the officer can know it."""
    link = relation.group
    if isinstance(link, Related):
        return link.how_back or relations.back(link.how)
    return relations.OF_FIELDS.get(relation.path, ("", ""))[1]


def _lack_of_effect(library: Library, relation: Relation, link: Chain) -> str:
    return lack_of_effect(library, relation.source, link.how) if isinstance(relation.source, Decision) else ""


def _words_at_other_end(library: Library, relation: Relation) -> str:
    """The words for a link below the record that has it; "" where there are none."""
    link = relation.group
    if isinstance(link, Chain):
        return later_acts.beside(link.how, _lack_of_effect(library, relation, link))
    if isinstance(link, DecisionAmount):  # a fund says which sum of a decision is its own
        return decisions.sum_in_list(link.role, link.amount, link.per, link.basis)
    return "Superseded by this" if relation.how == "superseded_by" else ""


def _rows(context: Context, several: Iterable[RelatedRecord]) -> Iterator[Row]:
    """A row for each; a single one for several paragraphs of a record that are related in the same way."""
    for same in grouped((_sameness(related), related) for related in several).values():
        first, *others = same
        if not others:
            yield _row(context, first)
            continue
        targets = sorted((related.target for related in same), key=_place_in_record)
        paragraphs = fact("Paragraphs", tuple(Value(target.paragraph or "", target.address) for target in targets))
        record = first.target.record
        yield replace(_row(context, first), title=record.title, address=record.address, links=facts(paragraphs))


def _sameness(related: RelatedRecord) -> tuple[str, ...]:
    """The same for paragraphs of one record with the same words; of anything else its own address."""
    target = related.target
    if not target.anchor:
        return (target.address,)
    return (target.record.identity, *related.leads, "", *related.details)


def _place_in_record(target: Target) -> int:
    anchors = [paragraph.anchor for paragraph in target.record.body.paragraphs]
    return anchors.index(target.anchor or "")


def _row(context: Context, related: RelatedRecord) -> Row:
    record = related.target.record
    return Row(
        title_of(related.target),
        related.target.address,
        date=_date_of(related.target),
        tags=standing_tags(context, record),
        details=tuple(related.details),
        lead=records.link_word(related.leads),
    )


def _date_of(target: Target) -> Value | None:
    """The date of a record; a round has none, because that of its fund is another one."""
    if target.round:
        return None
    listed = target.record.listed_date
    return date_where_known(listed) if target.record.is_listed_by_title else listed_date(listed)


def _promise_rows(context: Context, record: Record) -> Iterator[Row]:
    """The promises for which a record is evidence, each with its state on the day."""
    for relation in context.library.relations_to.get(record.identity, ()):
        promise = relation.group
        if isinstance(promise, Promise) and "evidence" in relation.place:
            state = promise.state_on(context.today, is_compiled=context.is_compiled)
            details = (STATES[state].words(context.is_compiled),)
            yield Row(promise.title, promise.address, date=listed_date(relation.source.listed_date), details=details)
