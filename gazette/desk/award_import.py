"""What an import of awards would do to the spreadsheet of a fund: new rows, changed cells, rows that wait."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gazette.desk.award_rows import AwardRow, Cells
from gazette.library.publications import published_rows
from gazette.library.published_parts import kinds_in
from gazette.money import figures_in
from gazette.records import Fund
from gazette.records.fund import Award

_NUMBERED = re.compile(r"(.*?)([0-9]+)")


@dataclass(frozen=True)
class ChangedAward:
    """An award that the sheet gives otherwise than the fund."""

    id: str
    cells: Cells  # the whole row as it will be
    differences: tuple[str, ...]  # "amount: 4500, now 5400"


@dataclass
class AwardChanges:
    """What would change. Nothing that the fund has is removed."""

    new: list[Cells] = field(default_factory=list)
    changed: list[ChangedAward] = field(default_factory=list)
    same: int = 0
    kept: list[str] = field(default_factory=list)  # the ids of the fund's awards that the sheet does not have
    waiting: list[AwardRow] = field(default_factory=list)


def changes_of(
    rows: Sequence[AwardRow], present: Sequence[Cells], columns: Collection[str], fund: str, used: Collection[str]
) -> AwardChanges:
    """Compares the rows of a sheet with those of a fund. `columns` are those that the sheet has.

    `used` are the ids that were ever given, which are never given again.
    """
    changes = AwardChanges()
    by_id = {cells.get("id", ""): cells for cells in present}
    seen: dict[str, int] = {}
    for row in rows:
        if row.questions or row.may_be_private:
            changes.waiting.append(row)
            continue
        known = _known(row.cells, by_id, seen)
        own_id = known["id"] if known else row.cells.get("id")
        award_id = own_id or next_id(fund, row.cells, {*used, *by_id, *seen})
        if award_id in seen:
            what = f"The id {award_id} is in row {seen[award_id]} too."
            remedy = "Give this award another, or leave the cell empty."
            changes.waiting.append(AwardRow(row.number, row.cells, (f"{what} {remedy}",)))
            continue
        seen[award_id] = row.number
        if known is None:
            changes.new.append({**row.cells, "id": award_id})
        else:
            _compare(changes, known, row.cells, columns)
    waiting = {row.cells.get("id") for row in changes.waiting}
    changes.kept = [award_id for award_id in by_id if award_id and award_id not in seen and award_id not in waiting]
    return changes


def _known(cells: Cells, by_id: Mapping[str, Cells], seen: Collection[str]) -> Cells | None:
    """The award of the fund that a row is: by its id or, without one, by round, recipient and purpose."""
    if award_id := cells.get("id"):
        return by_id.get(award_id)
    alike = [other for award_id, other in by_id.items() if award_id not in seen and _mark(other) == _mark(cells)]
    return alike[0] if alike else None


def _mark(cells: Cells) -> tuple[str, ...]:
    return tuple(" ".join(cells.get(name, "").casefold().split()) for name in ("round", "recipient", "purpose"))


def _compare(changes: AwardChanges, known: Cells, cells: Cells, columns: Collection[str]) -> None:
    after = dict(known)
    differences = []
    for name in Award.model_fields:
        old, new = known.get(name, ""), cells.get(name, "")
        if name == "id" or name not in columns or _is_same(name, old, new):
            continue
        after[name] = new
        differences.append(f"{name}: {old or 'empty'}, now {new or 'empty'}")
    if differences:
        changes.changed.append(ChangedAward(str(known["id"]), after, tuple(differences)))
    else:
        changes.same += 1


def _is_same(name: str, old: str, new: str) -> bool:
    if " ".join(old.split()) == " ".join(new.split()):
        return True
    if name == "individual":
        return {old or "no", new or "no"} in ({"no"}, {"yes"})
    return name == "amount" and old.replace(",", "") == new.replace(",", "") and bool(figures_in(new))


def ids_of_the_past(content: Path, fund: str) -> Iterator[str]:
    """The ids of awards that were ever published, which nobody may give again."""
    others = tuple(kind.register_name("") for kind in kinds_in(Fund).values())  # "round "
    for row in published_rows(content):
        if row.identity == f"{Fund.folder}/{fund}":
            yield from (name for name in row.rows or () if not name.startswith(others))


def next_id(fund: str, cells: Cells, used: Collection[str]) -> str:
    """The next id in the form that the fund's ids have, in that of its round where they name it."""
    matches = [match for award_id in used if (match := _NUMBERED.fullmatch(award_id))]
    year = cells.get("round", "")[:4]
    of_year = [match for match in matches if year and year in match[1]]
    letters = "".join(word[0] for word in fund.split("-") if word)
    if not matches or (not of_year and any(re.search("[0-9]{4}", match[1]) for match in matches)):
        first = next((match[1].partition("-")[0] for match in matches), letters)
        prefix, width, last = f"{first}-{year or 'x'}-", 3, 0
    else:
        group = of_year or matches
        newest = max(group, key=lambda match: int(match[2]))
        prefix, width, last = newest[1], len(newest[2]), int(newest[2])
    while True:
        last += 1
        if (award_id := f"{prefix}{last:0{width}}") not in used:
            return award_id


def preview(changes: AwardChanges) -> Iterator[str]:
    """The changes in lines for a terminal, the counts first."""
    counts = f"{len(changes.new)} new, {len(changes.changed)} changed, {changes.same} the same"
    yield f"{counts}, {len(changes.waiting)} waiting, {len(changes.kept)} not in the sheet."
    for cells in changes.new:
        words = f"{cells['recipient']}, {cells['purpose']}, {cells['amount']}, {cells['awarded']}"
        yield f"  new: {cells['id']}, {cells['round']}: {words}"
    for award in changes.changed:
        yield from (f"  changed: {award.id}, {difference}" for difference in award.differences)
    if changes.kept:
        yield f"  not in the sheet, and kept: {', '.join(changes.kept)}"
    for row in changes.waiting:
        for question in row.questions:
            yield f"  row {row.number} waits. {question}"
        if row.may_be_private:
            what = f"“{row.cells['recipient']}” looks like a private person."
            yield f"  row {row.number} waits. {what} Write yes or no in a column called individual."
