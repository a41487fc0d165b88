"""Tries every part of an installed program on this very computer, in a folder that is removed."""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from enum import StrEnum
from pathlib import Path

from smdesk import __version__
from smdesk.capture.virtual_screen import some_screen
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.self_test.checks import CHECKS, MAY_LACK
from smdesk.self_test.ground import Ground
from smdesk.words import Words

__all__ = ["Result", "self_test", "tried"]


class Result(StrEnum):
    """What a check came to."""

    OK = "ok"
    MISSING = "missing"
    """This computer lacks what it needs, a screen for instance; the program can do without."""
    FAILED = "failed"


def self_test(language: str = "sv") -> Mapping[str, object]:
    """Run all checks, each whatever became of the others.

    Returns:
        `version`; `passed`, whether none failed; and under `checks` by name the `result` and what
        is `said` of it: a version, a number, or what went wrong.
    """
    words = Words(language)
    with tempfile.TemporaryDirectory(prefix="smdesk-self-test-") as folder, ExitStack() as held:
        with suppress(SurroundingsError):  # the checks that need a screen say so
            held.enter_context(some_screen())
        ground = Ground(Path(folder), language)
        held.callback(ground.close)
        checks = {name: tried(name, check, ground, words) for name, check in CHECKS.items()}
    passed = all(one["result"] != Result.FAILED for one in checks.values())
    return {"version": __version__, "passed": passed, "checks": checks}


def tried(
    name: str, check: Callable[[Ground], str], ground: Ground, words: Words
) -> Mapping[str, str]:
    """Run one check, and return its result and what is said of it."""
    try:
        return {"result": Result.OK, "said": check(ground)}
    except SmdeskError as error:
        lacks = name in MAY_LACK and isinstance(error, SurroundingsError)
        result = Result.MISSING if lacks else Result.FAILED
        return {"result": result, "said": words.explain(error)}
    except Exception as error:  # noqa: BLE001  a check that raises is a check that failed
        return {"result": Result.FAILED, "said": f"{type(error).__name__}: {error}"}
