"""A consultation: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Consultation, Decision, Office
from gazette.views.kinds import consultation_lists, consultations
from gazette.views.shapes.parts import Link, Value
from tests.views.records import compiled_office, context_of, record, shown, texts


def test_the_facts_of_a_consultation_that_says_everything():
    result = {"summary": "It goes up.", "date": "2024-03", "decision": "notice"}
    consultation = record(
        Consultation,
        "precept",
        stated_length="12 weeks",
        stated_length_note="It was longer.",
        about="precept",
        run_by="A firm",
        ways_to_respond=[{"how": "a form", "url": "https://form.example.org/"}, {"how": "by post"}],
        responses="About 50",
        result=result,
    )
    notice = record(Decision, "notice", title="A notice")
    context = context_of(consultation, notice)
    view, row = consultations.page(context, consultation), consultations.row(context, consultation)

    assert view.head.answer == "A summary. Closed on 10 February 2024. It goes up."
    assert shown(view.head.facts) == [
        ("Opened", "10 January 2024"),
        ("Responses", "About 50"),
        ("Outcome published", "March 2024"),
        ("Decision", "A notice"),
    ]
    assert shown(view.details) == [
        ("Run by", "A firm"),
        ("Closed", "10 February 2024"),
        ("Announced length", "12 weeks"),
        ("Open for", "32 days"),
        ("About its length", "It was longer."),
        ("About", "Precept"),
        ("How people could respond", "A form; By post"),
    ]
    (outcome,) = view.sections
    assert outcome.heading == "You said, we did"
    assert outcome.paragraphs[0].startswith(str(notice.decision))
    assert (row.date.text, row.details) == ("Opened 10 January 2024", ("Closed 10 February 2024",))
    assert (texts(row.tags), texts(view.tags), view.head.action) == (["Outcome published"], [], None)


def test_a_row_says_once_that_it_is_closed():
    closed = record(Consultation, "rates", opens="2024-01-01", closes="2024-02-01")
    row = consultations.row(context_of(closed), closed)

    assert (texts(row.tags), row.details) == ([], ("Closed 1 February 2024",))


def test_a_row_says_in_one_manner_that_it_is_closed_on_whatever_day():
    over = record(Consultation, "study", opens="by 2016-11", closes="unknown", result={"summary": "It went up."})
    row = consultations.row(context_of(compiled_office(), over), over)

    assert (texts(row.tags), row.details) == ([], ("Closed, date not known",))


def test_only_the_office_itself_says_that_it_published_an_outcome():
    consultation = record(Consultation, "precept", result={"summary": "It went up.", "date": "2024-03"})
    context = context_of(compiled_office(), consultation)
    view = consultations.page(context, consultation)

    assert texts(consultations.stage_tags(context, consultation)) == ["Closed"]
    assert ("Date of the outcome", "March 2024") in shown(view.head.facts)


@pytest.mark.parametrize(
    ("how", "decided", "answer", "label"),
    [
        (
            "followed by",
            "2024-03-05",
            "A summary. Closed on 10 February 2024. A decision followed on 5 March 2024.",
            "What followed",
        ),
        (
            "led to",
            "2024-03-05",
            "A summary. Closed on 10 February 2024. A decision followed on 5 March 2024.",
            "What followed",
        ),
        ("about", "2024-03-05", "A summary. Closed on 10 February 2024. No source gives an outcome.", None),
        ("followed by", "2024-07-05", "A summary. Closed on 10 February 2024. No source gives an outcome.", None),
    ],
)
def test_what_followed_a_consultation_is_named_and_not_denied(how, decided, answer, label):
    consultation = record(Consultation, "precept", related=[{"how": how, "record": "decision notice"}])
    notice = record(Decision, "notice", title="A notice", decided=decided, published=decided)
    head = consultations.page(context_of(compiled_office(), consultation, notice), consultation).head

    assert head.answer == answer
    followed = [(line.label, line.values) for line in head.facts if line.label == "What followed"]
    assert followed == ([(label, (Value("Decision: A notice", "decisions/notice/"),))] if label else [])


def test_a_decision_that_says_that_it_follows_a_consultation_is_named_too():
    consultation = record(Consultation, "precept")
    related = [{"how": "follows", "record": "consultation precept"}]
    notice = record(Decision, "notice", decided="2024-03-05", published="2024-03-05", related=related)

    answer = consultations.page(context_of(consultation, notice), consultation).head.answer

    assert answer == "A summary. Closed on 10 February 2024. A decision followed on 5 March 2024."


def test_a_long_outcome_has_a_part_of_its_own():
    consultation = record(Consultation, "precept", result={"summary": "It goes up. " * 30})
    view = consultations.page(context_of(consultation), consultation)

    assert view.head.answer == "A summary. Closed on 10 February 2024. Its outcome is below."
    assert view.sections[0].paragraphs == (consultation.result.summary,)


def test_a_consultation_whose_dates_are_typed_as_unknown_says_so_once():
    consultation = record(Consultation, "precept", opens="unknown", closes="unknown")
    view = consultations.page(context_of(consultation), consultation)

    assert (view.sections, view.tags) == ((), ())
    assert view.head.answer == "A summary. We do not know the dates of this consultation."
    assert view.head.facts == ()
    assert [line.label for line in view.details if line.label in ("Opening", "Closing")] == []
    assert consultations.row(context_of(consultation), consultation).details == ()


@pytest.mark.parametrize(
    ("opens", "closes", "date", "details"),
    [
        ("by 2020-12", "2021-01-29", "Opened by December 2020", ("Closed 29 January 2021",)),
        ("2023", "2023-10-23", "Opened 2023", ("Closed 23 October 2023",)),
        ("before 2017-10", "unknown", "Opened before October 2017", ("Closing date not known",)),
        ("unknown", "2016", "Closed 2016", ()),
        ("unknown", "unknown", "Undated", ()),
    ],
)
def test_a_row_names_the_day_on_which_it_opened_and_below_it_the_last(opens, closes, date, details):
    consultation = record(Consultation, "precept", opens=opens, closes=closes)
    row = consultations.row(context_of(consultation), consultation)

    assert (row.date.text, row.details) == (date, details)


def test_where_nobody_says_whether_it_is_open_a_reader_asks_the_office():
    office = record(Office, "office", summary="An office.", mailbox="office@example.org", switchboard="01632 960000")
    consultation = record(Consultation, "night-buses", opens="unknown", closes="2024-09-30")
    action = consultations.page(context_of(office, consultation), consultation).head.action

    address = "mailto:office@example.org?subject=Night%20buses"
    assert action.links == (Link("Ask us whether you can respond", address),)
    assert action.note == "Write to office@example.org. Or phone 01632 960000."
    undated = record(Consultation, "village-bells", opens="unknown", closes="unknown")
    assert consultations.page(context_of(office, undated), undated).head.action is None, "nothing says that it is open"
    compiled = consultations.page(context_of(compiled_office(), consultation), consultation)
    assert compiled.head.action is None


MAIL = {"how": "by e-mail", "mailbox": "office@example.org"}
FORM = {"how": "online survey", "url": "https://survey.example.org/"}


@pytest.mark.parametrize(
    ("ways", "text", "links", "note"),
    [
        ([FORM], "", ["Answer the online survey"], "Questions? Phone 01632 960000."),
        (
            [FORM, {"how": "by post"}],
            "",
            ["Answer the online survey"],
            "Other ways to respond: by post. Questions? Phone 01632 960000.",
        ),
        ([{"how": "by post"}], "How to respond: by post.", ["Contact us"], "Questions? Phone 01632 960000."),
        ([MAIL], "Write to office@example.org.", ["E-mail your views"], "Questions? Phone 01632 960000."),
        (
            [FORM, {"how": "by phone"}],
            "",
            ["Answer the online survey"],
            "Other ways to respond: by phone. Or phone 01632 960000.",
        ),
        ([], "We have not published how to respond.", ["Ask us how to respond"], "Questions? Phone 01632 960000."),
    ],
)
def test_an_open_consultation_ends_in_something_a_reader_can_do(ways, text, links, note):
    office = record(Office, "office", summary="An office.", switchboard="01632 960000")
    consultation = record(Consultation, "precept", opens="2024-06-01", closes="2024-07-01", ways_to_respond=ways)
    head = consultations.page(context_of(consultation, office), consultation).head

    assert head.answer == "Open for responses until Monday 1 July 2024. A summary."
    *to_respond, calendar = head.action.links
    assert (head.action.text, [link.text for link in to_respond], head.action.note) == (text, links, note)
    assert calendar == Link("Add to my calendar", "calendars/consultations/precept/closes.ics")


@pytest.mark.parametrize(
    ("ways", "text", "links"),
    [
        ([FORM], "", ["Answer the online survey"]),
        ([{"how": "by post"}], "How to respond: by post.", []),
        ([], "No source says how to respond.", ["Ask the publisher of this record"]),
    ],
)
def test_in_a_compiled_record_nothing_looks_like_a_button_of_the_office(ways, text, links):
    consultation = record(Consultation, "precept", opens="2024-06-01", closes="2024-07-01", ways_to_respond=ways)
    action = consultations.page(context_of(compiled_office(), consultation), consultation).head.action

    assert (action.text, action.links, action.note) == (text, (), "")
    assert [link.text for link in action.plain_links] == links


@pytest.mark.parametrize(
    ("windows", "name"),
    [
        ([{"opens": "2024-07-01", "closes": "2024-07-31"}], "opens"),
        ([{"opens": "2024-03-01", "closes": "2024-05-01"}, {"opens": "2024-09-01", "closes": "2024-10-01"}], "opens-2"),
    ],
)
def test_a_reader_notes_the_day_on_which_a_consultation_opens(windows, name):
    office = record(Office, "office", summary="An office.", switchboard="01632 960000")
    days = {"opens": windows[0]["opens"], "closes": windows[-1]["closes"]}
    consultation = record(Consultation, "precept", **days, windows=windows)
    action = consultations.page(context_of(consultation, office), consultation).head.action

    assert action.links == (Link("Add to my calendar", f"calendars/consultations/precept/{name}.ics"),)
    assert (action.text, action.note) == ("", "")
    compiled = consultations.page(context_of(compiled_office(), consultation), consultation)
    assert compiled.head.action is None


def test_what_may_still_be_open_says_when_it_opened_and_once_that_its_end_is_not_known():
    consultation = record(Consultation, "paths", opens="2024-03", closes="unknown")
    view = consultations.page(context_of(consultation), consultation)
    (group,) = consultation_lists.groups_ahead(context_of(consultation), [consultation])

    assert view.head.answer == "A summary. Opened in March 2024. It may still be open. We do not know its closing date."
    assert {line.label for line in (*view.head.facts, *view.details)} & {"Opened", "Closing"} == set()
    assert [(row.date.text, row.details) for row in group.rows] == [("Closing date not known", ("Opened March 2024",))]


def test_before_it_opens_the_ways_to_respond_are_named_and_are_no_links():
    ways = [{"how": "in school"}, {"how": "online survey", "url": "https://survey.example.org/"}]
    days = {"opens": "2024-07-01", "closes": "2024-07-31"}
    consultation = record(Consultation, "young", **days, run_by="A firm", ways_to_respond=ways)
    run_by, how = consultations.page(context_of(consultation), consultation).head.facts

    assert (run_by.label, how.label) == ("Run by", "How to respond")
    assert how.values == (Value("In school"), Value("Online survey"))


WINDOWS = [{"opens": "2024-01-10", "closes": "2024-01-16"}, {"opens": "2024-02-01", "closes": "2024-02-10"}]


@pytest.mark.parametrize(
    ("fields", "length"),
    [
        ({}, ["32 days"]),
        ({"windows": WINDOWS}, ["17 days"]),
        ({"closes": "2024-02"}, []),
        ({"closes": "expected 2024-02-10"}, []),
        ({"opens": "unknown"}, []),
        ({"opens": "by 2024-01-10"}, []),
    ],
)
def test_the_days_it_was_open_are_counted_where_each_day_is_known(fields, length):
    consultation = record(Consultation, "precept", **fields)
    view = consultations.page(context_of(consultation), consultation)

    assert [words for label, words in shown(view.details) if label == "Open for"] == length


def test_figures_need_no_summary_and_one_that_is_unknown_is_called_not_known():
    answers = [{"answer": "Yes", "share": "62%", "count": "unknown"}]
    result = {"questions": [{"question": "Should it rise?", "answers": answers}]}
    consultation = record(Consultation, "precept", result=result)
    (section,) = consultations.page(context_of(consultation), consultation).sections

    assert [cell.text for cell in section.tables[0].rows[0].cells] == ["Yes", "62%", "not known"]
    assert list(consultation.mistakes()) == []
