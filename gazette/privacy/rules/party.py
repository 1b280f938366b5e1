"""What the rules about named people share: the shape of a name, and who is named for another reason."""

from __future__ import annotations

import re

from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import FULL_NAME, NO_PERSON, TITLE, people_in
from gazette.privacy.rules.rule import any_of, pattern
from gazette.privacy.rules.vocabulary import sentence_before

NAME = rf"""(?:{TITLE}\s)?(?:{FULL_NAME}|[A-Z][A-Z'’-]+(?:,?\s[A-Z][\w'’-]+){{1,2}})"""
# "Robin Example Memorial Fund", "Robin Example's law".
NAMED_AFTER = pattern(
    r"""(?:['’]s)?\s(?:law|fund|trust|foundation|award|memorial|prize|cup|trophy|bursary|scholarship|inquiry|inquest
    |review|report|campaign|charity|act|bill|case|centre|house|way|road|close)\b""",
    re.I,
)
# People who speak or act for an organisation, and whatever keeps a name alive.
PUBLIC_ROLE = any_of(
    """chief executive|chief constable|chief officer|directors?|chair(?:man|woman|person)?|trustees?|founder|co-founder
    |spokes(?:man|woman|person)|managers?|coordinator|co-ordinator|councillors?|cllr|mp|minister|secretary|commissioner
    |professor|author|researcher|champion|lead|head of|ambassador|patron|from victim support|memorial|in memory of
    |named after|charity|trust|foundation|society|association|award|panel member|inspector|superintendent|sergeant
    |constable|officer|detective|mayor|representative|on behalf of|representing|policy|consultant|nurse|advis[eo]r
    |solicitor|barrister|judge|coroner|minister|lord|baroness|editor|reporter|campaigner|inquiry"""
)
# "raped by a serving officer", "told her manager": the role of another person.
OF_SOMEBODY_ELSE = pattern(
    r"""\b(?:by|against|from|with|to|told|tells|asked|emailed|met)\s(?:an?|the|his|her|their|another)\s
    (?:[\w-]+\s){0,2}?"""
    + PUBLIC_ROLE.pattern,
    re.I,
)
# The role leans on the name: "the chair of the panel, Robin Example", and not "the chair met Robin Example".
ROLE_BEFORE = pattern(
    rf"""(?i:{PUBLIC_ROLE.pattern})['’]?s?(?:,?\s(?:of|for|at|the|and|in|on|[A-Z][\w'’-]*|[a-z]+ing|health
    |crime))*[\s,:(-]*$"""
)


def names_a_private_person(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether the words in the place of a name are one, and of nobody who speaks for an organisation."""
    start, end = value_span(match)
    if not people_in(text.flat[start:end], registered) or NAMED_AFTER.match(text.after(end, 30)):
        return False
    after = OF_SOMEBODY_ELSE.sub("", text.flat[end : match.end() + 40].split(". ")[0])
    return not (ROLE_BEFORE.search(sentence_before(text.before(start, 60))) or PUBLIC_ROLE.search(after))


def names_somebody(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """The same, where a first name alone is enough."""
    start, end = value_span(match)
    name = text.flat[start:end].lower()
    alone = name in first_names() and name not in NO_PERSON and not NAMED_AFTER.match(text.after(end, 30))
    return alone or names_a_private_person(text, match, registered)


def value_span(match: re.Match[str]) -> tuple[int, int]:
    """What is private in a match: the group `value`, or in another branch of the pattern its last named group."""
    if "value" in match.re.groupindex and match.start("value") >= 0:
        return match.span("value")
    return match.span(match.lastgroup) if match.lastgroup else match.span()
