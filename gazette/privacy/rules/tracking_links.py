"""Links that show who followed them, or from whose mailbox they were copied."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.rules.rule import Rule, either, pattern, words

_START = r"""(?P<value>(?:\w+://)?"""
_REST = r"""[^\s<>\"|)]*)"""
# Services that put their own address before the real one, to check it or to count who follows it.
_REWRITERS = either(
    r"""safelinks\.protection\.(?:outlook\.com|office365\.us)|urldefense\.(?:proofpoint\.com|com|us)
    |urlsand\.esvalabs\.com|[\w.-]*mimecast(?:protect)?\.com|linkprotect\.cudasvc\.com|secure-web\.cisco\.com
    |clicktime\.symantec\.com|[\w.-]*protection\.sophos\.com|url\.emailprotection\.link|protect\.fireeye\.com
    |protect2?\.\w+\.com/v1/url|[\w.-]*trendmicro\.com/wis/clicktime|scanmail\.trustwave\.com|[\w.-]*\.egress\.com
    |[\w.-]*list-manage\d?\.com/track|mandrillapp\.com/track|[\w.-]*sendgrid\.net/(?:ls|wf)|[\w.-]*mailchi\.mp/\S*\?e=
    |[\w.-]*hubspot(?:links|email)\.(?:com|net)|t\.sidekickopen\d*\.com|lnks\.gd|links-\d\.govdelivery\.com
    |[\w.-]*govdelivery\.com/track|[\w.-]*exct\.net|[\w.-]*cmail\d*\.com|[\w.-]*createsend\d*\.com/t|click\.\w[\w.-]+
    |[\w.-]*rs6\.net|[\w.-]*mailgun\.org/c|[\w.-]*awstrack\.me|email\.\w[\w.-]*/c/|[\w.-]*\.mjt\.lu
    |(?:www\.)?google\.[\w.]{2,6}/url\?|lm?\.facebook\.com|(?:www\.)?facebook\.com/l\.php|out\.reddit\.com
    |(?:www\.)?linkedin\.com/(?:redir|safety/go|comm/)"""
)
# Keys of a query that stand for one reader or one mailbox, whatever their value.
_READER = either(
    """mc_eid|mc_cid|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|_hsenc|_hsmi|__hssc
    |__hstc|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|ml_subscriber(?:_hash)?|ck_subscriber_id|trk_contact|trk_msg
    |sc_eid|rb_clickid|subscriber_?id|recipient_?id|unsubscribe(?:_?token)?|member_?id|contact_?id|respondent(?:_?id)?
    |user_?id|customer_?id|access_?token|auth_?token|id_?token|session_?id|phpsessid|jsessionid|x-amz-signature
    |x-goog-signature|api_?key|password|passwd|pwd|invite(?:_?code)?|otp|sig"""
)
# These do so where their value is an address or has digits or capitals; `mail=any` is an ordinary query.
_PERHAPS = "e-?mail|mail|login_hint|upn|uid|token|auth|sid|signature|subscriber|recipient|session|magic|invite"
_KEY = r"""[^\s<>\"|?#]*[?#;](?:[^\s<>\"|]*?[&;?#])?"""
REWRITTEN = pattern(rf"""{_START}(?:[\w-]+\.)*{_REWRITERS}{_REST}""", re.I)
READER = pattern(rf"""{_START}{_KEY}{_READER}=(?![&\s])[^\s<>\"|&)]{{2,}})""", re.I)
PERHAPS = pattern(rf"""{_START}{_KEY}(?:{_PERHAPS})=(?P<carried>(?![&\s])[^\s<>\"|&)]{{4,}}))""", re.I)
COUNTED = pattern(
    rf"""{_START}{_KEY}(?:utm_(?:source|medium|campaign|term|content|id)|[pa]k_campaign|mtm_campaign)=[^\s<>\"|&)]+)""",
    re.I,
)


def _carries_somebody(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return re.search(r"[\d@A-Z]", match["carried"]) is not None


_REWRITING = words(
    """safelinks|urldefense|urlsand|mimecast|cudasvc|secure-web.cisco|clicktime|sophos|emailprotection|fireeye|protect
    |trustwave|egress|list-manage|mandrillapp|sendgrid|mailchi|hubspot|sidekick|lnks.gd|govdelivery|exct.net|cmail
    |createsend|click.|rs6.net|mailgun|awstrack|email.|mjt.lu|google.|facebook.com|reddit|linkedin.com"""
)
_KEYS = words(
    """id=|_eid=|_cid=|clid=|gclsrc=|igsh=|_hsenc=|_hsmi=|__hs|mkt_tok=|subscribe|trk_|respondent=|token=|signature=
    |key=|password=|passwd=|pwd=|invite|otp=|sig=|mail=|hint=|upn=|auth=|recipient=|session=|magic="""
)
RULES = (
    Rule(kinds.TRACKING, REWRITTEN, needs=_REWRITING, in_links=True),
    Rule(kinds.TRACKING, READER, needs=_KEYS, in_links=True),
    Rule(kinds.TRACKING, PERHAPS, needs=_KEYS, in_links=True, decides=_carries_somebody),
    Rule(kinds.CAMPAIGN, COUNTED, needs=words("utm_|_campaign"), in_links=True),
)
