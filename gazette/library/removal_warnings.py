"""Warnings of changes that may take words out for good, and whose kind leaves them in the page of changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.cache import Cache
from gazette.library.library import Library
from gazette.library.past_texts import PastTexts
from gazette.library.private_words import ordinary_note, text_of_parts
from gazette.library.registered import registered_of
from gazette.privacy.finding import Registered
from gazette.privacy.people import TITLED, people_in
from gazette.problems import Problem
from gazette.records import Record

_PRIVATE = r"(?:names?|initials|personal|private|home address(?:es)?|e-?mail|telephone|phone|mobile|addresses|address)"
_GONE = r"(?:removed|deleted|redacted|(?:taken|left|struck|blacked) out|took out|anonymised)"
_TELLS_OF_A_REMOVAL = re.compile(
    rf"\b{_PRIVATE}\b[^.;]{{0,60}}\b{_GONE}\b|\b{_GONE}\b[^.;]{{0,40}}\b{_PRIVATE}\b|\banonymised\b", re.I
)
_OF_THE_WEB = re.compile(r"\b(?:web|internet|website|page|link|file)(?:'s)? (?:address(?:es)?|names?)\b", re.I)
REMEDY = "If nobody may read the old words any more, write kind: removal and reason: personal data, or another reason. "
REMEDY += "If they are not private, add ordinary: yes and a reason to the note."


def removal_warnings(library: Library, cache: Cache) -> Iterator[Problem]:
    """Of changes that are not published yet: what was said of them, or a person whom the text names no longer."""
    changed = [
        (record, last, note)
        for record in (*library.documents, *library.held.records)
        if (last := library.publications.last(record)) and (note := ordinary_note(record, last))
    ]
    texts = PastTexts(library, [record for record, _, _ in changed], cache) if changed else None
    registered = registered_of(library)
    for record, last, note in changed:
        what = ""
        if _TELLS_OF_A_REMOVAL.search(_OF_THE_WEB.sub("", note.note)):
            what = "The note says that something personal was taken out, but the page of changes shows the old words."
        elif texts and _names_a_person_less(record, texts, last.fingerprint, registered):
            what = "This change takes out the name of a person, which the page of changes shows."
        if what:
            at = ("changes", record.changes.index(note), "kind")
            yield record.problem(what, REMEDY, at=at, warning="removal")


def _names_a_person_less(record: Record, texts: PastTexts, old: str, registered: Registered) -> bool:
    """Whether a person with a title, such as Mrs, is no longer named; not known of a text that is in no history."""
    before, after = texts.parts(record, old), texts.parts(record, record.fingerprint)
    if before is None or after is None:
        return False
    now = text_of_parts(after)
    return any(name not in now for name in _titled_people(text_of_parts(before), registered))


def _titled_people(text: str, registered: Registered) -> Iterator[str]:
    for start, end in people_in(text, registered):
        if TITLED.match(text, start):
            yield text[start:end]
