"""OpenDocument presentations for tests, each with one thing that a clerk may leave in it."""

from __future__ import annotations

from odf import draw, style, text
from odf.opendocument import OpenDocumentPresentation
from odf.style import MasterPage, PageLayout

from tests.privacy.office_files import with_words
from tests.privacy.open_documents import written


def presentation(change=lambda show, page: None) -> bytes:
    """A slide with nothing hidden, after a change to the file and the slide."""
    show = OpenDocumentPresentation()
    layout = PageLayout(name="PL")
    show.automaticstyles.addElement(layout)
    master = MasterPage(name="Default", pagelayoutname=layout)
    show.masterstyles.addElement(master)
    page = slide(master, "The plan")
    change(show, page)
    show.presentation.addElement(page)
    return written(show)


def slide(master, words: str, **attributes):
    page = draw.Page(masterpagename=master, **attributes)
    page.addElement(text_box(words))
    return page


def text_box(words: str, x: str = "2cm", **attributes):
    frame = draw.Frame(x=x, y="2cm", width="10cm", height="3cm", **attributes)
    box = draw.TextBox()
    box.addElement(text.P(text=words))
    frame.addElement(box)
    return frame


def with_notes(words: str) -> bytes:
    from odf.presentation import Notes

    def change(show, page):
        notes = Notes()
        notes.addElement(text_box(words))
        page.addElement(notes)

    return presentation(change)


def put_a_box_over_words(show, page) -> None:
    look = style.Style(name="gr9", family="graphic")
    look.addElement(style.GraphicProperties(fill="solid", fillcolor="#ffffff"))
    show.automaticstyles.addElement(look)
    page.addElement(draw.CustomShape(stylename=look, x="2cm", y="2cm", width="10cm", height="3cm"))


def with_setting_of_the_show(element: str) -> bytes:
    return with_words(presentation(), "content.xml", "<office:presentation>", f"<office:presentation>{element}")


def with_hidden_slide() -> bytes:
    def change(show, page):
        hidden = style.Style(name="dp9", family="drawing-page")
        hidden.addElement(style.DrawingPageProperties(visibility="hidden"))
        show.automaticstyles.addElement(hidden)
        show.presentation.addElement(slide("Default", "Jo Sample", stylename=hidden))

    return presentation(change)
