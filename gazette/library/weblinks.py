"""The answers of web addresses that the content links to, and their register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from gazette.cache import put_if_changed
from gazette.records.registers import WebLinkAnswer, page_of

WEB_LINKS = "registers/weblinks.yaml"
HEADING = """\
# What the links of this site that lead to the web answered, and when. `make weblinks` writes this file.
# Yours to fill in, and kept: archived (the address of an archived copy), archived_on, title, note.
# Other comments are not kept.
"""


@dataclass(frozen=True)
class WebLinks:
    """The recorded answers by address. A place within a page (#…) does not count."""

    answers: Mapping[str, WebLinkAnswer] = field(default_factory=dict)

    def answer_of(self, url: str) -> WebLinkAnswer | None:
        return self.answers.get(page_of(url))


def write_web_links(root: Path, web_links: WebLinks) -> bool:
    """Writes the register into a content folder, sorted by address; False if it is unchanged."""
    return put_if_changed(root / WEB_LINKS, as_yaml(web_links).encode())


def as_yaml(web_links: WebLinks) -> str:
    rows = [answer.model_dump(exclude_none=True) for _, answer in sorted(web_links.answers.items())]
    if not rows:
        return HEADING + "[]\n"
    body = yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=False)
    return HEADING + body
