"""`bin/gazette serve`: shows the site while you write, builds it after every save, and says in the page what is wrong.

The preview also shows what is not public yet, and is kept in .preview/: nothing of it is in the site that is published.
It answers only on this machine.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from gazette.commands.port import LOOPBACK, free_port_problem
from gazette.faults import failed
from gazette.plurals import counted
from gazette.preview.builds import BuildResult, Builds
from gazette.preview.server import preview_server
from gazette.preview.styles import fault_of_styles
from gazette.preview.watching import watch_saves
from gazette.preview.worker import Worker
from gazette.stopping import Stopped, stop_tidily

PREVIEWS = Path(".preview")
PROJECT = Path(__file__).parents[2]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--port", type=int, default=8000, help="the port (8000)")
    parser.add_argument("--plain", action="store_true", help="serve pages as they are, without the banner")


def run(args: Namespace) -> int:
    if problem := free_port_problem(args.port):
        return failed(problem)
    if not args.content.is_dir():
        return failed(f"There is no folder {args.content}. Name the content folder: bin/gazette serve content")
    if fault := fault_of_styles(PROJECT):
        return failed(fault)
    PREVIEWS.mkdir(mode=0o700, exist_ok=True)
    site, builds, stop = PREVIEWS / str(args.port), Builds(args.content), Event()
    settings = PROJECT / "pelicanconf.py"
    worker = Worker(_command(args.content, site, settings))
    watched = [args.content, PROJECT / "theme", PROJECT / "gazette", PROJECT / "plugins", settings]
    with preview_server(site, args.content, args.port, builds, is_plain=args.plain) as server:
        for work in ((watch_saves, builds, watched, stop), (_build_always, builds, worker)):
            Thread(target=work[0], args=work[1:], daemon=True).start()
        print(f"The preview is at http://{LOOPBACK}:{args.port} and follows what you save. Press Ctrl+C to stop it.")
        stop_tidily()
        try:
            with suppress(KeyboardInterrupt, Stopped):
                server.serve_forever(poll_interval=0.1)
        finally:
            stop.set()
            worker.stop()
    return 0


def _command(content: Path, site: Path, settings: Path) -> list[str]:
    pelican = [sys.executable, "-m", "plugins.preview", str(content), "-o", str(site), "-s", str(settings)]
    return [*pelican, "-e", "PREVIEW=true"]


def _build_always(builds: Builds, worker: Worker) -> None:
    while True:
        if builds.next():
            worker.stop()
        result = worker.build()
        _print(result)
        builds.end(result)


def _print(result: BuildResult) -> None:
    if result.mistakes:
        print("\n".join(result.mistakes), file=sys.stderr, flush=True)
    else:
        warnings = f", {counted(len(result.warnings), 'warning')}" if result.warnings else ""
        print(f"{counted(result.pages, 'page')} in {result.seconds:.1f} s{warnings}.", flush=True)
