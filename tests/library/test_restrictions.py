"""What is kept back: how it was released, reviews that are past, and names that are withheld without a ground."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gazette.library.deadlines import deadlines_of
from gazette.library.restrictions import restriction_mistakes, restriction_warnings
from gazette.records import Decision, Fund, Office, Record
from gazette.records.fund import Award
from tests.views.records import TODAY, compiled_office, context_of, record

PART = {"part": "Appendix B", "ground": "Act, s.43"}
FILE = {"attachments": [{"file": "b.pdf", "title": "Appendix B"}]}


def notice(**part: Any) -> Decision:
    return record(Decision, "notice", restricted=[{**PART, **part}], **FILE)


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ({}, []),
        ({"released": "2024-05", "released_file": "b.pdf"}, []),
        ({"released": "unknown", "released_note": "On request."}, []),
        ({"released_note": "On request."},
         ["released_note says where Appendix B is, but released is missing."]),
        ({"released": "2024-05", "released_file": "a.pdf"},
         ["The file a.pdf is not among the attachments of this document."]),
    ],
)  # fmt: skip
def test_a_part_that_was_released_says_when_and_where(part, what):
    assert [problem.what for problem in restriction_mistakes(context_of(notice(**part)).library)] == what


def warnings(written: Record, today: date | None = TODAY, *offices: Office) -> list[str]:
    library = context_of(written, *offices).library
    return [warning.problem.what for warning in restriction_warnings(library, written, today)]


@pytest.mark.parametrize(
    ("part", "is_warned"),
    [
        ({"review": "2024-05"}, True),
        ({"review": "2024-06"}, False),
        ({"review": "unknown"}, False),
        ({"review": "2024-05", "released": "2024-05-03"}, False),
        ({}, False),
    ],
)
def test_only_the_office_itself_is_asked_about_a_review_that_is_past(part, is_warned):
    what = "Appendix B was due for review in May 2024, and no result is recorded."

    assert warnings(notice(**part)) == [what] * is_warned
    assert warnings(notice(**part), None) == warnings(notice(**part), TODAY, compiled_office()) == []


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"contract_with": "Withheld"}, ["contract_with is withheld, but no ground is given."]),
        ({"decided_by": ["withheld"]}, ["decided_by is withheld, but no ground is given."]),
        ({"contract_with": "A firm"}, []),
        ({"contract_with": "withheld", "restricted": [PART]}, []),
    ],
)
def test_a_withheld_party_has_its_ground_under_restricted(fields, what):
    assert warnings(record(Decision, "notice", **fields)) == what


def test_a_withheld_recipient_has_its_ground_in_the_fund():
    award = Award(id="a-1", round="2024", recipient="withheld", purpose="An alarm", amount="500", awarded="2024-05")
    fund, explained = record(Fund, "care"), record(Fund, "care", restricted=[PART])

    assert warnings(fund.with_awards((award,))) == ["recipient is withheld, but no ground is given."]
    assert warnings(explained.with_awards((award,))) == []


def test_a_part_that_was_released_is_not_reviewed_again():
    days = {"review": "2024-07-01"}
    kept, released = notice(**days), notice(**days, released="2024-05-03")

    assert [len(deadlines_of(context_of(part).library, TODAY, (), ())) for part in (kept, released)] == [1, 0]
