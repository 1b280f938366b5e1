"""Changes: the newest first on the page and in the data, and what the feed leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette import differences
from gazette.dates import known_date
from gazette.library.publications import Version
from gazette.records.change import Change
from gazette.sentences.changes import DATED_EARLIER
from gazette.views.lists import change_data, change_feeds, change_list
from tests.views.changing_records import DECISION, change, context, only
from tests.views.sample import changed, published_on

__all__ = ["context"]


def rows_below(group):
    """Its rows, and those below the headings of its days."""
    return [*group.rows, *(row for part in group.parts for row in part.rows)]


def test_the_newest_is_first_on_the_page_and_in_the_data(context):
    page, data = change_list.change_list(context), change_data.dataset(context)

    assert [(group.heading, [row.title for row in rows_below(group)]) for group in page.groups] == [
        ("Corrections and withdrawals", ["A drone for the marshes", "Cameras on the B9999"]),
        (
            "Weeks of 2024",
            [
                "The week of 29 April to 5 May 2024",
                "The week of 18 to 24 March 2024",
                "The week of 26 February to 3 March 2024",
            ],
        ),
    ]
    assert page.groups[1].rows[2].summary == "2 changes were made: 1 correction and 1 minor change."
    assert [row[5] for row in data.rows] == ["2024-05-03", "2024-03-20", "2024-03-01", "2024-02-27"]
    assert page.head.answer == "In the seven days to 3 May 2024, 1 withdrawal was made."


@pytest.mark.parametrize(("day", "is_shown"), [("2024-05-04", False), ("2024-05-05", True)])
def test_the_seven_days_end_with_the_newest_change(context, day, is_shown):
    group = change_list.change_list(only(context, change("2024-05-11"), change(day, "Earlier."))).groups[0]
    rows = rows_below(group)

    assert group.heading == "Added or updated in the seven days to 11 May 2024"
    assert ("Earlier." in [row.summary for row in rows]) is is_shown


def test_of_the_changes_of_one_day_the_last_that_is_written_is_the_latest(context):
    rows = change_data.dataset(only(context, *(change(note=note) for note in ("A.", "C.", "B.")))).rows

    assert [row[7] for row in rows] == ["B.", "C.", "A."]


def test_a_record_that_was_added_is_there_from_its_first_day_and_the_first_publication_is_not(context):
    late = published_on(only(context), date(2024, 6, 1), {DECISION: date(2024, 6, 12)})
    page, data = change_list.change_list(late), change_data.dataset(late)
    (day,) = page.groups[0].parts
    (row,) = day.rows

    assert page.head.answer == (
        "This record was first published on 1 June 2024. Nothing has been corrected since. "
        "In the seven days to 12 June 2024, 1 record was added."
    )
    assert row.details == ("Decision of 14 February 2024",)
    assert (day.heading, row.date) == ("12 June 2024", None)
    assert (row.title, row.tags[0].text) == ("Cameras on the B9999", "Added")
    assert data.rows[0][:2] == (f"{DECISION}/added", DECISION)
    assert data.rows[0][4:7] == (date(2024, 6, 12), None, "added")


def test_only_corrections_of_what_was_public_are_counted(context):
    corrected = change("2024-06-10").model_copy(update={"kind": "correction"})
    early = corrected.model_copy(update={"date": known_date("2024-05-03"), "note": "Early."})
    office = published_on(only(context, early, corrected), date(2024, 6, 1))

    head = change_list.change_list(office).head
    assert head.answer == "The latest correction is of 10 June 2024, to “Cameras on the B9999”. It was corrected."
    assert "There has been 1 correction since." in head.details


def kind_of(written: str, kind: str) -> Change:
    return change(written, f"A {kind}.").model_copy(update={"kind": kind})


def test_corrections_and_removals_since_the_first_publication_have_a_heading_of_their_own(context):
    notes = (kind_of("2024-06-02", "removal"), kind_of("2024-06-03", "correction"), kind_of("2024-06-12", "update"))
    page = change_list.change_list(published_on(only(context, *notes), date(2024, 6, 1)))

    assert "There has been 1 correction and 1 removal since." in page.head.details
    corrected, newest, *_ = page.groups
    assert newest.heading == "Added or updated in the seven days to 12 June 2024"
    assert corrected.heading == "Corrections and removals"
    assert [row.tags[0].text for row in rows_below(corrected)] == ["Correction", "Removal"]


def test_of_many_corrections_the_older_are_on_the_page_of_their_week(context):
    notes = [kind_of(f"2024-06-{day:02}", "correction") for day in range(2, 16)]
    group = change_list.change_list(published_on(only(context, *notes), date(2024, 6, 1))).groups[0]

    assert (len(group.parts), len(rows_below(group))) == (10, 10)
    assert (group.link.text, group.link.address) == ("4 more corrections", "changes/2024-06-03/#page-corrected")


def test_a_lead_says_why_there_are_more_corrections_than_the_answer_counts(context):
    early, late = (kind_of(day, "correction") for day in ("2024-05-03", "2024-06-03"))
    group = change_list.change_list(published_on(only(context, early, late), date(2024, 6, 1))).groups[0]

    assert group.lead == "1 of the 2 was made before publication here."


def test_each_correction_has_one_place_even_one_that_is_older_than_the_first_publication(context):
    notes = (kind_of("2024-05-03", "correction"), kind_of("2024-06-12", "correction"), kind_of("2024-06-12", "update"))
    corrected, newest, *_ = change_list.change_list(published_on(only(context, *notes), date(2024, 6, 1))).groups

    assert [(row.summary, row.details) for row in rows_below(corrected)] == [
        ("A correction.", ()),
        ("A correction.", (DATED_EARLIER,)),
    ]
    assert [row.summary for row in rows_below(newest)] == ["A update."]


def test_in_a_week_what_was_corrected_comes_first_and_no_row_repeats_its_heading(context):
    day = "2024-06-12"
    notes = [kind_of(day, kind) for kind in ("minor", "update", "correction")]
    added = published_on(only(context, *notes), date(2024, 6, 1), {DECISION: date(2024, 6, 12)})
    (week,) = change_list.weekly_pages(added)
    headings = ["Corrections (1)", "Added (1)", "Updates (1)", "Minor changes (1)"]

    assert [group.heading for group in week.groups] == [link.text for link in week.on_this_page] == headings
    assert [link.address for link in week.on_this_page] == [f"#{group.anchor}" for group in week.groups]
    assert [row.tags for group in week.groups for row in rows_below(group)] == [()] * 4


def test_of_several_corrections_of_a_record_on_a_day_the_word_is_there_once(context):
    notes = [kind_of("2024-06-12", "correction").model_copy(update={"note": note}) for note in ("One.", "Two.")]
    (row,) = rows_below(change_list.change_list(only(context, *notes)).groups[0])

    assert row.tags == (), "the heading says it"
    assert [(note.kind, note.note) for note in row.changes] == [("", "Two."), ("", "One.")]


def test_in_a_day_what_happened_to_records_comes_before_pages_without_a_list(context):
    of_office = (kind_of("2024-06-12", "correction").model_copy(update={"note": "Another."}),)
    both = changed(only(context, kind_of("2024-06-12", "correction")), "office/office", changes=of_office)
    week, *_ = change_list.weekly_pages(both)

    assert [row.address for row in rows_below(week.groups[0])] == ["decisions/PCC-2024-001/", "office/"]


def test_a_week_that_has_not_ended_says_so(context):
    week, *_ = change_list.weekly_pages(replace(only(context, change("2024-05-03")), today=date(2024, 5, 5)))
    ended, *_ = change_list.weekly_pages(replace(only(context, change("2024-05-03")), today=date(2024, 5, 6)))

    assert (week.head.answer, ended.head.answer) == (
        "So far, 1 update has been made on 3 May 2024.",
        "1 update was made on 3 May 2024.",
    )


def test_a_change_that_is_older_than_its_record_here_says_so_and_has_no_day_of_publication(context):
    early, late = change("2024-05-03", "Early."), change("2024-06-10", "Late.")
    first, second = (published_on(only(context, *changes), date(2024, 6, 1)) for changes in ((early,), (early, late)))
    both = replace(second, library=replace(second.library, publications=first.library.publications))

    rows = [row for page in change_list.weekly_pages(both) for group in page.groups for row in rows_below(group)]

    assert [(row.summary, row.details) for row in rows] == [
        ("Late.", ("note dated 10 June 2024",)),
        ("Early.", (DATED_EARLIER,)),
    ]
    assert [row[4] for row in change_data.dataset(both).rows] == [both.today, None]
    assert [bool(entry.published) for entry in change_feeds.feed(both).entries] == [True, False]


def test_every_week_with_news_has_a_page_by_what_happened_and_its_days(context):
    weeks = {page.head.address: page for page in change_list.weekly_pages(context)}
    listed = [row.address for row in change_list.change_list(context).groups[1].rows]
    page = weeks["changes/2024-02-26/"]

    assert [*weeks] == listed == ["changes/2024-04-29/", "changes/2024-03-18/", "changes/2024-02-26/"]
    assert page.head.title == "New and changed in the week of 26 February to 3 March 2024"
    assert page.head.answer == "2 changes were made: 1 correction and 1 minor change."
    correction, minor = page.groups
    assert [part.heading for part in (*correction.parts, *minor.parts)] == ["27 February 2024", "1 March 2024"]
    assert rows_below(correction)[0].summary == "The name of the road was wrong."


def test_a_week_leads_to_the_weeks_before_and_after_it(context):
    links = [[(link.text, link.address) for link in page.parts] for page in change_list.weekly_pages(context)]

    assert links == [
        [("Earlier: the week of 18 to 24 March 2024", "changes/2024-03-18/")],
        [
            ("Earlier: the week of 26 February to 3 March 2024", "changes/2024-02-26/"),
            ("Later: the week of 29 April to 5 May 2024", "changes/2024-04-29/"),
        ],
        [("Later: the week of 18 to 24 March 2024", "changes/2024-03-18/")],
    ]


def test_a_change_without_a_day_comes_last_under_its_own_heading(context):
    page = change_list.change_list(only(context, change("unknown"), change("2023"), change("2024-05-03")))

    assert [group.heading for group in page.groups] == [
        "Added or updated in the seven days to 3 May 2024",
        "Weeks of 2024",
        "Day not known",
    ]
    assert len(page.groups[-1].rows) == 2


def test_a_group_has_the_newest_two_hundred_and_the_week_and_the_data_have_all(context):
    many = only(context, *(change(note=f"Note {number}.") for number in range(201)))
    (week,) = change_list.weekly_pages(many)

    (row,), (of_week,) = rows_below(change_list.change_list(many).groups[0]), rows_below(week.groups[0])
    assert len(row.changes) == 200
    assert len(of_week.changes) == len(change_data.dataset(many).rows) == 201


def version_of(old: str, new: str, *notes: Change) -> Version:
    return Version(date(2024, 5, 3), notes, differences.between({"Text": (old,)}, {"Text": (new,)}))


def links_of_the_change(context, *versions: Version) -> list[tuple[str, str]]:
    """What is below the only change."""
    noted = only(context, *versions[-1].notes)
    library = replace(noted.library, versions={DECISION: versions})
    (row,) = rows_below(change_list.change_list(replace(noted, library=library)).groups[0])
    return [(line.label, value.text) for line in row.links for value in line.values]


FIRST = Version(date(2024, 4, 1), (), missing="first")
LINK = ("Compare", "version 2 with version 1")


def test_a_change_shows_the_words_before_and_after_it(context):
    version = version_of("It opens at 5pm on Monday.", "It opens at 6pm on Monday.", change())

    assert links_of_the_change(context, FIRST, version) == [
        ("Before", "It opens at 5pm on Monday."),
        ("After", "It opens at 6pm on Monday."),
        LINK,
    ]


def test_long_words_are_only_on_the_page_of_the_versions(context):
    long = version_of(f"{'word ' * 40}one", f"{'word ' * 40}two", change())

    assert links_of_the_change(context, FIRST, long) == [LINK]


def test_a_removal_shows_no_words(context):
    removed = Version(date(2024, 5, 3), (change(),), missing="removed")

    assert links_of_the_change(context, removed) == []


def test_an_office_without_changes_says_so(context):
    page = change_list.change_list(only(context))

    assert page.head.answer == "Nothing has been added or changed since the first publication."


def test_the_links_to_its_feeds_name_the_list(context):
    page = change_list.change_list(context)

    assert [(link.text, link.form) for link in page.head.feeds] == [("Changes", "RSS")]
    assert [link.form for link in page.feeds] == ["RSS", "Atom", "JSON Feed"]
    assert [link.form for link in page.data] == ["CSV", "JSON"]


def test_a_change_of_a_page_without_its_own_address_leads_to_where_its_words_are(context):
    lost = changed(context, "pages/not-found", changes=(change(),))

    rows = [row for page in change_list.weekly_pages(lost) for group in page.groups for row in rows_below(group)]

    assert [(row.address, row.details) for row in rows if row.title == "Page not found"] == [
        ("404.html", (DATED_EARLIER,))
    ]


def test_the_minor_changes_of_a_day_are_one_row_that_leads_to_their_week(context):
    minor = [kind_of("2024-05-03", "minor"), kind_of("2024-05-03", "minor"), kind_of("2024-05-03", "update")]
    page = change_list.change_list(only(context, *minor))

    rows = [(row.title, row.address) for group in page.groups for part in group.parts for row in part.rows]
    assert (len(rows), *rows[-1]) == (2, "2 minor changes", "changes/2024-04-29/#page-minor-2024-05-03")
    week, *_ = change_list.weekly_pages(only(context, *minor))
    assert "page-minor-2024-05-03" in [part.anchor for group in week.groups for part in group.parts]
