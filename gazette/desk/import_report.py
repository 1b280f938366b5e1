"""What the command prints after it has brought in a register, and the list of what a person must look at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazette.desk.importing import Import, ToCheck
from gazette.desk.new_series import missing_shapes
from gazette.desk.sheet import Sheet
from gazette.plurals import counted
from gazette.records import Office

MOST_ALIKE = 3  # rows with the same sentence that are printed one by one
MOST_NAMED = 8


@dataclass(frozen=True)
class ImportReport:
    """The report of one run."""

    run: Import
    sheet: Sheet
    office: Office

    def summary(self) -> list[str]:
        """How the sheet was read, what was brought in, and the causes of what is left to do."""
        return [*self._reading(), *self._counts(), *self._causes(), *self._shapes()]

    def whole_list(self) -> list[str]:
        """Every row that a person must look at, one sentence to a line."""
        outcome = self.run.outcome
        rows = [f"Row {point.number}: {point.sentence}" for point in outcome.not_imported]
        checks = [f"Row {point.number}: {point.path}: {point.sentence}" for point in outcome.to_check]
        waiting = ["Not brought in yet. Correct these rows in the sheet and run the command again.", *rows, ""]
        present = ["Brought in. Look at these documents.", *checks, ""]
        return [*(waiting if rows else []), *(present if checks else [])]

    def _reading(self) -> Iterator[str]:
        yield from self.sheet.notices
        for name, instead in self.run.row_kind.expected.items():
            if name not in self.sheet.headings:
                yield f"The sheet has no column for {name}. Each document says {instead}."
        if "amount" in self.sheet.headings and not self.run.answers.get("role"):
            what = f"Nothing says what the sums under '{self.sheet.headings['amount']}' are."
            yield f"{what} They have role: other; if all are of one kind, --role says which."

    def _counts(self) -> Iterator[str]:
        outcome, noun, plural = self.run.outcome, *self.run.row_kind.kind.nouns
        verb = "Would be brought in" if self.run.is_dry_run else "Brought in"
        files = f" with {counted(outcome.files, 'file')}" if outcome.files else ""
        yield ""
        yield f"{verb}: {counted(len(outcome.written), noun, plural)}{files}."
        if outcome.already_here:
            yield f"Already here, and left as they are: {outcome.already_here:,}."
        unused = self.run.folder.unused()
        if unused:
            names = ", ".join(path.name for path in unused[:MOST_NAMED]) + (" …" if len(unused) > MOST_NAMED else "")
            yield f"No row names {counted(len(unused), 'file')} of the folder: {names}"

    def _causes(self) -> Iterator[str]:
        outcome = self.run.outcome
        for title, points in (("Rows that wait until the sheet is corrected", outcome.not_imported),
                             ("Documents to look at", outcome.to_check)):  # fmt: skip
            if points:
                rows = len({point.number for point in points})
                yield ""
                yield f"{title}: {rows:,}."
                yield from (f"  {line}" for line in _folded(points))

    def _shapes(self) -> Iterator[str]:
        shapes = missing_shapes(self.run.outcome.references, self.office)
        if not shapes:
            return
        yield ""
        yield "Some references fit none of the office's series. If they are as printed, add to office.md under series:"
        for shape, count, example in shapes:
            yield f'  - shape: "{shape}"  # {counted(count, "reference")}, such as {example}'


def _folded(points: Iterable[ToCheck]) -> Iterator[str]:
    """The sentences; where many rows have the same cause, one of them for all."""
    by_cause: dict[str, list[ToCheck]] = defaultdict(list)
    for point in points:
        by_cause[re.sub(r"'[^']*'|[0-9]+|\S+\.\w{3,4}\b", "…", point.sentence)].append(point)
    for alike in by_cause.values():
        shown = alike[:1] if len(alike) > MOST_ALIKE else alike
        for point in shown:
            others = len(alike) - len(shown)
            more = f" (and {others:,} more {'row' if others == 1 else 'rows'} like it)" if others else ""
            yield f"Row {point.number}: {point.sentence}{more}"
