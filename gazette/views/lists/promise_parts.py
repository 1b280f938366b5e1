"""The lists of promises: all of them, those to each body, and those of each maker, each cut into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gazette.grouping import grouped_by_name
from gazette.library.addresses import LIST_TITLES
from gazette.library.award_index import ROWS_ON_A_PAGE
from gazette.library.promises import CitedPromise, promised_to
from gazette.records import Decision, Plan
from gazette.sentences import promise_counts
from gazette.sentences.lists import with_number
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds.promise_states import in_order
from gazette.views.kinds.promises import address_to
from gazette.views.lists.list_parts import cut, part_address
from gazette.views.shapes.parts import Link, LinkGroup

NAME = "promises"
PAPERS = {
    promise_counts.IN_PLAN: "plan",
    promise_counts.IN_DECISIONS: "decisions",
    promise_counts.IN_OTHERS: "other-papers",
}


@dataclass(frozen=True)
class PromisePart:
    """All promises, or those with one quality, in the order of their list."""

    address: str  # "promises/to/exampleshire-police-and-crime-panel/"
    title: str
    label: str  # of the links to it
    promises: tuple[CitedPromise, ...]
    is_of_a_maker: bool = False

    @property
    def pages(self) -> tuple[tuple[str, tuple[CitedPromise, ...]], ...]:
        """The address and the promises of each page; one page, even if there are none."""
        parts = cut(self.promises, by_title=True)
        further = ((part_address(self.address, number), tuple(of_part)) for number, of_part in parts.further.items())
        return ((self.address, tuple(parts.first)), *further)

    def page_of(self, place: int) -> str:
        """The address of the page that has the promise in a place of the order."""
        return self.pages[place // ROWS_ON_A_PAGE][0]


@dataclass(frozen=True)
class PromiseParts:
    """All promises; those to each body and in each kind of paper; those of each maker. Each group adds up."""

    whole: PromisePart
    to_whom: tuple[PromisePart, ...]
    by_whom: tuple[PromisePart, ...]

    def __iter__(self) -> Iterator[PromisePart]:
        yield from (self.whole, *self.to_whom, *self.by_whom)

    def filters(self, current: PromisePart) -> tuple[LinkGroup, ...]:
        """Links to all lists but those of a group that would have a single one."""
        groups = ((promise_counts.PROMISED_TO, self.to_whom), (promise_counts.PROMISED_BY, self.by_whom))
        shown = [(heading, of_group) for heading, of_group in groups if len(of_group) > 1]
        all_of = ((promise_counts.SHOW, (self.whole,)),) if shown else ()
        return tuple(
            LinkGroup(heading, tuple(_link(part, current) for part in of_group))
            for heading, of_group in (*all_of, *shown)
        )


def parts_of(context: Context) -> PromiseParts:
    return PromiseParts(_whole(context), tuple(_to_whom(context)), tuple(_by_whom(context)))


def addresses(context: Context) -> Iterator[str]:
    """The address of every page of every list."""
    yield from (address for part in parts_of(context) for address, _ in part.pages)


def _link(part: PromisePart, current: PromisePart) -> Link:
    return Link(with_number(part.label, len(part.promises)), part.address, is_current=part.address == current.address)


def _whole(context: Context) -> PromisePart:
    ordered = tuple(in_order(context, context.promises))
    return PromisePart(f"{NAME}/", LIST_TITLES[NAME], promise_counts.ALL, ordered)


def _to_whom(context: Context) -> Iterator[PromisePart]:
    """The promises in reports to each body, most promises first; then those in plans, decisions and other papers."""
    for body, promises in _most_first(context, lambda cited: promised_to(context.library, cited.paper)):
        yield PromisePart(address_to(body), promise_counts.made_to(body), body, promises)
    to_nobody = [cited for cited in context.promises if not promised_to(context.library, cited.paper)]
    for label, name in PAPERS.items():
        if in_papers := [cited for cited in to_nobody if _kind_of_paper(cited) == label]:
            ordered = tuple(in_order(context, in_papers))
            yield PromisePart(
                f"{NAME}/in/{name}/", promise_counts.made_in(label), promise_counts.to_nobody(label), ordered
            )


def _kind_of_paper(cited: CitedPromise) -> str:
    if isinstance(cited.paper, Plan):
        return promise_counts.IN_PLAN
    return promise_counts.IN_DECISIONS if isinstance(cited.paper, Decision) else promise_counts.IN_OTHERS


def _by_whom(context: Context) -> Iterator[PromisePart]:
    """The promises of each maker, most promises first, then those whose paper does not say who made them."""
    for owner, promises in _most_first(context, lambda cited: cited.promise.owner or ""):
        yield PromisePart(
            f"{NAME}/by/{name_slug(owner)}/", promise_counts.made_by(owner), owner, promises, is_of_a_maker=True
        )
    if unnamed := [cited for cited in context.promises if not cited.promise.owner]:
        title, label = promise_counts.made_by(""), promise_counts.NOT_NAMED
        yield PromisePart(f"{NAME}/by/{name_slug(label)}/", title, label, tuple(in_order(context, unnamed)))


def _most_first(
    context: Context, name_of: Callable[[CitedPromise], str]
) -> Iterable[tuple[str, tuple[CitedPromise, ...]]]:
    """The promises by a name, without those that have none."""
    by_name = grouped_by_name((name, cited) for cited in context.promises if (name := name_of(cited)))
    ordered = sorted(by_name.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [(name, tuple(in_order(context, promises))) for name, promises in ordered]
