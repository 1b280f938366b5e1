"""The types of declared fields, and how to declare a field with the sentence that explains it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic.fields import FieldInfo

from gazette.dates import KnownDate, known_date
from gazette.deceptive_addresses import deception_in, is_mailbox
from gazette.money import AnyAmount, Money, UnpublishedAmount, amount
from gazette.problems import Mistake
from gazette.references import NO_REFERENCE, is_given


class Fields(BaseModel):
    """A set of declared fields: frozen, and closed to fields that are not declared."""

    # A record from the cache is not validated again, so what pydantic needs for that is made at the first use.
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    former_fields: ClassVar[Mapping[str, str]] = {}  # fields of earlier versions, with what to write instead


def groups_in(annotation: Any) -> Iterator[type[Fields]]:
    """The sets of fields that the type of a field is made of: Round in Many[Round]."""
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        yield annotation
    for part in get_args(annotation):
        yield from groups_in(part)


def choices_of(annotation: Any) -> tuple[str, ...]:
    """The words that a field can take; none if it takes any text."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next(filter(None, map(choices_of, get_args(annotation))), ())


def field(
    default: Any = ..., *, help: str, write: str = "", example: Any = None, is_for_the_office: bool = False
) -> Any:
    """Declare a field. `help` says what it holds, also to readers of the data. `write` tells officers how to fill
    it in: only guides and messages print it, after `help`. What is for the office alone is in no data."""
    default_of = {"default_factory": tuple} if default in ([], ()) else {"default": default}
    examples = None if example is None else [example]
    return Field(
        **default_of,
        description=help,
        examples=examples,
        json_schema_extra={"write": write, "office": is_for_the_office},
    )


def is_public(info: FieldInfo) -> bool:
    """Whether a field may be in the data, and not for the office alone."""
    extra = info.json_schema_extra
    return not (isinstance(extra, dict) and extra.get("office"))


def explained(info: FieldInfo) -> str:
    """What a field holds and what to write in it, for officers."""
    extra = info.json_schema_extra
    write = extra.get("write", "") if isinstance(extra, dict) else ""
    return f"{info.description or ''} {write}".strip()


def _only_text(value: object) -> str:
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], list | str):
        inside = value[0][0] if isinstance(value[0], list) and value[0] else value[0]
        if isinstance(value[0], list) and isinstance(inside, str):
            raise Mistake("This field takes a name without brackets.", f"Write {inside} after the colon.")
        if isinstance(inside, str):
            what = "This field is one text, and not a list."
            raise Mistake(what, f'Write it after the colon: {inside}, or "[{inside}]" if the brackets belong to it.')
    if not isinstance(value, str):
        raise Mistake("This field is one text, not a list or a group of fields.", "Write it after the colon.")
    return value


def _date(value: object) -> KnownDate:
    return value if isinstance(value, KnownDate) else known_date(_only_text(value))


def _amount(value: object) -> AnyAmount:
    return value if isinstance(value, Money | UnpublishedAmount) else amount(_only_text(value))


def yes_or_no(value: object) -> bool:
    """Reads yes or no. Raises Mistake."""
    if isinstance(value, bool):
        return value
    text = _only_text(value).lower()
    if text not in ("yes", "no"):
        raise Mistake(f"'{value}' is neither yes nor no.", "Write yes or no.")
    return text == "yes"


def _number(value: object) -> int:
    if isinstance(value, int):
        return value
    text = _only_text(value).replace(",", "")
    if not text.isascii() or not text.isdigit() or len(text) > 12:
        raise Mistake(f"'{value}' is not a whole number.", "Write digits alone, such as 19.")
    return int(text)


def web_address(value: object) -> str:
    """Reads a whole web address. Raises Mistake."""
    text = _only_text(value)
    if not text.startswith(("https://", "http://")) or any(character in text for character in " <>\"'\\"):
        raise Mistake(f"'{text}' is not a web address.", "Write it whole, beginning with https:// or http://.")
    if deception := deception_in(text):
        raise Mistake(*deception)
    return text


def _mailbox(value: object) -> str:
    text = _only_text(value).strip()
    if not is_mailbox(text):
        raise Mistake(f"'{text}' is not an e-mail address.", "Write it whole, such as office@example.org.")
    return text


def _several(value: object) -> object:
    """A single value needs no list."""
    return [value] if isinstance(value, (str, dict)) else value


def _sentence(value: object) -> str:
    return " ".join(_only_text(value).split())


_TEXT_SCHEMA = WithJsonSchema({"type": "string"})
_SENTENCE = PlainValidator(_sentence)
Text = Annotated[str, _SENTENCE, _TEXT_SCHEMA]
Date = Annotated[KnownDate, PlainValidator(_date), _TEXT_SCHEMA]
Amount = Annotated[AnyAmount, PlainValidator(_amount), _TEXT_SCHEMA]
YesNo = Annotated[bool, PlainValidator(yes_or_no), WithJsonSchema({"enum": ["yes", "no"]})]
Number = Annotated[int, PlainValidator(_number), _TEXT_SCHEMA]
Mailbox = Annotated[str, PlainValidator(_mailbox), _TEXT_SCHEMA]
WebAddress = Annotated[str, PlainValidator(web_address), _TEXT_SCHEMA]


@dataclass(frozen=True)
class LinkTo:
    """Marks a field whose text names something else: a record of some kind, a register's row, a paragraph."""

    kind: str  # a record's kind; "any" for a short form; "organisation", "act", "own paragraph", "objective"


def kind_of_link(info: FieldInfo) -> str | None:
    """The kind of thing that a field names; None for a field that names nothing."""
    return next((mark.kind for mark in _marks(info) if isinstance(mark, LinkTo)), None)


def _marks(info: FieldInfo) -> Iterator[Any]:
    """What the annotation of a field says beside its type, and those of the parts of its type."""
    yield from info.metadata
    yield from _marks_in(info.annotation)


def _marks_in(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    for part in get_args(annotation):
        yield from _marks_in(part)


def holds_words(info: FieldInfo) -> bool:
    """Whether a field is a text or several, and names nothing: neither a choice, nor an address, nor a group."""
    return kind_of_link(info) is None and any(mark is _SENTENCE for mark in _marks(info))


DecisionName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("decision")]
MeetingName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("meeting")]
FundName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("fund")]
RoundName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("round")]
TopicName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("topic")]
CourseName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("course")]
AnyRecord = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("any")]
OrganisationKey = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("organisation")]
ActAndProvision = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("act")]
PlanObjective = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("objective")]
DistrictName = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("district")]
DutyId = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("duty")]
OwnParagraph = Annotated[str, _SENTENCE, _TEXT_SCHEMA, LinkTo("own paragraph")]


@dataclass(frozen=True)
class _Brief(BeforeValidator):
    """Marks a group of fields that may be written as a single text."""

    name: str = ""


def brief(name: str) -> BeforeValidator:
    """Let a group of fields be written as a single text, which becomes its field `name`."""
    return _Brief(lambda value: {name: value} if isinstance(value, str) else value, name=name)


def brief_field(annotation: Any) -> str | None:
    """The field that a group is, where it is written as a single text; None for a group that never is."""
    marks = annotation.__metadata__ if get_origin(annotation) is Annotated else ()
    for mark in marks:
        if isinstance(mark, _Brief):
            return mark.name
    return next(filter(None, map(brief_field, get_args(annotation))), None)


def _reference_or_none(value: object) -> object:
    """A word for a reference that is not known is none."""
    return None if isinstance(value, str) and (value.lower() == NO_REFERENCE or not is_given(value)) else value


OtherReference = Annotated[Text | None, BeforeValidator(_reference_or_none)]
T = TypeVar("T")
Many = Annotated[tuple[T, ...], BeforeValidator(_several)]
