"""Spells out the first use of each acronym in the office's register, unless the writer has done so."""

from __future__ import annotations

from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, insert_after, new, text_of

# Elements whose words are a title, a link or code, in which a further tag would be in the way.
_NOT_IN = frozenset(
    {"a", "abbr", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary"}
)


def explain(conversion: Conversion) -> None:
    """Mark the first use of each acronym with `<abbr>`, wherever it comes in the finished text."""
    pattern = conversion.settings.acronym
    if pattern is None:
        return
    seen: set[str] = set()
    for element in list(conversion.root.iter()):
        if element.tag in _NOT_IN or any(parent.tag in _NOT_IN for parent in element.iterancestors()):
            continue
        _explain_in(conversion, element, seen)


def _explain_in(conversion: Conversion, element: Element, seen: set[str]) -> None:
    """Explain in the element's own text, then in the text after each of its children."""
    _explain_piece(conversion, element, None, seen)
    for child in list(element):
        _explain_piece(conversion, element, child, seen)


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
