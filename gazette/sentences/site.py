"""Sentences of pages that the build makes: feeds, data, glossary, redirects, the home page."""

from __future__ import annotations

ABOUT_FEEDS = "What a feed is, and every feed of this website."
ABOUT_GLOSSARY = "The abbreviations used here, and what they mean."
ABOUT_DATA = "Every list as data, with its licence."
NO_ABBREVIATIONS = "No abbreviations are registered yet."
NO_PAGE = "There is no page at this address."
MOVED = "This page has moved."
CHECKSUMS = "With these you can prove that a file you hold is the one that was published."


def nothing_open(days: int) -> str:
    """Nothing listed here is open for bids or views, or due in the next 60 days."""
    return f"Nothing listed here is open for bids or views, or due in the next {days} days."


def about_dataset(title: str) -> str:
    return f"{title} as data: its files, and what each column means."


def leads_on(title: str) -> str:
    """The sentence of a page that redirects to a page above it."""
    return f"The nearest page to this address is {title}."
