"""The money of a topic: what its fund paid, as sources state it and as far as grants are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.records import Fund, Record
from gazette.sentences.topics import GRANTS, grants_listed
from gazette.views.context import Context
from gazette.views.money import reconciliation
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.parts import Fact, Link, Section, Value


def facts_of(context: Context, about: Iterable[Record]) -> tuple[Fact, ...]:
    """For the strip of facts: what the grants of its only fund come to, with the way to them."""
    return facts(*(_grants(context, fund) for fund in _only_fund(about)))


def _grants(context: Context, fund: Fund) -> Fact | None:
    listed = reconciliation.listed_total(context, fund)
    words = grants_listed(listed.sum_alone, listed.awards)
    return fact(GRANTS, Value(words, fund.address, note=fund.title) if words else None)


def sections_of(context: Context, about: Iterable[Record]) -> Iterator[Section]:
    """Bars of what was stated as allocated and of the grants listed, where the fund has both."""
    for fund in _only_fund(about):
        chart = reconciliation.chart_so_far(context, fund)
        if chart:
            yield Section("Money", "page-money", chart=chart, links=(Link(fund.title, fund.address),))


def _only_fund(about: Iterable[Record]) -> list[Fund]:
    """The fund of a topic that has one and shows it; of several, none is the money of the topic."""
    funds = [record for record in about if isinstance(record, Fund) and not record.is_hidden]
    return funds if len(funds) == 1 else []
