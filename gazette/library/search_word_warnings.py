"""Warnings about rows of the register of search words that lead to no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.cache import Cache, code_version, key_of
from gazette.library.library import Library
from gazette.library.register_lines import place_in
from gazette.other_words import OtherWords
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.registers import SearchWord

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
    for phrase in phrases:
        if phrase not in known:
            what = f"No document has the words '{phrase}', so this row finds nothing."
            remedy = "Write the words as your documents have them, or remove the line."
            place = place_in(library, SearchWord, phrase)
            yield replace(place, what=what, remedy=remedy, warning="search word")


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
