"""Numbers that the state or an employer gives to one person: National Insurance, NHS, passport, licence, payroll."""

from __future__ import annotations

import re

from stdnum.gb import nhs

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.rule import Rule, any_of, digits_of, pattern, words
from gazette.privacy.rules.vocabulary import REFERENCE

NATIONAL_INSURANCE = pattern(
    r"""(?<![\w/-])(?P<value>[A-Z]{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?\d{2}(?:[\s.-]?[A-D])?)(?![\w-]|/\w)""", re.I
)
NATIONAL_INSURANCE_WORD = pattern(
    r"""\b(?:NI\s?(?:(?:no|num|number|N)\b|[:#=])|N\.I\.|Rhif Y(?:G\b|swiriant)|NINO\b|nat(?:ional)?\.? ins
    (?:urance)?\b|payroll)""",
    re.I,
)
REFERENCE_FOLLOWS = pattern(
    r"""\s(?:and \S+ )?(?:is|are|was|were)\s(?:an?|the|its)?\s?(?:\w+\s)?(?:references?|codes?|parts?|orders?|lots?
    |numbers? of)\b""",
    re.I,
)
# HMRC gives out no number that begins with these. QQ is for examples, and reported so that they can be tested.
NEVER_ISSUED = {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"}
NHS = pattern(r"""(?<![\w.,£/-])(?P<value>\d{3}[\s-]?\d{3}[\s-]?\d{4})(?![\w/-]|[.,]\d)""")
NHS_WORD = pattern(
    r"""\b(?:Rhif GIG|CHI)[\s:]*$|\b(?:NHS|CHI|H&C|hospital)\s?(?:no\.?|numbers?|num|#|ID)(?![a-z])[^.\d]{0,20}$
    |\bNHS:?\s$""",
    re.I,
)
PATIENT_WORD = any_of("NHS|patient|hospital number|medical record|GP|CHI")
_IS = r"""[\s:;=#(|-]*(?:is|was|of)?[\s:;=#(|-]*"""
_NUMBER = r"""[\s(,:-]{0,3}(?:no\.?|numbers?|num\.?|ref(?:erence)?\.?|id)?"""
PASSPORT = pattern(
    r"""\b(?:passport|pasbort)\b[^.\n\d]{0,30}?(?:\bno\.[\s:]*)?\b(?P<value>\d{3}\s?\d{3}\s?\d{3}
    |[A-Z]{1,2}\s?\d{6,8})(?:[A-Z]{3}\d{7}\w+)?\b(?![,.]\d)""",
    re.I,
)
LICENCE = pattern(
    r"""(?<![\w-])(?P<value>[A-Z]{2,5}9{0,3}[\s-]?\d[0156]\d\s?[0-3]\d\d[\s-]?[A-Z][A-Z9][\s-]?[A-Z0-9][\s-]?[A-Z]{2}
    (?:[\s-]?\d\d)?)(?![\w-])"""
)
LICENCE_WORD = pattern(
    rf"""\b(?:driving|driver'?s?) (?:licen[cs]e|record){_NUMBER}{_IS}
    (?P<value>[A-Z]{{2,5}}[A-Z0-9 ]{{4,14}}\d[A-Z0-9 ]{{0,6}})\b""",
    re.I,
)
TAX = pattern(
    rf"""\b(?:UTR|unique tax(?:payer)? reference|(?:self[ -]assessment|personal) tax reference|tax (?:reference
    |payer)){_NUMBER}{_IS}(?P<value>\d{{5}}\s?\d{{5}}K?)\b""",
    re.I,
)
STAFF = pattern(
    rf"""\b(?P<word>payroll|employee|employment|staff|personnel|pension(?:er)?|collar|warrant|shoulder|epaulette|student
    |
    membership|benefit(?: claim)?|universal credit|biometric residence permit|BRP|council tax account|tenancy
    |rent account|
    home office|visa)\s(?:no\.?|number|num\.?|id|ref(?:erence)?)\b\.?{_IS}
    (?P<value>[A-Z]{{0,3}}[/-]?\d[\d/-]{{2,11}}[A-Z]?)\b(?![,.]\d|%|\s(?:staff|people|officers|employees|in|per))""",
    re.I,
)
COLLAR = pattern(r"""\b(?:PC|PCSO|DC|PS|SC|SPC|Sgt|Con(?:stable)?)\s(?P<value>\d{2,5}\s[A-Z][a-zA-Z'’-]{2,})\b""")
# "OIC PC 1234": the number alone leads to the officer.
COLLAR_ALONE = pattern(
    r"""\b(?:PC|PCSO|[Cc]onstable|[Oo]fficer)\s(?:no\.\s)?(?P<value>(?!(?:19|20)\d\d)\d{3,5})\b(?![,.]\d|%|\s(?:of|per
    |computers?|users?|hours?|days?|years?|miles|calls?|people|posts?|officers?|pounds)\b)"""
)
PRISONER = pattern(
    r"""\b(?:prison(?:er)?|inmate|HMP|NOMS|custody|offender)\b[^.\n]{0,40}?\b(?P<value>[A-Z]\d{4}[A-Z]{2})\b
    |\b(?P<listed>[A-Z]\d{4}[A-Z]{2})\b(?=[^.\n]{0,20}\bHMP\b)"""
)
# Of a certificate, a pupil, a patient: what the state gave to one person.
PERSONAL = pattern(
    rf"""\b(?:DBS(?: (?:enhanced|check))?(?: certificate| disclosure)?|UPN|ULN|IMSI|ICCID|SIM(?: card)?|blue badge
    |(?:shot ?gun|fire ?arms?) (?:certificate|licen[cs]e)|SIA (?:licen[cs]e|badge)|(?:hospital|patient|pupil|learner
    |tenancy|library card|rail ?card)(?=\s(?:no|num|number|id|ref)\b))\b{_NUMBER}{_IS}
    (?P<value>(?:[A-Z]{{1,6}}[\s/-]?)?\d[\dA-Z/-]{{3,16}}(?:\s\d[\dA-Z]{{2,5}}){{0,4}})\b(?![,.]\d|%|\s(?:patients
    |pupils))""",
    re.I,
)
# The lines at the foot of a passport that machines read.
READ_BY_MACHINE = pattern(
    r"""(?P<value>\bP[A-Z<][A-Z]{3}[A-Z]{2,}<[A-Z<]{5,}|\b[A-Z0-9<]{9}\d?[A-Z]{3}\d{7}[MF<X]\d{7}[A-Z0-9<]{0,16})"""
)
DEVICE = pattern(
    r"""\bIMEI(?:\s?(?:no\.?|number))?[\s:]*(?:is|was)?[\s:]*
    (?P<value>\d{2}[\s-]?\d{6}[\s-]?\d{6}[\s-]?\d{1,2})\b""",
    re.I,
)


def _is_national_insurance(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    written = match["value"]
    value = re.sub(r"[\s.-]", "", written).upper()
    if text.in_web_address(match.start()):
        return False
    if NATIONAL_INSURANCE_WORD.search(text.around(match, 60)):
        return True
    if len(value) == 8:
        return False
    in_groups = re.fullmatch(r"[A-Z]{2}\s?\d\d\s\d\d\s\d\d\s?[A-D]", written, re.I)
    if not in_groups and not (written[:2] + written[-1]).isupper():
        return False
    if value[:2] != "QQ" and (value[0] in "DFIQUV" or value[1] in "DFIQUVO" or value[:2] in NEVER_ISSUED):
        return False
    if REFERENCE_FOLLOWS.match(text.after(match.end(), 40)):
        return False
    return not REFERENCE.search(text.before(match.start(), 40)) and not is_own_reference(written, registered)


def is_own_reference(written: str, registered: Registered) -> bool:
    return any(re.fullmatch(pattern, written.strip()) for pattern in registered.references)


def _is_nhs(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    before = text.before(match.start(), 40)
    if text.in_web_address(match.start()):
        return False
    if NHS_WORD.search(before):
        return True
    if not nhs.is_valid(digits_of(match["value"])) or REFERENCE.search(before):
        return False
    grouped = re.fullmatch(r"\d{3}([ -])\d{3}\1\d{4}", match["value"])
    return bool(grouped or PATIENT_WORD.search(text.around(match, 60)))


def _is_licence(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return len(re.sub(r"[\s-]", "", match["value"])) in (16, 18) and not text.in_web_address(match.start())


def _is_licence_number(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return len(digits_of(match["value"])) >= 4


def _is_staff_number(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    if re.search(r"\b(?:of|the number of|by)\s$", text.before(match.start(), 16), re.I):
        return False
    if re.fullmatch(r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?", match["value"]):
        return False
    return match["word"].lower() != "home office" or not match["value"].isdigit() or len(match["value"]) > 5


def _names_an_officer(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return not re.search(r"\s(?:Act|On|In|At|Was|And|Police)$", match["value"])


_STAFF = words(
    """payroll|employee|employment|staff|personnel|pension|collar|warrant|shoulder|epaulette|student|membership|benefit
    |credit|permit|brp|account|tenancy|home office|visa"""
)
_PERSONAL = words("dbs|upn|uln|imsi|iccid|sim|badge|gun|arm|sia |hospital|patient|pupil|learner|tenancy|card")
RULES = (
    Rule(kinds.NATIONAL_INSURANCE, NATIONAL_INSURANCE, digits=True, decides=_is_national_insurance),
    Rule(kinds.PASSPORT, PASSPORT, needs=words("passport|pasbort"), digits=True),
    Rule(kinds.PASSPORT, READ_BY_MACHINE, needs=words("<|gbr")),
    Rule(kinds.DRIVING_LICENCE, LICENCE, digits=True, decides=_is_licence),
    Rule(kinds.DRIVING_LICENCE, LICENCE_WORD, needs=("driv",), digits=True, decides=_is_licence_number),
    Rule(kinds.TAXPAYER, TAX, needs=words("utr|tax"), digits=True),
    Rule(kinds.PRISONER, PRISONER, needs=words("prison|inmate|hmp|noms|custody|offender"), digits=True),
    Rule(kinds.NHS_NUMBER, NHS, digits=True, decides=_is_nhs),
    Rule(kinds.STAFF_NUMBER, STAFF, needs=_STAFF, digits=True, decides=_is_staff_number),
    Rule(kinds.STAFF_NUMBER, PERSONAL, needs=_PERSONAL, digits=True),
    Rule(kinds.STAFF_NUMBER, COLLAR, needs=words("pc|dc |ps |sc |sgt|con"), digits=True, decides=_names_an_officer),
    Rule(kinds.STAFF_NUMBER, COLLAR_ALONE, needs=words("pc|constable|officer"), digits=True),
    Rule(kinds.DEVICE_NUMBER, DEVICE, needs=("imei",), digits=True),
)
