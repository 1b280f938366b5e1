"""`bin/gazette commit`: shows what will become public, asks, and makes one commit of the content folder.

Nothing is committed without a yes. A second person who approved it is named with --approved-by.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from gazette import history
from gazette.commands import what_changed
from gazette.commands.asking import is_agreed
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
    with TemporaryDirectory() as folder:
        before = Path(folder)
        if not history.write_commit(args.content, "HEAD", before):
            return failed(what_changed.NO_COMMIT.format(commit="HEAD", content=args.content))
        if what_changed.compare(args, before):
            return failed("Nothing was committed. Correct the mistakes first.")
        message = _message(args, list(changed_documents(before, args.content, build_day(args.content))))
    print(f"\nThe commit:\n{message}", flush=True)
    try:
        if not is_agreed("commit", is_given=args.yes):
            return failed("Nothing was committed.")
    except (KeyboardInterrupt, EOFError):
        return failed("\nStopped. Nothing was committed.", 130)
    if not history.commit_files(args.content, message):
        return failed("git refused the commit. Look at: git status")
    print("Committed. Next: git push")
    return 0


def _message(args: Namespace, documents: list[ChangedDocument]) -> str:
    subject = args.message or subject_of(documents)
    named = (document.nameless if _is_nameless(document) else document.path for document in documents)
    body = [f"{_verb(document)} {name}" for document, name in zip(documents, named, strict=True)]
    body = body if len(documents) > 1 else []
    approved = [f"Approved-by: {' '.join(args.approved_by.split())}"] if args.approved_by else []
    return "\n\n".join(filter(None, (subject, "\n".join(body), "\n".join(approved))))


def subject_of(documents: list[ChangedDocument]) -> str:
    """A plain subject: Add decision “A van”. Words of what was removed or deleted are never in it."""
    if not documents:
        return "Change registers and files of the content"
    first = min(documents, key=lambda document: list(GROUPS).index(document.what))
    more = f" and {len(documents) - 1} more" if len(documents) > 1 else ""
    if _is_nameless(first):
        return f"{_verb(first)} {first.nameless}{more}"
    name, begin = f"“{first.title}”", f"{_verb(first)} {first.noun} "
    room = LONGEST_SUBJECT - len(begin) - len(more)
    return begin + (name if len(name) <= room else f"{name[: room - 2]}…”") + more


def _is_nameless(document: ChangedDocument) -> bool:
    """Whether its title and path may have words that were removed, and that a commit would keep."""
    return document.is_removal or document.what in ("removed", "gone")


def _verb(document: ChangedDocument) -> str:
    return VERBS["removed" if document.is_removal and document.what != "new" else document.what]
