"""What the index reads of each page: cards and terms, each kept in the cache until the page changes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gazette.cache import Cache, Key, code_version, key_of, key_of_value
from gazette.exports.search.terms import Terms, terms_of
from gazette.other_words import OtherWords
from gazette.views.shapes.search import SearchEntry, SearchFacts
from gazette.views.site.search_sources import SearchSource
from gazette.workers import each


@dataclass(frozen=True)
class Card:
    """What the whole index must know of an entry."""

    address: str
    facts: SearchFacts
    phrases: tuple[str, ...]  # of those that readers call otherwise


@dataclass(frozen=True)
class WordReading:
    """A page as the index has read it."""

    source: SearchSource
    key: Key
    cards: tuple[Card, ...]

    def terms(self, cache: Cache) -> list[Terms]:
        """The terms of each entry, which are read only where their block is new."""
        return [Terms(weights, forms) for weights, forms in json.loads(cache.get(_terms_key(self.key)))]


def read_entries(
    sources: Sequence[SearchSource], other_words: OtherWords, reader_words: Mapping[str, Iterable[str]], cache: Cache
) -> list[WordReading]:
    """A reading of each page; pages that are new or have changed are read together."""
    words = key_of_value((other_words.pairs, tuple(reader_words.items())))
    keys = [key_of("search", code_version(), words, source.key) for source in sources]
    wanted = OtherWords((phrase, phrase) for means in reader_words.values() for phrase in means)
    new = [place for place, key in enumerate(keys) if not (cache.keeps(key) and cache.keeps(_terms_key(key)))]
    answers = each(lambda place: _read(sources[place], other_words, wanted), new)
    for place, (cards, terms) in zip(new, answers, strict=True):
        cache.put(keys[place], cards)
        cache.put(_terms_key(keys[place]), terms)
    return [WordReading(source, key, cache.get(key)) for source, key in zip(sources, keys, strict=True)]


def _terms_key(key: Key) -> Key:
    return key_of("terms", key)


def _read(source: SearchSource, other_words: OtherWords, wanted: OtherWords) -> tuple[tuple[Card, ...], str]:
    entries = source.make()
    cards = tuple(Card(entry.address, entry.facts, _phrases(entry, wanted)) for entry in entries)
    terms = [terms_of(entry, other_words) for entry in entries]
    return cards, json.dumps([(known.weights, known.forms) for known in terms])


def _phrases(entry: SearchEntry, wanted: OtherWords) -> tuple[str, ...]:
    texts = (entry.title, entry.summary, *(passage.text for passage in entry.passages))
    return tuple(sorted(wanted.phrases_in(" . ".join(texts))))
