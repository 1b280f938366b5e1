"""The texts of a site that tests keep: `make golden` writes them, and a diff shows a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from zipfile import ZipFile

from gazette.__main__ import main
from tests.build.building import files_of
from tests.build.reading import head_of, lines_of
from tests.build.sites import Site

Texts = dict[str, str]
FRAME = "decisions/PCC-2024-001/index.html"
WORDS = ("rounds", "owed-by", "places", "changes")  # last parts of addresses that are the same for many records
WHOLE = ("robots.txt", "_headers", "_redirects", ".well-known/security.txt", "assets/office.css")
FINGERPRINT = re.compile(r"\|> [\d,]+ \| [0-9a-f]{64} \|")  # the size of a file, and the checksum of every byte
FEEDS = ("decisions", "changes", "promises")
ROWS = 3  # rows of each table


def addresses(site: Site) -> Texts:
    return {"addresses": "\n".join(path for path in files_of(site.output) if path != "manifest.json")}


def pages(site: Site, named: Iterable[str]) -> Texts:
    """The first page of each kind by its address, and the named pages, such as "decisions/PCC-2024-003/"."""
    first: dict[str, str] = {}
    for path in site.pages:
        first.setdefault(kind_of(path), path)
    chosen = {f"pages/{kind}": path for kind, path in first.items()}
    chosen |= {f"pages/{address.strip('/').replace('/', '.')}": f"{address}index.html" for address in named}
    return {name: page(site, path) for name, path in chosen.items()}


def kind_of(path: str) -> str:
    """ "decisions/PCC-2024-001/index.html" is of the kind "decisions.any", and the page of a year "decisions.year"."""
    first, *others = PurePosixPath(path.removesuffix("index.html")).parts or ("home",)
    return ".".join([first, *("any" if first == "data" else _kind_of_part(part) for part in others)])


def page(site: Site, path: str) -> str:
    document = site.pages[path]
    parts = (path, *head_of(document), *lines_of(document, path, "nav[aria-label=Breadcrumb], main"))
    return FINGERPRINT.sub("|> … | … |", "\n".join(parts))


def frame(site: Site, path: str = FRAME) -> Texts:
    """What every page has around its main part."""
    return {"frame": "\n".join(lines_of(site.pages[path], path, "body > a, header, footer"))}


def feeds(site: Site) -> Texts:
    """The head and the first entry of a few feeds, in each format."""
    texts = {}
    for name in FEEDS:
        texts[f"feeds/{name}.atom"] = _begun(site.text(f"feeds/{name}.atom"), "</entry>", "</feed>")
        texts[f"feeds/{name}.rss"] = _begun(site.text(f"feeds/{name}.rss"), "</item>", "</rss>")
        texts[f"feeds/{name}.json"] = _begun(site.text(f"feeds/{name}.json"), "\n    },", "\n}")
    return texts


def calendars(site: Site) -> Texts:
    """Whole calendars; folded lines are joined again."""
    folder = site.output / "calendars"
    names = {path: ".".join(path.relative_to(folder).parts) for path in sorted(folder.rglob("*.ics"))}
    return {f"calendars/{names[path]}": re.sub("\r?\n ", "", path.read_bytes().decode()) for path in names}


def data(site: Site) -> Texts:
    """The first rows of each table with the meaning of its columns, the first grants, and the README of the archive."""
    tables = [_table(site, path.stem) for path in sorted(site.output.glob("data/*.csv")) if path.stem != "360giving"]
    grants = "\n".join(site.text(f"data/360giving.{form}") for form in ("csv", "json"))
    with ZipFile(site.output / "data/all.zip") as archive:
        readme = archive.read("README.txt").decode()
    return {"data/tables": "\n\n".join(tables), "data/360giving": grants, "data/README": readme}


def handover(site: Site) -> Texts:
    """The README of the archive for a successor, without the commit, which changes with the content."""
    archive, cache = site.output.with_name("bundle.zip"), site.output.with_name("bundle.cache")
    words = ("--content", str(site.content), "--to", str(archive), "--cache", str(cache))
    assert main(["bundle", str(site.output), *words]) == 0
    with ZipFile(archive) as bundle:
        readme = bundle.read("README.txt").decode()
    return {"handover/README": re.sub(r"commit\s+[0-9a-f]+", "commit …", readme)}


def whole(site: Site) -> Texts:
    return {f"whole/{path.replace('/', '.').lstrip('.')}": site.text(path) for path in WHOLE}


def normal(texts: Mapping[str, str]) -> Texts:
    """The texts with the line ends that git keeps."""
    return {name: "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n" for name, text in texts.items()}


def _kind_of_part(part: str) -> str:
    if part in WORDS:
        return part
    return "year" if re.fullmatch("[12][0-9]{3}", part) else "any"


def _begun(text: str, end: str, last: str) -> str:
    """The text up to the end of the first entry."""
    head, ending, rest = text.partition(end)
    return f"{head}{ending}\n... {rest.count(end)} more ...\n{last}" if ending else text


def _table(site: Site, name: str) -> str:
    head, *rows = site.text(f"data/{name}.csv").removeprefix("\ufeff").splitlines()
    about = site.json(f"data/{name}.csv-metadata.json")
    columns = (
        f"  {column['name']} ({column.get('datatype')}): {column.get('dc:title')}. {column.get('dc:description')}"
        for column in about["tableSchema"]["columns"]
    )
    return "\n".join([f"# {name}.csv: {about['dc:title']}", *columns, head, *rows[:ROWS], f"{len(rows)} rows"])
