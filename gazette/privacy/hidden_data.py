"""What every reader of files says in the same words: findings in a file, and why a file is not published at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.masking import masked
from gazette.privacy.text import findings_in

CLEAN_COPY = "bin/gazette clean-copy FILE"  # `findings_in_file` writes the name of the file for FILE
CLEAN_IT = f"Run: {CLEAN_COPY}."
LONGEST_VALUE = 24  # characters, of which only the first and the last are shown
LARGEST_FILE = 25_000_000  # bytes
# Names that programs write for themselves, of which nobody learns anything.
PROGRAMS = re.compile(
    r"python-docx|openpyxl|xlsxwriter|pptxgenjs|microsoft\b.*|ms office|(?:windows |office )?user|admin(?:istrator)?"
    r"|author|unknown|anonymous|unspecified|untitled|un-named|none|owner|libreoffice\b.*|openoffice\b.*|apache .*"
    r"|adobe .*|acrobat .*|reportlab\b.*|canva|crystal reports.*|tableau.*|power bi.*|google (?:docs|sheets|slides)"
    r"|pdfsam.*|scan(?:ner)?",
    re.I,
)
PATH = re.compile(r"\b[A-Za-z]:[\\/]\w|\\\\[\w.$-]+\\|/(?:home|Users|Volumes|mnt|var/folders)/\w|\bfile:/+", re.I)


class Refused(Exception):
    """A file that is not published whatever is done with it: what it is, and what to do instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.finding = Finding("refused", 1, "", what, remedy, may_be_allowed=False)


TOO_LARGE = Refused("It is larger than 25 MB.", "Make it smaller, or split it.")


def hidden(kind: str, why: str, remedy: str, place: str = "", value: str = "") -> Finding:
    """A finding that nobody can allow: data which a reader of the file does not see."""
    return Finding(kind, 1, masked(_shortened(value)), why, remedy, place, may_be_allowed=False)


def findings_in_text(text: str, registered: Registered, place: str, *, with_lines: bool = False) -> list[Finding]:
    """What looks private in a text of a file, with its place."""
    return [
        replace(finding, place=_joined(place, f"line {finding.line}" if with_lines else "", finding.place))
        for finding in findings_in(text, registered)
    ]


def at(place: str, findings: Collection[Finding]) -> Iterator[Finding]:
    """The findings in a part of a file, with the place of that part."""
    return (replace(finding, place=_joined(place, finding.place)) for finding in findings)


def is_known_name(name: str, registered: Registered) -> bool:
    """Whether a name in a file's properties is the office's, a registered name or a program's."""
    folded = name.strip().casefold()
    known = {word.casefold() for word in (*registered.names, *registered.people)}
    return not folded or folded in known or bool(PROGRAMS.fullmatch(folded))


def has_path(text: str) -> bool:
    """Whether a text has an address on a computer or a server of the office."""
    return bool(PATH.search(text))


def _shortened(value: str) -> str:
    words = " ".join(value.split())
    return words if len(words) <= LONGEST_VALUE else f"{words[: LONGEST_VALUE // 2]}…{words[-LONGEST_VALUE // 2 :]}"


def _joined(*places: str) -> str:
    return ", ".join(place for place in places if place)
