"""A paper that may be retold paragraph by paragraph instead of being printed word for word."""

from __future__ import annotations

from gazette.frontmatter.models import YesNo, field
from gazette.records.paper import Paper


class RetoldPaper(Paper):
    """A report or a plan."""

    retold: YesNo | None = field(None, help="Whether the text retells each paragraph in other words than the paper's.")

    @property
    def paper_address(self) -> str:
        """The web address of the paper itself, which is its first source; "" where it has none."""
        first = self.sources[0].url if self.sources else None
        return first or ""
