"""A course: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Course
from gazette.sentences.courses import front_page
from gazette.views.kinds import courses
from gazette.views.record.sources import citation_of_record
from gazette.views.shapes.parts import Link, Row, Value
from tests.views.records import compiled_office, context_of, record, shown, texts, titles


def test_the_facts_and_sections_of_a_course_that_says_everything():
    words = {name: f"{name}." for name in ("provider", "format", "duration", "cost")}
    course = record(
        Course, "scams", launched="2023", available="no", replacement="new", sections=["Post"], support=["Us"], **words
    )
    view = courses.page(context_of(course, record(Course, "new", title="New scams")), course)

    assert view.head.answer == "This course can no longer be taken. It was replaced by “New scams”."
    assert shown(view.head.facts) == [
        ("Length", "duration."),
        ("Cost", "cost."),
        ("First offered", "2023"),
        ("Format", "Format."),
    ]
    assert shown(view.details) == [
        ("Run by", "provider."),
        ("Website of the course", "Scams on the Citizens' Academy site"),
    ]
    assert view.head.action.links == (Link("See “New scams”", "academy/new/"),)
    assert [(s.heading, s.anchor, [b.text for b in s.bullets]) for s in view.sections] == [
        ("What it covered", "page-covers", ["Post"]),
        ("Who it was for", "page-audience", ["residents"]),
        ("Other courses", "page-others", []),
    ]
    assert [(s.heading, texts(s.bullets)) for s in view.opening] == [("Get help now", ["Us"])]
    assert texts(view.tags) == texts(row_of(course).tags) == ["No longer offered"]


SITE = "https://academy.example.org/scams"


@pytest.mark.parametrize(
    ("fields", "answer", "text", "button"),
    [
        (
            {"available": "yes", "format": "online"},
            "A course for residents.",
            "The course is on academy.example.org.",
            "Take the course",
        ),
        (
            {},
            "A course for residents. We cannot confirm that it still runs.",
            "Details are on academy.example.org.",
            "Go to the website of the course",
        ),
        (
            {"available": "yes", "url": "https://academy.example.org/"},
            "A course for residents.",
            "",
            "Go to the front page of academy.example.org",
        ),
    ],
)
def test_whether_a_course_runs_is_said_first_and_where_to_take_it(fields, answer, text, button):
    course = record(Course, "scams", **{"url": SITE, **fields})
    head = courses.page(context_of(course), course).head

    assert head.answer == answer
    assert (head.action.text, [link.text for link in head.action.links]) == (text, [button])


def test_a_course_that_has_ended_has_no_button_without_a_successor():
    course = record(Course, "scams", available="no")

    assert courses.page(context_of(course), course).head.action is None


def test_in_a_compiled_record_nothing_looks_like_a_button_of_the_office():
    course = record(Course, "scams", launched="2016")
    head = courses.page(context_of(compiled_office(), course), course).head

    assert head.answer == "A course for residents. Its subject: a summary. No source confirms that it still runs."
    assert (head.action.links, [link.text for link in head.action.plain_links]) == (
        (),
        ["Go to the website of the course"],
    )


def test_what_may_be_no_course_is_called_none_in_a_compiled_record():
    subject, course = record(Course, "theft", format="online"), record(Course, "scams", launched="2016")
    context = context_of(compiled_office(), subject, course)
    page = courses.page(context, subject)

    assert (page.head.kind, page.head.answer, page.head.facts) == (
        "Citizens' Academy",
        "A summary. No source says that it was a course.",
        (),
    )
    assert shown(page.details)[-2:] == [("Format", "Online"), ("For", "residents")]
    assert page.head.action is None
    assert page.details[0].label == "Website"
    assert (page.about_heading, page.sections) == ("About this subject", ())
    assert (courses.number_of(context), courses.label_of(context, subject)) == (1, "Citizens' Academy")
    assert courses.row(context, subject).details == ()
    assert [titles(section.rows) for section in courses.page(context, course).sections] == []
    assert [group.heading for group in courses.groups(context, [course, subject])] == [
        "Courses",
        "Only the subject is known",
    ]
    assert courses.answer_of_list(context, [course, subject]) == (
        "1 course. No source confirms that it still runs. "
        "1 more subject is mentioned, which may not have been a course."
    )
    assert courses.page(context_of(subject), subject).head.kind == "Citizens' Academy course"


@pytest.mark.parametrize(
    ("form", "button"),
    [("online, with quizzes", "Take the course"), ("one morning beside a road", "See how to take part")],
)
def test_only_a_course_online_is_taken_by_a_click(form, button):
    course = record(Course, "scams", url=SITE, available="yes", format=form)

    assert [link.text for link in courses.page(context_of(course), course).head.action.links] == [button]


def test_the_emergency_number_comes_first_and_of_many_readers_there_is_a_list():
    help_lines = ["Victim Care, 01632 960100", "In danger: 999"]
    course = record(Course, "scams", support=help_lines, audience=["a", "b", "c", "d"])
    view = courses.page(context_of(course), course)
    (support,), (audience,) = view.opening, view.sections

    assert support.bullets == (Value("In danger: 999"), Value("Victim Care, 01632 960100", "tel:01632960100"))
    assert (audience.heading, len(audience.bullets)) == ("Who it is for", 4)


def test_the_list_says_how_many_can_be_taken():
    several = [record(Course, "a", available="yes"), record(Course, "b", available="no"), record(Course, "c")]
    words = (
        "You can take 1 course. 1 other is no longer offered. We cannot confirm that the remaining course still runs."
    )

    assert courses.answer_of_list(context_of(*several), several) == words


def test_the_list_begins_with_what_can_be_taken_and_says_once_what_has_ended():
    several = [record(Course, "a", available="no", status="closed"), record(Course, "b")]
    several.append(record(Course, "c", available="yes"))
    context = context_of(*several)
    groups = courses.groups(context, several)

    assert [(group.heading, titles(group.rows)) for group in groups] == [
        ("Courses you can take", ["C"]),
        ("Other courses", ["B"]),
        ("No longer offered", ["A"]),
    ]
    assert all(row.tags == () for group in groups for row in group.rows)
    (alone,) = courses.groups(context, several[:1])
    assert (alone.heading, texts(alone.rows[0].tags)) == ("Courses", ["Closed"])
    compiled = courses.groups(context_of(compiled_office(), *several), several)
    assert compiled[0].heading == "Can be taken, sources say"


def test_the_page_says_once_where_the_course_is():
    course = record(Course, "scams", url=SITE, available="yes")

    assert shown(courses.page(context_of(course), course).details) == []


def row_of(course: Course) -> Row:
    return courses.row(context_of(course), course)


def test_a_course_that_says_little_has_neither_date_nor_sections():
    course = record(Course, "scams", available="yes")

    assert courses.page(context_of(course), course).sections == ()
    assert (row_of(course).date, row_of(course).tags, row_of(course).details) == (None, (), ("For residents",))
    long = record(Course, "scams", duration="2 hours", cost="free")
    assert row_of(long).details == ("For residents", "2 hours", "Free")
    assert row_of(record(Course, "scams", format="online")).details == ("For residents", "Online")
    assert row_of(record(Course, "scams")).tags == ()


def test_length_and_cost_are_in_the_invitation_or_else_among_the_facts():
    known = {"duration": "20 minutes", "cost": "free"}
    offered, unsure = record(Course, "a", available="yes", **known), record(Course, "b", **known)
    heads = [courses.page(context_of(course), course).head for course in (offered, unsure)]

    assert heads[0].answer == "A free course for residents. It takes 20 minutes."
    assert [[fact.label for fact in head.facts] for head in heads] == [[], ["Length", "Cost"]]


def test_a_course_without_a_date_is_cited_under_the_name_of_the_office_that_published_it_here():
    course, old = record(Course, "scams", title="Scams"), record(Course, "keys", title="Keys", launched="2011")

    assert citation_of_record(context_of(course), course) == "Commissioner for Exampleshire, Scams. /academy/scams/"
    assert citation_of_record(context_of(old), old).startswith("Police Authority, Keys")


def test_nobody_is_sent_to_a_website_that_may_be_gone():
    assert front_page("a.example.org", is_confirmed=True) == "Go to the front page of a.example.org"
    assert front_page("a.example.org", is_confirmed=False) == "Website that the sources give: a.example.org"


def test_a_line_that_all_subjects_share_is_above_them_once():
    several = [record(Course, name, title=name, summary="A key topic in 2016.") for name in ("fraud", "theft")]
    (group,) = courses.groups(context_of(compiled_office(), *several), several)

    assert group.lead == "Each: a key topic in 2016."
    assert [row.summary for row in group.rows] == ["", ""]
