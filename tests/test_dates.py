from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.dates import KnownDate, known_date, on
from gazette.problems import Mistake
from gazette.sentences.days import in_sentence

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
        ("before 2016/17", "before the financial year 2016 to 2017", "financial year", None, "2016-03-31"),
        ("after 2016-11-10", "after 10 November 2016", "day", "2016-11-11", None),
        ("after 2016", "after 2016", "year", "2017-01-01", None),
        ("before 2016-11-10 17:00", "before 5pm on 10 November 2016", "minute", None, "2016-11-10"),
        ("after 2016-11-10 17:00", "after 5pm on 10 November 2016", "minute", "2016-11-10", None),
        ("anticipated 2016-12", "expected December 2016", "month", "2016-12-01", "2016-12-31"),
        ("Anticipated by 2016-12", "expected by December 2016", "month", None, "2016-12-31"),
        ("expected 2016-12", "expected December 2016", "month", "2016-12-01", "2016-12-31"),
        ("announced 2018-06-04", "announced 4 June 2018", "day", None, "2018-06-04"),
        ("Announced 2018-06", "announced June 2018", "month", None, "2018-06-30"),
        ("10 May, year unknown", "10 May, year not known", "unknown", None, None),
        ("29 February, year unknown", "29 February, year not known", "unknown", None, None),
        ("unknown", "not known", "unknown", None, None),
        ("not known", "not known", "unknown", None, None),
        ("  2016-11-10 \n 17:00 ", "5pm on 10 November 2016", "minute", "2016-11-10", "2016-11-10"),
    ],
)
def test_a_date_has_its_words_its_precision_and_its_bounds(written, words, precision, first, last):
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
def test_only_dates_that_html_can_express_have_a_machine_form(written, iso):
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
        ("2016-11-31", "Write a day from 1 to 30."),
        ("2017-02-29", "Write a day from 1 to 28."),
        ("2016-00-10", "Write a day that exists, such as 2016-11-10."),
        ("2016-13", "Write a month from 01 to 12, such as 2016-11."),
        ("2016-00", "Write a month from 01 to 12, such as 2016-11."),
        ("2016-11-10 24:00", "Write it as 17:00, from 00:00 to 23:59."),
        ("2016/18", "Write two years that follow each other, such as 2016/17."),
        ("1999/99", "Write two years that follow each other, such as 1999/00."),
        ("30 February, year unknown", "Write a day from 1 to 29."),
        ("0 May, year unknown", "Write a day from 1 to 31."),
        ("0216-11-10", "Look at the year."),
        ("3016-11-10", "Look at the year."),
        ("31/02/2016", "Look at the day and the month; write the year first, such as 2016-11-10."),
        ("by unknown", "Write by and then one date, such as 2016-12."),
        ("by by 2020", "Write by and then one date, such as 2016-12."),
        ("by anticipated 2020-01", "Write by and then one date, such as 2016-12."),
        ("anticipated unknown", "Write anticipated and then one date, such as 2016-12."),
        ("anticipated anticipated 2020", "Write anticipated and then one date, such as 2016-12."),
        ("x" * 61, "Write the date alone, such as 2016-11-10."),
    ],
)
def test_the_message_about_an_invalid_date_says_what_to_write(written, remedy):
    with pytest.raises(Mistake) as mistake:
        known_date(written)

    assert mistake.value.remedy == remedy


@pytest.mark.parametrize("written", ["", "soon", "10 November", "winter 2016", "mid-2016", "before", "２０１６"])
def test_the_message_about_an_unclear_date_lists_every_form(written):
    with pytest.raises(Mistake, match=r"Write it year first, such as 2016-11-10; or .* w/c .* unknown"):
        known_date(written)


def read(text: str) -> KnownDate | Mistake:
    try:
        return known_date(text)
    except Mistake as mistake:
        return mistake


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_a_mistake_with_a_remedy(text):
    result = read(text)

    assert result.remedy if isinstance(result, Mistake) else result.words


PARTS = st.lists(
    st.sampled_from(
        "by before after anticipated early mid- late w/c 2016 /17 -11 -10 17:00 May , unknown spring".split()
    ),
    max_size=6,
)


@given(PARTS, st.sampled_from(["", " "]))
def test_any_mixture_of_the_forms_is_a_date_or_a_mistake(parts, between):
    result = read(between.join(parts))

    if isinstance(result, Mistake):
        assert result.remedy
    else:
        assert result.first is None or result.last is None or result.first <= result.last
        assert result.order[0] <= result.order[1]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_day_is_read_as_it_is_written_by_machines(day):
    assert known_date(day.isoformat()) == on(day)
    assert (known_date(day.isoformat()).first, known_date(day.isoformat()).last) == (day, day)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_every_remedy_for_a_date_in_another_order_is_itself_a_date(day):
    with pytest.raises(Mistake) as mistake:
        known_date(f"{day.day}/{day.month}/{day.year:04}")

    assert mistake.value.remedy == f"Write it as {day.isoformat()}."


@pytest.mark.parametrize(
    "written", ["2018-06", "by 2018-06-04", "expected 2018-06-04", "announced 2018-06-04", "unknown"]
)
def test_a_date_that_is_not_known_to_the_day_has_no_day(written):
    assert (known_date(written).day, known_date("2018-06-04 17:00").day) == (None, date(2018, 6, 4))


def test_an_announced_date_comes_with_its_announcement():
    announced = known_date("announced 2018-06-04")

    assert announced.announced
    assert (announced.year, announced.order) == (2018, (date(2018, 6, 4), date(2018, 6, 4)))
    assert (announced.is_past(date(2018, 6, 5)), announced.is_future(date(2018, 6, 1))) == (True, False)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2018-06-04", "on 4 June 2018"),
        ("2018-06-04 17:00", "at 5pm on 4 June 2018"),
        ("2018-06", "in June 2018"),
        ("2018", "in 2018"),
        ("2017/18", "in the financial year 2017 to 2018"),
        ("w/c 2018-06-04", "in the week beginning 4 June 2018"),
        ("by 2018-06-04", "by 4 June 2018"),
        ("after 2018", "after 2018"),
        ("before 2017/18", "before the financial year 2017 to 2018"),
        ("expected 2018-06", "(expected June 2018)"),
        ("announced 2018-06-04", "(announced 4 June 2018)"),
        ("4 June, year unknown", "(4 June, year not known)"),
        ("unknown", "on a day not known"),
    ],
)
def test_a_date_in_a_sentence_has_its_preposition(written, words):
    assert in_sentence(known_date(written)) == words


def test_only_an_anticipated_date_says_so():
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
