"""Whether the money of a round adds up: what was offered, what was said to be awarded, what is listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.money import Money, say_pounds
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.views.context import Context
from gazette.views.money.sums import Total, total
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import amount_words, counted
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

ANCHOR = "page-reconciled"


def of_round(context: Context, fund: Fund, one: Round) -> Section | None:
    """In sentences, with the sources; none where the round has no sum at all."""
    listed = _listed(context, fund, one)
    if not (one.pot or one.awarded or listed.awards):
        return None
    return Section(
        "Does the money add up?",
        ANCHOR,
        tuple(sentences(one, listed)),
        bullets=sources_of(context.library, one.sources or fund.sources),
    )


def of_fund(context: Context, fund: Fund) -> Table | None:
    """Every round of a fund, a row each."""
    rows = []
    for one in fund.rounds:
        listed = _listed(context, fund, one)
        if one.pot or one.awarded or listed.awards:
            cells = (
                Value(one.title, f"{fund.round_address(one.id)}#{ANCHOR}"),
                Value(amount_words(one.pot)),
                Value(amount_words(one.awarded)),
                Value(listed.amount, note=_left_out(listed)),
                Value(" ".join(_differences(one, listed)) or "nothing to compare"),
            )
            rows.append(TableRow(cells))
    columns = (
        Column("Round"),
        Column("Pot", is_number=True),
        Column("Awarded, as stated", is_number=True),
        Column("Awards listed", is_number=True),
        Column("Difference"),
    )
    return Table(f"Pots and awards of {fund.title}", columns, tuple(rows)) if rows else None


def sentences(one: Round, listed: Total) -> Iterator[str]:
    """What is known, then how it differs, then why, where the office said why."""
    known = [f"offered {one.pot}" if one.pot else "", f"awarded {one.awarded}, as stated" if one.awarded else ""]
    told = ", ".join(filter(None, known))
    if told:
        yield f"{told[0].upper()}{told[1:]}."
    yield f"Awards listed here: {listed}." if listed.awards else "No award of this round is listed here."
    yield from _differences(one, listed)
    if one.more_than_the_pot:
        yield f"Why more than the pot: {one.more_than_the_pot}"


def _differences(one: Round, listed: Total) -> Iterator[str]:
    if one.pot and one.awarded:
        yield _apart("What was awarded", one.awarded, "what was offered", one.pot)
    if one.awarded and listed.added:
        yield _apart("What is listed", _near(listed), "what was stated as awarded", one.awarded) + _reason(listed)
    elif one.pot and listed.added:
        yield _apart("What is listed", _near(listed), "the pot", one.pot) + _reason(listed)


def _apart(first: str, sum_: Money, second: str, other: Money) -> str:
    """The difference of two sums, or that one of them is only near."""
    gap = sum_.pounds - other.pounds
    if other.closeness != "exact" or sum_.closeness != "exact":
        return f"{first} ({sum_}) cannot be compared to the pound with {second} ({other})."
    if gap == 0:
        return f"{first} is the same as {second}: {sum_}."
    return f"{first} is {say_pounds(abs(gap))} {'more' if gap > 0 else 'less'} than {second}."


def _near(listed: Total) -> Money:
    return Money(listed.pounds if listed.added else Decimal())


def _reason(listed: Total) -> str:
    if not listed.left_out:
        return ""
    return f" {counted(listed.left_out, 'award has', 'awards have')} no exact sum and {_is(listed.left_out)} not in it."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _left_out(listed: Total) -> str:
    return f"{listed.left_out} not added" if listed.left_out else ""


def _listed(context: Context, fund: Fund, one: Round) -> Total:
    those: Sequence[JoinedAward] = context.award_index.by_fund.get(fund.identity, ())
    return total(given.award for given in those if given.round is one)
