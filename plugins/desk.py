"""What one run of Pelican works on: its settings turned into ours, and what was made so far."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pelican import Pelican

from gazette.build import Summary
from gazette.cache import Cache
from gazette.edition import Edition
from gazette.library import Library


@dataclass
class Current:
    """A run: it begins with settings and ends with an edition, or with none."""

    content: Path
    output: Path
    theme: Path
    base_url: str
    today: date
    show_future: bool
    only_these: bool
    cache: Cache
    library: Library | None = None
    edition: Edition | None = None
    summary: Summary | None = None
    started: float = field(default_factory=time.monotonic)


def of(pelican: Pelican) -> Current:
    current: Current = pelican.gazette
    return current


def open_for(pelican: Pelican) -> None:
    """Reads what we need of Pelican's settings. Takes the emptying of the output folder over from Pelican."""
    settings = pelican.settings
    pelican.gazette = Current(
        content=Path(settings["PATH"]),
        output=Path(settings["OUTPUT_PATH"]),
        theme=Path(settings["THEME"]),
        base_url=str(settings["SITEURL"]).rstrip("/"),
        today=day_of(settings.get("TODAY")),
        show_future=bool(settings.get("SHOW_FUTURE")),
        only_these=bool(pelican.delete_outputdir),
        cache=Cache(Path(settings["CACHE_PATH"]) / "answers"),
    )
    pelican.delete_outputdir = False


def day_of(setting: str | None) -> date:
    """The day of the build: GAZETTE_TODAY, else the setting TODAY, else the real day."""
    written = os.environ.get("GAZETTE_TODAY") or setting
    if not written:
        return date.today()
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        raise SystemExit(f"TODAY is '{written}', which is not a day. Write it as 2018-10-15.") from None
