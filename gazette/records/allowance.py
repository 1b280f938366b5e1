"""What an office publishes knowingly although it looks private, with the reason and who decided it."""

from __future__ import annotations

from gazette.frontmatter.models import Fields, Text, field


class Allowance(Fields):
    """One finding in this document or its files that may be published. The page never shows it."""

    finding: Text = field(help="What the check calls it.", example="mobile number")
    ends: Text = field(
        help="Its last two characters, as the check prints them.",
        write="Never write all of it, because others can read this file.",
        example="61",
    )
    where: Text = field(help="Where it is, in the words of the check.", example="paragraph 2.3")
    reason: Text = field(help="Why it may be published.", example="It is the number of the rural crime desk.")
    role: Text = field(help="Who decided this: a role, not a name.", example="Head of Communications")
