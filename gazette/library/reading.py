"""Files to records: parsed and converted once, kept by the hash of their bytes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from gazette import fingerprints
from gazette.cache import Key, code_version, key_of, key_of_value
from gazette.frontmatter.damage import examined_document
from gazette.frontmatter.mending import with_mends
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Source, line_in, read_document, text_below_fields
from gazette.library.awards import with_awards
from gazette.library.folder import Folder, spreadsheet_of
from gazette.library.public_registers import with_entries
from gazette.library.registers import Registers
from gazette.library.same_rows import with_published_form
from gazette.library.translations import spreadsheets_of_versions
from gazette.library.unreadable import Unreadable
from gazette.markup import MarkupSettings, convert
from gazette.markup.body import Body
from gazette.problems import Cause, Problem, each_once
from gazette.records import LISTED_KINDS, SHORT_FORMS, Office, Record, documents_folder
from gazette.records.placed import Placed
from gazette.records.removed import is_removed, removed_record
from gazette.records.series import Series
from gazette.records.translation import Translation, in_own_language, translation_of
from gazette.references import loose
from gazette.workers import each

MOST_MENDS = 20  # steps in which a document is read on after its mistakes


@dataclass(frozen=True)
class Documents:
    """The records of a content folder, what could not be read of them, and every mistake in them."""

    records: tuple[Record, ...]
    unreadable: Unreadable
    problems: tuple[Problem, ...]
    translated: tuple[Translation, ...] = ()


@dataclass(frozen=True)
class Reading:
    """The result of reading a file: a record or a version of one, the problems in it with empty paths, or both."""

    record: Record | None
    problems: tuple[Problem, ...]
    reference: str | None = None  # the reference of a decision that could not be read, if that field can be read
    translation: Translation | None = None


@dataclass(frozen=True)
class Task:
    """A document to read, with all that its record depends on."""

    path: str
    kind: type[Record]
    words: MarkupSettings
    data: bytes

    @property
    def key(self) -> Key:
        return key_of(code_version(), self.kind.__name__, self.path, key_of_value(self.words), self.data)


def read_records(folder: Folder, registers: Registers) -> Documents:
    """Every document of the folder, in order of path; each fund with its awards, each register with its rows."""
    readings = dict(_readings(folder, _office_words(folder, registers)))
    records = [reading.record.placed_in(folder.shown(path)) for path, reading in readings.items() if reading.record]
    translated = tuple(
        reading.translation.placed_in(folder.shown(path)) for path, reading in readings.items() if reading.translation
    )
    beside_versions = dict(spreadsheets_of_versions(folder, translated))
    read = replace(folder, spreadsheets=[path for path in folder.spreadsheets if path not in beside_versions])
    texts = {record.path: record.fingerprint for record in records}
    records, problems = with_awards(read, records)
    records, mistakes = with_entries(read, records)
    records = [with_published_form(read, registers.publications, record, texts[record.path]) for record in records]
    problems += [*mistakes, *beside_versions.values()]
    with_mistakes = {problem.path for problem in problems}
    sheets = frozenset(path for path in folder.spreadsheets if folder.shown(path) in with_mistakes)
    sheets |= {spreadsheet_of(problem.cause.name) for problem in mistakes if problem.cause}  # which are not there
    for path, reading in readings.items():
        problems += [problem.at(folder.shown(path)) for problem in reading.problems]
    return Documents(tuple(records), _unreadable(folder, readings, sheets), tuple(problems), translated)


def _unreadable(folder: Folder, readings: dict[str, Reading], sheets: frozenset[str]) -> Unreadable:
    kinds = dict(folder.documents)
    missing = {path: reading for path, reading in readings.items() if not (reading.record or reading.translation)}
    names = [
        (kinds[path].kind, loose(name))
        for path, reading in missing.items()
        for name in (PurePosixPath(path).stem, reading.reference)
        if name
    ]
    faulty = [path for path, reading in readings.items() if reading.problems and path not in missing]
    return Unreadable(paths=frozenset(missing), names=frozenset(names), faulty=frozenset(faulty) | sheets)


def _readings(folder: Folder, words: MarkupSettings) -> Iterator[tuple[str, Reading]]:
    """The result for every document, by its path: from the cache, or read in several processes if many are new."""
    tasks = _tasks(folder, words)
    readings = folder.cache.kept_each([task.key for task in tasks], tasks, partial(each, read_one))
    return zip((task.path for task in tasks), readings, strict=True)


def tasks_of(folder: Folder, registers: Registers) -> list[Task]:
    """Every document of the folder, to be read anew."""
    return _tasks(folder, _office_words(folder, registers))


def _tasks(folder: Folder, words: MarkupSettings) -> list[Task]:
    return [Task(path, kind, _words_for(kind, words), _bytes(folder, path)) for path, kind in folder.documents]


def read_one(task: Task) -> Reading:
    """A pure function of the file's bytes, its path, its kind and the words of the office.

    A line with one safe correction is read as it was meant, so that the first check has all mistakes and no other.
    """
    reading, data = _read(task), task.data
    for _ in range(MOST_MENDS):
        mended = with_mends(data, reading.problems)
        if reading.record or reading.translation or mended == data:
            break
        again = _read(replace(task, data=mended))
        lines = {problem.line for problem in reading.problems if problem.mend}
        if any(problem.line in lines and not problem.mend for problem in again.problems):
            break  # it was not meant so
        kept = [problem for problem in reading.problems if problem.mend or problem not in again.problems]
        reading, data = replace(again, problems=tuple(each_once((*kept, *again.problems)))), mended
    return reading


def _read(task: Task) -> Reading:
    file = examined_document(task.data)
    source = file.problems[0] if file.is_torn else read_document(file.data)
    if isinstance(source, Problem) and not file.is_torn:
        text, line = text_below_fields(file.data)
        return Reading(None, (*file.problems, source, *convert(text, line, task.words).problems))
    if isinstance(source, Problem):
        return Reading(None, file.problems)
    body = convert(source.body, source.body_line, task.words)
    problems = [*file.problems, *source.problems, *body.problems]
    fingerprint = fingerprints.of_document(source.fields, source.body)
    placed = Placed(task.path, "", source.lines, body, fingerprint, text_line=source.body_line)
    if source.fields.get("translation_of"):
        return _read_translation(task.kind, source, placed, problems)
    if is_removed(source.fields) and task.kind is not Office:
        return _read_removed(task.kind, source, placed)
    fields = validated(task.kind, source.fields, source.lines)
    if task.kind.needs_body and not source.body.strip():
        remedy = "Write it under the second line of hyphens; if there is none, say so there: The notice is attached."
        problems.append(Problem("", source.body_line, "The document has no text.", remedy))
    if isinstance(fields, list):
        reference = source.fields.get("reference")
        if "translation_of" in source.fields:
            problems, fields = [], [_of_nothing(source)]
        if elsewhere := _of_another_kind(task.kind, source):
            problems, fields = [], [elsewhere]
        return Reading(None, (*problems, *fields), reference if isinstance(reference, str) else None)
    localised = fields if task.kind is Office else in_own_language(fields, fields.lang)
    return Reading(localised.placed(placed), tuple(problems))


def _of_another_kind(kind: type[Record], source: Source) -> Problem | None:
    """What is wrong where a document of one kind is in the folder of another: every field is one of the other kind."""
    written = {name for name, value in source.fields.items() if value}
    if written <= kind.model_fields.keys():
        return None
    others = [other for other in LISTED_KINDS if other is not kind and _has_fields_of(other, written)]
    if len(others) != 1:
        return None
    year = re.match("[12][0-9]{3}", str(source.fields.get("decided", "")))
    folder = f"{documents_folder(others[0])}/{f'{year[0]}/' if year else ''}"
    what = f"This looks like a {others[0].nouns[0]}, because it has the fields of one."
    return Problem("", 1, what, f"Put it in {folder}", cause=Cause("in another folder", kind.kind))


def _has_fields_of(kind: type[Record], written: Collection[str]) -> bool:
    required = {name for name, info in kind.model_fields.items() if info.is_required()}
    return required <= set(written) <= kind.model_fields.keys()


def _read_removed(kind: type[Record], source: Source, placed: Placed) -> Reading:
    """A removed document: nothing of its text enters the library, not even a mistake that would quote it."""
    record = removed_record(kind, source)
    if isinstance(record, list):
        return Reading(None, (*source.problems, *record))
    localised = in_own_language(record, record.lang)
    return Reading(localised.placed(replace(placed, body=Body(""))), source.problems)


def _of_nothing(source: Source) -> Problem:
    """A version that does not name its document lacks every fact of it, which is one mistake."""
    remedy = "Write the reference or the name of the document that this is a version of, or remove the line."
    return Problem("", line_in(source.lines, ("translation_of",)), "The field translation_of is empty.", remedy)


def _read_translation(kind: type[Record], source: Source, placed: Placed, problems: list[Problem]) -> Reading:
    fields = translation_of(kind, source)
    if isinstance(fields, list):
        return Reading(None, (*problems, *fields))
    return Reading(None, tuple(problems), translation=Translation(kind, fields, placed))


def _office_words(folder: Folder, registers: Registers) -> MarkupSettings:
    """The words of the office that markup needs: its series, acronyms and Acts."""
    acronyms = tuple(sorted((acronym.short, acronym.long) for acronym in registers.acronyms.values))
    acts = tuple(sorted((act.title, act.url) for act in registers.acts.values if act.url))
    series = _series(folder)
    figures = [plain for plain in series if not plain.has_letters]
    return MarkupSettings(
        references=tuple(lettered.in_text for lettered in series if lettered.has_letters),
        dated_numbers=tuple(dated.in_text for dated in figures if "{year}" in dated.shape),
        numbers=tuple(number.in_text for number in figures if "{year}" not in number.shape),
        acronyms=acronyms,
        acts=acts,
        short_forms=SHORT_FORMS,
    )


def _series(folder: Folder) -> tuple[Series, ...]:
    """The series of the office that can be read."""
    if not (folder.root / "office.md").is_file():
        return ()
    words = MarkupSettings(short_forms=SHORT_FORMS, numbered=False)
    task = Task("office.md", Office, words, _bytes(folder, "office.md"))
    office = folder.cache.kept(task.key, lambda: read_one(task)).record
    if not isinstance(office, Office):
        return ()
    return tuple(series for series in office.series if not series.unknown_groups)


def _words_for(kind: type[Record], words: MarkupSettings) -> MarkupSettings:
    return replace(words, numbered=kind.has_numbered_paragraphs)


def _bytes(folder: Folder, path: str) -> bytes:
    return (folder.root / path).read_bytes()
