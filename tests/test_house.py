"""Checks that the code keeps to docs/house.md: imports, lengths, components, and no personal data."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house import LIST, PAGE, ROOT, Layer, layers, name_of, package_list, packages, parse, python_files

LAYERS = layers(PAGE.read_text(encoding="utf-8"))
NO_LAYER = (0, 0)
LONGEST_FILE, LONGEST_FUNCTION = 300, 40  # lines
HOUSES = ("gazette", "plugins")
PELICAN_STOPS_AT = ("plugins", "pelicanconf", "publishconf")
COMPONENT = {"template.html", "style.scss", "examples.yaml"}
MAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?!(?:[\w-]+\.)*example\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b")
PHONE = re.compile(r"(?<![\w.:/+-])(?:\+44[ (0)]*|\(?0)(?=[1-37-8])(?:[0-9][ ()-]{0,2}){9,10}(?![\w-])")
# The numbers that Ofcom keeps for drama.
RESERVED_PHONE = re.compile(r"0?(?:1632960|7700900|2079460|1[1-6][1-8]4960|1914980|8081570|3069990)[0-9]{3}")
ABOUT_THE_SAMPLE = {"content", "office"}  # tests of the real office's record, and its golden texts
NAMELESS = ("gazette", "plugins", "theme", "tests", "tools", "docs")  # folders whose examples have invented names
MACHINE_PATH = re.compile(r"(?<![\w.}])/(?:work|tmp|root|home/(?!me/)\w+|Users/\w+)/|\b[A-Z]:\\+Users")


def tracked_files(root: Path) -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    return [root / name for name in names.split("\0") if name and (root / name).is_file()]


def imports_of(tree: ast.AST, names: set[str]) -> Iterator[str]:
    """Every module a file imports; `from gazette import money` means gazette.money where that is a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written out from the root"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = inner if node.module in HOUSES else [name for name in inner if name in names]
            yield from (modules or [node.module or ""])


def imports_in(root: Path) -> dict[str, set[str]]:
    files = {name_of(root, path): path for path in python_files(root)}
    return {name: set(imports_of(parse(path), set(files))) for name, path in files.items()}


def layer_of(module: str) -> Layer | None:
    """The layer, (1, 0) being the lowest; NO_LAYER for a module the page does not name, None for other packages."""
    first, *rest = module.split(".")
    if first == "gazette" and rest:
        return LAYERS.get("/".join(rest[:2])) or LAYERS.get(rest[0], NO_LAYER)
    return LAYERS.get(first)


def climbing_imports(root: Path) -> list[str]:
    problems = []
    for module, imported in imports_in(root).items():
        own = layer_of(module)
        if own == NO_LAYER:
            problems.append(f"{module} is in no layer of docs/house.md")
        problems += [
            f"{module} imports {other}" for other in sorted(imported) if own and (layer_of(other) or NO_LAYER) > own
        ]
    return problems


def circles(root: Path) -> list[str]:
    imports = imports_in(root)
    graph = {name: [other for other in imported if other in imports] for name, imported in imports.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" imports ".join(reversed(error.args[1]))]
    return []


def pelican_where_it_does_not_belong(root: Path) -> list[str]:
    return [
        module
        for module, imported in imports_in(root).items()
        if any(other.split(".")[0] == "pelican" for other in imported) and module.split(".")[0] not in PELICAN_STOPS_AT
    ]


def long_files(root: Path) -> list[str]:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in checked_for_length(root)}
    return [f"{path.relative_to(root)}: {length}" for path, length in lengths.items() if length > LONGEST_FILE]


def long_functions(root: Path) -> list[str]:
    return [
        f"{path.relative_to(root)}:{node.lineno} {node.name}"
        for path in checked_for_length(root)
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]


def checked_for_length(root: Path) -> list[Path]:
    return [*python_files(root), *sorted(root.glob("tests/**/*.py"))]


def caught_exceptions(root: Path) -> list[str]:
    """`except:` and `except Exception:` hide mistakes in code."""
    return [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in python_files(root)
        for node in ast.walk(parse(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or any(isinstance(n, ast.Name) and n.id == "Exception" for n in ast.walk(node.type)))
    ]


def unfinished_components(root: Path) -> list[str]:
    folders = [folder for folder in sorted(root.glob("theme/components/*")) if folder.is_dir()]
    return [folder.name for folder in folders if {file.name for file in folder.iterdir()} != COMPONENT]


def texts(files: list[Path]) -> Iterator[tuple[Path, str]]:
    for path in files:
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture, or bytes for a test


def offices(root: Path) -> list[str]:
    paths = [*root.glob("content/office.md"), *root.glob("examples/*/office.md")]
    return [path.read_text(encoding="utf-8") for path in paths]


def personal_data(root: Path, files: list[Path]) -> list[str]:
    public = [number for office in offices(root) for number in re.findall(r"(?m)^switchboard: (.+)$", office)]
    known = {re.sub(r"\D", "", number) for number in public}
    problems = []
    for path, text in texts(files):
        numbers = [number for number in PHONE.findall(text) if _digits(number) not in known]
        strangers = [number for number in numbers if not RESERVED_PHONE.fullmatch(_digits(number))]
        problems += [f"{path.relative_to(root)}: {what}" for what in (*MAIL.findall(text), *strangers)]
    return problems


def real_names(root: Path, files: list[Path]) -> list[str]:
    """Places in code, tests and documents where an example has the name of a real office's area."""
    compiled = [office for office in offices(root) if "\nrecord: compiled\n" in office]
    areas = [area for office in compiled for area in re.findall(r"(?m)^area: (.+)$", office)]
    return [
        f"{path.relative_to(root)}: {area}"
        for path, text in texts(files)
        if path.relative_to(root).parts[0] in NAMELESS and not ABOUT_THE_SAMPLE & set(path.relative_to(root).parts)
        for area in areas
        if area.lower() in text.lower()
    ]


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number.replace("(0)", "")).removeprefix("44")


def machine_paths(root: Path, files: list[Path]) -> list[str]:
    """Paths of the computer on which something was written; the tests of privacy have invented ones to be found."""
    return [
        f"{path.relative_to(root)}: {match[0]}"
        for path, text in texts(files)
        if root / "tests/privacy" not in path.parents
        for match in MACHINE_PATH.finditer(text)
    ]


RULES = (
    climbing_imports, circles, pelican_where_it_does_not_belong, long_files, long_functions, caught_exceptions,
    unfinished_components,
)  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.replace("_", "-"))
def test_the_house_has_none_of_these(rule):
    assert rule(ROOT) == []


@pytest.mark.parametrize("rule", [personal_data, machine_paths, real_names])
def test_no_file_that_is_published_has_these(rule):
    assert rule(ROOT, tracked_files(ROOT)) == []


BREAKS = [
    (climbing_imports, "gazette/dates.py", "from gazette import library\n", "gazette.dates imports gazette.library"),
    (climbing_imports, "gazette/views/site/home.py", "import plugins.x\n", "gazette.views.site.home imports plugins.x"),
    (
        climbing_imports,
        "gazette/views/kinds/funds.py",
        "import gazette.views.feeds.calendars\n",
        "gazette.views.kinds.funds imports gazette.views.feeds.calendars",
    ),
    (climbing_imports, "gazette/misc.py", "", "gazette.misc is in no layer of docs/house.md"),
    (circles, "gazette/money.py", "from gazette.money import x\n", "gazette.money imports gazette.money"),
    (pelican_where_it_does_not_belong, "gazette/build.py", "from pelican import signals\n", "gazette.build"),
    (long_files, "gazette/dates.py", "\n" * 301, "gazette/dates.py: 301"),
    (long_functions, "gazette/dates.py", "def far():\n" + "    x = 1\n" * 40, "gazette/dates.py:1 far"),
    (caught_exceptions, "gazette/dates.py", "try:\n    pass\nexcept Exception:\n    pass\n", "gazette/dates.py:3"),
    (caught_exceptions, "gazette/dates.py", "try:\n    pass\nexcept:\n    pass\n", "gazette/dates.py:3"),
    (unfinished_components, "theme/components/chart/template.html", "", "chart"),
]


def test_the_page_of_the_house_lists_every_package_with_its_docstring():
    assert [package for package, line in packages() if not line] == []
    listed = LIST.search(PAGE.read_text(encoding="utf-8"))
    assert listed
    assert listed[0] == package_list(), "run make house"


def names_in_block() -> list[str]:
    block = PAGE.read_text(encoding="utf-8").split("```layers\n")[1].split("```")[0]
    return [name.strip("/") for name in block.split() if not name[0].isdigit()]


def test_the_layers_name_every_top_level_module_and_package_once():
    names = [name for name in names_in_block() if "/" not in name]
    modules = {path.stem for path in [*ROOT.glob("gazette/*.py"), *ROOT.glob("*.py")]} - {"__init__"}
    folders = {path.parent.name for path in ROOT.glob("gazette/*/__init__.py")} | {"plugins"}

    assert sorted(names) == sorted(modules | folders)


def test_the_layers_name_every_package_and_module_of_the_views_once():
    named = [name.removeprefix("views/") for name in names_in_block() if "/" in name]
    folder = ROOT / "gazette" / "views"
    packages_and_modules = {path.parent.name for path in folder.glob("*/__init__.py")} | {
        path.stem for path in folder.glob("*.py")
    }

    assert sorted(named) == sorted(packages_and_modules - {"__init__"})


@pytest.mark.parametrize(("rule", "path", "text", "expected"), BREAKS)
def test_each_rule_sees_what_breaks_it(tmp_path, rule, path, text, expected):
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text, encoding="utf-8")

    assert rule(tmp_path) == [expected]


@pytest.mark.parametrize(
    ("rule", "written"),
    [
        (personal_data, "ann@" + "county.police.uk"),
        (personal_data, "0161 " + "496 1234"),
        (personal_data, "+44 (0)161 " + "496 1234"),
        (personal_data, "07700" + " 123 456"),
        (machine_paths, "/" + "work/main"),
        (machine_paths, "/" + "home/ann/site"),
    ],
)
def test_each_rule_for_published_files_sees_what_breaks_it(tmp_path, rule, written):
    page = tmp_path / "page.md"
    page.write_text(f"Write to {written}.\n", encoding="utf-8")

    assert [problem.split(":")[0] for problem in rule(tmp_path, [page])] == ["page.md"]


def test_the_name_of_a_real_area_is_no_example(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.md").write_text("---\narea: Realshire\nrecord: compiled\n---\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/page.md").write_text("The panel of Realshire met.\n")

    assert real_names(tmp_path, [tmp_path / "docs/page.md"]) == ["docs/page.md: Realshire"]


@pytest.mark.parametrize(
    "written",
    ["office@example.org", "web@record.example.org", "01632 960123", "+44 1632 960000", "020 7946 0000", "2016-11-10"],
)
def test_addresses_and_numbers_reserved_for_examples_are_allowed(tmp_path, written):
    page = tmp_path / "page.md"
    page.write_text(f"Write to {written}.\n", encoding="utf-8")

    assert personal_data(tmp_path, [page]) == []
