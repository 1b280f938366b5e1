"""The table of data of everything that was added or changed."""

from __future__ import annotations

from gazette.library.addresses import LIST_TITLES
from gazette.library.news import NewsItem
from gazette.views.context import Context
from gazette.views.shapes.dataset import (
    ADDRESS,
    DataField,
    Dataset,
    cell,
    dataset_of,
    illustrative_field,
    language_field,
    paragraph_field,
)

NAME = "changes"


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, context.news)


FIELDS: tuple[DataField[NewsItem], ...] = (
    DataField(
        "identity", "Identity", "The name of the addition or the note, which never changes.", lambda item: item.identity
    ),
    DataField("record", "Record", "The identity of the record.", lambda item: item.record.identity),
    DataField("title", "Title", "The title of that record.", lambda item: item.record.title),
    DataField("address", "Address", ADDRESS, lambda item: item.record.address),
    DataField(
        "first_published",
        "First published here",
        "The day on which this site first published it; empty where a change came with its record.",
        lambda item: None if item.came_with_record else item.day,
    ),
    DataField(
        "date",
        "Date",
        "The day of the change, as its note has it.",
        lambda item: cell(item.change.date) if item.change else None,
    ),
    DataField(
        "kind",
        "Kind",
        "added, correction, update, withdrawal, minor or removal.",
        lambda item: item.kind,
    ),
    DataField(
        "note",
        "Note",
        "What changed, in a sentence for readers.",
        lambda item: item.change.note if item.change else None,
    ),
    DataField(
        "reason",
        "Reason",
        "Why words were removed, if a reason was given.",
        lambda item: item.change.public_reason or None if item.change else None,
    ),
    paragraph_field(
        "paragraphs",
        "Paragraphs",
        "The paragraphs that changed.",
        lambda item: item.change.paragraphs if item.change else None,
        is_list=True,
    ),
    DataField(
        "moved",
        "Moved",
        "Paragraphs and headings that have another number or other words now: the old one, to, the new one.",
        lambda item: item.change.moved or None if item.change else None,
        is_list=True,
    ),
    language_field(lambda item: item.record),
    illustrative_field(lambda item: item.record.illustrative),
)
