"""Pictures for tests, and what cameras and clerks leave in them."""

from __future__ import annotations

import io
import struct
import zlib

import piexif
from PIL import Image
from PIL.PngImagePlugin import PngInfo


def jpeg(**options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(file, "JPEG", **options)
    return file.getvalue()


def with_exif(properties: dict[str, object]) -> bytes:
    return jpeg(exif=piexif.dump(properties))


def with_segment(marker: int, body: bytes, data: bytes | None = None) -> bytes:
    """A JPEG with one more segment, after the first two bytes."""
    data = data or jpeg()
    return data[:2] + b"\xff" + bytes((marker,)) + struct.pack(">H", len(body) + 2) + body + data[2:]


def png(**texts: str) -> bytes:
    info, file = PngInfo(), io.BytesIO()
    for keyword, text in texts.items():
        info.add_itxt(keyword.replace("_", " ").replace("XMP", "XML:com.adobe.xmp"), text)
    Image.new("RGB", (64, 48), "teal").save(file, "PNG", pnginfo=info)
    return file.getvalue()


def with_chunk(name: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk, before its end."""
    data = png()
    return data[:-12] + chunk(name, body) + data[-12:]


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def animation() -> bytes:
    file = io.BytesIO()
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("teal", "red")]
    frames[0].save(file, "PNG", save_all=True, append_images=frames[1:])
    return file.getvalue()


def clear_png(*colours: tuple[int, int, int], drawn: bool = True) -> bytes:
    """A picture with one square that is seen, and stripes of colours below transparent points."""
    image, file = Image.new("RGBA", (64, 48)), io.BytesIO()
    for x in range(64):
        for y in range(48):
            image.putpixel((x, y), (*colours[x // 4 % len(colours)], 0))
    if drawn:
        image.paste((0, 128, 128, 255), (2, 2, 12, 12))
    image.save(file, "PNG")
    return file.getvalue()


def huge_png() -> bytes:
    """A few bytes that claim to be a picture of 2.5 thousand million points."""
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in parts)


def xmp(properties: str) -> str:
    """A packet of XMP with attributes or elements of one description."""
    spaces = " ".join(
        f'xmlns:{name}="http://example.org/{name}/"'
        for name in ("dc", "photoshop", "exif", "aux", "xmp", "xmpGImg", "Iptc4xmpCore", "stRef", "mwg-rs", "tiff")
    )
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{rdf}" {spaces}>'
        f"<rdf:Description>{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
