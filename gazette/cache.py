"""A cache of the results of pure functions, by the hash of their inputs; never by a file's time."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
import tempfile
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

Key = bytes
DIGEST = 20  # bytes of a key
LIBRARIES = (
    "markdown",
    "nh3",
    "pydantic",
    "PyYAML",
    "jinja2",
    "markupsafe",
    "pelican",
    "govuk-frontend-jinja",
)


def key_of(*parts: bytes | str) -> Key:
    """A hash of the parts. ("ab", "c") and ("a", "bc") have different hashes."""
    digest = hashlib.blake2b(digest_size=DIGEST)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def key_of_value(value: object) -> Key:
    """A hash of a frozen value, pickled without memo, so that equal values have equal hashes however they were built.

    The value must not hold a set, whose order changes from run to run, nor a record, in which pydantic keeps a set.
    """
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True
    pickler.dump(value)
    return key_of(buffer.getvalue())


@lru_cache(maxsize=1)
def code_version() -> str:
    """A hash of our own code and of the versions of the libraries whose output is cached."""
    root = Path(__file__).parent
    sources = [path.read_bytes() for path in sorted(root.rglob("*.py"))]
    versions = [f"{name} {_version(name)}" for name in LIBRARIES]
    return key_of(sys.version, *versions, *sources).hex()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


class Cache:
    """A file of results. It keeps only what this run asked for, so it does not grow."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._old: dict[Key, bytes] = self._read()
        self._used: dict[Key, bytes] = {}

    def get(self, key: Key) -> Any:
        """The result for the key, or None."""
        kept = self._used.get(key) or self._old.get(key)
        if kept is None:
            return None
        self._used[key] = kept
        return pickle.loads(kept)

    def put(self, key: Key, answer: object) -> None:
        self._used[key] = pickle.dumps(answer, protocol=5)

    def save(self) -> None:
        """Writes the results that this run used, completely or not at all, and drops all others."""
        if self.path is not None and self._used.keys() != self._old.keys():
            answers = pickle.dumps((code_version(), self._used), protocol=5)
            put_in_place(self.path, key_of(answers) + answers)
        self._old, self._used = self._used, {}

    def _read(self) -> dict[Key, bytes]:
        if self.path is None or not self.path.is_file():
            return {}
        data = self.path.read_bytes()
        digest, answers = data[:DIGEST], data[DIGEST:]
        if key_of(answers) != digest:
            return {}  # truncated or damaged: a wrong result would be published
        version, kept = pickle.loads(answers)
        return kept if version == code_version() else {}


def has_bytes(path: Path, data: bytes) -> bool:
    """Whether the file has exactly these bytes already."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def put_if_changed(path: Path, data: bytes) -> bool:
    """Replaces a file atomically; False if it has exactly these bytes already."""
    if has_bytes(path, data):
        return False
    put_in_place(path, data)
    return True


def put_in_place(path: Path, data: bytes) -> None:
    """Replaces a file atomically: a reader sees the old file or the new file, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
