from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.dates import KnownDate, known_date, on
from gazette.problems import Mistake

TODAY = date(2018, 6, 15)


@pytest.mark.parametrize(
    ("written", "words", "precision", "first", "last"),
    [
        ("2016-11-10", "10 November 2016", "day", "2016-11-10", "2016-11-10"),
        ("2016-11-10 17:00", "5pm on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
        ("2016-11-10T09:05", "9:05am on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
        ("2016-11-10 12:00", "midday on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
        ("2016-11-10 00:00", "midnight on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
        ("2016-11-10 12:30", "12:30pm on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
        ("2016-11", "November 2016", "month", "2016-11-01", "2016-11-30"),
        ("2016-12", "December 2016", "month", "2016-12-01", "2016-12-31"),
        ("2016-02", "February 2016", "month", "2016-02-01", "2016-02-29"),
        ("2016", "2016", "year", "2016-01-01", "2016-12-31"),
        ("2016/17", "financial year 2016 to 2017", "financial year", "2016-04-01", "2017-03-31"),
        ("1999/00", "financial year 1999 to 2000", "financial year", "1999-04-01", "2000-03-31"),
        ("1999/2000", "financial year 1999 to 2000", "financial year", "1999-04-01", "2000-03-31"),
        ("w/c 2017-02-06", "week beginning 6 February 2017", "week", "2017-02-06", "2017-02-12"),
        ("W/C 2016-12-26", "week beginning 26 December 2016", "week", "2016-12-26", "2017-01-01"),
        ("early November 2016", "early November 2016", "part of month", "2016-11-01", "2016-11-10"),
        ("mid-December 2016", "mid-December 2016", "part of month", "2016-12-11", "2016-12-20"),
        ("mid December 2016", "mid-December 2016", "part of month", "2016-12-11", "2016-12-20"),
        ("late Feb 2017", "late February 2017", "part of month", "2017-02-21", "2017-02-28"),
        ("spring 2020", "spring 2020", "season", "2020-03-01", "2020-05-31"),
        ("Summer 2020", "summer 2020", "season", "2020-06-01", "2020-08-31"),
        ("autumn 2020", "autumn 2020", "season", "2020-09-01", "2020-11-30"),
        ("by 2016-04-07", "by 7 April 2016", "day", None, "2016-04-07"),
        ("by 2016-12", "by December 2016", "month", None, "2016-12-31"),
        ("before 2016-11-10", "before 10 November 2016", "day", None, "2016-11-09"),
        ("before 2016/17", "before financial year 2016 to 2017", "financial year", None, "2016-03-31"),
        ("after 2016-11-10", "after 10 November 2016", "day", "2016-11-11", None),
        ("after 2016", "after 2016", "year", "2017-01-01", None),
        ("before 2016-11-10 17:00", "before 5pm on 10 November 2016", "minute", None, "2016-11-10"),
        ("after 2016-11-10 17:00", "after 5pm on 10 November 2016", "minute", "2016-11-10", None),
        ("anticipated 2016-12", "expected December 2016", "month", "2016-12-01", "2016-12-31"),
        ("Anticipated by 2016-12", "expected by December 2016", "month", None, "2016-12-31"),
        ("10 May, year unknown", "10 May, year not known", "unknown", None, None),
        ("29 February, year unknown", "29 February, year not known", "unknown", None, None),
        ("unknown", "not known", "unknown", None, None),
        ("not known", "not known", "unknown", None, None),
        ("  2016-11-10 \n 17:00 ", "5pm on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
    ],
)
def test_a_date_means_what_is_known_and_is_said_so(written, words, precision, first, last):
    known = known_date(written)

    assert (known.words, known.precision) == (words, precision)
    assert [day and day.isoformat() for day in (known.first, known.last)] == [first, last]
    assert str(known) == words


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2016-11-10", "2016-11-10"),
        ("2016-11-10 17:00", "2016-11-10T17:00"),
        ("2016-11", "2016-11"),
        ("2016", "2016"),
        ("2016/17", None),
        ("w/c 2016-11-07", None),
        ("by 2016-11-10", None),
        ("unknown", None),
    ],
)
def test_only_what_html_has_a_form_for_is_given_to_machines(written, iso):
    assert known_date(written).iso == iso


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("10/11/2016", "Write it as 2016-11-10."),
        ("10.11.2016", "Write it as 2016-11-10."),
        ("10 November 2016", "Write it as 2016-11-10."),
        ("10th Nov 2016", "Write it as 2016-11-10."),
        ("Thursday, 10 November 2016", "Write it as 2016-11-10."),
        ("November 10, 2016", "Write it as 2016-11-10."),
        ("10 Sept 2016", "Write it as 2016-09-10."),
        ("2016/11/10", "Write it as 2016-11-10."),
        ("2016-1-5", "Write it as 2016-01-05."),
        ("Sept 2016", "Write it as 2016-09."),
        ("May, 2016", "Write it as 2016-05."),
        ("2016-11-31", "Write a day that exists, such as 2016-11-10."),
        ("2017-02-29", "Write a day that exists, such as 2016-11-10."),
        ("2016-00-10", "Write a day that exists, such as 2016-11-10."),
        ("2016-13", "Write a month from 01 to 12, such as 2016-11."),
        ("2016-00", "Write a month from 01 to 12, such as 2016-11."),
        ("2016-11-10 24:00", "Write it as 17:00, from 00:00 to 23:59."),
        ("2016/18", "Write two years that follow each other, such as 2016/17."),
        ("1999/99", "Write two years that follow each other, such as 1999/00."),
        ("30 February, year unknown", "Look at the day."),
        ("0 May, year unknown", "Look at the day."),
        ("0216-11-10", "Look at the year."),
        ("3016-11-10", "Look at the year."),
        ("31/02/2016", "Look at the day and the month; write the year first, such as 2016-11-10."),
        ("by unknown", "Write by, before or after, and then one date."),
        ("by by 2020", "Write by, before or after, and then one date."),
        ("by anticipated 2020-01", "Write by, before or after, and then one date."),
        ("anticipated unknown", "Write anticipated and then one date, such as 2016-12."),
        ("anticipated anticipated 2020", "Write anticipated and then one date, such as 2016-12."),
        ("x" * 61, "Write the date alone, such as 2016-11-10."),
    ],
)
def test_what_is_no_date_says_what_to_write(written, remedy):
    with pytest.raises(Mistake) as mistake:
        known_date(written)

    assert mistake.value.remedy == remedy


@pytest.mark.parametrize(
    "written", ["", "soon", "10 November", "winter 2016", "mid-2016", "10/11/16", "before", "２０１６"]
)
def test_what_cannot_be_guessed_names_every_form(written):
    with pytest.raises(Mistake, match=r"Write it year first, such as 2016-11-10; or .* w/c .* unknown"):
        known_date(written)


def read(text: str) -> KnownDate | Mistake:
    try:
        return known_date(text)
    except Mistake as mistake:
        return mistake


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_a_mistake_with_a_remedy(text):
    found = read(text)

    assert found.remedy if isinstance(found, Mistake) else found.words


PARTS = st.lists(
    st.sampled_from(
        "by before after anticipated early mid- late w/c 2016 /17 -11 -10 17:00 May , unknown spring".split()
    ),
    max_size=6,
)


@given(PARTS, st.sampled_from(["", " "]))
def test_any_mixture_of_the_forms_is_a_date_or_a_mistake(parts, between):
    found = read(between.join(parts))

    if isinstance(found, Mistake):
        assert found.remedy
    else:
        assert found.first is None or found.last is None or found.first <= found.last
        assert found.order[0] <= found.order[1]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_day_is_read_as_it_is_written_by_machines(day):
    assert known_date(day.isoformat()) == on(day)
    assert (known_date(day.isoformat()).first, known_date(day.isoformat()).last) == (day, day)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_every_remedy_for_a_date_in_another_order_is_itself_a_date(day):
    with pytest.raises(Mistake) as mistake:
        known_date(f"{day.day}/{day.month}/{day.year:04}")

    assert mistake.value.remedy == f"Write it as {day.isoformat()}."


def test_dates_sort_by_what_is_known_of_them():
    written = ["2016", "2016-01-02", "2016-11", "2016-11-10", "2017/18", "after 2016-12-24", "by 2015-06", "unknown"]

    dates = sorted(map(known_date, written), key=lambda known: known.order)

    assert [known.written for known in dates] == [
        "unknown", "by 2015-06", "2016", "2016-01-02", "2016-11", "2016-11-10", "after 2016-12-24", "2017/18",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
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
def test_a_date_is_certainly_before_another_and_never_the_other_way_round(one, other):
    assert known_date(one).is_certainly_before(known_date(other))
    assert not known_date(other).is_certainly_before(known_date(one))


@pytest.mark.parametrize(
    ("one", "other"),
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
def test_what_may_be_the_same_day_is_not_certainly_before(one, other):
    assert not known_date(one).is_certainly_before(known_date(other))
    assert not known_date(other).is_certainly_before(known_date(one))


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
def test_past_and_future_are_said_only_where_they_are_certain(written, past, future):
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
        ("2016-10-30 01:30", "2016-10-30T00:30:00+00:00"),  # comes twice that night: the earlier
        ("2016-10-30 02:30", "2016-10-30T02:30:00+00:00"),
        ("2016-03-27 00:59", "2016-03-27T00:59:00+00:00"),
        ("2016-03-27 02:00", "2016-03-27T01:00:00+00:00"),
        ("2016-07", "2016-06-30T23:00:00+00:00"),
        ("by 2016-11-10", "2016-11-10T00:00:00+00:00"),
    ],
)
def test_an_instant_is_the_earliest_in_london(written, instant):
    found = known_date(written).instant()

    assert found is not None
    assert found.astimezone(UTC) == datetime.fromisoformat(instant)


def test_what_is_not_known_has_no_instant_and_no_year():
    assert known_date("unknown").instant() is None
    assert known_date("10 May, year unknown").year is None


@pytest.mark.parametrize(
    ("written", "year"),
    [("2016-11-10", 2016), ("2016/17", 2016), ("w/c 2016-12-26", 2016), ("by 2017-01-05", 2017), ("after 2016", 2017)],
)
def test_a_date_is_listed_under_the_year_of_its_earliest_day(written, year):
    assert known_date(written).year == year


def test_only_what_is_anticipated_says_so():
    assert known_date("anticipated 2016-12").anticipated
    assert not known_date("2016-12").anticipated


@given(st.dates(min_value=date(1001, 1, 1), max_value=date(2998, 12, 31)))
def test_bounds_leave_out_the_day_they_name(day):
    before, after = known_date(f"before {day}"), known_date(f"after {day}")

    assert (before.last, after.first) == (day - timedelta(days=1), day + timedelta(days=1))
    assert before.is_certainly_before(on(day))
    assert on(day).is_certainly_before(after)


def test_a_known_date_does_not_change():
    with pytest.raises(AttributeError):
        on(TODAY).words = "yesterday"  # type: ignore[misc]
    assert isinstance(on(TODAY), KnownDate)
