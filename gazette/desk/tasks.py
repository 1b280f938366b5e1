"""Everyday changes of a document: what each asks for, and the fields and text of the document after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from gazette.dates import known_date
from gazette.desk.asked_note import HELP_OF_KIND, HELP_OF_NOTE, HELP_OF_REASON, NOTE_KINDS, with_note
from gazette.desk.editing.documents import edited
from gazette.desk.finding import written_order
from gazette.desk.new_mistakes import new_mistakes
from gazette.fingerprints import LEFT_OF_REMOVED
from gazette.frontmatter.models import choices_of
from gazette.frontmatter.source import Place, Source, Tree, members_of
from gazette.problems import Mistake
from gazette.records import Consultation, Meeting, Office, Record
from gazette.records.change import REMOVAL_REASONS
from gazette.records.paper import Paper
from gazette.records.promise import Promise

Values = Mapping[str, str]  # by the names of questions; what was not answered is left out


class CannotDo(Exception):
    """Raised where a task does not fit a document; carries a sentence, and the answers that are wrong by question."""

    def __init__(self, sentence: str, mistakes: Mapping[str, str] = {}) -> None:
        super().__init__(sentence)
        self.mistakes = mistakes


@dataclass(frozen=True)
class TaskQuestion:
    """Something that a task asks for."""

    name: str  # "new-date"; as an option of its command: --new-date
    help: str
    choices: tuple[str, ...] = ()
    is_required: bool = True
    instead: str = ""  # the answer where nobody gives one; "today" is the day


@dataclass(frozen=True)
class EverydayTask:
    """A task, for a form and for a command of the same name."""

    name: str  # "withdraw"
    help: str
    kinds: tuple[type[Record], ...]  # the documents that it is for
    questions: tuple[TaskQuestion, ...]
    change: Callable[[dict[str, Tree], Values], dict[str, Tree]]
    keeps_text: bool = True
    fits: Callable[[Mapping[str, Tree]], bool] = lambda fields: True  # whether there is something to do for it
    why_not: str = ""  # what is said where there is not

    @property
    def title(self) -> str:
        return f"{self.help[0].upper()}{self.help[1:]}"

    def is_for(self, kind: type[Record]) -> bool:
        return kind is not Office and issubclass(kind, self.kinds)

    def applies_to(self, kind: type[Record], fields: Mapping[str, Tree]) -> bool:
        """Whether the task makes sense for a document as it is: nothing that was removed has any."""
        return self.is_for(kind) and fields.get("status") != "removed" and self.fits(fields)

    def mistakes(self, values: Values, today: date) -> dict[str, str]:
        """What is wrong with the answers, by the names of questions."""
        mistakes = {}
        for question in self.questions:
            try:
                _answer(question, values, today)
            except CannotDo as refusal:
                mistakes[question.name] = str(refusal)
        return mistakes

    def done(self, data: bytes, source: Source, kind: type[Record], values: Values, today: date) -> bytes:
        """The document after the task. Raises CannotDo where an answer is missing or does not fit, or CannotEdit."""
        if source.fields.get("status") == "removed":
            raise CannotDo("It was removed, so there is nothing in it to change.")
        if not self.fits(source.fields):
            raise CannotDo(self.why_not)
        answers = {question.name: _answer(question, values, today) for question in self.questions}
        values = {name: answer for name, answer in answers.items() if answer} | {"today": today.isoformat()}
        fields = self.change(dict(source.fields), values)
        after = edited(data, fields, None if self.keeps_text else "", written_order(kind))
        if mistakes := new_mistakes(kind, data, after, today):
            by_question = {self._question_about(place): sentence for place, sentence in reversed(mistakes)}
            raise CannotDo(" ".join(sentence for _, sentence in mistakes), by_question)
        return after

    def _question_about(self, place: Place) -> str:
        """The question whose answer is in a field of the document; "" where it is not certain."""
        names = [question.name for question in self.questions]
        field = str(place[-1]).replace("_", "-") if place else ""
        in_fields = ["value", f"new-{field}", f"{place[0]}-{field}"] if place and place[0] != "changes" else []
        wanted = [*in_fields, field]
        return next((name for name in wanted if name in names), "")


def _answer(question: TaskQuestion, values: Values, today: date) -> str:
    instead = today.isoformat() if question.instead == "today" else question.instead
    answer = " ".join(values.get(question.name, "").split()) or instead
    if not answer and question.is_required:
        raise CannotDo(f"{question.name} is missing. {question.help}")
    if answer and question.choices and answer not in question.choices:
        raise CannotDo(f"{question.name}: there is no choice '{answer}'. Choose from: {', '.join(question.choices)}.")
    return answer


DAY = TaskQuestion("date", "The day of the change.", instead="today")
NOTE = TaskQuestion("note", "What changed, in a sentence for readers: what it said before, and what it says now.")


def _with_note(fields: dict[str, Tree], kind: str, values: Values, **more: Tree) -> dict[str, Tree]:
    note: dict[str, Tree] = {"date": values["date"], "kind": kind, **more, "note": values["note"]}
    return with_note(fields, note)


def _correct(fields: dict[str, Tree], values: Values) -> dict[str, Tree]:
    name, value = values.get("field"), values.get("value")
    if value and not name:
        raise CannotDo("field is missing. Write the field that has this value, such as amount.")
    if name and not value:
        raise CannotDo("value is missing. To leave the field out, use the form of the document or a text editor.")
    if name:
        if isinstance(fields.get(name), list | dict):
            raise CannotDo(f"{name} has several values. Change it in the form or in a text editor.")
        if name == "amount" and fields.get("amounts") and not fields.get("amount"):
            raise CannotDo("It has several sums, under amounts. Change the one that is wrong in the form.")
        fields[name] = value
    if "reason" not in values:
        return _with_note(fields, values["kind"], values)
    if values["kind"] != "removal":
        raise CannotDo("Only a removal has a reason. Choose removal as the kind, or no reason.")
    return _with_note(fields, "removal", values, reason=values["reason"])


def _withdraw(fields: dict[str, Tree], values: Values) -> dict[str, Tree]:
    state = fields | {"status": "withdrawn", "status_reason": values["reason"]}
    return _with_note(state, "withdrawal", values)


def _remove(fields: dict[str, Tree], values: Values) -> dict[str, Tree]:
    """Only what identifies the document stays: neither its text nor its other fields."""
    kept = {name: value for name, value in fields.items() if name in (*LEFT_OF_REMOVED, "changes", "id")}
    state = kept | {"title": values["title"], "status": "removed", "status_reason": values["status-reason"]}
    return _with_note(state, "removal", values, reason=values["reason"])


def _move(fields: dict[str, Tree], values: Values) -> dict[str, Tree]:
    old, new = fields.get("date"), values["new-date"]
    if old == new:
        raise CannotDo(f"The meeting is on {new} already. Write the new day.")
    first = fields.get("moved_from") or old
    held = "postponed" if new == "unknown" else "scheduled" if new == first else "moved"
    state = fields | {"date": new, "held": held, "moved_from": None if new == first else first}
    if title := values.get("title"):
        state["title"] = title
    return _with_note(state, "update", values)


def _result(fields: dict[str, Tree], values: Values) -> dict[str, Tree]:
    result: dict[str, Tree] = {"date": values["result-date"], "summary": values["summary"]}
    if decision := values.get("decision"):
        result["decision"] = decision
    if _is_later(values["result-date"], values):
        return fields | {"result": result}  # held until that day, and announced then
    return _with_note(fields | {"result": result}, "update", {"date": values["today"], "note": values["note"]})


def _is_later(day: str, values: Values) -> bool:
    """Whether a day is still to come. Raises CannotDo for what is no date."""
    try:
        known = known_date(day)
    except Mistake as mistake:
        raise CannotDo(str(mistake)) from None
    return bool(known.first and known.first.isoformat() > values["today"])


def _answer_promise(fields: dict[str, Tree], values: Values) -> dict[str, Tree]:
    members = members_of(fields.get("promises"))
    named = [member for member in members if isinstance(member, dict)]
    promise = next((member for member in named if member.get("id") == values["promise"]), None)
    if promise is None:
        ids = ", ".join(str(member.get("id")) for member in named) or "it has none"
        raise CannotDo(f"There is no promise '{values['promise']}' in it. The promises are: {ids}.")
    if _is_later(values["date"], values):
        raise CannotDo(f"{values['date']} is still to come. Record what happened when it has happened.")
    step: dict[str, Tree] = {"date": values["date"], "state": values["state"], "note": values["note"]}
    history = [*members_of(promise.get("history")), step]
    answered: dict[str, Tree] = promise | {"state": values["state"], "history": history}
    if record := values.get("evidence"):
        answered["evidence"] = [*members_of(promise.get("evidence")), {"record": record, "note": values["note"]}]
    if reason := values.get("reason"):
        answered["reason"] = reason
    answers = fields | {"promises": [answered if member is promise else member for member in members]}
    # The evidence may be held, so the note says nothing of it.
    return _with_note(answers, "update", {"date": values["today"], "note": "The latest on a promise was added."})


_STATES = choices_of(Promise.model_fields["state"].annotation)
TASKS = (
    EverydayTask(
        "correct",
        "correct a field of a published document, with a note of the change",
        (Record,),
        (
            TaskQuestion(
                "field",
                "The field to change, such as amount; none if only the text changed.",
                is_required=False,
            ),
            TaskQuestion("value", "What it says from now on.", is_required=False),
            TaskQuestion("kind", HELP_OF_KIND, NOTE_KINDS, instead="correction"),
            TaskQuestion("reason", HELP_OF_REASON, REMOVAL_REASONS, is_required=False),
            DAY,
            TaskQuestion("note", HELP_OF_NOTE),
        ),
        _correct,
    ),
    EverydayTask(
        "withdraw",
        "withdraw a document: it can still be read, with a notice at the top",
        (Record,),
        (TaskQuestion("reason", "Why it no longer applies, in a sentence."), DAY, NOTE),
        _withdraw,
        fits=lambda fields: fields.get("status") != "withdrawn",
        why_not="It is withdrawn already.",
    ),
    EverydayTask(
        "remove",
        "remove a document that nobody may read any more",
        (Record,),
        (
            TaskQuestion("title", "A title that is safe to show."),
            TaskQuestion("reason", "Why it was removed.", REMOVAL_REASONS),
            TaskQuestion("status-reason", "Why, in a sentence for readers, without the words themselves."),
            DAY,
            TaskQuestion("note", "That it was removed, in a sentence for readers: never what was in it."),
        ),
        _remove,
        keeps_text=False,
    ),
    EverydayTask(
        "move",
        "move a meeting to another day, or postpone it",
        (Meeting,),
        (
            TaskQuestion("new-date", "The new day, or unknown if the meeting is postponed."),
            TaskQuestion("title", "Its title with the new day, if the day is in the title.", is_required=False),
            DAY,
            NOTE,
        ),
        _move,
        fits=lambda fields: fields.get("held") != "held",
        why_not="The meeting was held, so it was not moved.",
    ),
    EverydayTask(
        "result",
        "write the outcome of a consultation",
        (Consultation,),
        (
            TaskQuestion("summary", "What people said and what was decided, in a sentence or two."),
            TaskQuestion("decision", "The reference of the decision that followed.", is_required=False),
            TaskQuestion("result-date", "The day on which the outcome is published.", instead="today"),
            TaskQuestion("note", "What changed, in a sentence for readers.", instead="The outcome was added."),
        ),
        _result,
        fits=lambda fields: not fields.get("result"),
        why_not="It has an outcome already. Change that in its form or in a text editor.",
    ),
    EverydayTask(
        "answer",
        "record the outcome of a promise",
        (Paper,),
        (
            TaskQuestion("promise", "The id of the promise."),
            TaskQuestion("state", "What a paper shows.", _STATES),
            TaskQuestion("date", "The day on which it was done, not that on which a paper said so.", instead="today"),
            TaskQuestion("note", "What happened, in one sentence."),
            TaskQuestion("evidence", "The record that shows it: decision PCC-2016-003.", is_required=False),
            TaskQuestion("reason", "Why it was changed, dropped or not kept.", is_required=False),
        ),
        _answer_promise,
        fits=lambda fields: bool(fields.get("promises")),
        why_not="It has no promises.",
    ),
)


def task_named(name: str) -> EverydayTask | None:
    return next((task for task in TASKS if task.name == name), None)
