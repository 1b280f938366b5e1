"""Prints views as files that are no pages: feeds, data, calendars, the sitemap, the archive for a successor."""
