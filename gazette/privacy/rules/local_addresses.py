"""Addresses that work on one computer or inside one network only, and often give a name away."""

from __future__ import annotations

import ipaddress
import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.rule import Rule, any_of, either, pattern, words

_BYTE = r"""\d{1,3}"""
_INNER_NUMBERS = either(
    rf"""127\.{_BYTE}\.{_BYTE}\.{_BYTE}|0\.0\.0\.0|10\.{_BYTE}\.{_BYTE}\.{_BYTE}|192\.168\.{_BYTE}\.{_BYTE}
    |172\.(?:1[6-9]|2\d|3[01])\.{_BYTE}\.{_BYTE}|169\.254\.{_BYTE}\.{_BYTE}|\[::1\]
    |\[f[cde][0-9a-f]{{2}}:[0-9a-f:]*\]"""
)
_END = r"""(?=[:/\s\"'<>)\],?#]|$|\.(?:\s|$))[^\s<>\"|)]*"""
# A host with an inner number, with an inner ending, or without any dot, such as http://intranet/.
SITE = pattern(
    rf"""(?P<value>\w+://(?:[^\s/@]{{1,60}}@)?(?:{_INNER_NUMBERS}
    |[\w.-]+\.(?:local|lan|internal|intranet|corp|home|localdomain|pnn)|(?!(?:example|server|host|hostname|domain
    |www){_END})[\w-]+){_END})""",
    re.I,
)
FILE = pattern(
    r"""(?P<value>\bfile:/{1,4}[^\s<>\"|)]{2,}|\b(?:ms-(?:word|excel|powerpoint):of[ev]\|u\||onenote:|outlook:|notes://
    |smb://|afp://)
    [^\s<>\"|)]+
    |(?<![\w:/.])(?:localhost(?::\d{2,5}\S*|/\S+)|127\.0\.0\.1(?::\d{2,5})?|192\.168\.\d{1,3}\.\d{1,3}(?::\d{2,5})?)
    |(?<![\w/\\])[A-Z]:(?:/(?:Users|Documents|home|temp|Program)[^\s<>\"|)]*|\\{1,2}[^\s\\/:*?\"<>|][^/:*?\"<>
    |\n]{0,200})|(?<![\w\\:])\\{2,4}[\w.$-]{2,60}\\{1,2}[^\s<>\"|]{1,200}
    |(?<![\w:/.])/(?:home|Users|mnt|media|Volumes)/[\w.-]{1,40}/[^\s<>\"|)]+
    |(?<!\w)~/(?:Desktop|Documents|Downloads)[^\s<>\"|)]*|%(?:USERPROFILE|APPDATA|HOMEPATH)%[^\s<>\"|)]*)""",
    re.I,
)
# Folders that are on every computer with Windows.
OF_EVERY_COMPUTER = pattern(
    r"""[A-Z]:\\{1,2}(?:Program Files(?: \(x86\))?|Windows|Temp|Users)\\{0,2}(?:[;,.: ].*)?""", re.I
)
INNER_NUMBER = pattern(
    rf"""(?<![\w:/.])(?P<value>(?:10\.{_BYTE}|172\.(?:1[6-9]|2\d|3[01]))\.{_BYTE}\.{_BYTE}(?::\d{{2,5}})?)(?![\w]
    |\.\d)"""
)
DEVICE = pattern(
    r"""\bIP(?:v[46])?(?: address(?:es)?)?(?: was| is| of(?:\s[a-z]+){0,3})?[\s:(\[]*
    (?P<value>(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,40})(?![\w]|\.\d)""",
    re.I,
)
_FOUR = r"""(?:\d{1,3}\.){3}\d{1,3}"""
BEFORE_ITS_WORD = pattern(
    rf"""(?<![\w.:])(?P<value>{_FOUR})\)?,?\s\(?(?:(?:was|is|being|as|the|his|her|their|an?|my|your)\s){{0,3}}IP\b
    |(?<![\w.:])(?P<port>{_FOUR})(?:,?\sport\s\d)
    |\b(?:(?:log(?:ged|ging)? ?(?:in|on)|posted|sent|connected|accessed|came|visited|traced|filled in|submitted
    |completed|uploaded|downloaded|registered|signed|voted)\s(?:\w+\s){{0,3}}?(?:from
    |to|by)
    |device|laptop|phone|router|computer|tablet)(?:\s(?:at|with|on|is|was|address))*[\s:(]+(?P<after>{_FOUR})(?![\w]
    |\.\d)""",
    re.I,
)
NETWORK_CARD = pattern(
    r"""(?<![\w:.-])(?P<value>(?:[0-9A-F]{2}([:-]))(?:[0-9A-F]{2}\2){4}[0-9A-F]{2}
    |[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4})
    (?![\w:-])""",
    re.I,
)
# Of the newer internet: "2001:db8::7".
LONG_NUMBER = pattern(
    r"""(?<![\w:.])(?P<value>(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}|(?:[0-9a-f]{1,4}:){1,2}
    (?::[0-9a-f]{1,4}){1,6})
    (?![\w:])""",
    re.I,
)
DEVICE_WORD = any_of(
    """MAC|IPv?6?|hardware|wi-?fi|bluetooth|adapter|ethernet|device|phone|mobile|iphone|ipad|tablet|handset|modem
    |broadband|PC|subscriber|BSSID|posted|sent from|traced"""
)
NETWORK_WORD = any_of(
    """server|IP|ssh|telnet|s?ftp|rdp|host|network|router|printer|VPN|ping|intranet|address|port|camera|CCTV|gateway
    |firewall|subnet|DNS|machine|computer|laptop|log(?:ged)? ?(?:in|on)"""
)


def _is_file(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    if OF_EVERY_COMPUTER.fullmatch(match["value"]):
        return False
    return "://" in match["value"] or not text.in_web_address(match.start())


def _is_of_a_device(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    near = text.around(match, 60)
    if not (DEVICE_WORD.search(near) or NETWORK_WORD.search(near)) or text.in_web_address(match.start()):
        return False
    return match.re is NETWORK_CARD or _is_long_number(match["value"])


def _is_long_number(value: str) -> bool:
    """Whether the digits are an address of the newer internet, and not a time."""
    try:
        return ipaddress.ip_address(value).version == 6
    except ValueError:
        return False


def _is_inner_number(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether it is of a network and not paragraph 10.1.2.3: a word of a network is before it, or a port behind it."""
    return ":" in match["value"] or bool(NETWORK_WORD.search(text.before(match.start(), 40)))


_FILES = words(
    r"""file:|:\|\\|:/users|:/doc|:/home|:/temp|:/prog|localhost|127.0|192.168|/home/|/users/|/mnt/|/media/|/volumes/|~/
    |%userprofile|%appdata|%homepath|ms-word|ms-excel|ms-powerpoint|onenote:|outlook:|notes:|smb:|afp:"""
)
RULES = (
    Rule(kinds.LOCAL, SITE, needs=("://",), in_links=True),
    Rule(kinds.LOCAL, FILE, needs=_FILES, decides=_is_file),
    Rule(kinds.LOCAL, INNER_NUMBER, needs=words("10.|172."), digits=True, decides=_is_inner_number),
    Rule(kinds.DEVICE_ADDRESS, DEVICE, needs=("ip",), digits=True),
    Rule(kinds.DEVICE_ADDRESS, BEFORE_ITS_WORD, needs=(".",), digits=True),
    Rule(kinds.DEVICE_ADDRESS, LONG_NUMBER, digits=True, decides=_is_of_a_device),
    Rule(kinds.DEVICE_NUMBER, NETWORK_CARD, digits=True, decides=_is_of_a_device),
)
