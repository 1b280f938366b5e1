"""How two related records belong together, in the words for either end: reported in, reports on."""

from __future__ import annotations

# Both ways round: "reported in" before a title on one page is "reports on" on the page of the other record.
PAIRS = (
    ("reported in", "reports on"),
    ("mentioned in", "mentions"),
    ("outlined in", "outlines"),
    ("described in", "describes"),
    ("explained in", "explains"),
    ("summarised in", "summarises"),
    ("discussed in", "discusses"),
    ("set out in", "sets out"),
    ("announced in", "announces"),
    ("planned in", "plans"),
    ("proposed in", "proposes"),
    ("promised in", "promises"),
    ("requested in", "requests"),
    ("expected in", "expects"),
    ("decided in", "decides on"),
    ("consulted on in", "consultation on"),
    ("asked about in", "asks about"),
    ("listed in", "lists"),
    ("named in", "names"),
    ("cited in", "cites"),
    ("quoted in", "quotes"),
    ("referred to in", "refers to"),
    ("reflected in", "reflects"),
    ("reviewed in", "reviews"),
    ("published in", "publishes"),
    ("part of", "includes"),
    ("appendix to", "has the appendix"),
    ("minutes of", "minutes in"),
    ("agenda of", "agenda in"),
    ("draft of", "draft in"),
    ("copy of", "copy in"),
    ("on the agenda of", "has on its agenda"),
    ("considered at", "considered"),
    ("evidence for", "evidence in"),
    ("based on", "basis of"),
    ("about", "subject of"),
    ("follows", "followed by"),
    ("follows up", "followed up by"),
    ("led to", "resulted from"),
    ("replaces", "replaced by"),
    ("supersedes", "superseded by"),
    ("corrects", "corrected by"),
    ("updates", "updated by"),
    ("amends", "amended by"),
    ("varies", "varied by"),
    ("extends", "extended by"),
    ("adds to", "added to by"),
    ("defers", "deferred by"),
    ("quashes", "quashed by"),
    ("withdraws", "withdrawn by"),
    ("confirms", "confirmed by"),
    ("answers", "answered by"),
    ("response to", "response in"),
    ("requires", "required by"),
    ("adopts", "adopted by"),
    ("approves", "approved by"),
    ("agrees", "agreed by"),
    ("commissions", "commissioned by"),
    ("issues", "issued by"),
    ("launches", "launched by"),
    ("opens", "opened by"),
    ("sets up", "set up by"),
    ("submits", "submitted by"),
    ("funds", "funded by"),
    ("pays for", "paid from"),
    ("paid for", "paid for by"),
)  # fmt: skip
# Other words for the same relations, which nobody needs for the other end.
ONE_WAY = {
    "reported at": "received the report",
    "reported to": "received the report",
    "presented to": "received",
    "presented at": "received",
    "went to": "received",
    "included in": "includes",
    "covered in": "covers",
    "referenced in": "refers to",
    "asked in": "asks about",
    "announced at": "announced",
    "launched at": "launch of",
    "considered in": "considers",
    "considered by": "considered",
    "discussed at": "discussed",
    "debated at": "debated",
    "noted at": "noted",
    "agreed at": "agreed",
    "approved at": "approved",
    "adopted at": "adopted",
    "decided at": "decided on",
    "rests on": "basis of",
    "basis for": "based on",
    "result of": "resulted in",
    "replaced": "replaced by",
    "superseded": "superseded by",
    "reviewed by": "reviews",
    "responds to": "response in",
    "reply to": "reply in",
    "answered in": "answers",
}
THE_SAME = (
    "see also", "see", "related to", "linked to", "tabled with", "presented with", "published with", "read with",
    "made with", "same plan",
)  # fmt: skip
# Before a title they may mean the other record itself, "Plans: the plan for 2021", and not what this record does.
NOUNS_TOO = ("funds", "lists", "plans", "promises", "requests", "reviews", "updates")
BOTH_WAYS = {how: back for pair in PAIRS for how, back in (pair, pair[::-1]) if how not in NOUNS_TOO}
BACK = BOTH_WAYS | ONE_WAY | {how: how for how in THE_SAME}
ALSO = "also "
# Fields that name another meeting: the words before it, and those before this meeting on the page of the other one.
OF_FIELDS = {
    "minutes_approved_at": ("minutes approved at", "approved the minutes of"),
    "minutes_corrections.at": ("minutes corrected at", "corrected the minutes of"),
    "actions.carried_from": ("action carried from", "action carried to"),
    "actions.carried_to": ("action carried to", "action carried from"),
}
# Words that may be before a verb and name nothing.
NO_THINGS = frozenset(
    "again are be been being first had has is it last later never no not now once since still then to was were".split()
)


def back(how: str) -> str:
    """The words for a relation on the page of the other record; "" where only the officer can know them."""
    plain = " ".join(how.casefold().rstrip(".:").split())
    if plain.startswith(ALSO):
        words = back(plain.removeprefix(ALSO))
        return f"{ALSO}{words}" if words else ""
    return BACK.get(plain, "") or _back_of_part(plain)


def _back_of_part(how: str) -> str:
    """Where the words name a part or a thing first: opens the consultation, for consultation opened by.

    More than one word before the verb may be anything: follows the plan described in.
    """
    words = how.split()
    if len(words) != 3 or words[0] in NO_THINGS or words[0].endswith("ly"):
        return ""
    part, verb, preposition = words
    is_passive = verb.endswith("ed") and preposition in ("in", "by", "at")
    other_way = BACK.get(f"{verb} {preposition}", "") if is_passive else ""
    return f"{other_way} the {part}" if other_way else ""
