"""Brings a folder that is not public up to date with an edition: only what differs is linked, written or removed."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from gazette.edition import Edition
from gazette.publishing.output_state import OutputState, file_on_disk
from gazette.publishing.places import FileOnDisk, Places

FEW = 200  # files and folders
NO_LINKS = (errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP)


@dataclass
class Staging:
    """The folder of the next edition while it is filled. Editions share files, so none is ever written in place."""

    folder: Path
    output: Path
    files: dict[str, FileOnDisk] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    touched: set[Path] = field(default_factory=set)  # files and folders to be written through to the disk

    def remove(self, paths: Iterable[str]) -> None:
        """Removes files, and the folders that they leave empty."""
        for path in paths:
            full = self.folder / path
            full.unlink()
            del self.files[path]
            for parent in list(full.parents)[: path.count("/")]:
                self.touched.add(parent)
                if any(parent.iterdir()):
                    break
                parent.rmdir()

    def link(self, path: str, file: FileOnDisk) -> None:
        """Takes over a file of the present edition, with its time."""
        full = self._place_for(path)
        try:
            os.link(self.output / path, full, follow_symlinks=False)
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            shutil.copy2(self.output / path, full)
            file = file_on_disk(file.digest, full.stat())
        self.files[path] = file

    def write(self, path: str, data: bytes, digest: str) -> None:
        full = self._place_for(path)
        with open(os.open(full, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as file:
            file.write(data)
        full.chmod(0o644)  # whatever the umask
        self.files[path] = file_on_disk(digest, full.stat())
        self.written.append(path)
        self.touched.add(full)

    def _place_for(self, path: str) -> Path:
        """The place of a file, free, with the folders above it."""
        full = self.folder / path
        if path in self.files:
            full.unlink()
        else:
            self._make_folders(PurePosixPath(path).parent)
        self.touched.add(full.parent)
        return full

    def _make_folders(self, below: PurePosixPath) -> None:
        for part in [*reversed(below.parents), below]:
            full = self.folder / part
            if not full.is_dir():
                full.mkdir()
                full.chmod(0o755)  # whatever the umask
                self.touched.add(full.parent)


def stage(edition: Edition, places: Places, present: OutputState) -> Staging:
    """Fills the folder of the next edition, and waits until it is on the disk."""
    staging = _begun(places)
    staging.remove([path for path in staging.files if path not in edition.digests])
    for path, digest in edition.digests.items():
        file = present.files.get(path)
        if file is None or file.digest != digest:
            staging.write(path, edition.bytes_of(path), digest)
        elif staging.files.get(path) != file:
            staging.link(path, file)
    _write_through(staging)
    return staging


def _begun(places: Places) -> Staging:
    """The edition before the last, to be changed; an empty folder where there is none, or one that was not finished."""
    record = places.record(places.next)
    known = places.files(places.next)
    places.drop_record(places.next)
    if record is None or record.is_disturbed:
        known = {}
        if places.next.is_dir():
            shutil.rmtree(places.next)
        places.next.mkdir()
        places.next.chmod(0o755)
    return Staging(places.next, places.output, known)


def _write_through(staging: Staging) -> None:
    """Waits until everything is on the disk. Otherwise the switch could outlive a loss of power, and the files not.

    Many files are written through in one step for the whole disk, which takes a tenth of the time of a step for each.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if len(staging.touched) <= FEW or not hasattr(libc, "syncfs"):
        for path in staging.touched:
            if path.exists():
                _on_handle(path, os.fsync)
    elif _on_handle(staging.folder, libc.syncfs):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(staging.folder))


def _on_handle(path: Path, work: Callable[[int], int | None]) -> int | None:
    handle = os.open(path, os.O_RDONLY)
    try:
        return work(handle)
    finally:
        os.close(handle)
