"""Small OpenDocument texts for tests."""

from __future__ import annotations

import io

from odf import draw, svg, text
from odf.opendocument import OpenDocumentText
from odf.style import Header, MasterPage, PageLayout, Style, TextProperties


def item(*blocks):
    row = text.ListItem()
    for block in blocks:
        row.addElement(block)
    return row


def listed(style, *items, **more):
    whole = text.List(**({"stylename": style} if style else {}), **more)
    for row in items:
        whole.addElement(row)
    return whole


def numbers(name, *levels):
    style = text.ListStyle(name=name)
    for level, (kind, shown, suffix) in enumerate(levels, 1):
        style.addElement(text.ListLevelStyleNumber(level=level, numformat=kind, displaylevels=shown, numsuffix=suffix))
    return style


def open_document(*blocks, pictures=None, header="", outline=None):
    """A text with the lists L1 (1., 1.1, (a)) and L2 (bullets), the styles Bold and Hidden, and pictures at its end."""
    paper = OpenDocumentText()
    bullets = text.ListStyle(name="L2")
    for level in (1, 2):
        bullets.addElement(text.ListLevelStyleBullet(level=level, bulletchar="•"))
    bold, hidden = Style(name="Bold", family="text"), Style(name="Hidden", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    hidden.addElement(TextProperties(display="none"))
    for style in (numbers("L1", ("1", 1, "."), ("1", 2, ""), ("a", 1, ")")), bullets, bold, hidden):
        paper.automaticstyles.addElement(style)
    for block in blocks:
        paper.text.addElement(block)
    for alt, picture in (pictures or {}).items():
        paper.text.addElement(_with_picture(paper, alt, picture))
    if outline:
        paper.styles.addElement(outline)
    if header:
        _add_header(paper, header)
    data = io.BytesIO()
    paper.write(data)
    return data.getvalue()


def words(*parts):
    """A paragraph of texts, and of spans with their style."""
    paragraph = text.P()
    for part in parts:
        if isinstance(part, str):
            paragraph.addText(part)
        else:
            paragraph.addElement(part)
    return paragraph


def _with_picture(paper, alt, picture):
    frame = draw.Frame(anchortype="as-char")
    frame.addElement(draw.Image(href=paper.addPicture("map.png", "image/png", picture)))
    frame.addElement(svg.Desc(text=alt))
    return words(frame)


def _add_header(paper, header):
    layout = PageLayout(name="Layout")
    page = MasterPage(name="Standard", pagelayoutname=layout)
    above = Header()
    above.addElement(text.P(text=header))
    page.addElement(above)
    paper.automaticstyles.addElement(layout)
    paper.masterstyles.addElement(page)
