"""The whole record in an archive for a successor: site, data, content, redirects, checksums, a README."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

from gazette.cache import written_beside
from gazette.checks.site import PAGES, CheckedSite
from gazette.exports.data import ARCHIVE
from gazette.exports.offline_copy import offline_page
from gazette.history import UNKNOWN
from gazette.manifest import MANIFEST, Manifest
from gazette.packing import pack
from gazette.views.site.handover import Handover

REDIRECTS = "redirects.csv"  # as in the content folder
SUMS = "SHA256SUMS"

Progress = Callable[[int], None]

OPENING = """\
How to open it

Unpack the archive into a folder and open site/index.html in any browser. No server, no other software and no
connection is needed: the pages have no scripts and load nothing from the web. In this copy, links between pages name
their files (…/index.html), because without a server a browser would list the folder. Nothing else in the pages was
changed. Feeds, the sitemap and the citations still give the addresses on the web.
"""
CHECKING = """\
How to prove that it is whole

SHA256SUMS holds the SHA-256 of every file. In the folder, this compares them all:

    sha256sum --check --quiet SHA256SUMS        (macOS: shasum -a 256 -c SHA256SUMS)

With the software of the record, this does, and also names files that were slipped in:

    bin/gazette verify <the folder>

site/manifest.json is the manifest as it was published. It proves the site on the web, where the links are as they were:

    bin/gazette verify <address of the site> --manifest site/manifest.json

So keep the SHA-256 of the archive itself in another place: who can change a file can change its checksum.
"""
REBUILDING = """\
How to build the site again

The documents are text files: they can be read and kept without the software. To build the site from them, take the
software from the office's repository (its README says what a machine needs), put content/ into it, and run:

    SITEURL=<the new address> make publish

If the address changes, send every old address to the same path on the new one. redirects.csv and _redirects hold
those that had changed before; they are to go on working.
"""
RESTRICTED = """\
content/ holds more than was published: the text of notices that are withheld, and what is to appear on a later day.
Do not publish that folder. For a bundle without all this, leave out --with-held.
"""
WITHOUT_HELD = """\
content/ is without what was not public: notices that are withheld, and what is to appear on a later day, with the files
of both. It still has remarks and answers to the checks of the software, which the site does not show. The office can
make a bundle with everything: bin/gazette bundle --with-held.
"""


@dataclass(frozen=True)
class BundleParts:
    site: Path
    manifest: Manifest  # of the site
    base_url: str  # as the site was published
    handover: Handover
    with_content: bool = True
    left_out: tuple[str, ...] = ()  # files and folders of content/ with words that are not public, or were removed
    with_held: bool = False  # whether content/ has what is held or withheld


def write_bundle(parts: BundleParts, to: Path, progress: Progress) -> int:
    """Writes the archive and returns the number of its files. The same parts give the same bytes."""
    digests: dict[str, str] = {}
    with written_beside(to) as file, zipfile.ZipFile(file, "w") as archive:
        for path, data in _files(parts):
            pack(archive, path, data)
            digests[path] = hashlib.sha256(data).hexdigest()
            progress(len(digests))
        sums = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()
        pack(archive, SUMS, sums)
        digests[SUMS] = hashlib.sha256(sums).hexdigest()
        pack(archive, MANIFEST, Manifest(digests, parts.manifest.records, parts.manifest.commit).as_json)
    return len(digests) + 1


def _files(parts: BundleParts) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", _readme(parts).encode()
    yield from _site(parts)
    content = parts.handover.content
    if parts.with_content:
        for path in sorted(_visible(content)):
            if path.startswith(parts.left_out):
                continue
            yield f"content/{path}", (content / path).read_bytes()
    redirects = content / REDIRECTS
    yield REDIRECTS, redirects.read_bytes() if redirects.is_file() else b"old,new\n"


def _site(parts: BundleParts) -> Iterator[tuple[str, bytes]]:
    """The site with pages that open from a folder; then its data and redirects again, at the top of the archive."""
    checked = CheckedSite({}, parts.manifest.files, parts.base_url)
    for path in sorted(parts.manifest.files):
        data = (parts.site / path).read_bytes()
        is_page = path.endswith(PAGES)
        if is_page and path not in parts.handover.attachments:
            yield f"site/{path}", offline_page(path, data.decode(), checked).encode()
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


def _readme(parts: BundleParts) -> str:
    """The README, for a reader who may know nothing of this software."""
    office = parts.handover
    title = f"{office.office}: the public record in one archive"
    sections = [
        f"{title}\n{'=' * len(title)}\n",
        f"{office.banner}\n" if office.banner else "",
        _what_it_is(parts),
        _closing(office),
        "Contents\n\n" + "".join(f"    {path:<16}{words}\n" for path, words in _contents(parts)),
        _what_is_left_out(parts) if parts.with_content else "",
        OPENING,
        CHECKING,
        REBUILDING if parts.with_content else "",
        f"Licence\n\n{office.licence}\n" if office.licence else "",
        "Whom it came from\n\n" + "".join(f"    {line}\n" for line in office.contact),
    ]
    return "\n".join(section for section in sections if section)


def _what_is_left_out(parts: BundleParts) -> str:
    return RESTRICTED if parts.with_held else WITHOUT_HELD


def _what_it_is(parts: BundleParts) -> str:
    manifest, base_url = parts.manifest, parts.base_url
    place = f" as it was published at {base_url}" if base_url.startswith("https://") else ""
    pages = sum(1 for path in manifest.files if path.endswith(".html"))
    commit = f" It is of commit {manifest.commit} of the office's repository." if manifest.commit != UNKNOWN else ""
    text = (
        f"This archive holds the public record of the {parts.handover.office}{place}: {len(manifest.records):,} "
        f"documents on {pages:,} pages, the same as data, and the files they were made from.{commit}"
    )
    return fill(text, 118) + "\n"


def _closing(office: Handover) -> str:
    if not office.closed or not office.successor:
        return ""
    address = f", {office.successor_url}" if office.successor_url else ""
    return f"The office closed: {office.closed}. Its functions passed to: {office.successor}{address}\n"


def _contents(parts: BundleParts) -> Iterator[tuple[str, str]]:
    yield "site/", "the website; begin with site/index.html"
    yield "data/", "every register as CSV and JSON; beside each CSV the meaning of its columns"
    if parts.with_content:
        yield "content/", "the documents as they were written: Markdown, CSV and attachments"
    yield "redirects.csv", "addresses that changed: the old one and the new one"
    yield "_redirects", "the same as a server reads it"
    yield "SHA256SUMS", "the checksum of every file"
    yield "manifest.json", "the same for this software, with a fingerprint of each document"
