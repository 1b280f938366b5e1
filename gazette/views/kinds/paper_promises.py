"""The section of a paper that lists its promises, and those of other papers that it states again."""

from __future__ import annotations

from gazette.library.promises import CitedPromise, restated_in
from gazette.library.targets import Target
from gazette.records.paper import Paper
from gazette.records.promise import Promise
from gazette.sentences import promises as sentences
from gazette.views.context import Context
from gazette.views.kinds import promise_states
from gazette.views.record.badges import tags_of_part
from gazette.views.record.prose import title_of
from gazette.views.shapes.parts import Fact, Row, Section, Value


def sections_of(context: Context, paper: Paper) -> tuple[Section, ...]:
    """The promises of a paper in its order, then those that it states again; a withheld paper lists none."""
    if paper.is_hidden:
        return ()
    own = (_row_on_paper(context, paper, promise, promise.paragraph) for promise in paper.promises)
    again = (
        _row_on_paper(context, paper, cited.promise, target.paragraph, _source(cited))
        for cited, target in restated_in(context.library, paper)
    )
    rows = (*own, *again)
    return (Section(sentences.MADE_HERE, "page-promises", rows=rows),) if rows else ()


def _source(cited: CitedPromise) -> str:
    return sentences.first_stated_in(title_of(cited.source))


def _row_on_paper(context: Context, paper: Paper, promise: Promise, paragraph: str | None, source: str = "") -> Row:
    place = Target(paper, paragraph=paragraph)
    stated = (Fact("Stated in", (Value(sentences.paragraph(paragraph), place.address),)),) if paragraph else ()
    return Row(
        promise.title,
        promise.address,
        state=promise_states.state_today(context, promise),
        summary=promise_states.no_step(context, promise),
        tags=tags_of_part(promise),
        details=tuple(filter(None, (sentences.due(promise.due), sentences.maker(promise.owner), source))),
        links=stated,
    )
