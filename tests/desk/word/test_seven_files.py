"""Seven invented Word files, each with a list of what must survive of it, and what must not."""

import json
from pathlib import Path

import pytest

from tests.desk.word.measuring import brought_in, measured

FILES = sorted(Path(__file__).parent.glob("files/*.docx"))
SURVIVES = {  # what each file has; all of it survives
    "01-automatic": {"numbered paragraphs": 10, "headings": 3, "paragraphs": 1},
    "02-typed-tabs": {"numbered paragraphs": 6, "headings": 2, "paragraphs": 1},
    "03-bold-capitals-auto": {"numbered paragraphs": 4, "headings": 2},
    "04-tables": {"headings": 1, "paragraphs": 2, "table rows": 13},
    "05-lists": {"headings": 1, "paragraphs": 3, "list items": 16},
    "08-textbox-header": {"numbered paragraphs": 2, "headings": 1, "paragraphs": 1, "left out": 3},
    "10-signs": {"numbered paragraphs": 3, "headings": 1, "paragraphs": 3, "emphasis": 2},
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_everything_in_a_file_survives(path):
    paper, text, _ = brought_in(path.read_bytes())
    counts, lost, missing = measured(text, paper.cover.values, json.loads(path.with_suffix(".json").read_text()))

    assert lost == []
    assert missing == set()
    assert {kind: kept for kind, (kept, _) in counts.items()} == SURVIVES[path.stem]
    assert all(kept == whole for kept, whole in counts.values())


def test_every_file_is_in_the_table():
    assert {path.stem for path in FILES} == set(SURVIVES)
