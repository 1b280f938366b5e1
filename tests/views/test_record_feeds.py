"""Which entries a feed has, in which order, and what brings an entry back to the top."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gazette.dates import known_date
from gazette.library.publications import keep
from gazette.library.read import read_library
from gazette.views.context import Context
from gazette.views.feeds.feed import Feed
from gazette.views.site.site import Site
from tests.build.building import SAMPLE, copy_of, edit
from tests.build.corpus import write_office
from tests.kinds import is_of_an_added_kind

DAY = date(2024, 6, 15)


def context_of(content: Path, today: date = DAY) -> Context:
    return Context(read_library(content), today, "https://record.example.org")


def publish(content: Path, day: date) -> None:
    """Records in the register of publications that everything was published on a day."""
    library = read_library(content)
    keep(content, library.publications, library.records, day)


def feeds_of(content: Path, today: date = DAY) -> dict[str, Feed]:
    return {feed.address.removeprefix("feeds/"): feed for feed in Site(context_of(content, today)).feeds}


def identities_in(feed: Feed) -> list[str]:
    return [entry.identity.split(":", 2)[2] for entry in feed.entries]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_of(SAMPLE, tmp_path / "content")


def test_there_is_a_feed_for_everything_each_list_each_fund_and_each_topic() -> None:
    prefix = "Imaginary office: "
    in_site = Site(context_of(SAMPLE)).feeds
    assert all(feed.title.startswith(prefix) for feed in in_site)
    feeds = [(feed.address.removeprefix("feeds/"), feed.title.removeprefix(prefix)) for feed in in_site]

    assert [feed for feed in feeds if not is_of_an_added_kind(feed[0])] == [
        ("all", "Police and Crime Commissioner for Exampleshire: everything"),
        ("decisions", "Decisions"),
        ("panel-reports", "Reports"),
        ("funds", "Funds"),
        ("academy", "Citizens' Academy"),
        ("consultations", "Consultations"),
        ("meetings", "Meetings"),
        ("plan", "Police and crime plan"),
        ("topics", "Topics"),
        ("registers", "Registers"),
        ("funds/bell-fund", "Fund: Bell fund"),
        ("funds/road-fund", "Fund: Road fund"),
        ("funds/victims-fund", "Fund: Victims fund"),
        ("topics/road-safety", "Topic: Road safety"),
        ("topics/rural-crime", "Topic: Rural crime"),
        ("promises", "Promises"),
        ("scrutiny", "Panel scrutiny"),
        ("changes", "Changes"),
        ("registers/gifts-and-hospitality", "Register: Gifts and hospitality"),
        ("registers/sponsorship", "Register: Sponsorship"),
    ]


def test_funds_and_topics_are_in_the_order_of_their_names() -> None:
    context = context_of(SAMPLE)
    turned = replace(context, library=replace(context.library, records=context.library.records[::-1]))

    names = [feed.address for feed in Site(turned).feeds if feed.address.startswith(("feeds/funds/", "feeds/topics/"))]

    assert names == [
        "feeds/funds/bell-fund", "feeds/funds/road-fund", "feeds/funds/victims-fund",
        "feeds/topics/road-safety", "feeds/topics/rural-crime",
    ]  # fmt: skip


def test_a_feed_holds_the_newest_fifty(tmp_path: Path) -> None:
    decisions = feeds_of(write_office(tmp_path / "content", 60))["decisions"]

    assert len(decisions.entries) == 50
    assert identities_in(decisions)[0] == "decisions/PCC-2024-0060"
    assert identities_in(decisions)[-1].endswith("-0011")


def test_a_change_brings_an_old_record_into_the_newest_fifty(tmp_path: Path) -> None:
    content = write_office(tmp_path / "content", 60)
    first = next(content.rglob("*-0001-matter.md"))
    publish(content, date(2024, 6, 1))
    edit(first, "amount:", "changes:\n  - date: 2024-06-10\n    kind: update\n    note: It was paid.\namount:")

    assert identities_in(feeds_of(content)["decisions"])[0] == "decisions/PCC-2014-0001"


def test_the_feed_of_a_fund_lists_its_rounds_and_the_decisions_on_it() -> None:
    fund = identities_in(feeds_of(SAMPLE)["funds/road-fund"])

    assert {"funds/road-fund/rounds/2022-23", "funds/road-fund/rounds/2024-25", "decisions/PCC-2024-001"} <= set(fund)
    assert "decisions/PCC-2024-002" not in fund


def test_a_round_comes_back_with_its_results_on_their_day(content: Path) -> None:
    publish(content, date(2022, 1, 3))
    before, after = (feeds_of(content, day)["funds/road-fund"] for day in (date(2024, 2, 19), date(2024, 2, 20)))
    of_round = "funds/road-fund/rounds/2023-24"

    assert {entry.updated.date() for entry in before.entries if entry.identity.endswith(of_round)} == {date(2022, 1, 3)}
    assert {entry.updated.date() for entry in after.entries if entry.identity.endswith(of_round)} == {date(2024, 2, 20)}


def test_no_entry_has_a_day_to_come() -> None:
    for feed in feeds_of(SAMPLE, date(2024, 3, 1)).values():
        assert all(entry.updated.date() <= date(2024, 3, 1) for entry in feed.entries), feed.address


def test_a_changed_title_does_not_change_the_id(content: Path) -> None:
    before = identities_in(feeds_of(content)["decisions"])
    for path in sorted((content / "decisions").rglob("*.md")):
        edit(path, "title: ", "title: The new ")

    assert identities_in(feeds_of(content)["decisions"]) == before


def test_the_latest_published_or_changed_is_first() -> None:
    feeds = feeds_of(SAMPLE)

    assert identities_in(feeds["panel-reports"]) == [
        "panel-reports/2024-03-07-update",
        "panel-reports/2022-annual-report-2021-22",
    ]
    assert identities_in(feeds["funds/road-fund"]) == [
        "funds/road-fund/rounds/2024-25",
        "decisions/PCC-2024-001",
        "funds/road-fund/rounds/2023-24",
        "funds/road-fund",
        "funds/road-fund/rounds/2022-23",
        "funds/victims-fund",
    ]


@pytest.mark.parametrize(("kind", "comes_back"), [("update", True), ("minor", False)])
def test_only_a_change_that_is_not_minor_brings_a_record_back(content: Path, kind: str, comes_back: bool) -> None:
    publish(content, date(2024, 6, 1))
    note = f"changes:\n  - date: 2024-06-10\n    kind: {kind}\n    note: It was put right.\n"
    report = content / "panel-reports" / "2022-annual-report-2021-22.md"
    edit(report, "title: ", f"{note}title: ")

    (newest, *_) = feeds_of(content)["panel-reports"].entries

    assert newest.identity.endswith("annual-report-2021-22") is comes_back
    assert (newest.change == "It was put right.") is comes_back


def test_everything_leaves_topics_out_and_each_topic_has_what_names_it() -> None:
    feeds = feeds_of(SAMPLE)

    assert not [name for name in identities_in(feeds["all"]) if name.startswith("topics/")]
    assert "topics/road-safety" not in identities_in(feeds["topics/road-safety"])
    assert "decisions/PCC-2024-001" in identities_in(feeds["topics/road-safety"])


def test_rounds_are_in_the_feed_of_funds_and_of_their_own_fund_alone() -> None:
    with_rounds = [name for name, feed in feeds_of(SAMPLE).items() if any("/rounds/" in i for i in identities_in(feed))]

    assert with_rounds == ["all", "funds", "funds/bell-fund", "funds/road-fund", "funds/victims-fund"]


def test_an_entry_is_the_same_in_every_feed() -> None:
    feeds = feeds_of(SAMPLE)
    name = "decisions/PCC-2024-001"

    entries = {entry for feed in feeds.values() for entry in feed.entries if entry.identity.endswith(f":{name}")}

    assert len(entries) == 1
    assert "Road safety" in next(iter(entries)).categories


def test_a_record_found_late_comes_first_and_keeps_the_day_on_which_the_office_published_it(content: Path) -> None:
    late = content / "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
    text = late.read_text()
    late.unlink()
    library = context_of(SAMPLE).library
    others = [record for record in library.records if record.identity != "decisions/PCC-2024-001"]
    keep(content, library.publications, others, date(2024, 6, 1))
    late.write_text(text)

    feeds = feeds_of(content)
    first = feeds["all"].entries[0]

    assert [identities_in(feeds[name])[0] for name in ("all", "decisions", "changes")] == [
        "decisions/PCC-2024-001",
        "decisions/PCC-2024-001",
        "decisions/PCC-2024-001/added",
    ]
    assert (first.published.date(), first.updated.date()) == (date(2024, 2, 20), DAY)
    assert feeds["changes"].entries[0].title == "Added: Cameras on the B9999"


@pytest.mark.parametrize("published", ["unknown", "2024-05", "by 2024-05-20", "announced 2024-05-20"])
def test_a_day_that_is_not_known_is_no_day_of_publication(content: Path, published: str) -> None:
    decision = content / "decisions/2024/PCC-2024-004-drone.md"
    decision.write_text(re.sub("(?m)^published: .*", f"published: {published}", decision.read_text()))
    publish(content, date(2024, 6, 1))

    (entry,) = [entry for entry in feeds_of(content)["decisions"].entries if entry.identity.endswith("2024-004")]

    assert (entry.published, entry.updated.date()) == (None, date(2024, 6, 1))


def test_changes_on_the_day_of_publication_are_later_than_it_and_each_other(content: Path) -> None:
    notes = "".join(f"  - {{date: 2024-06-10, kind: correction, note: {note}}}\n" for note in ("First.", "Second."))
    report = content / "panel-reports" / "2022-annual-report-2021-22.md"
    report.write_text(re.sub("(?m)^published: .*", "published: 2024-06-10", report.read_text()))
    publish(content, date(2024, 6, 10))
    edit(report, "title: ", f"changes:\n{notes}title: ")

    feeds = feeds_of(content, date(2024, 6, 10))
    (newest, *_) = feeds["panel-reports"].entries
    corrections = [entry for entry in feeds["changes"].entries if "annual-report-2021-22" in entry.identity]

    assert newest.updated - newest.published == timedelta(seconds=2)
    assert newest.change == "First. Second."
    assert [entry.summary for entry in corrections] == ["Second.", "First."]
    assert corrections[0].updated > corrections[1].updated > newest.published


def test_records_of_one_moment_are_in_the_reverse_order_of_their_addresses(tmp_path: Path) -> None:
    context = context_of(write_office(tmp_path / "content", 60))
    records = [record.model_copy(update={"published": known_date("2024-06-01")}) for record in context.library.records]
    one_day = replace(context, library=replace(context.library, records=tuple(records)))

    decisions = identities_in(next(feed for feed in Site(one_day).feeds if feed.address == "feeds/decisions"))

    assert decisions == sorted(decisions, reverse=True)
    assert len(decisions) == 50


def test_the_latest_of_several_changes_says_what_changed(content: Path) -> None:
    publish(content, date(2024, 6, 1))
    changes = "".join(
        f"  - date: 2024-06-{day}\n    kind: update\n    note: Note of the {day}.\n" for day in ("03", "10", "05")
    )
    edit(content / "panel-reports" / "2022-annual-report-2021-22.md", "title: ", f"changes:\n{changes}title: ")

    (newest, *_) = feeds_of(content)["panel-reports"].entries

    assert (newest.change, newest.changed, newest.updated.date()) == ("Note of the 10.", "on 10 June 2024", DAY)


def test_all_changes_of_the_latest_day_say_what_changed(content: Path) -> None:
    publish(content, date(2024, 6, 1))
    days = (("2024-06-10", "update", "Paid"), ("2024-06-03", "update", "Old"), ("2024-06-10", "correction", "Priced"))
    changes = "".join(f"  - date: {day}\n    kind: {kind}\n    note: {note}.\n" for day, kind, note in days)
    edit(content / "panel-reports" / "2022-annual-report-2021-22.md", "title: ", f"changes:\n{changes}title: ")

    (newest, *_) = feeds_of(content)["panel-reports"].entries

    assert (newest.change, newest.changed) == ("Paid. Priced.", "on 10 June 2024")


def test_a_round_has_no_day_of_publication_because_none_is_known() -> None:
    entries = [entry for entry in Site(context_of(SAMPLE)).feeds[3].entries if "/rounds/" in entry.identity]

    assert entries
    assert [entry.published for entry in entries if entry.published] == []


def test_an_entry_in_welsh_says_so_and_marks_its_facts_as_english(content: Path) -> None:
    edit(content / "decisions/2024/PCC-2024-004-drone.md", "decided:", "lang: cy\ndecided:")
    entries = feeds_of(content)["decisions"].entries
    drone = next(entry for entry in entries if entry.identity.endswith("PCC-2024-004"))

    assert [entry.identity for entry in entries if entry.language] == [drone.identity]
    assert drone.language == "cy"
    assert drone.html.startswith('<div lang="en"><p><strong>This decision is withdrawn.</strong>')
    assert '</ul></div><p id="text-p1">A drone was to be bought' in drone.html
