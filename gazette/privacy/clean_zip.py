"""A copy of a zip archive in which each file is cleaned, without the files that computers keep for themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from gazette.packing import pack
from gazette.privacy.archives import Archive, Budget
from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.hidden_data import Refused
from gazette.privacy.packed_files import OF_COMPUTERS, deeper

CleanMember = Callable[[str, bytes], CleanedFile]


def clean_zip(data: bytes, budget: Budget, clean_member: CleanMember) -> CleanedFile:
    """The archive packed anew. What cannot be cleaned in it stays, and is named when the copy is read."""
    archive = Archive(data, budget)
    file = io.BytesIO()
    removed: list[str] = []
    notes: list[str] = []
    with zipfile.ZipFile(file, "w") as copy:
        for name in archive.names:
            if OF_COMPUTERS.search(name):
                removed.append("files that computers write for their own use")
                continue
            member = _clean(name, archive.read(name), budget, clean_member)
            pack(copy, name, member.data)
            removed += member.removed
            notes += member.notes
    return CleanedFile(file.getvalue(), tuple(dict.fromkeys(removed)), tuple(dict.fromkeys(notes)))


def _clean(name: str, content: bytes, budget: Budget, clean_member: CleanMember) -> CleanedFile:
    try:
        with deeper(budget, name, content):
            return clean_member(name, content)
    except Refused:
        if budget.is_used_up:
            raise
        return CleanedFile(content, ())
