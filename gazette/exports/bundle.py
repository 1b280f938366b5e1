"""The whole record in one archive, for whoever keeps it next: site, data, content, redirects, checksums, a README."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette.checks.site import PAGES, CheckedSite
from gazette.exports.data import ARCHIVE, add
from gazette.exports.handover import readme
from gazette.exports.offline_copy import opened
from gazette.library.library import Library
from gazette.manifest import MANIFEST, Manifest

REDIRECTS = "redirects.csv"
SUMS = "SHA256SUMS"

Progress = Callable[[int], None]


@dataclass(frozen=True)
class Parts:
    """What a bundle is made from."""

    site: Path
    manifest: Manifest  # of the site
    base_url: str  # as the site was published
    library: Library
    with_content: bool = True


def write(parts: Parts, to: Path, progress: Progress) -> int:
    """Writes the archive and says how many files it holds. The same parts give the same bytes."""
    beside = to.with_name(f"{to.name}.part")
    digests: dict[str, str] = {}
    try:
        with zipfile.ZipFile(beside, "w") as packed:
            for path, data in _files(parts):
                add(packed, path, data)
                digests[path] = hashlib.sha256(data).hexdigest()
                progress(len(digests))
            sums = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()
            add(packed, SUMS, sums)
            digests[SUMS] = hashlib.sha256(sums).hexdigest()
            add(packed, MANIFEST, Manifest(digests, parts.manifest.records, parts.manifest.commit).as_json)
        os.replace(beside, to)
    finally:
        beside.unlink(missing_ok=True)
    return len(digests) + 1


def _files(parts: Parts) -> Iterator[tuple[str, bytes]]:
    words = readme(parts.library, parts.manifest, parts.base_url, with_content=parts.with_content)
    yield "README.txt", words.encode()
    yield from _site(parts)
    root = parts.library.root
    if parts.with_content:
        for path in sorted(_visible(root)):
            yield f"content/{path}", (root / path).read_bytes()
    redirects = root / REDIRECTS
    yield REDIRECTS, redirects.read_bytes() if redirects.is_file() else b"old,new\n"


def _site(parts: Parts) -> Iterator[tuple[str, bytes]]:
    """The site as it opens from a folder; its data and its redirects a second time, where they are looked for."""
    checked = CheckedSite({}, parts.manifest.files, parts.base_url)
    for path in sorted(parts.manifest.files):
        data = (parts.site / path).read_bytes()
        is_page = path.endswith(PAGES)
        if is_page and path not in parts.library.attachments:
            yield f"site/{path}", opened(path, data.decode(), checked).encode()
        else:
            yield f"site/{path}", data
        if path == "_redirects" or (path.startswith("data/") and path != ARCHIVE and not is_page):
            yield path, data
    yield f"site/{MANIFEST}", (parts.site / MANIFEST).read_bytes()


def _visible(root: Path) -> Iterator[str]:
    for path in root.rglob("*"):
        name = path.relative_to(root)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix()
