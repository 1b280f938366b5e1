"""`bin/gazette put-back`: puts the last edition of the site back, as a whole; a second time undoes that.

The content stays as it is, so correct it before the next `make publish`, which goes on from the content.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette.plurals import noun_for
from gazette.publishing.lock import sole_build
from gazette.publishing.places import Places
from gazette.publishing.put_back import put_back
from gazette.publishing.switch import recover
from gazette.stopping import uninterrupted


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("output", nargs="?", default="output", type=Path, help="the folder of the site (output)")


def run(args: Namespace) -> int:
    places = Places(args.output.absolute())
    if not places.output.is_dir():
        print(f"There is no site in {args.output}. Name its folder: bin/gazette put-back output", file=sys.stderr)
        return 1
    with sole_build(places), uninterrupted():
        recover(places)
        edition = put_back(places)
    count = len(edition.differing)
    files = f"{count:,} {noun_for(count, 'file')} changed"
    print(f"{args.output} is the last edition again, of commit {edition.commit}: {files}.", file=sys.stderr)
    print("Send it to the server. Then correct the content: the next make publish shows what it says.", file=sys.stderr)
    return 0
