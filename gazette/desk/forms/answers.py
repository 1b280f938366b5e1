"""What an answer to a form means: the fields of the document after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from gazette.desk.editing.fields import is_empty, is_same
from gazette.desk.forms.controls import as_group, name_of, takes_several
from gazette.frontmatter.models import Fields, groups_in
from gazette.frontmatter.source import Place, Tree, members_of

REMOVE, MOVE = "-remove", "-move"  # behind the name of a group: a box that is ticked, and "up" or "down"
Answers = Mapping[str, str]  # by the names of controls


def fields_of(answers: Answers, model: type[Fields], before: Mapping[str, Tree], place: Place = ()) -> dict[str, Tree]:
    """The fields as they are after an answer. A field that the form did not have stays as it was."""
    fields: dict[str, Tree] = dict(before)
    for name, info in model.model_fields.items():
        where = (*place, name)
        group = next(groups_in(info.annotation), None)
        if group:
            new: Tree = _groups(answers, group, info.annotation, before.get(name), where)
        elif name_of(where) not in answers:
            continue
        elif takes_several(info.annotation):
            new = [line.strip() for line in answers[name_of(where)].splitlines() if line.strip()]
        else:
            new = " ".join(answers[name_of(where)].split())
        if not is_same(before.get(name), new):
            fields[name] = new
    return fields


def _groups(answers: Answers, model: type[Fields], annotation: Any, before: Tree, place: Place) -> Tree:
    """The groups of a field, without those that were removed or left empty, in the order that was asked for."""
    old = members_of(before)
    members: list[Tree] = []
    for number in range(max(len(old), _count(answers, place))):
        where = (*place, number)
        was = old[number] if number < len(old) else None
        if not answers.get(f"{name_of(where)}.{REMOVE}"):
            members.append(_member(fields_of(answers, model, as_group(annotation, was), where), was))
        else:
            members.append(None)
    for number in range(len(members)):
        other = number + {"up": -1, "down": 1}.get(answers.get(f"{name_of((*place, number))}.{MOVE}", ""), 0)
        if other != number and 0 <= other < len(members):
            members[number], members[other] = members[other], members[number]
            break  # one button is pressed at a time
    kept = [member for member in members if not is_empty(member)]
    return kept if isinstance(before, list) or len(kept) != 1 else kept[0]


def _member(fields: dict[str, Tree], before: Tree) -> Tree:
    """A group that was a single text stays one as long as nothing else is in it."""
    filled = [value for value in fields.values() if not is_empty(value)]
    if isinstance(before, str) and len(filled) == 1 and isinstance(filled[0], str):
        return filled[0]
    return fields


def _count(answers: Answers, place: Place) -> int:
    pattern = re.compile(rf"{re.escape(name_of(place))}\.([0-9]{{1,4}})\.")
    numbers = [int(match[1]) for name in answers if (match := pattern.match(name))]
    return max(numbers, default=-1) + 1
