"""Checks that all files of a site can lie on one disk together, on this system and on others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

LONGEST_NAME = 255  # bytes, on nearly every disk
LONGEST_PATH = 240  # characters; Windows takes 260, with the folders above the site
HIDDEN = frozenset({".well-known/security.txt"})  # the only files whose names may begin with a full stop
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


@dataclass(frozen=True, order=True)
class PathFault:
    """A file that cannot be where it should be. `why` continues "The file …"; `other` is the file in its way."""

    path: str
    why: str
    other: str = ""


def path_faults(paths: Iterable[str]) -> Iterator[PathFault]:
    """Every file that takes the place of another, or whose name a disk cannot hold. Paths are from the site's root."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}  # each with a file in it
    for path in paths:
        if path in files:
            yield PathFault(path, "takes the place of another page", path)
        files[path] = path
        for folder in _folders(path):
            folders.setdefault(folder, path)
    for path in files:
        file = next((folder for folder in _folders(path) if folder in files), None)
        if file:
            yield PathFault(path, f"lies below the file {file}", file)
        elif why := _fault_of_name(path):
            yield PathFault(path, why)
    yield from _alike({**folders, **files})


def _folders(path: str) -> list[str]:
    """The folders above a file: a, a/b of a/b/c."""
    return list(accumulate(path.split("/")[:-1], "{}/{}".format))


def _fault_of_name(path: str) -> str:
    """Why some disk cannot hold a file of this name; "" if all can."""
    if len(path) > LONGEST_PATH:
        return f"has an address of {len(path)} characters; at most {LONGEST_PATH} fit on every disk"
    for name in path.split("/"):
        if len(name.encode()) > LONGEST_NAME:
            return f"has a name of {len(name.encode())} bytes; at most {LONGEST_NAME} fit on a disk"
        if name.startswith(".") and path not in HIDDEN:
            return f"has the hidden name {name}, which is for the server"
        if _RESERVED.fullmatch(name):
            return f"has the name {name}, which Windows keeps for itself"
        if name.endswith((".", " ")):
            return f"has the name '{name}', whose end Windows drops"
        if character := _NOT_ON_WINDOWS.search(name):
            return f"has {character[0]} in its name, which Windows does not allow"
    return ""


def _alike(names: Mapping[str, str]) -> Iterator[PathFault]:
    """Files and folders that a disk takes for one name. `names` has a file for each, and a folder before what is in it.

    What lies in two such folders is not reported as well.
    """
    first: dict[str, str] = {}
    for name, path in names.items():
        folder = name.rpartition("/")[0]
        other = first.setdefault(_without_capitals(name), name)
        if other != name and first.get(_without_capitals(folder), folder) == folder:
            is_composed = unicodedata.is_normalized("NFC", name) and unicodedata.is_normalized("NFC", other)
            how = "in capitals" if is_composed else "in how an accent is stored"
            yield PathFault(path, f"differs from {other} only {how}", names[other])


def _without_capitals(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
