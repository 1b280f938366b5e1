"""`bin/gazette links`: checks the built site over http with LinkChecker, as a second opinion.

The check inside every build reads files; this command follows links as a visitor's browser would. It follows links
inside the site only, never to the web, and counts each address once. The site's own absolute addresses (canonical
links, feeds) name the public host, so they count as the web here; the check in the build covers them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gazette.checks.read_page import canonical_of
from gazette.commands.linkchecker import LinkCheckerFailed, LinkResult, check_links
from gazette.faults import failed
from gazette.serving import ServedSite, serving

# With its anchor check LinkChecker fetches a page once for every anchor on it: too often for a large archive.
ANCHORS_UP_TO = 1_000
PROGRESS_EVERY = 2_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output", nargs="?", type=Path, default=Path("output"), help="the folder of the built site")


def run(arguments: argparse.Namespace) -> int:
    return check(arguments.output)


def check(folder: Path) -> int:
    """Prints each fault as a sentence. Returns the exit code: 1 if there is a fault."""
    home = folder / "index.html"
    if not home.is_file():
        return failed(f"{folder}/ holds no site. Run make site first.")
    with serving(folder, root_of(home)) as served:
        print(f"LinkChecker walks through {folder}/ on {served.url}", file=sys.stderr)
        try:
            return _report(served, check_links([served.url], _settings(folder)))
        except LinkCheckerFailed as error:
            return failed(f"LinkChecker broke down: {error}")


def root_of(home: Path) -> str:
    """The path under which the site is published, from the canonical link of its front page; "/" if it has none."""
    address = canonical_of(home.read_text(encoding="utf-8", errors="replace"))
    return urlsplit(address).path.rpartition("/")[0] + "/"


def _settings(folder: Path) -> dict[str, dict[str, str | int]]:
    # This is our own site: a robots.txt that asks search engines to stay out is not meant for us.
    checking: dict[str, str | int] = {"threads": 4, "maxrequestspersecond": 10_000, "robotstxt": 0}
    settings = {"checking": checking}
    pages = sum(1 for _ in folder.rglob("*.html"))
    if pages <= ANCHORS_UP_TO:
        settings["AnchorCheck"] = {}
    else:
        print(f"With {pages:,} pages, places within pages are left to the check in the build.", file=sys.stderr)
    return settings


def _report(served: ServedSite, results: Iterator[LinkResult]) -> int:
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(served.url))
    links = 0
    broken: set[str] = set()
    for link in results:
        if link.valid and not link.real_url.startswith(origin):
            continue
        links += 1
        if links % PROGRESS_EVERY == 0:
            print(f"{links:,} links so far", file=sys.stderr)
        for sentence in _faults(link):
            if sentence not in broken:
                print(sentence)
            broken.add(sentence)
    print(f"LinkChecker: {links:,} links checked on {len(served.pages):,} pages, {len(broken):,} broken")
    if links and not served.pages:
        print("It saw no page at all, so it proves nothing.", file=sys.stderr)
    return 1 if broken or not served.pages else 0


def _faults(link: LinkResult) -> Iterator[str]:
    where = f"{unquote(urlsplit(link.parent).path) or 'the front page'}:{link.line}:"
    if not link.valid:
        yield f"{where} the link to {link.url} is broken ({link.result})."
    for tag, warning in link.warnings:
        if tag == "http-redirected":
            target = unquote(urlsplit(link.real_url).path)
            yield f"{where} the link to {link.url} is sent on to {target}. Write that."
        elif warning.startswith("Anchor "):
            yield f"{where} the link to {link.url} names a place that its page does not have."
