"""An entry of a forward plan says for when it is planned, and never that its day of decision is not known."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.library.deadlines import deadlines_of
from gazette.records import Decision, Office
from gazette.views.context import Context
from gazette.views.kinds import decisions
from gazette.views.lists.record_lists import record_list
from gazette.views.site.site import Site
from tests.views.records import context_of, record, shown, texts

PLAN = {"decided": "unknown", "published": "unknown", "planned": "2027-03"}
TODAY = date(2026, 11, 26)


def planned(**fields: str) -> Decision:
    return record(Decision, "van", **{**PLAN, **fields})


def context(*records: Decision) -> Context:
    return context_of(*records, today=TODAY, base_url="https://record.example.org")


def due(*records: Decision) -> list[tuple[str, str]]:
    return [(deadline.what, str(deadline.when)) for deadline in deadlines_of(context(*records).library, TODAY, (), ())]


@pytest.mark.parametrize(("fields", "tag"), [({}, "Planned"), ({"outcome": "proposed"}, "Proposed")])
def test_its_page_and_its_row_say_for_when_it_is_planned(fields, tag):
    van = planned(**fields)
    page, row = decisions.page(context(van), van), decisions.row(context(van), van)

    assert page.head.answer == "Bells are bought. Planned for March 2027, to be decided by the Commissioner."
    assert row.date.text == "planned for March 2027"
    assert texts(page.tags) == texts(row.tags) == [tag]
    assert "planned for March 2027" in page.cite
    assert "not known" not in str(page)


def test_no_office_has_acted_yet():
    names = [{"name": "Police Authority", "until": "2012"}, {"name": "Commissioner", "since": "2013"}]
    office = record(Office, "office", summary="An office.", names=names)
    van = planned(published="2026-11-02")
    page = decisions.page(context_of(van, office, today=TODAY), van)

    assert "Office at that time" not in dict(shown(page.details))
    assert page.cite.startswith("Commissioner, Van")


def test_the_list_has_a_group_of_its_own_for_it_and_no_year():
    bells = record(Decision, "bells")
    view = record_list(
        context(planned(), bells), Decision, [bells, planned(), record(Decision, "x", decided="unknown")]
    )

    assert [group.heading for group in view.groups] == ["Planned", "2024", "Year not certain"]
    unsure = "1 whose year is not certain (published 21 February 2024)"
    assert view.head.details == f"2 decisions: 1 in 2024 and {unsure}. The list also has 1 planned decision."


def test_it_is_a_deadline_until_another_decision_takes_its_place():
    chain = [{"how": "replaces", "decision": "van"}]

    assert due(planned()) == [("Decision planned", "March 2027")]
    assert due(planned(), record(Decision, "later", earlier=chain)) == []
    assert due(planned(decided="2027-03-02")) == due(planned(outcome="approved")) == []


def test_its_feed_entry_says_that_it_is_planned():
    feed = next(feed for feed in Site(context(planned())).feeds if feed.address == "feeds/decisions")

    assert feed.entries[0].title == "Planned: Van"
    assert "Planned for March 2027" in feed.entries[0].html
    assert "decided this" not in feed.entries[0].html


def test_its_day_of_decision_is_empty_in_the_data():
    data = next(dataset for dataset in Site(context(planned())).datasets if dataset.name == "decisions")
    cells = dict(zip((column.name for column in data.columns), data.rows[0], strict=True))

    assert (cells["planned"], cells["decided"], cells["date_from"]) == ("2027-03", None, None)


def test_a_decision_that_was_made_on_an_unknown_day_is_not_planned():
    van = planned(outcome="approved")

    (gap,) = decisions.page(context(van), van).closing
    assert [bullet.text for bullet in gap.bullets] == ["When it was made."]
