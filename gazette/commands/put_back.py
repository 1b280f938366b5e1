"""`bin/gazette put-back`: puts the last edition of the site back, as a whole; a second time undoes that.

The content stays as it is, so correct it before the next `make publish`, which goes on from the content.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette.library.publications import rows_of_register
from gazette.manifest import MANIFEST, manifest_of
from gazette.plurals import noun_for
from gazette.publishing.lock import sole_build
from gazette.publishing.places import Places
from gazette.publishing.put_back import put_back
from gazette.publishing.switch import recover
from gazette.records.publication import PUBLISHED
from gazette.stopping import uninterrupted

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
        if taken := _taken_out_since(args.content / PUBLISHED, places.last / MANIFEST):
            print(f"The last edition has words that were since taken out of {taken[0]}. {INSTEAD}", file=sys.stderr)
            return 1
        edition = put_back(places)
    count = len(edition.differing)
    files = f"{count:,} {noun_for(count, 'file')} changed"
    print(f"{args.output} is the last edition again, of commit {edition.commit}: {files}.", file=sys.stderr)
    print("Send it to the server. Then correct the content: the next make publish shows what it says.", file=sys.stderr)
    return 0


def _taken_out_since(register: Path, manifest: Path) -> list[str]:
    """The documents of an edition whose words were removed or withheld later, as the register of publications says."""
    if not register.is_file() or not manifest.is_file():
        return []
    edition = manifest_of(manifest.read_bytes())
    texts: dict[str, set[str]] = {}
    for row in rows_of_register(register.read_bytes()) if edition.register_of else ():
        earlier = set() if row.withheld else texts.get(row.identity, set())
        texts[row.identity] = earlier | {row.fingerprint}
    return [identity for identity, text in edition.records.items() if text not in texts.get(identity, {text})]
