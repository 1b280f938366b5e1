"""What is said where a paragraph was, facts in and sentence out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import changes, places

DAY, MONTH, UNKNOWN = known_date("2024-06-03"), known_date("2024-06"), known_date("unknown")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (places.removed("1.2", DAY), "Paragraph 1.2 was removed on 3 June 2024."),
        (places.paragraph_then("1.2", "1.2"), "Paragraph 1.2"),
        (places.paragraph_then("1.2", "1.4"), "Paragraph 1.2, now 1.4"),
        (places.paragraph_then("1.2", "#why"), "Paragraph 1.2"),
        (places.removed("1.2", MONTH), "Paragraph 1.2 was removed in June 2024."),
        (places.removed("1.2", UNKNOWN), "Paragraph 1.2 was removed."),
        (places.removed("1.2", None), "Paragraph 1.2 was removed."),
        (places.removed("", DAY), "A heading that was here was removed on 3 June 2024."),
        (places.removed_before("1.2", DAY), "An earlier paragraph 1.2 was removed on 3 June 2024."),
        (places.removed_before("", DAY), "An earlier heading with this address was removed on 3 June 2024."),
        (places.now_elsewhere("1.1", DAY), "The paragraph that was 1.1 until 3 June 2024 is now"),
        (places.now_elsewhere("1.1", UNKNOWN), "The paragraph that was 1.1 before is now"),
        (places.now_elsewhere("", MONTH), "The heading that was here until June 2024 is now"),
        (places.place_words("1.2"), "paragraph 1.2"),
        (places.place_words(""), "another heading"),
        (places.move_words("1.1", "1.2", "Aims"), "Paragraph 1.1 is now 1.2"),
        (places.move_words("", "aims", "Aims"), "A heading is now “Aims”"),
        (places.words_removed(DAY), "Words were removed from this page on 3 June 2024."),
        (places.words_removed(None), "Words were removed from this page."),
        (changes.file_added("a.pdf"), "The file a.pdf was added."),
        (changes.file_replaced("a.pdf"), "The file a.pdf was replaced."),
        (changes.file_removed("a.pdf"), "The file a.pdf was removed."),
    ],
)
def test_the_sentence(sentence, expected):
    assert sentence == expected
