"""A list page and its download print the same view, so no export reads a record."""

import ast
from pathlib import Path

import pytest

import gazette.exports

FOLDER = Path(gazette.exports.__file__).parent


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_no_export_imports_the_library_or_a_record(path):
    imports = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)]
    modules = {f"{node.module}.{alias.name}" for node in imports for alias in node.names}

    assert [module for module in modules if module.startswith(("gazette.library", "gazette.records"))] == []
