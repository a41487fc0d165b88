"""A plugin of pytest that runs tests without a rule of the domain.

SMDESK_DISABLED says which, as docs/policy-table.md names it, and what it answers instead:
`Rule.EDITOR nothing`, `life.is_silent yes`. Before any test is loaded, the rule is replaced
wherever it was imported by name.
"""

import importlib
import inspect
import os
import pkgutil
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import ModuleType, NoneType
from typing import Any

from hypothesis import Phase, settings

import smdesk.domain
import smdesk.services
from smdesk.domain.rules import Rule
from smdesk.domain.shortcomings import CHECKS

Function = Callable[..., Any]
ASKED = "SMDESK_DISABLED"
EMPTY: Mapping[object, Function] = {kind: kind for kind in (list, tuple, set, frozenset, dict)} | {
    Iterator: lambda: iter(())
}


def answers_of(rule: str) -> Mapping[str, Function]:
    """Return the ways to disable a rule, by what it then answers.

    Raises:
        TypeError: The function has no answer that means nothing, and is no rule.
    """
    if rule.startswith("Rule."):
        return {"nothing": lambda *_a, **_k: ()}
    function = find(rule)[-1]
    wanted: Any = typing.get_type_hints(function).get("return", NoneType)
    first, *_ = inspect.signature(function).parameters
    if wanted is bool:
        return {"no": lambda *_a, **_k: False, "yes": lambda *_a, **_k: True}
    if wanted is NoneType or NoneType in typing.get_args(wanted):
        return {"nothing": lambda *_a, **_k: None}
    kind = typing.get_origin(wanted) or wanted
    if kind in EMPTY:
        return {"nothing": lambda *_a, **_k: EMPTY[kind]()}
    parts = _tuples(wanted)
    if parts:
        return {"nothing": lambda *_a, **_k: wanted(**dict.fromkeys(parts, ()))}
    if wanted == typing.get_type_hints(function).get(first):
        return {"unchanged": lambda *args, **named: args[0] if args else named[first]}
    raise TypeError(f"{rule} answers {wanted}: which answer would mean nothing?")


def _tuples(wanted: Any) -> list[str]:
    """Return the fields of a class whose instances are nothing but tuples."""
    if not is_dataclass(wanted):
        return []
    kinds = {typing.get_origin(hint) for hint in typing.get_type_hints(wanted).values()}
    return [part.name for part in fields(wanted)] if kinds == {tuple} else []


def find(rule: str) -> tuple[Any, Function]:
    """Return where a rule is defined, and the rule itself."""
    module, *path, name = rule.split(".")
    owner: Any = importlib.import_module(f"smdesk.domain.{module}")
    for part in path:
        owner = getattr(owner, part)
    return owner, getattr(owner, name)


def disable(rule: str, answer: str) -> None:
    """Put the answer in the rule's place, in all modules that know it."""
    instead = answers_of(rule)[answer]
    if rule.startswith("Rule."):
        typing.cast("dict[Rule, Function]", CHECKS)[Rule[rule.partition(".")[2]]] = instead
        return
    owner, whole = find(rule)
    places = [owner] if not isinstance(owner, ModuleType) else list(modules())
    for place in places:
        for known, value in list(vars(place).items()):
            if value is whole:
                setattr(place, known, instead)


def modules() -> Iterator[ModuleType]:
    """Load the domain and the services, and return their modules."""
    for package in (smdesk.domain, smdesk.services):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def pytest_configure() -> None:
    """Disable what is asked for, and let Hypothesis neither shrink nor remember what it finds."""
    quick = [Phase.explicit, Phase.generate]
    settings.register_profile("disabled", database=None, derandomize=True, phases=quick)
    settings.load_profile("disabled")
    rule, _, answer = os.environ.get(ASKED, "").partition(" ")
    if rule:
        disable(rule, answer)
