"""`bin/gazette hook`: has git look for private data before each commit, and refuse one that holds any.

It writes .git/hooks/pre-commit in this copy of the repository. Everyone who commits runs it once.
"""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette.cache import put_in_place

HOOK = """\
#!/bin/sh
# Written by: bin/gazette hook
exec bin/gazette check --staged {content}
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    folder = subprocess.run(["git", "rev-parse", "--git-path", "hooks"], capture_output=True, text=True, check=False)
    if folder.returncode:
        print("This is not a git repository. Clone it with git, then run the command again.", file=sys.stderr)
        return 1
    path = Path(folder.stdout.strip()) / "pre-commit"
    text = HOOK.format(content=args.content)
    if path.exists() and path.read_text() != text:
        print(
            f"{path} is another hook. Add this line to it: bin/gazette check --staged {args.content}", file=sys.stderr
        )
        return 1
    put_in_place(path, text.encode())
    path.chmod(0o755)
    print(f"From now on git checks each commit for private data first ({path}).")
    return 0
