"""A text as every reader gives it: blocks of words and tables, whatever program wrote the file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Role = Literal["", "title", "caption", "quotation"]
LabelKind = Literal["number", "letter", "bullet", "other"]


@dataclass(frozen=True)
class EmbeddedPicture:
    """A picture as it is in the file; `data` is empty where it could not be read."""

    name: str
    alt: str
    data: bytes
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)  # the shares cut off at the left, top, right and bottom


@dataclass(frozen=True)
class TextRun:
    """Words that are all set in one way, or a picture, or the sign of a note."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False  # which only shows what a heading may be
    script: Literal["", "sup", "sub"] = ""
    url: str = ""
    note: str = ""  # the key of its text
    picture: EmbeddedPicture | None = None

    @property
    def is_words(self) -> bool:
        return not self.note and self.picture is None


Runs = tuple[TextRun, ...]


@dataclass(frozen=True)
class ListLabel:
    """What is printed before the words of a paragraph: "2.1", "(a)" or a bullet."""

    text: str
    kind: LabelKind
    depth: int = 0  # in its list
    is_typed: bool = False  # by hand, and not counted by a program
    list_id: str = ""  # the same for all items that a program counts together


@dataclass(frozen=True)
class WordsBlock:
    """A paragraph, heading or item of a list, before anybody knows which of them it is."""

    runs: Runs
    role: Role = ""
    outline: int | None = None  # 0 for the first level of headings
    label: ListLabel | None = None
    is_bold: bool = False  # or underlined; as a whole, by its style or by hand
    indent: int | None = None  # from the margin, in twentieths of a point; None where the file does not say

    @property
    def plain(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def number(self) -> str:
        """The number without a final dot or bracket: "2.1"; "" where there is none."""
        return self.label.text.rstrip(".)") if self.label and self.label.kind == "number" else ""

    @property
    def is_item(self) -> bool:
        """Whether it is a row of a list: not with a number such as 1.1, nor one such as A1 in an appendix."""
        is_of_appendix = self.label is not None and self.label.kind == "other" and len(self.label.text.strip(".()")) > 1
        return self.label is not None and "." not in self.number and not is_of_appendix

    def without_start(self, length: int) -> WordsBlock:
        """The block without its first characters, and without the spaces behind them."""
        runs: list[TextRun] = []
        for run in self.runs:
            cut = min(length, len(run.text)) if run.is_words else 0
            length -= cut
            text = run.text[cut:] if runs or not run.is_words else run.text[cut:].lstrip()
            if text or not run.is_words:
                runs.append(replace(run, text=text))
        return replace(self, runs=tuple(runs))


@dataclass(frozen=True)
class TableBlock:
    """A table whose rows are all as long. Merged cells are repeated, or empty in a row that is one cell."""

    rows: tuple[tuple[Runs, ...], ...]
    heading_rows: int = 1


Block = WordsBlock | TableBlock


@dataclass
class ReadText:
    """The blocks of a file in their order, its notes, and what a person must look at."""

    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, Runs] = field(default_factory=dict)  # in the order of their signs
    questions: list[str] = field(default_factory=list)
    markdown: str = ""  # of a file that is Markdown already

    def ask(self, question: str) -> None:
        if question not in self.questions:
            self.questions.append(question)


def plain_text(runs: Runs) -> str:
    return " ".join("".join(run.text for run in runs).split())


def beginning(words: str, length: int = 50) -> str:
    """The first words, to show which paragraph is meant."""
    words = " ".join(words.split())
    return words if len(words) <= length else f"{words[:length].rsplit(' ', 1)[0]} …"
