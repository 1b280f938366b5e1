"""The states of duties follow from the evidence; nothing is late unless the law sets the interval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette.checks.read_page import read_page
from gazette.checks.required_on_home import missing_from_home
from gazette.checks.site import CheckedSite
from gazette.dates import known_date
from gazette.frontmatter.sentences import validated
from gazette.library.duty_states import duty_states_of
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.records import Office, PublicRegister, Report
from gazette.records.duties import Duty, months_later
from gazette.sentences.duties import DAY_NOT_KNOWN, NOT_LAW
from gazette.views.context import Context
from gazette.views.lists import duty_list, record_lists
from gazette.views.site.site import Site
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import with_promises_of

SAMPLE = Path(__file__).parents[2] / "tests" / "sample" / "content"
TODAY = date(2024, 6, 15)


DUTIES = ("SIO-5D", "SIO-7B", "ACC-8", "GUESS-1", "SIO-5A", "SIO-5C", "SIO-9", "SIO-3F")
EVIDENCE = ("decisions/PCCE-045-2020", "meetings/2023-07-06-public-meeting", "pages/about", "pages/accessibility")


@pytest.fixture(scope="module")
def office() -> Library:
    return read_library(SAMPLE)


@pytest.fixture
def context(office: Library) -> Context:
    """The office with some of its duties, the evidence of four records for them, and the promises of one report."""
    records = tuple(
        record if record.identity in EVIDENCE else record.model_copy(update={"duties": (), "meets": ()})
        for record in office.records
    )
    duties = {name: duty for name, duty in office.duties.items() if name in DUTIES}
    small = Context(replace(office, records=records, duties=duties), TODAY, "https://record.example.org")
    return with_promises_of(small, "panel-reports/2022-annual-report-2021-22")


def a_duty(**more: str) -> Duty:
    row = {"id": "X-1", "part": "Law", "duty": "A list", "legal_reference": "Act s.1", "cadence": "often"}
    duty = validated(Duty, {**row, "confidence": "found", **more}, {})
    assert isinstance(duty, Duty)
    return duty


def state_of_duty(office: Library, reviewed: str | None, body: Office, meets: tuple[str, ...] = (), **more: str):
    """The state of a duty whose only evidence is a page that was reviewed on a day."""
    page = next(page for page in office.pages if page.name == "accessibility")
    day = known_date(reviewed) if reviewed else None
    shown = page.model_copy(update={"duties": ("X-1",), "meets": meets, "reviewed": day})
    records = (shown,) if reviewed else ()
    changed = replace(office, records=(body, *records), duties={"X-1": a_duty(**more)})
    return duty_states_of(changed, TODAY)[0]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("current", "evidence found"),
        ("superseded", "evidence found"),
        ("closed", "evidence found"),
        ("withheld", "none found"),
        ("withdrawn", "none found"),
    ],
)
def test_a_withheld_or_withdrawn_record_is_no_evidence(office: Library, status: str, state: str):
    page = next(page for page in office.pages if page.name == "accessibility")
    shown = page.model_copy(update={"duties": ("X-1",), "status": status})
    changed = replace(office, records=(office.office, shown), duties={"X-1": a_duty()})
    assert [duty_state.state for duty_state in duty_states_of(changed, TODAY)] == [state]


FOUND = "evidence found"
PART = "found in part"
STATES = [
    ("2024-05-01", {"every": "3"}, "due", FOUND, date(2024, 8, 1)),
    ("2024-06-14", {"every": "3"}, FOUND, FOUND, date(2024, 9, 14)),
    ("2024-03-14", {"every": "3"}, "late", FOUND, date(2024, 6, 14)),
    ("2024-03-15", {"every": "3"}, "due", FOUND, date(2024, 6, 15)),
    ("2024-03", {"every": "3"}, "due", FOUND, date(2024, 6, 30)),
    ("2024-02-20", {"by": "03-31"}, FOUND, FOUND, date(2025, 3, 31)),
    ("2023-04-20", {"by": "03-31"}, "late", FOUND, date(2024, 3, 31)),
    ("2023-04-20", {"every": "1", "only_if": "a grant was made"}, FOUND, FOUND, None),
    ("2015-01-01", {}, FOUND, FOUND, None),
    ("2024-03-14", {"every": "3", "confidence": "timing not verified"}, FOUND, FOUND, None),
    ("2024-03-14", {"every": "3", "confidence": "found in part"}, FOUND, FOUND, None),
    ("2024-06-14", {"confidence": "not verified"}, FOUND, FOUND, None),
    (None, {"every": "1"}, "none found", "none found", None),
    ("unknown", {"every": "1"}, FOUND, FOUND, None),
    ("2024-06-14", {"every": "3", "seen": "in part", "note": "A half."}, PART, PART, date(2024, 9, 14)),
    ("2024-03-14", {"every": "3", "seen": "in part", "note": "A half."}, "late", PART, date(2024, 6, 14)),
    ("2024-06-14", {"every": "3", "seen": "no", "note": "Only named."}, "not seen", "not seen", None),
    (None, {"seen": "no", "note": "Only named."}, "none found", "none found", None),
    ("2024-06-16", {}, "none found", "none found", None),
    (None, {"not_applicable": "It is the panel's."}, "not for this office", "not for this office", None),
    ("2015-01-01", {"every": "1", "applies_from": "2024-06-16"}, "not in force", "not in force", None),
    ("2015-01-01", {"every": "1", "applies_until": "2024-06-14"}, "not in force", "not in force", None),
]


@pytest.mark.parametrize(("shown", "more", "own", "compiled", "due"), STATES)
def test_the_state_of_a_duty_depends_on_its_evidence_its_law_and_whose_record_it_is(
    office, shown, more, own, compiled, due
):
    own_state = state_of_duty(office, shown, office.office, **more)
    compiled_state = state_of_duty(office, shown, compiled_office(), **more)

    assert (own_state.state, own_state.due) == (own, due)
    assert (compiled_state.state, compiled_state.due) == (compiled, None)
    assert own_state.why or own_state.state == FOUND


@pytest.mark.parametrize(
    ("reviewed", "more", "state"),
    [
        ("2015-01-01", {}, "met"),
        ("2024-06-14", {"every": "3"}, "met"),
        ("2024-03-14", {"every": "3"}, "late"),
        ("2015-01-01", {"every": "1", "only_if": "a grant was made"}, "met"),
        ("2024-06-14", {"confidence": "found in part"}, FOUND),
        ("2024-06-14", {"seen": "in part", "note": "A half."}, PART),
    ],
)
def test_a_duty_is_met_only_by_a_record_that_says_so(office, reviewed, more, state):
    assert state_of_duty(office, reviewed, office.office, meets=("X-1",), **more).state == state


@pytest.mark.parametrize(
    ("published", "state", "due"), [("2024-03-14", "late", date(2024, 6, 14)), ("unknown", "evidence found", None)]
)
def test_nothing_is_late_since_a_paper_whose_day_of_publication_is_not_known(office, published, state, due):
    paper = record(Report, "paper", date="2024-03-01", published=published, duties=("X-1",))
    changed = replace(office, records=(office.office, paper), duties={"X-1": a_duty(every="3")})
    (of_duty,) = duty_states_of(changed, TODAY)

    assert (of_duty.state, of_duty.due) == (state, due)
    assert of_duty.why == ("The next was due by 14 June 2024." if due else DAY_NOT_KNOWN)


def test_the_evidence_for_a_duty_is_newest_first_and_from_its_first_day_to_its_last(office):
    days = {"about": "2024-03-01", "privacy": "2024-05-01", "contact": "2024-04-01", "accessibility": "2024-05-01"}
    pages = {page.name: page for page in office.pages}
    shown = tuple(
        pages[name].model_copy(
            update={"duties": ("X-1",), "published": known_date(day), "reviewed": known_date(day), "changes": ()}
        )
        for name, day in days.items()
    )
    (state,) = duty_states_of(replace(office, records=(*shown, office.office), duties={"X-1": a_duty()}), TODAY)

    assert [record.name for record in state.evidence] == ["accessibility", "privacy", "contact", "about"]
    assert (state.since, state.last) == (known_date("2024-03-01"), known_date("2024-05-01"))


def test_a_month_that_is_shorter_ends_on_its_last_day():
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_later(date(2023, 11, 30), 3) == date(2024, 2, 29)
    assert months_later(date(2024, 12, 5), 12) == date(2025, 12, 5)


def test_the_list_has_the_duties_by_state_with_its_bar_and_answer(context):
    page = duty_list.duty_list(context)

    assert page.head.answer == (
        "Of 8 duties, 1 is overdue: “Minutes of each meeting” (due by 2 July 2020). The next date is 1 August 2024."
    )
    assert page.groups[0].rows[0].summary == (
        "The next was due by 2 July 2020. Worked out: 3 months after the last publication on 2 April 2020."
    )
    assert [(group.heading, [row.title for row in group.rows]) for group in page.groups][:2] == [
        ("Overdue", ["Minutes of each meeting"]),
        ("Due soon", ["Accessibility statement"]),
    ]
    assert [(part.state.text, part.address) for part in page.head.stack.parts] == [
        (group.heading, f"duties/#{group.anchor}") for group in page.groups
    ]


@pytest.mark.parametrize(("counted_from", "last"), [("2024-05-16", "10 July"), ("2024-06-14", "8 August")])
def test_the_next_dates_are_those_of_duties_and_of_steps_in_law(context, counted_from, last):
    step = {"step": "inspection response", "counted_from": counted_from}
    report = record(Report, "response", legal_deadlines=[step])
    both = replace(context, library=replace(context.library, records=(*context.library.records, report)))

    dates = f"{last} 2024 and 1 August 2024" if last == "10 July" else f"1 August 2024 and {last} 2024"
    assert duty_list.duty_list(both).head.answer.endswith(f"The next dates are {dates}.")
    step_on_home = [(link.text, link.note) for link in duty_list.on_home(both) if link.address.endswith("deadlines")]
    assert step_on_home == [("Publish comments on an inspection report, with the response", f"Due by {last} 2024.")]


@pytest.mark.parametrize(("number", "rows", "parts"), [(3, 3, []), (4, 0, [4])])
def test_only_many_duties_in_a_state_are_below_the_parts_of_the_law(context, number, rows, parts):
    first = next(iter(context.library.duties.values()))
    several = {f"X-{index}": first.model_copy(update={"id": f"X-{index}"}) for index in range(number)}
    (group,) = duty_list.duty_list(replace(context, library=replace(context.library, duties=several))).groups

    assert (len(group.rows), [len(part.rows) for part in group.parts]) == (rows, parts)


def test_a_law_that_was_not_found_is_not_presented_as_law(context):
    guess = next(page for page in duty_list.pages(context) if page.head.address == "duties/guess-1/")
    law = next(page for page in duty_list.pages(context) if page.head.address == "duties/acc-8/")

    assert NOT_LAW.own in guess.notes
    assert NOT_LAW.own not in law.notes


def test_page_list_and_data_agree(context):
    register = duty_list.dataset(context)
    names = [column.name for column in register.columns]
    rows = [dict(zip(names, row, strict=True)) for row in register.rows]

    assert len(set(names)) == len(names)
    how_often = {row["id"]: (row["cadence"], row["every"], row["by"]) for row in rows}
    assert (how_often["SIO-5C"], how_often["SIO-7B"]) == (("every quarter", 3, None), (None, None, None))
    assert [(row["id"], row["state"], row["next_due"], row["evidence"]) for row in rows] == [
        ("SIO-5D", "evidence found", None, ("pages/about",)),
        ("SIO-5A", "met", None, ("meetings/2023-07-06-public-meeting",)),
        ("SIO-5C", "late", date(2020, 7, 2), ("decisions/PCCE-045-2020",)),
        ("SIO-7B", "none found", None, None),
        ("SIO-9", "not for this office", None, None),
        ("ACC-8", "due", date(2024, 8, 1), ("pages/accessibility",)),
        ("GUESS-1", "none found", None, None),
        ("SIO-3F", "evidence found", None, ("decisions/PCCE-045-2020",)),
    ]


def home_of(context: Context) -> list[tuple[str, str, str]]:
    home = next(page for page in Site(context).pages() if page.address == "")
    return [(link.text, link.address, link.note) for link in home.view.duties]


def test_the_home_page_has_what_is_late_or_due_and_what_the_law_wants_in_a_prominent_place(context):
    assert home_of(context) == [
        (
            "Minutes of each meeting",
            "decisions/PCCE-045-2020/",
            "Overdue: the next was due by 2 July 2020.",
        ),
        ("Accessibility statement", "accessibility/", "Due by 1 August 2024."),
        ("The inspectorate's latest report", "duties/sio-7b/", "No evidence found."),
        ("All legal duties", "duties/", ""),
    ]
    assert duty_list.which_on_home(context) == (
        "Only those that are overdue or due next and those that the law wants in a prominent place."
    )


def test_the_home_page_of_a_compiled_record_has_no_verdict_and_nothing_that_is_not_in_force(context):
    records = tuple(compiled_office() if other.kind == "office" else other for other in context.library.records)
    compiled = replace(context, library=replace(context.library, records=records))

    assert home_of(compiled) == [("7 legal duties, and what was found for each", "duties/", "")]
    assert duty_list.required_on_home(compiled) == ()
    assert duty_list.which_on_home(compiled) == ""


def test_a_home_page_that_does_not_lead_to_it_is_not_published():
    linked = CheckedSite({"index.html": read_page('<a href="duties/sio-7b/">Report</a>')}, ["duties/sio-7b/index.html"])
    silent = CheckedSite({"index.html": read_page('<a href="decisions/">Decisions</a>')}, ["duties/sio-7b/index.html"])

    assert list(missing_from_home(linked, ["duties/sio-7b/"])) == []
    (problem,) = missing_from_home(silent, ["duties/sio-7b/"])
    assert problem.what.startswith("The home page does not lead to /duties/sio-7b/")


@pytest.mark.parametrize(
    ("numbers", "answer"),
    [
        ((1,), "A document says that a register was published. No copy was found."),
        ((1, 2), "Documents say that 2 registers were published. No copy of either was found."),
        ((1, 2, 3), "Documents say that 3 registers were published. No copy of any was found."),
    ],
)
def test_a_list_without_records_says_what_the_duties_say_was_published(numbers, answer):
    """The list of registers would else say that none was found, and the list of duties that two were reported."""
    words = {"seen": "no", "note": "A page linked to it."}
    duties = {f"X-{n}": a_duty(id=f"X-{n}", duty=f"Register {n} of gifts", **words) for n in numbers}
    page = record(Report, "page", duties=[*duties])
    context = context_of(compiled_office(), page, duties=duties)
    shown = record_lists.record_list(context, PublicRegister, [])

    assert shown.head.answer == answer
    rows = next(section.rows for section in shown.sections if section.heading == "Reported as published, no copy found")
    assert [(row.title, row.summary) for row in rows] == [(f"Register {n} of gifts", words["note"]) for n in numbers]
    assert [row.address for row in rows] == [duty.address for duty in duties.values()]
