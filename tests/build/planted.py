"""Documents with marker words that must not come out before their day, and a search for the words in what is built."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.build.building import edit

DAY = "2024-06-14 14:30"  # from which all of it is public, but what is withheld
HELD, PART, WITHHELD = "qzheld", "qzpart", "qzwithheld"
WORDS, AMOUNTS = "qz(?:held|part|withheld)[0-9a-z]*", r"1,?234\.57|2,?345\.67|3,?456\.78|4,?567\.89|5,?678\.91"
MARKER = re.compile(f"{WORDS}|{AMOUNTS}".encode(), re.I)
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.S)

DECISION = """---
title: {title}
reference: {reference}
decided: 2024-06-10
published: {published}
decided_by: The Commissioner
decision: {w} decision.
summary: {w} summary.
amount: 4567.89
reasons: {w} reasons.
contract_with: {w} Limited
{more}attachments:
  - file: {w}-list.txt
    title: {w} list
  - file: {w}-pack.zip
    title: {w} pack
  - file: {w}-paper.pdf
    title: {w} paper
---

1.1 The {w} text with [a file](../../files/{reference}/{w}-linked.txt).
"""
WITHHELD_FIELDS = "status: withheld\nstatus_reason: Section 43.\nreview_due: 2025-01\n"
VERSION = """---
title: {title}
lang: cy
translation_of: {of}
decision: {w} penderfyniad.
reasons: {w} rhesymau.
---

1.1 Y {w} testun.
"""
REPORT = """---
title: {w} report
summary: {w} summary.
date: 2024-05-12
submitted_by: Office
purpose: update
published: {published}
---

## {w} heading

1.1 The {w} paragraph.
"""
KEPT = """---
title: An open report
summary: It is open.
date: 2024-05-03
submitted_by: Office
purpose: update
published: 2024-05-03
promises:
  - id: an-open-promise
    text: Mend the bell.
    due: 2024-12
    state: kept
    note: qzpart note of the promise.
    evidence:
      - record: report 2024-05-12-held
        note: qzpart evidence.
  - id: another-promise
    text: Mend the clock.
    due: 2024-12
    state: dropped
    reason: qzpart reason.
    sources:
      - title: qzpart source
    history:
      - date: 2024-05-20
        state: in progress
        note: The clock was looked at.
      - date: {published}
        state: dropped
        note: qzpart step.
---

1.1 A paragraph.
"""
CONSULTATION = """---
title: An open consultation
summary: It closed.
opens: 2024-04-10
closes: 2024-05-21
published: 2024-04-10
result:
  date: {published}
  summary: qzpart result.
  respondents: qzpart respondents.
  questions:
    - question: qzpart question?
      answers:
        - answer: qzpart answer
          share: 100%
---

Text.
"""
MEETING = """---
title: An open meeting
date: 2024-05-22
body_name: Exampleshire Police and Crime Panel
meeting_kind: panel
published: 2024-05-01
held: held
matters:
  - text: Bells
    outcome: qzpart outcome of the item.
outcome: qzpart outcome.
members:
  - who: qzpart member
actions:
  - id: qzpart-action
    text: qzpart action.
minutes: https://panel.example.org/qzpart
minutes_file: qzpart-minutes.txt
minutes_published: {published}
panel_recommendations:
  - id: mend-the-bells
    text: Mend the bells.
    made: 2024-05-22
    response:
      date: {published}
      answer: rejected
      text: qzpart response.
attachments:
  - file: qzpart-minutes.txt
    title: qzpart minutes
---

1.1 The qzpart text of the minutes.
"""
MEETING_IN_WELSH = """---
title: Cyfarfod agored
lang: cy
translation_of: 2024-05-22-open
outcome: qzpart canlyniad.
---

1.1 Y qzpart testun.
"""
REGISTER = """---
title: Bells that were lent
published: 2024-05-01
columns:
  - name: Day
    type: date
  - name: What
  - name: Worth
    type: amount
date_column: Day
total_column: Worth
nil_returns:
  - period: 2022
    note: None was lent.
  - period: qzpart period
    note: qzpart nil return.
    published: {published}
---
"""
ROWS = "Day,What,Worth\n2024-05-01,A hand bell,12\n{published},qzpart bell,5678.91\n"
PAGES = {
    "pages/held.md": "title: qzheld page\nsummary: qzheld summary.\n",
    "topics/held.md": "title: qzheld topic\nsummary: qzheld summary.\n",
    "academy/held.md": "title: qzheld course\nsummary: qzheld.\nurl: https://example.org/qzheld\naudience: all\n",
    "plan/2030-2031.md": "title: qzheld plan\nsummary: qzheld.\nperiod: 2030 to 2031\nissued: 2024-06-01\n",
    "consultations/held.md": "title: qzheld consultation\nsummary: qzheld.\nopens: 2024-08-01\ncloses: 2024-09-01\n",
    "meetings/2024-06-03-held.md": "title: qzheld meeting\ndate: 2024-06-03\nbody_name: qzheld\nmeeting_kind: other\n",
    "funds/held.md": "title: qzheld fund\nsummary: qzheld summary.\nrounds:\n  - id: qzheld\n    title: qzheld round\n",
}
ROUND = """rounds:
  - id: later
    title: A later round
    results: {published}
    funded: qzpart schemes
"""
ANSWER = """scrutiny:
  - how: noted
    by: the panel
    date: 2024-05-22
    answer: qzpart answer to the panel.
    answered: {published}
"""


def plant(content: Path) -> None:
    """Puts into the sample a document of each kind that is held, parts that are held, and a notice that is withheld."""
    _decision(content, "PCC-2024-005", HELD, DAY, "")
    _decision(content, "PCC-2024-006", WITHHELD, "2024-06-12", WITHHELD_FIELDS)
    _write(content, "panel-reports/2024-05-12-held.md", REPORT.format(w=HELD, published=DAY))
    _write(content, "panel-reports/2024-05-03-open.md", KEPT.format(published=DAY))
    _write(content, "consultations/open.md", CONSULTATION.format(published=DAY))
    _write(content, "meetings/2024-05-22-open.md", MEETING.format(published=DAY))
    _write(content, "meetings/2024-05-22-agored.md", MEETING_IN_WELSH)
    _write(content, "files/2024-05-22-open/qzpart-minutes.txt", "qzpart minutes.")
    _write(content, "registers/tables/bells.md", REGISTER.format(published=DAY))
    _write(content, "registers/tables/bells.csv", ROWS.format(published=DAY))
    for path, fields in PAGES.items():
        _write(content, path, f"---\n{fields}published: {DAY}\n---\n\nqzheld text.\n")
    edit(
        content / "decisions/2024/PCC-2024-002-rural-watch-extended.md", "---\n", f"---\n{ANSWER.format(published=DAY)}"
    )
    fund = content / "funds/road-fund.md"
    edit(
        fund,
        "rounds:\n",
        f"rounds:\n  - id: later\n    title: A later round\n    results: {DAY}\n    funded: qzpart schemes\n",
    )
    with (content / "funds/road-fund.csv").open("a") as sheet:
        sheet.write("qzpart1,2023-24,qzpart Hall,qzpart bells,1234.57,unknown,,,PCC-2024-005,qzpart note\n")
        sheet.write(f"qzpart2,2023-24,qzpart Barn,qzpart chairs,2345.67,{DAY},,,,\n")
        sheet.write("qzpart3,later,qzpart Mill,qzpart stones,3456.78,2024-06-01,,,,\n")


def _decision(content: Path, reference: str, word: str, published: str, more: str) -> None:
    title = "A safe title" if more else f"{word} title"  # that of a withheld notice is public
    text = DECISION.format(w=word, title=title, reference=reference, published=published, more=more)
    name = "safe" if more else word
    _write(content, f"decisions/2024/{reference}-{name}.md", text)
    _write(content, f"decisions/2024/{name}-cymraeg.md", VERSION.format(w=word, title=title, of=reference))
    files = content / "files" / reference
    for name in ("list", "linked"):
        _write(content, f"files/{reference}/{word}-{name}.txt", f"{word} {name}\n")
    with zipfile.ZipFile(files / f"{word}-pack.zip", "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("list.txt", f"{word} packed " * 20)
    with pikepdf.new() as paper:
        paper.add_blank_page()
        page = f"BT /F1 12 Tf 72 720 Td ({word} printed) Tj ET".encode()
        paper.pages[0].Contents = pikepdf.Stream(paper, page)
        paper.save(files / f"{word}-paper.pdf", compress_streams=True, recompress_flate=True)


def _write(content: Path, path: str, text: str) -> None:
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / path).write_text(text, encoding="utf-8")


def markers_in(folder: Path) -> dict[str, set[str]]:
    """The marker words in every file below a folder and in the names of files, each with the files that have it."""
    files: dict[str, set[str]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        for data in (name.encode(), *unpacked(path.read_bytes())):
            for word in MARKER.findall(data):
                files.setdefault(word.decode().lower(), set()).add(name)
    return files


def unpacked(data: bytes) -> Iterator[bytes]:
    """A file, and everything in it that is compressed: parts of archives, streams of a PDF."""
    yield data
    if data.startswith(b"\x1f\x8b"):
        yield from unpacked(gzip.decompress(data))
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    for stream in STREAM.findall(data) if data.startswith(b"%PDF") else ():
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue
