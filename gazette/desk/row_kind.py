"""What the import knows of a kind of document: the columns of its register, and how a row becomes its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gazette.desk.columns import SheetColumn
from gazette.frontmatter.source import Tree
from gazette.records import Record
from gazette.references import LooseKey

FieldsOf = dict[str, Tree]
Identity = tuple[str | LooseKey, ...]


@dataclass(frozen=True)
class OptionAnswer:
    """A fact that a register often leaves out because it is the same in every row; an option gives it."""

    field: str
    option: str
    help: str
    example: str
    choices: tuple[str, ...] = ()
    other_column: str = ""  # a column that can stand for it


@dataclass(frozen=True)
class RowValues:
    """What a row says, each cell on one line; the headings of its columns, and the answers that hold for all rows."""

    cells: Mapping[str, str]
    headings: Mapping[str, str]
    answers: Mapping[str, str]


@dataclass(frozen=True)
class RowKind:
    """A kind of document that can be brought in from a sheet."""

    kind: type[Record]
    columns: tuple[SheetColumn, ...]
    must_be_read: frozenset[str]  # a row waits while one of these cells has words that cannot be taken
    expected: Mapping[str, str]  # columns that a register should have, and what a document says without them
    answers: tuple[OptionAnswer, ...]
    fields: Callable[[RowValues], FieldsOf]
    identity: Callable[[Mapping[str, Tree]], Identity]  # by which a document that is already there is known
    stem: Callable[[Mapping[str, Tree]], str]
    attachment_folder: Callable[[Mapping[str, Tree], str], str]  # from the fields and the name of the file
    year: Callable[[Mapping[str, Tree]], str] = lambda fields: ""  # the folder of its year; "" where it has none
    why_wait: Callable[[Mapping[str, Tree]], str] = lambda fields: ""  # why no file can be named after it; "" if it can

    def path(self, fields: Mapping[str, Tree], stem: str) -> str:
        """The path of a document in the content folder."""
        return "/".join(filter(None, (self.kind.folder, self.year(fields), f"{stem}.md")))

    @property
    def plural(self) -> str:
        return self.kind.nouns[1]


def words_of(fields: Mapping[str, Tree], name: str) -> str:
    """The text of a field, in small letters and single spaces, for comparison."""
    value = fields.get(name)
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(str(value or "").casefold().split())
