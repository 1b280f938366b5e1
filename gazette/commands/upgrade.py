"""`bin/gazette upgrade`: brings content of an earlier version to the present fields and choices, and shows each change.

Order, remarks and quotation marks stay as they are. What only a person can decide is asked and not changed.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from gazette.cache import put_in_place
from gazette.desk.upgrade import Upgraded, upgraded_documents
from gazette.desk.upgraded_register import keep_new_fingerprints, with_new_fingerprints
from gazette.faults import failed
from gazette.plurals import counted
from gazette.records.publication import PUBLISHED

EXAMPLE = """\
example:
  bin/gazette upgrade content --dry-run

Read what would change, then give the same command without --dry-run, run bin/gazette check, and commit the content.
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.formatter_class, parser.epilog = RawDescriptionHelpFormatter, EXAMPLE
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")


def run(args: Namespace) -> int:
    if not args.content.is_dir():
        return failed(f"There is no folder {args.content}. Name the folder of the content.")
    documents = list(upgraded_documents(args.content))
    register, count = with_new_fingerprints(args.content, documents)
    if not args.dry_run:
        _write(args.content, documents)
        keep_new_fingerprints(args.content, register)
    _print(documents, count, args)
    return 0


def _write(content: Path, documents: list[Upgraded]) -> None:
    for document in documents:
        if document.edits:
            put_in_place(content / document.path, document.data)


def _print(documents: list[Upgraded], register_rows: int, args: Namespace) -> None:
    edits = [edit for document in documents for edit in document.edits]
    questions = [question for document in documents for question in document.questions]
    if edits:
        print(*edits, sep="\n")
    if register_rows:
        records = counted(register_rows, "record")
        print(f"{args.content / PUBLISHED}: new fingerprints for {records}, so that no note of a change is needed.")
    if questions:
        print("\nWhat you have to decide:")
        print(*questions, sep="\n")
    files = counted(sum(1 for document in documents if document.edits), "document")
    verb = "would change" if args.dry_run else "changed"
    outcome = f"{counted(len(edits), 'line')} {verb} in {files}" if edits else "Nothing to change"
    print(f"{outcome}; {counted(len(questions), 'question')} left to you.", file=sys.stderr)
