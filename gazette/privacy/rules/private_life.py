"""Belief, origin, money, work and private life of a named person, and accounts on social networks. All of them warn."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import is_person
from gazette.privacy.rules.party import NAME, names_a_private_person
from gazette.privacy.rules.rule import Rule, either, pattern, words

_BELIEF = either(
    r"""gay|lesbian|bisexual|trans(?:gender|itioning)?|homosexual|queer|non-binary|Muslim|Jewish|Sikh|Hindu|Buddhist
    |Catholic|a (?:Muslim|Christian|Jew|Jehovah['’]s Witness)|an atheist|Roma|a (?:Roma )?Traveller|(?:an? 
    |the )?(?:failed )?asylum[ -]seeker|(?:an? )?illegal immigrant|(?:an? )?refugee|(?:an? )?overstayer|(?:an?
    |the) (?:Unite|Uni[sS]on|UNISON|GMB|PCS|trade union|union) (?:member|activist)|trade union member
    |member of (?:the )?(?:Unite|UNISON|GMB|PCS)\b(?! [A-Z])|bankrupt|in (?:rent )?arrears|in debt"""
)
BELIEF = pattern(
    rf"""\b(?P<value>{NAME})(?:,\s(?:who\s)?|\s)(?:(?:told|said|wrote|disclosed|let|confirmed|says)\b[^.;:\n]{{0,40}}?
    \bthat\s(?:he|she|they)\s)?(?:(?:is|was|are|were|identifies as|came out as)\s|(?<=,\s))(?:an?\s)?
    (?:(?:openly|practising|devout|lapsed|lifelong|committed|currently|now)\s)?{_BELIEF}\b(?! (?:women|forum|network
    |community|group|association|council|liaison))"""
)
# What only somebody's file would say of a person.
_PRIVATE = either(
    r"""asylum (?:claim|application|case)|immigration status|visa (?:application|was refused|has expired|expired)
    |deportation|leave to remain|religion(?=[.,;)]|\s(?:is|was)\b)|religious beliefs?|faith background|ethnicity
    |sexuality|sexual orientation|gender reassignment|fingerprints|DNA|biometric\w*|benefits? (?:claim|were|was
    |payments?)|debts?|disciplinary(?=[.,;)]|\s(?:hearing|record|case|matter))|grievance(?!\s(?:procedure|policy))
    |appraisal(?!\sof)|capability (?:procedure|hearing)|performance (?:plan|review)(?!\sof)|bank statements?
    |salary (?:is|of|was)|tax return|divorce|adoption|affair|custody battle"""
)
_ACTED = either(
    r"""(?:receives?|claims?|claimed|is on|was on|lives on|applied for) (?:universal credit|housing benefit|benefits
    |jobseeker['’]s|employment and support|income support|disability living|carer['’]s allowance|PIP|DLA|ESA)|(?:is
    |was) (?:behind with|evicted|made bankrupt|declared bankrupt|sanctioned by the (?:DWP|jobcentre))|voted (?:Labour
    |Conservative|Tory|Lib(?:eral)? Dem\w*|Plaid|Green|UKIP|Reform|SNP)(?=[.,;)]|$|\s(?:in|at|and|since)\b)|overstayed
    |(?:has|had) no (?:leave to remain|recourse to public funds)
    |(?:is|was|has been|had been) (?:placed |put )?(?:on a performance|on a capability|on a (?:final )?
    (?:written )?warning
    |suspended (?:on full|pending|from (?:duty|work|school|office|the))(?! ceiling)|going through a divorce)|(?:was
    |has been) (?:given|issued with) an? (?:first |final )?(?:written |verbal )?warning(?=[.,;)]|$|\s(?:for|in|on|about
    |after|by)\b)|is getting divorced
    |in the process of (?:getting divorced|gender|transitioning|a divorce)|raised a grievance|resigned (?:after
    |following|over) (?:an? |the )?(?:grievance|complaint|affair|allegation)|(?:is paid|earns|earned|owes
    |has a salary of) £\d"""
)
PRIVATE_LIFE = pattern(
    rf"""\b(?P<value>{NAME})(?:['’]s\s(?:\w+\s)?{_PRIVATE}\b|(?:,\s[^.;:\n]{{0,30}},)?\s(?:who\s)?(?:also\s|now\s
    |still\s|currently\s)?(?:(?:is|was)\s)?(?i:{_ACTED}))"""
)
# "Bid from Robin Example: I am on PIP", "ethnicity of Robin Example: A1".
OF_THE_WRITER = pattern(
    r"""\b(?P<value>I (?:am on|was on|receive|claim|live on) (?:[Uu]niversal [Cc]redit|[Hh]ousing [Bb]enefit|benefits
    |PIP|DLA|ESA|JSA))\b"""
)
STATED_OF = pattern(
    rf"""\b(?i:ethnicity|ethnic origin|religion|nationality|sexual orientation|sexuality|gender identity|marital status
    |disability)
    \sof\s(?P<value>{NAME})\s?(?:[:=(]|is\b)
    |\b(?P<couple>{NAME})\s(?:and|with)\s(?:her\s(?:girlfriend|wife)|his\s(?:boyfriend|husband))\b
    |\b(?P<out>{NAME})\b[^.\n]{{0,80}}?\b(?:is|was)\snot\sout\s(?:at|to)\b
    |\b(?P<prays>(?!Rev|Fr\b|Canon|Imam|Rabbi|Bishop)(?<!Rev\s){NAME})\b[^.\n]{{0,40}}?\s(?:prays|worships|leads prayers
    |is fasting|fasts for|observes (?:Ramadan|the Sabbath))\b"""
)
HANDLE = pattern(
    r"""\b(?:[Uu]ser|complainant|resident|victim|witness|suspect|neighbour|account holder|(?:[Tt]witter|X|Instagram
    |TikTok|Facebook|Snapchat) (?:user|name|profile)(?: of \w+)?)\s?[:(]?\s?(?P<value>@\w{3,30})"""
)
_NETWORK = "facebook|instagram|insta|twitter|tiktok|snapchat|skype|telegram|signal|discord|whatsapp|x"
NAMED_ACCOUNT = pattern(
    rf"""\b(?:{_NETWORK})(?:\s(?:name|id|user|handle|account))?\s?(?::|is|=
    |(?=@))\s?@?(?P<value>[a-z]{{2,}}[\w.]{{2,30}})""",
    re.I,
)
PROFILE = pattern(
    r"""(?P<value>(?:\w+://)?(?:[a-z]{1,3}\.)?(?:linkedin\.com/in/(?P<any>)|(?:facebook\.com/(?:people/)?
    |instagram\.com/|twitter\.com/|x\.com/|tiktok\.com/@|snapchat\.com/add/|t\.me/
    |youtube\.com/@))(?P<account>[\w.%-]{3,60})[^\s<>"|)]*)""",
    re.I,
)


def _is_of_a_person(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether an account is made of a first name and something else, such as robin.example77."""
    if match.re is PROFILE and match["any"] is not None:
        return True
    account = match["account"] if match.re is PROFILE else match["value"]
    parts = [part.lower() for part in re.split(r"[\W\d_]+", account) if part]
    return account.lower() not in first_names() and bool(parts) and parts[0] in first_names()


def _is_near_a_name(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return is_person(text.around(match, 160), registered)


_BELIEFS = words(
    """gay|lesbian|bisexual|trans|homosexual|queer|non-binary|muslim|jew|jehovah|sikh|hindu|buddhist|catholic|christian
    |atheist|roma|traveller|asylum|immigrant|refugee|overstayer|union|member|bankrupt|arrears|in debt"""
)
_LIVES = words(
    """asylum|immigration|visa|deportation|remain|religio|faith|ethnic|sexual|gender|transition|fingerprint|dna
    |biometric|benefit|debt|disciplinary|grievance|appraisal|capability|performance|bank|salary|tax return|divorce
    |adoption|affair|custody|credit|allowance|support|living|pip|dla|esa|behind|evicted|sanctioned|voted|overstayed
    |public funds|warning|suspended|is paid|earn|owes|jobseeker"""
)
_STATED = words(
    """ethnic|religion|nationality|sexual|gender|marital|disability|girlfriend|wife|boyfriend|husband|not out|pray
    |worship|fast|observes"""
)
RULES = (
    Rule(kinds.INTIMATE, BELIEF, needs=_BELIEFS, decides=names_a_private_person),
    Rule(kinds.INTIMATE, PRIVATE_LIFE, needs=_LIVES, decides=names_a_private_person),
    Rule(
        kinds.INTIMATE,
        OF_THE_WRITER,
        needs=("i am on", "i was on", "i receive", "i claim", "i live on"),
        decides=_is_near_a_name,
    ),
    Rule(kinds.INTIMATE, STATED_OF, needs=_STATED, decides=names_a_private_person),
    Rule(kinds.ACCOUNT, HANDLE, needs=("@",)),
    Rule(kinds.ACCOUNT, NAMED_ACCOUNT, needs=words(_NETWORK), decides=_is_of_a_person),
    Rule(
        kinds.ACCOUNT,
        PROFILE,
        needs=words("linkedin|facebook|instagram|twitter|x.com|tiktok|snapchat|t.me|youtube"),
        in_links=True,
        decides=_is_of_a_person,
    ),
)
