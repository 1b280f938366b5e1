"""The register of publications against the last commit and the published site: nobody edits it by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from gazette import history
from gazette.cache import has_bytes
from gazette.dates import say_day
from gazette.library.library import Library
from gazette.library.lost_rows import is_begun_anew, key_of_row, lost_rows, newest_loss, was_upgraded
from gazette.library.publications import rows_of_register
from gazette.plurals import counted
from gazette.problems import Problem
from gazette.records.publication import PUBLISHED, REMOVED, Publication

MOST_NAMED = 3
NO_HISTORY = (
    "warning: The history of the files is not here, so pages cannot show what changed. Fetch it with: "
    "git fetch --unshallow. A downloaded archive has none: take a clone with git instead."
)
HOW_TO_ENTER = "If no commit has the row, put the text as it is on the site and run: bin/gazette published {content}"
HOW_TO_MERGE = "The site was published from another branch, which has it. Bring that branch in: git merge {commit}"
HOW_TO_RESTORE = "Nobody edits this file by hand. Take it as it was: git checkout HEAD -- {path}"
HOW_TO_RESTORE_FROM = "Nobody edits this file by hand. Take it as it was: git checkout {commit}^ -- {path}"
HOW_TO_PUT_BACK = "Put them back, anywhere in the file. To see them: git show {commit}^:./{path}"
GONE = "The register of publications is gone: no change of a published document would be noticed."


def register_mistakes(library: Library) -> Iterator[Problem]:
    """Rows of a commit that are gone or changed, and rows that no publication can have written."""
    mistakes = [*_mistakes_against_commit(library)] or [*_mistakes_against_history(library)]
    if mistakes and not history.is_generated(library.root, PUBLISHED):
        yield from mistakes


def _mistakes_against_commit(library: Library) -> Iterator[Problem]:
    committed = history.committed(library.root, PUBLISHED)
    if committed is None or has_bytes(library.root / PUBLISHED, committed):
        return
    if not library.publications.is_kept:
        if not is_begun_anew(library):
            yield _problem(library, 1, GONE)
        return
    before = rows_of_register(committed)
    rows = library.publications.rows
    lost = [row for row in lost_rows(before, rows) if not was_upgraded(library, row, rows, "HEAD")]
    if lost:
        yield _problem(library, 1, _lost(lost, "the last commit"))
    for row in _typed_by_hand(library, {key_of_row(row) for row in before}):
        what = f"The row of {row.identity} on {say_day(row.published)} has other words than before, and no new note."
        yield _problem(library, row.line, what)


def _mistakes_against_history(library: Library) -> Iterator[Problem]:
    """A loss that was committed, as on a machine that has only what is committed."""
    if loss := newest_loss(library):
        path = library.shown(PUBLISHED)
        if library.publications.rows:
            what, remedy = _lost(loss.rows, "an earlier commit"), HOW_TO_PUT_BACK
        else:
            what, remedy = GONE, HOW_TO_RESTORE_FROM
        yield Problem(path, 1, what, remedy.format(path=path, commit=loss.commit[: history.SHOWN]))


def _lost(lost: Sequence[Publication], where: str) -> str:
    named = "; ".join(f"{row.identity} on {say_day(row.published)}" for row in lost[:MOST_NAMED])
    more = " …" if len(lost) > MOST_NAMED else ""
    verb = "is" if len(lost) == 1 else "are"
    return f"{counted(len(lost), 'row')} of {where} {verb} gone or changed here: {named}{more}."


def _typed_by_hand(library: Library, committed: set[tuple[object, ...]]) -> Iterator[Publication]:
    """New rows with another text than the row before, but without a new note: the check would have stopped that."""
    for rows in library.publications.by_record.values():
        for before, row in pairwise(rows):
            is_other = REMOVED not in (before.fingerprint, row.fingerprint) and before.fingerprint != row.fingerprint
            if is_other and key_of_row(row) not in committed and set(row.notes) <= set(before.notes):
                yield row


def mistakes_against_site(library: Library, published: Mapping[str, str]) -> Iterator[Problem]:
    """Documents that the published site shows with a text that has no row in the register.

    `published` are the records of its manifest, each with the fingerprint of its text. The register does not say what a
    text was from which words were removed, nor the name of a document whose name was removed.
    """
    unknown = unregistered(library.publications.rows, published)
    if unknown:
        named = f"{', '.join(unknown[:MOST_NAMED])}{' …' if len(unknown) > MOST_NAMED else ''}"
        what = f"The published site has {counted(len(unknown), 'document')} that this register has no row for: {named}."
        problem = _problem(library, 1, what)
        elsewhere = history.commit_with(library.root, PUBLISHED, published[unknown[0]])
        enter = HOW_TO_ENTER.format(content=library.shown("").rstrip("/"))
        remedy = HOW_TO_MERGE.format(commit=elsewhere) if elsewhere else f"{problem.remedy} {enter}"
        yield replace(problem, remedy=remedy)


def unregistered(rows: Sequence[Publication], published: Mapping[str, str]) -> list[str]:
    """The documents of a published site, each with the fingerprint of its text, that have no row in a register."""
    known = {(row.identity.partition("/")[0], row.fingerprint) for row in rows}  # a name may be dropped with this build
    removed = [row for row in rows if row.fingerprint == REMOVED]
    names, folders = {row.identity for row in removed}, {row.identity.partition("/")[0] for row in removed}
    known_names = {row.identity for row in rows}
    return [
        identity
        for identity, fingerprint in published.items()
        if (identity.partition("/")[0], fingerprint) not in known
        and identity not in names
        and (identity in known_names or identity.partition("/")[0] not in folders)
    ]


def history_warning(library: Library) -> str:
    """A sentence for the terminal where the history of the files is not here; "" where it is, or nothing needs it."""
    if not library.publications.rows or not history.is_missing(library.root):
        return ""
    return NO_HISTORY


def _problem(library: Library, line: int, what: str) -> Problem:
    path = library.shown(PUBLISHED)
    return Problem(path, line, what, HOW_TO_RESTORE.format(path=path))
