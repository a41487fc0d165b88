"""Which value holds: each setting at each level, and every two levels in conflict."""

import os
from collections.abc import Sequence
from itertools import combinations

import pytest

from smdesk.domain.errors import TextKeys
from smdesk.domain.findings import Finding
from smdesk.domain.stated import PolicyRead
from smdesk.services.settings.policy import PLACES, POLICIES, Kind, Policy
from smdesk.services.settings.policy_holding import Held, Level, Policies, log_faults
from tests.support.managed import Organisation

ROOT = "C:\\" if os.name == "nt" else "/"
ALL = pytest.mark.parametrize("policy", POLICIES, ids=lambda one: one.name)
STATED = [Level.ENFORCED, Level.USER, Level.RECOMMENDED]


def values(policy: Policy) -> dict[Level, str | bool]:
    """Return another value for each level, as far as there are so many."""
    match policy.kind:
        case Kind.SWITCH:
            made: Sequence[str | bool] = [False, True, False]
        case Kind.CHOICE:
            made = [*reversed(policy.choices), *policy.choices][:3]
        case Kind.ADDRESS:
            made = [f"postgresql://server{n}/smdesk" for n in range(3)]
        case Kind.PROXY:
            made = [f"http://proxy{n}:8080" for n in range(3)]
        case _:
            made = [f"{ROOT}mapp {n}" for n in range(3)]
    return dict(zip(STATED, made, strict=True))


def hold(policy: Policy, stated: dict[Level, object]) -> Held:
    def of(level: Level) -> dict[str, object]:
        return {policy.name: stated[level]} if level in stated else {}

    source = Organisation(of(Level.ENFORCED), of(Level.RECOMMENDED))
    return Policies([source]).hold(of(Level.USER), "egen fil")


@ALL
def test_nothing_stated_is_the_default(policy: Policy) -> None:
    held = hold(policy, {})
    assert held.settings[policy.name].value == policy.default
    assert held.settings[policy.name].level is Level.DEFAULT
    assert held.faults == ()


@ALL
@pytest.mark.parametrize("level", STATED)
def test_each_level_holds_alone(policy: Policy, level: Level) -> None:
    held = hold(policy, {level: values(policy)[level]})
    one = held.settings[policy.name]
    assert (one.value, one.level) == (values(policy)[level], level)
    assert one.place == ("egen fil" if level is Level.USER else "policyn")
    assert held.is_managed(policy.name) == (level is Level.ENFORCED)


@ALL
@pytest.mark.parametrize("levels", [*combinations(STATED, 2), tuple(STATED)])
def test_in_conflict_the_one_that_weighs_most_holds(
    policy: Policy, levels: tuple[Level, ...]
) -> None:
    held = hold(policy, {level: values(policy)[level] for level in levels})
    one = held.settings[policy.name]
    assert (one.value, one.level) == (values(policy)[levels[0]], levels[0])
    assert held.faults == ()


@ALL
@pytest.mark.parametrize("levels", [*combinations(STATED, 2), (Level.RECOMMENDED,)])
def test_what_cannot_be_used_is_told_and_the_next_holds(
    policy: Policy, levels: tuple[Level, ...]
) -> None:
    stated: dict[Level, object] = {level: values(policy)[level] for level in levels}
    stated[levels[0]] = 17
    held = hold(policy, stated)
    one = held.settings[policy.name]
    next_level = levels[1] if len(levels) > 1 else Level.DEFAULT
    assert one.level is next_level
    assert one.value == (stated[next_level] if len(levels) > 1 else policy.default)
    assert [fault.code for fault in held.faults] == ["policy_kind"]
    assert held.faults[0].values["name"] == TextKeys((f"policy.name.{policy.name}",))


def test_a_fault_is_told_even_where_something_heavier_holds() -> None:
    source = Organisation({"language": "en"}, {"language": "fi"})
    held = Policies([source]).hold({}, "")
    assert held.settings["language"].value == "en"
    assert [fault.code for fault in held.faults] == ["policy_choice"]


def test_the_first_source_weighs_more_at_the_same_level() -> None:
    sources = [
        Organisation(recommended={"language": "en"}, place="datorn"),
        Organisation({"proxy": "direct"}, {"language": "sv"}, place="kontot"),
    ]
    held = Policies(sources).hold({}, "")
    assert held.settings["language"].place == "datorn"
    assert held.settings["proxy"].place == "kontot"
    assert held.settings["language"].value == "en"


def test_where_a_folder_stands_apart_no_place_of_the_register_holds() -> None:
    stated = {policy.name: values(policy)[Level.ENFORCED] for policy in POLICIES}
    held = Policies([Organisation(dict(stated))], apart=True).hold({}, "")
    assert {name for name in stated if not held.is_managed(name)} == PLACES


def test_what_a_source_meets_is_handed_on_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        def read(self) -> PolicyRead:
            return PolicyRead(faults=[Finding(code="policy_unreadable", place="filen")])

    source = Organisation({"proxy": "http://bo:hemligt@proxy"})
    held = Policies([Broken(), source]).hold({}, "")
    assert [fault.code for fault in held.faults] == ["policy_unreadable", "policy_password"]
    log_faults(held.faults)
    assert "policy_password: proxy in policyn" in caplog.text
    assert "hemligt" not in caplog.text
