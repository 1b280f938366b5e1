"""Zip archives read safely: within limits, without believing what an archive says of itself."""

from __future__ import annotations

import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from gazette.privacy.hidden_data import LARGEST_FILE, SPLIT, TOO_LARGE, Refused

MB = 1 << 20
LARGEST_UNPACKED = 200 * MB
MOST_PARTS = 2_000
HIGHEST_RATIO = 200  # unpacked to packed, once an archive unpacks to more than:
RATIO_COUNTS_ABOVE = 20 * MB
DIRECTORY_ENTRY = b"PK\x01\x02"
DIRECTORY_END, LENGTH_OF_END = b"PK\x05\x06", 22
MOST_ENTRIES_READ = 20_000  # of the directory and of archives within, before the directory is read at all
DESCRIPTION, LONGEST_DESCRIPTION = b"PK\7\x08", 20  # of the sizes of a part, which may follow it
LARGE_ENDS = re.compile(rb"\APK\x06\x06.{52}PK\x06\x07.{16}", re.S)  # of archives in the form for large ones
UNICODE_NAME = 0x7075  # the number of a field with another name of a part
WORDS_IN_A_FIELD = re.compile(rb"[\x20-\x7e\x80-\xff]*[A-Za-z]{3}[\x20-\x7e\x80-\xff]{5,}")
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError,
    OverflowError, MemoryError,
)  # fmt: skip
SAVE_AGAIN = "Save it again from its program."
TOO_MANY_PARTS = Refused(f"It has more than {MOST_PARTS:,} parts.", SPLIT)
UNPACKS_TO_TOO_MUCH = Refused(f"It unpacks to more than {LARGEST_UNPACKED // MB} MB.", SPLIT)


@dataclass
class Budget:
    """What may still be unpacked of a file and of everything within it. Each archive takes its share."""

    unpacked: int = LARGEST_UNPACKED
    parts: int = MOST_PARTS
    archives_within: int = 2  # a zip may hold a zip, which may hold a document

    @contextmanager
    def within(self, *, is_zip: bool = False) -> Iterator[None]:
        """One level deeper, for an archive in an archive. A document of an office program is one too."""
        if self.archives_within < 1 + is_zip:  # the last level is for documents
            raise Refused("It holds an archive in an archive in an archive.", "Pack the files themselves.")
        self.archives_within -= 1
        try:
            yield
        finally:
            self.archives_within += 1

    @property
    def is_used_up(self) -> bool:
        return self.unpacked < 0 or self.parts < 0

    def take(self, size: int) -> None:
        self.unpacked -= size
        if self.unpacked < 0:
            raise UNPACKS_TO_TOO_MUCH


class Archive:
    """An open zip archive whose names, sizes and links have been checked."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        if len(data) > LARGEST_FILE:
            raise TOO_LARGE
        if data.count(DIRECTORY_ENTRY) > MOST_ENTRIES_READ:
            raise TOO_MANY_PARTS
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE as error:
            raise Refused("It is damaged: it cannot be unpacked.", SAVE_AGAIN) from error
        self._data = data
        self._budget = budget
        self._check_sizes()
        for info in self._zip.infolist():
            _check_name(info)

    def _check_sizes(self) -> None:
        parts = self._zip.infolist()
        self._budget.parts -= len(parts)
        if self._budget.parts < 0:
            raise TOO_MANY_PARTS
        if len({info.filename.lower() for info in parts}) < len(parts):
            raise Refused("Two of its parts have the same name.", SAVE_AGAIN)
        size = sum(info.file_size for info in parts)
        if size > self._budget.unpacked:
            raise UNPACKS_TO_TOO_MUCH
        if size > RATIO_COUNTS_ABOVE and size > HIGHEST_RATIO * len(self._data):
            raise Refused(f"It unpacks to more than {HIGHEST_RATIO} times its size, as an attack would.", SAVE_AGAIN)

    @property
    def names(self) -> list[str]:
        return [info.filename for info in self._zip.infolist() if not info.is_dir()]

    @property
    def folders(self) -> list[str]:
        return [info.filename.rstrip("/") for info in self._zip.infolist() if info.is_dir()]

    def read(self, name: str) -> bytes:
        """The bytes of a part: at most what the budget still has, whatever size the archive declares."""
        try:
            with self._zip.open(name) as part:
                content = part.read(self._budget.unpacked + 1)
        except DAMAGE as error:
            raise Refused("A part of it is damaged.", SAVE_AGAIN) from error
        self._budget.take(len(content))
        return content

    def notes(self) -> str:
        """What somebody wrote about the archive or a part of it, or what else a part is called: no program shows it."""
        parts = self._zip.infolist()
        comments = [self._zip.comment, *(info.comment for info in parts), *(_texts_beside(info) for info in parts)]
        return " ".join(comment.decode("utf-8", "replace") for comment in comments if comment.strip())

    def has_bytes_outside_its_parts(self) -> bool:
        """Whether bytes stand before, between or behind the parts: a part that was removed from the directory only."""
        parts = sorted(self._zip.infolist(), key=lambda info: info.header_offset)
        start = int(self._zip.start_dir)
        starts = [*(info.header_offset for info in parts), start]
        between = [self._data[: starts[0]]]
        for info, following in zip(parts, starts[1:], strict=True):
            gap = self._data[self._end_of(info) : following]
            between.append(gap.removeprefix(DESCRIPTION)[LONGEST_DESCRIPTION:] if info.flag_bits & 8 else gap)
        end = self._data.rfind(DIRECTORY_END)
        between.append(LARGE_ENDS.sub(b"", self._data[start + sum(map(_length_in_directory, parts)) : end]))
        between.append(self._data[end + LENGTH_OF_END + len(self._zip.comment) :])
        return any(gap.strip(b"\0\r\n") for gap in between)

    def _end_of(self, info: zipfile.ZipInfo) -> int:
        """Where a part ends."""
        head = self._data[info.header_offset : info.header_offset + 30]
        if len(head) < 30:
            return info.header_offset
        name, extra = struct.unpack("<HH", head[26:30])
        return int(info.header_offset + 30 + name + extra + info.compress_size)


def _length_in_directory(info: zipfile.ZipInfo) -> int:
    name = info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437", "replace")
    return 46 + len(name) + len(info.extra) + len(info.comment)


def _texts_beside(info: zipfile.ZipInfo) -> bytes:
    """The texts in the additional fields of a part; such a field begins with its number and its length."""
    texts, extra = [], info.extra
    while len(extra) >= 4:
        number, length = struct.unpack("<HH", extra[:4])
        body = extra[4 : 4 + length]
        is_own_name = number == UNICODE_NAME and body[5:].decode("utf-8", "replace") == info.filename
        texts += [] if is_own_name else WORDS_IN_A_FIELD.findall(body)
        extra = extra[4 + length :]
    return b" ".join(texts)


def _check_name(info: zipfile.ZipInfo) -> None:
    name = info.filename
    if info.flag_bits & 1:
        raise Refused("It has a password.", "Save it without one, or nobody can read it.")
    outside = name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or re.match("[A-Za-z]:", name)
    if outside or "\0" in info.orig_filename:
        raise Refused("One of its parts would be unpacked outside its folder.", "Pack the files again.")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise Refused("One of its parts is a link to another file.", "Pack the file itself.")
