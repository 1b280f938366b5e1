"""Columns and words by which a register says that an entry is not public. They are taken at their word."""

from __future__ import annotations

import re

from gazette.desk.cell_dates import CellReading, unread
from gazette.desk.columns import SheetColumn
from gazette.desk.grid import SheetCell

RESTRICTED = SheetColumn(
    "restricted",
    "Restricted, Confidential, Exempt, Exempt from publication, Private, Restriction, Restrictions, Exemption, FOI "
    "exemption, FOI exempt, Exempt information, Reason for restriction, Reason for restricted, Reason restricted, "
    "Reason for exemption, Reason exempt, Reason not published, Reason for not publishing, Protective marking, "
    "Marking, Classification, Security marking, Part 2, Open or closed, Open or exempt, Public or private",
    holds="restriction",
)
PUBLIC = SheetColumn(
    "public_entry",
    "For publication, Publish, Publishable, Public, To be published, Publish on website, "
    "Can be published, Publication status",
    holds="restriction",
)
_NOT_RESTRICTED = frozenset("no n false none - – — n/a na nil open public official unrestricted part 1 i".split()) | {
    "part 1", "part i", "not restricted", "not exempt", "not protectively marked", "full", "nothing",
}  # fmt: skip
_PUBLIC = frozenset("yes y true open public published full ✓ ✔".split()) | {"in full", "part 1", "part i"}
_WORD = r"(?:restricted|confidential|exempt|redacted|withheld)"
_MARKING = re.compile(  # not "restricted duties", which may be what a public entry is about
    r"\b(?:not (?:to be )?(?:published|disclosed)|not for publication|not publicly available|unpublished"
    r"|commercially[- ]sensitive|commercial(?:ly)?[- ]in[- ]confidence|exempt (?:from publication|information|under)"
    rf"|official[- :]+sensitive)\b|^\W*{_WORD}\W*$|^\W*{_WORD}\s*[-–—:;,(.]|[(\[]\s*{_WORD}\s*[)\]]"
    rf"|[-–—:]\s*{_WORD}\W*$",
    re.I,
)
_CAPITALS = re.compile(rf"\b{_WORD.upper()}\b")
_WARNING = re.compile(
    r"\b(not for publication|restricted|confidential|exempt|part (?:2|ii|two)|official[- :]+sensitive|redacted)\b", re.I
)


def read_restriction(cell: SheetCell, column: SheetColumn) -> CellReading:
    """Nothing for an entry that is public; a question, which makes its row wait, for any other."""
    text = " ".join(cell.text.casefold().split()).rstrip(".")
    is_public = text in (_PUBLIC if column.name == PUBLIC.name else _NOT_RESTRICTED)
    if is_public or not text:
        return CellReading()
    what = f"'{cell.text[:60]}' may mean that this is not public."
    remedy = "If it is, empty the cell. If not, see status: withheld in content/decisions/README.md."
    return unread(f"{what} {remedy}")


def marking_in(text: str) -> str:
    """Why a row waits, if a cell says that its entry is not public; "" where none says so."""
    match = _MARKING.search(text) or _CAPITALS.search(text)
    if not match:
        return ""
    what = f"It says '{' '.join(match[0].split()).strip('([)] -–—:;,.')}', so it may not be public."
    return f"{what} If it is, remove these words. If not, see status: withheld in content/decisions/README.md."


def warning_in(text: str) -> str:
    """A question about words that a public entry seldom has; "" where there are none."""
    match = _WARNING.search(text)
    return f"It has the word '{match[0]}'. Check whether it is public." if match else ""
