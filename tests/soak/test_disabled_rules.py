"""No rule can be disabled unnoticed: the tests that docs/policy-table.md names for it fail.

`SMDESK_SOAK=full` disables each rule, otherwise a few. `SMDESK_SEED` chooses others.
"""

import os
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.soak.disabled import ASKED, answers_of
from tools.policy_table import held

pytestmark = pytest.mark.soak

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("SMDESK_SOAK") == "full"
SEED = int(os.environ.get("SMDESK_SEED", "0"))
FEW = 4
PATIENCE_SECONDS = 600
TESTS = {one.rule: one.tests for one in held()}
ALL = [(rule, answer) for rule in TESTS for answer in answers_of(rule)]
TRIED = ALL if FULL else random.Random(SEED).sample(ALL, FEW)  # noqa: S311  a sample, not a secret


def run(tests: Iterable[str], without: str = "") -> subprocess.CompletedProcess[str]:
    options = ("-xq", "-p", "tests.soak.disabled", "-p", "no:cacheprovider")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, *(f"tests/{name}" for name in tests)],
        cwd=ROOT,
        env=os.environ | {ASKED: without},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def test_with_all_rules_in_place_their_tests_pass() -> None:
    done = run(dict.fromkeys(test for rule, _ in TRIED for test in TESTS[rule]))
    assert done.returncode == pytest.ExitCode.OK, done.stdout + done.stderr


@pytest.mark.parametrize(("rule", "answer"), TRIED)
def test_a_disabled_rule_is_noticed(rule: str, answer: str) -> None:
    done = run(TESTS[rule], without=f"{rule} {answer}")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout + done.stderr
    assert "1 failed" in done.stdout
