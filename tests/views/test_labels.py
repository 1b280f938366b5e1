from dataclasses import replace

import pytest

from gazette.dates import known_date
from gazette.money import money
from gazette.views.shapes.labels import (
    amount_words,
    data_links,
    date_once,
    date_value,
    fact,
    facts,
    feed_links,
    group_of,
    row_date,
    year_group,
)
from gazette.views.shapes.parts import Fact, Link, Row, Tag, Value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Open", (Value("Open"),)),
        (3, (Value("3"),)),
        (True, (Value("Yes"),)),
        (False, (Value("No"),)),
        (known_date("2024-05-03"), (Value("3 May 2024", iso="2024-05-03"),)),
        (("a", Value("b", "b/")), (Value("a"), Value("b", "b/"))),
    ],
)
def test_each_type_of_value_is_shown_in_words(value, shown):
    assert fact("Label", value) == Fact("Label", shown)


def test_a_date_known_from_its_announcement_is_labelled_so():
    assert fact("Decided", known_date("announced 2017-03-09")) == Fact("Announced", (Value("9 March 2017"),))


@pytest.mark.parametrize("nothing", [None, "", ()])
def test_a_line_without_a_value_is_left_out(nothing):
    assert facts(fact("Label", nothing), fact("Kept", "x", "x/")) == (Fact("Kept", (Value("x", "x/"),)),)


def test_a_missing_amount_has_no_words():
    assert [amount_words(amount) for amount in (None, money("60000"))] == ["", "£60,000"]


@pytest.mark.parametrize(
    ("written", "words"), [("unknown", None), ("10 May, year unknown", "10 May, year not known"), ("2024", "2024")]
)
def test_a_date_of_which_nothing_is_known_has_no_line_and_no_place_in_a_row(written, words):
    day = known_date(written)
    line, in_row = fact("Decided", day), row_date(day)

    assert (line.values[0].text if line else None, in_row.text if in_row else None) == (words, words)
    assert date_value(day).text == (words or "")


def test_a_link_to_a_feed_or_to_data_names_its_list():
    assert feed_links("scrutiny") == (
        Link("Panel scrutiny", "feeds/scrutiny.rss", form="RSS"),
        Link("Panel scrutiny", "feeds/scrutiny.atom", form="Atom"),
        Link("Panel scrutiny", "feeds/scrutiny.json", form="JSON Feed"),
    )
    assert feed_links("all")[0].text == "Everything"
    assert data_links("awards") == (
        Link("Grants and contracts", "data/awards.csv", form="CSV"),
        Link("Grants and contracts", "data/awards.json", form="JSON"),
    )


def test_a_row_does_not_repeat_the_heading_above_it():
    closed, later = Tag("Closed", "grey"), Tag("Quashed", "red")
    rows = [Row("A", "a/", date=Value("2024"), tags=(closed, later)), Row("B", "b/", date=Value("May 2024"))]

    assert [(row.date and row.date.text, row.tags) for row in group_of("2024", "y", rows).rows] == [
        (None, (closed, later)),
        ("May 2024", ()),
    ]
    assert group_of("Closed", "c", rows).rows[0].tags == (later,)


def test_a_title_does_not_end_in_the_date_beside_it():
    row = date_once(Row("The panel, 6 June 2024", "meetings/a/", date=Value("6 June 2024")))

    assert (row.title, row.unseen) == ("The panel", ", 6 June 2024")
    assert date_once(replace(row, title="The panel", unseen="")).unseen == ""


def test_what_has_no_certain_year_keeps_the_address_of_what_had_no_date():
    group = year_group("Year not certain", (Row("A", "a/", date=Value("Undated")),))

    assert (group.heading, group.anchor, group.rows[0].date) == ("Year not certain", "year-undated", None)
