"""`bin/gazette`: the commands of the office's desk."""

from __future__ import annotations

import argparse
import os
import sys
from types import ModuleType

from gazette.commands import bundle, check, guides, links, lint, new, port, published, verify, weblinks

COMMANDS: dict[str, tuple[ModuleType, str]] = {
    "check": (check, "read the content and tell every mistake"),
    "lint": (lint, "tell what a careful reader would ask about a text that is no record yet"),
    "new": (new, "begin a document: its file in the right folder, named and numbered"),
    "guides": (guides, "write the README of every content folder from the declarations of the fields"),
    "links": (links, "have LinkChecker walk through the built site"),
    "weblinks": (weblinks, "ask the links that lead to the web, and remember what they answered"),
    "published": (published, "write the register of publications, against which silent changes are seen"),
    "verify": (verify, "compare a site, in a folder or on the web, with its manifest"),
    "bundle": (bundle, "put site, data and content into one archive, for a successor or an archive"),
    "port": (port, "tell whether a port of this machine is free"),
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bin/gazette", description="Its commands, such as: bin/gazette new decision")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (module, told) in COMMANDS.items():
        module.add_arguments(parsers.add_parser(name, help=told, description=module.__doc__))
    args = parser.parse_args(arguments)
    try:
        return int(COMMANDS[args.command][0].run(args))
    except BrokenPipeError:  # `… | head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
