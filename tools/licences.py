"""Writes docs/licences.md: every package that the project installs, with its licence, as the package itself says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
PAGE = HOME / "docs" / "licences.md"
LOCKS = {
    "requirements.lock": "To build, check and serve the site",
    "requirements-dev.lock": "To test it besides",
}
INTRODUCTION = """\
# Licences

The code of this project is under the [MIT licence](../LICENCE). These are the packages that it installs, each with the
licence that the package itself names. None of them is part of this repository. `make lock` writes this page.

The social card and the icons of a built site are drawn with letters of Source Serif Pro (SIL Open Font License 1.1,
copyright of Adobe); no other package leaves anything in a built site.
"""
KNOWN = {"MIT License": "MIT", "BSD License": "BSD", "Apache Software License": "Apache-2.0"}


def page() -> str:
    """The text of docs/licences.md."""
    parts = [INTRODUCTION]
    seen: set[str] = set()
    for lock, heading in LOCKS.items():
        names = [name for name in names_in(lock) if name not in seen]
        seen |= set(names)
        parts.append(_table(heading, {name: licence_of(name) for name in names}))
    parts.append(_table("To make the stylesheet and test pages (npm)", dict(npm_licences())))
    return "\n".join(parts)


def names_in(lock: str) -> list[str]:
    """The packages of a lock file."""
    text = (HOME / lock).read_text(encoding="utf-8")
    return sorted(re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE))


def licence_of(name: str) -> str:
    """The licence that an installed package names."""
    try:
        about = metadata.metadata(name).json
    except metadata.PackageNotFoundError:
        return "needed on other systems only; see the package"
    classifiers = [line.rpartition(" :: ")[2] for line in about.get("classifier", ()) if line.startswith("License ::")]
    title = str(about.get("license", "")).partition("\n")[0]
    written = (str(about.get("license_expression", "")), *classifiers, title)
    named = next((words for words in written if words and words != "OSI Approved"), "")
    return KNOWN.get(named, named) or _first_line_of_licence(name)


def _first_line_of_licence(name: str) -> str:
    files = [file for file in metadata.files(name) or () if file.name.upper().startswith("LICEN")]
    title = files[0].read_text().strip().partition("\n")[0] if files else ""
    return KNOWN.get(title, title) or "see the package"


def npm_licences() -> Iterator[tuple[str, str]]:
    """The packages of npm with the licence that each names."""
    packages: Mapping[str, Mapping[str, str]] = json.loads((HOME / "package-lock.json").read_text())["packages"]
    for path, package in sorted(packages.items()):
        if path:
            yield path.rpartition("node_modules/")[2], package.get("license", "see the package")


def _table(heading: str, licences: Mapping[str, str]) -> str:
    rows = "\n".join(f"| {name} | {licence} |" for name, licence in sorted(licences.items()))
    return f"## {heading}\n\n| package | licence |\n| --- | --- |\n{rows}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
