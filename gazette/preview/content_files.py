"""The files of the content folder that a form may open, and why it may not open others."""

from __future__ import annotations

import os
from pathlib import Path

from gazette.records.publication import PUBLISHED

LONGEST_NAME = 200  # characters
_NEVER = set("\\:\0")  # a path of Windows, and what no file system takes
REASONS = {
    PUBLISHED: "make publish writes this file. It is the proof of what was published and when, so nobody edits it.",
    "registers/tested-by-machine.yaml": "make accessibility writes this file: it says what was tested, and when.",
}
GUIDE = "This guide is written from the declarations of the fields with every new version of the software."
ATTACHED = "This file is published as it is. Change it in the program that it was made with, and save it in its place."


def content_file(content: Path, path: str) -> Path | None:
    """An ordinary file of the content folder; None for anything outside of it, hidden in it, or behind a link."""
    file = new_file(content, path)
    return file if file and file.is_file() else None


def new_file(content: Path, path: str) -> Path | None:
    """A file of the content folder that may not be there yet; None for anything that is not an ordinary file."""
    root = content.resolve()
    if not all(_is_plain_name(part) for part in path.split("/")):
        return None
    file = root / path
    is_ordinary = file.is_file() or not os.path.lexists(file)
    return file if is_ordinary and file.resolve() == file else None


def _is_plain_name(part: str) -> bool:
    return part.isprintable() and 0 < len(part) <= LONGEST_NAME and part[0] != "." and not _NEVER & set(part)


def why_not(path: str) -> str:
    """Why a file of the content folder has no form, in a sentence or two; "" if nothing speaks against it."""
    if path.rpartition("/")[2] == "README.md":
        return GUIDE
    return ATTACHED if path.startswith("files/") else REASONS.get(path, "")
