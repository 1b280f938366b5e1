"""The timeline of a topic: passages, records, rounds, promises and events, oldest first."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.dates import say_day
from gazette.views.kinds import topics
from gazette.views.shapes.labels import date_note
from tests.views.papers import (
    FIRST,
    OFFICE,
    TRIAGE,
    date_of,
    page,
    report,
    sections,
    site_of,
    small_office,
    timeline,
    write,
)


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def test_a_passage_is_in_the_timeline_with_its_paper_paragraph_date_and_words(folder):
    report(folder, "first", "2016-11-10", FIRST)

    last = timeline(folder)[-1]

    assert (last.title, last.address) == ("Two cars work late shifts.", "panel-reports/first/#p2-7")
    assert date_of(last) == "10 November 2016"
    assert (last.summary, last.details) == ("Hours of street triage: 5pm to 2am", ("Update first, paragraph 2.7",))


def test_the_timeline_is_oldest_first(folder):
    report(folder, "later", "2017-06-27", '\n  - {paragraph: "2.8", topics: triage}')
    report(folder, "first", "2016-11-10", FIRST)

    titles = [row.title for row in timeline(folder)]

    assert titles == ["It began.", "Two cars work late shifts.", "Update later, paragraph 2.8"]


def test_a_passage_without_words_shows_its_heading(folder):
    report(folder, "first", "2016-11-10", '\n  - {paragraph: "2.7", topics: triage}')

    assert timeline(folder)[-1].title == "Street triage"


def test_a_passage_with_a_fact_alone_has_its_paper_as_its_title(folder):
    report(folder, "first", "2016-11-10", FIRST.replace("    says: Two cars work late shifts.\n", ""))

    last = timeline(folder)[-1]

    assert (last.title, last.summary) == ("Update first, paragraph 2.7", "Hours of street triage: 5pm to 2am")


def test_a_section_without_a_number_is_named_by_its_heading(folder):
    report(folder, "first", "2016-11-10", '\n  - {heading: "Chapter 1: Health", topics: triage}')

    last = timeline(folder)[-1]

    assert last.address == "panel-reports/first/#chapter-1-health"
    assert "Update first, “Chapter 1: Health”" in (last.title, *last.details)


def test_a_paper_with_a_passage_on_the_topic_is_not_there_a_second_time(folder):
    report(folder, "first", "2016-11-10", FIRST, "topics: triage")
    report(folder, "whole", "2016-12-10", more="topics: triage")

    assert [row.address for row in timeline(folder)] == [None, "panel-reports/first/#p2-7", "panel-reports/whole/"]


def test_an_event_links_to_where_it_comes_from(folder):
    event = timeline(folder)[0]

    assert [(fact.label, fact.values[0].address) for fact in event.links] == [("Source", "https://news.example.org/")]


def test_a_promise_is_in_the_timeline_by_its_own_topic_not_by_that_of_its_paragraph(folder):
    by_topic = "{id: by-topic, text: A study., owner: Office, topics: triage}"
    by_place = '{id: by-place, text: A car., owner: Office, paragraph: "2.7"}'
    neither = "{id: neither, text: Else., owner: Office, evidence: topic triage}"
    report(folder, "first", "2016-11-10", FIRST, f"promises: [{by_topic}, {by_place}, {neither}]")

    rows = [row for row in timeline(folder) if (row.address or "").startswith("promises/")]

    assert [row.address for row in rows] == ["promises/by-topic/"]
    assert (rows[0].lead, rows[0].title, rows[0].details) == ("Promised", "A study", ("Update first",))


def test_the_rounds_of_a_fund_are_in_the_timeline(folder):
    fund_round = "{id: one, title: Round one, opens: 2017-01-09, closes: 2017-02-01}"
    write(
        folder,
        "funds/care",
        f"title: Care\nsummary: Care.\nopened: 2016-01\npublished: 2016-01\ntopics: triage\nrounds: [{fund_round}]",
    )

    rows = {row.title: row for row in timeline(folder)}

    assert rows["Care"].address == "funds/care/"
    assert date_of(rows["Care: Round one"]) == "open from 9 January 2017"


def test_a_paper_that_names_a_topic_by_a_passage_alone_belongs_to_its_feed(folder):
    report(folder, "first", "2016-11-10", FIRST)

    feed = next(feed for feed in site_of(folder).feeds if feed.address == "feeds/topics/triage")

    assert [(entry.title, "Street triage" in entry.categories) for entry in feed.entries] == [("Update first", True)]


def test_several_sources_of_an_event_have_a_plural_label_and_none_has_no_line(folder):
    sources = "[{title: A, url: 'https://a.example.org/'}, {title: B}]"
    events = f"[{{date: 2016, text: Two., sources: {sources}}}, {{date: 2015, text: None.}}]"
    write(folder, "topics/triage", f"title: Street triage\nsummary: Nurses and police.\nevents: {events}")

    rows = timeline(folder)

    assert [row.title for row in rows] == ["None.", "Two."]
    assert rows[0].links == ()
    assert [(fact.label, [value.text for value in fact.values]) for fact in rows[1].links] == [("Sources", ["A", "B"])]


def test_what_has_no_date_comes_last(folder):
    report(folder, "undated", "unknown", FIRST)
    report(folder, "later", "2017-06-27", FIRST)

    assert [date_of(row) for row in timeline(folder)] == ["June 2016", "27 June 2017", "Undated"]


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ("announced: 2017-01-02, opens: 2017-01-09, closes: 2017-02-01", "announced 2 January 2017"),
        ("announced: unknown, opens: 2017-01-09, closes: 2017-02-01", "open from 9 January 2017"),
        ("closes: 2017-02-01, results: 2017-03-01", "open until 1 February 2017"),
        ("results: 2017-03-01", "results 1 March 2017"),
        ("note: Nothing is known", ""),  # the heading above it says so
    ],
)
def test_a_round_is_in_the_timeline_at_the_first_of_its_dates_that_is_known(folder, dates, day):
    fund_round = f"{{id: first, title: Round one, {dates}}}"
    write(
        folder, "funds/care", f"title: Care\nsummary: Care.\npublished: 2016-01\ntopics: triage\nrounds: [{fund_round}]"
    )

    (row,) = [row for row in timeline(folder) if row.title == "Care: Round one"]

    assert (row.date.text if row.date else "") == day
    assert row.details == (
        ("Funding round", "Opened 9 January 2017") if day.startswith("announced") else ("Funding round",)
    )


def test_each_change_of_a_promise_is_an_entry_with_its_note(folder):
    steps = "[{date: 2017-01, state: changed, note: Later.}, {date: 2017-02, state: in progress, note: Again.}]"
    report(
        folder, "first", "2016-11-10", FIRST,
        f"promises: [{{id: car, text: A car., owner: Office, topics: triage, state: in progress, "
        f"sources: [{{title: The news}}], history: {steps}}}]",
    )  # fmt: skip

    rows = [row for row in timeline(folder) if row.address == "promises/car/"]

    assert [(date_of(row), row.lead, row.summary) for row in rows] == [
        ("10 November 2016", "Promised", ""),
        ("January 2017", "Changed", "Later."),
        ("February 2017", "Step reported", "Again."),
    ]


def test_the_head_counts_the_entries_of_a_topic_and_names_the_latest_entry(folder):
    report(folder, "first", "2016-11-10", FIRST, "promises: [{id: car, text: A car., owner: Office, topics: triage}]")
    report(folder, "whole", "2016-12-10", more="topics: triage")

    view = page(site_of(folder), TRIAGE)

    assert [(fact.label, fact.values[0].text, fact.values[0].address) for fact in view.head.facts] == [
        ("Timeline", "4 entries", "#page-timeline"),
        ("Latest in the timeline", "Update whole", "panel-reports/whole/"),
    ]
    assert view.related == ()


def test_no_entry_is_the_latest_beside_a_later_one_that_has_only_a_day_of_publication(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "second", "unknown", more="topics: triage")
    file = folder / "panel-reports/second.md"
    file.write_text(file.read_text().replace("published: unknown", "published: 2018-06-12"))

    topic = page(site_of(folder), TRIAGE)
    assert [fact.label for fact in topic.head.facts] == ["Timeline"]
    assert topic.timeline[-1].row.date.text == "published 12 June 2018"


def test_the_promises_of_a_topic_are_listed_with_their_states(folder):
    kept = "{id: car, text: A car., topics: triage, state: kept, evidence: report later}"
    report(folder, "first", "2016-11-10", FIRST, f"promises: [{{id: van, text: A van., topics: triage}}, {kept}]")
    report(folder, "later", "2017-06-27")

    section = sections(site_of(folder), TRIAGE)["page-promises"]

    assert [(row.title, row.state.text if row.state else "") for row in section.rows] == [
        ("A car", "Kept"),
        ("A van", "No date, cannot be judged"),
    ]


@pytest.mark.parametrize(("kind", "gap"), [("own", "What we do not know"), ("compiled", "What the sources do not say")])
def test_what_is_not_known_of_a_topic_comes_last(folder, kind, gap):
    publisher = "\npublisher: {name: The library, website: 'https://library.example.org/'}\nsearched: 2018-10-01"
    more = publisher if kind == "compiled" else ""
    write(folder, "office", OFFICE.replace("record: own", f"record: {kind}") + more)
    write(folder, "topics/triage", "title: Street triage\nsummary: Nurses.\ngap: Nobody says who pays.")

    (last,) = page(site_of(folder), TRIAGE).closing

    assert (last.heading, last.paragraphs) == (gap, ("Nobody says who pays.",))


def test_a_topic_has_no_date_of_its_own_and_its_citation_has_the_day_of_the_build(folder):
    report(folder, "later", "2017-06-27", FIRST)
    site = site_of(folder)
    (topic,), today = site.context.library.topics, say_day(site.context.today)

    assert (topics.row(site.context, topic).date, date_note(topic)) == (None, "")
    assert page(site, TRIAGE).cite.startswith(f"Commissioner for Exampleshire, Street triage, {today}. ")


def test_a_long_timeline_goes_on_on_pages_of_its_earlier_entries(folder):
    days = [1999] * 400 + list(range(2000, 2015))
    events = "".join(f"\n  - date: {day}\n    text: Event {number}." for number, day in enumerate(days))
    write(folder, "topics/vans", f"title: Vans\nsummary: Vans.\nevents:{events}")
    pages = {page.address: page.view for page in site_of(folder).pages()}

    view = pages["topics/vans/"]
    parts = [pages[f"topics/vans/part-{number}/"] for number in (1, 2)]

    assert (len(view.timeline), view.timeline[-1].row.title) == (200, "Event 414.")
    assert [link.address for link in view.timeline_parts] == [part.head.address for part in parts]
    assert [len(part.groups[0].rows) for part in parts] == [200, 200]
    assert parts[0].head.title == "Vans: timeline, part 1"
    assert parts[0].head.crumbs[-1].address == "topics/vans/"


def _round(name: str, days: str) -> str:
    return f"{{id: {name}, title: Round {name}, {days}}}"


def test_what_is_open_or_coming_is_above_what_changed_the_open_first(folder):
    """On 15 October 2018."""
    more = "published: 2016-01\ntopics: triage\n"
    rounds = ", ".join(
        _round(name, days)
        for name, days in (
            ("old", "opens: 2018-01-09, closes: 2018-02-01"),
            ("now", "opens: 2018-10-01, closes: 2018-11-30"),
            ("next", "opens: 2018-12-01, closes: 2018-12-31"),
        )
    )
    write(folder, "funds/care", f"title: Care\nsummary: Care.\n{more}rounds: [{rounds}]")
    write(folder, "consultations/beds", f"title: Beds\nsummary: B.\n{more}opens: 2018-10-01\ncloses: 2018-11-01")
    write(folder, "consultations/vans", f"title: Vans\nsummary: V.\n{more}opens: 2018-01-01\ncloses: 2018-02-01")
    for name, day in (("later", "2018-11-20"), ("held", "2018-05-20")):
        write(
            folder,
            f"meetings/{name}",
            f"title: Meeting {name}\nsummary: M.\n{more}date: {day}\nmeeting_kind: audit\nbody_name: Panel",
        )

    shown = page(site_of(folder), TRIAGE)
    (section,) = shown.opening
    assert "<p>" not in shown.introduction.partition("</p>")[2]  # what is open comes after the first paragraph
    facts = {fact.label: fact.values[0] for fact in shown.head.facts}
    assert (facts["Open"].text, facts["Open"].note) == ("Beds", "Closes Thursday 1 November 2018")
    assert [row.action.text if row.action else "" for row in section.rows] == ["", "How to bid", "", ""]
    assert section.heading == "Open and coming up"
    assert [(row.title, date_of(row)) for row in section.rows] == [
        ("Beds", "Closes Thursday 1 November 2018"),
        ("Care: Round now", "Closes 30 November 2018"),
        ("Meeting later", "20 November 2018"),
        ("Care: Round next", "Closes 31 December 2018"),
    ]


def test_a_topic_with_nothing_open_and_nothing_coming_says_nothing_of_it(folder):
    report(folder, "first", "2016-11-10", FIRST)

    assert page(site_of(folder), TRIAGE).opening == ()
