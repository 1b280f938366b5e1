"""Tables of awards, each row linked to all that it belongs to, and two pages of every award."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gazette.library.award_index import JoinedAward
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.money.sums import total
from gazette.views.shapes.labels import HOME, amount_words, date_value
from gazette.views.shapes.pages import WordsPage
from gazette.views.shapes.parts import Column, Head, Link, Section, Table, TableRow, Value

NOT_STATED = Value("not stated")
Cells = Callable[[JoinedAward], Value]


def recipient(given: JoinedAward) -> Value:
    """Linked to the recipient's page, if it has one."""
    address = given.recipient.address if given.recipient else None
    return Value(given.award.recipient_shown, address, note=given.award.note or "")


def purpose(given: JoinedAward) -> Value:
    """What it is for, with the conditions on it and the reasons for it. Specified Information Order 2011, para 3(f)."""
    award = given.award
    told = (("Conditions", conditions(given) or "not known"), ("Reasons", award.reasons))
    return Value(award.purpose, note=" ".join(f"{label}: {text.rstrip('.')}." for label, text in told if text))


def conditions(given: JoinedAward) -> str:
    """Its own, else those of its round, else those of its fund; "" where they are not known."""
    own = given.award.conditions or "; ".join(given.round.conditions or given.fund.conditions)
    return "" if own.casefold() in ("unknown", "not known") else own


def _amount(given: JoinedAward) -> Value:
    return Value(amount_words(given.award.amount), note=f"per {given.award.per}" if given.award.per else "")


def _place(given: JoinedAward) -> Value:
    return Value(given.award.place) if given.award.place else NOT_STATED


def _round(given: JoinedAward) -> Value:
    return Value(given.round.title, given.address, note=f"of {given.fund.title}")


def _decision(given: JoinedAward) -> Value:
    return Value(given.decision.name, given.decision.address) if given.decision else NOT_STATED


def _objective(given: JoinedAward) -> Value:
    if not given.objectives:
        return NOT_STATED
    first, *others = given.objectives
    more = f"and {', '.join(one.objective.id for one in others)}" if others else ""
    return Value(f"{first.objective.id}", first.address, note=more)


COLUMNS: dict[str, tuple[Column, Cells]] = {
    "recipient": (Column("Recipient"), recipient),
    "purpose": (Column("For", is_wide=True), purpose),
    "amount": (Column("Amount", is_number=True), _amount),
    "awarded": (Column("Awarded"), lambda given: date_value(given.award.awarded)),
    "place": (Column("Place"), _place),
    "round": (Column("Round"), _round),
    "decision": (Column("Decision"), _decision),
    "objective": (Column("Objective"), _objective),
}


def table(caption: str, awards: Iterable[JoinedAward], *, leave_out: str = "", anchored: bool = False) -> Table:
    """Awards with every column but the one that the page itself is about."""
    shown = [pair for name, pair in COLUMNS.items() if name != leave_out]
    if leave_out == "recipient":  # what is not given away here is the heading of the row
        shown.insert(0, shown.pop([column.title for column, _ in shown].index("Round")))
    rows = tuple(
        TableRow(tuple(cell(given) for _, cell in shown), given.award.anchor if anchored else "") for given in awards
    )
    return Table(caption, tuple(column for column, _ in shown), rows)


def pages(context: Context) -> Iterator[WordsPage]:
    """All awards by year and by place, so that every total of the funds can be traced to its rows."""
    if not context.award_index.awards:
        return
    links = "The totals stand with the funds; each row leads to the round it was made in."
    yield _page("awards/", "Awards by year", links, _sections(context, "year", by_year(context.award_index.awards)))
    yield _page("awards/places/", "Awards by place", links, _sections(context, "place", by_place(context)))


def by_year(awards: Iterable[JoinedAward]) -> dict[str, list[JoinedAward]]:
    """Newest first; a financial year is counted in the year in which it begins."""
    found: dict[str, list[JoinedAward]] = {}
    for given in awards:
        found.setdefault(str(given.award.awarded.year or "Year not known"), []).append(given)
    return dict(sorted(found.items(), key=lambda pair: (pair[0].isdigit(), pair[0]), reverse=True))


def by_place(context: Context) -> dict[str, list[JoinedAward]]:
    """By the district a place names, where the office lists its districts and one is named; else as written."""
    found: dict[str, list[JoinedAward]] = {}
    for given in context.award_index.awards:
        found.setdefault(_place_of(context, given.award.place or "Not stated"), []).append(given)
    return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))


def _place_of(context: Context, place: str) -> str:
    named = [district for district in context.library.office.districts if district.casefold() in place.casefold()]
    return named[0] if len(named) == 1 and " and " not in place else place


def anchor(what: str, name: str) -> str:
    return f"page-{what}-{slug(name)}"


def _sections(context: Context, what: str, groups: dict[str, list[JoinedAward]]) -> tuple[Section, ...]:
    return tuple(
        Section(
            name,
            anchor(what, name),
            (f"{total(given.award for given in those)}.",),
            tables=(table(f"Awards: {name}", those),),
        )
        for name, those in groups.items()
    )


def _page(address: str, title: str, description: str, sections: tuple[Section, ...]) -> WordsPage:
    crumbs = (HOME, Link("Funds", "funds/"))
    contents = tuple(Link(section.heading, f"#{section.anchor}") for section in sections)
    head = Head(address, title, description, crumbs=crumbs, section="funds")
    return WordsPage(head, "", contents, sections, None)
