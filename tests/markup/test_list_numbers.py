"""The numbers of a list are those that were typed."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.markup.converting import body_of


def numbers_of(text: str) -> list[str | None]:
    return [item.attributes.get("value") for item in LexborHTMLParser(body_of(text).html).css("li")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. One\n3. Three\n7. Seven", ["1", "3", "7"]),
        ("1. One\n\n3. Three\n\n7. Seven", ["1", "3", "7"]),
        ("3. Three\n2. Two", ["3", "2"]),
        ("> 1. *One*\n> 3. Three", ["1", "3"]),
        ("- Above\n\n    1. One\n    3. Three", [None, "1", "3"]),
        ("1. One\nof two lines\n2. Two\n2. Two again", ["1", "2", "2"]),
        ("1. One\n    1. A\n    4. B\n2. Two", [None, "1", "4", None]),
        ("1. One\n2. Two\n3. Three", [None] * 3),
        ("4. Four\n5. Five", [None] * 2),
        ("1. One\n1. Two\n1. Three", [None] * 3),
    ],
)
def test_numbers_that_do_not_follow_each_other_are_kept(text: str, numbers: list[str | None]) -> None:
    assert numbers_of(text) == numbers
