"""What the lints ask about the records, but for what their authors have answered; and answers to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from gazette import lints
from gazette.cache import Cache, Key, code_version, key_of
from gazette.frontmatter.source import read_document
from gazette.library.library import Library
from gazette.library.names import names_of
from gazette.library.passages import statements_of
from gazette.lints import Names, Warned
from gazette.problems import Problem, each_once
from gazette.records import Record
from gazette.records.base import AcceptedWarning


def warnings_of(library: Library, cache: Cache) -> tuple[Problem, ...]:
    """Every warning that is not answered. What is withheld is not looked at: a warning quotes it."""
    found: list[Problem] = []
    names = names_of(library)
    around = key_of("warnings", code_version(), repr(names))  # their words, in an order that no run changes
    for record in library.records:
        if record.status != "withheld":
            found += _of_record(record, _asked(library, record, names, around, cache))
    found += [one.problem.at(paper.shown) for paper, one in _contested(library) if not _answered(paper, one)]
    return tuple(each_once(found))


def _contested(library: Library) -> Iterator[tuple[Record, Warned]]:
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
            yield paper, Warned(passage.paragraph or "", Problem("", line, what, remedy, warning="figure"))


def _answered(record: Record, one: Warned) -> bool:
    return any(_answers(answer, one) for answer in record.accepted)


def _asked(library: Library, record: Record, names: Names, around: Key, cache: Cache) -> tuple[Warned, ...]:
    """The warnings of one text: a pure function of its file, the names, its day and its attachments."""
    data = (library.root / record.path).read_bytes()
    key = key_of(around, record.when.written, str(len(record.attachments)), data)
    kept: tuple[Warned, ...] | None = cache.get(key)
    if kept is not None:
        return kept
    source = read_document(data)
    if isinstance(source, Problem):
        return ()
    text = lints.paper(source.body, source.body_line, day=record.when, names=names, attachments=len(record.attachments))
    found = tuple(lints.warnings_in(text))
    cache.put(key, found)
    return found


def _of_record(record: Record, asked: tuple[Warned, ...]) -> Iterator[Problem]:
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


def _answers(answer: AcceptedWarning, one: Warned) -> bool:
    return answer.warning == one.problem.warning and answer.paragraph in (None, one.paragraph)
