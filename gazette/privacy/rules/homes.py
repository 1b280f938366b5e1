"""Home addresses, addresses and postcodes beside a person, and the position of a home."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import NO_PERSON, people_in
from gazette.privacy.postcodes import POSTCODE, is_registered_postcode
from gazette.privacy.rules.rule import Rule, either, joined, pattern, words
from gazette.privacy.rules.vocabulary import PRIVATE_ROLE, sentence_before

_ROAD = joined(
    """Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Way|Crescent|Cres|Gardens|Gdns|Grove|Place|Terrace|Court
    |Mews|Walk|Hill|Green|Park|Rise|View|Row|Square|Villas|Croft|Mead|Meadow|Path|Gate|Yard|Cottages?|Wharf|Parade|End
    |Chase|Drove|Broadway|Common|Heath|Orchard|Ride|Dene|Reach|Quay|Esplanade|Embankment|Approach|Vale|Fields?|Bank
    |Circus|Boulevard"""
)
_FLAT = joined(
    r"""(?:(?:Flat|Apartment|Apt|Unit|Room|Plot)\s\w{1,4},?\s(?:[A-Z][\w'’]+\s(?:House|Court|Lodge|Point
    |Tower),?\s)?)?"""
)
STREET = pattern(
    rf"""{_FLAT}(?<![\w/.-])\d{{1,4}}[A-Za-z]?,?\s(?:(?:[A-Z][\w'’.-]*|the|of)\s){{1,3}}(?:{_ROAD})\b(?!['’])
    |(?<![\w/.-])\d{{1,4}}[A-Za-z]?,?\s(?:Ffordd|Stryd|Heol|Lôn|Rhodfa|Clos|Maes|Bryn|Cwrt|Parc|Teras|Rhes|Llys|Gerddi
    |Cae)
    (?:\s(?:[yY]r?|[A-Z][\w'’-]*)){{1,3}}
    |\b(?:The\s)?[A-Z]\w+\s(?:Cottage|Lodge|Farmhouse|Bungalow|Villa|Farm|House),\s(?:[A-Z]\w+\s){{1,3}}(?:{_ROAD})\b
    |\b(?:Flat|Apartment|Apt)\s\d{{1,3}}[A-Z]?,\s[A-Z][\w'’]+\s(?:House|Court|Lodge|Point|Tower|Heights)\b"""
)
# "Rose Cottage, Sampleton": houses that have a name instead of a number.
NAMED_HOUSE = pattern(
    r"""\b(?P<value>(?:The\s)?(?:Old\s)?(?:[A-Z]\w+\s)?(?:Cottage|Bungalow|Farmhouse|Barn|Rectory|Vicarage|Lodge
    |Villa),\s
    [A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)(?P<code>(?!))?"""
)
# A street and the postcode after it are one finding, so that one address is one message.
ADDRESS = pattern(rf"""(?P<value>(?:{STREET.pattern})(?:[^.;|]{{0,60}}?(?P<code>{POSTCODE.pattern}))?)""")
POSTCODE_ALONE = pattern(rf"""(?P<value>(?P<code>{POSTCODE.pattern}))""", re.I)
# A word for a public building or an organisation before an address; not as a part of a road, such as Church Lane.
BUILDING = pattern(
    r"""\b"""
    + either(
        r"""(?i:police station|headquarters|HQ|(?:town|county|city|village|church|community|guild) ?hall|guildhall
        |council offices?|centre|center|school|academy|college|university|library|hospital|surgery|clinic|church|mosque
        |temple|synagogue|gurdwara|chapel|museum|theatre|hotel|offices?|crown court|magistrates|station|campus|stadium
        |club|charity|venue|registered office|held at|hospice|boardroom|correspondence address|court ?house|pub
        |restaurant|caf[eé]|PO box|freepost|business park|(?:industrial|trading|retail) (?:estate|park))|Hall|Leisure
        |Trust|Foundation|Association|Ltd|LTD|Limited|LLP|plc|PLC|CIC|Partnership|Constabulary|Department|Ministry
        |Institute|Hub|Depot|Services?|Society|Chamber|House of (?:Commons|Lords)|Parliament|Westminster|Chief Executive
        |Monitoring Officer|Clerk to|Solicitors?|Embassy|Bank|Brigade|Ambulance|Cadets|Scouts?|Guides|Nursery|Gallery
        |Arena|Pavilion|Arts|Cinema|Market|Shopping|Supermarket|Stores?|Shop|Garage|Airport|Barracks|Cathedral|Abbey
        |Bureau|Advice|Refuge|Network|Project|Union|Federation|Group|Team|Company|Inn|Arms|Auditors?|Commissioner for
        |Room|Write to|Post(?:al address)?:|Office of|Quarter|Works|Studios?|Agency|Authority|Tribunal|Ombudsman|Council
        |Civic|Rovers|United|Athletic|FC"""
    )
    + rf"""\b(?!\s(?:{_ROAD})\b)"""
)
HOME = pattern(
    r"""\b(?:lives?|living|lived|resid(?:es?|ing|ed)|dwell\w*)\s(?:\w+\s){0,3}?(?:at|in|on|next door to|opposite)\b
    |\bhome addr(?:ess(?:es)?)?\b|(?-i:\brefuge)\s(?:is\s)?(?:at|in)\b|\bhome\s(?:at\b|is\b|of\b|\()|\b(?:private
    |residential|correspondence) address of (?:mr|mrs|ms|miss)\b|\b(?:private|residential) address(?:es)?\b|\b(?:his|her
    |their|my)\s(?:\w+\s)?(?:home|house|flat|address|postcode|street|front door|bungalow|property)\b|\b(?:home|house
    |flat|address|property|bungalow) of (?:the )?(?:victim|complainant|witness|applicant|suspect|offender|claimant|mr
    |mrs|ms|miss)\b|\b(?:victim|complainant|witness|applicant|suspect|offender|claimant|party|resident|patient|officer
    |employee|tenant)['’]s (?:home|house|flat|address)\b
    |\bnext of kin\b|\bresident (?:at|of)\b(?=\s(?:flat\s\w+,?\s)?\d)|\bmoved (?:in)?to\b
    |\bof no fixed abode, formerly\b|\bburgl(?:ed|ary) at\b
    |\bsafe ?house\b|\brefuge address\b|(?:^|[.;(,|]\s?)home\s?[:=]
    |\b(?:family|marital|matrimonial|parental|foster|childhood)\shome\b|\bat home\s?[:,(]
    |(?<!care )(?<!nursing )\bhome visits?\b|\bhome to 
    (?:the )?(?:office|work|hq|station)\b
    |\byn byw (?:yn|ar)\b|\bown (?:home|house|flat|address)\b|\bcyfeiriad cartref\b""",
    re.I,
)
ON_A_STREET = pattern(
    rf"""\b(?:who|[Hh]e|[Ss]he|[A-Z][a-z]+)\s(?:lives|lived|is living|was living|resides
    |resided)\s(?:\w+\s){{0,2}}?(?:at|in|on|near)\s
    (?P<value>(?:[A-Z][\w'’-]+\s){{1,3}}(?:{_ROAD})\b)"""
)
# "14 Sample Road, where she lives".
LIVED_IN = pattern(
    r"""\s?\((?:\w+\s)?home\)|,?\s(?:where|in which)\s(?:he|she|they|the \w+|[A-Z]\w+)\s(?:\w+\s)?(?:lives?|lived
    |resides?)\b"""
)
# "Robin Example's address is", "Address:" on a line below a name.
LABEL = pattern(
    r"""\b(?:address|addr|cyfeiriad|post ?code|cod post)\s?[:=|-]\s$|['’]s\s(?:\w+\s)?(?:address|house|flat)\s(?:is
    |was)\s
    (?:at\s)?$""",
    re.I,
)
LABEL_LINE = re.compile(r"\n(?=[A-Z][\w /]{0,24}:)")
CLOSE = pattern(
    r"""(?:\s?\([\w ]{1,30}\))?\W*(?:,?\s?(?:aged?\s)?\(?\d{0,3}\)?,?\s?)(?:who\s)?(?:is\s|was\s)?(?:of|at|from|in|near
    |lives? at|living at|address:?)?\s?(?:the\s)?\W*
    (?:Flat \w+,? )?(?:\w+ House,? )?"""
)
COORDINATES = pattern(
    r"""(?<![\w.])(?P<value>(?:49|5\d|60)\.\d{3,8}\s?°?\s?N?(?:[,;/]\s?|[,;]?\s(?:and\s)?(?:lo?ng?
    |longitude)\.?:?\s?)-?[0-8]\.\d{3,8}\s?°?\s?[EW]?)(?!\w)"""
)
GRID = pattern(r"""(?<![\w/.-])(?P<value>[HNOST][A-HJ-Z]\s?\d{4,5}\s?\d{4,5})(?![\w/-])""")
THREE_WORDS = pattern(
    r"""(?<![\w/:])(?P<value>///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,})\b
    |\bwhat3words\.com/(?P<site>[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,})\b
    |\b(?i:what3words):?\s(?:address\s)?(?:is\s)?(?P<said>[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,})\b"""
)


# "Home address: The Oaks, Sampleton": what follows such a label is a home, whatever it looks like.
LABELLED = pattern(
    r"""\b(?i:(?:home|private|residential) addr(?:ess|\.)?)\s?[:=|-]\s?(?P<value>(?!(?:Not|No|None|See|Redacted
    |Withheld)\b)
    (?:The\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3},\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})|(?:\b[Aa]ddress
    |(?<!\w\s)\b[Hh]ome)\s?[:=]\s?(?P<house>(?:The\s)?(?:Old\s)?[A-Z]\w+\s(?:Cottage|Bungalow|Farmhouse|Barn),\s
    [A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)"""
)
PLACE_OF_A_HOME = pattern(
    r"""\b(?:refuge|safe[ -]?house|hide-?out|bail hostel)\b|\bhome\s?(?:is|at|location|[:(=)-]|$)|\b(?:family|foster
    |children['’]s|new|current|parents['’]?)\s(?:home|house|flat)\b|\blives\b|\bliving (?:in|at)\b|['’]s\s(?:house|home
    |flat|address)\b""",
    re.I,
)


# "Xanthe Example of 14 Sample Road": a name that no list has, but nothing else lies "of" a house.
OF_A_HOUSE = pattern(r"""\b(?P<first>[A-Z][a-z]+)\s(?P<last>[A-Z][a-z'’-]+),?\s(?:who lives )?(?:of|at)\s(?:the\s)?$""")


def _is_home(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether the words before an address say that somebody lives there."""
    if not _is_candidate(text, match, registered):
        return False
    before = _sentence(text, match.start())
    home = HOME.search(before)
    if home is None:
        return LIVED_IN.match(text.after(match.end())) is not None
    building = BUILDING.search(before[home.end() :])
    return building is None or "home" in home[0].lower()


def _is_beside_a_person(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    if not _is_candidate(text, match, registered) or _near_building(text, match):
        return False
    row = text.row(match.start(), match.end())
    if row:
        return bool(people_in(text.flat[slice(*row)], registered.for_homes))
    before = _sentence(text, match.start())
    people = people_in(before, registered.for_homes) or _first_name_at_end(before)
    if match["code"]:
        return bool(people) or _occupier_follows(text, match, registered)
    if people and (label := LABEL.search(before)) and label.start() - people[-1][1] < 60:
        return True
    if any(CLOSE.fullmatch(before[end:]) for _, end in people) or _occupier_follows(text, match, registered):
        return True
    lives = OF_A_HOUSE.search(before)
    if lives and not {lives["first"].lower(), lives["last"].lower()} & NO_PERSON:
        return True
    return bool(PRIVATE_ROLE.search(before) and re.search(r"\b(?:at|of)\s$|\bfamily,\s$", before))


def _first_name_at_end(before: str) -> list[tuple[int, int]]:
    """ "We wrote to Robin at": a first name that leans on what follows."""
    match = re.search(r"\b(?P<first>[A-Z][a-z]+)(?:,| at| of)\s$", before)
    return [match.span("first")] if match and match["first"].lower() in first_names() - NO_PERSON else []


def _is_candidate(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    if text.in_web_address(match.start()):
        return False
    code = match["code"]
    if code is None and registered.has_address(match[0].partition(",")[0]):
        return False
    if code is None:
        follows = POSTCODE.search(text.flat, match.end(), match.end() + 60)
        return follows is None or not is_registered_postcode(follows[0], registered)
    if is_registered_postcode(code, registered):
        return False
    return " " in code or code.isupper() or code[0].isupper()


def _near_building(text: FoldedText, match: re.Match[str]) -> bool:
    row = text.row(match.start(), match.end())
    before = text.flat[row[0] : match.start()] if row else _sentence(text, match.start())
    return BUILDING.search(before[-90:]) is not None or BUILDING.search(match[0]) is not None


def _occupier_follows(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """ "14 Sample Road (Robin Example)", "14 Sample Road, home of Robin Example"."""
    after = text.after(match.end(), 60)
    lead = re.compile(
        r"(?:,\s[A-Z]\w+)?[\s,;(:-]*(?:(?:the )?owner|tenant|occupant|resident|occupier|occupied by|home of|is"
        r"|was|to|by|for|where)?[\s,(:]*(?:the\s\w+\s)?"
    )
    return any(lead.fullmatch(after[:start]) for start, _ in people_in(after, registered.for_homes))


def _sentence(text: FoldedText, position: int) -> str:
    """The sentence, the row or the lines of an address that come before a place."""
    row = text.row(position, position)
    start = max(row[0] if row else 0, position - 160)
    paragraph = text.text.rfind("\n\n", start, position)
    while paragraph >= 0 and not _is_address_line(
        text.text[paragraph + 2 : position].split("\n\n")[0], text, paragraph
    ):
        start, paragraph = paragraph + 2, -1
    return sentence_before(LABEL_LINE.sub("; ", text.text[start:position]).replace("\n", " "))


def _is_address_line(below: str, text: FoldedText, gap: int) -> bool:
    """Whether the lines above and below an empty line are both short, as in an address with empty lines in it."""
    above = text.text[:gap].rsplit("\n", 1)[-1]
    return len(above) < 40 and len(below) < 60 and not above.startswith(("#", "|")) and not above.endswith((".", ":"))


def _is_somebodys(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    near = text.around(match, 100)
    return any(pattern.search(near) for pattern in (HOME, PRIVATE_ROLE, PLACE_OF_A_HOME))


_HOMES = words(
    """live|living|resid|dwell|home|address|house|flat|postcode|street|property|bungalow|next of kin|front door|moved
    |abode|burgl|refuge|cartref|byw"""
)
_NAMED_HOUSES = words("cottage|bungalow|farmhouse|barn|rectory|vicarage|lodge|villa")
RULES = (
    Rule(kinds.HOME, ADDRESS, needs=_HOMES, decides=_is_home),
    Rule(kinds.HOME, NAMED_HOUSE, needs=_HOMES, decides=_is_home),
    Rule(kinds.HOME, LABELLED, needs=("addr", "home")),
    Rule(kinds.HOME, POSTCODE_ALONE, needs=_HOMES, digits=True, decides=_is_home),
    Rule(kinds.HOME, ON_A_STREET, needs=words("live|living|resid")),
    Rule(kinds.ADDRESS, ADDRESS, digits=True, decides=_is_beside_a_person),
    Rule(kinds.ADDRESS, NAMED_HOUSE, needs=_NAMED_HOUSES, decides=_is_beside_a_person),
    Rule(kinds.POSTCODE, POSTCODE_ALONE, digits=True, decides=_is_beside_a_person),
    Rule(kinds.POSITION, COORDINATES, digits=True, decides=_is_somebodys),
    Rule(kinds.POSITION, GRID, digits=True, decides=_is_somebodys),
    Rule(kinds.POSITION, THREE_WORDS, needs=words("///|what3words"), decides=_is_somebodys),
)
