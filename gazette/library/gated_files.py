"""What looks private in the files of a content folder, from the cache where a file has been read before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.cache import Cache, Key, code_version, key_of, key_of_value
from gazette.library.folder import shown
from gazette.privacy.finding import Finding, Registered
from gazette.workers import each

NOTHING = Registered()


@dataclass(frozen=True)
class _GatedFile:
    """The bytes of a file of the content folder, and what is registered as public."""

    path: str
    shown: str  # as a person would name it, in a command to copy
    data: bytes
    registered: Registered

    @property
    def key(self) -> Key:
        return key_of("private", code_version(), self.shown, _key_of_registered(self.registered), self.data)


def findings_of(
    root: Path, paths: Iterable[str], registered: Registered, cache: Cache
) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """The findings of each file that has any, by its path. Most files have none whatever is registered.

    So a file is first looked at as if nothing were registered: a new contact then leaves its result in the cache.
    """
    files = [_GatedFile(path, shown(root, path), (root / path).read_bytes(), NOTHING) for path in paths]
    suspicious = [file for file, findings in zip(files, _results(files, cache), strict=True) if findings]
    again = [replace(file, registered=registered) for file in suspicious]
    for file, findings in zip(again, _results(again, cache), strict=True):
        if findings:
            yield file.path, findings


def _results(files: Sequence[_GatedFile], cache: Cache) -> list[tuple[Finding, ...]]:
    return cache.kept_each([file.key for file in files], files, _read)


def _read(files: Sequence[_GatedFile]) -> list[tuple[Finding, ...]]:
    """The findings in files that are not in the cache; attached files are read in processes of their own."""
    from gazette.privacy.files import NamedFile, findings_in_files  # with the rules, before processes are forked

    attached = [number for number, file in enumerate(files) if file.path.startswith("files/")]
    texts = [number for number, file in enumerate(files) if not file.path.startswith("files/")]
    named = [NamedFile(files[number].shown, files[number].data) for number in attached]
    in_files = findings_in_files(named, files[0].registered) if named else []
    in_texts = each(_findings_in_text, [files[number] for number in texts])
    by_number = dict(zip((*attached, *texts), (*map(tuple, in_files), *in_texts), strict=True))
    return [by_number[number] for number in range(len(files))]


def _findings_in_text(file: _GatedFile) -> tuple[Finding, ...]:
    from gazette.privacy.tables import findings_in_csv
    from gazette.privacy.text import findings_in

    text = file.data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    search = findings_in_csv if file.path.endswith(".csv") else findings_in
    return tuple(search(text, file.registered))


def _key_of_registered(registered: Registered) -> Key:
    return key_of_value(tuple(tuple(sorted(getattr(registered, name))) for name in registered.__dataclass_fields__))
