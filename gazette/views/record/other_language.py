"""The page of a version: the page of its original, with the words of the version where it has its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from gazette.library.library import Library
from gazette.records import Record
from gazette.records.translation import fields_of_version
from gazette.views.context import Context
from gazette.views.record import history
from gazette.views.record.page import attachments_of, head_of, with_text
from gazette.views.record.sources import citation_of_record
from gazette.views.record.welsh import LABELS
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.texts import ChangeLink, with_links, with_texts

R = TypeVar("R", bound=Record)


class PairedText(str):
    """A text of an original, with that of its version."""

    in_version: str


def paired(original: R, version: Record) -> R:
    """The original, with the texts of the version beside its own, so that its page can be shown with either."""
    names = fields_of_version(type(original))
    return original.model_copy(update={name: _pair(getattr(original, name), getattr(version, name)) for name in names})


def _pair(old: Any, new: Any) -> Any:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return (*(_pair(a, b) for a, b in zip(old, new, strict=False)), *old[len(new) :])
    if not isinstance(old, str) or not isinstance(new, str) or old == new:
        return old
    text = PairedText(old)
    text.in_version = new
    return text


def _links_in(library: Library, lang: str) -> ChangeLink:
    """Leads each link to a record to its version in a language, if it has one, under the title of the version."""
    targets = ((library.find(version.kind, version.name), version) for version in library.translations)
    versions = {target.record.address: (target.record, version) for target, version in targets if target}

    def change(text: str, address: str) -> tuple[str, str]:
        page, mark, anchor = address.partition("#")
        original, version = versions.get(page, (None, None))
        if original is None or version is None or version.lang != lang or (mark and anchor not in version.body.anchors):
            return text, address
        in_version = version.title if text == original.title else text.replace(original.title, version.title)
        return in_version, version.address + mark + anchor

    return change


def page(context: Context, original: Record, shown: RecordPage, version: Record) -> RecordPage:
    """The page of a version. Each fact on it is that of the original; its text, title and notes are its own."""
    anchors = version.body.anchors

    def change(field: str, text: str) -> str:
        if field.endswith(".address"):
            is_lost = text.startswith("#") and not text.startswith("#page-") and text[1:] not in anchors
            return original.address + text if is_lost else text
        if field in LABELS:
            return text
        return text.in_version if isinstance(text, PairedText) else text

    is_cited = bool(shown.cite)
    in_its_words = with_texts(shown, change)
    linked = with_links(in_its_words, _links_in(context.library, version.lang))
    page_of_version = replace(
        linked,
        sources=in_its_words.sources,
        noted=(),
        chapters=(),
        rest="",
        head=replace(
            head_of(version),
            crumbs=shown.head.crumbs,
            feeds=shown.head.feeds,
            answer=shown.head.answer,
            kicker=linked.head.kicker,
            facts=linked.head.facts,
            corrections=linked.head.corrections,
            action=linked.head.action,
        ),
        attachments=(*attachments_of(context.library, version), *shown.attachments),
        dates=history.dates_of(context, version),
        changes=history.changes_of(context, version),
        cite=citation_of_record(context, version) if is_cited else "",
    )
    return with_text(page_of_version, context, version)
