"""Rows of the registers of names that only what is not public names: they become public with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from html import unescape
from typing import TypeVar

from pydantic import BaseModel

from gazette.library.library import Library
from gazette.records import Record
from gazette.records.registers import Acronym, Act, Organisation, RegisterRow

Row = TypeVar("Row", bound=RegisterRow)
_TAG = re.compile("<[^>]*>")


@dataclass(frozen=True)
class _Names:
    """By what a row of a register is named. A short name may mean another body, so it makes nothing public."""

    full: Callable[..., str]
    short: Callable[..., tuple[str, ...]]


# The registers whose rows have a page or an entry in the glossary.
REGISTERS: Mapping[str, _Names] = {
    Organisation.register: _Names(lambda row: row.name, lambda row: row.also),
    Act.register: _Names(lambda row: row.title, lambda row: row.also),
    Acronym.register: _Names(lambda row: row.short, lambda row: ()),
}


@dataclass(frozen=True)
class _Words:
    """The words of documents, and their fields that are a single key or begin with one, such as prsra-2011 s.5."""

    text: str
    keys: frozenset[str]

    def has_name(self, name: str) -> bool:
        return bool(re.search(rf"(?<!\w){re.escape(_plain(name))}(?!\w)", self.text))


def names_ahead(whole: Library, public: Library, hidden: Iterable[Record]) -> dict[str, frozenset[str]]:
    """The keys of rows of `whole`, by their register, that hidden records name and nothing in `public` does.

    A row that no document names is public: an office may register names beforehand.
    """
    secret = _words_of(hidden)
    suspects = {
        register: [row for row in _rows(whole, register).values() if _may_be_named(row, names, secret)]
        for register, names in REGISTERS.items()
    }
    every = [row for rows in suspects.values() for row in rows]
    if not every:
        return {}
    shown = _words_of((*public.documents, *(row for row in _rows_with_names(public) if row not in every)))
    return {
        register: frozenset(row.row_key for row in rows if not _is_named(row, REGISTERS[register], shown))
        for register, rows in suspects.items()
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


def registers_cut(whole: Library, public: Library) -> frozenset[str]:
    """The files of the registers of which rows are left out."""
    cut = (register for register in REGISTERS if len(_rows(public, register)) < len(_rows(whole, register)))
    return frozenset(f"registers/{register}.yaml" for register in cut)


def _without(rows: Mapping[str, Row], keys: frozenset[str]) -> dict[str, Row]:
    return {key: row for key, row in rows.items() if key not in keys}


def _rows(library: Library, register: str) -> Mapping[str, RegisterRow]:
    rows: Mapping[str, RegisterRow] = getattr(library, register)
    return rows


def _rows_with_names(library: Library) -> Iterator[RegisterRow]:
    """The rows of registers that may name bodies or laws in words of their own."""
    registers = (*REGISTERS, "districts", "duties", "contacts", "terms", "roles")
    return (row for register in registers for row in _rows(library, register).values())


def _may_be_named(row: RegisterRow, names: _Names, words: _Words) -> bool:
    return _is_named(row, names, words) or any(map(words.has_name, names.short(row)))


def _is_named(row: RegisterRow, names: _Names, words: _Words) -> bool:
    return row.row_key in words.keys or words.has_name(names.full(row))


def _words_of(parts: Iterable[BaseModel]) -> _Words:
    texts = [text for part in parts for text in _texts(part)]
    keys = frozenset(text.split(maxsplit=1)[0] for text in texts if text.strip())
    return _Words(_plain(" \n ".join(texts)), keys)


def _plain(text: str) -> str:
    """In small letters with one kind of apostrophe and single spaces, because texts differ in these."""
    return " ".join(text.replace("’", "'").casefold().split())


def _texts(part: object) -> Iterator[str]:
    """Every text in the fields of a model, in its rows and below its fields, without the tags of HTML."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, BaseModel):
        yield from _texts((*vars(part).values(), *(part.__pydantic_private__ or {}).values()))
        if isinstance(part, Record):
            yield unescape(_TAG.sub("", part.body.html))
    elif isinstance(part, Mapping):
        yield from _texts(tuple(part.values()))
    elif isinstance(part, tuple | list | frozenset):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part) and not isinstance(part, type):
        yield from _texts(tuple(getattr(part, field.name) for field in fields(part)))
