"""What the public will see differently: documents, spreadsheets and files of a content folder, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from gazette.build import pages_and_other_files
from gazette.cache import Cache, Key, key_of
from gazette.dates import known_date, say_day
from gazette.desk.award_sheet import rows_in
from gazette.desk.changed_rows import changed_rows
from gazette.desk.finding import kind_of_path
from gazette.desk.grid import CannotRead
from gazette.frontmatter.source import Source, Tree, members_of, read_document
from gazette.library.library import Library
from gazette.library.private_words import with_article
from gazette.library.what_differs import differing_fields, differing_text
from gazette.plurals import counted
from gazette.problems import Mistake
from gazette.references import NO_REFERENCE
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.site.site import Site

MOST_DIFFERENCES = 6  # of a document
GUIDE = "README.md"
GROUPS = {  # the heading of each, by what happened to a document
    "new": "New",
    "changed": "Changed",
    "withdrawn": "Withdrawn",
    "withheld": "Withheld from now on",
    "removed": "Removed: nobody can read it any more",
    "gone": "Gone",
}
KINDS_OF_FILES = (("feeds/", "feed"), ("calendars/", "calendar"), ("data/", "table of data"))


@dataclass(frozen=True)
class ChangedDocument:
    """A document, what happened to it, and in which words it differs."""

    path: str
    what: str  # of GROUPS
    title: str
    noun: str  # "decision"
    held_until: str = ""  # "1 December 2026", if the public sees it only then
    differences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # new notes of changes
    reference: str = ""
    is_removal: bool = False  # whether words of it were removed for good, which the name of its file may have

    @property
    def nameless(self) -> str:
        """What it is without its title and path: decision PCC-2018-004, or a decision."""
        return f"{self.noun} {self.reference}" if self.reference else with_article(self.noun)


@dataclass(frozen=True)
class WhatChanged:
    """All changes of a content folder."""

    documents: tuple[ChangedDocument, ...] = ()
    others: tuple[str, ...] = ()  # a sentence for each spreadsheet, register and attachment
    touched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # addresses by the noun: "page", "feed"

    def __bool__(self) -> bool:
        return bool(self.documents or self.others)

    def is_nameless(self, document: ChangedDocument) -> bool:
        """Whether its title and path may have words that were removed: also of a file that now has another name."""
        is_renamed = document.what == "gone" and any(other.is_removal for other in self.documents)
        return document.what == "removed" or is_renamed

    def shown_addresses(self, addresses: tuple[str, ...]) -> list[str]:
        """The addresses without those that have the name of a removed document."""
        names = [name_slug(PurePosixPath(other.path).stem) for other in self.documents if self.is_nameless(other)]
        return [address for address in addresses if not any(name in address.split("/") for name in names)]

    def has(self, path: str) -> bool:
        """Whether a file, as a message names it, is among those that changed."""
        names = (*(document.path for document in self.documents), *(sentence.split(" ")[0] for sentence in self.others))
        return any(path.endswith(name.rstrip(":")) for name in names)


def changed_documents(before: Path, after: Path, today: date) -> Iterator[ChangedDocument]:
    """The documents that differ between two states of a content folder, in the order of their paths."""
    for path, was, now in _differing(before, after, "*.md"):
        old, new = _source(was), _source(now)
        if old and new:
            yield _changed(path, old, new, today)
        elif old or new:
            yield _whole(path, "new" if new else "gone", new or old, today)


def _differing(before: Path, after: Path, pattern: str) -> Iterator[tuple[str, bytes | None, bytes | None]]:
    """The path of each file that differs, and its bytes in both states; None where it is not there."""
    paths = {path.relative_to(folder).as_posix() for folder in (before, after) for path in folder.rglob(pattern)}
    for path in sorted(path for path in paths if path.rpartition("/")[2] != GUIDE):
        was, now = ((folder / path).read_bytes() if (folder / path).is_file() else None for folder in (before, after))
        if was != now:
            yield path, was, now


def _source(data: bytes | None) -> Source | None:
    source = None if data is None else read_document(data)
    return source if isinstance(source, Source) else None


def _whole(path: str, what: str, source: Source | None, today: date) -> ChangedDocument:
    fields = source.fields if source else {}
    noun = kind_of_path(path).nouns[0]
    title, held = str(fields.get("title") or path), _held_until(source, today)
    is_removal = what == "new" and source is not None and _tells_of_a_removal(_notes(source))
    return ChangedDocument(path, what, title, noun, held, (), (), _reference(fields), is_removal)


def _changed(path: str, old: Source, new: Source, today: date) -> ChangedDocument:
    status = str(new.fields.get("status") or "")
    what = status if status in GROUPS and status != old.fields.get("status") else "changed"
    differences = [*differing_fields(path, old, new), *differing_text(path, old, new)]
    words = tuple(difference.words for difference in differences if not difference.words.startswith("changes"))
    notes = tuple(note for note in _notes(new) if note not in _notes(old))
    is_removal = status == "removed" or _tells_of_a_removal(notes)
    shown = () if is_removal else words[:MOST_DIFFERENCES]
    if len(words) > MOST_DIFFERENCES and not is_removal:
        shown += (f"and {counted(len(words) - MOST_DIFFERENCES, 'more difference')}",)
    title, noun = str(new.fields.get("title") or path), kind_of_path(path).nouns[0]
    reference = _reference(new.fields)
    return ChangedDocument(path, what, title, noun, _held_until(new, today), shown, notes, reference, is_removal)


def _reference(fields: Mapping[str, Tree]) -> str:
    reference = str(fields.get("reference") or "")
    return "" if reference.lower() == NO_REFERENCE else reference


def _tells_of_a_removal(notes: tuple[str, ...]) -> bool:
    return any(note.startswith("removal") for note in notes)


def _notes(source: Source) -> tuple[str, ...]:
    notes = members_of(source.fields.get("changes"))
    return tuple(f"{note.get('kind')}: {note.get('note')}" for note in notes if isinstance(note, dict))


def _held_until(source: Source | None, today: date) -> str:
    try:
        published = known_date(str(source.fields.get("published") or "unknown")) if source else None
    except Mistake:
        return ""
    return str(published) if published and published.is_future(today) else ""


def other_changes(before: Path, after: Path) -> Iterator[str]:
    """A sentence for each file that is no document: how many rows of a spreadsheet are new, changed or gone."""
    for path, old, new in _differing(before, after, "*"):
        if path.endswith(".md"):
            continue
        if old is None or new is None:
            yield f"{path} is {'gone' if new is None else 'new'}."
        elif path.endswith(".csv") and (rows := _rows_changed(old, new)):
            shown = (f"\n    {words}" for words in _shown_rows(before, after, path, old, new))
            yield f"{path}: {rows}.{''.join(shown)}"
        else:
            yield f"{path} differs."


def _shown_rows(before: Path, after: Path, path: str, old: bytes, new: bytes) -> Iterator[str]:
    """The rows in words, unless words were removed from the record that they belong to."""
    documents = [(folder / path).with_suffix(".md") for folder in (before, after)]
    sources = [_source(document.read_bytes()) for document in documents if document.is_file()]
    notes = [_notes(source) for source in sources if source]
    is_removal = any(note.startswith("removal") and note not in notes[0] for note in (notes or [()])[-1])
    with suppress(CannotRead):
        yield from () if is_removal else changed_rows(rows_in(old), rows_in(new))


def _rows_changed(old: bytes, new: bytes) -> str:
    try:
        before, after = ({tuple(row.items()) for row in rows_in(data)} for data in (old, new))
    except CannotRead:
        return ""
    ids = [{dict(row).get("id") for row in rows} - {None} for rows in (before, after)]
    added, gone = len(ids[1] - ids[0]), len(ids[0] - ids[1])
    if not (ids[0] and ids[1]):
        return f"{len(after - before)} new or changed, {len(before - after)} gone or changed"
    changed = len(after - before) - added
    counts = ((added, "new row"), (changed, "changed row"), (gone, "row that is gone"))
    return ", ".join(counted(number, noun, _plural(noun)) for number, noun in counts if number) or "only its form"


def _plural(noun: str) -> str:
    return {"row that is gone": "rows that are gone", "table of data": "tables of data"}.get(noun, f"{noun}s")


def touched(before: Library, after: Library, today: date, theme: Path, cache: Cache) -> dict[str, tuple[str, ...]]:
    """The addresses of pages, feeds, calendars and data that are new, differ or are gone, by what they are."""
    old, new = (_keys(library, today, theme, cache) for library in (before, after))
    names: dict[str, dict[str, None]] = {}
    for path in sorted(path for path in {*old, *new} if old.get(path) != new.get(path)):
        noun = next((noun for begin, noun in KINDS_OF_FILES if path.startswith(begin)), "")
        if path.endswith("index.html"):
            names.setdefault("page", {})[path.removesuffix("index.html")] = None
        elif noun:  # a feed and a table of data have several forms
            names.setdefault(noun, {})[path.partition(".")[0]] = None
    return {noun: tuple(paths) for noun, paths in names.items()}


def _keys(library: Library, today: date, theme: Path, cache: Cache) -> dict[str, Key]:
    """A hash of what each file of the site is made of, by its path: none is made."""
    site = Site(Context(library, today, "https://record.example.org", is_for_the_public=True))
    pages, others = pages_and_other_files(site, theme, cache)
    keys = {page.path: key_of(page.template, page.view_key) for page in pages}
    return keys | {file.path: file.key for file in others}


def lines(changes: WhatChanged, today: date) -> Iterator[str]:
    """The changes in lines that a person reads, on a terminal or in a comment."""
    for what, heading in GROUPS.items():
        group = [document for document in changes.documents if document.what == what]
        if group:
            yield f"{heading}: {len(group)}"
            for document in group:
                yield from _document_lines(document, is_nameless=changes.is_nameless(document))
    if changes.others:
        yield f"Spreadsheets, registers and files: {len(changes.others)}"
        yield from (f"  {sentence}" for sentence in changes.others)
    for noun, addresses in changes.touched.items():
        shown = changes.shown_addresses(addresses)[:8]
        more = f" and {len(addresses) - len(shown)} more" if len(addresses) > len(shown) else ""
        named = ", ".join(f"/{address}" for address in shown)
        yield f"{counted(len(addresses), noun, _plural(noun))} will differ: {named}{more}"
    if not changes:
        yield f"Nothing has changed, as of {say_day(today)}."


def _document_lines(document: ChangedDocument, *, is_nameless: bool) -> Iterator[str]:
    held = f" The public sees it from {document.held_until}." if document.held_until else ""
    path = "" if document.is_removal else f" ({document.path})"
    name = document.nameless if is_nameless else f"{document.noun} “{document.title}”{path}"
    yield f"  {name}.{held}"
    yield from (f"    {difference}" for difference in document.differences)
    yield from (f"    note: {note}" for note in document.notes)
