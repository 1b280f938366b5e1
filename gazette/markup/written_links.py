"""The links of a text as they are written, for readers of a text that is not converted."""

from __future__ import annotations

import re

SHORT_FORM_WITH_WORDS = re.compile(r"\[\[([^\]|\n]*)\|([^\]\n]*)\]\]")  # [[report 2016-11-10-update|the update]]
SHORT_FORM = re.compile(r"\[\[([^\]\n]*)\]\]")  # [[topic roads]]
LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\n]*)\)")  # [the update](https://example.org/update), or a picture
