"""Sentences on courses: where a course is taught, and whether readers are invited to take it."""

from __future__ import annotations


def link_label(*, is_offered: bool) -> str:
    """An invitation to take the course, or only its website: once it is closed, or where the link is a front page."""
    return "Take the course" if is_offered else "Website of the course"


def link(title: str) -> str:
    return f"{title} on the Citizens' Academy site"


def link_that_is_gone(title: str, state: str) -> str:
    """`state` is what is left of the page: an archived copy, or nothing."""
    return f"{title}: {state}"
