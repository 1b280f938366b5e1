"""Short forms, `[[report 2016-11-10-update 2.7|own words]]`, and the office's reference numbers in running text."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from gazette.markup import private_marks
from gazette.markup.body import Reference
from gazette.markup.conversion import Conversion
from gazette.markup.settings import ShortFormKind

DECISION = "[[decision PCC-2016-003]]"  # an example of the form, for the message about an open one
_SHORT = re.compile(f"{private_marks.SHORT_OPEN}([^{private_marks.SHORT_CLOSE}]*){private_marks.SHORT_CLOSE}")
_NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*\Z")
_ROUND = re.compile(r"[a-z0-9-]+/[a-z0-9-]+\Z")
_PARAGRAPH = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})*(?:\([a-z]{1,5}\)){0,3}\Z")
# A decision's reference may end in a short number ("PCD 132"), so only 2.7 or 2(a) is a paragraph there.
_DECISION_PARAGRAPH = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{1,3})+(?:\([a-z]{1,5}\)){0,3}|(?:\([a-z]{1,5}\)){1,3})\Z")

_NOUNS = "decisions?|notices?|references?|refs?|numbers?|records?|forms?|nos?"
_CALLED = re.compile(  # decision 1401; decision notices 12, 13 and 14; reference no. 7
    rf"\b(?:decisions?|notices?|references?|refs?)\b\.?(?:\s+(?:{_NOUNS})\b\.?)*:?\s+"
    r"(?:[\w/-]*\d[\w/-]*(?:,\s+(?:and\s+)?|\s+(?:and|or|to)\s+))*$",
    re.I,
)
_PERIOD = re.compile(r"(?:19|20)(\d\d)\s?[/–-]\s?((?:19|20)?\d\d)")


def with_references(conversion: Conversion, text: str, line: int, linked: bool) -> str:
    """Return the text with a slot for each short form and bare number; inside a link they stay words."""
    if "[[" in text:
        at = private_marks.line_at(text, text.index("[["), line)
        conversion.add_problem(
            at,
            "'[[' opens a short form that is not closed or is too long.",
            f"Write it like {DECISION}.",
        )
    if private_marks.SHORT_OPEN not in text and not any(map(str.isdigit, text)):
        return text

    def slot(match: re.Match[str]) -> str:
        at = private_marks.line_at(text, match.start(), line)
        if match["short"] is not None:
            return _short_form(conversion, match["short"], at, linked)
        return match[0] if linked else _bare(conversion, match, at)

    return conversion.settings.reference.sub(slot, text)


def words_only(text: str) -> str:
    """Return the text with words instead of each short form, for places where no link can be."""
    return _SHORT.sub(lambda match: _words(match[1]), text).replace(private_marks.PIPE, "|")


def _short_form(conversion: Conversion, inside: str, line: int, linked: bool) -> str:
    written = f"[[{inside.replace(private_marks.PIPE, '|')}]]"
    if linked:
        conversion.add_problem(line, f"{written} is a link inside another link.", "Remove one of the two.")
        return _words(inside)
    address, _, text = (part.strip() for part in inside.partition(private_marks.PIPE))
    kind, _, rest = address.partition(" ")
    kinds = conversion.settings.short_forms
    if kind in kinds:
        name, paragraph = _split(kinds[kind], rest.strip())
        if _is_name(kind, name):
            return conversion.add_slot(Reference(line, written, kind, name, paragraph, text or None))
    what, remedy = _mistake_in(kind, kinds)
    conversion.add_problem(line, f"{written} {what}", remedy)
    return _words(inside)


def _split(form: ShortFormKind, rest: str) -> tuple[str, str | None]:
    name, space, last = rest.rpartition(" ")
    shape = _DECISION_PARAGRAPH if form.kind == "decision" else _PARAGRAPH
    if space and form.takes_paragraph and shape.match(last):
        return name.strip(), last
    return rest, None


def _is_name(kind: str, name: str) -> bool:
    if kind == "decision":
        return any(map(str.isalnum, name))
    return bool((_ROUND if kind == "round" else _NAME).match(name))


def _mistake_in(kind: str, kinds: Mapping[str, ShortFormKind]) -> tuple[str, str]:
    if kind in kinds:
        return f"is not written as a {kind}.", f"Write it like {kinds[kind].example}."
    near = difflib.get_close_matches(kind.lower(), kinds, n=1, cutoff=0.5)
    if near:
        return f"begins with '{kind}', which is not a kind.", f"Did you mean '{near[0]}'?"
    names = list(kinds)
    return (
        f"begins with '{kind}', which is not a kind.",
        f"Begin with {', '.join(names[:-1])} or {''.join(names[-1:])}.",
    )


def _words(inside: str) -> str:
    address, _, text = (part.strip() for part in inside.partition(private_marks.PIPE))
    return text or address.partition(" ")[2] or address


def _bare(conversion: Conversion, match: re.Match[str], line: int) -> str:
    """A slot for a number of the office. Digits alone need a word such as "decision", or a year of four digits."""
    written = " ".join(private_marks.without_marks(match[0]).split())
    if match.lastgroup == "lettered":
        return conversion.add_slot(Reference(line, written, "decision", written, certain=False))
    is_called_so = _CALLED.search(private_marks.without_marks(match.string[: match.start()])) is not None
    if not is_called_so and (match.lastgroup == "figures" or _may_be_years(written)):
        return match[0]
    return conversion.add_slot(
        Reference(line, written, "decision", written, certain=False, exact=not is_called_so, has_letters=False)
    )


def _may_be_years(written: str) -> bool:
    """Whether it may be a period: 2016/17, or 2016-2020."""
    years = _PERIOD.fullmatch(written)
    return years is not None and (len(years[2]) == 4 or (int(years[1]) + 1) % 100 == int(years[2]))
