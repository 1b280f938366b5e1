"""The address of a record's page, including standing pages whose text is above a list."""

from __future__ import annotations

from gazette.addresses import NOT_FOUND
from gazette.records import Page, Record

NOT_FOUND_NAME = "not-found"
INTRODUCTIONS = {"data": "open-data"}  # the file in pages/ whose words are above a page that the build makes


def page_address(record: Record) -> str:
    """The address at which a reader finds the text of a record."""
    if not isinstance(record, Page):
        return record.address
    if record.name == NOT_FOUND_NAME:
        return NOT_FOUND
    return next((f"{built}/" for built, name in INTRODUCTIONS.items() if name == record.name), record.address)
