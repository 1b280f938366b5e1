"""A page says once what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from tests.build.sites import Page, Site

ABSENT = re.compile(
    r"\b(no (source|copy|record)|not (found|seen|published|known)|do(es)? not (say|give|know)|we cannot confirm)\b",
    re.I,
)
CITATION = re.compile(r"¶.*| ?Cite this passage.*")
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
RECORDS = re.compile(r"(decisions/[A-Z]|panel-reports/.*[a-z]{4}|meetings/.*-.*-|consultations/[a-z]|plan/|academy/)")
# Words that do not say what it is that is not known.
EMPTY = frozenset(
    "a also an any at be by copy date day do does for found from gave give gives in is it its itself known no none "
    "not of on or own page paper plan published record report said say says seen source sources strategy that the "
    "themselves there they this to was we were what when whether which who with".split()
)


@pytest.fixture(scope="module", params=["exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def sentences(page: Page) -> Iterator[str]:
    """Those of the page that say that something is not known, without citations and notes of changes."""
    for node in page.css("main .head__answer, main .head__line, main .note, main .document p, main .prose p, main dd"):
        if not node.css_matches("#page-history dd, .head__cite p"):
            words = CITATION.sub("", " ".join(node.text().split()))
            yield from (part for part in SENTENCE_END.split(words) if ABSENT.search(part))


def subject_of(sentence: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z]+", sentence.lower()) if word not in EMPTY)


def says_the_same(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sentences are about the same thing, or one about a part of the other."""
    return first == second or (len(min(first, second, key=len)) > 1 and (first <= second or second <= first))


def test_a_record_says_once_what_is_not_known(site: Site) -> None:
    twice = {}
    for path, page in site.own_pages.items():
        if RECORDS.match(path) and path.count("/") > 1:
            subjects = [words for sentence in dict.fromkeys(sentences(page)) if (words := subject_of(sentence))]
            repeated = [words for words, later in combinations(subjects, 2) if says_the_same(words, later)]
            if repeated:
                twice[path] = [sorted(words) for words in repeated]

    assert twice == {}
