"""Archives are read within limits, whatever they say of themselves."""

from __future__ import annotations

import io
import random
import stat
import struct
import zipfile

import pytest

from gazette.privacy.archives import MB, Archive, Budget
from gazette.privacy.files import NamedFile, findings_in_files
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import Refused
from tests.privacy.office_files import packed


def read_all(data: bytes, budget: Budget | None = None) -> list[bytes]:
    archive = Archive(data, budget or Budget())
    return [archive.read(name) for name in archive.names]


def what_is_refused(data: bytes, budget: Budget | None = None) -> str:
    with pytest.raises(Refused) as refusal:
        read_all(data, budget)
    return refusal.value.finding.why


def entry(name: str, mode: int = stat.S_IFREG) -> bytes:
    info = zipfile.ZipInfo(name)
    info.external_attr = (mode | 0o644) << 16
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(info, "x")
    return data.getvalue()


def with_lying_size(data: bytes, size: int) -> bytes:
    """The archive with another size of its only part, in the directory and before the part."""
    changed = bytearray(data)
    start = data.index(b"PK\x01\x02")
    changed[start + 24 : start + 28] = struct.pack("<I", size)
    changed[22:26] = struct.pack("<I", size)
    return bytes(changed)


def encrypted() -> bytes:
    data = bytearray(packed({"a.txt": "x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def with_two_parts_of_one_name() -> bytes:
    return packed({"a.txt": "x", "A.txt": "y"})


def with_part_taken_off_the_list() -> bytes:
    """An archive that still holds a part which its directory no longer names."""
    data = io.BytesIO(packed({"a.txt": "x", "b.txt": bytes(range(256)) * 40}))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("names.txt", random_bytes(5_000))
        archive.filelist.pop()
    return data.getvalue()


def random_bytes(length: int) -> bytes:
    return random.Random(1).randbytes(length)


def with_bytes_at(data: bytes, place: int, more: bytes) -> bytes:
    """The archive with more bytes before a part, and a directory that knows where the part is now."""
    changed = bytearray(data[:place] + more + data[place:])
    entry = changed.rindex(b"PK\x01\x02")
    changed[entry + 42 : entry + 46] = struct.pack("<I", place + len(more))
    end = changed.rindex(b"PK\x05\x06")
    changed[end + 16 : end + 20] = struct.pack("<I", changed.index(b"PK\x01\x02"))
    return bytes(changed)


class OneWay(io.RawIOBase):
    """A file that cannot be sought, so that sizes are written after each part."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.content += bytes(data)
        return len(data)


def streamed() -> bytes:
    file = OneWay()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "x" * 100)
        archive.writestr("b.txt", "y")
    return file.content


def field(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\3\4 not an archive", "It is damaged: it cannot be unpacked."),
        (packed({"a.txt": "x"})[:-20], "It is damaged: it cannot be unpacked."),
        (entry("../a.txt"), "One of its parts would be unpacked outside its folder."),
        (entry("a/../../b.txt"), "One of its parts would be unpacked outside its folder."),
        (entry("/etc/a.txt"), "One of its parts would be unpacked outside its folder."),
        (entry("C:a.txt"), "One of its parts would be unpacked outside its folder."),
        (entry("a.txt", stat.S_IFLNK), "One of its parts is a link to another file."),
        (encrypted(), "It has a password."),
        (with_two_parts_of_one_name(), "Two of its parts have the same name."),
        (packed({f"{number}.txt": "" for number in range(2_001)}), "It has more than 2,000 parts."),
        (packed({"a.txt": b"0" * 201 * MB}), "It unpacks to more than 200 MB."),
        (packed({"a.txt": b"0" * 21 * MB}), "It unpacks to more than 200 times its size, as an attack would."),
        (with_lying_size(packed({"a.txt": b"0" * 30 * MB}), 10), "A part of it is damaged."),
    ],
    ids=[
        "no archive", "cut", "folder above", "folder above within", "root", "drive", "link", "password", "same name",
        "many parts", "large", "ratio", "lying size",
    ],
)  # fmt: skip
def test_an_archive_that_could_do_harm_is_refused(data, what):
    assert what_is_refused(data) == what


def test_a_damaged_part_is_refused():
    data = bytearray(packed({"a.txt": b"The panel met." * 50}))
    data[40] ^= 0xFF

    assert what_is_refused(bytes(data)) == "A part of it is damaged."


def test_what_was_unpacked_before_counts():
    budget = Budget(unpacked=100)
    data = packed({"a.txt": "x" * 60})
    read_all(data, budget)

    assert what_is_refused(data, budget) == "It unpacks to more than 200 MB."


def test_an_archive_in_an_archive_is_read_once():
    budget = Budget()

    with budget.within(), budget.within(), pytest.raises(Refused), budget.within():
        pass


def test_ordinary_archives_are_read():
    assert read_all(packed({"a/": "", "a/b.txt": "x", "c..d.txt": "y"})) == [b"x", b"y"]


def test_notes_and_left_over_parts_are_noticed():
    data = packed({"a.txt": "x"})
    noted = io.BytesIO(data)
    with zipfile.ZipFile(noted, "a") as archive:
        archive.comment = b"Jo Sample"

    assert Archive(noted.getvalue(), Budget()).notes() == "Jo Sample"
    assert Archive(with_part_taken_off_the_list(), Budget()).has_bytes_outside_its_parts()
    assert not Archive(data, Budget()).has_bytes_outside_its_parts()
    assert Archive(data + b"Jo Sample", Budget()).has_bytes_outside_its_parts()
    assert not Archive(data + b"\r\n", Budget()).has_bytes_outside_its_parts()


def test_a_few_bytes_before_or_between_the_parts_are_noticed():
    data = packed({"a.txt": "x", "b.txt": "y"})
    second = data.index(b"PK\3\4", 4)

    assert Archive(b"Jo Sample" + data, Budget()).has_bytes_outside_its_parts()
    assert Archive(with_bytes_at(data, second, b"Jo Sample"), Budget()).has_bytes_outside_its_parts()
    assert not Archive(streamed(), Budget()).has_bytes_outside_its_parts()


@pytest.mark.parametrize(
    ("extra", "note"),
    [
        (field(0x7075, b"\1\0\0\0\0Jo Sample.txt"), "Jo Sample.txt"),
        (field(0x7075, b"\1\0\0\0\0awards-2018.csv"), ""),
        (field(0x5455, b"\1\0\0\0\0") + field(0x9999, b"for Jo Sample"), "for Jo Sample"),
    ],
)
def test_words_in_the_fields_of_a_part_are_notes(extra, note):
    info, data = zipfile.ZipInfo("awards-2018.csv"), io.BytesIO()
    info.extra = extra
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(info, "x")

    assert Archive(data.getvalue(), Budget()).notes() == note


@pytest.mark.parametrize(("innermost", "is_refused"), [("a.zip", True), ("a.docx", False)])
def test_a_zip_may_hold_a_zip_and_that_one_a_document_but_no_zip(innermost: str, is_refused: bool) -> None:
    within = packed({"b.zip": packed({innermost: packed({"word/a.txt": "Sums."})})})

    (findings,) = findings_in_files([NamedFile("papers.zip", within)], Registered())

    assert any("an archive in an archive in an archive" in finding.why for finding in findings) is is_refused
