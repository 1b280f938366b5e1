"""The part of a form that asks for the note of a change, where a published record is saved without one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gazette.desk.asked_note import HELP_OF_KIND, HELP_OF_NOTE, HELP_OF_REASON, NOTE_KINDS, lacks_note, with_note
from gazette.desk.editing.documents import edited
from gazette.desk.finding import kind_of_path, written_order
from gazette.desk.forms.controls import Control
from gazette.frontmatter.source import Source, Tree, read_document
from gazette.library.build_day import build_day
from gazette.records.change import REMOVAL_REASONS

NOTE, KIND, REASON, WITHOUT = "-note", "-note-kind", "-note-reason", "-without-note"  # names in the form
ASKED = "This has been published, so readers are told what changed. Write the note below and save again."


def noted(
    content: Path, path: str, data: bytes, answers: Mapping[str, str], sheet: bytes | None = None
) -> bytes | None:
    """A document with the note of its change, or as it is where it needs none; None where the note is still missing."""
    source = read_document(data)
    if not isinstance(source, Source) or answers.get(WITHOUT) or not lacks_note(content, path, data, sheet):
        return data
    words, kind = " ".join(answers.get(NOTE, "").split()), answers.get(KIND, "")
    if not words or kind not in NOTE_KINDS:
        return None
    reason = answers.get(REASON, "") if kind == "removal" else ""
    why: dict[str, Tree] = {"reason": reason} if reason in REMOVAL_REASONS else {}
    note: dict[str, Tree] = {"date": build_day(content).isoformat(), "kind": kind, **why, "note": words}
    return edited(data, with_note(source.fields, note), None, written_order(kind_of_path(path)))


def note_controls(answers: Mapping[str, str]) -> tuple[Control, ...]:
    """What the form asks for: the sort of change, why words were removed for good, and what changed."""
    kind = Control(
        name=KIND,
        label="Sort of change",
        help=HELP_OF_KIND,
        value=answers.get(KIND, NOTE_KINDS[0]),
        choices=NOTE_KINDS,
        is_required=True,
    )
    reason = Control(
        name=REASON,
        label="Reason of a removal",
        help=HELP_OF_REASON,
        value=answers.get(REASON, ""),
        choices=REMOVAL_REASONS,
    )
    note = Control(
        name=NOTE,
        label="What changed",
        help=HELP_OF_NOTE,
        value=answers.get(NOTE, ""),
        is_required=True,
        mistakes=(ASKED,),
    )
    return kind, reason, note
