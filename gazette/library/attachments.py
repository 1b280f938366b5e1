"""Files beside records: those that are missing, and those that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.frontmatter.sentences import nearest
from gazette.library.library import Library, content_path, folder_name
from gazette.markup import FileLink
from gazette.problems import Problem
from gazette.records import Record


def problems_of(library: Library) -> Iterator[Problem]:
    used = {path for record in library.records for path in linked_files(library, record)}
    used |= {path for record in library.held for path in linked_files(library, record)}
    has_contact = any(page.name == "contact" for page in library.pages) or library.unread.covers("page", "contact")
    for record in library.records:
        if record.attachments and not has_contact:
            what = "Beside attachments stands a link to the contact page, and there is none."
            yield record.problem(what, "Write pages/contact.md: how to ask for another format.", at=("attachments",))
        for index, attachment in enumerate(record.attachments):
            path = library.attachment_path(record, attachment)
            if path not in library.attachments:
                folder = f"files/{folder_name(record)}/"
                near = nearest(path, (one for one in library.attachments if one.startswith(folder)))
                yield record.problem(
                    f"The attachment {attachment.file} is not in {folder}.",
                    f"Did you mean {near}?" if near else "Put it there, or take the line out.",
                    at=("attachments", index),
                )
    kinds = [kind for kind, _ in library.unread.names]
    for path in library.attachments:
        folder = path.split("/")[1]
        if path not in used and not any(library.unread.covers(kind, folder) for kind in kinds):
            yield Problem(
                library.shown(path),
                1,
                "No document refers to this file.",
                "Name it under attachments: in its document, or take it away.",
            )


def linked_files(library: Library, record: Record) -> Iterator[str]:
    """The attachments that a record names, in a field or in its text."""
    for attachment in record.attachments:
        yield library.attachment_path(record, attachment)
    for slot in record.body.slots:
        if isinstance(slot, FileLink) and slot.path:
            path = content_path(record.path, slot)
            if path:
                yield path
