"""A link to a paragraph whose number another one has now would quietly lead to other words; lines stand in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.building import SAMPLE, copy_of, edit
from tests.build.edits import UPDATE
from tests.library.published_notice import (
    AS_PUBLISHED,
    CHURCH,
    MOVED,
    NEXT,
    NOTICE,
    mistakes,
    note,
    page,
    publish,
    published_notice,
    write,
)

RELATED = "related:\n  - how: follows\n    record: decision PCC-2024-005 1.2\ntitle:"
RENUMBERED = note("A reason was added.", "moved: 1.1 to 1.2, 1.2 to 1.3")
MESSAGE = (
    f"Paragraph 1.2 of {NOTICE} is a different one since a change on 2 June 2024. What was 1.2 is now 1.3: write 1.3; "
    "or add a note of a change here, if the new one is meant."
)


@pytest.mark.parametrize(
    ("old", "new", "is_found"),
    [
        ("## 1.", "See [[decision PCC-2024-005 1.2]].\n\n## 1.", True),
        ("## 1.", f"See [the church](../{NOTICE}#p1-2).\n\n## 1.", True),
        ("## 1.", f"See [the church]({{filename}}/{NOTICE}#p1-2).\n\n## 1.", True),
        ("## 1.", "See [the church](/decisions/PCC-2024-005/#p1-2).\n\n## 1.", True),
        ("title:", RELATED, True),
        ("## 1.", f"See [the work](../{NOTICE}#p2-1).\n\n## 1.", False),
        ("## 1.", f"See [the sheep](../{NOTICE}).\n\n## 1.", False),
    ],
    ids=["short form", "path", "path from the root", "address", "field", "the same number", "the whole document"],
)
def test_a_link_to_a_number_that_another_paragraph_has_now_is_named(
    tmp_path: Path, old: str, new: str, is_found: bool
) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    write(content, AS_PUBLISHED)
    edit(content / UPDATE, old, new)
    publish(content, 1)
    write(content, MOVED, RENUMBERED)

    assert [line.partition(": ")[2] for line in mistakes(content)] == [MESSAGE] * is_found


def test_a_link_of_a_document_that_was_changed_since_means_the_new_paragraph(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    write(content, AS_PUBLISHED)
    publish(content, 1)
    write(content, MOVED, RENUMBERED)
    publish(content, 3)
    edit(content / UPDATE, "## 1.", f"See [the school](../{NOTICE}#p1-2).\n\n## 1.")
    edit(content / UPDATE, "panel_outcome:", f"{note('A link was added.', day=4)}panel_outcome:")
    publish(content, 4)

    assert mistakes(content) == []


def test_what_was_removed_at_the_end_has_its_line_there_whatever_else_moved(tmp_path: Path) -> None:
    content = published_notice(tmp_path)
    both = note("Next was removed.", "moved: 1.1 to 1.2, 1.2 to 1.3", 'paragraphs: ["2.1"]')
    write(content, MOVED.replace(NEXT, ""), both)

    assert mistakes(content) == []
    assert page(content).index(CHURCH) < page(content).index("A heading that was here was removed")
