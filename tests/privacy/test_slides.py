"""What a PowerPoint presentation hides, and what it may hold as every presentation does."""

from __future__ import annotations

import pytest

from tests.privacy import presentations as slides
from tests.privacy import word_documents as word
from tests.privacy.office_files import findings, kinds, saved, with_relationship, with_words

CHANGES = '<pc:chgInfo xmlns:pc="x"><pc:docChgLst><pc:chgData name="Jo Sample"/></pc:docChgLst></pc:chgInfo>'

LEAKS = {
    "notes": ("speaker notes", lambda: slides.with_notes("Do not say that Jo Sample complained.")),
    "hidden slide": ("hidden slide", slides.with_hidden_slide),
    "slide outside the show": ("hidden slide", slides.with_slide_outside_the_show),
    "text off the slide": ("hidden object", lambda: slides.with_text_box(left=-4)),
    "text below the slide": ("hidden object", lambda: slides.with_text_box(top=9)),
    "text without size": ("hidden object", lambda: slides.with_text_box(width=0)),
    "picture off the slide": ("hidden object", lambda: slides.with_picture(left=14)),
    "hidden shape": ("hidden object", slides.with_hidden_box),
    "white words": ("hidden text", lambda: slides.with_text_box(slides.whiten)),
    "tiny words": ("hidden text", lambda: slides.with_text_box(slides.shrink)),
    "black box over words": ("covered text", lambda: slides.with_box_over_text("000000", 0.6)),
    "shape over words": ("covered text", lambda: slides.with_box_over_text("4472C4")),
    "comment": ("comment", slides.with_comment),
    "custom show": (
        "person",
        lambda: with_words(
            saved(slides.presentation()[0]),
            "ppt/presentation.xml",
            "</p:presentation>",
            '<p:custShowLst><p:custShow name="Jo Sample" id="0"/></p:custShowLst></p:presentation>',
        ),
    ),
    "author of comments": ("reviewer's name", lambda: slides.with_comment_author("Jo Sample")),
    "history": ("change history", lambda: slides.with_part("ppt/changesInfos/changesInfo1.xml", CHANGES)),
    "author": (
        "author",
        lambda: slides.with_change(lambda show, slide: setattr(show.core_properties, "author", "Jo Sample")),
    ),
    "embedded file": ("embedded file", lambda: slides.with_part("ppt/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0")),
    "voice": ("sound or video", lambda: slides.with_part("ppt/media/media1.m4a", b"\0")),
    "cropped picture": ("cropped picture", lambda: slides.with_picture(crop=0.4)),
    "path in the words for a picture": (
        "path of a computer",
        lambda: slides.with_picture(description="C:\\Staff\\jsample\\Pictures\\home.png"),
    ),
    "picture before an effect": ("original picture", lambda: slides.with_part("ppt/media/hdphoto1.wdp", b"\0")),
    "picture from outside": (
        "outside link",
        lambda: with_relationship(
            saved(slides.presentation()[0]), "ppt/slides/slide1.xml", "image", "file:///S:/a.png"
        ),
    ),
    "second sheet behind a chart": (
        "embedded file",
        lambda: slides.with_chart(lambda book: book.create_sheet("Names").append(["Jo Sample"])),
    ),
    "more rows behind a chart": (
        "embedded file",
        lambda: slides.with_chart(lambda book: book.active.append(["", "", "Jo Sample"])),
    ),
    "hidden sheet behind a chart": (
        "hidden sheet",
        lambda: slides.with_chart(lambda book: setattr(book.create_sheet("Names"), "sheet_state", "hidden")),
    ),
    "author of the workbook of a chart": (
        "author",
        lambda: slides.with_chart(lambda book: setattr(book.properties, "creator", "Jo Sample")),
    ),
    "white words in a box of the layout": (
        "hidden text",
        lambda: slides.with_change(
            lambda show, slide: slides.whiten(slide.placeholders[1].text_frame.paragraphs[0].runs[0])
        ),
    ),
    "white words in a table": ("hidden text", lambda: slides.with_white_cell("FFFFFF")),
    "name of a slide": (
        "person",
        lambda: slides.with_change(lambda show, slide: slide._element.cSld.set("name", "Jo Sample")),
    ),
    "mobile number": ("mobile number", lambda: slides.with_text_box(text="Ring 07700 900461")),
}


@pytest.mark.parametrize(("kind", "make"), LEAKS.values(), ids=LEAKS)
def test_what_a_clerk_leaves_in_a_presentation_is_found(kind, make):
    assert kind in kinds("pptx", make())


HONEST = {
    "plain": lambda: saved(slides.presentation()[0]),
    "chart": slides.with_chart,
    "empty notes": lambda: slides.with_change(lambda show, slide: slide.notes_slide),
    "text box": lambda: slides.with_text_box(text="Our aims"),
    "white words on a shape": slides.with_white_words_on_a_shape,
    "picture": lambda: slides.with_picture(description="A map of the county"),
    "slightly cropped picture": lambda: slides.with_picture(crop=0.08),
    "prompt of PowerPoint behind a chart": lambda: slides.with_chart(slides.prompt),
    "white words in a dark cell": lambda: slides.with_white_cell("1F3864"),
    "comments by the office": lambda: slides.with_comment_author("Exampleshire Police"),
}


@pytest.mark.parametrize("make", HONEST.values(), ids=HONEST)
def test_an_ordinary_presentation_passes(make):
    assert findings("pptx", make()) == []


def test_a_finding_says_on_which_slide():
    assert [finding.place for finding in findings("pptx", slides.with_hidden_slide())] == ["slide 2"]


def test_a_document_is_no_presentation():
    (finding,) = findings("pptx", saved(word.document()))

    assert finding.why == "It cannot be opened as a PowerPoint presentation."
