"""The text of a file, taken apart for a document: what its cover says, its Markdown, its pictures, its questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from gazette.desk.word.cover import Cover, take_cover
from gazette.desk.word.headings import is_in_capitals
from gazette.desk.word.inline_marks import InlineWriter, questions_about
from gazette.desk.word.markdown_writer import MarkdownWriter, in_capitals
from gazette.desk.word.marking import marked_blocks, second_number
from gazette.desk.word.model import ReadText, TableBlock, WordsBlock, beginning
from gazette.desk.word.picture_files import picture_files


@dataclass
class PaperText:
    """A text that was read, before it is known which document it becomes."""

    read: ReadText
    cover: Cover
    files: dict[str, bytes] = field(default_factory=dict)  # pictures by their names
    names: dict[int, str] = field(default_factory=dict)  # the name of each picture by its identity

    @property
    def questions(self) -> list[str]:
        return self.read.questions

    def markdown(self, folder: str) -> str:
        """The text below the fields. `folder` is that of its pictures, under files/."""
        if self.read.markdown:
            return self.read.markdown
        writer = MarkdownWriter(InlineWriter(folder, {}, self.names))
        text = writer.text(self.read.blocks, self.read.notes, self.cover.lines)
        for question in writer.questions:
            self.read.ask(question)
        return text


def paper_text(read: ReadText, today: date, title: str = "") -> PaperText:
    """Finds the labels, the cover and the pictures of a text that was read, whose title may be known."""
    read.blocks = marked_blocks(read.blocks)
    cover = take_cover(read.blocks, today, title)
    if is_in_capitals(cover.values.get("title", "")):
        read.ask(in_capitals("title", cover.values["title"]))
    if cover.date_line:
        read.ask(f"The date is from this line of the cover, which is not in the text: {cover.date_line}.")
    names, files = picture_files(read)
    for block in read.blocks:
        if isinstance(block, WordsBlock) and (number := second_number(block)):
            what = f"Word counts paragraph {block.number}, and {number} is typed behind it."
            read.ask(f"{what} Remove one of them: '{beginning(block.plain)}'.")
        cells = block.rows if isinstance(block, TableBlock) else ((block.runs,),)
        words = "".join(run.text for row in cells for cell in row for run in cell)
        for question in questions_about(words):
            read.ask(question)
    return PaperText(read, cover, files, names)
