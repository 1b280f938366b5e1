"""Hidden data in pictures: where and by whom they were taken, comments, small pictures, what is behind their end."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gazette.privacy.clear_points import has_hidden_colours
from gazette.privacy.exif import findings_in_exif
from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import (
    CLEAN_IT,
    Refused,
    findings_in_text,
    folder,
    has_path,
    hidden,
    is_known_name,
)
from gazette.privacy.people import is_person
from gazette.privacy.picture_parts import (
    ANIMATES,
    APP0,
    APP1,
    APP2,
    APP13,
    APP14,
    COMMENT,
    DAMAGED,
    DRAWS,
    EXIF,
    ICC,
    LONG_XMP,
    PNG,
    XMP,
    PictureParts,
    parts_of,
)
from gazette.privacy.xmp import SMALL_PICTURE, findings_in_xmp

FREE_CHUNKS = frozenset(b"hIST sPLT tIME oFFs sTER iDOT CgBI vpAg".split())
MOST_POINTS = 100_000_000
BY_PROGRAMS = re.compile(
    rb"CREATOR: gd-jpeg|(?:Created|Made|Edited) with [\w .]{2,30}\W*$|LEAD Tech"
    rb"|Optimi[sz]ed by|File written by Adobe|Compressed by|Lavc|Intel\(R\) JPEG",
    re.I,
)
FREE_APP = {
    APP0: (b"JFIF\0",),
    APP1: (EXIF, XMP, LONG_XMP),
    APP2: (ICC, b"MPF\0", b"FPXR"),
    APP14: (b"Adobe",),
    0xEC: (b"Ducky",),
}
SAVE_AS_PNG = "Save the picture as .png and insert it again."
ANIMATION = "It is an animation: it has further pictures, which pages and programs show only after the first, or never."
HIDDEN_COLOURS = "Points that are fully transparent have colours of their own, which may show what was rubbed out."
OF_A_PROGRAM = "A program keeps data of its own in it, such as layers, faces or an earlier state."
IPTC_NAMES = {80: "by-line", 85: "job of its author", 110: "credit", 122: "writer", 118: "contact"}
IPTC_PLACES = {90: "city", 92: "place", 26: "place", 27: "place"}
IPTC_TEXTS = (5, 25, 40, 105, 116, 120)
IPTC, THUMBNAILS, RESOURCE_PATHS = 0x0404, (0x0409, 0x040C), range(0x07D0, 0x0BB7)
PNG_XMP = "XML:com.adobe.xmp"
FREE_TEXTS = re.compile(r"software|creation time|create-date|modify-date|date:\w+|source|dpi|signature|icc:\w+", re.I)
DIAGRAMS = re.compile(
    r"mxfile|mxgraphmodel|plantuml|excalidraw|application/vnd\.excalidraw\+json|parameters|workflow|prompt", re.I
)


def findings_in_picture(data: bytes, registered: Registered) -> list[Finding]:
    """What a JPEG or PNG carries besides its points. Raises Refused for one that is damaged or too large."""
    parts, picture = parts_of(data), opened_picture(data)
    findings = [*findings_in_exif(_exif_of(picture), registered)]
    findings += _chunk_findings(parts, registered) if data.startswith(PNG) else _segment_findings(parts, registered)
    if has_hidden_colours(picture):
        findings.append(hidden("hidden picture", HIDDEN_COLOURS, CLEAN_IT))
    if parts.behind.strip(b"\0\r\n\t "):
        why = "There is more data after the end of the picture, such as an earlier version, a video or another file."
        findings.append(hidden("data after the end", why, CLEAN_IT))
    return list(dict.fromkeys(findings))


def findings_in_other_picture(data: bytes, registered: Registered) -> list[Finding]:
    """What a GIF, TIFF or WebP picture within a document carries. As a file of its own it would not be published."""
    picture = opened_picture(data, ("GIF", "TIFF", "WEBP"))
    findings = [*findings_in_exif(_exif_of(picture), registered)]
    note = picture.info.get("comment", b"")
    if note and not BY_PROGRAMS.match(note):
        findings.append(
            hidden("comment", "It has a hidden comment.", SAVE_AS_PNG, "comment", note.decode("utf-8", "replace"))
        )
    if picture.format == "TIFF" and getattr(picture, "n_frames", 1) > 1:
        findings.append(hidden("hidden picture", "It has further pages, which no program shows.", SAVE_AS_PNG))
    xmp = picture.info.get("xmp", b"")
    findings += findings_in_xmp(xmp if isinstance(xmp, bytes) else str(xmp).encode(), registered) if xmp else []
    return [replace(finding, remedy=SAVE_AS_PNG) for finding in findings]


def opened_picture(data: bytes, formats: tuple[str, ...] = ("JPEG", "PNG", "MPO")) -> Any:
    """The picture as Pillow reads it, completely. Raises Refused."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_POINTS
    too_large = Refused("It has more than 100 million pixels.", "Make it smaller: a page shows at most 2,000 across.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=formats)
            picture.load()
            return picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise too_large from None
    except (OSError, SyntaxError, ValueError, struct.error, zlib.error, EOFError, TypeError, KeyError, IndexError):
        raise DAMAGED from None


def _exif_of(picture: Any) -> Any:
    try:
        return picture.getexif()
    except (SyntaxError, ValueError, struct.error, OSError):
        raise DAMAGED from None


def _segment_findings(picture: PictureParts, registered: Registered) -> Iterator[Finding]:
    for part in picture.parts:
        body = part.body
        if part.kind == COMMENT:
            if not BY_PROGRAMS.match(body) and body.strip(b"\0 "):
                text = body.decode("utf-8", "replace")
                yield hidden("comment", "It has a hidden comment.", CLEAN_IT, "comment", text)
        elif part.kind == APP1 and body.startswith(EXIF):
            if b"\xff\xd8\xff" in body:
                yield hidden("small picture", SMALL_PICTURE, CLEAN_IT, "EXIF")
        elif part.kind == APP1 and body.startswith((XMP, LONG_XMP)):
            yield from findings_in_xmp(body.split(b"\0", 1)[1], registered)
        elif part.kind == APP13:
            yield from _photoshop_findings(body, registered)
        elif isinstance(part.kind, int) and APP0 <= part.kind <= 0xEF and not _is_free(part.kind, body):
            yield hidden("data of a program", OF_A_PROGRAM, CLEAN_IT, f"part {part.kind:X}")


def _is_free(kind: int, body: bytes) -> bool:
    return any(body.startswith(beginning) for beginning in FREE_APP.get(kind, ()))


def _photoshop_findings(body: bytes, registered: Registered) -> Iterator[Finding]:
    """The resources of Photoshop: captions and names (IPTC) and small pictures."""
    for match in re.finditer(rb"8BIM(..)", body, re.S):
        number = int.from_bytes(match[1], "big")
        if number in THUMBNAILS:
            yield hidden("small picture", SMALL_PICTURE, CLEAN_IT, "Photoshop")
        if number == IPTC:
            yield from _iptc_findings(body[match.end() :], registered)


def _iptc_findings(block: bytes, registered: Registered) -> Iterator[Finding]:
    for match in re.finditer(rb"\x1c\x02(.)(..)", block, re.S):
        number, length = match[1][0], int.from_bytes(match[2], "big")
        text = block[match.end() : match.end() + length].decode("utf-8", "replace").strip("\0 ")
        if number in IPTC_NAMES and not is_known_name(text, registered):
            yield hidden("author", f"It names somebody ({IPTC_NAMES[number]}).", CLEAN_IT, "IPTC", text)
        elif number in IPTC_PLACES and text:
            yield hidden("position", "It says where it was taken.", CLEAN_IT, "IPTC", text)
        elif number in IPTC_TEXTS and is_person(text, registered):
            yield hidden("caption", "It has a hidden caption that names a person.", CLEAN_IT, "IPTC", text)
        else:
            yield from findings_in_text(text, registered, "IPTC")


def _chunk_findings(picture: PictureParts, registered: Registered) -> Iterator[Finding]:
    for part in picture.parts:
        if part.kind in (b"tEXt", b"zTXt", b"iTXt"):
            keyword, text = _png_text(part.kind, part.body)
            yield from _png_text_findings(keyword, text, registered)
        elif part.kind == b"eXIf":
            if b"\xff\xd8\xff" in part.body:
                yield hidden("small picture", SMALL_PICTURE, CLEAN_IT, "EXIF")
        elif part.kind in ANIMATES:
            yield hidden("animation", ANIMATION, CLEAN_IT)
        elif part.kind not in DRAWS | FREE_CHUNKS:
            name = part.kind.decode("latin-1") if isinstance(part.kind, bytes) else ""
            yield hidden("data of a program", OF_A_PROGRAM, CLEAN_IT, f"part {name}")


def _png_text_findings(keyword: str, text: str, registered: Registered) -> Iterator[Finding]:
    place = f"text {keyword}"
    if keyword == PNG_XMP:
        yield from findings_in_xmp(text.encode(), registered)
    elif DIAGRAMS.fullmatch(keyword):
        why = "The whole source of the drawing is stored in it, with what the drawing does not show."
        yield hidden("source of the drawing", why, CLEAN_IT, place)
    elif has_path(text):
        yield folder(place, text)
    elif (
        (keyword.lower() in ("title", "copyright") and not is_person(text, registered))
        or FREE_TEXTS.fullmatch(keyword)
        or BY_PROGRAMS.match(text.encode())
        or is_known_name(text, registered)
        or not re.search(r"[A-Za-z]{3}", text)
    ):
        yield from findings_in_text(text, registered, place)
    else:
        yield hidden("comment", "It has a hidden text.", CLEAN_IT, place, text)


def _png_text(kind: int | bytes, body: bytes) -> tuple[str, str]:
    """The keyword and the text of a chunk; a packed text is unpacked, up to a million bytes."""
    keyword, _, rest = body.partition(b"\0")
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    elif packed:
        rest = rest[1:]
    try:
        text = zlib.decompressobj().decompress(rest, 1_000_000) if packed else rest
    except zlib.error:
        raise DAMAGED from None
    return keyword.decode("latin-1"), text.decode("latin-1" if kind != b"iTXt" else "utf-8", "replace")
