"""What papers say of the same fact: what changed from one to the next, both linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.library.passages import CitedPassage, Comparison, Statement, title_of_fact
from gazette.records.paper import Paper
from gazette.views.context import Context
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Tag, Tone, Value

Statements = tuple[Statement, ...]
COMPARISONS: dict[Comparison, tuple[str, Tone | None]] = {
    "first": ("First stated", None),
    "agreed": ("Papers agree", "grey"),
    "unchanged": ("Unchanged", "grey"),
    "changed": ("Changed", "yellow"),
    "contested": ("Papers differ", "orange"),
    "settled": ("As one of them said", "grey"),
    "undated": ("Date not known", None),
}
HEADS = (Column("Date"), Column("What it says"), Column("Where"), Column("Compared with before"))


def sections_on(context: Context, passages: Iterable[CitedPassage]) -> Iterator[Section]:
    """The facts that the passages of a topic and others state: those that changed first, in the order of the story."""
    in_time = sorted(passages, key=lambda cited: cited.date.order)
    keys = dict.fromkeys(fact.key for cited in in_time for fact in cited.passage.facts)
    several = [context.statements[key] for key in keys if len(context.statements[key]) > 1]
    yield from _section("What has changed", "page-changed", [those for those in several if _differ(those)])
    yield from _section("What stayed the same", "page-unchanged", [those for those in several if not _differ(those)])


def sections_of(context: Context, paper: Paper) -> Iterator[Section]:
    """The facts of a paper that other passages state too, on its own page."""
    keys = dict.fromkeys(fact.key for passage in paper.passages for fact in passage.facts)
    several = [context.statements[key] for key in keys if len(context.statements[key]) > 1]
    words = (f"Other papers, or other places in this {paper.label.lower()}, state these facts too.",)
    if several:
        tables = tuple(_table(those, paper) for those in several)
        yield Section("Stated elsewhere", "page-stated-elsewhere", words, tables=tables)


def tags_of(context: Context, cited: CitedPassage) -> tuple[Tag, ...]:
    """Whether a passage states a fact otherwise than it was stated before."""
    keys = dict.fromkeys(fact.key for fact in cited.passage.facts)
    own = (one for key in keys for one in context.statements[key] if one.cited.passage is cited.passage)
    told = dict.fromkeys(one.comparison for one in own if one.comparison in ("changed", "contested"))
    return tuple(Tag(text, tone) for text, tone in (COMPARISONS[one] for one in told) if tone)


def _section(heading: str, anchor: str, facts: Iterable[Statements]) -> Iterator[Section]:
    tables = tuple(_table(statements, None) for statements in facts)
    if tables:
        yield Section(heading, anchor, tables=tables)


def _differ(statements: Statements) -> bool:
    return len({one.fact.means for one in statements}) > 1


def _table(statements: Statements, here: Paper | None) -> Table:
    rows = tuple(TableRow(_cells(one, here)) for one in statements)
    return Table(title_of_fact(statements), HEADS, rows, " ".join(dict.fromkeys(_notes(statements))))


def _cells(one: Statement, here: Paper | None) -> tuple[Value, ...]:
    cited = one.cited
    is_here = here is not None and cited.paper is here
    place = f"This {cited.paper.label.lower()}, {cited.passage.words}" if is_here else cited.title
    text, tone = COMPARISONS[one.comparison]
    where = Value(place, f"#{cited.anchor}" if is_here else cited.address)
    return (date_value(cited.date), Value(one.fact.value), where, Value(text, tone=tone))


def _notes(statements: Statements) -> Iterator[str]:
    """What is said of papers that differ while no date tells which of them is the later."""
    contested = [one for one in statements if one.comparison == "contested"]
    for one in contested:
        made = one.cited.date
        same = [other for other in contested if other.cited.date.written == made.written]
        if len({other.fact.means for other in same}) < 2 or made.precision not in ("day", "minute"):
            yield "The dates of the papers that differ do not tell which of them is the later."
        elif len({other.cited.paper.identity for other in same}) > 1:
            yield f"On the same day, {made}, two papers say different things."
        else:
            yield f"One paper, of {made}, says different things in two places."
