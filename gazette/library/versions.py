"""The versions of each record: its publications in order, with what each changed, read from the history of its file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gazette import fingerprints, history
from gazette.cache import Cache, code_version, key_of
from gazette.differences import Difference, Part, between
from gazette.frontmatter.source import Source, Tree, read_document, text_of
from gazette.library.library import Library
from gazette.library.publications import PUBLISHED, Publication, Version
from gazette.library.states import TOLD_OF_WITHHELD
from gazette.problems import Problem
from gazette.records import Fund, Record

MOST = 10  # versions compared; earlier ones are only counted
CANDIDATES = 60  # texts of one file that are looked through for a version
PRIVATE = "a private person"
# What stands on a line of its own: of a list, a table, a heading.
_BEGINS = re.compile(r"\s*([-*+>|#:]|\(?[0-9a-z]{1,3}[.)]|[0-9.]+\s|```)")


@dataclass(frozen=True)
class _Text:
    """Where the text of a version is to be had: blobs in the history, or None for the file as it is now."""

    document: str | None
    spreadsheet: str | None = None


def with_history(library: Library, cache: Cache) -> Library:
    """The library, knowing its versions and its commit. Costs next to nothing while no record has a second version."""
    states = {record.identity: _states(library, record) for record in library.records}
    several = [record for record in library.records if len(states[record.identity]) > 1]
    past = _Past(library, several, cache) if several else None
    versions = {record.identity: tuple(_versions(record, states[record.identity], past)) for record in several if past}
    return replace(library, versions=versions, commit=history.commit_of(library.root, PUBLISHED))


def _states(library: Library, record: Record) -> list[Publication | None]:
    """Its publications that said something new; None stands for the text as it is now, not published yet."""
    found: list[Publication | None] = []
    for row in library.publications.by_record.get(record.identity, ()):
        if not found or found[-1] is None or found[-1].fingerprint != row.fingerprint:
            found.append(row)
    last = found[-1] if found else None
    return found if last is None or last.fingerprint == record.fingerprint else [*found, None]


def _versions(record: Record, states: Sequence[Publication | None], past: _Past) -> Iterator[Version]:
    notes = {change.fingerprint: change for change in record.changes}
    withdrawals = {name for name, change in notes.items() if change.kind == "withdrawal"}
    told: set[str] = set()
    for number, state in enumerate(states):
        before = states[number - 1] if number else None
        names = [name for name in (state.notes if state else notes) if name in notes and name not in told]
        told |= set(names)
        version = Version(state.day if state else None, tuple(notes[name] for name in names))
        if before is None:
            yield replace(version, missing="first")
        elif record.status == "withheld" or withdrawals - set(before.notes):
            yield replace(version, missing="withdrawn")  # what was taken back must not stand there as a difference
        elif number < len(states) - MOST or past.history is None:
            yield replace(version, missing="lost" if past.history else "no history")
        else:
            fingerprint = state.fingerprint if state else record.fingerprint
            found = past.differences(record, before.fingerprint, fingerprint)
            yield replace(version, differences=found or (), missing="lost" if found is None else None)


class _Past:
    """The texts that the records of one library had, found in the history by their fingerprints."""

    def __init__(self, library: Library, records: Iterable[Record], cache: Cache) -> None:
        self.library, self.cache = library, cache
        self.history = history.of(library.root)
        self._paths = {record.identity: _paths(library, record) for record in records}
        self._blobs = self.history.blobs(_all_of(self._paths.values())) if self.history else {}
        self._known: dict[str, str] = {}
        self._bytes: dict[str, bytes] = {}
        self._fingerprint_all()

    def differences(self, record: Record, old: str, new: str) -> tuple[Difference, ...] | None:
        """What differs between two texts of a record; None where one of them is not in the history."""
        texts = self._texts(record)
        if old not in texts or new not in texts:
            return None
        key = key_of("differences", code_version(), old, new)
        found: tuple[Difference, ...] | None = self.cache.get(key)
        if found is None:
            found = between(self._parts(record, texts[old]), self._parts(record, texts[new]))
            self.cache.put(key, found)
        return found

    def _fingerprint_all(self) -> None:
        """The fingerprint of every blob, kept from build to build under the blob's own name."""
        names = {blob: path for path, blobs in self._blobs.items() for blob in blobs[:CANDIDATES]}
        keys = {blob: key_of("fingerprint", code_version(), blob) for blob in names}
        self._known = {blob: kept for blob in names if (kept := self.cache.get(keys[blob]))}
        self._read(blob for blob in names if blob not in self._known)
        for blob, data in self._bytes.items():
            self._known[blob] = _fingerprint(names[blob], data)
            self.cache.put(keys[blob], self._known[blob])

    def _read(self, blobs: Iterable[str]) -> None:
        if self.history:
            self._bytes |= self.history.texts(blobs)

    def _texts(self, record: Record) -> dict[str, _Text]:
        """Every text of a record by its fingerprint: of a fund, each pair of a page and its rows."""
        found = {record.fingerprint: _Text(None)}
        documents, sheets = self._paths[record.identity]
        rows = [blob for path in sheets for blob in self._blobs.get(path, ())[:CANDIDATES]]
        for path in documents:
            for blob in self._blobs.get(path, ())[:CANDIDATES]:
                own = self._known.get(blob, "")
                found.setdefault(own, _Text(blob))
                for sheet in rows:
                    found.setdefault(fingerprints.together(own, self._known.get(sheet, "")), _Text(blob, sheet))
        return found

    def _parts(self, record: Record, text: _Text) -> Mapping[str, Part]:
        if text.document is None:
            sheet = self.library.root / record.path.replace(".md", ".csv")
            rows = sheet.read_bytes() if isinstance(record, Fund) and sheet.is_file() else b""
            return _parts((self.library.root / record.path).read_bytes(), rows)
        wanted = [blob for blob in (text.document, text.spreadsheet) if blob]
        self._read(blob for blob in wanted if blob not in self._bytes)
        return _parts(self._bytes[text.document], self._bytes[text.spreadsheet] if text.spreadsheet else b"")


def _paths(library: Library, record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files it ever stood in: documents, then spreadsheets."""
    rows = library.publications.by_record.get(record.identity, ())
    documents = tuple(dict.fromkeys([record.path, *(row.file for row in rows)]))
    sheets = tuple(str(PurePosixPath(path).with_suffix(".csv")) for path in documents)
    return documents, sheets if isinstance(record, Fund) else ()


def _all_of(pairs: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> Iterator[str]:
    for documents, sheets in pairs:
        yield from documents
        yield from sheets


def _fingerprint(path: str, data: bytes) -> str:
    """Empty for a text that could not be read: it was never published."""
    if path.endswith(".csv"):
        return fingerprints.of_spreadsheet(data)
    source = read_document(data)
    return fingerprints.of_document(source.fields, source.body) if isinstance(source, Source) else ""


def _parts(document: bytes, spreadsheet: bytes) -> dict[str, Part]:
    """A document in the parts by which its differences are told: each field, the text, the rows."""
    source = read_document(document)
    if isinstance(source, Problem):
        return {}
    fields = {name: value for name, value in source.fields.items() if name not in fingerprints.LEFT_OUT}
    if fields.get("status") == "withheld":  # the text stood in the file, and was never published
        return {_words(name): tuple(_lines(fields[name])) for name in fields if name in TOLD_OF_WITHHELD}
    parts = {_words(name): tuple(_lines(value)) for name, value in fields.items()}
    return {**parts, "Text": tuple(_paragraphs(source.body)), "Awards": tuple(_rows(spreadsheet))}


def _paragraphs(body: str) -> Iterator[str]:
    """Each paragraph in one line: where its author broke the lines makes no difference to a reader."""
    lines: list[str] = []
    for line in body.split("\n"):
        if not line.strip() or _BEGINS.match(line):
            yield from [" ".join(lines)] if lines else []
            lines = []
        if line.strip():
            lines.append(line.strip() if lines else line.rstrip())
    yield from [" ".join(lines)] if lines else []


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _lines(value: Tree) -> Iterator[str]:
    """A field as lines: groups of fields as name and value, each on its own."""
    if isinstance(value, str):
        yield from value.strip("\n").split("\n")
    elif isinstance(value, list):
        for one in value:
            yield from _lines(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            lines = list(_lines(one))
            yield from (f"{_words(name)}: {line}" for line in lines[:1])
            yield from lines[1:]


def _rows(data: bytes) -> Iterator[str]:
    """Each award in a line. A private person is never named, in an earlier version either."""
    text = text_of(data)
    if isinstance(text, Problem):
        return
    for row in csv.DictReader(io.StringIO(text)):
        cells = {str(name): str(cell or "").strip() for name, cell in row.items()}
        if cells.get("individual", "").lower() not in ("", "no", "false"):
            cells["recipient"] = PRIVATE
        yield "; ".join(f"{_words(name)}: {cell}" for name, cell in cells.items() if cell)
