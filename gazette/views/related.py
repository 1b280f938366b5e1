"""What a record belongs with, at both ends of every link: what it names, and what names it."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.library import Joint, Library, Target
from gazette.records import Fund, Page, Record, Topic
from gazette.views import prose
from gazette.views.parts import Group, Row
from gazette.views.wording import LIST_TITLES, said


def of(library: Library, record: Record) -> tuple[Group, ...]:
    """What the record names and what names it, by kind, newest first, each once."""
    words: dict[str, list[str]] = {}
    targets: dict[str, Target] = {}
    for joint in library.joints_from.get(record.identity, ()):
        _join(joint.target, _how(record, joint), record, targets, words)
    for joint in library.joints_to.get(record.identity, ()):
        if not (isinstance(record, Topic) and joint.how == "topics"):
            _join(Target(joint.source), _how_back(joint), record, targets, words)
    by_kind: dict[str, list[Target]] = {}
    for target in sorted(targets.values(), key=lambda t: t.address):
        by_kind.setdefault(target.record.folder, []).append(target)
    groups = []
    for folder, title in LIST_TITLES.items():
        those = sorted(by_kind.get(folder, []), key=lambda t: t.record.when.order, reverse=True)
        rows = tuple(_related_row(target, words[target.address]) for target in those)
        if rows:
            groups.append(Group(title, f"page-related-{folder}", rows))
    return tuple(groups)


def _join(target: Target, how: str, record: Record, targets: dict[str, Target], words: dict[str, list[str]]) -> None:
    if target.record is record or isinstance(target.record, Page):
        return
    key = target.address
    targets.setdefault(key, target)
    if how and how not in words.setdefault(key, []):
        words[key].append(how)
    words.setdefault(key, [])


def _how(record: Record, joint: Joint) -> str:
    """The officer's own word for a link, where there is one."""
    if joint.how in ("related", "earlier") and isinstance(joint.place[1], int):
        how: str = getattr(record, joint.how)[joint.place[1]].how
        return how.capitalize()
    return ""


def _how_back(joint: Joint) -> str:
    if joint.how == "earlier" and isinstance(joint.place[1], int):
        how = joint.source.earlier[joint.place[1]].how  # type: ignore[attr-defined]
        return BACK[how]
    return {"superseded_by": "Superseded by this", "text": "Mentions this", "related": ""}.get(joint.how, "")


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


def _related_row(target: Target, words: Sequence[str]) -> Row:
    date = None if isinstance(target.record, Fund) else said(target.record.when)
    return Row(prose.title_of(target), target.address, date, details=tuple(words))
