"""What a panel's briefing has for its next meeting: open points, the oldest first, and actions carried to it."""

from __future__ import annotations

from gazette.records import Meeting
from tests.views.records import record, shown, titles
from tests.views.test_briefings import ASKED, JULY, MARCH, PANEL, RECORDS, held, pages, parts, report_to

BELLS = {"id": "bells", "text": "Report on the bells.", "owner": "Clerk"}


def test_each_open_point_has_its_state_and_what_was_only_expected_is_not_called_due():
    points = parts(pages(*RECORDS)[PANEL])["page-open"].rows

    assert [row.state.text for row in points if row.state] == ["Overdue", "Expected date passed", "No reply published"]
    assert points[1].summary.startswith("Expected in May 2024.")


def test_an_open_promise_leads_to_its_paper_and_a_recommendation_does_not_repeat_its_state():
    promise, _, recommendation = parts(pages(*RECORDS)[PANEL])["page-open"].rows

    assert shown(promise.links) == [("Promised in", "To march, paragraph 2.2, 7 March 2024")]
    assert promise.links[0].values[0].address == "panel-reports/to-march/"
    assert recommendation.summary == "Recommended on 7 March 2024."


def test_what_has_waited_longest_comes_first():
    later = held("may", "2024-05-07", panel_recommendations=[{**ASKED, "id": "later", "text": "Print more."}])
    section = parts(pages(MARCH, later, JULY)[PANEL])["page-open"]

    assert titles(section.rows) == ["Print maps.", "Print more."]
    assert section.lead == "The oldest of each state come first."


def test_promises_with_one_word_for_their_state_are_in_the_order_of_their_dates():
    step = {"id": "step", "text": "Train.", "due": "2025-03-31", "state": "in progress", "reason": "Four are trained."}
    ahead = {"id": "ahead", "text": "Say why.", "due": "2024-06-30"}
    (table,) = parts(pages(MARCH, JULY, report_to("march", step, ahead))[PANEL])["page-promised"].tables

    assert [(row.cells[0].text, row.cells[2].text) for row in table.rows] == [
        ("Say why", "In progress"),
        ("Train", "In progress"),
    ]


def test_an_action_carried_to_the_next_meeting_is_among_its_points_until_it_is_done():
    def points(**fields: str) -> list[tuple[str, str | None]]:
        march = held("march", "2024-03-07", title="March", actions=[{**BELLS, "carried_to": "july", **fields}])
        section = parts(pages(march, record(Meeting, "july", date="2024-07-04"))[PANEL]).get("page-points")
        return [(row.title, row.address, *shown(row.links)) for row in section.rows] if section else []

    assert points() == [
        (
            "Report on the bells.",
            "meetings/march/#page-action-bells",
            ("Carried from", "March"),
            ("Owner", "Clerk"),
        )
    ]
    assert points(state="completed") == []


def test_the_head_says_until_when_questions_are_taken():
    july = record(Meeting, "july", date="2024-07-04", questions_by="2024-06-27 12:00")

    assert shown(pages(MARCH, july)[PANEL].head.facts)[-1] == ("Questions close", "midday on Thursday 27 June 2024")
    asked = record(Meeting, "july", date="2024-07-04", questions_by="2024-06-01")
    assert [label for label, _ in shown(pages(MARCH, asked)[PANEL].head.facts)] == ["Next meeting"]


def test_those_with_a_reply_say_where_the_others_are():
    section = parts(pages(*RECORDS)[PANEL])["page-recommendations"]

    assert section.lead == "1 without a reply is in part 1."


def test_of_the_promises_without_a_date_all_are_shown_or_none():
    dated = [{"id": f"d{n}", "text": f"Do {n}.", "due": "2024-12-31"} for n in range(6)]
    undated = [{"id": f"u{n}", "text": f"Try {n}."} for n in range(3)]

    promised = parts(pages(MARCH, report_to("march", *dated, *undated))["briefing/"])["page-promised"]

    assert len(promised.tables[0].rows) == 6
    assert len(promised.folded.tables[0].rows) == 3
    alone = parts(pages(MARCH, report_to("march", *undated))["briefing/"])["page-promised"]
    assert (len(alone.tables[0].rows), alone.folded) == (3, None)
