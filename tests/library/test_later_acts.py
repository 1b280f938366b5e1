"""What a later decision does to an earlier one, wherever the earlier one is printed."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.library.later_acts import later_acts
from gazette.records import Decision, Topic
from gazette.views.context import Context
from gazette.views.kinds import decisions, topics
from gazette.views.shapes.dataset import FieldGroup
from gazette.views.site import datasets
from gazette.views.site.site import Site
from tests.views.records import context_of, record, texts

FIRST = record(Decision, "first", outcome="approved", topics=["bells"])


def later(how: str, name: str = "later", **fields: Any) -> Decision:
    chain = [{"how": how, "decision": "first"}]
    return record(Decision, name, **{"decided": "2099-05-03", "published": "2099-05-04", "earlier": chain, **fields})


def with_later(*others: Decision) -> Context:
    return context_of(FIRST, record(Topic, "bells"), *others)


def acts(*others: Decision) -> list[tuple[str, str]]:
    return [(act.how, str(act.day)) for act in later_acts(with_later(*others).library, FIRST)]


def test_a_decision_that_was_quashed_says_so_in_head_banner_lists_and_timeline():
    context = with_later(later("quashes"))
    page, row = decisions.page(context, FIRST), decisions.row(context, FIRST)

    assert texts(row.tags) == ["Quashed on 3 May 2099"]
    (notice,) = page.notices
    assert (notice.title, notice.link.text, notice.is_warning) == (
        "This decision was quashed on 3 May 2099",
        "Later",
        True,
    )
    (topic,) = context.library.topics
    entries = [entry.row for entry in topics.page(context, topic).timeline]
    assert texts(entries[0].tags) == ["Quashed on 3 May 2099"]


@pytest.mark.parametrize(
    ("how", "tags"),
    [
        ("follows", []),
        ("extends", ["Extended on 3 May 2099"]),
        ("corrects", ["Correction decided on 3 May 2099"]),
        ("defers", ["Deferred on 3 May 2099"]),
        ("replaces", ["Replaced on 3 May 2099"]),
    ],
)
def test_only_an_act_that_ends_it_takes_the_place_of_its_outcome(how, tags):
    context = with_later(later(how))

    assert texts(decisions.row(context, FIRST).tags) == tags
    assert len(decisions.page(context, FIRST).notices) == len(tags)


def test_what_ended_a_decision_is_shown_alone_and_acts_are_in_the_order_of_their_days():
    extended, quashed = later("extends", "extension", decided="2099-01-02"), later("quashes")

    assert acts(quashed, extended) == [("extends", "2 January 2099"), ("quashes", "3 May 2099")]
    assert texts(decisions.row(with_later(quashed, extended), FIRST).tags) == ["Quashed on 3 May 2099"]


@pytest.mark.parametrize(
    ("fields", "detail"),
    [
        ({"outcome": "proposed"}, "Would replace this: proposed"),
        ({"outcome": "deferred"}, "Would replace this: deferred"),
        ({"decided": "unknown", "planned": "2099-09"}, "Would replace this: planned"),
        ({"outcome": "declined"}, "Would have replaced this: declined"),
        ({"outcome": "vetoed"}, "Would have replaced this: vetoed"),
        ({"outcome": "quashed"}, "Would have replaced this: quashed"),
        ({"scrutiny": [{"how": "vetoed", "date": "2099-05-09"}]}, "Would have replaced this: vetoed"),
        ({"scrutiny": [{"how": "quashed", "date": "2099-05-09"}]}, "Would have replaced this: quashed"),
        ({"status": "withdrawn"}, "Would have replaced this: withdrawn"),
    ],
)
def test_a_later_decision_that_had_no_effect_changes_nothing_and_both_pages_say_so(fields, detail):
    other = later("replaces", **fields)
    context = with_later(other)
    (beside,) = (row for group in decisions.page(context, FIRST).related for row in group.rows if row.title == "Later")
    page = decisions.page(context, other)
    (group,) = page.related

    assert acts(other) == []
    assert texts(decisions.row(context, FIRST).tags) == []
    assert beside.details == (detail,)
    assert group.rows[0].lead == detail.partition(" this")[0]
    assert texts(beside.tags) == texts(decisions.row(context, other).tags)
    facts = {fact.label: fact.values[0].text for fact in (*page.head.facts, *page.details)}
    assert facts["Earlier decision"] == f"{detail.partition(' this')[0]}: First"


@pytest.mark.parametrize(
    ("how", "outcome"), [("defers", "deferred"), ("quashes", "quashed"), ("returns", "declined"), ("returns", "vetoed")]
)
def test_some_acts_are_done_by_the_very_outcome(how, outcome):
    assert acts(later(how, outcome=outcome)) == [(how, "3 May 2099")]


def test_a_veto_that_was_answered_or_overcome_takes_no_effect_away():
    veto = {"how": "vetoed", "date": "2099-05-09"}

    assert acts(later("replaces", scrutiny=[veto | {"answer": "A lower sum."}])) == [("replaces", "3 May 2099")]
    assert acts(later("replaces", scrutiny=[veto, {"how": "upheld", "date": "2099-06"}])) == [
        ("replaces", "3 May 2099")
    ]


def test_a_decision_that_quashes_another_but_was_declined_takes_no_effect_away():
    declined = record(Decision, "court", earlier=[{"how": "quashes", "decision": "later"}], outcome="declined")

    assert acts(later("replaces"), declined) == [("replaces", "3 May 2099")]


def test_two_decisions_that_quash_each_other_are_read_to_the_end():
    other = record(Decision, "later", earlier=[{"how": "quashes", "decision": "first"}])
    first = record(Decision, "first", earlier=[{"how": "quashes", "decision": "later"}])

    assert later_acts(context_of(first, other).library, first) == ()


def test_a_later_decision_that_was_itself_quashed_changes_nothing():
    court = record(Decision, "court", earlier=[{"how": "quashes", "decision": "later"}], outcome="quashed")

    assert acts(later("replaces"), court) == []


def test_the_data_and_the_feed_of_the_earlier_decision_say_what_was_done_to_it():
    context = with_later(later("quashes"))
    data = next(dataset for dataset in datasets.datasets(context) if dataset.name == "decisions")
    column = [field.name for field in data.columns].index("later_acts")
    feed = next(feed for feed in Site(context).feeds if feed.address == "feeds/decisions")
    entry = next(entry for entry in feed.entries if entry.title.endswith("First"))

    quashed = FieldGroup((("act", "quashed"), ("date", "2099-05-03"), ("by", "later")))
    assert [row[column] for row in data.rows] == [None, (quashed,)]
    assert entry.title == "Quashed on 3 May 2099: First"
    assert "Quashed on 3 May 2099" in entry.categories
    assert "This decision was quashed on 3 May 2099." in entry.html


QUASHED = {"how": "quashed", "by": "the High Court", "date": "2099-05-03", "citation": "[2099] EWHC 0"}
VETOED = {"how": "vetoed", "by": "the panel", "date": "2099-05-03"}
CALLED_IN = {"how": "called in", "by": "the Minister", "date": "2099-05-03"}
ANSWER = {"answer": "A lower precept was proposed."}


@pytest.mark.parametrize(
    ("entry", "tags"),
    [
        (QUASHED, ["Quashed on 3 May 2099"]),
        (QUASHED | {"how": "quashed in part"}, ["Quashed in part on 3 May 2099"]),
        (VETOED, ["Vetoed on 3 May 2099"]),
        (VETOED | ANSWER, ["Vetoed on 3 May 2099"]),
        (VETOED | {"date": "2024-01-02"}, []),  # before the decision
        (CALLED_IN, ["Called in on 3 May 2099"]),
        (CALLED_IN | ANSWER, []),
        *((VETOED | {"how": how, "text": "Yes."}, []) for how in (
            "supported", "noted", "recommended against", "upheld", "other"
        )),
    ],
)  # fmt: skip
def test_what_others_did_is_a_badge_only_where_it_ended_or_changed_the_decision(entry, tags):
    notice = record(Decision, "notice", outcome="approved", scrutiny=[entry])
    page = decisions.page(context_of(notice), notice)

    assert texts(decisions.row(context_of(notice), notice).tags) == tags
    assert len(page.notices) == len(tags)
    assert "Scrutiny and challenge" in [fact.label for fact in (*page.head.facts, *page.details)]


def test_an_outcome_that_an_act_says_with_its_day_is_not_said_twice():
    notice = record(Decision, "notice", outcome="vetoed", scrutiny=[VETOED | ANSWER])

    assert texts(decisions.row(context_of(notice), notice).tags) == ["Vetoed on 3 May 2099"]


def test_a_court_and_the_notice_of_its_order_are_one_act_with_the_reason():
    entry = QUASHED | {"record": "decision court"}
    notice = record(Decision, "first", outcome="quashed", status_reason="Nobody was asked.", scrutiny=[entry])
    order = later("quashes", "court")
    context = context_of(notice, order)
    (banner,) = decisions.page(context, notice).notices

    assert texts(decisions.row(context, notice).tags) == ["Quashed on 3 May 2099"]
    assert banner.title == "This decision was quashed by the High Court on 3 May 2099"
    assert (banner.text, banner.link.text) == ("Nobody was asked. [2099] EWHC 0", "Court")


def test_an_outcome_with_a_reason_has_a_banner_though_nothing_says_who_did_it():
    notice = record(Decision, "notice", outcome="deferred", status_reason="The business case is not ready.")
    (banner,) = decisions.page(context_of(notice), notice).notices

    assert (banner.title, banner.text) == ("This decision was deferred", "The business case is not ready.")
    assert texts(decisions.row(context_of(notice), notice).tags) == ["Deferred"]


def test_a_decision_that_is_only_planned_does_nothing_to_an_earlier_one():
    assert acts(later("replaces", decided="unknown", planned="2099-09")) == []


REPLACED = "Replaced on 3 May 2099"


@pytest.mark.parametrize(
    ("fields", "tags"),
    [
        ({"outcome": "approved"}, [REPLACED]),
        ({"outcome": "vetoed"}, ["Vetoed", REPLACED]),
        ({"outcome": "declined"}, ["Declined", REPLACED]),
        ({"outcome": "quashed"}, [REPLACED, "Quashed"]),
        ({"scrutiny": [VETOED | {"date": "2099-04"} | ANSWER]}, ["Vetoed in April 2099", REPLACED]),
        ({"outcome": "vetoed", "scrutiny": [VETOED | {"date": "2099-04"}]}, ["Vetoed in April 2099", REPLACED]),
        ({"scrutiny": [QUASHED | {"date": "2099-04"}]}, ["Quashed in April 2099", REPLACED]),
        ({"scrutiny": [VETOED | {"date": "2099-04", "record": "decision later"}]}, ["Vetoed in April 2099", REPLACED]),
    ],
)
def test_a_decision_that_was_replaced_still_says_that_it_was_vetoed_or_quashed(fields, tags):
    first = record(Decision, "first", **fields)
    context = context_of(first, later("replaces"))
    page = decisions.page(context, first)

    assert texts(decisions.row(context, first).tags) == tags
    assert len(page.notices) == len([tag for tag in tags if " " in tag])
    if "scrutiny" in fields:
        assert " by the " in page.notices[0].title
        assert "in April 2099" in page.notices[0].title


@pytest.mark.parametrize(
    ("upheld", "tags"),
    [
        ("2099-06", ["Vetoed on 3 May 2099", "Upheld in June 2099"]),
        ("unknown", ["Upheld", "Vetoed on 3 May 2099"]),
        ("2098", ["Upheld in 2098", "Vetoed on 3 May 2099"]),
    ],
)
def test_what_was_upheld_after_a_veto_says_both(upheld, tags):
    entry = {"how": "upheld", "by": "the High Court", "date": upheld}
    notice = record(Decision, "notice", outcome="approved", scrutiny=[VETOED, entry])

    assert texts(decisions.row(context_of(notice), notice).tags) == tags


@pytest.mark.parametrize("by", [{}, {"by": "unknown"}])
def test_nobody_need_be_named_who_quashed_a_decision(by):
    entry = {"how": "quashed", "date": "2099-05-03", **by}
    notice = record(Decision, "notice", scrutiny=[entry])
    page = decisions.page(context_of(notice), notice)
    facts = {fact.label: fact.values[0].text for fact in (*page.head.facts, *page.details)}

    assert page.notices[0].title == "This decision was quashed on 3 May 2099"
    assert facts["Scrutiny and challenge"] == "Quashed on 3 May 2099"


def test_the_data_name_nobody_where_nobody_is_known():
    notice = record(Decision, "notice", scrutiny=[{"how": "quashed", "date": "2099-05-03"}])
    data = next(dataset for dataset in datasets.datasets(context_of(notice)) if dataset.name == "decisions")
    column = [field.name for field in data.columns].index("later_acts")

    assert data.rows[0][column] == (FieldGroup((("act", "quashed"), ("date", "2099-05-03"), ("by", None))),)
