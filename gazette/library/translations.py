"""What is wrong with versions of records in the other language, and where they lag behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from gazette.dates import say_day
from gazette.frontmatter.sentences import offered
from gazette.languages import LANGUAGES
from gazette.library.folder import Folder, spreadsheet_of
from gazette.library.library import RECORD_KINDS, Library
from gazette.library.not_public import LinkFault
from gazette.plurals import counted
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.translation import Translation
from gazette.references import loose, short_form
from gazette.sentences.records import is_not_known

SHOWN_FROM_VERSION = ("title", "summary")  # which head its page
WARNING = "translation"  # the word by which a version answers these warnings


def translation_mistakes(library: Library) -> Iterator[Problem]:
    """A version names a record of its own kind, is in the other language, and is the only one in it."""
    first: dict[tuple[str, str], Translation] = {}
    for version in library.translated:
        original = library.original_of(version)
        if version.paragraph:
            what = f"A version is of a whole document, not of its paragraph {version.paragraph}."
            yield version.problem(what, f"Write translation_of: {version.original_name}")
        elif original is None:
            yield from _without_original(library, version)
        elif original.lang == version.lang:
            what = f"{original.path} is also in {version.language}."
            yield version.problem(what, "Write the other language: lang: cy or lang: en.", "lang")
        else:
            other = first.setdefault((original.identity, version.lang), version)
            if other is not version:
                what = f"{original.path} has a {version.language} version already, {other.placed.path}."
                yield version.problem(what, "Keep one of the two.")
            yield from _words_without_place(original, version)


def _words_without_place(original: Record, version: Translation) -> Iterator[Problem]:
    """Words that the page of the version cannot show, because its original has nothing of that name to show."""
    for name, own in version.words.items():
        there = getattr(original, name)
        if original.is_hidden or name in SHOWN_FROM_VERSION:
            continue
        if not there or (isinstance(there, str) and is_not_known(there)):
            what = f"The {version.language} version has {name}, and {version.written} has none."
            yield version.problem(what, "Write it there too, or remove it.", name)
        elif isinstance(own, tuple) and len(own) != len(there):
            counts = f"{counted(len(own), 'line')} under {name}, and {version.written} has {len(there)}"
            what = f"The {version.language} version has {counts}."
            yield version.problem(what, "Write the same lines in both, in the same order.", name)


def spreadsheets_of_versions(folder: Folder, versions: Iterable[Translation]) -> Iterator[tuple[str, Problem]]:
    """The path of each spreadsheet beside a version, which nobody would read, with its mistake."""
    by_path = {spreadsheet_of(version.placed.path): version for version in versions}
    for path in folder.spreadsheets:
        if version := by_path.get(path):
            what = f"This spreadsheet is beside the {version.language} version of {version.written}."
            remedy = "Rows are shown from the spreadsheet beside the document itself. Put them there, and delete this."
            yield path, Problem(folder.shown(path), 1, what, remedy)


def _without_original(library: Library, version: Translation) -> Iterator[Problem]:
    kind, name = version.kind.kind, version.original_name
    is_held = any(record.kind == kind and loose(record.name) == loose(name) for record in library.held.records)
    if is_held or library.unreadable.covers(kind, name):
        return
    other = next((known for known in library.translated if loose(known.name) == loose(name)), None)
    if other:
        yield version.problem(*_of_a_version(version, other))
        return
    form = short_form(version.written)
    sought = loose(form.name if form and form.kind in RECORD_KINDS else name)
    elsewhere = next((record for record in library.records if loose(record.name) == sought), None)
    if elsewhere:
        what = f"{elsewhere.name} is a {elsewhere.kind}, and this version is in {version.kind.folder}/."
        yield version.problem(what, f"Put it in {elsewhere.folder}/, beside its document.")
    else:
        remedy = offered(name, library.by_name[kind], f"Write the name or the reference of a {kind} that is here.")
        yield LinkFault(f"There is no {kind} '{name}'.", remedy, name).at(version.problem("", ""))


def _of_a_version(version: Translation, named: Translation) -> tuple[str, str]:
    """What is wrong with the name of another version, or of itself, and what to write."""
    if named is version:
        return "It names itself.", "Write the reference or the name of the document that it is a version of."
    what = f"{named.name} is itself a version, of {named.original_name}."
    return what, f"Write translation_of: {named.original_name}"


def translation_warnings(library: Library, version: Record) -> Iterator[Problem]:
    """Where a version may no longer say what its original says."""
    target = library.find(version.kind, version.translation_of or "")
    if target is None:
        return
    yield from _paragraphs_that_differ(target.record, version)
    changed, current = _last_note(target.record), _says_this_since(library, version)
    if changed and current and current < changed:
        language = LANGUAGES[target.record.lang]
        what = f"The {language} was changed on {say_day(changed)}, but this version has no later note of a change."
        yield version.problem(what, "Bring it up to date, and add a note under changes.", warning=WARNING)


def _last_note(record: Record) -> date | None:
    """The day of the latest change of a record that is not minor, as its note dates it."""
    return next((change.date.first for change in reversed(record.changes_by_date) if change.kind != "minor"), None)


def _says_this_since(library: Library, version: Record) -> date | None:
    """The last day on which a version can have been written; None for a version that is published with this build."""
    days = [change.date.last for change in version.changes if change.date.last]
    published = library.publications.last_changed(version)
    if published is None and library.publications.is_kept:
        return None
    return max([*days, published or version.published.last or date.min])


def _paragraphs_that_differ(original: Record, version: Record) -> Iterator[Problem]:
    here = [paragraph.number for paragraph in version.body.paragraphs]
    there = [paragraph.number for paragraph in original.body.paragraphs]
    remedy = "Number both versions alike, so that a paragraph can be cited in either."
    for numbers, others, where in (
        (there, here, f"{original.path} and not here"),
        (here, there, f"this version and not in {original.path}"),
    ):
        alone = [number for number in numbers if number not in others]
        if alone:
            subject = f"Paragraph {alone[0]} is" if len(alone) == 1 else f"Paragraphs {', '.join(alone)} are"
            yield version.problem(f"{subject} in {where}.", remedy, warning=WARNING)
