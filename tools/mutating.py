"""Small faults put into Python source: what a mutant is, and which ones a file has."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A fault that one file can be given: a node of its tree, and what comes in its place."""

    path: Path
    line: int
    tree: ast.Module
    holder: ast.AST
    field: str
    place: int | None
    old: ast.AST
    new: ast.AST

    def _put(self, node: ast.AST) -> None:
        if self.place is None:
            setattr(self.holder, self.field, node)
        else:
            getattr(self.holder, self.field)[self.place] = node

    def source(self) -> str:
        """Return the file with the fault in it, in Python's own layout."""
        self._put(self.new)
        try:
            return ast.unparse(ast.fix_missing_locations(self.tree)) + "\n"
        finally:
            self._put(self.old)

    def difference(self) -> list[str]:
        """Return the lines that the fault takes away and puts in."""
        whole = ast.unparse(self.tree).splitlines()
        changed = unified_diff(whole, self.source().splitlines(), lineterm="", n=0)
        return [line for line in changed if not line.startswith(("---", "+++", "@@"))]


def _comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        if twin := COMPARISONS.get(type(operator)):
            fresh = copy.deepcopy(node)
            fresh.ops[place] = twin()
            yield fresh


def _arithmetic(node: ast.BinOp | ast.AugAssign) -> Iterator[ast.AST]:
    if twin := ARITHMETIC.get(type(node.op)):
        fresh = copy.deepcopy(node)
        fresh.op = twin()
        yield fresh


def _logic(node: ast.BoolOp) -> Iterator[ast.AST]:
    fresh = copy.deepcopy(node)
    fresh.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield fresh


def _removed_not(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not):
        yield node.operand


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _condition(node: ast.If | ast.IfExp | ast.While) -> Iterator[ast.AST]:
    fresh = copy.deepcopy(node)
    fresh.test = ast.UnaryOp(ast.Not(), fresh.test)
    yield fresh


def _filter(node: ast.comprehension) -> Iterator[ast.AST]:
    for place, test in enumerate(node.ifs):
        fresh = copy.deepcopy(node)
        fresh.ifs[place] = ast.UnaryOp(ast.Not(), test)
        yield fresh


def _nothing_returned(node: ast.Return) -> Iterator[ast.AST]:
    if node.value is not None and not (
        isinstance(node.value, ast.Constant) and node.value.value is None
    ):
        yield ast.Return(ast.Constant(None))


def _not_raised(_node: ast.Raise) -> Iterator[ast.AST]:
    yield ast.Pass()


def _left_loop(node: ast.Break | ast.Continue) -> Iterator[ast.AST]:
    yield ast.Continue() if isinstance(node, ast.Break) else ast.Break()


def _twin_called(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in TWINS:
        fresh = copy.deepcopy(node)
        fresh.func = ast.Name(TWINS[node.func.id])
        yield fresh


def _none(_node: ast.AST) -> Iterator[ast.AST]:
    return iter(())


FAULTS: dict[type[ast.AST], Callable[..., Iterator[ast.AST]]] = {
    ast.Compare: _comparison,
    ast.BinOp: _arithmetic,
    ast.AugAssign: _arithmetic,
    ast.BoolOp: _logic,
    ast.UnaryOp: _removed_not,
    ast.Constant: _constant,
    ast.If: _condition,
    ast.IfExp: _condition,
    ast.While: _condition,
    ast.comprehension: _filter,
    ast.Return: _nothing_returned,
    ast.Raise: _not_raised,
    ast.Break: _left_loop,
    ast.Continue: _left_loop,
    ast.Call: _twin_called,
}
# What decides nothing at run time: types, and the switches of dataclasses.
NOT_LOOKED_AT = {"annotation", "returns", "decorator_list", "type_params"}


def _names_only(node: ast.AST) -> bool:
    """Tell whether a statement only names things: a type, a union of types, `__all__`."""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
        return False
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    named = {target.id for target in targets if isinstance(target, ast.Name)}
    typed = isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.BitOr)
    return "__all__" in named or typed


def _places(holder: ast.AST, line: int) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, int]]:
    """Yield the nodes below in which a fault would matter: holder, field, place, node, line."""
    for field, value in ast.iter_fields(holder):
        if field in NOT_LOOKED_AT:
            continue
        several = isinstance(value, list)
        for place, node in enumerate(value if several else [value]):
            if isinstance(node, ast.AST) and not _names_only(node):
                here = getattr(node, "lineno", line)
                yield holder, field, place if several else None, node, here
                yield from _places(node, here)


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield all mutants of a file, in the order of its text."""
    tree = ast.parse(path.read_text("utf-8"))
    for holder, field, place, node, line in _places(tree, 1):
        for new in FAULTS.get(type(node), _none)(node):
            yield Mutant(
                path=path,
                line=line,
                tree=tree,
                holder=holder,
                field=field,
                place=place,
                old=node,
                new=new,
            )
