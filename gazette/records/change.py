"""A public note of a change, and what it says where words were removed for good."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal, Self

from pydantic import PrivateAttr

from gazette import fingerprints
from gazette.dates import KnownDate
from gazette.frontmatter.models import Date, Fields, Many, OwnParagraph, Text, YesNo, field
from gazette.frontmatter.source import Place
from gazette.sentences.changes import after_removal
from gazette.sentences.records import is_not_known

ChangeKind = Literal["correction", "update", "withdrawal", "minor", "removal"]
REMOVAL_REASONS = ("personal data", "court order", "protective marking", "other")


class Change(Fields):
    """A public note of a change. A minor change is listed but does not bring its record to the top of feeds."""

    is_written: ClassVar[bool] = True  # by the author of the record

    date: Date = field(help="The day of the change.", example="2017-01-09")
    kind: ChangeKind = field(
        help="correction, update, withdrawal, minor or removal.",
        write="Write removal where words must not be read any more, such as a name: no earlier version is then shown.",
    )
    note: Text = field(
        help="What changed, in a sentence for readers.",
        write="In the note of a removal, never say what the words were or where.",
    )
    paragraphs: Many[OwnParagraph] = field(
        [], help="The paragraphs that changed.", write="Also those that were removed.", example=["2.7"]
    )
    moved: Many[Text] = field(
        [],
        help="Paragraphs or headings that now have another number or other words: the old one, to, and the new one.",
        write="Old links then lead to the new place.",
        example=["1.1 to 1.2"],
    )
    reason: Text | None = field(
        None,
        help="Why words were removed: personal data, court order, protective marking or other.",
        write="With ordinary: yes, say why the words are not private.",
        example="personal data",
    )
    ordinary: YesNo | None = field(
        None,
        help="Whether the words that were removed only look private.",
        write="Write yes, and a reason, only if the check asks.",
    )

    @property
    def fingerprint(self) -> str:
        """Recognises a note that was published."""
        return fingerprints.of_note(self.date.written, self.kind, self.note)

    @property
    def is_removal(self) -> bool:
        return self.kind == "removal"

    @property
    def public_part(self) -> Change:
        """The note without what only the check reads, which would say that something looks private."""
        hidden = {"ordinary": None, "reason": self.reason if self.is_removal else None}
        return self if self.ordinary is None else self.model_copy(update=hidden)

    @property
    def public_note(self) -> str:
        """The note as readers see it; a removal says that no earlier version is shown."""
        if not self.is_removal:
            return self.note
        return f"{self.note} {after_removal(self.public_reason)}"

    @property
    def public_reason(self) -> str:
        """Why words were removed, where that helps a reader."""
        return self.reason if self.is_removal and self.reason and self.reason != "other" else ""


class Release(Change):
    """A note that the software adds where a part of a record became public on a day of its own."""

    is_written: ClassVar[bool] = False

    _text: str = PrivateAttr("")

    @classmethod
    def of(cls, day: KnownDate, note: str, text: str) -> Self:
        """The note of a day, with the fingerprint of the text that the record has had since."""
        release = cls(date=day, kind="update", note=note)
        release._text = text
        return release

    @property
    def text(self) -> str:
        return self._text


def change_mistakes(changes: Sequence[Change]) -> Iterator[tuple[str, str, Place]]:
    """A removal gives one of four reasons and no place; another change gives a reason only where it is ordinary."""
    for index, change in enumerate(changes):
        at = ("changes", index)
        if is_not_known(change.note) or not re.search(r"[^\W\d_]{2}", change.note):
            yield "The note says nothing.", "Write what changed, in a sentence for readers.", (*at, "note")
        if change.is_removal and change.reason and change.reason not in REMOVAL_REASONS:
            what = "The reason of a removal is one of four, so that it cannot give the words away."
            yield what, "Write personal data, court order, protective marking or other.", (*at, "reason")
        for name in ("paragraphs", "moved") if change.is_removal else ():
            if getattr(change, name):
                what = "A removal does not say where the words were."
                yield what, f"Remove {name} from this note.", (*at, name)
        if change.is_removal and change.ordinary:
            yield "A removal cannot be ordinary.", "Remove ordinary, or write another kind.", (*at, "ordinary")
        if not change.is_removal and change.ordinary and not change.reason:
            yield "An ordinary change needs a reason.", "Add reason: why the words are not private.", (*at, "ordinary")
        if not change.is_removal and change.reason and not change.ordinary:
            what = "Only a removal has a reason, or a change with ordinary: yes."
            yield what, "Write kind: removal, or remove the reason.", (*at, "reason")
