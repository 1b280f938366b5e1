"""What the lints ask about the records, but for what their authors have answered; and answers to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette import lints
from gazette.cache import Cache, code_version, key_of
from gazette.dates import KnownDate
from gazette.frontmatter.source import read_document
from gazette.library.library import Library
from gazette.library.names import names_of
from gazette.library.passages import statements_of
from gazette.lints import LintWarning, RegisteredNames
from gazette.problems import Problem, each_once
from gazette.records import Record
from gazette.records.base import AcceptedWarning
from gazette.workers import each


def warnings_of(library: Library, cache: Cache) -> tuple[Problem, ...]:
    """Every warning that is not answered. What is withheld is not looked at: a warning quotes it."""
    found: list[Problem] = []
    for record, asked in _asked(library, cache):
        found += _of_record(record, asked)
    found += [one.problem.at(paper.shown) for paper, one in _contested(library) if not _answered(paper, one)]
    return tuple(each_once(found))


def _contested(library: Library) -> Iterator[tuple[Record, LintWarning]]:
    """Figures that papers of one time state in two ways, where neither has a word on it."""
    for key, statements in statements_of(library).items():
        those = [one for one in statements if one.comparison == "contested"]
        if any(one.cited.paper.contradictions for one in those):
            continue
        for one in those:
            paper, passage = one.cited.paper, one.cited.passage
            line = paper.problem("", at=("passages", paper.passages.index(passage))).line
            what = f"Papers that no date sets apart differ about {key}: here {one.fact.value}."
            remedy = "Say so under contradictions, with both sources."
            yield paper, LintWarning(passage.paragraph or "", Problem("", line, what, remedy, warning="figure"))


def _answered(record: Record, one: LintWarning) -> bool:
    return any(_answers(answer, one) for answer in record.accepted)


@dataclass(frozen=True)
class _Text:
    """All that the warnings of a text depend on."""

    data: bytes
    day: KnownDate
    names: RegisteredNames
    attachments: int


def _asked(library: Library, cache: Cache) -> Iterator[tuple[Record, tuple[LintWarning, ...]]]:
    """The warnings of each text: kept, or worked out anew in several processes where many are new."""
    names = names_of(library)
    around = key_of("warnings", code_version(), repr(names))  # their words, in an order that no run changes
    records = [record for record in library.records if record.status != "withheld"]
    texts = [_Text((library.root / one.path).read_bytes(), one.when, names, len(one.attachments)) for one in records]
    keys = [key_of(around, text.day.written, str(text.attachments), text.data) for text in texts]
    kept: list[tuple[LintWarning, ...] | None] = [cache.get(key) for key in keys]
    new = [number for number, known in enumerate(kept) if known is None]
    for number, found in zip(new, each(_warned, [texts[number] for number in new]), strict=True):
        cache.put(keys[number], found)
        kept[number] = found
    yield from zip(records, (known or () for known in kept), strict=True)


def _warned(text: _Text) -> tuple[LintWarning, ...]:
    source = read_document(text.data)
    if isinstance(source, Problem):
        return ()
    paper = lints.linted_text(
        source.body, source.body_line, day=text.day, names=text.names, attachments=text.attachments
    )
    return tuple(lints.warnings_in(paper))


def _of_record(record: Record, asked: tuple[LintWarning, ...]) -> Iterator[Problem]:
    answered: set[int] = set()
    for one in asked:
        answers = {index for index, answer in enumerate(record.accepted) if _answers(answer, one)}
        answered |= answers
        if not answers:
            yield one.problem.at(record.shown)
    for index, answer in enumerate(record.accepted):
        if index not in answered:
            where = f" in paragraph {answer.paragraph}" if answer.paragraph else ""
            yield Problem(
                record.shown,
                record.problem("", at=("accepted", index)).line,
                f"Nothing{where} is warned of as '{answer.warning}'.",
                "Take the answer out.",
                warning="answer to nothing",
            )


def _answers(answer: AcceptedWarning, one: LintWarning) -> bool:
    return answer.warning == one.problem.warning and answer.paragraph in (None, one.paragraph)
