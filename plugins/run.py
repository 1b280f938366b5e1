"""A run of Pelican: the settings that we need, and what has been read and built so far."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from pelican import Pelican

from gazette.addresses import fault_of_base
from gazette.build import Summary
from gazette.cache import Cache
from gazette.edition import Edition
from gazette.library.build_day import build_moment
from gazette.library.library import Library
from gazette.library.read import Content
from gazette.publishing.output_state import OutputState
from gazette.publishing.places import Places


@dataclass
class Run:
    """A run. It begins with only the settings; library, edition and summary stay None if a mistake stops it."""

    content: Path
    output: Path
    theme: Path
    base_url: str
    now: datetime  # for which the site is built
    may_empty: bool  # whether an output folder with other files may be emptied
    retained: tuple[str, ...]  # names in the output folder that move to the next edition, such as .git
    keep_register: bool  # whether to write registers/published.csv
    is_preview: bool  # whether to show what is not public too, to outlive mistakes, and to say nothing on the terminal
    cache: Path  # the folder of both caches
    documents: Cache  # documents that were read, shared with `gazette check`
    pages: Cache  # the files of the site
    content_read: Content | None = None
    library: Library | None = None  # what is public
    edition: Edition | None = None
    summary: Summary | None = None
    present: OutputState = field(default_factory=OutputState)  # what is in the output folder
    is_out: bool = False  # whether the edition is in the output folder
    mistakes: tuple[str, ...] = ()  # why the run stopped, a sentence each
    started: float = field(default_factory=time.monotonic)

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def places(self) -> Places:
        return Places(self.output)


def run_of(pelican: Pelican) -> Run:
    run: Run = pelican.gazette
    return run


def start_run(pelican: Pelican) -> None:
    """Reads the settings. Publishing empties the output folder instead of Pelican, and only after a successful run.

    Without DELETE_OUTPUT_DIRECTORY, Pelican leaves a .git in the output alone; with it, only what
    OUTPUT_RETENTION names.
    """
    settings = pelican.settings
    content, output = Path(settings["PATH"]), Path(settings["OUTPUT_PATH"])
    cache = Path(settings["CACHE_PATH"])
    may_empty = bool(pelican.delete_outputdir)
    pelican.gazette = Run(
        content=content,
        output=output,
        theme=Path(settings["THEME"]),
        base_url=address_of(settings["SITEURL"]),
        now=build_moment(content),
        may_empty=may_empty,
        retained=tuple(dict.fromkeys((*settings["OUTPUT_RETENTION"], *(() if may_empty else (".git",))))),
        keep_register=bool(settings.get("KEEP_REGISTER")),
        is_preview=bool(settings.get("PREVIEW")),
        cache=cache,
        documents=Cache(cache / "documents"),
        pages=Cache(cache / "pages"),
    )
    pelican.delete_outputdir = False


def address_of(setting: str | None) -> str:
    """The address of the site, without a closing slash."""
    written = str(setting or "").rstrip("/")
    if fault := fault_of_base(written):
        raise SystemExit(" ".join(fault))
    return written
