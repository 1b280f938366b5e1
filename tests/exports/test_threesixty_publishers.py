"""Who publishes the file of 360Giving: the office itself, or whoever compiled its record; and under which names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from gazette.dates import known_date
from gazette.records import Office
from gazette.records.groups import Citation
from gazette.records.office import RecordPublisher
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.money import grants
from tests.exports.giving import BASE, context_of_award, package_of
from tests.exports.giving_schema import validator


def compiled(context: Context, prefix: str = "360G-sampleton-library") -> Context:
    """The same record, put together by a library."""
    publisher = RecordPublisher(name="Sampleton Library", website="https://library.example.org/")
    whose = {"record": "compiled", "publisher": publisher, "searched": known_date("2024-06"), "day": None}
    office = context.library.office.model_copy(update={**whose, "giving_prefix": prefix})
    records = tuple(office if isinstance(record, Office) else record for record in context.library.records)
    return replace(context, library=replace(context.library, records=records))


def test_a_compiled_file_says_that_the_funder_did_not_publish_it():
    written = package_of(compiled(context_of_award()))

    (grant,) = written["grants"]
    assert written["title"].startswith("Unofficial record: ")
    assert "Sampleton Library, not the funder, put it together" in written["description"]
    assert written["publisher"] == {
        "identifier": "360G-sampleton-library", "name": "Sampleton Library", "website": "https://library.example.org/",
    }  # fmt: skip
    assert grant["id"] == "360G-sampleton-library-rf-001"
    assert grant["fundingOrganization"] == [
        {
            "id": "360G-sampleton-library-org-police-and-crime-commissioner-for-exampleshire",
            "name": "Police and Crime Commissioner for Exampleshire",
        }
    ]
    assert validator().is_valid(written)


@pytest.mark.parametrize(
    ("of_fund", "of_round", "source"),
    [
        (["news"], [], "news"),
        (["news"], ["minutes"], "minutes"),
        (["news"], ["minutes", "letter"], None),
    ],
)
def test_the_data_source_of_a_compiled_grant_is_the_only_page_it_can_come_from(of_fund, of_round, source):
    context = context_of_award()
    (fund,) = context.library.funds
    rounds = tuple(each.model_copy(update={"sources": papers(of_round)}) for each in fund.rounds)
    sourced = fund.model_copy(update={"sources": papers(of_fund), "rounds": rounds}).with_awards(fund.awards)
    records = tuple(sourced if record is fund else record for record in context.library.records)
    context = replace(context, library=replace(context.library, records=records))
    (grant,) = package_of(compiled(context))["grants"]
    assert grant["dataSource"] == (f"https://news.example.org/{source}" if source else grant["url"])
    assert package_of(context)["grants"][0]["dataSource"].startswith(BASE)


def papers(names: Iterable[str]) -> tuple[Citation, ...]:
    return tuple(Citation(title=name, url=f"https://news.example.org/{name}") for name in names)


def test_the_official_identifier_of_the_funder_is_used_where_the_register_has_it():
    context = context_of_award()
    name = context.library.office.names[-1].name
    body = Organisation(key="office", name=name, org_id="GB-LAE-EXA")
    context = replace(context, library=replace(context.library, organisations={"office": body}))

    for each in (context, compiled(context)):
        assert package_of(each)["grants"][0]["fundingOrganization"][0]["id"] == "GB-LAE-EXA"


@pytest.mark.parametrize(
    ("prefix", "is_for_the_public", "is_written"),
    [("360G-example", False, True), ("360G-example", True, False), ("360G-sampleton", True, True)],
)
def test_a_placeholder_prefix_is_not_published(prefix, is_for_the_public, is_written):
    context = replace(compiled(context_of_award(), prefix), is_for_the_public=is_for_the_public)

    assert bool(grants.grants(context)) == bool(grants.section(context)) == is_written
