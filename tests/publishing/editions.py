"""Editions of a few files, and how they are published, for tests."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from gazette.edition import Edition, KnownFile
from gazette.publishing.output_state import OutputState, output_state
from gazette.publishing.places import Places
from gazette.publishing.publish import PublishResult, prepare, put_out
from gazette.publishing.switch import recover

RETAINED = (".git",)


def edition_of(files: Mapping[str, str], commit: str = "unknown") -> Edition:
    data = {path: text.encode() for path, text in sorted(files.items())}
    known = {path: KnownFile(hashlib.sha256(text).hexdigest(), len(text), None) for path, text in data.items()}
    return Edition(known, data, {}, commit)


def publish(places: Places, files: Mapping[str, str], commit: str = "unknown") -> tuple[PublishResult, OutputState]:
    """What a build does, once everything is checked."""
    places.beside.mkdir(exist_ok=True)
    recover(places)
    present = output_state(places, places.output, RETAINED)
    result = prepare(edition_of(files, commit), places, present, RETAINED)
    put_out(places, result)
    return result, present


def texts_in(folder: Path) -> dict[str, str]:
    """The files of an edition but for its manifest."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "manifest.json"]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in paths}


def inodes_in(folder: Path) -> dict[str, int]:
    return {path: os.lstat(folder / path).st_ino for path in texts_in(folder)}
