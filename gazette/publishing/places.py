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
    """What a later run must know of the folder of an edition, besides its files."""

    before: int = 0  # the inode of the folder that was public before it
    commit: str = ""
    is_disturbed: bool = False  # whether other hands changed it, so that nothing is made of it
    is_put_back: bool = False  # whether it was put back, and nothing was published since
    retained: tuple[str, ...] = ()  # names of the output folder that are not part of the edition


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
        """The next edition while it is made; before that, the old edition that becomes the next."""
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
            with self._record_path(folder).open("rb") as file:
                written = json.loads(file.readline())
            return EditionRecord(**{**written, "retained": tuple(filter(_is_name, written["retained"]))})
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def files(self, folder: Path) -> dict[str, FileOnDisk]:
        """The files that we wrote into a folder, by path; none if we did not finish it."""
        try:
            written = json.loads(self._record_path(folder).read_bytes().partition(b"\n")[2])
            return {path: FileOnDisk(*marks) for path, marks in written.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}

    def keep_record(self, folder: Path, record: EditionRecord, files: Mapping[str, FileOnDisk] | None = None) -> None:
        """Writes the record of a folder; without files, those that it names already stay."""
        lines = vars(record), self.files(folder) if files is None else files
        put_in_place(self._record_path(folder), "\n".join(map(json.dumps, lines)).encode())

    def register(self, folder: Path) -> bytes:
        """The register of publications as it was with the edition in a folder; nothing where nobody kept it."""
        try:
            return self._register_path(folder).read_bytes()
        except OSError:
            return b""

    def keep_register(self, folder: Path, register: bytes) -> None:
        """Writes beside an edition what the register had with it, so that it does not depend on who resets that."""
        if register:
            put_in_place(self._register_path(folder), register)

    def drop_record(self, folder: Path) -> None:
        """From now on the folder counts as unfinished."""
        if folder.is_dir():
            self._record_path(folder).unlink(missing_ok=True)
            self._register_path(folder).unlink(missing_ok=True)

    def discard_next(self) -> None:
        """Removes an edition that could not be finished, and makes room on the disk."""
        self.drop_record(self.next)
        shutil.rmtree(self.next, ignore_errors=True)

    def drop_old_records(self) -> None:
        """Removes the records of folders that are gone."""
        folders = [folder for folder in (self.output, self.next, self.last) if folder.is_dir()]
        current = {str(inode_of(folder)) for folder in folders}
        for path in (*self.beside.glob("*.json"), *self.beside.glob("*.csv")):
            if path.stem not in current:
                path.unlink()

    def _record_path(self, folder: Path) -> Path:
        return self.beside / f"{inode_of(folder)}.json"

    def _register_path(self, folder: Path) -> Path:
        return self._record_path(folder).with_suffix(".csv")


def _is_name(name: str) -> bool:
    """Whether it names something in a folder itself, and never a place elsewhere."""
    return Path(name).name == name and name not in ("", "..")


def inode_of(folder: Path) -> int:
    """The number of a folder on its disk; 0 where there is none."""
    try:
        return os.lstat(folder).st_ino
    except FileNotFoundError:
        return 0
