"""How a note of a change may say what moved or was removed."""

from tests.library.test_places import AS_PUBLISHED, content, mistakes, note, published, write

__all__ = ["content", "published"]


def test_each_of_several_moves_has_to_say_what_moved(content):
    write(content, AS_PUBLISHED.replace("1.2 ", "1.5 "), note("Moved.", 'moved: ["1.2 to 1.5, 2.1"]'))

    assert [line.partition(" Write")[0] for line in mistakes(content)] == [
        "12: '1.2 to 1.5, 2.1' does not say what moved."
    ]


def test_a_move_may_be_written_with_quotation_marks_and_the_word_paragraph(content):
    write(content, AS_PUBLISHED.replace("1.2 ", "1.5 "), note("Moved.", "moved: Paragraph “1.2” to ‘1.5’"))

    assert mistakes(content) == []


def test_a_heading_may_be_named_in_the_words_of_the_note(content):
    write(content, AS_PUBLISHED.replace("## Next\n\n", ""), note("The heading Next was removed."))

    assert mistakes(content) == []
