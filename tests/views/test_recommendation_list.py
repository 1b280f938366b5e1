"""The order of recommendations: those without an answer first, the newest of each first."""

from __future__ import annotations

from gazette.frontmatter.sentences import validated
from gazette.records import Decision, Meeting
from gazette.records.meeting import PanelRecommendation
from gazette.views.lists import recommendation_list
from tests.views.records import compiled_office, context_of, record, texts
from tests.views.sample import changed, sample

MEETING = "meetings/2024-03-07-police-and-crime-panel"


def recommendation(name: str, day: str, answered: str = "") -> PanelRecommendation:
    response = {"response": {"date": answered, "answer": "noted", "text": "Noted."}} if answered else {}
    read = validated(PanelRecommendation, {"id": name, "text": name, "made": day, **response}, {})
    assert isinstance(read, PanelRecommendation)
    return read


def test_the_longest_unanswered_come_first_and_then_the_newest_answers():
    recommendations = (
        recommendation("early-answered", "2023-01-01", "2024-01-01"),
        recommendation("late-answered", "2023-03-01", "2023-04-01"),
        recommendation("early", "2023-02-01"),
        recommendation("late", "2023-05-01"),
        recommendation("undated", "unknown"),
    )
    context = changed(sample(), MEETING, panel_recommendations=recommendations)
    names = ["early", "late", "undated", "late-answered", "early-answered"]

    page, data = recommendation_list.recommendation_list(context), recommendation_list.dataset(context)

    assert [row.title for group in page.groups for row in group.rows] == names
    assert [row[0].rpartition("/")[2] for row in data.rows] == names


def test_a_group_without_rows_is_left_out_and_an_empty_list_says_so():
    answered = changed(sample(), MEETING, panel_recommendations=(recommendation("a", "2023-01-01", "2024-01-01"),))
    nothing = changed(sample(), MEETING, panel_recommendations=())

    page, empty = (recommendation_list.recommendation_list(context) for context in (answered, nothing))

    assert [group.heading for group in page.groups] == ["Noted"]
    assert empty.groups == ()
    assert empty.head.answer == "No recommendations are published here yet."


def test_what_a_panel_did_about_a_decision_is_listed_and_what_a_court_did_is_not():
    acts = [
        {
            "how": "recommended against",
            "by": "the Police and Crime Panel",
            "date": "2024-03-01",
            "answer": "It stands.",
        },
        {"how": "vetoed", "date": "2024-03-05"},
        {"how": "quashed", "by": "the High Court", "date": "2024-04-05"},
    ]
    page = recommendation_list.recommendation_list(context_of(record(Decision, "notice", scrutiny=acts)))
    (group,) = page.groups

    assert (group.heading, page.head.answer) == ("What panels did about decisions (2)", "")
    assert [row.details for row in group.rows] == [(), ("Answered: It stands.",)]
    assert [row.date.text for row in group.rows if row.date] == ["5 March 2024", "1 March 2024"]
    assert [texts(row.tags) for row in group.rows] == [
        ["Vetoed", "Quashed on 5 April 2024"],
        ["Recommended against by the Police and Crime Panel", "Vetoed on 5 March 2024", "Quashed on 5 April 2024"],
    ]


def test_a_decision_that_answers_a_recommendation_on_a_day_that_nobody_knows_is_an_answer():
    response = {"date": "unknown", "answer": "noted", "text": "It stands.", "record": "decision notice"}
    wait = [{"id": "a", "text": "Wait.", "response": response}]
    meeting = record(Meeting, "panel", date="2017-02-01", panel_recommendations=wait)
    page = recommendation_list.recommendation_list(context_of(record(Decision, "notice"), meeting))
    (group,) = page.groups

    assert (group.heading, page.head.answer) == (
        "Noted",
        "One recommendation was made by the panel, and it was noted.",
    )
    assert group.rows[0].details == ("Answered",)


def test_a_compiled_record_without_recommendations_lists_the_meetings_of_the_panel_that_were_held():
    body = {"meeting_kind": "panel", "body_name": "Sampleton Panel"}
    meetings = [
        record(
            Meeting,
            "a",
            date="2024-01-07",
            held="held",
            minutes="https://sampleton.example.org/minutes",
            title="A hearing",
            **body,
        ),
        record(Meeting, "b", date="2024-03-07", held="held", title="Sampleton Panel, 7 March 2024", **body),
        record(Meeting, "c", date="2024-05-07", **body),
    ]
    page = recommendation_list.recommendation_list(context_of(*meetings, compiled_office()))

    assert page.head.answer == "No recommendation by the Sampleton Panel was found in the papers collected here."
    (section,) = page.sections
    assert section.heading == "Meetings that were held (2)"
    assert section.lead == "No source confirms that 1 other meeting took place."
    assert [link.address for link in section.links] == ["meetings/"]
    assert [(row.address, [link.label for link in row.links]) for row in section.rows] == [
        ("meetings/b/", []),
        ("meetings/a/", ["Minutes"]),
    ]
    assert [(row.title, row.unseen) for row in section.rows] == [
        ("7 March 2024", ": Sampleton Panel"),
        ("A hearing", ""),
    ]
