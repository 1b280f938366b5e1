"""What differs between a record and its last publication, in a few words for its editor, at the line to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazette import fingerprints
from gazette.frontmatter.source import Place, Source, Tree, line_in, members_of, read_document
from gazette.library.folder import spreadsheet_of
from gazette.library.library import Library
from gazette.library.part_mistakes import place_of_part
from gazette.library.past_texts import PastTexts
from gazette.library.published_parts import paragraphs_of, rows_of
from gazette.library.spreadsheet import read_sheet
from gazette.library.text_parts import numbered_paragraphs
from gazette.privacy.finding import Registered
from gazette.privacy.text import findings_in
from gazette.problems import Problem
from gazette.records import PublicRegister, Record
from gazette.records.moves import HEADING
from gazette.records.private_recipient import is_nameless, is_private
from gazette.records.publication import Parts, Publication

LONGEST = 60  # characters of a value that are quoted
GONE = "nothing"


@dataclass(frozen=True)
class Differing:
    """A difference, with its file and line."""

    words: str
    path: str
    line: int


def what_differs(library: Library, record: Record, last: Publication, texts: PastTexts) -> list[Differing]:
    """The differences: from the history of the file or, without it, from the register of publications."""
    old, new = texts.document(record, last.fingerprint), (library.root / record.path).read_bytes()
    before, after = (read_document(old) if old is not None else None), read_document(new)
    if not isinstance(before, Source) or isinstance(after, Problem):
        return [*_by_fingerprints(library, record, last)]
    differing = [*differing_fields(record.shown, before, after), *differing_text(record.shown, before, after)]
    sheet = texts.spreadsheet(record, last.fingerprint)
    return [*differing, *(_in_rows(library, record, sheet) if sheet is not None else ())]


def differing_fields(path: str, before: Source, after: Source) -> Iterator[Differing]:
    """Each value that differs in the fields above the text."""
    for name in dict.fromkeys([*after.fields, *before.fields]):
        if name not in fingerprints.LEFT_OUT:
            for place, old, new in _leaves((name,), before.fields.get(name), after.fields.get(name)):
                label = " ".join(str(part + 1) if isinstance(part, int) else part for part in place)
                yield Differing(_quoted(label, old, new), path, line_in(after.lines, place))


def _leaves(place: Place, old: Tree, new: Tree) -> Iterator[tuple[Place, str, str]]:
    """The single values that differ within a field."""
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys([*new, *old]):
            yield from _leaves((*place, name), old.get(name), new.get(name))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from _leaves((*place, index), before, after)
    elif old != new and (old or new):
        yield place, _as_text(old), _as_text(new)


def _as_text(value: Tree) -> str:
    if isinstance(value, list):
        return "; ".join(map(_as_text, value))
    if isinstance(value, dict):
        return ", ".join(_as_text(member) for member in value.values())
    return " ".join((value or "").split())


def differing_text(path: str, before: Source, after: Source) -> Iterator[Differing]:
    """The first paragraph that differs."""
    old = [paragraph for _, paragraph in numbered_paragraphs(before.body)]
    new = list(numbered_paragraphs(after.body))
    pairs = enumerate(zip(old, new, strict=False))
    same = next((number for number, (was, (_, now)) in pairs if was != now), min(len(old), len(new)))
    if same < len(new):
        line, text = new[same]
        is_new = len(new) > len(old) and text not in old and (same >= len(old) or old[same] in dict(new).values())
        is_gone = len(old) > len(new) and text in old
        words = _quoted("text", "" if is_new else old[same], "" if is_gone else text)
        yield Differing(words, path, after.body_line + line)
    elif same < len(old):
        line = after.body_line + (new[-1][0] if new else 0)
        yield Differing(_quoted("text", old[same], ""), path, line)


def _in_rows(library: Library, record: Record, sheet: bytes) -> Iterator[Differing]:
    """New rows and changed cells; of a row about a private person only which cell."""
    path = spreadsheet_of(record.path)
    file = library.root / path
    old, new = _rows(sheet), _rows(file.read_bytes()) if file.is_file() else []
    id_column = record.id_column or "" if isinstance(record, PublicRegister) else "id"
    before = {cells.get(id_column, ""): cells for _, cells in old}
    for line, cells in new:
        row_id = cells.get(id_column, "")
        was = before.get(row_id)
        if row_id and not was:
            yield Differing(f"{row_id} is new", library.shown(path), line)
        for words in differing_cells(row_id, was, cells) if was else ():
            yield Differing(words, library.shown(path), line)


def differing_cells(row_id: str, was: Mapping[str, str], cells: Mapping[str, str]) -> Iterator[str]:
    """The cells of a row that differ, as they were and as they are, unless it is about somebody without a name."""
    for name in dict.fromkeys([*cells, *was]):
        old, new = was.get(name, ""), cells.get(name, "")
        if old != new:
            label = f"{row_id}, {name}"
            yield label if is_about_unnamed(was) or is_about_unnamed(cells) else _quoted(label, old, new)


def is_about_unnamed(cells: Mapping[str, str]) -> bool:
    """Whether a row is about a private person, or about somebody whom it does not name."""
    return is_private(cells) or is_nameless(cells)


def _rows(data: bytes) -> list[tuple[int, Mapping[str, str]]]:
    sheet = read_sheet(data)
    if isinstance(sheet, list):
        return []
    return [(line.number, dict(zip(sheet.header, line.cells, strict=False))) for line in sheet.lines]


def _by_fingerprints(library: Library, record: Record, last: Publication) -> Iterator[Differing]:
    """Without the history: the paragraphs and the rows whose words are others."""
    lines = {paragraph.number: paragraph.line for paragraph in record.body.paragraphs}
    for name in _others(last.paragraphs, paragraphs_of(record)):
        if not name.startswith(HEADING):
            yield Differing(f"paragraph {name}", record.shown, lines[name])
    for name in _others(last.rows, rows_of(record)):
        place = place_of_part(library, record, name)
        yield Differing(name, place.path, place.line)


def _others(before: Parts | None, after: Parts) -> list[str]:
    return [name for name in after if before is not None and before.get(name, "") != after[name]]


def _quoted(label: str, old: str, new: str) -> str:
    """The value as it was and as it is; only the label where one of them looks private, because logs are public."""
    if findings_in(f"{label}: {old}\n{label}: {new}", Registered()):
        return label
    old, new = _excerpts(old, new)
    if not old:
        return f"{label}: {new} is new"
    return f"{label}: {old}, now {new or GONE}"


def _excerpts(old: str, new: str) -> Sequence[str]:
    """Both values around the place where they begin to differ, if they are long."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = max(0, old.rfind(" ", 0, max(0, same - 12)) + 1)
    return [_cut(text, start) for text in (old, new)]


def _cut(text: str, start: int) -> str:
    end = start + LONGEST
    return f"{'…' if start else ''}{text[start:end]}{'…' if len(text) > end else ''}" if text else ""


def note_as_it_was(texts: PastTexts, record: Record, fingerprint: str) -> str:
    """A published note of a change as the history has it; "" where it does not, or where it looks private."""
    for source in map(read_document, texts.documents(record)):
        for change in members_of(source.fields.get("changes")) if isinstance(source, Source) else ():
            if isinstance(change, dict):
                day, kind, note = (str(change.get(name) or "") for name in ("date", "kind", "note"))
                if fingerprints.of_note(day, kind, note) == fingerprint:
                    is_private = bool(findings_in(note, Registered()))
                    return "" if is_private else f"date: {day}, kind: {kind}, note: {' '.join(note.split())}"
    return ""
