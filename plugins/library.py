"""Reads the content once in each run, and stops the run if the content has a mistake."""

from __future__ import annotations

import sys
import time

from pelican import Pelican, signals

from gazette.library.build_day import build_moment
from gazette.library.pending_register import settle_register
from gazette.library.read import read_content
from gazette.library.ready_to_publish import problems_before_publication
from gazette.library.register_guard import history_warning, mistakes_against_site
from gazette.library.versions import with_history
from gazette.manifest import registered_records
from gazette.problems import ProblemsFound
from plugins.run import run_of
from plugins.strict import stop


def read(pelican: Pelican) -> None:
    run = run_of(pelican)
    run.now = build_moment(run.content)  # office.md may have changed
    run.library = run.content_read = run.edition = run.summary = None
    run.is_out, run.mistakes = False, ()
    run.started = time.monotonic()  # `pelican -r` uses the same Run again and again
    try:
        if not run.is_preview:
            settle_register(run.content, None if run.keep_register else run.output)  # of an interrupted build
        run.content_read = read_content(run.content, run.documents, run.now, is_preview=run.is_preview)
        library = run.content_read.library_with_warnings
        problems = [*problems_before_publication(library, run.base_url)] if run.keep_register else []
        problems += mistakes_against_site(library, registered_records(run.output, library.office.feed_ids))
        if problems:
            raise ProblemsFound(problems)
        if not run.is_preview and (warning := history_warning(library)):
            print(warning, file=sys.stderr)
        run.library = with_history(library, run.pages, run.today)
    except ProblemsFound as error:
        stop(run, error)
    finally:
        run.documents.save()  # also after a mistake, so that the next run reads only what changed


def register() -> None:
    signals.get_generators.connect(read)
