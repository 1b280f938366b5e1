"""Links in a text go on working beside a line that says what happened to a paragraph."""

from tests.library.test_places import NEXT, content, note, page, published, write

__all__ = ["content", "published"]


def test_links_survive_beside_a_former_place(content):
    text = f"## Why\n\n1.1 See [the plan](../../plan/2021-2025.md) and [[topic road-safety]].\n\n{NEXT}"
    write(content, text, note("Paragraph 1.2 was removed."))

    html = page(content)
    assert '<a href="../../plan/2021-2025/">the plan</a>' in html
    assert '<a href="../../topics/road-safety/">' in html
