"""Whether what looks private was removed from a published text, and whether a difference may be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gazette.cache import Cache, code_version, key_of
from gazette.differences import Difference, DiffLine, How, Part
from gazette.library.library import Library
from gazette.library.past_texts import PastTexts
from gazette.library.registered import registered_of
from gazette.library.removals import without_removed
from gazette.plurals import listed
from gazette.privacy.finding import Finding
from gazette.privacy.text import findings_in
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.publication import REMOVED, Publication

WRITE_REMOVAL = "Write kind: removal in its note, or its history will print the words. If they are not private, "
WRITE_REMOVAL += "add ordinary: yes and a reason to the note."
Found = Counter[tuple[str, str]]  # kinds of findings with the ends of their values


class PrivateWords:
    """Looks for private words in the texts of records. The current text may have only what is allowed."""

    def __init__(self, library: Library, texts: PastTexts, cache: Cache) -> None:
        self._texts, self._cache = texts, cache
        self._registered = registered_of(library)
        self._key = key_of("private words", code_version(), *map(repr, map(sorted, vars(self._registered).values())))

    def removed(self, record: Record, old: str, new: str) -> list[str]:
        """The kinds of what a text had and the next one does not have; none where a text is not in the history."""
        before, after = self._in_text(record, old), self._in_text(record, new)
        return sorted({kind for kind, _ in before - after})

    def may_be_shown(self, record: Record, old: str, new: str, differences: Sequence[Difference]) -> bool:
        """Whether a difference has nothing private: neither what was removed, nor what is allowed no longer."""
        now = self._in_text(record, record.fingerprint)
        shown = (self._in(_side(differences, how)) for how in ("removed", "added"))
        return not self.removed(record, old, new) and all(set(findings) <= set(now) for findings in shown)

    def _in_text(self, record: Record, fingerprint: str) -> Found:
        parts = self._texts.parts(record, fingerprint)
        return self._in(text_of_parts(parts)) if parts else Counter()

    def _in(self, text: str) -> Found:
        key = key_of(self._key, text)
        kept: list[Finding] | None = self._cache.get(key)
        if kept is None:
            kept = findings_in(text, self._registered)
            self._cache.put(key, kept)
        return Counter((finding.kind, finding.shown) for finding in kept)


def text_of_parts(parts: Mapping[str, Part]) -> str:
    """The parts of a document as one text, each below its name."""
    return "\n\n".join(f"{name}:\n" + "\n\n".join(lines) for name, lines in parts.items() if lines)


def _side(differences: Iterable[Difference], how: How) -> str:
    """What a reader sees of the older or of the newer text."""
    return text_of_parts({part.where: tuple(_line(line, how) for line in part.lines) for part in differences})


def _line(line: DiffLine, how: How) -> str:
    return "".join(words.text for words in line.parts if words.how in ("same", how))


def removal_questions(library: Library, cache: Cache) -> Iterator[Problem]:
    """Asks for the kind removal where a change that is not published yet removes what looks private."""
    changed = [
        (record, last, new)
        for record in (*library.documents, *library.held.records)
        if (last := library.publications.last(record)) and (new := ordinary_note(record, last))
    ]
    if not changed:
        return
    words = PrivateWords(library, PastTexts(library, [record for record, _, _ in changed], cache), cache)
    for record, last, new in changed:
        if kinds := words.removed(record, last.fingerprint, record.fingerprint):
            what = f"This change removes what looks like {listed([with_article(kind) for kind in kinds])}."
            yield record.problem(what, WRITE_REMOVAL, at=("changes", record.changes.index(new), "kind"))


def with_article(kind: str) -> str:
    """A mobile number, an email address."""
    is_plural = kind.endswith("s") and not kind.endswith("ss")
    return kind if is_plural else f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"


def ordinary_note(record: Record, last: Publication) -> Change | None:
    """The latest note of a change that is not published yet, where nothing says that words are removed for good."""
    if last.fingerprint in (record.fingerprint, REMOVED) or without_removed([last], record)[0].fingerprint == REMOVED:
        return None
    new = last.notes_since(record.changes)
    return new[-1] if new and not any(change.ordinary for change in new) else None
