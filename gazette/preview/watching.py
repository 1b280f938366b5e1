"""Watches the files that a site is made of, from before the first build on, so that no save is missed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

from gazette.preview.builds import Builds

# Hidden files, and those that Word, editors and our own writing put beside a file for a moment.
_IN_PASSING = re.compile(r"/\.|/~\$|~$|\.(?:tmp|swp|swx|part|crdownload|pyc)$|/__pycache__", re.IGNORECASE)
DEBOUNCE = 200  # milliseconds: the files of one "save all" or `git pull` are one build


def watch_saves(builds: Builds, folders: Iterable[Path], stop: Event) -> None:
    """Asks for a build after each save, until `stop` is set."""
    base = [str(folder.resolve()) for folder in folders]
    names = re.compile("|".join(map(re.escape, base)))

    def counts(change: Change, path: str) -> bool:
        return not _IN_PASSING.search(names.sub("", path, count=1).replace("\\", "/"))

    for changes in watch(*base, debounce=DEBOUNCE, step=30, watch_filter=counts, stop_event=stop):
        builds.want(has_new_code=any(path.endswith(".py") for _, path in changes))
