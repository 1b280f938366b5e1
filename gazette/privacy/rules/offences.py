"""People named beside an offence or a complaint. Only who is called a victim beside the name is certain."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.rules.party import NAME, names_a_private_person, names_somebody
from gazette.privacy.rules.rule import Rule, either, pattern, words

_PARTY = either(
    """victims?|complainants?|informants?|survivors?|injured part(?:y|ies)|aggrieved(?: person)?|suspects?|accused
    |perpetrators?|offenders?|defendants?|detained persons?|detainees?|eye-?witness(?:es)?|witness(?:es)?|covert source
    |covert human intelligence source|CHIS|dioddefwr(?:aig)?|achwynydd|diffynnydd|troseddwr|missing person|the deceased
    |arrested person|reporting person"""
)
_CALLED = either(
    r"""\s?[,:(|-]\s?(?:(?:namely|called|named|known as)\s)?
    |\s(?:was|is|were|named|called|of (?:rape|assault|burglary|stalking|harassment|fraud|domestic abuse)|identified as
    |known as|in (?:the|this) case|being|of (?:the |this |an? )?\w+(?:\s\w+)? (?:was|is))\s(?:as\s|named\s|called\s
    |identified as\s)?|\s|(?<=[a-z])\sof\s[^.,;:\n]{2,60},\s"""
)
NAMED = pattern(
    rf"""\b(?i:(?:alleged |named |repeat |vulnerable |key )?{_PARTY})(?:['’]s (?:name|identity))?
    (?:\sin (?:this|the) case)?{_CALLED}(?:is\s)?(?P<value>{NAME})"""
)
NAMED_BEFORE = pattern(
    rf"""\b(?P<value>{NAME})\b\)?\s?[,(]?\s?(?:aged \d+,?\s)?
    (?:\(?(?:is |was |as )?(?:(?:the |an? )(?:[a-z]+\s){{0,2}})?
    {_PARTY}\b(?!\s(?:support|care|commissioner|service
    |satisfaction|liaison|fund
    |manager|lead|champion|officer|charity|groups?|and|needs|strategy|code|services|statements?)))"""
)
WAS_A_PARTY = pattern(
    rf"""\b(?P<value>{NAME}),\s(?:who|whose)\b[^.;\n]{{0,80}}?\b(?:was|is|were|became)\s(?:an?|the)\s(?:\w+\s)?(?:victim
    |witness|complainant|suspect|informant)\b"""
)
_DONE_TO = either(
    """raped?|assaulted|sexually assaulted|attacked|stabbed|burgled|robbed|mugged|harassed|stalked|abused|groomed
    |exploited|murdered|kidnapped|threatened|defrauded|scammed|beaten|punched|blackmailed|trafficked|spat at
    |followed home|shot|strangled"""
)
_DONE_BY = either(
    r"""arrested|charged|cautioned|convicted|detained|bailed|accused|suspected|remanded|sentenced|prosecuted|imprisoned
    |on bail|under investigation|interviewed under caution|strip-?searched|stopped and searched|sectioned|jailed
    |recalled to prison
    |released on (?:bail|licence)"""
)
_OFFENCE = either(
    """rape|assault|attack|burglary|robbery|murder|manslaughter|stalking|harassment|abuse|grooming|stabbing
    |kidnap(?:ping)?|domestic abuse|domestic violence|theft|fraud|hate crime|indecent exposure|blackmail"""
)
_PRIVATELY = either(
    r"""raped?|sexually (?:assaulted|abused|exploited|harassed)|groomed(?!\s(?:to|for)\b)|trafficked|stalked
    |indecently assaulted
    |(?:domestically |physically )?abused|forced into (?:marriage|prostitution)"""
)
_PRIVATE_OFFENCE = either(
    r"""(?:rape|stalking|grooming|(?:domestic|sexual|child|emotional|economic) (?:abuse|violence|assault|exploitation)
    |abuse|coercive control|forced marriage|modern slavery|female genital mutilation|FGM|honour-based (?:abuse
    |violence))
    (?!\s(?:services?|support|polic(?:y|ies)|teams?|training|awareness|work|strategy|campaign|helpline|charity
    |courses?))"""
)


def _suffered(done: str, offence: str) -> re.Pattern[str]:
    """A pattern for a person who was treated so, reported or told of it."""
    return pattern(
        rf"""\b(?P<value>{NAME})\b,?\s(?:who\s|and\s(?:his|her|their)\s\w+\s)?
        (?:(?:was|were|had been|has been|got|is being|being)\s(?:\w+ly\s|repeatedly\s)?{done}\b|(?:has\s
        |had\s)?reported\s(?:that (?:she|he|they) (?:was|were|had been)\s|being\s|(?:a|an|the|her|his)\s)
        (?:\w+\s)?(?:{done}|{offence})\b
        |(?:has\s)?(?:told|said|says|described|alleged|alleges|claims|claimed|disclosed|spoke
        |remembers)\b[^.;\n]{{0,40}}?
        \b(?:she|he|they|her|his)\s(?:\w+\s)?(?:had been|was|were|being)\s{done}\b
        |(?:has\s|had\s)?(?:suffered|survived|experienced|endured|escaped|was subjected to|was subject to)\s
        (?:\w+\s){{0,2}}?{offence}\b
        |whose\s(?:\w+\s){{1,2}}(?:was|were|had been|has been)\s(?:{done}|killed)\b)"""
    )


# Victims of these are anonymous for life by law, or in danger.
SUFFERED_PRIVATELY = _suffered(_PRIVATELY, _PRIVATE_OFFENCE)
SUFFERED = _suffered(either(f"{_DONE_TO}|{_DONE_BY}"), _OFFENCE)
# "'Sarah' (real name Robin Example)", "Adult A (Robin Example)".
REAL_NAME = pattern(
    rf"""\b(?i:real|true|actual)\s(?:name|identity)(?:\s(?:is|was)|:)?\s(?P<value>{NAME})|\b(?i:adult|child|victim
    |witness|person|subject|perpetrator|complainant|officer)\s[A-Z]\d?\s?[(=:-]\s?(?:is\s)?
    (?P<lettered>{NAME})"""
)
# "Robin Example, convicted of theft and on probation".
CONVICTED = pattern(
    rf"""\b(?P<value>{NAME})\b(?:['’]s\s(?:\w+\s){{0,2}}?(?:convictions?|criminal record|probation|caution|bail|sentence
    |offending|prison term)\b|\s?[,:)-]?\s\(?(?:who\s|(?:as|because|since
    |although|and|but|that|while)\s(?:he|she|they)\s)?(?:(?:is|was|has|had|been|currently|previously|recently|now|still
    |since|already)\s){{0,3}}(?:(?:convicted|found guilty|accused|suspected)\sof\b|(?:charged|cautioned|arrested|jailed
    |imprisoned|sentenced|remanded|wanted|bailed)\s(?:with|for|to|in|on|over|after)\b|ple(?:aded|d) guilty
    |on\s(?:probation|bail|licence|parole|remand|tag)\b
    (?=\s?[,.;:)]|$|\s(?:for|and|after|until|since|when|with|in|at)\b)|(?:a|an|\d+|two|three|several|previous|unspent
    |spent)\s(?:\w+\s)?
    (?:criminal record|convictions?|cautions?)\b(?!\sabout)|convictions?\sfor\b|an ex-offender|(?:formerly|previously
    |now|held)\s(?:of|in|at)\sHMP\b|(?:an?\s)?(?:known|prolific|convicted|registered)\s(?:sex\s)?offender\b|(?:declared
    |disclosed|admitted)\s(?:an?\s|\d\s|two\s|three\s)?(?:\w+\s)?(?:convictions?|cautions?)\b|released from (?:prison
    |custody)|served\s(?:\w+\s){{1,3}}(?:in prison|for)\b|serving\s(?:\w+\s){{0,3}}sentence))"""
)
_ORDER = either(
    r"""(?:non-molestation|restraining|stalking protection|domestic violence protection|sexual harm prevention
    |occupation|criminal behaviour|community protection|forced marriage protection)\s(?:order|notice)|ASBO
    |community resolution|fixed penalty(?: notice)?|penalty notice|harassment warning|police caution"""
)
# People who can be found by it are in danger.
IN_DANGER = pattern(
    rf"""\b(?P<value>{NAME})\b,?\s(?:who\s)?(?:(?:has\s|had\s)?(?:fled|left|escaped)\s(?:from\s)?(?:her|his|their|an?)\s
    (?:(?:[\w'’]+\s){{0,2}}(?:violence|abuse|abuser)|(?:abusive|violent)\s(?:husband|wife|partner|boyfriend|girlfriend
    |father|mother|home|marriage|relationship|ex))\b
    |(?:is|was)\s(?:staying|living|hiding|placed|safe)\s(?:at|in)\s(?:a\s|the\s)?(?:\w+\s)?refuge\b
    |(?:is|was)\s(?:our|an?|the)\s(?:\w+\s)?(?:informant|CHIS|source of the)\b)"""
)
# What only the papers of a case say of a person.
IN_A_CASE = pattern(
    rf"""\b(?P<value>{NAME})\b(?:['’]s\s(?:\w+\s)?(?:(?:son|daughter|wife|husband|partner|mother|father|sister
    |brother)\s(?:was|had been)\s
    (?:{_DONE_TO}|killed)|attackers?|rapist|abuser|stalker|killer|murderer|burglar|assailant|abusive \w+|violent \w+)\b
    |,?\s(?:who\s)?(?:(?:has|had|got|took out|obtained|applied for|breached|received|is under|was given|was issued with
    |is subject to|was subject to|was made subject to)\s(?:an?\s|the\s|his\s|her\s)?{_ORDER}\b|(?:is|was|has been
    |went)\s(?:reported\s)?missing\b(?!\s(?:the|out|from the list))|gave evidence against\b|(?:made|withdrew
    |retracted)\s(?:an?\s|her\s|his\s)?(?:allegation|statement to (?:the )?police)\b
    |(?:gave|gives|passed|has given)\s(?:us|me|police|officers|the police)\s(?:the\s)?(?:names?|information|intelligence
    |tips?)\b
    |(?:is|was)\son\s(?:the\s)?(?:sex(?:ual)? offenders?['’]?\s|violent (?:and sex )?offenders?['’]?\s)register\b))
    |\b(?i:{_ORDER})\b:?\s[^.\n]{{0,30}}?(?P<order>{NAME})\b
    |\b(?P<called>{NAME})\b[^.\n]{{0,50}}?[;,-]\s(?:and\s)?(?:she|he)\s(?:is|was)\s(?:an?\s|the\s|our\s)?(?:key\s
    |main\s)?
    (?:complainant|victim|witness|suspect|informant|defendant)\b
    |\bDBS\b[^.\n]{{0,40}}?\b(?:for|of|on)\s(?P<checked>{NAME})\s(?:came|shows?|showed|revealed|returned|was returned
    |is not|has a|had a|lists|disclosed)\b|\b(?:ABE interview|MG11|achieving best evidence interview|police interview
    |custody record)s?\s(?:\w+\s)?(?:of|with|by|for)\s(?P<interviewed>{NAME})\b"""
)
_RELATION = either(
    "wife|husband|partner|girlfriend|boyfriend|mother|father|sister|brother|daughter|son|neighbour|victim|colleague|friend"
)
DONE_BY_SOMEBODY = pattern(
    rf"""\b(?:[Mm]y|[Hh]er|[Hh]is)\s(?:ex-|then\s|late\s)?{_RELATION},?\s(?P<partner>[A-Z][a-zà-ÿ]+
    (?:\s[A-Z][a-zà-ÿ]+)?),?\s(?:had\s|has\s)?
    (?:hit|beat|punched|kicked|raped|strangled|threatened|abused|attacked|controlled|stalked|slapped|choked|locked)\s
    (?:me|her|him|us)\b
    |\b(?:assault|attack|murder|rap|robb?|stabb?|kill|stalk|harass|abus|threaten|defraud|groom|strangl|burgl|kidnapp?)
    (?:ing|ed)\s(?:(?:his|her|their|an?|the)\s(?:[\w-]+\s){{0,2}}?(?:ex-)?{_RELATION},?\s)?(?P<value>{NAME})\b"""
)
OFFENCE_OF = pattern(
    rf"""\b(?i:{_OFFENCE})\s(?:of|on|against|by|at the home of|involving|from|committed by|suffered by
    |reported by)\s(?P<value>{NAME})
    |\bfor\s(?P<helped>{NAME})\s(?:after|following|because of)\s(?:[\w-]+\s){{0,2}}?{_OFFENCE}\b
    (?!\s(?:prevention|figures|awareness|training|week|strategy|campaign|conference))"""
)
COMPLAINT_OF = pattern(
    rf"""\b(?i:(?:complaint|allegation|subject access request|SAR|FOI request|freedom of information request
    |request for information|witness statement|victim personal statement|data breach|grievance|disciplinary hearing
    |misconduct hearing)s?)
    (?:\s\([A-Z/\d-]{{1,20}}\))?(?:\s(?:was|were))?(?:\s(?:made|received|raised|submitted|brought|lodged))?\s
    (?:by|from|of|about|against|concerning)\s(?P<value>{NAME})"""
)
_OFFENCES = words(
    """rape|assault|attack|burgl|robb|murder|manslaughter|stalk|harass|abuse|groom|stab|kidnap|violence|theft|fraud|mugg
    |threat|exploit|scam|beaten|punched|blackmail|traffick|arrest|charged|caution|convict|detain|bail|accused|suspect
    |remand|sentenc|hmp|guilty|probation|parole|offending|criminal|prison|sentence|licence|tag|wanted|prosecut|imprison
    |investigation|search|kill|spat|follow|shot|strangl|section|jailed|recalled|released|defraud|hate|indecent|coercive
    |forced|slavery|mutilation|fgm|honour"""
)
_PARTIES = words(
    """victim|complainant|informant|survivor|injured|aggrieved|suspect|accused|perpetrator|offender|defendant|detain
    |witness|covert|chis|missing|deceased|arrested|reporting|dioddefwr|achwynydd|diffynnydd|troseddwr"""
)
_CASES = words(
    """reported his|reported her|reported their|attacker|rapist|murder|killed|stabbed|abuse|stalker|killer|murderer
    |burglar|assailant|abusive|violen|molestation
    |restraining|ion order|behaviour order|protection notice|asbo|resolution|penalty|harassment warning|police caution
    |missing|evidence against|allegation|statement to|refuge|informant|chis|source of|offenders|dbs|interview|mg11
    |custody record|gave us|gave me|gave police|gave officers|gave the police|gives us|gives police|gives officers
    |passed us|passed police|passed the police|passed officers|given us|given police|given the police|complainant|victim
    |witness|suspect|defendant"""
)
_DONE = (*_OFFENCES, *words(" hit |beat|kick|control|slap|chok|locked"))
_COMPLAINTS = words("complaint|allegation|request|sar|statement|data breach|grievance|hearing")
_DANGERS = words("fled|left|escaped|refuge|informant|chis|source of")
_REAL_NAMES = words("real |true |actual |adult|child|victim|witness|person|subject|perpetrator|complainant|officer")
RULES = (
    Rule(kinds.PARTY, NAMED, needs=_PARTIES, decides=names_somebody),
    Rule(kinds.PARTY, WAS_A_PARTY, needs=_PARTIES, decides=names_a_private_person),
    Rule(kinds.PARTY, NAMED_BEFORE, needs=_PARTIES, decides=names_a_private_person),
    Rule(kinds.PARTY, REAL_NAME, needs=_REAL_NAMES, decides=names_a_private_person),
    Rule(kinds.PARTY, IN_DANGER, needs=_DANGERS, decides=names_a_private_person),
    Rule(kinds.PARTY, SUFFERED_PRIVATELY, needs=_OFFENCES, decides=names_a_private_person),
    Rule(kinds.OFFENCE, SUFFERED, needs=_OFFENCES, decides=names_a_private_person),
    Rule(kinds.OFFENCE, CONVICTED, needs=_OFFENCES, decides=names_a_private_person),
    Rule(kinds.OFFENCE, IN_A_CASE, needs=_CASES, decides=names_a_private_person),
    Rule(kinds.OFFENCE, DONE_BY_SOMEBODY, needs=_DONE, decides=names_somebody),
    Rule(kinds.OFFENCE, OFFENCE_OF, needs=_OFFENCES, decides=names_a_private_person),
    Rule(kinds.COMPLAINT, COMPLAINT_OF, needs=_COMPLAINTS, decides=names_a_private_person),
)
