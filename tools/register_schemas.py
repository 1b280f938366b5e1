"""Writes .vscode/: a JSON Schema of each register, so that an editor completes and checks while somebody writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from gazette.library.registers import rows_of_lists
from gazette.records.registers import RegisterRow

FOLDER = Path(__file__).parents[1] / ".vscode"
OF_PYDANTIC = ("office", "write", "title")  # stand beside a field, and an editor does not need them
BY_NAME = ("properties", "$defs")  # schemas by the names of what they are for
YAML = "redhat.vscode-yaml"


def files() -> dict[str, str]:
    """The files of .vscode/ by their names."""
    registers = sorted(rows_of_lists(), key=lambda row: row.register)
    schemas = {f"schemas/{row.register}.json": schema_of(row) for row in registers}
    places = {f".vscode/{name}": [f"**/registers/{Path(name).stem}.yaml"] for name in schemas}
    settings = {"yaml.schemas": places, "yaml.format.enable": False, "files.trimTrailingWhitespace": False}
    written = {**schemas, "settings.json": settings, "extensions.json": {"recommendations": [YAML]}}
    return {name: json.dumps(value, indent=1, ensure_ascii=False) + "\n" for name, value in written.items()}


def schema_of(row: type[RegisterRow]) -> dict[str, Any]:
    """The schema of a register, which is a list of rows."""
    items = _as_typed(row.model_json_schema())
    definitions = items.pop("$defs", {})
    draft = "http://json-schema.org/draft-07/schema#"
    return {"$schema": draft, "title": f"registers/{row.register}.yaml", "type": "array", "items": items} | (
        {"$defs": definitions} if definitions else {}
    )


def _as_typed(schema: Any) -> Any:
    """A schema that takes what the reader takes: one value without a list, and numbers and yes as texts."""
    if isinstance(schema, list):
        return [_as_typed(member) for member in schema]
    if not isinstance(schema, dict):
        return schema
    typed = {key: _as_typed(value) for key, value in schema.items() if key not in (*OF_PYDANTIC, *BY_NAME)}
    typed |= {key: {name: _as_typed(value) for name, value in schema[key].items()} for key in BY_NAME if key in schema}
    if schema.get("write"):
        typed["description"] = f"{schema['description']} {schema['write']}"
    if schema.get("type") == "string":
        typed["type"] = ["string", "number", "boolean", "null"]
    if schema.get("enum") == ["yes", "no"]:
        typed["enum"] = ["yes", "no", True, False]
    if schema.get("type") == "array":
        words = {key: typed.pop(key) for key in ("default", "description", "examples") if key in typed}
        return {**words, "anyOf": [typed, typed["items"]]}
    return typed


def main() -> None:
    (FOLDER / "schemas").mkdir(parents=True, exist_ok=True)
    for path in (FOLDER / "schemas").glob("*.json"):
        path.unlink()
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
