"""The findings in JPEG and PNG pictures, and what passes."""

import piexif
import pytest

from gazette.privacy.files import NamedFile, read
from gazette.privacy.finding import Registered
from tests.privacy.picture_files import (
    animation,
    clear_png,
    huge_png,
    jpeg,
    png,
    with_chunk,
    with_exif,
    with_segment,
    xmp,
)

OFFICE = Registered(names={"Exampleshire Police and Crime Commissioner"})
POSITION = {1: b"N", 2: ((51, 1), (45, 1), (0, 1)), 3: b"W", 4: ((0, 1), (20, 1), (0, 1))}


def kinds_in(data: bytes) -> set[str]:
    name = "picture.jpg" if data.startswith(b"\xff\xd8") else "picture.png"
    return {finding.kind for finding in read(NamedFile(name, data), OFFICE)}


def with_xmp(properties: str) -> bytes:
    return with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(properties).encode())


def with_iptc(number: int, value: bytes) -> bytes:
    record = b"\x1c\x02" + bytes((number,)) + len(value).to_bytes(2, "big") + value
    return with_segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record)


def wide(text: str) -> bytes:
    return text.encode("utf-16-le") + b"\0\0"


LEAKS = {
    "position": with_exif({"GPS": POSITION}),
    "position, in XMP": with_xmp("<exif:GPSLatitude>51,45.0N</exif:GPSLatitude>"),
    "position, in IPTC": with_iptc(92, b"14 Sample Road"),
    "serial number": with_exif({"Exif": {0xA431: b"SN12345"}}),
    "serial number, of the lens": with_exif({"Exif": {0xA435: b"SN12345"}}),
    "serial number, in XMP": with_xmp("<aux:SerialNumber>12345</aux:SerialNumber>"),
    "author": with_exif({"0th": {0x013B: b"Jo Sample"}}),
    "author, by Windows": with_exif({"0th": {0x9C9D: wide("Jo Sample")}}),
    "author, as owner of the camera": with_exif({"Exif": {0xA430: b"Jo Sample"}}),
    "author, in XMP": with_xmp("<dc:creator>Jo Sample</dc:creator>"),
    "author, of a face": with_xmp("<mwg-rs:Name>Jo Sample</mwg-rs:Name>"),
    "author, in IPTC": with_iptc(80, b"Jo Sample"),
    "comment, in EXIF": with_exif({"Exif": {0x9286: b"ASCII\0\0\0Taken at home"}}),
    "comment, by Windows": with_exif({"0th": {0x9C9C: wide("Taken at home")}}),
    "comment": jpeg(comment=b"Taken at the house of Jo"),
    "comment, of a PNG": png(Comment="Taken at the house of Jo"),
    "comment, of an author": png(Author="Jo Sample"),
    "comment, under a word of one's own": png(Case="The resident who wrote"),
    "caption": with_exif({"0th": {0x010E: b"Mrs Jo Sample at her door"}}),
    "caption, in IPTC": with_iptc(120, b"Mrs Jo Sample at her door"),
    "note": with_xmp("<dc:description>Mrs Jo Sample at her door</dc:description>"),
    "computer": with_exif({"0th": {0x013C: b"JO-LAPTOP"}}),
    "maker's note": with_exif({"Exif": {0x927C: b"Canon\0\0serial"}}),
    "path": png(Location="S:\\Cases\\case.png"),
    "path, in XMP": with_xmp("<stRef:filePath>/home/me/case.psd</stRef:filePath>"),
    "small picture": jpeg(exif=piexif.dump({"thumbnail": jpeg(), "1st": {0x0103: 6}})),
    "small picture, in XMP": with_xmp(f"<xmpGImg:image>{'A' * 400}</xmpGImg:image>"),
    "small picture, of Photoshop": with_segment(0xED, b"Photoshop 3.0\x008BIM\x04\x0c\0\0\0\0\0\x04abcd"),
    "source of the drawing": png(mxfile="<mxfile><diagram>all pages</diagram></mxfile>"),
    "data of a program": with_chunk(b"mkBS", b"layers"),
    "data of a program, in a JPEG": with_segment(0xE5, b"own data"),
    "data after the end": jpeg() + b"PK\3\4secret",
    "data after the end, of a PNG": png() + b"IDATold rows of the screenshot",
    "animation": animation(),
    "hidden picture, below transparent points": clear_png((0, 0, 0), (255, 255, 255)),
    "hidden picture, all of it transparent": clear_png((9, 0, 0), (0, 200, 0), drawn=False),
    "mobile number": png(Title="Ring 07700 900461"),
    "refused, too many points": huge_png(),
    "refused, cut off": png()[:60],
    "refused, a JPEG cut off": jpeg()[:300],
    "refused, with a wrong size": jpeg()[:-100] + b"\xff\xd9" * 2,
}
LOOK_ALIKES = {
    "plain JPEG": jpeg(),
    "plain PNG": png(),
    "camera and program": with_exif({"0th": {0x0112: 6, 0x0131: b"GIMP 2.10", 0x010F: b"Canon", 0x0110: b"EOS"}}),
    "time": with_exif({"Exif": {0x9003: b"2018:05:03 10:00:00"}}),
    "by the office": with_exif({"0th": {0x013B: b"Exampleshire Police and Crime Commissioner"}}),
    "words of the camera": with_exif({"0th": {0x010E: b"OLYMPUS DIGITAL CAMERA"}}),
    "caption without a person": with_exif({"0th": {0x010E: b"The new police station"}}),
    "empty comment": with_exif({"Exif": {0x9286: b"ASCII\0\0\0"}}),
    "empty position": with_exif({"GPS": {0: (2, 3, 0, 0)}}),
    "comment of another program": jpeg(comment=b"Created with GIMP"),
    "comment of a program in a PNG": png(Comment="Created with GIMP"),
    "comment of a program": jpeg(comment=b"CREATOR: gd-jpeg v1.0"),
    "colours": jpeg(icc_profile=b"profile" * 20),
    "progressive": jpeg(progressive=True),
    "software of a PNG": png(Software="GIMP"),
    "title of a PNG": png(Title="Grants by district"),
    "program in XMP": with_xmp("<xmp:CreatorTool>Adobe Photoshop</xmp:CreatorTool>"),
    "rights of the office": with_xmp("<dc:creator>Exampleshire Police and Crime Commissioner</dc:creator>"),
    "transparent ground of one colour": clear_png((255, 255, 255)),
    "transparent ground of nearly one colour": clear_png((255, 255, 255), (250, 250, 250)),
    "zeros behind the end": jpeg() + b"\0" * 20,
}  # fmt: skip


@pytest.mark.parametrize("case", LEAKS)
def test_hidden_data_is_told(case):
    assert case.partition(",")[0] in kinds_in(LEAKS[case])


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_look_alikes_pass(case):
    assert kinds_in(LOOK_ALIKES[case]) == set()


def test_no_value_is_printed():
    (finding,) = read(NamedFile("a.jpg", LEAKS["author"]), OFFICE)

    assert (finding.shown, finding.may_be_allowed) == ("Jo ••••le", False)
