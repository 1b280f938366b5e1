"""`bin/gazette`: the commands for the people who write and publish the record."""

from __future__ import annotations

import argparse
import io
import os
import sys
from types import ModuleType

from gazette.commands import (
    bundle,
    check,
    clean_copy,
    guides,
    hook,
    links,
    lint,
    new,
    port,
    published,
    put_back,
    start,
    upgrade,
    verify,
    weblinks,
    welsh,
)
from gazette.commands.import_command import ImportCommand
from gazette.desk.consultation_rows import CONSULTATIONS
from gazette.desk.decision_rows import DECISIONS
from gazette.desk.meeting_rows import MEETINGS
from gazette.faults import Fault, sentence_of

COMMANDS: dict[str, tuple[ModuleType | ImportCommand, str]] = {
    "start": (start, "write a blank office: the content folder of an office that has published nothing yet"),
    "check": (check, "read the content and print every mistake"),
    "clean-copy": (clean_copy, "write a copy of an attachment without its hidden data: clean-copy FILE"),
    "lint": (lint, "print what a careful reader would ask about a text that is not a record yet"),
    "new": (new, "begin a document: put its file, named and numbered, in the right folder"),
    **{
        rows.plural: (ImportCommand(rows), f"import {rows.plural} from Excel: {rows.plural} import FILE.xlsx")
        for rows in (DECISIONS, MEETINGS, CONSULTATIONS)
    },
    "upgrade": (upgrade, "bring content of an earlier version to the present fields, and show each change"),
    "hook": (hook, "have git look for private data before each commit"),
    "guides": (guides, "write the README of every content folder"),
    "links": (links, "check the links inside the built site with LinkChecker"),
    "weblinks": (weblinks, "check the links that lead to the web, and record what they answer"),
    "welsh": (welsh, "add to registers/welsh.yaml the words that Welsh pages show in English, to be filled in"),
    "published": (published, "write the register of publications, which shows silent changes"),
    "put-back": (put_back, "put the last edition of the site back, as a whole"),
    "verify": (verify, "compare a site, in a folder or on the web, with its manifest"),
    "bundle": (bundle, "put site, data and content into one archive, for a successor or an archive"),
    "port": (port, "say whether the site can be served on a port"),
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bin/gazette", description="Writes, checks and hands over a public record.")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (module, summary) in COMMANDS.items():
        module.add_arguments(parsers.add_parser(name, help=summary, description=module.__doc__))
    args = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a file on Windows cannot hold every sign that the content has
            stream.reconfigure(errors="replace")
    try:
        return int(COMMANDS[args.command][0].run(args))
    except BrokenPipeError:  # the reader, such as `head`, has closed the pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (OSError, Fault) as error:
        print(sentence_of(error), file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
