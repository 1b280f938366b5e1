"""The library at a minute: for the checks with everything in it, for views with only what is public."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from gazette.grouping import grouped
from gazette.library.attachments import secret_files
from gazette.library.dated_parts import dated_parts_of
from gazette.library.embargo import ALWAYS, DatedPart, Held, is_public, public_from, release_of
from gazette.library.folder import spreadsheet_of
from gazette.library.library import Library
from gazette.library.names_ahead import names_ahead, registers_cut, without_names_ahead
from gazette.library.public_copies import without_withheld
from gazette.library.public_part import fingerprint_of, held_parts, public_part, with_public_prints
from gazette.london import has_come, instant
from gazette.markup.body import Body
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.placed import HeldParts
from gazette.records.translation import Translation

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class WholeContent:
    """Everything in a content folder, public or not. Only the checks and the terminal read it."""

    library: Library
    warnings: tuple[Problem, ...] = ()  # that were found when it was joined

    @cached_property
    def pieces(self) -> Mapping[str, tuple[DatedPart, ...]]:
        """The parts with a date of their own, by the paths of their records."""
        return grouped(
            (record.path, piece) for record in self.library.records for piece in dated_parts_of(self.library, record)
        )

    def held_at(self, now: datetime | None) -> Held:
        """What is not public at a minute. Without one, nothing waits for its day, and only what is withheld is not."""
        records = tuple(record for record in self.library.documents if now and not is_public(record, now))
        with_records = {record.path for record in records}
        pieces = tuple(
            piece
            for path, every in self.pieces.items()
            for piece in every
            if now and path not in with_records and not is_public(piece, now)
        )
        public = [record for record in self.library.documents if record.path not in with_records]
        stages = {record.identity: frozenset(self._stages(record, now)) for record in public} if now else {}
        files = secret_files(self.library, records, pieces)
        return Held(records, pieces, files, {name: prints for name, prints in stages.items() if prints})

    def with_held_parts(self, held: Held) -> Library:
        """The records that are public with their held parts too, and the fingerprints of their public parts."""
        without = {record.path for record in held.records}
        parts = self._parts(held)
        kept = (record for record in self.library.records if record.path not in without)
        root = self.library.root
        records = tuple(
            with_public_prints(root, record, parts[record.path]) if record.path in parts else record for record in kept
        )
        translated = tuple(self._public_version(version, parts) for version in self.library.translated)
        return replace(self.library, records=records, translated=translated, held=held)

    def public(self, held: Held) -> Library:
        """The library that views see: nothing in it is held or withheld."""
        without = {record.path for record in held.records}
        by_path = grouped((piece.record.path, piece) for piece in held.pieces)
        kept = [record for record in self.library.records if record.path not in without]
        root, parts = self.library.root, self._parts(held)
        records = tuple(
            public_part(root, record, by_path[record.path]) if record.path in by_path else record for record in kept
        )
        translated = [self._public_version(version, parts) for version in self.library.translated]
        attachments = {path: size for path, size in self.library.attachments.items() if path not in held.files}
        facts = {path: known for path, known in self.library.file_facts.items() if path not in held.files}
        library = replace(
            self.library, records=records, translated=(), attachments=attachments, file_facts=facts, held=Held()
        )
        names = {(record.kind, record.name) for record in records}
        originals = ((version, self.library.original_of(version)) for version in translated)
        versions = tuple(version for version, record in originals if record and (record.kind, record.name) in names)
        public = without_withheld(replace(library, translated=versions))
        return without_names_ahead(public, names_ahead(self.library, public, self._hidden(held)))

    def for_preview(self) -> Library:
        """Everything, with what waits for its day and what is withheld, as if all of it were public."""
        return replace(self.library, held=Held())

    def unpublished_paths(self, held: Held, public: Library) -> frozenset[str]:
        """The files of the content folder that have something in them that is not in the public library."""
        hidden = {record.path for record in self._hidden(held)}
        registers = registers_cut(self.library, public)
        return frozenset({*hidden, *filter(None, map(spreadsheet_of, hidden)), *held.files, *registers})

    def _hidden(self, held: Held) -> tuple[Record, ...]:
        """The records, and their versions, that have something that is held or withheld."""
        withheld = [record for record in self.library.documents if record.is_hidden]
        records = (*held.records, *withheld, *(piece.record for piece in held.pieces))
        versions = self.library.versions_by_original
        return tuple(known for record in records for known in (record, *versions.get(record.identity, ())))

    def _parts(self, held: Held) -> Mapping[str, HeldParts]:
        by_path = grouped((piece.record.path, piece) for piece in held.pieces)
        return {path: held_parts(pieces[0].record, pieces) for path, pieces in by_path.items()}

    def _public_version(self, version: Translation, parts: Mapping[str, HeldParts]) -> Translation:
        """A version without the words of what is held of its original."""
        original = self.library.original_of(version)
        held = parts.get(original.path) if original else None
        if original is None or held is None:
            return version
        own = _of_version(held)
        fields = {name: () if (name,) in own.places else value for name, value in version.fields.items()}
        body = Body("") if own.has_text else version.placed.body
        fingerprint = fingerprint_of(self.library.root, version.of(original), own)
        files = {} if own.has_text else version.placed.files
        placed = replace(version.placed, body=body, held=own, fingerprint=fingerprint, files=files)
        return replace(version, fields=fields, placed=placed)

    def _stages(self, record: Record, now: datetime) -> Iterator[str]:
        """The fingerprints that a record had since its last publication, before parts of it became public."""
        last = self.library.publications.last(record)
        original = self.library.find(record.kind, record.translation_of) if record.translation_of else None
        pieces = self.pieces.get(original.record.path if original else record.path, ())
        if last is None or last.fingerprint == record.fingerprint or not pieces:
            return
        moments = {public_from(release_of(piece)) for piece in pieces} - {ALWAYS}
        for moment in sorted(moments):
            if has_come(moment, now) and not has_come(moment, instant(last.published)):
                held = [piece for piece in pieces if not is_public(piece, moment - A_MINUTE)]
                parts = held_parts(held[0].record, held)
                yield fingerprint_of(self.library.root, record, _of_version(parts) if original else parts)


def _of_version(parts: HeldParts) -> HeldParts:
    """What is held of a version in the other language: its words are those of whole fields, its files are its own."""
    places = frozenset(place for place in parts.places if len(place) == 1)
    own_files = frozenset({("attachments",)}) if parts.has_text else frozenset()
    return HeldParts(places | own_files, has_text=parts.has_text)
