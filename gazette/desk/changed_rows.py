"""The rows of a spreadsheet that are new or changed, in words for the person who publishes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.desk.award_rows import Cells
from gazette.library.what_differs import differing_cells, is_about_unnamed
from gazette.privacy.finding import Registered
from gazette.privacy.text import findings_in

MOST_ROWS = 10
SHOWN_OF_NEW = ("recipient", "amount")


def changed_rows(before: Sequence[Cells], after: Sequence[Cells]) -> Iterator[str]:
    """The first rows that are new, changed or gone; of a row about a private person no words."""
    sentences = [*_in_rows(before, after)]
    yield from sentences[:MOST_ROWS]
    if len(sentences) > MOST_ROWS:
        yield f"and {len(sentences) - MOST_ROWS} more"


def _in_rows(before: Sequence[Cells], after: Sequence[Cells]) -> Iterator[str]:
    old, new = ({cells["id"]: cells for cells in rows if cells.get("id")} for rows in (before, after))
    for row_id, cells in new.items():
        if row_id not in old:
            yield f"{row_id} is new{_shown_of(cells)}"
        elif cells != old[row_id]:
            yield "; ".join(differing_cells(row_id, old[row_id], cells))
    yield from (f"{row_id} is gone" for row_id in old if row_id not in new)


def _shown_of(cells: Cells) -> str:
    words = ", ".join(cells[name] for name in SHOWN_OF_NEW if cells.get(name))
    return "" if not words or is_about_unnamed(cells) or findings_in(words, Registered()) else f": {words}"
