"""What the README of a bundle says to a successor body or an archive, who may know nothing of this software."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from gazette.history import UNKNOWN
from gazette.library.library import Library
from gazette.manifest import Manifest
from gazette.records import Office

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
content/ holds more than was published: the text of notices that are withheld, what is to appear on a later day, and
names that the site keeps back. Do not publish that folder. For a bundle without it:
bin/gazette bundle --without-content.
"""


def readme(library: Library, manifest: Manifest, base_url: str, *, with_content: bool) -> str:
    office = library.office
    name = office.names[-1].name
    title = f"{name}: the public record in one archive"
    parts = [
        f"{title}\n{'=' * len(title)}\n",
        f"DEMONSTRATION: {office.demonstration}\n" if office.demonstration else "",
        _what_it_is(manifest, name, base_url),
        _closing(office),
        "What stands where\n\n" + "".join(f"    {path:<16}{said}\n" for path, said in _contents(with_content)),
        RESTRICTED if with_content else "",
        OPENING,
        CHECKING,
        REBUILDING if with_content else "",
        f"Licence\n\n{office.licence}, {office.licence_url}\n",
        "Whom it came from\n\n" + "".join(f"    {line}\n" for line in _sender(office, name)),
    ]
    return "\n".join(part for part in parts if part)


def _what_it_is(manifest: Manifest, name: str, base_url: str) -> str:
    place = f" as it was published at {base_url}" if base_url.startswith("https://") else ""
    pages = sum(1 for path in manifest.files if path.endswith(".html"))
    commit = f" It is of commit {manifest.commit} of the office's repository." if manifest.commit != UNKNOWN else ""
    told = (
        f"This archive holds the public record of the {name}{place}: {len(manifest.records):,} documents on "
        f"{pages:,} pages, the same as data, and the files they were made from.{commit}"
    )
    return fill(told, 118) + "\n"


def _closing(office: Office) -> str:
    if not office.closed or not office.successor:
        return ""
    address = f", {office.successor_url}" if office.successor_url else ""
    return f"The office closed: {office.closed}. Its functions passed to: {office.successor}{address}\n"


def _contents(with_content: bool) -> Iterator[tuple[str, str]]:
    yield "site/", "the website; begin with site/index.html"
    yield "data/", "every register as CSV and JSON; beside each CSV the meaning of its columns"
    if with_content:
        yield "content/", "the documents as they were written: Markdown, CSV and attachments"
    yield "redirects.csv", "addresses that changed: the old one and the new one"
    yield "_redirects", "the same as a server reads it"
    yield "SHA256SUMS", "the checksum of every file"
    yield "manifest.json", "the same for this software, with a fingerprint of each document"


def _sender(office: Office, name: str) -> Iterator[str]:
    yield name
    yield from (one.address for one in office.addresses if not one.until)
    yield from (line for line in (office.switchboard, office.mailbox, office.website, office.contact_form) if line)
