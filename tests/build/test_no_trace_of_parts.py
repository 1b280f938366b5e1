"""Parts that are held until a day of their own change nothing that leaves the office, whatever fields they have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from gazette.records import Consultation, Decision, Fund, Meeting, PublicRegister, Record, Report
from gazette.records.fund import Round
from tests.build.building import SAMPLE, copy_of, files_of
from tests.build.every_field import ATTACHED, LINKED, PACK, Writer, place_of
from tests.build.test_no_trace import BEFORE, RELEASE
from tests.build.whole_office import content_at, everything
from tests.fields.filled import with_value

DAY = "2024-06-14 14:30"
OF_THE_MINUTES = (
    "minutes", "minutes_file", "minutes_published", "minutes_state", "minutes_approved", "minutes_approved_at",
    "minutes_corrections", "outcome", "chair", "members", "apologies", "in_attendance", "attendance", "declarations",
    "actions", "matters.outcome", "matters.decision", "attachments",
)  # fmt: skip
OF_THE_MEETING = (
    "date", "body_name", "meeting_kind", "starts", "ends", "place", "district", "public", "held", "moved_from",
    "matters", "parts", "agenda", "panel_recommendations", "webcast", "questions_by", "points",
)  # fmt: skip
OF_A_ROUND = (
    "id", "title", "announced", "opens", "closes", "windows", "decision_expected", "spend_by", "pot", "pots",
    "smallest_bid", "largest_bid", "largest_share", "match_funding", "longest", "eligible", "not_funded", "criteria",
    "conditions", "assessed_by", "conflict_of_interest", "form", "how_to_apply", "open_call", "evaluation",
    "applications", "decisions", "note", "contradictions", "sources",
)  # fmt: skip
OF_THE_RESULTS = ("results", "awarded", "funded", "more_than_the_pot")
# The fields that hold a future day, and what waits for that day with them. Rows of spreadsheets wait too.
PARTS: dict[type[Record], tuple[tuple[str, ...], tuple[str, ...]]] = {
    Meeting: (
        ("minutes_published", "panel_recommendations.response.date"),
        (*OF_THE_MINUTES, "panel_recommendations.response"),
    ),
    Decision: (("scrutiny.answered",), ("scrutiny.answered", "scrutiny.answer")),
    Consultation: (("result.date",), ("result",)),
    Fund: (("rounds.results",), tuple(f"rounds.{name}" for name in OF_THE_RESULTS)),
    PublicRegister: (("nil_returns.published",), ("nil_returns",)),
    Report: (
        ("promises.history.date", "attachments.published"),
        ("attachments", "promises.history", "promises.state", "promises.reason", "promises.note", "promises.sources"),
    ),
}
OF_THE_TEXT = (Meeting,)  # whose text waits too


def with_fields(path: Path, values: Mapping[str, str | None], *, keep_text: bool = True) -> None:
    """Writes other values into the fields that a document has, or with None removes them."""
    _, fields, text = path.read_text().split("---\n", 2)
    tree = yaml.safe_load(fields)
    for name, value in values.items():
        if name.partition(".")[0] in tree:
            tree = with_value(tree, tuple(name.split(".")), value)
    written = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=10_000)
    path.write_text(f"---\n{written}---\n{text if keep_text else ''}")


def documents(content: Path) -> Iterator[tuple[type[Record], Path]]:
    """Each document with parts, and its version in Welsh."""
    for kind in PARTS:
        yield kind, content / place_of(kind, f"parts-{kind.kind}")
        yield kind, content / place_of(kind, f"parts-{kind.kind}-cy")


@dataclass(frozen=True)
class Office:
    before: Mapping[str, bytes]
    without: Mapping[str, bytes]
    after: Mapping[str, bytes]
    whole: Mapping[str, bytes]  # the files of the content
    writer: Writer
    held: int


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with the parts, before and from their minute on, and one whose files never had them."""
    folder = tmp_path_factory.mktemp("parts")
    writer = Writer(copy_of(SAMPLE, folder / "whole"))
    for kind, (dates, _) in PARTS.items():
        writer.document(kind, "parts")
        with_fields(writer.content / place_of(kind, f"parts-{kind.kind}"), dict.fromkeys(dates, DAY))
    with_fields(writer.content / place_of(PublicRegister, "parts-register"), {"rows_ahead": "no"})
    sheet = writer.content / "registers/tables/parts-register.csv"
    sheet.write_text(sheet.read_text().replace("2001-02-03", DAY))
    without = copy_of(writer.content, folder / "without")
    for kind, path in documents(without):
        with_fields(path, dict.fromkeys(PARTS[kind][1]), keep_text=kind not in OF_THE_TEXT)
    for path in (*without.rglob("parts-fund.csv"), *without.rglob("parts-register.csv")):
        path.write_text(path.read_text().partition("\n")[0] + "\n")
    (without / "files/parts-report" / ATTACHED).unlink()
    for name in (ATTACHED, LINKED, PACK):
        (without / "files/parts-meeting" / name).unlink()
    before, public = (
        everything(content, BEFORE, folder / f"{content.name}-site") for content in (writer.content, without)
    )
    after = everything(writer.content, RELEASE, folder / "after")
    return Office(before, public, after, files_of(writer.content), writer, len(content_at(writer.content, BEFORE).held))


def test_nothing_differs_where_the_parts_were_never_written(office: Office) -> None:
    files = office.before.keys() | office.without.keys()
    differing = {path for path in files if office.before.get(path) != office.without.get(path)}

    assert office.held > len(PARTS)
    assert {path for path in differing if not path.startswith("bundle.zip")} == set()


def test_the_words_of_the_parts_are_there_from_their_minute_on(office: Office) -> None:
    written, before, after = (
        office.writer.found_in(files).keys() for files in (office.whole, office.before, office.after)
    )
    held = {field for field in written - before if "in Welsh" not in field}

    assert {f"parts {kind.kind}.{name}" for kind, (_, names) in PARTS.items() for name in names} & written <= held
    assert held <= after


def test_it_is_decided_for_every_field_of_a_meeting_whether_it_comes_from_the_minutes() -> None:
    own = {name for name in Meeting.model_fields if name not in Record.model_fields}

    assert own == {*OF_THE_MEETING, *OF_THE_MINUTES} - {"attachments", "matters.outcome", "matters.decision"}


def test_it_is_decided_for_every_field_of_a_round_whether_it_comes_with_the_results() -> None:
    assert {*Round.model_fields} == {*OF_A_ROUND, *OF_THE_RESULTS}
