"""The office of a record is the office of the day on which it acted."""

from __future__ import annotations

import json

import pytest

from gazette.dates import on
from gazette.library.bodies import earlier_office, office_of_the_day
from gazette.records import Decision, Fund, Meeting, Office, Report
from gazette.records.registers import Organisation
from gazette.views.kinds import decisions
from gazette.views.record.linked_data import json_ld
from gazette.views.site.site import Site
from tests.views.records import TODAY, compiled_office, context_of, record, shown

BOTH = "PCC (from 10 May 2021: Authority)"
NAMES = [{"name": "PCC", "until": "2021-05-09"}, {"name": "Authority", "since": "2021-05-10"}]
OFFICE = record(Office, "office", summary="An office.", names=NAMES)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"decided": "2021-04", "published": "2021-06-01"}, "PCC"),
        ({"decided": "2021-05-10", "published": "2021-06-01"}, "Authority"),
        ({"decided": "2021-05", "published": "2021-06-01"}, BOTH),
        ({"decided": "unknown", "published": "unknown"}, BOTH),
        ({"decided": "unknown", "published": "2021-06-01"}, BOTH),
        ({"decided": "unknown", "published": "2021-05-09"}, "PCC"),
        ({"decided": "unknown", "published": "2021-06-01", "signed": "2021-04-30"}, "PCC"),
        ({"decided": "2021", "published": "2021-05-01"}, "PCC"),
        ({"decided": "2021-06-01", "published": "2021-05-01"}, "Authority"),
        ({"decided": "2021-06-01", "decided_by": ["High Court"]}, ""),
        ({"decided": "unknown", "published": "2021-06-01", "outcome": "proposed"}, ""),
    ],
)
def test_the_office_of_a_decision(fields, name):
    notice = record(Decision, "notice", **fields)
    court = {"high-court": Organisation(key="high-court", name="High Court")}

    assert office_of_the_day(context_of(notice, OFFICE, organisations=court).library, notice) == name


def test_the_office_of_other_records():
    report, fund = record(Report, "report", date="2021-04-01", published="2021-06-01"), record(Fund, "fund")
    meeting = record(Meeting, "meeting", date="2021-04-01")
    library = context_of(report, fund, meeting, OFFICE).library

    assert [office_of_the_day(library, other) for other in (report, fund, meeting)] == ["PCC", "", ""]


def test_a_name_of_today_needs_no_mention():
    today, before = record(Decision, "one", decided="2022-01-01"), record(Decision, "two", decided="2021-01-01")
    library = context_of(today, before, OFFICE).library

    assert [earlier_office(library, notice, on(TODAY)) for notice in (today, before)] == ["", "PCC"]


def test_page_list_citation_feed_data_and_json_ld_name_the_body_of_the_day():
    notice = record(Decision, "notice", reference="X-1", decided="2021-04", published="2021-06-01")
    context = context_of(notice, OFFICE)
    site, page = Site(context), decisions.page(context, notice)

    assert ("Office at that time", "PCC") in shown(page.details)
    assert page.cite.startswith("PCC, Notice (X-1)")
    assert decisions.row(context, notice).details == ("X-1", "PCC")
    (feed,) = [feed for feed in site.feeds if feed.address == "feeds/decisions"]
    assert [entry.author for entry in feed.entries] == ["PCC"]
    (dataset,) = [dataset for dataset in site.datasets if dataset.name == "decisions"]
    assert dataset.rows[0][[column.name for column in dataset.columns].index("office")] == "PCC"
    assert json.loads(json_ld(context, page.head, notice))["author"]["name"] == "PCC"


def test_a_compiled_page_is_about_the_body_of_the_day():
    notice = record(Decision, "notice", decided="2021-04", published="2021-06-01")
    context = context_of(notice, compiled_office(names=NAMES))
    properties = json.loads(json_ld(context, decisions.page(context, notice).head, notice))

    assert (properties["about"]["name"], properties["publisher"]["name"]) == ("PCC", "Exampleshire Library")
    assert "author" not in properties
