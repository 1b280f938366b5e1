"""Whether the line of an editor only repeats the answer above it, which is worked out from fields."""

from __future__ import annotations

from gazette.search_words import STOP_WORDS, stem, words_in

# Words that a search does not look for, and without which a sentence would say something else.
_TURN_A_SENTENCE = frozenset(
    "any can could down everything many much need no not now off out should still up use used uses want will "
    "would".split()
)
MOSTLY = 0.6
# What the answer says in other words: who made the decision, and that money went to somebody.
_SAY_NOTHING_NEW = frozenset(map(stem, "commissioner decided decision given made office paid pays".split()))


def repeats(line: str, answer: str) -> bool:
    """Whether the answer has every word of the line that matters, in whatever form and order."""
    return share_repeated(line, answer) == 1


def mostly_repeats(line: str, answer: str) -> bool:
    """Whether the answer has so many of its words that both together would be read as the same said twice."""
    return share_repeated(line, answer) >= MOSTLY


def share_repeated(line: str, answer: str) -> float:
    """The share, from 0 to 1, of the words of the line that matter and that the answer has."""
    known = frozenset(_stems(answer)) | _SAY_NOTHING_NEW
    words = _stems(line)
    return sum(word in known for word in words) / len(words) if words else 1


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words_in(text) if word not in STOP_WORDS or word in _TURN_A_SENTENCE]
