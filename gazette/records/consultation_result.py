"""The outcome of a consultation: what was found, and the answers to each question as they were printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from gazette.frontmatter.models import AnyRecord, Date, DecisionName, Fields, Many, Text, YesNo, brief, field
from gazette.records.groups import Citation

_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?(?:%|per ?cent)", re.I)
_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
LEAST_ROUNDING = Decimal(2)  # per cent by which rounded shares may miss 100, however few they are
SHARES_REMEDY = "Correct the shares, or write several: yes if people could choose more than one answer."


class ConsultationAnswer(Fields):
    """An answer to a question, and how many gave it."""

    answer: Text = field(help="The answer, as it was offered or given.", example="The counter should stay")
    share: Text | None = field(None, help="The share of people who gave it, as printed.", example="62%")
    count: Text | None = field(None, help="How many people gave it, as printed.", example="312")


class ConsultationQuestion(Fields):
    """A question that was asked, with its answers."""

    question: Text = field(help="The question, as it was asked.", example="Should the counter stay?")
    answers: Many[ConsultationAnswer] = field(help="Each answer, with its share, its count or both.")
    responses: Text | None = field(None, help="How many responses this question had, as printed.", example="504")
    several: YesNo | None = field(None, help="Whether people could choose more than one answer.")
    note: Text | None = field(None, help="A note for readers, such as which answers the source leaves out.")
    source: Annotated[Citation, brief("title")] | None = field(None, help="Where these figures come from.")

    @property
    def shares(self) -> Decimal | None:
        """What its shares come to, in per cent; None where not every answer has an exact one."""
        shares = [_SHARE.fullmatch(answer.share or "") for answer in self.answers]
        exact = [Decimal(share[1]) for share in shares if share]
        return sum(exact, Decimal()) if exact and len(exact) == len(shares) else None

    @property
    def rounding(self) -> Decimal:
        """How far shares that are rounded one by one may be from 100."""
        return max(LEAST_ROUNDING, Decimal(len(self.answers)) / 2)

    def too_much(self) -> Iterator[tuple[str, str, str]]:
        """What its answers come to, where that is more than all: what is wrong, what to write, in which field."""
        if self.several:
            return
        if self.shares is not None and self.shares > 100 + self.rounding:
            yield f"The shares of “{self.question}” come to {self.shares:f}%.", SHARES_REMEDY, "answers"
        counts = [_number(answer.count) for answer in self.answers]
        total, responses = sum(count or 0 for count in counts), _number(self.responses)
        if responses is not None and total > responses:
            what = f"The answers to “{self.question}” come to {total:,}, and it had {responses:,} responses."
            yield what, SHARES_REMEDY.replace("shares", "counts"), "responses"

    def too_little(self) -> str:
        """That its shares come to less than all; "" where they do not, or where a note may say why."""
        is_whole = self.shares is None or self.shares >= 100 - self.rounding or len(self.answers) == 1
        return "" if is_whole or self.note else f"The shares of “{self.question}” come to {self.shares:f}%."


class Result(Fields):
    """The outcome of a consultation."""

    summary: Text | None = field(
        None, help="What was found and what changed.", write="It may be left out if questions are given."
    )
    date: Date | None = field(None, help="When the results were published.")
    respondents: Text | None = field(None, help="Who answered.", example="residents, parish councils and 12 businesses")
    method: Text | None = field(None, help="How answers were collected and counted.", example="A survey on the website")
    questions: Many[ConsultationQuestion] = field([], help="The answers to each question, as printed.")
    report: AnyRecord | None = field(
        None, help="The report on it here, in short form.", example="report 2024-03-07-update 2.1"
    )
    decision: DecisionName | None = field(None, help="The decision that followed, by reference.")

    @property
    def says_nothing(self) -> bool:
        """Whether it has neither words nor figures."""
        return not self.summary and not self.questions


def _number(written: str | None) -> int | None:
    return int(written.replace(",", "")) if written and _NUMBER.fullmatch(written) else None
