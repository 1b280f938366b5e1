"""How Word, e-mail and typists begin a numbered paragraph, a part with a letter, a row of a list or a heading.

The check warns of these forms and the import reads them, so that both see the same in a text.
"""

from __future__ import annotations

import re

BULLET = re.compile(
    r"[ \t\u00a0]*(?P<marker>(?:[•·●○◦▪▫■□‣⁃∙∗➢➔➜➤❖✓✔►\uf0b7\uf0a7\uf0d8\uf0fc]|&bull;|&middot;)(?=[^\s]|[ \t\u00a0])"
    r"|[–—‐‑−](?=[ \t\u00a0]+\S)|o(?=\t|\u00a0| {2,}\S)|[-*+](?=\u00a0))[ \t\u00a0]*(?P<words>\S.*)"
)
INNER_BULLETS = "o○◦▫□"  # of a list within a list
# A list if there are two of them: the letter o, and a hyphen or a star without a space.
LETTER_O = re.compile(r"[ \t]*(?P<marker>o) (?P<words>[^\W\d_]\S*.*)")
TIGHT = re.compile(r"[ \t]*(?P<marker>[-*+])(?P<words>[^\W\d_][^*]*)\Z")
COUNTED = re.compile(
    r"[ \t]*(?P<marker>\(?[0-9]{1,2}\)|[0-9]{1,2}(?=\t+[^\W\d_])|\(?[ivx]{1,5}[.)]|[a-z][.)]|[A-Z]\))"
    r"[ \t\u00a0]+(?P<words>\S.*)"
)
LETTER_AND_TAB = re.compile(r"[ \t]*(?P<marker>\((?:[a-z]|[ivx]{2,5})\))(?:[ \t]*[\t\u00a0]+)(?P<words>\S.*)")
CAPITALS = re.compile(r"[A-ZÂÊÎÔÛŴŶ][A-ZÂÊÎÔÛŴŶ0-9 ,&:;’'()/–-]{6,80}")
LONG_WORDS = re.compile(  # and not only acronyms, such as PCC
    r"\b[A-ZÂÊÎÔÛŴŶ]{4,}\b.*\b[A-ZÂÊÎÔÛŴŶ]{2,}\b|\b[A-ZÂÊÎÔÛŴŶ]{2,}\b.*\b[A-ZÂÊÎÔÛŴŶ]{4,}\b|\b[A-Z]{8,}\b"
)
_VOWEL = re.compile("[AEIOUYÂÊÎÔÛŴŶ]")


def in_small_letters(words: str) -> str:
    """The words of a heading as a sentence; what cannot be spoken, such as PCC, stays in capitals."""
    first, *others = words.split()
    return " ".join([first.capitalize(), *(word.lower() if _VOWEL.search(word) else word for word in others)])
