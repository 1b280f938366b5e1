"""Records, rounds and awards as data."""

from __future__ import annotations

import re

import pytest

from gazette.dates import UNFILLED, UNKNOWN
from gazette.privacy.file_facts import FileFacts
from gazette.privacy.file_types import PUBLISHED
from gazette.records import Decision, Meeting
from gazette.views.lists import file_data
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.site.datasets import datasets
from gazette.views.site.site import Site
from tests.kinds import FOLDERS
from tests.views.records import context_of, record
from tests.views.sample import changed, sample


@pytest.fixture(scope="module")
def context():
    return sample()


def rows_of(data: Dataset) -> list[dict[str, object]]:
    return [dict(zip([column.name for column in data.columns], row, strict=True)) for row in data.rows]


def by_name(context) -> dict[str, Dataset]:
    return {data.name: data for data in datasets(context)}


def test_every_kind_with_a_list_has_data_and_so_have_rounds_awards_and_sums(context):
    assert set(by_name(context)) == {*FOLDERS, "rounds", "awards", "amounts", "files"}


def test_a_file_has_its_type_its_size_and_what_it_says_of_itself():
    attachments = [{"file": "a.pdf", "title": "Figures"}, {"file": "b.docx", "title": "Letter", "pages": "2"}]
    notice = record(Decision, "notice", attachments=attachments)
    sizes = {"files/notice/a.pdf": 113_000, "files/notice/b.docx": 10}
    facts = {"files/notice/a.pdf": FileFacts(3, "cy", True)}

    rows = rows_of(by_name(context_of(notice, attachments=sizes, file_facts=facts))["files"])

    assert [tuple(row.values())[2:] for row in rows] == [
        ("Figures", "files/notice/a.pdf", "application/pdf", 113_000, None, 3, "cy", True),
        ("Letter", "files/notice/b.docx", f"{file_data.OFFICE}.wordprocessingml.document", 10, None, 2, None, None),
    ]


def test_without_attachments_there_is_no_data_of_files():
    assert "files" not in by_name(context_of(record(Decision, "notice")))


def test_every_type_of_file_that_is_published_has_its_media_type():
    assert set(file_data.MEDIA_TYPES) == PUBLISHED


def test_records_are_in_the_order_of_their_list(context):
    meetings = rows_of(by_name(context)["meetings"])

    assert [(row["date_from"].isoformat(), row["address"]) for row in meetings] == [
        ("2024-07-04", "meetings/2024-07-04-police-and-crime-panel/"),
        ("2024-03-07", "meetings/2024-03-07-police-and-crime-panel/"),
        ("2023-07-06", "meetings/2023-07-06-public-meeting/"),
        ("2023-06-06", "meetings/2023-06-06-road-safety-evening/"),
        ("2023-05-16", "meetings/2023-05-16-public-meeting/"),
    ]


def test_only_decisions_have_days_until_they_were_published(context):
    data = by_name(context)
    names = {name: [column.name for column in table.columns] for name, table in data.items()}
    days = {
        row["identity"]: (row["published_after_least"], row["published_after_most"])
        for row in rows_of(data["decisions"])
    }

    assert [name for name, columns in names.items() if "published_after_least" in columns] == ["decisions"]
    assert days["decisions/PCC-2024-001"] == (6, 6)


def test_days_that_have_no_bound_are_left_empty(context):
    decision = next(record for record in context.library.records if isinstance(record, Decision))
    undated = changed(
        context,
        decision.identity,
        published=UNKNOWN,
    )

    (row,) = (row for row in rows_of(by_name(undated)["decisions"]) if row["identity"] == decision.identity)

    assert (row["published_after_least"], row["published_after_most"]) == (None, None)


def test_rounds_and_awards_name_their_fund_and_their_place(context):
    data = by_name(context)

    assert ("road-fund", "2022-23", "funds/road-fund/rounds/2022-23/") in [
        (row["fund"], row["round"], row["address"]) for row in rows_of(data["rounds"])
    ]
    assert all(row["address"].startswith(f"funds/{row['fund']}/rounds/") for row in rows_of(data["awards"]))


def test_actions_of_meetings_are_data_with_the_latest_that_is_known():
    carried = {"id": "bells", "text": "Buy bells.", "carried_to": "june"}
    done = {"id": "bells", "text": "Buy bells.", "state": "completed", "outcome": "They ring."}
    march = record(Meeting, "march", date="2024-03-07", actions=[carried])
    june = record(Meeting, "june", date="2024-06-06", actions=[done])

    rows = rows_of(by_name(context_of(march, june))["actions"])

    assert [
        (row["meeting"], row["address"], row["state"], row["latest_state"], row["latest_outcome"]) for row in rows
    ] == [
        ("meetings/march", "meetings/march/#page-action-bells", None, "completed", "They ring."),
        ("meetings/june", "meetings/june/#page-action-bells", "completed", None, None),
    ]


def test_a_date_that_nobody_wrote_is_empty_and_one_that_is_written_as_unknown_is_not(context):
    decision = next(record for record in context.library.records if isinstance(record, Decision))
    cells = []
    for date in (UNFILLED, UNKNOWN):
        table = by_name(changed(context, decision.identity, published=date))["decisions"]
        cells += [row["published"] for row in rows_of(table) if row["identity"] == decision.identity]

    assert cells == [None, "unknown"]


def test_a_private_person_is_not_named(context):
    table = by_name(context)["awards"]
    awards = rows_of(table)

    assert [row["recipient"] for row in awards if row["individual"] is True] == ["a private person"]
    assert "Sampleton Help" in [row["recipient"] for row in awards]
    assert "“a private person”" in next(column.description for column in table.columns if column.name == "recipient")


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("awards", {"date_from", "date_to", "illustrative"}),
        ("rounds", {"opens_from", "opens_to", "closes_from", "closes_to", "illustrative"}),
        ("promises", {"date_from", "date_to", "due_from", "due_to", "illustrative"}),
        ("scrutiny", {"recommended_from", "recommended_to", "illustrative"}),
        ("passages", {"date_from", "date_to", "illustrative"}),
        ("facts", {"date_from", "date_to", "illustrative"}),
        ("changes", {"illustrative"}),
    ],
)
def test_parts_of_records_have_days_and_say_what_is_invented(context, name, columns):
    (table,) = (table for table in Site(context).datasets if table.name == name)

    assert columns <= {column.name for column in table.columns}


FOR_OFFICERS = re.compile(r"\b(write|leave it|leave out|you|your|yes if|no if)\b|\[\[", re.I)


def test_no_meaning_of_a_column_addresses_officers_or_repeats_what_all_pages_of_data_explain(context):
    meanings = [meaning for table in Site(context).datasets for meaning in meanings_of(table.columns, table.name)]

    assert len(meanings) > 300
    assert [meaning for meaning in meanings if FOR_OFFICERS.search(meaning)] == []
    assert [meaning for meaning in meanings if re.search("YYYY|JSON|CSV", meaning)] == []


def meanings_of(columns: tuple[DataColumn, ...], path: str) -> list[str]:
    """The path and meaning of every column, and of the fields of its groups."""
    return [
        meaning
        for column in columns
        for meaning in (
            f"{path} {column.name}: {column.description}",
            *meanings_of(column.fields, f"{path} {column.name}"),
        )
    ]
