"""The registers: organisations, Acts, acronyms, roles, retired terms, and the answers of web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar, Literal
from urllib.parse import urldefrag

from pydantic import AfterValidator, PlainValidator, ValidationInfo, WithJsonSchema, field_validator

from gazette.deceptive_addresses import is_mailbox
from gazette.frontmatter.models import Date, Fields, Many, Number, Text, WebAddress, field
from gazette.grouping import grouped
from gazette.privacy.postcodes import POSTCODE
from gazette.problems import Mistake
from gazette.search_words import STOP_WORDS, stems_in, words_in
from gazette.slugs import slug

TELEPHONE = re.compile(r"[+(]?[0-9][0-9 ()-]{1,20}")


class RegisterRow(Fields):
    """A row of a register, which is a list in a YAML file. No two rows have the same key."""

    register: ClassVar[str]  # the name of its file: "acts" for registers/acts.yaml
    key_field: ClassVar[str] = "key"

    @property
    def row_key(self) -> str:
        return str(getattr(self, self.key_field))


class Organisation(RegisterRow):
    register: ClassVar[str] = "organisations"

    key: Text = field(help="The key that documents use for it.", example="exampleshire-constabulary")
    name: Text = field(help="Its name, as it should be spelt.")
    also: Many[Text] = field([], help="Other names, which are also correct.")
    avoid: Many[Text] = field(
        [], help="Names found in documents that are not correct.", write="A warning offers the right one."
    )
    url: WebAddress | None = field(None, help="Its website.")
    org_id: Text | None = field(None, help="Its identifier as org-id.guide has it.", example="GB-CHC-1234567")
    shown_after_name: Text | None = field(
        None,
        help="Only if two bodies have the same name: the words shown after it in brackets, such as the place. Without "
        "it, org_id is shown.",
        example="Upper Vale",
    )
    led_by: Text | None = field(
        None,
        help="Who leads it, in the words by which promises name their owner. Its page links to their promises.",
        example="Chief Constable",
    )
    note: Text | None = field(None, help="A note for readers.")

    @property
    def qualifier(self) -> str:
        """What is shown after its name, in brackets, if another body has the same name."""
        return self.shown_after_name or self.org_id or ""


def qualifiers_of(organisations: Iterable[Organisation]) -> dict[str, str]:
    """What is shown after an organisation's name, by its key; only of those that share their name with another."""
    of_name = grouped((slug(body.name), body) for body in organisations)
    return {body.key: body.qualifier for bodies in of_name.values() if len(bodies) > 1 for body in bodies}


def with_qualifier(name: str, qualifier: str) -> str:
    return f"{name} ({qualifier})" if qualifier else name


class WrongProvision(Fields):
    wrong: Text = field(help="The provision that is cited.", example="Schedule 5")
    right: Text = field(help="The provision that is meant.", example="section 5")
    about: Text = field(help="What the sentence is about where it is wrong.", example="police and crime plan")
    note: Text | None = field(None, help="What the provision that is cited is really about.")


# The Equality Act 2010 is not the Equality Act 2010 (Specific Duties) Regulations 2017.
_NO_TITLE_OF_REGULATIONS = r"(?!(?: \([^)]*\))+ (?:\w+ )?(?:Regulations|Order|Rules))"


class Act(RegisterRow):
    register: ClassVar[str] = "acts"

    key: Text = field(help="The key that documents use for it.", example="prsra-2011")
    title: Text = field(
        help="Its short title with the year.", example="Police Reform and Social Responsibility Act 2011"
    )
    also: Many[Text] = field([], help="Short names, which are also correct.")
    avoid: Many[Text] = field(
        [], help="Wrong names and years found in documents.", write="A warning offers the right citation."
    )
    wrong_provisions: Many[WrongProvision] = field([], help="Provisions that are cited by mistake for others.")
    url: WebAddress | None = field(None, help="Its address at legislation.gov.uk.")
    note: Text | None = field(None, help="A note for readers.")

    def is_named_in(self, text: str) -> bool:
        """Whether a text has its title or a short name of it."""
        return bool(self.places_in(text))

    def places_in(self, text: str) -> list[tuple[int, int]]:
        """Where its title or a short name of it begins and ends; not where it begins the title of regulations."""
        names = "|".join(map(re.escape, sorted((self.title, *self.also), key=len, reverse=True)))
        named = re.finditer(rf"(?<!\w)(?:{names})(?!\w){_NO_TITLE_OF_REGULATIONS}", text)
        return [match.span() for match in named]


class Acronym(RegisterRow):
    register: ClassVar[str] = "acronyms"
    key_field: ClassVar[str] = "short"

    short: Text = field(help="The letters.", example="PCSO")
    long: Text = field(help="What they stand for.", example="police community support officer")
    note: Text | None = field(None, help="A note for the glossary.")


class Role(RegisterRow):
    register: ClassVar[str] = "roles"
    key_field: ClassVar[str] = "name"

    name: Text = field(help="The role, as it should be spelt.", example="Chief Finance Officer")
    also: Many[Text] = field([], help="Other names, which are also correct.")
    avoid: Many[Text] = field(
        [], help="Names found in documents that are not correct.", write="A warning offers the right one."
    )
    note: Text | None = field(None, help="A note for readers.")


class Contact(RegisterRow):
    """A mailbox, a switchboard or a postcode that is public, because it belongs to a role or a public building."""

    register: ClassVar[str] = "contacts"
    key_field: ClassVar[str] = "contact"

    contact: Text = field(
        help="The e-mail address of a role, the number of a switchboard or the postcode of a public building.",
        example="press@example.org",
    )
    role: Text = field(help="Whose it is: a role, a body or a building, never a person.", example="Press office")
    organisation: Text | None = field(None, help="The body that the role belongs to.", example="Exampleshire Police")

    @field_validator("contact")
    @classmethod
    def _can_be_recognised(cls, contact: str) -> str:
        if not (is_mailbox(contact) or TELEPHONE.fullmatch(contact) or POSTCODE.fullmatch(contact)):
            what = f"'{contact}' is not an e-mail address, a telephone number or a postcode."
            raise Mistake(what, "Write one of the three, such as press@example.org, 01632 960000 or ZE99 9ZZ.")
        return contact

    @property
    def is_mailbox(self) -> bool:
        return "@" in self.contact

    @property
    def is_telephone(self) -> bool:
        return bool(TELEPHONE.fullmatch(self.contact))


class SearchWord(RegisterRow):
    """Words that readers use for what the record calls otherwise."""

    register: ClassVar[str] = "search-words"
    key_field: ClassVar[str] = "readers_say"

    readers_say: Text = field(help="What readers type.", example="mental health car")
    record_says: Many[Text] = field(
        help="What your documents call it.",
        write="The search then also finds a page with these words when readers type theirs.",
        example=["street triage"],
    )

    @field_validator("readers_say")
    @classmethod
    def _can_be_looked_for(cls, phrase: str) -> str:
        if STOP_WORDS.issuperset(words_in(phrase)):
            what = f"'{phrase}' has no word that the search looks for."
            raise Mistake(what, "Write the words that readers type, such as mental health car.")
        return phrase

    @field_validator("record_says")
    @classmethod
    def _says_something_else(cls, phrases: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if same := [phrase for phrase in phrases if stems_in(phrase) == stems_in(info.data.get("readers_say", ""))]:
            raise Mistake(f"'{same[0]}' is found by these words already.", "Remove it.")
        return phrases


class Term(RegisterRow):
    register: ClassVar[str] = "terms"
    key_field: ClassVar[str] = "term"

    term: Text = field(help="A term that is no longer used.", example="absent")
    also: Many[Text] = field([], help="Other forms of it.")
    near: Many[Text] = field(
        [], help="If the term has an everyday meaning too: the sentence must have one of these words."
    )
    retired_on: Date = field(help="The day from which it is no longer used.", example="2016-09-23")
    instead: Text = field(help="The term used instead.", example="missing")
    note: Text | None = field(None, help="Why it was retired, for readers.")


class TopicGroup(RegisterRow):
    """A heading of the list of topics, with its topics."""

    register: ClassVar[str] = "topic-groups"
    key_field: ClassVar[str] = "heading"

    heading: Text = field(help="The heading.", example="Roads and the countryside")
    topics: Many[Text] = field(
        help="Its topics, by the names of their files without the ending.", example=["road-safety", "rural-crime"]
    )


class WelshWord(RegisterRow):
    """A word of the software in Welsh, as the office writes it."""

    register: ClassVar[str] = "welsh"
    key_field: ClassVar[str] = "english"

    english: Text = field(help="The English word or sentence, as pages print it.", example="Decisions")
    welsh: Text | None = field(
        None,
        help="The same in Welsh.",
        write="Leave it empty where the office has no word: pages then show the English.",
        example="Penderfyniadau",
    )
    source: WebAddress | None = field(None, help="Where the Welsh was found, if it was on another office's page.")


def page_of(url: str) -> str:
    """The address without its fragment, which is never sent to a server."""
    return urldefrag(url).url


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(_written_day(value))
    except ValueError:
        raise Mistake(f"'{value}' is not a day.", "Write it as 2018-03-31.") from None


def _written_day(value: object) -> str:
    """Refuses the other forms of ISO 8601, such as 20180331. Raises ValueError."""
    text = str(value)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return text


Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string"})]


class WebLinkAnswer(RegisterRow):
    """The answer of a web address. `archived`, `archived_on`, `title` and `note` are the officer's own."""

    register: ClassVar[str] = "weblinks"
    key_field: ClassVar[str] = "url"

    url: Annotated[WebAddress, AfterValidator(page_of)] = field(help="The address.", example="https://example.org/page")
    checked: Day | None = field(None, help="When it last gave this answer.")
    answer: Literal["ok", "moved", "gone", "unsure"] = field("unsure", help="ok, moved, gone or unsure.")
    status: Number | None = field(None, help="The HTTP status code of the answer.", example="404")
    since: Day | None = field(None, help="The day it was first seen failing.")
    moved_to: Text | None = field(None, help="Where it leads now.")
    archived: WebAddress | None = field(None, help="The address of an archived copy.")
    archived_on: Day | None = field(None, help="The day of the archived copy.")
    title: Text | None = field(None, help="The title of the page.")
    note: Text | None = field(None, help="A note for the office.")

    @field_validator("archived_on")
    @classmethod
    def _has_an_archived_copy(cls, day: date | None, info: ValidationInfo) -> date | None:
        if day and info.data.get("archived", day) is None:
            what = "The day of an archived copy is given without its address."
            raise Mistake(what, "Write archived: and the copy's address.")
        return day

    @property
    def is_gone(self) -> bool:
        return self.answer == "gone"

    @property
    def has_officers_words(self) -> bool:
        return any((self.archived, self.archived_on, self.title, self.note))
