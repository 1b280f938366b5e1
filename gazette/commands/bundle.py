"""`bin/gazette bundle`: the whole record in one archive, for a successor body or an archive."""

from __future__ import annotations

import hashlib
import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from gazette.cache import Cache
from gazette.commands.verify import compare, from_folder
from gazette.exports.bundle import Parts, Progress, write
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.manifest import MANIFEST, Manifest, manifest_of
from gazette.problems import ProblemsFound

TELL_EVERY = 5.0  # seconds
SHOWN = 3


class Refused(Exception):
    """Why no bundle can be made, in a sentence."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("output", nargs="?", type=Path, default=Path("output"), help="the folder of the built site")
    parser.add_argument("--content", type=Path, default=Path("content"), help="the content folder (content)")
    parser.add_argument("--to", type=Path, default=Path("bundle.zip"), help="the archive to write (bundle.zip)")
    parser.add_argument("--without-content", action="store_true", help="leave out what was never published")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="where answers are kept")


def run(args: Namespace) -> int:
    try:
        _must_stand_apart(args.to, args.output, args.content)
        manifest = _published(args.output)
        read = _read(args.content, args.cache)
        _must_agree(read, manifest, args.output)
        home = (args.output / "index.html").read_text(encoding="utf-8")
        parts = Parts(args.output, manifest, _base_of(home), read, with_content=not args.without_content)
        files = write(parts, args.to, _progress())
    except (Refused, OSError) as refused:
        print(str(refused), file=sys.stderr)
        return 1
    with args.to.open("rb") as archive:
        digest = hashlib.file_digest(archive, "sha256").hexdigest()
    print(f"{digest}  {args.to}")
    print(f"{files:,} files. Keep the line above in another place: it proves the archive.", file=sys.stderr)
    return 0


def _must_stand_apart(to: Path, *folders: Path) -> None:
    for folder in folders:
        if folder.resolve() in to.resolve().parents:
            raise Refused(f"{to} would stand in {folder}/, which goes into the archive. Write it somewhere else.")
    if not to.resolve().parent.is_dir():
        raise Refused(f"There is no folder {to.parent}/ to write {to.name} into.")


def _published(folder: Path) -> Manifest:
    """The manifest of a site that is what it says."""
    try:
        manifest = manifest_of((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        raise Refused(f"{folder}/ holds no finished site. Run make publish first.") from None
    if "index.html" not in manifest.files:
        raise Refused(f"{folder}/ holds no home page. Run make publish first.")
    found = compare(manifest, from_folder(folder), is_web=False)
    if found.missing or found.changed:
        named = ", ".join([*found.missing, *found.changed][:SHOWN])
        raise Refused(f"{folder}/ is not as it was published: see {named}. Run make publish first.")
    return manifest


def _read(content: Path, cache_path: Path) -> Library:
    cache = Cache(cache_path)
    try:
        return read_library(content, cache)
    except ProblemsFound as found:
        count = f"{len(found.problems)} {'mistake' if len(found.problems) == 1 else 'mistakes'}"
        raise Refused(f"{found.problems[0]}\n{count} in {content}/: make check names them all.") from None
    finally:
        cache.save()


def _must_agree(read: Library, manifest: Manifest, output: Path) -> None:
    """Site and content of one archive must say the same. Withheld and later records have no fingerprint there."""
    written = {record.identity: record.fingerprint for record in read.records}
    other = [name for name, fingerprint in manifest.records.items() if written.get(name) != fingerprint]
    if other:
        named = ", ".join(sorted(other)[:SHOWN])
        raise Refused(f"{output}/ was built from other content: see {named}. Run make publish first.")


def _base_of(home: str) -> str:
    """The address under which the site is published, as its home page says."""
    link = LexborHTMLParser(home).css_first('link[rel="canonical"]')
    return (link.attributes.get("href") or "").rstrip("/") if link else ""


def _progress() -> Progress:
    told = time.monotonic()

    def tell(files: int) -> None:
        nonlocal told
        if time.monotonic() - told > TELL_EVERY:
            told = time.monotonic()
            print(f"{files:,} files packed …", file=sys.stderr)

    return tell
