"""Registration marks of vehicles."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.postcodes import POSTCODE
from gazette.privacy.rules.identity_numbers import is_own_reference
from gazette.privacy.rules.rule import Rule, any_of, digits_of, pattern, words
from gazette.privacy.rules.vocabulary import REFERENCE

TODAY = pattern(r"""(?<![\w/-])(?P<value>[A-Z]{2}\s?\d{2}[\s-]?[A-Z]{3})(?![\w/-])""", re.I)  # since 2001
EARLIER = pattern(
    r"""(?<![\w/-])(?P<value>[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]|[A-Z]{1,3}\s?\d{1,4}|\d{1,4}\s?[A-Z]{1,3}
    |[A-Z]{1,2}I[A-Z]\s?\d{1,4})(?![\w/-]|\s\d)"""
)
VEHICLE = any_of(
    """vehicles?|cars?|van|lorry|motor(?:cycle|bike|ist)?|moped|registration (?:number|mark|plate)|reg(?:istration)?
    |number ?plates?|VRM|VRN|index (?:number|mark)|driving an?|drove|driven|parked|Ford|Vauxhall|BMW|Audi|Volkswagen|VW
    |Toyota|Nissan|Mercedes|Peugeot|Renault|Honda|Mini|Land Rover|Range Rover|Fiesta|Corsa|Golf|Transit|Skoda|Kia
    |Hyundai|Volvo|Fiat|Citro[eë]n|Seat|Mazda|Suzuki|Tesla|Astra|Focus|taxi|minibus|scooter|HGV|tractor|quad bike|DVLA
    |MOT|V5C?|SORN|towed|clamped|parking|own car|keeper|plates?|hatchback|saloon|pick-?up|trailer|caravan"""
)
MARK_FOLLOWS = pattern(
    r"""\b(?:registration(?:\s(?:numbers?|marks?|plates?|no\.?))?|reg\.?(?:\s(?:no\.?|number|plate))?|registered as
    |number ?plates?|VRM|VRN|index(?:\s(?:number|mark))?|licence plate)\b[^.\n\d]{0,20}$""",
    re.I,
)
CHASSIS = pattern(
    r"""\b(?:VIN|(?:chassis|frame)\s(?:no\.?|number|code))[\s:]*(?:is
    |was)?[\s:]*(?P<value>(?=[A-Z0-9]*\d)[A-Z0-9]{7,17})\b""",
    re.I,
)


def _is_mark(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value, before = match["value"], text.before(match.start(), 50)
    if text.in_web_address(match.start()) or is_own_reference(value, registered):
        return False
    if MARK_FOLLOWS.search(before):
        return True
    vehicle = VEHICLE.search(text.around(match, 90)) is not None
    if REFERENCE.search(before[-30:]) or not value.isupper():
        return vehicle and not REFERENCE.search(before[-30:]) and bool(re.search(r"[a-z]{2}\d\d[\s-]?[a-z]{3}", value))
    year = int(digits_of(value))
    return vehicle or (" " in value and (1 <= year <= 30 or 51 <= year <= 80))


def _is_earlier_mark(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"]
    if text.in_web_address(match.start()) or POSTCODE.match(text.flat, match.start()) or re.match(r"[ABM]\d+$", value):
        return False
    if MARK_FOLLOWS.search(text.before(match.start(), 50)):
        return len(re.sub(r"\s", "", value)) >= 4
    full = re.fullmatch(r"[A-Z]\d{1,3}\s[A-Z]{3}|[A-Z]{3}\s\d{1,3}[A-Z]|[A-Z]\d{3}[A-Z]{3}|[A-Z]{3}\d{3}[A-Z]", value)
    return bool(
        full and VEHICLE.search(text.around(match, 60)) and not REFERENCE.search(text.before(match.start(), 20))
    )


RULES = (
    Rule(kinds.VEHICLE, TODAY, digits=True, decides=_is_mark),
    Rule(kinds.VEHICLE, EARLIER, digits=True, decides=_is_earlier_mark),
    Rule(kinds.VEHICLE, CHASSIS, needs=words("vin|chassis|frame"), digits=True),
)
