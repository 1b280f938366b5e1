"""Whether a line only repeats what stands beside it, such as the answer, which is worked out from fields."""

from __future__ import annotations

from gazette.search_words import STOP_WORDS, stem, words_in

# Words that a search does not look for, and without which a sentence would say something else.
_TURN_A_SENTENCE = frozenset(
    "any can could down everything many much need no not now off out should still up use used uses want will "
    "would".split()
)
# What the answer says in other words: who made the decision, and that money went to somebody.
_SAY_NOTHING_NEW = "commissioner decided decision given made office paid pays"


def repeats(line: str, answer: str) -> bool:
    """Whether the line of an editor adds nothing to the answer."""
    return says_all_of(f"{answer} {_SAY_NOTHING_NEW}", line)


def says_all_of(longer: str, shorter: str) -> bool:
    """Whether one text has every word of another that matters, in whatever form and order."""
    return frozenset(_stems(shorter)) <= frozenset(_stems(longer))


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words_in(text) if word not in STOP_WORDS or word in _TURN_A_SENTENCE]
