"""What readers call the things that a text names otherwise: from the registers of names and of search words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from gazette.search_words import stem, stems_in, words_in

Pair = tuple[str, str]  # what a text says, and what readers call it


class OtherWords:
    """Finds the phrases of pairs in a text, whatever the forms of their words, and gives what readers call them."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.pairs = tuple(sorted(set(pairs)))

    @cached_property
    def _by_first_stem(self) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
        phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for phrase, other in self.pairs:
            stems = stems_in(phrase)
            if stems:
                phrases[stems[0]].append((stems, other))
        return {first: tuple(known) for first, known in phrases.items()}

    def beside(self, text: str) -> str:
        """The other words for what the text says, each once, in the order of the text."""
        stems = tuple(map(stem, words_in(text)))
        return " . ".join(dict.fromkeys(self._found(stems)))

    def _found(self, stems: tuple[str, ...]) -> Iterator[str]:
        for place, first in enumerate(stems):
            for phrase, other in self._by_first_stem.get(first, ()):
                if stems[place : place + len(phrase)] == phrase:
                    yield other
