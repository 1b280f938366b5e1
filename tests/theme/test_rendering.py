"""The head of every page, its links, and what a template may not do."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from bs4 import BeautifulSoup
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from gazette.problems import ProblemsFound
from gazette.rendering import Renderer
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Fact, Head, ReaderAction, Value
from tests.theme import sample_pages as sample
from tests.theme.printing import TEMPLATES, environment


@cache
def renderer(frame=sample.FRAME) -> Renderer:
    return Renderer(environment(TEMPLATES), frame)


def printed(name: str, frame=sample.FRAME) -> BeautifulSoup:
    template, view = sample.PAGES[name]
    return BeautifulSoup(renderer(frame).render(template, view), "lxml")


def rendered(text: str) -> str:
    """A short template, printed at the address of the sample report."""
    around = environment(TEMPLATES)
    around.loader = ChoiceLoader([DictLoader({"words.html": text}), around.loader])
    return Renderer(around, sample.FRAME).render("words.html", sample.RECORD)


def test_the_texts_of_all_templates_are_read():
    texts = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html")}
    assert texts
    assert texts.items() <= dict(renderer().templates()).items()


@pytest.mark.parametrize("name", sample.PAGES)
def test_every_page_has_one_title_one_main_and_no_inline_script_or_style(name):
    page = printed(name)

    assert len(page.select("h1")) == len(page.select("main#main-content")) == len(page.select("title")) == 1
    assert not page.select("script:not([type='application/ld+json']), style, [style], [onclick], [onload]")
    assert "script" not in page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]


@pytest.mark.parametrize("name", sample.PAGES)
def test_no_id_is_repeated_and_every_link_inside_the_page_leads_somewhere(name):
    page = printed(name)

    ids = [tag["id"] for tag in page.select("[id]")]
    assert sorted(set(ids)) == sorted(ids)
    assert {tag["href"][1:] for tag in page.select('a[href^="#"]')} <= set(ids)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("home", "The Exampleshire record"),
        ("report", "Update to the Police and Crime Panel & others - Panel reports - The Exampleshire record"),
        ("list", "Decisions - The Exampleshire record"),
    ],
)
def test_the_title_says_page_section_and_site(name, title):
    assert printed(name).title.string == title


def test_a_page_with_an_address_says_which_one_is_its_own():
    page = printed("report")

    own = "https://example.org/panel-reports/2016-11-10-update/"
    assert page.select_one('link[rel="canonical"]')["href"] == own
    assert page.select_one('meta[property="og:url"]')["content"] == own


def test_without_an_address_of_the_site_no_page_claims_one():
    page = printed("report", replace(sample.FRAME, base_url=""))

    assert not page.select('link[rel="canonical"], meta[property="og:url"]')


@pytest.mark.parametrize(("is_indexed", "robots"), [(True, None), (False, "noindex")])
def test_robots_are_asked_to_stay_out_of_an_imaginary_office(is_indexed, robots):
    tag = printed("report", replace(sample.FRAME, is_indexed=is_indexed)).select_one('meta[name="robots"]')

    assert (tag and tag["content"]) == robots


def test_every_page_offers_its_own_feeds_and_those_of_the_site():
    feeds = printed("report").select('link[rel="alternate"]')

    assert [(feed["type"], feed["href"]) for feed in feeds] == [
        ("application/rss+xml", "../../feeds/decisions.rss"),
        ("application/rss+xml", "../../feeds/all.rss"),
        ("application/atom+xml", "../../feeds/all.atom"),
    ]


@pytest.mark.parametrize(("is_open", "place"), [(True, "article"), (False, "details")])
def test_sources_are_below_the_text_or_folded_once(is_open, place):
    view = replace(sample.RECORD, has_open_sources=is_open)
    page = BeautifulSoup(renderer().render("record.html", view), "lxml")

    (heading,) = page.select("#page-sources")
    assert heading.text == "Sources"
    assert bool(heading.find_parent("details")) is not is_open
    assert "Report to the panel" in heading.find_parent(place).text
    bare = BeautifulSoup(renderer().render("record.html", replace(view, sources=())), "lxml")
    assert bool(bare.select("#page-sources")) is False


@pytest.mark.parametrize("name", sample.PAGES)
def test_every_page_says_at_its_head_and_foot_whose_record_it_is(name):
    page = printed(name)

    assert "Unofficial record. Not the website." in " ".join(page.header.text.split())
    assert "Unofficial record. Exampleshire County Library put it together" in " ".join(page.footer.text.split())


def test_the_record_of_the_office_itself_has_no_banner():
    page = printed("report", replace(sample.FRAME, banner=None))

    assert "nofficial" not in page.header.text + page.footer.text


def test_titles_begin_with_the_prefix_of_the_record():
    page = printed("report", replace(sample.FRAME, title_prefix="Unofficial record: "))

    assert page.title.text.startswith("Unofficial record: ")
    assert page.select_one('meta[property="og:title"]')["content"].startswith("Unofficial record: ")


@pytest.mark.parametrize(
    ("name", "current"),
    [("home", []), ("report", [("Panel reports", "true")]), ("list", [("Decisions", "page")])],
)
def test_the_navigation_marks_where_the_reader_is(name, current):
    links = printed(name).select('nav[aria-label="Main"] [aria-current]')

    assert [(link.text, link["aria-current"]) for link in links] == current


@pytest.mark.parametrize(
    ("name", "base_url", "link"),
    [
        ("home", "", "decisions/"),
        ("report", "", "../../decisions/"),
        ("not found", "", "/decisions/"),
        ("not found", "https://example.org/record/", "/record/decisions/"),
    ],
)
def test_links_are_relative_except_on_the_page_shown_at_any_depth(name, base_url, link):
    page = printed(name, replace(sample.FRAME, base_url=base_url))

    assert page.select_one("nav[aria-label='Main'] a")["href"] == link


def test_a_redirect_sends_on_without_a_script_and_names_the_new_page():
    page = printed("redirect")

    assert page.select_one('meta[http-equiv="refresh"]')["content"] == "0; url=../decisions/"
    assert page.select_one('link[rel="canonical"]')["href"] == "https://example.org/decisions/"
    assert page.main.a["href"] == "../decisions/"


def test_an_event_in_a_timeline_is_no_link():
    (event,) = [row for row in printed("topic").select(".timeline__title") if "begins" in row.text]

    assert event.a is None
    assert event.find_next_sibling(class_="soft").text == "Source: Leaflet, The Trust"


@pytest.mark.parametrize("text", ["{{ view.nothing }}", "{{ nothing }}", "{{ view.head.nothing }}"])
def test_a_template_that_names_something_unknown_stops(text):
    with pytest.raises(ProblemsFound) as stopped:
        rendered(text)

    assert "nothing'" in str(stopped.value)


def test_the_text_of_a_view_is_escaped():
    assert rendered("{{ head.title }}") == "Update to the Police and Crime Panel &amp; others"


def test_pelicans_own_environment_is_not_changed():
    pelicans = environment(TEMPLATES)

    Renderer(pelicans, sample.FRAME)

    assert "href" not in pelicans.globals
    assert pelicans.from_string("{{ nothing }}").render() == ""


def test_what_is_about_a_page_is_open_where_the_page_has_nothing_else():
    bare = RecordPage(Head("old/", "Old", description="Old."), details=(Fact("About", (Value("Bells"),)),))
    full = replace(bare, body="<p>Text.</p>")

    assert [bare.is_bare, full.is_bare] == [True, False]
    folds = [BeautifulSoup(renderer().render("record.html", view), "lxml").find(class_="fold") for view in (bare, full)]
    assert [fold.has_attr("open") for fold in folds] == [True, False]


def test_a_list_with_an_answer_has_no_second_sentence_and_a_long_fact_has_a_line_of_its_own():
    words = "A plan for the safety of all the roads of the county"
    facts = (
        Fact("Decision", (Value(words),)),
        Fact("Change", (Value("June", note=words),)),
        Fact("Day", (Value("1"),)),
    )
    head = Head("old/", "Old", description="What is old.", answer="2 are old.", facts=facts)
    page = BeautifulSoup(renderer().render("list.html", ListPage(head)), "lxml")

    assert page.find(class_="head__line") is None
    assert page.find("meta", {"name": "description"})["content"] == "What is old."
    assert [bool(fact.get("class")) for fact in page.select(".facts > div")] == [True, True, False]


def test_what_a_reader_can_do_follows_the_answer_and_comes_before_the_facts():
    facts = (Fact("Day", (Value("1"),)),)
    head = Head("old/", "Old", description="Old.", answer="It is old.", facts=facts, action=ReaderAction("Ask us."))
    page = BeautifulSoup(renderer().render("record.html", RecordPage(head)), "lxml")

    order = [node["class"][0] for node in page.select(".head__answer, .action, .facts")]
    assert order == ["head__answer", "action", "facts"]


def test_a_template_is_compiled_once_for_each_text_of_its_file_and_each_set_of_extensions(tmp_path, monkeypatch):
    def shown(extensions=()):
        around = Environment(loader=FileSystemLoader(tmp_path), extensions=extensions)
        return Renderer(around, sample.FRAME).render("base.html", sample.RECORD)

    (tmp_path / "base.html").write_text("One")
    Renderer(environment(tmp_path), sample.FRAME).compile_templates()
    with monkeypatch.context() as without_parser:
        without_parser.setattr(Environment, "parse", None)
        without_parser.setattr(Environment, "_parse", None)
        assert shown() == "One"
        with pytest.raises(TypeError):
            shown(["jinja2.ext.loopcontrols"])
    (tmp_path / "base.html").write_text("Two")
    assert shown() == "Two"


def test_a_template_with_a_mistake_does_not_stop_the_others(tmp_path):
    (tmp_path / "base.html").write_text("{% if %}")
    (tmp_path / "other.html").write_text("Words")

    faulty = Renderer(environment(tmp_path), sample.FRAME)
    faulty.compile_templates()

    assert faulty.render("other.html", sample.RECORD) == "Words"
