"""PowerPoint presentations for tests, each with one thing that a clerk may leave in it."""

from __future__ import annotations

import io

import pptx
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from tests.privacy.office_files import OFFICE, parts_of, saved, with_named_parts, with_relationship

MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"


def presentation():
    """A slide with nothing hidden, and its presentation."""
    show = pptx.Presentation()
    show.core_properties.author = OFFICE
    show.core_properties.last_modified_by = ""
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "The plan"
    slide.placeholders[1].text = "Less crime"
    return show, slide


def with_change(change) -> bytes:
    """The presentation after a change to it and its slide."""
    show, slide = presentation()
    change(show, slide)
    return saved(show)


def text_box(slide, text: str = "Jo Sample", left: float = 1, width: float = 3, top: float = 5):
    box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(1))
    box.text_frame.text = text
    return box


def with_text_box(change=lambda run: None, **place) -> bytes:
    def add(show, slide):
        box = text_box(slide, **place)
        change(box.text_frame.paragraphs[0].runs[0])

    return with_change(add)


def with_hidden_box() -> bytes:
    return with_change(lambda show, slide: text_box(slide)._element.nvSpPr.cNvPr.set("hidden", "1"))


def with_hidden_slide() -> bytes:
    def change(show, slide):
        hidden = show.slides.add_slide(show.slide_layouts[1])
        hidden.shapes.title.text = "Jo Sample"
        hidden._element.set("show", "0")

    return with_change(change)


def with_slide_outside_the_show() -> bytes:
    def change(show, slide):
        show.slides.add_slide(show.slide_layouts[1]).shapes.title.text = "Jo Sample"
        numbers = show.slides._sldIdLst
        numbers.remove(numbers[1])

    return with_change(change)


def with_notes(text: str) -> bytes:
    def change(show, slide):
        slide.notes_slide.notes_text_frame.text = text

    return with_change(change)


def with_picture(left: float = 1, crop: float = 0.0, description: str = "") -> bytes:
    def change(show, slide):
        file = io.BytesIO()
        Image.new("RGB", (40, 30), "green").save(file, "PNG")
        picture = slide.shapes.add_picture(file, Inches(left), Inches(5), Inches(1))
        picture.crop_left = crop
        picture._element.nvPicPr.cNvPr.set("descr", description)

    return with_change(change)


def with_box_over_text(fill: str, height: float = 1.0) -> bytes:
    """With a shape over a text box that came before it."""

    def change(show, slide):
        text_box(slide)
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(3), Inches(height))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(fill)

    return with_change(change)


def with_white_words_on_a_shape() -> bytes:
    def change(show, slide):
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(3), Inches(1))
        shape.text_frame.text = "Our aims"
        whiten(shape.text_frame.paragraphs[0].runs[0])
        whiten(text_box(slide, "Seen").text_frame.paragraphs[0].runs[0])

    return with_change(change)


def whiten(run) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def shrink(run) -> None:
    run.font.size = Pt(1)


def with_white_cell(fill: str) -> bytes:
    def change(show, slide):
        table = slide.shapes.add_table(1, 1, Inches(1), Inches(5), Inches(3), Inches(1)).table
        cell = table.cell(0, 0)
        cell.text = "Our aims"
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(fill)
        whiten(cell.text_frame.paragraphs[0].runs[0])

    return with_change(change)


def with_chart(change_workbook=lambda book: None) -> bytes:
    """With a chart, whose workbook is a file in the file."""
    import openpyxl

    def change(show, slide):
        data = CategoryChartData()
        data.categories = ["2016", "2017"]
        data.add_series("Crimes", (5, 6))
        size = (Inches(1), Inches(3), Inches(4), Inches(2))
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *size, data)

    show = with_change(change)
    (name,) = [name for name in parts_of(show) if name.startswith("ppt/embeddings/")]
    book = openpyxl.load_workbook(io.BytesIO(parts_of(show)[name]))
    change_workbook(book)
    return with_named_parts(show, {name: saved(book)})


def prompt(book) -> None:
    book.active["B9"] = "To update the chart, enter data into this table. The data is automatically saved in the chart."


def with_part(name: str, content: bytes | str) -> bytes:
    return with_named_parts(saved(presentation()[0]), {name: content})


def with_comment() -> bytes:
    content = f'<p:cmLst xmlns:p="{MAIN}"><p:cm authorId="0"><p:text>Ask Jo Sample</p:text></p:cm></p:cmLst>'
    data = with_part("ppt/comments/comment1.xml", content)
    return with_relationship(data, "ppt/slides/slide1.xml", "comments", "../comments/comment1.xml", outside=False)


def with_comment_author(name: str) -> bytes:
    content = f'<p:cmAuthorLst xmlns:p="{MAIN}"><p:cmAuthor id="0" name="{name}" initials="JS"/></p:cmAuthorLst>'
    return with_part("ppt/commentAuthors.xml", content)
