"""Warnings about rows of the register of search words that lead to no document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.cache import Cache, code_version, key_of
from gazette.library.library import Library
from gazette.other_words import OtherWords
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.registers import SearchWord

REGISTER = f"registers/{SearchWord.register}.yaml"
_TAG = re.compile("<[^>]*>")


def search_word_warnings(library: Library, cache: Cache) -> Iterator[Problem]:
    """A warning for each phrase under record_says that no document and no name in a register has."""
    phrases = tuple(dict.fromkeys(phrase for means in library.search_words.values() for phrase in means))
    if not phrases:
        return
    wanted = OtherWords((phrase, phrase) for phrase in phrases)
    known = wanted.phrases_in(" . ".join(_registered_names(library)))
    for record in library.documents:
        key = key_of("search words", code_version(), record.fingerprint, *phrases)
        known |= set(cache.kept(key, lambda record=record: tuple(wanted.phrases_in(_text_of(record)))))  # type: ignore[misc]
    lines = (library.root / REGISTER).read_text(encoding="utf-8-sig").splitlines()
    for phrase in phrases:
        if phrase not in known:
            line = next((number for number, text in enumerate(lines, 1) if phrase in text), 1)
            what = f"No document has the words '{phrase}', so this row finds nothing."
            remedy = "Write the words as your documents have them, or take the line out."
            yield Problem(library.shown(REGISTER), line, what, remedy, warning="search word")


def _text_of(record: Record) -> str:
    fields = " . ".join(text for text in (record.title, record.summary, record.lead) if text)
    return f"{fields} . {_TAG.sub(' ', record.body.html)}"


def _registered_names(library: Library) -> Iterator[str]:
    for body in library.organisations.values():
        yield from (body.name, *body.also)
    for act in library.acts.values():
        yield from (act.title, *act.also)
    for acronym in library.acronyms.values():
        yield from (acronym.short, acronym.long)
