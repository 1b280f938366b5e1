"""When a round or a consultation is open, how to respond to it, and whom to ask where no source says."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.plurals import capitalised
from gazette.records import Consultation
from gazette.records.windows import Window
from gazette.sentences import consultation_answers, funds, windows
from gazette.views.context import Context
from gazette.views.record.contact import ask
from gazette.views.shapes.parts import Value

HOW_TO_RESPOND = "How to respond"


def window_values(all_windows: Iterable[Window]) -> tuple[Value, ...]:
    """The windows of what opens more than once: 3 March 2099 to 20 May 2099."""
    return tuple(Value(windows.span(window.opens, window.closes), note=window.note or "") for window in all_windows)


def how_to_respond(context: Context, consultation: Consultation) -> tuple[Value, ...]:
    """The ways to respond; links only once it has opened."""
    stage = consultation.stage(context.today)
    is_ahead = stage in ("coming", "between")
    if consultation.ways_to_respond:
        return tuple(
            Value(capitalised(way.how), None if is_ahead else way.leads_to, note=way.mailbox or "")
            for way in consultation.ways_to_respond
        )
    return (ask(context),) if stage == "open" else ()


def ring(context: Context, *, is_another_way: bool = False) -> str:
    """The telephone number, in the office's own record."""
    office = context.library.office
    if not office.switchboard or office.is_compiled:
        return ""
    return funds.ring(office.switchboard, is_another_way=is_another_way)


def write_or_ring(context: Context) -> str:
    """Beside a button that begins an e-mail, in the office's own record: its address and its telephone number."""
    office = context.library.office
    mailboxes = [office.mailbox] if office.mailbox and not office.is_compiled else []
    return " ".join(filter(None, (consultation_answers.write_to(mailboxes), ring(context, is_another_way=True))))
