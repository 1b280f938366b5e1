"""The part of a form that asks for the note of a change, where a published record is saved without one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gazette.desk.asked_note import NOTE_KINDS, lacks_note, with_note
from gazette.desk.editing.documents import edited
from gazette.desk.finding import kind_of_path, written_order
from gazette.desk.forms.controls import Control
from gazette.frontmatter.source import Source, Tree, read_document
from gazette.library.build_day import build_day

NOTE, KIND, WITHOUT = "-note", "-note-kind", "-without-note"  # names in the form
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
    note: dict[str, Tree] = {"date": build_day(content).isoformat(), "kind": kind, "note": words}
    return edited(data, with_note(source.fields, note), None, written_order(kind_of_path(path)))


def note_controls(answers: Mapping[str, str]) -> tuple[Control, ...]:
    """What the form asks for: the sort of change, and what changed."""
    kind = Control(
        name=KIND,
        label="Sort of change",
        help="A correction puts right what was wrong, an update is new, and minor is for spelling.",
        value=answers.get(KIND, NOTE_KINDS[0]),
        choices=NOTE_KINDS,
        is_required=True,
    )
    note = Control(
        name=NOTE,
        label="What changed",
        help="A sentence for readers: what it said before, and what it says now.",
        value=answers.get(NOTE, ""),
        is_required=True,
        mistakes=(ASKED,),
    )
    return kind, note
