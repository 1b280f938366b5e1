"""What every reader of files says in the same words: findings in a file, and why a file is not published at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.masking import masked
from gazette.privacy.text import findings_in

CLEAN_COPY = "bin/gazette clean-copy FILE"  # `files.read` writes the name of the file for FILE
CLEAN_IT = f"Run: {CLEAN_COPY}."
LONGEST_VALUE = 24  # characters; of a longer one only the first and the last are shown
LARGEST_FILE = 25_000_000  # bytes
# Names that programs write for themselves, which tell nobody anything.
PROGRAMS = re.compile(
    r"python-docx|openpyxl|xlsxwriter|pptxgenjs|microsoft\b.*|ms office|(?:windows |office )?user|admin(?:istrator)?"
    r"|author|unknown|anonymous|unspecified|untitled|un-named|none|owner|libreoffice\b.*|openoffice\b.*|apache .*"
    r"|adobe .*|acrobat .*|reportlab\b.*|canva|crystal reports.*|tableau.*|power bi.*|google (?:docs|sheets|slides)"
    r"|pdfsam.*|scan(?:ner)?",
    re.I,
)
OFFICES = re.compile(
    r"(?:the )?(?:office of (?:the )?[A-Z][\w' &-]*|o?pcc(?: office| team)?|[\w' &-]*\b(?:commissioner"
    r"|communications|governance|secretariat|council|constabulary|police|department|directorate|team|unit|office))",
    re.I,
)
# A drive, a server or a home folder. Addresses of the web may have "/home/" in them too.
PATH = re.compile(
    r"(?<![A-Za-z])[A-Za-z]:(?:\\{1,2}[\w$~. -]|/\w)|(?<![\\\w])\\{2,4}[\w.$-]+\\{1,2}[\w$]"
    r"|\b[Ff][Ii][Ll][Ee]:/|(?<![\w.:/-])/(?:Users|home|Volumes|mnt|var/folders)/\w"
)
LEADS_TO_A_FILE = re.compile(r"\s*(?:file:|\\\\|[A-Za-z]:[\\/]|\.\.?/|/)", re.I)
ON_A_COMPUTER = "shows a folder on one of the office's computers"


class Refused(Exception):
    """A file that is not published whatever is done with it: what it is, and what to do instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.finding = Finding("refused", 1, "", what, remedy, may_be_allowed=False)


SPLIT = "Split it into smaller files."
TOO_LARGE = Refused(f"It is larger than {LARGEST_FILE // 1_000_000} MB.", SPLIT)


def hidden(kind: str, why: str, remedy: str, place: str = "", value: str = "") -> Finding:
    """A finding that nobody can allow: data which a reader of the file does not see."""
    return Finding(kind, 1, masked(_shortened(value)), why, remedy, place, may_be_allowed=False)


def findings_in_text(text: str, registered: Registered, place: str) -> Iterator[Finding]:
    """What looks private in a text of a file, with its place."""
    return at(place, findings_in(text, registered))


def at(place: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings in a part of a file, with the place of that part."""
    return (replace(finding, place=_joined(place, finding.place)) for finding in findings)


def is_known_name(name: str, registered: Registered) -> bool:
    """Whether a name in a file's properties is an office's or a team's, a registered name or a program's."""
    folded = " ".join(name.split()).casefold()
    known = {word.casefold() for word in (*registered.names, *registered.people)}
    return not folded or folded in known or any(names.fullmatch(folded) for names in (PROGRAMS, OFFICES))


def has_path(text: str) -> bool:
    """Whether a text has an address on a computer or a server of the office."""
    return bool(PATH.search(text))


def leads_to_a_file(address: str) -> bool:
    """Whether a link leads to a file beside this one, on a computer or on a server of the office."""
    return bool(LEADS_TO_A_FILE.match(address)) or has_path(address)


def words_of_label(label: str) -> str:
    """The words of a label in which no space may stand: Jane_Roe, JaneRoe."""
    if "@" in label:
        return label
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"[_.]+(?!\w+\.\w+$)", " ", label))


def words_of_name(name: str) -> str:
    """The words of a file's name: Jo_Sample-DOB-1970.csv. An e-mail address in it stays whole, and so does a date."""
    stem = PurePosixPath(name).with_suffix("").as_posix()
    dated = re.sub(r"(?<=\d)_(?=\d)", "-", stem)
    return stem if "@" in stem else re.sub(r"(?<!\d)[_./-]+|[_./-]+(?!\d)", " ", dated)


def folder(place: str, text: str, what: str = "It") -> Finding:
    """A folder on a computer, which may be named after a person or a case."""
    return hidden("path", f"{what} {ON_A_COMPUTER}.", CLEAN_IT, place, text)


def _shortened(value: str) -> str:
    words = " ".join(value.split())
    return words if len(words) <= LONGEST_VALUE else f"{words[:8].strip()} … {words[-4:].strip()}"


def _joined(*places: str) -> str:
    return ", ".join(place for place in places if place)
