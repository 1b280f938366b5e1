"""Builds previews for `bin/gazette serve`, one for each line that it reads, and answers each with a line of JSON.

    python -m plugins.preview content -o .preview/site -s pelicanconf.py -e PREVIEW=true

The process stays alive between builds, so only what changed is read, and nothing is imported twice.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

from pelican import LOG_HANDLERS, get_instance, init_logging, parse_arguments

from gazette.library.not_public_marks import marks
from gazette.manifest import MANIFEST
from gazette.preview.builds import BuildResult
from gazette.records import Record
from plugins.run import Run, run_of


def main(arguments: list[str] | None = None) -> None:
    """Builds until no more lines come. What others print goes to the terminal and not between the answers."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    args = parse_arguments(arguments)
    init_logging(level=args.verbosity, name="pelican", handler=LOG_HANDLERS[args.log_handler])
    pelican, _ = get_instance(args)
    for _ in sys.stdin:
        began = time.monotonic()
        pelican.run()
        answers.write(_result(run_of(pelican), time.monotonic() - began).as_line())
        answers.flush()


def _result(run: Run, seconds: float) -> BuildResult:
    if run.mistakes:
        return BuildResult(mistakes=run.mistakes, seconds=seconds)
    assert run.content_read
    assert run.library
    assert run.edition
    assert run.summary
    return BuildResult(
        warnings=tuple(map(str, run.library.warnings)),
        edition=run.edition.digests[MANIFEST],
        pages=run.summary.pages,
        files={address: record.path for record in run.library.documents for address in _addresses(record)},
        marks=marks(run.content_read),
        seconds=seconds,
    )


def _addresses(record: Record) -> Iterator[str]:
    """The addresses of a record and of its parts, such as the rounds of a fund."""
    yield record.address
    yield from record.part_addresses()


if __name__ == "__main__":
    main()
