"""What each rule finds in the paragraphs of a text. Most paragraphs hold nothing that a rule could match."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules import RULES
from gazette.privacy.rules.party import value_span
from gazette.privacy.rules.rule import Rule

HAS_DIGIT = re.compile("[0-9]")


def findings_in_paragraphs(
    folded: FoldedText, registered: Registered, rules: Sequence[Rule] | None = None
) -> list[Finding]:
    """Findings paragraph by paragraph. Of two that overlap, that of the earlier rule counts."""
    spans = _private_spans(folded, registered, RULES if rules is None else rules)
    return [rule.kind.finding(folded.flat[left:right], folded.line(left)) for rule, left, right in spans]


def without_private_values(text: str, registered: Registered) -> str:
    """A text in which the middle of each private value is hidden, such as a message that quotes one."""
    folded = FoldedText(text)
    spans = sorted(_private_spans(folded, registered, RULES), key=lambda span: span[1])
    pieces, end = [], 0
    for rule, left, right in spans:
        if left >= end:
            pieces += [folded.flat[end:left], rule.kind.masked(folded.flat[left:right])]
            end = right
    return "".join((*pieces, folded.flat[end:])) if spans else text


def _private_spans(
    folded: FoldedText, registered: Registered, rules: Sequence[Rule]
) -> Iterator[tuple[Rule, int, int]]:
    """Where the value of each finding begins and ends, with its rule."""
    for start, end, able in _paragraphs_and_rules(folded, rules):
        taken: list[tuple[int, int]] = []  # in order, and none overlaps another
        for rule in able:
            for left, right in _matches(rule, folded, start, end, registered):
                place = bisect(taken, (left, right))
                if (place and taken[place - 1][1] > left) or (place < len(taken) and taken[place][0] < right):
                    continue
                taken.insert(place, (left, right))
                yield rule, left, right


def _paragraphs_and_rules(folded: FoldedText, all_rules: Sequence[Rule]) -> Iterator[tuple[int, int, list[Rule]]]:
    """Each paragraph with the rules that could find something in it; most paragraphs have few."""
    rules = rules_for(folded.flat, all_rules)
    for start, end in folded.paragraphs() if rules else ():
        is_whole = end - start == len(folded.flat)
        if able := rules if is_whole else rules_for(folded.flat[start:end], rules):
            yield start, end, able


def rules_for(text: str, rules: Sequence[Rule] = RULES) -> list[Rule]:
    """The rules that could find something in a text, by a cheap look that spares most searches."""
    lowered, has_digit = text.lower(), HAS_DIGIT.search(text) is not None
    has_one: dict[tuple[str, ...], bool] = {(): True}
    able = []
    for rule in rules:
        if has_digit or not rule.digits:
            if rule.needs not in has_one:
                has_one[rule.needs] = any(map(lowered.__contains__, rule.needs))
            if has_one[rule.needs]:
                able.append(rule)
    return able


def _matches(rule: Rule, folded: FoldedText, start: int, end: int, registered: Registered) -> Iterator[tuple[int, int]]:
    """Each place that the rule reports. After a value that it passes over, it looks on from there."""
    if rule.in_links:
        yield from _links(rule, folded, start, end, registered)
        return
    text = folded.text if rule.by_line else folded.flat
    while match := rule.pattern.search(text, start, end):
        value = value_span(match)
        if rule.decides(folded, match, registered):
            yield value
            start = max(match.end(), start + 1)
        else:
            start = max(value[1], start + 1)


def _links(rule: Rule, folded: FoldedText, start: int, end: int, registered: Registered) -> Iterator[tuple[int, int]]:
    for left, right in folded.web_addresses:
        match = rule.pattern.match(folded.flat, left, right) if start <= left < end else None
        if match and rule.decides(folded, match, registered):
            yield value_span(match)
