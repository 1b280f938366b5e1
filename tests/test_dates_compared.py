from datetime import UTC, date, datetime

import pytest

from gazette.dates import known_date

TODAY = date(2018, 6, 15)


def test_dates_sort_by_what_is_known_of_them():
    written = ["2016", "2016-01-02", "2016-11", "2016-11-10", "2017/18", "after 2016-12-24", "by 2015-06", "unknown"]

    dates = sorted(map(known_date, written), key=lambda known: known.order)

    assert [known.written for known in dates] == [
        "unknown", "by 2015-06", "2016", "2016-01-02", "2016-11", "2016-11-10", "after 2016-12-24", "2017/18",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2016-11-09", "2016-11-10"),
        ("2016-10", "2016-11-01"),
        ("2015", "2016"),
        ("2016-11-10 09:00", "2016-11-10 09:01"),
        ("by 2016-04", "2016-05"),
        ("2016-11-10", "after 2016-11-10"),
        ("before 2016-11-10", "2016-11-10"),
        ("w/c 2016-11-07", "2016-11-14"),
        ("late October 2016", "2016-11"),
    ],
)
def test_a_date_is_certainly_before_another_and_never_the_other_way_round(earlier, later):
    assert known_date(earlier).is_certainly_before(known_date(later))
    assert not known_date(later).is_certainly_before(known_date(earlier))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2016-11-10", "2016-11-10"),
        ("2016-11", "2016-11-10"),
        ("2016-11-10 09:00", "2016-11-10"),
        ("2016-11-10 09:00", "2016-11-10 09:00"),
        ("unknown", "2016-11-10"),
        ("by 2016-12", "2016-11"),
        ("after 2015", "2016-11"),
        ("10 May, year unknown", "2016"),
        ("before 2016-11-10 17:00", "2016-11-10"),
        ("2016/17", "2017"),
    ],
)
def test_dates_that_may_be_the_same_day_are_not_certainly_before_each_other(first, second):
    assert not known_date(first).is_certainly_before(known_date(second))
    assert not known_date(second).is_certainly_before(known_date(first))


@pytest.mark.parametrize(
    ("written", "past", "future"),
    [
        ("2018-06-14", True, False),
        ("2018-06-15", False, False),
        ("2018-06-15 00:01", False, False),
        ("2018-06-16", False, True),
        ("2018-06", False, False),
        ("2018", False, False),
        ("2017/18", True, False),
        ("by 2018-06-14", True, False),
        ("by 2018-06-16", False, False),
        ("after 2018-06-15", False, True),
        ("after 2017", False, False),
        ("unknown", False, False),
    ],
)
def test_a_date_is_past_or_future_only_where_that_is_certain(written, past, future):
    known = known_date(written)

    assert (known.is_past(TODAY), known.is_future(TODAY)) == (past, future)


@pytest.mark.parametrize(
    ("written", "has_come"),
    [("2018-06-15", True), ("2018-06-16", False), ("2018-06", False), ("2018-05", True), ("unknown", True)],
)
def test_a_date_has_come_when_no_day_of_it_is_left(written, has_come):
    assert known_date(written).has_come(TODAY) is has_come


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2016-11-10 17:00", "2016-11-10T17:00:00+00:00"),
        ("2016-07-10 17:00", "2016-07-10T16:00:00+00:00"),  # British Summer Time
        ("2016-07-10", "2016-07-09T23:00:00+00:00"),
        ("2016-10-30 01:30", "2016-10-30T01:30:00+00:00"),  # this hour comes twice that night; the later is meant
        ("2016-10-30 02:30", "2016-10-30T02:30:00+00:00"),
        ("2016-03-27 00:59", "2016-03-27T00:59:00+00:00"),
        ("2016-03-27 02:00", "2016-03-27T01:00:00+00:00"),
    ],
)
def test_the_instant_of_a_day_is_in_london(written, instant):
    moment = known_date(written).instant()

    assert moment is not None
    assert moment.astimezone(UTC) == datetime.fromisoformat(instant)


@pytest.mark.parametrize("written", ["unknown", "2016-07", "by 2016-11-10", "expected 2016-11-10"])
def test_a_date_without_a_day_has_no_instant(written):
    assert known_date(written).instant() is None


def test_an_unknown_date_has_no_year():
    assert known_date("unknown").year is None
    assert known_date("10 May, year unknown").year is None


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("2016-11-10", 2016),
        ("announced 2016-11", 2016),
        ("w/c 2016-12-19", 2016),
        ("2016/17", None),
        ("w/c 2016-12-26", None),
        ("by 2017-01-05", None),
        ("after 2016", None),
    ],
)
def test_a_date_has_a_year_only_if_no_other_year_is_possible(written, year):
    assert known_date(written).year == year
