"""What survives: of seven invented Word files, each with its list, and of one report in every format."""

import json
from pathlib import Path

import pytest

from tests.desk.word import one_report
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


# fmt: off
IN_FORMATS = {  # how many of each kind survive, of how many
    "word": (one_report.in_word(), {}),
    "open document": (one_report.in_open_document(), {}),
    "web page": (one_report.on_a_page(), {"notes": (0, 1)}),
    "text": (
        one_report.LINES.encode(),
        {"links": (0, 1), "notes": (0, 1), "pictures": (0, 1), "emphasis": (0, 1)},
    ),
    "pdf": (
        one_report.in_a_pdf(),
        {
            "links": (0, 1), "notes": (0, 1), "pictures": (0, 1), "emphasis": (0, 1), "table rows": (0, 2),
            "list items": (1, 2),
        },
    ),
}
# fmt: on


@pytest.mark.parametrize("form", IN_FORMATS)
def test_one_report_survives_in_every_format_as_far_as_it_keeps_its_parts(form):
    data, not_whole = IN_FORMATS[form]
    paper, text, _ = brought_in(data)
    counts, lost, _ = measured(text, paper.cover.values, one_report.TRUTH)

    assert {kind: count for kind, count in counts.items() if count[0] < count[1]} == not_whole, lost
