"""Sentences on a body that received grants."""

from __future__ import annotations


def grants_to(name: str) -> str:
    return f"Grants to {name}"


def contracts_with(name: str) -> str:
    return f"Contracts with {name}"


def description(name: str, total: str) -> str:
    """`total` says how many grants there are and what they come to."""
    return f"Grants to {name} listed here: {total}."
