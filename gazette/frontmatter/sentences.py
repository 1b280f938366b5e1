"""Validation of fields, with each of pydantic's errors turned into a sentence that says what to write."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from gazette.frontmatter.mending import of_choice, of_date, of_name
from gazette.frontmatter.models import Fields, choices_of, explained, groups_in
from gazette.frontmatter.source import Place, Tree, line_in
from gazette.plurals import listed
from gazette.problems import Mend, Mistake, Problem

Model = TypeVar("Model", bound=Fields)


def validated(
    model: type[Model], fields: dict[str, Tree], lines: dict[Place, int], place: Place = ()
) -> Model | list[Problem]:
    """Return the validated fields, or a problem for every mistake, with its line and an empty path."""
    try:
        return model.model_validate(_without_blanks(fields))
    except ValidationError as error:
        rows = error.errors(include_url=False)
        misspelt = set(_misspelt(rows, model))
        return [_problem(row, model, lines, place) for row in rows if row["loc"] not in misspelt]


def _misspelt(rows: Sequence[Any], model: type[Fields]) -> Iterator[Place]:
    """Yield each missing field that is there under another name, whose message says so already.

    That is one like it or, in a group within a document, the only one that is not known.
    """
    missing = [row["loc"] for row in rows if row["type"] == "missing"]
    unknown = [row["loc"] for row in rows if row["type"] == "extra_forbidden"]
    for *group, name in unknown:
        fields = _model_at(model, tuple(group)).model_fields
        meant = _near_field(name, fields)
        beside = [loc for loc in missing if list(loc[:-1]) == group]
        yield from (loc for loc in beside if loc[-1] == meant)
        if group and not meant and len(beside) == 1 == sum(list(loc[:-1]) == group for loc in unknown):
            yield beside[0]


NEAR_FIELD = 0.7  # evidence is not a slip for reviewed
_FIGURES = re.compile(r"[0-9]+")
_ENDING = re.compile(r"\.[a-z]{1,4}[0-9]?\Z")


def _near_field(written: str, fields: Collection[str]) -> str | None:
    """The field that a misspelt name means: the same in other capitals, or one like it."""
    name = written.lower()
    return name if name in fields else nearest(name, fields, NEAR_FIELD)


def nearest(word: str, choices: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the choice most like the word, if any is like it.

    Never one with other figures, which is another paper, round or paragraph, nor a file with another ending.
    """
    likely = [choice for choice in choices if choice != word and _may_be_meant(word, choice)]
    close = difflib.get_close_matches(word, likely, n=1, cutoff=cutoff)
    return close[0] if close else None


def _may_be_meant(word: str, choice: str) -> bool:
    """Whether the ending is the same, and the figures, or the first of them: 2023 may mean 2023-24."""
    written, others = ([figures.lstrip("0") for figures in _FIGURES.findall(name)] for name in (word, choice))
    endings = {match[0] if (match := _ENDING.search(name)) else "" for name in (word, choice)}
    return len(endings) == 1 and (written == others or (bool(written) and others[: len(written)] == written))


def offered(word: str, choices: Iterable[str], otherwise: str) -> str:
    """Return "Did you mean 'x'?" where a choice is like the word, else the text `otherwise`."""
    near = nearest(word, choices)
    return f"Did you mean '{near}'?" if near else otherwise


def _without_blanks(tree: Any) -> Any:
    """Leave out blank fields, including those with empty quotes or brackets."""
    if isinstance(tree, dict):
        return {name: _without_blanks(value) for name, value in tree.items() if not _is_blank(value)}
    if isinstance(tree, list):
        return [_without_blanks(value) for value in tree]
    return tree


def _is_blank(value: Any) -> bool:
    return value in (None, [], {}) or (isinstance(value, str) and not value.strip())


def _problem(error: Any, model: type[Fields], lines: dict[Place, int], place: Place) -> Problem:
    where = tuple(part for part in error["loc"] if not (isinstance(part, str) and part.startswith("function-")))
    what, remedy = _sentences_of(error, where, model)
    if error["type"] == "missing" and (*place, *where) in lines:
        what = f"The field {where[-1]} is empty."
        remedy = remedy.replace(f"Add a line {where[-1]}: …", "Fill it in.")
    problem = Problem("", line_in(lines, (*place, *where)), what, remedy)
    return replace(problem, mend=_mend(error, where, model, lines, place, remedy))


def _mend(
    error: Any, where: Place, model: type[Fields], lines: dict[Place, int], place: Place, remedy: str
) -> Mend | None:
    """The one safe correction: of a date in another form, a choice in capitals, or a name that is like one other."""
    if error["type"] == "value_error":
        return of_date(error["input"], remedy)
    if error["type"] == "literal_error" and isinstance(error["input"], str):
        return of_choice(error["input"], remedy)
    if error["type"] != "extra_forbidden":
        return None
    written, known = str(where[-1]), list(_model_at(model, where[:-1]).model_fields)
    close = difflib.get_close_matches(written.lower(), known, n=2, cutoff=NEAR_FIELD)
    near = written.lower() if written.lower() in known else close[0] if len(close) == 1 else None
    group = (*place, *where[:-1])
    beside = {str(other[-1]) for other in lines if other and other[:-1] == group}
    return of_name(written, near, beside) if near and f"'{near}'" in remedy else None


def _sentences_of(error: Any, where: Place, model: type[Fields]) -> tuple[str, str]:
    """Return what is wrong and what to write."""
    kind, name = error["type"], _name_of(where)
    last = where[-1] if where else ""
    if isinstance(last, int) and _is_blank(error["input"]):
        return f"{name} is empty.", "Write something after the hyphen, or remove the line."
    if kind == "extra_forbidden":
        return _no_such_field(_model_at(model, where[:-1]), str(last), is_in_group=len(where) > 1)
    if kind == "missing":
        return f"The field {last} is missing.", _how_to_write(_model_at(model, where[:-1]), str(last))
    if kind == "value_error":
        mistake = error["ctx"]["error"]
        what = mistake.what if isinstance(mistake, Mistake) else str(mistake)
        return (f"{name}: {what}" if name else what), mistake.remedy if isinstance(mistake, Mistake) else ""
    if kind == "literal_error" and not isinstance(error["input"], str):
        return f"{name} takes one choice.", "Write one of the choices after the colon, not a list or a group of fields."
    if kind == "literal_error":
        choices = [choice.strip("'") for choice in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return (
            f"{name} '{error['input']}' is not one of the choices.",
            _as_other_field(_model_at(model, where[:-1]), error["input"], last)
            or _choice_like(error["input"], choices),
        )
    if kind in ("tuple_type", "list_type"):
        return f"{name} is a list.", "Write each on a line of its own that begins with a hyphen."
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"{name} is a group of fields, not one text.", _fields_of(_model_at(model, where))
    if kind == "too_short":
        return f"{name} is empty.", "Write at least one."
    return (
        f"{name} cannot be read: {error['msg']}.",
        "Compare it with the example in the README of this folder.",
    )


def _no_such_field(model: type[Fields], name: str, *, is_in_group: bool) -> tuple[str, str]:
    if name in model.former_fields:
        return f"The field {name} is no longer used.", model.former_fields[name]
    known = list(model.model_fields)
    groups = [
        other for other in known if any(name in group.model_fields for group in groups_in(_type_of(model, other)))
    ]
    if is_in_group and len(groups) == 1:
        remedy = f"If it belongs to {groups[0]}, put it below that, indented by two more spaces."
        return f"There is no field '{name}' here.", remedy
    near = _near_field(name, known)
    return f"There is no field '{name}' here.", f"Did you mean '{near}'?" if near else _all_of(known)


def _type_of(model: type[Fields], name: str) -> Any:
    return model.model_fields[name].annotation


def _name_of(where: Place) -> str:
    """Return "rounds 2 closes" for ("rounds", 1, "closes")."""
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in where)


def _as_other_field(model: type[Fields], written: str, name: object) -> str:
    """How to write a word that is a choice of another field of the same group; "" where it is of none."""
    fields = (other for other, info in model.model_fields.items() if other != name)
    of = next((other for other in fields if written in choices_of(model.model_fields[other].annotation)), None)
    return f"Write it as {of}: {written}" if of else ""


def _choice_like(written: str, choices: list[str]) -> str:
    """The choice most like a word; of "not held" no choice, because "held" would be the opposite."""
    if written.lower().startswith(("not ", "no ")):
        return _all_of(choices)
    return offered(written, choices, _all_of(choices))


def _all_of(choices: Iterable[str]) -> str:
    return f"Choose from: {', '.join(choices)}."


def _fields_of(model: type[Fields]) -> str:
    required = [name for name, info in model.model_fields.items() if info.is_required()] or list(model.model_fields)
    names = f"{listed(required)}, each" if len(required) > 1 else required[0]
    return f"Write {names} on a line of its own below it, indented by two spaces."


def _how_to_write(model: type[Fields], name: str) -> str:
    info = model.model_fields.get(name)
    if info is None:
        return "Add it."
    example = f" Write it as {name}: {info.examples[0]}" if info.examples else f" Add a line {name}: …"
    return f"{explained(info)}{example}".strip()


def _model_at(model: type[Fields], where: Place) -> type[Fields]:
    """Return the model that declares the fields at a place."""
    for part in where:
        if isinstance(part, int):
            continue
        info = model.model_fields.get(part)
        inner = next(groups_in(info.annotation), None) if info else None
        if inner is None:
            return model
        model = inner
    return model
