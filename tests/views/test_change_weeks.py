"""The page of a week: what is folded, and where its days are said."""

from __future__ import annotations

from datetime import date

from gazette.library.news import NewsItem
from gazette.records import Decision
from gazette.records.change import Change, ChangeKind
from gazette.views.lists import change_list
from tests.views.changing_records import change, context, only
from tests.views.records import context_of, record

__all__ = ["context"]


def kind_of(written: str, kind: ChangeKind) -> Change:
    return change(written, f"A {kind}.").model_copy(update={"kind": kind})


def test_many_minor_changes_of_a_week_are_folded_by_their_days(context):
    few, many = (
        next(change_list.weekly_pages(only(context, *[kind_of("2024-05-03", "minor")] * count))) for count in (8, 9)
    )

    (group,) = many.groups
    assert (group.heading, group.anchor) == ("Minor changes (9)", "page-minor")
    assert [(fold.heading, fold.anchor) for fold in group.folds] == [("3 May 2024", "page-minor-2024-05-03")]
    assert (group.parts, few.groups[0].folds) == ((), ())


def test_of_many_corrections_of_a_week_the_first_are_open():
    notes = [kind_of("2024-05-03", "correction").model_copy(update={"note": f"Note {n}."}) for n in range(10)]
    records = [record(Decision, f"D-{n}", changes=(note,)) for n, note in enumerate(notes)]

    (group,) = next(change_list.weekly_pages(context_of(*records))).groups
    (fold,) = group.folds
    assert (group.heading, group.anchor) == ("Corrections (10)", "page-corrected")
    assert (fold.heading, fold.anchor) == ("2 more corrections", "page-corrected-earlier")
    assert [[part.heading, len(part.rows)] for part in (*group.parts, *fold.parts)] == [["", 8], ["", 2]]


def test_corrections_that_name_an_amount_come_first():
    notes = [kind_of("2024-05-03", "correction").model_copy(update={"note": note}) for note in ("A name.", "Now £5.")]
    records = [record(Decision, f"D-{n}", changes=(note,)) for n, note in enumerate(notes)]

    (group,) = next(change_list.weekly_pages(context_of(*records))).groups
    assert [row.summary for row in group.parts[0].rows] == ["Now £5.", "A name."]


def test_the_only_day_of_a_week_is_said_once_and_each_of_several_above_its_rows(context):
    one_day = next(
        change_list.weekly_pages(only(context, kind_of("2024-05-03", "minor"), kind_of("2024-05-03", "update")))
    )
    two_days = next(
        change_list.weekly_pages(only(context, kind_of("2024-05-03", "minor"), kind_of("2024-05-02", "update")))
    )

    headings = [[part.heading for group in page.groups for part in group.parts] for page in (one_day, two_days)]
    assert headings == [["", ""], ["2 May 2024", "3 May 2024"]]
    words = "2 changes were made on 3 May 2024: 1 update and 1 minor change."
    assert (one_day.head.answer, "3 May" in two_days.head.answer) == (words, False)


def test_a_change_that_is_older_than_a_record_that_was_added_in_the_week_is_not_counted_again():
    added = record(Decision, "D-1", changes=(kind_of("2024-05-02", "minor"),))
    context = context_of(added)
    older = NewsItem(added, added.changes[0], date(2024, 5, 2), came_with_record=True)
    vars(context)["news"] = (NewsItem(added, None, date(2024, 5, 3)), older)

    (page,) = change_list.weekly_pages(context)
    assert page.head.answer == "1 record was added on 3 May 2024."
