"""The entries of promises and recommendations: from which day, in which order, how exactly dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.dates import known_date
from gazette.frontmatter.sentences import validated
from gazette.records.promise import Promise
from gazette.views.context import Context
from gazette.views.feeds import promise_feeds
from gazette.views.feeds.feed import Feed
from tests.views.sample import changed, sample, with_promises_of

REPORT = "panel-reports/2022-annual-report-2021-22"


@pytest.fixture(scope="module")
def context() -> Context:
    return with_promises_of(sample(), REPORT)


def promise(name: str = "moat", **fields: object) -> Promise:
    read = validated(Promise, {"id": name, "text": f"Dig a {name}.", "owner": "Commissioner", **fields}, {})
    assert isinstance(read, Promise)
    return read


def feed(context: Context, name: str = "promises") -> Feed:
    return next(feed for feed in promise_feeds.feeds(context) if feed.address == f"feeds/{name}")


def test_each_list_has_a_feed_that_says_what_is_in_it(context):
    assert [(feed.title, feed.description) for feed in promise_feeds.feeds(context)] == [
        ("Imaginary office: Promises", "Promises made, and every change of their states."),
        ("Imaginary office: Panel scrutiny", "What panels recommended to the Commissioner, and the responses."),
    ]


@pytest.mark.parametrize(("day", "is_there"), [(14, False), (15, True)])
def test_a_change_is_in_the_feed_from_its_day_on(context, day, is_there):
    titles = [entry.title for entry in feed(replace(context, today=date(2024, 2, day))).entries]

    assert ("Kept: Put cameras on the B9999" in titles) is is_there


def test_a_feed_has_the_newest_fifty_and_keeps_one_order_on_one_day(context):
    promises = tuple(promise(f"moat-{number:02}") for number in range(60))

    entries = feed(changed(context, REPORT, promises=promises)).entries

    names = [entry.identity.rpartition("/")[2] for entry in entries]
    assert names == [f"moat-{number:02}" for number in range(59, 9, -1)]


def test_a_promise_has_its_owner_its_paper_and_when_it_is_due(context):
    due, undated = feed(changed(context, REPORT, promises=(promise("moat", due="2030"), promise("bell")))).entries

    assert due.summary == (
        "Promised by the Commissioner. Stated in Annual report 2021 to 2022, financial year 2021 to 2022. Due in 2030."
    )
    assert undated.summary.endswith("financial year 2021 to 2022.")
    assert due.categories == ("Promise made",)


def test_an_entry_says_its_date_once_and_has_a_day_only_where_it_is_known(context):
    by_title = {entry.title: entry for entry in feed(context).entries}
    moat, key = by_title["Dig a moat"], by_title["Overdue: Find the last key"]

    assert moat.html.count("financial year 2021 to 2022") == 1
    assert (moat.published, moat.updated.date()) == (None, context.today)
    assert (key.published, key.summary.count("1 January 2023"), key.html.count("1 January 2023")) == (None, 1, 1)


@pytest.mark.parametrize(("written", "day"), [("2022-07-01", date(2022, 7, 1)), ("2022-07", None), ("unknown", None)])
def test_only_a_promise_has_a_day_of_publication_which_is_that_of_its_paper(context, written, day):
    dated = changed(context, REPORT, promises=(promise("moat"),), published=known_date(written))

    (entry,) = feed(dated).entries

    assert (entry.published and entry.published.date()) == day
    assert [answered.published for answered in feed(context, "scrutiny").entries if answered.published] == []


def test_only_what_is_illustrative_says_so(context):
    promises = (promise("moat", illustrative="yes"), promise("bell"))

    invented, plain = feed(changed(context, REPORT, promises=promises)).entries

    assert invented.summary.endswith(" Invented to show a feature of this site.")
    assert invented.html.endswith("<p>Invented to show a feature of this site.</p>")
    assert invented.title == "Invented example: Dig a moat"
    assert invented.categories == ("Promise made", "Invented example")
    assert "Invented example" not in plain.summary + plain.html
