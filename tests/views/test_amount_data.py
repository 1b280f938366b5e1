"""The sums of decisions as data: a row for each, with its bounds and never a number that nobody published."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from gazette.records import Decision, Record
from gazette.views.shapes.dataset import Dataset
from gazette.views.site.datasets import datasets
from tests.views.records import context_of, record


def data_of(*records: Record) -> Dataset:
    return next(data for data in datasets(context_of(*records)) if data.name == "amounts")


def rows_of(*records: Record) -> list[dict[str, Any]]:
    data = data_of(*records)
    return [dict(zip([column.name for column in data.columns], row, strict=True)) for row in data.rows]


def notice(**fields: Any) -> Decision:
    return record(Decision, "notice", **fields)


def test_each_sum_of_a_decision_has_a_row_that_says_where_it_is():
    line = {"amount": "over 20", "role": "deferred", "per": "year", "fund": "bells", "period": "2024 to 2025"}
    line |= {"vat": "included", "basis": "firm", "purpose": "Ropes", "note": "As printed."}
    further = {"decision": "A choir is hired.", "amount": "7", "outcome": "declined"}
    fields = {"amount": "60000", "outcome": "approved", "fund": "care", "amounts": [line]}

    own, of_line, of_further = rows_of(notice(reference="X-1", further_decisions=[further], **fields))

    assert [row["field"] for row in (own, of_line, of_further)] == ["amount", "amounts", "further_decisions"]
    assert {row["decision"] for row in (own, of_line, of_further)} == {"decisions/X-1"}
    assert (own["reference"], own["title"], own["decided"], own["fund"]) == ("X-1", "Notice", "2024-02-01", "care")
    assert [row["outcome"] for row in (own, of_line, of_further)] == ["approved", "approved", "declined"]
    assert [row["address"] for row in (own, of_line, of_further)] == [
        "decisions/X-1/",
        "decisions/X-1/#page-sums",
        "decisions/X-1/#page-also-decided",
    ]
    names = ("role", "per", "vat", "basis", "purpose", "fund", "period", "note")
    assert [of_line[name] for name in names] == [
        "deferred", "year", "included", "firm", "Ropes", "bells", "2024 to 2025", "As printed.",
    ]  # fmt: skip
    assert [of_further[name] for name in names] == [None, None, None, None, "A choir is hired.", None, None, None]


@pytest.mark.parametrize(
    ("written", "words", "least", "most", "closeness"),
    [
        ("60,000", "£60,000", 60000, 60000, "exact"),
        ("about 5", "about £5", None, None, "about"),
        ("over 5", "over £5", 5, None, "over"),
        ("up to 5", "up to £5", None, 5, "under"),
        ("0", "£0", 0, 0, "exact"),
        ("unknown", "unknown", None, None, "unknown"),
        ("withheld", "withheld", None, None, "withheld"),
    ],
)
def test_a_sum_has_its_words_and_the_bounds_that_they_give(written, words, least, most, closeness):
    (row,) = rows_of(notice(amount=written))

    bounds = tuple(None if bound is None else Decimal(bound) for bound in (least, most))
    assert (row["amount"], row["amount_is"], (row["least"], row["most"])) == (words, closeness, bounds)


def test_a_decision_without_a_sum_has_no_row():
    assert rows_of(notice(further_decisions=[{"decision": "Keep."}])) == []


def test_a_row_says_what_later_decisions_did_to_its_decision():
    later = record(Decision, "later", earlier=[{"how": "quashes", "decision": "notice"}], decided="2024-03-01")

    (row,) = rows_of(notice(amount="5"), later)

    assert row["later_acts"][0].startswith("quashed")


def test_every_column_has_its_meaning():
    assert [column.name for column in data_of().columns if not column.description] == []
