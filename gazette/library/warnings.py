"""The warnings of the lints that authors have not answered, and answers without a warning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from gazette.cache import Cache
from gazette.grouping import grouped
from gazette.library.agreement import disagreements
from gazette.library.award_sums import award_sum_warnings
from gazette.library.date_warnings import award_date_warnings, awards_before_their_rounds, date_warnings
from gazette.library.district_findings import place_warnings
from gazette.library.fact_kinds import kind_of
from gazette.library.figure_warnings import award_figure_warnings, figure_warnings
from gazette.library.library import Library
from gazette.library.passages import Statement, statements_of
from gazette.library.private_awards import recipient_warnings
from gazette.library.private_data import PrivateData, privacy_warnings
from gazette.library.reference_warnings import reference_warnings
from gazette.library.removed_warnings import removed_warnings
from gazette.library.restrictions import restriction_warnings
from gazette.library.search_word_warnings import search_word_warnings
from gazette.library.state_warnings import state_warnings
from gazette.library.tenure_warnings import tenure_warnings
from gazette.library.text_findings import text_findings
from gazette.library.translations import translation_warnings
from gazette.library.unfinished_warnings import unfinished_cells, unfinished_warnings
from gazette.library.voice import voice_warnings
from gazette.lints import LintWarning
from gazette.problems import Problem, each_once
from gazette.records import Record
from gazette.records.groups import AcceptedWarning


def warnings_of(
    library: Library, cache: Cache, today: date | None = None, private: tuple[PrivateData, ...] = ()
) -> tuple[Problem, ...]:
    """Every warning that is not answered. Hidden records have none, because a warning quotes the text.

    Without `today` none is about the day.
    """
    warnings, of_references = (
        [*award_figure_warnings(library), *awards_before_their_rounds(library), *recipient_warnings(library)],
        reference_warnings(library),
    )
    warnings += award_date_warnings(library, today) if today else ()
    of_places = place_warnings(library)
    of_privacy = grouped(privacy_warnings(library, private))
    for record, text in text_findings(library, cache, library.records):
        on_day: tuple[LintWarning, ...] = ()
        if today:
            differing = disagreements(library, record, today, text.sayings)
            on_day = (*state_warnings(library, record, today), *differing)
        voice = voice_warnings(library, record, text.we)
        of_numbers = of_references.get(record.identity, ())
        of_dates = (*date_warnings(library, record, today), *tenure_warnings(library, record, today))
        unfinished = (*unfinished_warnings(library, record, today), *restriction_warnings(library, record, today))
        unfinished += tuple(unfinished_cells(library, record))
        of_numbers = (*of_numbers, *of_places.get(record.identity, ()))
        figures = (*figure_warnings(record), *award_sum_warnings(library, record))
        others = (*of_privacy.get(record.path, ()), *of_numbers, *of_dates, *figures, *voice, *unfinished, *on_day)
        warnings += _unanswered(record, (*text.warnings, *others))
    for version, text in text_findings(library, cache, library.translations):
        lag = tuple(LintWarning("", problem) for problem in translation_warnings(library, version))
        warnings += _unanswered(version, (*of_privacy.get(version.path, ()), *text.warnings, *lag))
    for held in library.held.records:
        warnings += _unanswered_of_held(held, of_privacy.get(held.path, ()))
    warnings += search_word_warnings(library, cache)
    warnings += (*removed_warnings(library), *(warning.problem for warning in of_privacy.get("", ())))
    for paper, warning in (*_contested(library), *_of_another_kind(library)):
        if not any(_answers(answer, warning) for answer in paper.accepted):
            warnings.append(warning.problem)
    return tuple(each_once(warnings))


def _contested(library: Library) -> Iterator[tuple[Record, LintWarning]]:
    """Figures that papers of the same date state differently, if no paper mentions the contradiction."""
    for key, statements in statements_of(library).items():
        contested = [statement for statement in statements if statement.comparison == "contested"]
        if any(statement.cited.paper.contradictions for statement in contested):
            continue
        for statement in contested:
            paper, passage = statement.cited.paper, statement.cited.passage
            at = ("passages", paper.passages.index(passage))
            what = f"Papers that may be of the same date differ about {key}: here it is {statement.fact.value}."
            remedy = "Say so under contradictions, with both sources."
            yield paper, LintWarning(passage.paragraph or "", paper.problem(what, remedy, at=at, warning="figure"))


def _of_another_kind(library: Library) -> Iterator[tuple[Record, LintWarning]]:
    """Values of one fact that cannot be compared, such as money with a date, or applications with projects."""
    for key, statements in statements_of(library).items():
        first = next((kind for statement in statements if (kind := kind_of(statement.fact.value))), "")
        for statement in statements:
            kind = kind_of(statement.fact.value)
            if kind and kind != first:
                paper, passage = statement.cited.paper, statement.cited.passage
                at = ("passages", paper.passages.index(passage), "facts", passage.facts.index(statement.fact), "value")
                other = _first_value(statements)
                what = f"'{statement.fact.value}' is not the same kind of value as '{other}' under {key}."
                problem = paper.problem(what, "Give another fact a key of its own.", at=at, warning="kind of fact")
                yield paper, LintWarning(passage.paragraph or "", problem)


def _first_value(statements: Iterable[Statement]) -> str:
    return next(statement.fact.value for statement in statements if kind_of(statement.fact.value))


def _unanswered(record: Record, lint_warnings: tuple[LintWarning, ...]) -> Iterator[Problem]:
    answered: set[int] = set()
    for warning in lint_warnings:
        answers = {index for index, answer in enumerate(record.accepted) if _answers(answer, warning)}
        answered |= answers
        if not answers:
            yield warning.problem if warning.problem.path else warning.problem.at(record.shown)
    for index, answer in enumerate(record.accepted):
        if index not in answered:
            where = f" in paragraph {answer.paragraph}" if answer.paragraph else ""
            what = f"Nothing{where} is warned of as '{answer.warning}'."
            yield record.problem(what, "Remove the answer.", at=("accepted", index), warning="answer to nothing")


def _unanswered_of_held(record: Record, of_privacy: Iterable[LintWarning]) -> Iterator[Problem]:
    """Of a document that is not public yet only what looks private: the rest may still be written."""
    for warning in of_privacy:
        if not any(_answers(answer, warning) for answer in record.accepted):
            yield warning.problem


def _answers(answer: AcceptedWarning, warning: LintWarning) -> bool:
    return answer.warning == warning.problem.warning and answer.paragraph in (None, warning.paragraph)
