"""Why an output folder cannot be published into, in a sentence, before anything is read or written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from gazette.manifest import MANIFEST
from gazette.publishing.places import Places

WHOLE = "A build puts the whole site in its place in one step."


def fault_of_output(places: Places, content: Path, *, may_empty: bool) -> str | None:
    """Why this folder cannot be switched; None if it can. `may_empty`: files that belong to no site may go."""
    output = places.output
    if output.is_symlink():
        return f"{output} is a link. {WHOLE} Name the folder itself: -o {os.path.realpath(output)}"
    if output.exists() and not output.is_dir():
        return f"{output} is a file. Move it, or name a folder: -o output"
    if output.is_dir() and os.path.ismount(output):
        return f"{output} is a mount point, which cannot be moved. {WHOLE} Name a folder in it: -o {output / 'site'}"
    if content.resolve().is_relative_to(output.resolve()):
        return f"{output} holds the content. {WHOLE} Name a folder of its own: -o output"
    if output.resolve().is_relative_to(content.resolve()):
        return f"{output} lies in the content, which would then hold the site. Name a folder beside it: -o output"
    if other := next(filter(_is_no_folder, (places.beside, places.next, places.last, places.aside)), None):
        return f"{other} is a link or a file, and a build keeps its editions there. Move it away."
    if output.is_dir() and not may_empty and (name := _foreign_file(places)):
        what = f"{output} holds {name}, but no site that was built here. {WHOLE} That would take away other files."
        return f"{what} Name an empty folder, or add -d, which empties it."
    return _unwritable(output)


def fault_of_cache(cache: Path, *folders: Path) -> str | None:
    """Why the cache cannot be kept in a folder: what it holds is not public, so no site or content may have it."""
    inside = next((folder for folder in folders if cache.resolve().is_relative_to(folder.resolve())), None)
    return f"The cache {cache} lies in {inside}. Name a folder elsewhere: CACHE_PATH = '.cache'" if inside else None


def _is_no_folder(path: Path) -> bool:
    """Whether something is there and is not a folder. A link could lead to another disk, or away from the editions."""
    try:
        return not stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:  # there is nothing
        return False


def _foreign_file(places: Places) -> str:
    """A name in the folder, if no edition of ours is there."""
    if (places.output / MANIFEST).exists() or places.record(places.output):
        return ""
    return next((name for name in sorted(os.listdir(places.output)) if name != ".git"), "")


def _unwritable(output: Path) -> str | None:
    above = next(folder for folder in output.parents if folder.is_dir())
    for folder in (above, output):
        if folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK):
            why = "" if folder == output else f" A build prepares the new site there, beside {output.name}."
            return f"{folder} cannot be written to.{why} Ask for the right to write there, or name another folder."
    return None
