"""Names as parts of addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.slugs import name_slug, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Café & Co", "cafe-and-co"),
        ("The Commissioner's office", "the-commissioners-office"),
        ("Victims’ Voice", "victims-voice"),
        ("Part 5(a) – (c)", "part-5-a-c"),
        ("  Ymddiriedolaeth Tŷ Gwyn  ", "ymddiriedolaeth-ty-gwyn"),
        ("***", ""),
    ],
)
def test_a_name_becomes_small_letters_digits_and_hyphens(name, expected):
    assert slug(name) == expected


@given(st.text())
def test_a_slug_of_a_slug_is_the_same(name):
    assert slug(slug(name)) == slug(name)


def test_a_name_without_letters_has_a_number_for_a_slug_and_keeps_it():
    assert (name_slug("Café & Co"), name_slug("…")) == ("cafe-and-co", "5111434a")
    assert name_slug("日本") not in ("", name_slug("…"))
