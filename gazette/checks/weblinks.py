"""The register of what links to the web answered: content/registers/weblinks.yaml, read and written whole."""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag

import yaml

from gazette.problems import Problem

ANSWERS = ("ok", "moved", "gone", "unsure")
HEADING = """\
# What the links of this site that lead to the web answered, and when. `make weblinks` writes this file.
# Yours to fill in, and kept: archived (the address of an archived copy), archived_on, title, note.
# Other comments are not kept.
"""
_DATES = ("checked", "since", "archived_on")
_ADDRESSES = ("url", "moved_to", "archived")


@dataclass(frozen=True)
class WebLinkAnswer:
    """What one address answered; `since` is the day it was first seen failing.

    `archived`, `archived_on`, `title` and `note` are the officer's own words, and kept.
    """

    url: str
    checked: date | None = None
    answer: str = "unsure"
    status: int | None = None
    since: date | None = None
    moved_to: str | None = None
    archived: str | None = None
    archived_on: date | None = None
    title: str | None = None
    note: str | None = None
    line: int = field(default=1, compare=False)

    @property
    def is_gone(self) -> bool:
        return self.answer == "gone"

    @property
    def has_officers_words(self) -> bool:
        return any((self.archived, self.archived_on, self.title, self.note))


@dataclass(frozen=True)
class WebLinks:
    """Every answer that is remembered, by address. A place within a page (#…) does not count."""

    answers: Mapping[str, WebLinkAnswer] = field(default_factory=dict)

    def answer_of(self, url: str) -> WebLinkAnswer | None:
        return self.answers.get(page_of(url))


def page_of(url: str) -> str:
    """The address that is asked for: what follows the # is never sent."""
    return urldefrag(url).url


def read(path: Path, shown: str) -> tuple[WebLinks, list[Problem]]:
    """The rows that are well written, and what is wrong with the others; a missing file has none."""
    if not path.exists():
        return WebLinks(), []
    try:
        text = path.read_bytes().decode("utf-8-sig")
        # BaseLoader leaves every word as it stands: no "no" becomes False, no 2018-03 becomes anything else.
        rows = yaml.load(text, Loader=yaml.BaseLoader)
    except UnicodeDecodeError:
        return WebLinks(), [Problem(shown, 1, "This file is not UTF-8 text.", "Save it as UTF-8.")]
    except RecursionError:
        return WebLinks(), [Problem(shown, 1, "This is nested too deeply.", "Begin each row with - url:")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"This is not YAML: {getattr(error, 'problem', None) or error}."
        return WebLinks(), [Problem(shown, mark.line + 1 if mark else 1, what, "Compare with the rows above.")]
    if not rows:
        return WebLinks(), []
    if not isinstance(rows, list):
        return WebLinks(), [Problem(shown, 1, "This is not a list.", "Begin each row with - url:")]
    return _read_rows(rows, _Places(text), shown)


def write(path: Path, register: WebLinks) -> bool:
    """Writes the whole file at once, sorted by address; False if it already said the same."""
    text = as_yaml(register)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError:
        os.unlink(name)
        raise
    return True


def as_yaml(register: WebLinks) -> str:
    rows = [_as_row(answer) for _, answer in sorted(register.answers.items())]
    if not rows:
        return HEADING + "[]\n"
    body = yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=False)
    return HEADING + body


def _as_row(answer: WebLinkAnswer) -> dict[str, object]:
    return {name: value for name in _NAMES if (value := getattr(answer, name)) is not None}


def _read_rows(rows: list[object], places: _Places, shown: str) -> tuple[WebLinks, list[Problem]]:
    answers: dict[str, WebLinkAnswer] = {}
    problems: list[Problem] = []
    for number, row in enumerate(rows):
        found = list(_problems_of_row(row, number, places, shown))
        problems += found
        if found or not isinstance(row, dict):
            continue
        answer = _as_answer(row, places.of(number))
        if answer.url in answers:
            what = f"{answer.url} already stands on line {answers[answer.url].line}."
            problems.append(Problem(shown, answer.line, what, "Keep one of the two rows."))
        answers.setdefault(answer.url, answer)
    return WebLinks(answers), problems


def _as_answer(row: Mapping[str, str], line: int) -> WebLinkAnswer:
    return WebLinkAnswer(
        url=page_of(row["url"]),
        checked=_day(row.get("checked")),
        answer=row.get("answer") or "unsure",
        status=int(row["status"]) if row.get("status") else None,
        since=_day(row.get("since")),
        moved_to=row.get("moved_to") or None,
        archived=row.get("archived") or None,
        archived_on=_day(row.get("archived_on")),
        title=row.get("title") or None,
        note=row.get("note") or None,
        line=line,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _problems_of_row(row: object, number: int, places: _Places, shown: str) -> Iterator[Problem]:
    if not isinstance(row, dict) or not row.get("url"):
        yield Problem(shown, places.of(number), "This row has no address.", "Begin it with - url:")
        return
    for name, value in row.items():
        fault = _fault_of(name, value)
        if fault:
            yield Problem(shown, places.of(number, str(name)), *fault)
    if row.get("archived_on") and not row.get("archived"):
        what = "The day of an archived copy is given without its address."
        yield Problem(shown, places.of(number, "archived_on"), what, "Write archived: and the copy's address.")


def _fault_of(name: object, value: object) -> tuple[str, str] | None:
    if name not in _NAMES:
        near = difflib.get_close_matches(str(name), _NAMES, 1)
        return f"'{name}' is not a field.", f"Did you mean {near[0]}?" if near else "Remove this line."
    if not isinstance(value, str):
        return f"{name} is a list.", "Write one value on one line."
    if name in _DATES and value and not _is_day(value):
        return f"{name} '{value}' is not a day.", "Write it as 2018-03-31."
    if name in _ADDRESSES and value and not re.match(r"https?://[^\s/]+", value):
        return f"{name} '{value}' is not a web address.", "Write it whole, as in https://example.org/page"
    if name == "answer" and value and value not in ANSWERS:
        near = difflib.get_close_matches(value, ANSWERS, 1)
        return f"answer '{value}' is not one of the choices.", _choices(near)
    if name == "status" and value and not re.fullmatch(r"[1-9]\d\d", value):
        return f"status '{value}' is not the number of a web answer.", "Write it as 404, or remove the line."
    return None


def _choices(near: list[str]) -> str:
    return f"Did you mean '{near[0]}'?" if near else f"Write one of {', '.join(ANSWERS)}."


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


class _Places:
    """On which line the rows of a list of blocks begin, and the fields in them."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._starts = list(_starts(self._lines))

    def of(self, row: int, name: str = "") -> int:
        if row >= len(self._starts):
            return 1
        start = self._starts[row]
        end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self._lines) + 1
        for line in range(start, end):
            if name and re.match(rf"[\s-]*['\"]?{re.escape(name)}['\"]?\s*:", self._lines[line - 1]):
                return line
        return start


def _starts(lines: Iterable[str]) -> Iterator[int]:
    margin: str | None = None
    for number, line in enumerate(lines, start=1):
        found = re.match(r"(\s*)-(\s|$)", line)
        if found and margin in (None, found[1]):
            margin = found[1]
            yield number


_NAMES = tuple(one.name for one in fields(WebLinkAnswer) if one.name != "line")
