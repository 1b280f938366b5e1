"""The days on which what is withheld is looked at again, in the list of deadlines."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.records.restriction import Restriction
from gazette.views.context import Context
from gazette.views.feeds.calendars import shared_calendars
from gazette.views.lists.deadline_list import row
from tests.views.sample import changed, sample

PANEL = "meetings/2024-07-04-police-and-crime-panel"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def test_what_is_withheld_has_no_deadline(context):
    office = changed(context, PANEL, status="withheld")

    assert not [deadline for deadline in office.deadlines if deadline.address == f"{PANEL}/"]


def test_a_notice_of_what_is_withheld_has_the_day_of_its_review_and_nothing_else(context):
    office = changed(context, PANEL, status="withheld", review_due=known_date("2024-07-02"))
    (review,) = [deadline for deadline in office.deadlines if deadline.address == f"{PANEL}/"]

    assert (review.what, review.when.written, review.summary) == ("Review of what is withheld", "2024-07-02", "")


def test_what_is_looked_at_again_has_a_deadline_of_each_known_day(context):
    days = ("2024-07-01", None, "unknown", "2024-07-03")
    kept_back = tuple(
        Restriction(part="Prices", ground="Act s.1", review=known_date(day) if day else None) for day in days
    )
    office = changed(context, PANEL, restricted=kept_back, review_due=known_date("2024-07-02"))

    assert [
        (deadline.identity.removeprefix(f"{PANEL}/"), deadline.what, deadline.when.written)
        for deadline in office.deadlines
        if deadline.about == "reviews" and deadline.address == f"{PANEL}/"
    ] == [
        ("kept-back-1", "Review of what is withheld", "2024-07-01"),
        ("review", "Review date", "2024-07-02"),
        ("kept-back-4", "Review of what is withheld", "2024-07-03"),
    ]


def test_a_review_has_no_tag_of_its_record(context):
    office = changed(context, PANEL, status="superseded", review_due=known_date("2024-07-02"))
    (review,) = [deadline for deadline in office.deadlines if deadline.what == "Review date"]

    assert row(office, review).tags == ()
    titles = [event.summary for calendar in shared_calendars(office) for event in calendar.events]
    assert [title for title in titles if title.startswith("Review date")] == [f"Review date: {review.title}"]
