"""The day for which a site is built."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from gazette.library.build_day import build_day, build_moment, is_recorded
from gazette.london import instant, this_minute
from tests.build.building import SAMPLE


def test_an_imaginary_office_has_a_day_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAZETTE_TODAY", raising=False)

    assert build_day(SAMPLE) == date(2024, 6, 15)


def test_the_environment_chooses_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZETTE_TODAY", "2024-07-02")

    assert build_day(SAMPLE) == date(2024, 7, 2)


@pytest.mark.parametrize("office", [None, "not front matter", "---\nday: soon\n---\n", "---\ntitle: A\n---\n"])
def test_every_other_site_is_built_for_the_real_day(
    office: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GAZETTE_TODAY", raising=False)
    if office:
        (tmp_path / "office.md").write_text(office)

    before = date.today()
    assert before <= build_day(tmp_path) <= date.today()


@pytest.mark.parametrize("written", ["2024-07-02 09:30", "2024-07-02T09:30"])
def test_the_environment_may_choose_a_minute(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZETTE_TODAY", written)

    assert build_moment(SAMPLE) == instant(date(2024, 7, 2), time(9, 30))
    assert build_day(SAMPLE) == date(2024, 7, 2)


@pytest.mark.parametrize("written", ["15/06/2024", "today", "2024-02-30", "2024", "2024-06-15 24:00"])
def test_the_message_about_an_invalid_day_says_what_to_write(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZETTE_TODAY", written)

    with pytest.raises(SystemExit, match=f"'{written}', which is not a day. Write it as 2024-06-15, or as"):
        build_day(SAMPLE)


def test_a_publication_is_recorded_on_its_day_or_up_to_the_day_of_an_imaginary_office(tmp_path: Path) -> None:
    moments = [instant(date(2024, 6, day)) for day in (14, 15, 16)]
    now = this_minute()

    assert [is_recorded(moment, SAMPLE) for moment in moments] == [True, True, False]
    assert [is_recorded(moment, tmp_path) for moment in (now, now + timedelta(minutes=2), moments[0])] == [
        True,
        False,
        False,
    ]
