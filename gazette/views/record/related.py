"""What a record belongs with, at both ends of every link: what it names, and what names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gazette.library.library import Library, Relation, Target
from gazette.records import LISTED_KINDS, Fund, Page, Record, Topic
from gazette.records.paper import Paper
from gazette.views.record import prose
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Group, Row


@dataclass
class _Belonging:
    """Something that belongs with the record, and the words for how."""

    target: Target
    ahead: list[str] = field(default_factory=list)  # what the record does to it: "Reported in" …
    behind: list[str] = field(default_factory=list)  # what it does to the record: … "Mentions this"


def related_groups(library: Library, record: Record) -> tuple[Group, ...]:
    """What the record names and what names it, by kind, newest first, each once."""
    found: dict[str, _Belonging] = {}
    for relation in library.relations_from.get(record.identity, ()):
        if _is_told(relation.target, record):
            one = found.setdefault(relation.target.address, _Belonging(relation.target))
            _add(one.ahead, _how(record, relation))
    for relation in library.relations_to.get(record.identity, ()):
        target = Target(relation.source)
        if _is_told(target, record) and not (isinstance(record, Topic) and relation.how == "topics"):
            one = found.setdefault(target.address, _Belonging(target))
            _add(one.behind, _how_back(relation))
    by_kind: dict[str, list[_Belonging]] = {}
    for one in sorted(found.values(), key=lambda one: one.target.address):
        by_kind.setdefault(one.target.record.folder, []).append(one)
    groups = []
    for kind in LISTED_KINDS:
        those = sorted(by_kind.get(kind.folder, []), key=lambda one: one.target.record.when.order, reverse=True)
        if those:
            groups.append(
                Group(kind.list_title, f"page-related-{kind.folder}", tuple(_related_row(one) for one in those))
            )
    shown = tuple(_shown_by(library, record))
    return (*groups, Group("Promises", "page-related-promises", shown)) if shown else tuple(groups)


def _shown_by(library: Library, record: Record) -> Iterator[Row]:
    """The promises for which the record is evidence."""
    for relation in library.relations_to.get(record.identity, ()):
        paper, place = relation.source, relation.place
        if isinstance(paper, Paper) and place[:1] == ("promises",) and "evidence" in place:
            promise = paper.promises[int(place[1])]
            how = "Shows that a promise was kept" if promise.state == "done" else "Tells of a promise"
            yield Row(promise.title, promise.address, date_value(paper.when), details=(how,))


def _is_told(target: Target, record: Record) -> bool:
    return target.record is not record and not isinstance(target.record, Page)


def _add(words: list[str], how: str) -> None:
    if how and how not in words:
        words.append(how)


def _how(record: Record, relation: Relation) -> str:
    """The officer's own word for a link, where there is one."""
    if relation.how in ("related", "earlier") and isinstance(relation.place[1], int):
        how: str = getattr(record, relation.how)[relation.place[1]].how
        return how
    return ""


def _how_back(relation: Relation) -> str:
    if relation.how == "earlier" and isinstance(relation.place[1], int):
        how = relation.source.earlier[relation.place[1]].how  # type: ignore[attr-defined]
        return BACK[how]
    return {"superseded_by": "Superseded by this", "text": "Mentions this", "related": ""}.get(relation.how, "")


BACK = {
    "adds to": "Adds to this",
    "varies": "Varies this",
    "extends": "Extends this",
    "novates": "Novates this",
    "defers": "Defers this",
    "returns": "Returns to this",
    "corrects": "Corrects this",
    "quashes": "Quashes this",
    "replaces": "Replaces this",
    "follows": "Follows this",
}


def _related_row(one: _Belonging) -> Row:
    date = None if isinstance(one.target.record, Fund) else date_value(one.target.record.when)
    lead = ", ".join(one.ahead)
    lead = lead[:1].upper() + lead[1:]
    return Row(prose.title_of(one.target), one.target.address, date, details=tuple(one.behind), lead=lead)
