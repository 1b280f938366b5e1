"""Addresses that two pages would share."""

from __future__ import annotations

import pytest

from gazette.library.addresses import repeated_addresses
from gazette.records import Page
from tests.views.records import context_of, record


@pytest.mark.parametrize("name", ["data", "awards"])
def test_a_page_cannot_have_the_name_of_a_built_page_without_an_introduction(name):
    page = record(Page, name)

    assert [problem.what for problem in repeated_addresses(context_of(page).library)] == [
        f"Its address /{name}/ is also that of the list at /{name}/."
    ]
