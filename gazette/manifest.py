"""The manifest of an edition: every file and every record with its fingerprint, and the commit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazette.history import UNKNOWN

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """SHA-256 of every published file by its path, and of every record, as it was written, by its identity.

    Only the commit does not follow from the content.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)
    commit: str = UNKNOWN
    register_of: str = ""  # the office in whose register of publications the records are; "" for a preview

    @property
    def as_json(self) -> bytes:
        document = {
            "commit": self.commit,
            "files": dict(sorted(self.files.items())),
            "records": dict(sorted(self.records.items())),
            **({"register_of": self.register_of} if self.register_of else {}),
        }
        return (json.dumps(document, indent=0, ensure_ascii=False) + "\n").encode()


def registered_records(folder: Path, office: str) -> Mapping[str, str]:
    """The records of a published site that are in the register of an office; none for a preview or another office."""
    manifest = manifest_in(folder)
    return manifest.records if manifest.register_of == office else {}


def manifest_in(folder: Path) -> Manifest:
    """The manifest of the edition in a folder; an empty one where there is none."""
    try:
        return manifest_of((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return Manifest()


def manifest_of(data: bytes) -> Manifest:
    """Reads a manifest. Raises ValueError for anything else. Drops paths that lead out of a site."""
    document = json.loads(data)
    if not isinstance(document, dict) or not isinstance(document.get("files"), dict):
        raise ValueError("It names no files.")
    records = document.get("records")
    return Manifest(
        {path: digest for path, digest in _texts(document["files"]).items() if _is_safe(path)},
        _texts(records) if isinstance(records, dict) else {},
        str(document.get("commit", UNKNOWN)),
        str(document.get("register_of", "")),
    )


def _texts(pairs: Mapping[str, object]) -> dict[str, str]:
    return {name: value for name, value in pairs.items() if isinstance(value, str)}


def _is_safe(path: str) -> bool:
    return bool(path) and not path.startswith("/") and ".." not in path.split("/") and "\\" not in path
