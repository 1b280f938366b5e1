"""Links between the versions of a document in its two languages."""

from __future__ import annotations

from gazette.languages import OWN_NAMES, text_in
from gazette.library.library import Library
from gazette.records import Record
from gazette.sentences.languages import read_in
from gazette.views.shapes.parts import LanguageLink


def of_page(library: Library, record: Record) -> tuple[LanguageLink, ...]:
    """The document in each of its languages, for the head of its page; nothing where it has only one."""
    documents = _in_each_language(library, record)
    return tuple(_link(library, document, record) for document in documents)


def of_row(library: Library, record: Record) -> tuple[LanguageLink, ...]:
    """The other language of a record, beside its title in a list."""
    others = (document for document in _in_each_language(library, record) if document.lang != record.lang)
    return tuple(LanguageLink(other.lang, OWN_NAMES[other.lang], other.address, other.title) for other in others)


def _in_each_language(library: Library, record: Record) -> tuple[Record, ...]:
    target = library.find(record.kind, record.name)
    original = target.record if target else record
    versions = library.versions_by_original.get(original.identity, ())
    return (original, *versions) if versions else ()


def _link(library: Library, document: Record, record: Record) -> LanguageLink:
    """The link in the words of the language it leads to, as far as they are known."""
    words = read_in(document.lang)
    known = library.welsh.get(words) if document.lang == "cy" else None
    text = text_in(known, document.lang) if known else words
    return LanguageLink(
        document.lang,
        text,
        document.address,
        document.title,
        is_current=document.lang == record.lang,
        is_original=not document.translation_of,
    )
