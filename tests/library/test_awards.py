import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from gazette.library.spreadsheet import read_spreadsheet
from gazette.records.fund import Award

HEADER = ",".join(Award.required_cells) + ",note\n"


def read_awards(data: bytes):
    return read_spreadsheet(data, Award)


def test_a_row_of_several_lines_is_known_by_its_first():
    text = HEADER + 'a-1,r,x,"a\nb",1,2021,\na-2,r,x,y,1,2021,\n'
    awards, problems = read_awards(text.encode())
    assert ([award.line for award in awards], problems) == ([2, 4], [])


def test_additions_of_spreadsheet_programs_are_accepted():
    text = "\ufeff" + HEADER.title().replace("\n", ",,\r\n") + "a-1,r,x,y,1,2021,,,\r\n,,,,,,,,\r\n"
    awards, problems = read_awards(text.encode())
    assert ([award.id for award in awards], problems) == (["a-1"], [])


@pytest.mark.parametrize(("amount", "pounds"), [("unknown", None), ("0", 0), ("1,200", 1200)])
def test_an_amount_is_a_sum_or_unknown(amount, pounds):
    awards, _ = read_awards(f'{HEADER}a-1,r,x,y,"{amount}",2021,\n'.encode())
    assert [award.amount.pounds if award.amount else None for award in awards] == [pounds]


def test_every_bad_row_is_a_mistake_and_the_good_ones_are_kept():
    text = HEADER + "a-1,r,x,y,lots,2021,\na-2,r,x,y,1,2021,\na-3,r,x,y,1,soon,\n"
    awards, problems = read_awards(text.encode())
    assert ([award.id for award in awards], [problem.line for problem in problems]) == (["a-2"], [2, 4])


def test_an_open_quotation_mark_is_a_mistake_where_it_opens():
    text = HEADER + 'a-1,r,x,y,1,2021,\na-2,r,"x,y,1,2021,\na-3,r,x,y,1,2021,\n'
    _, problems = read_awards(text.encode())
    assert [problem.line for problem in problems] == [3]


@for_all(st.binary(max_size=200))
def test_any_bytes_are_awards_or_mistakes(data):
    _, problems = read_awards(data)
    assert problems
    assert [problem for problem in problems if not (problem.line >= 1 and problem.remedy)] == []


@for_all(st.lists(st.sampled_from(["a", ",", '"', "\n", "\r", "1", "2021", ";", "\t", "é"]), max_size=30).map("".join))
def test_any_rows_are_awards_or_mistakes(text):
    awards, problems = read_awards((HEADER + text).encode())
    assert [problem for problem in problems if not (problem.line >= 1 and problem.remedy)] == []
    assert all(award.line > 1 for award in awards)
