"""Text for a terminal or a log: nothing in it moves the cursor, begins a line or gives a command."""

from __future__ import annotations

import re
import unicodedata

_COMMAND = re.compile(r"##(?=\[)")  # GitHub's older commands may be anywhere in a line: ##[add-mask]


def printable(text: str) -> str:
    """The text on one line, with every invisible character written as its code: \\n, \\x1b, \\u202e."""
    if not text.isprintable():
        text = "".join(character if _is_visible(character) else ascii(character)[1:-1] for character in text)
    return _COMMAND.sub("# #", text)


def _is_visible(character: str) -> bool:
    """Whether the character can be seen, or is a space of some width."""
    return character.isprintable() or unicodedata.category(character) == "Zs"
