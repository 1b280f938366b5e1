"""The frame of every page: navigation, footer, and the notice of a demonstration."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.records import Page
from gazette.views.site.frame import frame
from tests.kinds import is_of_an_added_kind
from tests.views.sample import changed, sample, with_records


@pytest.fixture(scope="module")
def context():
    return sample()


def test_the_navigation_has_the_lists_in_the_order_of_their_places(context):
    addresses = [link.address for link in frame(context, ()).navigation]

    assert [address for address in addresses if not is_of_an_added_kind(address)] == [
        "decisions/", "panel-reports/", "promises/", "funds/", "academy/", "consultations/", "meetings/", "plan/",
        "topics/",
    ]  # fmt: skip


def test_the_footer_links_to_the_standing_pages_and_the_built_pages(context):
    wordless = with_records(context, (record for record in context.library.records if not isinstance(record, Page)))
    built = [
        "feeds/", "data/", "scrutiny/", "recipients/", "changes/", "duties/", "deadlines/", "organisations/",
        "legislation/", "glossary/", "office/",
    ]  # fmt: skip

    written = ["about/", "accessibility/", "privacy/", "contact/"]
    assert [link.address for link in frame(context, ()).footer] == [*written, *built]
    assert [link.address for link in frame(wordless, ()).footer] == built


def test_a_demonstration_on_a_chosen_day_says_which(context):
    sentence = frame(context, ()).demonstration

    assert "Everything here is invented." in sentence
    chosen = frame(replace(context, has_fixed_day=True), ()).demonstration
    assert chosen == f"{sentence} It stands on 15 June 2024."


def test_only_a_real_office_asks_to_be_found(context):
    real = changed(context, context.library.office.identity, demonstration=None)

    assert (frame(context, ()).is_indexed, frame(real, ()).is_indexed) == (False, True)
    assert frame(replace(real, has_fixed_day=True), ()).demonstration == ""
