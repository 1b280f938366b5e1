"""The facts of a topic that changed, before and after, and the answer that begins its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.views.papers import FIRST, LATER, TRIAGE, page, report, sections, site_of, small_office


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def shown(change) -> tuple[list[tuple[str, str]], tuple[str, str]]:
    before = [(stated.words, stated.date.text) for stated in change.before]
    return before, (change.after.words, change.after.date.text)


def test_a_value_that_differs_from_the_one_before_is_a_change_with_both_sources_linked(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes

    assert change.heading == "Hours of street triage"
    assert shown(change) == (
        [("5pm to 2am", "Reported on 10 November 2016")],
        ("9am to 4am", "Reported on 27 June 2017"),
    )
    assert [stated.where.address for stated in (*change.before, change.after)] == [
        "panel-reports/first/#p2-7",
        "panel-reports/later/#p2-7",
    ]
    assert change.table is None


def test_a_change_of_which_more_is_stated_has_a_table_of_all(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    report(folder, "last", "2018-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes

    assert shown(change) == (
        [("5pm to 2am", "Reported on 10 November 2016")],
        ("9am to 4am", "Reported on 27 June 2017, and again on 27 June 2018"),
    )
    assert change.table is not None
    assert [row.cells[3].text for row in change.table.rows] == ["Earliest mention found", "Changed", "Unchanged"]


def test_the_answer_of_a_topic_has_what_papers_said_last_of_what_changed_last(folder):
    report(folder, "first", "2016-11-10", FIRST)
    assert page(site_of(folder), TRIAGE).head.answer == "Nurses and police."
    report(folder, "later", "2017-06-27", LATER)
    report(folder, "last", "2018-06-27", LATER)

    answer = page(site_of(folder), TRIAGE).head.answer

    assert answer.endswith(" Hours of street triage, as reported on 27 June 2018: 9am to 4am.")


def test_the_answer_of_a_topic_also_has_the_states_of_its_promises(folder):
    report(folder, "first", "2016-11-10", FIRST)
    promises = "promises: [{id: van, text: A van., topics: triage}, {id: car, text: A car., topics: triage}]"
    report(folder, "later", "2017-06-27", LATER, promises)

    answer = page(site_of(folder), TRIAGE).head.answer

    assert "reported on 27 June 2017: 9am to 4am. " in answer
    assert "promises" in answer


def test_a_long_value_is_not_in_the_answer_of_a_topic(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER.replace("9am to 4am", "9am to 4am " + "and from 5pm to 7pm " * 4))

    assert "9am" not in page(site_of(folder), TRIAGE).head.answer


def test_the_change_that_papers_state_last_comes_first(folder):
    cars = "\n    facts: [{key: cars, value: CARS, about: Number of cars}]"
    passage = '\n  - paragraph: "2.8"\n    topics: triage' + cars
    report(folder, "first", "2016-11-10", FIRST + passage)
    report(folder, "middle", "2017-06-27", LATER)
    report(folder, "last", "2018-06-27", passage.replace("CARS", "3 cars"))

    changes = page(site_of(folder), TRIAGE).fact_changes

    assert [change.heading for change in changes] == ["Number of cars", "Hours of street triage"]


def test_papers_of_one_day_that_state_the_same_change_are_one_change(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    report(folder, "other", "2017-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes

    assert shown(change) == (
        [("5pm to 2am", "Reported on 10 November 2016")],
        ("9am to 4am", "Reported on 27 June 2017"),
    )


def test_papers_of_one_day_that_differed_before_a_change_are_both_before_it(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11-10", FIRST.replace("5pm to 2am", "6pm to 2am"))
    report(folder, "later", "2017-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes

    assert [stated.words for stated in change.before] == ["5pm to 2am", "6pm to 2am"]


def test_papers_that_differ_since_a_change_are_no_change(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    report(folder, "one", "2018-06-27", LATER)
    report(folder, "other", "2018-06-27", FIRST)

    site = site_of(folder)

    assert page(site, TRIAGE).fact_changes == ()
    assert "page-differ" in sections(site, TRIAGE)


def test_a_fact_dated_by_a_day_is_compared_with_a_fact_dated_before_that_day(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "by 2017-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes

    assert shown(change) == (
        [("5pm to 2am", "Reported on 10 November 2016")],
        ("9am to 4am", "Reported by 27 June 2017"),
    )


def test_a_figure_never_gets_the_period_of_its_whole_report(folder):
    report(folder, "first", "2016-11-10", FIRST, "period_from: 2016-07-01\nperiod_to: 2016-09-30")
    report(folder, "later", "2017-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes
    assert [stated.date.text for stated in change.before] == ["Reported on 10 November 2016"]


def test_a_figure_has_the_period_that_its_paragraph_gives(folder):
    report(folder, "first", "2016-11-10", FIRST.replace("value: 5pm to 2am", "value: 5pm to 2am, period: October 2016"))
    report(folder, "later", "2017-06-27", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes
    assert [stated.date.text for stated in change.before] == ["October 2016, reported on 10 November 2016"]
