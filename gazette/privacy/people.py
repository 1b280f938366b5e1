"""Names of people in a text. A name alone says nothing private; it counts beside an address, a birth date, a case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gazette.privacy.finding import Registered
from gazette.privacy.first_names import first_names

_ACCENTED = [chr(code) for code in (*range(0x100, 0x180), *range(0x1E00, 0x1F00))]  # Polish, Czech, Turkish, Vietnamese
CAPITAL = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, _ACCENTED))
SMALL = "a-zß-öø-ÿ" + "".join(filter(str.islower, _ACCENTED))
# A name in Greek, Cyrillic, Hebrew, Arabic, an Indian or an East Asian script.
_OTHER = (
    r"\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff"
    r"\u3400-\u9fff\uac00-\ud7a3"
)
IN_ANOTHER_SCRIPT = re.compile(
    rf"(?<![{_OTHER}])(?<![{_OTHER}]\s)[{_OTHER}]{{2,20}}(?:[\s·-][{_OTHER}]{{1,20}}){{0,3}}(?!\s?[{_OTHER}])"
)
WORD = (
    rf"(?:(?:O|D|Mc|Mac|Fitz|De|Di|La|Le)['’]?[{CAPITAL}][{SMALL}]+"
    rf"|[{CAPITAL}][{SMALL}]+)(?:['’-][{CAPITAL}]?[{SMALL}]{{2,}})*"
)
TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Mstr|Master|Dr|Sir|Dame|Lady|Lord|Prof|Professor|Rev|Reverend|Fr|PC|PCSO|DC|DS|DI|PS"
    r"|Sgt|Sergeant|Cllr|Councillor|Constable)\.?"
)
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Mstr|Master)\b")  # as private persons are called
TITLES = frozenset("mr mrs ms miss mx dr sir dame lady lord prof professor rev reverend cllr councillor".split())
PARTICLE = r"(?:de|van|von|der|den|al|bin|ap|ab|la|le|di|da|dos|el|ul|ur)"
INITIALS = rf"(?:[{CAPITAL}]\.\s?|[{CAPITAL}]\s){{1,3}}"
FULL_NAME = rf"(?:{INITIALS}(?:{PARTICLE}\s)?{WORD}|{WORD}(?:\s(?:[{CAPITAL}]\b\.?|{PARTICLE}|{WORD})){{0,4}})"
SMALL_OF_WESTERN_EUROPE = "ÿ"  # a word with a letter beyond it is not a place in Britain
PLAIN = str.maketrans("łøđı", "lodi")  # letters that are not a plain letter with an accent
PERSON = re.compile(rf"(?:\b(?P<title>{TITLE})\s)?\b(?P<name>{FULL_NAME})\b")
IN_CAPITALS = re.compile(
    rf"\b(?:(?P<title>(?i:{TITLE}))\s)?(?P<name>[{CAPITAL}][{CAPITAL}'’-]+(?:,?\s[{CAPITAL}][\w'’-]+){{1,2}})\b"
)
SURNAME_FIRST = re.compile(rf"(?<!\w\s)\b(?P<name>{WORD}),\s(?P<first>{WORD})\b")
# Words of places, buildings, organisations, offices and headings: what holds one of them is not a person.
NO_PERSON = frozenset(
    """
    road rd street st avenue ave lane close drive way crescent gardens grove place terrace court mews walk hill
    green park rise view row square villas croft mead meadow path gate yard cottage cottages wharf parade house hall
    lodge farm flat police crime commissioner panel council county borough district parish office station centre
    center school college academy university church hospital library trust foundation fund funds grant grants award
    awards decision report plan meeting scheme act order board committee service services partnership association
    ambulance brigade cadets scouts guides leisure theatre gallery arena solicitors motors foods brothers sons
    associates consulting bank shop store stores inn arms memorial cup prize trophy bursary scholarship lecture
    medal project network federation advice bureau nursery primary junior infants infant grammar high comprehensive
    drama arts sports sport football cricket rugby north south east west northern southern eastern western central
    town city village saint river forest valley january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday chief deputy constable constabulary
    england wales britain london scotland ireland european british english welsh scottish irish victim victims
    support home secretary safety community public national watch action justice youth team unit business society
    club group company limited ltd llp plc cic inc the a an this that these those for and of in on at by to with
    from as is was were are our your we it he she they address email telephone mobile phone postcode date birth
    contact name note notice paragraph section table page part law bill review inquiry charter campaign day week
    month year programme program strategy policy force authority agency department ministry minister government
    parliament lord lords commons mayor mp member members officer officers manager director executive head chair
    chairman chairwoman vice president treasurer clerk solicitor auditor inspector superintendent sergeant detective
    assistant special branch division local regional new old great little upper lower royal queen king prince
    princess duke freedom information data protection domestic abuse violence sexual hate traffic anti social
    behaviour knife drug drugs alcohol mental health care nhs women men girls boys children young people older adult
    adults family families parents dear yours kind regards sincerely faithfully thank thanks please see also when
    where what who why how if but or not no yes all any each both some more other others dob born complainant
    complainants suspect suspects offender offenders witness witnesses applicant recipient payee resident residents
    patient customer claimant defendant employee pupil student teacher mother father son daughter mr mrs ms miss dr
    sir dame professor cllr councillor signed sent witnessed written reference ref number account sort code card
    password official sensitive restricted confidential secret draft final version annex appendix schedule chapter
    figure rovers united wanderers athletic fc afc rfc cc harriers albion villa hotel restaurant cafe pub garage
    surgery clinic museum stadium pavilion market mosque temple synagogue chapel cathedral abbey embassy airport
    barracks estate industrial retail shopping canal bridge common heath wood woods field fields charity charities
    union refuge hub hq headquarters tv radio news times gazette herald post mail express mercury operation
    microsoft google facebook twitter zoom teams excel word adobe windows apple amazon ford vauxhall toyota nissan
    audi mercedes volkswagen honda golf fiesta corsa focus transit silver black white red blue his her their my
    subject bcc re fw fwd attachments direct line work tel fax mob ext ring call
    """.split()
)


def people_in(text: str, registered: Registered) -> list[tuple[int, int]]:
    """Where people are named who hold no office: with a title, a known first name, initials, or the surname first."""
    spans = [*_written_plainly(text, registered), *_surname_first(text, registered), *_in_capitals(text, registered)]
    others = [] if text.isascii() else [match.span() for match in IN_ANOTHER_SCRIPT.finditer(text)]
    return sorted([*spans, *others])


def is_person(text: str, registered: Registered) -> bool:
    return bool(people_in(text, registered))


def _written_plainly(text: str, registered: Registered) -> Iterator[tuple[int, int]]:
    for match in PERSON.finditer(text):
        words = [word for word in re.split(r"[\s.]+", match["name"]) if word]
        start, titled = match.start("name"), bool(match["title"])
        while len(words) > 1 and len(words[0]) > 1 and words[0].lower() in NO_PERSON:  # "Complainant Robin Example"
            titled = words[0].lower() in TITLES
            start = text.index(words[1], start + len(words[0]))
            words = words[1:]
        if any(_bare(word) in NO_PERSON for word in words if len(word) > 1) or _known(words, registered):
            continue
        if titled:
            yield (match.start() if start == match.start("name") else start), match.end()
        elif len(words) > 1 and (first := _first_name_at(words)) is not None:
            yield text.index(words[first], start), match.end()


def _surname_first(text: str, registered: Registered) -> Iterator[tuple[int, int]]:
    for match in SURNAME_FIRST.finditer(text):
        surname, first = match["name"].lower(), match["first"].lower()
        inverted = first in first_names() and surname not in first_names() and not {surname, first} & NO_PERSON
        if inverted and not _known([match["first"], match["name"]], registered):
            yield match.span()


def _in_capitals(text: str, registered: Registered) -> Iterator[tuple[int, int]]:
    for match in IN_CAPITALS.finditer(text):
        words = [word.lower() for word in re.split(r"[\s,]+", match["name"]) if word]
        if set(words) & NO_PERSON or _known([word.title() for word in words], registered):
            continue
        inverted = "," in match["name"] or (match["name"].split()[0].isupper() and not match["name"].isupper())
        first = words[1] if inverted else words[0]
        if match["title"] or (first in first_names() and (inverted or match["name"].isupper())):
            yield match.span()


def _first_name_at(words: list[str]) -> int | None:
    """The place of the first name or of initials, which something other than a surname may precede."""
    if len(words[0]) == 1 or max(map(max, words)) > SMALL_OF_WESTERN_EUROPE:
        return 0
    for index, word in enumerate(words[:-1]):
        if _bare(word.split("-")[0]) in first_names():
            return index
    return None


def _bare(word: str) -> str:
    """A word as the lists have it, without an accent and the s of possession."""
    word = re.sub(r"['’]s$", "", word.lower())
    plain = word if word.isascii() else unicodedata.normalize("NFKD", word).translate(PLAIN)
    return "".join(filter(str.isascii, plain))


def _known(words: list[str], registered: Registered) -> bool:
    name = " ".join(re.sub(r"['’]s$", "", word) for word in words)
    return any(known == name or known.endswith(" " + name) for known in (*registered.people, *registered.names))
