"""Shows what was available, awarded and listed of a fund, compares these, and shows income beside spending."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.money import AnyAmount, Money, figure
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.records.orders import listed_rounds
from gazette.records.pot import StatedSum
from gazette.sentences import funds, money
from gazette.sentences.labelled_dates import labelled
from gazette.sentences.totals import Total
from gazette.views.context import Context
from gazette.views.money.totals import stated_in, total
from gazette.views.record.sources import sources_of
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.labels import amount_words, date_value
from gazette.views.shapes.parts import BarChart, Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

MOST_ROUNDS = 6  # in a chart
MOST_TOTALS = 3  # of rounds, in a sentence
FEWEST_BARS = 3  # of what was available and awarded; two sums are as plain in the rows of the rounds
ANCHOR = "page-reconciled"
STATED_SUMS_ANCHOR = "page-in-and-out"


@dataclass(frozen=True)
class ListedRound:
    """A round of a fund with the total of its listed awards."""

    fund: Fund
    round: Round
    listed: Total

    @property
    def address(self) -> str:
        page = self.fund.round_address(self.round.id)
        return f"{page}#{ANCHOR}" if self.says_more else page

    @property
    def differences(self) -> tuple[str, ...]:
        return money.differences(self.round.pot, self.round.awarded, self.listed)

    @property
    def more_than_stated(self) -> str:
        """That the grants come to more than was stated as awarded; "" where they do not."""
        compared = self.differences[:1] if figure(self.round.awarded) else ()
        return next((words for words in compared if " more than " in words), "")

    @property
    def has_two_sums(self) -> bool:
        sums = (figure(self.round.pot), figure(self.round.awarded), self.listed.added or None)
        return len([amount for amount in sums if amount]) > 1

    @property
    def says_more(self) -> bool:
        """Whether sums were compared, or stated beside those that the head of the round's page has."""
        return self.has_two_sums and bool(self.differences or figure(self.round.awarded))


def of_round(context: Context, fund: Fund, fund_round: Round) -> Section | None:
    """The sums and how they differ in sentences, with their sources; None where the page says them anyway."""
    shown = listed_round(context, fund, fund_round)
    if not shown.says_more:
        return None
    reason, pot, awarded = fund_round.more_than_the_pot, fund_round.pot, fund_round.awarded
    paragraphs = money.reconciliation(pot, awarded, shown.listed, shown.differences, reason)
    is_own = shown.listed.awards and not shown.listed.is_compiled
    numbers = money.funded_and_listed(fund_round.funded, shown.listed.awards) if is_own else ""
    return Section(
        money.reconciliation_heading(is_compared=bool(shown.differences)),
        ANCHOR,
        paragraphs=(*paragraphs, numbers) if numbers else paragraphs,
        bullets=sources_of(context.library, fund_round.sources or fund.sources),
    )


ROUND_COLUMNS: tuple[TableColumn[ListedRound], ...] = (
    TableColumn("Round", lambda row: Value(row.round.title, row.address)),
    TableColumn("Money available", lambda row: _stated(row.round.pot), is_number=True),
    TableColumn("Awarded in total", lambda row: _stated(row.round.awarded), is_number=True),
    TableColumn("Grants listed", lambda row: _listed_amount(row.listed), is_number=True),
    TableColumn("Difference", lambda row: Value(" ".join(row.differences))),
)


def _stated(amount: AnyAmount | None) -> Value:
    return Value(amount_words(amount))


def _listed_amount(listed: Total) -> Value:
    return Value(listed.cell, note=listed.left_out_words) if listed.awards else Value("")


def of_fund(context: Context, fund: Fund) -> Section | None:
    """A row for each round that has two sums; None where no round has.

    Nor in a compiled record, where the rounds say what sources state of each.
    """
    if context.is_compiled:
        return None
    rounds = [listed_round(context, fund, fund_round) for fund_round in listed_rounds(fund.rounds)]
    rows = [row for row in rounds if row.has_two_sums]
    if not rows:
        return None
    is_compared = any(row.differences for row in rows)
    table = table_of(money.SUMS_BY_ROUND, ROUND_COLUMNS if is_compared else ROUND_COLUMNS[:-1], rows)
    return Section(money.reconciliation_heading(is_compared=is_compared), ANCHOR, tables=(table,))


def listed_round(context: Context, fund: Fund, fund_round: Round) -> ListedRound:
    """The round with the total of the grants of it that are listed."""
    awards = (joined.award for joined in context.grants.of_round(fund, fund_round))
    is_unfinished = fund_round.id in fund.unfinished_rounds
    listed = total(awards, is_compiled=context.is_compiled, is_unfinished=is_unfinished)
    return ListedRound(fund, fund_round, listed)


SUM_COLUMNS: tuple[TableColumn[StatedSum], ...] = (
    TableColumn(
        "What",
        lambda stated_sum: Value(stated_sum.what, note=money.way_of(stated_sum.what, stated_sum.way)),
        is_wide=True,
    ),
    TableColumn("Period", lambda stated_sum: Value(stated_sum.period or "")),
    TableColumn("Stated", lambda stated_sum: date_value(stated_sum.stated) if stated_sum.stated else Value("")),
    TableColumn("Amount", lambda stated_sum: Value(amount_words(stated_sum.amount)), is_sum=True),
)


def money_of_fund(context: Context, fund: Fund) -> Section | None:
    """Where the money comes from, what was available and awarded in each round, and the other sums that were stated.

    Sums of different things or periods are not bars: they have no scale in common.
    """
    is_compiled = context.is_compiled
    rounds, so_far = _chart_of_rounds(context, fund), chart_so_far(context, fund)
    in_chart = [spent for spent, _ in _so_far(fund)] if so_far and not rounds else []
    sums = sorted((other for other in fund.money if other not in in_chart), key=lambda stated_sum: stated_sum.way)
    title = money.stated_by(is_compiled=is_compiled)
    note = money.SEVERAL_PERIODS if len(sums) > 1 else ""
    source = money.source_of_money(fund.source_of_money)
    section = Section(
        "Money",
        STATED_SUMS_ANCHOR,
        paragraphs=(source,) if source else (),
        bullets=tuple(map(Value, figures_of_money(context, fund))),
        chart=rounds or so_far,
        tables=(table_of(title, SUM_COLUMNS, sums, note=note),) if sums else (),
        folded=of_fund(context, fund),
    )
    is_empty = section == Section("Money", STATED_SUMS_ANCHOR)
    return None if is_empty else section


def figures_of_money(context: Context, fund: Fund) -> tuple[str, ...]:
    """What an office stated of its fund, if all of it is about sums. Sources may mean the money of others."""
    are_sums = not context.is_compiled and all("£" in words for words in fund.figures)
    return fund.figures if are_sums else ()


def _chart_of_rounds(context: Context, fund: Fund) -> BarChart | None:
    """What was available and awarded in the newest rounds: two series of the same thing, on one scale.

    Where some rounds state what was awarded, a closed one that does not gets words for it: an empty bar would mislead.
    """
    rounds, no_total = listed_rounds(fund.rounds), money.no_total(is_compiled=context.is_compiled)
    words = {row.id: no_total if lacks_total(context, fund, row) else "" for row in rounds}
    bars = [(Value(row.title, fund.round_address(row.id)), _measures(row, words[row.id])) for row in rounds]
    stated = [(label, measures) for label, measures in bars if measures]
    lengths = {measure.value for _, measures in stated for measure in measures}
    shown = stated[:MOST_ROUNDS]
    if len(lengths) < 2 or sum(len(measures) for _, measures in shown) < FEWEST_BARS:
        return None
    has_available = any(figure(row.pot) for row in rounds)
    caption = money.chart_of_rounds(len(shown), len(stated), len(rounds), has_available=has_available)
    return bar_chart(caption, shown)


def chart_so_far(context: Context, fund: Fund) -> BarChart | None:
    """What was stated as spent so far, on one day after another, and what the grants listed come to."""
    listed = listed_total(context, fund)
    if not spent_so_far(context, fund) or not listed.sum_alone:
        return None
    stated = sorted(_so_far(fund), key=lambda spent: spent[1].pounds)
    bars: list[tuple[str | Value, list[Measure]]] = [
        (_dated(spent), [Measure(amount.pounds, str(amount), amount.closeness, "full")]) for spent, amount in stated
    ]
    of_listed = Measure(listed.least, listed.sum_alone, "exact" if listed.is_exact else "over", "outline")
    note = money.LIST_MAY_HAVE_GAPS if listed.is_compiled else ""
    return bar_chart(money.SO_FAR, [*bars, (money.grants_listed(listed.awards), [of_listed])], note=note)


def _dated(stated: StatedSum) -> Value:
    """What a sum is, with the day on which it was stated, unless its words have that."""
    day = stated.stated
    return Value(stated.what, note=labelled("stated", day) if day and str(day) not in stated.what else "")


def _so_far(fund: Fund) -> list[tuple[StatedSum, Money]]:
    """What was stated as spent so far. A sum for a period is not one of it."""
    spent = [stated for stated in fund.money if stated.way == "went out" and not stated.period]
    return [(stated, amount) for stated in spent if (amount := figure(stated.amount))]


def lacks_total(context: Context, fund: Fund, fund_round: Round) -> bool:
    """Whether a closed round does not state what was awarded, and others of its fund do."""
    is_stated = any(figure(other.awarded) for other in fund.rounds) and not figure(fund_round.awarded)
    return is_stated and fund_round.state(context.today) == "closed"


def _measures(fund_round: Round, no_total: str) -> list[Measure]:
    available, awarded = figure(fund_round.pot), figure(fund_round.awarded)
    words = "; ".join(filter(None, (f"{available} available", no_total)))
    measures = (
        Measure(available.pounds, words, available.closeness, "outline") if available else None,
        Measure(awarded.pounds, f"{awarded} awarded", awarded.closeness, "full") if awarded else None,
    )
    return [measure for measure in measures if measure]


def listed_total(context: Context, fund: Fund) -> Total:
    is_compiled, is_unfinished = context.is_compiled, bool(fund.unfinished_rounds)
    return total(fund.grants, is_compiled=is_compiled, stated=stated_in(fund.rounds), is_unfinished=is_unfinished)


def spent_so_far(context: Context, fund: Fund) -> StatedSum | None:
    """What was stated as spent so far, if that is more than the grants listed."""
    listed = listed_total(context, fund)
    if not listed.awards or listed.is_unfinished:
        return None
    largest = max(_so_far(fund), key=lambda spent: spent[1].pounds, default=None)
    return largest[0] if largest and largest[1].pounds > listed.least else None


def awarded_in_rounds(context: Context, fund: Fund) -> str:
    """In a compiled record, what sources say was awarded in the rounds; "" where the total of its grants says it."""
    totals = [str(amount) for other in fund.rounds if (amount := figure(other.awarded))]
    is_said = bool(fund.grants and stated_in(fund.rounds))
    if not context.is_compiled or is_said or not 0 < len(totals) <= MOST_TOTALS:
        return ""
    if len(fund.rounds) == 1:
        return funds.awarded(fund.rounds[0].awarded, is_compiled=True)
    return money.awarded_in_rounds(totals)


def _grants_listed(fund: Fund, listed: Total) -> Value:
    """What the listed grants come to. That none is listed says nothing of what the fund paid."""
    none = "No individual grants found" if listed.is_compiled else ""
    return Value(str(listed) if fund.grants else none)


FUND_COLUMNS: tuple[TableColumn[tuple[Fund, Total]], ...] = (
    TableColumn("Fund", lambda row: Value(row[0].title, row[0].address)),
    TableColumn("Money comes from", lambda row: Value(row[0].source_of_money or ""), is_wide=True),
    TableColumn("Income", lambda row: _stated_sums(row[0], "came in")),
    TableColumn(money.WAYS["went out"], lambda row: _stated_sums(row[0], "went out")),
    TableColumn("Grants listed here", lambda row: _grants_listed(*row)),
)


def stated_sums_of_all(context: Context) -> Section | None:
    """Income, spending and listed awards of every fund that has some; None where none says where its money is from."""
    if not any(fund.source_of_money for fund in context.library.funds):
        return None
    shown = [fund for fund in context.library.funds if fund.source_of_money or fund.money or fund.grants]
    rows = [(fund, listed_total(context, fund)) for fund in shown]
    table = table_of(
        "Source of the money, income, spending and grants of each fund", FUND_COLUMNS, rows, note=money.SEVERAL_PERIODS
    )
    return Section("Where the money comes from and where it goes", STATED_SUMS_ANCHOR, tables=(table,))


def _stated_sums(fund: Fund, way: str) -> Value:
    sums = (
        money.in_and_out(stated_sum.what, stated_sum.amount, stated_sum.period, stated_sum.stated)
        for stated_sum in fund.money
        if stated_sum.way == way
    )
    return Value(money.stated_sums(sums))
