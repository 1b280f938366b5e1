"""Records that a test writes as fields, and a context that holds only these and an office."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from gazette.frontmatter.sentences import validated
from gazette.library.library import Library
from gazette.markup.body import Body
from gazette.records import KINDS, Office, Record
from gazette.records.placed import Placed
from gazette.views.context import Context
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Row, Section, Tag

TODAY = date(2024, 6, 15)
R = TypeVar("R", bound=Record)
NEEDED: dict[str, dict[str, Any]] = {
    "report": {"date": "2024-03-07", "submitted_by": "Office", "purpose": "update"},
    "decision": {
        "reference": "none",
        "decided": "2024-02-01",
        "published": "2024-02-21",
        "decided_by": ["The Commissioner"],
        "decision": "Bells are bought.",
    },
    "course": {"url": "https://academy.example.org/scams", "audience": ["residents"]},
    "consultation": {"opens": "2024-01-10", "closes": "2024-02-10"},
    "meeting": {"date": "2024-03-07", "body_name": "The panel", "meeting_kind": "panel"},
    "plan": {"period": "2021 to 2025", "issued": "2021-03-01"},
    "office": {
        "area": "Exampleshire",
        "names": [
            {"name": "Police Authority", "until": "2012-11-21"},
            {"name": "Commissioner for Exampleshire", "since": "2012-11-22"},
        ],
        "record": "own",
        "feed_ids": "tag:record.example.org,2024",
    },
}


def record(kind: type[R], name: str, body: Body | None = None, **fields: Any) -> R:
    """A record with the required fields of its kind, and others."""
    needed = {"title": name.replace("-", " ").capitalize(), "summary": "", **NEEDED.get(kind.kind, {})}
    if "summary" in kind.model_fields and kind.model_fields["summary"].is_required():
        needed["summary"] = "A summary."
    written = validated(kind, {**needed, **fields}, {})
    assert isinstance(written, kind), written
    placed = written.placed(Placed(f"{kind.folder}/{name}.md", body=body or Body("")))
    assert isinstance(placed, kind)
    return placed


def compiled_office(**fields: Any) -> Office:
    """An office whose record somebody else put together."""
    whose = {"record": "compiled", "publisher": {"name": "Exampleshire Library"}, "searched": "2024-05"}
    return record(Office, "office", summary="An office.", **{**whose, **fields})


def context_of(*records: Record, today: date = TODAY, base_url: str = "", **registers: Mapping[str, Any]) -> Context:
    offices = [written for written in records if isinstance(written, Office)]
    office = offices or [record(Office, "office", summary="An office.")]
    others = [written for written in records if not isinstance(written, Office)]
    in_order = sorted(others, key=lambda other: KINDS.index(type(other)))
    return Context(Library(Path(), (*in_order, *office), **registers), today, base_url)  # type: ignore[arg-type]


def shown(facts: tuple[Fact, ...]) -> list[tuple[str, str]]:
    """The lines of a summary list: each label with its values."""
    return [(fact.label, "; ".join(value.text for value in fact.values)) for fact in facts]


def titles(rows: tuple[Row, ...]) -> list[str]:
    return [row.title for row in rows]


def texts(tags: tuple[Tag, ...]) -> list[str]:
    return [tag.text for tag in tags]


def sections(view: RecordPage) -> dict[str, Section]:
    """The sections of a page by their headings."""
    return {section.heading: section for section in view.sections}


def cells(section: Section) -> list[list[str]]:
    """The words of the table of a section, without its head."""
    return [[cell.text for cell in row.cells] for row in section.tables[0].rows]
