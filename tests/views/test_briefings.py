"""The briefing of a panel: what is still open, only promises to it, short tables, an empty state for each part."""

from __future__ import annotations

import pytest

from gazette.records import Decision, Meeting, Report
from gazette.views.lists import briefings
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Section
from tests.views.records import compiled_office, context_of, record, shown, titles

OVERDUE = {"id": "bells", "text": "Hang bells.", "due": "2024-05-31", "paragraph": "2.2"}
AHEAD = {"id": "lamps", "text": "Hang lamps.", "due": "2024-07-31"}
EXPECTED = {"id": "signs", "text": "Hang signs.", "due": "expected 2024-05"}
ASKED = {"id": "maps", "text": "Print maps."}
ANSWERED = {
    "id": "trees",
    "text": "Plant trees.",
    "response": {"date": "2024-03-20", "answer": "accepted", "text": "Yes."},
}


def held(name: str, day: str, **fields: object) -> Meeting:
    return record(Meeting, name, date=day, held="held", **fields)


def report_to(meeting: str, *promises: dict[str, str]) -> Report:
    return record(Report, f"to-{meeting}", meeting=meeting, promises=list(promises))


MARCH = held("march", "2024-03-07", panel_recommendations=[ASKED, ANSWERED])
JULY = record(Meeting, "july", date="2024-07-04", points=["Ask about ropes."], starts="14:00", place="The hall")
COUNCIL = held("council", "2024-03-08", body_name="The council", meeting_kind="council panel")
RECORDS = (MARCH, JULY, COUNCIL, report_to("march", OVERDUE, AHEAD, EXPECTED))


def pages(*records: object) -> dict[str, ListPage]:
    return {page.head.address: page for page in briefings.pages(context_of(*records))}


def parts(page: ListPage) -> dict[str, Section]:
    return {section.anchor: section for section in page.sections}


def first_cells(section: Section) -> list[str]:
    return [row.cells[0].text for row in section.tables[0].rows]


PANEL = "briefing/the-panel/"


def test_a_panel_is_the_same_with_and_without_its_article():
    other = held("may", "2024-05-07", body_name="Panel")
    by_address = pages(MARCH, other, report_to("march", AHEAD), report_to("may", OVERDUE))

    assert list(by_address) == ["briefing/", "briefing/panel/"]
    assert "Of 2 promises to this panel, 1 is overdue;" in by_address["briefing/panel/"].head.answer


def test_a_single_panel_has_its_briefing_at_the_short_address_too():
    by_address = pages(MARCH, JULY)

    assert list(by_address) == ["briefing/", PANEL]
    assert by_address["briefing/"].head.title == by_address[PANEL].head.title == "Briefing: The panel"


def test_several_panels_are_listed_with_what_is_open_and_their_next_meeting():
    page = pages(*RECORDS)["briefing/"]
    assert [group.heading for group in page.groups] == ["Panels", "No promises or recommendations"]
    panel, council = (row for group in page.groups for row in group.rows)

    assert page.head.answer == "The panel next meets at 2pm on Thursday 4 July 2024."
    assert (panel.title, panel.address, council.address) == ("The panel", PANEL, "briefing/the-council/")
    assert panel.summary.startswith("Of 3 promises to this panel, 1 is overdue")
    assert council.summary == "We have no date for its next meeting."
    assert shown(panel.links) == [("Next meeting", "2pm on Thursday 4 July 2024"), ("Place", "The hall")]
    assert panel.links[0].values[0].address == "meetings/july/"
    assert shown(council.links) == [("Last meeting", "8 March 2024")]


def test_each_of_several_panels_has_a_page_with_links_to_the_others():
    by_address = pages(*RECORDS)

    assert list(by_address) == ["briefing/", PANEL, "briefing/the-council/"]
    (group,) = by_address["briefing/the-council/"].filters
    assert [(link.address, link.is_current) for link in group.links] == [
        ("briefing/the-panel/", False),
        ("briefing/the-council/", True),
    ]


def test_it_is_numbered_and_says_first_what_is_still_open():
    page = pages(*RECORDS)[PANEL]

    assert [section.heading for section in page.sections] == [
        "1.\u00a0Past the date, or without a reply",
        "2.\u00a0Points for this meeting",
        "3.\u00a0Promised to this panel",
        "4.\u00a0Recommended by this panel",
        "5.\u00a0Decided since 7 March 2024",
        "6.\u00a0Dates ahead",
    ]
    assert page.head.answer == (
        "Of 3 promises to this panel, 1 is overdue and 1 is past its expected date; 1 of 2 recommendations has no "
        "published reply."
    )
    assert shown(page.head.facts) == [("Next meeting", "2pm on Thursday 4 July 2024"), ("Place", "The hall")]
    assert page.head.description == "For members of the panel, to print on one or two pages."
    assert page.head.details.startswith("As of ")
    assert titles(parts(page)["page-open"].rows) == ["Hang bells", "Hang signs", "Print maps."]
    assert titles(parts(page)["page-points"].rows) == ["Ask about ropes."]


def test_what_is_ahead_is_never_still_open_but_is_in_the_table():
    page = pages(*RECORDS)[PANEL]

    assert first_cells(parts(page)["page-promised"]) == ["Hang lamps"]
    assert first_cells(parts(page)["page-recommendations"]) == ["Plant trees."]


@pytest.mark.parametrize(
    ("records", "heading"),
    [
        ((MARCH, JULY), "1. Without a reply"),
        ((held("march", "2024-03-07"), JULY, report_to("march", OVERDUE)), "1. Overdue"),
        ((held("march", "2024-03-07"), JULY, report_to("march", EXPECTED)), "1. Past the date"),
        ((held("march", "2024-03-07"), JULY, report_to("march", OVERDUE, EXPECTED)), "1. Past the date"),
        (
            (held("march", "2024-03-07", panel_recommendations=[ASKED]), JULY, report_to("march", OVERDUE)),
            "1. Overdue, or without a reply",
        ),
        ((held("march", "2024-03-07"), JULY, report_to("march", AHEAD)), "1. Points for this meeting"),
    ],
)
def test_the_first_part_is_named_by_what_is_in_it(records, heading):
    assert pages(*records)["briefing/"].sections[0].heading.replace("\u00a0", " ") == heading


def test_recommendations_with_a_reply_are_listed_by_the_day_on_which_they_were_made():
    early, late = ({**ANSWERED, "id": day, "text": f"Of {day}.", "made": day} for day in ("2024-03-01", "2024-03-05"))
    table = parts(pages(held("march", "2024-03-07", panel_recommendations=[early, late]))["briefing/"])[
        "page-recommendations"
    ].tables[0]

    assert table.caption == "Recommendations with a reply, the newest first"
    assert [row.cells[0].text for row in table.rows] == ["Of 2024-03-05.", "Of 2024-03-01."]


def test_promises_to_another_panel_are_left_out():
    page = pages(*RECORDS)["briefing/the-council/"]

    assert page.head.answer.endswith("We have no record of promises to this panel or of recommendations from it.")
    (section,) = page.sections
    assert (section.heading, titles(section.rows)) == ("Meetings of this panel", ["Council"])


def test_many_meetings_of_a_panel_without_a_promise_are_cut():
    several = (held(f"m{day}", f"2024-03-{day:02}") for day in range(1, 10))
    (section,) = pages(*several)[PANEL].sections

    assert (len(section.rows), section.rows[0].title) == (8, "M9")
    assert [link.text for link in section.links] == ["All meetings"]


def test_in_a_compiled_record_nothing_is_still_open():
    page = pages(*RECORDS[:1], *RECORDS[2:], compiled_office())[PANEL]

    assert [section.heading for section in page.sections] == [
        "1.\u00a0Promised to this panel",
        "2.\u00a0Recommended by this panel",
        "3.\u00a0Dates ahead",
    ]
    assert "open" not in page.head.answer
    assert first_cells(parts(page)["page-promised"]) == ["Hang lamps", "Hang bells", "Hang signs"]
    assert first_cells(parts(page)["page-recommendations"]) == ["Print maps.", "Plant trees."]


def test_the_paper_of_most_promises_is_named_once_above_them_and_each_has_its_state_and_its_day():
    numbered = [{**promise, "paragraph": f"{number}"} for number, promise in enumerate((AHEAD, EXPECTED), 1)]
    (first, other), office = numbered, compiled_office()

    def promised(*reports: object) -> tuple[str, list[list[str]]]:
        section = parts(pages(MARCH, JULY, office, *reports)[PANEL])["page-promised"]
        return section.lead, [[cell.text for cell in row.cells[1:]] for row in section.tables[0].rows]

    assert promised(report_to("march", first, other)) == (
        "Promised in: To march, 7 March 2024.",
        [
            ["Due on 31 July 2024", "Date ahead", "Paragraph 1"],
            ["Expected in May 2024", "No evidence found", "Paragraph 2"],
        ],
    )
    lead, rows = promised(report_to("march", first, other), report_to("july", {**other, "id": "third"}))
    assert lead == "Promised in: To march, 7 March 2024, unless another paper is named."
    assert sorted(where for *_, where in rows) == ["Paragraph 1", "Paragraph 2", "To july, paragraph 2"]
    assert promised(report_to("march", first))[0] == "", "a single promise names its paper itself"


def test_a_briefing_says_what_was_found_of_each_promise():
    dropped = {**AHEAD, "state": "dropped", "reason": "No water."}
    page = pages(MARCH, JULY, compiled_office(), report_to("march", dropped))[PANEL]

    assert parts(page)["page-promised"].tables[0].rows[0].cells[0].note == "No water."


def test_promises_that_are_still_open_come_before_those_that_were_settled():
    kept = {"id": "kept", "text": "Ring.", "state": "kept", "reason": "It rang."}
    lost = {"id": "lost", "text": "Look.", "due": "2023-05-31"}
    page = pages(MARCH, JULY, compiled_office(), report_to("march", kept, lost))[PANEL]

    states = [row.cells[2].text for row in parts(page)["page-promised"].tables[0].rows]
    assert (states, len(page.data)) == (["No evidence found", "Evidence found"], 2)


def test_seven_points_and_eight_promises_are_shown_then_a_fold_and_a_link_to_all():
    many = [{"id": f"p{n}", "text": f"Do {n}.", "due": "2024-05-31"} for n in range(20)]
    page = pages(MARCH, report_to("march", *many))["briefing/"]
    still_open, promised = parts(page)["page-open"], parts(page)["page-promised"]

    assert (len(still_open.rows), still_open.lead) == (
        7,
        "The first 7 of 21, by state and date. The oldest of each state come first.",
    )
    assert [link.text for link in still_open.links] == ["All 20 promises", "Both recommendations"]
    assert (len(promised.tables[0].rows), promised.lead) == (
        8,
        "The first 8 of the other 13, by state and date. The printed page leaves out the rest.",
    )
    assert (promised.folded.heading, len(promised.folded.tables[0].rows)) == ("5 more: overdue (5)", 5)
    assert promised.links[0].address == "promises/to/the-panel/"


def test_where_nothing_is_open_there_is_room_for_twice_as_many_promises():
    many = [{"id": f"p{n}", "text": f"Do {n}.", "due": "2024-05-31"} for n in range(16)]
    page = pages(held("march", "2024-03-07"), report_to("march", *many), compiled_office())["briefing/"]

    promised = parts(page)["page-promised"]
    assert (len(promised.tables[0].rows), promised.folded) == (16, None)


def test_where_no_panel_recommended_anything_the_list_says_so_once():
    own = held("march", "2024-03-07")
    page = pages(own, COUNCIL, report_to("march", OVERDUE), compiled_office())["briefing/"]

    assert page.head.answer.endswith("No recommendations were found.")
    assert ([link.text for link in page.feeds], len(page.data)) == (["Promises"], 2)
    assert [[row.summary for row in group.rows] for group in page.groups] == [
        ["No evidence was found for the only promise in a paper of 7 March 2024."],
        [""],
    ]


@pytest.mark.parametrize(
    ("decided", "is_shown"),
    [
        ("2024-04-01", True),
        ("2024-03-07", False),
        ("2024-03", False),
        ("announced 2024-04-01", True),
        ("announced 2024-03-01", False),
    ],
)
def test_only_decisions_certainly_later_than_the_last_meeting_or_announced_later_are_listed(decided, is_shown):
    page = pages(MARCH, record(Decision, "notice", decided=decided, published="unknown"))["briefing/"]

    assert bool(parts(page)["page-decided"].tables) == is_shown


def test_a_decision_of_the_day_of_the_meeting_that_was_published_later_is_listed_with_its_tags():
    late = record(Decision, "late", decided="2024-03-07", published="2024-03-11", status="withheld")
    section = parts(pages(MARCH, late)["briefing/"])["page-decided"]

    assert section.heading.endswith("Decided or made public since 7 March 2024")
    assert [(row.cells[0].text, row.cells[0].note) for row in section.tables[0].rows] == [("Late", "Withheld")]
    assert [row.cells[1].note for row in section.tables[0].rows] == ["published 11 March 2024"]


def test_the_day_of_publication_is_not_beside_a_decision_that_is_certainly_later_than_the_meeting():
    later = record(Decision, "later", decided="2024-03-08", published="2024-03-11")
    (row,) = parts(pages(MARCH, later)["briefing/"])["page-decided"].tables[0].rows

    assert (row.cells[1].text, row.cells[1].note) == ("8 March 2024", "")


def test_the_dates_of_the_panel_come_in_the_order_of_their_days():
    page = pages(*RECORDS)[PANEL]

    assert first_cells(parts(page)["page-dates"]) == ["Meeting: July", "Promise due: Hang lamps"]


def test_an_office_without_a_panel_has_an_empty_page():
    page = pages()["briefing/"]

    assert (page.head.answer, page.sections) == ("No meeting of a panel is published here yet.", ())
