"""PDF files for tests: one page of plain words, and what a clerk may leave in it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import reportlab
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

# The same letters in a scan and in the words recognised in it, as a good program places them.
FONT = "Vera"
pdfmetrics.registerFont(TTFont(FONT, "Vera.ttf"))
FONT_OF_SCANS = ImageFont.truetype(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf", 24)
SECRET = "Jo Sample"
WORDS = "The panel met and noted the report."
Draw = Callable[[Canvas], object]
Change = Callable[[pikepdf.Pdf], object]


def drawn(*draws: Draw, author: str = "") -> bytes:
    """A PDF of one page with plain words and what is drawn on it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setAuthor(author)
    canvas.setFont(FONT, 12)
    canvas.drawString(72, 700, WORDS)
    for draw in draws:
        draw(canvas)
    canvas.save()
    return file.getvalue()


def changed(change: Change, data: bytes | None = None, **options: object) -> bytes:
    """A PDF after a change of its structure."""
    with pikepdf.open(io.BytesIO(data or drawn())) as document:
        change(document)
        file = io.BytesIO()
        document.save(file, static_id=True, **options)
    return file.getvalue()


def words(text: str = SECRET, x: float = 72, y: float = 600, *, colour: str = "#000000", size: float = 12) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        canvas.setFillColor(HexColor(colour))
        canvas.drawString(x, y, text)

    return draw


def box(x: float, y: float, width: float, height: float, colour: object = black) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colour)
        canvas.rect(x, y, width, height, stroke=0, fill=1)

    return draw


def picture(x: float, y: float, width: float, height: float, image: Image.Image | None = None) -> Draw:
    def draw(canvas: Canvas) -> None:
        image_or_black = image or Image.new("RGB", (50, 10), "black")
        canvas.drawImage(ImageReader(image_or_black), x, y, width, height, mask="auto")

    return draw


def invisible(text: str = SECRET, x: float = 72, y: float = 600) -> Draw:
    """Text that is not painted, as programs write it that recognise the words of a scan."""

    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(x, y)
        line.setTextRenderMode(3)
        line.setFont(FONT, 12)
        line.textLine(text)
        canvas.drawText(line)

    return draw


def highlight(x: float, y: float, width: float, height: float) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#ffff00"), alpha=0.4)
        canvas.rect(x, y, width, height, stroke=0, fill=1)

    return draw


def frame(x: float, y: float, width: float, height: float) -> Draw:
    return lambda canvas: canvas.rect(x, y, width, height, stroke=1, fill=0)


def checked() -> Image.Image:
    """A picture in which every part shows something."""
    image = Image.new("RGB", (100, 30), "white")
    for x in range(100):
        for y in range(30):
            if (x // 2 + y // 2) % 2:
                image.putpixel((x, y), (200, 120, 40))
    return image


def clear() -> Image.Image:
    return Image.new("RGBA", (10, 10), (0, 0, 0, 0))


def drawn_scan(*draws: Draw) -> bytes:
    """A page that is one picture, without words of its own."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setAuthor("")
    picture(0, 0, 595, 842, scan(SECRET))(canvas)
    for draw in draws:
        draw(canvas)
    canvas.save()
    return file.getvalue()


def scan(text: str, y: float = 600) -> Image.Image:
    """A picture of a page with the plain words and another line, which is what a scanner sees."""
    image = Image.new("L", (1190, 1684), "white")
    for line, place in ((WORDS, 700), (text, y)):
        ImageDraw.Draw(image).text((144, 1684 - 2 * place), line, fill="black", font=FONT_OF_SCANS, anchor="ls")
    return image


def mark(kind: str, **entries: object) -> Change:
    """A change that puts an annotation on the first page."""

    def change(document: pikepdf.Pdf) -> None:
        annotation = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[70, 595, 200, 615], **entries)
        page = document.pages[0]
        page.Annots = Array([*page.get("/Annots", []), document.make_indirect(annotation)])

    return change


def updated(data: bytes) -> bytes:
    """The file with a change appended, as programs do that save quickly: what was there before stays."""
    start = data.rfind(b"startxref")
    previous = int(data[start + 9 :].split()[0])
    entry = b"\n9999 0 obj\n<< /A (x) >>\nendobj\n"
    place = len(data) + len(entry)
    trailer = b"xref\n9999 1\n%010d 00000 n \ntrailer\n<< /Size 10000 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return data + entry + trailer % (len(data) + 1, previous, place)


def white_on_dark(canvas: Canvas) -> None:
    box(70, 590, 300, 24, HexColor("#1f3864"))(canvas)
    canvas.setFillColor(white)
    canvas.drawString(76, 598, "White on a dark ground")


def unpacked(data: bytes) -> bytes:
    """Everything in a PDF that could hold words: its objects, and the streams without compression."""
    with pikepdf.open(io.BytesIO(data)) as document:
        file = io.BytesIO()
        document.save(
            file,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
        )
    return file.getvalue()
