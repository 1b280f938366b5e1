"""Everything that leaves an office: its site with the manifest, its bundle, its register of publications.

The checks between documents are left out, because no document has every field at once and is without a mistake.
"""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from gazette import build
from gazette.cache import Cache
from gazette.edition import gather
from gazette.exports.bundle import BundleParts, write_bundle
from gazette.library import read
from gazette.library.publications import register_after
from gazette.library.read import Content
from gazette.library.removed_warnings import leftovers_of
from gazette.library.versions import with_history
from gazette.manifest import MANIFEST, manifest_of
from gazette.views.context import Context
from gazette.views.site.handover import handover
from gazette.views.site.site import Site
from tests.theme.printing import STATIC, renderer_of

ADDRESS = "https://record.exampleshire.test"
CACHE = Cache(None)
PACKED = "!"  # between the name of an archive and that of a file in it
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.S)


def content_at(content: Path, now: datetime) -> Content:
    """A content folder as it is public at a minute, whatever is wrong with it."""
    joined = read._read(content, CACHE)
    assert joined.has_office, joined.problems
    return read._content_at(read._whole_content(joined.library, CACHE), (), CACHE, now)


def everything(content: Path, now: datetime, to: Path, *, with_held: bool = False) -> dict[str, bytes]:
    """Every file of the site and of the bundle by its path, those in archives too, and the register."""
    known = content_at(content, now)
    library = with_history(known.library_with_warnings, CACHE, now.date())
    context = Context(library, now.date(), ADDRESS)
    site = write_site(context, to / "site")
    left_out = (*leftovers_of(known.whole_library), *(() if with_held else sorted(known.unpublished_paths)))
    manifest = manifest_of((to / "site" / MANIFEST).read_bytes())
    about = handover(library, now.date())
    parts = BundleParts(to / "site", manifest, ADDRESS, about, left_out=left_out, with_held=with_held)
    write_bundle(parts, to / "bundle.zip", lambda count: None)
    site["registers/published.csv"] = register_after(library.publications, library.documents, now.date())
    site["bundle.zip"] = (to / "bundle.zip").read_bytes()
    return dict(unpacked(site))


def write_site(context: Context, to: Path) -> dict[str, bytes]:
    """The files of a site with its manifest, written into a folder."""
    site = Site(context)
    pages, other_files = build.pages_and_other_files(site, STATIC.parent, CACHE)
    files = [*build._page_files(pages, renderer_of(context)), *other_files]
    edition = gather(files, {}, CACHE, build._fingerprints(site), context.library.commit)
    written = {**edition.new, MANIFEST: edition.manifest}
    for path, data in written.items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).write_bytes(data)
    return written


def unpacked(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Files, and everything in them that is compressed: parts of archives, streams of a PDF."""
    for path, data in files.items():
        yield path, data
        yield from unpacked({f"{path}{PACKED}{name}": part for name, part in parts_of(data)})


def parts_of(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What is compressed in a file, by the names that the parts of an archive have."""
    if data.startswith(b"\x1f\x8b"):
        yield "gz", gzip.decompress(data)
    elif data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from ((name, archive.read(name)) for name in archive.namelist())
    for number, stream in enumerate(STREAM.findall(data) if data.startswith(b"%PDF") else ()):
        try:
            yield f"stream {number}", zlib.decompress(stream)
        except zlib.error:
            continue
