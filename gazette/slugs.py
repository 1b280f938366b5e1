"""Names as parts of addresses and anchors."""

from __future__ import annotations

import re
import unicodedata


def slug(name: str) -> str:
    """Small letters, digits and single hyphens: "Café & Co's" becomes "cafe-and-cos"; "" where nothing is left."""
    without_apostrophes = name.replace("&", " and ").replace("'", "").replace("’", "")
    plain = unicodedata.normalize("NFKD", without_apostrophes).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))
