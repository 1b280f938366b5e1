"""The chapters of a plan: a page for each, and on the page of the plan a link at every address that there was."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, convert
from gazette.records import Plan, Report, Topic
from gazette.records.plan import StatutoryContents
from gazette.sentences.plans import opening
from gazette.sentences.records import RETOLD
from gazette.views.kinds import plans
from gazette.views.kinds.plan_chapters import pages
from gazette.views.shapes.parts import Value
from gazette.views.site.site import Site
from tests.views.records import compiled_office, context_of, record, sections, shown

TEXT = """Above.

## 1. Aims

1.1 Bells.[^a] See [the means](#p2-1).

### Keys

More.

## 2. Means

2.1 Money.

- (a) pounds

## Consultation

Many. See [bells](#p1-1).

[^a]: Old bells."""
PLAN = record(
    Plan,
    "2021-2025",
    body=convert(TEXT, 1, MarkupSettings(numbered=True)),
    objectives=[{"id": "1.1", "text": "Bells."}],
    promises=[{"id": "money", "text": "Save.", "paragraph": "2.1", "state": "kept"}, {"id": "all", "text": "Try."}],
)
REPORT = record(
    Report, "update", promises=[{"id": "bell", "text": "Buy it.", "objective": "2021-2025 1.1", "due": "2020"}]
)


@pytest.fixture(scope="module")
def context():
    return context_of(PLAN, REPORT)


@pytest.fixture(scope="module")
def overview(context):
    return plans.page(context, PLAN)


@pytest.fixture(scope="module")
def chapters(context, overview):
    return tuple(pages(context, PLAN, overview))


def test_every_numbered_heading_of_the_first_level_has_a_page(chapters):
    assert [(page.head.address, page.head.title) for page in chapters] == [
        ("plan/2021-2025/1/", "Aims"),
        ("plan/2021-2025/2/", "Means"),
    ]
    head = chapters[0].head
    assert (head.kind, head.kicker) == ("", (Value("Chapter 1 of 2, plan for 2021 to 2025"),))
    assert head.description == head.answer  # the line of the plan is about the whole of it
    assert head.crumbs[-1].text == PLAN.title  # the title of the window has the names of the pages above it
    assert [page.previous and page.previous.text for page in chapters] == [None, "1. Aims"]
    assert [page.next and page.next.address for page in chapters] == ["plan/2021-2025/2/", None]


def test_the_contents_of_a_chapter_lead_to_the_plan_to_its_chapters_and_to_what_is_about_it(chapters):
    page = chapters[0]

    assert [line.address for line in page.contents] == [
        "plan/2021-2025/",
        "plan/2021-2025/1/",
        "plan/2021-2025/2/",
        "plan/2021-2025/#page-about",
    ]
    assert page.details == ()


def test_each_page_has_its_own_text_and_the_plan_has_the_rest(overview, chapters):
    texts = (overview.body, overview.rest, chapters[0].body, chapters[1].body)
    words = ("Above.", "Many.", "Bells.", "Money.")

    assert [[word in text for word in words] for text in texts] == [
        [True, False, False, False],
        [False, True, False, False],
        [False, False, True, False],
        [False, False, False, True],
    ]


def test_links_lead_to_the_page_that_has_the_place_now(overview, chapters):
    assert 'href="../../../plan/2021-2025/2/#p2-1"' in chapters[0].body
    assert 'href="../../plan/2021-2025/1/#p1-1"' in overview.rest


def test_a_footnote_is_on_the_page_that_refers_to_it(overview, chapters):
    assert 'value="1"' in chapters[0].body
    assert "Old bells." in chapters[0].body
    assert "Old bells." not in overview.body + overview.rest + chapters[1].body


def test_below_the_title_of_a_chapter_headings_begin_at_the_second_level(chapters):
    assert '<h2 id="keys">Keys</h2>' in chapters[0].body
    assert '<span id="p1"></span><p class="cite">' in chapters[0].body


def test_the_plan_has_a_link_at_each_address_that_its_text_had(overview):
    assert [(entry.anchor, entry.address) for entry in overview.chapters] == [
        ("p1", "plan/2021-2025/1/"),
        ("p2", "plan/2021-2025/2/"),
    ]
    assert [(place.text, place.anchor, place.address) for entry in overview.chapters for place in entry.places] == [
        ("1.1", "p1-1", "plan/2021-2025/1/#p1-1"),
        ("Keys", "keys", "plan/2021-2025/1/#keys"),
        ("2.1", "p2-1", "plan/2021-2025/2/#p2-1"),
        ("(a)", "p2-1-a", "plan/2021-2025/2/#p2-1-a"),
    ]


def test_the_page_of_a_plan_says_how_its_paragraphs_and_their_parts_begin(overview):
    words = {place.text: place.words for entry in overview.chapters for place in entry.places}

    assert words == {"1.1": "Bells. See the means.", "Keys": "More.", "2.1": "Money.", "(a)": "pounds"}
    assert [place.part_of for entry in overview.chapters for place in entry.places] == ["", "", "", "2.1"]


LONG = f"A sentence that {'goes on and ' * 26}ends."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{LONG} More.", f"{LONG} …"),
        (f"Short. {LONG}", "Short. …"),
        (f"Short. Also short. {LONG}", "Short. Also short. …"),
        ("Short. Also short.", "Short. Also short."),
        (f"{LONG[:-1]}:", f"{LONG[:-1]}:"),
        (f"St. Ann and Mr. Box. {LONG}", "St. Ann and Mr. Box. …"),
        (f"It costs £1.50. {LONG}", "It costs £1.50. …"),
    ],
)
def test_no_sentence_of_a_paragraph_is_cut(text, words):
    assert opening(text) == words


def test_a_heading_with_brackets_and_a_raised_ending_are_named_whole():
    text = "## 1. Aims\n\n### Bells (2024)\n\nThe 19<sup>th</sup> bell.[^a]\n\n## 2. Means\n\n[^a]: Old."
    plan = record(Plan, "2021-2025", body=convert(text, 1, MarkupSettings(numbered=True)))
    entry = plans.page(context_of(plan), plan).chapters[0]

    assert [(place.text, place.words, place.part_of) for place in entry.places] == [
        ("Bells (2024)", "The 19th bell.", "")
    ]


def test_a_chapter_with_all_promises_does_not_repeat_the_bar_of_the_plan():
    plan = PLAN.model_copy(update={"promises": PLAN.promises[:1]})
    overview = plans.page(context_of(plan), plan)

    assert [entry.stack for entry in overview.chapters] == [None, None]
    _, means = pages(context_of(plan), plan, overview)
    assert means.head.answer == "One promise was made in this chapter, and it was kept."
    assert [row.title for row in sections(means)["Promises"].rows] == ["Save"]


def test_a_chapter_has_its_promises_and_the_plan_those_of_no_chapter_with_a_bar_of_all(overview, chapters):
    promises = [sections(page)["Promises"] for page in (overview, *chapters)]

    rows = [[row.title for row in section.rows] for section in promises]
    assert rows == [["Try"], [], ["Save"]]
    parts = [[(part.heading, [row.title for row in part.rows]) for part in section.parts] for section in promises]
    assert parts == [[], [("1.1 Bells", ["Buy it"])], []]
    stacks = [page.head.stack for page in (overview, *chapters)]
    assert [[part.number for part in stack.parts] for stack in stacks] == [
        ["1", "1", "1"],
        ["1"],
        ["1"],
    ]
    assert {part.address.partition("#")[0] for part in stacks[0].parts} == {
        f"plan/2021-2025/{page}" for page in ("", "1/", "2/")
    }
    (part,) = stacks[1].parts
    assert part.address == f"plan/2021-2025/1/#{promises[1].parts[0].rows[0].anchor}"
    assert chapters[1].head.answer == "One promise was made in this chapter, and it was kept."


def test_the_list_of_plans_leads_to_the_promises_of_each_objective_of_the_plan_in_force():
    objectives = [{"id": "1.1", "text": "Bells."}, {"id": "2.1", "text": "Money."}]
    plan = record(Plan, "2021-2025", body=PLAN.body, objectives=objectives, issued="2021-10")
    old = record(Plan, "2016-2021", status="superseded")

    in_force, _ = plans.groups(context_of(plan, old, REPORT), [plan, old])

    (part,) = in_force.parts
    assert [(row.title, row.address, row.summary) for row in part.rows] == [
        ("1.1 Bells", "plan/2021-2025/1/#page-promises-1-1", "One promise is listed, and it is overdue."),
        ("2.1 Money", "plan/2021-2025/2/#p2-1", ""),
    ]


def test_a_chapter_changes_with_its_plan(context):
    site = Site(context)

    assert site.last_changed("plan/2021-2025/2/") == site.last_changed("plan/2021-2025/") is not None


def test_a_chapter_without_promises_begins_with_the_first_fact_that_a_later_paper_states_differently():
    contents = StatutoryContents(policing="2.1", measuring="2.1", objectives="1.1")
    passages = [{"paragraph": "2.1", "facts": [{"key": "constables", "value": "400 constables"}]}]
    later = [{"paragraph": "7.1", "facts": [{"key": "constables", "value": "425 constables"}]}]
    plan = record(Plan, "2021-2025", body=PLAN.body, issued="2021-10-29", passages=passages)
    plan = plan.model_copy(update={"statutory_contents": contents})
    body = convert("7.1 There are 425 constables.", 1, MarkupSettings(numbered=True))
    context = context_of(plan, record(Report, "update", body=body, date="2024-06-06", passages=later))

    shown = [*pages(context, plan, plans.page(context, plan))]
    notes = [note for part in shown[1].noted for note in part.notes]

    assert [page.head.answer for page in shown] == [
        "", "Constables: 400 constables in the plan, 425 constables in the report of 6 June 2024.",
    ]  # fmt: skip
    assert [line.link.text for line in notes] == ["425 constables"]
    assert all(page.head.feeds and page.data for page in shown)


def test_a_plan_without_chapters_is_one_page_and_a_withheld_plan_has_none():
    plain = record(Plan, "plain", body=convert("## Aims\n\nBells.", 1, MarkupSettings(numbered=True)))
    withheld = record(Plan, "2021-2025", body=PLAN.body, status="withheld")
    context = context_of(plain, withheld)

    assert "Bells." in plans.page(context, plain).body
    assert [*pages(context, plain, plans.page(context, plain))] == []
    assert [*pages(context, withheld, plans.page(context, withheld))] == []


def test_a_promise_of_one_chapter_for_an_objective_of_another_serves_it_there():
    promise = {"id": "money", "text": "Save.", "paragraph": "2.1", "objective": "2021-2025 1.1"}
    others = {"objectives": [{"id": "1.1", "text": "Bells."}], "promises": [promise, {"id": "all", "text": "Try."}]}
    plan = record(Plan, "2021-2025", body=PLAN.body, **others)
    context = context_of(plan)

    answers = [page.head.answer for page in pages(context, plan, plans.page(context, plan))]

    undated = ", and it cannot be judged, because no date was given."
    assert answers == [
        f"One promise was made for the objectives of this chapter{undated}",
        f"One promise was made in this chapter{undated}",
    ]


def test_a_chapter_of_a_plan_that_nobody_found_says_so_and_leads_to_its_topics():
    related = [{"how": "known only from the outline in", "record": "report outline"}]
    plan = PLAN.model_copy(update={"promises": ()})
    plan = record(Plan, "2021-2025", body=plan.body, related=related, issued="unknown")
    topic = record(Topic, "bells", title="Bells", related=[{"how": "is in", "record": "plan 2021-2025 1.1"}])
    context = context_of(compiled_office(), plan, topic, record(Report, "outline", date="2016-11-10"))

    first, second = pages(context, plan, plans.page(context, plan))
    retold = plans.page(context, plan.model_copy(update={"retold": True}))

    assert (retold.notices, "retold here, not quoted" in retold.head.answer) == ((), True)
    assert retold.cite.endswith(f"{RETOLD}.")
    assert first.head.answer == (
        "No copy of this plan was found. This chapter is from the outline of 10 November 2016. "
        "The plan itself may differ."
    )
    assert shown(first.head.facts) == [("Outline", "Outline")]
    assert [(section.heading, section.bullets) for section in first.sections] == [
        ("Topics", (Value("Bells", "topics/bells/"),))
    ]
    assert [value.address for value in second.head.facts[0].values] == ["panel-reports/outline/"]
