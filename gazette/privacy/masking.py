"""A private value with its middle hidden, so that a message does not publish it again."""

from __future__ import annotations


def masked(value: str, *, secret: bool = False) -> str:
    """The first and the last two letters and digits: "07••• ••••61". Of short values and secrets, only the end."""
    places = [index for index, character in enumerate(value) if character.isalnum()]
    visible = set(places[-2:] if len(places) > 4 else places[-1:])
    if len(places) > 6 and not secret:
        visible |= set(places[:2])
    return "".join(
        character if index in visible or not character.isalnum() else "•" for index, character in enumerate(value)
    )
