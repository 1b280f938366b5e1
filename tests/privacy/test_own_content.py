"""What this project publishes itself holds nothing that the gate stops, its own numbers being registered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.privacy.finding import Registered
from gazette.privacy.tables import findings_in_csv
from gazette.privacy.text import findings_in
from tests.house import ROOT

FOLDERS = ("content", "examples/exampleshire", "tests/sample/content", "gazette/commands/example")
READ = {".csv": findings_in_csv, ".md": findings_in, ".yaml": findings_in, ".txt": findings_in}


def registered(folder: Path) -> Registered:
    """What office.md names; its people are in a list of holders."""
    office = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("office.md"))
    holders = office.partition("holders:")[2]
    return Registered(
        mailboxes=re.findall(r"(?m)^\s*mailbox: (\S+)$", office),
        telephones=re.findall(r"(?m)^\s*(?:switchboard|telephone): (.+)$", office),
        people=re.findall(r"(?m)^\s*- name: (.+)$", holders),
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_is_told_of_what_this_project_publishes(folder):
    known = registered(ROOT / folder)
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in READ and path.name != "README.md"]
    findings = [
        f"{path.relative_to(ROOT)}:{finding.line} {finding.kind}"
        for path in files
        for finding in READ[path.suffix](path.read_text(encoding="utf-8"), known)
    ]
    assert files
    assert findings == []
