"""Warnings about names that differ from the registers: Acts, provisions, organisations, roles and retired terms."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from gazette.dates import say_day
from gazette.lints.text import LintedText, LintWarning, Piece, on_one_line, warning_at
from gazette.records.registers import Act, Organisation, Role, Term

_WORD = r"(?:[A-Z][\w'’-]*,?|\([A-Z]\w+\),?|and|of|the|&)"
_CITED = re.compile(rf"\b[A-Z][\w'’-]*,?(?:\s+{_WORD}){{0,12}}?\s+Act\s+(?:\([A-Z]+\)\s+)?\(?(?:1[89]|20)\d\d\)?")
_YEAR_IN_BRACKETS = re.compile(r"\(\d{4}\)?$")
_NEAREST = 0.6
Row = TypeVar("Row", bound=Act | Organisation | Role)


def acts(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of wrong names and years of Acts, and offer the right citation."""
    known = {act.title for act in paper.names.acts}
    for piece in paper.pieces:
        avoided = _avoided(paper.names.acts, piece.text)
        for act, match in avoided:
            yield _wrong_act(piece, match[0], act, match.start())
        taken = [match.span() for _, match in avoided]
        for match in _CITED.finditer(piece.text):
            if on_one_line(match[0]).removeprefix("The ") in known or _inside(match.span(), taken):
                continue
            meant = _meant(on_one_line(match[0]), paper.names.acts)
            if meant:
                yield _wrong_act(piece, match[0], meant, match.start())


def _wrong_act(piece: Piece, written: str, act: Act, at: int) -> LintWarning:
    what = f'"{on_one_line(written).removeprefix("The ")}" is not the name of an Act in the register.'
    return warning_at(piece, "name of an Act", what, f"Write {act.title}.", at)


def _meant(written: str, register: Iterable[Act]) -> Act | None:
    """Return the Act with the nearest title: another year, another form, a few other words."""
    plain = re.sub(r"\s*\([A-Z]+\)|[()]", "", written).removeprefix("The ")
    endings = [plain, *(plain[match.end() :] for match in re.finditer(r"(?:\b(?:and|the)\s+)", plain))]
    exact = next((act for act in register if act.title in endings), None)
    if exact is not None:
        return exact if _YEAR_IN_BRACKETS.search(written) else None
    stem, _, year = plain.rpartition(" ")
    best: tuple[float, Act | None] = (_NEAREST, None)
    for act in register:
        title, _, of_year = act.title.rpartition(" ")
        same = difflib.SequenceMatcher(None, stem, title).ratio()
        if (of_year == year or same == 1) and same > best[0]:
            best = (same, act)
    return best[1]


def _inside(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w/])" + r"\s+".join(map(re.escape, name.split())) + r"(?![\w/])")


def _mentions(names: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Yield each mention of a name, the longest names first, so that "PSRA (2011)" is not taken for "PSRA" alone."""
    for name in sorted(names, key=len, reverse=True):
        if name.split()[0] in text:
            yield from _pattern(name).finditer(text)


def _avoided(register: Iterable[Row], text: str) -> list[tuple[Row, re.Match[str]]]:
    """Return each mention of a name to avoid, with its row; a mention inside an earlier one does not count."""
    avoided: list[tuple[Row, re.Match[str]]] = []
    for row in register:
        for match in _mentions(row.avoid, text):
            if not _inside(match.span(), [earlier.span() for _, earlier in avoided]):
                avoided.append((row, match))
    return avoided


def provisions(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of a provision often cited by mistake, if the sentence names its Act and its subject."""
    rows = [(act, row) for act in paper.names.acts for row in act.wrong_provisions]
    for piece, start, sentence in paper.sentences:
        for act, row in rows:
            match = _pattern(row.wrong).search(sentence)
            names = (act.title, act.title.rpartition(" ")[0], *act.also, *act.avoid)
            if match and row.about.lower() in sentence.lower() and any(name in sentence for name in names):
                what = f'"{row.wrong}" of the {act.title} is not about this.'
                yield warning_at(piece, "provision", what, f"Write {row.right}.", start + match.start())


def organisations(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of a form of an organisation's name that the register lists as one to avoid."""
    yield from _other_names(paper, "name of an organisation", paper.names.organisations)


def roles(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of a form of a role's name that the register lists as one to avoid."""
    yield from _other_names(paper, "name of a role", paper.names.roles)


def _other_names(paper: LintedText, word: str, register: Sequence[Organisation | Role]) -> Iterator[LintWarning]:
    for piece in paper.pieces:
        for row, match in _avoided(register, piece.text):
            what = f'"{on_one_line(match[0])}" is not the name that the register has.'
            yield warning_at(piece, word, what, f"Write {row.name}, if that is meant.", match.start())


def retired_terms(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of a term used after the day it was retired; a term in quotation marks is not used but discussed."""
    day = paper.day.first
    for term in paper.names.terms:
        retired = term.retired_on.last
        if day is None or retired is None or day <= retired:
            continue
        for piece, start, sentence in paper.sentences:
            match = _used(term, sentence)
            if match and say_day(retired) not in on_one_line(sentence):
                what = f'"{match[0]}" was retired on {term.retired_on}, before the date of this paper.'
                yield warning_at(piece, "retired term", what, f"Write {term.instead}.", start + match.start())


def _used(term: Term, sentence: str) -> re.Match[str] | None:
    for name in (term.term, *term.also):
        quote = "[\"'“‘]"
        match = re.search(rf"(?<![\w\"'“‘]){re.escape(name)}(?![\w\"'”’])", sentence, re.I)
        is_meant = not term.near or any(re.search(rf"\b{re.escape(word)}\b", sentence, re.I) for word in term.near)
        if match and is_meant and not re.search(rf"{quote}\w*$", sentence[: match.start()]):
            return match
    return None
