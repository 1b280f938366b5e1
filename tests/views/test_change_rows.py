"""The rows of changes: one for each record and day, with one day wherever a change is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gazette.dates import say_day
from gazette.library.news import NewsItem
from gazette.records import Decision, Plan
from gazette.records.office import RecordPublisher
from gazette.views.lists import change_list, change_rows
from gazette.views.record import history
from tests.views.changing_records import change, context, only
from tests.views.records import context_of, record
from tests.views.sample import changed, published_on, sample
from tests.views.test_change_list import kind_of

__all__ = ["context"]


def test_in_a_compiled_record_a_page_and_the_list_give_the_same_day_of_a_change(context):
    late = kind_of("2024-06-10", "correction")
    first, second = (published_on(only(context, *changes), date(2024, 6, 1)) for changes in ((), (late,)))
    own = replace(second, library=replace(second.library, publications=first.library.publications))
    compiled = changed(own, "office/office", record="compiled", publisher=RecordPublisher(name="County Library"))
    record = compiled.library.find("decision", "PCC-2024-001").record
    (day,) = change_list.change_list(compiled).groups[0].parts
    (row,) = day.rows
    (note,) = history.changes_of(compiled, record)

    assert (row.lead, row.details) == ("Decision", ()), "the kind is before the title"
    assert (day.heading, note.date.text) == (say_day(compiled.today), say_day(compiled.today))
    assert history.corrected(compiled, record)[0].text == f"Page corrected on {say_day(compiled.today)}"
    assert history.corrected(own, record)[0].text == "Corrected on 10 June 2024"


def test_notes_that_are_older_than_the_record_here_have_weeks_of_their_own(context):
    notes = (change("2024-05-03"), change("2024-06-12"))
    page = change_list.change_list(published_on(only(context, *notes), date(2024, 6, 1)))

    assert [group.heading for group in page.groups][1:] == ["Weeks of 2024", "Notes from before 1 June 2024"]
    assert [row.title for row in page.groups[-1].rows] == ["The week of 29 April to 5 May 2024"]


def test_the_minor_changes_of_a_week_come_last_below_their_number(context):
    notes = [kind_of("2024-05-03", kind) for kind in ("minor", "minor", "update")]
    (week,) = change_list.weekly_pages(only(context, *notes))

    assert [group.heading for group in week.groups] == ["Updates (1)", "Minor changes (2)"]


def test_records_of_a_kind_that_were_changed_in_the_same_way_on_a_day_are_one_row():
    first, second = (record(Decision, name, title=name) for name in ("One", "Two"))
    day, same = date(2024, 5, 3), change("2024-05-03", "The same.")
    news = [[NewsItem(first, same, day)], [NewsItem(second, same, day)]]
    more = [NewsItem(second, change("2024-05-03", "Another."), day)]

    (together,) = change_rows.alike(news)
    row = change_rows.row_of_alike(context_of(first, second), together)
    assert [(line.label, [value.text for value in line.values]) for line in row.links] == [("Also", ["Two"])]
    assert len(change_rows.alike([news[0], news[1] + more])) == 2, "more happened to one of them"


def test_a_correction_that_is_all_that_happened_to_one_of_two_records_is_said_once():
    first, second, plan = (
        record(kind, name, title=name) for kind, name in ((Decision, "One"), (Decision, "Two"), (Plan, "Two"))
    )
    day, same, other = date(2024, 5, 3), kind_of("2024-05-03", "correction"), change("2024-05-03", "Another.")
    news = [[NewsItem(first, same, day), NewsItem(first, other, day)], [NewsItem(second, same, day)]]

    apart, together = change_rows.alike([*news, [NewsItem(plan, same, day)]])
    row = change_rows.row_of_alike(context_of(first, second, plan), together)
    assert [[item.change.note for item in of_record] for of_record in apart] == [["Another."]]
    assert (row.title, [value.text for value in row.links[0].values]) == ("Two", ["Police and crime plan: Two", "One"])
    minor = kind_of("2024-05-03", "minor")
    assert len(change_rows.alike([[NewsItem(first, minor, day)], [NewsItem(plan, minor, day)]])) == 2


def test_a_meeting_or_a_consultation_that_was_added_says_its_day_once():
    names = ("2024-07-04-police-and-crime-panel", "marsh-paths")
    records = [record for record in sample().library.records if record.name in names]
    rows = [change_rows.row(sample(), NewsItem(record, None, date(2024, 6, 1))) for record in records]

    assert [(row.title, bool(row.summary), row.details) for row in rows] == [
        ("Paths through the marsh", True, ("Consultation from March 2024",)),
        ("Police and Crime Panel, 4 July 2024", False, ("Meeting",)),
    ]


def test_of_much_news_of_seven_days_the_later_entries_are_folded(context, monkeypatch):
    monkeypatch.setattr(change_list, "MOST_LATEST", 2)
    notes = [kind_of(f"2024-06-{day}", "update") for day in (10, 11, 12)]
    newest, *_ = change_list.change_list(published_on(only(context, *notes), date(2024, 6, 1))).groups
    (fold,) = newest.folds

    assert [part.heading for part in newest.parts] == ["12 June 2024", "11 June 2024"]
    assert (fold.heading, [part.heading for part in fold.parts]) == ("1 more update", ["10 June 2024"])


def test_of_the_corrections_of_a_record_on_a_day_those_that_name_an_amount_come_first(context):
    notes = [
        kind_of("2024-06-12", "correction").model_copy(update={"note": note}) for note in ("It was £5.", "A name.")
    ]
    corrected, *_ = change_list.change_list(published_on(only(context, *notes), date(2024, 6, 1))).groups

    assert [note.note for part in corrected.parts for row in part.rows for note in row.changes] == [
        "It was £5.",
        "A name.",
    ]
