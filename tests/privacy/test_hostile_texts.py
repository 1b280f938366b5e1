"""No text makes the gate run away: each of these would take minutes if a pattern tried all ways to match it."""

from __future__ import annotations

import subprocess
import sys

from tests.house import ROOT

HOSTILE = {
    "digits": "'1' * 40_000",
    "digits in groups": "'12 ' * 20_000",
    "a number that never ends": "'+44 ' + '7 ' * 20_000",
    "dots": "'a.' * 20_000 + '@'",
    "at signs": "'a@' * 20_000",
    "dots in words": "'a dot ' * 8_000 + 'at b'",
    "capitals": "'Aa ' * 15_000",
    "initials": "'A. ' * 15_000",
    "names in capitals": "'AB CD, ' * 6_000",
    "slashes": "'41/' * 15_000",
    "backslashes": "'C:' + chr(92) * 40_000",
    "spaces": "' ' * 40_000 + 'x'",
    "line breaks": "chr(10) * 40_000",
    "short lines": "('Aa Bb' + chr(10) * 2) * 6_000",
    "entities": "'&#64;' * 8_000",
    "percent signs": "'%25' * 15_000 + '40'",
    "stars and underscores": "'*_' * 20_000",
    "bars": "('|' * 40_000)",
    "rows": "('| a ' * 10 + '|' + chr(10)) * 1_500",
    "queries": "'https://example.org/?' + 'a=b&' * 10_000",
    "schemes": "'http://' * 6_000",
    "hosts": "'a.' * 20_000 + 'com/'",
    "number words": "'zero double ' * 4_000",
    "victims": "'the victim, Aa Bb, ' * 2_000",
    "names and illness": "'Robin Example and ' * 2_000 + 'cancer'",
    "markings": "('OFFICIAL-' * 4_000)",
    "labels": "'password for ' * 3_000",
    "headings": "('From: a' + chr(10)) * 5_000",
    "quotes": "'born on ' * 5_000",
    "digits in words": "'oh double seven ' * 4_000",
    "single letters": "'A B - ' * 10_000",
    "other scripts": "'Иван ' * 10_000",
    "copies": "'Cc: Robin Example; ' * 4_000",
    "notes": "'[Robin ' * 8_000",
    "relatives": "'assaulting his ' * 4_000",
    "passports": "'P<GBR<' * 8_000",
    "zeros": "'0 0 ' * 25_000",
    "zeros in brackets": "'(0) ' * 25_000",
    "zeros in lines": "('0' + chr(10)) * 50_000",
    "quotations": "'note: restricted' + chr(10) + ('> > > >' + chr(10)) * 12_000",
    "empty lists": "'note: restricted' + chr(10) + ('- -' + chr(10)) * 25_000",
}


READ = """
from gazette.privacy.finding import Registered
from gazette.privacy.tables import findings_in_csv
from gazette.privacy.text import findings_in
print(name, flush=True)
findings_in(text, Registered()), findings_in_csv(text, Registered())
"""


def test_a_hostile_text_is_read_in_the_end():
    """All in one process, whose output ends with the one that never ended."""
    code = "\n".join(f"name, text = {name!r}, {text}\n{READ}" for name, text in HOSTILE.items())
    output = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, timeout=300, capture_output=True, text=True
    )
    assert output.stdout.split("\n")[:-1] == list(HOSTILE)
