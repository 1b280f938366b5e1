"""The differences between two texts: no word is lost and no word is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.differences import Difference, between


def shown(old: str, new: str) -> list[str]:
    """The lines of the difference between two texts: [-removed-], {+added+}, … for unchanged lines left out."""
    return [
        line
        for difference in between({"Text": tuple(old.split("\n"))}, {"Text": tuple(new.split("\n"))})
        for line in _lines(difference)
    ]


def _lines(difference: Difference) -> list[str]:
    marks = {"same": "%s", "added": "{+%s+}", "removed": "[-%s-]"}
    return ["".join(marks[words.how] % words.text for words in line.parts) or "…" for line in difference.lines]


def test_a_word_is_shown_in_its_line() -> None:
    assert shown("It runs from 5pm every day.", "It runs from 7pm every day.") == [
        "It runs from [-5pm-] {+7pm+} every day."
    ]


def test_the_lines_around_a_change_are_shown_and_others_are_left_out() -> None:
    old = "a\nb\nc\nd\nIt ran from 5pm on.\ne\nf\ng"

    assert shown(old, old.replace("5pm", "7pm")) == ["…", "d", "It ran from [-5pm-] {+7pm+} on.", "e", "…"]


def test_texts_with_little_in_common_are_read_one_after_the_other() -> None:
    assert shown("One van for the north.", "Nothing else happened here") == [
        "[-One van for the north.-]",
        "{+Nothing else happened here+}",
    ]


def test_empty_lines_are_never_reported() -> None:
    before, after = "One van for the north.", "Nothing else\n\nhappened here"

    assert shown(before, after) == [f"[-{before}-]", "{+Nothing else+}", "{+happened here+}"]
    assert shown(after, before) == ["[-Nothing else-]", "[-happened here-]", f"{{+{before}+}}"]


@pytest.mark.parametrize(("before", "after"), [(1_000, 4_000), (4_000, 1_000)])
def test_where_one_text_is_long_they_are_not_compared_word_by_word(before: int, after: int) -> None:
    assert [line[:2] for line in shown("word " * before, "word " * after)] == ["[-", "{+"]


def test_unchanged_text_between_two_changes_is_left_out() -> None:
    old = "It ran from 5pm on.\na\nb\nc\nIt stopped at 9pm."

    assert shown(old, old.replace("5pm", "7pm").replace("9pm", "8pm")) == [
        "It ran from [-5pm-] {+7pm+} on.", "a", "…", "c", "It stopped at [-9pm.-]{+8pm.+}",
    ]  # fmt: skip


def test_new_and_removed_fields_are_reported() -> None:
    differences = between({"Note": ("old",)}, {"Status": ("withdrawn",)})

    assert [(difference.where, _lines(difference)) for difference in differences] == [
        ("Status", ["{+withdrawn+}"]),
        ("Note", ["[-old-]"]),
    ]


def test_unchanged_parts_are_not_reported() -> None:
    assert between({"Title": ("a",), "Text": ("b",)}, {"Title": ("a",), "Text": ("c",)})[0].where == "Text"


def test_a_very_long_change_is_cut_and_says_so() -> None:
    (difference,) = between({"Text": ()}, {"Text": tuple(f"line {n}" for n in range(5_000))})

    assert difference.is_cut
    assert len(difference.lines) == 300


WORDS = st.lists(st.sampled_from(["the", "van", "runs", "at", "5pm", "7pm", "\n", "daily."]), max_size=40)


@given(old=WORDS, new=WORDS)
def test_applying_the_removed_and_added_words_turns_the_old_text_into_the_new(old: list[str], new: list[str]) -> None:
    before, after = tuple(" ".join(old).split("\n")), tuple(" ".join(new).split("\n"))

    differences = between({"Text": before}, {"Text": after})

    for side, lines, other in (("added", before, "removed"), ("removed", after, "added")):
        words = [w.text for difference in differences for line in difference.lines for w in line.parts if w.how != side]
        counted = [word for text in words for word in text.split()]
        own = [word for line in lines for word in line.split()]
        assert _is_within(counted, own), (other, counted, own)


def _is_within(words: list[str], text: list[str]) -> bool:
    """Whether the words are all in the text, in this order."""
    rest = iter(text)
    return all(word in rest for word in words)


@pytest.mark.parametrize("size", [3_000])
def test_long_texts_are_compared_quickly(size: int) -> None:
    lines = [f"line {n}" for n in range(size)]
    changed = [*lines[:100], "another line", *lines[101:]]

    assert shown("\n".join(lines), "\n".join(changed)) == [
        "…", "line 99", "[-line 100-]", "{+another line+}", "line 101", "…",
    ]  # fmt: skip
