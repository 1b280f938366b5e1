"""The part of the guide to the content about documents in two languages."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.commands import guide_parts as parts
from gazette.records import Record
from gazette.records.translation import OWN_FIELDS, fields_of_version

EXAMPLE = "decisions/2018/penderfyniad-pcc-2018-001.md"
ABOUT = (
    "A document in English and in Welsh is one record with two files. One file is the document, with all its facts. "
    "The other is its translation, a file next to it with a name of its own. It needs only `title`, `lang`, "
    "`translation_of` (the reference or the file name of the document) and its text."
)
RULES = (
    "Dates, sums, links and every other fact come from the document: do not repeat them in the translation. The fields "
    "in the table below may be in the translation too, if the document has them; a field that is left out is shown in "
    "the other language. Of a list, such as `decided_by`, write as many lines as the document has, in the same order. "
    "`changes`, `attachments` and `accepted` are those of the translation alone; its attachments are in "
    "`files/<translation>/`.\n\n"
    "A translation cannot have promises, amounts, rounds, sources or other groups of fields, nor a spreadsheet of its "
    "own. Its page shows these as the document has them, and screen readers read "
    "them in that language. What should be read in both languages, write in the text.\n\n"
    "The translation is public from the same day as its document. It is not counted as a second record: lists, sums, "
    "statistics and feeds count the document once, and lists show it once with a link to the other language. Each of "
    "the two pages leads to the other; links to other records, such as under Related, lead to their page in the same "
    "language, if there is one. Number the paragraphs of both alike. The check gives a warning where they differ, and "
    "where the document has a later note of a change.\n\n"
    "A document only in Welsh needs just `lang: cy`."
)
WORDS = (
    "Labels, headings and dates on a Welsh page are in Welsh where "
    "[`registers/welsh.yaml`](registers/README.md#welshyaml) has the word, otherwise in English, marked as English for "
    "screen readers. `bin/gazette welsh` adds every word of your Welsh pages to that file for you to fill in, and "
    "names those in it that are on no Welsh page. The software translates nothing."
)


def two_languages(kinds: Iterable[type[Record]]) -> tuple[str, ...]:
    rows = "\n".join(f"| {kind.nouns[0]} | {_words(kind)} |" for kind in kinds)
    return (
        "## Two languages",
        ABOUT,
        f"`content/{EXAMPLE}` is the Welsh translation of the decision PCC-2018-001:",
        parts.code(parts.example("long", EXAMPLE), "markdown"),
        RULES,
        f"| document | fields that a translation may have |\n| --- | --- |\n{rows}",
        WORDS,
    )


def _words(kind: type[Record]) -> str:
    return ", ".join(f"`{name}`" for name in fields_of_version(kind) if name not in OWN_FIELDS)
