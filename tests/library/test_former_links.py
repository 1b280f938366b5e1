"""Links to paragraphs that have another number now, or stand beside one that was taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.building import copy_of
from tests.library.published_notice import (
    AS_PUBLISHED,
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


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_notice(tmp_path_factory.mktemp("office"))


@pytest.fixture
def content(published: Path, tmp_path: Path) -> Path:
    return copy_of(published, tmp_path / "content")


def test_a_link_to_a_number_that_another_paragraph_has_now_is_a_mistake(content):
    topic = content / "topics/sheep.md"
    topic.write_text("---\ntitle: Sheep\nsummary: All.\n---\n\nSee [[decision PCC-2024-005 1.1]].\n")
    publish(content, 1)
    write(content, MOVED, note("A reason was added.", "moved: 1.1 to 1.2, 1.2 to 1.3"))

    (line,) = mistakes(content)
    assert line == (
        f"6: Paragraph 1.1 of {NOTICE} is another one since a change on 2 June 2024. What was 1.1 is now 1.2: "
        "write 1.2; or add a note of a change here, if the new one is meant."
    )


def test_a_link_to_a_paragraph_that_moved_is_told_where(content):
    (content / "topics/sheep.md").write_text("---\ntitle: Sheep\nsummary: S.\n---\n\n[[decision PCC-2024-005 1.2]].\n")
    write(content, AS_PUBLISHED.replace("1.2 ", "1.5 "), note("Moved.", "moved: 1.2 to 1.5"))

    (line,) = mistakes(content)
    assert line == f"6: There is no paragraph 1.2 in {NOTICE}. It is now 1.5. Write 1.5."


def test_links_survive_beside_a_former_place(content):
    text = f"## Why\n\n1.1 See [the plan](../../plan/2021-2025.md) and [[topic road-safety]].\n\n{NEXT}"
    write(content, text, note("Paragraph 1.2 was taken out."))

    html = page(content)
    assert '<a href="../../plan/2021-2025/" class="govuk-link">the plan</a>' in html
    assert '<a class="govuk-link" href="../../topics/road-safety/">' in html
