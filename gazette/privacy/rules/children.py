"""Children named with an age, a class or a school. Whether the parents agreed, a program cannot know: it warns."""

from __future__ import annotations

import re
from string import digits

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import NO_PERSON, people_in
from gazette.privacy.rules.party import value_span
from gazette.privacy.rules.rule import Rule, either, pattern, words

_NAME = r"""[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?(?:\s(?:[A-Z]\b\.?|[A-Z][a-zà-ÿ'’-]+)){0,3}"""
_WORDS_OF_AGE = "four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_IN_WORDS = rf"""(?i:{_WORDS_OF_AGE})"""
_AGE = rf"""(?:1[0-7]|[0-9](?!\d)|two|three|{_IN_WORDS})"""
_SCHOOL_AGE = rf"""(?:1[0-7]|[3-9](?!\d)|{_IN_WORDS})"""
_CHILD = either(
    """pupils?|students?|schoolboy|schoolgirl|toddler|baby|child|infant|foster child|looked[- ]after child|young person
    |teenager|minor|boy|girl|son|daughter|grandson|granddaughter|stepson|stepdaughter|twins"""
)
WITH_AGE = pattern(
    rf"""\b(?P<value>{_NAME}),?\s\(?(?:who (?:is|was)\s)?(?:only\s)?(?:aged?|age:)\s?{_AGE}\b
    (?!\s?(?:to|-|and (?:over|above|under)|or|\+|years of|minutes|per))|\b(?P<oed>{_NAME}),?\s\(?
    (?:sy['’]n\s)?{_AGE} oed\b
    |\b(?P<comma>{_NAME}),\s{_SCHOOL_AGE},\s(?=[a-z])
    |\b(?P<turned>{_NAME}),?\s(?:is|was|turned)\s(?:only\s|just\s)?{_SCHOOL_AGE}(?:\syears old)?(?=[.,;)]|\sand\b
    |\swhen\b|$)|\b(?P<bracket>{_NAME})\s\((?:aged\s)?{_SCHOOL_AGE}\)
    |\b(?P<years>{_NAME}),?\s(?:is|was|,)?\s?(?:an?\s)?{_AGE}[\s-]years?[\s-]old\b|\b{_AGE}[\s-](?:year
    |month)s?[\s-]old,?\s(?:(?:{_CHILD}|victim|student|called|named)[,\s]{{1,2}}){{0,3}}(?P<old>{_NAME})"""
)
AT_SCHOOL = pattern(
    rf"""\b(?i:{_CHILD})[,:]?\s(?:is\s|was\s|called\s|named\s|\()?(?P<value>{_NAME})|\b(?P<own>{_NAME}),\s(?:my|our|his
    |her|their)\s(?:\w+\s)?(?:son|daughter|grandson|granddaughter|child)\b(?!['’])|\b(?P<year>{_NAME})\s\((?:Y|Yr 
    |Year )\d{{1,2}}\)
    |\b(?P<protected>{_NAME})\s(?:is|was|has been|went)\s(?:\w+\s)?(?:on|subject to|under)\s(?:a|the)\schild(?:ren)?\s
    (?:protection|in need)\b
    |\b(?:LAC|CIN|looked[- ]after|foster|child protection)\b[^.\n]{{0,20}}?(?P<initials>(?:[A-Z]\.\s?){{2,3}}),?\s\(?
    (?:aged\s)?1?\d\b
    |\bChild\s[A-Z]\b\s?\((?=[^)]{{0,80}}(?:initials|born|dob|school|academy|aged))(?P<letters>[^)]{{3,80}})\)
    |\b(?P<school>{_NAME}),?\s?\(?(?:(?:who (?:is|was)|is|was)\s)?(?:(?:a|the)\s)?(?:(?:in|of|from)\s)?
    (?:(?:Year|Class|Form|Reception)\s(?:\d{{1,2}}|[A-Z])[A-Z]?\b
    |(?:Year \d{{1,2}}\s)?(?:pupil|schoolboy|schoolgirl|looked[- ]after child|foster child)\b)
    |\b(?P<attends>{_NAME}),?\s(?:who\s)?(?:attends|attended|goes to|went to|is at|is a pupil (?:at
    |of))\s(?:[A-Z][\w'’.]*\s){{0,4}}
    (?:School|Academy|Primary|College|Nursery|Infants|Juniors)\b
    |\bYear\s\d{{1,2}}\s(?:pupil|student|boy|girl)s?,?\s(?P<pupil>{_NAME})"""
)


def _is_child(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    start, end = value_span(match)
    if match.lastgroup in ("letters", "initials"):
        return True
    words = text.flat[start:end].split()
    if len(words) == 1:
        return words[0].lower() in first_names() and words[0].lower() not in NO_PERSON
    return bool(people_in(text.flat[start:end], registered))


_AGES = (*digits, *_WORDS_OF_AGE.split("|"), "two", "three")
_SCHOOLS = words(
    """pupil|student|school|toddler|baby|child|infant|young person|teenager|minor|boy|girl|son|daughter|year|class|form
    |reception|(y|lac|cin|foster|looked|protection|twins|academy|primary|college|nursery|juniors"""
)
RULES = (
    Rule(kinds.CHILD, WITH_AGE, needs=_AGES, decides=_is_child),
    Rule(kinds.CHILD, AT_SCHOOL, needs=_SCHOOLS, decides=_is_child),
)
