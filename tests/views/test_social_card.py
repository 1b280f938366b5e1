from datetime import date

import pytest

from gazette.records import Office
from gazette.views.site.frame import frame
from gazette.views.site.social_card import initials_of, social_card
from tests.views.records import compiled_office, context_of, record

DAY = date(2024, 6, 15)
NAMES = [
    {"name": "Police Authority", "until": "2012"},
    {"name": "Police and Crime Commissioner for Exampleshire", "since": "2012"},
]


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Police and Crime Commissioner for Exampleshire", "PCCE"),
        ("Police, Fire and Crime Commissioner for North Exampleshire", "PFCCNE"),
        ("Mayor of Sampleton", "MS"),
        ("Commissioner for Upper-Sampleton and St Example's", "CUSSE"),
        ("Comisiynydd Heddlu a Throseddu Ŵyl-Ŷnys", "CHTŴŶ"),
        ("the office of the North East Exampleshire and South West Sampleton Mayor", "NEESWS"),
        ("the office", "T"),
        ("999 Board", "B"),
    ],
)
def test_initials_are_those_of_the_words_with_a_capital(name, initials):
    assert initials_of(name) == initials


def test_the_card_of_an_office_has_its_name_initials_and_colour():
    office = record(Office, "office", summary="An office.", names=NAMES, site_name="Our record", colour="#1d4d4f")
    card = social_card(context_of(office, today=DAY))

    assert (card.mark, card.title, card.text) == (
        "Public record", "Police and Crime Commissioner for Exampleshire", "Our record",
    )  # fmt: skip
    assert (card.initials, card.colour) == ("PCCE", "#1d4d4f")


def test_a_name_is_not_said_twice():
    office = record(Office, "office", summary="An office.", names=NAMES, site_name=NAMES[1]["name"])

    assert social_card(context_of(office, today=DAY)).text == ""
    assert frame(context_of(office, today=DAY), ()).card == (
        "Public record: Police and Crime Commissioner for Exampleshire."
    )


def test_the_card_of_a_compiled_record_says_so_and_has_no_initials_of_the_office():
    card = social_card(context_of(compiled_office(names=NAMES, site_name="Commissioner of Exampleshire"), today=DAY))

    assert (card.mark, card.title, card.initials) == ("Unofficial record", "Commissioner of Exampleshire", "")
    assert card.text == (
        "Compiled by Exampleshire Library from public sources, last searched in May 2024. "
        "It is not the website of the Police and Crime Commissioner for Exampleshire."
    )
    assert card.in_words.startswith("Unofficial record: Commissioner of Exampleshire. Compiled by ")


def test_the_card_of_an_imaginary_office_says_that_it_is_invented():
    office = record(Office, "office", summary="An office.", names=NAMES, area="Exampleshire", day="2024-06-15")
    card = social_card(context_of(office, today=DAY))

    assert (card.mark, card.initials) == ("Imaginary office", "PCCE")
    assert card.text.startswith("Exampleshire and its office are invented")
