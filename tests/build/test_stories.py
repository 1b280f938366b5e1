"""What visitors to the imaginary office's site find on 15 June 2024; each test is a story."""

from __future__ import annotations

from pathlib import Path

from tests.build.building import built, edit
from tests.build.sites import Site, links, seen

CAMERAS = "decisions/PCC-2024-001/"


def test_a_visitor_sees_at_once_what_is_open_and_what_is_to_come(sample: Site) -> None:
    due = seen(sample.page(""), ".front__part:has(#page-open)") + seen(sample.page(""), ".front__aside")

    assert "Road fund: Third round, 2024 to 2025" in due
    assert "5pm on 28 June 2024" in due or "28 June 2024" in due
    assert "What should the next plan say?" in due
    assert "Police and Crime Panel, 4 July 2024" in due
    assert "Second round" not in due
    assert "Police precept 2024 to 2025" not in due


def test_a_visitor_sees_what_is_new_newest_first(sample: Site) -> None:
    latest = links(sample.page(""), ".front__part:has(#page-latest) .row__title a")

    assert latest[0] == "consultations/plan-2025/"
    assert "decisions/letter-to-the-minister/" in latest
    assert "meetings/2024-07-04-police-and-crime-panel/" not in latest


def test_a_journalist_reads_the_facts_of_a_decision(sample: Site) -> None:
    words = sample.words(CAMERAS)

    for phrase in (
        "Cameras on the B9999", "PCC-2024-001", "Sampleton Borough Council is awarded £40,000", "14 February 2024",
        "Police and Crime Commissioner", "£40,000", "Cars drive too fast past the school.", "1 April 2024",
        "1.2 Make roads safer.", "The chief finance officer has no objection.", "Build a speed hump.",
        "The bus could not pass.", "Police Reform and Social Responsibility Act 2011",
    ):  # fmt: skip
        assert phrase in words, phrase


def test_a_decision_and_what_it_belongs_to_lead_to_each_other(sample: Site) -> None:
    others = [
        "funds/road-fund/", "funds/road-fund/rounds/2023-24/", "panel-reports/2024-03-07-update/",
        "meetings/2024-03-07-police-and-crime-panel/", "topics/road-safety/", "plan/2021-2025/",
        "consultations/precept-2024-25/",
    ]  # fmt: skip

    for other in others:
        there = [link.split("#")[0] for link in links(sample.page(CAMERAS))]
        back = [link.split("#")[0] for link in links(sample.page(other))]
        assert f"../../{other}" in there, other
        assert "../" * other.count("/") + CAMERAS in back, other


def test_a_chain_of_decisions_can_be_followed_both_ways(sample: Site) -> None:
    assert "../../decisions/PCCE-045-2020/" in links(sample.page("decisions/PCC-2024-002/"))
    assert "Extends this" in sample.words("decisions/PCCE-045-2020/")
    assert "../../decisions/PCC-2024-002/" in links(sample.page("decisions/PCCE-045-2020/"))


def test_a_reader_sees_what_was_changed_and_when(sample: Site) -> None:
    changes = seen(sample.page(CAMERAS), ".changes")

    assert "Corrected on 27 February 2024: The name of the road was wrong." in sample.words(
        CAMERAS
    )  # beside its paragraph
    assert "A comma was put right." in changes
    assert "#p1-1" in links(sample.page(CAMERAS))
    assert changes.index("A comma was put") < changes.index("The name of the road"), "the latest first"


def test_a_reader_can_cite_a_decision_and_the_office_of_its_day(sample: Site) -> None:
    assert (
        "Imaginary office: Police and Crime Commissioner for Exampleshire, Cameras on the B9999 (PCC-2024-001), "
        "published 20 February 2024, last changed 1 March 2024."
        " http://127.0.0.1:8000/decisions/PCC-2024-001/"
    ) in sample.words(CAMERAS).replace("( PCC-2024-001 )", "(PCC-2024-001)")  # an element of its own
    assert "Police Authority Commissioner for Exampleshire, Rural watch" in sample.words("decisions/PCCE-045-2020/")


def test_an_illustrative_part_is_marked(sample: Site) -> None:
    assert "Invented to show a feature of this site: decided" in sample.words("decisions/letter-to-the-minister/")
    assert "Invented" not in sample.words(CAMERAS)


def test_a_withheld_decision_gives_its_reason_and_no_more(sample: Site) -> None:
    words = sample.words("decisions/PCC-2024-003/")

    assert "This decision is withheld" in words
    assert "Data Protection Act 2018; to be looked at again in April 2026." in words
    assert "PCC-2024-003" in sample.words("decisions/")


def test_a_part_that_is_kept_back_is_named_with_its_ground(sample: Site) -> None:
    words = sample.words("decisions/PCC-2024-002/")

    for phrase in ("Appendix B, prices", "Freedom of Information Act 2000, section 43", "April 2026"):
        assert phrase in words


def test_a_withdrawn_and_a_superseded_record_warn_their_readers(sample: Site) -> None:
    withdrawn = seen(sample.page("decisions/PCC-2024-004/"), ".notice")
    superseded = sample.page("plan/2016-2021/")

    assert "withdrawn" in withdrawn
    assert "The notice was published by mistake" in withdrawn
    assert seen(superseded, ".notice").startswith("Replaced by ")
    assert "../../plan/2021-2025/" in links(superseded, ".notice a")


def test_a_dead_link_leads_to_its_archived_copy_or_says_that_it_is_gone(sample: Site) -> None:
    page = "panel-reports/2022-annual-report-2021-22/"

    assert "archived copy, 31 January 2022" in sample.words(page)
    assert "https://archive.example.org/20220131/news" in links(sample.page(page))
    assert "no longer available, 1 June 2024" in sample.words(page)


def test_conflicting_sources_are_shown_side_by_side(sample: Site) -> None:
    words = sample.words("panel-reports/2024-03-07-update/")

    assert all(
        phrase in words for phrase in ("How many cameras", "Two cameras", "Three cameras", "The newsletter of March")
    )


def test_a_date_is_given_as_it_is_known(sample: Site) -> None:
    assert "by 20 May 2024" in sample.words("decisions/letter-to-the-minister/")
    assert "March 2020" in sample.words("decisions/PCCE-045-2020/")
    assert "31 March 2020" not in sample.words("decisions/PCCE-045-2020/")
    assert "10 May, year not known" in sample.words("topics/road-safety/")


def test_an_attachment_can_be_downloaded_unchanged(sample: Site) -> None:
    link = "../../files/PCC-2024-002/figures.csv"

    assert link in links(sample.page("decisions/PCC-2024-002/"))
    assert "Calls to rural watch by year" in sample.words("decisions/PCC-2024-002/")
    assert (
        sample.text("files/PCC-2024-002/figures.csv") == (sample.content / "files/PCC-2024-002/figures.csv").read_text()
    )


def test_an_old_address_leads_on(sample: Site) -> None:
    page = sample.page("rural-watch/")

    assert links(page) == ["../decisions/PCC-2024-002/"]
    assert page.css_first('meta[http-equiv="refresh"]').attributes["content"] == "0; url=../decisions/PCC-2024-002/"
    assert page.css_first('link[rel="canonical"]').attributes["href"].endswith("/decisions/PCC-2024-002/")
    assert links(sample.page("old-survey/")) == ["https://survey.example.org/precept"]
    assert sample.text("_redirects").splitlines() == [
        "/rural-watch /decisions/PCC-2024-002/ 301",
        "/old-survey https://survey.example.org/precept 301",
    ]


def test_robots_are_asked_to_stay_out_of_an_imaginary_office_alone(sample: Site, content: Path, tmp_path: Path) -> None:
    edit(content / "office.md", "day: 2024-06-15\n", "")

    real = built(content, tmp_path / "real", "-e", 'SITEURL="https://record.example.org"')

    assert sample.text("robots.txt") == "User-agent: *\nDisallow: /\n"
    assert "Sitemap: https://record.example.org/sitemap.xml" in (real / "robots.txt").read_text()
    assert "noindex" not in (real / "decisions/index.html").read_text()
    assert "Imaginary office" not in (real / "decisions/index.html").read_text()
    assert "Contact: https://record.example.org/contact/" in (real / ".well-known/security.txt").read_text()


def test_security_researchers_find_an_address_to_write_to(sample: Site) -> None:
    fields = dict(line.split(": ", 1) for line in sample.text(".well-known/security.txt").splitlines())

    assert fields["Contact"] == "https://office.example.org/contact"
    assert fields["Expires"].startswith("2025-05-31T")
    assert fields["Canonical"] == "http://127.0.0.1:8000/.well-known/security.txt"


def test_a_page_in_welsh_says_so(sample: Site) -> None:
    page = sample.page("amdanom/")

    assert page.css_first("html").attributes["lang"] == "cy"
    assert seen(page, "h1 [lang=cy]") == "Am y cofnod hwn"
    assert "Nid oes Swydd Esiampl." in seen(page, ".prose[lang=cy]")
