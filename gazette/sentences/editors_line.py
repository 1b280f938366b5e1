"""Whether the line of an editor mostly repeats the answer above it, which is worked out from fields."""

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
    """Whether three in five words of the line that matter are in the answer, in whatever form and order."""
    known = frozenset(_stems(answer)) | _SAY_NOTHING_NEW
    words = _stems(line)
    return sum(word in known for word in words) >= MOSTLY * len(words)


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words_in(text) if word not in STOP_WORDS or word in _TURN_A_SENTENCE]
