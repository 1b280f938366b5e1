"""Sentences on courses: where one is taken."""

from __future__ import annotations


def link(title: str) -> str:
    return f"{title} on the Citizens' Academy site"


def link_that_is_gone(title: str, state: str) -> str:
    """`state` says what is left of the page: an archived copy, or nothing."""
    return f"{title}: {state}"
