"""Sentences about the language of a page."""

from __future__ import annotations

from gazette.languages import LANGUAGES

BACK_TO_YEARS = "Back to years"
# What the templates print by themselves, apart from whole sentences.
WORDS_OF_TEMPLATES = (
    "Skip to main content", "Contents", "Note", "Attachments", "Ask for an accessible format", "Related",
    "Abbreviations", "Back to letters", BACK_TO_YEARS,
    "Dates and changes", "Sources", "Where sources disagree", "Timeline",
    "Download", "Undated", "All mentions", "How the states are worked out", "Corrections are shown under", "A to Z",
    "About the office", "About this site", "All dates, and calendars to follow", "Cite", "Coming up", "Deadlines",
    "Details", "Earlier results", "Everything else", "Everything new and changed", "Everything related",
    "Follow", "Follow and download",
    "Follow one subject", "In this part", "Letters", "Menu", "More results", "Narrow the results",
    "Near you", "What else you can try", "Official title", "Open now", "Previous and next", "Result", "Results",
    "Search", "Site", "Source:", "Overdue or unanswered", "more notes",
    "The search could not read its index. Try again, or use the",
    "The search needs JavaScript, which is not running here. You can also look things up in the",
    "Type a reference with or without its dashes.", "Updated",
    "Check the spelling, or use other words for the same thing.",
    "What happened next", "Key figures", "Everything on this site", "Year not known",
    "Words, a reference, a place or an organisation",
    "of subjects, organisations, laws and places.", "What a feed is", "Or look in the", "Look in the", "Licence:",
    "How totals are worked out", "Open now and coming up", "Narrow the list", "On this page",
    "the same for both", "the same for all",
    "Pages of this list", "Years", "About this page",
)  # fmt: skip


def read_in(lang: str) -> str:
    """The words of the link to the same page in a language."""
    return f"Read this page in {LANGUAGES[lang]}"
