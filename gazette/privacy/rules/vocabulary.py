"""What several rules look for: dates, words for a person, words before a reference."""

from __future__ import annotations

import re

from gazette.privacy.rules.rule import any_of, joined, pattern

MONTH = joined(
    r"""(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?
    |Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd
    |Rhagfyr)"""
)
_DAY = r"""\d{1,2}\s?(?:st|nd|rd|th)?"""
YEAR = r"""(?:19|20)\d\d"""
DATE = joined(
    rf"""(?:{_DAY}\s(?:day\s)?(?:of\s)?{MONTH}\.?,?\s{YEAR}|{MONTH}\.?\s{_DAY},?\s{YEAR}
    |{_DAY}[-/.]{MONTH}[-/.](?:{YEAR}|\d\d)|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{YEAR}|\d\d)(?!\d)
    |{YEAR}[/.-]\d\d?[/.-]\d\d?(?!\d))"""
)
# Somebody who has to do with a case, or an ordinary person, but no office-holder.
PRIVATE_ROLE = any_of(
    """victims?|complainants?|witness(?:es)?|applicants?|suspects?|offenders?|defendants?|claimants?|residents?
    |occupiers?|householders?|tenants?|neighbours?|next of kin|mother|father|daughter|son|wife|husband|partner of|family
    |widow|widower|pensioner|deceased|patient|pupil|informant|detainee|prisoner|motorist|driver|keeper|requester|caller
    |petitioner|objector|correspondent"""
)
# A number after one of these is a reference.
REFERENCE = pattern(
    r"""\b(?:ref(?:erence)?|contract|tender|order|invoice|grant|part|model|serial|asset|batch|lot|drawing|case|file|isbn
    |issn|charity|company|registration|registered|document|ukprn|urn|uprn|po|product|code|item|licence|framework|id|sku
    |doi|version|build|number of|project|form|application|planning|foi|vat|oclc|barcode|ean|receipt|room|cpv|lei|uk prn
    |tracking|consignment|ticket|catalogue|shelfmark|minute|decision)\b(?:\s(?:no|numbers?|ref|id|code
    |tag)s?)?\.?:?\s?#?\s?\(?$""",
    re.I,
)


def sentence_before(text: str) -> str:
    """What follows the last end of a sentence."""
    ends = [
        match.end()
        for match in re.finditer(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?]\s(?=[\"'(]?[A-Z])", text)
    ]
    return text[ends[-1] :] if ends else text
