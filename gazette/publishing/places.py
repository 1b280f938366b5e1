"""The folders of a published site: the output itself and, in a hidden folder beside it, the editions to switch with."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from gazette.cache import put_in_place


class FileOnDisk(NamedTuple):
    """A file of an edition, with the marks by which a later run sees that nobody has touched it since."""

    digest: str  # SHA-256
    size: int
    time: int  # of the last change, in nanoseconds
    inode: int


@dataclass(frozen=True)
class EditionRecord:
    """What we wrote into the folder of an edition, and which folder was public before it."""

    files: Mapping[str, FileOnDisk]
    before: int = 0  # the inode of that folder
    commit: str = ""
    is_disturbed: bool = False  # whether other hands changed it, so that nothing is made of it
    retained: tuple[str, ...] = ()  # names of the output folder that are no part of the edition


@dataclass(frozen=True)
class Places:
    """The output folder and what belongs to it. A folder keeps its inode when it is renamed, so records go by that."""

    output: Path

    @property
    def beside(self) -> Path:
        """Holds editions that are not public, the lock and the records; only the owner may look inside."""
        return self.output.with_name(f".{self.output.name}.editions")

    @property
    def next(self) -> Path:
        """The next edition while it is made, and before that an old one, of which it is made."""
        return self.beside / "next"

    @property
    def last(self) -> Path:
        """The edition that was public before the present one."""
        return self.beside / "last"

    @property
    def aside(self) -> Path:
        """One of two folders during a switch, where the system cannot exchange two names at once."""
        return self.beside / "aside"

    @property
    def lock(self) -> Path:
        return self.beside / "lock"

    def record(self, folder: Path) -> EditionRecord | None:
        """The record of a folder; None if we did not finish it."""
        try:
            written = json.loads(self._record_path(folder).read_bytes())
            files = {path: FileOnDisk(*marks) for path, marks in written["files"].items()}
            return EditionRecord(**{**written, "files": files, "retained": tuple(written["retained"])})
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def keep_record(self, folder: Path, record: EditionRecord) -> None:
        put_in_place(self._record_path(folder), json.dumps(vars(record)).encode())

    def drop_record(self, folder: Path) -> None:
        """From now on the folder counts as unfinished."""
        if folder.is_dir():
            self._record_path(folder).unlink(missing_ok=True)

    def discard_next(self) -> None:
        """Removes an edition that could not be finished, and makes room on the disk."""
        self.drop_record(self.next)
        shutil.rmtree(self.next, ignore_errors=True)

    def drop_old_records(self) -> None:
        """Removes the records of folders that are gone."""
        folders = [folder for folder in (self.output, self.next, self.last) if folder.is_dir()]
        current = {self._record_path(folder) for folder in folders}
        for path in self.beside.glob("*.json"):
            if path not in current:
                path.unlink()

    def _record_path(self, folder: Path) -> Path:
        return self.beside / f"{inode_of(folder)}.json"


def inode_of(folder: Path) -> int:
    """The number of a folder on its disk; 0 where there is none."""
    try:
        return os.lstat(folder).st_ino
    except FileNotFoundError:
        return 0
