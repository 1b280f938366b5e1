"""A blank office: the files of its content folder, and the move of the sample that is in the way."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from string import Template

from gazette import history
from gazette.cache import put_in_place
from gazette.commands.guides import guides
from gazette.frontmatter.source import Source, read_document
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from gazette.slugs import name_slug

SKELETON = Path(__file__).parent / "blank_office"
SHORT_NAMES = {
    "Commissioner": "the Commissioner",
    "Mayor's Office": "the Mayor's Office",
    "Mayor": "the Mayor",
    "Combined Authority": "the Combined Authority",
}
UNKNOWN_SHORT_NAME = "the office"
SAMPLE_FOLDER = "content"
SAMPLE_PUBLISHER = "The Gazette project"


class CannotStart(Exception):
    """Says in a sentence why no office was written."""


@dataclass(frozen=True)
class BlankOffice:
    """What is known about an office that has published nothing: its name, its area, the beginning of its feed ids."""

    name: str
    area: str
    feed_ids: str

    @property
    def short_name(self) -> str:
        """The name in running text: "the Commissioner"; "the office" for a name in words that are not known."""
        name = self.name.replace("’", "'")
        return next((short for words, short in SHORT_NAMES.items() if words in name), UNKNOWN_SHORT_NAME)

    @property
    def name_in_sentence(self) -> str:
        """The name after an article, if it is an English name that needs one."""
        has_article = self.name.lower().startswith("the ") or self.short_name == UNKNOWN_SHORT_NAME
        return self.name if has_article else f"the {self.name}"

    def files(self) -> dict[str, str]:
        """The text of each file of its content folder, by path."""
        paths = sorted(path for path in SKELETON.rglob("*") if path.is_file())
        texts = {path.relative_to(SKELETON).as_posix(): path.read_text(encoding="utf-8") for path in paths}
        filled = {path: self._filled(text) if path.endswith(".md") else text for path, text in texts.items()}
        return {**filled, **dict(guides())}

    def _filled(self, text: str) -> str:
        """The text with the names of the office, which must break neither the fields nor the Markdown below them."""
        names = {
            "name": self.name,
            "the_name": self.name_in_sentence,
            "short": self.short_name,
            "area": self.area,
            "feed_ids": self.feed_ids,
        }
        fields, line, body = text.partition("\n---\n")
        quoted = {key: json.dumps(value, ensure_ascii=False)[1:-1] for key, value in names.items()}
        escaped = {key: re.sub(r"[^\w\s',.-]", _entity, value) for key, value in names.items()}
        return Template(fields).substitute(quoted) + line + Template(body).substitute(escaped)


def _entity(character: re.Match[str]) -> str:
    return f"&#{ord(character[0])};"


def write_office(office: BlankOffice, folder: Path) -> Path | None:
    """Writes a content folder that passes the check. Returns where the sample that was in it is now, if it was.

    Raises CannotStart, and then writes nothing.
    """
    new_place = _place_of_sample(folder)
    if folder.exists() and not new_place and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotStart(f"There is something in {folder} already, and it is left as it is. Choose another folder.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".start-") as beside:
        written = Path(beside) / "office"
        for path, text in office.files().items():
            put_in_place(written / path, text.encode())
        _require_no_mistakes(written)
        _put_in_place(written, folder, new_place)
    return new_place


def _require_no_mistakes(written: Path) -> None:
    try:
        read_library(written)
    except ProblemsFound as error:
        problem = error.problems[0]
        raise CannotStart(f"{problem.what} {problem.remedy} Nothing was written.") from None


def _put_in_place(written: Path, folder: Path, new_place: Path | None) -> None:
    if new_place:
        new_place.parent.mkdir(exist_ok=True)
        folder.rename(new_place)
    elif folder.exists():
        folder.rmdir()
    try:
        written.rename(folder)
    except OSError:
        if new_place:
            new_place.rename(folder)
        raise


def _place_of_sample(folder: Path) -> Path | None:
    """Where the sample in a folder moves to; None if there is no sample in it."""
    office = folder / "office.md"
    source = read_document(office.read_bytes()) if folder.name == SAMPLE_FOLDER and office.is_file() else None
    if not isinstance(source, Source) or source.fields.get("publisher") != {"name": SAMPLE_PUBLISHER}:
        return None
    place = folder.parent / "examples" / name_slug(str(source.fields.get("area")))
    if place.exists():
        raise CannotStart(f"The sample in {folder} would move to {place}, which is there already. Rename one of them.")
    edited = history.uncommitted(folder)
    if edited:
        what = f"{edited[0]} was edited and not committed, so it may be your own work."
        raise CannotStart(f"{what} Commit it, or undo the edit with git, and start again.")
    return place
