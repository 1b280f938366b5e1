"""The kinds of private things: for each, why it matters, what to do instead, and whether it stops a publication."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.privacy.finding import Finding
from gazette.privacy.masking import masked


@dataclass(frozen=True)
class Kind:
    """What is the same for all findings of a kind."""

    name: str  # what an office writes to allow it: "mobile number"
    why: str  # one sentence: what this is, and why it matters
    remedy: str = "Remove it."  # what to write or do instead
    stops: bool = True  # False where a rule cannot decide, which is then a warning
    may_be_allowed: bool = True
    secret: bool = False  # only the end of the value may be shown

    def finding(self, value: str, line: int = 1) -> Finding:
        return Finding(
            self.name,
            line,
            self.masked(value.strip()),
            self.why,
            self.remedy,
            stops=self.stops,
            may_be_allowed=self.may_be_allowed,
        )

    def masked(self, value: str) -> str:
        return masked(value, secret=self.secret)


_REGISTER = "If it belongs to a role, add it to registers/contacts.yaml."
_SWITCHBOARD = f"Give the number of the switchboard instead. {_REGISTER}"
_REFERENCE = 'Remove it. If it is a reference of another kind, write that before it: "reference ...".'
_OWN_WORDS = "Say in your own words what was written, and remove the rest."
_BUILDING = (
    "Remove the name or the address. If this is a public building, write its name before the address, or add it to "
    "registers/contacts.yaml."
)
_DISTRICT = "Remove it. The name of the district is enough."
_CASE = "Remove it. The kind of case and its year are enough."
_PERSON = "Remove the name, or what is said of the person."
_FOLLOW = "Follow the link, and write the address of the page it leads to, without the question mark and what follows."

# Ways to reach a person.
EMAIL = Kind(
    "e-mail address",
    "This looks like the e-mail address of a person, and anybody could write to it or misuse it.",
    f"Give the mailbox of a role instead. {_REGISTER}",
)
MOBILE = Kind("mobile number", "This looks like one person's mobile number.", _SWITCHBOARD)
DIRECT_LINE = Kind(
    "direct line",
    "This looks like somebody's direct line: only the lines that the office has registered are published.",
    _SWITCHBOARD,
)
EXTENSION = Kind(
    "extension",
    "This looks like an extension, which reaches one person.",
    f"Give the number of the switchboard without it. {_REGISTER}",
)
TELEPHONE = Kind(
    "telephone number",
    "This looks like somebody's telephone number: only the lines that the office has registered are published.",
    _SWITCHBOARD,
)
ACCOUNT = Kind(
    "account of a person", "This looks like the account of a private person on a social network.", stops=False
)
COPIED_EMAIL = Kind(
    "copied e-mail",
    "This looks like a piece of an e-mail that was copied in, with who wrote to whom and when.",
    _OWN_WORDS,
)
COPIED_MESSAGE = Kind(
    "copied message",
    "This looks like a message that was copied from a telephone, with who wrote it and when.",
    _OWN_WORDS,
)
EDITORS_COMMENT = Kind(
    "editor's comment",
    "This looks like a comment or a tracked change that was copied in from Word, with the initials of its author.",
    "Remove the comment, and copy the text again with all changes accepted.",
)

# Numbers of one person.
NATIONAL_INSURANCE = Kind(
    "National Insurance number",
    "This looks like a National Insurance number, which identifies one person for life.",
    _REFERENCE,
    may_be_allowed=False,
)
NHS_NUMBER = Kind(
    "NHS number", "This looks like an NHS number, which leads to one patient.", _REFERENCE, may_be_allowed=False
)
PASSPORT = Kind("passport number", "This looks like the number of somebody's passport.")
DRIVING_LICENCE = Kind(
    "driving licence number",
    "This looks like the number of a driving licence, which holds a surname and a date of birth.",
)
TAXPAYER = Kind(
    "taxpayer reference",
    "This looks like somebody's tax reference, which others could use to deal with HMRC in their name.",
)
STAFF_NUMBER = Kind(
    "staff number",
    "This looks like a number that an employer or a public body gave to one person, such as a collar number.",
)
PRISONER = Kind("prisoner number", "This looks like the number of a prisoner.")
DEVICE_NUMBER = Kind(
    "device number", "This looks like the number of one telephone or computer, which leads to its owner."
)
DEVICE_ADDRESS = Kind(
    "address of a device", "This looks like the address of one device on a network, which leads to its owner."
)
VEHICLE = Kind(
    "vehicle registration",
    "This looks like the registration mark of a vehicle, which leads to its keeper.",
    "Remove it. The make of the vehicle is enough.",
)
_PAY = "Remove it. People who must pay can ask the office for the details."
_BANK = "This looks like a bank account, from which money could be taken."
BANK_ACCOUNT = Kind("bank account", _BANK, _PAY, may_be_allowed=False)
SORT_CODE = Kind("sort code", _BANK, _PAY, may_be_allowed=False)
CARD = Kind(
    "payment card number",
    "This looks like the number or the security code of a payment card, which others could use to pay.",
    may_be_allowed=False,
)

# Where and when.
BIRTH = Kind(
    "date of birth",
    "This looks like a date of birth, which with a name is enough to steal an identity.",
    "Remove it. An age band is enough.",
    may_be_allowed=False,
)
HOME = Kind("home address", "This looks like somebody's home address.", _DISTRICT)
_BESIDE = "With the name beside it, this shows where somebody lives."
ADDRESS = Kind("address beside a name", _BESIDE, _BUILDING)
POSTCODE = Kind("postcode beside a name", _BESIDE, _BUILDING)
POSITION = Kind(
    "position of a home", "This looks like the position of somebody's home: it is an address in other words."
)

# Cases, and what is said of people.
CRIME_NUMBER = Kind(
    "crime or custody number",
    "This looks like the number of a crime, an incident or a record of custody, which leads to the people in it.",
    _CASE,
)
COURT_CASE = Kind(
    "court case number", "This looks like the number of a court case, which leads to the people in it.", _CASE
)
PARTY = Kind(
    "victim, witness or suspect named",
    "Somebody is named as a victim, a complainant, a witness or a suspect.",
    _PERSON,
)
_IN_A_CASE = "A person is named beside an offence or a complaint, which may identify a victim, a witness or a suspect."
OFFENCE = Kind("name beside an offence", _IN_A_CASE, _PERSON, stops=False)
COMPLAINT = Kind("name beside a complaint", _IN_A_CASE, _PERSON, stops=False)
CHILD = Kind(
    "child named",
    "A child may be named here, with an age or a school.",
    "Remove the name. An age band is enough.",
    stops=False,
)
HEALTH = Kind(
    "health detail beside a name",
    "Something about the health of a named person or of a relative may be said here.",
    _PERSON,
    stops=False,
)
INTIMATE = Kind(
    "intimate detail beside a name",
    "Something about the belief, the origin or the private life of a named person may be said here.",
    _PERSON,
    stops=False,
)

# What was not for the public.
MARKING = Kind(
    "protective marking",
    "This looks like a protective marking: what it marks was not meant for the public.",
    "Ask the person who marked it. Remove what must stay internal, and then the marking.",
)
PASSWORD = Kind(
    "password or key",
    "This looks like a password, a key or a code, which anybody could use to get in.",
    "Remove it, and have it changed: treat it as known, because it was in a file.",
    secret=True,
)
TRACKING = Kind(
    "tracking link",
    "This link identifies who follows it, or whose mailbox it was copied from, by an address, a key or a number.",
    _FOLLOW,
)
CAMPAIGN = Kind(
    "newsletter link",
    "This link carries tags by which a newsletter counts its readers.",
    "Delete the question mark and everything after it.",
    stops=False,
)
_MEETING = "This looks like a link to an online meeting, which anybody could use to join."
_WATCH = "Remove it, or write where the public can watch."
MEETING = Kind("meeting link", _MEETING, _WATCH)
MEETING_ROOM = Kind("meeting room", _MEETING, _WATCH, stops=False)
CLOUD = Kind(
    "personal cloud address",
    "This link leads to somebody's own files or to internal ones of the office, not to a public page.",
    "Publish the file itself as an attachment, and link to that.",
)
LOCAL = Kind(
    "local address",
    "This address works only on one computer or inside one network, and may give a name away.",
    "Publish the file itself as an attachment, or write the public address.",
)
