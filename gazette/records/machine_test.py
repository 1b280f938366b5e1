"""A test of the accessibility of the website by machine, as a row of its register."""

from __future__ import annotations

from typing import ClassVar

from gazette.frontmatter.models import Many, Number, Text, field
from gazette.records.registers import Day, RegisterRow

NO_FAULTS = "none"


class MachineTest(RegisterRow):
    """What was tested on a day, with which programs, and which faults they reported."""

    register: ClassVar[str] = "tested-by-machine"
    key_field: ClassVar[str] = "tested"

    tested: Day = field(help="The day of the test.", example="2024-06-15")
    pages: Number = field(help="How many pages were tested: the longest of each kind.", example="65")
    tools: Many[Text] = field(help="The programs and their versions.", example=["axe 4.10.2", "Chromium 156"])
    checks: Many[Text] = field(help="What was looked at.", example=["Keyboard: everything can be reached."])
    faults: Many[Text] = field(
        help="Each fault that was reported, with its page.",
        write=f"Write faults: {NO_FAULTS} if nothing was reported.",
        example=["about/index.html: The page is 400 wide and the screen 320."],
    )

    @property
    def reported(self) -> tuple[str, ...]:
        """The faults that were reported; none where the register says that there were none."""
        return () if [fault.lower() for fault in self.faults] == [NO_FAULTS] else self.faults
