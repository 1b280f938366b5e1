"""Sentences on duties to publish: facts in, words out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from gazette.dates import known_date
from gazette.sentences import due_next, duties, duty_verdicts


@pytest.mark.parametrize(
    ("numbers", "own", "compiled"),
    [
        ({}, "", ""),
        ({"none found": 1}, "One duty is listed, and we have published nothing here for it.",
         "One duty of the office is listed, and no evidence was found for it."),
        ({"evidence found": 28, "none found": 22, "not for this office": 1},
         "Of 51 duties, we have published nothing here for 22.",
         "Of 50 duties of the office, evidence was found for 28. No evidence was found for 22. The list also has 1 "
         "duty of another body."),
        ({"not for this office": 2}, "2 duties.", "2 duties of other bodies."),
        ({"late": 1, "due": 2, "none found": 3, "met": 3},
         "Of 9 duties, 1 is overdue, 2 are due soon and we have published nothing here for 3.", None),
        ({"evidence found": 6, "found in part": 7, "not seen": 15, "none found": 22}, "Of 50 duties, we have published "
         "nothing here for 22.", "Of 50 duties of the office, evidence was found for 6 and for part of 7 more. "
         "Publication was reported for 15, but no copy was found. No evidence was found for 22."),
        ({"not in force": 1, "not for this office": 2}, "3 duties.",
         "One duty of the office is listed, and it is not in force. The list also has 2 duties of other bodies."),
    ],
)  # fmt: skip
def test_above_its_legend_a_list_says_what_a_reader_asks_first(numbers, own, compiled):
    assert duties.answer(numbers, is_compiled=False) == own
    assert compiled is None or duties.answer(numbers, is_compiled=True) == compiled


def test_a_compiled_record_begins_with_what_was_found_and_its_own_with_what_is_late():
    assert duties.in_order(is_compiled=True)[:4] == ("evidence found", "found in part", "not seen", "none found")
    assert duties.in_order(is_compiled=False)[0] == "late"
    only_own = {"late", "due", "met"}
    assert {*duties.in_order(is_compiled=True), *only_own} == set(duties.STATES), "no state is left out"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1 document"), (60, "60 documents"), (61, "61 documents; the latest 60 are listed")],
)
def test_a_long_list_says_how_many_of_its_records_it_has(number, words):
    assert duties.listed_only(number, 60) == words


@pytest.mark.parametrize(
    ("state", "word", "sign", "look"),
    [
        ("late", "Overdue", "!", "unseen"),
        ("due", "Due soon", "→", "doing"),
        ("met", "Met", "✓", "kept"),
        ("evidence found", "Evidence found", "✓", "partly"),
        ("found in part", "Evidence found for part", "½", "part"),
        ("not seen", "Reported as published, no copy found", "…", "undated"),
        ("none found", "No evidence found", "?", "unseen"),
        ("not in force", "Not in force", "/", "dropped"),
        ("not for this office", "Not for this office", "–", "ended"),
    ],
)
def test_each_state_has_its_word_its_sign_and_its_look(state, word, sign, look):
    words = duties.STATES[state]

    assert (words.word, words.sign, words.look) == (word, sign, look)


IT_IS = "It is evidence for this duty, not proof that it was met."
LIMIT = "It does not prove that the duty was met."
NOTHING_SINCE = "We have published nothing since."


@pytest.mark.parametrize(
    ("state", "why", "latest", "own", "compiled"),
    [
        ("late", "Why.", "2024-03-14",
         "The next was due by 14 June 2024 (worked out: 3 months after the last publication on 14 March 2024). "
         "We have published nothing since.", None),
        ("due", "Why.", "2024-03-14",
         "The next is due by Friday 14 June 2024 "
         "(worked out: 3 months after the last publication on 14 March 2024).", None),
        ("met", "", "2024-03-14", "We have published what the law requires, the latest on 14 March 2024.", None),
        ("evidence found", "", "2024-03",
         f"We have published 1 document, in March 2024. {IT_IS}",
         f"Evidence from 2024 was found. {LIMIT}"),
        ("evidence found", "The text was not found.", "unknown",
         f"We have published 1 document. {IT_IS} The text was not found.",
         f"Evidence was found. {LIMIT} The text was not found."),
        ("found in part", "No minutes were seen.", "2024-03",
         "We have published 1 document, in March 2024. It is evidence for a part of this duty. No minutes were seen.",
         "Evidence from 2024 was found for a part of this duty. No minutes were seen."),
        ("not seen", "A page names it. It was not seen.", "2024-03",
         "A page names it. It was not seen.", "A page names it. It was not seen. No copy was found."),
        ("none found", "Nothing shows it.", "unknown",
         "Nothing shows it.", "Nothing shows it. It may have been done all the same."),
        ("not for this office", "It is the panel's.", "unknown", "It is the panel's.", "It is the panel's."),
        ("not in force", "It applied until 2020.", "unknown", "It applied until 2020.", "It applied until 2020."),
    ],
)  # fmt: skip
def test_the_page_of_a_duty_begins_with_what_was_published(state, why, latest, own, compiled):
    day = known_date(latest)
    about = duty_verdicts.DutyFacts(state, why, date(2024, 6, 14), 3, day, (day.year,) if day.year else ())

    assert duty_verdicts.verdict(about, is_compiled=False) == own
    assert compiled is None or duty_verdicts.verdict(about, is_compiled=True) == compiled


def test_a_duty_that_is_due_by_a_day_of_the_year_says_that_it_is_so_each_year():
    about = duty_verdicts.DutyFacts("late", due=date(2024, 3, 31), latest=known_date("2023-04-20"))

    assert (
        duty_verdicts.verdict(about, is_compiled=False)
        == f"The next was due by 31 March 2024, as each year. {NOTHING_SINCE}"
    )
    assert duties.worked_out(None, about.latest) == ""


def test_of_several_documents_the_latest_is_dated_by_what_happened_to_it():
    latest = known_date("2024-06-07")
    updated = duty_verdicts.DutyFacts("evidence found", latest=latest, number=2, step="updated")
    awarded = replace(updated, step="awarded")

    assert duty_verdicts.verdict(updated, is_compiled=False) == (
        "We have published 2 documents; one was updated on 7 June 2024. "
        "They are evidence for this duty, not proof that it was met."
    )
    assert "; one was corrected on 7 June 2024. They are" in duty_verdicts.verdict(
        replace(updated, step="corrected"), is_compiled=False
    )
    assert ", the latest on 7 June 2024. They are" in duty_verdicts.verdict(awarded, is_compiled=False)


DAY, LATER = date(2024, 5, 26), date(2024, 7, 3)


@pytest.mark.parametrize(
    ("late", "late_steps", "ahead", "steps", "words"),
    [
        ([], [], [], [], ""),
        ([("Expenses", DAY, DAY)], [], [("Payments", LATER, LATER)], [],
         "Of 20 duties, 1 is overdue: “Expenses” (due by 26 May 2024). The next date is 3 July 2024."),
        ([("Expenses", DAY, DAY)] * 3, [], [], [], "Of 20 duties, 3 are overdue."),
        ([("Expenses", DAY, DAY)], [("Issue a plan", DAY, LATER)], [], [],
         "“Expenses” (due by 26 May 2024) and “Issue a plan” (due between 26 May 2024 and 3 July 2024) are overdue."),
        ([("Expenses", DAY, DAY)] * 2, [("Issue a plan", DAY, DAY)], [], [],
         "2 duties and 1 legal step are overdue."),
        ([], [], [], [("Issue a plan", DAY, LATER)],
         "The next date is between 26 May 2024 and 3 July 2024."),
        ([], [], [("Payments", DAY, DAY), ("Expenses", LATER, LATER)], [("Publish comments", LATER, LATER)] * 2,
         "The next dates are 26 May 2024 and 3 July 2024."),
    ],
)  # fmt: skip
def test_the_list_begins_with_what_is_overdue_and_the_next_date(late, late_steps, ahead, steps, words):
    assert due_next.pressing(late, late_steps, ahead, steps, 20) == words


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ((2016,), "Evidence from 2016"),
        ((2016, 2017, 2019), "Evidence from 2016, 2017 and 2019"),
        ((2021, 2022, 2023), "Evidence from 2021 to 2023"),
        ((2012, 2014, 2016, 2017, 2019), "Evidence from 2012 to 2019"),
    ],
)
def test_evidence_has_its_years(years, words):
    assert duties.evidence_of(years, is_compiled=True) == duties.evidence_of(years, is_compiled=False) == words
    assert (duties.evidence_of((), is_compiled=True), duties.evidence_of((), is_compiled=False)) == (
        "Undated evidence", "Evidence",
    )  # fmt: skip


def test_a_heading_says_how_many_duties_are_below_it_and_what_its_state_means():
    searched = known_date("2026-11")

    assert duties.number_in_state(1, "It is due.") == "1 duty. It is due."
    assert duties.by_state(51) == "51 duties by state"
    assert duties.meaning("none found", searched, is_compiled=False) == ("We have published nothing here on this.")
    assert duties.meaning("none found", searched, is_compiled=True) == (
        "No evidence was found in the papers collected here (last searched in November 2026)."
    )
    assert duties.meaning("not seen", searched, is_compiled=False) == (
        "A document says that what is required was published. We have not seen a copy."
    )
    assert duties.meaning("evidence found", searched, is_compiled=True) == (
        "There is evidence here. It does not prove that everything required was done."
    )


def test_where_there_is_no_evidence_the_sentence_depends_on_whose_record_it_is():
    searched = known_date("2026-11")

    assert duties.none_found(searched, is_compiled=False) == "We have published nothing here on this."
    assert duties.none_found(searched, is_compiled=True) == (
        "No evidence was found that this was done, in the papers collected here (last searched in November 2026)."
    )


@pytest.mark.parametrize(
    ("confidence", "own", "compiled"),
    [
        ("found", "", ""),
        (
            "timing not verified",
            "",
            "The text was found. How often it must be done was not checked.",
        ),
        ("found in part", "", "Found in part"),
        ("heading found", "Only its heading was checked", "Only its heading was found"),
        ("not verified", "Not checked", "Not checked"),
    ],
)
def test_how_far_the_law_was_found_is_said_by_whoever_looked(confidence, own, compiled):
    assert duties.text_of_law(confidence, is_compiled=False) == own
    assert duties.text_of_law(confidence, is_compiled=True) == compiled


def test_only_a_compiled_record_says_in_its_list_that_the_law_was_not_checked():
    assert duties.law_not_checked(is_compiled=True) == "The text of the law was not checked."
    assert duties.law_not_checked(is_compiled=False) == ""


def test_each_sentence_is_as_expected():
    assert duties.late(date(2024, 6, 14)) == "The next was due by 14 June 2024."
    assert duties.due(date(2024, 8, 1), date(2024, 8, 1)) == "Due by 1 August 2024."
    assert duties.not_yet(known_date("2025-04")) == "It applies from April 2025."
    assert duties.no_longer(known_date("2020")) == "It applied until 2020."
    assert duties.cited_title("A list") == "legal duty: A list"


@pytest.mark.parametrize(
    ("state", "is_law", "kind"),
    [
        ("late", True, "Required by law"),
        ("none found", False, "Legal duty"),  # nobody read the law
        ("not in force", True, "Legal duty"),
        ("not for this office", True, "Legal duty"),
    ],
)
def test_above_its_words_stands_that_the_law_requires_it_where_that_is_known(state, is_law, kind):
    assert duties.kind(state, is_law=is_law) == kind


@pytest.mark.parametrize(
    ("words", "is_last", "law"),
    [
        ("Bell Act 2001, section 1, and ", False, "Bell Act 2001, section 1"),
        ("Bell Act 2001, section 1 (", False, "Bell Act 2001, section 1"),
        ("Clock Act 2002, section 2)", True, "Clock Act 2002, section 2"),
        ("Clock Act 2002, section 2(1)", True, "Clock Act 2002, section 2(1)"),
    ],
)
def test_one_of_several_laws_is_without_what_joins_them(words, is_last, law):
    assert duties.law_in_list(words, is_last=is_last) == law


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("published", "Published on 14 May 2024"),
        ("minutes published", "Minutes published on 14 May 2024"),
        ("awarded", "Latest grant made on 14 May 2024"),
    ],
)
def test_a_document_of_the_evidence_has_the_day_from_which_it_counts(step, words):
    assert duties.evidence_day(step, known_date("2024-05-14")) == words


def test_each_step_of_evidence_has_its_words():
    assert set(duties.EVIDENCE_STEPS) == set(get_args(duties.EvidenceStep))


def test_how_many_duties_are_overdue():
    assert [duties.number_overdue(number) for number in (1, 2)] == [
        "1 legal duty is overdue",
        "2 legal duties are overdue",
    ]


def test_what_a_duty_is_to_publish_is_a_title_without_the_order():
    interests = "Publish a register of interests, including every paid employment"

    assert duties.thing_to_publish(interests) == "Register of interests"
    assert duties.thing_to_publish("Keep a register") == "Keep a register"
