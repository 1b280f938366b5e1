"""What a topic shows of its funds: their rounds beside decisions, and their sums."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.views.papers import date_of, page, site_of, small_office, timeline, write


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def test_a_round_that_a_decision_opened_on_that_day_is_a_line_of_the_decision(folder):
    fund_round = "{id: one, title: Round one, opens: 2017-01-09, closes: 2017-02-01}"
    write(
        folder, "funds/care", f"title: Care\nsummary: Care.\npublished: 2016-01\ntopics: triage\nrounds: [{fund_round}]"
    )
    notice = "title: Care opens\nreference: N-1\ndecided_by: The Commissioner\ndecision: It opens.\nround: care/one"
    write(folder, "decisions/2017/N-1", f"{notice}\ndecided: 2017-01-09\npublished: 2017-01-09\ntopics: triage")

    (row,) = [row for row in timeline(folder) if date_of(row).endswith("9 January 2017")]

    assert row.title == "Care opens"
    assert [(line.label, line.values[0].text) for line in row.links] == [("Funding round", "Care: Round one")]


def test_a_topic_with_one_fund_says_what_its_grants_come_to(folder):
    money = "{way: went out, amount: 9000, what: Allocated by 2018}"
    fields = f"title: Care\nsummary: Care.\npublished: 2016-01\ntopics: triage\nmoney: [{money}]"
    write(folder, "funds/care", f"{fields}\nrounds: [{{id: one, title: Round one}}]")
    columns = "id,round,recipient,purpose,amount,awarded,place,conditions"
    (folder / "funds/care.csv").write_text(f"{columns}\na,one,A,Bells,5000,2017,County,unknown\n")

    shown = page(site_of(folder), "topics/triage/")

    assert [line.values[0].text for line in shown.head.facts if line.label == "Grants listed"] == ["£5,000 in 1 grant"]
    assert [group.label.text for section in shown.opening for group in section.chart.groups] == [
        "Allocated by 2018",
        "The only grant listed here",
    ]
