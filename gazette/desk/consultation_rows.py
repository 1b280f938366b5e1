"""The register of consultations: its columns, and a consultation from a row."""

from __future__ import annotations

from collections.abc import Mapping

from gazette.desk.columns import SheetColumn
from gazette.desk.restrictions import PUBLIC, RESTRICTED
from gazette.desk.row_kind import FieldsOf, Identity, RowKind, RowValues, words_of
from gazette.frontmatter.source import Tree
from gazette.markup.numbering import heading_slug
from gazette.records import Consultation
from gazette.sentences import imports

COLUMNS = (
    SheetColumn(
        "title", "Title, Consultation, Consultation title, Subject, Survey, Name of consultation", doubtful="Name"
    ),
    SheetColumn("summary", "Summary, Description, About, Question, Details, What is asked", doubtful="Purpose, Notes"),
    SheetColumn(
        "opens",
        "Opens, Open, Opened, Opening date, Date opened, Open date, Start date, Starts, Start, From, Launch date, "
        "Date launched",
        holds="date",
        doubtful="Date",
    ),
    SheetColumn(
        "closes",
        "Closes, Close, Closed, Closing date, Date closed, Close date, End date, Ends, End, To, Deadline, Until",
        holds="date",
    ),
    SheetColumn("published", "Published, Date published, Publication date", holds="date"),
    SheetColumn("run_by", "Run by, Organiser, Carried out by"),
    SheetColumn("responses", "Responses, Number of responses, Replies, Response count"),
    SheetColumn("stated_length", "Length, Duration"),
    SheetColumn("result", "Result, Results, Outcome, What changed"),
    SheetColumn("file", "File, File name, Document, Documents, Attachment, Attachments, Report, PDF", holds="files"),
    SheetColumn("link", "Link, URL, Web address, Web link, Hyperlink, Web page", holds="addresses"),
    RESTRICTED,
    PUBLIC,
)


def fields_of(row: RowValues) -> FieldsOf:
    """The fields of a consultation. What the row does not say is unknown, empty or left out."""
    cell = row.cells
    title = cell.get("title", "")
    fields: FieldsOf = {
        "title": title,
        "summary": cell.get("summary") or imports.summary(title, Consultation.nouns[1]),
        "opens": cell.get("opens", "unknown"),
        "closes": cell.get("closes", "unknown"),
    }
    for name in ("published", "run_by", "responses", "stated_length"):
        fields[name] = cell.get(name, "")
    if "result" in cell:
        fields["result"] = {"summary": cell["result"]}
    return fields


def identity_of(fields: Mapping[str, Tree]) -> Identity:
    return words_of(fields, "title"), words_of(fields, "opens")


CONSULTATIONS = RowKind(
    kind=Consultation,
    columns=COLUMNS,
    must_be_read=frozenset(["title", "opens", "closes", "published"]),
    expected={
        "opens": "opens: unknown",
        "closes": "closes: unknown",
        "summary": "only that the register lists it",
    },
    answers=(),
    fields=fields_of,
    identity=identity_of,
    stem=lambda fields: heading_slug(str(fields["title"])),
    attachment_folder=lambda fields, stem: stem,
)
