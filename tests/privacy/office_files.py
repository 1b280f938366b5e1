"""Office files for tests: made with the usual libraries, and changed part by part where these cannot do it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files.reading import findings_in_office_file

OFFICE = "Office of the Police and Crime Commissioner"
REGISTERED = Registered(
    names={OFFICE, "Exampleshire Police"}, people={"Jane Example"}, telephones={"01632960000"},
    mailboxes={"office@example.org"},
)  # fmt: skip
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def saved(document) -> bytes:
    """The bytes of a document of python-docx, openpyxl or python-pptx."""
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes | str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def with_named_parts(data: bytes, parts: dict[str, bytes | str]) -> bytes:
    """The file with some parts added or put in the place of others."""
    return packed({**parts_of(data), **parts})


def with_words(data: bytes, part: str, old: str, new: str) -> bytes:
    """The file with some words of a part changed."""
    content = parts_of(data)[part].decode()
    assert old in content, f"{part} has no {old}"
    return with_named_parts(data, {part: content.replace(old, new)})


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    return with_named_parts(data, {part: change(parts_of(data)[part].decode())})


def with_relationship(data: bytes, source: str, kind: str, target: str, outside: bool = True) -> bytes:
    """The file with one more relationship in the list of a part, which may have none yet."""
    folder, _, name = source.rpartition("/")
    listed = f"{folder}/_rels/{name}.rels".lstrip("/")
    mode = ' TargetMode="External"' if outside else ""
    link = f'<Relationship Id="rId901" Type="{TYPE}{kind}" Target="{target}"{mode}/>'
    empty = f'<Relationships xmlns="{RELATIONSHIPS}"></Relationships>'
    content = parts_of(data).get(listed, empty.encode()).decode()
    return with_named_parts(data, {listed: content.replace("</Relationships>", f"{link}</Relationships>")})


def findings(ending: str, data: bytes, registered: Registered = REGISTERED) -> list[Finding]:
    try:
        return findings_in_office_file(ending, data, registered)
    except Refused as refusal:
        return [refusal.finding]


def kinds(ending: str, data: bytes) -> set[str]:
    return {finding.kind for finding in findings(ending, data)}


def unpacked(data: bytes) -> bytes:
    """All bytes of a file and of the archives in it, with their names."""
    content = b""
    for name, part in parts_of(data).items():
        content += name.encode() + (unpacked(part) if part.startswith(b"PK\3\4") else part)
    return content


def holds(data: bytes, word: str) -> bool:
    content = unpacked(data)
    return word.encode() in content or word.encode("utf-16-le") in content
