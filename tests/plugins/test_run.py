"""What the build reads from Pelican's settings."""

from __future__ import annotations

import pytest

from plugins.run import address_of


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
