"""The texts that the records of a library had, found in the history of their files by their fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette import fingerprints, history
from gazette.cache import Cache, code_version, key_of
from gazette.differences import Difference, Part, between
from gazette.frontmatter.source import Source, read_document
from gazette.library.folder import spreadsheet_of
from gazette.library.library import Library
from gazette.library.private_awards import private_ids
from gazette.library.public_part import source_without
from gazette.library.spreadsheet import rows_without
from gazette.library.text_parts import parts_of, with_readable_links
from gazette.records import Record

CANDIDATES = 60  # texts of one file that are searched for a version


@dataclass(frozen=True)
class _Blobs:
    """The blobs of the history that make up a text; None for the current file."""

    document: str | None
    spreadsheet: str | None = None


@dataclass(frozen=True)
class _Files:
    """Every path that the files of a record ever had."""

    documents: tuple[str, ...]
    spreadsheets: tuple[str, ...]


class PastTexts:
    """Finds the earlier texts of records. The history is read once, a text only when it is compared."""

    def __init__(self, library: Library, records: Iterable[Record], cache: Cache) -> None:
        self.history = history.of(library.root)
        self._library, self._cache = library, cache
        self._files = {record.identity: _files_of(library, record) for record in records}
        self._blobs = _blobs(self.history, self._files.values())
        self._bytes: dict[str, bytes] = {}
        self._fingerprints = self._fingerprint_all()

    def differences(self, record: Record, old: str, new: str) -> tuple[Difference, ...] | None:
        """The differences between two texts of a record; None where one of them is not in the history."""
        texts = self._texts(record)
        if old not in texts or new not in texts:
            return None
        key = key_of("differences", code_version(), old, new, *sorted(self._private(record)))
        kept: tuple[Difference, ...] | None = self._cache.get(key)
        if kept is not None:
            return kept
        before, after = (with_readable_links(self._parts(record, texts[fingerprint])) for fingerprint in (old, new))
        differences = between(before, after)
        self._cache.put(key, differences)
        return differences

    def parts(self, record: Record, fingerprint: str) -> Mapping[str, Part] | None:
        """A text of a record in its parts; None where it is not in the history."""
        blobs = self._texts(record).get(fingerprint)
        return None if blobs is None else self._parts(record, blobs)

    def spreadsheet(self, record: Record, fingerprint: str) -> bytes | None:
        """The spreadsheet that a record had with a text; None where it is not in the history."""
        blobs = self._texts(record).get(fingerprint)
        if blobs is None or blobs.spreadsheet is None:
            return None
        self._read([blobs.spreadsheet])
        return self._bytes.get(blobs.spreadsheet)

    def document(self, record: Record, fingerprint: str) -> bytes | None:
        """The file that a record had with a text; None where it is not in the history."""
        blobs = self._texts(record).get(fingerprint)
        if blobs is None or blobs.document is None:
            return None
        self._read([blobs.document])
        return self._bytes.get(blobs.document)

    def documents(self, record: Record) -> Iterator[bytes]:
        """Every file that the record ever was, those too that have one text and other notes; the latest first."""
        blobs = [blob for path in self._files[record.identity].documents for blob in self._blobs.get(path, ())]
        self._read(blobs)
        return (self._bytes[blob] for blob in blobs if blob in self._bytes)

    def _fingerprint_all(self) -> dict[str, str]:
        """The fingerprint of every blob, kept from build to build under the blob's own name."""
        paths = {blob: path for path, blobs in self._blobs.items() for blob in blobs}
        keys = {blob: key_of("fingerprint", code_version(), blob) for blob in paths}
        known: dict[str, str | None] = {blob: self._cache.get(keys[blob]) for blob in paths}
        self._read(blob for blob, fingerprint in known.items() if not fingerprint)
        for blob, data in self._bytes.items():
            known[blob] = _fingerprint(paths[blob], data)
            self._cache.put(keys[blob], known[blob])
        return {blob: fingerprint for blob, fingerprint in known.items() if fingerprint is not None}

    def _read(self, blobs: Iterable[str]) -> None:
        if self.history:
            self._bytes |= self.history.texts(blobs)

    def _texts(self, record: Record) -> dict[str, _Blobs]:
        """Every text of a record by its fingerprint: of a fund or a register, each pair of a page and its rows."""
        texts = {record.fingerprint: _Blobs(None)}
        files = self._files[record.identity]
        sheets = [blob for path in files.spreadsheets for blob in self._blobs.get(path, ())]
        for document in (blob for path in files.documents for blob in self._blobs.get(path, ())):
            fingerprint = self._fingerprints.get(document, "")
            texts.setdefault(fingerprint, _Blobs(document))
            for sheet in sheets:
                both = fingerprints.together(fingerprint, self._fingerprints.get(sheet, ""))
                texts.setdefault(both, _Blobs(document, sheet))
        return texts

    def _parts(self, record: Record, blobs: _Blobs) -> Mapping[str, Part]:
        if blobs.document is None:
            return self._parts_of_today(record)
        self._read(blob for blob in (blobs.document, blobs.spreadsheet) if blob and blob not in self._bytes)
        rows = self._bytes[blobs.spreadsheet] if blobs.spreadsheet else b""
        source = read_document(self._bytes[blobs.document])
        return parts_of(source, rows, record.rows_heading, self._private(record))

    def _parts_of_today(self, record: Record) -> Mapping[str, Part]:
        """The parts of the files as they are, without what is not public yet."""
        root, held = self._library.root, record.held_parts
        sheet = root / spreadsheet_of(record.path)
        rows = sheet.read_bytes() if sheet.is_file() else b""
        source = source_without((root / record.path).read_bytes(), held)
        return parts_of(source, rows_without(rows, held.lines), record.rows_heading, self._private(record))

    def _private(self, record: Record) -> frozenset[str]:
        return private_ids(self._library.publications, record)


def _files_of(library: Library, record: Record) -> _Files:
    rows = library.publications.by_record.get(record.identity, ())
    documents = tuple(dict.fromkeys([record.path, *(row.file for row in rows)]))
    return _Files(documents, tuple(filter(None, map(spreadsheet_of, documents))))


def _blobs(past: history.History | None, files: Iterable[_Files]) -> dict[str, tuple[str, ...]]:
    """The latest blobs of every file, by its path."""
    if past is None:
        return {}
    return {path: blobs[:CANDIDATES] for path, blobs in past.blobs(_paths(files)).items()}


def _paths(files: Iterable[_Files]) -> Iterator[str]:
    for files_of_record in files:
        yield from files_of_record.documents
        yield from files_of_record.spreadsheets


def _fingerprint(path: str, data: bytes) -> str:
    """The fingerprint of a text; "" if it could not be read and so was never published."""
    if path.endswith(".csv"):
        return fingerprints.of_spreadsheet(data)
    source = read_document(data)
    return fingerprints.of_document(source.fields, source.body) if isinstance(source, Source) else ""
