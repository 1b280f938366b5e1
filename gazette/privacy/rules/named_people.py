"""People named beside an offence, children named, health and other intimate details beside a name.

A program cannot know whether these may be said: all but a victim, who is called so beside the name, are warnings.
"""

from __future__ import annotations

import re

from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import FULL_NAME, TITLE, people_in
from gazette.privacy.rules.rule import Rule, any_of
from gazette.privacy.rules.vocabulary import sentence_before

NAME = rf"(?:{TITLE}\s)?(?:{FULL_NAME}|[A-Z][A-Z'’-]+(?:,?\s[A-Z][\w'’-]+){{1,2}})"
# What a name belongs to that is no person, or a person who is named for another reason.
NAMED_AFTER = re.compile(
    r"^(?:['’]s)?\s(?:law|fund|trust|foundation|award|memorial|prize|cup|trophy|bursary|scholarship|inquiry|review|report|campaign|charity|act|bill|case)\b",
    re.I,
)
SPOKESPERSON = any_of(
    "chief executive|chief constable|chief officer|director|chair(?:man|woman|person)?|trustees?|founder|spokes(?:man|woman|person)|manager|coordinator"
    "|co-ordinator|councillors?|cllr|mp|minister|secretary|commissioner|professor|author|researcher|champion|lead|head of|ambassador|patron"
    "|from (?:victim support|the)|memorial|in memory of|named after|charity|trust|foundation|society|association|said:|award|panel member"
    "|inspector|superintendent|sergeant|constable|officer|detective|independent|ambassador|mayor|representative|on behalf of|representing|policy|consultant|nurse|adviser|solicitor|barrister|judge|coroner"
)
VICTIM = re.compile(
    rf"\b(?P<role>(?:alleged |named |repeat |vulnerable )?(?:victims?|complainants?|informants?|survivors?|injured part(?:y|ies)|aggrieved|suspects?|accused|perpetrators?|offenders?|defendants?|detained persons?|detainees?|eye-?witness(?:es)?|witness(?:es)?|covert source|CHIS))\b"
    rf"(?:\sin (?:this|the) case)?(?:\s?[,:(|-]\s?|\s(?:was|is|were|named|called|of (?:rape|assault|burglary|stalking|harassment|fraud|domestic abuse)|identified as|known as|in the case|being)\s(?:as\s)?|\s)(?P<value>{NAME})"
)
VICTIM_AFTER = re.compile(
    rf"\b(?P<value>{NAME})\b\s?[,(]?\s?(?:aged \d+,?\s)?(?:\(?(?:is |was |as )?(?:the |an? )?(?:alleged |named )?(?:victim|complainant|informant|injured party|suspect|accused|perpetrator|(?:key |eye-?)?witness|detainee)\b(?! support| care| commissioner| service| satisfaction| liaison))(?!\s(?:fund|manager|lead|champion|officer|charity|groups?|and))"
)
_OFFENCES = "raped?|assault(?:ed)?|sexually assaulted|attacked|stabbed|burgled|robbed|mugged|harassed|stalked|abused|groomed|exploited|murdered|kidnapped|threatened|defrauded|scammed|beaten|punched|blackmailed|trafficked"
SUFFERED = re.compile(
    rf"\b(?P<value>{NAME})\b,?\s(?:who\s)?(?:(?:was|were|had been|has been|got|is being|being)\s(?:\w+ly\s|repeatedly\s)?(?:{_OFFENCES})\b|reported (?:that (?:she|he|they) (?:was|were|had been)\s|being\s|(?:a|an|the|her|his) )(?:\w+\s)?(?:{_OFFENCES}|rape|burglary|robbery|theft|harassment|stalking|domestic)\b"
    r"|(?:was|were|has been|had been|is)\s(?:arrested|charged|cautioned|convicted|detained|bailed|accused|suspected|remanded|sentenced|prosecuted|imprisoned|on bail|under investigation|strip-?searched|stopped and searched))"
)
OFFENCE_OF = re.compile(
    rf"\b(?:rape|assault|attack|burglary|robbery|murder|stalking|harassment|abuse|grooming|stabbing|kidnap(?:ping)?|domestic abuse|domestic violence|theft|fraud)\b\s(?:of|on|against|by|at the home of|involving|from|committed by|suffered by)\s(?P<value>{NAME})"
)
COMPLAINED = re.compile(
    rf"\b(?:complaint|allegation|subject access request|SAR|FOI request|freedom of information request|statement|disclosure|data breach)s?(?:\s\([A-Z/\d-]{{1,20}}\))?(?:\s(?:was|were))?(?:\s(?:made|received|submitted|brought))?\s(?:by|from|of|about|against|concerning)\s(?P<value>{NAME})"
)
_AGE = r"(?:[0-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_FORENAME = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?(?:\s(?:[A-Z]\.|[A-Z][a-zà-ÿ'’-]+)){0,3}"
CHILD = re.compile(
    rf"\b(?P<value>{_FORENAME}),?\s\(?(?:who (?:is|was)\s)?(?:only\s)?(?:aged?|age:)\s?(?P<age>{_AGE})\b(?!\s?(?:to|-|and (?:over|above)|or|\+|years of|minutes|per))"
    rf"|\b(?P<bracket>{_FORENAME})\s\((?P<in_bracket>[3-9]|1[0-7])\)"
    rf"|\b(?P<years>{_FORENAME}),?\s(?:is|was|,)?\s?(?:an?\s)?{_AGE}[\s-]years?[\s-]old\b"
    rf"|\b{_AGE}[\s-](?:year|month)s?[\s-]old,?\s(?:(?:boy|girl|pupil|victim|child|schoolboy|schoolgirl|student|called|named)[,\s]{{1,2}}){{0,2}}(?P<old>{_FORENAME})"
    rf"|\b(?:pupil|schoolboy|schoolgirl|toddler|baby|child|infant|foster child|looked[- ]after child|young person|teenager|minor|boy|girl|son|daughter|grandson|granddaughter|stepson|stepdaughter)\b,?\s(?:is\s|was\s|called\s|named\s|\()?(?P<called>{_FORENAME})"
    rf"|\b(?P<school>{_FORENAME}),?\s?\(?(?:(?:who (?:is|was)|is|was)\s)?(?:(?:a|the)\s)?(?:in\s)?(?:(?:Year|Class|Form|Reception)\s(?:\d{{1,2}}|[A-Z])[A-Z]?\b|(?:Year \d{{1,2}}\s)?(?:pupil|schoolboy|schoolgirl|looked[- ]after child|foster child)\b)"
    rf"|\bYear\s\d{{1,2}}\s(?:pupil|student|boy|girl)s?,?\s(?P<pupil>{_FORENAME})"
)
_ILLNESS = (
    "depression|anxiety|cancer|leukaemia|diabetes|diabetic|epilepsy|epileptic|asthma|HIV|AIDS|hepatitis|dementia|Alzheimer['’]?s|Parkinson['’]?s|autism|autistic|ADHD|bipolar|schizophrenia|psychosis|PTSD"
    "|a stroke|a heart (?:attack|condition)|heart failure|multiple sclerosis|MS|arthritis|anorexia|bulimia|an eating disorder|miscarriage|alcoholism|addiction|post[- ]traumatic stress|a (?:nervous|mental) breakdown|stress|burn-?out|long covid|covid(?:-19)?"
    "|a learning disability|learning difficulties|mental health (?:problems|issues|condition|difficulties)|suicidal thoughts|a disability|a brain injury|back pain|chronic \\w+|kidney (?:failure|disease)|tuberculosis|dyslexia"
)
HEALTH = re.compile(
    rf"\b(?P<value>{NAME})(?:['’]s\s(?:\w+\s){{0,2}}(?:diagnosis|cancer|depression|illness|mental health|medical (?:condition|records|history|notes)|medication|GP|disability|pregnancy|miscarriage|surgery|operation|treatment for|sick(?:ness)? (?:leave|absence|record|note)|therapy|counselling|autism|epilepsy|diabetes|dementia)"
    rf"|[^.;:|\n]{{0,60}}?\b(?:(?:was |is |has been |been |being )?(?:diagnosed (?:with|as)|treated for|hospitalised|sectioned|admitted to (?:hospital|a psychiatric|the psychiatric|rehab))|suffer(?:s|ed|ing) (?:from|with)|(?:has|had|have|with|lives with|living with|is recovering from|recovering from|due to (?:his|her|their)?|because of (?:his|her|their)?|for|is undergoing treatment for|being treated for)\s(?:\w+\s)?(?:{_ILLNESS})\b"
    rf"|(?:is|was|are)\s(?:(?:severely|currently|profoundly|also|seriously|HIV|six months|heavily)\s)?(?:pregnant|disabled|autistic|epileptic|diabetic|bipolar|terminally ill|suicidal|HIV positive|positive|deaf|blind|mentally ill|an alcoholic|a drug (?:addict|user)|addicted to|schizophrenic|off (?:work )?(?:sick|with|ill)|signed off|on sick leave|on long[- ]term sick)"
    r"|off sick|signed off (?:work|sick|with)|on (?:long[- ]term )?sick(?:ness)? (?:leave|absence)|took an overdose|(?:tried|attempted) (?:to (?:kill|take)|suicide)|self[- ]harm(?:s|ed|ing)|(?:takes|taking|prescribed|is on) (?:antidepressants|methadone|insulin|medication|lithium)|referred to occupational health|mental health (?:crisis|problems|issues|condition)|had (?:a|an) (?:abortion|miscarriage|stroke|breakdown|heart attack|operation|mastectomy)|fit note|reasonable adjustments (?:for|because)))\b",
)
INTIMATE = re.compile(
    rf"\b(?P<value>{NAME}),?\s(?:who\s)?(?:is|was|identifies as|came out as|,)\s?(?:an?\s)?(?:openly\s)?(?:gay|lesbian|bisexual|trans(?:gender)?|homosexual|queer|Muslim|Jewish|Sikh|Hindu|Catholic|a Christian|an atheist|Roma|a Traveller|asylum seeker|illegal immigrant|failed asylum|refugee|trade union member|member of (?:the )?(?:Unite|UNISON|GMB|PCS))\b"
)
HANDLE = re.compile(
    r"\b(?:[Uu]ser|complainant|resident|victim|witness|suspect|neighbour|account holder|(?:[Tt]witter|X|Instagram|TikTok|Facebook|Snapchat) (?:user|handle|account|name|profile)(?: of \w+)?)\s?[:(]?\s?(?P<value>@\w{3,30})"
)


def _person(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether the words that look like a name are one, and of nobody who speaks for an organisation."""
    group = next(
        name for name, words in match.groupdict().items() if words and name not in ("role", "age", "in_bracket")
    )
    start, end = match.span(group)
    if not people_in(match[group], registered) or NAMED_AFTER.match(text.after(end, 30)):
        return False
    around = sentence_before(text.before(start, 60)) + " / " + text.flat[end : match.end() + 40].split(". ")[0]
    return not SPOKESPERSON.search(around)


def _child(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    group = next(name for name, words in match.groupdict().items() if words and name not in ("age", "in_bracket"))
    words = re.split(r"\s", match[group])
    if len(words) == 1:
        return words[0].lower() in first_names() and words[0] not in registered.people
    return bool(people_in(match[group], registered)) or _is_first_name_before_comma(words)


def _is_first_name_before_comma(words: list[str]) -> bool:
    return words[-1].lower() in first_names() and words[0].lower() in first_names()


_REMEDY = "Take out the name, or what is said of the person."
_WHY_CASE = "A person is named beside an offence or a complaint, which may identify a victim, a witness or a suspect."
_CRIMES = (
    "rape",
    "assault",
    "attack",
    "burgl",
    "robb",
    "murder",
    "stalk",
    "harass",
    "abuse",
    "groom",
    "stab",
    "kidnap",
    "violence",
    "theft",
    "fraud",
    "mugg",
    "threat",
    "exploit",
    "scam",
    "beaten",
    "punched",
    "blackmail",
    "traffick",
    "arrest",
    "charged",
    "caution",
    "convict",
    "detain",
    "bail",
    "accused",
    "suspect",
    "remand",
    "sentenc",
    "prosecut",
    "imprison",
    "investigation",
    "search",
)
_ROLES = (
    "victim",
    "complainant",
    "informant",
    "survivor",
    "injured part",
    "aggrieved",
    "suspect",
    "accused",
    "perpetrator",
    "offender",
    "defendant",
    "detain",
    "witness",
    "covert",
    "chis",
)
RULES = (
    Rule(
        "victim, witness or suspect named",
        VICTIM,
        "Somebody is named as a victim, a complainant, a witness or a suspect.",
        _REMEDY,
        needs=_ROLES,
        decides=_person,
    ),
    Rule(
        "victim, witness or suspect named",
        VICTIM_AFTER,
        "Somebody is named as a victim, a complainant, a witness or a suspect.",
        _REMEDY,
        needs=_ROLES,
        decides=_person,
    ),
    Rule("name beside an offence", SUFFERED, _WHY_CASE, _REMEDY, needs=_CRIMES, decides=_person, stops=False),
    Rule("name beside an offence", OFFENCE_OF, _WHY_CASE, _REMEDY, needs=_CRIMES, decides=_person, stops=False),
    Rule(
        "name beside a complaint",
        COMPLAINED,
        _WHY_CASE,
        _REMEDY,
        needs=("complaint", "allegation", "request", "sar ", "statement", "disclosure", "data breach"),
        decides=_person,
        stops=False,
    ),
    Rule(
        "child named",
        CHILD,
        "A child may be named here, with an age or a school.",
        "Take out the name. An age band is enough.",
        needs=(
            "age",
            "(",
            "old",
            "pupil",
            "school",
            "toddler",
            "baby",
            "child",
            "infant",
            "young person",
            "teenager",
            "minor",
            "boy",
            "girl",
            "son",
            "daughter",
            "year",
            "class",
            "form ",
            "reception",
        ),
        decides=_child,
        stops=False,
    ),
    Rule(
        "health detail beside a name",
        HEALTH,
        "Something about the health of a named person may be said here.",
        _REMEDY,
        needs=(
            "diagnos",
            "suffer",
            "treated",
            "hospital",
            "section",
            "admitted",
            "cancer",
            "depress",
            "ill",
            "mental",
            "medic",
            "pregnan",
            "disab",
            "autis",
            "epilep",
            "diabet",
            "hiv",
            "dementia",
            "sick",
            "signed off",
            "overdose",
            "suicid",
            "self",
            "antidepress",
            "methadone",
            "insulin",
            "occupational",
            "stroke",
            "addict",
            "alcohol",
            "stress",
            "anxiety",
            "adhd",
            "bipolar",
            "schizo",
            "ptsd",
            "abortion",
            "miscarriage",
            "operation",
            "therapy",
            "counselling",
            "fit note",
            "adjustments",
            "asthma",
            "arthritis",
            "deaf",
            "blind",
            "heart",
            "sclerosis",
            "covid",
            "breakdown",
            "parkinson",
            "alzheimer",
            "gp",
            "off with",
            "lithium",
            "mastectomy",
            "dyslexia",
            "leukaemia",
            "kidney",
        ),
        decides=_person,
        stops=False,
    ),
    Rule(
        "intimate detail beside a name",
        INTIMATE,
        "Something about the belief, the origin or the private life of a named person may be said here.",
        _REMEDY,
        needs=(
            "gay",
            "lesbian",
            "bisexual",
            "trans",
            "homosexual",
            "queer",
            "muslim",
            "jewish",
            "sikh",
            "hindu",
            "catholic",
            "christian",
            "atheist",
            "roma",
            "traveller",
            "asylum",
            "immigrant",
            "refugee",
            "union",
        ),
        decides=_person,
        stops=False,
    ),
    Rule(
        "account of a person",
        HANDLE,
        "This looks like the account of a private person on a social network.",
        "Take it out.",
        needs=("@",),
        stops=False,
    ),
)
