"""Passwords, keys, codes of doors and of meetings."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.identity_numbers import is_own_reference
from gazette.privacy.rules.party import value_span
from gazette.privacy.rules.rule import Rule, joined, pattern, words

_LABEL = joined(
    r"""pass[\s_-]?(?:word|phrase|code)|passwd|pwd|pw|log-?in (?:code|details)|p/w|PIN(?: (?:number|code))?|cyfrinair
    |memorable (?:word|information)|security answer|mother['’]s maiden name"""
)
PASSWORD = pattern(
    rf"""(?<![\w/])(?:[\w-]{{1,30}}[_-])?(?P<label>{_LABEL})\b(?:\s(?:for|to|of)\s[^.:=\n]{{1,50}}?)?(?P<is>\s?[:=]\s?
    |\s(?:is|was|remains|has been (?:set|changed|reset) to|set to|changed to|reset to)\s?:?\s?|\s[\"'“‘]
    |['’]s\s(?=\S*\d)|\s(?=[\w@$!#-]*\d))[\"'“‘<(\[]?(?P<value>[^\s\"'”’<>|,;]{{3,60}})""",
    re.I,
)
CODE = pattern(
    r"""\b(?P<label>(?:door|gate|alarm|entry|access|key ?safe|keypad|lock|safe|burglar alarm|security|building|barrier
    |voicemail|wi-?fi|recovery|back-?up|verification|authenticat(?:ion|or)|2FA|MFA|one[- ]time|unlock|PUK|conference
    |dial-in|host|guest|participant)\s(?:entry\s|access\s|dial-in\s)?(?:codes?|pin|key|number))\b(?:\s(?:for|to|of|at
    |on)\s[^.:=\n\d]{1,40}?)?\s?(?:is|was|:|=|-)\s?(?P<value>[A-Z]{0,2}[\dX*#]{3,10}(?:\s\d{3,4})?[A-Z#*]?)(?!\w|[,.]\d
    |%)|\b(?P<safe>key ?safe(?: code)?|(?:door|gate|alarm|lock|entry|access) code|(?:recovery|back-?up|verification|2FA
    |MFA) codes?|safe combination)\s?(?:is\s|[:=-]\s?)?
    (?P<digits>[A-Z]?\d{4,8}[A-Z]?|\d\d-\d\d-\d\d|(?=[\da-z-]*\d)[\da-z]{4}(?:-[\da-z]{4}){1,7})\b(?!\s(?:were|was|are))
    |\b(?P<wifi>wi-?fi\b[^.\n]{0,40}?\b(?:key|code|pin))\s?[:=]\s?(?P<entry>[^\s,;]{6,60})""",
    re.I,
)
_LOCKED = r"(?:door|gate|alarm|key ?safe|lock ?box|padlock|keypad|lock|safe|barrier|shutter|entrance|cupboard|cabinet)"
_BY = r"(?:(?:the\s)?(?:code|pin|number|combination)\s(?:is\s)?)"
# "The key safe by the back door opens with code 4471", "use code 4471 for the side gate".
OPENS_WITH = pattern(
    rf"""\b{_LOCKED}\b[^.\n\d]{{0,50}}?\b(?:opens?|opened|unlock(?:s|ed)?|set|unset|released|disarmed|armed|takes
    |needs)\s
    (?:(?:by|with|using)\s{_BY}?|{_BY})(?P<value>[A-Z]?\d{{4,6}}[A-Z#*]?)\b(?!\s(?!and|or|to|then|from)[a-z])
    |\bcode\s(?:of|for|to|on)\s(?:\w+\s){{0,3}}?{_LOCKED}\b[^.\n\d]{{0,20}}?(?:is|was
    |:)\s?(?P<of>[A-Z]?\d{{4,6}}[A-Z#*]?)\b|\b(?:use|enter|type|key in|press|punch in|try|with
    |tap in)\s{_BY}(?P<code>[A-Z]?\d{{4,6}}[A-Z#*]?)\b
    (?=[^.\n]{{0,40}}\b{_LOCKED}\b)
    |\b{_LOCKED}\s?[:=]\s?(?P<marked>[A-Z]?\d{{4,6}}[#*])""",
    re.I,
)
# "wifi: Sunflower22", "WiFi: OPCC-Guest / Sunflower22".
WIFI = pattern(
    r"""\bwi-?fi\b(?:\s(?:network|code|key|login|log-in))?\s?[:=]\s?(?:[\w-]+\s?[/,|]\s?)?(?!802)
    (?P<value>(?=\S*\d)(?=\S*[A-Za-z])[^\s,;|/]{7,60})""",
    re.I,
)
ANSWER = pattern(
    r"""\banswer to (?:the|my|our|his|her) (?:security|secret|memorable) question\s?(?:is|was|:|=)\s?
    [\"'“‘]?(?P<value>[^\s\"'”’.,;]{3,40})""",
    re.I,
)
_SECRET_NAME = joined(
    r"""(?:api|access|secret|private|client|auth|bearer|refresh|session|encryption|signing|storage|account|shared
    |consumer|subscription|license|app)[\s_-]?(?:key|token|secret|password)s?(?:[\s_-](?:id|key))?"""
)
KEY = pattern(
    rf"""(?<![\w/])(?:[\w-]{{1,30}}[_-])?(?P<label>{_SECRET_NAME}|token|secret|authori[sz]ation)\b[\"']?\s?(?P<is>[:=]
    |\bis\b|)\s?[\"']?(?:(?:Bearer|Basic|Token)\s)?(?P<value>[\w+/=.~-]{{12,400}})""",
    re.I,
)
SHAPED_KEY = pattern(
    r"""(?P<value>-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----|(?<!\w)(?:AKIA|ASIA)[A-Z0-9]{12,20}\b
    |(?<!\w)gh[pousr]_\w{16,255}|(?<!\w)github_pat_\w{20,255}|(?<!\w)glpat-[\w-]{16,64}|(?<!\w)xox[abprs]-[\w-]{10,200}
    |(?<!\w)(?:sk|pk|rk)_(?:live|test)_\w{10,200}|(?<!\w)sk-[A-Za-z0-9][\w-]{18,200}|(?<!\w)AIza[\w-]{30,45}
    |(?<!\w)eyJ[\w-]{8,2000}\.eyJ[\w-]{4,4000}\.[\w-]*|(?<!\w)SG\.[\w-]{16,40}\.[\w-]{16,64}|(?<!\w)ya29\.[\w-]{20,400}
    |(?<!\w)npm_\w{30,40}|(?<!\w)pypi-[\w-]{16,400}|(?<!\w)hf_\w{20,60}|(?<!\w)key-[0-9a-f]{32}\b|(?<!\w)ssh-(?:rsa
    |ed25519) [\w+/=]{40,2000}|https://hooks\.slack\.com/services/[\w/]{8,100}
    |https://[\w.-]+\.webhook\.office\.com/\S{8,300}|https://discord(?:app)?\.com/api/webhooks/\S{8,200})"""
)
CONNECTION = pattern(
    r"""(?P<value>\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?|mssql|sqlserver|jdbc:\w+
    |ldaps?|sftp|ftps?|https?|smb)://[^\s/:@\"'<>]{1,80}:[^\s/@\"'<>]{1,120}@[\w.-]+|\b(?:Server|Data Source|Host
    |Endpoint)=[^;\n]{1,120};(?:[^;\n=]{1,40}=[^;\n]{0,120};){0,8}?\s?
    (?:Password|Pwd|AccountKey|SharedAccessKey(?:Name)?)=[^;\s]{2,200}|\bDefaultEndpointsProtocol=[^\s]{10,400}
    |\bAccountKey=[\w+/=]{20,100})""",
    re.I,
)
LOGIN = pattern(
    r"""\b(?:user ?(?:name|id)?|log ?in|log-?on)(?:\s(?:name|with|as))?\s?[:=]?\s?\S{2,60}\s?(?:[,;/|]|and
    |with)?\s?(?:the\s)?(?:password|pass|pw|pwd)\s?[:=]?\s?(?P<value>[^\s,;|]{4,60})""",
    re.I,
)
# "login: jsample / Abc123".
LOGIN_PAIR = pattern(
    r"""\b(?:log-?[io]n|log o?i?n|user ?(?:name|id)?|credentials|account
    |sign-?in)(?:\sdetails)?\s?[:=]\s?[\w.@+\\-]{2,60}
    \s?(?:[/|,;:]|\s-)\s?(?P<value>(?=\S*\d)(?-i:(?=\S*[a-z!$%&*#]))[^\s/|,;]{5,60})(?![\w/])|\b(?:log(?:ged)? ?(?:in
    |on)|sign(?:ed)? ?in)\s(?:with|as|using)\s[\w.@+\\-]{2,60}\s?(?:/|and|,)\s?
    (?P<mixed>(?=\S*\d)(?-i:(?=\S*[a-z])(?=\S*[A-Z]))[^\s/|,;]{6,60})(?![\w/])
    |\b(?:credentials|log-?in|user(?:name)?)\s[\w.@+\\-]{2,60}\s?/\s?(?P<pair>(?=\S*\d)(?-i:(?=\S*[a-z])(?=\S*[A-Z]))[^\s/|,;]{6,60})(?![\w/])""",
    re.I,
)
# Words that follow "password" in a sentence about passwords.
_ABOUT = frozenset(
    """
    at must should is was be are and or a an the your our this that these you we it to for in on of by with not
    never no none yes any required requires needed protected protection reset resets changed change policy policies
    manager managers guidance sent will can may has have had minimum least long longer strong weak secure use using
    choose how what why when who where each every from see optional n/a na tbc known given issued available emailed
    supplied provided shared confidential hidden security safety advice default unknown incorrect wrong invalid
    expired expires forgotten lost stolen same different correct new old hashed encrypted stored enabled disabled
    removed separate separately individual unique only entry field box here below above xxx xxxx tips made kept set
    always usually often also posted printed texted on-site collected request private personal public free sensitive
    essential simple complex easy hard random compulsory enough sufficient mandatory valid right safe english mine
    yours good poor blank empty written spoken shown chosen broken hers theirs
    """.split()
)
# Endings of words that say how a password is.
SAYS_ABOUT = re.compile(r"(?:ed|ing|able|ible|al|ary|ent|ant|ive|ful|less|ous|ic|ly|ory)$")


def _is_secret(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"].rstrip(".)]")
    bare = value.strip("\"'()[]{}<>.,:;!?").lower()
    if len(bare) < 3 or bare in _ABOUT or re.fullmatch(r"[x*•._-]+|\d{1,2}", bare):
        return False
    if match["label"].lower().startswith("pin"):
        return (match["label"][:3] == "PIN" or ":" in match["is"]) and bool(re.fullmatch(r"\d{3,8}", bare))
    following = text.after(match.end(), 12)
    mixed = bool(re.search(r"\d|[@#$%^&*!_]|[a-z][A-Z]", value))
    if ":" in match["is"] or "=" in match["is"]:
        alone = re.match(r"[\s\"')\]]*(?:$|[.,;|]|\n)", following) is not None or text.text[
            match.end() : match.end() + 1
        ] in ("\n", "")
        return mixed or alone
    quoted = match["is"].strip() in ('"', "'", "“", "‘") or re.search(
        r"[\"“‘']$", text.flat[match.start() : match.start("value")]
    )
    return mixed or bool(quoted) or _is_a_noun(bare, text, match)


def _is_a_noun(word: str, text: FoldedText, match: re.Match[str]) -> bool:
    """ "The password is sunflower": a word at the end of a clause that says nothing about the password."""
    if not re.fullmatch(r"[a-z]{4,20}", word) or SAYS_ABOUT.search(word) or match["is"].strip() not in ("is", "was"):
        return False
    ends = match["value"][-1] in ".)]" or re.match(r"\s?(?:$|[.,;)])|\s(?:and|so|but)\b", text.after(match.end(), 8))
    return bool(ends) and bool(
        re.search(r"\b(?:the|my|our|your|its|whose|his|her|'s)\s(?:\S+\s)?$", text.before(match.start()), re.I)
    )


def _is_key(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"]
    if not match["is"] and (len(value) < 16 or len(re.findall(r"\d", value)) < 4):
        return False
    return (
        bool(re.search(r"\d", value)) and bool(re.search(r"[A-Za-z]", value)) and not text.in_web_address(match.start())
    )


def _is_code(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"] or match["entry"] or match["digits"]
    return not re.fullmatch(r"(?:19|20)\d\d", value) and bool(re.search(r"\d", value))


def _is_an_answer(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return match["value"].lower() not in _ABOUT and not SAYS_ABOUT.search(match["value"])


def _is_no_year(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    left, right = value_span(match)
    return not re.fullmatch(r"(?:19|20)\d\d", text.flat[left:right])


def _is_no_reference(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"] or match["mixed"] or match["pair"]
    return not is_own_reference(value, registered) and not text.in_web_address(match.end() - 1)


def _is_login(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"].lower().strip(".")
    return value not in _ABOUT and bool(re.search(r"\d", value) or ":" in match[0] or "=" in match[0])


_SHAPED = words(
    """private key|akia|asia|ghp_|gho_|ghu_|ghs_|ghr_|github_pat|glpat-|xox|k_live_|k_test_|sk-|aiza|eyj|sg.|ya29|npm_
    |pypi-|hf_|key-|ssh-|hooks.slack|webhook"""
)
_CONNECTIONS = words("://|server=|data source=|host=|endpoint|accountkey")
_LOGINS = words("log|user|credentials|account|sign")
_PASSWORDS = words("pass|pwd|pw|p/w|pin|log|memorable|security answer|maiden|cyfrinair")
_LOCKS = words("door|gate|alarm|safe|lock|keypad|barrier|shutter|entrance|cupboard|cabinet")
RULES = (
    Rule(kinds.PASSWORD, SHAPED_KEY, needs=_SHAPED),
    Rule(kinds.PASSWORD, CONNECTION, needs=_CONNECTIONS),
    Rule(kinds.PASSWORD, LOGIN, needs=words("pass|pw"), decides=_is_login),
    Rule(kinds.PASSWORD, LOGIN_PAIR, needs=_LOGINS, digits=True, decides=_is_no_reference),
    Rule(kinds.PASSWORD, PASSWORD, needs=_PASSWORDS, decides=_is_secret),
    Rule(kinds.PASSWORD, CODE, needs=words("code|pin|key|number|combination"), digits=True, decides=_is_code),
    Rule(kinds.PASSWORD, OPENS_WITH, needs=_LOCKS, digits=True, decides=_is_no_year),
    Rule(kinds.PASSWORD, WIFI, needs=words("wifi|wi-fi"), digits=True),
    Rule(kinds.PASSWORD, ANSWER, needs=("answer to",), decides=_is_an_answer),
    Rule(kinds.PASSWORD, KEY, needs=words("key|token|secret|authori"), digits=True, decides=_is_key),
)
