"""The sources of a page, their disagreements, and the citation of the page."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.records.base import Citation, Contradiction
from gazette.sentences import records
from gazette.views.context import Context
from gazette.views.record.prose import web_link_state
from gazette.views.shapes.parts import Disagreement, Value


def citation(context: Context, title: str, *, day: KnownDate | None = None, address: str = "") -> str:
    """The citation of a page, with the name that the office had on the day, or has today."""
    named_on = (day.first or day.last) if day else None
    author = context.library.office.name_on(named_on or context.today).name
    return records.citation(author, title, day, absolute(address, context.base_url) if address else "")


def sources_of(library: Library, sources: Iterable[Citation]) -> tuple[Value, ...]:
    return tuple(_source(library, source) for source in sources)


def _source(library: Library, source: Citation) -> Value:
    """A source, linked to a record, to an archived copy if the page is gone, or to the page."""
    target = library.linked("any", source.record) if source.record else None
    state = web_link_state(library, source.url) if source.url else None
    about = (source.publisher, str(source.date) if source.date else None, state.text if state else None)
    archived = state.address if state else None
    return Value(
        source.title, target.address if target else archived or source.url, note=", ".join(filter(None, about))
    )


def disagreements_of(contradictions: Iterable[Contradiction]) -> tuple[Disagreement, ...]:
    return tuple(
        Disagreement(disputed.about, disputed.one, disputed.one_source, disputed.other, disputed.other_source)
        for disputed in contradictions
    )
