"""Sentences in the foot of every page on reporting a mistake."""

from __future__ import annotations

REPORT = "Report a mistake on this page"
WHAT_TO_DO = "Contact"  # where no way to reach anybody is known


def whom_and_when(reaches: str, answered_within: str, publisher: str, mailbox: str = "") -> str:
    """Whom a report reaches and by when it is answered, as far as they are known.

    `mailbox` is a second way, beside a form. In a compiled record `publisher` is the name of its publisher; it is empty
    in the office's own.
    """
    whom = f"{reaches} at {publisher}" if reaches and publisher else reaches or publisher or "us"
    answer = f"Answers come within {answered_within}." if publisher else f"We answer within {answered_within}."
    write = f"Or write to {mailbox}." if mailbox else ""
    return " ".join(filter(None, (f"Your report goes to {whom}.", write, answer if answered_within else "")))
