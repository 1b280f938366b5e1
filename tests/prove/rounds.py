"""How often a proof is repeated: `make prove` runs all of it, `make test` a tenth. SEED chooses the cases."""

from __future__ import annotations

import os

SEED = int(os.environ.get("SEED") or "1")


def rounds(number: int) -> range:
    return range(number if os.environ.get("PROVE") else number // 10)
