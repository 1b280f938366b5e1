"""Exchanges two folders in one step: at every moment a reader sees one or the other, whole."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

from gazette.publishing.places import Places, inode_of

AT_WORKING_FOLDER = -100  # AT_FDCWD
EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS
NOT_SUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)  # by an old system, or by the file system


def switch(places: Places, folder: Path, other: Path) -> None:
    """Exchanges two folders of a site, `other` being the one that must never be missing for long."""
    if not _exchange(folder, other):
        os.rename(other, places.aside)
        os.rename(folder, other)
        os.rename(places.aside, folder)


def recover(places: Places) -> None:
    """Ends a switch that was interrupted. The output is then the old edition or the new one, whole."""
    if places.aside.is_dir():
        folders = (places.output, places.next, places.last)
        os.rename(places.aside, next(folder for folder in folders if not os.path.lexists(folder)))
    for folder in (places.next, places.last):
        _bring_back_retained(places, folder)
    settle(places)


def settle(places: Places) -> None:
    """After a switch, makes the edition that was public before the present one the last."""
    record = places.record(places.output)
    if record and places.next.is_dir() and record.before == inode_of(places.next):
        if places.last.is_dir():
            switch(places, places.next, places.last)
        else:
            os.rename(places.next, places.last)


def _bring_back_retained(places: Places, folder: Path) -> None:
    """Brings back what moved to an edition, such as .git, if that edition was then not put out."""
    record = places.record(folder)
    for name in record.retained if record and places.output.is_dir() else ():
        if os.path.lexists(folder / name) and not os.path.lexists(places.output / name):
            os.rename(folder / name, places.output / name)


def _exchange(folder: Path, other: Path) -> bool:
    """Exchanges two names at once; False where the system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(folder), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*paths, EXCHANGE)
    elif hasattr(libc, "renameat2"):
        failed = libc.renameat2(AT_WORKING_FOLDER, paths[0], AT_WORKING_FOLDER, paths[1], EXCHANGE)
    else:
        return False
    number = ctypes.get_errno() if failed else 0
    if number and number not in NOT_SUPPORTED:
        raise OSError(number, os.strerror(number), str(other))
    return not failed
