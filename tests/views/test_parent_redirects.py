import pytest

from gazette.views.site.parent_redirects import pages

PATHS = [
    "index.html",
    "funds/index.html",
    "funds/road-fund/index.html",
    "funds/road-fund/rounds/2022-23/index.html",
    "feeds/funds/road-fund.rss",
    "calendars/funds/road-fund.ics",
    "calendars/funds/road-fund/rounds/2024/closes.ics",
    "assets/styles/main.css",
    ".well-known/security.txt",
    "files/first/figures.csv",
    "files/gone/figures.csv",
]
FILES = ("files/", "files/first/", "files/gone/")
CALENDAR_FOLDERS = ("", "road-fund/", "road-fund/rounds/", "road-fund/rounds/2024/")
TITLES = {"": "Home", "funds/": "Funds", "funds/road-fund/": "Road Fund", "deadlines/": "Deadlines"}
TITLES |= {"panel-reports/first/": "The first", "data/files/": "Attached files: the data"}
OWNERS = {"files/first/": "panel-reports/first/"}


@pytest.mark.parametrize(
    ("folder", "leads_to"),
    [
        ("funds/road-fund/rounds/", "funds/road-fund/#page-rounds"),
        ("feeds/", ""),
        ("feeds/funds/", ""),
        ("calendars/funds/", "deadlines/"),
        ("files/", "data/files/"),
        ("files/first/", "panel-reports/first/"),
        ("files/gone/", "data/files/"),
        ("calendars/funds/road-fund/rounds/", "deadlines/"),
    ],
)
def test_an_address_whose_end_is_cut_off_leads_to_the_page_above(folder, leads_to):
    targets = {page.head.address: page.target.address for page in pages(PATHS, TITLES, OWNERS)}

    assert targets[folder] == leads_to


def test_what_is_looked_for_in_a_folder_is_above_the_link_to_the_page_that_has_it():
    titles = {page.head.address: page.head.title for page in pages(PATHS, TITLES, OWNERS)}

    assert (titles["files/"], titles["calendars/funds/"]) == ("Attached files", "Deadlines")
    assert titles["feeds/"] == titles["files/first/"] == "There is no page at this address"


def test_folders_with_a_page_and_folders_for_machines_get_no_redirect():
    addresses = {page.head.address for page in pages(PATHS, TITLES, OWNERS)}

    calendars = {f"calendars/{end}" for end in ("", *(f"funds/{end}" for end in CALENDAR_FOLDERS))}
    assert addresses == {"funds/road-fund/rounds/", "feeds/", "feeds/funds/", *FILES} | calendars


def test_a_link_to_the_home_page_says_so():
    (page,) = (page for page in pages(PATHS, TITLES, OWNERS) if page.head.address == "feeds/")

    assert (page.target.text, page.target.address) == ("the home page", "")
