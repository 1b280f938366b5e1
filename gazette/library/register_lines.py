"""Where something is written in a register, for what is found only when the whole library is read."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records.registers import RegisterRow


def place_in(library: Library, register: type[RegisterRow], *texts: str) -> Problem:
    """A problem without words, at the first line that has the last of the texts after all others; or at line 1."""
    path = f"registers/{register.register}.yaml"
    wanted = list(texts)
    for number, line in enumerate((library.root / path).read_text(encoding="utf-8-sig").splitlines(), 1):
        while wanted and wanted[0] in line:
            del wanted[0]
            if not wanted:
                return Problem(library.shown(path), number, "")
    return Problem(library.shown(path), 1, "")
