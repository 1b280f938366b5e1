"""Copies of files without their hidden data. What only a person can decide is left, and found again in the copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from gazette.privacy.archives import Budget
from gazette.privacy.clean_drawings import clean_drawing
from gazette.privacy.clean_pdf import clean_pdf
from gazette.privacy.clean_pictures import cleaned_picture
from gazette.privacy.clean_zip import clean_zip
from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.file_types import type_of
from gazette.privacy.files import NamedFile, read
from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import LARGEST_FILE, TOO_LARGE, Refused
from gazette.privacy.office_files.office_cleaners import OFFICE_CLEANERS

Cleaner = Callable[[bytes, Registered], CleanedFile]
# The cleaner of each type. Each raises Refused for a file that a person has to change first.
CLEANERS: dict[str, Cleaner] = {
    "pdf": clean_pdf,
    "jpg": cleaned_picture,
    "png": cleaned_picture,
    "svg": clean_drawing,
    **OFFICE_CLEANERS,
}
NOTHING_TO_CLEAN = "A file of plain text has nothing that can be removed from it without a person."


@dataclass(frozen=True)
class CleanCopy:
    """The cleaned copy of a file, with what still looks private in it."""

    name: str
    cleaned: CleanedFile
    rest: tuple[Finding, ...]


def clean_copy_of(file: NamedFile, registered: Registered) -> CleanCopy:
    """The cleaned copy, read again as any attachment is, which shows that it opens. Raises Refused."""
    if len(file.data) > LARGEST_FILE:
        raise TOO_LARGE
    cleaned = _cleaned(file, registered, Budget())
    name = clean_name(file.name)
    return CleanCopy(name, cleaned, tuple(read(NamedFile(name, cleaned.data), registered)))


def _cleaned(file: NamedFile, registered: Registered, budget: Budget) -> CleanedFile:
    """The cleaned file by its type. Raises Refused for a type in which nothing can be cleaned."""
    kind = type_of(file.name, file.data)
    if kind == "zip":
        return clean_zip(file.data, budget, lambda name, data: _cleaned(NamedFile(name, data), registered, budget))
    if kind not in CLEANERS:
        raise Refused(NOTHING_TO_CLEAN, "Open it in an editor, and correct what the check names.")
    return CLEANERS[kind](file.data, registered)


def clean_name(name: str) -> str:
    """The name of the copy: report.clean.pdf beside report.pdf."""
    path = PurePosixPath(name)
    return path.with_name(f"{path.stem}.clean{path.suffix}").as_posix()
