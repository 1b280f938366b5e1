"""Settings for writing and checking. `publishconf.py` is for the site that is published."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from plugins import library, pages, strict  # noqa: E402

# Folders
PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "output")
THEME = str(HERE / "theme")
CACHE_PATH = str(HERE / ".cache")

# The site
SITEURL = os.environ.get("SITEURL") or "http://127.0.0.1:8000"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"

# Only `make publish` writes into the content: registers/published.csv, which reveals silent changes.
KEEP_REGISTER = False

# In the order in which a build needs them. Modules, not names, so that a broken import stops the build.
PLUGINS = [strict, library, pages]
PELICAN_CLASS = strict.StrictPelican  # publishes last, if nothing went wrong

# Pelican's own pages and feeds are switched off: plugins/pages.py makes all of them.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARCHIVES_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = AUTHORS_SAVE_AS = ""
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = FEED_ALL_RSS = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False

# Pelican's server
BIND = "127.0.0.1"
PORT = 8000
