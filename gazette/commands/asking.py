"""Asks a person at a terminal before something is done that cannot easily be undone."""

from __future__ import annotations

import sys


def is_yes(question: str) -> bool:
    """Asks until the answer is yes or no."""
    while (answer := input(f"{question} yes or no: ").strip().casefold()) not in ("yes", "y", "no", "n"):
        pass
    return answer.startswith("y")


def is_agreed(verb: str, *, is_given: bool) -> bool:
    """Whether to go on: an option gave the yes, or a person does. Without a terminal nobody is asked."""
    if not is_given and not sys.stdin.isatty():
        print(f"Add --yes to {verb} this.", file=sys.stderr)
        return False
    return is_given or is_yes(f"{verb.capitalize()} this?")
