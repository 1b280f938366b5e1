"""Publishes a checked edition: stages it beside the output, then switches the whole site in one step."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.edition import Edition
from gazette.manifest import MANIFEST, manifest_in
from gazette.publishing.output_state import OutputState
from gazette.publishing.places import EditionRecord, Places, inode_of
from gazette.publishing.staging import stage
from gazette.publishing.switch import recover, settle, switch


@dataclass(frozen=True)
class PublishResult:
    """What differs between the edition and the output, by path; `staged` is None where nothing does."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    staged: EditionRecord | None = None


def prepare(
    edition: Edition, places: Places, present: OutputState, retained: Collection[str], register: bytes = b""
) -> PublishResult:
    """Stages the edition, unless the output holds just that. Nothing public changes before `put_out`.

    `register` is the register of publications with this edition; a preview leaves it as it was.
    """
    earlier = _recorded(places, present)
    if present.is_whole and present.digests == edition.digests:
        return PublishResult()
    # Where only the commit is another, what was public before stays the last edition.
    is_same = _without_manifest(present.published) == _without_manifest(edition.digests)
    is_kept = is_same or _is_preview_after_publication(places)
    before = earlier.before if is_kept else inode_of(places.output)
    record = EditionRecord(before, edition.commit, retained=_kept(places, edition, retained))
    with ExitStack() as undo:
        undo.callback(places.discard_next)
        staging = stage(edition, places, present)
        places.keep_record(places.next, record, staging.files)
        places.keep_register(places.next, register or places.register(places.output))
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


def _recorded(places: Places, present: OutputState) -> EditionRecord:
    """The record of the output, which says from now on whether other hands changed it. It counts as published."""
    record = places.record(places.output)
    known = record or EditionRecord(inode_of(places.last), manifest_in(places.output).commit)
    now = replace(known, is_disturbed=not present.is_whole, is_put_back=False)
    if now != record and places.output.is_dir():
        places.keep_record(places.output, now, None if record else present.files)
    return now


def _is_preview_after_publication(places: Places) -> bool:
    """Whether a preview is in the output, and the last edition was published: then that stays the one to put back."""
    return bool(not manifest_in(places.output).register_of and manifest_in(places.last).register_of)


def _without_manifest(digests: Mapping[str, str]) -> dict[str, str]:
    return {path: digest for path, digest in digests.items() if path != MANIFEST}


def _kept(places: Places, edition: Edition, retained: Collection[str]) -> tuple[str, ...]:
    """The names in the output that are not part of any edition and move to the next."""
    own = {path.partition("/")[0] for path in edition.digests}
    return tuple(name for name in retained if name not in own and os.path.lexists(places.output / name))
