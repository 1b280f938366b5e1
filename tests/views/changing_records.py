"""The imaginary office with three records that changed, or with one decision that has other changes."""

from __future__ import annotations

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.records.change import Change
from tests.views.sample import sample, with_records

DECISION = "decisions/PCC-2024-001"


@pytest.fixture(scope="module")
def context():
    """The office, its pages, and three records that changed."""
    names = ("PCC-2024-001", "PCC-2024-004", "2024-03-07-update")
    whole = sample()
    kept = (record for record in whole.library.records if record.name in names or record.kind in ("office", "page"))
    return with_records(whole, kept)


def change(written: str = "2024-05-03", note: str = "It was corrected.") -> Change:
    day = UNKNOWN if written == "unknown" else known_date(written)
    return Change.model_construct(date=day, kind="update", note=note, paragraphs=())


def only(context, *changes: Change):
    """The office and one decision with these changes."""
    decision = next(record for record in context.library.records if record.identity == DECISION)
    return with_records(context, [context.library.office, decision.model_copy(update={"changes": changes})])
