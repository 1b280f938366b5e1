"""How a record belongs together with another one, in the words of the officer."""

from __future__ import annotations

from gazette.frontmatter.models import AnyRecord, Fields, Text, field


class Related(Fields):
    """A link to another record, with how they are related. Both pages show it."""

    how: Text = field(help="The words before the title of the other record.", example="reported in")
    record: AnyRecord = field(help="The other record in short form.", example="report 2016-11-10-update 2.7")
    how_back: Text | None = field(
        None,
        help="The words before the title of this record on the other page.",
        write=(
            "Leave it out for common words such as reported in, follows, replaces, answers, part of: the other page "
            "then says reports on, followed by, replaced by, answered by, includes."
        ),
        example="survey carried out for",
    )
