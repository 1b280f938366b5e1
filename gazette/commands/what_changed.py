"""`bin/gazette what-changed`: tells whoever approves, in plain words, what the public will see differently.

It compares the content folder with a commit: the last one, or the one that you name, such as origin/main.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from gazette import history
from gazette.cache import Cache
from gazette.desk.what_changed import WhatChanged, changed_documents, lines, other_changes, touched
from gazette.faults import failed
from gazette.library.build_day import build_moment
from gazette.library.library import Library
from gazette.library.read import Content, read_content
from gazette.plurals import counted, listed
from gazette.problems import Problem, ProblemsFound, as_text

THEME = Path(__file__).parents[2] / "theme"
NO_COMMIT = "git has no commit {commit} with {content}. Name another, or make a first commit."
UNREADABLE = "The pages that will differ are not named, because the content before cannot be read."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("base", nargs="?", default="HEAD", help="the commit to compare with (HEAD)")
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    """Prints the changes, then what the check says. Returns 1 if there is a mistake or the commit is not there."""
    with TemporaryDirectory() as folder:
        before = Path(folder)
        if not history.write_commit(args.content, args.base, before):
            return failed(NO_COMMIT.format(commit=args.base, content=args.content))
        result = compare(args, before)
    if names := history.approvals(args.content, args.base):
        print(f"Approved by {listed(names)}, as the commits say.")
    return result


def compare(args: Namespace, before: Path) -> int:
    """Prints how the content differs from an earlier state in a folder. Returns 1 if there is a mistake."""
    cache, now = Cache(args.cache), build_moment(args.content)
    try:
        content = read_content(args.content, cache, now)
        problems = list(content.warnings)
    except ProblemsFound as error:
        content, problems = None, error.problems
    finally:
        cache.save()
    today = now.date()
    documents = tuple(changed_documents(before, args.content, today))
    old = _library_before(before, args)
    addresses = touched(old, content.library, today, THEME, Cache(None)) if old and content else {}
    changes = WhatChanged(documents, tuple(other_changes(before, args.content)), addresses)
    print(*lines(changes, today), sep="\n")
    if content and not old:
        print(UNREADABLE)
    print(*_of_the_check(content, changes, problems), sep="\n")
    return 0 if content else 1


def _library_before(before: Path, args: Namespace) -> Library | None:
    try:
        return read_content(before, Cache(None), build_moment(args.content)).library
    except ProblemsFound:
        return None


def _of_the_check(content: Content | None, changes: WhatChanged, problems: list[Problem]) -> Iterator[str]:
    """Every mistake; of warnings and of what is allowed, those in files that changed."""
    if content is None:
        yield "The content has mistakes, and nothing is published until they are corrected:"
        yield as_text(problems)
        return
    here = [problem for problem in problems if changes.has(problem.path)]
    others = counted(len(problems) - len(here), "other warning") if len(problems) > len(here) else ""
    yield f"The check finds no mistakes{f' and {others}' if others else ''}."
    if here:
        yield as_text(here)
    allowed = [finding for finding in content.library.allowed if changes.has(finding.path)]
    if allowed:
        yield f"Allowed although it looks private: {len(allowed)}"
        yield from (f"  {finding}" for finding in allowed)
