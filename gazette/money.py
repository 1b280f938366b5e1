"""Amounts of money in pounds, as exact as their source, or without a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from gazette.problems import Mistake

Closeness = Literal["exact", "about", "over", "under"]
Unpublished = Literal["unknown", "withheld"]
_WORDS: dict[str, Closeness] = {
    "about": "about",
    "around": "about",
    "over": "over",
    "more than": "over",
    "at least": "over",
    "under": "under",
    "just under": "under",
    "almost": "under",
    "up to": "under",
}
_FORM = re.compile(r"(?:([a-z ]+?) )?£?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?", re.I)
_IN_TEXT = re.compile(
    r"£([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]{2})?(?![0-9.]*\s?(?:k|m|bn|thousand|million|billion)\b)"
)
_SUM = re.compile(rf"(?:(?:{'|'.join(_WORDS)}) )?£[0-9]", re.I)
LARGEST = Decimal(10) ** 12
LONGEST = 60  # characters


_BESIDE_THE_FIGURE = (  # what a source prints with a figure, and where it goes
    (r"\b(?:per|a|each) (?:year|annum)\b|\bp\.?a\b", "Write the figure alone, and year under per."),
    (
        r"\beach\b|\b(?:per|every|an?) [a-z]+|/ ?[a-z]+|\bp\.?[wmh]\b",
        "Write the figure alone, and what each is for under per, such as per: month.",
    ),
    (r"\b(?:plus|ex|excl\w*)\b.*\bVAT\b", "Write the figure alone; a line of amounts has vat: excluded."),
    (r"\b(?:inc|incl\w*)\b.*\bVAT\b", "Write the figure alone; a line of amounts has vat: included."),
    (r"[0-9] ?(?:-|–|to|and) ?£?[0-9]", "Write up to and the larger figure, and the range in a note."),
)
WORDS_FOR_NONE = {
    **dict.fromkeys(("not known", "not stated", "not published", "not given", "tbc", "n/a", "?"), "Write unknown."),
    **dict.fromkeys(("redacted", "confidential", "exempt", "not disclosed", "undisclosed"), "Write withheld."),
    **dict.fromkeys(("nil", "none", "nothing", "free"), "Write 0."),
}


@dataclass(frozen=True, order=True)
class Money:
    """Pounds sterling. `closeness` says whether the figure is exact."""

    pounds: Decimal
    closeness: Closeness = "exact"
    qualifier: str = ""  # the word as written: "just under"

    def __str__(self) -> str:
        return f"{self.qualifier} {say_pounds(self.pounds)}".lstrip()

    @property
    def least(self) -> Decimal | None:
        """The least it can be; None where nothing says."""
        return self.pounds if self.closeness in ("exact", "over") else None

    @property
    def most(self) -> Decimal | None:
        """The most it can be; None where nothing says."""
        return self.pounds if self.closeness in ("exact", "under") else None

    @property
    def after_label(self) -> str:
        """What follows a label, such as Amount."""
        return str(self)


@dataclass(frozen=True)
class UnpublishedAmount:
    """An amount without a figure: nobody says it, or it is withheld."""

    closeness: Unpublished
    pounds: None = None
    least: None = None
    most: None = None

    def __str__(self) -> str:
        return f"amount {self.after_label}"

    @property
    def after_label(self) -> str:
        return "withheld" if self.closeness == "withheld" else "not known"


AnyAmount = Money | UnpublishedAmount


def figure(amount: AnyAmount | None) -> Money | None:
    """The amount, if it has a figure."""
    return amount if isinstance(amount, Money) else None


def figures_in(text: str) -> tuple[Decimal, ...]:
    """Each sum of a text once, in its order."""
    sums = (Decimal(whole.replace(",", "") + pence) for whole, pence in _IN_TEXT.findall(text))
    return tuple(dict.fromkeys(sums))


def is_sum(text: str) -> bool:
    """Whether a text begins with a sum: £60,000, over £422,000, £5.3 million a year."""
    return _SUM.match(text) is not None


def say_pounds(pounds: Decimal, *, with_pence: bool = False) -> str:
    """£60,000 as on GOV.UK; pence only where there are any, or in a column with some; a minus before the sign."""
    whole, sign = has_no_pence(pounds) and not with_pence, "−" if pounds < 0 else ""
    return f"{sign}£{abs(pounds):,.0f}" if whole else f"{sign}£{abs(pounds):,.2f}"


def has_no_pence(pounds: Decimal) -> bool:
    return pounds == pounds.to_integral_value()


def amount(text: str) -> AnyAmount:
    """Reads an amount, or the word for one without a figure. Raises Mistake."""
    match text.strip().lower():
        case "unknown" | "withheld" as word:
            return UnpublishedAmount(word)
    return money(text)


def money(text: str) -> Money:
    """Reads an amount as an officer writes it: 60000, 60,000, £60,000.50, over 183000. Raises Mistake."""
    written = " ".join(text.split())
    if len(written) > LONGEST:
        raise Mistake("This is too long for an amount.", "Write the amount alone, such as 60000.")
    if is_shown_zero(written):
        what = f"'{written}' is not an amount in pounds, but how Excel shows a zero."
        raise Mistake(what, "Write 0 if that is meant; otherwise leave it empty, or write unknown.")
    if re.match(r"^[-−(]", written) or re.match(r"^£\s*[-−]", written):
        raise Mistake(
            f"The amount '{written}' is below zero.",
            "Write it without the minus. For money that comes in or back, write role: income or returned under amounts "
            "of a decision, or say it in the note of the award.",
        )
    match = _FORM.fullmatch(written)
    if not match or (match[1] and match[1].lower() not in _WORDS):
        raise Mistake(f"'{written}' is not an amount in pounds.", _remedy(written))
    if match[3] and len(match[3]) > 2:
        raise Mistake(
            f"The amount '{written}' has more than two decimal places.", "Write pounds and pence, such as 60000.50."
        )
    pounds = Decimal(match[2].replace(",", "") + (f".{match[3]}" if match[3] else ""))
    if pounds >= LARGEST:
        raise Mistake(f"The amount '{written}' is larger than any budget.", "Write it in pounds, such as 60000.")
    word = (match[1] or "").lower()
    return Money(pounds, _WORDS.get(word, "exact"), word)


def is_shown_zero(text: str) -> bool:
    """Whether a text is a line in the place of an amount, with or without the pound sign."""
    return re.fullmatch(r"[£ ]*[-−–—]+[£ ]*", text.strip()) is not None


def _remedy(written: str) -> str:
    scaled = re.fullmatch(r"£?([0-9][0-9,]*(?:\.[0-9]+)?) ?(k|m|thousand|million)", written, re.I)
    if scaled:
        factor = 1000 if scaled[2].lower() in ("k", "thousand") else 1_000_000
        return f"Write it out: {Decimal(scaled[1].replace(',', '')) * factor:.0f}."
    without_spaces = re.sub(r"\s", "", written)
    in_groups = re.fullmatch(r"£?\s*(?:[0-9]+|[0-9]{1,3}(?:[\s,][0-9]{3})+)(?:\.[0-9]{1,2})?\s*", written)
    if in_groups and without_spaces != written:
        return f"Write it without a space: {without_spaces.lstrip('£').replace(',', '')}."
    if re.fullmatch(r"#+|#[A-Z0-9/]+[!?]?", written):
        return "Excel shows this for a column that is too narrow, or a formula with a mistake. Write digits alone."
    for pattern, remedy in _BESIDE_THE_FIGURE:
        if re.search(pattern, written, re.I):
            return remedy
    others = "or over 60000, about 60000, just under 60000; or unknown or withheld."
    return WORDS_FOR_NONE.get(written.lower(), f"Write digits alone, such as 60000; {others}")
