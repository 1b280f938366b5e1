"""An edition: every file of the site, gathered and checked before one of them is written; then only what changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from gazette.cache import Cache, Key, put_in_place
from gazette.checks.read_other_files import has_links, read_other_file
from gazette.checks.read_page import PageFacts, read_page
from gazette.checks.site import PAGES
from gazette.history import UNKNOWN
from gazette.manifest import MANIFEST, Manifest, read_manifest
from gazette.workers import MANY, MOST


class KnownFile(NamedTuple):
    """What is remembered of a file under its key: enough to check its links and to see whether it is published."""

    digest: str  # SHA-256
    size: int
    facts: PageFacts | None


@dataclass(frozen=True)
class PlannedFile:
    """A file to be: its key, and how to make it when the key is new."""

    path: str
    key: Key
    make: Callable[[], bytes]


@dataclass
class Edition:
    """Every file of the site. `new` holds the bytes of those that differ from what is published."""

    known: dict[str, KnownFile] = field(default_factory=dict)
    new: dict[str, bytes] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)  # fingerprints of what their authors wrote
    commit: str = UNKNOWN

    @property
    def pages(self) -> dict[str, PageFacts]:
        """Whatever has links, by path."""
        return {path: known.facts for path, known in self.known.items() if known.facts is not None}

    @property
    def manifest(self) -> bytes:
        return Manifest({path: known.digest for path, known in self.known.items()}, self.records, self.commit).as_json


@dataclass(frozen=True)
class PublishResult:
    """What publishing came to."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def gather(sources: Iterable[PlannedFile], folder: Path, cache: Cache) -> Edition:
    """Makes what is new or not yet published in the folder. Nothing is written."""
    published = read_manifest(folder)
    edition = Edition()
    to_make: list[PlannedFile] = []
    for source in sources:
        known = cache.get(source.key)
        if known is not None:
            edition.known[source.path] = KnownFile(*known)
        if known is None or not _stands(folder, source.path, edition.known[source.path], published):
            to_make.append(source)
    for source, (data, facts) in zip(to_make, _made(to_make), strict=True):
        known = KnownFile(hashlib.sha256(data).hexdigest(), len(data), facts)
        cache.put(source.key, tuple(known))
        edition.known[source.path] = known
        edition.new[source.path] = data
    edition.known = dict(sorted(edition.known.items()))
    return edition


def publish(
    edition: Edition, folder: Path, *, only_these: bool = False, retained: Collection[str] = ()
) -> PublishResult:
    """Writes what changed, takes away what is no longer published, touches nothing else.

    `only_these` takes away files that were never ours too, as `pelican -d` asks, but not those in `retained`
    (names in the folder itself, such as .git).
    """
    before = read_manifest(folder)
    written = tuple(path for path, data in edition.new.items() if not _is_there(folder / path, data))
    if written:
        # Should the writing break off, the next build must not take these for what the old manifest says.
        put_in_place(folder / MANIFEST, Manifest({**before, **dict.fromkeys(written, "")}).as_json)
    for path in written:
        put_in_place(folder / path, edition.new[path])
    foreign = {path for path in _files(folder) if path.split("/")[0] not in retained} if only_these else set()
    gone = foreign | before.keys()
    removed = tuple(sorted(path for path in gone - edition.known.keys() - {MANIFEST} if _remove(folder, path)))
    manifest = edition.manifest
    if not (folder / MANIFEST).is_file() or (folder / MANIFEST).read_bytes() != manifest:
        put_in_place(folder / MANIFEST, manifest)
    return PublishResult(written, removed)


def _stands(folder: Path, path: str, known: KnownFile, published: Mapping[str, str]) -> bool:
    if published.get(path) != known.digest:
        return False
    try:
        return (folder / path).stat().st_size == known.size
    except OSError:
        return False


_SOURCES: Sequence[PlannedFile] = ()  # for the forked processes, which inherit it


def _made(sources: Sequence[PlannedFile]) -> Iterator[tuple[bytes, PageFacts | None]]:
    """The bytes of each, and the facts its links are checked by; in several processes where there are many."""
    global _SOURCES
    workers = min(os.cpu_count() or 1, MOST)
    if len(sources) < MANY or workers == 1:
        yield from map(_make, sources)
        return
    _SOURCES = sources
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
            chunk = max(1, len(sources) // (workers * 8))
            yield from pool.map(_make_numbered, range(len(sources)), chunksize=chunk)
    finally:
        _SOURCES = ()


def _make_numbered(number: int) -> tuple[bytes, PageFacts | None]:
    return _make(_SOURCES[number])


def _make(source: PlannedFile) -> tuple[bytes, PageFacts | None]:
    data = source.make()
    if source.path.endswith(PAGES):
        return data, read_page(data.decode())
    return data, read_other_file(source.path, data.decode()) if has_links(source.path) else None


def _is_there(path: Path, data: bytes) -> bool:
    """Whether the very same bytes stand there already."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _files(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def _remove(folder: Path, path: str) -> bool:
    """Takes a file away, and the folders it leaves empty."""
    full = folder / path
    if not full.is_file() and not full.is_symlink():
        return False
    full.unlink()
    for parent in full.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
