import pytest

from gazette.dates import known_date
from gazette.spans import span


@pytest.mark.parametrize(
    ("start", "end", "words", "days"),
    [
        ("2016-11-10", "2016-12-06", "26 days", 26),
        ("2016-11-10", "2016-11-11", "1 day", 1),
        ("2016-11-10 14:00", "2016-11-10", "the same day", 0),
        ("2016-11-10", "2016-12", "between 21 and 51 days", None),
        ("2016-11", "2016-11", "at most 29 days", None),
        ("2016-11-10", "2019-11-10", "1,095 days", 1095),
        ("2016-11-30", "2016-11", "the same day", 0),
        ("by 2016-11-10", "2016-12-06", "at least 26 days", None),
        ("by 2016-11-10", "2016-11-12", "at least 2 days", None),
        ("by 2016-11-10", "2016-11-11", "at least 1 day", None),
        ("by 2016-11-10", "2016-11-10", "", None),
        ("2016-11-10", "by 2016-12-06", "at most 26 days", None),
        ("2016-11-10", "by 2016-11-11", "at most 1 day", None),
        ("2016-11-10", "by 2016-11-10", "at most 0 days", None),
        ("2016-11-10", "unknown", "", None),
        ("unknown", "2016-11-10", "", None),
        ("2016-11-10", "2016-11-09", "", None),
        ("2016-11", "by 2016-10-31", "", None),
    ],
)
def test_days_between_two_dates_are_as_exact_as_the_dates(start, end, words, days):
    days_between = span(known_date(start), known_date(end))

    assert (str(days_between), days_between.days) == (words, days)
