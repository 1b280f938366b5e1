"""Names as parts of addresses and anchors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import chain, count
from zlib import crc32


def name_slug(name: str) -> str:
    """The slug of a name or, for a name without a letter or digit to write, a number that is always the same."""
    return slug(name) or f"{crc32(name.encode()):08x}"


def slug(name: str) -> str:
    """Small letters, digits and single hyphens: "Café & Co's" becomes "cafe-and-cos"; "" where nothing is left."""
    without_apostrophes = name.replace("&", " and ").replace("'", "").replace("’", "")
    plain = unicodedata.normalize("NFKD", without_apostrophes).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))


def free_name(stem: str, taken: Container[str], ending: str = "") -> str:
    """The name, with a number if another file has it. Case does not make two names; `taken` are in small letters."""
    stems = chain((stem,), (f"{stem}-{number}" for number in count(2)))
    return next(f"{free}{ending}" for free in stems if f"{free}{ending}".casefold() not in taken)
