"""The documents of a kind that are in the content folder already, so that none is brought in twice or overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazette.desk.row_kind import Identity, RowKind
from gazette.frontmatter.source import Source, Tree, read_document


@dataclass
class Existing:
    """Documents by what identifies them, and the names of all files."""

    by_identity: dict[Identity, Path] = field(default_factory=dict)
    fields: dict[Path, Mapping[str, Tree]] = field(default_factory=dict)
    stems: set[str] = field(default_factory=set)

    def add(self, identity: Identity, path: Path, fields: Mapping[str, Tree]) -> None:
        self.by_identity.setdefault(identity, path)
        self.fields[path] = fields
        self.stems.add(path.stem.casefold())


def existing_documents(content: Path, row_kind: RowKind) -> Existing:
    """Reads the fields of every document of a kind. A document that cannot be read still has its name."""
    existing = Existing()
    for path in sorted((content / row_kind.kind.folder).rglob("*.md")):
        source = read_document(path.read_bytes()) if path.is_file() and path.name != "README.md" else None
        if isinstance(source, Source):
            existing.add(row_kind.identity(source.fields), path, source.fields)
        else:
            existing.stems.add(path.stem.casefold())
    return existing
