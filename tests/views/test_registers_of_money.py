"""Registers of sums among the pages about money, and the way between contracts in a register and those of funds."""

from __future__ import annotations

from dataclasses import replace

from gazette.library.public_registers import read_entries
from gazette.records import PublicRegister
from gazette.records.placed import Placed
from gazette.views.context import Context
from gazette.views.kinds import public_registers
from gazette.views.money import award_pages
from gazette.views.shapes.parts import Link
from tests.views.funds import award_with, context_of, section_of


def contracts(**fields: object) -> PublicRegister:
    columns = [{"name": "Number"}, {"name": "Value", "type": "amount"}]
    register = PublicRegister.model_validate(
        {"title": "Contracts", "id_column": "Number", "columns": columns, "published": "2024-06-01", **fields}
    )
    register = register.placed(Placed(path="registers/tables/contracts.md", shown="contracts.md"))
    return read_entries(register, b"Number,Value\nC-1,900\n")[0]


def with_register(context: Context, register: PublicRegister) -> Context:
    library = replace(context.library, records=(*context.library.records, register))
    return Context(library, context.today, context.base_url)


def test_a_register_of_sums_is_among_the_pages_about_money():
    context = with_register(context_of(award_with(1, "10")), contracts())
    page = public_registers.page(context, contracts())

    assert (page.head.section, [link.text for link in page.head.crumbs]) == ("funds", ["Home", "Money"])
    assert [link.text for link in page.siblings if link.is_current] == ["Contracts"]
    assert "page-other-contracts" not in [section.anchor for section in page.sections], "no fund has a contract"

    offers = contracts(outcome_column="Number")
    page = public_registers.page(with_register(context_of(award_with(1, "10")), offers), offers)
    assert (page.head.section, page.siblings) == ("decisions", ()), "what was offered and refused is no money"


def test_contracts_of_funds_and_those_of_a_register_lead_to_each_other():
    context = with_register(context_of(award_with(1, "10"), award_with(2, "900", what="contract")), contracts())
    others = section_of(public_registers.page(context, contracts()).sections, "page-other-contracts")
    of_funds = section_of(next(award_pages.pages(context)).sections, "page-contracts")

    assert others.paragraphs == ("1 contract is listed on the pages of funds.",)
    assert others.links == (Link("Contracts on the pages of funds", "awards/#page-contracts"),)
    assert (of_funds.lead, of_funds.tables[0].caption) == (
        "Those on the pages of funds", "Contracts on the pages of funds",
    )  # fmt: skip
    assert of_funds.links == (Link("Other contracts are in the register “Contracts”", "registers/contracts/"),)


def test_the_head_has_the_largest_of_several_exact_sums():
    def head_facts(*sums: str) -> list[tuple[str, str]]:
        rows = "".join(f'C-{number},"{amount}"\n' for number, amount in enumerate(sums, 1))
        register, _ = read_entries(contracts(total_column="Value"), f"Number,Value\n{rows}".encode())
        page = public_registers.page(with_register(context_of(award_with(1, "10")), register), register)
        return [(fact.label, f"{fact.values[0].text} {fact.values[0].note}") for fact in page.head.facts]

    assert head_facts("900", "1,200", "withheld", "30") == [("Largest amount shown", "£1,200 C-2")]
    assert head_facts("900", "1,200") == head_facts("900", "1,200", "30", "over 500") == []
