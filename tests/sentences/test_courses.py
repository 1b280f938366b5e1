"""Sentences on courses: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import courses
from gazette.sentences.courses import CourseFacts


def test_an_invitation_is_only_to_what_is_offered():
    assert courses.link_label(is_offered=True) == "Take the course"
    assert courses.link_label(is_offered=False) == "Website of the course"


def test_a_link_says_where_a_course_is_or_what_is_left_of_it():
    assert courses.link("Scams") == "Scams on the Citizens' Academy site"
    assert courses.link_that_is_gone("Scams", "archived copy") == "Scams: archived copy"


@pytest.mark.parametrize(
    ("facts", "own", "compiled"),
    [
        ({}, "We cannot confirm that this course still runs.", "No source confirms that this course still runs."),
        (
            {"is_available": True, "audience": ["farmers", "vets"]},
            "A course for farmers and vets.",
            "A source says that this course for farmers and vets can be taken.",
        ),
        (
            {"is_available": True, "audience": ["farmers"], "duration": "20 minutes.", "cost": "free"},
            "A free course for farmers. It takes 20 minutes.",
            "A source says that this course for farmers can be taken.",
        ),
        (
            {"is_available": True, "duration": "not known", "cost": "free"},
            "A free course.",
            "A source says that this course can be taken.",
        ),
        (
            {"is_available": True, "duration": "at your own pace", "cost": "£10"},
            "You can take this course. Length: at your own pace. Cost: £10.",
            "A source says that this course can be taken.",
        ),
        (
            {"audience": ["farmers"], "duration": "20 minutes"},
            "A course for farmers. We cannot confirm that it still runs.",
            "A course for farmers. No source confirms that it still runs.",
        ),
        (
            {"is_available": False, "audience": ["farmers"], "replacement": "New scams"},
            "This course can no longer be taken. It was replaced by “New scams”.",
            None,
        ),
        (
            {"audience": ["a", "b", "c", "d"], "replacement": "New scams"},
            "We cannot confirm that this course still runs. It was replaced by “New scams”.",
            "No source confirms that this course still runs. It was replaced by “New scams”.",
        ),
    ],
)
def test_the_answer_is_whether_a_course_runs(facts, own, compiled):
    assert courses.answer(CourseFacts(**facts)) == own
    assert courses.answer(CourseFacts(**facts, is_compiled=True)) == (compiled or own)


@pytest.mark.parametrize(
    ("numbers", "own", "compiled"),
    [
        ((0, 0, 0), "", ""),
        ((1, 0, 0), "You can take 1 course.", "Sources say that 1 course can be taken."),
        ((2, 0, 0), "You can take both courses.", "Sources say that both courses can be taken."),
        ((3, 0, 0), "You can take all 3 courses.", "Sources say that all 3 courses can be taken."),
        (
            (4, 1, 1),
            "You can take 4 courses. 1 other is no longer offered. "
            "We cannot confirm that the remaining course still runs.",
            "Sources say that 4 of 6 courses can be taken. 1 other is no longer offered. "
            "No source confirms that the remaining course still runs.",
        ),
        (
            (0, 1, 2),
            "3 courses. 1 is no longer offered. We cannot confirm that the other 2 still run.",
            "3 courses. 1 is no longer offered. No source confirms that the other 2 still run.",
        ),
        (
            (0, 0, 2),
            "2 courses. We cannot confirm that any of them still runs.",
            "2 courses. No source confirms that any of them still runs.",
        ),
        (
            (0, 0, 1),
            "1 course. We cannot confirm that it still runs.",
            "1 course. No source confirms that it still runs.",
        ),
    ],
)
def test_the_list_counts_what_is_known_of_courses(numbers, own, compiled):
    available, ended, unsure = numbers

    assert courses.of_list(available, ended, unsure, is_compiled=False) == own
    assert courses.of_list(available, ended, unsure, is_compiled=True) == (compiled or own)


@pytest.mark.parametrize(
    ("ended", "subjects", "words"),
    [
        (0, 2, "2 subjects are mentioned, which may not have been courses."),
        (1, 1, "1 course. 1 is no longer offered. 1 more subject is mentioned, which may not have been a course."),
    ],
)
def test_what_may_be_no_course_is_counted_apart(ended, subjects, words):
    assert courses.of_list(0, ended, 0, is_compiled=True, subjects=subjects) == words


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        (["farmers who keep sheep"], "farmers who keep sheep"),
        (["farmers who keep sheep", "vets who keep sheep"], "farmers and vets who keep sheep"),
        (["farmers who keep sheep", "vets"], "farmers who keep sheep and vets"),
        (["farmers", "vets"], "farmers and vets"),
    ],
)
def test_what_is_said_of_all_is_said_once(audience, words):
    assert courses.people(audience) == words


def test_what_may_be_no_course_is_said_before_that_it_may_be_none():
    assert courses.only_subject("A topic.") == "A topic. No source says that it was a course."
    assert courses.only_subject("") == "No source says that it was a course."


def test_a_row_says_for_whom_a_course_is():
    assert courses.who_for(()) == courses.who_for(("not known",)) == ""
    assert courses.who_for(("older residents", "carers")) == "For older residents and carers"


def test_the_link_says_where_it_leads():
    assert courses.see_instead("New scams") == "See “New scams”"
    assert courses.on_site("academy.example.org", "Online, with quizzes") == "The course is on academy.example.org."
    assert courses.on_site("academy.example.org", "beside a road") == "Details are on academy.example.org."
    assert courses.on_site("academy.example.org") == "Details are on academy.example.org."
    assert courses.on_site("") == ""
    assert courses.take("") == courses.take("Online") == "Take the course"
    assert courses.take("in a village hall") == "See how to take part"
