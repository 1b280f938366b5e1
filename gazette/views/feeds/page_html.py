"""The parts of a page around its text as plain HTML for a feed: facts, lists and tables, with whole web addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from gazette.addresses import absolute
from gazette.languages import html_of
from gazette.sentences.feeds import more_of
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import (
    AttachedFile,
    BarChart,
    Disagreement,
    Fact,
    HowToStep,
    Notice,
    Row,
    Section,
    Table,
    TableRow,
    Value,
)
from gazette.views.shapes.topic_parts import FactChange

MOST_LINES = 50  # of a list or a table; the page has all
MOST_CHARACTERS = 60_000  # of all sections; the rest is on the page


@dataclass(frozen=True)
class PageHtml:
    """The parts of a page, for people who read only the feed."""

    page: RecordPage
    base_url: str

    def above_the_text(self) -> str:
        """The boxes, such as that it was quashed by a later decision; the answer and the facts; what to know first."""
        head = self.page.head
        line = ", ".join(map(self._value, (*head.kicker, *head.corrections)))
        answer = "".join(f"<p>{words}</p>" for words in (line, html_of(head.answer)) if words)
        notices = "".join(f"<p>{' '.join(self._notice(notice))}</p>" for notice in self.page.notices)
        notes = "".join(f"<p>Note: {html_of(note)}</p>" for note in self.page.notes)
        return notices + answer + self._facts((*head.facts, *self.page.details)) + notes

    def below_the_text(self) -> str:
        """The sections, the disagreements of sources and the attachments, in the order of the page."""
        disagreements = "".join(map(_disagreement, self.page.disagreements))
        return self._sections() + disagreements + self._attachments(self.page.attachments)

    def _sections(self) -> str:
        html = "".join(f"<h2>{html_of(change.heading)}</h2>{self._change(change)}" for change in self.page.fact_changes)
        added = (section for section in self.page.closing if not section.html)
        for section in (*self.page.opening, *self.page.stated, *self.page.sections, *added):
            part = f"<h2>{html_of(section.heading)}</h2>" + "".join(self._parts(section))
            if len(html) + len(part) > MOST_CHARACTERS:
                return f"{html}<p>{self._link(more_of(None), self.page.head.address)}</p>"
            html += part
        return html

    def _parts(self, section: Section) -> Iterator[str]:
        words = (section.finding, *section.paragraphs)
        yield from (f"<p>{html_of(paragraph)}</p>" for paragraph in words if paragraph)
        yield self._list(self._value(value) for value in section.bullets)
        yield self._facts(section.facts)
        yield self._list("<br>".join(self._step(step)) for step in section.steps)
        yield from self._chart(section.chart) if section.chart else ()
        yield from map(self._table, section.tables)
        yield self._list("<br>".join(self._row(row)) for row in section.rows)
        yield from self._parts(section.folded) if section.folded else ()

    def _step(self, step: HowToStep) -> Iterator[str]:
        yield html_of(step.heading)
        yield from map(html_of, step.paragraphs)
        yield from (f"{html_of(fact.label)}: {self._values(fact.values)}" for fact in step.facts)
        yield from (self._link(link.text, link.address) for link in step.links)

    def _chart(self, chart: BarChart) -> Iterator[str]:
        """The words and figures of the bars, or the table that has them."""
        if chart.table:
            yield self._table(chart.table)
            return
        yield f"<p>{html_of(chart.caption)}</p>"
        yield self._list(
            f"{self._value(group.label)}: {'; '.join(html_of(bar.words) for bar in group.bars)}"
            for group in chart.groups
        )

    def _change(self, change: FactChange) -> str:
        """The newest first, as the answer of the page has it."""
        stated = (change.after, *change.before)
        return self._list(
            f"{html_of(each.words)}. {self._value(each.date)}: {self._value(each.where)}" for each in stated
        )

    def _list(self, lines: Iterable[str]) -> str:
        lines = list(lines)
        if not lines:
            return ""
        return f"<ul>{''.join(f'<li>{line}</li>' for line in lines[:MOST_LINES])}</ul>" + self._more(len(lines))

    def _more(self, number: int) -> str:
        """A link to the page where a list or a table has more lines than an entry takes."""
        if number <= MOST_LINES:
            return ""
        return f"<p>{self._link(more_of(number - MOST_LINES), self.page.head.address)}</p>"

    def _facts(self, facts: Iterable[Fact]) -> str:
        return self._list(map(self._fact, facts))

    def _fact(self, fact: Fact) -> str:
        return f"{html_of(fact.label)}: {self._values(fact.values)}"

    def _table(self, table: Table) -> str:
        heads = "".join(f"<th>{html_of(column.title)}</th>" for column in table.columns)
        shown = (*table.rows[:MOST_LINES], *((table.total,) if table.total else ()))
        rows = "".join(f"<tr>{self._cells(row)}</tr>" for row in shown)
        of_all = "All of them: " if len(table.rows) > 1 else ""
        same = f"<p>{of_all}{'; '.join(self._fact(fact) for fact in table.same)}</p>" if table.same else ""
        shared = f"<p>{of_all}{self._values(table.shared)}</p>" if table.shared else ""
        note = f"<p>{html_of(table.note)}</p>" if table.note else ""
        source = f"<p>Source: {self._value(table.source)}</p>" if table.source else ""
        caption = f"<caption>{html_of(table.caption)}</caption>"
        return (
            f"<table>{caption}<tr>{heads}</tr>{rows}</table>{self._more(len(table.rows))}{same}{shared}{note}{source}"
        )

    def _cells(self, row: TableRow) -> str:
        first, *others = map(self._value, row.cells)
        details = f"<br>{self._values(row.details)}" if row.details else ""
        return "".join(f"<td>{cell}</td>" for cell in (first + details, *others))

    def _row(self, row: Row) -> Iterator[str]:
        lead = f"{html_of(row.lead)}: " if row.lead else ""
        date = f", {self._value(row.date)}" if row.date else ""
        words = (*((row.state.text,) if row.state else ()), *(tag.text for tag in row.tags))
        tags = f" ({', '.join(map(html_of, words))})" if words else ""
        title = html_of(row.title) if row.address is None else self._link(row.title, row.address)
        yield lead + title + date + tags
        yield from (html_of(words) for words in (row.summary, row.amount, row.amount_note, *row.details) if words)
        yield from (f"{html_of(link.label)}: {self._values(link.values)}" for link in row.links)

    def _attachments(self, files: Iterable[AttachedFile]) -> str:
        lines = [
            f"{self._link(file.title, file.address)} ({escape(file.details)})"
            if file.address
            else ". ".join(filter(None, (html_of(file.title), html_of(file.details))))
            for file in files
        ]
        return f"<h2>Attachments</h2>{self._list(lines)}" if lines else ""

    def _notice(self, notice: Notice) -> Iterator[str]:
        yield f"<strong>{html_of(notice.title)}.</strong>"
        if notice.text:
            yield html_of(notice.text)
        if notice.link:
            yield self._link(notice.link.text, notice.link.address)

    def _values(self, values: Iterable[Value]) -> str:
        """The values in one line, with semicolons between those that are not sentences."""
        return "; ".join(map(self._value, values)).replace(".; ", ". ")

    def _value(self, value: Value) -> str:
        note = f" ({html_of(value.note)})" if value.note else ""
        text = html_of(value.text) if value.address is None else self._link(value.text, value.address)
        return text + note

    def _link(self, text: str, address: str) -> str:
        return f'<a href="{escape(self._whole(address))}">{html_of(text)}</a>'

    def _whole(self, address: str) -> str:
        """The web address of a link on the page; an anchor alone belongs to that page."""
        if address.startswith("mailto:"):
            return address
        return absolute(self.page.head.address + address if address.startswith("#") else address, self.base_url)


def _disagreement(disagreement: Disagreement) -> str:
    sides = (
        (disagreement.first_source, disagreement.first),
        (disagreement.second_source, disagreement.second),
    )
    lines = "".join(f"<li>{html_of(source)}: {html_of(words)}</li>" for source, words in sides)
    return f"<p>Sources disagree: {html_of(disagreement.about)}</p><ul>{lines}</ul>"
