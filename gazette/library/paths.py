"""Paths in the content folder: of attachments, and of what a link by path leads to."""

from __future__ import annotations

from pathlib import PurePosixPath

from gazette.markup import FileLink
from gazette.records import Decision, Record


def attachment_folder(record: Record) -> str:
    """The folder of a record's attachments under files/."""
    return record.slug if isinstance(record, Decision) else record.name


def content_path(at: str, link: FileLink) -> str | None:
    """The path of a link's target in the content folder; None where the link leads out of it."""
    parts: list[str] = [] if link.from_root else list(PurePosixPath(at).parent.parts)
    for part in link.path.strip("/").split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
