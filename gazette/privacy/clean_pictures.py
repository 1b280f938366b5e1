"""A copy of a picture with only what draws it: no point of it changes, and it stays the right way up."""

from __future__ import annotations

import struct
import zlib

from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.clear_points import has_hidden_colours, without_hidden_colours
from gazette.privacy.finding import Registered
from gazette.privacy.picture_parts import (
    APP0,
    APP1,
    APP2,
    APP14,
    COMMENT,
    DRAWS,
    EXIF,
    ICC,
    JPEG,
    PNG,
    PictureParts,
    parts_of,
)
from gazette.privacy.pictures import opened_picture

PROPERTIES = "properties, comments and small pictures"
ORIENTATION, UPRIGHT = 0x0112, 1


def cleaned_picture(data: bytes, registered: Registered) -> CleanedFile:
    del registered
    copy = clean_picture(data)
    return CleanedFile(copy, (PROPERTIES,) if copy != data else ())


def clean_picture(data: bytes) -> bytes:
    """The picture without EXIF, IPTC, XMP, comments, small pictures and what is behind its end."""
    if data.startswith(PNG) and has_hidden_colours(points := opened_picture(data)):
        orientation = _orientation(data)
        data = without_hidden_colours(points)
        return _clean_png(parts_of(data), orientation)
    picture = parts_of(data)
    return _clean_png(picture, _orientation(data)) if data.startswith(PNG) else _clean_jpeg(data, picture)


def _clean_jpeg(data: bytes, picture: PictureParts) -> bytes:
    kept = [
        _without_thumbnail(part.body) if part.kind == APP0 else part.whole
        for part in picture.parts
        if _draws(part.kind, part.body)
    ]
    return JPEG + _orientation_segment(_orientation(data)) + b"".join(kept)


def _draws(kind: int | bytes, body: bytes) -> bool:
    if not isinstance(kind, int) or kind == COMMENT:
        return False
    if APP0 <= kind <= 0xEF:
        beginning = {APP0: b"JFIF\0", APP2: ICC, APP14: b"Adobe"}.get(kind)
        return beginning is not None and body.startswith(beginning)
    return True


def _without_thumbnail(body: bytes) -> bytes:
    """A JFIF segment may end in a small picture, whose size is in its last two numbers."""
    return b"\xff\xe0\x00\x10" + body[:12] + b"\0\0"


def _orientation(data: bytes) -> int:
    return int(opened_picture(data).getexif().get(ORIENTATION) or UPRIGHT)


def _orientation_segment(orientation: int) -> bytes:
    """EXIF that says nothing but which way up the picture is; nothing for one that is upright."""
    if orientation == UPRIGHT:
        return b""
    body = EXIF + _orientation_exif(orientation)
    return b"\xff" + bytes((APP1,)) + struct.pack(">H", len(body) + 2) + body


def _orientation_exif(orientation: int) -> bytes:
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, ORIENTATION, 3, 1, orientation, 0, 0)


def _clean_png(picture: PictureParts, orientation: int) -> bytes:
    head, *kept = [part.whole for part in picture.parts if part.kind in DRAWS]
    return PNG + head + _orientation_chunk(orientation) + b"".join(kept)


def _orientation_chunk(orientation: int) -> bytes:
    if orientation == UPRIGHT:
        return b""
    chunk = b"eXIf" + _orientation_exif(orientation)
    return struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
