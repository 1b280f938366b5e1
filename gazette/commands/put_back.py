"""`bin/gazette put-back`: puts the last edition of the site back, as a whole; a second time undoes that.

The content stays as it is, so correct it before the next `make publish`, which goes on from the content.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from gazette.library.pending_register import settle_register
from gazette.library.publications import rows_of_register
from gazette.library.register_guard import unregistered
from gazette.manifest import MANIFEST, Manifest, manifest_of
from gazette.plurals import noun_for
from gazette.publishing.lock import sole_build
from gazette.publishing.places import Places
from gazette.publishing.put_back import put_back
from gazette.publishing.switch import recover
from gazette.records.publication import PUBLISHED, Publication
from gazette.stopping import uninterrupted

PREVIEW = "The edition before is a preview, of make site or make serve, and was never published. Correct the content."
INSTEAD = "It would publish them again. Correct the content and publish that."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("output", nargs="?", default="output", type=Path, help="the folder of the site (output)")
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    places = Places(args.output.absolute())
    if not places.output.is_dir():
        print(f"There is no site in {args.output}. Name its folder: bin/gazette put-back output", file=sys.stderr)
        return 1
    with sole_build(places), uninterrupted():
        recover(places)
        settle_register(args.content, args.output)  # of a publication that was interrupted
        if why := _why_not(places, args.content / PUBLISHED):
            print(why, file=sys.stderr)
            return 1
        edition = put_back(places)
    count = len(edition.differing)
    files = f"{count:,} {noun_for(count, 'file')} changed"
    print(f"{args.output} is the last edition again, of commit {edition.commit}: {files}.", file=sys.stderr)
    print("Send it to the server. Then correct the content: the next make publish shows what it says.", file=sys.stderr)
    return 0


def _why_not(places: Places, register: Path) -> str:
    """Why the last edition may not be put back, in a sentence: a preview, or words that were taken out since.

    The register of publications tells of such words, if it is that of the office and nobody reset it.
    """
    last, present = _manifest(places.last), _manifest(places.output)
    if present.register_of and last.files and not last.register_of:
        return PREVIEW
    if not last.register_of:
        return ""
    if not register.is_file():
        return f"{register} is not there, and it says what may be put back. Name the content: --content content"
    rows = rows_of_register(register.read_bytes())
    if present.register_of and (unknown := unregistered(rows, present.records)):
        what = f"{register} has no row of what {places.output} says of {unknown[0]}."
        return f"{what} Take the register as it was after the last make publish, or name the content: --content content"
    taken = _taken_out_since(rows, last)
    return f"The last edition has words that were since taken out of {taken[0]}. {INSTEAD}" if taken else ""


def _manifest(folder: Path) -> Manifest:
    try:
        return manifest_of((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return Manifest()


def _taken_out_since(rows: Sequence[Publication], edition: Manifest) -> list[str]:
    """The documents of an edition whose words were removed or withheld later, as the register of publications says."""
    texts: dict[str, set[str]] = {}
    for row in rows:
        earlier = set() if row.withheld else texts.get(row.identity, set())
        texts[row.identity] = earlier | {row.fingerprint}
    return [identity for identity, text in edition.records.items() if text not in texts.get(identity, {text})]
