"""Numbers that lead to the people of one case: crimes, incidents, custody, courts, safeguarding."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import is_person
from gazette.privacy.rules.identity_numbers import is_own_reference
from gazette.privacy.rules.rule import Rule, any_of, digits_of, pattern, words
from gazette.privacy.rules.vocabulary import DATE, MONTH

_NUMBER_WORD = r"""(?:ref(?:erence)?s?\.?|no\.?|nos\.?|numbers?|id|#)"""
LABELLED = pattern(
    rf"""\b(?P<word>crime|incident|offence|occurrence|investigation|intelligence|custody|detention|log|CAD|ISR|OIS|STORM
    |Athena|Niche|URN|PNCID|PNC|CRIS|CR|CRN|NCRS|arrest|exhibit|MARAC|MAPPA|MASH|safeguarding|domestic|hate crime
    |missing person|fixed penalty|FPN|NIP|charge|caution)(?![^\W_])
    (?P<label>\s?(?:record|report|case|summons|notice|/PNC|incident|log|abuse)?\s?{_NUMBER_WORD}?\s?(?:no\.?
    |numbers?)?\s?(?:\([A-Z]{{2,4}}\))?)
    (?:\s?(?:was|is|:|of|-|\(|#|under|as|\||=))*\s?(?P<value>(?:(?-i:[A-Z]){{1,4}}[/ -]?){{0,2}}\d[\dA-Z]*
    (?:/(?-i:[A-Z]){{2,4}}(?=/))?(?:[/ -]\d[\dA-Z]*){{0,3}}[A-Z]?)\b
    (?![.,]\d|%|\sper\s?cent)""",
    re.I,
)
# "Incident 345 of 12 May 2018", "log 12 of 03/05/18", "CAD 1234/12MAY18".
OF_A_DAY = pattern(
    rf"""\b(?:incident|log|CAD|ISR|OIS|STORM|serial)\s?(?:no\.?|number|ref)?\s?:?\s?(?P<value>\d{{1,6}})\s?
    (?:of|on|dated|/)\s?(?:the\s)?(?:{DATE}|\d{{1,2}}\s?(?:st|nd|rd|th)?\s?(?:of\s)?{MONTH}
    |\d{{1,2}}/\d{{1,2}}(?:/\d\d)?|\d{{6,8}})\b""",
    re.I,
)
OF_SOMETHING_ELSE = any_of(
    """contract|tender|order|invoice|grant|planning|application|foi|licence|policy|document|part|model|decision|form
    |minute|vat"""
)
IN_A_CASE = any_of(
    """crime|incident|burglary|theft|robbery|assault|fraud|harassment|stolen|victim|suspect|officer in the case"""
)
SHAPES = pattern(
    r"""(?<![\w/.-])(?P<value>4[01]/\d{4,6}/\d{2}(?:\d\d)?|\d{2}[A-Z]{1,2}/\d{3,7}/\d{2}|(?:19
    |20)?\d{2}/\d{6,7}[A-HJ-NP-RT-Z]|CRO\s?(?:no\.?|number)?:?\s?\d{1,6}/\d{2}[A-Z]?
    |[A-Z]{2}\d{2}\s?[A-Z]{0,2}\s?\d{4,6}/\d{2}(?!\d)|[A-Z]{2,4}-20\d{6}-\d{3,5})(?![\w/-])"""
)
COURT = pattern(
    r"""\b(?i:(?P<word>(?:crown |magistrates['’]? |county |family |high )?court|case|claim|indictment|trial|hearing
    |sentenc(?:ed|ing)))\b
    (?:\s(?i:no|ref)\.)?[^.\n\d]{0,40}?(?:(?i:no\.?|number|ref(?:erence)?))?\s?:?\s?(?P<value>[TSUA]20\d{2}\s?\d{4}
    |[A-Z]\d{2}[A-Z]{2}\d{3}|[A-Z]{2}\d{2}[CPDJ]\d{5}|\d{2}[A-Z]{2}\d{7}\d{2})\b
    |\b(?P<crown>T20\d{2}\s?\d{4})\b(?=[^.\n]{0,60}\b(?:R v|Crown Court|court)\b)"""
)


_SYSTEMS = frozenset("isr ois urn pnc pncid cris cad niche athena storm fpn".split())  # every number of these is a case
_CASES = frozenset("crime incident custody log occurrence marac mash".split())


def _is_case(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value, label, word = match["value"], match["label"], match["word"].lower()
    between = text.flat[match.start() : match.start("value")]
    if text.in_web_address(match.start()) or _is_count(value, between) or is_own_reference(value, registered):
        return False
    digits = digits_of(value)
    slashed = "/" in value and len(digits) >= 4
    numbered = bool(re.search(rf"\b{_NUMBER_WORD}\b", label, re.I)) or word in _SYSTEMS
    if slashed:
        return numbered or (value.count("/") > 1 and word in _CASES)
    if word == "urn" and value.isdigit() and len(value) < 10:  # schools have such numbers
        return bool(re.search(r"\b(?:crime|incident|victim|case)\b", text.around(match, 60), re.I))
    if (
        word in {"cad", "isr", "ois", "urn"}
        or re.search(r"custody record|incident log", between, re.I)
        or (word == "log" and numbered)
    ):
        return len(digits) >= 2 and len(value) >= 3 and not re.search(r"\b(?:in|by)\s$", between)
    if word in {"niche", "athena", "storm", "occurrence", "crime", "incident"} and len(digits) >= 9:
        return True
    return numbered and len(digits) >= (4 if re.search(r"[A-Z]", value) else 5)


def _is_count(value: str, between: str) -> bool:
    """A number of crimes, or a year, is not a number of a case."""
    if re.fullmatch(r"(?:19|20)\d\d(?:\s?[/-]\s?(?:\d\d|(?:19|20)\d\d))?", value) or re.fullmatch(
        r"\d{1,2}(?:\s[A-Z]\w*)?", value
    ):
        return True
    if re.search(r"\b(?:numbers|nos)\b", between, re.I) and "/" not in value:
        return True
    return bool(re.search(r"\bof\b", between)) and "/" not in value


def _has_shape(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    before = text.before(match.start(), 40)
    if text.in_web_address(match.start()) or is_own_reference(match[0], registered):
        return False
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", match[0]):
        return False
    if match[0].startswith(("40/", "41/", "CRO")):
        return True
    if re.match("[A-Z]{2,4}-20", match[0]):
        return bool(IN_A_CASE.search(text.around(match, 90)))
    return not OF_SOMETHING_ELSE.search(before[-30:]) or bool(
        re.search(r"\b(?:crime|incident|case|occurrence|PNC)\b", before, re.I)
    )


def _names_a_party(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    near = text.around(match, 100)
    return (
        is_person(near, registered)
        or bool(re.search(r"\b[A-Z]\w* v\.? [A-Z]", near))
        or match["word"] is None
        or "court" in match["word"].lower()
    )


RULES = (
    Rule(kinds.CRIME_NUMBER, LABELLED, digits=True, decides=_is_case),
    Rule(kinds.CRIME_NUMBER, OF_A_DAY, digits=True),
    Rule(kinds.CRIME_NUMBER, SHAPES, digits=True, decides=_has_shape),
    Rule(
        kinds.COURT_CASE,
        COURT,
        needs=words("court|claim|case|trial|indict|hearing|sentenc|t20"),
        digits=True,
        decides=_names_a_party,
    ),
)
