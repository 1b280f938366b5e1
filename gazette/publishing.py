"""Publishes a checked edition: writes what changed, removes what is no longer published, and reports it."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazette.build import Summary
from gazette.cache import has_bytes, put_if_changed, put_in_place
from gazette.edition import Edition
from gazette.manifest import MANIFEST, Manifest, read_manifest
from gazette.problems import Problem, as_text, counted


@dataclass(frozen=True)
class PublishResult:
    written: tuple[str, ...]  # paths
    removed: tuple[str, ...]


def publish(edition: Edition, folder: Path, foreign: Collection[str] = ()) -> PublishResult:
    """Writes the files that changed and removes those that are no longer published; the others keep their times.

    `foreign` names other files of the folder, which are removed too.
    """
    before = read_manifest(folder)
    written = tuple(path for path, data in edition.new.items() if not has_bytes(folder / path, data))
    if written:
        # If writing is interrupted, the next build must not trust the old manifest for these files.
        put_in_place(folder / MANIFEST, Manifest({**before, **dict.fromkeys(written, "")}).as_json)
    for path in written:
        put_in_place(folder / path, edition.new[path])
    gone = {*foreign, *before} - edition.known.keys() - {MANIFEST}
    removed = tuple(sorted(path for path in gone if _remove(folder, path)))
    put_if_changed(folder / MANIFEST, edition.manifest)
    return PublishResult(written, removed)


def all_files(folder: Path, retained: Collection[str]) -> Iterator[str]:
    """Every file below the folder, except what the folder itself holds under a retained name, such as .git."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if (path.is_file() or path.is_symlink()) and name.parts[0] not in retained:
            yield name.as_posix()


@dataclass(frozen=True)
class HeldBack:
    """What is not public yet, for the terminal."""

    lines: tuple[str, ...] = ()  # each document and each part, with its day
    next_release: str = ""  # 2024-07-01 09:30, when the site has to be built again; "" where nothing is held


def report(
    summary: Summary, result: PublishResult, held: HeldBack, warnings: Sequence[Problem], seconds: float
) -> None:
    """Prints the warnings, what is held, the closing line, and when the next of it becomes public."""
    if warnings:
        print(as_text(warnings), file=sys.stderr)
        print(f"{counted(warnings)}: correct them, or answer them in front matter under accepted.", file=sys.stderr)
    for line in held.lines:
        print(line)
    print(closing_line(summary, result, held, seconds))
    if held.next_release:
        print(f"next release: {held.next_release}")


def closing_line(summary: Summary, result: PublishResult, back: HeldBack, seconds: float) -> str:
    held = f", {len(back.lines)} held until their day" if back.lines else ""
    return (
        f"{summary.records} records{held}; {summary.pages} pages, {summary.feeds} feeds, {summary.files} files; "
        f"{summary.links:,} links checked; {len(result.written)} written, {len(result.removed)} removed; "
        f"{seconds:.1f} seconds."
    )


def _remove(folder: Path, path: str) -> bool:
    """Removes a file, and the folders it leaves empty. False where there is no such file."""
    full = folder / path
    if not full.is_file() and not full.is_symlink():
        return False
    full.unlink()
    for parent in full.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
