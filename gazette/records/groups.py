"""Groups of fields that any record may have: its sources, its files, its answers to warnings."""

from __future__ import annotations

from gazette.frontmatter.models import AnyRecord, Date, Fields, Number, Text, WebAddress, field


class Citation(Fields):
    """The source of a fact, or a paper held elsewhere."""

    title: Text = field(help="The title of the page or document.")
    url: WebAddress | None = field(None, help="Its web address, if it has one.")
    date: Date | None = field(None, help="The date printed on it.", example="2016-05")
    publisher: Text | None = field(None, help="Who published it, if not this office.")
    record: AnyRecord | None = field(
        None, help="A record on this website instead, in short form.", example="report 2016-11-10-update 2.7"
    )


class Attachment(Fields):
    """A file beside the record, under files/<name of the record>/."""

    file: Text = field(help="The file's name in files/<name of the record>/.", example="appendix-a.pdf")
    title: Text = field(help="What it is called.", example="Appendix A: briefing note")
    pages: Number | None = field(None, help="How many pages it has, unless it is a PDF, which says so itself.")
    published: Date | None = field(
        None,
        help="When it was published, if later than the document.",
        write="If that is in the future, the file waits until then.",
        example="2016-12-09 09:30",
    )


class AcceptedWarning(Fields):
    """An answer to a warning of the check, which is then not shown again."""

    warning: Text = field(help="The word in brackets after the warning.", example="retired term")
    reason: Text = field(help="Why the text is right as it is.")
    paragraph: Text | None = field(None, help="The paragraph with it, if only that one is meant.")
