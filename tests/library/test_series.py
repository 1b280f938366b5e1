"""A running series has no unexplained gap."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gazette.london import instant
from gazette.problems import ProblemsFound
from tests.library.numbered import COMPILED, library_of

PCC_2_TO_7 = tuple(f"PCC/{number}" for number in range(2, 8))


def mistakes_in(folder: Path, shape: str, *references: str, **others: Any) -> list[str]:
    try:
        library_of(folder, f'{{shape: "{shape}", running: yes}}', *references, **others)
    except ProblemsFound as error:
        return [problem.what for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("shape", "references"),
    [
        ("PCC-{year}-{number}", ("PCC-2023-007", "PCC-2023-008", "PCC-2024-001", "PCC-2024-002")),
        ("{letters}/{number}", ("PCC/9", "PCC/10", "DPCC/3", "DPCC/4")),
        ("PCC/{number}/{yy}", ("PCC/99/23", "PCC/100/23", "PCC/1/24")),
        ("{year}/{number}/{year}", ("2024/1/2024", "2024/2/2024")),
    ],
)
def test_consecutive_numbers_leave_no_gap(tmp_path, shape, references):
    assert mistakes_in(tmp_path / "content", shape, *references) == []


def test_files_need_not_be_in_the_order_of_their_numbers(tmp_path):
    assert mistakes_in(tmp_path / "content", "PCC/{number}", "PCC/1", "PCC/10", "PCC/9", "PCC/8", *PCC_2_TO_7) == []


@pytest.mark.parametrize(
    ("shape", "references", "missing"),
    [
        ("PCC-{year}-{number}", ("PCC-2024-001", "PCC-2024-003"), "PCC-2024-002 is missing before PCC-2024-003"),
        ("PCC-{year}-{number}", ("PCC-2023-009", "PCC-2024-002"), "PCC-2024-001 is missing before PCC-2024-002"),
        ("PCC/{number}", ("PCC/098", "PCC/101"), "PCC/099, PCC/100 are missing before PCC/101"),
        ("PCC/{number}", ("PCC/1", "PCC/9"), "PCC/2, PCC/3, PCC/4, PCC/5, PCC/6 and 2 more are missing"),
        ("{letters}/{number}", ("PCC/1", "DPCC/2", "PCC/3"), "PCC/2 is missing before PCC/3"),
    ],
)
def test_a_gap_is_reported_with_the_missing_numbers(tmp_path, shape, references, missing):
    (problem,) = mistakes_in(tmp_path / "content", shape, *references)

    assert missing in problem


def test_a_withheld_notice_fills_its_place(tmp_path):
    stub = "status: withheld\nstatus_reason: Section 40.\nreview_due: 2026\n"

    assert mistakes_in(tmp_path / "content", "PCC-{number}", "PCC-1", "PCC-2", "PCC-3", fields=stub) == []


def test_a_notice_that_waits_for_its_day_fills_its_place(tmp_path):
    assert mistakes_in(tmp_path / "content", "PCC-{number}", "PCC-1", "PCC-2", now=instant(date(2024, 1, 1))) == []
    assert mistakes_in(tmp_path / "other", "PCC-{number}", "PCC-1", "PCC-3", now=instant(date(2024, 1, 1))) != []


def test_a_series_that_does_not_run_may_have_gaps(tmp_path):
    shape = '", name: "Not running", running: no}, {shape: "DPCC-{number}'

    assert mistakes_in(tmp_path / "content", f"PCC-{{number}}{shape}", "PCC-1", "PCC-9") == []


def test_a_reference_that_fits_no_series_may_be_the_missing_one(tmp_path):
    assert mistakes_in(tmp_path / "content", "PCC-{number}", "PCC-1", "PC-2", "PCC-3") == []


def test_a_reference_of_no_series_that_is_right_fills_no_place(tmp_path):
    accepted = "accepted: [{warning: reference, reason: Printed so.}]\n"

    (problem,) = mistakes_in(tmp_path / "content", "PCC-{number}", "PCC-1", "PC-2", "PCC-3", fields=accepted)

    assert "PCC-2 is missing" in problem


def test_a_gap_that_is_explained_is_no_mistake(tmp_path):
    shape = 'PCC-{number}", gaps: [{numbers: 2 to 3, reason: Not used.}], name: "Notices'

    assert mistakes_in(tmp_path / "content", shape, "PCC-1", "PCC-4") == []
    (problem,) = mistakes_in(tmp_path / "other", shape, "PCC-1", "PCC-5")
    assert "PCC-4 is missing before PCC-5" in problem


def test_a_gap_that_a_notice_fills_is_a_mistake(tmp_path):
    shape = 'PCC-{number}", gaps: [{numbers: 2 to 3, reason: Not used.}], name: "Notices'

    (problem,) = mistakes_in(tmp_path / "content", shape, "PCC-1", "PCC-3", "PCC-4")

    assert problem == "The gap 2 to 3 is listed as a gap, but decisions/notice-1.md is PCC-3."


def test_numbers_that_begin_again_in_another_series_leave_no_gap(tmp_path):
    names = 'PCC-{number}", name: "First", running: yes}, {shape: "PCC-{number}", name: "Second'

    assert mistakes_in(tmp_path / "content", names, "PCC-1", "PCC-2") == []


def test_in_a_compiled_record_a_gap_is_no_mistake(tmp_path):
    assert mistakes_in(tmp_path / "content", "PCC-{number}", "PCC-1", "PCC-3", whose=COMPILED) == []
