"""Personal data, protective markings, secrets and tracking links in a text."""

from __future__ import annotations

from gazette.privacy.finding import Finding, Registered


def findings_in(text: str, registered: Registered) -> list[Finding]:
    """What looks private in a text as it is written, in order of its lines."""
    del text, registered
    return []
