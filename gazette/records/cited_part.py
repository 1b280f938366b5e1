"""A part of a record that others can cite: its id leads for ever to a place on a page, or to a page of its own."""

from __future__ import annotations

from typing import ClassVar


class CitedPart:
    """What a group of fields or a row of a spreadsheet declares, so that its address never dies unnoticed."""

    noun: ClassVar[str]  # "action"; with the id it is its name in the register of publications

    @property
    def cited_as(self) -> str:
        """Its id; "" for one that nobody can cite."""
        return str(getattr(self, "id", ""))

    @property
    def words(self) -> str:
        """The words by which it is recognised."""
        return str(getattr(self, "text", None) or getattr(self, "title", ""))

    @property
    def anchor(self) -> str:
        """Its place on the page of its record; "" for one that nobody can cite."""
        return self.anchor_of(self.cited_as) if self.cited_as else ""

    @classmethod
    def anchor_of(cls, name: str) -> str:
        """The place of a part with an id."""
        return f"page-{cls.noun}-{name}"

    @classmethod
    def page_of(cls, name: str, record: str) -> str:
        """The page of a part with an id, where it has one of its own; `record` is the address of its record."""
        return ""

    @classmethod
    def register_name(cls, name: str) -> str:
        """The name of a part in the register of publications."""
        return f"{cls.noun} {name}"


class CitedRow(CitedPart):
    """A row of a spreadsheet, whose ids are its own."""

    @classmethod
    def anchor_of(cls, name: str) -> str:
        return f"{cls.noun}-{name}"

    @classmethod
    def register_name(cls, name: str) -> str:
        return name
