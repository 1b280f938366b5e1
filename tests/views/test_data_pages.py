"""The pages about the data: a page for each table, with a sample and the meaning of its columns."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from gazette.sentences.data import WHICH_COLUMN
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.site import data_pages
from tests.views.records import cells
from tests.views.test_standing_pages import DOWNLOADS, WORDS


def test_a_page_of_data_explains_only_the_forms_that_its_columns_have():
    (page,) = data_pages.pages([WORDS], DOWNLOADS)
    (forms,) = (section for section in page.sections if section.anchor == "page-values")
    every = {fact.label for fact in data_pages.overview([WORDS], {})[1].facts}

    assert {"Empty", "unknown", "withheld"} <= {fact.label for fact in forms.facts} < every


def test_a_dataset_has_a_page_of_its_files_and_of_what_its_columns_mean():
    (page,) = data_pages.pages([WORDS], DOWNLOADS)
    shown, columns, forms = page.sections

    assert [section.heading for section in page.sections] == ["What it looks like", "Columns", "How values are written"]
    assert (shown.tables[0].caption, cells(shown)) == ("The first row, in 2 of the columns", [["tea", "3"]])
    assert "Empty" in [fact.label for fact in forms.facts]
    assert page.head.address == "data/words/"
    assert [(file.address, file.text) for file in (*page.head.action.links, *page.data)] == [
        ("data/words.csv", "Download CSV (2KB)"),
        ("data/words.json", "Download JSON"),
        ("data/words.csv-metadata.json", "Schema (CSV on the Web)"),
    ]
    assert cells(columns) == [["word", ""], ["size", "In letters."]]


def test_a_dataset_says_what_a_row_is_before_its_size():
    (page,) = data_pages.pages([replace(WORDS, name="awards")], {}, "Open Government Licence v3.0")

    assert page.head.answer == page.head.description == "One row for each grant or contract. 1 row and 2 columns."
    assert page.head.details == "Licence: Open Government Licence v3.0."


def test_a_sample_has_three_rows_and_four_columns_that_are_filled_in_and_a_title_is_said_where_it_is_another_word():
    columns = tuple(DataColumn(f"c{number}", f"C{number}", "") for number in range(8))
    rows = tuple(("a", None, "", True, 1, Decimal("2.5"), "x", ("several",)) for _ in range(4))
    (page,) = data_pages.pages([Dataset("long", "Long", (*columns[:7], replace(columns[7], title="Other")), rows)], {})
    sections = {section.heading: section for section in page.sections}
    (shown,), (used,) = sections["What it looks like"].tables, sections["Columns"].tables

    assert [column.title for column in shown.columns] == ["c0", "c4", "c5", "c6"]
    assert len(shown.rows) == 3
    assert [row.cells[0].note for row in used.rows] == ["", "", "", "", "", "Other"]
    assert [row[0] for row in cells(sections["Columns"].folded)] == ["c1", "c2"]


def test_a_sample_puts_sums_in_a_column_of_numbers():
    rows = (("£5", "£5"), ("about £1,000", "ten"))
    columns = (DataColumn("sum", "Sum", ""), DataColumn("word", "Word", ""))
    (page,) = data_pages.pages([Dataset("sums", "Sums", columns, rows)], {})
    (sample,) = (table for section in page.sections if section.anchor == "page-sample" for table in section.tables)

    assert [column.title for column in sample.columns if column.is_number] == ["sum"]


def test_a_date_of_a_sample_stays_on_one_line():
    rows = (("announced 2014-12-10", "2014-12 is in it"), ("2015-01", "A word"))
    columns = (DataColumn("awarded", "Awarded", ""), DataColumn("word", "Word", ""))
    (page,) = data_pages.pages([Dataset("sums", "Sums", columns, rows)], {})
    (sample,) = (table for section in page.sections if section.anchor == "page-sample" for table in section.tables)

    assert [column.title for column in sample.columns if column.is_code] == ["awarded"]


def test_a_sample_begins_with_what_people_ask_for():
    names = ("fund", "id", "amount", "round", "recipient", "awarded", "purpose")
    rows = (("road", "r1", 500, "2023", "A school", None, "Helmets"), ("road", "r2", 9, "2023", "A club", "2023", None))
    columns = tuple(DataColumn(name, name.title(), "") for name in names)
    (page,) = data_pages.pages([Dataset("awards", "Awards", columns, rows)], {})
    (sample,) = (table for section in page.sections if section.anchor == "page-sample" for table in section.tables)

    assert [column.title for column in sample.columns] == ["recipient", "purpose", "awarded", "amount"]
    assert [[cell.text for cell in row.cells] for row in sample.rows] == [
        ["A school", "Helmets", "", "500"],
        ["A club", "", "2023", "9"],
    ]


def test_columns_that_most_rows_leave_empty_and_the_fields_of_groups_are_folded():
    inner = (DataColumn("how", "How", ""), DataColumn("record", "Record", ""))
    columns = (
        DataColumn("related", "Related", "", fields=inner),
        *(DataColumn(name, name.title(), "") for name in ("amount", "note", "gap")),
    )
    rows = ((None, 5, None, None), (None, 6, None, None), (("x",), 7, "a word", None))
    (page,) = data_pages.pages([Dataset("notices", "Notices", columns, rows)], {})
    used = page.sections[1]

    assert [row[0] for row in cells(used)] == ["amount"]
    assert used.paragraphs == (
        "1 of the 4 columns has a value in at least half of the rows. The other 3 are further down.",
    )
    assert used.folded.heading == "3 other columns and 2 fields within columns"
    assert [(table.caption, [row.cells[0].text for row in table.rows]) for table in used.folded.tables] == [
        ("2 columns that are empty in most rows", ["related", "note"]),
        ("1 column that is empty in every row", ["gap"]),
        ("2 fields within columns", ["related.how", "related.record"]),
    ]


def test_a_sample_of_decisions_shows_sums_although_most_rows_have_none():
    columns = tuple(DataColumn(name, name.title(), "") for name in ("title", "reference", "amount"))
    rows = tuple((f"Gate {number}", str(number), number if number % 3 == 0 else None) for number in range(1, 10))
    (page,) = data_pages.pages([Dataset("decisions", "Decisions", columns, rows)], {})

    assert cells(page.sections[0]) == [["Gate 3", "3", "3"], ["Gate 6", "6", "6"], ["Gate 9", "9", "9"]]
    assert [row[0] for row in cells(page.sections[1])] == ["title", "reference", "amount"]


def test_a_sample_leaves_out_what_no_longer_applies_and_columns_that_are_seldom_filled():
    columns = tuple(DataColumn(name, name.title(), "") for name in ("title", "status", "amount", "reference"))
    rows = (("Drone", "withdrawn", 9, "1"), *((f"Gate {number}", None, None, str(number)) for number in range(2, 6)))
    (page,) = data_pages.pages([Dataset("decisions", "Decisions", columns, rows)], {})

    assert cells(page.sections[0]) == [["Gate 2", "2"], ["Gate 3", "3"], ["Gate 4", "4"]]


def test_the_data_of_decisions_leads_to_that_of_their_amounts():
    amounts = replace(WORDS, name="amounts", title="Amounts in decisions")
    decisions, _ = data_pages.pages([replace(WORDS, name="decisions"), amounts], {})

    assert [(link.text, link.address) for link in decisions.sections[0].links] == [
        ("Amounts in decisions: the data", "data/amounts/")
    ]
    assert decisions.sections[0].paragraphs == (WHICH_COLUMN["decisions"],)


def test_a_table_without_rows_has_no_sample():
    (page,) = data_pages.pages([replace(WORDS, rows=())], {})

    assert page.head.answer == "This table is empty. It has 2 columns."
    assert [section.heading for section in page.sections] == ["Columns", "How values are written"]


def test_the_page_of_data_gives_rows_sizes_and_checksums_of_what_can_be_downloaded():
    downloads, _, checksums = data_pages.overview([WORDS], DOWNLOADS)

    assert cells(downloads) == [["Words", "CSV", "JSON", "1"]]
    assert checksums.folded
    assert cells(checksums.folded) == [["all.zip", "1,024", "a" * 64], ["words.csv", "2,048", "b" * 64]]


def test_without_files_there_are_no_checksums_and_no_sizes():
    assert [section.heading for section in data_pages.overview([WORDS], {})] == ["Downloads", "How values are written"]
