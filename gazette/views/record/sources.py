"""The sources of a page, their disagreements, and the citation of the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gazette.addresses import absolute
from gazette.dates import KnownDate, on
from gazette.library.bodies import OWN_ACTS, day_of_act
from gazette.library.library import Library
from gazette.records import Consultation, Decision, Meeting, Record
from gazette.records.contradictions import Contradiction
from gazette.records.groups import Citation
from gazette.records.labelled_date import LabelledDate
from gazette.records.retold import RetoldPaper
from gazette.sentences import records
from gazette.sentences.office import name_at
from gazette.views.context import Context
from gazette.views.record.prose import web_link_state
from gazette.views.shapes.parts import Disagreement, Value


def citation(
    context: Context,
    title: str,
    address: str,
    *,
    dated: str = "",
    acted: KnownDate | None = None,
    edition: date | None = None,
    place: str = "",
) -> str:
    """The citation of a page, or of a `place` on it, under the name of its author.

    The office cites its own page with the date of its document, in words, under the name that it had on the day when
    it `acted`. The publisher of a compiled record cites the edition: the day on which this site last changed the page.
    """
    office, web_address = context.library.office, absolute(address, context.base_url)
    if office.is_compiled:
        day = records.edition(edition or context.last_change_of_all)
        dated, place = "", ", ".join(filter(None, (day, place)))
    author = f"{office.title_prefix}{author_of(context, acted)}"
    return records.citation(author, title, dated, web_address, place)


def citation_of_record(context: Context, record: Record, place: str = "", address: str = "") -> str:
    """A record or a place in it, with the day of publication or, where that is not known, with its own date.

    The office cites its own document with the day of its last change too. An edition has its own day.
    """
    last = None if place or context.is_compiled else record.last_change
    is_published = record.published.is_known and record.main_date != "published"
    dated = LabelledDate("published", record.published) if is_published else record.listed_date
    cited = citation(
        context,
        _cited_title(context, record),
        address or record.address,
        dated="" if dated.date.says_nothing else str(dated),
        acted=None if not record.list_title else written_on(context, record),
        edition=context.last_changed(record),
        place=records.last_changed(last.date) if last and not last.date.says_nothing else place,
    )
    if isinstance(record, RetoldPaper) and record.retold:
        return records.retold(cited, record.paper_address)
    return cited


def written_on(context: Context, record: Record) -> KnownDate | None:
    """The day whose office wrote a record: that of its act; None for what is kept up to date.

    A page without a date, such as that of a course, was written when it was first published here.
    """
    if record.is_ongoing and not record.published.is_known:
        return None
    acted = day_of_act(record)
    is_undated_page = acted.says_nothing and not isinstance(record, OWN_ACTS)
    return on(context.first_published(record)) if is_undated_page else acted


def _cited_title(context: Context, record: Record) -> str:
    if isinstance(record, (Consultation, Meeting)):
        return records.title_with_kind(record.title, record.nouns[0])
    if not isinstance(record, Decision) or not record.has_reference:
        return record.title
    by_publisher = context.library.office.is_number_of_publisher(record.reference)
    return records.cited_title(record.title, record.cited_reference, by_publisher=by_publisher)


def author_of(context: Context, acted: KnownDate | None = None) -> str:
    """Who writes the pages about an act: the office as it was called then, or the publisher of a compiled record."""
    office = context.library.office
    if office.is_compiled and office.publisher:
        return office.publisher.name
    if acted is None:
        return office.name_on(context.today).name
    return name_at(office.names_at(acted))


def sources_of(library: Library, sources: Iterable[Citation]) -> tuple[Value, ...]:
    return tuple(_source(library, source) for source in sources)


def _source(library: Library, source: Citation) -> Value:
    """A source, linked to a record, to an archived copy if the page is gone, or to the page."""
    target = library.linked("any", source.record)
    state = web_link_state(library, source.url) if source.url else None
    dated = str(source.date) if source.date and not source.date.says_nothing else None
    about = (source.publisher, dated, state.text if state else None)
    archived = state.address if state else None
    return Value(
        source.title, target.address if target else archived or source.url, note=", ".join(filter(None, about))
    )


def disagreements_of(contradictions: Iterable[Contradiction]) -> tuple[Disagreement, ...]:
    return tuple(
        Disagreement(disputed.about, disputed.one, disputed.one_source, disputed.other, disputed.other_source)
        for disputed in contradictions
    )
