"""Telephone numbers: mobiles, direct lines and extensions."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import is_person
from gazette.privacy.rules.rule import Rule, any_of, digits_of, joined, pattern, words
from gazette.privacy.rules.vocabulary import REFERENCE

_PREFIX = joined(
    r"""(?:\+\s?44[\s.-]?(?:\(0\)[\s.-]?)?|0044[\s.-]?(?:\(0\)[\s.-]?)?|44(?=\s?7\d{3}\s?\d{3}\s?\d{3}(?!\d))\s?
    |\(?[0Oo]\)?)"""
)
NUMBER = pattern(
    rf"""(?<![\w£$€#&/=.+-])(?<!\d:)(?P<value>{_PREFIX}\d(?:[\dOo\s)./-]|\(\d{{3}}\)){{6,15}}[\dOo])(?![\w%]|[.,/]\d
    |-\w)|(?:\btel:
    |\bT:|\bM:|\bTel(?:ephone)?:?|\bMob(?:ile)?:?)\s?(?P<after_word>{_PREFIX}\d[\d\s().-]{{6,15}}\d)(?!\d)
    |\b(?:mob(?:ile)?|cell|phone|text)(?:\s(?:no\.?|number|is))?:?\s(?P<bare>7\d{{3}}\s?\d{{3}}\s?\d{{3}})(?![\d-])
    |(?<![\d.,])(?P<spaced>0(?:[ .-]\d){{10}})(?![\d]|[ .-]\d)""",
    re.I,
)
TELEPHONE_WORD = any_of(
    """tel|telephone|phone|mobile|mob|cell|call|ring|text|texted|whatsapp|direct|line|ddi|fax|number for|dial|sms
    |contact|number is"""
)
# The text itself says that the number is that of no person.
SWITCHBOARD = pattern(
    r"""\b(?:switchboard|helpline|hotline|(?:main|front) (?:reception|desk|office|number|line)|reception|enquir(?:y
    |ies) (?:line|desk|office)|advice line|information line|control room|minicom|textphone|text ?relay|press office
    |media office|box office|freephone|freefone|out[- ]of[- ]hours line)\b(?:\s(?:is|on|at|number|tel|telephone|phone|no
    |open|for|the|all|can be reached|can be called))*[\s:.(,-]{0,4}$""",
    re.I,
)
_EXTENSION = r"""(?:ext(?:n|ension)?\.?|x)\s?:?\s?(?:no\.?\s?|number\s)?\d{3,6}\b"""
_SHORT = r"(?!(?:19|20)\d\d\b)\d{4,5}(?![\d/]|\s\d)"
AFTER_NUMBER = pattern(
    rf"""(?<![\w£/.-])(?P<value>{_PREFIX}\d[\d\s().-]{{6,15}}\d(?:,?\s?\(?(?:and\s|then\s)?(?:ask for\s|on\s
    |option\s)?{_EXTENSION}|\s?/\s?{_SHORT}|\s\({_SHORT}\)
    |,?\s(?:and\s|option\s\d,?\s|then\s){{0,3}}(?:press|dial|key|enter|then)\s{_SHORT}))""",
    re.I,
)
EXTENSION = pattern(
    r"""\b(?:direct (?:line|dial|number)|(?:direct|internal)(?=:)|internal (?:number|line|call)|(?:short|speed) dial|ddi
    |ext(?:n|ension)?|estyniad)\b\.?\s?(?:is|on|no\.?|number)?\s?:?\s?(?P<value>\d{3,6})\b(?!\s(?:per|weeks?|days?
    |months?|of|years?|metres|m|km|people)|%|[,.]\d)""",
    re.I,
)
SHORT_EXTENSION = pattern(r"""(?<![\w£.-])(?P<value>x\.?\d{3,5}|(?<=\()x\s\d{3,5}(?=\)))(?![\w%]|[.,]\d)""")
LOCAL_NUMBER = pattern(
    r"""\b(?:tel(?:ephone)?|phone|mob(?:ile)?|home|fax)(?:\s(?:no|number))?\s?[.:]+\s?(?P<value>\d{3}\s?\d{3,4}
    |\d{5,7})\b(?![\s-]?\d)|\b(?:call|ring|phone|telephone|text|contact
    |reach(?:ed)?)\b[^.\d\n]{0,30}\bon\s(?P<on>\d{3}\s?\d{3})\b
    (?![\s-]?\d|[,.]\d)""",
    re.I,
)
FOREIGN = pattern(
    r"""(?<![\w/=+])(?P<value>\+(?!\s?44)[1-9]\d{0,2}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4})(?!\w)"""
)


def national(value: str) -> str:
    """The digits as one dials them within the country."""
    written = value.strip().replace("O", "0").replace("o", "0")
    digits = digits_of(written)
    if written.startswith("+") or digits.startswith("44"):
        return "0" + digits.removeprefix("44").removeprefix("0")
    if len(digits) == 10 and digits.startswith("7"):  # "mobile 7700 900461"
        return f"0{digits}"
    return "0" + digits.removeprefix("0044").removeprefix("0") if digits.startswith("0044") else digits


def is_registered(value: str, registered: Registered) -> bool:
    return national(value) in {national(known) for known in registered.telephones}


def _is_line(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """A number that reaches a person and has the shape of a telephone number."""
    group = match.lastgroup or "value"
    value, start = match[group], match.start(group)
    number = national(value)
    if text.in_web_address(start) and not text.before(start, 4).lower().endswith("tel:"):
        return False
    if not _is_dialled(number) or is_registered(value, registered) or "  " in value:
        return False
    if group != "value":
        return True
    if re.search(r"\)\s?\(|\.\s|\s-\s.*\s-\s|[-/]$", value) or "\n\n" in text.text[start : match.end()]:
        return False
    return _is_grouped(value, text.before(start, 40))


def _is_grouped(value: str, before: str) -> bool:
    """Whether the digits stand in groups as in a telephone number, or a word for a telephone stands before them."""
    if TELEPHONE_WORD.search(before):
        return True
    if REFERENCE.search(before):
        return False
    if value.startswith(("+", "0044")):
        return True
    groups = [len(group) for group in re.findall(r"[\dOo]+", value.replace("(0)", "0"))]
    if len(groups) == 1:
        return groups[0] > 9
    return "/" not in value.replace("/", "", 1) and 3 <= groups[0] <= 5 and min(groups[1:]) >= 2 and len(groups) <= 5


def _is_dialled(number: str) -> bool:
    """Numbers of eleven digits, a few of ten. 03, 080, 084, 087 and 09 are those of organisations."""
    if not 10 <= len(number) <= 11 or (len(number) == 10 and number[1] != "1"):
        return False
    return number[1] in "127" and len(set(number[2:])) > 1


def _is_mobile(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match[match.lastgroup or "value"]
    return national(value)[1:2] == "7" and _is_line(text, match, registered)


def _is_direct_line(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return _is_line(text, match, registered) and not SWITCHBOARD.search(text.before(match.start(), 60))


def _is_extension(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return not re.search(r"\b(?:an|the|our|of)\s$", text.before(match.start(), 6), re.I) or ":" in match[0]


def _is_short_extension(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """ "Robin Example x2231", "ring x2231": a name, a number or a word for a telephone comes before it."""
    before = text.before(match.start(), 40)
    dialled = TELEPHONE_WORD.search(before) and re.search(r"(?:\bon|\bat|[:(])\s?$", before)
    return bool(dialled or is_person(before, registered) or re.search(r"\d{6}\W*$", before))


def _is_local_number(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = digits_of(match["value"] or match["on"])
    return len(value) >= 6 and not is_registered(value, registered)


def _is_foreign(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return (
        9 <= len(digits_of(match[0])) <= 15
        and not text.in_web_address(match.start())
        and not is_registered(match[0], registered)
    )


_LOCAL = words("tel|phone|mob|home|fax|call|ring|text|contact|reach")
RULES = (
    Rule(kinds.EXTENSION, AFTER_NUMBER, digits=True),
    Rule(kinds.MOBILE, NUMBER, digits=True, decides=_is_mobile),
    Rule(kinds.DIRECT_LINE, NUMBER, digits=True, decides=_is_direct_line),
    Rule(
        kinds.EXTENSION,
        EXTENSION,
        needs=words("direct|ddi|ext|dial|internal|estyniad"),
        digits=True,
        decides=_is_extension,
    ),
    Rule(kinds.EXTENSION, SHORT_EXTENSION, needs=("x",), digits=True, decides=_is_short_extension),
    Rule(kinds.DIRECT_LINE, LOCAL_NUMBER, needs=_LOCAL, digits=True, decides=_is_local_number),
    Rule(kinds.TELEPHONE, FOREIGN, needs=("+",), digits=True, decides=_is_foreign),
)
