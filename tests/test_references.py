import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.problems import Mistake
from gazette.records.series import Gap, Series
from gazette.references import ShortForm, is_given, joined_spellings, loose, short_form


@pytest.mark.parametrize(
    ("printed", "spelt"),
    [
        ("PCC/045/2022", ["PCC-45-2022", "pcc 045 2022", "PCC.45.2022", "PCC_045_2022", "PCC 45/2022"]),
        ("2022-03", ["2022/3", "2022 03", "2022.003"]),
        ("DD1234", ["DD 1234", "dd-1234", "DD01234"]),
        ("PCD 1328", ["PCD1328", "pcd-1328"]),
        ("PFCC-2021-004A", ["PFCC 2021 4A", "pfcc/2021/004-a"]),
        ("D/12/2020", ["D12/2020", "d 12 2020"]),
    ],
)
def test_one_reference_is_known_in_many_spellings(printed, spelt):
    assert {loose(reference) for reference in spelt} == {loose(printed)}


@pytest.mark.parametrize(
    ("reference", "other"),
    [
        ("PCC/045/2022", "PCC/045/2021"),
        ("2022-03", "2022-30"),
        ("2022-03", "202203"),
        ("DD1234", "D1234"),
        ("PFCC-2021-004A", "PFCC-2021-004B"),
        ("PFCC-2021-004A", "PFCC-2021-004"),
        ("D/12/2020", "D/2020/12"),
        ("9" * 40, "9" * 41),
    ],
)
def test_two_references_stay_two(reference, other):
    assert loose(reference) != loose(other)


@pytest.mark.parametrize(
    ("reference", "spellings"),
    [
        ("PCC-2016-003", ("PCC2016003", "PCC20163", "2016003", "20163", "32016")),
        ("PCCE-045-2020", ("PCCE0452020", "PCCE452020", "0452020", "452020", "202045")),
        ("PCD 1328", ("PCD1328",)),
        ("000", ("000",)),
        ("", ("",)),
    ],
)
def test_a_reference_can_be_typed_as_one_word(reference, spellings):
    assert joined_spellings(reference) == spellings


@given(st.text(max_size=60))
def test_any_text_has_a_loose_form_that_capitals_do_not_change(text):
    assert loose(text) == loose(text.casefold())


def test_a_number_of_any_length_is_read():
    assert loose("PCC " + "9" * 5000) == ("pcc", "9" * 5000)


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("decision PCC-2016-003", ShortForm("decision", "PCC-2016-003")),
        ("decision PCC/045/2022", ShortForm("decision", "PCC/045/2022")),
        ("decision PCD 1328", ShortForm("decision", "PCD 1328")),
        ("decision PCD 1328 2.7", ShortForm("decision", "PCD 1328", "2.7")),
        ("decision PCC-2016-003 2(a)", ShortForm("decision", "PCC-2016-003", "2(a)")),
        ("decision 2022-03", ShortForm("decision", "2022-03")),
        ("report 2016-11-10-update 2.7", ShortForm("report", "2016-11-10-update", "2.7")),
        ("report 2016-11-10-update 4.1(a)(ii)", ShortForm("report", "2016-11-10-update", "4.1(a)(ii)")),
        ("report 2016-11-10-update 3", ShortForm("report", "2016-11-10-update", "3")),
        ("report 2016-11-10-update", ShortForm("report", "2016-11-10-update")),
        ("plan 2017-2022 4.1", ShortForm("plan", "2017-2022", "4.1")),
        ("round road-safety-fund/2016", ShortForm("round", "road-safety-fund/2016")),
        ("[[fund road-safety-fund]]", ShortForm("fund", "road-safety-fund")),
        ("  fund   road-safety-fund  ", ShortForm("fund", "road-safety-fund")),
        ("plan 2017", ShortForm("plan", "2017")),
    ],
)
def test_a_short_form_is_taken_apart(written, form):
    assert short_form(written) == form


@pytest.mark.parametrize("written", ["", "report", "report ", "[[report]]", "PCC-2016-003"])
def test_a_short_form_has_at_least_a_kind_and_a_name(written):
    assert short_form(written) is None


@given(st.text(max_size=60))
def test_any_text_is_a_short_form_or_none(text):
    form = short_form(text)

    assert form is None or form.name


@pytest.mark.parametrize(
    ("shape", "fits", "does_not_fit"),
    [
        ("PCC-{year}-{number}", ["PCC-2016-003", "PCC/2016/1", "pcc 2016 003"], ["PCC-16-003", "PCC-2016-003A"]),
        ("PCC/{number}/{year}", ["PCC/045/2022", "PCC-045-2022", "PCC 45/2022"], ["PCC/045/22"]),
        ("{year}-{number}", ["2022-03", "2022/03"], ["22-03", "202203"]),
        ("{number}-{number}", ["41-7", "41- 7", "041/7"], ["41", "417"]),
        ("DD{number}", ["DD1234", "DD 1234", "DD01234"], ["DDx", "D1234"]),
        ("XYZ {number}", ["XYZ 697", "XYZ697", "xyz-0697"], ["XYZ", "XY 697", "XYZ 697 B"]),
        ("PFCC-{year}-{number}{letters}", ["PFCC-2021-004A", "PFCC 2021 4 A"], ["PFCC-2021-004"]),
        ("D/{number}/{yy}", ["D/12/20", "D12/20"], ["D/12/2020"]),
        ("(PCC) {number}.{yy}", ["(PCC) 7.20", "PCC 7.20"], ["(PCC) 7x20"]),
        ("B07-{number}", ["B07-3", "B 7/3"], ["B70-3"]),
        ("{year}/{number}/{year}", ["2024/1/2024"], ["2024/1/2023"]),
    ],
)
def test_a_series_says_which_references_are_its_own(shape, fits, does_not_fit):
    series = Series(shape=shape)

    assert [reference for reference in fits if series.match(reference) is None] == []
    assert [reference for reference in does_not_fit if series.match(reference) is not None] == []


@pytest.mark.parametrize(
    ("shape", "fields", "spans"),
    [
        ("PCC-{number}", {"numbers": "3"}, [(("",), 3, 3)]),
        ("PCC-{number}", {"numbers": "3 to 5 and 7"}, [(("",), 3, 5), (("",), 7, 7)]),
        ("PCC-{number}", {"numbers": "PCC 3 to PCC-005"}, [(("",), 3, 5)]),
        ("PCC-{number}", {"numbers": "3-5"}, [(("",), 3, 5)]),
        ("PCC-{year}-{number}", {"numbers": "3 to 5", "year": "2018"}, [(("2018",), 3, 5)]),
        ("PCC-{year}-{number}", {"numbers": "PCC-2018-003"}, [(("2018",), 3, 3)]),
        ("{number}/{yy}", {"numbers": "3", "year": "2018"}, [(("18",), 3, 3)]),
        ("{letters}/{number}", {"numbers": "DPCC/3"}, [(("dpcc",), 3, 3)]),
        ("{number}-{number}", {"numbers": "41-7 to 41-9"}, [(("41",), 7, 9)]),
        ("{number}", {"numbers": "1401, 1403"}, [(("",), 1401, 1401), (("",), 1403, 1403)]),
    ],
)
def test_a_gap_names_numbers_of_a_run(shape, fields, spans):
    gap = Gap(reason="Not used.", **fields)

    assert [(span.run, span.first, span.last) for span in Series(shape=shape).spans_of(gap)] == spans


@pytest.mark.parametrize(
    ("shape", "numbers", "what"),
    [
        ("PCC-{number}", "three", "'three' is not a number of the series PCC-{number}."),
        ("PCC-{number}", "5 to 3", "'5 to 3' ends before it begins."),
        ("PCC-{year}-{number}", "3", "The numbers of this series begin again each year, but the gap has no year."),
        ("PCC-{year}-{number}", "PCC-2018-9 to PCC-2019-1", "is not one row of numbers."),
        ("{letters}/{number}", "3", "'3' is not a number of the series {letters}/{number}."),
    ],
)
def test_a_gap_that_names_no_numbers_of_its_series_is_a_mistake(shape, numbers, what):
    with pytest.raises(Mistake, match=re.escape(what)):
        list(Series(shape=shape).spans_of(Gap(numbers=numbers, reason="Not used.")))


def test_a_part_that_no_series_has_is_named():
    assert Series(shape="PCC-{yaer}-{number}").unknown_groups == ["yaer"]


@pytest.mark.parametrize(
    ("reference", "is_one"),
    [("PCC-2024-001", True), ("7", True), ("none", True), ("unknown", False), ("N/A", False), ("-", False)],
)
def test_a_word_for_what_is_not_known_and_a_sign_alone_are_no_reference(reference, is_one):
    assert is_given(reference) is is_one
