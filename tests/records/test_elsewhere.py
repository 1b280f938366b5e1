"""Ten records as other offices write them fit the declared kinds without loss, point by point."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.records.orders import newest_first

ELSEWHERE = Path(__file__).parent / "elsewhere"


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ELSEWHERE)


def decision(library, name):
    target = library.find("decision", name)
    assert target is not None
    return target.record


def test_references_are_kept_to_the_letter_and_found_in_any_spelling(library):
    assert sorted(notice.reference for notice in library.decisions) == [
        "2022-03", "D/12/2020", "DD1234", "PCC/045/2022", "PCD 1328", "PFCC-2021-004", "PFCC-2021-004A", "none", "none",
    ]  # fmt: skip
    assert decision(library, "pcc 45 2022").reference == "PCC/045/2022"
    assert decision(library, "PCD-1328").address == "decisions/PCD-1328/"
    assert decision(library, "gifts-and-hospitality-2021-q2").reference == "none"


def test_an_amended_notice_is_a_separate_decision(library):
    assert decision(library, "PFCC 2021/4") is not decision(library, "PFCC 2021/4A")


def test_several_amounts_each_have_their_role_and_basis(library):
    amounts = decision(library, "2022-03").amounts
    assert [(str(amount.amount), amount.role, amount.vat, amount.basis) for amount in amounts] == [
        ("about £14,000,000", "total", "excluded", "conditional"),
        ("£2,812,345.67", "commitment", None, None),
    ]
    assert [str(amount.amount) for amount in decision(library, "DD1234").amounts] == [
        "£180,000",
        "£61,250",
        "about £240,000",
    ]


def test_nothing_is_not_the_same_as_not_known(library):
    assert str(decision(library, "gifts-and-hospitality-2021-q2").amount) == "£0"
    assert decision(library, "PCD 1328").amount is None
    awards = {award.id: award.amount for award in library.funds[1].awards}
    assert (str(awards["ss-4"]), str(awards["ss-2"])) == ("amount not known", "about £900")


def test_several_dates_are_held_as_they_are_known(library):
    notice = decision(library, "PCC/045/2022")
    dates = (notice.decided, notice.signed, notice.effective, notice.planned, notice.reviewed, notice.published)
    assert [str(known) for known in dates] == [
        "14 June 2022", "9:30am on 20 June 2022", "July 2022", "financial year 2022 to 2023", "expected spring 2023",
        "late June 2022",
    ]  # fmt: skip


def test_what_has_no_whole_date_is_still_listed_and_sorted(library):
    notices = newest_first(library.decisions)
    assert [notice.reference for notice in notices][:2] == ["PCD 1328", "DD1234"]
    assert [str(notice.listed_date) for notice in notices][-1] == "10 May, year not known"
    assert str(decision(library, "D/12/2020").decided) == "10 May, year not known"


def test_both_of_two_contradictory_dates_are_kept(library):
    contradiction = decision(library, "2022-03").contradictions[0]
    assert (contradiction.one, contradiction.other) == ("18 February 2022", "28 February 2022")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2010, 1, 1), "Otherford Police Authority"),
        (date(2015, 1, 1), "Police and Crime Commissioner for Otherford"),
        (date(2022, 6, 14), "Police, Fire and Crime Commissioner for Otherford"),
        (date(2024, 5, 7), "Mayor of Otherford"),
    ],
)
def test_an_old_record_keeps_the_old_name_of_the_office(library, day, name):
    assert library.office.name_on(day).name == name


def test_who_decided_is_not_who_brought_it_forward(library):
    notice = decision(library, "PCC/045/2022")
    assert (notice.decided_by, notice.proposed_by) == (
        ("Deputy Police, Fire and Crime Commissioner",),
        "Scheme manager for custody visits",
    )
    assert len(decision(library, "2022-03").decided_by) == 3


def test_a_joint_decision_names_the_references_of_the_others(library):
    others = decision(library, "2022-03").jointly_with
    assert [(other.office, other.reference) for other in others][1:] == [
        ("Police and Crime Commissioner for Sampleton", "003-2022"),
        ("Mayor of Thatford", None),
    ]


def test_a_chain_is_seen_from_both_ends(library):
    refuge = decision(library, "D/12/2020")
    later = {relation.source.name for relation in library.relations_to[refuge.identity]}
    assert later == {"DD1234"}
    assert [chain.how for chain in decision(library, "DD1234").earlier] == ["varies", "extends", "adds to"]


def test_a_restricted_part_is_described_in_a_notice_that_has_its_text(library):
    part = decision(library, "2022-03").restricted[0]
    assert (part.part, str(part.review)) == ("Appendix C, the prices of each bidder", "after 2029")
    assert "each by a notice of its own" in decision(library, "2022-03").body.html


def test_one_notice_may_hold_several_decisions(library):
    further = decision(library, "DD1234").further_decisions
    assert [decided.outcome for decided in further] == [None, "deferred", "declined"]


def test_a_withheld_party_and_a_person_without_a_name_are_stated(library):
    fund = next(fund for fund in library.funds if fund.name == "safer-streets")
    assert [(award.recipient, award.individual) for award in fund.awards][1:] == [
        ("withheld", None),
        ("a private person", True),
        ("not named", None),
    ]


def test_a_round_has_pots_and_awards_name_theirs(library):
    fund = next(fund for fund in library.funds if fund.name == "safer-streets")
    assert [str(pot.amount) for pot in fund.rounds[0].pots] == ["£60,000", "up to £40,000"]
    assert [award.pot for award in fund.awards] == ["Gold", "Silver", "Silver", None]


def test_a_meeting_has_open_and_exempt_matters_a_moved_day_and_corrected_minutes(library):
    meeting = library.meetings[0]
    assert [bool(matter.exempt) for matter in meeting.matters] == [False, False, True]
    assert (str(meeting.moved_from), meeting.changes[0].kind) == ("14 January 2021", "correction")


def test_a_removed_record_leaves_a_stub(library):
    stone = decision(library, "grant-of-2018")
    assert stone.status == "withdrawn"
    assert "named a victim" in (stone.status_reason or "")
