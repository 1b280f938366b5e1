"""The facts of the attachments, from the cache where a file has been read before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gazette.cache import Cache, code_version, key_of
from gazette.library.library import Library
from gazette.plurals import counted
from gazette.privacy.file_facts import FileFacts, facts_of, says_facts
from gazette.problems import Problem
from gazette.workers import Failure, each_guarded


def facts_of_files(root: Path, paths: Iterable[str], cache: Cache) -> Mapping[str, FileFacts]:
    """What the files say of themselves, by their paths."""
    data = {path: (root / path).read_bytes() for path in paths if says_facts(path)}
    keys = [key_of("file facts", code_version(), content) for content in data.values()]
    return dict(zip(data, cache.kept_each(keys, list(data.values()), _read), strict=True))


def _read(files: list[bytes]) -> list[FileFacts]:
    from gazette.privacy.files import LIMITS  # with the readers of every type, before processes are forked

    answers = each_guarded(facts_of, files, LIMITS)
    return [FileFacts() if isinstance(answer, Failure) else answer for answer in answers]


def page_number_mistakes(library: Library) -> Iterator[Problem]:
    """The number of pages typed by hand, where the file says another."""
    for record in library.documents:
        for index, attachment in enumerate(record.attachments):
            facts = library.file_facts.get(library.attachment_path(record, attachment.file), FileFacts())
            if attachment.pages and facts.pages and attachment.pages != facts.pages:
                what = f"{attachment.file} has {counted(facts.pages, 'page')}, not {attachment.pages}."
                yield record.problem(what, "Remove the line: a PDF says it itself.", at=("attachments", index, "pages"))
