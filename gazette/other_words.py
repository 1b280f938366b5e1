"""What readers call the things that a text calls by another name: from the registers of names and of search words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from gazette.search_words import stems_in

Pair = tuple[str, str]  # what a text says, and what readers call it


class OtherWords:
    """Finds the phrases of pairs in a text, whatever the forms of their words, and gives what readers call them."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.pairs = tuple(sorted(set(pairs)))

    @cached_property
    def _by_first_stem(self) -> dict[str, list[tuple[tuple[str, ...], Pair]]]:
        phrases: dict[str, list[tuple[tuple[str, ...], Pair]]] = defaultdict(list)
        for pair in self.pairs:
            if stems := stems_in(pair[0]):
                phrases[stems[0]].append((stems, pair))
        return phrases

    def beside(self, text: str) -> str:
        """The other words for what the text says, each once, in the order of the text."""
        return " . ".join(dict.fromkeys(other for _, other in self._found(text)))

    def phrases_in(self, text: str) -> set[str]:
        """The phrases that the text says."""
        return {phrase for phrase, _ in self._found(text)}

    def _found(self, text: str) -> Iterator[Pair]:
        stems = stems_in(text)
        for place, first in enumerate(stems):
            for phrase, pair in self._by_first_stem.get(first, ()):
                if stems[place : place + len(phrase)] == phrase:
                    yield pair
