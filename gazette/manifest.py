"""The manifest of an edition: every file and every record with its fingerprint, and the commit they are of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazette.history import UNKNOWN

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """SHA-256 by path of every file as it is published, and by identity of every record as it was written.

    The commit is the one thing in an edition that the content alone does not decide.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)
    commit: str = UNKNOWN

    @property
    def as_json(self) -> bytes:
        told = {
            "commit": self.commit,
            "files": dict(sorted(self.files.items())),
            "records": dict(sorted(self.records.items())),
        }
        return (json.dumps(told, indent=0, ensure_ascii=False) + "\n").encode()


def read_manifest(folder: Path) -> Mapping[str, str]:
    """What the last edition put into the folder: path → SHA-256. Empty where there is none."""
    try:
        return manifest_of((folder / MANIFEST).read_bytes()).files
    except (OSError, ValueError):
        return {}


def manifest_of(data: bytes) -> Manifest:
    """The manifest that was written so. Raises ValueError for anything else. Drops paths that lead out of a site."""
    told = json.loads(data)
    if not isinstance(told, dict) or not isinstance(told.get("files"), dict):
        raise ValueError("It names no files.")
    records = told.get("records")
    return Manifest(
        {path: digest for path, digest in _texts(told["files"]).items() if _is_safe(path)},
        _texts(records) if isinstance(records, dict) else {},
        str(told.get("commit", UNKNOWN)),
    )


def _texts(pairs: Mapping[str, object]) -> dict[str, str]:
    return {name: value for name, value in pairs.items() if isinstance(value, str)}


def _is_safe(path: str) -> bool:
    return bool(path) and not path.startswith("/") and ".." not in path.split("/") and "\\" not in path
