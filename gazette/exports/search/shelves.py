"""The shelves of the index: which entries hold a word, and which words there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from gazette.exports.search.terms import Terms

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Of a word that nearly every page holds, only the pages where it weighs most.
MOST_POSTINGS = 800
WORDS, FORMS = "words/w", "forms/f"  # the names of shelves begin with these: no file may be called con.js on Windows


@dataclass(frozen=True)
class Posting:
    """An entry beside a word: its key and the code of its kind. Its weight follows as another character."""

    key: str
    kind: str


def indexed(entries: Iterable[tuple[Posting, Terms]], width: int) -> dict[str, bytes]:
    """The shelves of some entries by their names. A shelf has the words that begin with the same letters."""
    words: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for posting, terms in sorted(entries, key=lambda entry: entry[0].key):
        start = posting.key + posting.kind
        for stem, weight in terms.weights.items():
            words[WORDS + stem[:width]][stem].append(start + DIGITS[weight])
        for stem, known in terms.forms.items():
            forms[FORMS + stem[0]][stem].update(known)
    counts = {stem: len(postings) for shelf in words.values() for stem, postings in shelf.items()}
    shelves: dict[str, object] = {
        name: {stem: "".join(postings) for stem, postings in sorted(shelf.items())} for name, shelf in words.items()
    }
    for name, stems in forms.items():
        shelves[name] = {stem: [counts[stem], *sorted(stems[stem])] for stem in sorted(stems)}
    return {name: json.dumps(shelf).encode() for name, shelf in shelves.items()}


def joined(name: str, parts: Sequence[bytes], digits: int) -> dict[str, list[int | str]]:
    """A shelf from its parts in blocks."""
    read = [json.loads(part) for part in parts]
    return _joined_forms(read) if name.startswith(FORMS) else _joined_words(read, digits + 2)


def _joined_words(parts: Iterable[dict[str, str]], size: int) -> dict[str, list[int | str]]:
    """By stem: how many entries hold it, and the postings."""
    postings: dict[str, str] = defaultdict(str)
    for part in parts:
        for stem, known in part.items():
            postings[stem] += known
    return {stem: [len(known) // size, _heaviest(known, size)] for stem, known in sorted(postings.items())}


def _heaviest(postings: str, size: int) -> str:
    if len(postings) <= MOST_POSTINGS * size:
        return postings
    each = sorted(postings[place : place + size] for place in range(0, len(postings), size))
    return "".join(sorted(sorted(each, key=itemgetter(-1), reverse=True)[:MOST_POSTINGS]))


def _joined_forms(parts: Iterable[dict[str, list[int | str]]]) -> dict[str, list[int | str]]:
    """By stem: how many entries hold it, and its forms."""
    counts: dict[str, int] = defaultdict(int)
    forms: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for stem, (count, *known) in part.items():
            counts[stem] += int(count)
            forms[stem].update(map(str, known))
    return {stem: [counts[stem], *sorted(forms[stem])] for stem in sorted(counts)}
