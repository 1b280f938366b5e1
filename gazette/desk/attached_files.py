"""Finds the file that a row names in a folder: to the letter, then loosely, then by the reference."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

from gazette.library.folder import LARGEST_ATTACHMENT
from gazette.references import loose
from gazette.slugs import free_name, slug

DOCUMENTS = frozenset("pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp jpg jpeg png".split())
MOST_FILES = 100_000


@dataclass
class FilesFolder:
    """The files below a folder, and which of them rows have taken."""

    root: Path | None
    paths: list[Path] = field(default_factory=list)
    taken: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.paths = sorted(_files_below(self.root)) if self.root else []
        self._by_name: dict[str, list[Path]] = {}
        for path in self.paths:
            for name in {path.name, path.name.casefold(), _loose_name(path.name), _loose_name(path.stem)}:
                self._by_name.setdefault(name, []).append(path)

    def find(self, name: str) -> Path | str:
        """The file with this name, or a sentence that says why there is none."""
        if self.root is None:
            return f"The sheet names the file {name[:80]}. To attach it, add --files and the folder of the files."
        base = PureWindowsPath(name.replace("%20", " ")).name  # the row may hold a path of another computer
        exact = [path for path in self.paths if path.relative_to(self.root).as_posix() == name.replace("\\", "/")]
        for paths in (exact, *(self._by_name.get(k, []) for k in (base, base.casefold(), _loose_name(base)))):
            if len(paths) == 1:
                return self._checked(paths[0])
            if paths:
                listed = ", ".join(path.relative_to(self.root).as_posix() for path in paths[:4])
                return f"Several files fit {base}: {listed}. Attach the right one."
        return f"The file {base[:80]} is not in {self.root}."

    def of_reference(self, reference: str) -> list[Path]:
        """The documents whose names begin with a reference, however it is spelt."""
        key = loose(reference)
        if len(key) < 2:
            return []  # a number alone begins the names of too many files
        paths = (path for path in self.paths if loose(path.stem)[: len(key)] == key)
        return [path for path in paths if isinstance(self._checked(path), Path)]

    def unused(self) -> list[Path]:
        return [path for path in self.paths if path not in self.taken]

    def _checked(self, path: Path) -> Path | str:
        if path.suffix.lower().lstrip(".") not in DOCUMENTS:
            return f"The file {path.name} is of a kind that is not published. Save it as PDF and attach it."
        size = path.stat().st_size
        if size > LARGEST_ATTACHMENT:
            what = f"The file {path.name} has {size / 1e6:.0f} MB; at most {LARGEST_ATTACHMENT / 1e6:.0f}."
            return f"{what} Make it smaller and attach it."
        return path


def _files_below(root: Path) -> Iterator[Path]:
    """Ordinary files only: a link could lead anywhere on the computer."""
    count = 0
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(place, name)
            if not name.startswith((".", "~$")) and path.is_file() and not path.is_symlink():
                count += 1
                if count > MOST_FILES:
                    return
                yield path


def _loose_name(name: str) -> str:
    return f"\0{slug(name)}"


def clean_name(path: Path, taken: Container[str]) -> str:
    """The name of a file without spaces and punctuation, which break addresses, and unlike the others."""
    return free_name(slug(path.stem)[:80].strip("-") or "file", taken, path.suffix.lower())


def title_of(path: Path) -> str:
    """The name of the file as a title: underscores are spaces."""
    return re.sub(r"[\s_]+", " ", path.stem).strip() or path.name
