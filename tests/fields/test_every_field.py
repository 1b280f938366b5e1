"""Every field that an officer fills in reaches its reader, or is listed here with the reason why it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from gazette.frontmatter.sentences import validated
from gazette.library.folder import attachment_folder
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.markup import MarkupSettings, convert
from gazette.records import KINDS, Fund, Record
from gazette.records.fund import Award
from gazette.records.placed import Placed
from gazette.rendering import Renderer
from gazette.sentences.legal_deadlines import STEPS
from gazette.views.context import Context
from gazette.views.site.frame import frame
from tests.fields.filled import DISTRICTS, NAMED, PARAGRAPHS, Filler, Leaf, Tree, excluded_by, with_value
from tests.fields.some_pages import PagesOfRecords
from tests.theme.printing import renderer_of

HOME = Path(__file__).resolve().parents[2]
TODAY = date(2024, 6, 15)
TEXT = "\n\n".join(["## A heading of the text", *(f"1.{number} Words." for number in range(1, PARAGRAPHS + 1))])
BY_KIND = {kind.kind: kind for kind in KINDS}

# Fields that no page prints, each with the reason. The name of a group covers its fields.
NOT_FOR_READERS = {
    "passages.facts.key": "by which the same fact is known in several papers; the data has it",
    "report.contents.section": "says which section a line means; the page has its own list of sections",
    "meeting.panel_recommendations.id": "the last part of its address",
    "register.columns.type": "how its cells are read",
    "register.columns.required": "a rule for the check",
    "register.date_column": "a column that the page has already; it gives rows their order",
    "register.id_column": "a column that the page has already; it gives rows their anchors",
    "register.rows_ahead": "says when its rows are published",
    "register.outcome_column": "a column that the page has already; its outcomes are counted",
    "register.total_column": "a column that the page has already; its total is worked out",
    "meeting.actions.id": "the last part of its address",
    "contradictions.fields": "by which the check knows what is explained; the page has both facts",
    "fund.rounds.contradictions.fields": "the same, of a round",
    "related.how_back": "the words on the page of the other record",
    "id": "the first name of a record, which feeds and calendars keep",
    "accepted": "answers to the warnings of the check",
    "changes.reason": "only of a removal, whose tests look for it",
    "changes.ordinary": "an answer to a question of the check",
    "allowed": "what may be published although it looks private; a list would point at it",
    "lang": "the language of the page, which its HTML declares",
    "office.feed_ids": "what the ids of feeds begin with",
    "office.colour": "the colour from which those of all pages are made",
    "office.day": "the day that an imaginary office shows, which the top of every page names",
    "office.series.running": "a rule for the check; a page that says it would give away a notice that is held back",
    "office.giving_prefix": "part of the ids of grants in the 360Giving file",
}
# Choices that print nothing, because nothing is the right thing to print.
SILENT_CHOICES = {
    ("record", "own"): "what is the office's own record needs no word for it",
    ("state", "broken"): "an office's own page says Not kept",
    ("status", "current"): "a document in force needs no word for it",
    **{(field, "other"): "it tells a reader nothing" for field in ("meeting_kind", "outcome", "purpose", "role")},
    ("how_to_respond", "unknown"): "the page says whom to ask while the consultation is open",
    ("vat", "not applicable"): "then the sum has no VAT to speak of",
}
LISTED_BY_THE_TOPIC = {("topic", "topics"), ("page", "topics")}  # whose own pages show only what is related to them
# Choices that readers see in other words.
OTHER_WORDS = {
    ("held", "scheduled"): "planned",  # the day of the meeting is past
    ("way", "came in"): "income",
    ("way", "went out"): "spent or allocated",
    ("role", "award"): "grant",
    ("role", "previous"): "previously agreed",
    ("role", "ceiling"): "maximum",
    **{("step", step): in_law.what for step, in_law in STEPS.items()},
}


@cache
def library() -> Library:
    """Of the sample, one record of each kind and those that a field names: each page is made hundreds of times."""
    sample = read_library(HOME / "tests" / "sample" / "content")
    first = {record.kind: record.path for record in reversed(sample.records) if record.path != "home.md"}
    named = (sample.linked(kind, written) for kind, both in NAMED.items() for written in both)
    paths = {"home.md", *first.values(), *(target.record.path for target in named if target)}
    kept = tuple(record for record in sample.records if record.path in paths)
    return replace(sample, records=kept, districts=DISTRICTS)


@cache
def renderer() -> Renderer:
    """One for all pages, whose templates are then compiled once."""
    return renderer_of(Context(library(), TODAY))


@cache
def filled(kind: str) -> tuple[Tree, tuple[Leaf, ...]]:
    """A document of a kind with every field, and the fields that hold a value."""
    filler = Filler()
    tree = filler.tree(BY_KIND[kind])
    return tree, tuple(filler.leaves)


def leaves(kind: str) -> Iterator[Leaf]:
    for leaf in filled(kind)[1]:
        names = {leaf.path[0], leaf.name, f"{kind}.{leaf.name}", f"{kind}.{leaf.path[0]}"}
        if not names & NOT_FOR_READERS.keys():
            yield leaf


def record_of(kind: str, tree: Tree) -> Record:
    model = BY_KIND[kind]
    record = validated(model, tree, {})
    assert isinstance(record, model), record
    names = {"office": "office.md", "page": "pages/filled.md"}
    path = names.get(kind, f"{model.folder}/filled.md")
    words = MarkupSettings(numbered=True)
    return record.placed(Placed(path=path, shown=path, body=convert(TEXT, 1, words)))


def reader_sees(record: Record) -> LexborHTMLParser:
    """The pages of a record: its own, those of its rounds and promises, and that of the topic of its passages."""
    records = tuple(other for other in library().records if other.kind != "office" or record.kind != "office")
    attached = {f"files/{attachment_folder(record)}/field.pdf": 5000, "files/FIELD-1/field.pdf": 5000}
    whole = replace(library(), records=(*records, record), attachments={**library().attachments, **attached})
    context = Context(whole, TODAY, "https://record.example.org")
    printer = renderer()
    printer.frame = frame(context, ())
    wanted = (record.address, "promises/id-", "topics/rural-crime/")
    pages = list(PagesOfRecords(context, lambda address: address.startswith(wanted)).shown_pages())
    assert pages
    return LexborHTMLParser("".join(printer.render(page.template, page.view) for page in pages))


def words(page: LexborHTMLParser) -> str:
    return " ".join(" ".join(body.text(separator=" ") for body in page.css("body")).split())


def addresses(page: LexborHTMLParser) -> list[str]:
    return [str(link.attributes["href"]) for link in page.css("a")]


@cache
def full_page(kind: str) -> LexborHTMLParser:
    return reader_sees(record_of(kind, filled(kind)[0]))


def is_excluded(kind: str, leaf: Leaf) -> bool:
    """Whether a field beside it is printed instead of it."""
    other = excluded_by(leaf.path)
    return any(sibling.path == other for sibling in filled(kind)[1])


def tree_that_shows(kind: str, leaf: Leaf) -> Tree:
    """Every field of a kind, without what would be printed instead of this one."""
    other = excluded_by(leaf.path)
    return with_value(filled(kind)[0], other, None) if is_excluded(kind, leaf) else filled(kind)[0]


PLAIN = [(kind, leaf) for kind in BY_KIND for leaf in leaves(kind) if leaf.seen]
CHOICES = [(kind, leaf) for kind in BY_KIND for leaf in leaves(kind) if leaf.choices]
LINKS = [(kind, leaf) for kind in BY_KIND for leaf in leaves(kind) if leaf.link]


def name(value: object) -> str:
    return value.name if isinstance(value, Leaf) else str(value)


@pytest.mark.parametrize(("kind", "leaf"), PLAIN, ids=name)
def test_the_value_of_a_field_is_on_the_page(kind, leaf):
    page = reader_sees(record_of(kind, tree_that_shows(kind, leaf))) if is_excluded(kind, leaf) else full_page(kind)

    assert leaf.seen in words(page) or any(address.endswith(leaf.seen) for address in addresses(page))


@pytest.mark.parametrize(("kind", "leaf"), CHOICES, ids=name)
def test_each_choice_gives_another_page(kind, leaf):
    tree = tree_that_shows(kind, leaf)
    texts = {
        choice: words(reader_sees(record_of(kind, with_value(tree, leaf.path, choice)))) for choice in leaf.choices
    }

    assert len(set(texts.values())) == len(leaf.choices)
    for choice in set(leaf.choices) - {"yes", "no"}:
        if (leaf.path[-1], choice) not in SILENT_CHOICES:
            shown = OTHER_WORDS.get((leaf.path[-1], choice), choice)
            assert re.search(rf"\b{re.escape(shown)}\b", texts[choice], re.I), choice


@pytest.mark.parametrize(("kind", "leaf"), LINKS, ids=name)
def test_a_page_links_to_what_a_field_names(kind, leaf):
    tree, _ = filled(kind)
    usual, other = NAMED[leaf.link]
    page, usual_page = reader_sees(record_of(kind, with_value(tree, leaf.path, other))), full_page(kind)

    assert (kind, leaf.name) in LISTED_BY_THE_TOPIC or is_shown(leaf.link, other, page)
    assert (words(page), addresses(page)) != (words(usual_page), addresses(usual_page)), usual


def is_shown(kind: str, written: str, page: LexborHTMLParser) -> bool:
    """Whether a page prints the name of the thing that a field names, or links to it."""
    target = library().linked(kind, written)
    is_linked = target is not None and any(address.endswith(target.address) for address in addresses(page))
    return is_linked or shown_name(kind, written) in words(page)


def shown_name(kind: str, written: str) -> str:
    content = library()
    if kind == "organisation":
        return content.organisations[written].name
    if kind == "act":
        return content.acts[written.partition(" ")[0]].title
    if kind == "duty":
        return content.duties[written].duty
    if kind == "objective":
        return "Make roads safer."
    if kind == "district":
        return content.districts[written].district
    target = content.linked(kind, written)
    assert target
    return target.round.title if target.round else target.record.title


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS if kind.short_form])
@pytest.mark.parametrize("of_kind", ["decision", "topic", "page"])
def test_a_related_record_of_every_kind_is_shown_with_the_words_for_how(of_kind, kind):
    other = next(record for record in library().records if record.kind == kind and record.path != "home.md")
    tree = with_value(filled(of_kind)[0], ("related", "record"), f"{kind} {other.name}")
    page = reader_sees(record_of(of_kind, tree))

    how = next(leaf.seen for leaf in filled(of_kind)[1] if leaf.name == "related.how")
    assert f"{how}: {other.title}" in words(page)


def test_every_column_of_an_award_is_on_the_page_of_its_round():
    filler = Filler()
    row = filler.tree(Award) | {"round": "2022-23", "decision": "PCC-2024-004", "individual": "no"}
    award = validated(Award, row, {})
    assert isinstance(award, Award)
    fund = next(fund for fund in library().funds if fund.name == "road-fund")
    others = tuple(record for record in library().records if record is not fund)
    whole = replace(library(), records=(*others, fund.with_awards((award,))))
    context = Context(whole, TODAY, "")
    address = fund.round_address("2022-23")
    (page,) = PagesOfRecords(context, address.__eq__).shown_pages()
    text = words(LexborHTMLParser(renderer().render(page.template, page.view)))

    missing = [leaf.name for leaf in filler.leaves if leaf.seen and leaf.path != ("id",) and leaf.seen not in text]
    assert missing == ["round", "publish_reason"]  # the page is the round's own, and the reason is the office's
    assert "PCC-2024-004" in text


@pytest.mark.parametrize("field", NOT_FOR_READERS)
def test_the_list_of_fields_that_are_not_for_readers_names_fields(field):
    paths = {leaf.path for kind in BY_KIND for leaf in filled(kind)[1]}
    kind, _, rest = field.partition(".")
    names = tuple(rest.split(".")) if kind in BY_KIND else tuple(field.split("."))
    assert any(path[: len(names)] == names or path[-1:] == names for path in paths)


def test_a_fund_is_among_the_kinds_that_are_tried():
    assert Fund.kind in BY_KIND
    assert sum(kind == Fund.kind for kind, _ in PLAIN) > 40
