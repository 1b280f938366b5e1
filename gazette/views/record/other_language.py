"""The page of a version: the page of its original, with the words of the version where it has its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gazette.records import Record
from gazette.records.translation import fields_of_version
from gazette.views.context import Context
from gazette.views.record import history, prose
from gazette.views.record.page import attachments_of, contents_of, head_of
from gazette.views.record.sources import citation_of_a_paragraph, citation_of_record
from gazette.views.record.welsh import LABELS
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.texts import with_texts


def page(context: Context, original: Record, shown: RecordPage, version: Record) -> RecordPage:
    """The page of a version. Each fact on it is that of the original; its text, title and notes are its own."""
    words, anchors = _words(original, version), version.body.anchors

    def change(field: str, text: str) -> str:
        if field.endswith(".address"):
            is_lost = text.startswith("#") and not text.startswith("#page-") and text[1:] not in anchors
            return original.address + text if is_lost else text
        return text if field in LABELS else words.get(text, text)

    is_cited = bool(shown.cite)
    return replace(
        with_texts(shown, change),
        head=replace(head_of(version), crumbs=shown.head.crumbs, feeds=shown.head.feeds),
        contents=contents_of(version),
        body=prose.on_page(version, context.library, context.base_url),
        attachments=(*attachments_of(context.library, version), *shown.attachments),
        dates=history.dates_of(context, version),
        changes=history.changes_of(version),
        cite=citation_of_record(context, version) if is_cited else "",
        cite_paragraph=citation_of_a_paragraph(context, version) if is_cited else "",
    )


def _words(original: Record, version: Record) -> Mapping[str, str]:
    """The texts of the version by those of the original, wherever both have one."""
    words: dict[str, str] = {}
    for name in fields_of_version(type(original)):
        old, new = getattr(original, name), getattr(version, name)
        pairs = zip(old, new, strict=False) if isinstance(old, tuple) and isinstance(new, tuple) else ((old, new),)
        words |= {a: b for a, b in pairs if isinstance(a, str) and isinstance(b, str) and a}
    return words
