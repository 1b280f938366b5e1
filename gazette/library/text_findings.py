"""What the text of each record gives rise to by itself, from the cache where the text has been read before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from gazette.cache import Cache, code_version, key_of
from gazette.dates import KnownDate
from gazette.frontmatter.source import read_document
from gazette.library.agreement import Sentence, sayings_in
from gazette.library.library import Library
from gazette.library.registers import names_of
from gazette.library.voice import first_we_in
from gazette.lints import LintWarning, RegisteredNames, linted_text, warnings_in
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.retold import RetoldPaper
from gazette.workers import each


@dataclass(frozen=True)
class TextFindings:
    """What a text gives rise to, with empty paths: warnings, and sentences that other records may contradict."""

    warnings: tuple[LintWarning, ...] = ()
    sayings: tuple[Sentence, ...] = ()
    we: LintWarning | None = None  # of interest in a compiled record only


@dataclass(frozen=True)
class _Text:
    """A text with everything that its findings depend on."""

    data: bytes
    day: KnownDate
    names: RegisteredNames
    attachments: int
    is_own_english: bool


def text_findings(library: Library, cache: Cache, documents: Iterable[Record]) -> Iterator[tuple[Record, TextFindings]]:
    """The findings of each text that is not hidden, worked out in several processes if many are new."""
    names = names_of(library)
    version = key_of("text", code_version(), repr(names))  # repr: its order is the same in every run
    records = [record for record in documents if not record.is_hidden]
    texts = [
        _Text(
            (library.root / record.path).read_bytes(),
            record.listed_date.date,
            names,
            len(record.attachments),
            _is_own_english(record),
        )
        for record in records
    ]
    keys = [key_of(version, text.day.written, str(text.attachments), text.data) for text in texts]
    return zip(records, cache.kept_each(keys, texts, partial(each, _findings)), strict=True)


def _is_own_english(record: Record) -> bool:
    is_retold = isinstance(record, RetoldPaper) and bool(record.retold)
    return record.lang == "en" and not is_retold


def _findings(text: _Text) -> TextFindings:
    source = read_document(text.data)
    if isinstance(source, Problem):
        return TextFindings()
    paper = linted_text(
        source.body,
        source.body_line,
        day=text.day,
        names=text.names,
        attachments=text.attachments,
        is_own_english=text.is_own_english,
    )
    return TextFindings(tuple(warnings_in(paper)), tuple(sayings_in(paper)), first_we_in(paper))
