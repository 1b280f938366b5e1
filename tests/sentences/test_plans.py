"""Sentences on police and crime plans: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import plans


def test_each_sentence_is_as_expected():
    assert plans.paragraph("3.4") == "Paragraph 3.4"
    assert plans.objective("1.2", "Fewer crashes") == "1.2 Fewer crashes"
    assert plans.chapter_title("2", "Helping victims") == "2. Helping victims"
    assert plans.chapter_of("2", 5, "2021 to 2025") == "Chapter 2 of 5, plan for 2021 to 2025"
    assert plans.cited_chapter("2") == "chapter 2"


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        ([], ""),
        (["Bells"], "It has 1 chapter: “Bells”."),
        (["Bells", "Keys and locks"], "It has 2 chapters: “Bells” and “Keys and locks”."),
        (["Bells"] * 8, "It has 8 chapters."),
    ],
)
def test_a_plan_names_its_chapters(titles, words):
    assert plans.chapters(titles, is_compiled=False) == words


def test_a_compiled_record_does_not_say_that_a_plan_has_the_chapters_of_its_outline():
    assert plans.chapters(["Bells"], is_compiled=True) == "1 chapter is set out here: “Bells”."
    assert plans.chapters(["Bells"] * 8, is_compiled=True) == "8 chapters are set out here."


def test_an_open_consultation_is_announced_with_its_last_day_where_that_is_known():
    assert plans.invitation(["What next?"], "21 July 2024") == "You can respond to “What next?” until 21 July 2024."
    assert plans.invitation(["What next?"]) == "You can respond to “What next?”."
    assert plans.invitation(["A", "B"]) == "2 consultations are open:"


def test_a_compiled_record_says_for_which_years_its_plans_are():
    assert plans.of_years(2, [2013, 2018, 2017, 2022], is_any_here=True) == "2 plans, for 2013 to 2022."
    assert plans.of_years(2, [2013, 2018], is_any_here=True, ends=True) == (
        "2 plans, for 2013 to 2018; none was found for later years."
    )
    assert plans.of_years(0, [], is_any_here=False) == ""


def test_that_no_copy_of_the_plans_was_found_is_said_before_what_is_here():
    assert plans.of_years(1, [], is_any_here=False) == "1 plan; no copy of it was found."
    outlines = [("outline", "2017 to 2022")]
    assert plans.of_years(4, [2013, 2024], outlines, is_any_here=False, ends=True) == (
        "4 plans, for 2013 to 2024; no copy of any of them was found, and no plan for later years. "
        "Only the outline of the plan for 2017 to 2022 is here."
    )


def test_a_plan_that_nobody_found_is_not_said_to_have_the_chapters_of_its_outline():
    of_day = known_date("2016-11-10")

    assert plans.not_found(5, "outline", of_day) == (
        "No copy of this plan was found. The 5 chapters of the outline of 10 November 2016 are set out here. "
        "The plan itself may differ."
    )
    assert "The outline of 10 November 2016 is set out here." in plans.not_found(0, "outline", of_day)
    words = plans.chapter_not_found("outline", known_date("unknown"))
    assert words.endswith("This chapter is from the outline. The plan itself may differ.")
    assert "are retold here, not quoted." in plans.not_found(5, "outline", of_day, is_retold=True)
    assert "This chapter retells the outline of" in plans.chapter_not_found("outline", of_day, is_retold=True)


@pytest.mark.parametrize(
    ("issued", "is_compiled", "words"),
    [
        ("2021-10", False, "It was issued in October 2021."),
        ("2021-10-01", True, "It was issued on 1 October 2021."),
        ("unknown", True, "No source says when the plan was issued."),
        ("unknown", False, "We do not know when the plan was issued."),
    ],
)
def test_a_plan_says_when_it_was_issued(issued, is_compiled, words):
    assert plans.issued(known_date(issued), is_compiled=is_compiled) == words


def test_a_plan_says_how_many_objectives_it_has():
    words = plans.issued(known_date("2021-10"), 4, is_compiled=False)

    assert words == "It was issued in October 2021 and has 4 objectives."


def test_the_list_names_the_plan_in_force():
    assert plans.in_force("2021 to 2025") == "The plan for 2021 to 2025 is in force."


@pytest.mark.parametrize(
    ("own", "serving", "is_chapter", "words"),
    [
        (5, 0, False, "made in this plan"),
        (5, 0, True, "made in this chapter"),
        (0, 7, False, "made for the objectives of this plan"),
        (3, 2, False, "made in this plan or for its objectives"),
        (3, 2, True, "made in this chapter or for its objectives"),
    ],
)
def test_promises_are_counted_by_whether_the_plan_makes_them(own, serving, is_chapter, words):
    assert plans.which_promises(own, serving, is_chapter=is_chapter) == words


def test_a_decision_says_what_was_awarded_under_it():
    assert plans.awarded_under("£40", "") == "Awarded under it: £40"
    words = "Awarded under it: at least £40 (1 amount was not published)"
    assert plans.awarded_under("at least £40", "1 amount was not published") == words


def test_the_lead_of_the_promises_says_where_they_were_made():
    assert plans.promises_lead(0, 7) == "Made in other papers, for the objectives of the plan."
    assert plans.promises_lead(3, 0) == "Made in the plan."
    assert plans.promises_lead(3, 2) == "Made in the plan, or elsewhere for its objectives."


@pytest.mark.parametrize(
    ("number", "superseded", "periods", "words"),
    [
        (0, 0, [], ""),
        (1, 0, ["2021 to 2025"], "1 plan. It is for 2021 to 2025."),
        (1, 1, [], "1 plan, which was superseded."),
        (2, 2, [], "2 plans, both superseded."),
        (3, 3, [], "3 plans, all superseded."),
        (2, 1, ["2021 to 2025"], "2 plans, of which 1 was superseded. The other is for 2021 to 2025."),
        (2, 0, ["2021", "2022"], "2 plans. They are for 2021 and 2022."),
        (2, 0, ["2021", "2021"], "2 plans. They are for 2021."),
        (4, 2, ["2021", "2022"], "4 plans, of which 2 were superseded. The others are for 2021 and 2022."),
        (2, 1, [], "2 plans, of which 1 was superseded."),
        (4, 0, ["2021", "2022", "2023", "2024"], "4 plans."),
    ],
)
def test_the_list_says_how_many_plans_were_superseded_and_for_when_the_others_are(number, superseded, periods, words):
    assert plans.of_list(number, superseded, periods) == words
