"""Tables of awards, each row linked to all that it belongs to, and two pages of every award."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gazette.library.giving import Given, slug_of
from gazette.views.pages import WordsPage
from gazette.views.parts import Column, Head, Link, Said, Section, Table, TableRow
from gazette.views.record import Desk
from gazette.views.sums import total
from gazette.views.wording import HOME, amount_words, said

NOT_STATED = Said("not stated")
Cells = Callable[[Given], Said]


def recipient(given: Given) -> Said:
    """Linked to the recipient's page; a private person is never named."""
    if given.award.individual:
        return Said("A private person", note=given.award.note or "")
    address = given.recipient.address if given.recipient else None
    return Said(given.award.recipient, address, note=given.award.note or "")


def purpose(given: Given) -> Said:
    """What it is for, with the conditions on it and the reasons for it. Specified Information Order 2011, para 3(f)."""
    award = given.award
    told = (("Conditions", conditions(given) or "not known"), ("Reasons", award.reasons))
    return Said(award.purpose, note=" ".join(f"{label}: {text.rstrip('.')}." for label, text in told if text))


def conditions(given: Given) -> str:
    """Its own, else those of its round, else those of its fund; "" where they are not known."""
    own = given.award.conditions or "; ".join(given.round.conditions or given.fund.conditions)
    return "" if own.casefold() in ("unknown", "not known") else own


def _amount(given: Given) -> Said:
    return Said(amount_words(given.award.amount), note=f"per {given.award.per}" if given.award.per else "")


def _place(given: Given) -> Said:
    return Said(given.award.place) if given.award.place else NOT_STATED


def _round(given: Given) -> Said:
    return Said(given.round.title, given.address, note=f"of {given.fund.title}")


def _decision(given: Given) -> Said:
    return Said(given.decision.name, given.decision.address) if given.decision else NOT_STATED


def _objective(given: Given) -> Said:
    if not given.objectives:
        return NOT_STATED
    first, *others = given.objectives
    more = f"and {', '.join(one.objective.id for one in others)}" if others else ""
    return Said(f"{first.objective.id}", first.address, note=more)


COLUMNS: dict[str, tuple[Column, Cells]] = {
    "recipient": (Column("Recipient"), recipient),
    "purpose": (Column("For", is_wide=True), purpose),
    "amount": (Column("Amount", is_number=True), _amount),
    "awarded": (Column("Awarded"), lambda given: said(given.award.awarded)),
    "place": (Column("Place"), _place),
    "round": (Column("Round"), _round),
    "decision": (Column("Decision"), _decision),
    "objective": (Column("Objective"), _objective),
}


def table(caption: str, awards: Iterable[Given], *, leave_out: str = "", anchored: bool = False) -> Table:
    """Awards with every column but the one that the page itself is about."""
    shown = [pair for name, pair in COLUMNS.items() if name != leave_out]
    if leave_out == "recipient":  # what is not given away here is the heading of the row
        shown.insert(0, shown.pop([column.title for column, _ in shown].index("Round")))
    rows = tuple(
        TableRow(tuple(cell(given) for _, cell in shown), given.award.anchor if anchored else "") for given in awards
    )
    return Table(caption, tuple(column for column, _ in shown), rows)


def pages(desk: Desk) -> Iterator[WordsPage]:
    """All awards by year and by place, so that every total of the funds can be traced to its rows."""
    if not desk.giving.awards:
        return
    links = "The totals stand with the funds; each row leads to the round it was made in."
    yield _page("awards/", "Awards by year", links, _sections(desk, "year", by_year(desk.giving.awards)))
    yield _page("awards/places/", "Awards by place", links, _sections(desk, "place", by_place(desk)))


def by_year(awards: Iterable[Given]) -> dict[str, list[Given]]:
    """Newest first; a financial year is counted in the year in which it begins."""
    found: dict[str, list[Given]] = {}
    for given in awards:
        found.setdefault(str(given.award.awarded.year or "Year not known"), []).append(given)
    return dict(sorted(found.items(), key=lambda pair: (pair[0].isdigit(), pair[0]), reverse=True))


def by_place(desk: Desk) -> dict[str, list[Given]]:
    """By the district a place names, where the office lists its districts and one is named; else as written."""
    found: dict[str, list[Given]] = {}
    for given in desk.giving.awards:
        found.setdefault(_place_of(desk, given.award.place or "Not stated"), []).append(given)
    return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))


def _place_of(desk: Desk, place: str) -> str:
    named = [district for district in desk.library.office.districts if district.casefold() in place.casefold()]
    return named[0] if len(named) == 1 and " and " not in place else place


def anchor(what: str, name: str) -> str:
    return f"page-{what}-{slug_of(name)}"


def _sections(desk: Desk, what: str, groups: dict[str, list[Given]]) -> tuple[Section, ...]:
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
