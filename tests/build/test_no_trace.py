"""What is held, withheld or removed changes nothing that leaves the office, whatever fields its document has."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest

from gazette.london import instant
from gazette.records import Decision
from tests.build.building import SAMPLE, copy_of
from tests.build.every_field import FILLED_KINDS, Writer, leave_only
from tests.build.whole_office import everything
from tests.fields.test_every_field import NOT_FOR_READERS

DAY = date(2024, 6, 14)
BEFORE, RELEASE = instant(DAY, time(14, 29)), instant(DAY, time(14, 30))
OF_A_CHANGE = {"changes.date", "changes.kind", "changes.note"}
# All that readers may see of a notice that is withheld, and of a document that was removed.
SHOWN_OF_WITHHELD = {
    "title", "reference", "series", "decided", "published", "status", "status_reason", "review_due", "lang",
    "translation_of", "id", *OF_A_CHANGE,
}  # fmt: skip
SHOWN_OF_REMOVED = {
    "title", "reference", "series", "published", "decided", "date", "opens", "issued", "status", "status_reason",
    "lang", "translation_of", "id", "changes.reason", *OF_A_CHANGE,
}  # fmt: skip
NEEDED = {"decision": "x", "decided_by": "x", "summary": "x"}  # without which a withheld notice cannot be read
SHOWN_OF_PRIVATE = {"id", "round", "purpose", "amount", "awarded"}
REMOVAL = {"date": "2024-02-03", "kind": "removal", "note": "Words were removed.", "reason": "personal data"}
# Words of a public document that not every kind shows: of an award for the approver, of a source its record instead.
NOT_ON_PAGES = ("publish_reason", "sources.url")


@dataclass(frozen=True)
class Office:
    """What leaves the office before a minute, what would leave it without the hidden words, and from the minute on."""

    before: Mapping[str, bytes]
    without: Mapping[str, bytes]
    after: Mapping[str, bytes]
    writer: Writer

    def fields_in(self, files: Mapping[str, bytes], name: str) -> set[str]:
        return {field for field in self.writer.found_in(files) if field.startswith(f"{name} ")}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    folder = tmp_path_factory.mktemp("trace")
    writer = Writer(copy_of(SAMPLE, folder / "whole"))
    writer.document(Decision, "withheld", status="withheld")
    for kind in FILLED_KINDS:
        writer.document(kind, "removed", status="removed", changes=[REMOVAL])
    copy_of(writer.content, folder / "without")
    _take_out(folder / "without")
    for kind in FILLED_KINDS:
        writer.document(kind, "held", published=f"{DAY} 14:30")
    before, without = (everything(folder / name, BEFORE, folder / f"{name}-before") for name in ("whole", "without"))
    return Office(before, without, everything(folder / "whole", RELEASE, folder / "after"), writer)


def _take_out(content: Path) -> None:
    """Removes of the files what readers may not see of a withheld notice and of removed documents."""
    for name, shown in (("withheld", SHOWN_OF_WITHHELD), ("removed", SHOWN_OF_REMOVED)):
        for path in content.rglob(f"{name}-*.md"):
            leave_only(path, shown, NEEDED if path.name == "withheld-decision.md" else {})
    for sheet in content.rglob("removed-*.csv"):
        sheet.unlink()
    for folder in (content / "files").iterdir():
        if folder.name.startswith(("removed-", "Word")):
            shutil.rmtree(folder)


def test_nothing_differs_where_the_hidden_words_were_never_written(office: Office) -> None:
    files = office.before.keys() | office.without.keys()

    assert {path for path in files if office.before.get(path) != office.without.get(path)} == set()


@pytest.mark.parametrize(
    ("name", "shown"), [("held", set()), ("withheld", SHOWN_OF_WITHHELD), ("removed", SHOWN_OF_REMOVED)]
)
def test_only_fields_of_the_list_have_their_words_in_a_file(office: Office, name: str, shown: set[str]) -> None:
    fields = {field.partition(".")[2] for field in office.fields_in(office.before, name)}

    assert fields <= shown


def test_the_words_of_every_field_are_there_from_the_minute_on(office: Office) -> None:
    site = {path: data for path, data in office.after.items() if "!content/" not in path}
    held = {field for field in office.writer.with_words if field.startswith("held ")}
    lacking = {field.partition(".")[2] for field in held - office.fields_in(site, "held")}

    unseen = (*NOT_FOR_READERS, *NOT_ON_PAGES)
    assert {field for field in lacking if not f"{field}.".startswith(tuple(f"{name}." for name in unseen))} == set()
