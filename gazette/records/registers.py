"""Registers of names: organisations, Acts, acronyms, roles, retired terms. One spelling each, the variants known."""

from __future__ import annotations

from gazette.frontmatter.models import Date, Fields, Many, Text, WebAddress, field


class Organisation(Fields):
    key: Text = field(help="What records call it.", example="herts-constabulary")
    name: Text = field(help="Its name, spelt once.")
    also: Many[Text] = field([], help="Other names, which may stand.")
    avoid: Many[Text] = field(
        [], help="Names found in documents that should not stand: a warning offers the right one."
    )
    url: WebAddress | None = field(None, help="Its website.")
    org_id: Text | None = field(None, help="Its identifier as org-id.guide has it.", example="GB-CHC-1234567")
    note: Text | None = field(None, help="A note for readers.")


class WrongProvision(Fields):
    wrong: Text = field(help="The provision that is cited.", example="Schedule 5")
    right: Text = field(help="The one that is meant.", example="section 5")
    about: Text = field(help="What the sentence is about where it is wrong.", example="police and crime plan")
    note: Text | None = field(None, help="What the provision that is cited is really about.")


class Act(Fields):
    key: Text = field(help="What records call it.", example="prsra-2011")
    title: Text = field(
        help="Its short title with the year.", example="Police Reform and Social Responsibility Act 2011"
    )
    also: Many[Text] = field([], help="Short names, which may stand.")
    avoid: Many[Text] = field([], help="Wrong names and years found in documents: a warning offers the right citation.")
    wrong_provisions: Many[WrongProvision] = field([], help="Provisions that are cited for others.")
    url: WebAddress | None = field(None, help="Its address at legislation.gov.uk.")
    note: Text | None = field(None, help="A note for readers.")


class Acronym(Fields):
    short: Text = field(help="The letters.", example="PCSO")
    long: Text = field(help="What they stand for.", example="police community support officer")
    note: Text | None = field(None, help="A note for the glossary.")


class Role(Fields):
    name: Text = field(help="The role, spelt once.", example="Chief Finance Officer")
    also: Many[Text] = field([], help="Other names, which may stand.")
    avoid: Many[Text] = field(
        [], help="Names found in documents that should not stand: a warning offers the right one."
    )
    note: Text | None = field(None, help="A note for readers.")


class Term(Fields):
    term: Text = field(help="A term that is no longer used.", example="absent")
    also: Many[Text] = field([], help="Other forms of it.")
    near: Many[Text] = field(
        [], help="Words of which one must stand in the sentence, where the term has an everyday meaning too."
    )
    retired_on: Date = field(help="The day from which it is no longer used.", example="2016-09-23")
    instead: Text = field(help="What to write.", example="missing")
    note: Text | None = field(None, help="Why it was retired, for readers.")
