"""What the build reads from Pelican's settings."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.run import address_of, day_of


def test_the_day_is_the_environments_then_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAZETTE_TODAY", raising=False)
    assert day_of("2024-06-15") == date(2024, 6, 15)

    monkeypatch.setenv("GAZETTE_TODAY", "2024-06-16")
    assert day_of("2024-06-15") == day_of(None) == date(2024, 6, 16)


@pytest.mark.parametrize("written", ["15/06/2024", "today", "2024-02-30", "2024"])
def test_the_message_about_an_invalid_day_says_what_to_write(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAZETTE_TODAY", raising=False)

    with pytest.raises(SystemExit, match=f"'{written}', which is not a day. Write it as 2018-10-15"):
        day_of(written)


@pytest.mark.parametrize(
    "written", ["https://record.example.org", "https://example.org/record/", "http://127.0.0.1:8000"]
)
def test_an_address_has_no_closing_slash(written: str) -> None:
    assert address_of(written) == written.rstrip("/")


@pytest.mark.parametrize(
    "written", ["", None, "/", "record.example.org", "ftp://example.org", "https://example.org/?a=b"]
)
def test_the_message_about_an_invalid_address_says_what_to_write(written: str | None) -> None:
    with pytest.raises(SystemExit, match=r"not a web address\. Write it as https://record\.example\.org"):
        address_of(written)
