"""The sentence that answers first on the page of a consultation: until when one can respond, or its outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazette.dates import UNKNOWN, KnownDate
from gazette.plurals import capitalised, counted, listed, uncapitalised
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.voices import voiced

LONGEST_SUMMARY = 300  # characters of an outcome; a longer one has a part of the page of its own
VERBS = {"survey": "Answer", "questionnaire": "Answer", "form": "Fill in"}  # by the last word of a way to respond
E_MAIL = "E-mail your views"
ASK_WHETHER_OPEN = "Ask us whether you can respond"
OPEN, LATER, PERHAPS = "Open for responses", "Opening later", "May be open"


@dataclass(frozen=True)
class ConsultationFacts:
    """What is known about a consultation on a day."""

    stage: str | None  # coming, open, between, closed or outcome published; None where its dates do not say
    asked: str = ""  # what it is about, in the line of its editor
    opens: KnownDate = UNKNOWN  # of the window that is open or opens next, or else of the last
    closes: KnownDate = UNKNOWN
    outcome: str = ""
    followed: Sequence[tuple[str, KnownDate]] = ()  # the nouns and days of the records that followed: decision
    has_responses: bool = False  # how many there were
    has_answers: bool = False  # figures, question by question
    has_opened: bool = False  # whether the first day is known and has passed
    is_past: bool = False  # whether the last possible day has passed
    is_perhaps_open: bool = False  # it opened not long ago, as far as anybody says
    is_compiled: bool = False


def answer(facts: ConsultationFacts) -> str:
    """Open for responses until 5pm on Friday 9 August 2024, then what is asked, which is first once it has closed."""
    opens, closes = facts.opens, facts.closes
    match facts.stage:
        case "open":
            return f"Open for responses until {as_noun(with_weekday(closes))}. {facts.asked}".strip()
        case "coming":
            return f"Opens {in_sentence(with_weekday(opens))}{_until(closes)}."
        case "between":
            return f"Closed until {as_noun(with_weekday(opens))}. It then opens again{_until(closes)}."
        case "outcome published":
            return f"{facts.asked} {_closed(facts)} {facts.outcome or _without_summary(facts)}".strip()
        case "closed":
            return f"{facts.asked} {_closed(facts)} {_followed(facts.followed) or _no_outcome(facts)}".strip()
    return f"{facts.asked} {_not_certain(facts)}".strip()


def _until(closes: KnownDate) -> str:
    return "" if closes.says_nothing else f" and closes {in_sentence(with_weekday(closes))}"


def _closed(facts: ConsultationFacts) -> str:
    """Closed on 10 February 2024; without the day where it is not known or may be ahead."""
    return f"Closed {in_sentence(facts.closes)}." if facts.is_past and not facts.closes.says_nothing else "Closed."


def _without_summary(facts: ConsultationFacts) -> str:
    return "What people answered is below." if facts.has_answers else "Its outcome is below."


def _followed(followed: Sequence[tuple[str, KnownDate]]) -> str:
    """A decision followed on 21 August 2017; a decision and 2 reports followed. "" for nothing."""
    if not followed:
        return ""
    when = _when(followed[0][1]) if len(followed) == 1 else ""
    numbers = Counter(noun for noun, _ in followed)
    words = listed([f"a {noun}" if number == 1 else counted(number, noun) for noun, number in numbers.items()])
    return f"{capitalised(words)} followed{when}."


def _when(day: KnownDate) -> str:
    """On 21 August 2017; announced in August 2017, of what may have been earlier; "" where nothing is known of it."""
    if day.says_nothing:
        return ""
    if day.announced:
        plain = replace(day, announced=False, first=day.last, words=day.words.removeprefix("announced "))
        return f", announced {in_sentence(plain)}"
    return f" {in_sentence(day)}"


def _no_outcome(facts: ConsultationFacts) -> str:
    what = "what people answered" if facts.has_responses else "an outcome"
    says = "says" if facts.has_responses else "gives"
    return f"No source {says} {what}." if facts.is_compiled else f"We have not published {what}."


def _not_certain(facts: ConsultationFacts) -> str:
    """The dates do not say whether it is open."""
    not_known = voiced("not known whether", is_compiled=facts.is_compiled)
    if not facts.closes.says_nothing:
        return f"{not_known} whether it is open. The last day given is {as_noun(facts.closes)}."
    if not facts.opens.says_nothing:
        return f"{_opened(facts)}{'No source gives' if facts.is_compiled else 'We do not know'} its closing date."
    return f"{'No source gives' if facts.is_compiled else 'We do not know'} the dates of this consultation."


def _opened(facts: ConsultationFacts) -> str:
    """Opened in March 2024. It may still be open. Without "still" where it may not have opened yet."""
    opened = f"Opened {in_sentence(facts.opens)}. " if facts.has_opened else ""
    still = "still " if opened else ""
    return f"{opened}It may {still}be open. " if facts.is_perhaps_open else opened


def of_list(is_open: int, perhaps: int, later: int, again: int = 0, *, is_compiled: bool) -> str:
    """You can respond to 2 consultations now. 1 more may be open and 1 has yet to open; "" for none of these."""
    numbers = (
        (is_open, "is open for responses" if is_open == 1 else "are open for responses"),
        (perhaps, "may be open"),
        (later, "has yet to open" if later == 1 else "have yet to open"),
        (again, "opens again later" if again == 1 else "open again later"),
    )
    known = [(number, what) for number, what in numbers if number]
    first = [f"{counted(number, 'consultation')} {what}." for number, what in known[:1]]
    if is_open and not is_compiled:
        first = [f"You can respond to {counted(is_open, 'consultation')} now."]
    others = [f"{number:,} {what}" for number, what in known[1:]]
    more = f"{listed(others).replace(' ', ' more ', 1)}." if others else ""
    return " ".join(filter(None, (*first, more)))


def none_open(number: int, unsure: int, *, is_compiled: bool) -> str:
    """None of the 18 consultations listed is known to be open. `unsure` are those whose dates do not say."""
    if not is_compiled and not unsure:
        return "No consultation is open now."
    which = "The consultation listed is not" if number == 1 else f"None of the {number:,} consultations listed is"
    return f"{which} known to be open." if number else ""


def ways(hows: Sequence[str], *, is_first: bool) -> str:
    """Other ways to respond: in school; on paper, in any library. `is_first`: there is no button before them."""
    return f"{'How' if is_first else 'Other ways'} to respond: {'; '.join(hows).rstrip('.')}." if hows else ""


def way(how: str) -> str:
    """The words of a button: Answer the online survey; Respond: in writing, of a way that is no survey or form."""
    how = how.removeprefix("a ").removeprefix("an ").removeprefix("the ")
    verb = VERBS.get(how.rpartition(" ")[2].casefold())
    return f"{verb} the {uncapitalised(how)}" if verb and how.count(" ") < 2 else f"Respond: {how}"


def followed_by(label: str, title: str) -> str:
    """What followed, whose title may be that of the consultation: Decision: Police precept 2019 to 2020."""
    return f"{label}: {title}"


def write_to(mailboxes: Sequence[str]) -> str:
    """Beside the button that begins an e-mail, for readers who have no program for it."""
    return f"Write to {' or '.join(mailboxes)}." if mailboxes else ""


def outcome_heading(*, has_decision: bool, is_compiled: bool) -> str:
    """You said, we did, where a decision followed in the office's own record."""
    if is_compiled:
        return "What followed"
    return "You said, we did" if has_decision else "Outcome"
