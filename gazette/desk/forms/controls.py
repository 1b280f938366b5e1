"""The controls of a form: one for each declared field, with its value, its help and its mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from gazette.frontmatter.models import Fields, brief_field, choices_of, explained, groups_in
from gazette.frontmatter.source import Place, Tree, members_of

Mistakes = Mapping[Place, Sequence[str]]  # sentences by the place of the field
YES_NO = ("yes", "no")


@dataclass(frozen=True)
class Control:
    """A field in a form: a text, several lines, a choice, or groups of fields."""

    name: str  # "changes.0.date"
    label: str
    help: str
    value: str = ""  # one to a line where the field takes several
    choices: tuple[str, ...] = ()
    takes_several: bool = False
    is_required: bool = False
    mistakes: tuple[str, ...] = ()
    groups: tuple[GroupControls, ...] = ()  # of a field that holds groups; the last is empty, to add another

    @property
    def rows(self) -> int:
        """The rows that its value takes in a form."""
        lines = self.value.splitlines() or [""]
        return min(12, sum(len(line) // 70 + 1 for line in lines) + self.takes_several)

    @property
    def is_filled(self) -> bool:
        return bool(self.value) or len(self.groups) > 1

    @property
    def has_mistakes(self) -> bool:
        inside = (control for group in self.groups for control in group.controls)
        return bool(self.mistakes) or any(control.has_mistakes for control in inside)


@dataclass(frozen=True)
class GroupControls:
    """One of the groups of a field, such as a note of a change."""

    name: str  # "changes.0"
    title: str
    controls: tuple[Control, ...]
    is_new: bool = False
    can_move_up: bool = False
    can_move_down: bool = False

    @property
    def has_mistakes(self) -> bool:
        return any(control.has_mistakes for control in self.controls)


def controls_of(
    model: type[Fields], fields: Mapping[str, Tree], mistakes: Mistakes, place: Place = ()
) -> tuple[Control, ...]:
    """The controls of a document or of a group in it, those first that must be filled in."""
    infos = sorted(model.model_fields.items(), key=lambda item: not item[1].is_required())
    return tuple(_control(name, info, fields.get(name), mistakes, (*place, name)) for name, info in infos)


def with_mistakes(controls: Iterable[Control]) -> Iterator[Control]:
    """The controls with mistakes, in the order of the form, those in groups too."""
    for control in controls:
        if control.mistakes:
            yield control
        for group in control.groups:
            yield from with_mistakes(group.controls)


def unplaced(controls: Sequence[Control], mistakes: Mistakes) -> list[str]:
    """The mistakes that are beside no control, such as that of a field that is not declared."""
    placed = {sentence for control in with_mistakes(controls) for sentence in control.mistakes}
    return [sentence for sentences in mistakes.values() for sentence in sentences if sentence not in placed]


def name_at(controls: Iterable[Control], place: Place) -> str:
    """The name of the control for a place in a document, or of the nearest around it; "" if there is none."""
    names = set(_names(controls))
    for end in range(len(place), 0, -1):
        for candidate in (place[:end], (place[0], 0, *place[1:end])):  # a single group has no number in its document
            if name_of(candidate) in names:
                return name_of(candidate)
    return ""


def _names(controls: Iterable[Control]) -> Iterator[str]:
    for control in controls:
        yield control.name
        for group in control.groups:
            yield from _names(group.controls)


def as_group(annotation: Any, value: Tree) -> Mapping[str, Tree]:
    """A group with the names of its fields, which may be written as a single text."""
    if isinstance(value, str):
        return {brief_field(annotation) or "": value}
    return value if isinstance(value, dict) else {}


def label_of(name: str) -> str:
    """The name of a field or an option as a heading: decided_by as Decided by."""
    return name.replace("_", " ").replace("-", " ").capitalize()


def control_of(name: str, info: FieldInfo) -> Control:
    """The empty control of a field that is not in a group."""
    return _control(name, info, None, {}, (name,))


def _control(name: str, info: FieldInfo, value: Tree, mistakes: Mistakes, place: Place) -> Control:
    model = next(groups_in(info.annotation), None)
    return Control(
        name=name_of(place),
        label=label_of(name),
        help=explained(info),
        value="" if model else as_lines(value),
        choices=choices_of(info.annotation) or (YES_NO if _is_yes_or_no(info.annotation) else ()),
        takes_several=takes_several(info.annotation),
        is_required=info.is_required(),
        mistakes=tuple(_mistakes_at(mistakes, place, is_group=bool(model))),
        groups=tuple(_groups(model, info, value, mistakes, place)) if model else (),
    )


def _mistakes_at(mistakes: Mistakes, place: Place, *, is_group: bool) -> Iterator[str]:
    """The mistakes of a field and of the members of its list; those of fields in a group are beside them."""
    for other, sentences in mistakes.items():
        inside = other[len(place) :]
        if other[: len(place)] == place and (not is_group or all(isinstance(part, int) for part in inside)):
            yield from sentences


def _groups(
    model: type[Fields], info: FieldInfo, value: Tree, mistakes: Mistakes, place: Place
) -> Iterator[GroupControls]:
    is_list = takes_several(info.annotation)
    members = members_of(value)
    for number, member in enumerate(members):
        where = (*place, number)
        controls = controls_of(model, as_group(info.annotation, member), _with_single(mistakes, place, number), where)
        yield GroupControls(
            name=name_of(where),
            title=next((control.value for control in controls if control.value), "Empty"),
            controls=controls,
            can_move_up=number > 0,
            can_move_down=number < len(members) - 1,
        )
    if is_list or not members:
        where = (*place, len(members))
        # Groups within a new group come with the next save, or a form would never end.
        controls = tuple(control for control in controls_of(model, {}, {}, where) if not control.groups)
        yield GroupControls(name_of(where), "", controls, is_new=True)


def _with_single(mistakes: Mistakes, place: Place, number: int) -> Mistakes:
    """The mistakes of a single group, which has no number in its document, at the place it has in the form."""
    if number:
        return mistakes
    depth = len(place)
    single = {
        (*place, 0, *other[depth:]): sentences
        for other, sentences in mistakes.items()
        if other[:depth] == place and len(other) > depth and isinstance(other[depth], str)
    }
    return {**mistakes, **single}


def name_of(place: Place) -> str:
    return ".".join(map(str, place))


def takes_several(annotation: Any) -> bool:
    """Whether a field takes a list."""
    if get_origin(annotation) is tuple:
        return True
    parts = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    return any(takes_several(part) for part in parts)


def _is_yes_or_no(annotation: Any) -> bool:
    return annotation is bool or any(map(_is_yes_or_no, get_args(annotation)))


def as_lines(value: Tree) -> str:
    if isinstance(value, list):
        return "\n".join(as_lines(member) for member in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {as_lines(member)}" for name, member in value.items())
    return " ".join((value or "").split())
