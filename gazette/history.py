"""The earlier versions of a folder's files, from git; there is no history if git does not have all of them."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = "unknown"
SHOWN = 12  # characters of a commit's id: enough to find it, and the same in every clone
_MISLEADING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_PREFIX")


@dataclass(frozen=True)
class History:
    """The complete history of a folder. Paths start from that folder."""

    root: Path

    def blobs(self, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids of all versions of each file, newest first, from one pass over all commits.

        Renames are not followed and merges add nothing: a version is its content, whenever it was written.
        """
        versions: dict[str, dict[str, None]] = {path: {} for path in paths}
        options = ("--raw", "--no-abbrev", "--no-renames", "--full-history", "--topo-order", "--diff-filter=AM")
        tips = ("HEAD", *_being_merged(self.root))
        log = _git(self.root, "log", *options, "-z", "--format=", "--relative", *tips, "--", ".") or b""
        for blob, path in _log_rows(log):
            if path in versions:
                versions[path].setdefault(blob)
        return {path: tuple(blobs) for path, blobs in versions.items()}

    def texts(self, blobs: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of each version, by its id, from one git process."""
        ids = dict.fromkeys(blobs)
        if not ids:
            return {}
        requests = "".join(f"{blob}\n" for blob in ids).encode()
        return dict(_contents(_git(self.root, "cat-file", "--batch", stdin=requests) or b""))


@dataclass(frozen=True)
class LineChange:
    """The lines that a commit removed from a file, and those that it added."""

    commit: str
    removed: tuple[bytes, ...]
    put_in: tuple[bytes, ...]


def of(root: Path) -> History | None:
    """The history of a folder; None without git, outside a repository, or in a shallow clone.

    In a shallow clone everything seems to date from the oldest commit.
    """
    is_shallow = _git(root, "rev-parse", "--is-shallow-repository")
    return History(root) if is_shallow is not None and is_shallow.strip() == b"false" else None


def _being_merged(root: Path) -> tuple[str, ...]:
    """The other commit of a merge that somebody has begun and not ended."""
    name = "MERGE_HEAD"
    return (name,) if _git(root, "rev-parse", "--verify", "--quiet", name) else ()


def commit_of(root: Path, *leaving_out: str) -> str:
    """The id of the commit, with a + if files of the folder were edited since; "unknown" where there is none.

    `leaving_out` names files whose edits do not count.
    """
    head = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if head is None:
        return UNKNOWN
    others = (f":(exclude){path}" for path in leaving_out)
    edited = _git(root, "status", "--porcelain", "-z", "--", ".", *others)
    return head.decode().strip()[:SHOWN] + ("+" if edited else "")


def committed(root: Path, path: str, commit: str = "HEAD") -> bytes | None:
    """A file of a folder as it is in a commit, such as the last; None where there is none."""
    return _git(root, "show", f"{commit}:./{path}") if _is_in_repository(root) else None


def line_changes(root: Path, path: str) -> Iterator[LineChange]:
    """What each commit changed in a file, the newest first; a merge against each of the commits that it joins."""
    if not _is_in_repository(root):
        return
    options = ("--full-history", "--parents", "--topo-order", "-m", "-p", "-U0", "--no-renames", "--no-color")
    plain = ("--no-ext-diff", "--no-textconv", "--format=%x01%H")
    log = _git(root, "log", *options, *plain, "--relative", "--", path) or b""
    for change in log.split(b"\x01")[1:]:
        commit, *lines = change.splitlines()
        removed = tuple(line[1:] for line in lines if line.startswith(b"-") and not line.startswith(b"---"))
        put_in = tuple(line[1:] for line in lines if line.startswith(b"+") and not line.startswith(b"+++"))
        yield LineChange(commit.decode(), removed, put_in)


def _is_in_repository(root: Path) -> bool:
    """Most folders of tests are in none, and then git need not be asked."""
    return any((above / ".git").exists() for above in (root.absolute(), *root.absolute().parents))


def is_generated(root: Path, path: str) -> bool:
    """Whether .gitattributes says that a program writes a file anew, as for the imaginary office."""
    answer = _git(root, "check-attr", "linguist-generated", "--", path) or b""
    return answer.strip().endswith((b": set", b": true"))


def is_missing(root: Path) -> bool:
    """Whether the history of a folder is not here: a shallow clone, or a downloaded archive."""
    return of(root) is None


def uncommitted(root: Path) -> tuple[str, ...]:
    """The files of a folder that differ from the last commit, from the top of the repository; none without git."""
    rows = (
        _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".") or b""
    ).decode()
    return tuple(row[3:] for row in rows.split("\0") if row)


def commit_with(root: Path, path: str, words: str) -> str:
    """The last commit of another branch that put words into a file; "" where there is none."""
    log = _git(root, "log", "--branches", "--remotes", "--not", "HEAD", f"-S{words}", "--format=%h", "-1", "--", path)
    return (log or b"").decode().strip()


def approvals(root: Path, commit: str) -> tuple[str, ...]:
    """Who approved the commits of a folder after this one, as their messages name them, newest first."""
    trailer = "--format=%(trailers:key=Approved-by,valueonly,unfold)"
    log = _git(root, "log", trailer, f"{commit}..HEAD", "--", ".") or b""
    return tuple(dict.fromkeys(filter(None, log.decode(errors="replace").splitlines())))


def write_commit(root: Path, commit: str, target: Path) -> bool:
    """Writes a folder as it is in a commit into another folder; False where git does not have that commit."""
    archive = _git(root, "archive", "--format=tar", commit, "--", ".")
    if archive is None:
        return False
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(target, filter="data")
    return True


def commit_files(root: Path, message: str) -> bool:
    """Commits everything that differs in a folder, and nothing else; False where git refuses."""
    added = _git(root, "add", "--all", "--", ".")
    return added is not None and _git(root, "commit", "--quiet", "--message", message, "--", ".") is not None


def was_committed(path: Path) -> bool:
    """Whether any commit of the repository, on any branch, has the file."""
    return bool(_git(path.parent, "log", "--all", "-1", "--format=%h", "--", f"./{path.name}"))


def staged_files(root: Path) -> tuple[str, ...]:
    """The files of a folder that the next commit adds or changes, as paths from that folder."""
    options = ("--cached", "--name-only", "--relative", "--diff-filter=ACMRT", "-z")
    return _paths(_git(root, "diff", *options, "--", ".", index=_index_of_hook()))


def write_staged(root: Path, target: Path) -> Path:
    """Writes a folder as the next commit will have it below another folder. Returns where it is."""
    index = _index_of_hook()
    names = _git(root, "ls-files", "-z", "--", ".", index=index)
    _git(root, "checkout-index", "-z", "--stdin", f"--prefix={target.absolute()}{os.sep}", stdin=names, index=index)
    return target / os.fsdecode(_git(root, "rev-parse", "--show-prefix") or b"").strip()


def _index_of_hook() -> dict[str, str]:
    """The index of a commit that takes only some files, which git names to its hooks."""
    name = os.environ.get("GIT_INDEX_FILE")
    return {"GIT_INDEX_FILE": os.path.abspath(name)} if name else {}


def _paths(output: bytes | None) -> tuple[str, ...]:
    return tuple(os.fsdecode(name) for name in (output or b"").split(b"\0") if name)


def _git(root: Path, *words: str, stdin: bytes | None = None, index: Mapping[str, str] | None = None) -> bytes | None:
    """The output of a git command; None where it fails. The settings of a hook must not lead to another repository."""
    env = {name: value for name, value in os.environ.items() if name not in _MISLEADING} | dict(index or {})
    # A clone without blobs would fetch them one by one from its remote.
    env |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(root), *words]
    try:
        result = subprocess.run(command, input=stdin, capture_output=True, env=env, check=False)
    except OSError:
        return None
    return result.stdout if result.returncode == 0 else None


def _log_rows(log: bytes) -> Iterator[tuple[str, str]]:
    """Blob and path of each `:100644 100644 <old> <new> M` NUL `<path>` NUL."""
    parts = iter(log.split(b"\0"))
    for part in parts:
        if part.lstrip(b"\n").startswith(b":"):
            yield part.split()[3].decode(), os.fsdecode(next(parts, b""))


def _contents(output: bytes) -> Iterator[tuple[str, bytes]]:
    """Id and bytes of each `<id> blob <size>` and the bytes after it; `<id> missing` has no bytes."""
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        words = output[at:end].split()
        at = end + 1
        if len(words) == 3:
            size = int(words[2])
            yield words[0].decode(), output[at : at + size]
            at += size + 1
