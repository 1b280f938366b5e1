"""The settings of an editor: every register has a schema that takes what the check takes."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from tools.register_schemas import FOLDER, files

ROOT = Path(__file__).parents[1]
CONTENTS = ("content", "examples/exampleshire", "tests/sample/content")
REGISTERS = sorted(path for content in CONTENTS for path in (ROOT / content / "registers").glob("*.yaml"))


def schema_for(path):
    return json.loads((FOLDER / "schemas" / f"{path.stem}.json").read_text())


def test_the_schemas_are_those_that_the_declarations_say():
    here = {path.relative_to(FOLDER).as_posix(): path.read_text() for path in FOLDER.rglob("*.json")}
    assert here == files()


@pytest.mark.parametrize("path", REGISTERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_register_without_mistakes_has_none_in_an_editor(path):
    jsonschema.validate(yaml.load(path.read_text(), yaml.BaseLoader) or [], schema_for(path))


@pytest.mark.parametrize("row", [{"key": "a"}, {"key": "a", "title": "An Act", "titel": "An Act"}, "An Act"])
def test_a_row_that_the_check_refuses_is_marked_in_an_editor(row):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([row], schema_for(Path("acts.yaml")))


def test_the_settings_point_to_every_schema():
    settings = json.loads((FOLDER / "settings.json").read_text())
    assert sorted(settings["yaml.schemas"]) == sorted(
        path.relative_to(ROOT).as_posix() for path in FOLDER.glob("schemas/*.json")
    )
