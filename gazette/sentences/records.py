"""Sentences on the page of any record: its status, versions and citation, and what is invented or withheld."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from gazette.dates import KnownDate, say_day
from gazette.languages import LANGUAGES
from gazette.plurals import capitalised, listed, noun_for
from gazette.sentences.days import from_a_minute, in_sentence

_DATE_AT_END = re.compile(r", ((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})$")  # "Panel, 4 February 2021"
_SAME = r"(?<!\d ){}$"  # published 4 February 2021 does not end in the date February 2021
ILLUSTRATIVE = "Invented example"
ILLUSTRATIVE_IN_PART = "Partly invented"
INVENTED = "Invented to show a feature of this site"
CITE_PASSAGE = "Cite this passage"
CITE_PART = "Or a part of it:"
RETOLD = "Retold paragraph by paragraph; not a quotation"
READ_THE_PAPER = "Read the paper itself"
# Headings of a text below which its writer says what is not known.
HEADINGS_OF_GAPS = ("What we do not know", "What no source says", "What the sources do not say")
NOT_KNOWN = ("unknown", "not known")
LONGEST_SUMMARY = 160  # characters; what a search engine and a feed reader show


def status_notice(label: str, status: str) -> str:
    """This report is withdrawn; this report was removed. `label` is "" for a standing page."""
    return f"This {label.lower() or 'page'} {'was' if status == 'removed' else 'is'} {status}"


def replaced_by(title: str) -> str:
    return f"Replaced by {title}"


def summary_of_removed(noun: str) -> str:
    """In place of the text and the summary of a record whose words were removed for good."""
    return f"The words of this {noun} were removed. Only its title, its dates and the reason are public."


def is_not_known(text: str) -> bool:
    """Whether a text only says that nothing is known."""
    return text.casefold().strip(" .") in NOT_KNOWN


def names_nobody(name: str) -> bool:
    """Whether what is in the place of a name only says that nobody is named."""
    return name.casefold().strip(" .") in (*NOT_KNOWN, "not named", "not stated")


def stated(text: str | None) -> str:
    """The text; "" where it says nothing."""
    return "" if text is None or is_not_known(text) else text


def stated_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a list that say something."""
    return tuple(line for line in lines if stated(line))


def illustrative(what: Sequence[str]) -> str:
    """Names what is invented to show a feature; "" where nothing is."""
    return f"{INVENTED}: {listed(what)}" if what else ""


def illustrative_title(title: str) -> str:
    """In front of the title of something invented, where nothing else can mark it: in feeds and calendars."""
    return f"{ILLUSTRATIVE}: {title}"


def versions(number: int, *, is_cut: bool = False) -> str:
    """2: see what changed. `is_cut` is whether there are others, from before words were removed."""
    return f"{number} since words were removed: see what changed" if is_cut else f"{number}: see what changed"


def last_change(*, is_minor: bool, is_before_here: bool) -> str:
    """Beside the day of the last change: a minor change, before it was published here."""
    words = ("a minor change" if is_minor else "", "before it was published here" if is_before_here else "")
    return ", ".join(filter(None, words))


def changed_since(day: date) -> str:
    """Where notes say that it changed, and no earlier text was kept to compare."""
    return f"Changed since it was first published here, last on {say_day(day)}"


def corrected(day: KnownDate, *, is_of_page: bool) -> str:
    """Corrected on 7 June 2024. Page corrected on 7 June 2024, where it was not the paper of the office."""
    when = "" if day.says_nothing else f" {in_sentence(day)}"
    return f"{'Page corrected' if is_of_page else 'Corrected'}{when}"


def updated(day: KnownDate, *, is_of_page: bool) -> str:
    """Updated on 14 March 2023, as what was added to a paper; in a compiled record, to the page."""
    when = "" if day.says_nothing else f" {in_sentence(day)}"
    return f"{'Page updated' if is_of_page else 'Updated'}{when}"


def archived_copy(day: date | None) -> str:
    return f"archived copy, {say_day(day)}" if day else "archived copy"


def no_longer_available(day: date | None) -> str:
    """`day` is when the address was last tried."""
    return f"no longer available, {say_day(day)}" if day else "no longer available"


def citation(author: str, title: str, dated: str, address: str, place: str = "") -> str:
    """Author, title, date and web address, as a newspaper or a paper gives them. No name and no date is said twice.

    `place` is what follows the date, such as a paragraph; "" for the whole page.
    """
    plain_title = title.partition(" (")[0]
    own_date = _DATE_AT_END.search(plain_title)
    is_shown = dated in plain_title or (own_date and re.search(_SAME.format(own_date[1]), dated))
    parts = (author, "" if author.endswith(title) else title, "" if is_shown else dated, place)
    return f"{', '.join(filter(None, parts))}. {address}"


def last_changed(day: KnownDate) -> str:
    return f"last changed {day}"


def retold(citation: str, paper: str) -> str:
    """The citation of a page that retells a paper; `paper` is the address of the paper, "" where it has none."""
    return f"{citation} {RETOLD}. The paper: {paper}" if paper else f"{citation} {RETOLD}."


def title_with_kind(title: str, noun: str) -> str:
    """Police precept 2019 to 2020 (consultation), which may be the title of a decision too."""
    return title if noun in title.lower() else f"{title} ({noun})"


def cited_title(title: str, number: str, *, by_publisher: bool) -> str:
    """Bells (PCC-2016-003). A number that the office did not give is called one given by the publisher."""
    if not number:
        return title
    return f"{title} ({'number given by the publisher: ' if by_publisher else ''}{number})"


def paragraph(number: str) -> str:
    return f"paragraph {number}"


def passage(number: str, heading: str, part: int) -> str:
    """paragraph 2.7, part 3; “Aims”, part 1. `part` is 0 for the whole of it."""
    place = paragraph(number) if number else f"“{heading}”" if heading else ""
    return ", ".join(filter(None, (place, f"part {part}" if part else "")))


def changed_place(place: str, day: KnownDate) -> str:
    """The place in a citation whose words are newer than the page: paragraph 1.4, last changed 14 March 2023."""
    return f"{place}, {last_changed(day)}"


def edition(day: date) -> str:
    return f"edition of {say_day(day)}"


def law(act: str, provision: str) -> str:
    """An Act and its provision, which is "" for the whole Act."""
    return f"{act}, {provision}" if provision else act


def everything_that_names(title: str) -> str:
    return f"Everything that mentions the {title}"


def link_word(words: Sequence[str]) -> str:
    """How a record is related to another: "Reported in, agreed at"; "" where the record does not say."""
    joined = ", ".join(words)
    return capitalised(joined)


def size_of_file(size: int) -> str:
    """Bytes in GOV.UK style: 113KB, 2.4MB."""
    return f"{size / 1_000_000:.1f}MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))}KB"


def attachment(
    kind: str,
    size: int,
    pages: int | None,
    language: str = "",
    is_tagged: bool | None = None,
    published: KnownDate | None = None,
) -> str:
    """PDF, 113KB, 4 pages, in Welsh, tagged for screen readers, published 3 May 2018. Only what is known."""
    tags = {True: "tagged for screen readers", False: "not tagged for screen readers", None: ""}
    details = (
        kind or "file",
        size_of_file(size),
        f"{pages} {noun_for(pages, 'page')}" if pages else "",
        f"in {LANGUAGES[language]}" if language in LANGUAGES else "",
        tags[is_tagged],
        f"published {from_a_minute(published).words}" if published and published.is_known else "",
    )
    return ", ".join(detail for detail in details if detail)
