"""What the check says of a link to something that is not public: from when it is, or that it is withheld."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from gazette.library.embargo import DatedPart, release_of
from gazette.problems import Cause, Problem
from gazette.records import Record

FROM_THEN_ON = "Link to it from that day on."


class LinkFault(NamedTuple):
    """What is wrong with a link, and what to write."""

    what: str
    remedy: str
    missing: str = ""  # the name that it leads to, where nothing has it

    def at(self, place: Problem) -> Problem:
        """The mistake, at the place of a problem without words."""
        return replace(place, what=self.what, remedy=self.remedy, cause=self._cause)

    @property
    def _cause(self) -> Cause | None:
        return Cause("leads nowhere", self.missing) if self.missing else None


def record_not_public(record: Record) -> LinkFault:
    what = f"The {record.kind} '{record.name}' is not public before {record.published}."
    return LinkFault(what, FROM_THEN_ON)


def file_not_public(path: str, owner: Record | DatedPart) -> LinkFault:
    """The fault of a link to an attachment of a record, or of a part of one, that is not public."""
    if isinstance(owner, DatedPart):
        what = f"The file {path} is part of {owner.name} in {owner.record.path}, not public before {release_of(owner)}."
        return LinkFault(what, FROM_THEN_ON)
    belongs = f"The file {path} belongs to the {owner.kind} '{owner.name}', which is"
    if owner.is_withheld:
        remedy = "Remove the link, or put the file into the folder of this document."
        return LinkFault(f"{belongs} withheld.", remedy)
    return LinkFault(f"{belongs} not public before {owner.published}.", FROM_THEN_ON)
