"""A sample of mutants, chosen by a seed: each module and each way to break code has the same chance."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass
from difflib import unified_diff
from functools import cache
from itertools import product
from pathlib import Path

import libcst as cst

from tools.mutants.operators import OPERATORS

MUTATED = ("gazette", "plugins")
KINDS = tuple(operator.__name__ for _, operator in OPERATORS)
# Code in these is only for readers and type checkers.
_NOT_RUN = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom, cst.TypeAlias)
_FOR_CHECKERS = {"cast", "TypeVar", "NewType"}
_NEVER_CHANGED = {"__all__", "TYPE_CHECKING"}


@dataclass(frozen=True)
class Mutant:
    """A module with one change. `line` is the first that differs; `change` has the lines before and after."""

    path: str
    line: int
    kind: str
    change: tuple[str, ...]
    text: str

    @property
    def package(self) -> str:
        return "/".join(Path(self.path).parent.parts[:2])

    @property
    def name(self) -> str:
        """The name in the list of equivalent mutants, which does not depend on line numbers."""
        return "\n".join([self.path, *self.change])


def sample(root: Path, count: int, seed: int, equivalent: Collection[str] = ()) -> list[Mutant]:
    """At most one mutant of each kind in each module; fewer than `count` if the code has no more."""
    choose = random.Random(seed)
    paths = sorted(path.relative_to(root).as_posix() for top in MUTATED for path in root.glob(f"{top}/**/*.py"))
    pairs = list(product(paths, KINDS))
    choose.shuffle(pairs)
    chosen: list[Mutant] = []
    for path, kind in pairs:
        changes = [pair for of_kind, *pair in _changes(root / path) if of_kind == kind]
        if changes and (mutant := _mutant(root, path, kind, *choose.choice(changes))):
            chosen += [mutant] if mutant.name not in equivalent else []
        if len(chosen) == count:
            break
    return chosen


def equivalent_mutants(file: Path) -> set[str]:
    """Names of the mutants that no test can notice: blocks of lines, each below its reason, which begins with #."""
    blocks = file.read_text(encoding="utf-8").split("\n\n") if file.exists() else []
    return {"\n".join(line for line in block.strip().splitlines() if not line.startswith("#")) for block in blocks}


@cache
def _module(path: Path) -> cst.Module:
    return cst.parse_module(path.read_text(encoding="utf-8"))


@cache
def _changes(path: Path) -> list[tuple[str, cst.CSTNode, cst.CSTNode]]:
    finder = _Finder()
    _module(path).visit(finder)
    return finder.changes


class _Finder(cst.CSTVisitor):
    """Collects the changes of a module: kind, node, changed node."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[tuple[str, cst.CSTNode, cst.CSTNode]] = []
        self._asserted: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        if _is_without_effect(node) or node in self._asserted:
            return False
        self._asserted.update(_asserted_by(node))
        for types, operator in OPERATORS:
            if isinstance(node, types):
                self.changes += [
                    (operator.__name__, node, changed)
                    for changed in operator(node)
                    if not _leaves_out_nothing(node, changed)
                ]
        return True


def _is_without_effect(node: cst.CSTNode) -> bool:
    match node:
        case cst.Call(func=cst.Name(value=name)) if name in _FOR_CHECKERS:
            return True
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value):
            is_alias = name[:1].isupper() and not name.isupper() and not isinstance(value, cst.Call)
            return name in _NEVER_CHANGED or is_alias
        case cst.If(test=cst.Name(value="TYPE_CHECKING")):
            return True
        case cst.Arg(keyword=cst.Name(value="encoding")) | cst.SimpleString(value='"utf-8"'):
            return True
    return isinstance(node, _NOT_RUN)


def _leaves_out_nothing(node: cst.CSTNode, changed: cst.CSTNode) -> bool:
    """Whether only an argument without effect is left out, such as the encoding, the same wherever the tests run."""
    if not (isinstance(node, cst.Call) and isinstance(changed, cst.Call)):
        return False
    left_out = [arg for arg in node.args if arg not in changed.args]
    free = _asserted_by(node)
    return bool(left_out) and all(
        arg in free or _is_without_effect(arg) or _is_without_effect(arg.value) for arg in left_out
    )


def _asserted_by(node: cst.CSTNode) -> list[cst.CSTNode]:
    """zip(a, b, strict=True) only asserts that both are equally long."""
    match node:
        case cst.Call(func=cst.Name(value="zip"), args=args):
            return [arg for arg in args if arg.keyword and arg.keyword.value == "strict"]
    return []


def _mutant(root: Path, path: str, kind: str, node: cst.CSTNode, changed: cst.CSTNode) -> Mutant | None:
    """None if nothing changes, or if the result is not valid Python."""
    module = _module(root / path)
    text = cst.ensure_type(module.deep_replace(node, changed), cst.Module).code
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError:
        return None
    lines = list(unified_diff(module.code.splitlines(), text.splitlines(), n=0, lineterm=""))[2:]
    change = tuple(f"{line[0]} {line[1:].strip()}" for line in lines if line[0] in "-+")
    return Mutant(path, _first_line(lines[0]), kind, change, text) if change else None


def _first_line(hunk: str) -> int:
    """'@@ -12,3 +12 @@' is 12."""
    return int(hunk.split()[1].lstrip("-").split(",")[0])
