"""Sentences on topics: how much of the record belongs to one."""

from __future__ import annotations

from gazette.plurals import counted


def counts(documents: int, passages: int, promises: int) -> str:
    """3 documents, 2 passages, 1 promise. Passages and promises are left out where there are none."""
    parts = [
        counted(documents, "document"),
        counted(passages, "passage") if passages else "",
        counted(promises, "promise") if promises else "",
    ]
    return ", ".join(filter(None, parts))
