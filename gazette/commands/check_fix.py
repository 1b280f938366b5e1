"""What `bin/gazette check --fix` does: shows the corrections of which only one is safe, asks, and writes them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from gazette.cache import put_in_place
from gazette.commands.asking import is_agreed
from gazette.desk.corrections import corrected_documents
from gazette.plurals import counted
from gazette.problems import Problem


def write_corrections(content: Path, problems: Sequence[Problem], *, is_given: bool) -> bool:
    """Shows the corrections, asks, and writes them. Returns whether any were written."""
    documents = list(corrected_documents(content, problems))
    edits = [edit for document in documents for edit in document.edits]
    if not edits:
        print("No mistake has only one safe correction.", file=sys.stderr)
        return False
    print(*edits, sep="\n")
    if not is_agreed("write", is_given=is_given):
        print("Nothing was written.", file=sys.stderr)
        return False
    for document in documents:
        put_in_place(content / document.path, document.data)
    files = counted(len(documents), "document")
    print(f"{counted(len(edits), 'line')} corrected in {files}. What is left:", file=sys.stderr)
    return True


def may_be_fixed(content: Path, problems: Sequence[Problem]) -> bool:
    """Whether there is anything to write: a row of a spreadsheet or a register is left to a person."""
    return any(corrected_documents(content, problems))
