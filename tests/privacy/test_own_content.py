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
    """What office.md and registers/contacts.yaml name."""
    office = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("office.md"))
    holders = office.partition("holders:")[2]
    contacts = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("contacts.yaml"))
    return Registered(
        mailboxes=re.findall(r"(?m)^\s*(?:mailbox|- contact): (\S+@\S+)$", office + contacts),
        telephones=re.findall(r"(?m)^\s*(?:switchboard|- contact): ([\d ]+)$", office + contacts),
        addresses=re.findall(r"(?m)^\s*- address: (.+)$", office.lower()),
        people=re.findall(r"(?m)^\s*- name: (.+)$", holders),
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_is_told_of_what_this_project_publishes(folder):
    known = registered(ROOT / folder)
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in READ and path.name != "README.md"]
    files = [path for path in files if "\nallowed:" not in path.read_text(encoding="utf-8")]
    findings = [
        f"{path.relative_to(ROOT)}:{finding.line} {finding.kind}"
        for path in files
        for finding in READ[path.suffix](path.read_text(encoding="utf-8"), known)
    ]
    assert files
    assert findings == []
