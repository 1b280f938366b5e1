"""The part of the guide to the content about documents in two languages."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.commands import guide_parts as parts
from gazette.records import Record
from gazette.records.translation import OWN_FIELDS, fields_of_version

EXAMPLE = "decisions/2018/penderfyniad-pcc-2018-001.md"
ABOUT = (
    "A document in English and in Welsh is one record with two files. One file is the document, with all its facts. "
    "The other is its version: a file beside it, with a name of its own, which needs only `title`, `lang` and "
    "`translation_of` (the reference or the file name of the document) and its text. It works in both directions."
)
RULES = (
    "Dates, sums, links and every other fact come from the document, and the check refuses them in the version. Fields "
    "of words may be in the version too, if the document has them; a field that is left out is shown in the other "
    "language. Of a list, such as `decided_by`, the version has as many lines in the same order. `changes`, "
    "`attachments` and `accepted` are those of the version alone; its attachments are in `files/<version>/`.\n\n"
    "A version cannot have: promises, amounts, rounds, recommendations, results of a consultation and all other fields "
    "that are groups of fields; the rows of a spreadsheet; sources. These are shown as the document has them, in its "
    "language, and marked as such for screen readers. What should be read in both languages goes into the text.\n\n"
    "Links between records, such as under Related, lead to the version in the language of the page, if there is one. "
    "The version is public from the same day as its document. It is no second record: lists, sums, statistics and "
    "feeds count the document once, and lists show it once with a link to the other language. Each of the two pages "
    "leads to the other, and their notes of changes are published like all others. Number the paragraphs of both "
    "alike. The check gives a warning where they differ, and where the document has a later note of a change.\n\n"
    "A document that is only in Welsh needs `lang: cy` and nothing else of this."
)
WORDS = (
    "Labels, headings and dates on a Welsh page are in Welsh where "
    "[`registers/welsh.yaml`](registers/README.md#welshyaml) has the word, and else in English, marked as English for "
    "screen readers. `bin/gazette welsh` adds every word of your Welsh pages to that file for you to fill in, and "
    "names the words in it that stand on no Welsh page. The software translates nothing."
)


def two_languages(kinds: Iterable[type[Record]]) -> tuple[str, ...]:
    rows = "\n".join(f"| {kind.nouns[0]} | {_words(kind)} |" for kind in kinds)
    return (
        "## Two languages",
        ABOUT,
        f"`content/{EXAMPLE}` is the Welsh version of the decision PCC-2018-001:",
        parts.code(parts.example("long", EXAMPLE), "markdown"),
        RULES,
        f"| document | fields that a version may have in its own words |\n| --- | --- |\n{rows}",
        WORDS,
    )


def _words(kind: type[Record]) -> str:
    return ", ".join(f"`{name}`" for name in fields_of_version(kind) if name not in OWN_FIELDS)
