"""The orders that every view relies on: newest first, by title, by year, and the neighbours of a record."""

from __future__ import annotations

from gazette.records import Consultation, Course, Decision, Report
from gazette.records.orders import newest_first
from gazette.sentences.days import YEAR_NOT_CERTAIN
from gazette.views.context import by_year, records_of
from tests.views.records import context_of, record


def report(name: str, day: str, **fields: object) -> Report:
    return record(Report, name, date=day, **fields)


def names(records) -> list[str]:
    return [written.name for written in records]


def test_the_newest_comes_first_and_records_of_one_day_are_in_the_order_of_their_addresses():
    reports = [report("b", "2024-01-05"), report("a", "2024-01-05"), report("c", "2024-02"), report("d", "unknown")]

    assert names(newest_first(reports)) == ["c", "a", "b", "d"]


def test_a_list_is_newest_first_or_by_title_without_regard_to_capitals():
    reports = (report("old", "2023-01-01"), report("new", "2024-01-01"))
    courses = (
        record(Course, "x", title="Scams"),
        record(Course, "y", title="bells"),
        record(Course, "z", title="Cars"),
    )
    context = context_of(*reports, *courses)

    assert names(records_of(context, Report)) == ["new", "old"]
    assert names(records_of(context, Course)) == ["y", "z", "x"]


def test_years_are_newest_first_and_records_without_a_year_come_last():
    reports = [report("a", "2022"), report("b", "unknown"), report("c", "2024"), report("d", "2022-02")]

    years = by_year(reports)

    assert {year: names(of_year) for year, of_year in years.items()} == {
        "2024": ["c"],
        "2022": ["a", "d"],
        YEAR_NOT_CERTAIN: ["b"],
    }
    assert list(years) == ["2024", "2022", YEAR_NOT_CERTAIN]


def test_neighbours_are_the_earlier_and_the_later_record_of_the_same_kind():
    reports = [report("first", "2022-01-01"), report("second", "2023-01-01"), report("third", "2024-01-01")]
    context = context_of(
        *reports, record(Decision, "notice", decided="2023-06-01"), record(Course, "scams", launched="2023-02-01")
    )

    beside = {identity: names(filter(None, pair)) for identity, pair in context.neighbours.items()}

    assert beside["panel-reports/second"] == ["first", "third"]
    assert context.neighbours["panel-reports/first"] == (None, reports[1])
    assert context.neighbours["panel-reports/third"] == (reports[1], None)
    assert beside["decisions/notice"] == []
    assert "academy/scams" not in beside  # the list of courses is in no order by date


def test_a_record_of_no_certain_year_has_the_neighbours_that_its_list_has_beside_it():
    first, second, unsure = report("first", "2022-01-01"), report("second", "2024-01-01"), report("x", "by 2023-01-01")

    neighbours = context_of(first, second, unsure).neighbours

    assert neighbours["panel-reports/first"] == (unsure, second)
    assert neighbours["panel-reports/x"] == (None, first)


def test_promises_are_newest_first_and_in_the_order_of_their_paper():
    def promise(name: str) -> dict[str, str]:
        return {"id": name, "text": name, "owner": "The office"}

    old = report("old", "2022-01-01", promises=[promise("a"), promise("b")])
    new = report("new", "2023-01-01", promises=[promise("c")])

    assert [cited.promise.id for cited in context_of(old, new).promises] == ["c", "a", "b"]


def test_a_consultation_that_opened_in_no_certain_year_is_listed_in_the_year_in_which_it_closed():
    days = {"by 2018-01-01": "2018-01-31", "unknown": "2016", "before 2015": "before 2016", "2019": "2020-01-09"}
    consultations = [
        record(Consultation, opens.replace(" ", "-"), opens=opens, closes=closes) for opens, closes in days.items()
    ]

    assert {year: names(of_year) for year, of_year in by_year(consultations).items()} == {
        "2019": ["2019"],
        "2018": ["by-2018-01-01"],
        "2016": ["unknown"],
        "Year not certain": ["before-2015"],
    }


def test_a_decision_made_by_a_day_is_listed_in_the_year_in_which_it_was_announced():
    days = {"announced 2018-09": "2018", "unknown": "Year not certain", "2018-09-28": "Year not certain"}
    decisions = [record(Decision, "a", decided="by 2018-09-27", published=published) for published in days]

    assert [list(by_year([decision])) for decision in decisions] == [[year] for year in days.values()]


def test_a_report_without_a_date_is_listed_in_the_years_on_which_it_reports():
    accounts = report("a", "unknown", period_from="2020-04-01", period_to="2021-03-31")
    dated = report("b", "2022", period_from="2020-04-01", period_to="2021-03-31")

    assert list(by_year([accounts, dated, report("c", "2021")])) == ["2022", "2021", "2020 to 2021"]
