"""`python -m tools.screenshots`: draws the pictures of docs/screenshots anew: the imaginary office, and its preview."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from shutil import copytree
from subprocess import run
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pypdfium2
from PIL import Image
from playwright.sync_api import Page, ViewportSize

from tests.browser import DESKTOP, ORDINARY_PHONE, browser_page
from tests.preview.previewing import opened, previewed, until
from tests.serving import served

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "screenshots"
BUILD = [sys.executable, "-m", "pelican", "examples/exampleshire", "-s", "pelicanconf.py", "-q"]
ADDRESS = "https://record.example.org"  # as pages cite it
LARGE = ViewportSize(width=DESKTOP["width"], height=1100)  # enough for what the first screen leads to
COLOURS = 64  # enough for words and lines, in a third of the size


class Picture(NamedTuple):
    name: str
    address: str
    is_phone: bool = False
    is_dark: bool = False
    is_printed: bool = False


PICTURES = (
    Picture("home", ""),
    Picture("decision", "decisions/PCC-2024-001/"),
    Picture("topic-dark", "topics/call-handling/", is_dark=True),
    Picture("report-phone", "panel-reports/2024-06-06-update/#p2-1", is_phone=True),
    Picture("round-phone", "funds/road-fund/rounds/2024-25/", is_phone=True),
    Picture("briefing-printed", "briefing/exampleshire-police-and-crime-panel/", is_printed=True),
)


def pictures(site: str) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each picture of the site at an address."""
    for picture in PICTURES:
        page = browser_page(ORDINARY_PHONE if picture.is_phone else LARGE)
        page.emulate_media(color_scheme="dark" if picture.is_dark else "light")
        page.goto(f"{site}/{picture.address}")
        yield f"{picture.name}.png", small(printed(page) if picture.is_printed else page.screenshot())


def pictures_of_the_preview(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each picture of the preview, with a mistake that somebody has just saved."""
    content = folder / "content"
    copytree(ROOT / "examples/exampleshire", content)
    page = browser_page(DESKTOP)
    with previewed(content, folder) as address:
        opened(page, f"{address}decisions/PCC-2024-001/")
        notice = next(content.glob("decisions/2024/PCC-2024-001-*.md"))
        notice.write_text(notice.read_text().replace("\ndecided: 2024-02-14", "\ndecided: 2024-02-31"))
        until(page, "31 February 2024", "#preview")
        yield "preview-mistake.png", small(page.screenshot())
        page.goto(f"{address}-/edit/{notice.relative_to(content).as_posix()}")
        yield "preview-form.png", small(page.screenshot())
        page.goto(f"{address}-/edit/funds/road-fund.csv")
        yield "preview-rows.png", small(page.screenshot())


def printed(page: Page) -> bytes:
    """The first sheet of paper."""
    page.emulate_media(media="print")
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    return _png(sheets[0].render(scale=1.2).to_pil())


def small(png: bytes) -> bytes:
    """The same picture with few colours."""
    with Image.open(BytesIO(png)) as picture:
        return _png(picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE))


def _png(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> None:
    with TemporaryDirectory() as folder:
        settings = [f'CACHE_PATH="{folder}/cache"', f'SITEURL="{ADDRESS}"']
        run([*BUILD, "-o", f"{folder}/output", "-e", *settings], cwd=ROOT, check=True)
        with served(Path(folder) / "output") as site:
            for name, data in chain(pictures(site), pictures_of_the_preview(Path(folder))):
                (FOLDER / name).write_bytes(data)
                print(f"docs/screenshots/{name}: {len(data) // 1024} KB")


if __name__ == "__main__":
    main()
