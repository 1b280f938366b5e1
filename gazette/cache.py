"""A cache of the results of pure functions, by the hash of their inputs; never by a file's time."""

from __future__ import annotations

import hashlib
import importlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

Key = bytes
T = TypeVar("T")
Task = TypeVar("Task")
DIGEST = 20  # bytes of a key
_BUILTINS = {("builtins", name) for name in ("set", "frozenset", "complex", "bytearray")}
LIBRARIES = (
    "markdown",
    "nh3",
    "pydantic",
    "PyYAML",
    "jinja2",
    "markupsafe",
    "pelican",
    "pillow",
    "font-source-serif-pro",
    "snowballstemmer",
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
        try:
            answer = _loaded(kept)
        except pickle.UnpicklingError:
            return None
        self._used[key] = kept
        return answer

    def keeps(self, key: Key) -> bool:
        """Whether there is a result for the key, which then stays in the cache though nobody reads it in this run."""
        kept = self._used.get(key) or self._old.get(key)
        if kept is not None:
            self._used[key] = kept
        return kept is not None

    def put(self, key: Key, answer: object) -> None:
        self._used[key] = pickle.dumps(answer, protocol=5)

    def kept(self, key: Key, work_out: Callable[[], T]) -> T:
        """The result for the key, worked out where it is not known."""
        answer: T | None = self.get(key)
        if answer is None:
            answer = work_out()
            self.put(key, answer)
        return answer

    def kept_each(
        self, keys: Sequence[Key], tasks: Sequence[Task], work_out: Callable[[list[Task]], Iterable[T]]
    ) -> list[T]:
        """The results for tasks with these keys, in order; those that are not known are worked out together."""
        answers = {key: self.get(key) for key in keys}
        new = {key: task for key, task in zip(keys, tasks, strict=True) if answers[key] is None}
        for key, answer in zip(new, work_out(list(new.values())) if new else (), strict=True):
            self.put(key, answer)
            answers[key] = answer
        return [answers[key] for key in keys]

    def save(self) -> None:
        """Writes the results that this run used, completely or not at all, and drops all others."""
        if self.path is not None and self._used.keys() != self._old.keys():
            answers = pickle.dumps((code_version(), self._used), protocol=5)
            put_in_place(self.path, key_of(answers) + answers)
        self._old, self._used = self._used, {}

    def _read(self) -> dict[Key, bytes]:
        if self.path is None or not self.path.is_file():
            return {}
        try:
            data = self.path.read_bytes()
            digest, answers = data[:DIGEST], data[DIGEST:]
            if key_of(answers) != digest:
                return {}  # truncated or damaged: a wrong result would be published
            version, kept = _loaded(answers)
        except (OSError, ValueError, TypeError, pickle.UnpicklingError):
            return {}
        is_ours = version == code_version() and isinstance(kept, dict)
        return kept if is_ours and all(isinstance(answer, bytes) for answer in kept.values()) else {}


class _Unpickler(pickle.Unpickler):
    """Makes only values of our own classes and of a few of Python's, so that a forged file cannot run a program."""

    def find_class(self, module: str, name: str) -> Any:
        return _safe_class(module, name)


@cache
def _safe_class(module: str, name: str) -> type:
    package = module.partition(".")[0]
    if package in ("gazette", "datetime", "decimal") or (module, name) in _BUILTINS:
        kept = getattr(importlib.import_module(module), name, None)
        if isinstance(kept, type) and kept.__module__ == module:
            return kept
    raise pickle.UnpicklingError(f"{module}.{name} does not belong in a cache.")


# What a forged pickle raises, which may call any class of ours with any arguments.
_OF_FORGERIES = (
    pickle.UnpicklingError, ArithmeticError, AssertionError, AttributeError, EOFError, ImportError, LookupError,
    MemoryError, NameError, OSError, RuntimeError, SyntaxError, TypeError, ValueError,
)  # fmt: skip


def _loaded(data: bytes) -> Any:
    """Raises UnpicklingError for whatever else bytes that are not a pickle of ours can raise."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except _OF_FORGERIES as error:
        raise pickle.UnpicklingError(str(error)) from error


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
    with written_beside(path) as file:
        file.write(data)
        Path(file.name).chmod(0o644)  # whatever the umask


@contextmanager
def written_beside(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of another once it is on the disk, unless writing it fails.

    Who may read it follows the umask: it may be an archive with what is withheld.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_rests(path)
        with ExitStack() as undo:
            undo.callback(temporary.unlink, missing_ok=True)
            with temporary.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
            undo.pop_all()
    except OSError as error:
        name = str(path) if error.filename in (None, str(temporary)) else error.filename
        raise OSError(error.errno, error.strerror, name) from error


def _remove_rests(path: Path) -> None:
    """Removes what a process left that was killed while it wrote this file, or another of the folder."""
    for rest in path.parent.glob(".*.*.new"):
        process = rest.name.split(".")[-2]
        if process.isdecimal() and not _is_running(process):
            rest.unlink(missing_ok=True)


def _is_running(process: str) -> bool:
    if sys.platform == "win32":  # where the question itself would end the process
        return True
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        pass
    return True
