"""Whether the file of a removed document has a name that still tells what the document was about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from gazette.frontmatter.source import Tree
from gazette.slugs import slug

SHORTEST = 3  # letters of a word that may tell something
NAME_IS_LEFT = (
    "The name of the file still has words of the old title, and its address may have them. If they are private, rename "
    "the file, without id and without a redirect: step 2 of docs/leak.md."
)


def name_is_left(path: str, fields: Mapping[str, Tree]) -> bool:
    """Whether a document is removed, and its file's name has words that its title and reference do not have."""
    safe = set(slug(f"{fields.get('title') or ''} {fields.get('reference') or ''}").split("-"))
    words = {word for word in slug(PurePosixPath(path).stem).split("-") if len(word) >= SHORTEST and word.isalpha()}
    return fields.get("status") == "removed" and bool(words - safe)
