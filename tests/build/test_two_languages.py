"""What readers of the imaginary office find of a document in English and in Welsh."""

from __future__ import annotations

import json
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.build.sites import Site, links, seen

ENGLISH, WELSH = "decisions/PCC-2024-001/", "decisions/penderfyniad-b9999/"


def texts(page: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Every text of a page with the language in which a screen reader speaks it."""
    for node in page.root.traverse(include_text=True) if page.root else ():
        text = " ".join((node.text(deep=False) or "").split()) if node.tag == "-text" else ""
        if text and node.parent and node.parent.tag not in ("script", "title"):
            yield text, language_of(node.parent)


def language_of(node: LexborNode | None) -> str:
    while node is not None:
        if node.attributes.get("lang"):
            return str(node.attributes["lang"])[:2]
        node = node.parent
    return ""


def test_a_screen_reader_speaks_each_part_of_a_welsh_page_in_its_language(exampleshire: Site) -> None:
    languages = dict(texts(exampleshire.page(WELSH)))

    for welsh in ("Penderfyniad: B9999", "Penderfyniad: B9999, Sampleton.", "Penderfyniadau", "14 Chwefror 2024"):
        assert languages[welsh] == "cy", welsh
    for english in ("Fund", "Cars drive too fast past the school.", "Road fund", "Dates and changes", "1.1"):
        assert languages[english] == "en", english


def test_both_pages_have_the_same_facts_and_lead_to_each_other(exampleshire: Site) -> None:
    english, welsh = exampleshire.page(ENGLISH), exampleshire.page(WELSH)

    for fact in ("PCC-2024-001", "£40,000", "Sampleton Borough Council", "1.2 Roads become safer."):
        assert fact in seen(english, "main")
        assert fact in seen(welsh, "main")
    assert f"../../{WELSH}" in links(english, ".head__language a[hreflang=cy]")
    assert links(welsh, ".head__language a[hreflang=en]") == [f"../../{ENGLISH}"]
    assert "14 February 2024" in seen(english, "main")


def test_the_pages_of_both_languages_name_each_other_in_their_heads(exampleshire: Site) -> None:
    by_address: dict[str, dict[str, str]] = {}
    for page in exampleshire.pages.values():
        versions = {link.attributes["hreflang"]: link.attributes["href"] for link in page.css("link[hreflang]")}
        if versions:
            address = str(page.css_first("link[rel=canonical]").attributes["href"])
            by_address[address] = {str(lang): str(href) for lang, href in versions.items()}

    assert len(by_address) == 4
    for address, versions in by_address.items():
        assert versions.keys() == {"en", "cy"}
        assert address in versions.values()
        assert [by_address[other] for other in versions.values()] == [versions, versions]


def test_a_list_has_the_document_once_with_a_link_to_its_other_language(exampleshire: Site) -> None:
    page = exampleshire.page("decisions/")
    rows = [row for row in page.css(".row") if "PCC-2024-001/" in str(row.html)]
    link = rows[0].css_first("a[hreflang]")

    assert len(rows) == 1
    assert rows[0].css_first("a").text() == "Cameras on the B9999"
    assert (link.attributes["lang"], link.text()) == ("cy", "Cymraeg: Penderfyniad: B9999")


def test_data_feeds_and_sitemap_count_it_once(exampleshire: Site) -> None:
    rows = [row for row in exampleshire.rows("decisions") if row["reference"] == "PCC-2024-001"]
    entries = [entry["url"] for entry in exampleshire.json("feeds/decisions.json")["items"]]

    assert [(row["title"], row["version_lang"], row["version_title"], row["version_address"]) for row in rows] == [
        ("Cameras on the B9999", "cy", "Penderfyniad: B9999", WELSH)
    ]
    assert sum(url.endswith(ENGLISH) for url in entries) <= 1
    assert [url for url in entries if url.endswith(WELSH)] == []
    assert f"{WELSH}</loc>" in exampleshire.text("sitemap.xml")


def test_a_change_of_a_version_is_public_like_any_other(exampleshire: Site) -> None:
    changes = [row for row in exampleshire.rows("changes") if row["record"] == WELSH.rstrip("/")]
    entries = exampleshire.json("feeds/changes.json")["items"]

    assert [(row["kind"], row["note"]) for row in changes] == [("update", "Ychwanegwyd dolen i'r gronfa.")]
    in_welsh = {entry["url"].rsplit("/", 2)[1]: entry["language"] for entry in entries if "language" in entry}
    assert in_welsh == {"penderfyniad-b9999": "cy"}


def test_search_engines_read_which_page_is_a_translation_of_which(exampleshire: Site) -> None:
    def linked(address: str) -> dict[str, str | dict[str, str]]:
        script = exampleshire.page(address).css_first('script[type="application/ld+json"]')
        return dict(json.loads(script.text()))

    of_work, with_version = linked(WELSH)["translationOfWork"], linked(ENGLISH)["workTranslation"]

    assert isinstance(of_work, dict)
    assert isinstance(with_version, dict)
    assert (linked(WELSH)["inLanguage"], of_work["inLanguage"], of_work["name"]) == ("cy", "en", "Cameras on the B9999")
    assert (with_version["inLanguage"], with_version["name"]) == ("cy", "Penderfyniad: B9999")


def test_a_text_in_welsh_marks_the_english_that_the_software_puts_into_it(exampleshire: Site) -> None:
    page = exampleshire.page(WELSH)
    prose = page.css_first(".prose[lang=cy]")

    assert {link.attributes["lang"] for link in prose.css("a[aria-label]")} == {"en"}
    assert [link.attributes["hreflang"] for link in prose.css("a[hreflang]")] == ["en"]
    assert [part.text() for part in prose.css("a > [lang=en]")] == ["Road fund"]
