"""What looks private in a file that the office attaches: hidden data, personal data in its text, a type of no use."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import replace

from gazette.privacy.file_types import type_of
from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import CLEAN_COPY, LARGEST_FILE, Refused

Reader = Callable[[bytes, Registered], list[Finding]]
# The readers of each type. Each raises Refused for a file that is damaged, encrypted or too large to read.
READERS: dict[str, Reader] = {}


def findings_in_file(name: str, data: bytes, registered: Registered) -> list[Finding]:
    """What looks private in a file, or why a file of its type is not published."""
    try:
        if len(data) > LARGEST_FILE:
            raise Refused(f"It has {len(data) / 1e6:.0f} MB. A file may have 25 MB.", "Make it smaller, or split it.")
        reader = READERS.get(type_of(name, data))
        findings = reader(data, registered) if reader else []
    except Refused as refusal:
        findings = [refusal.finding]
    command = CLEAN_COPY.replace("FILE", shlex.quote(name))
    return [replace(finding, remedy=finding.remedy.replace(CLEAN_COPY, command)) for finding in findings]
