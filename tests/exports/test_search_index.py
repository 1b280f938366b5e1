"""The index of the search: what a word is worth, and that every file is a function of the entries alone."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.cache import Cache, key_of_value
from gazette.exports.search.index import FOLDER, Meta, entry_key, search_files
from gazette.exports.search.shelves import Posting, indexed
from gazette.exports.search.terms import terms_of
from gazette.other_words import OtherWords
from gazette.search_words import stem
from gazette.views.shapes.parts import Tag
from gazette.views.shapes.search import SearchEntry, SearchFacts, SearchPassage
from gazette.views.site.search_sources import SearchSource

SAYS = {"mental health car": ("street triage",), "triage": ("street triage",)}
WORDS = OtherWords([("street triage", "mental health car"), ("Exampleshire Police and Crime Panel", "EPCP")])


def entry(number: int = 1, title: str = "Street triage", text: str = "", kind: str = "topic") -> SearchEntry:
    passages = (SearchPassage("p1", "Paragraph 1", text),) if text else ()
    facts = SearchFacts(kind, newest=f"2024-01-{number:02}", years=("2024",))
    return SearchEntry(f"topics/subject-{number}/", title, facts, passages=passages)


def source(of: SearchEntry) -> SearchSource:
    return SearchSource(of.address, key_of_value(of), of.facts, lambda: (of,))


def files(*entries: SearchEntry, cache: Cache | None = None) -> dict[str, bytes]:
    meta = Meta({"topic": ("Topic", "Topics"), "page": ("Page", "Pages")}, {}, WORDS, SAYS)
    written, version = search_files([source(known) for known in entries], meta, cache or Cache(None))
    return {file.path: file.make() for file in written} | {"version": version.encode()}


def data_in(site: dict[str, bytes], name: str) -> object:
    written = site[f"{FOLDER}{name}.js"].decode()
    return json.loads(written.removeprefix(f'found("{name}",').removesuffix(")\n"))


MANY = [entry(number, f"Subject {number}", f"Word{number} and a common word") for number in range(1, 29)]


def test_a_word_of_the_title_is_worth_more_than_one_of_the_text() -> None:
    weights = terms_of(entry(title="Fraud", text="Burglary"), WORDS).weights

    assert weights[stem("fraud")] > 3 * weights[stem("burglary")]


def test_a_word_is_worth_more_in_a_short_title() -> None:
    long = terms_of(entry(title="Fraud and other crimes that are done online by strangers"), WORDS).weights

    assert terms_of(entry(title="Fraud"), WORDS).weights["fraud"] > long["fraud"]


def test_an_official_title_below_a_headline_is_worth_as_much_as_a_title() -> None:
    weights = terms_of(replace(entry(title="Callers waited"), official_title="Fraud"), WORDS).weights

    assert weights["fraud"] == terms_of(entry(title="Fraud"), WORDS).weights["fraud"]
    assert weights[stem("callers")] > 1


def test_the_script_knows_the_first_letters_of_all_words() -> None:
    meta = data_in(files(*MANY), "meta")

    assert isinstance(meta, dict)
    assert meta["letters"] == "".join(sorted({path[-4] for path in files(*MANY) if "/forms/" in path}))


def test_all_forms_of_a_word_are_on_one_place_of_the_shelf() -> None:
    terms = terms_of(entry(title="Policing", text="Police and policed streets"), WORDS)

    assert terms.forms[stem("police")] == ("police", "policed", "policing")


def test_a_word_can_be_asked_for_in_forms_that_no_ending_explains() -> None:
    assert terms_of(entry(title="Promises kept"), WORDS).forms["keep"] == ("keep", "kept")
    assert terms_of(entry(title="A knife"), WORDS).forms[stem("knife")] == ("knife", "knives")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See PCC-2016-003.", {"pcc2016003", "pcc20163"}),
        ("It follows PCCE/045/2020, in part.", {"pcce0452020", "pcce452020"}),
        ("From 2016/17 to A-1, x-PCC-1-2 and http://a.example.org/PCC-2016-003/", set()),
    ],
)
def test_a_page_is_found_by_the_references_that_it_mentions(text: str, words: set[str]) -> None:
    joined = {word for word in terms_of(entry(text=text), WORDS).weights if word.startswith("pcc") and word != "pcc"}

    assert {word for word in joined if len(word) > 7} == words


def test_what_readers_say_leads_to_what_the_text_says() -> None:
    weights = terms_of(entry(text="The street triage began."), WORDS).weights

    assert {"mental", "health", "car"} <= weights.keys()
    assert "epcp" not in weights


@pytest.mark.parametrize("order", range(3))
def test_the_same_entries_give_the_same_bytes_in_any_order(order: int) -> None:
    shuffled = random.Random(order).sample(MANY, len(MANY))

    assert files(*shuffled) == files(*MANY)


def test_an_edit_gives_the_bytes_of_an_index_made_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    files(*MANY, cache=cache)
    cache.save()
    edited = [*MANY[:5], entry(6, "Renamed", "Entirely new words"), *MANY[7:], entry(29, "Another")]

    assert files(*edited, cache=Cache(tmp_path / "cache")) == files(*edited)


def test_an_edit_makes_only_its_block_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    files(*MANY, cache=cache)
    cache.save()
    built: list[str] = []

    def watched(of: SearchEntry) -> SearchSource:
        return SearchSource(of.address, key_of_value(of), of.facts, lambda: (built.append(of.title), (of,))[1])

    edited = [*MANY[:5], entry(6, "Renamed"), *MANY[6:]]
    meta = Meta({"topic": ("Topic", "Topics"), "page": ("Page", "Pages")}, {}, WORDS, SAYS)
    search_files([watched(known) for known in edited], meta, Cache(tmp_path / "cache"))

    assert set(built) == {"Renamed"}


def test_a_passage_without_words_to_quote_is_still_found_by_its_words() -> None:
    row = SearchPassage("a", "Grants", "Road Victims Trust. £75,000", "Grants", "")
    shown = data_in(files(replace(entry(), passages=(row,))), f"results/{entry_key('topics/subject-1/', 6)}")

    assert isinstance(shown, list)
    assert shown[7] == [["a", "Grants", "", "Road Victims Trust. £75,000"]]


def test_each_state_of_a_result_is_a_badge_of_its_own() -> None:
    facts = SearchFacts("topic", tags=(Tag("Varied on 8 August 2023", "blue"), Tag("Closed")))
    shown = data_in(files(replace(entry(), facts=facts)), f"results/{entry_key('topics/subject-1/', 6)}")

    assert isinstance(shown, list)
    assert shown[-1] == [["Varied on 8 August 2023", "blue"], ["Closed", "grey"]]


def test_a_new_entry_leaves_the_keys_of_others() -> None:
    assert entry_key("topics/a/", 6) == entry_key("topics/a/", 8)[:6] != entry_key("topics/b/", 6)


def test_the_newest_comes_first_behind_a_filter() -> None:
    listed = data_in(files(*MANY), "filters/year-2024")

    assert isinstance(listed, str)
    assert listed[:7] == entry_key("topics/subject-28/", 6) + "0"
    assert len(listed) == 28 * 7


def test_only_words_that_a_page_has_are_mentioned() -> None:
    assert "mental health car" in files(entry())[f"{FOLDER}meta.js"].decode()
    assert "mental health car" not in files(*MANY)[f"{FOLDER}meta.js"].decode()


def test_a_phrase_that_has_the_words_of_the_reader_is_not_mentioned() -> None:
    meta = data_in(files(entry()), "meta")

    assert isinstance(meta, dict)
    assert meta["words"] == {"mental health car": ["street triage"]}


def test_no_name_of_a_shelf_is_a_device_of_windows() -> None:
    terms = terms_of(entry(title="Con aux nul prn"), WORDS)

    names = {Path(name).stem for name in indexed([(Posting("000000", "0"), terms)], width=3)}

    assert len(names) > 4
    assert names.isdisjoint({"con", "aux", "nul", "prn"})


def test_no_text_can_end_the_script_or_break_a_line_of_it() -> None:
    written = files(entry(text='"); alert(1) // \u2028 \u2029 </script>'))
    line = next(data for path, data in written.items() if "/results/" in path).decode()

    assert "\u2028" not in line
    assert '\\"); alert' in line
