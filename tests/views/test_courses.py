"""A course: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Course
from gazette.views.kinds import courses
from gazette.views.shapes.parts import Row
from tests.views.records import context_of, record, shown, texts


def test_the_facts_and_sections_of_a_course_that_says_everything():
    words = {name: f"{name}." for name in ("provider", "format", "duration", "cost")}
    course = record(
        Course, "scams", launched="2023", available="no", replacement="new", sections=["Post"], support=["Us"], **words
    )
    view = courses.page(context_of(course, record(Course, "new", title="New scams")), course)

    assert shown(view.facts) == [
        ("For", "residents"),
        ("Website of the course", "Scams on the Citizens' Academy site"),
        ("Run by", "provider."),
        ("Form", "format."),
        ("Length", "duration."),
        ("Cost", "cost."),
        ("First offered", "2023"),
        ("Can still be taken", "No"),
        ("Replaced by", "New scams"),
    ]
    assert [(s.heading, s.anchor, [b.text for b in s.bullets]) for s in view.sections] == [
        ("What it covers", "page-covers", ["Post"]),
        ("Help and support", "page-support", ["Us"]),
    ]
    assert texts(view.tags) == texts(row_of(course).tags) == ["No longer offered"]


@pytest.mark.parametrize(
    ("fields", "label", "text"),
    [
        ({}, "Take the course", "Scams on the Citizens' Academy site"),
        ({"available": "yes"}, "Take the course", "Scams on the Citizens' Academy site"),
        ({"available": "no"}, "Website of the course", "Scams on the Citizens' Academy site"),
        ({"url": "https://academy.example.org/"}, "Website of the course", "https://academy.example.org/"),
    ],
)
def test_readers_are_invited_to_a_course_only_where_it_can_be_taken(fields, label, text):
    course = record(Course, "scams", **fields)

    assert (label, text) in shown(courses.page(context_of(course), course).facts)


def row_of(course: Course) -> Row:
    return courses.row(context_of(course), course)


def test_a_course_that_says_little_has_neither_date_nor_sections():
    course = record(Course, "scams", available="yes")

    assert courses.page(context_of(course), course).sections == ()
    assert (row_of(course).date, row_of(course).tags, row_of(course).details) == (None, (), ("residents",))
    assert row_of(record(Course, "scams", launched="2023")).date.text == "first offered 2023"
    assert row_of(record(Course, "scams")).tags == ()
