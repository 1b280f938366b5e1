"""Ways to break code: mutmut's operators, and others for lists, their order and their conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import libcst as cst
from mutmut.mutation.mutators import mutation_operators

Operator = Callable[[Any], Iterable[cst.CSTNode]]
_OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_ORDERING = ("sorted", "reversed")


def negate_condition(node: cst.If | cst.IfExp | cst.While) -> Iterable[cst.CSTNode]:
    condition = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    yield node.with_changes(test=cst.UnaryOperation(cst.Not(), condition))


def drop_filter(node: cst.CompFor) -> Iterable[cst.CSTNode]:
    for condition in node.ifs:
        yield node.with_changes(ifs=[other for other in node.ifs if other is not condition])


def drop_element(node: cst.Tuple | cst.List | cst.Set | cst.Dict) -> Iterable[cst.CSTNode]:
    if len(node.elements) > 1:
        for element in node.elements:
            yield node.with_changes(elements=[other for other in node.elements if other is not element])


def drop_order(node: cst.Call) -> Iterable[cst.CSTNode]:
    if isinstance(node.func, cst.Name) and node.func.value in _ORDERING:
        yield node.with_changes(func=cst.Name("list"), args=node.args[:1])


def swap_extremes(node: cst.Call) -> Iterable[cst.CSTNode]:
    if isinstance(node.func, cst.Name) and node.func.value in _OPPOSITES:
        yield node.with_changes(func=cst.Name(_OPPOSITES[node.func.value]))


def drop_statement(node: cst.SimpleStatementLine) -> Iterable[cst.CSTNode]:
    (statement, *others) = node.body
    if not others and isinstance(statement, cst.Expr) and isinstance(statement.value, cst.Call | cst.Yield):
        yield node.with_changes(body=[cst.Pass()])


OPERATORS: tuple[tuple[Any, Operator], ...] = (
    *mutation_operators,
    ((cst.If, cst.IfExp, cst.While), negate_condition),
    (cst.CompFor, drop_filter),
    ((cst.Tuple, cst.List, cst.Set, cst.Dict), drop_element),
    (cst.Call, drop_order),
    (cst.Call, swap_extremes),
    (cst.SimpleStatementLine, drop_statement),
)
