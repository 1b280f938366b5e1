"""Sends the words of a file through the rules for texts, and says in which paragraph, cell or slide they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import PATH
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.xml_parts import Element, named
from gazette.privacy.tables import findings_in_rows
from gazette.privacy.text import findings_in


@dataclass(frozen=True)
class Words:
    """A paragraph, a cell or another piece of text, and where it is: "paragraph 12", "slide 3"."""

    place: str
    text: str


def findings_in_words(pieces: Iterable[Words], registered: Registered) -> Iterator[Finding]:
    """What looks private in pieces of text read one after another, as an address may go on in the next piece."""
    lines = [line for piece in pieces if (line := Words(piece.place, " ".join(piece.text.split()))).text]
    for finding in findings_in("\n\n".join(line.text for line in lines), registered):
        yield replace(finding, line=1, place=lines[min(finding.line // 2, len(lines) - 1)].place)


def findings_in_each(pieces: Iterable[Words], registered: Registered) -> Iterator[Finding]:
    """The same for pieces that do not belong together, such as properties."""
    for piece in pieces:
        yield from findings_in_words([piece], registered)


def drawn_words(place: str, root: Element) -> list[Words]:
    """The paragraphs of slides, diagrams and drawings."""
    return [Words(place, "".join(text.text or "" for text in named(part, "t"))) for part in named(root, "p")]


def computer_paths(pieces: Iterable[Words]) -> Iterator[Finding]:
    for piece in pieces:
        match = PATH.search(piece.text)
        if match:
            yield traces.PATH.at(piece.place, piece.text[match.start() :])


def findings_in_table(
    rows: Sequence[Sequence[str]], place_of: Callable[[int, int], str], registered: Registered
) -> Iterator[Finding]:
    """What looks private in a table, whose columns are read by their headings."""
    for cell in findings_in_rows(rows, registered):
        yield replace(cell.finding, line=1, place=place_of(cell.row, cell.column))
