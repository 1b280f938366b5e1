"""What looks private in a zip archive: in each file that is packed in it, in their names, and beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext

from gazette.privacy.archives import Archive, Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import Refused, at, findings_in_text, hidden, words_of_name

OF_COMPUTERS = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.git/|\.svn/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$|ehthumbs\.db$|~\$|\.~lock\.|\.[^/]*$)|\.(?:tmp|bak|swp)$|~$",
    re.I,
)
PACK_AGAIN = "Pack the files again without it."


def findings_in_zip(data: bytes, registered: Registered, budget: Budget, look_inside: LookInside) -> Iterator[Finding]:
    """Each file is read as if it were attached by itself. Raises Refused for what cannot be unpacked safely."""
    archive = Archive(data, budget)
    if not archive.names:
        raise Refused("The archive is empty.", "Pack the files again.")
    if archive.notes():
        why = "The archive has a note that programs do not show."
        yield hidden("note", why, PACK_AGAIN, "note of the archive", archive.notes())
    if not data.startswith(b"PK") or archive.has_bytes_outside_its_parts():
        why = "The archive has data that belongs to none of its files, such as a deleted file."
        yield hidden("left-over part", why, PACK_AGAIN)
    for name in archive.folders:
        yield from findings_in_text(words_of_name(name), registered, "name of a folder in it")
    for name in archive.names:
        yield from findings_in_text(words_of_name(name), registered, "name of a file in it")
        if OF_COMPUTERS.search(name):
            why = "Computers write files like this for their own use, with names and earlier versions in them."
            yield hidden("hidden file", why, PACK_AGAIN, name)
            continue
        yield from _findings_in_member(archive, name, budget, look_inside)


def _findings_in_member(archive: Archive, name: str, budget: Budget, look_inside: LookInside) -> Iterator[Finding]:
    content = archive.read(name)
    with deeper(budget, name, content):
        yield from at(name, look_inside(name, content))


def deeper(budget: Budget, name: str, content: bytes) -> AbstractContextManager[None]:
    """One level deeper for a file that is an archive itself, as an Office file is."""
    return budget.within(is_zip=name.lower().endswith(".zip")) if content.startswith(b"PK") else nullcontext()
