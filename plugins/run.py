"""What one run of Pelican works on: its settings turned into ours, and what was made so far."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from pelican import Pelican

from gazette.build import Summary
from gazette.cache import Cache
from gazette.edition import Edition
from gazette.library.library import Library


@dataclass
class Run:
    """A run: it begins with settings and ends with an edition, or with none."""

    content: Path
    output: Path
    theme: Path
    base_url: str
    today: date
    show_future: bool
    only_these: bool
    retained: tuple[str, ...]
    keeps_register: bool
    documents: Cache  # what files came to; `gazette check` keeps the same
    pages: Cache  # what pages came to
    library: Library | None = None
    edition: Edition | None = None
    summary: Summary | None = None
    started: float = field(default_factory=time.monotonic)


def of(pelican: Pelican) -> Run:
    current: Run = pelican.gazette
    return current


def open_for(pelican: Pelican) -> None:
    """Reads what we need of Pelican's settings. Takes the emptying of the output folder over from Pelican."""
    settings = pelican.settings
    content, output = Path(settings["PATH"]), Path(settings["OUTPUT_PATH"])
    # Pelican too never empties a folder that holds the content.
    may_empty = not content.resolve().is_relative_to(output.resolve())
    pelican.gazette = Run(
        content=content,
        output=output,
        theme=Path(settings["THEME"]),
        base_url=address_of(settings["SITEURL"]),
        today=day_of(settings.get("TODAY")),
        show_future=bool(settings.get("SHOW_FUTURE")),
        only_these=bool(pelican.delete_outputdir) and may_empty,
        retained=tuple(settings["OUTPUT_RETENTION"]),
        keeps_register=bool(settings.get("KEEP_REGISTER")),
        documents=Cache(Path(settings["CACHE_PATH"]) / "documents"),
        pages=Cache(Path(settings["CACHE_PATH"]) / "pages"),
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


def address_of(setting: str | None) -> str:
    """The address of the site, without a closing slash. Feeds, sitemap and citations are nothing without it."""
    written = str(setting or "").rstrip("/")
    parts = urlsplit(written)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise SystemExit(f"SITEURL is '{written}', which is not a web address. Write it as https://record.example.org.")
    return written
