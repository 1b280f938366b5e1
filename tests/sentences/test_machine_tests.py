from datetime import date

import pytest

from gazette.sentences.machine_tests import pages_tested

AXE, CHROMIUM = "axe 4.10.2", "Chromium 156"


@pytest.mark.parametrize(
    ("pages", "tools", "faults", "words"),
    [
        (
            1,
            [AXE],
            0,
            "1 page, the longest of each kind, was tested on 15 June 2024 with axe 4.10.2. No faults were reported.",
        ),
        (
            65,
            [AXE, CHROMIUM],
            1,
            "65 pages, the longest of each kind, were tested on 15 June 2024 with axe 4.10.2 and Chromium 156. "
            "1 fault was reported.",
        ),
        (
            1200,
            [AXE],
            20,
            "1,200 pages, the longest of each kind, were tested on 15 June 2024 with axe 4.10.2. "
            "20 faults were reported.",
        ),
    ],
)
def test_facts_become_a_sentence(pages, tools, faults, words):
    assert pages_tested(pages, date(2024, 6, 15), tools, faults) == words
