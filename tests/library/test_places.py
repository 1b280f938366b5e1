"""A cited paragraph keeps its address: under its number, at its new one, or with a line that says it was removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.records.publication import PUBLISHED
from tests.build.building import copy_of
from tests.library.published_notice import (
    AS_PUBLISHED,
    CHURCH,
    GATE,
    MOVED,
    NEW,
    NEXT,
    WORK,
    mistakes,
    note,
    page,
    publish,
    published_notice,
    write,
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_notice(tmp_path_factory.mktemp("office"))


@pytest.fixture
def content(published: Path, tmp_path: Path) -> Path:
    return copy_of(published, tmp_path / "content")


MISTAKES = [
    (
        "a paragraph before the others, and the others renumbered",
        f"## Why\n\n1.1 {NEW}\n\n1.2 {GATE}\n\n1.3 {CHURCH}\n\n{NEXT}",
        "18: Paragraphs 1.1 and 1.2 of the text published on 1 June 2024 are now 1.2 and 1.3, and others may have "
        "cited the old numbers. Number the new paragraph 1.3, or write in the note of the change moved: 1.1 to 1.2, "
        "1.2 to 1.3",
    ),
    (
        "the first removed, and the second renumbered",
        f"## Why\n\n1.1 {CHURCH}\n\n{NEXT}",
        "16: Paragraph 1.2 of the text published on 1 June 2024 is now 1.1, and others may have cited the old number. "
        "Number it as it was, or write in the note of the change moved: 1.2 to 1.1. What was 1.1 "
        "before: also write paragraphs: [\"1.1\"] "
        "if removed, or 1.1 to 1.1 under moved if part of the new text",
    ),
    (
        "renumbered and corrected at once",
        f"## Why\n\n1.1 {CHURCH.replace('slower', 'quieter')}\n\n{NEXT}",
        "16: Paragraph 1.2 of the text published on 1 June 2024 is now 1.1, and others may have cited the old number. "
        "Number it as it was, or write in the note of the change moved: 1.2 to 1.1. What was 1.1 "
        "before: also write paragraphs: [\"1.1\"] "
        "if removed, or 1.1 to 1.1 under moved if part of the new text",
    ),
    (
        "two paragraphs that change places",
        f"## Why\n\n1.1 {CHURCH}\n\n1.2 {GATE}\n\n{NEXT}",
        "18: Paragraphs 1.1 and 1.2 of the text published on 1 June 2024 are now 1.2 and 1.1, and others may have "
        "cited the old numbers. Number them as they were, or write in the note of the change moved: 1.1 to 1.2, "
        "1.2 to 1.1",
    ),
    (
        "a paragraph that is gone",
        f"## Why\n\n1.1 {GATE}\n\n{NEXT}",
        "8: Paragraph 1.2 of the text published on 1 June 2024 is gone, and others may have cited it. Put it back, or "
        "name it in the note of the change, which then says that it was removed: paragraphs: [\"1.2\"]",
    ),
    (
        "a heading with other words",
        AS_PUBLISHED.replace("Why", "Reasons"),
        "14: The heading that was published on 1 June 2024 with the address #why now has the address #reasons, and "
        "others may have linked to it. Give it its old words, or write in the note of the change moved: why to reasons",
    ),
    (
        "another heading with the same words above it",
        f"## Why\n\n0.1 {NEW}\n\n{AS_PUBLISHED}",
        "18: The heading that was published on 1 June 2024 with the address #why now has the address #why-2, and "
        "others may have linked to it. Give the other heading with the same words other words, or write in the note "
        "of the change moved: why to why-2",
    ),
    (
        "a heading that is gone",
        AS_PUBLISHED.replace("## Next\n\n", ""),
        "8: The heading with the address #next in the text published on 1 June 2024 is gone, and others may have "
        "linked to it. Put it back, or write in the note of the change moved: next to the new heading. If it was "
        "removed, write its name in the words of the note: next.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_a_place_that_moved_in_silence_is_a_mistake_under_a_general_note(text, message, content):
    write(content, text, note("Reordered."))

    assert mistakes(content) == [message]


@pytest.mark.parametrize(
    "text",
    [
        AS_PUBLISHED.replace("more cameras", "two cameras"),
        AS_PUBLISHED.replace(GATE, "Something else entirely is now said about dogs."),
        f"{AS_PUBLISHED}\n2.2 {NEW}\n",
        AS_PUBLISHED.replace(f"1.2 {CHURCH}", f"1.2 {CHURCH}\n\n1.3 {NEW}"),
    ],
)
def test_corrected_and_added_paragraphs_need_a_note_alone(text, content):
    write(content, text, note("Corrected."))

    assert mistakes(content) == []


def test_a_moved_paragraph_is_found_from_its_old_number(content):
    write(content, MOVED, note("A reason was added.", "moved: 1.1 to 1.2, 1.2 to 1.3"))

    html = page(content)
    assert 'id="p1-1"' in html
    assert 'The paragraph that was 1.1 until 2 June 2024 is now <a href="#p1-2">' in html
    assert 'The paragraph that was 1.2 until 2 June 2024 is now <a href="#p1-3">' in html


def test_an_old_number_that_nobody_has_leads_to_the_new_place(content):
    text = AS_PUBLISHED.replace("1.2 ", "1.5 ").replace("## Why", "## Reasons")
    write(content, text, note("Renumbered.", "moved: [1.2 to 1.5, why to reasons]"))

    html = page(content)
    assert '<p id="p1-5" class="paragraph"><span id="p1-2"></span>' in html
    assert '<span id="why"></span>Reasons</h2>' in html


@pytest.mark.parametrize("words", [("Shortened.", 'paragraphs: ["1.2"]'), ("Paragraph 1.2 was removed.",)])
def test_a_paragraph_that_was_removed_keeps_its_address_where_it_was(words, content):
    write(content, f"## Why\n\n1.1 {GATE}\n\n{NEXT}", note(*words))

    line = f'id="p1-2">Paragraph 1.2 was removed on 2 June 2024: {words[0]}</p><h2 id="next"'
    assert line in page(content)  # with the note that says why


def test_the_line_stays_after_further_publications(content):
    write(content, f"## Why\n\n1.1 {GATE}\n\n{NEXT}", note("Paragraph 1.2 was removed."))
    publish(content, 2)
    text = f"## Why\n\n1.1 {GATE}\n\n## Next\n\n2.1 {WORK} Perhaps.\n"
    write(content, text, note("Paragraph 1.2 was removed."), note("Perhaps.", day=3))
    publish(content, 3)

    assert mistakes(content) == []
    assert "Paragraph 1.2 was removed on 2 June 2024: Paragraph 1.2 was removed." in page(content)


def test_a_number_that_was_removed_is_not_used_again(content):
    write(content, f"## Why\n\n1.1 {GATE}\n\n{NEXT}", note("Paragraph 1.2 was removed."))
    publish(content, 2)
    text = f"## Why\n\n1.1 {GATE}\n\n1.2 {NEW}\n\n{NEXT}"
    write(content, text, note("Paragraph 1.2 was removed."), note("Added.", day=3))

    assert mistakes(content) == [
        "21: The number 1.2 is that of a paragraph that was removed, and others may have cited it. "
        "Number the new paragraph 1.3."
    ]


def test_a_paragraph_that_moves_twice_is_found_from_both_numbers(content):
    first = note("Moved.", "moved: 1.2 to 1.5")
    write(content, AS_PUBLISHED.replace("1.2 ", "1.5 "), first)
    publish(content, 2)
    write(content, AS_PUBLISHED.replace("1.2 ", "1.7 "), first, note("Again.", "moved: 1.5 to 1.7", day=3))

    html = page(content)
    assert html.index('id="p1-7"') < html.index('id="p1-2"') < html.index(CHURCH)
    assert html.index('id="p1-7"') < html.index('id="p1-5"') < html.index(CHURCH)


def test_a_note_that_no_longer_says_what_moved_is_a_mistake(content):
    write(content, AS_PUBLISHED.replace("1.2 ", "1.5 "), note("Moved.", "moved: 1.2 to 1.5"))
    publish(content, 2)
    text = AS_PUBLISHED.replace("1.2 ", "1.5 ").replace("more", "two")
    write(content, text, note("Moved."), note("Two.", day=3))

    assert [line for line in mistakes(content) if "Paragraph 1.2 of the text" in line and "is gone" in line]


@pytest.mark.parametrize(
    ("moved", "message"),
    [
        ("1.1", "'1.1' does not say what moved. Write the old one, to, and the new one, such as moved: 1.1 to 1.2"),
        ("1.1 to 7.7", "The note says that paragraph 1.1 is now 7.7, which is not in the text. Choose from: "),
        ("4.4 to 1.2", "The note says that paragraph 4.4 has moved, and no text with it was published. Choose from: "),
    ],
)
def test_a_move_that_cannot_be_is_a_mistake(moved, message, content):
    write(content, AS_PUBLISHED.replace("more", "two"), note("Two.", f"moved: {moved}"))

    (line,) = mistakes(content)
    assert line.startswith(f"12: {message}")


def test_after_words_were_removed_lost_addresses_lead_to_the_top(content):
    write(content, f"## Why\n\n1.1 {GATE}\n\n{NEXT}", note("Words were removed.", kind="removal"))

    assert mistakes(content) == []
    assert page(content).startswith('<p class="former" id="p1-2">Words were removed from this page on')


def test_after_words_were_removed_the_register_proves_no_guess(content):
    before = (content / PUBLISHED).read_text()
    write(content, f"## Why\n\n1.1 {GATE}\n\n{NEXT}", note("Words were removed.", kind="removal"))
    publish(content, 2)

    rows = [row for row in (content / PUBLISHED).read_text().splitlines() if row.startswith("decisions/PCC-2024-005,")]
    old = next(row for row in before.splitlines() if row.startswith("decisions/PCC-2024-005,"))
    fingerprints = [part.split(":")[1] for part in old.split(",")[7].split()] + [old.split(",")[2]]
    assert len(rows) == 2
    assert "removed" in rows[0]
    assert "#why" not in rows[0]
    gone = [fingerprint for fingerprint in fingerprints if fingerprint not in rows[1]]
    assert [fingerprint for fingerprint in gone if fingerprint in (content / PUBLISHED).read_text()] == []
    assert "1.1 1.2 2.1" in rows[0]


def test_a_register_without_these_columns_is_read_and_filled(content):
    register = content / PUBLISHED
    rows = [line.split(",") for line in register.read_text().splitlines()]
    register.write_text("".join(",".join(row[:7]) + "\n" for row in rows))
    write(content, f"## Why\n\n1.1 {CHURCH}\n\n{NEXT}", note("Reordered."))

    assert mistakes(content) == []  # nothing is known of the earlier paragraphs
    publish(content, 2)
    days = {row.split(",")[1] for row in register.read_text().splitlines()[1:]}
    assert days == {"2024-06-01", "2024-06-02"}  # no row got another day
    assert all(row.count(",") == 9 for row in register.read_text().splitlines())


EDITS = {  # what an editor does, and what the remedy of the message says, typed as it stands
    "two change places": (f"## Why\n\n1.1 {CHURCH}\n\n1.2 {GATE}\n\n{NEXT}", "moved: 1.1 to 1.2, 1.2 to 1.1"),
    "to another section": (f"## Why\n\n1.1 {GATE}\n\n{NEXT}\n2.2 {CHURCH}\n", "moved: 1.2 to 2.2"),
    "split in two": (
        AS_PUBLISHED.replace(f"{GATE}\n\n1.2", "The school asked for more.\n\n1.2 It wants cameras.\n\n1.3"),
        "moved: 1.2 to 1.3",
    ),
    "joined": (f"## Why\n\n1.1 {GATE} {CHURCH}\n\n{NEXT}", "moved: 1.2 to 1.1, 1.1 to 1.1"),
    "joined with the next": (f"## Why\n\n1.2 {GATE} {CHURCH}\n\n{NEXT}", 'paragraphs: ["1.1"]'),
    "the first removed": (f"## Why\n\n1.1 {CHURCH}\n\n{NEXT}", 'moved: 1.2 to 1.1\n    paragraphs: ["1.1"]'),
    "sections renumbered": (
        f"## Next\n\n1.1 {WORK}\n\n## Why\n\n2.1 {GATE}\n\n2.2 {CHURCH}\n",
        "moved: 1.1 to 2.1, 1.2 to 2.2, 2.1 to 1.1",
    ),
    "a heading with more words": (AS_PUBLISHED.replace("## Why", "## Why we do it"), "moved: why to why-we-do-it"),
}


@pytest.mark.parametrize(("text", "remedy"), EDITS.values(), ids=EDITS)
def test_one_message_and_its_remedy_works_when_it_is_typed(text, remedy, content):
    write(content, text, note("Reordered."))
    assert len(mistakes(content)) == 1

    write(content, text, note("Reordered.", remedy))
    assert mistakes(content) == []


@pytest.mark.parametrize("heading", ["WHY", "Why?", "“Why”", "why:"])
def test_a_heading_in_other_capitals_or_punctuation_keeps_its_address(heading, content):
    write(content, AS_PUBLISHED.replace("## Why", f"## {heading}"), note("Reordered."))

    assert mistakes(content) == []


def test_a_text_with_no_heading_left_is_one_mistake_for_all_of_them(content):
    text = f"## Other\n\n1.1 {GATE}\n\n1.2 {CHURCH}\n\n2.1 Nothing of it is as it was.\n"
    write(content, text, note("Reordered."))
    (line,) = mistakes(content)
    assert "The headings with the addresses #why and #next in the text" in line

    write(content, text, note("Without the headings why and next."))
    assert mistakes(content) == []


def test_a_number_that_moves_away_and_back_and_away_is_found_each_time(content):
    away = AS_PUBLISHED.replace("1.2 ", "1.5 ")
    notes = [note("Away.", "moved: 1.2 to 1.5")]
    write(content, away, *notes)
    publish(content, 2)
    write(content, AS_PUBLISHED, *notes, note("Back.", day=3))
    assert [line for line in mistakes(content) if "Paragraph 1.5 of the text published on 2 June" in line]
    assert len(mistakes(content)) == 1

    notes.append(note("Back.", "moved: 1.5 to 1.2", day=3))
    write(content, AS_PUBLISHED, *notes)
    assert mistakes(content) == []
    assert 'id="p1-5"' in page(content)
    publish(content, 3)
    write(content, away, *notes, note("Away again.", "moved: 1.2 to 1.5", day=4))
    assert mistakes(content) == []
    assert 'id="p1-2"' in page(content)
