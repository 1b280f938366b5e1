"""`bin/gazette verify`: compares a site, in a folder or on the web, with its manifest, and names what changed."""

from __future__ import annotations

import hashlib
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from gazette.faults import failed
from gazette.manifest import MANIFEST, Manifest, manifest_of
from gazette.printable import printable

SECONDS = 20  # for one answer
LARGEST = 200_000_000  # bytes of one file
PROGRESS_EVERY = 5.0  # seconds
MOST_FAILURES = 5  # failures in a row, after which the site counts as unreachable
READ_BY_HOSTS = ("_headers", "_redirects")  # a host that obeys them does not serve them
SHOWN = 100

Fetch = Callable[[str], bytes | None]


class Unanswered(Exception):
    """Raised when a file could not be fetched, though it may be there."""


class Unreachable(Exception):
    """Raised when the site does not answer; carries the reason in a sentence."""


@dataclass
class Comparison:
    """The files of a site that differ from its manifest, by path."""

    checked: int = 0
    missing: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)  # only known for a folder, because the web has no list of files

    @property
    def is_whole(self) -> bool:
        return not (self.missing or self.changed or self.unanswered or self.extra)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("site", help="a folder, or the address of a site: https://record.example.org")
    parser.add_argument("--manifest", type=Path, help="a manifest kept from earlier, instead of the site's own")


def run(args: Namespace) -> int:
    is_web = urlsplit(args.site).scheme in ("http", "https")
    fetch = _from_web(args.site) if is_web else from_folder(Path(args.site))
    try:
        data = args.manifest.read_bytes() if args.manifest else fetch(MANIFEST)
        if data is None:
            return failed(f"{args.site} has no {MANIFEST}, so there is nothing to compare it with.")
        manifest = manifest_of(data)
        comparison = compare(manifest, fetch, READ_BY_HOSTS if is_web else ())
    except (OSError, Unreachable) as error:
        return failed(str(error))
    except Unanswered:
        return failed(f"{args.site} does not hand out its {MANIFEST}.")
    except ValueError as error:
        return failed(f"The manifest cannot be read: {error}")
    if not is_web:
        comparison.extra = sorted(_extra(manifest, Path(args.site)))
    _report(comparison, manifest)
    return 0 if comparison.is_whole else 1


def compare(manifest: Manifest, fetch: Fetch, not_served: Collection[str] = ()) -> Comparison:
    """Fetches every file of the manifest in turn. Files in `not_served` may be missing."""
    comparison = Comparison()
    show = progress(f"of {len(manifest.files):,} files compared")
    for path, digest in manifest.files.items():
        comparison.checked += 1
        try:
            data = fetch(path)
        except Unanswered:
            comparison.unanswered.append(path)
            continue
        if data is None and path not in not_served:
            comparison.missing.append(path)
        elif data is not None and hashlib.sha256(data).hexdigest() != digest:
            comparison.changed.append(path)
        show(comparison.checked)
    return comparison


def progress(done: str) -> Callable[[int], None]:
    """Returns a function that prints, at most every few seconds, how much is done: "3,200 files packed …"."""
    last = time.monotonic()

    def show(number: int) -> None:
        nonlocal last
        if time.monotonic() - last > PROGRESS_EVERY:
            last = time.monotonic()
            print(f"{number:,} {done} …", file=sys.stderr)

    return show


def from_folder(folder: Path) -> Fetch:
    """Returns a function that reads a file of the folder."""

    def fetch(path: str) -> bytes | None:
        try:
            return (folder / path).read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return None

    return fetch


def _from_web(site: str) -> Fetch:
    base = site.split("#")[0].split("?")[0].removesuffix(MANIFEST).rstrip("/")
    host = urlsplit(base).netloc
    failures = 0

    def fetch(path: str) -> bytes | None:
        nonlocal failures
        request = Request(f"{base}/{quote(path)}", headers={"User-Agent": "gazette-verify"})
        try:
            with urlopen(request, timeout=SECONDS) as answer:
                data: bytes = answer.read(LARGEST)
                failures = 0
                return data if urlsplit(answer.geturl()).netloc == host else None
        except HTTPError as error:
            error.close()
            if error.code in (404, 410):
                return None
            raise Unanswered from error
        except (URLError, TimeoutError, ConnectionError, HTTPException) as error:
            failures += 1
            if path == MANIFEST or failures >= MOST_FAILURES:
                raise Unreachable(f"{base} does not answer: {getattr(error, 'reason', error)}") from error
            raise Unanswered from error

    return fetch


def _extra(manifest: Manifest, folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if not path.is_dir() and name != MANIFEST and name not in manifest.files:
            yield name


def _report(comparison: Comparison, manifest: Manifest) -> None:
    for what, paths in (
        ("missing", comparison.missing),
        ("changed", comparison.changed),
        ("not answered", comparison.unanswered),
        ("not in the manifest", comparison.extra),
    ):
        for path in paths[:SHOWN]:
            print(f"{printable(path)}: {what}")
        if len(paths) > SHOWN:
            print(f"… and {len(paths) - SHOWN:,} more {what}")
    outcome = "all as the manifest says" if comparison.is_whole else _counts(comparison)
    print(f"{comparison.checked:,} files of commit {printable(manifest.commit)}: {outcome}.", file=sys.stderr)


def _counts(comparison: Comparison) -> str:
    counts = f"{len(comparison.missing)} missing, {len(comparison.changed)} changed, {len(comparison.extra)} not in it"
    return f"{counts}, {len(comparison.unanswered)} not answered" if comparison.unanswered else counts
