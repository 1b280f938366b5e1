"""What the guide to meetings answers, question by question, besides what each field holds."""

from __future__ import annotations

from gazette.records.guide import Guide, Question

HELD = """\
A future meeting is shown as scheduled. When it is over, write `held: held`; until then it is shown as not confirmed.

**Moved.** Keep the file and its name. Change `date` and the title, and write the first day under `moved_from`; you need
not change `held`. While no new day is known, write `date: unknown`.\
"""
PUBLIC = """\
`public` is for the whole meeting. If part was closed, list `parts` and give each item its `part`:

````yaml
parts:
  - name: Part I
    public: yes
  - name: Part II
    public: no
    ground: Local Government Act 1972, Schedule 12A, paragraph 3
matters:
  - text: Update from the Commissioner
    part: Part I
  - text: Tender for victims' services
    part: Part II
````

Without parts, write `public: no` in the item, or the ground under `exempt` if one is given. Give the ground once.\
"""
WHO = """\
Use `chair`, `members`, `apologies` and `in_attendance` if the minutes say in what role people came. Use `attendance`
only for a list that does not. Name office-holders only.\
"""
MINUTES = """\
Minutes that are not approved yet have `minutes_state: draft`. Later, name the meeting that approved them under
`minutes_approved_at`: both pages show it, and you can leave out `minutes_state` and `minutes_approved`.

````yaml
minutes_approved_at: 2018-06-28-police-and-crime-panel
minutes_corrections:
  - item: 2
    was: nine members
    now: ten members
    at: 2018-06-28-police-and-crime-panel
````\
"""
ACTIONS = """\
An action that is carried to a later meeting keeps its `id` there. In the file of the earlier meeting:

````yaml
actions:
  - id: map-of-patrols
    text: Publish the map of patrols.
    owner: Chief Executive
    carried_to: 2018-06-28-police-and-crime-panel
````

In the file of the later meeting:

````yaml
actions:
  - id: map-of-patrols
    text: Publish the map of patrols.
    carried_from: 2018-05-03-police-and-crime-panel
    state: completed
    outcome: The map was published on 4 June 2018.
````\
"""
RECOMMENDATIONS = """\
Without a `response`, the pages say that none was published. If a decision answers the recommendation, name it under
`record`:

````yaml
panel_recommendations:
  - id: lower-precept
    text: Propose a lower precept.
    response:
      date: unknown
      answer: accepted
      text: A lower precept was proposed.
      record: decision PCC-2018-001
````\
"""

POINTS = """\
The website makes the page `/briefing/`: what was promised to each panel and is still open, its recommendations, and
what was decided since it last met. `points` adds to the briefing for this meeting.\
"""

QUESTIONS = (
    Question("What was it about, and where?", ("summary", "outcome", "starts", "ends", "place", "district")),
    Question("Held, moved or cancelled?", ("held", "moved_from"), HELD),
    Question("An agenda, a recording?", ("matters", "agenda", "webcast", "questions_by")),
    Question("Open or closed to the public?", ("public", "parts"), PUBLIC),
    Question(
        "Who was there?", ("chair", "members", "apologies", "in_attendance", "attendance", "declarations"), WHO
    ),
    Question(
        "Are there minutes?",
        (
            "minutes", "minutes_file", "minutes_published", "minutes_state", "minutes_approved", "minutes_approved_at",
            "minutes_corrections",
        ),
        MINUTES,
    ),
    Question("Actions for somebody?", ("actions",), ACTIONS),
    Question("Did the panel recommend something?", ("panel_recommendations",), RECOMMENDATIONS),
    Question("Is there a briefing for it?", ("points",), POINTS),
)  # fmt: skip

GUIDE = Guide(
    title="Meetings",
    about="One file is one meeting: of a panel, in public, or to hold the Chief Constable to account.",
    file_name=(
        "Call the file by its date and the body that met, such as "
        "`2018-05-03-police-and-crime-panel.md`. The name makes the address."
    ),
    short_example="meetings/2018-02-01-police-and-crime-panel.md",
    long_example="meetings/2018-05-03-police-and-crime-panel.md",
    more="These four fields are enough for a meeting. Everything else is optional.",
    questions=QUESTIONS,
)
