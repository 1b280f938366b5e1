"""Links that tell who followed them, that lead into somebody's own files or into an inner network."""

from __future__ import annotations

import re

from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.rule import Rule, any_of

_REWRITTEN = (
    r"safelinks\.protection\.outlook\.com|safelinks\.protection\.office365\.us|urldefense\.(?:proofpoint\.)?com|urldefense\.us|urlsand\.esvalabs\.com|[\w.-]*mimecast(?:protect)?\.com"
    r"|linkprotect\.cudasvc\.com|secure-web\.cisco\.com|clicktime\.symantec\.com|[\w.-]*protection\.sophos\.com|url\.emailprotection\.link|protect\.fireeye\.com|protect2?\.\w+\.com/v1/url|[\w.-]*trendmicro\.com/wis/clicktime"
    r"|scanmail\.trustwave\.com|[\w.-]*\.egress\.com|[\w.-]*list-manage\d?\.com/track|mandrillapp\.com/track|[\w.-]*sendgrid\.net/(?:ls|wf)|[\w.-]*mailchi\.mp/\S*\?e=|[\w.-]*hubspot(?:links|email)\.(?:com|net)|t\.sidekickopen\d*\.com"
    r"|lnks\.gd|links-\d\.govdelivery\.com|[\w.-]*govdelivery\.com/track|[\w.-]*exct\.net|[\w.-]*cmail\d*\.com|[\w.-]*createsend\d*\.com/t|click\.\w[\w.-]+|[\w.-]*rs6\.net|[\w.-]*mailgun\.org/c|[\w.-]*awstrack\.me|[\w.-]*dotdigital-pages\.com|email\.\w[\w.-]*/c/|[\w.-]*\.mjt\.lu"
    r"|(?:www\.)?google\.[\w.]{2,6}/url\?|l\.facebook\.com|lm\.facebook\.com|(?:www\.)?facebook\.com/l\.php|out\.reddit\.com|(?:www\.)?linkedin\.com/(?:redir|safety/go|comm/)|[\w.-]*news\.google\.com/articles|[\w.-]*app\.link/\S*\$"
)
_PERSONAL_KEYS = (
    "mc_eid|mc_cid|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|_hsenc|_hsmi|__hssc|__hstc|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|ml_subscriber(?:_hash)?|ck_subscriber_id|s_cid|_openstat|trk_contact|trk_msg|sc_eid|nr_email_referer|rb_clickid"
    "|subscriber(?:_?id)?|recipient(?:_?id)?|unsubscribe(?:_?token)?|member_?id|contact_?id|respondent(?:_?id)?|user_?id|uid|userid|customer_?id|e-?mail|mail|login_hint|upn|token|access_token|auth|auth_?token|id_token|session(?:_?id)?|sid|phpsessid|jsessionid|sig|signature|x-amz-signature|x-goog-signature|apikey|api_key|password|passwd|pwd|invite(?:_?code)?|magic|otp|ticket_?key"
)
REWRITTEN = re.compile(rf"(?P<value>(?:https?://)?(?<![\w.-])(?:[\w-]+\.)*(?:{_REWRITTEN})[^\s<>\"|)]*)", re.I)
PERSONAL_QUERY = re.compile(
    rf"(?P<value>(?:https?://|www\.)[^\s<>\"|?#]*[?#;](?:[^\s<>\"|]*?[&;?#])?(?:{_PERSONAL_KEYS})=(?!&|$|\s)[^\s<>\"|&)]{{2,}})",
    re.I,
)
COUNTED = re.compile(
    r"(?P<value>(?:https?://|www\.)[^\s<>\"|?#]*[?#](?:[^\s<>\"|]*?[&;])?(?:utm_(?:source|medium|campaign|term|content|id)|pk_campaign|mtm_campaign|at_campaign)=[^\s<>\"|&)]+)",
    re.I,
)
MEETING = re.compile(
    r"(?P<value>(?:https?://)?(?:[\w-]+\.)?(?:teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/|zoom\.(?:us|com)/(?:j|w|s|my)/[^\s?]*\?pwd=|webex\.com/[^\s]*(?:MTID|pwd)=|whereby\.com/[^\s]*roomKey=|gotomeet(?:ing)?\.(?:me|com)/)[^\s<>\"|)]*)"
    r"|\b(?:Meeting|Webinar|Conference) ID:?\s?(?P<number>\d{3}[\s-]?\d{3,4}[\s-]?\d{3,4}(?:[\s-]?\d{1,3})?)(?=[^.\n]{0,40}\b(?:passcode|password|pin)\b|\n\s?(?:passcode|password|pin)\b)",
    re.I,
)
_OWN_FILES = (
    r"[\w-]+-my\.sharepoint\.com/|[\w-]+\.sharepoint\.com/|1drv\.ms/|onedrive\.live\.com/|onedrive\.com/|d\.docs\.live\.net/|(?:www\.)?dropbox\.com/(?:s|scl|sh|t|l|home|request|transfer)/|dl\.dropboxusercontent\.com/|db\.tt/"
    r"|drive\.google\.com/|docs\.google\.com/(?:a/[\w.]+/)?(?:document|spreadsheets|presentation|drawings)/(?:u/\d/)?d/(?!e/)|docs\.google\.com/forms/(?:u/\d/)?d/(?!e/)|docs\.google\.com/(?:open|uc)|photos\.app\.goo\.gl/|photos\.google\.com/|keep\.google\.com/|mail\.google\.com/mail|calendar\.google\.com/calendar/(?:u|r|ical/[^\s]*/private)"
    r"|we\.tl/|(?:[\w-]+\.)?wetransfer\.com/downloads|(?:www|share)\.icloud\.com/|icloud\.com/(?:iclouddrive|sharedalbum|photos|attachment|pages|numbers|keynote)|mega\.(?:nz|co\.nz)/|(?:app\.|[\w-]+\.app\.)?box\.com/(?:s|file|folder|v)/|(?:www\.)?mediafire\.com/|transfernow\.net/|(?:www\.)?pcloud\.(?:com|link)/|u\.pcloud\.link/"
    r"|outlook\.(?:office(?:365)?|live)\.com/(?:mail|owa|calendar)|teams\.microsoft\.com/l/(?:message|channel|team|file|chat)|[\w-]+\.slack\.com/(?:archives|files)|trello\.com/[bc]/|(?:www\.)?notion\.so/|(?:www\.)?evernote\.com/(?:shard|l|client)|(?:app\.)?asana\.com/0|miro\.com/app/board|(?:www\.)?canva\.com/design/[^\s]*/edit|(?:www\.)?figma\.com/file|loop\.microsoft\.com|planner\.cloud\.microsoft|tasks\.office\.com|(?:[\w-]+\.)?egnyte\.com|(?:[\w-]+\.)?huddle\.(?:com|net)|chat\.whatsapp\.com/|wa\.me/|(?:www\.)?survey(?:monkey\.com/(?:summary|analyze|create))"
)
OWN_FILES = re.compile(rf"(?P<value>(?:https?://)?(?<![\w.-])(?:{_OWN_FILES})[^\s<>\"|)]*)", re.I)
_INNER_HOST = r"(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|169\.254\.\d{1,3}\.\d{1,3}|\[::1\]|\[f[cde][0-9a-f]{2}:[0-9a-f:]*\])"
LOCAL = re.compile(
    rf"(?P<value>\b(?:https?|ftp|smb|afp|ssh|rdp|webdavs?)://(?:[^\s/@]{{1,60}}@)?(?:{_INNER_HOST}|[\w.-]+\.(?:local|lan|internal|intranet|corp|home|localdomain|pnn)|[\w-]+)(?=[:/\s\"'<>)\],?#]|$|\.(?:\s|$))[^\s<>\"|)]*"
    r"|\bfile:/{1,4}[^\s<>\"|)]{2,}|\b(?:ms-(?:word|excel|powerpoint):of[ev]\|u\||onenote:|outlook:|notes://|smb://|afp://)[^\s<>\"|)]+"
    r"|(?<![\w:/.])(?:localhost(?::\d{2,5})?(?:/\S*)?(?=\W|$)|127\.0\.0\.1(?::\d{2,5})?|192\.168\.\d{1,3}\.\d{1,3}(?::\d{2,5})?)"
    r"|(?<![\w/\\])[A-Za-z]:\\(?:[^\s\\/:*?\"<>|][^\\/:*?\"<>|\n]{0,60}\\?){1,12}|(?<![\w\\:])\\\\[\w.$-]{2,60}\\[^\s<>\"|]{1,200}"
    r"|(?<![\w:/.])/(?:home|Users)/[a-z_][\w.-]{1,40}/[^\s<>\"|)]+|(?<![\w:/.])/(?:mnt|media|Volumes)/[\w.-]+/[^\s<>\"|)]+|(?<!\w)~/(?:Desktop|Documents|Downloads)[^\s<>\"|)]*|%(?:USERPROFILE|APPDATA|HOMEPATH)%[^\s<>\"|)]*)",
    re.I,
)
INNER_NUMBER = re.compile(
    r"(?<![\w:/.])(?P<value>(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?::\d{2,5})?)(?![\w]|\.\d)"
)
ADDRESS_OF_A_DEVICE = re.compile(
    r"\bIP(?:v[46])?(?: address(?:es)?)?(?: was| is| of)?[\s:(]*(?P<value>(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,40})(?![\w]|\.\d)",
    re.I,
)
NETWORK_WORD = any_of(
    "server|IP|host|network|router|printer|VPN|ping|intranet|address|port|camera|CCTV|gateway|firewall|subnet|DNS|machine|computer|laptop|log(?:ged)? ?(?:in|on)"
)
_PUBLIC_SCHEMES = re.compile(r"https?://(?:www)?(?:[\w-]+\.)+[a-z]{2,}", re.I)


def _is_inner_number(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return ":" in match["value"] or bool(NETWORK_WORD.search(text.before(match.start(), 40)))


def _is_local(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    value = match["value"]
    if "://" in value or value.lower().startswith(
        ("file:", "ms-", "onenote:", "outlook:", "localhost", "127.", "192.168")
    ):
        return not re.match(r"\w+://(?:example|server|host(?:name)?|domain|www)(?:[:/]|$)", value, re.I)
    return not text.in_web_address(match.start()) and not (value[1:3] == ":\\" and len(value) < 4)


def _has_value(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether the query carries something of a person: words of a search such as `mail=any` carry nothing."""
    query = match["value"].rsplit("=", 1)[-1]
    key = re.split(r"[?&;#]", match["value"])[-1].split("=")[0].lower()
    if key in (
        "email",
        "e-mail",
        "mail",
        "uid",
        "auth",
        "sid",
        "signature",
        "token",
        "subscriber",
        "recipient",
        "session",
        "magic",
        "invite",
        "login_hint",
        "upn",
    ):
        return bool(re.search(r"\d|@|[A-Z]", query)) and len(query) >= 4
    return True


_TRACKING = "This link tells whoever made it who followed it, or whose mailbox it came from."
_TRACKING_REMEDY = "Follow the link, and write the address of the page where it leads, up to the question mark."
RULES = (
    Rule(
        "tracking link",
        REWRITTEN,
        _TRACKING,
        _TRACKING_REMEDY,
        needs=("://", ".com", ".gd", ".net", ".link", ".us", ".org", ".mp", ".lu", ".me"),
    ),
    Rule(
        "meeting link",
        MEETING,
        "This looks like the way into an online meeting, with which anybody could join it.",
        "Take it out, or write where the public can watch.",
        needs=("teams.", "zoom.", "webex.", "whereby.", "gotomeet", "meeting id", "webinar id", "conference id"),
    ),
    Rule(
        "tracking link",
        PERSONAL_QUERY,
        "This link carries a mark of one person, such as an address, a key or the number of a reader.",
        _TRACKING_REMEDY,
        needs=("=",),
        decides=_has_value,
    ),
    Rule(
        "tracking link",
        COUNTED,
        "This link carries the marks by which a newsletter counts its readers.",
        "Cut the link off at its question mark.",
        needs=("utm_", "_campaign"),
        stops=False,
    ),
    Rule(
        "personal cloud address",
        OWN_FILES,
        "This link leads into somebody's own files or the office's inner ones, and not to a page for the public.",
        "Publish the file itself as an attachment, and link to that.",
        needs=(
            "sharepoint",
            "1drv",
            "onedrive",
            "docs.live",
            "dropbox",
            "db.tt",
            "google",
            "goo.gl",
            "we.tl",
            "wetransfer",
            "icloud",
            "mega.",
            "box.com",
            "mediafire",
            "transfernow",
            "pcloud",
            "outlook.",
            "teams.",
            "slack.",
            "trello",
            "notion",
            "evernote",
            "asana",
            "miro.",
            "canva",
            "figma",
            "loop.",
            "planner.",
            "tasks.",
            "egnyte",
            "huddle",
            "whatsapp",
            "wa.me",
            "surveymonkey",
        ),
    ),
    Rule(
        "local address",
        LOCAL,
        "This address works only on one computer or inside one network, and may tell a name.",
        "Publish the file itself as an attachment, or write the public address.",
        needs=(
            "://",
            "file:",
            ":\\",
            "\\\\",
            "localhost",
            "127.0",
            "192.168",
            "/home/",
            "/users/",
            "/mnt/",
            "/media/",
            "/volumes/",
            "~/",
            "%userprofile",
            "%appdata",
            "%homepath",
            "ms-",
            "onenote:",
            "outlook:",
        ),
        decides=_is_local,
    ),
    Rule(
        "local address",
        INNER_NUMBER,
        "This address works only inside one network.",
        "Take it out.",
        digits=True,
        needs=("10.", "172."),
        decides=_is_inner_number,
    ),
    Rule(
        "address of a device",
        ADDRESS_OF_A_DEVICE,
        "This looks like the address of one device on the internet, which leads to its owner.",
        "Take it out.",
        needs=("ip",),
        digits=True,
    ),
)
