"""Tables of fields for the guides, written from the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BeforeValidator, PlainValidator
from pydantic.fields import FieldInfo

from gazette.frontmatter.models import (
    Amount,
    Date,
    Fields,
    LinkTo,
    Mailbox,
    Number,
    WebAddress,
    YesNo,
    explained,
    groups_in,
)

_HEAD = ("| field | what it holds | how to write it |", "| --- | --- | --- |")
_FORMS = {
    get_args(Date)[1].func: "date",
    get_args(Amount)[1].func: "amount",
    get_args(YesNo)[1].func: "yes or no",
    get_args(Number)[1].func: "whole number",
    get_args(WebAddress)[1].func: "web address",
    get_args(Mailbox)[1].func: "e-mail address",
}

_LINKS = {  # what a field names, by the kind in its LinkTo
    "any": "short form of a document, such as decision PCC-2016-003",
    "decision": "reference of a decision",
    "round": "fund/round, such as road-safety-fund/2018-19",
    "duty": "id in registers/duties.csv",
    "organisation": "key in registers/organisations.yaml",
    "district": "district of registers/places.yaml",
    "act": "key in registers/acts.yaml, then the provision",
    "own paragraph": "number of a paragraph of this text",
    "objective": "plan, then the number of the objective, such as 2017-2022 1.2",
}


def table(fields: Iterable[tuple[str, FieldInfo]]) -> str:
    return _table((f"`{name}`", info) for name, info in fields)


def table_of_group(model: type[Fields]) -> str:
    """The fields of a group, those that it must have first and marked as such."""
    marked = [(f"`{name}` (required)", info) for name, info in required(model)]
    return _table([*marked, *((f"`{name}`", info) for name, info in optional(model))])


def _table(fields: Iterable[tuple[str, FieldInfo]]) -> str:
    rows = [f"| {name} | {_cell(_what(info))} | {_cell(_form(info))} |" for name, info in fields]
    return "\n".join([*_HEAD, *rows])


def required(model: type[Fields]) -> list[tuple[str, FieldInfo]]:
    return [(name, info) for name, info in model.model_fields.items() if info.is_required()]


def optional(model: type[Fields], without: type[Fields] | None = None) -> list[tuple[str, FieldInfo]]:
    """The optional fields, except those that `without` explains in the same words."""
    shared = without.model_fields if without else {}
    return [
        (name, info)
        for name, info in model.model_fields.items()
        if not info.is_required() and not (name in shared and explained(shared[name]) == explained(info))
    ]


def groups(fields: Iterable[tuple[str, FieldInfo]]) -> dict[str, type[Fields]]:
    """The groups of fields inside these, at any depth, by the names of the fields that hold each: "chair, members"."""
    models: dict[str, type[Fields]] = {}
    for name, info in fields:
        for model in groups_in(info.annotation):
            known = next((names for names, other in models.items() if other is model), None)
            if known:
                models = {f"{names}, {name}" if names == known else names: other for names, other in models.items()}
            else:
                models[name] = model
                for inner, inner_model in groups(model.model_fields.items()).items():
                    models.setdefault(f"{name}: {inner}", inner_model)
    return models


def _what(info: FieldInfo) -> str:
    example = f" For example `{info.examples[0]}`." if info.examples and not isinstance(info.examples[0], list) else ""
    return f"{explained(info)}{example}"


def _form(info: FieldInfo) -> str:
    form = "; ".join(dict.fromkeys(_forms(info.annotation, info.metadata)))
    default = info.get_default()
    if info.is_required() or default is None or default == "" or isinstance(default, tuple) or not _is_choice(info):
        return form
    return f"{form}; if left out: {'yes' if default is True else 'no' if default is False else default}"


def _is_choice(info: FieldInfo) -> bool:
    return get_origin(info.annotation) is Literal or info.annotation is bool


def _forms(annotation: Any, marks: Iterable[Any]) -> Iterator[str]:
    """Yields the forms that an officer may write in a field."""
    marks = list(marks)
    link = next((mark for mark in marks if isinstance(mark, LinkTo)), None)
    functions = [mark.func for mark in marks if isinstance(mark, PlainValidator)]
    if link:
        yield _LINKS.get(link.kind, f"file name of a {link.kind}, without .md")
    elif functions and functions[0] in _FORMS:
        yield _FORMS[functions[0]]
    elif any(isinstance(mark, BeforeValidator) for mark in marks) and get_origin(annotation) is None:
        yield "text alone, or a group of fields, see below"
    elif get_origin(annotation) is Annotated:
        yield from _forms(get_args(annotation)[0], get_args(annotation)[1:])
    elif get_origin(annotation) is Literal:
        yield "one of: " + ", ".join(get_args(annotation))
    elif get_origin(annotation) is tuple:
        yield from (f"one or more: {form}" for form in _forms(get_args(annotation)[0], ()))
    elif isinstance(annotation, type) and issubclass(annotation, Fields):
        yield "group of fields, see below"
    elif get_args(annotation):
        for part in get_args(annotation):
            yield from _forms(part, ())
    elif annotation is not NoneType:
        yield "text"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())
