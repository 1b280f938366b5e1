"""The parts of a JPEG or PNG file: its segments or chunks, and what comes after its end."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from gazette.privacy.hidden_data import Refused

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
SCAN, END, COMMENT, APP0, APP1, APP2, APP13, APP14 = 0xDA, 0xD9, 0xFE, 0xE0, 0xE1, 0xE2, 0xED, 0xEE
WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
EXIF, XMP, LONG_XMP, ICC = (
    b"Exif\0\0",
    b"http://ns.adobe.com/xap/1.0/\0",
    b"http://ns.adobe.com/xmp/extension/\0",
    b"ICC_PROFILE\0",
)
DRAWS = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI".split())
ANIMATES = frozenset((b"acTL", b"fcTL", b"fdAT"))
DAMAGED = Refused("The picture is damaged.", "Save it again from its program.")


@dataclass(frozen=True)
class PicturePart:
    """A segment of a JPEG (its marker, such as 0xE1) or a chunk of a PNG (its name, such as b"tEXt")."""

    kind: int | bytes
    body: bytes
    whole: bytes  # as it is in the file


@dataclass(frozen=True)
class PictureParts:
    parts: list[PicturePart]
    behind: bytes  # what comes after the end of the picture


def parts_of(data: bytes) -> PictureParts:
    """The parts of a picture, in order. Raises Refused for a damaged file."""
    return _chunks(data) if data.startswith(PNG) else _segments(data)


def _segments(data: bytes) -> PictureParts:
    parts: list[PicturePart] = []
    place = len(JPEG)
    while place + 4 <= len(data):
        if data[place] != 0xFF:
            raise DAMAGED
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        end = _end_of_segment(data, place, marker)
        parts.append(PicturePart(marker, data[place + 4 : end], data[place:end]))
        place = end
        if marker == END:
            break
    else:
        if data[place : place + 2] == b"\xff\xd9":
            parts.append(PicturePart(END, b"", data[place:]))
            place += 2
    if not parts or parts[-1].kind != END:
        raise DAMAGED
    return PictureParts(parts, data[place:])


def _end_of_segment(data: bytes, start: int, marker: int) -> int:
    """The end of a segment; that of a scan includes the points of the picture that come after it."""
    if marker == END or marker in WITHOUT_LENGTH:
        return start + 2
    (length,) = struct.unpack_from(">H", data, start + 2)
    end = start + 2 + int(length)
    if marker != SCAN:
        return end
    while True:
        end = data.find(b"\xff", end)
        if end < 0 or end + 1 >= len(data):
            raise DAMAGED
        following = data[end + 1]
        if following == 0xFF:
            end += 1
        elif following == 0 or 0xD0 <= following <= 0xD7:
            end += 2
        else:
            return end


def _chunks(data: bytes) -> PictureParts:
    parts: list[PicturePart] = []
    place = len(PNG)
    while place + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, place)
        end = place + 12 + length
        if end > len(data):
            raise DAMAGED
        parts.append(PicturePart(name, data[place + 8 : end - 4], data[place:end]))
        place = end
        if name == b"IEND":
            return PictureParts(parts, data[place:])
    raise DAMAGED
