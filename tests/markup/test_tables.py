"""Tables: caption, scopes, figures, and the frame that scrolls."""

from __future__ import annotations

import pytest

from tests.markup.converting import body_of, page_of, problems_of

TABLE = "| District | Award |\n|---|---|\n| North | £1,000 |\n| South | £250 |"


def cells_of(text: str, tag: str) -> list[str]:
    return [part.split(">")[0].strip() for part in page_of(text).split(f"<{tag}")[1:] if part[0] in " >"]


@pytest.mark.parametrize(
    "text",
    [
        f"Table: Awards by district\n\n{TABLE}",
        f"Table: Awards by district\n{TABLE}",
        f"{TABLE}\n\nTable: Awards by district",
        f"{TABLE}\nTable: Awards by district",
        f"Some words.\nTable: Awards by district\n{TABLE}",
    ],
)
def test_the_line_beside_a_table_names_it(text):
    page = page_of(text)
    assert '<caption id="table-1">Awards by district</caption>' in page
    assert '<div class="table-frame" role="region" tabindex="0" aria-labelledby="table-1"><table' in page
    assert "Table:" not in page
    assert problems_of(text) == []


def test_a_table_without_a_caption_is_named_by_its_heading():
    assert 'aria-label="Table 1 in Awards"' in page_of(f"## 3. Awards\n\n{TABLE}")
    assert 'aria-label="Table 2 in Awards"' in page_of(f"## 3. Awards\n\n{TABLE}\n\nText\n\n{TABLE}")
    assert 'aria-label="Table 1"' in page_of(TABLE)


def test_a_table_may_follow_its_paragraph_without_an_empty_line():
    assert "<table" in page_of(f"Some words.\n{TABLE}")


def test_headings_have_their_scope():
    assert cells_of(TABLE, "th") == [
        'scope="col"',
        'scope="col" class="number"',
        'scope="row"',
        'scope="row"',
    ]


@pytest.mark.parametrize(
    "first_column",
    [["North", "North"], ["North", ""], ["1", "2"], ["£1", "£2"]],
)
def test_a_first_cell_that_is_not_unique_is_not_a_row_heading(first_column):
    rows = "".join(f"\n| {cell} | x |" for cell in first_column)
    assert 'scope="row"' not in page_of(f"| a | b |\n|---|---|{rows}")


@pytest.mark.parametrize(
    "figures",
    [
        ["1", "2,000"],
        ["£1.50", "-£2"],
        ["5%", "n/a"],
        ["10", ""],
        ["£2m", "£3bn"],
        ["£9", "(£50)"],
        ["(1.5)", "not published"],
    ],
)
def test_figures_are_aligned_by_class(figures):
    rows = "".join(f"\n| x{i} | {figure} |" for i, figure in enumerate(figures))
    page = page_of(f"| a | b |\n|---|---|{rows}")
    assert page.count('<td class="number">') == 2
    assert "style=" not in page
    assert "align=" not in page


@pytest.mark.parametrize("words", [["2016", "2017"], ["one", "2"], ["", ""], ["2016/17", "2017/18"], ["(a)", "(£5"]])
def test_words_and_years_are_not(words):
    rows = "".join(f"\n| x{i} | {word} |" for i, word in enumerate(words))
    assert "number" not in page_of(f"| a | b |\n|---|---|{rows}")


def test_the_writer_may_ask_for_the_right():
    assert '<td class="number">' in page_of("| a | b |\n|---|--:|\n| x | about 5 |")


def test_a_corner_may_be_empty_and_no_other_heading():
    assert problems_of("|  | b |\n|---|---|\n| x | 1 |") == []
    assert problems_of("Text\n\n| a |  |\n|---|---|\n| x | 1 |") == [
        "3: A column of this table has no heading. Write what the column has."
    ]


def test_a_caption_without_a_table_and_a_caption_twice_are_reported():
    assert problems_of("Text\n\nTable: Awards") == [
        "3: 'Table:' names a table, but there is none directly above or below it. "
        "Put the line next to its table, with an empty line between."
    ]
    assert problems_of(f"Table: A\n{TABLE}\n\nText\n\nTable: A\n{TABLE}") == [
        "9: Two tables are called 'A', the first in line 1. Give each its own name."
    ]


def test_a_table_in_raw_html_gets_the_same():
    raw = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>x</td><td>1</td></tr></tbody></table>"
    assert '<div class="table-frame" role="region" tabindex="0" aria-label="Table 1"><table>' in page_of(raw)
    assert body_of(raw).problems == ()
