"""Characters that a wrong encoding has garbled, such as Â£ for £, with the one that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gazette.problems import Mend, Problem

MOST_LINES = 5  # of one file that have a message each; more of them have one cause, and one message
LOST = "\ufffd"  # what programs put in the place of a character that they cannot read
# For which programs take UTF-8: Windows, Macs, and the black window of Windows.
_ENCODINGS = ("cp1252", "mac_roman", "cp850", "cp437")
# What British and Welsh papers use beyond ASCII: letters with accents, punctuation, money, arrows, bullets, ticks.
_MEANT = re.compile(
    "[\u00a0-\u017f\u1e80-\u1e85\u1ef2\u1ef3\u02c6\u02dc\u2000-\u206f\u20ac\u2100-\u2193\u2200-\u22ff\u25a0-\u25ff"
    "\u2600-\u27bf\uf000-\uf0ff\ufb00-\ufb06\ufeff\ufffd\U0001f300-\U0001faff]"
)
_QUOTES_AND_DASHES = "‘’“”–—…\u00a0 "
_RUN = re.compile("[A-Za-z]?[^\x00-\x7f]+")
_QUOTE_CUT_SHORT = re.compile(
    f"â€{LOST}?(?![\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])"
)  # Windows has no character for its last byte
_BULLETS_OF_WORD = re.compile("[\uf000-\uf0ff]")
_NAMED = {" ": "a space", "\u00a0": "a space", "\ufeff": "nothing", "\u200b": "nothing", "\u00ad": "nothing"}


def without_garbled(text: str) -> tuple[str, list[Problem]]:
    """The text with the characters that were meant, and a problem for each garbled line, with an empty path."""
    if text.isascii():
        return text, []
    lines = text.split("\n")
    garbled: dict[int, dict[str, str]] = {}
    mends: dict[int, Mend] = {}
    lost: dict[int, str] = {}
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        changed: dict[str, str] = {}
        mended = _RUN.sub(lambda run, changed=changed: _mended(run[0], changed), line)  # type: ignore[misc]
        changed = {written: meant for written, meant in changed.items() if LOST not in meant}
        if changed:
            garbled[number] = changed
        if LOST in mended:
            lost[number] = mended
        if changed and LOST not in mended and not _BULLETS_OF_WORD.search(mended):
            mends[number] = Mend(line, mended)
        lines[number - 1] = _BULLETS_OF_WORD.sub("-", mended.replace(LOST, "")) if changed else mended.replace(LOST, "")
    return "\n".join(lines), [*_garbled(garbled, mends), *_lost(lost)]


def _mended(run: str, changed: dict[str, str]) -> str:
    """The characters as they were before a wrong encoding, once or twice; `changed` gets what changed."""
    before = run
    for _ in range(3):
        last = run
        for encoding in _ENCODINGS:
            run = _pattern(encoding).sub(lambda match, encoding=encoding: _meant(match, encoding), run)  # type: ignore[misc]
        run = _QUOTE_CUT_SHORT.sub("”", run)
        if run == last:
            break
    if run != before:
        shared = 1 if before[:1] == run[:1] and before[:1].isascii() else 0
        changed[before[shared:]] = run[shared:]
    return run


@lru_cache
def _bytes_of(encoding: str) -> dict[str, int]:
    """The byte of each character. A byte that Windows does not know is a control character, as all are on the web."""
    bytes_of = {bytes([byte]).decode(encoding, "replace").replace(LOST, chr(byte)): byte for byte in range(0x80, 0xF5)}
    return ({chr(byte): byte for byte in range(0x80, 0xA0)} if encoding == "cp1252" else {}) | bytes_of


@lru_cache
def _pattern(encoding: str) -> re.Pattern[str]:
    """The characters that are the bytes of one character of UTF-8 read in the encoding."""
    bytes_of = _bytes_of(encoding)
    following = "".join(re.escape(character) for character, byte in bytes_of.items() if byte < 0xC0)
    of_two, of_three, of_four = (
        "".join(character for character, byte in bytes_of.items() if byte in leading)
        for leading in ((0xC2, 0xC3, 0xC4, 0xC5), (0xE1, 0xE2, 0xEF), (0xF0,))
    )
    return re.compile(rf"[{of_two}][{following}]|[{of_three}][{following}]{{2}}|[{of_four}][{following}]{{3}}")


def _meant(match: re.Match[str], encoding: str) -> str:
    """The character that was meant, or what is written where that may be right."""
    written = match[0]
    try:
        character = bytes(_bytes_of(encoding)[part] for part in written).decode()
    except UnicodeDecodeError:
        return written
    if "\x80" <= character <= "\x9f":  # itself a character of Windows: Â’ for ’, which is right in the Welsh GYDA Â’R
        follows_a_letter = match.string[: match.start()][-1:].isalpha()
        return character.encode("latin-1").decode("cp1252", "replace") if follows_a_letter else written
    if not _MEANT.match(character) or _may_be_right(written, character):
        return written
    return character


def _may_be_right(written: str, character: str) -> bool:
    """Whether a letter with an accent may be followed by these quotes and dashes, as in the Welsh â’…"""
    return all(part in _QUOTES_AND_DASHES for part in written[1:]) and character > "\u00ff"


def _garbled(lines: dict[int, dict[str, str]], mends: dict[int, Mend]) -> Iterator[Problem]:
    if len(lines) > MOST_LINES:
        changed = next(iter(lines.values()))
        what = f"A wrong encoding has garbled {len(lines)} lines, this one first: {_pairs(changed)}."
        yield Problem("", min(lines), what, "Save the file again as UTF-8 from the program that it came from.")
        return
    for number, changed in lines.items():
        meant = ", ".join(dict.fromkeys(map(_named, changed.values())))
        what = f"A wrong encoding has garbled this line: {_pairs(changed)}."
        yield Problem("", number, what, f"Write {meant}.", mend=mends.get(number))


def _pairs(changed: dict[str, str]) -> str:
    return "; ".join(f"{written} stands for {_named(meant)}" for written, meant in changed.items())


def _named(character: str) -> str:
    if _BULLETS_OF_WORD.search(character):
        return "- and a space, for a list"
    return _NAMED.get(character, character)


def _lost(lines: dict[int, str]) -> Iterator[Problem]:
    if len(lines) > MOST_LINES:
        what = f"Characters in {len(lines)} lines were lost, in this one first: each is shown as {LOST}."
        yield Problem("", min(lines), what, "Save the file again as UTF-8 from the program that it came from.")
        return
    for number, line in lines.items():
        match = re.search(rf"[^\s,;|]{{0,20}}{LOST}+[^\s,;|]{{0,20}}", line)
        around = match[0] if match else LOST
        yield Problem("", number, f"A character in this line was lost: {around}.", _remedy(around))


def _remedy(around: str) -> str:
    if re.search(rf"{LOST}\s?[0-9]", around):
        return "Write the character that was there; if it is a sum of money, £."
    if re.search(rf"\w{LOST}\w", around):
        return "Write the character that was there; if it is an apostrophe, ’."
    return "Write the character that was there."
