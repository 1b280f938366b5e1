"""A cell says the same wherever it is repeated: equal cells are read only once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gazette.privacy.tables import findings_in_rows
from tests.privacy.tables import REGISTERED, leaks

HEADINGS = ["Name", "Telephone", "Notes", "Postcode"]
CELLS = st.sampled_from([text for _, text in leaks("leaks.yaml") if "\n" not in text] + ["", "12.50", "Youth Club"])
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5)


@given(ROWS)
def test_a_row_that_is_repeated_has_the_same_findings_again(rows):
    findings = findings_in_rows([HEADINGS, *rows, *rows], REGISTERED)
    first = [(cell.row, cell.column, cell.finding) for cell in findings if cell.row <= len(rows)]
    again = [(cell.row - len(rows), cell.column, cell.finding) for cell in findings if cell.row > len(rows)]
    assert first == again


@given(ROWS)
def test_a_row_has_the_same_findings_without_the_rows_before_it(rows):
    together = findings_in_rows([HEADINGS, *rows], REGISTERED)
    alone = [findings_in_rows([HEADINGS, row], REGISTERED) for row in rows]
    assert [cell.finding for cell in together] == [cell.finding for row in alone for cell in row]
