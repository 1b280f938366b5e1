"""Sentences on a body that received awards."""

from __future__ import annotations


def awards_to(name: str) -> str:
    return f"Awards to {name}"


def description(name: str, total: str) -> str:
    """`total` says how many awards there are and what they come to."""
    return f"What {name} received from the funds: {total}."
