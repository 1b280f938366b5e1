"""Sentences about the language of a page."""

from __future__ import annotations

from gazette.languages import LANGUAGES

# What the templates print by themselves, apart from whole sentences.
WORDS_OF_TEMPLATES = (
    "Skip to main content", "Contents", "Note", "Attachments", "Ask for an accessible format of", "Related",
    "Abbreviations", "Dates and changes", "Sources", "Where sources disagree", "How to cite this", "Timeline",
    "Feeds and data", "Feeds", "Data", "Follow what is new", "What a feed is, and all feeds", "Download", "Previous",
    "Next", "Back to top", "Open or due soon", "All deadlines, and calendars to follow", "Promises and duties",
    "Find a decision", "Follow a fund", "Follow a topic", "Subscribe", "In figures", "Undated", "All mentions",
    "How the states are worked out", "Report a mistake on this page", "Corrections are shown under",
)  # fmt: skip


def read_in(lang: str) -> str:
    """The words of the link to the same page in a language."""
    return f"Read this page in {LANGUAGES[lang]}"
