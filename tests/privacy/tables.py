"""The tables of texts: what must be told, and what an office publishes every day."""

from __future__ import annotations

from pathlib import Path

import yaml

from gazette.privacy.finding import Registered

HERE = Path(__file__).parent
REGISTERED = Registered(
    mailboxes={"office@example.org"},
    telephones={"01632 960000"},
    postcodes={"ZE99 9ZA"},
    people={"Alex Holder"},
    references={r"GX\d{6}[A-Z]"},
)


def leaks(name: str) -> list[tuple[str, str]]:
    """Each text and the kind that must be told."""
    kinds = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [(kind, text) for kind, texts in kinds.items() for text in texts]


def look_alikes(name: str) -> list[str]:
    return list(yaml.safe_load((HERE / name).read_text(encoding="utf-8")))
