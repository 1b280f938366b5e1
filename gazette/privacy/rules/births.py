"""Dates of birth."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import is_person
from gazette.privacy.rules.rule import Rule, any_of, joined, pattern, words
from gazette.privacy.rules.vocabulary import DATE, MONTH, PRIVATE_ROLE, YEAR, sentence_before

_GAP = (
    r"""[\s:;=(|,\"'\[\]>/.-]*(?:\((?:dd|day)[^)]*\)[\s:]*)?(?:is|was|of|given as|recorded as|on)?[\s:|(]*(?:the\s)?"""
)
_ORDINAL = joined(
    r"""first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{4,7}teenth|twentieth
    |thirtieth|twenty-[a-z]{4,7}|thirty-first"""
)
LABELLED = pattern(
    rf"""\b(?:D\.?\s?O\.?\s?B\b\.?|D\.?\s?of\.?\s?B\b\.?|dates?[\s_-]+of[\s_-]+birth|(?:years?|months?)[\s_-]
    (?:and[\s_-]year[\s_-])?of[\s_-]birth
    |birth[\s_-]?date|birthdays?|d/o/b|dyddiad geni)(?:\s?\([^)]{{1,20}}\))?{_GAP}
    (?P<value>{DATE}|\d{{6}}|\d{{8}}|\d{{1,2}}\s?(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\b|{MONTH}\s{YEAR}|{YEAR}\b(?!\w)
    |(?:{_ORDINAL})\s(?:of\s)?{MONTH}\b)""",
    re.I,
)
BORN = pattern(
    rf"""(?:\bborn|\bb\.|\(\s?b)\s?(?:on|in|:)?\s?(?:the\s)?(?P<value>{DATE}|{MONTH}\s{YEAR}|(?:{_ORDINAL})\s
    (?:of\s)?{MONTH}\b)
    |\b(?P<first>{DATE})\s?\(?(?:date of birth|dob|born)\b
    |\b(?:ganwyd|ganed)\s(?:\w+\s){{1,4}}(?:ar|yn)\s(?:y\s)?(?P<welsh>{DATE}|{MONTH}\s{YEAR})""",
    re.I,
)
BIRTHDAY = pattern(
    rf"""\b(?:his|her|their|my|['’]s)\s(?:\d{{1,3}}(?:st|nd|rd|th)\s)?birthday\b[^.\d]{{0,20}}(?P<value>{DATE})
    |\bturn(?:s|ed) \d\d? on (?P<turned>{DATE})|\bage[d:]? \d\d?,? \((?P<age>{DATE})\)""",
    re.I,
)
# "Robin Example (3/5/1970)", "SAMPLE, Robin (17.11.86)", "SAMPLE Robin 17NOV1986": before anybody here held office.
_NAMES = r"[A-Z][\w'’.-]*,?(?:\s[A-Z][\w'’.-]*){1,3}"
_EARLY = r"(?:19[2-9]\d|200\d|[/.-](?:0\d|[3-9]\d))"
IN_BRACKETS = pattern(
    rf"""\b(?P<name>{_NAMES})(?:,?\s\d\d,?)?(?:,?\s\(|,\s)(?P<value>(?=[^),]{{0,30}}?{_EARLY}(?:[),]|$)){DATE})(?:[),]
    |$)|\b(?P<b>{_NAMES})\sb\.?\s(?P<born>{DATE})|\b(?P<bare>{_NAMES})
    (?:\s-)?\s(?P<day>(?!\d{{4}}-)(?=[^.;,\n]{{0,20}}?19[2-9]\d\b)
    (?:{DATE}|\d\d?[A-Z]{{3}}{YEAR}))(?=[.;,)\s]|$)"""
)
THING = any_of(
    """scheme|idea|project|charity|fund|partnership|service|campaign|initiative|programme|unit|policy|website
    |organisation|movement|panel|academy|strategy|children|babies|anyone|anybody|everyone|everybody|people|those|men
    |women|persons|girls|boys|pupils|who were|citizens|adults|office|club|trust|network|system|law|applicants|residents
    |you|must|if"""
)
PERSON_WORD = any_of("man|woman|boy|girl|male|female|child|baby|nominee|he|she|who|they|him|her|i|was|mr|mrs|ms|miss")


def _is_birth(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether a person was born on the day, and not a scheme, or anybody before or after it."""
    sentence = sentence_before(text.before(match.start(), 90))
    written = match[0].lower()
    if re.search(r"\b1[0-8]\d\d\b", written):  # history
        return False
    if re.search(r"\b(?:on or (?:after|before)|after|before|between|since|until)\s$", sentence, re.I):
        return False
    if re.match(r"\(\s?b", written):
        return True
    if match["welsh"]:
        return is_person(text.flat[match.start() : match.start("welsh")].split(" ", 1)[1], registered)
    if written.startswith("b."):
        return bool(re.search(r"[\w)]\s?[(,]?\s?$", sentence))
    if is_person(sentence, registered) or (PRIVATE_ROLE.search(sentence) and not THING.search(sentence)):
        return True
    return not THING.search(sentence) and bool(
        PERSON_WORD.search(sentence) or re.search(r"(?:^|[(,;|:])\s?$", sentence) or match["first"]
    )


def _follows_a_name(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return is_person(match["name"] or match["bare"] or match["b"], registered)


RULES = (
    Rule(kinds.BIRTH, LABELLED, needs=words("birth|ob|o.b|o. b|o b|of b|/o/b|geni")),
    Rule(kinds.BIRTH, BORN, needs=words("born|b.|b |birth|dob|ganwyd|ganed"), decides=_is_birth),
    Rule(kinds.BIRTH, BIRTHDAY, needs=words("birthday|turn|age"), digits=True),
    Rule(kinds.BIRTH, IN_BRACKETS, needs=words("(|, |19| b "), digits=True, decides=_follows_a_name),
)
