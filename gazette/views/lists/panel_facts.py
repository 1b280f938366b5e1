"""What is known about a panel on a day: what was promised to it, what it asked for, what was decided since it met."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.actions import CitedAction, open_at
from gazette.library.deadlines import Deadline
from gazette.library.panels import Panel, body_slug
from gazette.library.promises import CitedPromise, CitedRecommendation, promised_to
from gazette.records import Decision, Meeting
from gazette.sentences.promise_states import PromiseState
from gazette.views.context import Context
from gazette.views.kinds.promise_states import in_order, state_of, state_today
from gazette.views.lists.deadline_list import deadlines_to_come

MOST_OPEN, MOST_DATES, MOST_OWN_DATES = 7, 7, 4
SETTLED: tuple[PromiseState, ...] = ("kept", "partly kept", "changed", "dropped")


@dataclass(frozen=True)
class Briefing:
    """What is known about a panel on a day."""

    context: Context
    panel: Panel

    @property
    def is_compiled(self) -> bool:
        return self.context.is_compiled

    @cached_property
    def next(self) -> Meeting | None:
        return self.panel.next_meeting(self.context.today)

    @cached_property
    def last_meeting(self) -> Meeting | None:
        return self.panel.last_meeting(self.context.today, is_compiled=self.is_compiled)

    @property
    def last(self) -> KnownDate | None:
        """The day of the last meeting."""
        return self.last_meeting.date if self.last_meeting else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was promised to it, nothing was asked by it, and its next meeting has no point or action."""
        return not (self.promises or self.recommendations or self.carried or (self.next and self.next.points))

    @cached_property
    def carried(self) -> list[CitedAction]:
        """The actions that earlier meetings left to the next one, and of which no paper says that they are done."""
        return open_at(self.context.library, self.next) if self.next else []

    @cached_property
    def promises(self) -> list[CitedPromise]:
        """The promises to this panel and to no other, those still open first, by state as it is shown, then by date."""
        name, library = body_slug(self.panel.name), self.context.library
        own = [cited for cited in self.context.promises if body_slug(promised_to(library, cited.paper)) == name]
        ordered = sorted(in_order(self.context, own), key=self._is_settled)
        by_state = grouped((state_today(self.context, cited.promise).text, cited) for cited in ordered)
        return [
            cited
            for of_state in by_state.values()
            for cited in sorted(of_state, key=lambda cited: cited.promise.due.last_day)
        ]

    def _is_settled(self, cited: CitedPromise) -> bool:
        return state_of(self.context, cited.promise) in SETTLED

    @cached_property
    def recommendations(self) -> list[CitedRecommendation]:
        """Those without a reply first, then the newest."""
        asked = [
            CitedRecommendation(meeting, recommendation)
            for meeting in reversed(self.panel.meetings)
            for recommendation in meeting.panel_recommendations
        ]
        newest_first = sorted(asked, key=lambda cited: cited.date.order, reverse=True)
        return sorted(newest_first, key=lambda cited: cited.recommendation.response is not None)

    @cached_property
    def decisions(self) -> list[Decision]:
        """Those decided, announced or published later than the last meeting, the newest first."""
        done = [decision for decision in self.context.library.decisions if decision.was_decided]
        later = [decision for decision in done if self.last is None or _is_later(self.last, decision)]
        return sorted(later, key=lambda decision: decision.when.order, reverse=True)

    @property
    def has_earlier_decision(self) -> bool:
        """Whether one of them may be older than the last meeting, and was only made public since."""
        last = self.last
        return any(last and not last.is_certainly_before(decision.when) for decision in self.decisions)

    @cached_property
    def dates(self) -> list[Deadline]:
        """The dates ahead by their last day, without those of promises to others and of reviews."""
        ahead = [deadline for deadline in deadlines_to_come(self.context) if self._is_shown(deadline)]
        return sorted(ahead, key=lambda deadline: deadline.when.last_day)

    @cached_property
    def own_addresses(self) -> set[str]:
        """The pages of its meetings and of the promises to it."""
        return {record.address for record in self.panel.meetings} | {cited.address for cited in self.promises}

    def _is_shown(self, deadline: Deadline) -> bool:
        return deadline.about not in ("reviews", "promises") or deadline.address in self.own_addresses

    @property
    def chief_dates(self) -> list[Deadline]:
        """The few to show: first those of this panel, then others, in the order of their days."""
        own_first = sorted(self.dates, key=lambda deadline: deadline.address not in self.own_addresses)
        shown = [
            *own_first[:MOST_OWN_DATES],
            *(other for other in self.dates if other not in own_first[:MOST_OWN_DATES]),
        ]
        return sorted(shown[:MOST_DATES], key=lambda deadline: deadline.when.last_day)

    @cached_property
    def overdue(self) -> list[CitedPromise]:
        """In an office's own record alone: elsewhere absence is never evidence."""
        return [] if self.is_compiled else self._in_state("date passed")

    @property
    def past_expected(self) -> list[CitedPromise]:
        return [] if self.is_compiled else self._in_state("expected date passed")

    def _in_state(self, state: PromiseState) -> list[CitedPromise]:
        return [cited for cited in self.promises if state_of(self.context, cited.promise) == state]

    @cached_property
    def open_points(self) -> list[CitedPromise | CitedRecommendation]:
        """What is still open, as far as it is worked out; in a compiled record nothing is."""
        return [] if self.is_compiled else [*self.overdue, *self.past_expected, *self.unanswered]

    @property
    def points_shown(self) -> list[CitedPromise | CitedRecommendation]:
        return self.open_points[:MOST_OPEN]

    @cached_property
    def unanswered(self) -> list[CitedRecommendation]:
        """Those without a reply, the longest without one first."""
        without = [cited for cited in self.recommendations if cited.recommendation.response is None]
        return sorted(without, key=lambda cited: cited.date.order)


def _is_later(last: KnownDate, decision: Decision) -> bool:
    """Whether it was certainly decided later, or else announced or published later."""
    announced = decision.when.last if decision.when.announced else None
    was_announced = bool(announced and last.last and announced > last.last)
    return was_announced or any(last.is_certainly_before(day) for day in (decision.when, decision.published))
