"""The words on what is withheld and what was released."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import restrictions


@pytest.mark.parametrize(
    ("day", "released", "reviewed"),
    [
        ("2024-05-03 17:00", "Published at 5pm on 3 May 2024", "Review date: 5pm on 3 May 2024"),
        ("2024-05-03", "Published on 3 May 2024", "Review date: 3 May 2024"),
        ("2024-05", "Published in May 2024", "Review date: May 2024"),
        ("2024", "Published in 2024", "Review date: 2024"),
        ("2024/25", "Published in the financial year 2024 to 2025", "Review date: financial year 2024 to 2025"),
        ("by 2024-05", "Published by May 2024", "Review date: by May 2024"),
        ("after 2024-05-03", "Published after 3 May 2024", "Review date: after 3 May 2024"),
        ("unknown", "Published later, on a day not known", ""),
    ],
)
def test_a_part_says_when_it_was_published_or_is_looked_at_again(day, released, reviewed):
    known = known_date(day)

    assert (restrictions.released(known), restrictions.to_be_reviewed(known)) == (released, reviewed)


def test_a_released_part_says_why_it_was_withheld():
    assert restrictions.ground_at_first("Act, s.43") == "Withheld at first: Act, s.43"
