"""Settings of the published site: the real day, the real address; records of a later day are held back."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "https://record.example.org")  # the public address
TODAY = None  # the real day; GAZETTE_TODAY sets another
SHOW_FUTURE = False
