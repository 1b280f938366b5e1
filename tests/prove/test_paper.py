"""Every kind of list on paper, with chance words and lengths: nothing overprints, nothing is cut off, heads repeat."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from gazette.rendering import Renderer
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import (
    AttachedFile,
    Column,
    Disagreement,
    Fact,
    Group,
    Head,
    Row,
    Section,
    Table,
    TableRow,
    Tag,
    Value,
)
from gazette.views.shapes.states import State
from gazette.views.shapes.topic_parts import TimelineEntry
from tests.accessibility.paper import on_sheets, printed
from tests.accessibility.sheets import words_of
from tests.browser import browser_page
from tests.prove.rounds import SEED, rounds
from tests.serving import served
from tests.theme.printing import TEMPLATES, environment, write_assets, write_page
from tests.theme.sample_pages import FRAME, RECORD

ROUNDS = 10  # of each kind of list
LENGTHS = (0, 1, 7, 50, 200)
WORDS = """the of and road safety grant decision panel commissioner Llanfairpwllgwyngyllgogerychwyrndrobwll £783,393
    triage 17/2024 community-safety-and-criminal-justice-partnership-board ffordd heddlu youth by 31 December""".split()
DATES = ("", "2016", "by 31 December 2017", "Expected week beginning 6 February 2017", "Closes 5pm on 9 November 2018")
AMOUNTS = ("", "£60,000", "not published", "at least £1,416,762", "about £80,000 to £100,000 a year")
STATES = (
    State("Kept", "kept", "✓"),
    State("No evidence found", "unseen", "?"),
    State("No date, cannot be judged", "undated", "–"),
)
ADDRESSES = ("", "decisions/x/", f"https://www.example.org/{'a-long-path/' * 6}")


class Chooser(random.Random):
    """Chooses what a list holds."""

    def words(self, most: int) -> str:
        return " ".join(self.choice(WORDS) for _ in range(self.randint(1, most)))

    def value(self, most: int) -> Value:
        return Value(self.words(most), self.choice(ADDRESSES))

    def rows(self, length: int) -> tuple[Row, ...]:
        return tuple(
            Row(f"{number}. {self.words(24)}", "decisions/x/", summary=self.words(40), details=(self.words(9),) * 3)
            for number in range(length)
        )

    def dated(self, length: int) -> tuple[Row, ...]:
        return tuple(replace(row, date=Value(self.choice(DATES))) for row in self.rows(length))

    def table(self, length: int) -> Table:
        columns = (
            Column("Who received it"),
            Column("Where"),
            Column("Said on", is_wide=True),
            Column("£", is_sum=True),
        )
        rows = tuple(
            TableRow((Value(f"Recipient {number:04}"), self.value(4), self.value(12), Value(self.choice(AMOUNTS))))
            for number in range(length)
        )
        return Table(self.words(9), columns, rows, total=TableRow((Value("All"), *(Value(""),) * 3)))


def record(**parts: object) -> RecordPage:
    return replace(RECORD, **parts)


def listed(*groups: Group) -> ListPage:
    return ListPage(Head("list/", "A list", description="A list."), groups=groups)


def section(name: str, **parts: object) -> RecordPage:
    return record(sections=(replace(Section(name, "a-list"), **parts),))


KINDS: dict[str, Callable[[Chooser, int], RecordPage | ListPage]] = {
    "rows without dates": lambda chooser, length: listed(Group("2016", "y2016", chooser.rows(length))),
    "rows with dates": lambda chooser, length: listed(Group("2016", "y2016", chooser.dated(length))),
    "rows with amounts": lambda chooser, length: listed(
        Group("2016", "y", tuple(replace(row, amount=chooser.choice(AMOUNTS)) for row in chooser.dated(length)))
    ),
    "rows with states": lambda chooser, length: section(
        "Promises", rows=tuple(replace(row, state=chooser.choice(STATES)) for row in chooser.dated(length))
    ),
    "rows below states": lambda chooser, length: listed(
        *(Group(state.text, f"s{place}", chooser.dated(length // 3), state=state, lead=chooser.words(20))
          for place, state in enumerate(STATES))
    ),
    "rows with tags": lambda chooser, length: listed(
        Group("All", "all", tuple(replace(row, tags=(Tag("Withdrawn", "red"),)) for row in chooser.rows(length)))
    ),
    "a table": lambda chooser, length: section("Grants", tables=(chooser.table(length),)),
    "facts": lambda chooser, length: section(
        "What was considered", facts=tuple(Fact(chooser.words(5), (chooser.value(20),)) for _ in range(length))
    ),
    "details": lambda chooser, length: record(
        details=tuple(Fact(chooser.words(5), (chooser.value(9),) * 3) for _ in range(length))
    ),
    "bullets": lambda chooser, length: section("What is missing", bullets=(chooser.value(30),) * length),
    "a timeline": lambda chooser, length: record(timeline=tuple(map(TimelineEntry, chooser.dated(length)))),
    "disagreements": lambda chooser, length: record(
        disagreements=(Disagreement(chooser.words(9), *(chooser.words(20) for _ in range(4))),) * length
    ),
    "attachments": lambda chooser, length: record(
        attachments=(AttachedFile(chooser.words(20), "files/a.pdf", "PDF, 113KB"),) * length
    ),
    "sources": lambda chooser, length: record(sources=tuple(chooser.value(20) for _ in range(length))),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paper")
    write_assets(folder)
    return folder


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    with served(folder) as url:
        yield url


def opened(folder: Path, site: str, view: RecordPage | ListPage) -> Page:
    template = "list.html" if isinstance(view, ListPage) else "record.html"
    write_page(folder, view.head.address, Renderer(environment(TEMPLATES), FRAME).render(template, view))
    page = browser_page()
    page.goto(f"{site}/{view.head.address}")
    return page


@pytest.mark.parametrize("number", rounds(ROUNDS))
@pytest.mark.parametrize("kind", KINDS)
def test_a_list_of_any_length_is_printed_whole(kind: str, number: int, folder: Path, site: str) -> None:
    chooser = Chooser(f"{SEED} {kind} {number}")

    page = opened(folder, site, KINDS[kind](chooser, chooser.choice(LENGTHS)))

    assert on_sheets(page) == []


def test_the_name_of_the_record_and_the_number_are_on_every_sheet(folder: Path, site: str) -> None:
    page = opened(folder, site, KINDS["a table"](Chooser(1), 200))

    words = list(map(words_of, printed(page)))

    assert len(words) > 3
    assert [
        f"{number}/{len(words)}" in sheet and "TheExampleshirerecord" in sheet for number, sheet in enumerate(words, 1)
    ] == [True] * len(words)


def test_letters_that_move_together_are_not_printed_over_each_other(folder: Path, site: str) -> None:
    page = opened(folder, site, record(head=Head("kerned/", "To Vale, Young, Tywyn", description="Large letters.")))

    assert on_sheets(page) == []


# Each fault that the measure is for must be seen by it.
FAULTS = {
    "is printed over": "main.querySelector('h1').style.marginBottom = '-40px'",
    "is cut off": "main.querySelector('h1').style.cssText = 'white-space: nowrap; font-size: 90px'",
    "no number": "document.styleSheets[0].insertRule('@page { @bottom-right { content: none } }', "
    "document.styleSheets[0].cssRules.length)",
    "The address of an action": "document.querySelector('.printed-address').remove()",
    "The head row": "main.querySelectorAll('thead').forEach(head => { head.style.display = 'table-row-group' })",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_paper_is_seen(fault: str, folder: Path, site: str) -> None:
    page = opened(folder, site, KINDS["a table"](Chooser(1), 50))

    page.evaluate(f"() => {{ const main = document.querySelector('main'); {FAULTS[fault]} }}")

    assert any(fault in words for words in on_sheets(page))
