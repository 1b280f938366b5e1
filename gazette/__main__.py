"""`bin/gazette`: the commands for the people who write and publish the record."""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import import_module
from typing import Any

from gazette.faults import Fault, sentence_of

IMPORTED = {  # from Excel: the module of each, and what it calls its rows
    "decisions": ("gazette.desk.decision_rows", "DECISIONS"),
    "meetings": ("gazette.desk.meeting_rows", "MEETINGS"),
    "consultations": ("gazette.desk.consultation_rows", "CONSULTATIONS"),
}
TASKS = ("correct", "withdraw", "remove", "move", "result", "answer")  # gazette.desk.tasks declares what each asks
# In the order of --help. A command is in the module of its name, which is imported only if the command is given.
COMMANDS = {
    "start": "write a blank office: the content folder of an office that has published nothing yet",
    "serve": "show the site while you write, and say in the browser what is wrong",
    "what-changed": "tell whoever approves what the public will see differently: what-changed [COMMIT]",
    "commit": "show what will become public, ask, and make one commit of the content",
    "check": "read the content and print every mistake",
    "clean-copy": "write a copy of an attachment without its hidden data: clean-copy FILE",
    "lint": "print what a careful reader would ask about a text that is not a record yet",
    "new": "begin a document: put its file, named and numbered, in the right folder",
    "import": "make a document of a text from Word, OpenDocument, a web page or PDF: import FILE.docx",
    **{name: f"import {name} from Excel: {name} import FILE.xlsx" for name in IMPORTED},
    "awards": "bring awards in from Excel, or write them for Excel: awards import FILE FUND, awards export FUND",
    "issue": "do what somebody asked for in a form on GitHub: issue FILE",
    "correct": "correct a field of a published document, with a note of the change",
    "withdraw": "withdraw a document: it can still be read, with a notice at the top",
    "remove": "remove a document that nobody may read any more",
    "move": "move a meeting to another day, or postpone it",
    "result": "write the outcome of a consultation",
    "answer": "record the outcome of a promise",
    "upgrade": "bring content of an earlier version to the present fields, and show each change",
    "hook": "have git look for private data before each commit",
    "guides": "write the README of every content folder",
    "links": "check the links inside the built site with LinkChecker",
    "weblinks": "check the links that lead to the web, and record what they answer",
    "welsh": "add to registers/welsh.yaml the words that Welsh pages show in English, to be filled in",
    "published": "write the register of publications, which shows silent changes",
    "put-back": "put the last edition of the site back, as a whole",
    "verify": "compare a site, in a folder or on the web, with its manifest",
    "digest": "write an e-mail of what is new, changed and due: digest --since 2018-10-01",
    "bundle": "put site, data and content into one archive, for a successor or an archive",
    "port": "say whether the site can be served on a port",
}


def main(arguments: list[str] | None = None) -> int:
    arguments = sys.argv[1:] if arguments is None else arguments
    command: Any = _command_of(arguments[0]) if arguments and arguments[0] in COMMANDS else None
    parser = argparse.ArgumentParser(prog="bin/gazette", description="Writes, checks and hands over a public record.")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, summary in COMMANDS.items():
        subparser = parsers.add_parser(name, help=summary)
        if command and name == arguments[0]:
            subparser.description = command.__doc__
            command.add_arguments(subparser)
    args = parser.parse_args(arguments)  # ends the program where no command is given
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a file on Windows cannot hold every character that the content has
            stream.reconfigure(errors="replace")
    try:
        return int(command.run(args))
    except BrokenPipeError:  # the reader, such as `head`, has closed the pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (OSError, Fault) as error:
        print(sentence_of(error), file=sys.stderr)
        return 1


def _command_of(name: str) -> Any:
    """The module of a command, or what has the same two functions."""
    if name in IMPORTED:
        module, rows = IMPORTED[name]
        return import_module("gazette.commands.import_command").ImportCommand(getattr(import_module(module), rows))
    if name in TASKS:
        return import_module("gazette.commands.task_command").TaskCommand(name)
    module = "import_document" if name == "import" else name.replace("-", "_")  # import is a word of Python
    return import_module(f"gazette.commands.{module}")


if __name__ == "__main__":
    sys.exit(main())
