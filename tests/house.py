"""The layers of the house as docs/house.md lists them, and its list of packages, which `make house` writes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "house.md"
LAYER = re.compile(r"^ *([0-9]+)(?:\.([0-9]+))?  (\S.*)$", re.M)
LIST = re.compile(r"(?<=<!-- packages -->\n).*?(?=<!-- end of packages -->)", re.S)


Layer = tuple[int, int]  # the place of a package within the layer of another is second, else it is 0


def layers(page: str) -> dict[str, Layer]:
    """The layer of each name in the block of layers, 1 being the lowest: {"dates": (1, 0), "views/kinds": (6, 5)}."""
    block = re.search(r"```layers\n(.*?)```", page, re.S)
    assert block, "docs/house.md has no block of layers"
    rows = LAYER.findall(block[1])
    return {name.strip("/"): (int(layer), int(place or 0)) for layer, place, names in rows for name in names.split()}


def packages(root: Path = ROOT) -> list[tuple[str, str]]:
    """Every package with the first line of its docstring, which says what it gives; "" where it has none."""
    folders = sorted(path.parent for name in ("gazette", "plugins") for path in (root / name).rglob("__init__.py"))
    return [(f"{folder.relative_to(root).as_posix()}/", _first_line(folder / "__init__.py")) for folder in folders]


def package_list(root: Path = ROOT) -> str:
    """The table of packages as the page holds it."""
    rows = [f"| `{package}` | {line} |" for package, line in packages(root)]
    return "\n".join(["| package | what it gives |", "| --- | --- |", *rows]) + "\n"


def python_files(root: Path) -> list[Path]:
    return sorted([*root.glob("*.py"), *root.glob("gazette/**/*.py"), *root.glob("plugins/**/*.py")])


def name_of(root: Path, path: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _first_line(path: Path) -> str:
    docstring = ast.get_docstring(parse(path)) or ""
    return docstring.partition("\n")[0]


if __name__ == "__main__":
    PAGE.write_text(LIST.sub(lambda _: package_list(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
