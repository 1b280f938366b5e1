"""What is in the folder of an edition: the files as they were published, and what was changed by hand since."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazette.manifest import MANIFEST, manifest_in
from gazette.publishing.places import FileOnDisk, Places


@dataclass(frozen=True)
class OutputState:
    """The files of a folder, by path. Files in subfolders of links are not in it, because they lie elsewhere."""

    files: Mapping[str, FileOnDisk] = field(default_factory=dict)  # as they were published
    changed: tuple[str, ...] = ()  # by hand
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    published: Mapping[str, str] = field(default_factory=dict)  # the SHA-256 of each file as it was published

    @property
    def is_whole(self) -> bool:
        return not (self.changed or self.missing or self.extra)

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file that is as it was published."""
        return {path: file.digest for path, file in self.files.items()}


def output_state(places: Places, folder: Path, retained: Collection[str], *, reads_all: bool = False) -> OutputState:
    """Compares a folder with its record, or with its manifest where there is no record.

    A file whose size, time and inode are those of the record is not read, unless all are; any other is, so a copied
    folder counts as whole. Retained names of the folder itself, such as .git, are left out.
    """
    known = places.files(folder)
    has_record = bool(known)
    if not has_record:
        known = {path: FileOnDisk(digest, -1, -1, -1) for path, digest in manifest_in(folder).files.items()}
    files, changed, extra = {}, [], []
    root = f"{folder}/"
    for path, marks in _walk(root, retained):
        expected = known.get(path)
        if expected is None and (has_record or path != MANIFEST):
            extra.append(path)
        elif (file := _as_published(root + path, marks, expected, reads_all)) is not None:
            files[path] = file
        else:
            changed.append(path)
    missing = known.keys() - files.keys() - set(changed)
    published = {path: file.digest for path, file in known.items()}
    return OutputState(files, tuple(sorted(changed)), tuple(sorted(missing)), tuple(sorted(extra)), published)


def file_on_disk(digest: str, marks: os.stat_result) -> FileOnDisk:
    return FileOnDisk(digest, marks.st_size, marks.st_mtime_ns, marks.st_ino)


def _as_published(path: str, marks: os.stat_result, expected: FileOnDisk | None, is_read: bool) -> FileOnDisk | None:
    """The file with its present marks; None if it is not the one that was published."""
    if not stat.S_ISREG(marks.st_mode):
        return None
    if not is_read and expected and expected[1:] == (marks.st_size, marks.st_mtime_ns, marks.st_ino):
        return expected
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    return file_on_disk(digest, marks) if expected is None or digest == expected.digest else None


def _walk(root: str, retained: Collection[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Every file and link below a folder. Links are never followed."""
    waiting = [""]
    while waiting:
        place = waiting.pop()
        try:
            entries = os.scandir(root + place)
        except FileNotFoundError:  # there is no edition yet
            return
        with entries:
            for entry in entries:
                if not place and entry.name in retained:
                    continue
                path = place + entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    yield path, entry.stat(follow_symlinks=False)
