"""A page of every kind for an imaginary office, written by hand, with every part of its view filled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gazette.differences import Difference, DiffLine, DiffText
from gazette.sentences.whose_record import Banner
from gazette.views.shapes.home_parts import KeyFinding, Opening
from gazette.views.shapes.long_texts import ContentsLine
from gazette.views.shapes.pages import (
    AnyPage,
    ComparedVersion,
    Frame,
    HomePage,
    ListPage,
    RecordPage,
    RedirectPage,
    VersionsPage,
)
from gazette.views.shapes.parts import (
    AttachedFile,
    ChangeNote,
    Column,
    Disagreement,
    Fact,
    Group,
    Head,
    Link,
    LinkGroup,
    Notice,
    ReaderAction,
    Row,
    Section,
    Table,
    TableRow,
    Tag,
    Value,
)
from gazette.views.shapes.topic_parts import TimelineEntry

HOME_LINK = Link("Home", "")
DECISIONS = Link("Decisions", "decisions/")
REPORTS = Link("Panel reports", "panel-reports/")
RSS = Link("Decisions, RSS", "feeds/decisions.rss")
CSV = Link("All decisions as CSV", "data/decisions.csv")
SIGNED = Value("3 November 2016", iso="2016-11-03")

FRAME = Frame(
    name="Police and Crime Commissioner for Exampleshire",
    title_prefix="",
    site_name="The Exampleshire record",
    base_url="https://example.org",
    banner=Banner(
        "Unofficial record", "Exampleshire County Library put it together from public sources.", "Not the website."
    ),
    notice=None,
    navigation=(DECISIONS, REPORTS, Link("Consultations", "consultations/"), Link("Topics", "topics/")),
    footer=(LinkGroup("Help", (Link("About this record", "about/"), Link("Accessibility", "accessibility/"))),),
    licence=Link("Open Government Licence v3.0", "https://www.example.org/licence", "covers the words."),
    styles=("assets/styles/main.css?v=1", "assets/office.css?v=1"),
    feeds=(Link("Everything, RSS", "feeds/all.rss"), Link("Everything, Atom", "feeds/all.atom")),
    card="Unofficial record: The Exampleshire record.",
    mistakes=Link(
        "Report a mistake on this page", "contact/", "Your report goes to us. We answer within 5 working days."
    ),
    corrections=Link("Changes", "changes/"),
    format_address="contact/",
    is_indexed=False,
)

BODY = """
<h2 id="p1"><a class="paragraph__link" href="#p1">1.</a> Purpose</h2>
<p class="paragraph" id="p1-1"><a class="paragraph__link" href="#p1-1"
aria-label="Link to paragraph 1.1">1.1</a> What the panel is asked, <a href="#p2">linked</a>.</p>
<h2 id="p2"><a class="paragraph__link" href="#p2">2.</a> Money</h2>
<p class="paragraph" id="p10-12"><a class="paragraph__link" href="#p10-12"
aria-label="Link to paragraph 10.12">10.12</a> Supercalifragilisticexpialidocious-and-more-without-a-space.</p>
<blockquote><p>Words of somebody else.</p></blockquote>
"""
WORDS = "<p>Plain words of a page.</p>"

ROW = Row(
    "Awards to five road safety projects",
    "decisions/EX-2016-003/",
    date=SIGNED,
    summary="The Commissioner gives five projects money for safer roads.",
    tags=(Tag("Approved", "green"), Tag("Updated", "yellow")),
    details=("£60,000", "Road Safety Fund"),
)
LEAFLET = Value("Leaflet", "https://example.org/leaflet/", note="The Trust")
EVENT = Row(
    "The service begins",
    None,
    date=Value("first offered 12 September 2016", iso="2016-09-12"),
    links=(Fact("Source", (LEAFLET,)),),
)
TABLE = Table(
    "Money awarded by round of the Road Safety Fund",
    (Column("Round"), Column("Closed"), Column("Applications", True), Column("Awarded", True)),
    (TableRow((Value("First", "funds/road-safety/"), SIGNED, Value("12"), Value("£60,000")), "round-1"),),
    "Figures from the decision notices.",
)
RECORD = RecordPage(
    head=Head(
        "panel-reports/2016-11-10-update/",
        "Update to the Police and Crime Panel & others",
        description="What the Commissioner told the panel about money and the plan.",
        kind="Report to the panel",
        kicker=(Value("10 November 2016", iso="2016-11-10"),),
        answer="It told the panel about eleven subjects.",
        facts=(Fact("Meeting", (Value("10 November 2016", "meetings/x/"),)),),
        action=ReaderAction("Bids close on Friday 9 November 2018.", (Link("How to bid", "funds/"),)),
        crumbs=(HOME_LINK, REPORTS),
        feeds=(RSS,),
        section="panel-reports",
    ),
    tags=(Tag("For noting", "blue"),),
    notices=(
        Notice("Withdrawn", "It was replaced.", Link("Read the new report", "panel-reports/x/"), True),
        Notice("Later than this site's day", "What happened next is not told here."),
    ),
    details=(
        Fact("Reference", (Value("EX/7"),)),
        Fact("Topics", (Value("Custody", "topics/custody/"), Value("Roads"))),
    ),
    contents=(ContentsLine("Purpose", "#p1", "1."), ContentsLine("Money", "#p2", "2.")),
    body=BODY,
    sections=(
        Section(
            "Promises",
            "promises",
            paragraphs=("Two.",),
            bullets=(Value("Publish it", note="spring"),),
            facts=(),
            tables=(TABLE,),
            rows=(ROW,),
        ),
    ),
    disagreements=(Disagreement("The hours", "5pm to 2am", "Report of 2016", "9am to 4am", "Report of 2017"),),
    attachments=(AttachedFile("Appendix A", "files/a.pdf", "PDF, 113KB, 4 pages"),),
    related=(Group("Decisions", "related-decisions", (ROW,)),),
    dates=(Fact("Published", (SIGNED,)),),
    changes=(ChangeNote(SIGNED, "Correction", "The hours were wrong.", (Value("Paragraph 1.1", "#p1-1"),)),),
    sources=(Value("Report to the panel", "https://www.example.org/report.pdf", note="PDF"),),
    abbreviations=(Fact("PCP", (Value("Police and Crime Panel"),)),),
    cite="Commissioner for Exampleshire, “Update”, https://example.org/panel-reports/2016-11-10-update/",
    data=(CSV,),
    previous=Link("Update of 8 September 2016", "panel-reports/2016-09-08-update/"),
    next=Link("Update of 1 June 2017", "panel-reports/2017-06-01-update/"),
    notes=("The sections were printed without numbers.",),
)
_LISTS = """tags notices details contents sections disagreements attachments related dates changes sources
    abbreviations data""".split()
_EMPTY: dict[str, Any] = dict.fromkeys(_LISTS, ())
BARE = replace(
    RECORD,
    head=Head(
        "decisions/EX-2016-003/",
        "Awards",
        description="Five awards.",
        crumbs=(HOME_LINK, DECISIONS),
        section="decisions",
    ),
    **_EMPTY,
    cite="",
    previous=None,
)
TOPIC = replace(
    RECORD,
    head=replace(RECORD.head, address="topics/triage/", title="Triage", section="topics"),
    timeline=(TimelineEntry(EVENT), TimelineEntry(ROW, is_turn=True)),
)
LIST = ListPage(
    head=Head(
        "decisions/",
        "Decisions",
        description="Every decision.",
        answer="39 decisions, 2014 to 2019.",
        crumbs=(HOME_LINK,),
        feeds=(RSS,),
        section="decisions",
    ),
    body=WORDS,
    years=(Link("2017 (14)", "decisions/2017/"), Link("2016 (12)", "decisions/2016/", is_current=True)),
    groups=(Group("2016", "y2016", (ROW, EVENT), Link("All 12 decisions of 2016", "decisions/2016/")),),
    feeds=(RSS,),
    data=(CSV,),
)
EMPTY = ListPage(Head("academy/", "Academy", description="Every course.", answer="There is none yet."))
HOME = HomePage(
    head=Head("", "The Exampleshire record", description="What the Commissioner decided, promised and paid for."),
    updated=SIGNED,
    open_now=(Opening(ROW, "Open for bids until Friday 9 November 2018.", Link("How to bid", "funds/road-safety/")),),
    holds="2 decisions, from 2022 to 2024.",
    open_empty="",
    near=(Link("Sampleton", "near-you/sampleton/"),),
    news_heading="New and changed",
    news=(ROW, ROW),
    news_empty="There is nothing here yet.",
    ahead=(EVENT,),
    ahead_empty="No deadline ahead is listed here.",
    unanswered=(Link("2 promises are overdue", "promises/#page-overdue"),),
    findings=(KeyFinding(Link("Grants and contracts", "awards/"), "15 grants, together £407,762."),),
    duties_heading="What the law says we must publish",
    duties_lead="Only those that are overdue or due next.",
    duties=(Link("All legal duties", "duties/"),),
    topics=(LinkGroup("People", (Link("Custody", "topics/custody/"),)),),
    inside=(LinkGroup("Decisions", (Link("39 decisions", "decisions/"),)),),
    feeds=(RSS,),
    data=(CSV,),
    body=WORDS,
)
STANDING = RecordPage(
    Head("about/", "About", description="What this is."),
    body=WORDS,
    reviewed="This page was last reviewed on 3 May 2024.",
)
NOT_FOUND = RecordPage(Head("404.html", "Page not found", description="Nothing is here.", is_listed=False), body=WORDS)
MOVED = RedirectPage(
    Head("old/", "This page has moved", description="", is_listed=False), Link("Decisions", "decisions/")
)
VERSIONS = VersionsPage(
    head=Head(
        "decisions/EX-2016-003/versions/", "What changed: Awards", description="What changed.", section="decisions"
    ),
    versions=(
        ComparedVersion(
            "Version 2",
            "version-2",
            SIGNED,
            (ChangeNote(SIGNED, "Correction", "The sum was wrong."),),
            (
                Difference(
                    "Text",
                    (DiffLine((DiffText("It pays "), DiffText("£5", "removed"), DiffText("£6", "added"))), DiffLine()),
                ),
            ),
        ),
        ComparedVersion("Version 1", "version-1", SIGNED, (), (), "It is the first."),
    ),
)

PAGES: dict[str, tuple[str, AnyPage]] = {
    "home": ("home.html", HOME),
    "report": ("record.html", RECORD),
    "decision": ("record.html", BARE),
    "topic": ("record.html", TOPIC),
    "list": ("list.html", LIST),
    "empty list": ("list.html", EMPTY),
    "standing page": ("record.html", STANDING),
    "not found": ("not-found.html", NOT_FOUND),
    "versions": ("versions.html", VERSIONS),
    "redirect": ("redirect.html", MOVED),
}
