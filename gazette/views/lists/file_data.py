"""Every attached file as data: its document, its type and size, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from gazette.languages import LANGUAGES
from gazette.privacy.file_facts import FileFacts
from gazette.records import Record
from gazette.records.groups import Attachment
from gazette.views.context import Context
from gazette.views.shapes.dataset import LASTING_NAME, DataField, cell

NAME, TITLE = "files", "Attached files"
FILE_ADDRESS = "The address of the file, from the root of this site."
PUBLISHED = "When the file was published, if later than its document."
TAGGED = (
    "Whether a PDF has tags, by which screen readers find its headings and lists: yes or no; empty for other files."
)
OFFICE, ODF = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument"
MEDIA_TYPES = {
    "pdf": "application/pdf", "docx": f"{OFFICE}.wordprocessingml.document", "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation", "odt": f"{ODF}.text", "ods": f"{ODF}.spreadsheet",
    "odp": f"{ODF}.presentation", "csv": "text/csv", "txt": "text/plain", "json": "application/json",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml", "zip": "application/zip",
    "ics": "text/calendar",
}  # fmt: skip


@dataclass(frozen=True)
class RecordFile:
    """An attached file, the document that names it, and what the file says of itself."""

    record: Record
    attachment: Attachment
    address: str
    size: int
    facts: FileFacts

    @property
    def media_type(self) -> str | None:
        return MEDIA_TYPES.get(PurePosixPath(self.address).suffix.lstrip(".").lower())

    @property
    def pages(self) -> int | None:
        return self.facts.pages or self.attachment.pages

    @property
    def language(self) -> str | None:
        return self.facts.language if self.facts.language in LANGUAGES else None


def files_of(context: Context) -> Iterator[RecordFile]:
    """The attachments of all documents, in their order."""
    library = context.library
    for record in library.documents:
        for attachment in record.attachments:
            path = library.attachment_path(record, attachment.file)
            facts = library.file_facts.get(path, FileFacts())
            yield RecordFile(record, attachment, path, library.attachments[path], facts)


FIELDS: tuple[DataField[RecordFile], ...] = (
    DataField("record", "Document", LASTING_NAME, lambda row: row.record.identity),
    DataField("record_title", "Title of the document", "What the document is called.", lambda row: row.record.title),
    DataField("title", "Title", "What the file is called.", lambda row: row.attachment.title),
    DataField("address", "Address", FILE_ADDRESS, lambda row: row.address),
    DataField("media_type", "Media type", "The type of the file, such as application/pdf.", lambda row: row.media_type),
    DataField("size", "Size", "Its size in bytes.", lambda row: row.size),
    DataField("published", "Published", PUBLISHED, lambda row: cell(row.attachment.published)),
    DataField("pages", "Pages", "How many pages it has, where that is known.", lambda row: row.pages),
    DataField("language", "Language", "The language that a PDF says it is in: en or cy.", lambda row: row.language),
    DataField("tagged", "Tagged", TAGGED, lambda row: row.facts.is_tagged),
)
