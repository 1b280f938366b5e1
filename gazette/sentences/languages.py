"""Sentences about the language of a page."""

from __future__ import annotations

from gazette.languages import LANGUAGES


def read_in(lang: str) -> str:
    """The words of the link to the same page in a language."""
    return f"Read this page in {LANGUAGES[lang]}"
