"""Finds the words of Welsh documents in the sentences that the software writes around them, and marks them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gazette.frontmatter.models import Fields
from gazette.grouping import grouped
from gazette.languages import PAGE_LANGUAGE, ForeignText, MixedText
from gazette.library.library import Library
from gazette.records import Fund
from gazette.records.links import values_of
from gazette.views.shapes.pages import AnyPage
from gazette.views.shapes.texts import with_texts

WORD = re.compile(r"\w+")
SHORTEST_WORD = 8  # letters; a shorter single word may be an English one too
ByFirstWord = Mapping[str, tuple[ForeignText, ...]]


def foreign_texts(library: Library) -> ByFirstWord:
    """The texts of Welsh documents by their first word, longest first; none that an English document has too."""
    texts = dict.fromkeys(text.rstrip(".") for text in texts_of_documents(library) if isinstance(text, ForeignText))
    english = "\n".join(_english(library)) if texts else ""
    longest_first = sorted((text for text in texts if _is_clear(text) and text not in english), key=len, reverse=True)
    first_words = ((WORD.match(text), text) for text in longest_first)
    return grouped((first[0], ForeignText(text, "cy")) for first, text in first_words if first)


def with_foreign_marked(view: AnyPage, texts: ByFirstWord) -> AnyPage:
    """The page with the words of Welsh documents marked wherever they stand in its sentences."""
    return with_texts(view, lambda field, text: text if field.endswith(".address") else marked(text, texts))


def marked(text: str, texts: ByFirstWord) -> str:
    """The text with its foreign parts; as it is where it has none, or knows its language itself."""
    if isinstance(text, ForeignText | MixedText) or texts.keys().isdisjoint(WORD.findall(text)):
        return text
    parts, end = [], 0
    for word in WORD.finditer(text):
        start = word.start()
        foreign = next((each for each in texts.get(word[0], ()) if _stands_at(each, text, start)), None)
        if foreign and start >= end:
            parts += [text[end:start], foreign]
            end = start + len(foreign)
    return MixedText(*parts, text[end:]) if parts else text


def _stands_at(foreign: str, text: str, start: int) -> bool:
    return text.startswith(foreign, start) and not text[start + len(foreign) :][:1].isalnum()


def _is_clear(text: str) -> bool:
    return len(WORD.findall(text)) > 1 or len(text) >= SHORTEST_WORD


def texts_of_documents(library: Library) -> Iterator[str]:
    """Every text of every document, as it was typed."""
    for record in library.documents:
        yield from _texts_in(record)
        yield from (text for award in (record.awards if isinstance(record, Fund) else ()) for text in _texts_in(award))


def _english(library: Library) -> Iterator[str]:
    for record in library.documents:
        if record.lang == PAGE_LANGUAGE:
            yield from (text for text in _texts_in(record) if not isinstance(text, ForeignText))
            yield record.body.html


def _texts_in(fields: Fields) -> Iterator[str]:
    return (text for _, text in values_of(fields, str))
