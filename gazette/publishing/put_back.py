"""Puts the last edition back in the place of the output, whole."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.faults import Fault
from gazette.manifest import MANIFEST
from gazette.publishing.output_state import OutputState, file_on_disk, output_state
from gazette.publishing.places import EditionRecord, FileOnDisk, Places, inode_of
from gazette.publishing.publish import change_places

RETAINED = (".git",)


@dataclass(frozen=True)
class PutBack:
    """What differs between the edition that was put back and the one that went, by path, and its commit."""

    differing: tuple[str, ...]
    commit: str


def put_back(places: Places) -> PutBack:
    """Exchanges the output and the last edition. Raises Fault where that is not there, or not whole.

    Every file is read: a program may have changed one and given it its old time.
    """
    record = places.record(places.last)
    if record is None or not places.last.is_dir():
        raise Fault(f"There is no earlier edition of {places.output} to put back.")
    present = places.record(places.output)
    retained = tuple(dict.fromkeys((*(present.retained if present else ()), *RETAINED)))
    public = output_state(places, places.output, retained, reads_all=True)
    if present and not public.is_whole:
        places.keep_record(places.output, replace(present, is_disturbed=True))
    files = _mended(places, output_state(places, places.last, (), reads_all=True), public)
    differing = tuple(sorted({path for path, _ in _digests(files).items() ^ public.digests.items()} - {MANIFEST}))
    for path in {*differing, MANIFEST} & files.keys():
        files[path] = _as_of_now(places.last / path, files[path].digest)
    kept = tuple(name for name in retained if os.path.lexists(places.output / name))
    record = EditionRecord(inode_of(places.output), record.commit, is_put_back=True, retained=kept)
    places.keep_record(places.last, record, files)
    places.keep_register(places.last, places.register(places.output))  # what is known of what was published goes on
    change_places(places, places.last, record)
    return PutBack(differing, record.commit)


def _mended(places: Places, last: OutputState, public: OutputState) -> dict[str, FileOnDisk]:
    """The files of the last edition, after other hands' changes were undone. Raises Fault where that is impossible."""
    for path in last.extra:
        (places.last / path).unlink()
    files = dict(last.files)
    lost = []
    for path in (*last.changed, *last.missing):
        file = public.files.get(path)
        if file and file.digest == last.published[path]:
            files[path] = _taken_over(places, path, file)
        else:
            lost.append(path)
    if lost:
        raise Fault(_not_whole(lost))
    return files


def _taken_over(places: Places, path: str, file: FileOnDisk) -> FileOnDisk:
    full = places.last / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.unlink(missing_ok=True)
    os.link(places.output / path, full)
    return file


def _as_of_now(path: Path, digest: str) -> FileOnDisk:
    """A file that readers get again counts as new, or their browsers would keep the other edition's."""
    os.utime(path)
    return file_on_disk(digest, path.stat())


def _digests(files: dict[str, FileOnDisk]) -> dict[str, str]:
    return {path: file.digest for path, file in files.items()}


def _not_whole(lost: Sequence[str]) -> str:
    names = ", ".join(lost[:3]) + (f" and {len(lost) - 3} more" if len(lost) > 3 else "")
    what = f"The last edition is no longer whole: {names} was changed by hand."
    return f"{what} Take the content of that day from git, and publish it."
