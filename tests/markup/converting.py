"""An imaginary office's words, and the short ways the tests of markup ask for a conversion."""

from __future__ import annotations

from gazette.markup import Body, MarkupSettings, Reference, Slot, WebLink, convert

WORDS = MarkupSettings(
    references=(r"PCC-\d{4}-\d+",),
    acronyms=(("PCSO", "Police Community Support Officer"), ("OPCC", "Office of the Police and Crime Commissioner")),
    numbered=True,
)


def body_of(text: str, words: MarkupSettings = WORDS, first_line: int = 1) -> Body:
    return convert(text, first_line, words)


def problems_of(text: str) -> list[str]:
    """`line: what is wrong. what to write.`"""
    return [str(problem).removeprefix(":") for problem in body_of(text).problems]


def page_of(text: str) -> str:
    """The HTML as a reader gets it, each slot filled in the plainest way."""
    return body_of(text).filled(plainly)


def plainly(slot: Slot) -> str:
    if isinstance(slot, Reference):
        paragraph = f"#{slot.paragraph}" if slot.paragraph else ""
        return f'<a href="{slot.kind}:{slot.name}{paragraph}">{slot.text or slot.name}</a>'
    return "" if isinstance(slot, WebLink) else slot.written
