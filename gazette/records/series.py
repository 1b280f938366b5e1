"""How an office numbers its decisions: the shapes of its references, and the numbers that no notice has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from gazette.dates import KnownDate
from gazette.frontmatter.models import Date, Fields, Many, Number, Text, YesNo, field
from gazette.problems import Mistake

GROUPS = {"year": "[0-9]{4}", "yy": "[0-9]{2}", "number": "[0-9]+", "letters": "[A-Za-z]+"}
Run = tuple[str, ...]  # the year and the letters by which runs of numbers differ
RUN_PARTS = ("year", "yy", "letters")
OUTER_NUMBER = "outer"  # begins the name of a number before the last one
_LITERALS = re.compile(r"[^\W\d_]+|[0-9]+|[\W_]+")
_BARE_RANGE = re.compile(r"([0-9]+)\s*[-–]\s*([0-9]+)")


class Gap(Fields):
    """Numbers of a series that no notice has, with the reason."""

    numbers: Text = field(
        help="The missing number or numbers: 3, or 3 to 5, or 3 and 7, or the whole references as printed.",
        example="3 to 5",
    )
    year: Number | None = field(
        None, help="Their year, where the numbers begin again each year and are not whole references.", example="2018"
    )
    reason: Text = field(
        help="Why there is no notice, in a sentence for readers.",
        example="Kept for decisions that were never made.",
    )

    @property
    def are_bare(self) -> bool:
        """Whether its numbers are written without the rest of the reference."""
        return re.search("[A-Za-z]", re.sub(r"\b(?:to|and)\b", "", self.numbers)) is None


@dataclass(frozen=True)
class GapSpan:
    """Missing numbers that follow each other, in one run of a series."""

    run: Run
    first: int
    last: int

    def has(self, run: Run, number: int) -> bool:
        return run == self.run and self.first <= number <= self.last


class Series(Fields):
    """A form in which the office numbered its decisions."""

    shape: Text = field(
        help="The form: {year}, {yy}, {number} and {letters} for what changes, the rest as printed.",
        write="Other spaces, hyphens, slashes, zeros and capitals need no second series.",
        example="PCC-{year}-{number}",
    )
    name: Text | None = field(
        None,
        help="What the series is called.",
        write=(
            "Needed if the same numbers were given twice, such as before and after a new body took "
            "over: then decisions name it under series."
        ),
        example="Notices of the combined authority",
    )
    given_by: Literal["publisher"] | None = field(
        None, help="publisher, if the publisher of a compiled record numbered the decisions and not the office."
    )
    since: Date | None = field(None, help="When it was first used.")
    until: Date | None = field(None, help="When it was last used.")
    running: YesNo | None = field(None, help="Whether the numbers run without a gap, apart from those under gaps.")
    gaps: Many[Gap] = field([], help="Numbers that no notice has, each with the reason.")

    @property
    def unknown_groups(self) -> list[str]:
        return [part for part in re.split(r"\{(\w+)\}", self.shape)[1::2] if part not in GROUPS]

    @property
    def is_yearly(self) -> bool:
        """Whether the numbers begin at 1 each year."""
        return "{year}" in self.shape or "{yy}" in self.shape

    @property
    def has_letters(self) -> bool:
        """Whether letters of its own set its references apart from any other number."""
        return re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", self.shape)) is not None

    @property
    def shown_name(self) -> str:
        return self.name or self.shape_in_words

    @property
    def shape_in_words(self) -> str:
        """The form for readers: PCC-year-number."""
        return re.sub(r"\{(\w+)\}", lambda part: "year" if part[1] == "yy" else part[1], self.shape)

    @property
    def in_text(self) -> str:
        """A regular expression for its references in running text, in the usual spellings."""
        return _regex(self.shape, _separator_in_text, named=False)

    def match(self, reference: str) -> Mapping[str, str] | None:
        """The parts of a reference of this series, however it is spelt; None for another reference."""
        if self.unknown_groups:
            return None
        match = _loose(self.shape).fullmatch(reference)
        return match.groupdict() if match else None

    def may_be_of(self, when: KnownDate) -> bool:
        """Whether it was in use on a day that a date can mean."""
        is_before = self.since is not None and when.is_certainly_before(self.since)
        return not is_before and not (self.until is not None and self.until.is_certainly_before(when))

    def number_at(self, reference: str) -> tuple[int, int]:
        """Where the number is in a reference of this series."""
        match = _loose(self.shape).fullmatch(reference)
        assert match
        return match.span("number")

    def spans_of(self, gap: Gap) -> Iterator[GapSpan]:
        """The missing numbers of a gap. Raises Mistake, which says how to write them."""
        for part in re.split(r"\s*(?:,|\band\b)\s*", gap.numbers):
            ends = re.split(r"\s+to\s+", part)
            if (bare := _BARE_RANGE.fullmatch(part)) and self.match(part) is None:
                ends = [bare[1], bare[2]]
            first, last = self._number(ends[0], gap), self._number(ends[-1], gap)
            if len(ends) > 2 or first[0] != last[0]:
                raise Mistake(f"'{part}' is not one row of numbers.", "Write a gap for each year or kind of letters.")
            if last[1] < first[1]:
                raise Mistake(f"'{part}' ends before it begins.", "Write the smaller number first.")
            yield GapSpan(first[0], first[1], last[1])

    def _number(self, written: str, gap: Gap) -> tuple[Run, int]:
        parts = self.match(written)
        if parts and "number" in parts and not (self.is_yearly and written.isdigit()):
            return run_of(parts), int(parts["number"])
        if not written.isdigit() or "{letters}" in self.shape or self.shape.count("{number}") > 1:
            what = f"'{written}' is not a number of the series {self.shape}."
            raise Mistake(what, "Write 3, or 3 to 5, or the whole references as printed.")
        if self.is_yearly and gap.year is None:
            what = "The numbers of this series begin again each year, but the gap has no year."
            raise Mistake(what, "Write year: and the year, such as year: 2018.")
        return self._run_of_year(gap.year), int(written)

    def _run_of_year(self, year: int | None) -> Run:
        if not self.is_yearly or year is None:
            return ("",)
        years = {"year": str(year), "yy": f"{year % 100:02}"}
        return tuple(written for part, written in years.items() if f"{{{part}}}" in self.shape)


def run_of(parts: Mapping[str, str]) -> Run:
    """The run of numbers that a reference belongs to, from its parts."""
    outer = (str(int(text)) for name, text in parts.items() if name.startswith(OUTER_NUMBER))
    return (*(parts[name].casefold() for name in RUN_PARTS if name in parts), *outer) or ("",)


Separator = Callable[[str, str, str], str]  # printed punctuation, kind of part before, kind of part after


@cache
def _loose(shape: str) -> re.Pattern[str]:
    return re.compile(_regex(shape, _loose_separator, named=True), re.I)


def _regex(shape: str, separator: Separator, *, named: bool) -> str:
    """The regular expression of a shape; a year or letters that are repeated must read the same each time."""
    regex, punctuation, before = "", "", ""
    seen: list[str] = []
    numbers = shape.count("{number}")
    for kind, text in _parts(shape):
        if kind == "punctuation":
            punctuation = text
            continue
        is_group = text.startswith("{")
        regex += separator(punctuation, before, kind)
        regex += _group(text[1:-1], seen, numbers, named=named) if is_group else _literal(text, kind, named=named)
        punctuation, before = "", kind
    return regex + separator(punctuation, before, "")


def _parts(shape: str) -> Iterator[tuple[str, str]]:
    """The parts of a shape with their kind: letters, digits or punctuation."""
    for index, part in enumerate(re.split(r"\{(\w+)\}", shape)):
        if index % 2:
            yield ("letters" if part == "letters" else "digits"), f"{{{part}}}"
            continue
        for literal in _LITERALS.findall(part):
            yield ("letters" if literal[0].isalpha() else "digits" if literal[0].isdigit() else "punctuation"), literal


def _group(name: str, seen: list[str], numbers: int, *, named: bool) -> str:
    """A part of a reference. Of several numbers the last one counts; the first, such as of a meeting, begins a run."""
    if not named:
        return GROUPS[name]
    if name in seen and name != "number":
        return f"(?P={name})"
    seen.append(name)
    is_of_run = name == "number" and seen.count(name) < numbers
    return f"(?P<{OUTER_NUMBER}{seen.count(name)}>{GROUPS[name]})" if is_of_run else f"(?P<{name}>{GROUPS[name]})"


def _literal(text: str, kind: str, *, named: bool) -> str:
    """The printed letters or figures; compared loosely, zeros before a figure do not count."""
    return f"0*{int(text)}" if named and kind == "digits" else re.escape(text)


def _loose_separator(punctuation: str, before: str, after: str) -> str:
    """Any punctuation; at least one where two figures or two words would run together."""
    if before != after:
        return r"[\W_]*"
    return r"[\W_]+" if punctuation else ""


def _separator_in_text(punctuation: str, before: str, after: str) -> str:
    """The printed punctuation, another usual mark, or a space."""
    if not before or not after:
        return re.escape(punctuation)
    if not punctuation:
        return r"(?:\s|[-/.])?" if before != after else ""
    usual = rf"(?:{re.escape(punctuation)}|\s?[-/._–]\s?|\s)"
    return usual if before == after else f"{usual}?"
