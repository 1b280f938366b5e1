"""What the search shows of each page besides its words, and what readers can narrow by: kind, year, subject, fund."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gazette.dates import KnownDate
from gazette.library.award_index import JoinedAward
from gazette.library.nearby import district_of_award, district_of_record
from gazette.records import Decision, Fund, Meeting, Record
from gazette.records.fund import Round
from gazette.records.labelled_date import LabelledDate
from gazette.references import joined_spellings
from gazette.views.context import Context
from gazette.views.kinds import decision_sums
from gazette.views.kinds.decision_sums import ListedSum
from gazette.views.record.badges import standing_tags
from gazette.views.record.related import act_address, organisation_address
from gazette.views.shapes.search import SearchFacts


def facts_by_address(context: Context) -> Mapping[str, SearchFacts]:
    """The facts of the page of each thing that has a page, such as a document, a promise or a law, by its address."""
    return dict((*_documents(context), *_rounds(context), *_promises(context), *_others(context)))


def _documents(context: Context) -> Iterator[tuple[str, SearchFacts]]:
    for record in context.library.documents:
        date, listed = record.listed_date, _sum_of(context, record)
        yield (
            record.address,
            SearchFacts(
                record.kind,
                date=words_of(date),
                newest=newest_day(date.date),
                amount=listed.amount,
                amount_note=listed.note,
                tags=standing_tags(context, record),
                names=(*_names(record), *_titles_in_other_languages(context, record)),
                years=years_in(date.date),
                topics=(record.name,) if record.kind == "topic" else tuple(record.topics),
                subjects=_titles(context, record.topics),
                funds=tuple(dict.fromkeys(_funds(context, record))),
                districts=tuple(_district_of(context, record)),
            ),
        )


def _titles(context: Context, topics: Iterable[str]) -> tuple[str, ...]:
    by_name = context.library.by_name["topic"]
    return tuple(by_name[name].title for name in topics if name in by_name)


def _district_of(context: Context, record: Record) -> Iterator[str]:
    known = district_of_record(context.library, record) if isinstance(record, Decision | Meeting) else None
    yield from (known.district.slug,) if known else ()


def _sum_of(context: Context, record: Record) -> ListedSum:
    """The sum of a decision."""
    if not isinstance(record, Decision):
        return ListedSum()
    return decision_sums.listed_sum(record, is_compiled=context.is_compiled)


def _names(record: Record) -> Iterator[str]:
    """The reference of a decision as it is printed and as readers type it."""
    reference = record.reference if isinstance(record, Decision) and record.has_reference else ""
    yield from dict.fromkeys(filter(None, (reference, *joined_spellings(reference))))


def _titles_in_other_languages(context: Context, record: Record) -> Iterator[str]:
    """A version is found under its own title, with the page of the record."""
    yield from (version.title for version in context.library.versions_by_original.get(record.identity, ()))


def _funds(context: Context, record: Record) -> Iterator[str]:
    """The funds that a document belongs to, by its fields and by the grants and contracts that it made."""
    if isinstance(record, Fund):
        yield record.name
    for relation in context.library.relations_from.get(record.identity, ()):
        if isinstance(relation.target.record, Fund) and relation.how != "text":
            yield relation.target.record.name
    for index in (context.grants, context.contracts):
        yield from _funds_of(index.by_decision.get(record.identity, ()))


def _funds_of(awards: Iterable[JoinedAward]) -> Iterator[str]:
    return (joined.fund.name for joined in awards)


def _rounds(context: Context) -> Iterator[tuple[str, SearchFacts]]:
    for fund in context.library.funds:
        for fund_round in fund.rounds:
            yield fund.round_address(fund_round.id), _of_round(context, fund, fund_round)


def _of_round(context: Context, fund: Fund, fund_round: Round) -> SearchFacts:
    awards = (*context.grants.of_round(fund, fund_round), *context.contracts.of_round(fund, fund_round))
    known = (district_of_award(context.library, joined) for joined in awards)
    amount = fund_round.awarded or fund_round.pot
    return SearchFacts(
        "round",
        date=words_of(fund_round.listed_date),
        newest=newest_day(fund_round.listed_date.date),
        amount=str(amount) if amount else "",
        amount_note=("" if not amount else "awarded" if fund_round.awarded else "available"),
        years=years_in(fund_round.listed_date.date),
        topics=tuple(fund.topics),
        subjects=_titles(context, fund.topics),
        funds=(fund.name,),
        districts=tuple(dict.fromkeys(of_award.district.slug for of_award in known if of_award)),
    )


def _promises(context: Context) -> Iterator[tuple[str, SearchFacts]]:
    for cited in context.promises:
        day = cited.date
        yield (
            cited.address,
            SearchFacts(
                "promise",
                date="" if day.says_nothing else str(day),
                newest=newest_day(day),
                years=years_in(day),
                topics=tuple(cited.promise.topics),
                subjects=_titles(context, cited.promise.topics),
            ),
        )


def _others(context: Context) -> Iterator[tuple[str, SearchFacts]]:
    for state in context.duties:
        identity = state.duty.id
        yield state.duty.address, SearchFacts("duty", names=(identity, "".join(filter(str.isalnum, identity))))
    for district in (nearby.district for nearby in context.nearby if nearby.has_feed):
        names = (*district.also, *district.every_place)
        yield district.address, SearchFacts("district", names=names, districts=(district.slug,))
    yield from _names_of_registers(context)
    for recipient in context.grants.recipients:
        awards = context.grants.by_recipient[recipient.slug]
        yield recipient.address, SearchFacts("recipient", funds=tuple(dict.fromkeys(_funds_of(awards))))


def _names_of_registers(context: Context) -> Iterator[tuple[str, SearchFacts]]:
    """Each organisation and each Act, also by its other names and by those that are printed wrongly."""
    for body in context.library.organisations.values():
        yield organisation_address(body.key), SearchFacts("organisation", names=(*body.also, *body.avoid))
    for act in context.library.acts.values():
        yield act_address(act.key), SearchFacts("act", names=(*act.also, *act.avoid))


def words_of(listed: LabelledDate) -> str:
    return "" if listed.date.says_nothing else str(listed)


def newest_day(date: KnownDate) -> str:
    """The latest day a date can mean, to sort by; "" where nothing is known."""
    day = date.last or date.first
    return day.isoformat() if day else ""


def years_in(date: KnownDate) -> tuple[str, ...]:
    """The years a date can be of, as lists by year have it; none where it has no beginning or no end."""
    if date.year:
        return (str(date.year),)
    if not (date.first and date.last):
        return ()
    return tuple(map(str, range(date.first.year, date.last.year + 1)))
