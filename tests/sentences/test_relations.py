"""How two records belong together: the words on one page in, those on the page of the other record out."""

from __future__ import annotations

import pytest

from gazette.sentences.relations import back


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("reported in", "reports on"),
        ("reports on", "reported in"),
        ("Reported in:", "reports on"),
        ("also  mentioned in", "also mentions"),
        ("corrects", "corrected by"),
        ("corrected by", "corrects"),
        ("follows", "followed by"),
        ("followed by", "follows"),
        ("replaces", "replaced by"),
        ("replaced", "replaced by"),
        ("replaced by", "replaces"),
        ("answers", "answered by"),
        ("part of", "includes"),
        ("minutes of", "minutes in"),
        ("minutes in", "minutes of"),
        ("evidence for", "evidence in"),
        ("paid from", "pays for"),
        ("about", "subject of"),
        ("considered at", "considered"),
        ("on the agenda of", "has on its agenda"),
        ("tabled with", "tabled with"),
        ("see also", "see also"),
        ("planned in", "plans"),
        ("plans", ""),
        ("consultation opened by", "opens the consultation"),
        ("Arrangements described in", "describes the arrangements"),
        ("draft considered at", "considered the draft"),
        ("opened by", "opens"),
        ("what followed in", ""),
        ("follows the plan described in", ""),
        ("an earlier strategy announced in", ""),
        ("partly funded by", ""),
        ("later replaced by", ""),
        ("not mentioned in", ""),
        ("course for staff", ""),
        ("also a course", ""),
        ("", ""),
    ],
)
def test_the_words_for_the_other_end(how, words):
    assert back(how) == words
