"""Roles, identifiers and errors."""

import re

import pytest

from smdesk.domain.actors import Actor, Role
from smdesk.domain.errors import ConflictError, InvalidError, Problem, UserError
from smdesk.domain.ids import new_id, short
from tests.support import factories as make


def test_who_has_one_of_the_roles_may() -> None:
    actor = make.actor(Role.REGISTRAR, Role.READER)
    actor.require(Role.WEBMASTER, Role.REGISTRAR)
    with pytest.raises(UserError) as caught:
        actor.require(Role.WEBMASTER, Role.ARCHIVIST)
    assert caught.value.code == "not_permitted"
    assert caught.value.values == {"roles": "archivist, webmaster", "account": "anna.ek"}


def test_somebody_unknown_only_reads() -> None:
    assert Actor(account="bo").roles == {Role.READER}


def test_identifiers() -> None:
    made = {new_id() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch("[a-z2-7]{16}", item) for item in made)
    assert short("abcdefghij") == "abcdef"


def test_an_invalid_entry_tells_its_first_problem_and_keeps_all() -> None:
    problems = [
        Problem(code="too_long", at="name", values={"limit": 200}),
        Problem(code="required", at="sector"),
    ]
    error = InvalidError(problems)
    assert (error.code, error.at, error.values) == ("too_long", "name", {"limit": 200})
    assert error.problems == tuple(problems)
    assert str(error) == "too_long"


def test_a_conflict_keeps_both() -> None:
    error = ConflictError("mine", "theirs")
    assert (error.code, error.mine, error.theirs) == ("conflict", "mine", "theirs")
    assert (error.at, error.values) == (None, {})
