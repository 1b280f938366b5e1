"""The finished citation of each passage of a text, which its page shows where a link led to that passage."""

from __future__ import annotations

from html import escape

from gazette.languages import PAGE_LANGUAGE
from gazette.markup.body import CitationSlot
from gazette.records import Record
from gazette.records.change import Change
from gazette.sentences import records
from gazette.views.context import Context
from gazette.views.record.english_parts import ENGLISH
from gazette.views.record.kept_places import changed_places
from gazette.views.record.prose import Cite, no_citation
from gazette.views.record.sources import citation_of_record

PLACE, ADDRESS = "\ue020", "\ue021"  # for the passage and its address, in the citation that all passages share


def citations_of(context: Context, record: Record) -> Cite:
    """What a text shows for its passages; nothing where the record is not cited by paragraph."""
    if not record.is_cited_by_paragraph or not record.list_title:
        return no_citation
    citation = escape(citation_of_record(context, record, PLACE, ADDRESS), quote=False)
    changed = {} if context.is_compiled else dict(changed_places(record))  # an edition has its own day
    english = ENGLISH if record.lang != PAGE_LANGUAGE else ""

    def cite(slot: CitationSlot) -> str:
        place = escape(_place(slot, changed.get(slot.anchor)), quote=False)
        words = citation.replace(PLACE, place).replace(ADDRESS, record.place_address(slot.anchor))
        return _html(slot, words, english)

    return cite


def _place(slot: CitationSlot, change: Change | None) -> str:
    """The name of a passage, with the day of the last change to it where a note of a change names it."""
    place = records.passage(slot.number, slot.heading, slot.part)
    return records.changed_place(place, change.date) if change and not change.date.says_nothing else place


def _html(slot: CitationSlot, citation: str, english: str) -> str:
    """A link to a part, for the mouse, and the citation; the citation of a whole paragraph has links to its parts.

    Screen readers and the keyboard are not led through a link to every part: they find them there.
    """
    box = f'<b{english}>{records.CITE_PASSAGE}</b> <span class="cite__words">{citation}</span>'
    if slot.part:
        pilcrow = f'<a class="pilcrow" href="#{slot.anchor}" aria-hidden="true" tabindex="-1">¶</a>'
        return f'{pilcrow}<span class="cite">{box}</span>'
    if slot.parts:
        links = " ".join(f'<a href="#{anchor}">{number}</a>' for number, anchor in enumerate(slot.parts, 1))
        box += f' <span class="cite__parts"><span{english}>{records.CITE_PART}</span> {links}</span>'
    tag = "p" if slot.heading else "span"
    return f'<{tag} class="cite">{box}</{tag}>'
