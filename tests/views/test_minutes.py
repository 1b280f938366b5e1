"""The minutes of a meeting: who was there, its parts, corrections and actions, on its page and on that of another."""

from __future__ import annotations

from gazette.records import Decision, Meeting, Record
from gazette.views.kinds import meetings
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row
from tests.views.records import context_of, record, sections, shown, texts

MARCH, JUNE, JULY = "2024-03-07", "2024-06-06", "2024-06-13"


def meeting_of(day: str, **fields: object) -> Meeting:
    return record(Meeting, f"panel-{day}", date=day, title=f"Panel of {day}", held="held", **fields)


def page_of(meeting: Meeting, *others: Record) -> RecordPage:
    return meetings.page(context_of(meeting, *others), meeting)


def links_of(row: Row) -> list[tuple[str, str, str | None]]:
    return [(fact.label, value.text, value.address) for fact in row.links for value in fact.values]


def test_items_are_below_the_part_of_the_meeting_they_were_taken_in():
    page = page_of(
        meeting_of(
            MARCH,
            public="yes",
            parts=[{"name": "Part I", "public": "yes"}, {"name": "Part II", "public": "no", "ground": "paragraph 3"}],
            matters=[
                {"text": "Update", "number": "1", "part": "Part I", "outcome": "It was noted.", "decision": "notice"},
                {"text": "Any other business"},
            ],
        ),
        record(Decision, "notice"),
    )
    by_heading = sections(page)

    assert list(by_heading) == ["Agenda: Part I", "Agenda and papers", "Agenda: Part II"]
    assert ("Open to the public", "Yes, except Part II") in shown(page.details)
    assert by_heading["Agenda: Part II"].paragraphs == ("Private: paragraph 3.",)
    (row,) = by_heading["Agenda: Part I"].rows
    assert (row.lead, row.title, row.summary, row.anchor) == ("Item 1", "Update", "It was noted.", "page-item-1")
    assert links_of(row) == [("Decision", "Notice", "decisions/notice/")]


def test_who_was_there_and_what_was_declared():
    page = page_of(
        meeting_of(
            MARCH,
            chair="Councillor A Example",
            members=[{"who": "Councillor B Sample", "organisation": "Marsh Council"}],
            apologies="Councillor C Test",
            in_attendance="Clerk to the panel",
            declarations=[{"who": "Councillor B Sample", "text": "A shareholder.", "item": "1"}, "None."],
            matters=[{"text": "Update", "number": "1"}],
        )
    )
    by_heading = sections(page)

    assert shown(by_heading["Attendance"].facts) == [
        ("Chair", "Councillor A Example"),
        ("Members present", "Councillor B Sample (Marsh Council)"),
        ("Apologies", "Councillor C Test"),
        ("In attendance", "Clerk to the panel"),
    ]
    assert [(row.lead, row.title, links_of(row)) for row in by_heading["Interests declared"].rows] == [
        ("Councillor B Sample", "A shareholder.", [("About", "Item 1", "#page-item-1")]),
        ("", "None.", []),
    ]


def test_what_is_not_known_of_who_was_there_is_left_out():
    page = page_of(meeting_of(MARCH, declarations=["No interests were declared."]))
    assert sections(page)["Interests declared"].paragraphs == ("No interests were declared.",)

    page = page_of(meeting_of(MARCH, chair="unknown", apologies=["none"], declarations="not known"))

    assert list(sections(page)) == ["Attendance"]
    assert shown(sections(page)["Attendance"].facts) == [("Apologies", "None")]


def test_both_meetings_show_that_one_approved_and_corrected_the_minutes_of_the_other():
    correction = {"was": "nine", "now": "ten", "item": "2", "at": f"panel-{JUNE}"}
    march = meeting_of(
        MARCH, minutes_state="approved", minutes_approved_at=f"panel-{JUNE}", minutes_corrections=[correction]
    )
    june = meeting_of(JUNE, minutes_state="draft")

    earlier, later = page_of(march, june), page_of(june, march)

    at_june = "At the meeting of 6 June 2024"
    assert shown(earlier.details)[2:] == [("Minutes approved", at_june), ("Minutes corrected", at_june)]
    assert shown(later.details)[2:] == [("Approved the minutes of", "Panel of 2024-03-07")]
    assert ("Minutes", "Draft, not published") in shown(later.head.facts)
    (row,) = sections(earlier)["Corrections to these minutes"].rows
    assert (row.lead, row.title) == ("Item 2", "“nine” now reads “ten”.")
    assert links_of(row) == [("Corrected at", "Panel of 2024-06-06", "meetings/panel-2024-06-06/")]
    (row,) = sections(later)["Corrections to earlier minutes"].rows
    assert links_of(row) == [("Minutes corrected", "Panel of 2024-03-07", "meetings/panel-2024-03-07/")]
    assert earlier.related[0].rows[0].lead == "Minutes approved at, minutes corrected at"
    assert later.related[0].rows[0].lead == "Approved the minutes of, corrected the minutes of"


def test_minutes_approved_on_a_day_at_no_meeting_here():
    page = page_of(meeting_of(MARCH, minutes_approved="2024-05", minutes_corrections=[{"date": JUNE, "text": "No."}]))

    assert shown(page.details)[2:] == [("Minutes approved", "May 2024"), ("Minutes corrected", "6 June 2024")]


BELLS = {"id": "bells", "text": "Buy bells."}


IN_MARCH = meeting_of(
    MARCH, actions=[{**BELLS, "owner": "Clerk", "due": "by 2024-05-31", "carried_to": f"panel-{JUNE}"}]
)
IN_JUNE = meeting_of(JUNE, actions=[BELLS])
IN_JULY = meeting_of(
    JULY, actions=[{**BELLS, "carried_from": f"panel-{JUNE}", "state": "completed", "outcome": "They ring."}]
)
PLACE = "meetings/panel-{}/#page-action-bells"
SINCE = [("Latest update", "They ring", None), ("Latest update", "Panel of 2024-06-13", PLACE.format(JULY))]


def action_at(meeting: Meeting) -> Row:
    others = (other for other in (IN_MARCH, IN_JUNE, IN_JULY) if other is not meeting)
    return sections(page_of(meeting, *others))["Actions"].rows[0]


def test_an_action_that_was_carried_shows_the_latest_that_is_known():
    row = action_at(IN_MARCH)

    assert (row.anchor, texts(row.tags)) == ("page-action-bells", ["Completed"])
    assert links_of(row) == [
        ("Owner", "Clerk", None),
        ("Due", "by 31 May 2024", None),
        ("Carried to", "Panel of 2024-06-06", PLACE.format(JUNE)),
        *SINCE,
    ]


def test_an_action_shows_the_meetings_before_and_after_it():
    assert links_of(action_at(IN_JUNE)) == [
        ("Carried from", "Panel of 2024-03-07", PLACE.format(MARCH)),
        ("Carried to", "Panel of 2024-06-13", PLACE.format(JULY)),
        *SINCE,
    ]


def test_an_action_has_its_state_where_it_was_completed():
    row = action_at(IN_JULY)

    assert texts(row.tags) == ["Completed"]
    assert links_of(row) == [("Carried from", "Panel of 2024-06-06", PLACE.format(JUNE))]


def test_an_action_that_only_one_of_the_two_meetings_has_is_shown_at_both():
    march = meeting_of(MARCH, actions=[{**BELLS, "carried_to": f"panel-{JUNE}"}])
    june = meeting_of(JUNE, actions=[{"id": "drums", "text": "Buy drums.", "carried_from": f"panel-{JULY}"}])
    july = meeting_of(JULY)

    (_, row) = sections(page_of(june, march, july))["Actions"].rows
    assert (row.title, row.address) == ("Buy bells.", "meetings/panel-2024-03-07/#page-action-bells")
    assert links_of(row) == [("Carried from", "Panel of 2024-03-07", "meetings/panel-2024-03-07/")]
    (row,) = sections(page_of(july, june, march))["Actions"].rows
    assert links_of(row) == [("Carried to", "Panel of 2024-06-06", "meetings/panel-2024-06-06/")]


def test_actions_that_are_carried_in_a_circle_have_an_end():
    march = meeting_of(MARCH, actions=[{**BELLS, "carried_to": f"panel-{JUNE}"}])
    june = meeting_of(JUNE, actions=[{**BELLS, "carried_to": f"panel-{MARCH}", "outcome": "They ring."}])

    assert ("Latest update", "They ring", None) in links_of(sections(page_of(march, june))["Actions"].rows[0])
