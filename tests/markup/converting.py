"""The settings of an imaginary office, and short ways to convert a text in tests."""

from __future__ import annotations

from gazette.markup import Body, CitationSlot, MarkupSettings, Reference, SectionSlot, Slot, WebLink, convert
from gazette.records import SHORT_FORMS

OFFICE = MarkupSettings(
    references=(r"PCC-\d{4}-\d+",),
    acronyms=(("PCSO", "Police Community Support Officer"), ("OPCC", "Office of the Police and Crime Commissioner")),
    numbered=True,
    short_forms=SHORT_FORMS,
)


def body_of(text: str, settings: MarkupSettings = OFFICE, first_line: int = 1) -> Body:
    return convert(text, first_line, settings)


def links_of(body: Body) -> tuple[Slot, ...]:
    """Returns the slots that the writer made, without those of citations and sections."""
    return tuple(slot for slot in body.slots if not isinstance(slot, CitationSlot | SectionSlot))


def problems_of(text: str) -> list[str]:
    """Returns each problem as `line: what is wrong. what to write.`"""
    return [str(problem).removeprefix(":") for problem in body_of(text).problems]


def page_of(text: str) -> str:
    """Returns the HTML with each slot filled in the simplest way."""
    return body_of(text).filled(plainly)


def plainly(slot: Slot) -> str:
    if isinstance(slot, Reference):
        paragraph = f"#{slot.paragraph}" if slot.paragraph else ""
        return f'<a href="{slot.kind}:{slot.name}{paragraph}">{slot.text or slot.name}</a>'
    return "" if isinstance(slot, WebLink | CitationSlot | SectionSlot) else slot.written
