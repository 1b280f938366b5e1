"""Where the page of a record is, also for standing pages whose words appear above a list."""

from __future__ import annotations

from gazette.addresses import NOT_FOUND
from gazette.records import Page

NOT_FOUND_NAME = "not-found"
WORDS_OF = {"data": "open-data"}  # the file in pages/ that stands above a built page


def address_of_words(page: Page) -> str:
    """Where the words of a page stand: some stand above what the build makes."""
    if page.name == NOT_FOUND_NAME:
        return NOT_FOUND
    return next((f"{built}/" for built, name in WORDS_OF.items() if name == page.name), page.address)
