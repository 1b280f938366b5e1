"""The page of a duty: its facts in every state, its evidence, and duties that may not be law."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.frontmatter.sentences import validated
from gazette.library.duty_states import DutyState
from gazette.records import Decision, Page, Record
from gazette.records.duties import Duty
from gazette.records.registers import Act
from gazette.sentences import promise_states
from gazette.sentences.duties import NOT_LAW
from gazette.views.kinds import duties
from gazette.views.shapes.pages import RecordPage
from tests.views.records import compiled_office, context_of, record, shown, titles


def duty(**fields: str) -> Duty:
    needed = {"id": "X-1", "part": "Order & Act", "duty": "A list", "legal_reference": "Act s.1", "cadence": "often"}
    row = validated(Duty, {**needed, "confidence": "found", **fields}, {})
    assert isinstance(row, Duty)
    return row


def page(duty_state: DutyState, *records: Record) -> RecordPage:
    return duties.page(context_of(*records), duty_state, None, None)


def notices(number: int) -> tuple[Decision, ...]:
    return tuple(record(Decision, f"notice-{index}") for index in range(number))


@pytest.mark.parametrize(
    ("state", "word", "due"),
    [
        ("late", "Overdue", []),
        ("due", "Due soon", []),
        ("met", "Met", [("Due", "1 August 2024")]),
        ("evidence found", "Evidence found", [("Due", "1 August 2024")]),
        ("none found", "No evidence found", [("Due", "1 August 2024")]),
        ("not in force", "Not in force", [("Due", "1 August 2024")]),
        ("not for this office", "Not for this office", [("Due", "1 August 2024")]),
    ],
)
def test_the_facts_of_a_duty_in_every_state(state, word, due):
    row = duty(applies_from="2012", applies_until="2030", shown_by="A page.", only_if="a grant was made")
    days = {"since": known_date("2020"), "last": known_date("2024-03"), "due": date(2024, 8, 1)}

    view = page(DutyState(row, state, **days))

    law = [
        ("Law", "Act s.1"),
        ("What would be evidence", "A page."),
        ("When", "often"),
        ("Only if", "a grant was made"),
    ]
    assert shown(view.head.facts) == [*law, *due]
    assert shown(view.details) == [
        ("Applies from", "2012"),
        ("Applied until", "2030"),
    ]
    assert view.head.state is not None
    assert view.head.state.text == word


def test_why_a_duty_is_in_its_state_is_the_answer_of_its_page():
    row, because = duty(not_applicable="Only councils."), "Only councils."

    view = page(DutyState(row, "not for this office", because))

    assert (view.head.answer, view.head.description) == (because, because)
    assert because not in [value for _, value in shown(view.details)]


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"every": "12"}, " (worked out: 12 months after the last publication on 20 April 2023)"),
        ({"every": "12", "by": "03-31"}, ", as each year"),
        ({"by": "03-31"}, ", as each year"),
    ],
)
def test_what_has_a_day_of_the_year_is_not_counted_from_the_latest(fields, rule):
    view = page(DutyState(duty(**fields), "late", last=known_date("2023-04-20"), due=date(2024, 3, 31)))

    assert view.head.answer == f"The next was due by 31 March 2024{rule}. We have published nothing since."


def test_dates_that_are_not_known_have_no_line():
    view = page(DutyState(duty(), "none found"))

    assert [label for label, _ in shown((*view.head.facts, *view.details))] == [
        "Law",
        "When",
    ]


@pytest.mark.parametrize(
    ("confidence", "sure", "is_law"),
    [
        ("found", None, True),
        ("timing not verified", None, True),
        ("found in part", None, True),
        ("heading found", "Only its heading was checked", False),
        ("not verified", "Not checked", False),
    ],
)
def test_a_duty_whose_text_was_not_found_is_not_shown_as_law(confidence, sure, is_law):
    view = page(DutyState(duty(confidence=confidence, note="Read this."), "none found"))

    assert dict(shown(view.details)).get("Text of the law") == sure
    assert view.notes == (("Read this.",) if is_law else (NOT_LAW.own, "Read this."))


@pytest.mark.parametrize(
    ("confidence", "often"),
    [
        ("found", ["often"]),
        ("timing not verified", []),
        ("found in part", []),
        ("heading found", []),
        ("not verified", []),
    ],
)
def test_how_often_is_shown_only_where_the_law_was_found(confidence, often):
    view = page(DutyState(duty(confidence=confidence), "none found"))

    assert [value for label, value in shown(view.head.facts) if label == "When"] == often


@pytest.mark.parametrize(("number", "lead"), [(60, "60 documents"), (61, "61 documents; the latest 60 are listed")])
def test_at_most_sixty_records_are_listed(number, lead):
    records = notices(number)
    view = page(DutyState(duty(), "met", evidence=records), *records)

    (section,) = view.sections
    assert (section.heading, section.lead, section.anchor, len(section.rows)) == ("Evidence", lead, "page-evidence", 60)
    assert titles(section.rows)[0] == "Notice 0"


def test_a_row_of_evidence_has_the_day_from_which_it_counts():
    late = record(Decision, "late", decided="2024-02-01", published="2024-03-14")
    prompt = record(Decision, "prompt", decided="2024-02-01", published="2024-02-01")
    view = page(DutyState(duty(), "met", evidence=(late, prompt)), late, prompt)

    details = [row.details for row in view.sections[0].rows]
    assert "Published on 14 March 2024" in details[0]
    assert not [line for line in details[1] if line.startswith("Published on")]


def test_a_note_on_what_was_not_seen_is_the_answer_of_the_page_and_of_the_row():
    (notice,) = notices(1)
    state = DutyState(duty(seen="no", note="A page names it."), "not seen", "A page names it.", evidence=(notice,))

    view, row = page(state, notice), duties.row(context_of(notice), state)

    assert (view.head.answer, view.notes) == ("A page names it.", ())
    assert view.sections[0].heading == "Where this is stated"
    assert (row.summary, row.links[0].label) == ("A page names it.", "Where this is stated")


def test_the_evidence_in_a_row_has_its_years():
    (notice,) = notices(1)

    row = duties.row(context_of(notice), DutyState(duty(), "met", evidence=(notice,), years=(2016, 2019)))

    assert row.links[0].label == "Evidence from 2016 and 2019"


@pytest.mark.parametrize(("state", "asks"), [("late", True), ("none found", True), ("not seen", True), ("met", False)])
def test_where_something_is_missing_a_reader_learns_whom_to_ask(state, asks):
    own = page(DutyState(duty(), state, "Why."))
    compiled = duties.page(context_of(compiled_office()), DutyState(duty(), state, "Why."), None, None)

    assert [view.head.action is not None for view in (own, compiled)] == [asks, asks]


def test_without_evidence_the_reason_is_the_answer():
    view = page(DutyState(duty(), "none found", "Nothing shows it."))

    assert (view.head.answer, view.sections) == ("Nothing shows it.", ())


@pytest.mark.parametrize(
    ("state", "why", "confidence", "summary"),
    [
        ("late", "It was due again by 1 August 2024.", "found", ""),
        ("none found", "Nothing shows it.", "found", ""),
        ("none found", "Nothing shows it.", "not verified", ""),
        ("not seen", "Only named.", "found", "Only named."),
        ("not for this office", "Only councils.", "found", "Only councils."),
    ],
)
def test_a_row_says_why_where_neither_its_heading_nor_its_date_does(state, why, confidence, summary):
    row = duties.row(context_of(), DutyState(duty(confidence=confidence), state, why))

    assert (row.summary, row.details) == (summary, ("Act s.1",))


def test_a_row_has_the_day_it_is_due_and_leads_to_its_latest_evidence():
    records = notices(4)

    row = duties.row(context_of(*records), DutyState(duty(), "late", evidence=records, due=date(2024, 8, 1)))

    assert (row.date, row.summary) == (None, "The next was due by 1 August 2024.")
    assert [(value.text, value.address) for value in row.links[0].values] == [
        ("Notice 0", "decisions/notice-0/"),
        ("Notice 1", "decisions/notice-1/"),
        ("and 2 others", "duties/x-1/"),
    ]
    three = duties.row(context_of(*records), DutyState(duty(), "evidence found", evidence=records[:3]))
    assert [value.text for value in three.links[0].values] == ["Notice 0", "Notice 1", "Notice 2"]


@pytest.mark.parametrize(
    ("law", "laws"),
    [
        ("Bell Act 2001, section 1", [("Bell Act 2001, section 1", "legislation/bells/")]),
        ("Under the Bell Act 2001", [("Under the Bell Act 2001", "legislation/bells/")]),
        (
            "Bell Act 2001, section 1; Clock Act 2002, section 2",
            [
                ("Bell Act 2001, section 1", "legislation/bells/"),
                ("Clock Act 2002, section 2", "legislation/clocks/"),
            ],
        ),
        (
            "Bell Act 2001, section 1 (Clock Act 2002, section 2)",
            [
                ("Bell Act 2001, section 1", "legislation/bells/"),
                ("Clock Act 2002, section 2", "legislation/clocks/"),
            ],
        ),
        ("Bell Act 2001 (Bell Ringers) Regulations 2017", [("Bell Act 2001 (Bell Ringers) Regulations 2017", None)]),
        ("A code of practice", [("A code of practice", None)]),
    ],
)
def test_the_law_of_a_duty_leads_to_the_page_of_each_act(law, laws):
    titles_of = {"clocks": "Clock Act 2002", "bells": "Bell Act 2001"}
    acts = {key: Act.model_validate({"key": key, "title": title}) for key, title in titles_of.items()}

    view = duties.page(context_of(acts=acts), DutyState(duty(legal_reference=law), "none found"), None, None)

    assert [(value.text, value.address) for value in view.head.facts[0].values] == laws


def test_a_standing_page_is_listed_where_its_words_are():
    words = record(Page, "open-data", title="Open data")
    (notice,) = notices(1)
    shows = DutyState(duty(), "met", evidence=(words, notice))

    rows = page(shows, words, notice).sections[0].rows

    assert [(row.address, row.date is None) for row in rows] == [("data/", True), ("decisions/notice-0/", False)]
    assert duties.address_shown(shows) == "data/"
    assert duties.address_shown(DutyState(duty(), "none found")) == "duties/x-1/"


def test_its_place_among_all_duties_its_source_and_its_citation_are_there():
    before, after = duty(id="W-1", duty="Before"), duty(id="Y-1", duty="After", legal_reference="Act s.2")
    view = duties.page(context_of(), DutyState(duty(source="The statute book"), "met"), before, after)

    assert [(crumb.text, crumb.address) for crumb in view.head.crumbs] == [
        ("Home", ""),
        ("Legal duties", "duties/"),
    ]
    assert [value.text for value in view.sources] == ["The statute book"]
    assert view.cite == "Commissioner for Exampleshire, legal duty: A list, 15 June 2024. /duties/x-1/"
    assert (view.previous.text, view.next.text, view.next.note) == ("Before", "After", "Act s.2")
    assert page(DutyState(duty(), "met")).sources == ()
    compiled = page(DutyState(duty(source="The book"), "none found"), compiled_office())
    assert (view.has_about, compiled.has_about, compiled.has_open_sources) == (True, False, True)


def test_a_correction_of_a_page_is_its_latest_change_and_counts_for_no_date_that_is_due():
    changes = [{"date": "2024-06-11", "kind": "correction", "note": "An answer was wrong."}]
    kept_up = record(Page, "gifts", published="2024-06-07", changes=changes)
    older = record(Page, "older", published="2024-05-20")
    day = known_date("2024-06-07")

    shows = page(DutyState(duty(), "evidence found", evidence=(kept_up, older), last=day), kept_up, older)
    assert "; one was corrected on 11 June 2024." in shows.head.answer
    assert shows.sections[0].rows[0].details[-1] == "Corrected on 11 June 2024"
    due = page(DutyState(duty(every="1"), "due", evidence=(kept_up,), last=day, due=date(2024, 7, 7)), kept_up)
    assert "after the last publication on 7 June 2024" in due.head.answer


def test_what_is_overdue_looks_alike_whether_it_is_a_duty_or_a_promise() -> None:
    promise, duty = promise_states.STATES["date passed"], duties.shown("late", is_compiled=False)

    assert (duty.text, duty.sign, duty.look) == (promise.own, promise.sign_of(False), promise.look_of(False))


@pytest.mark.parametrize(("is_compiled", "look"), [(False, "expected"), (True, "unseen")])
def test_a_duty_without_evidence_has_a_pattern_beside_what_is_overdue(is_compiled: bool, look: str) -> None:
    assert duties.shown("none found", is_compiled=is_compiled).look == look
