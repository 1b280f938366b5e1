"""The schema of 360Giving, and what checks a file against it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

SCHEMA = json.loads((Path(__file__).parent / "360giving.schema.json").read_text(encoding="utf-8"))


@cache
def validator() -> Any:
    from jsonschema import Draft202012Validator  # it takes a second to load, which no other tests need wait for

    return Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
