"""An edition: every file of the site, gathered in memory and checked before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gazette.cache import Cache
from gazette.checks.read_page import PageFacts
from gazette.checks.site import facts_of
from gazette.manifest import MANIFEST, Manifest
from gazette.site_files import SiteFile
from gazette.workers import each


class KnownFile(NamedTuple):
    """What the cache keeps about a file, to check its links and to see whether it is published."""

    digest: str  # SHA-256
    size: int
    facts: PageFacts | None


@dataclass(frozen=True)
class Edition:
    """Every file of the site, by path. `new` holds the bytes of the files that differ from what is published."""

    known: Mapping[str, KnownFile]
    new: Mapping[str, bytes]
    fingerprints: Mapping[str, str]  # of what the authors of records wrote, by the identities of the records
    commit: str
    register_of: str = ""  # the office in whose register the publication is entered

    @property
    def pages(self) -> dict[str, PageFacts]:
        """The links and anchors of every file that can have them, by path."""
        return {path: known.facts for path, known in self.known.items() if known.facts is not None}

    @cached_property
    def manifest(self) -> bytes:
        files = {path: known.digest for path, known in self.known.items()}
        return Manifest(files, self.fingerprints, self.commit, self.register_of).as_json

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """The SHA-256 of every file, and of the manifest itself."""
        digests = {path: known.digest for path, known in self.known.items()}
        return digests | {MANIFEST: hashlib.sha256(self.manifest).hexdigest()}

    def bytes_of(self, path: str) -> bytes:
        """The bytes of a file that is not published yet."""
        return self.manifest if path == MANIFEST else self.new[path]


def gather(
    files: Iterable[SiteFile],
    published: Mapping[str, str],
    cache: Cache,
    fingerprints: Mapping[str, str],
    commit: str,
    prepare: Callable[[], None] = lambda: None,
) -> Edition:
    """Makes every file that is new, or not yet published: `published` has the SHA-256 by path. Writes nothing.

    `prepare` is called before several processes make them.
    """
    known: dict[str, KnownFile] = {}
    new: dict[str, bytes] = {}
    to_make: list[SiteFile] = []
    for file in files:
        cached = cache.get(file.cache_key)
        if cached is not None:
            known[file.path] = KnownFile(*cached)
        if cached is None or published.get(file.path) != known[file.path].digest:
            to_make.append(file)
    for file, (data, facts) in zip(to_make, each(_make, to_make, prepare), strict=True):
        known[file.path] = known_file(data, facts)
        new[file.path] = data
        cache.put(file.cache_key, tuple(known[file.path]))
    return Edition(dict(sorted(known.items())), new, fingerprints, commit)


def known_file(data: bytes, facts: PageFacts | None = None) -> KnownFile:
    return KnownFile(hashlib.sha256(data).hexdigest(), len(data), facts)


def _make(file: SiteFile) -> tuple[bytes, PageFacts | None]:
    """The bytes of a file, and the facts by which its links are checked."""
    data = file.make()
    return data, facts_of(file.path, data)
