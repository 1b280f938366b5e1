"""Sentences on what was done to a decision later: quashed, vetoed, replaced, extended, by whom and when."""

from __future__ import annotations

from gazette.dates import KnownDate, on
from gazette.plurals import capitalised
from gazette.sentences.days import as_noun, in_sentence
from gazette.sentences.records import names_nobody

NOT_HERE = "not on this website"
MORE = "Read more about it"
# The later act in the words of the earlier decision. A decision that only follows another does nothing to it.
DONE = {
    "adds to": "added to",
    "varies": "varied",
    "extends": "extended",
    "novates": "transferred to another organisation",
    "defers": "deferred",
    "returns": "taken up again",
    "corrects": "corrected",
    "quashes": "quashed",
    "replaces": "replaced",
    # by a court, a panel, an inspector or a minister
    "supported": "supported",
    "noted": "noted",
    "recommended against": "recommended against",
    "vetoed": "vetoed",
    "called in": "called in",
    "upheld": "upheld",
    "quashed": "quashed",
    "quashed in part": "quashed in part",
}
# Where "was added to on 3 May" would not be English, or the mending of a notice is called the same: the words before
# the day, in a label and above the title.
BADGES = {"adds to": "Addition made", "novates": "Transfer decided", "corrects": "Correction decided"}
NOTICES = {
    "adds to": "An addition to this {} was made",
    "novates": "The contract was transferred to another organisation",
}
# The words beside the later decision in the list of related records.
BESIDE_LATER_DECISION = {
    "adds to": "Adds to this",
    "varies": "Varies this",
    "extends": "Extends this",
    "novates": "Transfers this to another organisation",
    "defers": "Defers this",
    "returns": "Takes this up again",
    "corrects": "Corrects this",
    "quashes": "Quashes this",
    "replaces": "Replaces this",
    "follows": "Follows this",
}
WOULD = {  # the same after "would", and after "would have"
    "adds to": ("add to this", "added to this"),
    "varies": ("vary this", "varied this"),
    "extends": ("extend this", "extended this"),
    "novates": ("transfer this to another organisation", "transferred this to another organisation"),
    "defers": ("defer this", "deferred this"),
    "returns": ("take this up again", "taken this up again"),
    "corrects": ("correct this", "corrected this"),
    "quashes": ("quash this", "quashed this"),
    "replaces": ("replace this", "replaced this"),
}
PLANNED = "planned"
STILL_OPEN = (PLANNED, "proposed", "deferred")  # the rest had no effect: declined, vetoed, quashed, withdrawn


def beside(how: str, lack_of_effect: str = "") -> str:
    """Replaces this; Would replace this: planned; Would have replaced this: declined, where it had no effect."""
    if not lack_of_effect or how not in WOULD:
        return BESIDE_LATER_DECISION[how]
    words, perfect = WOULD[how]
    would = f"Would {words}" if lack_of_effect in STILL_OPEN else f"Would have {perfect}"
    return f"{would}: {lack_of_effect}"


def badge(how: str, day: KnownDate) -> str:
    """Quashed on 3 May 2099. A label has no time of day."""
    return f"{BADGES.get(how, DONE[how].capitalize())} {when(on(day.day) if day.day else day)}".strip()


def notice_title(label: str, how: str, day: KnownDate, by: str | None = None) -> str:
    """This decision was quashed by the High Court on 3 May 2099."""
    act = NOTICES[how].format(label.lower()) if how in NOTICES else f"This {label.lower()} was {DONE[how]}"
    return " ".join(filter(None, (act, _by(by), when(day))))


def ended(how: str, day: KnownDate, by: str | None = None) -> str:
    """After what was decided, where nothing of it is left: It was quashed by the High Court on 3 May 2099."""
    return f"{' '.join(filter(None, ('It was', DONE[how], _by(by), when(day))))}."


def scrutiny(how: str, by: str | None, day: KnownDate) -> str:
    """Vetoed by the panel on 3 May 2099; The Minister on 3 May 2099, where its text says what was done."""
    done = (_by(by).removeprefix("by "),) if how == "other" else (DONE[how], _by(by))
    words = " ".join(filter(None, (*done, when(day))))
    return capitalised(words)


def answer(text: str | None, day: KnownDate | None) -> str:
    """Answered on 3 May 2099: A lower precept was proposed. "" where there is no answer."""
    if not text and not day:
        return ""
    answered = f"Answered {when(day) if day else ''}".strip()
    return f"{answered}: {text}" if text else answered


def earlier(how: str, name: str, lack_of_effect: str = "") -> str:
    """Extends: CE 12 - 2099, 3 May 2019; Would have extended: Cameras (CE 12 - 2099)."""
    return f"{on_its_own_page(how, lack_of_effect)}: {name}" if name else ""


def on_its_own_page(how: str, lack_of_effect: str = "") -> str:
    """Before the name of the earlier decision: Extends; Would have extended. The page itself says why it did not."""
    return beside(how, lack_of_effect).partition(":")[0].replace(" this", "")


def earlier_name(title: str | None, reference: str | None, day: KnownDate | None, made_by: str | None) -> str:
    """Bells (CE 12 - 2099), 3 May 2019, made by the Police Authority; a decision of 3 May 2019."""
    named = f"{title} ({reference})" if title and reference else title or reference
    known = day if day and not day.says_nothing else None
    if not named:
        named, known = (f"a decision of {as_noun(known)}", None) if known else ("", None)
    return ", ".join(filter(None, (named, str(known or ""), f"made {_by(made_by)}" if _by(made_by) and named else "")))


def when(day: KnownDate) -> str:
    """On 3 May 2099, in May 2099, by 3 May 2099, (expected May 2099); "" where nothing is known of it."""
    if day.says_nothing:
        return ""
    if day.day:
        day = on(day.day)  # the minute is on the page of the later act
    return in_sentence(day)


def _by(whom: str | None) -> str:
    """By the High Court; "" where nobody knows who it was."""
    return "" if whom is None or names_nobody(whom) else f"by {whom}"
