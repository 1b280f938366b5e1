"""The folder in which somebody typed a command: `bin/gazette` goes to the folder of the project before it runs one."""

from __future__ import annotations

import os
from pathlib import Path

CALLED_FROM = "GAZETTE_CALLED_FROM"  # bin/gazette sets it


def as_called(path: Path) -> Path:
    """A path as the person who typed it means it: in their own folder if it is there, else in that of the project."""
    from_there = Path(os.environ.get(CALLED_FROM) or ".", path)
    is_there = from_there.exists() and not (path.exists() and from_there.samefile(path))
    return from_there if is_there else path
