"""`bin/gazette digest --since 2018-10-01`: writes an e-mail of what is new, changed and due, ready to be sent.

It is a file (.eml) that every mail program opens, and that `sendmail` and others send. The software keeps no addresses
of readers: keep that list where the office keeps such lists.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from gazette.addresses import fault_of_base, host_of, is_placeholder
from gazette.cache import Cache, put_in_place
from gazette.exports.digest import EVERYTHING, digest_of, message_of
from gazette.faults import failed
from gazette.library.build_day import build_moment
from gazette.library.read import read_content
from gazette.link_mistakes import published_address
from gazette.problems import ProblemsFound
from gazette.views.context import Context
from gazette.views.feeds.feed import Feed
from gazette.views.site.site import Site

NO_ADDRESS = "The address of the site is not known. Write it in publishconf.py, or: SITEURL=https://… bin/gazette …"
PLACEHOLDER = (
    "The address of the site, {}, is a placeholder, and no link in the e-mail would lead anywhere. "
    "Write your own as SITEURL in publishconf.py, or: SITEURL=https://… bin/gazette …"
)
NO_SENDER = "office.md has no mailbox. Name the sender: --from office@example.org"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--since", required=True, help="the first day, such as 2018-10-01")
    parser.add_argument("--topic", default="", help="only what belongs to a topic, by its file name: road-safety")
    parser.add_argument(
        "--from", dest="sender", default="", metavar="ADDRESS", help="the sender (the mailbox of office.md)"
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help="the file to write (digest-<day>.eml)")
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    try:
        since = date.fromisoformat(args.since)
    except ValueError:
        return failed(f"--since is '{args.since}', which is not a day. Write it as 2018-10-01.")
    cache, now, base = Cache(args.cache), build_moment(args.content), published_address(Path.cwd())
    if not base or fault_of_base(base):
        return failed(NO_ADDRESS)
    if is_placeholder(host_of(base)):
        return failed(PLACEHOLDER.format(base))
    try:
        library = read_content(args.content, cache, now).library
    except ProblemsFound as error:
        return failed(error)
    finally:
        cache.save()
    site = Site(Context(library, now.date(), base, is_for_the_public=True))
    feed = _feed(site, args.topic)
    sender = args.sender or library.office.mailbox or ""
    if feed is None:
        topics = ", ".join(topic.name for topic in library.topics)
        return failed(f"There is no topic '{args.topic}'. Choose from: {topics}.")
    if not sender:
        return failed(NO_SENDER)
    digest = digest_of(site, feed, since)
    if digest.is_empty:
        return failed(f"Nothing is new, changed or due since {args.since}. No e-mail was written.", 0)
    target = args.to or Path(f"digest-{now.date().isoformat()}.eml")
    put_in_place(target, message_of(digest, sender, now))
    print(digest.subject)
    print(f"{target}: written. Look at it in your mail program before you send it.", file=sys.stderr)
    return 0


def _feed(site: Site, topic: str) -> Feed | None:
    wanted = f"feeds/topics/{topic}" if topic else EVERYTHING
    return next((feed for feed in site.feeds if feed.address == wanted), None)
