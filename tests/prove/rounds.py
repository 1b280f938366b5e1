"""How much of a proof is run: `make prove` runs all of it, `make test` a tenth. SEED chooses the cases."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

Case = TypeVar("Case")
IS_PROVING = bool(os.environ.get("PROVE"))
SEED = int(os.environ.get("SEED") or "1")


def rounds(number: int) -> range:
    return range(number if IS_PROVING else number // 10)


def share(cases: Sequence[Case]) -> Sequence[Case]:
    """All cases, or every tenth of them; ten seeds that follow each other choose them all."""
    return cases if IS_PROVING else cases[SEED % 10 :: 10]
