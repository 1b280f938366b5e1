"""Spells out the first use of each acronym in the office's register, unless the writer has done so."""

from __future__ import annotations

from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, insert_after, new, plain_words, text_of


def explain(conversion: Conversion) -> None:
    """Mark the first use of each acronym with `<abbr>`, wherever it comes in the finished text."""
    pattern = conversion.settings.acronym
    if pattern is None:
        return
    seen: set[str] = set()
    for element, previous in plain_words(conversion.root):
        _explain_piece(conversion, element, previous, seen)


def _explain_piece(conversion: Conversion, element: Element, previous: Element | None, seen: set[str]) -> None:
    """Explain in the element's first text, or in the text after its child `previous`."""
    pattern, expansions = conversion.settings.acronym, conversion.settings.expansions
    text = (element.text if previous is None else previous.tail) or ""
    position = 0
    while pattern is not None and (match := pattern.search(text, position)):
        position = match.end()
        short = _registered(match[0], expansions)
        if short is None or short in seen:
            continue
        seen.add(short)
        if _is_spelt_out(element, expansions[short]):
            continue
        abbr = new("abbr", short, title=expansions[short])
        before, text = text[: match.start()], text[match.start() + len(short) :]
        insert_after(element, previous, before, abbr, text)
        conversion.acronyms.append(short)
        previous, position = abbr, 0


def _registered(word: str, expansions: dict[str, str]) -> str | None:
    if word in expansions:
        return word
    return word[:-1] if word.endswith("s") and word[:-1] in expansions else None


def _is_spelt_out(element: Element, expansion: str) -> bool:
    return expansion.casefold() in text_of(element).casefold()
