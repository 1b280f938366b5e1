"""The kinds of document that these tests name one by one. A kind may be added without a change to them; none may go."""

from __future__ import annotations

from gazette.records import KINDS, LISTED_KINDS

NAMED = {
    "decision": "decisions", "report": "panel-reports", "fund": "funds", "course": "academy",
    "consultation": "consultations", "meeting": "meetings", "plan": "plan", "topic": "topics", "page": "pages",
    "office": "office", "register": "registers",
}  # fmt: skip
LISTED = ("decisions", "panel-reports", "funds", "academy", "consultations", "meetings", "plan", "topics", "registers")
ADDED = {kind.kind: kind.folder for kind in KINDS if kind.kind not in NAMED}
# The folders of all kinds with a list: the ones above, whatever the code says, and those of kinds that were added.
FOLDERS = (*LISTED, *(kind.folder for kind in LISTED_KINDS if kind.kind in ADDED))


def is_of_an_added_kind(address: str) -> bool:
    """Whether an address such as "policies/complaints/", or the name of a list or a feed, belongs to an added kind."""
    return address.split("/")[0] in ADDED.values()
