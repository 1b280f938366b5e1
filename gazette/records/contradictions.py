"""Sources that do not agree, and which disagreements of facts such a note explains."""

from __future__ import annotations

import re
from typing import Literal

from gazette.dates import MONTHS
from gazette.frontmatter.models import Fields, Text, field

Subject = Literal["dates", "sums", "length"]

EXPLAIN_IT = "If the paper really says both, add this under contradictions."
_SPEAKS_OF: dict[Subject, re.Pattern[str]] = {
    "dates": re.compile(
        r"\b(?:dat(?:e|es|ed)|days?|months?|years?|times?|published|decided|signed|effective|opens?|closes?"
        rf"|[12][0-9]{{3}}|{'|'.join(MONTHS)})\b",
        re.I,
    ),
    "sums": re.compile(r"£|\b(?:amounts?|totals?|sums?|figures?|[0-9]{1,3}(?:,[0-9]{3})+)\b", re.I),
    "length": re.compile(r"\b(?:length|days?|weeks?|months?|last(?:s|ed|ing)?)\b", re.I),
}


class Contradiction(Fields):
    """Two sources that do not agree. The page shows both and corrects neither."""

    about: Text = field(help="What they disagree about.", example="Number of successful applications")
    one: Text = field(help="What the first source says.")
    one_source: Text = field(help="Which source that is.")
    other: Text = field(help="What the second source says.")
    other_source: Text = field(help="Which source that is.")

    def explains(self, subject: Subject) -> bool:
        """Whether it speaks of the dates, the sums or the length that do not agree."""
        return bool(_SPEAKS_OF[subject].search(f"{self.about}\n{self.one}\n{self.other}"))
