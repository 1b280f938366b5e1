"""Why a file is left as it is."""

from __future__ import annotations

CANNOT_SAFELY = "This change cannot be written safely from here. Make it in a text editor."


class CannotEdit(Exception):
    """Raised where a file cannot be changed safely; carries a sentence."""
