"""What a publication says on the terminal: what other hands did to the output, what is held, the closing line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.build import Summary
from gazette.plurals import noun_for
from gazette.problems import Problem, as_text, how_many
from gazette.publishing.output_state import OutputState
from gazette.publishing.places import Places
from gazette.publishing.publish import PublishResult

SHOWN = 20  # files of each kind


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
        print(f"{how_many(warnings)}: correct them, or answer them in front matter under accepted.", file=sys.stderr)
    for line in held.lines:
        print(line)
    print(closing_line(summary, result, held, seconds))
    if held.next_release:
        print(f"next release: {held.next_release}")


def closing_line(summary: Summary, result: PublishResult, back: HeldBack, seconds: float) -> str:
    held = f", {len(back.lines)} held until later" if back.lines else ""
    return (
        f"{summary.records} records{held}; {summary.pages} pages, {summary.feeds} feeds, {summary.files} files; "
        f"{summary.links:,} links checked; {len(result.written)} written, {len(result.removed)} removed; "
        f"{seconds:.1f} seconds."
    )


def report_changes_by_hand(places: Places, present: OutputState) -> None:
    """Prints what somebody changed in the output since it was published, which the new edition does not take over."""
    for line in changes_by_hand(places, present):
        print(line, file=sys.stderr)


def changes_by_hand(places: Places, present: OutputState) -> Iterator[str]:
    name = places.output.name
    yield from _listed(name, present.changed, "was changed by hand. The site now has it as it was built.")
    yield from _listed(name, present.missing, "was deleted by hand, and is back.")
    yield from _listed(name, present.extra, "is not part of the site, and was moved out.")
    if present.changed or present.extra:
        count = len(present.changed) + len(present.extra)
        them = noun_for(count, "It is", "They are")
        yield f"{them} kept in {places.beside} until the next edition. Change the content, not {name}/."
    if present.extra:
        yield "To keep a file there for good, name it in pelicanconf.py, such as: OUTPUT_RETENTION = ['CNAME']"


def _listed(name: str, paths: Sequence[str], what: str) -> Iterator[str]:
    for path in paths[:SHOWN]:
        shown = path if path.isprintable() else ascii(path)[1:-1]
        yield f"{name}/{shown} {what}"
    if len(paths) > SHOWN:
        yield f"{name}/: {len(paths) - SHOWN:,} more such files."
