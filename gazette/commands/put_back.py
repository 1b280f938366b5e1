"""`bin/gazette put-back`: puts the last edition of the site back, as a whole; a second time undoes that.

The content stays as it is, so correct it before the next `make publish`, which goes on from the content.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gazette.faults import failed
from gazette.library.lost_rows import lost_rows
from gazette.library.pending_register import settle_register
from gazette.library.publications import rows_of_register
from gazette.library.register_guard import unregistered
from gazette.manifest import Manifest, manifest_in
from gazette.plurals import noun_for
from gazette.publishing.lock import sole_build
from gazette.publishing.places import Places
from gazette.publishing.put_back import put_back
from gazette.publishing.switch import recover
from gazette.records.publication import PUBLISHED, REMOVED, Publication
from gazette.stopping import uninterrupted

PREVIEW = "The edition before is a preview, of make site, and was never published. Correct the content."
INSTEAD = "To put it back would publish that again. Correct the content and publish that."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("output", nargs="?", default="output", type=Path, help="the folder of the site (output)")
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    places = Places(args.output.absolute())
    if not places.output.is_dir():
        return failed(f"There is no site in {args.output}. Name its folder: bin/gazette put-back output")
    with sole_build(places), uninterrupted():
        recover(places)
        settle_register(args.content, args.output)  # of a publication that was interrupted
        if why := _why_not(places, args.content / PUBLISHED):
            return failed(why)
        earlier = _earlier_texts(places)
        edition = put_back(places)
    count = len(edition.differing)
    files = f"{count:,} {noun_for(count, 'file')} changed"
    print(f"{args.output} is the last edition again, of commit {edition.commit}: {files}.", file=sys.stderr)
    if earlier:
        print(f"It has earlier versions of {', '.join(earlier)}.", file=sys.stderr)
        print("If nobody may read these any more, run the same command again: it undoes this.", file=sys.stderr)
    print("Send it to the server. Then correct the content: the next make publish shows what it says.", file=sys.stderr)
    return 0


def _earlier_texts(places: Places) -> list[str]:
    """The documents whose words change with the edition that is put back."""
    texts, present = manifest_in(places.last).records, manifest_in(places.output).records
    return [identity for identity, text in texts.items() if present.get(identity) != text]


def _why_not(places: Places, register: Path) -> str:
    """Why the last edition may not be put back, in a sentence: a preview, or words that were removed since.

    The register of publications knows of such words, if it is the office's own and nobody reset it.
    """
    last, present = manifest_in(places.last), manifest_in(places.output)
    if present.register_of and last.files and not last.register_of:
        return PREVIEW
    if not last.register_of:
        return ""
    if not register.is_file():
        return f"{register} is not there, and it says what may be put back. Name the content: --content content"
    rows = rows_of_register(register.read_bytes())
    lost = [row.identity for row in lost_rows(rows_of_register(places.register(places.output)), rows)]
    if lost := lost or (unregistered(rows, present.records) if present.register_of else []):
        what = f"{register} has no row of what {places.output} says of {lost[0]}."
        return f"{what} Take the register as it was after the last make publish, or name the content: --content content"
    if taken := _removed_since(rows, rows_of_register(places.register(places.last)), last):
        return f"The last edition has words that were since removed from {taken[0]}. {INSTEAD}"
    if not _is_put_back(places) and (held := _only_in(last, present)):
        return f"The last edition has {held[0]}, which is not public now. {INSTEAD}"
    return ""


def _is_put_back(places: Places) -> bool:
    """Whether the last edition is what a put-back took away, so that putting it back only undoes that."""
    record = places.record(places.output)
    return record is not None and record.is_put_back


def _only_in(last: Manifest, present: Manifest) -> list[str]:
    """The documents of the last edition that a publication since then no longer has."""
    return [identity for identity in last.records if present.register_of and identity not in present.records]


def _removed_since(rows: Sequence[Publication], before: Sequence[Publication], edition: Manifest) -> list[str]:
    """The documents of an edition from which words were removed or withheld since, by the register of publications.

    `before` is the register with that edition. A document whose name was removed has no row any more.
    """
    known = {(row.identity, row.fingerprint) for row in rows}
    removed, earlier = (
        Counter(row.identity for row in every if row.fingerprint == REMOVED) for every in (rows, before)
    )
    texts = edition.records.items()
    return [name for name, text in texts if (name, text) not in known or removed[name] > earlier[name]]
