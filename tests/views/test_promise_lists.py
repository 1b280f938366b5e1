"""The lists of promises: those to each body and of each maker, their pages, and what is folded."""

from __future__ import annotations

import pytest

from gazette.markup.body import Body, Heading, Paragraph
from gazette.records import Decision, Meeting, Plan, Report
from gazette.views.context import Context
from gazette.views.lists import promise_list
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import sample, with_promises_of


@pytest.fixture(scope="module")
def context() -> Context:
    return with_promises_of(sample(), "panel-reports/2022-annual-report-2021-22")


def test_links_lead_to_the_promises_to_each_body_and_of_each_maker_and_each_group_adds_up(context):
    pages = {page.head.address: page for page in promise_list.lists(context)}
    filters = {group.heading: group.links for group in pages["promises/"].filters}

    assert [link.text for link in filters["Promised by"]] == [
        "Police and Crime Commissioner (4)",
        "Chief Constable (3)",
        "Chief Executive (3)",
        "Not named (1)",
    ]
    owned = pages[filters["Promised by"][1].address]
    assert (owned.head.address, owned.head.title) == ("promises/by/chief-constable/", "Promises of the Chief Constable")
    titles = [row.title for group in owned.groups for row in group.rows]
    assert titles == ["Train ten field constables", "Buy forty horses", "Dig a moat"]
    assert {row.links[0].label for group in owned.groups for row in group.rows} == {"Promised in"}
    assert {row.links[0].label for row in pages["promises/"].groups[0].rows} == {"Promised by the Chief Executive in"}
    assert [link.text for link in filters["All"] if link.is_current] == ["All promises (11)"]


def test_the_promises_of_reports_are_by_the_body_they_went_to_and_others_by_their_kind_of_paper():
    promised = [{"id": "a", "text": "Dig."}, {"id": "b", "text": "Fill."}]
    papers = (
        record(Report, "one", submitted_to="The water board", promises=promised),
        record(Report, "two", meeting="panel", promises=[{"id": "c", "text": "Look."}]),
        record(Report, "three", promises=[{"id": "d", "text": "Ask."}]),
        record(Meeting, "panel", body_name="Exampleshire Panel"),
        record(Plan, "2021-2025", promises=[{"id": "e", "text": "Plan."}]),
        record(Decision, "notice", promises=[{"id": "f", "text": "Pay."}]),
    )
    pages = {page.head.address: page for page in promise_list.lists(context_of(*papers))}
    to_whom = next(group for group in pages["promises/"].filters if group.heading == "Promised to")

    assert [(link.text, link.address, pages[link.address].head.title) for link in to_whom.links] == [
        ("The water board (2)", "promises/to/the-water-board/", "Promises to the water board"),
        ("Exampleshire Panel (1)", "promises/to/exampleshire-panel/", "Promises to the Exampleshire Panel"),
        (
            "Nobody named, in the police and crime plan (1)",
            "promises/in/plan/",
            "Promises in the police and crime plan",
        ),
        ("Nobody named, in decisions (1)", "promises/in/decisions/", "Promises in decisions"),
        ("Nobody named, in other papers (1)", "promises/in/other-papers/", "Promises in other papers"),
    ]


def test_what_was_promised_to_a_panel_leads_to_its_briefing(context):
    pages = {page.head.address: page for page in promise_list.lists(context)}
    (panel,) = context.panels
    leads = {address: page.head.action.plain_links[0].address for address, page in pages.items() if page.head.action}

    assert leads == {"promises/to/exampleshire-police-and-crime-panel/": panel.address}


def test_a_list_goes_on_after_200_promises_and_its_bar_leads_to_the_page_with_the_first_of_a_state():
    promised = [{"id": f"p{number}", "text": f"Dig {number}.", "due": "2020"} for number in range(399)]
    undated = [{"id": f"u{number}", "text": f"Ask {number}."} for number in range(2)]
    pages = {
        page.head.address: page
        for page in promise_list.lists(context_of(record(Report, "one", promises=[*promised, *undated])))
    }

    first, second, third = (pages[f"promises/{part}"] for part in ("", "part-2/", "part-3/"))
    numbers = [sum(len(group.rows) for group in page.groups) for page in (first, second, third)]
    assert numbers == [200, 200, 1]
    assert [part.address for part in first.head.stack.parts] == [
        "promises/#page-overdue",
        "promises/part-2/#page-no-date-cannot-be-judged",
    ]
    assert [(link.address, link.is_current) for link in second.parts] == [
        ("promises/", False),
        ("promises/part-2/", True),
        ("promises/part-3/", False),
    ]
    assert (second.head.title, second.head.answer) == (
        "Promises: promises 201 to 400 of 401",
        "Promises 201 to 400 of 401.",
    )


def test_many_promises_without_a_date_are_folded_by_the_chapter_of_their_plan_or_by_their_paper():
    body = Body(
        "",
        headings=(Heading(1, 2, "Roads", "roads", "1"), Heading(9, 2, "Rivers", "rivers", "2")),
        paragraphs=tuple(Paragraph(line, place, "") for line, place in ((3, "1.1"), (5, "1.2"), (11, "2.1"))),
    )
    planned = [{"id": f"p{place}", "text": f"Do {place}.", "paragraph": place} for place in ("1.1", "1.2", "2.1")]
    others = [{"id": f"u{number}", "text": f"Ask {number}."} for number in range(8)]
    context = context_of(
        record(Plan, "2021-2025", body, title="The plan", promises=planned),
        record(Report, "one", title="An update", promises=others),
    )

    (group,) = promise_list.promise_list(context).groups

    assert (group.rows, group.lead) == ((), "11 promises. For each, no date was given, so it cannot be called late.")
    assert [(fold.heading, fold.lead, len(fold.rows)) for fold in group.folds] == [
        ("An update", "8", 8),
        ("The plan: 1. Roads", "2", 2),
        ("The plan: 2. Rivers", "1", 1),
    ]


def test_what_waits_for_its_date_is_below_a_heading_that_says_so_once():
    ahead = {"text": "Dig.", "due": "2030"}
    step = {"state": "in progress", "history": [{"date": "2024-05-01", "state": "in progress", "note": "Half is dug."}]}
    both = context_of(record(Report, "a", promises=[{"id": "moat", **ahead}, {"id": "pond", **ahead, **step}]))
    alone = context_of(record(Report, "a", promises=[{"id": "moat", **ahead}]))

    (group,) = promise_list.promise_list(both).groups
    assert [(part.heading, [row.summary for row in part.rows]) for part in group.parts] == [
        ("Mentioned in a later document", ["1 May 2024: Half is dug."]),
        ("The date is ahead, and we have published nothing about progress yet", [""]),
    ]
    (group,) = promise_list.promise_list(alone).groups
    assert (len(group.rows), group.parts) == (1, ())
    others = context_of(compiled_office(), *both.library.of(Report))
    assert not any(group.parts for group in promise_list.promise_list(others).groups), "it cannot know of no step"
    assert group.lead.endswith("We have published nothing about progress yet.")
