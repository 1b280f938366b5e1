"""An earlier decision that is not here: what is known of it, and a link to it as soon as it is here."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.library.later_acts import later_acts
from gazette.records import Decision
from gazette.views.kinds import decisions
from gazette.views.site.site import Site
from tests.views.records import context_of, record

ELSEWHERE = {"reference": "CE 12 - 2099", "date": "2099-05-03", "title": "Bells"}


def later(how: str = "extends", **earlier: str) -> Decision:
    return record(Decision, "later", decided="2099-06-01", published="2099-06-02", earlier=[{"how": how, **earlier}])


def arrived(**fields: Any) -> Decision:
    return record(Decision, "arrived", **{"reference": "CE-12/2099", **fields})


def earlier_fact(*records: Decision) -> Any:
    page = decisions.page(context_of(*records), records[0])
    return next(fact.values[0] for fact in (*page.head.facts, *page.details) if fact.label == "Earlier decision")


def test_what_is_known_of_it_is_on_the_page_and_in_the_feed_without_a_link():
    notice = later(**ELSEWHERE)
    value = earlier_fact(notice)
    feed = next(feed for feed in Site(context_of(notice)).feeds if feed.address == "feeds/decisions")

    assert (value.text, value.address, value.note) == (
        "Extends: Bells (CE 12 - 2099), 3 May 2099",
        None,
        "not on this website",
    )
    assert "Earlier decision: Extends: Bells (CE 12 - 2099), 3 May 2099 (not on this website)" in feed.entries[0].html


def test_it_links_to_its_own_address_elsewhere():
    assert earlier_fact(later(**ELSEWHERE, url="https://example.org/12")).address == "https://example.org/12"


def test_once_it_is_here_it_is_linked_and_says_what_was_done_to_it():
    notice, bells = later(**ELSEWHERE), arrived()
    context = context_of(notice, bells)
    (act,) = later_acts(context.library, bells)

    assert earlier_fact(notice, bells).address == "decisions/CE-12-2099/"
    assert (act.how, act.source) == ("extends", notice)
    assert [tag.text for tag in decisions.row(context, bells).tags] == ["Extended on 1 June 2099"]
    (group,) = decisions.page(context, bells).related
    assert group.rows[0].details == ("Extends this",)


@pytest.mark.parametrize(
    ("made_by", "is_linked"),
    [("the Police Authority", True), ("Police authority", True), ("the Commissioner for Otherford", False)],
)
def test_a_decision_of_another_body_with_the_same_number_is_another_one(made_by, is_linked):
    notice, bells = later(**ELSEWHERE, made_by=made_by), arrived(decided_by=["Police Authority"])
    library = context_of(notice, bells).library

    assert (library.decision_names.earlier(notice.earlier[0]) is not None) == is_linked
    assert bool(later_acts(library, bells)) == is_linked


def test_of_two_decisions_with_one_number_only_the_one_of_the_right_date_is_meant():
    bells, boat = (
        arrived(decided="2099-05-03", series="A"),
        record(Decision, "boat", reference="CE 12/2099", series="B"),
    )
    names = context_of(bells, boat).library.decision_names

    assert names.earlier(later(**ELSEWHERE).earlier[0]) is bells
    assert names.earlier(later(reference="CE 12 - 2099").earlier[0]) is None


def test_a_decision_is_found_by_the_number_of_another_office_unless_it_is_that_of_another_decision():
    joint = [{"office": "Otherford", "reference": "OPCC/19/24"}]
    laboratory, other = record(Decision, "lab", jointly_with=joint), record(Decision, "boat", jointly_with=joint)
    own = record(Decision, "own", reference="OPCC-19-24")

    def titles_of(*records: Decision) -> list[str]:
        target = context_of(*records).library.find("decision", "OPCC 19/24")
        return [target.record.title] if target else []

    assert titles_of(laboratory) == ["Lab"]
    assert titles_of(laboratory, other) == []
    assert titles_of(laboratory, own) == ["Own"]
    assert titles_of(laboratory.model_copy(update={"status": "withheld"})) == []
