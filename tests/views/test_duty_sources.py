"""The source of a legal duty on its page."""

from __future__ import annotations

from dataclasses import replace

from gazette.library.duty_states import DutyState
from gazette.records.registers import Act
from gazette.views.kinds import duties
from tests.views.records import context_of
from tests.views.test_duties import a_duty


def test_the_source_of_a_law_leads_to_the_act():
    act = Act(key="act", title="Police Act 1996", url="https://www.legislation.gov.uk/ukpga/1996/16")
    context = context_of()
    library = replace(context.library, acts={"act": act})
    sources = [
        duties.page(replace(context, library=library), DutyState(a_duty(**fields), "none found"), None, None).sources
        for fields in (
            {"legal_reference": "Police Act 1996, section 96", "source": "Part 4, on legislation.gov.uk"},
            {"legal_reference": "Police Act 1996, section 96", "source": "A leaflet"},
            {"legal_reference": "Another Act", "source": "Part 4, on legislation.gov.uk"},
        )
    ]

    assert [source.address for (source,) in sources] == [act.url, None, None]
