"""Who held the office: two at once, and papers by somebody who did not hold it on their day."""

from __future__ import annotations

import pytest

from gazette.library.library import Library
from gazette.library.tenure_warnings import tenure_warnings
from gazette.records import Decision, Office, Page, Record, Report
from tests.views.records import TODAY, context_of, record

FIRST = {"name": "Ann Example", "role": "Commissioner", "since": "2016-05-12", "until": "2021-05-12"}
SECOND = {"name": "Bo Sample", "role": "Commissioner", "since": "2021-05-13"}
DEPUTY = {"name": "Otto Sample", "role": "Deputy Commissioner", "since": "2021-06"}


def office(**fields: object) -> Office:
    return record(Office, "office", summary="An office.", **{"holders": [FIRST, SECOND, DEPUTY], **fields})


def without(fields: dict[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in fields.items() if key != name}


def whats(library: Library, of: Record) -> list[str]:
    return [warning.problem.what for warning in tenure_warnings(library, of, TODAY)]


@pytest.mark.parametrize(
    ("holders", "is_warned"),
    [
        ([FIRST, SECOND], False),
        ([without(FIRST, "until"), SECOND], True),
        ([FIRST, without(SECOND, "since")], True),
        ([FIRST | {"until": "2021-05-13"}, SECOND], False),
        ([FIRST | {"until": "2021-05"}, SECOND | {"since": "2021-05"}], False),
        ([FIRST | {"until": "2022"}, SECOND], True),
        ([FIRST | {"until": "unknown"}, SECOND], False),
        ([without(FIRST, "until"), DEPUTY], False),
        ([without(FIRST, "until"), SECOND | {"acting": "yes"}], False),
    ],
)
def test_two_who_hold_one_office_at_the_same_time(holders, is_warned):
    written = office(holders=holders)

    assert (
        whats(context_of(written).library, written)
        == ["Ann Example and Bo Sample are both Commissioner at the same time."] * is_warned
    )


def test_two_names_at_the_same_time():
    written = office(names=[{"name": "Old"}, {"name": "New", "since": "2021-05-10"}])

    assert whats(context_of(written).library, written) == ["The office is called Old and New at the same time."]


@pytest.mark.parametrize(
    ("decided_by", "decided", "what"),
    [
        ("Ann Example, Commissioner", "2021-05-12", ""),
        ("Ann Example, Commissioner", "2021-05", ""),
        (
            "Ann Example, Commissioner",
            "2021-05-13",
            "office.md has Ann Example as Commissioner from 12 May 2016 until 12 May 2021, but {field} is 13 May 2021.",
        ),
        (
            "Bo Sample",
            "2021-05-12",
            "office.md has Bo Sample as Commissioner from 13 May 2021, but {field} is 12 May 2021.",
        ),
        ("Bo Sample", "unknown", ""),
        ("Nobody At All, Commissioner", "2022", "office.md has no Commissioner called Nobody At All."),
        ("Commissioner, Nobody At All", "2022", "office.md has no Commissioner called Nobody At All."),
        ("Nobody At All, Acting Commissioner", "2022", "office.md has no Commissioner called Nobody At All."),
        ("Otto Sample, Acting Commissioner", "2022", ""),
        ("Otto Sample, Commissioner", "2022", "office.md has no Commissioner called Otto Sample."),
        ("Commissioner", "1999", ""),
        ("High Court", "2022", ""),
        ("Cabinet, Sampleton Council", "2022", ""),
    ],
)
def test_a_paper_by_somebody_who_did_not_hold_the_office_on_its_day(decided_by, decided, what):
    decision = record(Decision, "notice", decided=decided, published="unknown", decided_by=[decided_by])
    report = record(Report, "report", date=decided, submitted_by=decided_by)
    library = context_of(decision, report, office()).library

    for paper in (decision, report):
        assert whats(library, paper) == [what.format(field=paper.main_date)] * bool(what)


@pytest.mark.parametrize(
    ("summary", "is_warned"), [("On the Old.", True), ("On the New, earlier the Old.", False), ("On us.", False)]
)
def test_a_page_with_a_name_that_has_ended(summary, is_warned):
    names = office(names=[{"name": "Old", "until": "2021-05-09"}, {"name": "New", "since": "2021-05-10"}])
    page = record(Page, "about", summary=summary)

    assert (
        whats(context_of(page, names).library, page)
        == ["The page names the Old, but the office is now called New."] * is_warned
    )


@pytest.mark.parametrize(
    ("group", "fields"),
    [
        ("holders", {"name": "Ann Example", "role": "Commissioner"}),
        ("names", {"name": "Commissioner"}),
        ("addresses", {"address": "1 Sample Street"}),
        ("series", {"shape": "X-{number}"}),
    ],
)
@pytest.mark.parametrize(
    ("since", "until", "is_mistake"), [("2021-05-13", "2021-05-12", True), ("2021-05", "2021", False)]
)
def test_a_tenure_does_not_end_before_it_begins(group, fields, since, until, is_mistake):
    written = office(**{group: [fields | {"since": since, "until": until}]})

    assert [problem.what for problem in written.mistakes()] == [
        "It ends on 12 May 2021, before it begins on 13 May 2021."
    ] * is_mistake
