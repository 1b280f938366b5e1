"""What several rules look for: dates, postcodes, words for a person, words before a reference."""

from __future__ import annotations

import re

from gazette.privacy.rules.rule import any_of

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"\d{1,2}\s?(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
DATE = (
    rf"(?:{_DAY}\s(?:day\s)?(?:of\s)?{MONTH}\.?,?\s{YEAR}|{MONTH}\.?\s{_DAY},?\s{YEAR}|{_DAY}[-/.]{MONTH}[-/.](?:{YEAR}|\d\d)"
    rf"|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{YEAR}|\d\d)(?!\d)|{YEAR}[/.-]\d\d?[/.-]\d\d?(?!\d))"
)
POSTCODE = re.compile(
    r"(?<![\w/])(?:GIR ?0AA|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)"
    r"\s?[0-9][ABD-HJLNP-UW-Z]{2})(?![\w/])",
    re.I,
)
# Somebody who has to do with a case, or an ordinary person, but no office-holder.
PRIVATE_ROLE = any_of(
    "victims?|complainants?|witness(?:es)?|applicants?|suspects?|offenders?|defendants?|claimants?|residents?|occupiers?"
    "|householders?|tenants?|neighbours?|next of kin|mother|father|daughter|son|wife|husband|partner of|family"
    "|widow|widower|pensioner|deceased|patient|pupil|informant|detainee|prisoner|motorist|driver|keeper|requester"
)
# A number after one of these is a reference.
REFERENCE = re.compile(
    r"\b(?:ref(?:erence)?|contract|tender|order|invoice|grant|part|model|serial|asset|batch|lot|drawing|case|file|isbn"
    r"|issn|charity|company|registration|registered|document|ukprn|urn|uprn|po|product|code|item|licence|framework|id|sku"
    r"|doi|version|build|number of|project|form|application|planning|foi|vat|oclc|barcode|ean|receipt|room|cpv|lei|uk prn"
    r"|tracking|consignment|ticket|catalogue|shelfmark|minute|decision)\b(?:\s(?:no|numbers?|ref|id|code)s?)?\.?:?\s?#?\s?\(?$",
    re.I,
)


def sentence_before(text: str) -> str:
    """What follows the last end of a sentence."""
    ends = [
        match.end()
        for match in re.finditer(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?]\s(?=[\"'(]?[A-Z])", text)
    ]
    return text[ends[-1] :] if ends else text
