"""The fields and choices of earlier versions, and what stands for them now. Add a row if you rename one.

Every field that is gone is also declared with its kind, under `former_fields`, with what the check tells an author. One
that is not renamed below is a question that only a person can answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.records import KINDS

ANY = "any"
EACH = "*"  # each member of a list


@dataclass(frozen=True)
class Rename:
    """A value that is written in another way now, or is left out."""

    kind: str  # of the document, or any
    place: tuple[str, ...]  # ("promises", "*", "state")
    old: str
    new: str | None  # None: the line is removed
    why: str = ""


@dataclass(frozen=True)
class RenamedField:
    """A field that has another name now, with the same value."""

    kind: str
    place: tuple[str, ...]
    new: str


@dataclass(frozen=True)
class UpgradeQuestion:
    """A field that only a person can bring up to date. Without `old` it is asked where the field is missing."""

    kind: str
    field: str
    is_asked_if_there: bool
    question: str


RENAMES = (
    Rename(ANY, ("status",), "current", None, "a document without a status is current"),
    Rename("meeting", ("held",), "not known", "not confirmed"),
    Rename(ANY, ("promises", EACH, "state"), "done", "kept", "name the paper that shows it under evidence"),
    Rename(ANY, ("promises", EACH, "state"), "open", None, "it is worked out from due"),
    Rename(ANY, ("promises", EACH, "state"), "late", None, "it is worked out from due"),
    Rename(ANY, ("promises", EACH, "history", EACH, "state"), "done", "kept"),
    Rename(ANY, ("promises", EACH, "history", EACH, "state"), "open", "in progress"),
)
RENAMED_FIELDS = (RenamedField("consultation", ("how_to_apply",), "how_to_respond"),)
_RENAMED = {(field.kind, *field.place) for field in RENAMED_FIELDS}
QUESTIONS = (
    *(
        UpgradeQuestion(kind.kind, name, True, f"The field {name} is no longer used. {instead}")
        for kind in KINDS
        for name, instead in kind.former_fields.items()
        if (kind.kind, name) not in _RENAMED
    ),
    UpgradeQuestion(
        "office",
        "record",
        False,
        "The field record is missing. Write record: own if the office publishes this website, or record: compiled "
        "if somebody else put it together from public sources.",
    ),
)
