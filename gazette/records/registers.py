"""Registers of names: organisations, Acts, acronyms. One spelling each, the variants known."""

from __future__ import annotations

from gazette.frontmatter.models import Fields, Many, Text, WebAddress, field


class Organisation(Fields):
    key: Text = field(help="What records call it.", example="herts-constabulary")
    name: Text = field(help="Its name, spelt once.")
    also: Many[Text] = field([], help="Other names found in documents.")
    url: WebAddress | None = field(None, help="Its website.")
    org_id: Text | None = field(None, help="Its identifier as org-id.guide has it.", example="GB-CHC-1234567")
    note: Text | None = field(None, help="A note for readers.")


class Act(Fields):
    key: Text = field(help="What records call it.", example="prsra-2011")
    title: Text = field(
        help="Its short title with the year.", example="Police Reform and Social Responsibility Act 2011"
    )
    also: Many[Text] = field([], help="Other names found in documents, wrong ones included.")
    url: WebAddress | None = field(None, help="Its address at legislation.gov.uk.")
    note: Text | None = field(None, help="A note for readers.")


class Acronym(Fields):
    short: Text = field(help="The letters.", example="PCSO")
    long: Text = field(help="What they stand for.", example="police community support officer")
    note: Text | None = field(None, help="A note for the glossary.")
