"""Sentences on courses: facts in, words out."""

from __future__ import annotations

from gazette.sentences import courses


def test_an_invitation_is_only_to_what_is_offered():
    assert courses.link_label(is_offered=True) == "Take the course"
    assert courses.link_label(is_offered=False) == "Website of the course"


def test_a_link_says_where_a_course_is_or_what_is_left_of_it():
    assert courses.link("Scams") == "Scams on the Citizens' Academy site"
    assert courses.link_that_is_gone("Scams", "archived copy") == "Scams: archived copy"
