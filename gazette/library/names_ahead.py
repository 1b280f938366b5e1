"""Rows of the registers of names that only what is not public names: they become public with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import TypeVar

from pydantic import BaseModel

from gazette.library.library import Library
from gazette.records import Record
from gazette.records.registers import Acronym, Act, Organisation, RegisterRow

Row = TypeVar("Row", bound=RegisterRow)
# The registers whose rows have a page or an entry in the glossary, and the names by which documents name a row.
NAMES: Mapping[str, Callable[..., Iterable[str]]] = {
    Organisation.register: lambda row: (row.key, row.name, *row.also),
    Act.register: lambda row: (row.key, row.title, *row.also),
    Acronym.register: lambda row: (row.short,),
}


def names_ahead(library: Library, public: Library, hidden: Iterable[Record]) -> dict[str, frozenset[str]]:
    """The keys of rows, by their register, that hidden records name and nothing public does.

    `public` still has all rows. A row that no document names is public: an office may register names beforehand.
    """
    secret = _text(hidden)
    named = {
        register: {key: row for key, row in _rows(library, register).items() if _is_in(secret, NAMES[register](row))}
        for register in NAMES
    }
    if not secret or not any(named.values()):
        return {}
    suspects = [row for rows in named.values() for row in rows.values()]
    text = _text((*public.documents, *(row for row in _other_rows(public) if row not in suspects)))
    return {
        register: frozenset(key for key, row in rows.items() if not _is_in(text, NAMES[register](row)))
        for register, rows in named.items()
    }


def without_names_ahead(public: Library, ahead: Mapping[str, frozenset[str]]) -> Library:
    """The library without these rows."""
    if not any(ahead.values()):
        return public
    return replace(
        public,
        organisations=_without(public.organisations, ahead[Organisation.register]),
        acts=_without(public.acts, ahead[Act.register]),
        acronyms=_without(public.acronyms, ahead[Acronym.register]),
    )


def _without(rows: Mapping[str, Row], keys: frozenset[str]) -> dict[str, Row]:
    return {key: row for key, row in rows.items() if key not in keys}


def _rows(library: Library, register: str) -> Mapping[str, RegisterRow]:
    rows: Mapping[str, RegisterRow] = getattr(library, register)
    return rows


def _other_rows(library: Library) -> Iterator[RegisterRow]:
    """Every row that names bodies or laws in words of its own."""
    registers = (*NAMES, "duties", "contacts", "terms", "roles")
    return (row for register in registers for row in _rows(library, register).values())


def _is_in(text: str, names: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)


def _text(parts: Iterable[BaseModel]) -> str:
    words = " \n ".join(words for part in parts for words in _words(part))
    return " ".join(unescape(re.sub(r"<[^>]+>", "", words)).split())


def _words(part: object) -> Iterator[str]:
    """Every text in the fields of a model, in its rows and in the text below its fields."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, BaseModel):
        yield from _words(tuple(vars(part).values()))
        yield from _words(tuple((part.__pydantic_private__ or {}).values()))
        if isinstance(part, Record):
            yield part.body.html
    elif isinstance(part, Mapping):
        yield from _words(tuple(part.values()))
    elif isinstance(part, tuple | list | frozenset):
        for each in part:
            yield from _words(each)
