"""Fingerprints of what the author of a record wrote, whatever the way of typing and arranging it.

The content keeps them from one publication to the next, so the way they are computed must never change.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Mapping
from itertools import pairwise

from gazette.frontmatter.source import Tree, text_of
from gazette.problems import Problem

# A note explains a change and is not a change itself; the first id and the answers to the check are not for readers.
LEFT_OUT = ("changes", "id", "accepted", "allowed")
# Nothing else of a hidden document counts, so that what is still in its file cannot be guessed from a fingerprint.
PUBLIC_OF_WITHHELD = (
    "title", "reference", "series", "decided", "published", "status", "status_reason", "review_due", "lang",
)  # fmt: skip
LEFT_OF_REMOVED = (
    "title", "reference", "series", "published", "decided", "date", "opens", "issued", "status", "status_reason",
    "lang",
)  # fmt: skip
OF_HIDDEN = {"withheld": PUBLIC_OF_WITHHELD, "removed": LEFT_OF_REMOVED}  # by the status
NOTE_LENGTH = 12
FILE_LENGTH = 16
WORDS_LENGTH = 8  # of the exact part of the fingerprint of a passage; the other part shows how alike two are
FEWEST_WORDS = 3  # of a passage that can be recognised elsewhere: "Not agreed." may stand in many places


def of_document(fields: Mapping[str, Tree], body: str) -> str:
    """SHA-256 of fields and body, whatever the order of the fields and the way they are quoted."""
    own = {name: value for name, value in fields.items() if name not in LEFT_OUT and value not in (None, "", [], {})}
    if shown := OF_HIDDEN.get(str(fields.get("status"))):
        own, body = {name: value for name, value in own.items() if name in shown}, ""
    return _hash(json.dumps([own, body.strip("\n")], sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def of_spreadsheet(data: bytes) -> str:
    """SHA-256 of the rows, however a spreadsheet program quotes them and ends their lines."""
    text = text_of(data)
    if isinstance(text, Problem):
        return _hash(data.hex())
    rows = _rows_in(text)
    return _hash(text) if rows is None else _of_rows(rows)


def plainer_spreadsheets(data: bytes) -> tuple[str, ...]:
    """The fingerprints of the rows without empty columns, and also with the headings in small letters.

    A spreadsheet with one of them says the same as the one that was published with it.
    """
    text = text_of(data)
    rows = None if isinstance(text, Problem) else _rows_in(text)
    if not rows:
        return ()
    filled = sorted({place for row in rows for place, cell in enumerate(row) if cell})
    rows = [[row[place] if place < len(row) else "" for place in filled] for row in rows]
    return _of_rows(rows), _of_rows([[cell.lower() for cell in rows[0]], *rows[1:]])


def _rows_in(text: str) -> list[list[str]] | None:
    try:
        return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), strict=True) if any(row)]
    except csv.Error:
        return None


def _of_rows(rows: list[list[str]]) -> str:
    return _hash(json.dumps(rows, ensure_ascii=False))


def together(document: str, spreadsheet: str) -> str:
    """The fingerprint of a record that has a spreadsheet beside its text."""
    return _hash(f"{document} {spreadsheet}")


def of_note(day: str, kind: str, note: str) -> str:
    """A short fingerprint by which a public note is recognised. Paragraphs are left out: they may be renumbered."""
    return _hash(json.dumps([day, kind, " ".join(note.split())], ensure_ascii=False))[:NOTE_LENGTH]


def of_file(data: bytes) -> str:
    """A short fingerprint of the bytes of an attachment."""
    return hashlib.sha256(data).hexdigest()[:FILE_LENGTH]


def of_words(text: str, recognised_by: str | None = None) -> str:
    """A short fingerprint of the words of a passage, whatever their spacing, capitals and punctuation.

    Its first half is exact. Its second half, which a passage of one or two words does not have, is a sketch: passages
    with mostly the same words in the same order have mostly the same digits. Where its own words do not tell a passage
    apart, the sketch is of other words: that of a heading is of the text below it.
    """
    words = _words(text)
    return _hash(" ".join(words))[:WORDS_LENGTH] + _sketch(words if recognised_by is None else _words(recognised_by))


def alikeness(before: str, after: str) -> int:
    """How alike two passages are by their fingerprints, from 0 to 9: 9 the same, 5 a few words differ."""
    if before == after:
        return 9
    sketches = zip(before[WORDS_LENGTH:], after[WORDS_LENGTH:], strict=False)
    return sum(old == new for old, new in sketches)


def is_recognisable(fingerprint: str) -> bool:
    """Whether a passage has so many words that the same elsewhere is no chance."""
    return len(fingerprint) > WORDS_LENGTH


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def _sketch(words: list[str]) -> str:
    """Eight hexadecimal digits, each of the smallest hash of a pair of neighbouring words (MinHash)."""
    if len(words) < FEWEST_WORDS:
        return ""
    pairs = {" ".join(pair).encode() for pair in pairwise(words)}
    hashes = [hashlib.blake2b(pair, digest_size=32).digest() for pair in pairs]
    return "".join(f"{min(digest[at : at + 4] for digest in hashes)[3] & 15:x}" for at in range(0, 32, 4))


def _hash(text: str) -> str:
    # A letter such as é can be stored in two ways, and an editor may turn one into the other.
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()
