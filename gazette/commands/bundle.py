"""`bin/gazette bundle`: the whole record in one archive, for a successor body or an archive."""

from __future__ import annotations

import hashlib
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette.cache import Cache
from gazette.checks.read_page import canonical_of
from gazette.commands.verify import compare, from_folder, progress
from gazette.exports.bundle import BundleParts, write_bundle
from gazette.faults import failed, sentence_of
from gazette.library.build_day import VARIABLE, build_day, build_moment, real_moment
from gazette.library.library import Library
from gazette.library.read import Content, read_content
from gazette.library.removed_warnings import leftovers_of
from gazette.london import has_come
from gazette.manifest import Manifest, manifest_in
from gazette.problems import ProblemsFound, how_many
from gazette.publishing.lock import sole_reading
from gazette.publishing.places import Places
from gazette.views.site.handover import handover

SHOWN = 3  # names in a message


class NotBundled(Exception):
    """Raised when no bundle can be made; carries the reason in a sentence."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("output", nargs="?", type=Path, default=Path("output"), help="the folder of the built site")
    parser.add_argument("--content", type=Path, default=Path("content"), help="the content folder (content)")
    parser.add_argument("--to", type=Path, default=Path("bundle.zip"), help="the archive to write (bundle.zip)")
    parser.add_argument("--without-content", action="store_true", help="leave out the documents as they were written")
    parser.add_argument("--with-held", action="store_true", help="also pack what is held or withheld, for the office")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    try:
        with sole_reading(Places(args.output.absolute())):
            files = _bundle(args)
    except (NotBundled, OSError) as error:
        return failed(str(error) if isinstance(error, NotBundled) else sentence_of(error))
    with args.to.open("rb") as archive:
        digest = hashlib.file_digest(archive, "sha256").hexdigest()
    print(f"{digest}  {args.to}")
    print(f"{files:,} files. Keep the line above in another place: it proves the archive.", file=sys.stderr)
    return 0


def _bundle(args: Namespace) -> int:
    """Writes the archive, and gives the number of its files."""
    _must_stand_apart(args.to, args.output, args.content)
    if not args.with_held:
        _must_not_be_a_preview(args.content)
    manifest = _published(args.output)
    content = _read(args.content, args.cache)
    _must_agree(content.library, manifest, args.output)
    base_url = canonical_of((args.output / "index.html").read_text(encoding="utf-8")).rstrip("/")
    about = handover(content.library, build_day(args.content))
    left_out = (*leftovers_of(content.whole_library), *(() if args.with_held else sorted(content.unpublished_paths)))
    parts = BundleParts(args.output, manifest, base_url, about, not args.without_content, left_out, args.with_held)
    return write_bundle(parts, args.to, progress("files packed"))


def _must_not_be_a_preview(content: Path) -> None:
    """Raises NotBundled on a pretend day in the future, on which more is public than today."""
    if not has_come(build_moment(content), real_moment(content)):
        what = f"{VARIABLE} is a day in the future, so the bundle would have what is held until then."
        raise NotBundled(f"{what} Take {VARIABLE} away, or add --with-held.")


def _must_stand_apart(to: Path, *folders: Path) -> None:
    for folder in folders:
        if folder.resolve() in to.resolve().parents:
            raise NotBundled(f"{to} would be inside {folder}/, which goes into the archive. Write it somewhere else.")
    if not to.resolve().parent.is_dir():
        raise NotBundled(f"There is no folder {to.parent}/ to write {to.name} into.")


def _published(folder: Path) -> Manifest:
    """The manifest of a site whose files are as the manifest says."""
    manifest = manifest_in(folder)
    if not manifest.files:
        raise NotBundled(f"{folder}/ holds no finished site. Run make publish first.")
    if "index.html" not in manifest.files:
        raise NotBundled(f"{folder}/ holds no home page. Run make publish first.")
    comparison = compare(manifest, from_folder(folder))
    differing = [*comparison.missing, *comparison.changed]
    if differing:
        names = ", ".join(differing[:SHOWN])
        raise NotBundled(f"{folder}/ is not as it was published: see {names}. Run make publish first.")
    return manifest


def _read(content: Path, cache_path: Path) -> Content:
    cache = Cache(cache_path)
    try:
        return read_content(content, cache, build_moment(content))
    except ProblemsFound as error:
        count = how_many(error.problems)
        raise NotBundled(f"{error.problems[0]}\n{count} in {content}/: make check names them all.") from None
    finally:
        cache.save()


def _must_agree(library: Library, manifest: Manifest, output: Path) -> None:
    """Raises NotBundled where the site was built from other content. What is held or withheld is in no manifest."""
    fingerprints = {record.identity: record.fingerprint for record in library.documents}
    differing = [name for name, fingerprint in manifest.records.items() if fingerprints.get(name) != fingerprint]
    if differing:
        names = ", ".join(sorted(differing)[:SHOWN])
        raise NotBundled(f"{output}/ was built from other content: see {names}. Run make publish first.")
