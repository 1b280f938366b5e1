"""The state of a promise on a day, and the day on which it became overdue."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records.promise import Promise

TODAY = date(2024, 6, 15)


def promise(due: str = "unknown", **more: object) -> Promise:
    fields = {"id": "moat", "text": "Dig a moat.", "owner": "The office", "due": due, **more}
    validated_promise = validated(Promise, fields, {})
    assert isinstance(validated_promise, Promise)
    return validated_promise


@pytest.mark.parametrize(
    ("due", "typed", "today", "own", "compiled"),
    [
        ("2024-06-15", None, "2024-06-15", "date ahead", "date ahead"),
        ("2024-06-14", None, "2024-06-15", "date passed", "date passed"),
        ("2024-06", None, "2024-06-30", "date ahead", "date ahead"),
        ("2024-06", None, "2024-07-01", "date passed", "date passed"),
        ("w/c 2024-06-10", None, "2024-06-16", "date ahead", "date ahead"),
        ("w/c 2024-06-10", None, "2024-06-17", "date passed", "date passed"),
        ("2023/24", None, "2024-03-31", "date ahead", "date ahead"),
        ("2023/24", None, "2024-04-01", "date passed", "date passed"),
        ("anticipated mid-June 2024", None, "2024-06-20", "date ahead", "date ahead"),
        ("anticipated mid-June 2024", None, "2024-06-21", "expected date passed", "expected date passed"),
        ("after 2034-06-01", None, "2034-01-01", "date ahead", "date ahead"),
        ("after 2024-06-01", None, "2034-01-01", "no date", "no date"),
        ("unknown", None, "2034-01-01", "no date", "no date"),
        ("2023", "kept", "2024-06-15", "kept", "kept"),
        ("2023", "partly kept", "2024-06-15", "partly kept", "partly kept"),
        ("2030", "broken", "2024-06-15", "broken", "broken"),
        ("2023", "in progress", "2024-06-15", "date passed", "in progress"),
        ("anticipated 2023", "in progress", "2024-06-15", "in progress", "in progress"),
        ("2025", "in progress", "2024-06-15", "in progress", "in progress"),
    ],
)
def test_a_state_is_typed_or_follows_from_the_last_day_on_which_it_may_be_due(due, typed, today, own, compiled):
    moat = promise(due) if typed is None else promise(due, state=typed)
    day = date.fromisoformat(today)

    assert moat.state_on(day, is_compiled=False) == own
    assert moat.state_on(day, is_compiled=True) == compiled


@pytest.mark.parametrize(
    ("due", "ended", "since"),
    [
        ("2024-01", "2024-01-31", None),
        ("2024-01", "2024-02-01", "2024-02-01"),
        ("2024-01", "2024-01", None),
        ("2024-01", "2024", None),
        ("2024-01", "by 2024-03", None),
        ("2024-01", "2024-02", "2024-02-01"),
        ("anticipated 2024-01", "2024-02", None),
    ],
)
def test_a_promise_that_was_dropped_was_overdue_only_where_its_dates_leave_no_doubt(due, ended, since):
    history = [{"date": ended, "state": "dropped", "note": "No moat."}]

    overdue = promise(due, state="dropped", reason="No money.", history=history).overdue_since(TODAY)

    assert (overdue.isoformat() if overdue else None) == since


@pytest.mark.parametrize("state", ["kept", "partly kept"])
def test_a_promise_that_was_reported_as_kept_later_is_not_called_overdue(state):
    evidence = [{"note": "The moat was dug in December 2023."}]
    history = [{"date": "2024-02", "state": state, "note": "It is dug."}]

    assert promise("2023-12-31", state=state, evidence=evidence, history=history).overdue_since(TODAY) is None
