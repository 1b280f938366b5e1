"""Lengths as sources state them: what is understood, and whether days fit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gazette.lengths import StatedLength, stated_length

MONDAY = date(2024, 6, 3)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("12 weeks", StatedLength(12, "week")),
        ("twelve weeks", StatedLength(12, "week")),
        ("a six-week consultation", StatedLength(6, "week")),
        ("28 days", StatedLength(28, "day")),
        ("Twenty-eight days", StatedLength(28, "day")),
        ("a fortnight", StatedLength(2, "week")),
        ("one month", StatedLength(1, "month")),
        ("a year", StatedLength(12, "month")),
        ("three working weeks", StatedLength(3, "week", is_working=True)),
        ("10 working days", StatedLength(10, "day", is_working=True)),
        ("30 clear days", StatedLength(30, "day", is_clear=True)),
        ("five clear working days", StatedLength(5, "day", is_working=True, is_clear=True)),
        ("about eight weeks", StatedLength(8, "week", "about")),
        ("at least 12 weeks", StatedLength(12, "week", "at least")),
        ("up to three months", StatedLength(3, "month", "at most")),
        ("within four weeks", StatedLength(4, "week", "at most")),
        ("no more than six weeks", StatedLength(6, "week", "at most")),
        ("not more than six weeks", StatedLength(6, "week", "at most")),
        ("no less than four weeks", StatedLength(4, "week", "at least")),
        ("a public consultation of twelve weeks", StatedLength(12, "week")),
        ("It was open for 28 days.", StatedLength(28, "day")),
        ("a 12-week period", StatedLength(12, "week")),
        ("six and a half weeks", None),
        ("two to three weeks", None),
        ("6-8 weeks", None),
        ("6–8 weeks", None),
        ("four or five weeks", None),
        ("between two and four weeks", None),
        ("1.5 months", None),
        ("1½ months", None),
        ("a quarter of a year", None),
        ("2 x 6 weeks", None),
        ("twice six weeks", None),
        ("six weeks, and a week more", None),
        ("about six weeks or so", None),
        ("up to three, at least two months", None),
        ("the better part of a month", None),
        ("one hundred and twenty days", None),
        ("1,028 days", None),
        ("three weeks, extended by a week", None),
        ("four weeks, later extended", None),
        ("all summer", None),
        ("weeks", None),
    ],
)
def test_lengths_in_figures_and_words_are_understood(text, length):
    assert stated_length(text) == length


@pytest.mark.parametrize(
    ("text", "fitting", "others"),
    [
        ("12 weeks", (82, 84, 86), (81, 87, 43)),
        ("a fortnight", (12, 14, 16), (11, 17)),
        ("28 days", (27, 28, 29), (26, 30)),
        ("30 clear days", (30, 32, 33), (29, 34)),
        ("one month", (27, 30, 33), (26, 34)),
        ("three working weeks", (18, 21, 25), (16, 26)),
        ("10 working days", (11, 14, 18), (9, 22)),
        ("about 12 weeks", (70, 84, 98), (60, 105)),
        ("at least 12 weeks", (84, 200), (80,)),
        ("up to three months", (1, 92), (99,)),
    ],
)
def test_days_fit_a_length_within_what_its_words_allow(text, fitting, others):
    length = stated_length(text)
    assert length

    spans = {number: [(MONDAY, MONDAY + timedelta(days=number - 1))] for number in (*fitting, *others)}
    assert [number for number, days in spans.items() if length.fits(days)] == list(fitting)


def test_the_days_of_several_spans_are_added():
    week = timedelta(days=6)
    spans = [(MONDAY, MONDAY + week), (date(2024, 9, 2), date(2024, 9, 2) + week)]

    assert StatedLength(2, "week").fits(spans)
    assert StatedLength(10, "day", is_working=True).fits(spans)
    assert not StatedLength(4, "week").fits(spans)


def test_a_month_ends_on_the_last_day_where_it_has_no_such_day():
    assert StatedLength(1, "month").fits([(date(2024, 1, 31), date(2024, 2, 28))])
