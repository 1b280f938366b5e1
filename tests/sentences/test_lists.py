import pytest

from gazette.dates import known_date
from gazette.sentences import laws, list_counts, lists

DECISION, DUTY = ("decision", "decisions"), ("duty", "duties")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (lists.DESCRIPTIONS.get, ("recipients",), "Organisations named as receiving a grant."),
        (lists.number_of, (0, "recipient"), "No recipients"),
        (lists.number_of, (1, "recipient"), "1 recipient"),
        (lists.number_of, (1200, "recipient"), "1,200 recipients"),
        (lists.number_of, (2, "duty", "duties"), "2 duties"),
        (list_counts.number_and_years, (0, DECISION, []), "No decisions."),
        (list_counts.number_and_years, (2, DECISION, []), "2 decisions."),
        (list_counts.number_and_years, (1, DECISION, [2016]), "1 decision in 2016."),
        (list_counts.number_and_years, (3, DECISION, [2016, 2016]), "3 decisions in 2016."),
        (list_counts.number_and_years, (3, DECISION, [2019, 2014, 2016]), "3 decisions from 2014 to 2019."),
        (list_counts.number_perhaps_of_year, (0, "2015"), ""),
        (list_counts.number_perhaps_of_year, (1, "2015"), "Another has no certain year and may be from 2015."),
        (list_counts.number_perhaps_of_year, (8, "2015"), "Another 8 have no certain year and may be from 2015."),
        (list_counts.number_announced, (0, 3), ""),
        (list_counts.number_announced, (1, 3), "1 of the 3 has the date of the announcement and may be earlier."),
        (list_counts.number_announced, (2, 3), "2 of the 3 have the date of the announcement and may be earlier."),
        (list_counts.number_announced, (3, 3), "All have the date of the announcement and may be earlier."),
        (list_counts.number_announced, (1, 1), "It has the date of the announcement and may be earlier."),
        (lists.number_in_part, (200, 450, DECISION), "200 of 450 decisions."),
        (lists.part_of, ("Decisions in 2024", 1), "Decisions in 2024, part 1"),
        (lists.part, (1, 200), "Part 1 (200)"),
        (lists.search_the, ("decisions",), "Search the decisions"),
        (list_counts.number_of_others, (1, {"High Court"}), (1, "was made by the High Court")),
        (list_counts.number_of_others, (2, {"High Court"}), (2, "were made by the High Court")),
        (list_counts.number_of_others, (2, {"High Court", "A Council"}), (2, "were made by other bodies")),
        (list_counts.number_planned, (0, "2024"), ""),
        (list_counts.number_planned, (1, "2024"), "Another is planned for 2024."),
        (list_counts.number_planned, (2, "2024"), "Another 2 are planned for 2024."),
        (lists.with_number, ("2016", 12), "2016 (12)"),
        (lists.with_number, ("2016", 12345), "2016 (12,345)"),
        (lists.of_year, ("Decisions", "2016"), "Decisions in 2016"),
        (lists.of_year, ("Decisions", "Year not certain"), "Decisions: year not certain"),
        (list_counts.number_of_year, (1, DECISION, "2016"), "1 decision in 2016."),
        (list_counts.number_of_year, (12, DECISION, "Undated"), "12 decisions."),
        (lists.all_of_group, (70, DECISION, "2016"), "All 70 decisions of 2016"),
        (lists.all_of_group, (70, DECISION, "Undated"), "All 70 decisions: undated"),
        (lists.number_overdue, (1,), "1 promise is overdue"),
        (laws.provisions, (["Sch.1", "s.5", "s.9(2)"],), "Schedule 1; sections 5 and 9(2)"),
        (laws.provisions, (["s.5"],), "Section 5"),
        (laws.provisions, (["s.7", "s.7(1)", "s.9(2)"],), "Sections 7 and 9(2)"),
        (laws.provisions, ([],), ""),
        (lists.beside_name, (0, 0, ()), ""),
        (lists.beside_name, (1, 0, ("the Act",)), "Cited in 1 legal duty. Also called the Act."),
        (lists.beside_name, (1, 0, (), "Publish accounts"), "Cited in 1 legal duty: “Publish accounts”."),
        (
            lists.beside_name,
            (0, 1, ("the force",), "", ("2 reports", "1 plan")),
            "Was given 1 contract. Linked to 2 reports and 1 plan. Also called the force.",
        ),
        (
            lists.latest_decision,
            (1, "Boats", known_date("2024-02"), ""),
            "The decision linked to it, of February 2024, is “Boats”.",
        ),
        (lists.amount_of_decision, ("£5", "Whole (estimate). It adds £1."), "£5, whole (estimate)"),
        (lists.what_organisations_have, (1,), "1 organisation has a page here."),
        (
            lists.what_organisations_have,
            (2, lists.largest_in_grants("£500", 1, "Field Guards")),
            "2 organisations have a page here. The largest sum in this list is £500, for 1 grant to Field Guards.",
        ),
        (
            lists.largest_contract,
            ("£9 per year", "Help"),
            "The largest sum in this list is £9 per year, for a contract with Help.",
        ),
        (
            lists.names_apart,
            ("Road Act 2011", ["RA", "Road Act", "Road Act (RA) (2011)", "R Act (2011)", "R Act"]),
            ["RA", "R Act"],
        ),
        (lists.cited_in, (3,), "It is cited in 3 legal duties."),
        (lists.cited_in, (0,), ""),
        (lists.what_names, ("Field Guards",), "Everything here that mentions Field Guards."),
        (laws.kind_of_law, ("Police Act 1996",), "Act"),
        (laws.kind_of_law, ("Policing Bodies (Specified Information) Order 2011",), "Order"),
        (laws.kind_of_law, ("Public Bodies (Websites) (No. 2) Accessibility Regulations 2018",), "Regulations"),
        (laws.kind_of_law, ("Magna Carta",), "Law"),
        (laws.without_title, ("Police Act 1996, section 5", ("Police Act 1996",)), "Section 5"),
        (laws.without_title, ("The Act, section 5", ("Police Act 1996", "The Act")), "Section 5"),
        (laws.without_title, ("SI 2011/3050 Sch para 1", ("Police Act 1996",)), "SI 2011/3050 Sch para 1"),
        (laws.without_title, ("Police Act 1996", ("Police Act 1996",)), "Police Act 1996"),
        (lists.further, (1200,), "1,200 more"),
        (lists.number_overdue, (2,), "2 promises are overdue"),
        (lists.and_others, (0,), ""),
        (lists.and_others, (1,), "and 1 other"),
        (lists.and_others, (2,), "and 2 others"),
        (lists.state_and_reason, ("Due soon", ""), "Due soon."),
        (lists.state_and_reason, ("Due soon", "Due by 3 July 2024."), "Due by 3 July 2024."),
        (lists.state_and_reason, ("Late", "It was due."), "Late: it was due."),
        (
            laws.wrong_provision,
            ("Schedule 1", "fields", "section 1", None),
            "Schedule 1 where section 1 is meant (fields).",
        ),
        (
            laws.wrong_provision,
            ("section 23", "collaboration", "section 22A", "Section 23 was repealed."),
            "Section 23 where section 22A is meant (collaboration). Section 23 was repealed.",
        ),
        (
            laws.read_on,
            ("Act", "https://www.legislation.gov.uk/ukpga/1996/16"),
            "Read the Act on legislation.gov.uk",
        ),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("is_compiled", "empty"),
    [
        (False, "No meetings are published here yet."),
        (True, "No meetings were found in the papers collected here. There may have been some."),
    ],
)
def test_a_compiled_record_says_only_that_none_was_found(is_compiled, empty):
    assert lists.none_yet("meetings", is_compiled=is_compiled) == empty


@pytest.mark.parametrize(
    ("number", "years", "apart", "words"),
    [
        (5, [2011, 2012], {"unsure": [""] * 3}, "5 decisions: 2 from 2011 to 2012 and 3 whose year is "
         "not certain."),
        (2, [], {"unsure": [""]}, "2 decisions. 1 of the 2 has no certain year."),
        (2, [], {"unsure": [""] * 2}, "2 decisions."),
        (4, [2011], {"unsure": [""] * 2, "planned": 1}, "4 decisions: 2 in 2011 and 2 whose year is not certain. "
         "The list also has 1 planned decision."),
        (4, [2011], {"planned": 2, "withdrawn": 1}, "4 decisions in 2011. The list also has 2 planned decisions "
         "and 1 withdrawn notice."),
        (0, [], {"planned": 1, "withdrawn": 2}, "No decisions. The list has 1 planned decision and "
         "2 withdrawn notices."),
        (3, [2011], {"postponed": 1, "doubtful": 2}, "3 decisions: 2 in 2011 and 1 postponed, with no new date known. "
         "For 2 of the 3, no source confirms that they took place."),
        (3, [2011], {"unsure": [""], "doubtful": 1}, "3 decisions: 2 in 2011 and 1 whose year is not certain. "
         "For 1 of the 3, no source confirms that it took place."),
        (9, [2011], {"doubtful": 9}, "9 decisions that no source confirms as held."),
        (3, [2011], {"unsure": ["by July 2014"]}, "3 decisions: 2 in 2011 and 1 whose year is not certain "
         "(by July 2014)."),
    ],
)  # fmt: skip
def test_a_list_counts_apart_what_has_no_certain_year_and_what_may_never_have_been(number, years, apart, words):
    assert list_counts.number_and_years(number, DECISION, years, **apart) == words


@pytest.mark.parametrize(
    ("number", "apart", "words"),
    [
        (9, {"withdrawn": 1}, "9 decisions in 2016. The list also has 1 withdrawn notice."),
        (9, {"doubtful": 2}, "9 decisions in 2016. For 2 of the 9, no source confirms that they took place."),
        (9, {"doubtful": 9}, "9 decisions in 2016 that no source confirms as held."),
    ],
)
def test_so_does_the_page_of_a_year(number, apart, words):
    assert list_counts.number_of_year(number, DECISION, "2016", **apart) == words


def test_what_some_of_the_records_are_names_the_number_that_they_are_of():
    notes = ((2, "are still to come"), list_counts.number_of_others(1, {"A Council"}), (0, "were cancelled"))

    words = "2 of the 9 are still to come and 1 was made by A Council."
    assert list_counts.number_and_years(9, DECISION, [2015], notes=notes, unsure=[""] * 3) == (
        f"9 decisions: 6 in 2015 and 3 whose year is not certain. {words}"
    )
    assert list_counts.number_of_year(9, DECISION, "2016", notes=notes) == f"9 decisions in 2016. {words}"
    assert list_counts.of_them(2, [(2, "were cancelled")]) == "Both were cancelled."
    assert list_counts.of_them(3, [(3, "were cancelled")]) == "All were cancelled."


def test_a_single_record_is_not_counted_again():
    notes = ((1, "is still to come"), list_counts.number_of_others(1, {"A Council"}))

    assert list_counts.number_of_year(1, DECISION, "2016", notes=notes) == (
        "1 decision in 2016. It is still to come and was made by A Council."
    )


def test_the_parts_of_long_lists_have_titles():
    assert lists.some_of(201, 400, 5000) == "Grants 201 to 400 of 5,000"
    assert lists.first_and_last("Abbey Friends", "Crick") == "Abbey Friends to Crick"
    assert (lists.grants_of_year("2022"), lists.grants_of_year("Undated")) == ("Grants of 2022", "Grants: undated")
    assert lists.grants_in_place("Marsh") == "Grants: Marsh"


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("marsh", "M"),
        ("4 lanes end", "0 to 9"),
        ("", "Other characters"),
        ("~", "Other characters"),
        ("привет", "Other characters"),
    ],
)
def test_a_name_is_below_its_first_letter(name, heading):
    assert lists.letter_of(name) == heading


def test_a_list_of_names_says_what_their_pages_have():
    assert lists.what_laws_have(have_duties=True) == (
        "Look up a law to see the legal duties that cite it and the documents that name it."
    )
