from typing import Annotated

from gazette.frontmatter.models import AnyRecord, DecisionName, Fields, Many, OwnParagraph, TopicName, brief, field
from gazette.records import KINDS
from gazette.records.links import FieldLink, links_of


class Inner(Fields):
    record: AnyRecord | None = field(None, help="A record.")
    paragraphs: Many[OwnParagraph] = field([], help="Paragraphs.")


class Outer(Fields):
    decision: DecisionName = field(help="A decision.")
    topics: Many[TopicName] = field([], help="Topics.")
    inner: Inner | None = field(None, help="A group.")
    rows: Many[Annotated[Inner, brief("record")]] = field([], help="Groups.")


def test_every_link_is_found_with_its_place_however_deep():
    fields = Outer.model_validate(
        {
            "decision": "PCC-2016-003",
            "topics": ["a", "b"],
            "inner": {"record": "report x"},
            "rows": ["plan y", {"paragraphs": "2.7"}],
        }
    )

    assert list(links_of(fields)) == [
        FieldLink(("decision",), "decision", "PCC-2016-003"),
        FieldLink(("topics", 0), "topic", "a"),
        FieldLink(("topics", 1), "topic", "b"),
        FieldLink(("inner", "record"), "any", "report x"),
        FieldLink(("rows", 0, "record"), "any", "plan y"),
        FieldLink(("rows", 1, "paragraphs", 0), "own paragraph", "2.7"),
    ]


def test_what_is_left_out_links_to_nothing():
    assert list(links_of(Outer(decision="x")))[1:] == []


def test_a_simple_decision_needs_no_more_than_six_fields():
    decision = next(kind for kind in KINDS if kind.kind == "decision")
    required = [name for name, info in decision.model_fields.items() if info.is_required()]

    assert sorted(required) == ["decided", "decided_by", "decision", "published", "reference", "title"]


def test_every_field_of_every_kind_says_in_a_sentence_what_it_is():
    silent = [
        f"{kind.kind} {name}"
        for kind in KINDS
        for name, info in kind.model_fields.items()
        if not (info.description or "").endswith((".", "…"))
    ]

    assert silent == []
