"""The pictures of a text as files of their own: drawn again, so that nothing is left but what readers see."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from gazette.desk.word.model import Block, EmbeddedPicture, ReadText, TableBlock, TextRun
from gazette.privacy.clean_pictures import clean_picture
from gazette.privacy.hidden_data import Refused
from gazette.privacy.pictures import opened_picture

FORMATS = ("JPEG", "PNG", "GIF", "BMP", "DIB", "TIFF", "WEBP")
WIDEST = 2_000  # points; a page shows no more
QUALITY = 88  # of a JPEG
AS_PNG = "Save it in Word with Save as Picture, as PNG, and add that file."


def picture_files(text: ReadText) -> tuple[dict[int, str], dict[str, bytes]]:
    """The name of each picture by its identity, and the files by their names. Asks about those that cannot be read."""
    names: dict[int, str] = {}
    files: dict[str, bytes] = {}
    for picture in _pictures(text.blocks):
        data, ending = _drawn_again(picture, text)
        if not data:
            continue
        same = (name for name, other in files.items() if other == data)
        name = next(same, f"picture-{len(files) + 1}.{ending}")
        names[id(picture)], files[name] = name, data
    return names, files


def _pictures(blocks: Iterable[Block]) -> list[EmbeddedPicture]:
    runs: list[TextRun] = []
    for block in blocks:
        rows = block.rows if isinstance(block, TableBlock) else ((block.runs,),)
        runs += [run for row in rows for cell in row for run in cell]
    return [run.picture for run in runs if run.picture is not None]


def _drawn_again(picture: EmbeddedPicture, text: ReadText) -> tuple[bytes, str]:
    """The bytes of the picture and the ending of its file; none where Pillow cannot read it."""
    if not picture.data:
        text.ask(f"The picture {picture.name} is not in the file, but elsewhere. Add it as a file of its own.")
        return b"", ""
    try:
        points = opened_picture(picture.data, FORMATS)
    except Refused:
        text.ask(f"The picture {picture.name} cannot be read. {AS_PNG}")
        return b"", ""
    if getattr(points, "n_frames", 1) > 1 and points.format != "MPO":
        text.ask(f"The picture {picture.name} is an animation or has several pages. Only the first was kept.")
    return _encoded(points, picture.crop)


def _encoded(points: Any, crop: tuple[float, float, float, float]) -> tuple[bytes, str]:
    from PIL import ImageOps

    is_photograph = points.format in ("JPEG", "MPO")
    upright = _cropped(ImageOps.exif_transpose(points), crop)
    has_alpha = "A" in upright.mode or "transparency" in upright.info
    copy = upright.convert("RGBA" if has_alpha and not is_photograph else "RGB")
    copy.info.clear()
    copy.thumbnail((WIDEST, WIDEST))
    file = io.BytesIO()
    if is_photograph:
        copy.save(file, "JPEG", quality=QUALITY)
    else:
        copy.save(file, "PNG", optimize=True)
    return clean_picture(file.getvalue()), "jpg" if is_photograph else "png"


def _cropped(points: Any, crop: tuple[float, float, float, float]) -> Any:
    """What Word shows of a picture. The rest is still in the file, and may be what somebody wanted to hide."""
    left, top, right, bottom = crop
    width, height = points.size
    box = (round(width * left), round(height * top), round(width * (1 - right)), round(height * (1 - bottom)))
    is_shown = any(crop) and box[0] < box[2] and box[1] < box[3]
    return points.crop(box) if is_shown else points
