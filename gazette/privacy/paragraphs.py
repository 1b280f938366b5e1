"""What each rule finds in the paragraphs of a text. Most paragraphs hold nothing that a rule could match."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.masking import masked
from gazette.privacy.rules import RULES
from gazette.privacy.rules.rule import Rule


def findings_in_paragraphs(folded: FoldedText, registered: Registered) -> list[Finding]:
    lowered = folded.flat.lower()
    taken: list[tuple[int, int]] = []
    findings = []
    for start, end, rules in _readings(folded, lowered):
        for rule in rules:
            for left, right in _matches(rule, folded, start, end, registered):
                if not any(left < last and first < right for first, last in taken):
                    taken.append((left, right))
                    findings.append(_finding(rule, folded, left, right))
        taken = taken[-20:]
    return findings


def _readings(folded: FoldedText, lowered: str) -> Iterator[tuple[int, int, list[Rule]]]:
    """Each paragraph with the rules that could find something in it; most paragraphs have none."""
    rules = [rule for rule in RULES if not rule.needs or any(word in lowered for word in rule.needs)]
    for start, end in folded.paragraphs():
        paragraph = lowered[start:end]
        digits = any(digit in paragraph for digit in "0123456789")
        able = [
            rule
            for rule in rules
            if (digits or not rule.digits) and (not rule.needs or any(word in paragraph for word in rule.needs))
        ]
        if able:
            yield start, end, able


def _matches(rule: Rule, folded: FoldedText, start: int, end: int, registered: Registered) -> Iterator[tuple[int, int]]:
    text = folded.text if rule.by_line else folded.flat
    for match in rule.pattern.finditer(text, start, end):
        if rule.decides(folded, match, registered):
            yield _value_of(match)


def _value_of(match: re.Match[str]) -> tuple[int, int]:
    """The group `value`; in another branch of the pattern, the last named group of it, else the whole match."""
    if "value" in match.re.groupindex and match.start("value") >= 0:
        return match.span("value")
    return match.span(match.lastgroup) if match.lastgroup else match.span()


def _finding(rule: Rule, folded: FoldedText, start: int, end: int) -> Finding:
    return Finding(
        kind=rule.kind,
        line=folded.line(start),
        shown=masked(folded.flat[start:end].strip(), secret=rule.secret),
        why=rule.why,
        remedy=rule.remedy,
        stops=rule.stops,
        may_be_allowed=rule.may_be_allowed,
    )
