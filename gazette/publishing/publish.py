"""Publishes a checked edition: stages it beside the output, then switches the whole site in one step."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.edition import Edition
from gazette.manifest import MANIFEST
from gazette.publishing.places import EditionRecord, Places, inode_of
from gazette.publishing.staging import stage
from gazette.publishing.standing import Standing
from gazette.publishing.switch import recover, settle, switch


@dataclass(frozen=True)
class PublishResult:
    """What differs between the edition and the output, by path; `staged` is None where nothing does."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    staged: EditionRecord | None = None


def prepare(edition: Edition, places: Places, present: Standing, retained: Collection[str]) -> PublishResult:
    """Stages the edition, unless the output holds just that. Nothing public changes before `put_out`."""
    difference = _difference(edition, present)
    earlier = places.record(places.output)
    if not difference:
        if earlier is None:
            places.keep_record(places.output, EditionRecord(present.files, inode_of(places.last), edition.commit))
        return PublishResult()
    with ExitStack() as undo:
        undo.callback(places.discard_next)
        staging = stage(edition, places, present)
        record = EditionRecord(staging.files, inode_of(places.output), edition.commit, _kept(places, edition, retained))
        if difference == {MANIFEST} and earlier:
            # The same edition of another commit: what was public before it stays the last edition.
            record = replace(record, before=earlier.before)
        places.keep_record(places.next, record)
        undo.pop_all()
    removed = {*present.files, *present.changed, *present.extra} - edition.digests.keys()
    return PublishResult(tuple(sorted({*staging.written} - {MANIFEST})), tuple(sorted(removed)), record)


def put_out(places: Places, result: PublishResult) -> None:
    """Puts a staged edition in the place of the output."""
    if result.staged:
        change_places(places, places.next, result.staged)


def change_places(places: Places, folder: Path, record: EditionRecord) -> None:
    """Makes a folder the output, and the present output the last edition."""
    if not os.path.lexists(places.output):
        os.rename(folder, places.output)
    else:
        try:
            for name in record.retained:
                os.rename(places.output / name, folder / name)
            switch(places, folder, places.output)
        except OSError:
            recover(places)
            raise
    settle(places)
    places.drop_old_records()


def _difference(edition: Edition, present: Standing) -> set[str]:
    """The files in which the output differs from the edition."""
    pairs = edition.digests.items() ^ present.digests.items()
    return {path for path, _ in pairs} | {*present.changed, *present.missing, *present.extra}


def _kept(places: Places, edition: Edition, retained: Collection[str]) -> tuple[str, ...]:
    """The names in the output that are no part of any edition and move to the next."""
    own = {path.partition("/")[0] for path in edition.digests}
    return tuple(name for name in retained if name not in own and os.path.lexists(places.output / name))
