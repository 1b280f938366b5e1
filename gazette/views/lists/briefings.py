"""The briefing of each panel for its next meeting, on two sheets of paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.library.addresses import LIST_TITLES
from gazette.library.panels import BRIEFING
from gazette.library.promises import CitedPromise, CitedRecommendation
from gazette.plurals import every
from gazette.records import Decision
from gazette.sentences import briefings as sentences
from gazette.sentences import promises as promise_words
from gazette.sentences import records as record_words
from gazette.sentences.recommendations import waited
from gazette.views.context import Context
from gazette.views.kinds import decisions, meetings, minutes, promises, recommendations
from gazette.views.kinds.promise_states import first_of, state_today
from gazette.views.lists.deadline_list import row as deadline_row
from gazette.views.lists.list_page import list_page
from gazette.views.lists.panel_facts import MOST_OPEN, Briefing
from gazette.views.lists.panel_list import answer_of, as_of, list_of_panels, meeting_facts
from gazette.views.record.badges import tags_of_part
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import data_links, date_value, feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Fact, Link, LinkGroup, Row, Section, Table, Value
from gazette.views.shapes.states import State
from gazette.views.shapes.tables import TableColumn, table_of

MOST_PROMISES, MOST_RECOMMENDATIONS, MOST_DECISIONS, MOST_MEETINGS = 8, 6, 6, 8
MOST_FOLDED = 60  # promises, which are not on paper
OPEN, POINTS = "page-open", "page-points"


def pages(context: Context) -> Iterator[ListPage]:
    """The list of the panels, then the briefing of each at an address of its own; of a single one also at the first."""
    briefings = [Briefing(context, panel) for panel in context.panels]
    several = [_page(briefing) for briefing in briefings]
    if len(several) == 1:
        yield several[0]
    else:
        yield list_of_panels(context, briefings)
    for briefing, page in zip(briefings, several, strict=True):
        above = Link(LIST_TITLES[BRIEFING], f"{BRIEFING}/")
        head = replace(page.head, address=briefing.panel.address, crumbs=(*page.head.crumbs, above))
        yield replace(page, head=head)


def _page(briefing: Briefing) -> ListPage:
    sections = (_meetings(briefing),) if briefing.is_empty else tuple(_numbered(briefing))
    page = list_page(briefing.context, BRIEFING, count=answer_of(briefing), sections=sections)
    title, line = sentences.title_for(briefing.panel.name), "" if briefing.is_empty else sentences.FOR_WHOM
    shown, day = meeting_facts(briefing), as_of(briefing.context)
    head = replace(page.head, title=title, description=line or page.head.answer, details=day, facts=shown)
    of_panel = feed_links("scrutiny")[:1] if briefing.recommendations else ()
    feeds = () if briefing.is_empty else (*feed_links("promises")[:1], *of_panel)
    data = data_links("promises") if briefing.promises else ()
    return replace(page, head=head, filters=_other_panels(briefing), feeds=feeds, data=data)


def _meetings(briefing: Briefing) -> Section:
    """In place of an empty briefing: when the panel met, the newest meeting first."""
    shown = [meetings.row(briefing.context, meeting) for meeting in reversed(briefing.panel.meetings)]
    links = (Link(sentences.ALL_MEETINGS, "meetings/"),) if len(shown) > MOST_MEETINGS else ()
    return Section(sentences.MEETINGS, "page-meetings", rows=tuple(shown[:MOST_MEETINGS]), links=links)


def _other_panels(briefing: Briefing) -> tuple[LinkGroup, ...]:
    links = (Link(panel.name, panel.address, is_current=panel is briefing.panel) for panel in briefing.context.panels)
    return (LinkGroup(sentences.FOR, tuple(links)),) if len(briefing.context.panels) > 1 else ()


def _numbered(briefing: Briefing) -> Iterator[Section]:
    """The parts that are not empty; the answer has said already what there is not."""
    parts = (_still_open, _points, _promised, _recommended, _decided, _dates)
    sections = [section for part in parts if (section := part(briefing))]
    for place, section in enumerate(sections, 1):
        is_alone = len(sections) == 1
        yield section if is_alone else replace(section, heading=sentences.number(place, section.heading))


def _points(briefing: Briefing) -> Section | None:
    """What an editor added for the next meeting, and the actions that were carried to it."""
    points = [Row(point, None) for point in (briefing.next.points if briefing.next else ())]
    actions = [minutes.carried_row(briefing.context.library, cited) for cited in briefing.carried]
    return Section(sentences.POINTS, POINTS, rows=(*points, *actions)) if points or actions else None


def _still_open(briefing: Briefing) -> Section | None:
    """At most seven points, all of them worked out."""
    points = briefing.open_points
    rows = tuple(_open_point(briefing.context, point) for point in briefing.points_shown)
    if not rows:
        return None
    links = []
    if len(points) > MOST_OPEN and briefing.overdue:
        links.append(_all_promises(briefing))
    if len(points) > MOST_OPEN and briefing.unanswered:
        links.append(_all_recommendations(briefing))
    heading = sentences.waiting(
        overdue=bool(briefing.overdue),
        expected=bool(briefing.past_expected),
        unanswered=bool(briefing.unanswered),
    )
    part = sentences.part_shown(len(rows), len(points), sentences.BY_STATE)
    lead = f"{part} {sentences.OLDEST_FIRST}".strip() if len(rows) > 1 else ""
    return Section(heading, OPEN, lead=lead, rows=rows, links=tuple(links))


def _open_point(context: Context, point: CitedPromise | CitedRecommendation) -> Row:
    return _open_promise(context, point) if isinstance(point, CitedPromise) else _open_recommendation(context, point)


def _open_promise(context: Context, cited: CitedPromise) -> Row:
    promise = cited.promise
    source = promise_words.source_and_day(title_of(cited.source), cited.date)
    return Row(
        promise.title,
        cited.address,
        summary=sentences.promise_open(promise.due, promises.outcome(promise, sentences.LAST_STEP)),
        state=state_today(context, promise),
        tags=tags_of_part(promise),
        links=(Fact(promise_words.PROMISED_IN, (Value(source, cited.source.address),)),),
    )


def _open_recommendation(context: Context, cited: CitedRecommendation) -> Row:
    return Row(
        cited.recommendation.text,
        cited.address,
        summary=sentences.recommendation_open(cited.date),
        state=_answer(context, cited),
        tags=tags_of_part(cited.recommendation),
    )


def _all_promises(briefing: Briefing) -> Link:
    words = every(len(briefing.promises), *PROMISES)
    return Link(words, promises.address_to(briefing.panel.name))


def _all_recommendations(briefing: Briefing) -> Link:
    return Link(every(len(briefing.recommendations), *RECOMMENDATIONS), "scrutiny/")


def _section(heading: str, anchor: str, table: Table, link: Link, *, lead: str = "") -> Section:
    """A part with its table and a link to the rest."""
    return Section(heading, anchor, lead=lead.strip(), tables=(table,), links=(link,))


def _promised(briefing: Briefing) -> Section | None:
    anchor = "page-promised"
    shown_above = briefing.points_shown
    others = [cited for cited in briefing.promises if cited not in shown_above]
    if not others:
        return None
    main, paper = _main_paper(others)
    columns = (
        TableColumn[CitedPromise]("Promise", _promise, is_wide=True),
        TableColumn[CitedPromise]("When", _due),
        TableColumn[CitedPromise]("State", lambda cited: _state(briefing.context, cited)),
        TableColumn[CitedPromise]("Promised in", lambda cited: _where(cited, main)),
    )
    most = MOST_PROMISES if shown_above else 2 * MOST_PROMISES  # without open points there is room
    heading, order, shown = sentences.PROMISED, sentences.BY_STATE, first_of(briefing.context, others, most)
    table = table_of(sentences.in_order(heading, order), columns, shown)
    part = sentences.part_shown(len(shown), len(others), order, is_rest=len(others) < len(briefing.promises))
    rest = others[len(shown) :][:MOST_FOLDED]
    lead = " ".join(filter(None, (part, sentences.NOT_ON_PAPER if rest else "", paper)))
    by_word = Counter(state_today(briefing.context, cited.promise).text for cited in rest)
    further_words = sentences.rest(list(by_word.items()))
    further = Section(further_words, f"{anchor}-rest", tables=(table_of(further_words, columns, rest),))
    links = (_all_promises(briefing),) if len(shown) < len(briefing.promises) else ()
    return Section(heading, anchor, lead=lead, tables=(table,), links=links, folded=further if rest else None)


def _promise(cited: CitedPromise) -> Value:
    """Its words, with what was found of it."""
    invented = record_words.ILLUSTRATIVE if cited.promise.illustrative else ""
    note = ". ".join(filter(None, (invented, promises.outcome(cited.promise))))
    return Value(cited.promise.title, cited.address, note=note)


def _due(cited: CitedPromise) -> Value:
    due = cited.promise.due
    return Value(promise_words.due(due), iso=due.iso)


def _state(context: Context, cited: CitedPromise) -> Value:
    return Value(state_today(context, cited.promise).text, state=state_today(context, cited.promise))


def _main_paper(several: Sequence[CitedPromise]) -> tuple[str, str]:
    """The address of the paper that makes most of the promises, and its name once, above them all; "" without one."""
    in_papers = [(cited.paper.address, cited.paper.title, cited) for cited in several if cited.promise.paragraph]
    numbers = Counter(address for address, _, _ in in_papers)
    main, number = max(numbers.items(), key=lambda pair: pair[1], default=("", 0))
    if 2 * number <= len(several) or number < 2:
        return "", ""
    title, day = next((title, cited.date) for address, title, cited in in_papers if address == main)
    paper = promise_words.source_and_day(title, day)
    return main, sentences.main_paper(paper, is_only=number == len(several))


def _where(cited: CitedPromise, main: str) -> Value:
    """The paragraph, with its paper where no line above the table has named that."""
    paragraph = cited.promise.paragraph
    if paragraph and cited.paper.address == main:
        return Value(promise_words.paragraph(paragraph), cited.source.address)
    words = sentences.promised_in(cited.paper.label, cited.date, paragraph)
    return Value(title_of(cited.source) if main else words, cited.source.address)


def _recommended(briefing: Briefing) -> Section | None:
    anchor = "page-recommendations"
    shown_above = briefing.points_shown
    others = [cited for cited in briefing.recommendations if cited not in shown_above]
    if not others:
        return None
    columns = (
        TableColumn[CitedRecommendation]("Recommendation", _recommendation, is_wide=True),
        TableColumn[CitedRecommendation]("Made", lambda cited: date_value(cited.date)),
        TableColumn[CitedRecommendation]("Reply", lambda cited: _reply(briefing.context, cited)),
    )
    is_answered = all(cited.recommendation.response for cited in others)
    name, order = (
        (sentences.WITH_REPLY, sentences.NEWEST_FIRST) if is_answered else (sentences.ASKED, sentences.UNANSWERED_FIRST)
    )
    shown = others[:MOST_RECOMMENDATIONS]
    table = table_of(sentences.in_order(name, order), columns, shown)
    is_rest = len(others) < len(briefing.recommendations)
    part = sentences.part_shown(len(shown), len(others), order, is_rest=is_rest)
    above = sentences.unanswered_above(len(briefing.recommendations) - len(others)) if is_answered else ""
    return _section(sentences.ASKED, anchor, table, _all_recommendations(briefing), lead=f"{part} {above}")


def _recommendation(cited: CitedRecommendation) -> Value:
    note = record_words.ILLUSTRATIVE if cited.recommendation.illustrative else ""
    return Value(cited.recommendation.text, cited.address, note=note)


def _answer(context: Context, cited: CitedRecommendation) -> State:
    return recommendations.shown(context, recommendations.answer_of(cited.recommendation))


def _reply(context: Context, cited: CitedRecommendation) -> Value:
    response = cited.recommendation.response
    return Value(_answer(context, cited).text, note=waited(cited.date, response.date) if response else "")


def _decided(briefing: Briefing) -> Section | None:
    heading = sentences.decided_since(briefing.last, has_earlier=briefing.has_earlier_decision)
    anchor, order = "page-decided", sentences.NEWEST_FIRST
    if not briefing.decisions:
        nothing = Section(heading, anchor, paragraphs=(sentences.NO_DECISIONS,))
        return None if briefing.is_compiled or briefing.last is None else nothing
    shown = [_decision_row(briefing, decision) for decision in briefing.decisions[:MOST_DECISIONS]]
    columns = (
        TableColumn[Row]("Decision", _decision, is_wide=True),
        TableColumn[Row]("Date", lambda row: row.date or Value(""), is_code=True),
        TableColumn[Row]("Reference", lambda row: Value(row.details[0] if row.details else ""), is_code=True),
        TableColumn[Row]("Amount", lambda row: Value(row.amount, note=row.amount_note), is_sum=True),
    )
    part = sentences.part_shown(len(shown), len(briefing.decisions), order)
    lead = f"{part} {sentences.about_last(briefing.last, is_compiled=briefing.is_compiled)}"
    link = Link(sentences.ALL_DECISIONS, "decisions/")
    return _section(heading, anchor, table_of(sentences.in_order(heading, order), columns, shown), link, lead=lead)


def _decision_row(briefing: Briefing, decision: Decision) -> Row:
    """Its row; where it may be older than the last meeting, with the day that brings it here."""
    row, last = decisions.row(briefing.context, decision), briefing.last
    if row.date is None or last is None or last.is_certainly_before(decision.when):
        return row
    return replace(row, date=replace(row.date, note=sentences.made_public(decision.published)))


def _decision(row: Row) -> Value:
    """Its name, with what must be known of it beside that: withheld, quashed on 3 May 2099."""
    return Value(row.title, row.address, note=", ".join(tag.text for tag in row.tags))


def _dates(briefing: Briefing) -> Section | None:
    anchor = "page-dates"
    if not briefing.dates:
        return None
    columns = (
        TableColumn[Row]("What", lambda row: Value(f"{row.lead}: {row.title}", row.address), is_wide=True),
        TableColumn[Row]("Date", lambda row: row.date or Value("")),
    )
    shown = [deadline_row(briefing.context, deadline) for deadline in briefing.chief_dates]
    table = table_of(sentences.EARLIEST_FIRST, columns, shown)
    lead = sentences.WHICH_DATES if len(shown) < len(briefing.dates) else ""
    return _section(sentences.AHEAD, anchor, table, Link("All deadlines", "deadlines/"), lead=lead)


PROMISES, RECOMMENDATIONS = ("promise", "promises"), ("recommendation", "recommendations")
