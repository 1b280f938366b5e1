"""Sources that do not agree, and which disagreements of facts such a note explains."""

from __future__ import annotations

import re
from typing import Literal

from gazette.frontmatter.models import Fields, Many, Text, field
from gazette.frontmatter.source import Place
from gazette.written_dates import MONTHS

Subject = Literal["dates", "sums", "length"]

EXPLAIN_IT = (
    "If the paper really says both, add this under contradictions, with the names of these fields under fields."
)
_MONTH = rf"(?:{'|'.join(MONTHS)}|{'|'.join(name[:3] for name in MONTHS)}|sept)"
_TIME = r"(?:days?|weeks?|fortnights?|months?|years?|hours?|minutes?)"
_DAY = re.compile(  # what is a date, a time or a length of time by its form
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH}\b(?:\s+\d{{1,4}}\b)?|\b[12]\d{{3}}(?:[/–-]\d{{2,4}})?\b(?!,)|"
    rf"\b\d{{1,4}}[/.-]\d{{1,2}}(?:[/.-]\d{{1,4}})?\b|\b\d{{1,2}}[:.]\d\d\b|\b\d{{1,2}}\s?[ap]m\b|"
    rf"\b(?:\d+|\w+)[\s-]+(?:(?:working|clear)\s+)?{_TIME}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)
_OF_DAYS = re.compile(
    rf"\b(?:when|tim(?:e|es|ing|ings)|dat(?:e|es|ed)|{_TIME}|long|lengths?|last(?:s|ed|ing)?|duration|periods?|deadlines?|"
    r"published|publication|decided|signed|effective|opens?|opened|opening|closes?|closed|closing|held|"
    r"first|second|third|\w+th|pryd|dyddiad(?:au)?|amser|hyd|cyfnod|wythnos(?:au)?|mis(?:oedd)?|blwyddyn)\b",
    re.I,
)
_MONEY = re.compile(
    r"£\s?\d[\d,.]*|\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+)?\s?(?:%|per cent\b|percent\b|pence\b|p\b)", re.I
)
_OF_SUMS = re.compile(
    r"£|%|\b(?:how much|how many|numbers? of|amounts?|totals?|sums?|figures?|costs?|prices?|shares?|"
    r"per ?cent(?:ages?)?|budgets?|money|pounds?|pence|hundred|thousand|million|"
    r"cyfansymiau|cyfanswm|swm|symiau|cost|canran(?:nau)?|faint|nifer|ffigurau)\b",
    re.I,
)
_OF_BIDS = re.compile(r"\b(?:bids?|bidders?|applications?|applicants?|calls?|members)\b", re.I)  # which no field counts


class Contradiction(Fields):
    """Two sources that do not agree. The page shows both and corrects neither."""

    about: Text = field(help="What they disagree about.", example="Number of successful applications")
    one: Text = field(help="What the first source says.")
    one_source: Text = field(help="Which source that is.")
    other: Text = field(help="What the second source says.")
    other_source: Text = field(help="Which source that is.")
    fields: Many[Text] = field(
        [],
        help="The names of the fields that disagree for this reason. The check accepts them as they are.",
        example=["published", "decided"],
    )

    def explains(self, subject: Subject, at: Place) -> bool:
        """Whether it names the field, or may speak of the dates, the sums or the length that do not agree.

        A contradiction in a source that nobody can enter is worse than one that is not pointed out. So a figure is
        enough, unless it is plainly one of the other sort.
        """
        if self._names & {name for name in at if isinstance(name, str)}:
            return True
        text = f"{self.about}\n{self.one}\n{self.other}"
        if subject == "sums":
            is_of_sums = _MONEY.search(text) or _OF_SUMS.search(text) or re.search(r"\d", _DAY.sub(" ", text))
            return bool(is_of_sums) and (not _OF_BIDS.search(text) or _MONEY.search(text) is not None)
        without_sums = _MONEY.sub(" ", text)
        if _DAY.search(without_sums) or _OF_DAYS.search(text):
            return True
        return not (_OF_SUMS.search(text) or _OF_BIDS.search(text)) and re.search(r"\d", without_sums) is not None

    @property
    def _names(self) -> set[str]:
        """Written as a list, or in one line with commas."""
        return {name for names in self.fields for name in re.split(r"[\s,.]+", names) if name}
