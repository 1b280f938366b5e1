"""The first use of each acronym of the office's register, spelt out, unless the writer has done so."""

from __future__ import annotations

from gazette.markup.draft import Draft
from gazette.markup.tree import Element, insert_behind, new, text_of

# Where the words are nobody's own prose, or where a tag inside would be in the way.
_NOT_IN = frozenset(
    {"a", "abbr", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary"}
)


def explain(draft: Draft) -> None:
    """Walk the finished text once; every acronym is looked up at its first use only."""
    pattern = draft.vocabulary.acronym
    if pattern is None:
        return
    seen: set[str] = set()
    for element in list(draft.root.iter()):
        if element.tag in _NOT_IN or any(parent.tag in _NOT_IN for parent in element.iterancestors()):
            continue
        _explain_in(draft, element, seen)


def _explain_in(draft: Draft, element: Element, seen: set[str]) -> None:
    """The element's own text, then the text behind each of its children: all of it is the element's prose."""
    _explain_piece(draft, element, None, seen)
    for child in list(element):
        _explain_piece(draft, element, child, seen)


def _explain_piece(draft: Draft, element: Element, behind: Element | None, seen: set[str]) -> None:
    pattern, expansions = draft.vocabulary.acronym, draft.vocabulary.expansions
    text = (element.text if behind is None else behind.tail) or ""
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
        insert_behind(element, behind, before, abbr, text)
        draft.acronyms.append(short)
        behind, position = abbr, 0


def _registered(word: str, expansions: dict[str, str]) -> str | None:
    if word in expansions:
        return word
    return word[:-1] if word.endswith("s") and word[:-1] in expansions else None


def _is_spelt_out(element: Element, expansion: str) -> bool:
    return expansion.casefold() in text_of(element).casefold()
