"""The stylesheet that is made from what the office says of itself."""

from __future__ import annotations

import pytest

from gazette.exports.office_styles import css_string, office_stylesheet


def test_it_has_the_colours_and_the_name_for_the_foot_of_each_sheet():
    written = office_stylesheet("#1d4d4f", "The Exampleshire record")

    assert "--accent:#1d4d4f" in written
    assert written.endswith(':root{--sheet-name:"The Exampleshire record"}\n')


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Cofnod Swydd Enghraifft’r", '"Cofnod Swydd Enghraifft’r"'),
        ('The "record"', r'"The \22 record\22 "'),
        ("a\\b</style>\n", r'"a\5c b\3c /style>\a "'),
    ],
)
def test_nothing_in_a_name_ends_its_string(words, written):
    assert css_string(words) == written
