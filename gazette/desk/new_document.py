"""A new document: its known fields, fields that follow from the office's record, and fields to ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, get_args, get_origin

from gazette.dates import KnownDate, known_date
from gazette.desk.next_reference import next_reference
from gazette.frontmatter.models import explained
from gazette.frontmatter.sentences import offered, validated
from gazette.frontmatter.source import Source, Tree, read_document
from gazette.frontmatter.written import quoted
from gazette.markup.numbering import heading_slug
from gazette.problems import Mistake, Problem
from gazette.records import KINDS, Decision, Meeting, Office, Page, Plan, Record, Report, documents_folder
from gazette.records.tenures import Holder
from gazette.references import NO_REFERENCE, reference_slug

_COMMISSIONER = re.compile(r"(?!.*\bdeputy\b).*\bCommissioner", re.IGNORECASE)


@dataclass(frozen=True)
class OfficeState:
    """The office and the references in use, which a new document builds on."""

    content: Path
    today: date
    office: Office
    references: tuple[str, ...]


def kind_named(written: str) -> type[Record] | str:
    """The kind with this noun or folder, or a sentence that says what to write instead."""
    kinds = {kind.kind: kind for kind in KINDS if kind is not Office}
    folders = {kind.folder: kind for kind in kinds.values()}
    if written == Office.kind:
        return "There is only one office, in office.md. Edit that file."
    kind = kinds.get(written) or folders.get(written)
    if kind:
        return kind
    remedy = offered(written, [*kinds, *folders], f"Choose from: {', '.join(kinds)}.")
    return f"There is no kind '{written}'. {remedy}"


def read_office_state(content: Path, today: date) -> OfficeState | Problem:
    """Reads the office and the references in use. The rest of the content may have mistakes."""
    office = _office(content / "office.md")
    if isinstance(office, Problem):
        return office
    return OfficeState(content, today, office, tuple(_references(content / Decision.folder)))


def _office(path: Path) -> Office | Problem:
    if not path.is_file():
        return Problem(path.as_posix(), 1, "The file is missing.", "Copy the example in README.md of that folder.")
    source = read_document(path.read_bytes())
    if isinstance(source, Problem):
        return source.at(path.as_posix())
    office = validated(Office, source.fields, source.lines)
    return office if isinstance(office, Office) else office[0].at(path.as_posix())


def _references(folder: Path) -> Iterable[str]:
    for path in sorted(folder.rglob("*.md")):
        source = read_document(path.read_bytes())
        reference = source.fields.get("reference") if isinstance(source, Source) else None
        if isinstance(reference, str):
            yield reference


@dataclass
class NewDocument:
    """The fields of a document, in the order of their declaration. An empty field is left for the author."""

    kind: type[Record]
    state: OfficeState
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def required(self) -> list[str]:
        return [name for name, info in self.kind.model_fields.items() if info.is_required()]

    def write(self, name: str, value: str) -> None:
        self.fields[name] = " ".join(value.split())

    def mistakes(self) -> list[str]:
        """The mistakes in the fields filled in so far, as sentences. Missing fields are not mistakes yet."""
        problems = [problem for problem in self._problems(self.fields) if problem not in self._problems({})]
        return [f"{problem.what} {problem.remedy}".strip() for problem in problems]

    def derive(self) -> None:
        """Fills in what follows from the office's record: the reference, the decision-maker, the day of publication."""
        day = self._day()
        if self.kind is Decision:
            self._put("reference", next_reference(self.state.office.series, self.state.references, day) or "")
            self._put("decided_by", self._commissioner(day))
        if self.kind is Meeting and day > self.state.today:
            self._put("held", "scheduled")
        if self.kind is not Page:
            self._put("published", self.state.today.isoformat())

    def ask(self, names: Iterable[str], question: Callable[[str], str]) -> None:
        """Asks for each empty field. An empty answer leaves the field for later."""
        for name in names:
            while not self.fields.get(name):
                answer = question(self._question(name)).strip()
                if not answer:
                    break
                self.write(name, answer)
                mistakes = self.mistakes()
                if mistakes:
                    del self.fields[name]
                    print(*mistakes, sep="\n")

    def path(self, name: str | None) -> str | None:
        """The path of the new file in the content folder; None while it has no name."""
        stem = name or self._stem()
        if not stem:
            return None
        year = f"{self._day().year}/" if self.kind is Decision else ""
        return f"{documents_folder(self.kind)}/{year}{stem}.md"

    def text(self) -> str:
        names = [*self.required, *(name for name in self.fields if name not in self.required)]
        rows = [f"{name}: {quoted(self.fields.get(name, ''))}".rstrip() for name in names]
        return "\n".join(["---", *rows, "---", "", ""])

    def _put(self, name: str, value: str) -> None:
        if value:
            self.fields.setdefault(name, value)

    def _problems(self, fields: dict[str, str]) -> list[Problem]:
        tree: dict[str, Tree] = dict(fields)
        checked = validated(self.kind, tree, {})
        return checked if isinstance(checked, list) else []

    def _day(self) -> date:
        """The day of the document as far as it is known, or else today."""
        known = self._known()
        return (known and (known.first or known.last)) or self.state.today

    def _known(self) -> KnownDate | None:
        try:
            return known_date(self.fields.get(self.kind.main_date) or "unknown")
        except Mistake:
            return None

    def _commissioner(self, day: date) -> str:
        """Name and role of the Commissioner on that day, whatever the role was called then; never of a deputy."""
        holders = [holder for holder in self.state.office.holders if holder.held_on(day)]
        commissioners = [holder for holder in holders if _COMMISSIONER.fullmatch(holder.role)]
        newest = max(commissioners, key=_begin, default=None)
        return f"{newest.name}, {newest.role}" if newest else ""

    def _question(self, name: str) -> str:
        info = self.kind.model_fields[name]
        example = f" For example {info.examples[0]}." if info.examples else ""
        choices = f" One of: {', '.join(get_args(info.annotation))}." if get_origin(info.annotation) is Literal else ""
        return f"\n{explained(info)}{example}{choices}\n{name}: "

    def _stem(self) -> str:
        words = heading_slug(self.fields["title"]) if self.fields.get("title") else ""
        if self.kind is Decision:
            reference = self.fields.get("reference", "")
            number = "" if reference.lower() == NO_REFERENCE else reference_slug(reference)
            return "-".join(filter(None, (number, words)))
        if self.kind is Plan and self.fields.get("period"):
            return heading_slug(self.fields["period"].replace(" to ", "-"))
        if self.kind is Meeting and self.fields.get("body_name"):
            words = heading_slug(self.fields["body_name"].removeprefix(f"{self.state.office.area} "))
        return f"{self._date_in_name()}-{words}" if words and self.kind in (Meeting, Report) else words

    def _date_in_name(self) -> str:
        known = self._known()
        if known is None or not known.is_known:
            return "undated"
        return known.iso[:10] if known.iso else str(known.order[0].year)


def _begin(holder: Holder) -> date:
    """The first day of a term, as far as it is known."""
    return (holder.since.first if holder.since else None) or date.min
