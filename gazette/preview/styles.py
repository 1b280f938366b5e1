"""The stylesheet of the site, compiled from its sources where nobody has done that yet: `make` does it otherwise."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

STYLESHEET = Path("theme", "static", "styles", "main.css")
NO_NODE = (
    "The stylesheet has to be made once, for which Node is missing. Install Node 20.19 or newer from nodejs.org, "
    "then give the same command again."
)
FAILED = "The stylesheet could not be made. Once the reason above is dealt with, give the same command again."


def fault_of_styles(project: Path) -> str | None:
    """Compiles the stylesheet if it is missing. Why that cannot be done, in a sentence; None if it is there."""
    if (project / STYLESHEET).is_file():
        return None
    npm = shutil.which("npm")
    if npm is None:
        return NO_NODE
    print("Making the stylesheet, once ...")
    (project / STYLESHEET).parent.mkdir(parents=True, exist_ok=True)
    options = ["--style=compressed", "--no-source-map", "--no-error-css", "--load-path=node_modules"]
    sass = [npm, "exec", "--", "sass", *options, "theme/styles/main.scss", STYLESHEET.as_posix()]
    for command in ([npm, "ci", "--no-progress", "--loglevel=error"], sass):
        if subprocess.run(command, cwd=project, stdout=subprocess.DEVNULL).returncode:
            return FAILED
    return None
