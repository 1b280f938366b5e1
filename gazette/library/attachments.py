"""Attachments of records: the missing files, and the files that no record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gazette import fingerprints
from gazette.frontmatter.sentences import nearest
from gazette.grouping import grouped
from gazette.library.embargo import DatedPart
from gazette.library.folder import attachment_folder, content_path
from gazette.library.library import Library
from gazette.library.not_public import file_not_public
from gazette.markup.body import FileLink
from gazette.problems import Cause, Problem
from gazette.records import Record
from gazette.records.translation import Translation


def attachment_mistakes(library: Library) -> Iterator[Problem]:
    unused = _unused(library)
    moved: dict[str, str] = {}
    for record in library.documents:
        moved |= _in_other_folder(library, record, unused)
        yield from _mistakes_of(library, record, moved)
    for path in unused:
        if path not in moved:
            what, remedy = (
                "No document refers to this file.",
                "Name it under attachments: in its document, or delete it.",
            )
            yield Problem(library.shown(path), 1, what, remedy, cause=Cause("follows", path.split("/")[1]))


def _unused(library: Library) -> list[str]:
    """The files that no document refers to, as far as the documents can be read."""
    used = {path for record in (*library.documents, *library.held.records) for path in linked_files(library, record)}
    unreadable_kinds = [kind for kind, _ in library.unreadable.names]
    folders = {path: path.split("/")[1] for path in library.attachments if path not in used}
    return [
        path for path in folders if not any(library.unreadable.covers(kind, folders[path]) for kind in unreadable_kinds)
    ]


def _in_other_folder(library: Library, record: Record, unused: Sequence[str]) -> Mapping[str, str]:
    """The files of a record that are in one other folder, as they are where a document has been renamed."""
    missing = [library.attachment_path(record, attachment.file) for attachment in record.attachments]
    ends = {path.rpartition("/")[2]: path for path in missing if path not in library.attachments}
    folders = grouped((path.split("/")[1], path) for path in unused if path.rpartition("/")[2] in ends)
    if len(folders) != 1:
        return {}
    return {path: ends[path.rpartition("/")[2]] for paths in folders.values() for path in paths}


def _mistakes_of(library: Library, record: Record, moved: Mapping[str, str]) -> Iterator[Problem]:
    if record.attachments and not _has_contact_page(library):
        what = "Pages with attachments link to the contact page, but there is no contact page."
        remedy = "Write pages/contact.md, and say there how to ask for another format."
        yield replace(record.problem(what, remedy, at=("attachments",)), cause=Cause("leads nowhere", "contact"))
    elsewhere = {new: old.split("/")[1] for old, new in moved.items()}
    reported: set[str] = set()
    for index, attachment in enumerate(record.attachments):
        path = library.attachment_path(record, attachment.file)
        if path not in library.attachments and elsewhere.get(path) not in reported:
            yield _missing(library, record, index, elsewhere)
            reported.add(elsewhere.get(path, ""))
        owner = library.held.files.get(path)
        if owner and not record.is_withheld and not library.held.covers(record.path, ("attachments", index)):
            yield file_not_public(path, owner).at(record.problem("", at=("attachments", index)))


def _missing(library: Library, record: Record, index: int, elsewhere: Mapping[str, str]) -> Problem:
    """A file that is not in the folder of its record. `elsewhere` has the folder in which each is instead."""
    name, own, at = record.attachments[index].file, attachment_folder(record), ("attachments", index)
    path = library.attachment_path(record, name)
    what, follows = f"The attachment {name} is not in files/{own}/.", Cause("follows", record.path)
    if old := elsewhere.get(path):
        what = f"The attachment {name} is in files/{old}/, and not in files/{own}/."
        return replace(record.problem(what, f"Name that folder {own}.", at=at), cause=follows)
    near = nearest(path, (other for other in library.attachments if other.startswith(f"files/{own}/")))
    remedy = f"Did you mean {near}?" if near else "Put it there, or remove the line."
    return replace(record.problem(what, remedy, at=at), cause=follows)


def _has_contact_page(library: Library) -> bool:
    return bool(library.find("page", "contact")) or library.unreadable.covers("page", "contact")


def linked_files(library: Library, record: Record) -> Iterator[str]:
    """The attachments that a record names, in a field or in its text."""
    yield from _own_files(library, record)
    yield from _files_in_text(record)


def _files_in_text(record: Record) -> Iterator[str]:
    for slot in record.body.slots:
        if isinstance(slot, FileLink) and slot.path:
            path = content_path(record.path, slot)
            if path:
                yield path


def secret_files(
    library: Library, held: Iterable[Record], pieces: Iterable[DatedPart]
) -> Mapping[str, Record | DatedPart]:
    """The attachments that are not published, each with the record or the part of a record that it belongs to.

    They are all files in the folder of a record that is not public, those that only such records name, and those of
    parts that are not public yet, with those that only a text which is such a part links to.
    """
    not_public = {record.path for record in held}
    hidden = [record for record in library.documents if record.path in not_public or record.is_hidden]
    public = [record for record in library.documents if not (record.path in not_public or record.is_hidden)]
    named = {path for record in public for path in linked_files(library, record)}
    folders = {attachment_folder(record): record for record in hidden}
    shared = {attachment_folder(record) for record in public}
    secret: dict[str, Record | DatedPart] = {}
    for path in library.attachments:
        folder = path.split("/")[1]
        if folder in folders and not (folder in shared and path in named):
            secret[path] = folders[folder]
    for record in hidden:
        secret |= {path: record for path in linked_files(library, record) if path not in named or _is_in(record, path)}
    for piece in pieces:
        secret |= dict.fromkeys(_files_of_part(library, piece, public), piece)
    return secret


def _files_of_part(library: Library, piece: DatedPart, public: Iterable[Record]) -> Iterator[str]:
    yield from (library.attachment_path(piece.record, file) for file in piece.files)
    if not piece.has_text:
        return
    versions = library.versions_by_original.get(piece.record.identity, ())
    for version in versions:
        yield from _own_files(library, version)
    same = {record.path: record for record in (piece.record, *versions)}
    named = {path for record in public if record.path not in same for path in linked_files(library, record)}
    named |= set(_own_files(library, piece.record))
    yield from (path for record in same.values() for path in _files_in_text(record) if path not in named)


def _own_files(library: Library, record: Record) -> Iterator[str]:
    return (library.attachment_path(record, attachment.file) for attachment in record.attachments)


def _is_in(record: Record, path: str) -> bool:
    return path.startswith(f"files/{attachment_folder(record)}/")


def without_files_of_removed(attachments: Mapping[str, int], records: Iterable[Record]) -> Mapping[str, int]:
    """The attachments without the folders of removed records: their files are not published, even if linked to."""
    folders = {f"files/{attachment_folder(record)}/" for record in records if record.is_removed}
    return {path: size for path, size in attachments.items() if not path.startswith(tuple(folders))}


def with_files(library: Library) -> Library:
    """The library with the files of each document, so that a changed file is noticed as a changed text is."""
    owners = {attachment_folder(record): set(linked_files(library, record)) for record in library.documents}

    def files_of(record: Record) -> Mapping[str, str]:
        own = attachment_folder(record)
        paths = [path for path in dict.fromkeys(linked_files(library, record)) if path in library.attachments]
        names = {path: path.removeprefix("files/").removeprefix(f"{own}/") for path in paths}
        of_others = {path for path in paths if "/" in names[path] and path in owners.get(path.split("/")[1], ())}
        return {names[path]: digest_of(library, path) for path in paths if path not in of_others}

    def of_version(version: Translation) -> Translation:
        original = library.original_of(version)
        files = files_of(version.of(original)) if original else {}
        return replace(version, placed=replace(version.placed, files=files))

    records = tuple(record.with_files(files_of(record)) for record in library.records)
    return replace(library, records=records, translated=tuple(map(of_version, library.translated)))


def digest_of(library: Library, path: str) -> str:
    try:
        return fingerprints.of_file((library.root / path).read_bytes())
    except OSError:
        return ""
