"""What git remembers of a folder: the texts its files once had. Where that is not all at hand, nothing is told."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = "unknown"
SHOWN = 12  # characters of a commit's id: enough to find it, and the same in every clone
_MISLEADING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_PREFIX")


@dataclass(frozen=True)
class History:
    """The history of a folder, whole. Paths are from that folder."""

    root: Path

    def blobs(self, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids of every text that each file ever had, newest first; one pass over all commits.

        Renames are not followed, merges add nothing: a text is known by what it says, not by when it was written.
        """
        wanted = set(paths)
        found: dict[str, dict[str, None]] = {path: {} for path in wanted}
        options = ("--raw", "--no-abbrev", "--no-renames", "--full-history", "--topo-order", "--diff-filter=AM")
        told = _git(self.root, "log", *options, "-z", "--format=", "--relative", "--", ".") or b""
        for blob, path in _rows(told):
            if path in wanted:
                found[path].setdefault(blob)
        return {path: tuple(blobs) for path, blobs in found.items()}

    def texts(self, blobs: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of each, by its id; one process for all."""
        asked = list(dict.fromkeys(blobs))
        if not asked:
            return {}
        told = _git(self.root, "cat-file", "--batch", said="".join(f"{blob}\n" for blob in asked).encode()) or b""
        return dict(_contents(told))


def of(root: Path) -> History | None:
    """The history of a folder; None without git, outside a repository, or in a clone that was cut short.

    A shallow clone takes the whole archive for the work of its oldest commit: all it could tell would be wrong.
    """
    is_shallow = _git(root, "rev-parse", "--is-shallow-repository")
    return History(root) if is_shallow is not None and is_shallow.strip() == b"false" else None


def commit_of(root: Path, *leaving_out: str) -> str:
    """The commit that the folder's files are of, with a + where some were edited since; "unknown" where none is.

    `leaving_out` names files whose edits do not count.
    """
    head = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if head is None:
        return UNKNOWN
    others = (f":(exclude){path}" for path in leaving_out)
    edited = _git(root, "status", "--porcelain", "-z", "--", ".", *others)
    return head.decode().strip()[:SHOWN] + ("+" if edited else "")


def _git(root: Path, *words: str, said: bytes | None = None) -> bytes | None:
    """What git answers; None where it cannot. A hook's own settings must not lead it to another repository."""
    env = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    # A clone without texts would fetch them one by one from the net.
    env |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(root), *words]
    try:
        done = subprocess.run(command, input=said, capture_output=True, env=env, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _rows(told: bytes) -> Iterator[tuple[str, str]]:
    """Blob and path of each `:100644 100644 <old> <new> M` NUL `<path>` NUL."""
    parts = iter(told.split(b"\0"))
    for part in parts:
        if part.lstrip(b"\n").startswith(b":"):
            yield part.split()[3].decode(), os.fsdecode(next(parts, b""))


def _contents(told: bytes) -> Iterator[tuple[str, bytes]]:
    """Each answer is `<id> blob <size>` and the bytes; `<id> missing` has none."""
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        words = told[at:end].split()
        at = end + 1
        if len(words) == 3:
            size = int(words[2])
            yield words[0].decode(), told[at : at + size]
            at += size + 1
