"""What panels recommended: unanswered first, only certain days counted, an anchor on the meeting's page."""

from __future__ import annotations

import pytest

from gazette.frontmatter.sentences import validated
from gazette.library.promises import CitedRecommendation
from gazette.records import Decision, Meeting
from gazette.records.meeting import PanelRecommendation
from gazette.views.context import Context
from gazette.views.feeds import promise_feeds
from gazette.views.kinds import recommendations
from gazette.views.lists import recommendation_list
from tests.views.records import compiled_office, context_of, record, shown
from tests.views.sample import sample, with_records

MEETING = "meetings/2024-03-07-police-and-crime-panel/"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def meeting_of(context: Context) -> Meeting:
    return next(meeting for meeting in context.library.meetings if meeting.address == MEETING)


def recommended(context: Context, **more: object) -> CitedRecommendation:
    recommendation = validated(PanelRecommendation, {"id": "lamps", "text": "Hang lamps.", **more}, {})
    assert isinstance(recommendation, PanelRecommendation)
    return CitedRecommendation(meeting_of(context), recommendation)


def with_meeting(context: Context, meeting: Meeting) -> Context:
    """The context with another text of the meeting."""
    records = context.library.records
    return with_records(context, (meeting if record.address == MEETING else record for record in records))


def test_unanswered_recommendations_come_first(context):
    page = recommendation_list.recommendation_list(context)

    assert page.head.answer == (
        "Of 2 recommendations made by the Exampleshire Police and Crime Panel, 1 has no published reply and "
        "1 was accepted."
    )
    assert [(group.heading, group.rows[0].title) for group in page.groups] == [
        ("No reply published", "Take down half of the signs."),
        ("Accepted", "Light the crossing at Sampleton."),
    ]
    assert [(part.state.text, part.number, part.address) for part in page.head.stack.parts] == [
        ("No reply published", "1", "scrutiny/#page-unanswered"),
        ("Accepted", "1", "scrutiny/#page-accepted"),
    ]


def test_in_a_compiled_record_no_reply_was_found(context):
    records = (*(other for other in context.library.records if other.kind != "office"), compiled_office())

    page = recommendation_list.recommendation_list(with_records(context, records))

    assert page.head.answer == (
        "Of 2 recommendations made by the Exampleshire Police and Crime Panel, no reply was found to 1 and "
        "1 was accepted."
    )
    assert page.groups[0].heading == "No reply found"


def test_each_has_its_place_with_its_reply_on_the_page_of_the_meeting(context):
    (section,) = recommendations.sections_of(context, meeting_of(context))
    first, second = section.rows
    listed = [row.address for group in recommendation_list.recommendation_list(context).groups for row in group.rows]

    assert (section.heading, first.title) == ("What the panel asked for", "Light the crossing at Sampleton.")
    assert (first.state.text, first.summary) == (
        "Accepted",
        "Reply of 2 April 2024: Lamps will be put up by the autumn.",
    )
    assert first.details == ("Answered in 26 days",)
    assert first.links[0].values[0].address == "panel-reports/2024-03-07-update/#p2-1"
    assert (second.state.text, second.summary, second.details) == ("No reply published", "", ())
    assert sorted(listed) == sorted(f"{MEETING}#{row.anchor}" for row in section.rows)


def test_an_illustrative_recommendation_is_marked_everywhere(context):
    cited = recommended(context, illustrative="yes")
    meeting = cited.meeting.model_copy(update={"panel_recommendations": (cited.recommendation,)})
    invented = with_meeting(context, meeting)

    (section,) = recommendations.sections_of(invented, meeting)
    listed = recommendation_list.recommendation_list(invented)
    (row,) = listed.groups[0].rows
    (entry,) = next(feed for feed in promise_feeds.feeds(invented) if feed.address == "feeds/scrutiny").entries

    assert [tag.text for tag in section.rows[0].tags] == ["Invented example"]
    assert "Invented example" in [tag.text for tag in row.tags]
    assert "illustrative" not in listed.head.answer  # all of an imaginary office is
    assert "Invented to show a feature of this site." in entry.summary
    assert "Invented to show a feature of this site." in entry.html


def test_the_recommendations_of_a_withheld_meeting_are_not_published(context):
    kept = meeting_of(context).model_copy(update={"status": "withheld"})
    withheld = with_meeting(context, kept)

    assert recommendations.sections_of(withheld, kept) == ()
    answer = recommendation_list.recommendation_list(withheld).head.answer
    assert answer == "No recommendations are published here yet."


def test_the_feed_has_an_entry_for_the_recommendation_and_one_for_its_response(context):
    feed = next(feed for feed in promise_feeds.feeds(context) if feed.address == "feeds/scrutiny")
    name = "tag:record.example.org,2024:meetings/2024-03-07-police-and-crime-panel/recommendations"

    assert [(entry.identity, entry.title) for entry in feed.entries] == [
        (f"{name}/more-lamps/response", "Accepted: Light the crossing at Sampleton."),
        (f"{name}/more-lamps", "Light the crossing at Sampleton."),
        (f"{name}/fewer-signs", "Take down half of the signs."),
    ]


@pytest.mark.parametrize(("answered", "days"), [("2024-04-02", 26), ("2024-04", None), ("unknown", None)])
def test_the_data_gives_days_only_where_they_are_certain(context, answered, days):
    cited = recommended(context, response={"date": answered, "answer": "noted", "text": "Noted."})
    meeting = cited.meeting.model_copy(update={"panel_recommendations": (cited.recommendation,)})
    changed = with_meeting(context, meeting)

    register = recommendation_list.dataset(changed)

    (row,) = register.rows
    cells = dict(zip([column.name for column in register.columns], row, strict=True))
    assert (cells["recommended"], cells["answered"], cells["days"]) == ("2024-03-07", answered, days)


def test_the_state_of_a_row_is_its_answer_or_that_there_is_none(context):
    answers = ("accepted", "accepted in part", "rejected", "noted")
    answered = [{"date": "2024-04-02", "answer": answer, "text": "Noted."} for answer in answers]

    rows = [recommendations.row(context, recommended(context, response=response)) for response in answered]
    waiting = recommendations.row(context, recommended(context))

    assert [(row.state.text, row.state.is_unseen) for row in (*rows, waiting)] == [
        ("Accepted", True),
        ("Accepted in part", True),
        ("Rejected", True),
        ("Noted", True),
        ("No reply published", True),
    ]


def test_the_facts_of_a_recommendation_with_and_without_a_response(context):
    response = {"date": "2024-04-02", "answer": "noted", "text": "Noted.", "record": "report 2024-03-07-update"}
    answered = recommended(context, response=response, note="Read this.", made="2024-03-08")
    unanswered = recommended(context)
    meeting = answered.meeting.model_copy(
        update={"panel_recommendations": (answered.recommendation, unanswered.recommendation)}
    )

    (section,) = recommendations.sections_of(with_meeting(context, meeting), meeting)
    first, second = section.rows

    assert (first.summary, first.details) == (
        "Reply of 2 April 2024: Noted.",
        ("Made on 8 March 2024", "Answered in 25 days", "Read this."),
    )
    assert shown(first.links) == [("See also", "Commissioner's update")]
    assert (second.summary, second.details, second.links) == ("", (), ())


def test_a_row_has_the_meeting_and_how_long_an_answer_took(context):
    response = {"date": "2024-04-02", "answer": "noted", "text": "It was noted."}
    row = recommendations.row(context, recommended(context, response=response))

    assert (row.summary, row.details[1]) == ("Reply of 2 April 2024: It was noted.", "Answered in 26 days")
    waiting = recommendations.row(context, recommended(context))
    assert (waiting.summary, waiting.details[1:]) == ("", ())


@pytest.mark.parametrize(
    ("published", "label"), [("2024-04-02", "Reply"), ("2024-04-03", "See also"), ("unknown", "See also")]
)
def test_a_document_is_called_the_reply_only_on_the_day_of_the_reply(published, label):
    response = {"date": "2024-04-02", "answer": "noted", "text": "Noted.", "record": "decision notice"}
    asked = [{"id": "a", "text": "Wait.", "response": response}]
    meeting = record(Meeting, "panel", date="2024-03-07", panel_recommendations=asked)
    context = context_of(record(Decision, "notice", published=published), meeting)

    (row,) = (row for group in recommendation_list.recommendation_list(context).groups for row in group.rows)

    assert [link.label for link in row.links] == [label]


def test_in_a_compiled_record_nobody_knows_that_there_was_no_reply(context):
    unanswered = recommended(context)
    others = (other for other in context.library.records if other.kind != "office")
    compiled = with_records(context, (*others, compiled_office()))

    assert recommendations.row(compiled, unanswered).details == ("Exampleshire Police and Crime Panel",)
