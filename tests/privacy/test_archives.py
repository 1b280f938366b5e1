"""Archives are read within limits, whatever they say of themselves."""

from __future__ import annotations

import io
import random
import stat
import struct
import zipfile

import pytest

from gazette.privacy.archives import MB, Archive, Budget
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
