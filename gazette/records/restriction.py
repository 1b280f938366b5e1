"""Parts of a record that are kept back, each with its ground, and parties that are not named."""

from __future__ import annotations

from gazette.frontmatter.models import ActAndProvision, AnyRecord, Date, Fields, Text, field

WITHHELD = "withheld"  # in the place of a name: who it is is kept back


class Restriction(Fields):
    """A part that is withheld. The public summary stays."""

    part: Text = field(help="What is kept back.", example="Appendix B, contract prices")
    ground: Text = field(
        help="The ground relied on, in words; unknown, if the source gives none.", example="Commercial interests"
    )
    law: ActAndProvision | None = field(None, help="The law of that ground.", example="foia-2000 s.43")
    reason: Text | None = field(None, help="Why the public interest is in keeping it back.")
    review: Date | None = field(None, help="When this will be reviewed.")
    released: Date | None = field(
        None, help="When it was published after all.", write="It then no longer counts as withheld."
    )
    released_file: Text | None = field(None, help="The attachment of this document that holds it, by its file name.")
    released_as: AnyRecord | None = field(
        None, help="The document that holds it now, in short form.", write="Instead of released_file."
    )
    released_note: Text | None = field(
        None,
        help="Where it can be read now, or which part of it, in words.",
        write="Instead of released_file and released_as.",
    )

    @property
    def is_released(self) -> bool:
        return self.released is not None and not self.released.anticipated


def is_withheld_party(name: str | None) -> bool:
    """Whether the word withheld takes the place of a name."""
    return (name or "").strip(" .").casefold() == WITHHELD
