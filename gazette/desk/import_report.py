"""What the command prints after it has imported a register, and the list of what a person must look at."""

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
        waiting = ["Not imported yet. Correct these rows in the sheet and run the command again.", *rows, ""]
        present = ["Imported. Check these documents.", *checks, ""]
        return [*(waiting if rows else []), *(present if checks else [])]

    def _reading(self) -> Iterator[str]:
        yield from self.sheet.notices
        for name, instead in self.run.row_kind.expected.items():
            if name not in self.sheet.headings:
                yield f"The sheet has no column for {name}. Each document says {instead}."
        if "amount" in self.sheet.headings and not self.run.answers.get("role"):
            what = f"The sheet does not say what the sums under '{self.sheet.headings['amount']}' are."
            yield f"{what} They were given role: other. If they are all of one kind, use --role."

    def _counts(self) -> Iterator[str]:
        outcome, noun, plural = self.run.outcome, *self.run.row_kind.kind.nouns
        verb = "Would be imported" if self.run.is_dry_run else "Imported"
        files = f" with {counted(outcome.files, 'file')}" if outcome.files else ""
        yield ""
        yield f"{verb}: {counted(len(outcome.written), noun, plural)}{files}."
        if outcome.already_here:
            yield f"Already there, and not changed: {outcome.already_here:,}."
        unused = self.run.folder.unused()
        if unused:
            names = ", ".join(path.name for path in unused[:MOST_NAMED]) + (" …" if len(unused) > MOST_NAMED else "")
            number = counted(len(unused), "file")
            yield f"{number} in the folder {'is' if len(unused) == 1 else 'are'} not named in any row: {names}"

    def _causes(self) -> Iterator[str]:
        outcome = self.run.outcome
        for title, points in (("Rows not imported yet: correct them in the sheet", outcome.not_imported),
                             ("Documents to check", outcome.to_check)):  # fmt: skip
            if points:
                rows = len({point.number for point in points})
                yield ""
                yield f"{title}: {rows:,}."
                yield from (f"  {line}" for line in folded(points))

    def _shapes(self) -> Iterator[str]:
        shapes = missing_shapes(self.run.outcome.references, self.office)
        if not shapes:
            return
        yield ""
        what = "Some references do not fit any of the office's series."
        yield f"{what} If they are printed like that, add to office.md under series:"
        for shape, count, example in shapes:
            yield f'  - shape: "{shape}"  # {counted(count, "reference")}, such as {example}'


def folded(points: Iterable[ToCheck]) -> Iterator[str]:
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
