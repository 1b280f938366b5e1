"""The files of the index: shelves of words, what a result shows, the lists behind the filters.

Every file is a call `found(name, data)`, a plain script: so the search works from a folder without a server too.
Entries are indexed in blocks whose results are kept, so an edit costs a block and the shelves whose words it has.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import count

from gazette.apostrophes import with_apostrophes
from gazette.cache import Cache, key_of
from gazette.exports.search.readings import Card, WordReading, read_entries
from gazette.exports.search.shelves import DIGITS, FORMS, Posting, indexed, joined
from gazette.exports.search.terms import Terms
from gazette.grouping import grouped
from gazette.languages import LANGUAGES, PAGE_LANGUAGE
from gazette.other_words import OtherWords
from gazette.search_words import STOP_WORDS
from gazette.site_files import SiteFile, ready_file
from gazette.views.shapes.parts import Tag
from gazette.views.shapes.search import SearchFacts, SearchPassage
from gazette.views.site.search_sources import SearchSource

FOLDER = "assets/search/"
BLOCKS = 32
FEWEST_DIGITS = 6  # of the key of an entry
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # of keys; small letters alone, because some file systems know no others
WIDTHS = ((200, 1), (2_000, 2))  # up to so many entries, a shelf has the words that begin with so many same letters
WIDEST = 3


@dataclass(frozen=True)
class Meta:
    """What the script must know before it reads a shelf."""

    kinds: Mapping[str, tuple[str, str]]  # by their names in addresses, the words for one and for many
    sentences: Mapping[str, str]
    other_words: OtherWords  # synonyms that are indexed with a text
    reader_words: Mapping[str, tuple[str, ...]]  # those that the page names under “Also searched for”


def search_files(sources: Sequence[SearchSource], meta: Meta, cache: Cache) -> tuple[list[SiteFile], str]:
    """The files of the index, and a version that changes with any of them."""
    readings = read_entries(sources, meta.other_words, meta.reader_words, cache)
    cards = [card for reading in readings for card in reading.cards]
    digits = _digits({card.address for card in cards})
    width = next((letters for most, letters in WIDTHS if len(cards) <= most), WIDEST)
    codes = {kind: DIGITS[place] for place, kind in enumerate(meta.kinds)}
    indexer = _Indexer(codes, digits, width, cache)
    blocks = grouped((_block(reading.source.address), reading) for reading in readings)
    indexed_blocks = [indexer.block(blocks[number]) for number in sorted(blocks)]
    files = [
        *_shelves(indexed_blocks, digits),
        *(file for reading in readings for file in _results(reading, meta.other_words, digits)),
        *_filters(_ordered(cards), codes, digits),
    ]
    settings = {"entries": len(cards), "digits": digits, "width": width}
    public = {phrase for card in cards for phrase in card.phrases}
    files.append(_meta_file(settings, _letters(indexed_blocks), meta, public))
    return files, key_of(*sorted(file.key for file in files)).hex()[:8]


def _block(address: str) -> int:
    return hashlib.sha256(address.encode()).digest()[0] % BLOCKS


def _digits(addresses: Set[str]) -> int:
    """The length of keys at which no two addresses have the same."""
    return next(
        digits
        for digits in count(FEWEST_DIGITS)
        if len({entry_key(address, digits) for address in addresses}) == len(addresses)
    )


def entry_key(address: str, digits: int) -> str:
    """The key of an entry depends on its address alone, so that a new entry moves no other."""
    number = int.from_bytes(hashlib.sha256(address.encode()).digest()[:16], "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(digits))


@dataclass(frozen=True)
class _Indexer:
    """Makes the shelves of a block, whose keys and names have these lengths."""

    codes: Mapping[str, str]  # of kinds
    digits: int
    width: int
    cache: Cache

    def block(self, readings: Sequence[WordReading]) -> Mapping[str, bytes]:
        """The shelves of the sources of a block, each as bytes."""
        lengths = f"{self.digits} {self.width} {' '.join(self.codes)}"
        key = key_of("block", lengths, *(reading.key for reading in readings))
        return self.cache.kept(key, lambda: indexed(self._postings(readings), self.width))

    def _postings(self, readings: Sequence[WordReading]) -> list[tuple[Posting, Terms]]:
        return [
            (Posting(entry_key(card.address, self.digits), self.codes[card.facts.kind]), terms)
            for reading in readings
            for card, terms in zip(reading.cards, reading.terms(self.cache), strict=True)
        ]


def _shelves(blocks: Sequence[Mapping[str, bytes]], digits: int) -> Iterator[SiteFile]:
    """Each shelf, joined from the blocks."""
    parts: dict[str, list[bytes]] = defaultdict(list)
    for block in blocks:
        for name, part in block.items():
            parts[name].append(part)
    for name, members in sorted(parts.items()):
        yield SiteFile(_path(name), key_of(str(digits), *members), partial(_shelf, name, digits, members))


def _results(reading: WordReading, other_words: OtherWords, digits: int) -> Iterator[SiteFile]:
    """What a result shows of each entry of a source, with the passages in which words are marked."""
    for place, card in enumerate(reading.cards):
        name = f"results/{entry_key(card.address, digits)}"
        make = partial(_result, name, reading.source, place, other_words)
        yield SiteFile(_path(name), key_of(reading.key, card.address), make)


def _result(name: str, source: SearchSource, place: int, other_words: OtherWords) -> bytes:
    entry = source.make()[place]
    facts = entry.facts
    title, summary = with_apostrophes(entry.title), with_apostrophes(entry.summary)
    shown = [entry.address, title, facts.kind, facts.date, facts.amount, summary, entry.lang]
    passages = [_passage(passage, other_words) for passage in entry.passages]
    names = (with_apostrophes(entry.official_title), with_apostrophes(facts.amount_note))
    language = () if entry.lang == PAGE_LANGUAGE else (Tag(LANGUAGES[entry.lang]),)
    tags = [[(tag.text, tag.tone) for tag in (*language, *facts.tags)]] if language or facts.tags else []
    return _call(name, [*shown, passages, *names, *tags])  # theme/static/search.js names them in this order


def _passage(passage: SearchPassage, other_words: OtherWords) -> list[str]:
    """The place of a passage, what a result shows of it, the words by which it is found besides, and its language."""
    beside = other_words.beside(passage.text)
    is_whole = passage.shown in (None, passage.text)
    others = beside if is_whole else f"{beside} {passage.text}".strip()
    text = with_apostrophes(passage.text if passage.shown is None else passage.shown)
    language = () if passage.lang == PAGE_LANGUAGE else (passage.lang,)
    return [passage.anchor, with_apostrophes(passage.label), text, others, *language]


def _shelf(name: str, digits: int, parts: Sequence[bytes]) -> bytes:
    return _call(name, joined(name, parts, digits))


def _ordered(cards: Iterable[Card]) -> list[Card]:
    """The newest first, what has no date last; those of one day by their addresses."""
    by_address = sorted(cards, key=lambda card: card.address)
    return sorted(by_address, key=lambda card: card.facts.newest, reverse=True)


def _filters(cards: Iterable[Card], codes: Mapping[str, str], digits: int) -> Iterator[SiteFile]:
    """For each choice of a filter, the entries that belong to it, in their order."""
    chosen: dict[str, list[str]] = defaultdict(list)
    for card in cards:
        facts = card.facts
        for choice in filters_of(facts):
            chosen[f"filters/{choice}"].append(entry_key(card.address, digits) + codes[facts.kind])
    for name, members in sorted(chosen.items()):
        yield ready_file(_path(name), _call(name, "".join(members)))


def filters_of(facts: SearchFacts) -> Iterator[str]:
    """The choices to which an entry belongs: kind-decision, year-2016."""
    named = (("year", facts.years), ("topic", facts.topics), ("fund", facts.funds), ("district", facts.districts))
    yield f"kind-{facts.kind}"
    yield from (f"{name}-{value}" for name, values in named for value in dict.fromkeys(values))


def _letters(blocks: Iterable[Iterable[str]]) -> str:
    """The first letters of all words, so that the script asks for no shelf that is not there."""
    return "".join(sorted({name.removeprefix(FORMS) for block in blocks for name in block if name.startswith(FORMS)}))


def _meta_file(settings: Mapping[str, int], letters: str, meta: Meta, public: Container[str]) -> SiteFile:
    """`public` are the phrases that a page has: what only a document has that is not public yet is not mentioned.

    Nor is a phrase that has the words of the reader, because what has it is found by these.
    """
    means = {
        words: [phrase for phrase in phrases if phrase in public and words not in phrase]
        for words, phrases in meta.reader_words.items()
    }
    words_of_kinds = ([kind, *map(with_apostrophes, words)] for kind, words in meta.kinds.items())
    kinds = {DIGITS[place]: words for place, words in enumerate(words_of_kinds)}
    data = {
        **settings,
        "letters": letters,
        "kinds": kinds,
        "sentences": meta.sentences,
        "words": {words: phrases for words, phrases in means.items() if phrases},
        "stop": sorted(STOP_WORDS),
    }
    return ready_file(_path("meta"), _call("meta", data))


def _path(name: str) -> str:
    return f"{FOLDER}{name}.js"


def _call(name: str, data: object) -> bytes:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"found({json.dumps(name)},{written})\n".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()
