"""The imaginary office uses every field, every choice and every state at least once, so that it shows every feature."""

from __future__ import annotations

import csv
import inspect
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin

import pytest
import yaml

from gazette.frontmatter.models import Fields, groups_in
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Source, read_document
from gazette.library.duty_states import duty_states_of
from gazette.library.folder import read_folder
from gazette.library.library import Library
from gazette.library.news import news_of
from gazette.library.promises import promises_of
from gazette.library.read import read_library
from gazette.london import instant
from gazette.records import KINDS, Consultation, Meeting
from gazette.records.change import ChangeKind
from gazette.records.consultation import Stage
from gazette.records.districts import District
from gazette.records.duties import Duty
from gazette.records.fund import Award
from gazette.records.machine_test import MachineTest
from gazette.records.meeting import MeetingState
from gazette.records.publication import PUBLISHED
from gazette.records.redirect import Redirect
from gazette.records.registers import (
    Acronym,
    Act,
    Contact,
    Organisation,
    Role,
    SearchWord,
    Term,
    TopicGroup,
    WebLinkAnswer,
    WelshWord,
)
from gazette.records.removed import is_removed, removed_record
from gazette.records.windows import Openness
from gazette.sentences.duties import DutyStatus
from gazette.sentences.promise_states import PromiseState
from tests.build.building import EXAMPLE
from tests.fields.filled import plain
from tools.invented_days import register_of

TODAY = date(2024, 6, 15)
LISTS: dict[str, type[Fields]] = {
    "registers/organisations.yaml": Organisation, "registers/acts.yaml": Act, "registers/acronyms.yaml": Acronym,
    "registers/roles.yaml": Role, "registers/terms.yaml": Term, "registers/weblinks.yaml": WebLinkAnswer,
    "registers/search-words.yaml": SearchWord, "registers/welsh.yaml": WelshWord, "registers/contacts.yaml": Contact,
    "registers/places.yaml": District, "registers/topic-groups.yaml": TopicGroup,
    "registers/tested-by-machine.yaml": MachineTest,
}  # fmt: skip
TABLES: dict[str, type[Fields]] = {
    "registers/duties.csv": Duty, "redirects.csv": Redirect, "funds/*.csv": Award,
}  # fmt: skip

# What an imaginary office cannot have, each with the reason.
ELSEWHERE = {
    "Award.publish_row": "no grant of it is of a decision that is withheld",
    "Award.publish_reason": "the same",
    "Office.record=compiled": "the office publishes its own record",
    "Office.publisher": "only in a compiled record",
    "RecordPublisher.name": "only in a compiled record",
    "RecordPublisher.website": "only in a compiled record",
    "RecordPublisher.contact_form": "only in a compiled record",
    "RecordPublisher.mailbox": "only in a compiled record",
    "Office.searched": "only in a compiled record",
    "Series.given_by": "only in a compiled record",
    "Series.given_by=publisher": "only in a compiled record",
    "Record.illustrative": "everything is invented, and the head of each page says so",
    "Promise.illustrative": "the same",
    "PanelRecommendation.illustrative": "the same",
}


def declared() -> Iterator[str]:
    """Every field by the class that declares it, such as Citation.url, and every choice: Decision.outcome=noted."""
    models = [*KINDS, *LISTS.values(), *TABLES.values()]
    seen = set[type[Fields]]()
    while models:
        model = models.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, info in model.model_fields.items():
            yield named(model, name)
            yield from (f"{named(model, name)}={choice}" for choice in choices(info.annotation))
            models += groups_in(info.annotation)


def named(model: type[Fields], name: str) -> str:
    declares = next(parent for parent in model.__mro__ if name in inspect.get_annotations(parent))
    return f"{declares.__name__}.{name}"


def choices(annotation: Any) -> tuple[str, ...]:
    form, _ = plain(annotation, ())
    if get_origin(form) is tuple:
        form, _ = plain(get_args(form)[0], ())
    return get_args(form) if get_origin(form) is Literal else ()


def filled() -> Iterator[Fields]:
    """Every document and row of the imaginary office with the fields that are written in it."""
    for path, kind in read_folder(EXAMPLE).documents:
        source = read_document((EXAMPLE / path).read_bytes())
        assert isinstance(source, Source), path
        version = source.fields.get("translation_of")  # the facts of a version are in its original
        if is_removed(source.fields):
            yield removed_record(kind, source)  # type: ignore[misc]
        else:
            yield kind.model_construct(translation_of=version) if version else checked(kind, source.fields)
    for path, model in LISTS.items():
        for row in yaml.load((EXAMPLE / path).read_text(), yaml.BaseLoader):
            yield checked(model, row)
    for pattern, model in TABLES.items():
        for file in EXAMPLE.glob(pattern):
            for cells in csv.DictReader(file.read_text().splitlines()):
                yield checked(model, {name: cell for name, cell in cells.items() if cell})


def checked(model: type[Fields], fields: Any) -> Fields:
    values = validated(model, fields, {})
    assert isinstance(values, Fields), values
    return values


def written(fields: Fields) -> Iterator[str]:
    """The names of the fields that are written, and of the choices made in them."""
    for name in fields.model_fields_set:
        value = getattr(fields, name)
        if value in (None, ()):
            continue
        name = named(type(fields), name)
        yield name
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Fields):
                yield from written(member)
            elif isinstance(member, str):
                yield f"{name}={member}"


@cache
def occurring() -> frozenset[str]:
    return frozenset(name for fields in filled() for name in written(fields))


@cache
def office() -> Library:
    return read_library(EXAMPLE, now=instant(TODAY))


def test_nothing_in_it_is_a_mistake_or_an_unanswered_warning() -> None:
    assert [str(warning) for warning in office().warnings] == []


def test_every_field_and_every_choice_occurs() -> None:
    missing = sorted({*declared()} - occurring() - ELSEWHERE.keys())

    assert missing == [], "Add them to a document of examples/exampleshire, or to ELSEWHERE with the reason."


def test_what_occurs_needs_no_excuse() -> None:
    assert sorted(ELSEWHERE.keys() - {*declared()}) == []
    assert sorted(ELSEWHERE.keys() & occurring()) == []


@pytest.mark.parametrize(
    ("states", "words"),
    [
        (lambda: (fund_round.state(TODAY) for fund in office().funds for fund_round in fund.rounds), Openness),
        (lambda: (record.stage(TODAY) for record in office().of(Consultation)), Stage),
        (lambda: (record.state(TODAY) for record in office().of(Meeting)), MeetingState),
        (lambda: (cited.promise.state_on(TODAY, is_compiled=False) for cited in promises_of(office())), PromiseState),
        (lambda: (duty.state for duty in duty_states_of(office(), TODAY)), DutyStatus),
    ],
    ids=["rounds", "consultations", "meetings", "promises", "duties"],
)
def test_every_state_that_is_worked_out_occurs(states, words) -> None:  # type: ignore[no-untyped-def]
    assert {*flat(words)} - {*states()} == set()


def flat(words: Any) -> Iterator[str]:
    for word in get_args(words):
        if isinstance(word, str):
            yield word
        else:
            yield from flat(word)


def test_its_register_of_publications_follows_from_its_documents() -> None:
    assert (EXAMPLE / PUBLISHED).read_bytes() == register_of(EXAMPLE), "Run python -m tools.invented_days"


def test_no_page_of_a_fund_is_older_than_a_grant_or_a_round_on_it() -> None:
    publications = office().publications
    for fund in office().funds:
        dates = [award.awarded for award in fund.awards] + [row.announced for row in fund.rounds if row.announced]
        last = publications.last_changed(fund)
        assert last is not None
        assert all(known.first <= last for known in dates if known.first and known.has_come(TODAY)), fund.name


def test_each_grant_is_announced_when_it_becomes_public() -> None:
    """One of May 2024 became public when that month was over."""
    fund = next(fund for fund in office().funds if fund.name == "small-grants")

    notes = [(str(change.date), change.note) for change in fund.changes_by_date if not change.is_written]
    assert notes == [("28 May 2024", "Added: 8 grants."), ("1 June 2024", "Added: 1 grant.")]


def test_something_was_added_or_changed_in_the_last_week_and_in_weeks_before() -> None:
    news = news_of(office(), TODAY)

    assert {item.week for item in news} >= {date(2024, 6, 10), date(2024, 6, 3), date(2024, 5, 27)}
    assert {item.change.kind for item in news if item.change} == {*get_args(ChangeKind)}
