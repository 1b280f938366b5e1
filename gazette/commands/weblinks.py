"""`bin/gazette weblinks`: checks the links to other websites and records the answers.

It never breaks a build: the answers go into content/registers/weblinks.yaml, and the pages show them to their
readers. The report lists what an officer can correct, by file and line.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from gazette.commands.linkchecker import LinkCheckerFailed
from gazette.commands.public_linkcheck import is_public_host
from gazette.commands.web_answers import WebAnswer, ask, nothing_answered
from gazette.faults import failed
from gazette.library.folder import read_folder
from gazette.library.registers import read_register
from gazette.library.weblinks import WEB_LINKS, WebLinks, write_web_links
from gazette.problems import Problem, as_text
from gazette.records.registers import WebLinkAnswer, page_of

# The date of an unchanged answer is renewed once a week, so that the file does not change at each check.
DATED_ANEW = timedelta(days=7)
TEXTS = {".md", ".yaml", ".yml", ".csv"}

_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]]+")
# Names reserved for examples (RFC 2606 and 6761), which nobody answers.
_EXAMPLES = re.compile(r"(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$")


@dataclass(frozen=True, order=True)
class Use:
    """A place in the content that links to the web."""

    url: str
    path: str
    line: int


@dataclass(frozen=True)
class WebLinkReport:
    """The current answers, what to correct, and what to watch."""

    web_links: WebLinks
    to_correct: tuple[Problem, ...]
    to_watch: tuple[Problem, ...]
    nothing_answered: bool = False


Asking = Callable[[Iterable[str]], Mapping[str, WebAnswer]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", type=Path, default=Path("content"), help="the content folder")


def run(arguments: argparse.Namespace) -> int:
    """Dates the answers by the clock, not by the site's TODAY: it is the day of the requests.

    Returns 0 if the web could be asked, whatever the answers; otherwise 1.
    """
    content: Path = arguments.content
    folder = read_folder(content)
    register = read_register(folder, WebLinkAnswer)
    unread = [problem for problem in folder.problems if problem.path == folder.shown(WEB_LINKS)]
    if unread or register.problems:
        print(as_text([*unread, *register.problems]))
        return 1
    uses = list(uses_in(content))
    print(f"Asking {len({page_of(use.url) for use in uses})} addresses. This can take minutes.", file=sys.stderr)
    try:
        report = check(uses, WebLinks(register.rows), date.today(), partial(ask, public_only=True))
    except LinkCheckerFailed as failure:
        return failed(f"LinkChecker broke down: {failure}")
    if report.nothing_answered:
        return failed("Nothing answered at all: is this machine connected? Nothing was recorded.")
    _print(report)
    write_web_links(content, report.web_links)
    return 0


def uses_in(content: Path) -> Iterator[Use]:
    """Every web address in the content, by file and line, without examples and the register itself."""
    for path in sorted(content.rglob("*")):
        if path.suffix not in TEXTS or path.name == "README.md" or path == content / WEB_LINKS:
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, start=1):
            for url in addresses_in(line):
                yield Use(url, path.as_posix(), number)


def addresses_in(line: str) -> Iterator[str]:
    """The public web addresses in a line of Markdown, YAML or CSV."""
    for match in _ADDRESS.finditer(line):
        url = match[0].rstrip(".,;:!?*_")
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(".,;:!?*_")
        if not _EXAMPLES.search(_host(url)) and is_public_host(_host(url)):
            yield url


def check(uses: Iterable[Use], remembered: WebLinks, today: date, asking: Asking = ask) -> WebLinkReport:
    """Asks for every address once, and compares the answers with those of the last time."""
    uses = sorted(set(uses))
    answers = asking({page_of(use.url) for use in uses})
    rows = {url: _new_answer(url, answer, remembered.answer_of(url), today) for url, answer in answers.items()}
    kept = {url: row for url, row in remembered.answers.items() if url not in rows and row.has_officers_words}
    each = [(use, answers[page_of(use.url)], rows[page_of(use.url)]) for use in uses]
    return WebLinkReport(
        WebLinks(rows | kept),
        to_correct=tuple(sorted(problem for use, _, row in each if (problem := _to_correct(use, row)))),
        to_watch=tuple(sorted(_to_watch(use, answer, row) for use, answer, row in each if row.answer == "unsure")),
        nothing_answered=nothing_answered(answers),
    )


def _new_answer(url: str, answer: WebAnswer, before: WebLinkAnswer | None, today: date) -> WebLinkAnswer:
    before = before or WebLinkAnswer(url=url)
    failing = answer.answer in ("gone", "unsure")
    was_failing = before.answer in ("gone", "unsure")
    now = before.model_copy(
        update={
            "checked": today,
            "answer": answer.answer,
            "status": answer.status,
            "since": ((before.since if was_failing else None) or today) if failing else None,
            "moved_to": answer.moved_to,
        }
    )
    same = now.model_copy(update={"checked": before.checked}) == before
    return before if same and before.checked and today - before.checked < DATED_ANEW else now


def _to_correct(use: Use, row: WebLinkAnswer) -> Problem | None:
    if row.answer == "moved" and row.moved_to:
        return Problem(use.path, use.line, f"{use.url} has moved to {row.moved_to}.", _advice_on_move(row))
    if row.is_gone and not row.archived:
        what = f"{use.url} is no longer available ({row.status}), first seen on {row.since}."
        remedy = "Link to where it is now, or register an archived copy in registers/weblinks.yaml."
        return Problem(use.path, use.line, what, remedy)
    return None


def _advice_on_move(row: WebLinkAnswer) -> str:
    front_page = urlsplit(row.moved_to or "").path in ("", "/") and urlsplit(row.url).path not in ("", "/")
    if front_page:
        return "That is only a front page: look whether the page still exists."
    return "Write the new address."


def _to_watch(use: Use, answer: WebAnswer, row: WebLinkAnswer) -> Problem:
    what = f"{use.url} could not be checked: {answer.why}, first on {row.since}."
    return Problem(use.path, use.line, what, "It is asked again next time.")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return "invalid"


def _print(report: WebLinkReport) -> None:
    if report.to_watch:
        print(as_text(report.to_watch), end="\n\n")
    if report.to_correct:
        print(as_text(report.to_correct), end="\n\n")
    rows = report.web_links.answers.values()
    counts = ", ".join(
        f"{sum(row.answer == word for row in rows)} {word}" for word in ("ok", "moved", "gone", "unsure")
    )
    print(f"{len(rows)} web addresses: {counts}; places to correct: {len(report.to_correct)}")
