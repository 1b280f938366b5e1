"""Changes: the newest first on the page and in the data, and what the feed leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.records.change import Change
from gazette.sentences.changes import DATED_EARLIER
from gazette.views.lists import change_list
from tests.views.sample import changed, published_on, sample, with_records

DECISION = "decisions/PCC-2024-001"


@pytest.fixture(scope="module")
def context():
    """The office, its pages, and three records that changed."""
    names = ("PCC-2024-001", "PCC-2024-004", "2024-03-07-update")
    whole = sample()
    kept = (record for record in whole.library.records if record.name in names or record.kind in ("office", "page"))
    return with_records(whole, kept)


def change(written: str = "2024-05-03", note: str = "It was corrected.") -> Change:
    day = UNKNOWN if written == "unknown" else known_date(written)
    return Change.model_construct(date=day, kind="update", note=note, paragraphs=())


def only(context, *changes: Change):
    """The office and one decision with these changes."""
    decision = next(record for record in context.library.records if record.identity == DECISION)
    return with_records(context, [context.library.office, decision.model_copy(update={"changes": changes})])


def test_the_newest_is_first_on_the_page_and_in_the_data(context):
    page, data = change_list.change_list(context), change_list.dataset(context)

    assert [(row.date.text, row.tags[0].text) for group in page.groups for row in group.rows] == [
        ("3 May 2024", "Withdrawal"),
        ("20 March 2024", "Update"),
        ("1 March 2024", "Minor change"),
        ("27 February 2024", "Correction"),
    ]
    assert [row[5] for row in data.rows] == ["2024-05-03", "2024-03-20", "2024-03-01", "2024-02-27"]
    assert page.count == "4 changes, 1 of them minor"


def test_of_the_changes_of_one_day_the_last_that_is_written_is_the_latest(context):
    rows = change_list.dataset(only(context, *(change(note=note) for note in ("A.", "C.", "B.")))).rows

    assert [row[7] for row in rows] == ["B.", "C.", "A."]


def test_a_record_that_was_added_is_there_from_its_first_day_and_the_first_publication_is_not(context):
    late = published_on(only(context), date(2024, 6, 1), {DECISION: date(2024, 6, 12)})
    page, data = change_list.change_list(late), change_list.dataset(late)
    (row,) = [row for group in page.groups for row in group.rows]

    assert page.count == "1 record added"
    assert (row.title, row.date.text, row.tags[0].text) == ("Cameras on the B9999", "12 June 2024", "Added")
    assert data.rows[0][:2] == (f"{DECISION}/added", DECISION)
    assert data.rows[0][4:7] == (date(2024, 6, 12), None, "added")


def test_a_change_that_is_older_than_its_record_here_says_so_and_has_no_day_of_publication(context):
    early, late = change("2024-05-03", "Early."), change("2024-06-10", "Late.")
    first, second = (published_on(only(context, *changes), date(2024, 6, 1)) for changes in ((early,), (early, late)))
    both = replace(second, library=replace(second.library, publications=first.library.publications))

    rows = [row for group in change_list.change_list(both).groups for row in group.rows]

    assert [(row.summary, row.details[1:]) for row in rows] == [("Late.", ()), ("Early.", (DATED_EARLIER,))]
    assert [row[4] for row in change_list.dataset(both).rows] == [both.today, None]
    assert [bool(entry.published) for entry in change_list.feed(both).entries] == [True, False]


def test_every_week_with_news_has_a_page(context):
    weeks = {page.head.address: page for page in change_list.weekly_pages(context)}
    (section,) = change_list.change_list(context).sections

    assert list(weeks) == ["changes/2024-04-29/", "changes/2024-03-18/", "changes/2024-02-26/"]
    assert [value.text for value in section.bullets] == [
        "Week beginning 29 April 2024 (1)",
        "Week beginning 18 March 2024 (1)",
        "Week beginning 26 February 2024 (2)",
    ]
    assert [value.address for value in section.bullets] == list(weeks)
    assert weeks["changes/2024-02-26/"].head.title == "Added and changed in the week beginning 26 February 2024"
    assert [row.summary for row in weeks["changes/2024-02-26/"].groups[0].rows][1] == "The name of the road was wrong."


def test_a_change_without_a_year_comes_last_under_its_own_heading(context):
    page = change_list.change_list(only(context, change("unknown"), change("2023"), change("2024-05-03")))

    assert [group.heading for group in page.groups] == ["2024", "2023", "Undated"]


def test_the_page_has_the_newest_three_hundred_and_the_data_all(context):
    many = only(context, *(change(note=f"Note {number}.") for number in range(301)))

    page = change_list.change_list(many)

    assert (sum(len(group.rows) for group in page.groups), page.count) == (300, "301 changes")
    assert len(change_list.dataset(many).rows) == 301


def test_an_office_without_changes_says_so(context):
    page = change_list.change_list(only(context))

    assert (page.count, page.empty) == ("", "Nothing has been added or changed since the first publication.")
    assert change_list.change_list(context).empty == ""


def test_the_links_to_its_feeds_name_the_list(context):
    page = change_list.change_list(context)

    assert [link.text for link in page.head.feeds] == ["Changes (RSS)"]
    assert [link.text for link in page.feeds] == ["Changes (RSS)", "Changes (Atom)", "Changes (JSON Feed)"]
    assert [link.text for link in page.data] == ["Changes (CSV)", "Changes (JSON)"]


def test_the_feed_leaves_out_what_is_minor_and_what_has_no_day(context):
    titles = [entry.title for entry in change_list.feed(context).entries]

    assert titles == [
        "Withdrawal: A drone for the marshes",
        "Update: Commissioner's update",
        "Correction: Cameras on the B9999",
    ]
    assert change_list.feed(only(context, change("unknown"))).entries == ()


def test_an_entry_names_the_paragraphs_that_changed(context):
    *_, correction = change_list.feed(context).entries

    assert correction.html == "<p>The name of the road was wrong.</p><p>Paragraphs: 1.1</p>"
    assert correction.categories == ("Correction", "Decision")
    assert change_list.feed(only(context, change())).entries[0].html == "<p>It was corrected.</p>"


def test_a_change_of_a_page_without_its_own_address_leads_to_where_its_words_are(context):
    lost = changed(context, "pages/not-found", changes=(change(),))

    rows = [row for group in change_list.change_list(lost).groups for row in group.rows]

    assert [(row.address, row.details[0]) for row in rows if row.title == "Page not found"] == [("404.html", "Page")]


def test_the_feed_has_the_newest_fifty(context):
    days = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 21)]

    entries = change_list.feed(only(context, *(change(day) for day in days))).entries

    assert [entry.updated.date().isoformat() for entry in entries] == days[:9:-1]
