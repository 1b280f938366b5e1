"""E-mail addresses, however they are written, and pieces of e-mails."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.people import NO_PERSON, is_person, people_in
from gazette.privacy.rules.rule import Rule, either, pattern, words
from gazette.privacy.rules.vocabulary import DATE

MAIL = pattern(
    r"""(?<![\w.+%-])(?P<value>[^\W_][\w.+%'’-]{0,63}\s?@\s?(?:[^\W_](?:[^\W_]|-){0,62}\.)+[A-Za-z]{2,24})\b"""
)
# Marks that stand for @ and the dot: "jo.bloggs [at] example [dot] org", "jo dot bloggs at example dot org".
_AT = r"""(?:\s?[\[({<]\s?(?:at|@|a)\s?[\])}>]\s?|\s@\s|\sAT\s|\sat\s)"""
_DOT = r"""(?:\s\.\s|\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s(?:dot|DOT)\s|\.)"""
SPELT_OUT = pattern(
    rf"""(?<![\w.])(?P<value>[A-Za-z0-9][\w+-]{{0,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,3}}{_AT}[\w-]{{1,40}}
    (?:{_DOT}[\w-]{{1,40}}){{1,4}})"""
)
PLACEHOLDER = pattern(
    r"""(?:your|first|fore|given|sur|last|full|e-?mail)?[._-]?(?:name|initial|address|surname|lastname|you|user(?:name)?
    |someone|x+)
    (?:[._-](?:sur|last|family)?name)?@|(?:firstname|forename|first|name|initials?|f|you|someone)[._-](?:last(?:name)?
    |surname|name|else)@"""
)
# Words in the names of mailboxes of roles: press.office@, dataprotection@.
_ROLES = either(
    """enquir(?:y|ies)|inquiries|info|information|contact(?:us)?|office|opcc|pcc|pfcc|comms|communications?|press|media
    |news(?:letter|desk)?|foi|eir|sar|dpo|data|protection|privacy|gdpr|complaints?|feedback|hello|admin|administration
    |support|help(?:desk|line)?|grants?|funding|fund|finance|accounts?|invoices?|payments?|procurement|tenders?
    |recruitment|jobs?|hr|careers?|volunteer(?:s|ing)?|panel|democratic|democracy|services?|governance|audit|legal|clerk
    |secretary|treasurer|reception|events?|bookings?|consultations?|engagement|web(?:master|site|team)?|no-?reply
    |do-?not-?reply|postmaster|abuse|security|teams?|customers?|general|mail(?:box)?|post|subscriptions?|scrutiny
    |casework|correspondence|commissioners?|deputy|chief|executive|chair|road|safety|community|police|constabulary|force
    |victims?|witness|care|asb|neighbourhood|watch|licensing|planning|policy|strategy|performance|research|stats
    |statistics|projects?|programmes?|partnerships?|academy|apply|applications?|awards?|safeguarding|custody|visitors?
    |icv|independent|public|open|transparency|records|registry|registrar|council(?:lors?)?|members?|committees?
    |meetings?|freedom|of|and|the|my|for|us|standards|ethics|equality|diversity|estates|fleet|property|training|cadets
    |crime|fraud|report(?:ing)?|online|digital|it|ict|unit|desk|department|group|hub|business|youth|trust|charity|church
    |school|library|museum|theatre|club|switchboard|control|room|front"""
)
ROLE_MAILBOX = pattern(rf"""(?:{_ROLES}[\d._-]*)+@""")


def _is_personal(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    mailbox = re.sub(r"\s", "", match["value"]).lower().strip("'’.")
    if text.before(match.start(), 3) == "://":
        return False  # a user before a website, which the checks of links report
    if (
        re.search(r"[^@\s]\s@\S", match["value"])
        and "\n" not in text.text[slice(*match.span("value"))]
        and not re.search(r"\b(?:e-?mail|mail|write|contact)\b", text.before(match.start(), 30), re.I)
    ):
        return False  # "5 @example.org": a space on one side is a handle
    if re.search(r"[^@]\s@\s", match["value"]) and mailbox.partition("@")[0].isalpha():
        return False  # "look @ example.org"
    return not _is_free(mailbox, registered)


def _spells_personal(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    written = match["value"]
    if text.in_web_address(match.start()) or re.match(r"\d", written):
        return False
    bracketed = re.search(r"[\[({<]\s?(?:at|@|a)\s?[\])}>]", written, re.I)
    dotted = re.search(r"\s(?:dot|DOT)\s|[\[({<]\s?dot", written)
    capital = " AT " in written and (dotted or re.search(r"\.[a-z]{2,4}\b", written))
    named = re.match(r"\w+\.\w+ at ", written) and re.search(
        r"\b(?:e-?mail|mail|write to|contact)\b", text.before(match.start(), 30), re.I
    )
    at = " @ " in written and not re.match(r"[a-z]+ @", written, re.I)  # not "look @ example.org"
    if not (bracketed or dotted or capital or named or at):
        return False
    joined = re.sub(_DOT, ".", re.sub(_AT, "@", written, count=1)).replace(" ", "").lower()
    return bool(re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,24}", joined)) and not _is_free(joined, registered)


def _is_free(mailbox: str, registered: Registered) -> bool:
    if mailbox in registered.mailboxes or PLACEHOLDER.match(mailbox):
        return True
    return ROLE_MAILBOX.match(mailbox) is not None


_QUOTED, _BOLD = r"[>|*_ \t]*", r"[*_ ]*"
COPIED = pattern(
    rf"""^{_QUOTED}(?P<value>(?:From
    |Oddi wrth):{_BOLD}\S[^\n]{{0,120}})\n(?:[^\n]{{0,160}}\n){{0,2}}?{_QUOTED}(?:(?:Sent
    |Date|To|Anfonwyd|At):{_BOLD}[^\n]{{1,160}}\n)(?:[^\n]{{0,160}}\n){{0,2}}?{_QUOTED}(?:To|Cc|Subject|Sent|At|Pwnc):
    |^{_QUOTED}(?P<to>To:{_BOLD}[^\n]{{2,160}})\n(?:[^\n]{{0,160}}\n){{0,2}}?{_QUOTED}Subject:{_BOLD}(?:RE|FW|Fwd):
    |^{_QUOTED}(?P<sent>Sent:{_BOLD}[^\n]{{0,40}}\d\d?[:.]\d\d[^\n]{{0,20}})\n{_QUOTED}To:
    |\b(?P<line>From:{_BOLD}[^\n:]{{3,60}}\b(?:Sent|Date):[^\n]{{3,80}}\b(?:To|Cc|Subject):)
    |^{_QUOTED}-{{2,}} ?(?P<old>Original Message|Forwarded message) ?-{{2,}}
    |^(?:>\s?)?On [^\n]{{6,60}},? (?:at )?\d\d?:\d\d[^\n]{{0,60}} wrote:|\bI am (?:currently )?(?:out of (?:the )?office
    |on (?:annual|maternity|paternity|sick|parental) leave)\b[^\n]{{0,30}}\b(?:until|till|from|and|returning|with)\b
    |\b(?:Automatic reply|Out of office auto-?reply):
    |^{_QUOTED}(?P<header>(?:Received: from|Return-Path:|Message-ID:|Delivered-To:|In-Reply-To:|X-(?:Originating|MS
    |Mailer|Sender)[\w-]*:))\s|\bSent from my (?:iPhone|iPad|Samsung|Android|mobile|phone|BlackBerry)\b
    |\b(?:Sent from|Get) Outlook for (?:iOS|Android)\b""",
    re.I | re.M,
)
# "Cc: Robin Example; Kim Sample": a letter names offices, and an e-mail people.
COPIED_TO = pattern(rf"""^{_QUOTED}(?:Cc|CC|cc|Bcc|Copi):{_BOLD}(?P<value>[^\n;]{{3,60}};[^\n]{{3,160}})$""", re.M)
# "[12/03/2018, 09:14] Robin Example: see you", as a telephone exports its messages.
COPIED_MESSAGE = pattern(
    r"""^[>|*_ \t-]*\[?(?:\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2}
    |\d{4}-\d\d-\d\d),?\s\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?
    (?:\]|\s-|\s?\|)\s?~?\s?(?P<value>[A-Z+@][^:\n]{1,40}):\s\S
    |^[>|*_ \t-]*\[\d{1,2}:\d\d(?:\s?[APap][Mm])?\]\s(?P<sender_alone>[A-Z][^:,\d\n[(]{2,40})$
    |^[>|*_ \t-]*\[\d{1,2}:\d\d(?:\s?[ap]m)?,\s\d{1,2}/\d{1,2}/\d{2,4}\]\s(?P<writer>[^:\n]{1,40}):\s\S|^[>
    |*_ \t-]*(?P<sender>[A-Z][^:,\d\n[(]{2,40}),?\s[\[(]?"""
    + DATE
    + r""",?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]m)?[\])]?:""",
    re.M,
)


def _is_from_somebody(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether the head has what only an e-mail has, or two people: a report "To: the panel" has neither."""
    if match[0].endswith("wrote:"):
        return "@" in match[0] or is_person(match[0], registered)
    head = text.flat[match.start() : match.end() + 160]
    if match["value"] is None or re.search(r"\d\d?[:.]\d\d|@|Sent:|Anfonwyd:|\b(?:RE|FW|Fwd):", head, re.I):
        return True
    return len(people_in(head, registered)) > 1


def _is_copied_to_people(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    return is_person(match["value"], registered)


def _names_a_sender(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether who wrote is a person, a first name or a number, and no item of a programme."""
    if sender := match["sender"] or match["sender_alone"]:
        return is_person(sender, registered)
    if match["writer"]:
        return True
    if match["value"][0] in "+@" or "]" in match[0]:
        return True
    bare = [word.lower() for word in match["value"].split()]
    return is_person(match["value"], registered) or (len(bare) == 1 and bare[0] in first_names() - NO_PERSON)


# "[Robin to check this]", "@Robin, can you", "delete before publishing".
NOTE_TO_SOMEBODY = pattern(
    r"""\[\s?(?:NB:?\s)?@?(?P<value>[A-Z][a-z]+|[A-Z]{2,3})(?:\s(?P<second>[A-Z][a-z]+))?
    (?:[:,]\s|\s-\s|\s(?=(?:to|please|pls|can you|could you|do we|is this|are these)\b))
    (?=[^\]\n]{0,100}(?:\?|\b(?:check|confirm|add|update|insert|delete|rewrite|review|please|pls|can you|can we
    |do we)\b))
    [^\]\n]{1,100}\](?!\()
    |(?<![\w.])@(?P<called>[A-Z][a-z]+)(?:\s[A-Z][a-z]+)?,?\s(?:can|could|please|pls|do|is|are|will|what|why)\b
    |\b(?P<before>(?:delete|remove|take out)\s(?:\w+\s){0,3}before (?:publishing|publication|it goes out|sending
    |issue))\b"""
)


def _calls_somebody(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    """Whether a first name, or initials that say what somebody is to do, open a note."""
    name, second = match["value"] or match["called"], match["second"]
    if second and second.lower() in NO_PERSON:
        return False
    if not name or name.lower() in first_names():
        return True
    return (
        name.isupper()
        and len(name) < 4
        and re.search(r"\bto (?:check|add|confirm|update|write)\b", match[0]) is not None
    )


EDITORS_COMMENT = pattern(
    r"""\b(?:Comment(?:ed)?|Deleted|Formatted|Inserted) ?\[(?P<value>[A-Z]{1,4}\d{1,3})\]|(?<!\w)\[(?:Comment
    |Note) (?:by|from) [A-Z][^\]]{1,60}\]:?"""
)
_SPELT = words(" dot |[dot|(dot|{dot|<dot|(at)|(a)|[a]|[at]|{at}|<at>|( at )|[ at ]| at |@")
_COPIED = words(
    """from:|sent:|subject:|oddi wrth:|original message|forwarded message|wrote:|i am |automatic reply|out of office
    |sent from|outlook for|received: from|return-path|message-id|delivered-to|in-reply-to|x-|cc:|copi:"""
)
_COMMENTS = words("comment|deleted|formatted|inserted|note by|note from")
RULES = (
    Rule(kinds.EMAIL, MAIL, needs=("@",), decides=_is_personal),
    Rule(kinds.EMAIL, SPELT_OUT, needs=_SPELT, decides=_spells_personal),
    Rule(kinds.COPIED_EMAIL, COPIED, needs=_COPIED, by_line=True, decides=_is_from_somebody),
    Rule(kinds.COPIED_EMAIL, COPIED_TO, needs=words("cc:|copi:"), by_line=True, decides=_is_copied_to_people),
    Rule(kinds.COPIED_MESSAGE, COPIED_MESSAGE, digits=True, by_line=True, decides=_names_a_sender),
    Rule(kinds.EDITORS_COMMENT, EDITORS_COMMENT, needs=_COMMENTS),
    Rule(kinds.EDITORS_COMMENT, NOTE_TO_SOMEBODY, needs=words("[|@|before"), decides=_calls_somebody),
)
