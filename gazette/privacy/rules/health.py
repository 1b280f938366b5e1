"""The health of a named person, or of a relative. Whether it may be said, a program cannot know: it warns."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import NO_PERSON, is_person
from gazette.privacy.rules.party import NAME, names_a_private_person, names_somebody
from gazette.privacy.rules.rule import Rule, either, joined, pattern, words

ILLNESS = either(
    r"""depression|anxiety|(?:\w+\s)?cancer|leukaemia|diabetes|epilepsy|asthma|HIV|AIDS|hepatitis|dementia
    |Alzheimer['’]?s|Parkinson['’]?s|autism|ADHD|bipolar|schizophrenia|psychosis|PTSD|a (?:mild |severe |minor )?stroke
    |a heart (?:attack|condition)|heart failure|multiple sclerosis|MS|arthritis|anorexia|bulimia|an eating disorder
    |alcoholism|addiction|post[- ]traumatic stress|a (?:nervous |mental )?breakdown|(?:work-related )?stress|burn-?out
    |(?:long )?covid(?:-19)?|a learning (?:disability|difficulty)|learning (?:disabilities|difficulties)
    |(?:poor )?mental health|mental health (?:problems|issues|condition|difficulties|needs)|suicidal thoughts
    |a disability|a brain injury|(?:a )?(?:bad )?back (?:pain|injury|problem)|chronic \w+|kidney (?:failure|disease)
    |tuberculosis|dyslexia|a tumour|sickle cell|lupus|cerebral palsy|Down['’]s syndrome|OCD|a personality disorder
    |migraines?|dyspraxia|Asperger['’]?s|Tourette['’]?s|Crohn['’]?s|endometriosis|motor neurone disease|fibromyalgia"""
)
_POSSESSION = either(
    r"""(?:\w+\s){0,2}(?:diagnosis|cancer|depression|illness|mental health|medical (?:condition|records?|history|notes)
    |medication|GP|disability|pregnancy|miscarriage|surgery|operation|treatment for|sick(?:ness)? (?:leave|absence
    |record|note)|therapy|counselling|autism|epilepsy|diabetes|dementia|hospital appointment|chemotherapy|stroke
    |heart attack|drinking|addiction|fit note|phased return|reasonable adjustments|suicide)"""
)
_TREATED = either(
    r"""diagnosed (?:with|as)|treated (?:for|in hospital)|hospitalised|sectioned|admitted to (?:\w+\s){0,3}(?:hospital
    |ward|unit|rehab|hospice)|referred to (?:occupational health|CAMHS|a psychiatrist|counselling|mental health)
    |signed off(?: work| sick)?|prescribed \w+|medically (?:retired|suspended|unfit)|found unfit for work"""
)
_STATE = either(
    r"""pregnant|disabled|autistic|dyslexic|dyspraxic|asthmatic|anorexic|bulimic|psychotic|depressed|paraplegic
    |visually impaired|hard of hearing|epileptic|diabetic|bipolar|terminally ill|(?:seriously |gravely )?ill\b|suicidal
    |HIV positive|deaf|blind|mentally ill|an alcoholic|a drug (?:addict|user)|addicted to|schizophrenic
    |off (?:work )?(?:sick|ill|with)|on sick leave|on (?:long[- ]term )?sick(?:ness)? (?:leave|absence)|in hospital
    |in rehab|having (?:chemotherapy|radiotherapy|dialysis|surgery|an operation|counselling|therapy)
    |an? (?:recovering )?(?:alcoholic|addict)|under (?:the care of )?(?:a psychiatrist|the mental health team)
    |a wheelchair user|a carrier of|unwell|recovering from|undergoing (?:\w+\s)?(?:treatment|surgery|chemotherapy|IVF)
    |on the (?:autis\w+ )?spectrum|(?:\w+ weeks )pregnant"""
)
_HAPPENED = either(
    r"""off (?:work )?sick|on (?:long[- ]term )?sick(?:ness)? (?:leave|absence)|took an overdose|(?:tried
    |attempted) (?:to (?:kill|take)|suicide)
    |self[- ]harm(?:s|ed|ing)|(?:takes|taking|is on) (?:antidepressants|methadone|insulin|medication|lithium)
    |mental health crisis|had (?:an? )(?:\w+\s)?(?:abortion|miscarriage|stroke|breakdown|heart attack|operation
    |mastectomy|seizure|fit)|recovering from (?:an? |his |her |their )?(?:\w+\s)?(?:operation|surgery|illness|injur(?:y
    |ies)|accident|stroke|cancer|breakdown|addiction)|retired? (?:early )?(?:\w+\s){0,3}(?:ill[- ]health
    |medical grounds)|lost (?:her|the) baby|wheelchair user|uses? a wheelchair
    |died by suicide|(?:took|taken) (?:his|her|their) own li(?:fe|ves)|sees an? (?:psychiatrist|therapist|counsellor)
    |phased return|(?:absennol|i ffwrdd) oherwydd (?:salwch|iselder|straen|canser)|dioddef o (?:iselder|straen
    |canser)"""
)
_SOMEBODY_ELSE = joined(
    r"""\b(?:man|woman|men|women|person|people|somebody|someone|child|children|others?|those|victims?|patients?
    |residents?|boy|girl)\b"""
)
HEALTH = pattern(
    rf"""\b(?P<value>{NAME})(?:['’]s\s{_POSSESSION}\b|(?:(?!{_SOMEBODY_ELSE})[^.;:|\n]){{0,60}}?\b(?:{_TREATED}
    |suffer(?:s|ed|ing) (?:from|with)|(?:has|had|have|with|has had|because of|due to|recovering from|for)\s(?:his\s
    |her\s|their\s|severe\s|terminal\s|chronic\s|type \d\s|work-related\s)?{ILLNESS}\b
    |(?:is|was|been|being|are|were)\s(?:\w+ly\s|also\s|registered\s|six months\s|heavily\s)?{_STATE}|{_HAPPENED})\b)"""
)
_TREATMENT = either(
    r"""chemotherapy|radiotherapy|dialysis|surgery|IVF|hospital(?: appointment)?|(?:\w+ )?(?:operation|replacement)
    |rehab|counselling|(?:off |long[- ]term )?sick(?: leave| note)?|illness|ill|unwell|maternity leave|fit note
    |phased return"""
)
# "Robin Example (autistic)", "Robin Example, diabetic, came", "Robin Example (chemotherapy)".
IN_BRACKETS = pattern(
    rf"""\b(?P<value>{NAME})\s?[,(:-]\s?(?:who (?:is|has)\s)?(?:\w+ly\s|has\s|severe\s)?
    (?:(?!(?:poor )?mental health){ILLNESS}|{_STATE}|{_TREATED})(?=\s?[),;.]|\s-|$|\s(?:and|since|under|but)\b)
    |\b(?P<treated>{NAME})\s(?:\(|-\s){_TREATMENT}(?=\)|$|\.)
    |\b(?P<adjusted>{NAME})(?::|\s-)\s(?:reasonable adjustments?|phased return|sick(?:ness)? absence)\b(?!\s(?:of|in
    |rates?|policy|figures)\b)"""
)
_RELATIVE = "son|daughter|child|baby|husband|wife|partner|mother|father|mum|dad|brother|sister|grandson|granddaughter"
OF_THE_WRITER = pattern(
    rf"""\b(?P<theirs>(?:for|of|with|by|because of|due to|about)\s(?:his|her)\s(?:\w+\s)?{ILLNESS})\b
    |\b(?P<value>(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)\s(?:\w+\s){{0,2}}?(?:{_RELATIVE})\s(?:(?:has|had|suffers from
    |suffered from|with)\s(?:\w+\s)?{ILLNESS}|(?:is|was)\s(?:\w+ly\s)?(?:{_STATE}|{_TREATED}))|\bI\s(?:(?:have|had
    |suffer from|suffered from)\s(?:\w+\s)?{ILLNESS}|(?:am|was)\s(?:\w+ly\s)?(?:{_STATE}|{_TREATED})))\b"""
)
BEFORE_THE_NAME = pattern(
    rf"""\b(?i:occupational health|medical|psychiatric|sickness|GP)\s(?:\w+\s)?(?:report|referral|assessment|record
    |letter)s?\s(?:on|of|for|about)\s(?P<reported>{NAME})\b|\bMae gan (?P<welsh>{NAME})\s(?:ddiabetes|ganser|iselder
    |epilepsi|awtistiaeth|asthma|ddementia|anabledd|bryder)\b|\b(?:[Hh]er|[Hh]is
    |[Tt]heir)\s(?:\w+\s){{0,3}}?{ILLNESS}\b[^.;\n]{{0,30}}?,\s(?P<value>{NAME})\b"""
)


def _is_near_a_name(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    row = text.row(match.start(), match.end())
    near = text.flat[slice(*row)] if row else text.around(match, 160)
    return is_person(near, registered) or any(
        word.lower() in first_names() - NO_PERSON for word in re.findall(r"\b[A-Z][a-z]+", near)
    )


_HEALTH = words(
    """diagnos|suffer|treated|hospital|sectioned|admitted to|cancer|depress| ill|illness|mental health|mentally|medic
    |pregnan|disab|autis|epilep|diabet|hiv|aids|hepatitis|dementia|sick|signed off|overdose|suicid|self-harm|self harm
    |antidepress|methadone|insulin|occupational health|stroke|addict|alcohol|stress|anxiety|adhd|bipolar|schizo
    |psychosis|ptsd|abortion|miscarriage|operation|therapy|counselling|fit note|unfit| a fit|asthma|arthritis|deaf|blind
    |heart|sclerosis|covid|breakdown|parkinson|alzheimer|'s gp|off with|off ill|lithium|mastectomy|dyslexia|leukaemia
    |kidney| ms|wheelchair|tumour|rehab|unwell|surgery|treatment|'s drinking|baby|chronic|back pain|back injury
    |back problem|migraine|lupus|syndrome|disorder| ocd|palsy|sickle|seizure|tuberculosis|burnout|burn-out|learning dis
    |learning diff|brain injury|anorexia|bulimia|referred to|prescribed|asperger|tourette|crohn|endometrio|neurone
    |fibromyal|dyslex|dysprax|anorex|bulimi|psychotic|paraplegic|impaired|hard of hearing|psychiatrist|carrier
    |recovering from|undergoing|health|spectrum|iselder|straen|salwch|canser|ddiabetes|ganser|epilepsi|awtist|ddementia
    |anabledd|bryder|phased return|adjustment|own li|ivf|maternity|dialysis|radiotherapy|rehab|replacement
    |psychiatric"""
)
RULES = (
    Rule(kinds.HEALTH, HEALTH, needs=_HEALTH, decides=names_somebody),
    Rule(kinds.HEALTH, BEFORE_THE_NAME, needs=_HEALTH, decides=names_a_private_person),
    Rule(kinds.HEALTH, IN_BRACKETS, needs=_HEALTH, decides=names_somebody),
    Rule(kinds.HEALTH, OF_THE_WRITER, needs=_HEALTH, decides=_is_near_a_name),
)
