"""Colours below the fully transparent points of a picture: nobody sees them, and any program can show them."""

from __future__ import annotations

import io
from typing import Any

EDGE = 5  # points across; next to what is drawn, programs leave mixed colours
NEAR = 24  # two colours that differ by less, of 255, are the same
FEWEST_POINTS = 8  # of another colour than the rest


def has_hidden_colours(picture: Any) -> bool:
    """Whether the transparent points away from what is drawn have more than one colour."""
    from PIL import ImageFilter

    if not has_transparency(picture):
        return False
    points = picture.convert("RGBA")
    alpha = points.getchannel("A")
    if alpha.getextrema()[0] > 0:
        return False
    clear = alpha.filter(ImageFilter.MaxFilter(EDGE)).point(lambda value: 0 if value else 255)
    for name in "RGB":
        counts = points.getchannel(name).histogram(clear)
        usual = counts.index(max(counts))
        if sum(count for value, count in enumerate(counts) if abs(value - usual) > NEAR) >= FEWEST_POINTS:
            return True
    return False


def has_transparency(picture: Any) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or (picture.mode == "P" and "transparency" in picture.info)


def without_hidden_colours(picture: Any) -> bytes:
    """The picture as PNG with black below every transparent point."""
    from PIL import Image

    points = picture.convert("RGBA")
    seen = points.getchannel("A").point(lambda value: 255 if value else 0)
    copy = Image.composite(points, Image.new("RGBA", points.size, (0, 0, 0, 0)), seen)
    file = io.BytesIO()
    copy.save(file, "PNG", icc_profile=picture.info.get("icc_profile"))
    return file.getvalue()
