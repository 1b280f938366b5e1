"""The register of meetings: its columns, and a meeting from a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from gazette.desk.columns import SheetColumn
from gazette.desk.restrictions import RESTRICTED
from gazette.desk.row_kind import FieldsOf, Identity, OptionAnswer, RowKind, RowValues, words_of
from gazette.frontmatter.source import Tree
from gazette.markup.numbering import heading_slug
from gazette.records import Meeting
from gazette.records.meeting import MeetingKind

COLUMNS = (
    SheetColumn("date", "Date, Date of meeting, Meeting date, Held on, Day, When", holds="date"),
    SheetColumn(
        "body_name", "Body, Board, Panel, Committee, Meeting body, Name of body, Group", doubtful="Name, Forum"
    ),
    SheetColumn("title", "Title, Meeting, Meeting title, Name of meeting, Meeting name, Subject"),
    SheetColumn("meeting_kind", "Kind, Kind of meeting", doubtful="Type, Type of meeting, Meeting type, Category"),
    SheetColumn("starts", "Start, Starts, Time, Start time, Time of meeting", holds="clock"),
    SheetColumn("ends", "End, Ends, Finish, End time, Finish time", holds="clock"),
    SheetColumn("place", "Place, Venue, Location, Where, Room"),
    SheetColumn("public", "Public, Open to the public, In public, Held in public"),
    SheetColumn("held", "Held", doubtful="Status, State"),
    SheetColumn("summary", "Summary, Description, About, Details", doubtful="Notes, Purpose"),
    SheetColumn("agenda", "Agenda, Agenda link, Link to agenda, Agenda URL", holds="address"),
    SheetColumn("minutes", "Minutes, Minutes link, Link to minutes, Minutes URL", holds="address"),
    SheetColumn("file", "File, File name, Document, Documents, Attachment, Attachments, Papers, PDF", holds="files"),
    SheetColumn("link", "Link, URL, Web address, Web link, Hyperlink, Web page", holds="addresses"),
    RESTRICTED,
)
ANSWERS = (
    OptionAnswer(
        "body_name",
        "--body",
        "the body that met, where the sheet does not say so",
        "Exampleshire Police and Crime Panel",
        other_column="title",
    ),
    OptionAnswer(
        "meeting_kind",
        "--kind",
        "what sort of meetings they are, where the sheet does not say so",
        "panel",
        get_args(MeetingKind),
    ),
)


def fields_of(row: RowValues) -> FieldsOf:
    """The fields of a meeting. What the row does not say is unknown, empty or left out."""
    cell = row.cells
    body = cell.get("body_name") or row.answers.get("body_name", "")
    kind = cell.get("meeting_kind", "").lower()
    fields: FieldsOf = {
        "title": cell.get("title") or body,
        "date": cell.get("date", "unknown"),
        "body_name": body or cell.get("title", ""),
        "meeting_kind": kind or row.answers.get("meeting_kind", ""),
    }
    for name in ("starts", "ends", "place", "summary", "agenda", "minutes"):
        fields[name] = cell.get(name, "")
    fields["public"] = cell.get("public", "").lower()
    fields["held"] = cell.get("held", "").lower()
    return fields


def identity_of(fields: Mapping[str, Tree]) -> Identity:
    """Day, hour and body: a body may meet twice in a day."""
    return tuple(words_of(fields, name) for name in ("date", "starts", "body_name", "title"))


def stem_of(fields: Mapping[str, Tree]) -> str:
    day = str(fields["date"])[:10]
    dated = "undated" if day == "unknown" else heading_slug(day)
    return f"{dated}-{heading_slug(str(fields['body_name']))}"


MEETINGS = RowKind(
    kind=Meeting,
    columns=COLUMNS,
    must_be_read=frozenset(["date", "title", "body_name"]),
    expected={"date": "date: unknown"},
    answers=ANSWERS,
    fields=fields_of,
    identity=identity_of,
    stem=stem_of,
    attachment_folder=lambda fields, stem: stem,
)
