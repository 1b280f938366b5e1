"""Protective markings and other words that say a paper was not meant for everybody.

A marking counts as a whole line, a heading, a field, a cell, the end of a title, or after "this report is marked".
In a
sentence about markings, in a list of them or in a table of them it does not.
"""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.party import value_span
from gazette.privacy.rules.rule import Rule, joined, pattern, words

_OFFICIAL = joined(
    r"""OFFICIAL\s?[-:/(\s]+\s?SENSITIVE(?:\s?[-:\s/(\[]+\s?(?:PERSONAL|COMMERCIAL|LOCSEN|OPERATIONAL|POLICE|LEGAL
    |HR)(?:\sDATA)?)?[)\]]?|SWYDDOGOL\s?[-:/(\s]+\s?SENSITIF(?:\s?[-:\s/(]+\s?\w+)?\)?"""
)
_NOT_FOR = joined(
    r"""NOT\s(?:FOR|TO\sBE)\s(?:(?:EXTERNAL|WIDER|FURTHER|GENERAL)\s)?(?:PUBLIC(?:ATION)?|PUBLISHED|DISCLOSURE|DISCLOSED
    |CIRCULATION|CIRCULATED|RELEASED?|SHARED|ONWARD\s\w+|DISTRIBUTION|COPIED|COPYING|FORWARDED|REPRODUCED|QUOTED)
    (?:\s(?:OUTSIDE|BEFORE|UNTIL|BEYOND|BY\sVIRTUE|UNDER)\b.{0,80}|\s?[-:(]\s?.{0,80})?"""
)
_WORDS = joined(
    rf"""(?:{_OFFICIAL}|TOP\sSECRET|SECRET|RESTRICTED|CONFIDENTIAL(?:\s(?:APPENDIX|ANNEX|REPORT|BRIEFING|MEMO(?:RANDUM)?
    |NOTE|PAPER|DRAFT))?|PROTECT\s?[-:]\s?\w+|GPMS:?\s\w+|(?:STRICTLY\s)?PRIVATE\s(?:AND|&)\sCONFIDENTIAL
    |STRICTLY\s(?:PRIVATE|CONFIDENTIAL)|(?:COMMERCIAL(?:LY)?|POLICE|HANDLE|STAFF|MANAGEMENT|POLICY|MEDICAL)(?:\s-\s
    |\s)IN\s(?:STRICT\s)?CONFIDENCE|IN\s(?:STRICT(?:EST)?\s)?CONFIDENCE|{_NOT_FOR}|(?:LEGALLY\s)?PRIVILEGED(?:\s(?:AND
    |&)\sCONFIDENTIAL)?|(?:SUBJECT\sTO\s)?LEGAL(?:\sPROFESSIONAL)?\sPRIVILEGE|LEGAL\sADVICE\sPRIVILEGE
    |EXEMPT(?:\s(?:INFORMATION|ITEM|REPORT|FROM\sPUBLICATION|FROM\sDISCLOSURE|UNDER))?\s?(?:[-:(]|BY\sVIRTUE|UNDER
    |PARAGRAPHS?).{{0,80}}|EXEMPT\s(?:FROM\s)?(?:PUBLICATION|DISCLOSURE)|CLOSED\s(?:SESSION|ITEM|REPORT)|PART\s(?:2|II
    |B)\s-\s(?:PRIVATE|EXEMPT|CONFIDENTIAL)|(?:STRICTLY\s)?(?:UNDER\s)?EMBARGO(?:ED)?(?:\s?[:-]?\s?(?:UNTIL|TILL|TO
    |FOR)\b.{{0,50}}|\s?[:-]\s?.{{0,30}}\d.{{0,30}})?|UK\sEYES\sONLY
    |(?:FOR\s)?INTERNAL(?:\sUSE)?\sONLY|FOR\sINTERNAL\sUSE(?:\sONLY)?|FOR\s(?:OFFICIAL|POLICE|STAFF|OPCC|OFFICE
    |MANAGEMENT|COUNCIL|RECIPIENT|ADDRESSEE)\s?(?:USE\s)?ONLY|(?:OFFICE|OFFICIAL|STAFF)\sUSE\sONLY|(?:FOR\s\w+\sEYES
    |EYES|ADDRESSEE|MEMBERS|POLICE(?:\sUSE)?)\sONLY|(?:PLEASE\s)?DO\sNOT\s(?:PUBLISH|CIRCULATE|FORWARD|SHARE|DISTRIBUTE
    |DISCLOSE|COPY|RELEASE)(?:\s(?:YET|OUTSIDE|BEFORE|UNTIL)\b.{{0,60}})?|WITHOUT\sPREJUDICE(?:\sSAVE\sAS\sTO\sCOSTS)?
    |SENSITIVE(?:\s?[-:]\s?\w+)?|FOR\sTHE\sEYES\sOF\s.{{3,40}}\sONLY|TLP\s?:\s?(?:RED|AMBER(?:\+STRICT)?)
    |CYFRINACHOL|CYFYNGEDIG|OFFSEN|O-S|(?:HOLLOL\s)?(?:PREIFAT|BREIFAT)\sA\sCHYFRINACHOL|NID\sI['’]?W\sGYHOEDDI
    |DAN\sEMBARGO|AT\sDDEFNYDD\s(?:MEWNOL|SWYDDFA|SWYDDOGOL)(?:\sYN\sUNIG)?|(?:POLICE\s)?LAW\sENFORCEMENT\sSENSITIVE
    |NOT\sPROTECTIVELY\sMARKED)"""
)
_LABEL = joined(
    r"""(?:(?:MARKED|CLASSIFIED)(?:\sAS)?:?\s|(?:GOVERNMENT|PROTECTIVE|SECURITY|GSC|GPMS|DOCUMENT|FOI|INFORMATION)?\s?
    (?:SECURITY\s)?(?:MARKING
    |CLASSIFICATION|STATUS|HANDLING(?:\sINSTRUCTIONS?)?)\s?[:=|-]\s?)"""
)
_TAIL = joined(
    r"""(?:\s?[-:/]\s?(?:POLICE|MANAGEMENT|STAFF|PERSONAL|COMMERCIAL|APPENDIX|ANNEX|POLICY|INVESTIGATIONS?|[A-Z]+\sONLY
    |[A-Z]+\sIN\sCONFIDENCE|NOT FOR \w+|(?:PRIVATE|EXEMPT)\b.{0,60}))?
    (?:\s?[-:,|(]?\s?(?:DRAFT|FINAL|PAGE\s\d+.{0,10}|V(?:ERSION)?\s?[\d.]+|WHEN\sCOMPLETE.{0,10}|ONCE\sCOMPLETED?
    |UNTIL\b.{0,40}|NO\sFURTHER\sACTION|BY\sVIRTUE\b.{0,80}|UNDER\b.{0,80})\)?)?"""
)
_SPACE = r"[^\S\n]"  # within a line: a run over many lines would be tried again from each of them
WHOLE_LINE = pattern(
    rf"""^(?:[>#|\-+\[(\"']|{_SPACE})*(?:\d+\.\s)?(?:<!--\s?)?(?:(?!name|term|short|also|key
    |word)[a-z_]+:\s?[\"']?)?(?:(?:FINAL )?DRAFT\b(?:[\w. ]{{0,16}}?[-:,(])?\s?)?{_LABEL}?
    (?P<value>{_WORDS})(?P<tail>(?:(?: (?:AND|&) | ?[-,/;] ?){_WORDS}){{0,2}}{_TAIL})[\s.!|\])\"'#-]*(?:-->)?$
    |^(?:(?:protective|security|government) )?(?:marking|classification|handling)
    (?:\sinstructions?)?:\s?(?P<labelled>{_WORDS})\b\s?[,;(][^\n]{{0,80}}$""",
    re.I | re.M,
)
LINE_START = pattern(
    rf"""^(?:[>#\-\[(]|{_SPACE})*(?:<!--\s?)?(?:(?:title|summary|note|subject
    |heading):\s?["']?)?(?P<value>OFFICIAL\s?[-:/(]\s?SENSITIVE|SWYDDOGOL\s?[-:/(]\s?SENSITIF|NOT FOR PUBLICATION
    |FOR (?:OFFICE|INTERNAL|OFFICIAL) USE ONLY|(?:STRICTLY )?PRIVATE AND CONFIDENTIAL|DO NOT PUBLISH|EMBARGOED UNTIL
    |LEGALLY PRIVILEGED)\b\)?
    (?:(?=\s?[.:\]])|(?=\s-\s)|(?!\s?[,-]|\s?(?i:is|are|was|were|means|mean|papers|documents|information|material
    |markings?|has|have|and|or|to|may|must|can|in|on|for|applies|covers|reports|items|access|funds|use|reporting|waste
    |number|government)\b))|^(?:[>#\-\[(]|{_SPACE})*(?P<single>RESTRICTED|CONFIDENTIAL|SECRET)\b\)?(?=\s?[.:\]]|\s-\s)""",
    re.M,
)
LINE_END = pattern(
    r"""(?:(?<=[\w.,)\]]) ?[-:(\[]+|(?<=[.!?])|(?<=\b[Pp]age \d)|(?<= of \d)|(?<= of \d\d))\s?(?P<value>
    (?:OFFICIAL\s?[-:/ ]\s?SENSITIVE
    |SWYDDOGOL\s?[-:/ ]\s?SENSITIF)(?:\s?[-:]\s?[A-Z]+)?
    |NOT FOR PUBLICATION|RESTRICTED|CONFIDENTIAL|TOP SECRET|EXEMPT|PRIVATE AND CONFIDENTIAL|LEGALLY PRIVILEGED
    |EMBARGOED)[)\]]?[ .\"'|]*$""",
    re.M,
)
# At the end of a short line, in small letters too, such as a heading.
LINE_END_IN_WORDS = pattern(
    r"""^[^\n]{3,80}?[\w.,)\]] ?[-:(\[,]+\s?(?P<value>(?:strictly |legally )?(?:not for (?:publication|circulation
    |disclosure|release|onward \w+)|not to be (?:published|shared|disclosed|circulated)|legally privileged
    |private (?:and|&) confidential|strictly confidential|do not (?:publish|disclose|circulate|forward|distribute)
    |legally privileged and confidential|(?:for )?(?:internal|office|official|staff|police) use only|confidential(?=\))
    |commercial in confidence|embargoed until [\w :.]{3,30}))[)\]]?[ .!\"'|]*$""",
    re.M | re.I,
)
SELF = pattern(
    r"""\b(?i:the (?:report|document|paper|annex|appendix)) is (?:marked 
    |classified )?(?P<itself>(?i:OFFICIAL\s?[-:/ ]\s?SENSITIVE))
    |\b(?i:this|the attached|the enclosed) (?:\w+\s)?(?:document|report|paper|page|file|annex|appendix|message
    |e-?mail|note|record|letter|minute|briefing|item|press release|statement|advice)\b
    (?:[^.\n]{0,20}\b(?:is|was|has been|bears?|carries|contains?|must be|should be
    |may be)\b)[^.\n]{0,40}?(?P<value>(?i:OFFICIAL\s?[-:/ ]\s?SENSITIVE)|RESTRICTED|CONFIDENTIAL|SECRET
    |(?i:strictly private|not for (?:publication|circulation|onward \w+|disclosure)|not to be (?:published|shared
    |disclosed|circulated)|legally privileged|(?:strictly )?confidential(?= and)|strictly confidential
    |private and confidential|under embargo|embargoed until|exempt from (?:publication|disclosure)
    |exempt (?:information )?under|intended (?:solely|only) for the (?:addressee|recipient|named)))""",
    re.M,
)
DISCLAIMER = pattern(
    r"""\b(?P<value>If you (?:are not the intended recipient|have received this (?:e-?mail|message|fax) in error))\b
    |\b(?:This (?:e-?mail|message) (?:and any attachments )?(?:is|are) (?P<end>confidential|intended (?:only
    |solely)))\b""",
    re.I,
)
SINGLE = pattern(
    r"""(?:TLP.*|SENSITIVE.*|SECRET|PROTECT.*|RESTRICTED|CONFIDENTIAL|CYFRINACHOL|CYFYNGEDIG|EMBARGO(?:ED)?
    |IN\s(?:STRICT\s)?CONFIDENCE|CLOSED\s.*|EXEMPT.*|PRIVILEGED|MEMBERS\sONLY|POLICE(?:\sUSE)?\sONLY|.*LEGAL.*PRIVILEGE
    |WITHOUT\sPREJUDICE.*)""",
    re.I | re.S,
)


EXEMPT_UNDER = pattern(
    r"""exempt (?:information|item|report|under|by virtue)\b.*\b(?:paragraph|section|schedule)""", re.I
)

CONFIDENTIAL = re.compile("confidential|cyfrinachol", re.I)


def _is_a_paragraph(text: FoldedText, match: re.Match[str]) -> bool:
    """Whether a word stands alone between empty lines, and neither in a heading nor in a list."""
    start, end = value_span(match)
    above, below = text.text[:start].rstrip(" "), text.text[end:]
    alone = (not above or above.endswith(("\n\n", "---\n"))) and (not below.strip() or below.startswith("\n\n"))
    return alone and not re.search("[#|+-]", match[0])


def _capitals(value: str) -> bool:
    letters = [character for character in value if character.isalpha()]
    return sum(character.isupper() for character in letters) >= 0.9 * len(letters)


def _marks_the_line(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """A single word such as "restricted" counts in capitals, after a label, or with words that only markings have."""
    if match["labelled"]:
        return True
    value = match["value"]
    if re.match(r"NOT\sPROTECTIVELY\sMARKED", value, re.I) or _is_about_markings(text, match):
        return False
    in_capitals = _capitals(" ".join(value.split()[:2]))
    if SINGLE.fullmatch(value) and not in_capitals:
        if CONFIDENTIAL.fullmatch(value) and _is_a_paragraph(text, match):
            return True
        labelled = re.search(r"marking|classification", text.text[match.start() : match.start("value")], re.I)
        return bool(labelled or match["tail"].strip() or EXEMPT_UNDER.match(value)) and not match[0].endswith(",")
    return in_capitals or len(match[0].split()) <= 14


def _stands_alone(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return not _is_about_markings(text, match)


def _is_about_markings(text: FoldedText, match: re.Match[str]) -> bool:
    """In the middle of a sentence whose lines were wrapped, or in a list of markings."""
    start = text.text.rfind("\n", 0, value_span(match)[0]) + 1
    above = text.text[text.text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)].strip()
    own = text.text[start : value_span(match)[0]]
    below = text.text[match.end() :].lstrip("\n").split("\n", 1)[0]
    if re.search(r"[a-z,]$", above) and not re.match(r"[#>|\-]|\w+:", above) and not own.strip():
        return True
    if re.match(r"\s?-?\s?(?:name|term|short|also|key|word)s?:", own):
        return True
    listed = r"\s?(?:[-+]|\d+\.)\s"
    return bool(re.match(listed, own) and (re.match(listed, above) or re.match(listed, below)))


def _says_of_itself(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return not re.search(
        r"\b(?:not|never|no longer|if|whether|when|how|what)\s[^.\n]{0,30}$|\bno longer\b",
        text.flat[max(0, match.start() - 12) : value_span(match)[0]],
    )


_NEEDS = words(
    """sensitive|secret|restricted|confiden|protect|publi|disclos|circulat|released|release|distribut|shared|privileg
    |exempt|closed|embargo|eyes only|only|do not|prejudice|tlp|strictly|onward|marked|part |sensitif|cyfrinach
    |chyfrinach|cyfyngedig|gyhoeddi|ddefnydd|offsen|o-s"""
)
_CORE = words(
    """sensitive|secret|restricted|confiden|publi|privileg|embargo|exempt|circulat|strictly|onward|disclos|shared
    |intended|sensitif|use only"""
)
RULES = (
    Rule(kinds.MARKING, WHOLE_LINE, needs=_NEEDS, by_line=True, decides=_marks_the_line),
    Rule(kinds.MARKING, LINE_START, needs=_CORE, by_line=True, decides=_stands_alone),
    Rule(kinds.MARKING, LINE_END, needs=_CORE, by_line=True, decides=_stands_alone),
    Rule(kinds.MARKING, LINE_END_IN_WORDS, needs=_CORE, by_line=True, decides=_stands_alone),
    Rule(kinds.MARKING, SELF, needs=_CORE, by_line=True, decides=_says_of_itself),
    Rule(kinds.MARKING, DISCLAIMER, needs=words("intended|confidential|received this")),
)
