"""The conditions and the reasons of awards, and which of them a table says once for several rows.

Both are published by the Specified Information Order 2011, para 3(f).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gazette.grouping import grouped
from gazette.library.award_index import JoinedAward
from gazette.sentences.awards import Conditions, ConditionsOf, reasons_of
from gazette.sentences.funds import round_title
from gazette.sentences.records import stated_lines

WITH_CONDITIONS = ("recipient", "decision")  # pages that say the conditions of rounds and funds


def conditions(joined: JoinedAward) -> Conditions:
    """The conditions of the award, or else of its round, or else of its fund, and which of these they are of."""
    every: tuple[tuple[ConditionsOf, tuple[str, ...]], ...] = (
        ("award", (joined.award.conditions,) if joined.award.conditions else ()),
        ("round", joined.round.conditions),
        ("fund", joined.fund.conditions),
    )
    of, lines = next(((of, lines) for of, lines in every if lines), ("award", ()))
    return Conditions("; ".join(stated_lines(lines)), of)


def common_conditions(awards: Sequence[JoinedAward], leave_out: str) -> Conditions | None:
    """The conditions of the round or fund, where all awards without conditions of their own have the same.

    The pages of a round and a fund have them above the awards, and long lists lead there.
    """
    held = {conditions(joined) for joined in awards}
    of_many = [of_others for of_others in held if of_others.of != "award" and of_others.words]
    return of_many[0] if len(of_many) == 1 and len(awards) > 1 and leave_out in WITH_CONDITIONS else None


def with_the_same_reasons(awards: Sequence[JoinedAward]) -> dict[str, tuple[JoinedAward, ...]]:
    """Several awards of a round that a table has, with the same reasons: all of them or all of one day, by these.

    Where a table has nothing else, what is the same in every row is said once already.
    """
    of_rounds = grouped((_round_of(joined), joined) for joined in awards)
    groups = {}
    for of_round in of_rounds.values():
        parts = {"": of_round} if _is_alike(of_round) else grouped((str(each.award.awarded), each) for each in of_round)
        title = round_title(of_round[0].fund.title, of_round[0].round.title)
        groups.update({f"{title}, {day}" if day else title: part for day, part in parts.items()})
    several = {title: part for title, part in groups.items() if len(part) > 1 and _is_alike(part)}
    return {title: part for title, part in several.items() if part[0].award.reasons and len(part) < len(awards)}


def reasons_below(groups: Mapping[str, Sequence[JoinedAward]]) -> str:
    """Below a table, the reasons of each of these groups."""
    return " ".join(reasons_of(title, first.award.reasons or "") for title, (first, *_) in groups.items())


def _is_alike(awards: Iterable[JoinedAward]) -> bool:
    return len({joined.award.reasons for joined in awards}) == 1


def _round_of(joined: JoinedAward) -> tuple[str, str]:
    return joined.fund.identity, joined.round.id
