"""Sentences on courses: where a course is taught."""

from __future__ import annotations


def link(title: str) -> str:
    return f"{title} on the Citizens' Academy site"


def link_that_is_gone(title: str, state: str) -> str:
    """`state` is what is left of the page: an archived copy, or nothing."""
    return f"{title}: {state}"
