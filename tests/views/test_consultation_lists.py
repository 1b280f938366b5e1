"""The list of consultations: what is open, may be open and opens later, above its years."""

from __future__ import annotations

import pytest

from gazette.records import Consultation
from gazette.views.kinds import consultation_lists
from gazette.views.lists import deadline_list
from gazette.views.shapes.parts import Link
from tests.views.records import compiled_office, context_of, record, texts, titles


def test_the_list_begins_with_what_is_open_and_opens_later():
    days = {
        "late": ("2024-06-01", "2024-08-01"),
        "soon": ("2024-06-02", "2024-07-01"),
        "next": ("2024-09-01", "2024-10"),
    }
    several = [record(Consultation, name, opens=opens, closes=closes) for name, (opens, closes) in days.items()]
    several.append(record(Consultation, "perhaps", opens="unknown", closes="2024-10-05"))
    context, listed = context_of(*several), [*several, record(Consultation, "over")]
    groups = list(consultation_lists.groups_ahead(context, listed))

    assert [(group.heading, titles(group.rows)) for group in groups] == [
        ("Open for responses", ["Soon", "Late"]),
        ("May be open", ["Perhaps"]),
        ("Opening later", ["Next"]),
    ]
    assert [(row.date.text, row.details) for group in groups for row in group.rows] == [
        ("Closes Monday 1 July 2024", ("Opened 2 June 2024",)),
        ("Closes Thursday 1 August 2024", ("Opened 1 June 2024",)),
        ("Closes Saturday 5 October 2024", ("Opening date not known",)),
        ("Opens Sunday 1 September 2024", ("Closes October 2024",)),
    ]
    assert [texts(row.tags) for group in groups for row in group.rows] == [[], [], [], []]  # the headings say it
    words = "You can respond to 2 consultations now. 1 more may be open and 1 has yet to open."
    assert consultation_lists.open_now(context, listed) == words


@pytest.mark.parametrize(
    ("opens", "closes", "is_listed"),
    [
        ("unknown", "2024-06-15", True),  # the day itself
        ("unknown", "2024-06", True),
        ("unknown", "2024-06-14", False),
        ("expected 2024-09", "2024-10-05", False),  # no source says that it may have opened
        ("expected 2024-06-01", "2024-10-05", True),
        ("2024-03", "unknown", True),  # it opened lately, and nobody says until when
        ("2014-03", "unknown", False),
        ("unknown", "unknown", False),
    ],
)
def test_what_may_have_opened_and_may_not_have_closed_may_be_open(opens, closes, is_listed):
    consultation = record(Consultation, "precept", opens=opens, closes=closes)
    groups = consultation_lists.groups_ahead(context_of(consultation), [consultation])

    assert [group.heading for group in groups] == ["May be open"] * is_listed


def test_an_open_consultation_has_a_button_in_an_office_s_own_list_alone():
    survey = record(Consultation, "survey", opens="2024-06-01", closes="2024-07-21")
    (own,) = consultation_lists.groups_ahead(context_of(survey), [survey])
    (compiled,) = consultation_lists.groups_ahead(context_of(survey, compiled_office()), [survey])

    assert own.rows[0].action == Link("How to respond", survey.address)
    assert compiled.rows[0].action is None


def test_of_what_may_be_open_a_reader_can_ask():
    survey = record(Consultation, "survey", opens="2024-03", closes="unknown")
    (group,) = consultation_lists.groups_ahead(context_of(survey), [survey])

    assert (group.heading, group.rows[0].action.text) == ("May be open", "Ask us whether you can respond")
    assert consultation_lists.action(context_of(survey), [survey]) is None


def test_a_compiled_list_without_an_open_one_leads_to_the_office():
    over = record(Consultation, "over")
    context = context_of(over, compiled_office(website="https://office.example.org/"))

    assert consultation_lists.open_now(context, [over]) == "The consultation listed is not known to be open."
    (link,) = consultation_lists.action(context, [over]).plain_links
    assert link.text == "Ask the office what is open"


def test_the_head_has_the_time_of_day_of_each_that_is_due_on_the_first_day():
    noon, evening = (
        record(Consultation, name, closes=f"2024-07-01 {time}") for name, time in (("a", "12:00"), ("b", "17:00"))
    )
    alone, both = (deadline_list.deadline_list(context_of(*due)).head for due in ([noon], [noon, evening]))

    assert alone.answer == "1 date is ahead. It is on Monday 1 July 2024: the consultation “A” closes at midday."
    assert both.answer.endswith("the consultation “A” closes at midday; the consultation “B” closes at 5pm.")
