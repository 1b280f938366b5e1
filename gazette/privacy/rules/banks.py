"""Bank accounts and payment cards."""

from __future__ import annotations

import re

from stdnum import iban, luhn

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.rule import Rule, any_of, digits_of, pattern, words

IBAN = pattern(r"""(?<!\w)(?P<value>[A-Z]{2}\d{2}(?:[\s-]?[A-Z0-9]{4}){3,7}(?:[\s-]?[A-Z0-9]{1,3})?)(?!\w)""", re.I)
BIC = pattern(
    r"""\b(?:BIC|SWIFT)(?:\s(?:code|no\.?|number))?[\s:]*(?:is
    |was)?[\s:]*(?P<value>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"""
)
SORT_CODE = pattern(
    r"""(?<![\w/.-])(?P<value>\d{2}\s?-\s?\d{2}\s?-\s?\d{2}|\d{2} \d{2} \d{2}|\d{6})(?![\w/-]|\s\d{2}(?!\d)|[.,]\d)"""
)
SORT_CODE_WORD = pattern(r"""\bsort(?:ing)?[\s-]?codes?\b|\bsort:?\s(?=\d)|\bS/C\b|\bcod didoli\b""", re.I)
ACCOUNT = pattern(r"""(?<![\w/.,£-])(?P<value>\d{8}|\d{4}[\s-]\d{4})(?![\w/-]|[.,]\d|\s\d{4})""")
ACCOUNT_WORD = pattern(
    r"""\b(?:(?:bank |current |savings )?account|a/c|acct|acc|roll|rhif (?:y )?cyfrif)\b\.?\s?(?:no|number
    |num)?s?\.?[\s:=#(|\"'-]*(?:is|was|of)?[\s:=#(|\"'-]*$""",
    re.I,
)
COMPANY_WORD = any_of("company|charity|registration|registered|limited|ltd|invoice|order|urn|ukprn|cost code|ledger")
BANK_WORD = pattern(
    r"""\baccount\b|\ba/c\b|\bacct\b|\bacc\b|\bbank\b|\bcyfrif\b|\brefund(?:ed)?\b|\btransfer(?:red)?\b|\bremit\b|\bpay
    (?:able|ment|ee)?\b|\bBACS\b""",
    re.I,
)
CARD = pattern(r"""(?<![\w.,£/-])(?P<value>(?:\d[ -]?){12,18}\d)(?![\w/-]|[.,]\d)""")
CARD_WORD = any_of("card|visa|mastercard|amex|maestro|debit|credit|pan")
CARD_SECRET = pattern(
    r"""\b(?:CVV2?|CVC2?|CV2|security code(?: on the back)?)\b[\s:]*(?:is|was)?[\s:]*(?P<value>\d{3,4})\b
    |\bcard (?:number )?ending(?: in)?:?\s(?P<end>\d{4})\b(?! people)""",
    re.I,
)
ROLL = pattern(
    r"""\b(?:roll|mortgage account|building society account)\s(?:no\.?|number)[\s:]*(?:is
    |was)?[\s:]*(?P<value>[A-Z]?[\d/-]{6,18})\b""",
    re.I,
)


def _is_iban(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = re.sub(r"[\s-]", "", match["value"]).upper()
    if text.in_web_address(match.start()):
        return False
    if iban.is_valid(value) or re.search(r"\bIBAN\b", text.before(match.start(), 30), re.I):
        return True
    return bool(re.fullmatch(r"GB\d\d[A-Z]{4}\d{14}", value))


def _is_sort_code(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value, before = match["value"], text.before(match.start(), 40)
    if re.search(rf"(?:{SORT_CODE_WORD.pattern}|\bsort\b)[\s:=#(|\"'-]*(?:is|was|of)?[\s:=#(|\"'-]*$", before, re.I):
        return True
    if value.isdigit():
        return False
    if SORT_CODE_WORD.search(text.around(match, 50)):
        return True
    after = text.after(match.end(), 40)
    account = re.match(
        r"[\s,;:/]*(?:(?:and|a/c|acc(?:oun)?t?)\b\.?\s?(?:no\.?|number)?[\s:]*)?(?:\d{8}|\d{4}\s\d{4})(?!\d)",
        after,
        re.I,
    )
    if account and ("-" in value or BANK_WORD.search(text.around(match, 60))):
        return True
    return bool(re.search(r"\b(?:account|a/c|acc)\b[^.]{0,20}\d{8}[\s,;:/]*$", before, re.I))


def _is_account(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    before, near = text.before(match.start(), 50), text.around(match, 60)
    if text.in_web_address(match.start()):
        return False
    if ACCOUNT_WORD.search(before):
        return True
    if COMPANY_WORD.search(before[-25:]):
        return False
    if SORT_CODE_WORD.search(near):
        return True
    if re.search(r"\b\d{6}[\s,/]{1,3}$", before) and BANK_WORD.search(near):
        return True
    return bool(re.search(r"\d\d\s?-\s?\d\d\s?-\s?\d\d[\s,;:/]*$", before)) or (
        bool(re.search(r"\b\d\d \d\d \d\d[\s,;:/]*$", before)) and bool(BANK_WORD.search(near))
    )


def _is_card(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    digits = digits_of(match["value"])
    if text.in_web_address(match.start()) or not 13 <= len(digits) <= 19 or digits[0] not in "23456":
        return False
    if not luhn.is_valid(digits) or len(set(digits)) < 2:
        return False
    grouped = re.fullmatch(r"\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5}", match["value"])
    return bool(grouped or CARD_WORD.search(text.around(match, 60)))


RULES = (
    Rule(kinds.BANK_ACCOUNT, IBAN, digits=True, decides=_is_iban),
    Rule(kinds.BANK_ACCOUNT, BIC, needs=words("bic|swift")),
    Rule(kinds.CARD, CARD, digits=True, decides=_is_card),
    Rule(kinds.CARD, CARD_SECRET, needs=words("cv|security code|card"), digits=True),
    Rule(kinds.SORT_CODE, SORT_CODE, digits=True, decides=_is_sort_code),
    Rule(kinds.BANK_ACCOUNT, ACCOUNT, digits=True, decides=_is_account),
    Rule(kinds.BANK_ACCOUNT, ROLL, needs=words("roll|account"), digits=True),
)
