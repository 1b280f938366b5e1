"""The rows of a register in YAML in a form: organisations, Acts, acronyms, places and the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.editing.registers import members_in, with_register_row
from gazette.desk.forms.answers import Answers, fields_of
from gazette.desk.forms.controls import Control, Mistakes, as_lines, controls_of, label_of
from gazette.desk.forms.rows import MOST_COLUMNS_SHOWN, FileOfRows, ListedRow, named_in
from gazette.frontmatter.source import Place, Tree, read_rows
from gazette.library.registers import register_of
from gazette.problems import Problem
from gazette.records.registers import RegisterRow, WebLinkAnswer

OFFICERS_OWN: dict[type[RegisterRow], tuple[str, ...]] = {
    WebLinkAnswer: ("archived", "archived_on", "title", "note"),
}  # of a register that a program keeps
NOT_A_GROUP = "This row is not a group of fields. Change it in a text editor."


@dataclass(frozen=True)
class ListRows(FileOfRows):
    """A register with the declaration of its rows."""

    data: bytes
    model: type[RegisterRow]
    noun: str = "row"

    @property
    def is_kept_by_program(self) -> bool:  # type: ignore[override]
        return self.model in OFFICERS_OWN

    @cached_property
    def members(self) -> list[Tree]:
        return members_in(self.data)

    @cached_property
    def _lines(self) -> Mapping[Place, int]:
        listed = read_rows(self.data)
        return {} if isinstance(listed, Problem) else listed[1]

    @property
    def _shown(self) -> tuple[str, ...]:
        fields = self.model.model_fields
        required = [name for name, info in fields.items() if info.is_required()]
        others = [name for name in fields if name not in required and name != "note"]
        return tuple([*required, *others][:MOST_COLUMNS_SHOWN])

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(map(label_of, self._shown))

    @cached_property
    def rows(self) -> tuple[ListedRow, ...]:
        starts = [self._lines.get((number,), 1) for number in range(len(self.members))]
        ends = [*starts[1:], self.data.count(b"\n") + self.data.count(b"\r") + 2]
        return tuple(
            ListedRow(number, tuple(self._cells(member)), range(starts[number], ends[number]))
            for number, member in enumerate(self.members)
        )

    def _cells(self, member: Tree) -> list[str]:
        fields = member if isinstance(member, dict) else {}
        return [as_lines(fields.get(name)).replace("\n", ", ") for name in self._shown]

    def controls(self, number: int, mistakes: Mistakes, answers: Answers | None) -> tuple[Control, ...]:
        fields = self._fields(number)
        if answers is not None:
            fields = fields_of(answers, self.model, fields)
        own = OFFICERS_OWN.get(self.model)
        controls = controls_of(self.model, fields, mistakes)
        return tuple(control for control in controls if own is None or control.name in own)

    def _fields(self, number: int) -> dict[str, Tree]:
        if number >= len(self.members):
            return {}
        member = self.members[number]
        if not isinstance(member, dict):
            raise CannotEdit(NOT_A_GROUP)
        return member

    def with_row(self, number: int, answers: Answers) -> bytes:
        own = OFFICERS_OWN.get(self.model)
        allowed = {name: value for name, value in answers.items() if own is None or name in own}
        return with_register_row(self.data, number, fields_of(allowed, self.model, self._fields(number)))

    def without_row(self, number: int) -> bytes:
        return with_register_row(self.data, number, None)

    def after(self, data: bytes) -> ListRows:
        return replace(self, data=data)

    def problems(self) -> Sequence[Problem]:
        return register_of(self.data, self.model).problems

    def place_of(self, number: int, problem: Problem) -> Place:
        if name := named_in(problem.what, {name: name for name in self.model.model_fields}):
            return (name,)
        inside = [place[1:] for place, line in self._lines.items() if place[:1] == (number,) and line == problem.line]
        return max(inside, key=len, default=())
