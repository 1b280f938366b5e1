"""What a link to something that is not public is told: from when it is, or that it is withheld."""

from __future__ import annotations

from gazette.library.embargo import DatedPart, release_of
from gazette.records import Record

Fault = tuple[str, str]  # what is wrong, and what to write
FROM_THEN_ON = "Link to it from that day on."


def record_not_public(record: Record) -> Fault:
    return f"The {record.kind} '{record.name}' is not public before {record.published}.", FROM_THEN_ON


def file_not_public(path: str, owner: Record | DatedPart) -> Fault:
    """The fault of a link to an attachment of a record, or of a part of one, that is not public."""
    if isinstance(owner, DatedPart):
        what = f"The file {path} is part of {owner.name} in {owner.record.path}, not public before {release_of(owner)}."
        return what, FROM_THEN_ON
    belongs = f"The file {path} belongs to the {owner.kind} '{owner.name}', which is"
    if owner.is_withheld:
        return f"{belongs} withheld.", "Take the link out, or put the file into the folder of this document."
    return f"{belongs} not public before {owner.published}.", FROM_THEN_ON
