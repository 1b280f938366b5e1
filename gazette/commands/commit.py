"""`bin/gazette commit`: shows what will become public, asks, and makes one commit of the content folder.

Nothing is committed without a yes. A second person who approved it is named with --approved-by.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from gazette import history
from gazette.commands import what_changed
from gazette.desk.what_changed import GROUPS, ChangedDocument, changed_documents
from gazette.faults import failed
from gazette.library.build_day import build_day

VERBS = {
    "new": "Add",
    "changed": "Change",
    "withdrawn": "Withdraw",
    "withheld": "Withhold",
    "removed": "Remove words from",
    "gone": "Delete",
}
LONGEST_SUBJECT = 72  # characters, which git programs show in a row


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--message", help="the subject of the commit, instead of one made from the changes")
    parser.add_argument("--approved-by", metavar="NAME", help="who approved it, if not the person who commits")
    parser.add_argument("--yes", action="store_true", help="commit without asking")
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    if not history.uncommitted(args.content):
        return failed(f"Nothing in {args.content} differs from the last commit.", 0)
    args.base = "HEAD"
    if what_changed.run(args):
        return failed("Nothing was committed. Correct the mistakes first.")
    message = _message(args, _documents(args.content))
    print(f"\nThe commit:\n{message}", flush=True)
    if not args.yes and not _is_agreed():
        return failed("Nothing was committed.")
    if not history.commit_files(args.content, message):
        return failed("git refused the commit. Look at: git status")
    print("Committed. Next: git push")
    return 0


def _documents(content: Path) -> list[ChangedDocument]:
    with TemporaryDirectory() as folder:
        history.write_commit(content, "HEAD", Path(folder))
        return list(changed_documents(Path(folder), content, build_day(content)))


def _message(args: Namespace, documents: list[ChangedDocument]) -> str:
    subject = args.message or subject_of(documents)
    body = [f"{VERBS[document.what]} {document.path}" for document in documents] if len(documents) > 1 else []
    approved = [f"Approved-by: {args.approved_by}"] if args.approved_by else []
    return "\n\n".join(filter(None, (subject, "\n".join(body), "\n".join(approved))))


def subject_of(documents: list[ChangedDocument]) -> str:
    """A plain subject: Add decision “A van”. Words of what was removed are never in it."""
    if not documents:
        return "Change registers and files of the content"
    first = min(documents, key=lambda document: list(GROUPS).index(document.what))
    name = first.path if first.what == "removed" else f"“{first.title}”"
    more = f" and {len(documents) - 1} more" if len(documents) > 1 else ""
    whole = f"{VERBS[first.what]} {first.noun} {name}{more}"
    room = LONGEST_SUBJECT - len(more) - len(VERBS[first.what]) - len(first.noun) - 5
    return whole if len(whole) <= LONGEST_SUBJECT else f"{VERBS[first.what]} {first.noun} “{first.title[:room]}…”{more}"


def _is_agreed() -> bool:
    if not sys.stdin.isatty():
        print("Add --yes to commit this.", file=sys.stderr)
        return False
    return input("Commit this? yes or no: ").strip().casefold() in ("yes", "y")
