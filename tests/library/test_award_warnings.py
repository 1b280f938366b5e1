"""Recipients and days of awards that a person should look at again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.library.read import read_content
from gazette.london import instant
from gazette.problems import Problem
from tests.build.building import SAMPLE, copy_of
from tests.library.problems_in import READ

ROW = "rf-900,2023-24,{recipient},Helmets,77,{awarded},,,,"


@pytest.mark.parametrize(
    ("recipient", "is_asked"),
    [
        ("Mrs Jane Example", True),
        ("J. Example", True),
        ("Robin Example", True),
        ("Robin Example Theatre", False),
        ("St John Ambulance", False),
        ("not named", False),
    ],
)
def test_a_recipient_who_may_be_a_private_person_is_asked_about(tmp_path, recipient, is_asked):
    asked = [problem for problem in _warnings_of_row(tmp_path, recipient) if problem.warning == "private person"]

    assert [problem.line for problem in asked] == [11] * is_asked
    assert recipient not in " ".join(map(str, asked))


def test_an_award_far_ahead_is_probably_a_slip(tmp_path):
    warnings = _warnings_of_row(tmp_path, "Sampleton Parish Council", "2081-05-01")

    assert [problem.what for problem in warnings if problem.warning == "date"] == [
        "awarded is 1 May 2081, more than a year after 15 June 2024."
    ]


@pytest.mark.parametrize(("awarded", "number"), [("2014-02-01", 1), ("2023", 0), ("unknown", 0)])
def test_an_award_from_before_its_round_opened_is_probably_a_slip(tmp_path, awarded, number):
    warnings = _warnings_of_row(tmp_path, "Sampleton Parish Council", awarded)

    assert [problem.what for problem in warnings if problem.warning == "date"] == [
        "The award rf-900 was made on 1 February 2014, before its round 2023-24 opened in October 2023."
    ] * number


def _warnings_of_row(folder: Path, recipient: str, awarded: str = "2024-05-01") -> list[Problem]:
    content = copy_of(SAMPLE, folder / "content")
    sheet = content / "funds/road-fund.csv"
    sheet.write_text(f"{sheet.read_text()}{ROW.format(recipient=recipient, awarded=awarded)}\n")
    now = instant(date(2024, 6, 15))
    return [problem for problem in read_content(content, READ, now).warnings if problem.path.endswith(".csv")]
