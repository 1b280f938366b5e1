"""A document in the parts whose differences are shown: each field, the paragraphs of its text, its rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from gazette import fingerprints
from gazette.differences import Part
from gazette.frontmatter.source import Source, Tree, text_of
from gazette.markup.written_links import LINK, SHORT_FORM, SHORT_FORM_WITH_WORDS
from gazette.problems import Problem
from gazette.records.fund import FOR_THE_APPROVER
from gazette.records.private_recipient import without_private_name

# The beginning of a line that is not part of a paragraph: of a list, a table, a heading.
_BEGINS = re.compile(r"\s*([-*+>|#:]|\(?[0-9a-z]{1,3}[.)]|[0-9.]+\s|```)")
_LINKS = (
    (SHORT_FORM_WITH_WORDS, r"\2 (\1)"),
    (SHORT_FORM, r"\1"),
    (LINK, r"\1 (\2)"),
)


def parts_of(
    source: Source | Problem,
    spreadsheet: bytes,
    rows_heading: str = "Rows",
    private: Collection[str] = (),
) -> dict[str, Part]:
    """The parts of a document by their headings; of a withheld notice the public ones. `private` are ids of awards."""
    if isinstance(source, Problem):
        return {}
    fields = {name: value for name, value in source.fields.items() if name not in fingerprints.LEFT_OUT}
    if shown := fingerprints.OF_HIDDEN.get(str(fields.get("status"))):  # what else is in the file was never published
        return {_label(name): tuple(_lines(fields[name])) for name in fields if name in shown}
    parts = {_label(name): tuple(_lines(value)) for name, value in fields.items()}
    return {**parts, "Text": tuple(_paragraphs(source.body)), rows_heading: tuple(_rows(spreadsheet, private))}


def with_readable_links(parts: Mapping[str, Part]) -> dict[str, Part]:
    """The parts with each link as its words, and in brackets what it leads to, as a reader of differences needs it."""
    return {name: tuple(map(_with_readable_links, lines)) for name, lines in parts.items()}


def _with_readable_links(line: str) -> str:
    for link, words in _LINKS:
        line = link.sub(words, line)
    return line


def _paragraphs(body: str) -> Iterator[str]:
    """Each paragraph on one line, because its line breaks make no difference to a reader."""
    return (paragraph for _, paragraph in numbered_paragraphs(body))


def numbered_paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the number of its first line, counted from 0."""
    lines: list[str] = []
    first = 0
    for number, line in enumerate(body.split("\n")):
        if lines and (not line.strip() or (_BEGINS.match(line) and not _is_within_link(lines))):
            yield first, " ".join(lines)
            lines = []
        if line.strip():
            first = first if lines else number
            lines.append(line.strip() if lines else line.rstrip())
    if lines:
        yield first, " ".join(lines)


def _is_within_link(lines: Sequence[str]) -> bool:
    """Whether a short form that began in these lines goes on, as one does over "on\\n29 March 2017]]"."""
    text = " ".join(lines)
    return text.count("[[") > text.count("]]")


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _lines(value: Tree) -> Iterator[str]:
    """A field as lines: each field of a group on a line of its own, with its name."""
    if isinstance(value, str):
        yield from value.strip("\n").split("\n")
    elif isinstance(value, list):
        for member in value:
            yield from _lines(member)
    elif isinstance(value, dict):
        for name, member in value.items():
            lines = list(_lines(member))
            yield from (f"{_label(name)}: {line}" for line in lines[:1])
            yield from lines[1:]


def _rows(spreadsheet: bytes, private: Collection[str]) -> Iterator[str]:
    """Each row in a line. The name of a private person is replaced in an earlier version too."""
    text = text_of(spreadsheet)
    if isinstance(text, Problem):
        return
    for row in csv.DictReader(io.StringIO(text)):
        cells: dict[str, object] = {str(name): str(cell or "").strip() for name, cell in row.items()}
        is_private = cells.get("id") in private
        cells = without_private_name({**cells, "individual": "yes"} if is_private else cells)
        shown = {name: cell for name, cell in cells.items() if cell and name not in FOR_THE_APPROVER}
        yield "; ".join(f"{_label(name)}: {cell}" for name, cell in shown.items())
