"""A section of a page and its table, whose caption is only read out where the heading says the same."""

from __future__ import annotations

import pytest

from gazette.views.shapes.parts import Section, Table


@pytest.mark.parametrize(
    ("heading", "captions", "is_named"),
    [
        ("Grants", ["Grants, the largest first"], True),
        ("2.\u00a0Grants", ["Grants, the largest first"], True),
        ("What it paid for", ["Grants, the largest first"], False),
        ("Grants", ["Grants of 2023", "Grants of 2024"], False),
        ("Grants", [], False),
        ("", ["Grants"], False),
    ],
)
def test_a_heading_names_the_only_table_below_it(heading, captions, is_named):
    section = Section(heading, "page-x", tables=tuple(Table(caption, (), ()) for caption in captions))

    assert section.names_its_table == is_named
