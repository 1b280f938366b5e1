"""`bin/gazette verify`: compares a site, in a folder or on the web, with its manifest, to see changes."""

from __future__ import annotations

import hashlib
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from gazette.manifest import MANIFEST, Manifest, manifest_of

SECONDS = 20  # for one answer
LARGEST = 200_000_000  # bytes of one file
TELL_EVERY = 5.0  # seconds
MOST_FAILURES = 5  # in a row, until the site is taken for unreachable
READ_BY_HOSTS = ("_headers", "_redirects")  # a host that obeys them does not serve them
SHOWN = 100

Fetch = Callable[[str], bytes | None]


class Unanswered(Exception):
    """One file could not be had, though it may be there."""


class Unreachable(Exception):
    """The site does not answer; says why."""


@dataclass
class Comparison:
    """What a site has that differs from its manifest."""

    checked: int = 0
    missing: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)  # only a folder can be asked for more than is listed

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
        kept = args.manifest.read_bytes() if args.manifest else fetch(MANIFEST)
        if kept is None:
            return _refused(f"{args.site} has no {MANIFEST}, so there is nothing to compare it with.")
        manifest = manifest_of(kept)
        found = compare(manifest, fetch, is_web=is_web)
    except (OSError, Unreachable) as error:
        return _refused(str(error))
    except Unanswered:
        return _refused(f"{args.site} does not hand out its {MANIFEST}.")
    except ValueError as error:
        return _refused(f"The manifest cannot be read: {error}")
    if not is_web:
        found.extra = sorted(_extra(manifest, Path(args.site)))
    _tell(found, manifest)
    return 0 if found.is_whole else 1


def compare(manifest: Manifest, fetch: Fetch, *, is_web: bool) -> Comparison:
    """Asks for every file of the manifest, one after the other."""
    found = Comparison()
    told = time.monotonic()
    for path, digest in manifest.files.items():
        found.checked += 1
        try:
            data = fetch(path)
        except Unanswered:
            found.unanswered.append(path)
            continue
        if data is None and not (is_web and path in READ_BY_HOSTS):
            found.missing.append(path)
        elif data is not None and hashlib.sha256(data).hexdigest() != digest:
            found.changed.append(path)
        if time.monotonic() - told > TELL_EVERY:
            told = time.monotonic()
            print(f"{found.checked:,} of {len(manifest.files):,} files compared …", file=sys.stderr)
    return found


def from_folder(folder: Path) -> Fetch:
    """Reads each file from a folder."""

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


def _tell(found: Comparison, manifest: Manifest) -> None:
    for what, paths in (
        ("missing", found.missing),
        ("changed", found.changed),
        ("not answered", found.unanswered),
        ("not in the manifest", found.extra),
    ):
        for path in paths[:SHOWN]:
            print(f"{_plain(path)}: {what}")
        if len(paths) > SHOWN:
            print(f"… and {len(paths) - SHOWN:,} more {what}")
    counts = f"{len(found.missing)} missing, {len(found.changed)} changed, {len(found.extra)} not in it"
    counts += f", {len(found.unanswered)} not answered" * bool(found.unanswered)
    told = "all as the manifest says" if found.is_whole else counts
    print(f"{found.checked:,} files of commit {_plain(manifest.commit)}: {told}.", file=sys.stderr)


def _plain(text: str) -> str:
    """A manifest may come from anywhere; no sign in it may steer the terminal."""
    return text if text.isprintable() else ascii(text)


def _refused(told: str) -> int:
    print(told, file=sys.stderr)
    return 1
