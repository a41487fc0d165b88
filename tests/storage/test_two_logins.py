"""PostgreSQL knows by itself who proposed and who decided: one login can't be two people."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import psycopg
import pytest

from smdesk.domain.actors import Role
from smdesk.domain.disposal import Basis, Disposal
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.services.actors import identify
from smdesk.services.ports import UnitOfWork
from smdesk.services.register.roles import Roles
from tests.storage.test_logins import Server, make_server, state_of
from tests.support import factories as make
from tests.support.factories import NOW

PEOPLE = (Role.WEBMASTER, Role.ARCHIVIST)
CHANGE = "UPDATE disposals SET {1} WHERE id = '{0}'"
DROP = "DELETE FROM disposals WHERE id = '{0}'"
WHO = "SELECT proposed_as, settled_as FROM disposals WHERE id = '{0}'"
INSERT = """
INSERT INTO disposals (id, basis, reason, proposed_at, proposed_by, settled_at, settled_by, refused,
    case_number, carried_out_by, version{columns})
VALUES ('{id}', 'personal_data', 'x', now(), '{one}', {settled}, '{other}', false, '', '',
    1{values})
"""


@pytest.fixture(scope="module")
def server(postgresql_server: str) -> Server:
    """A database with a webmaster and an archivist, each with a login; the owner is neither."""
    made = make_server(postgresql_server)
    with closing(made.store(made.login("owner"))) as store:
        owner = identify(store, store.login or "", writing=True)
        for role in PEOPLE:
            Roles(store).grant(owner, made.login(role), [role])
        with store.write(owner) as work:
            work.disposals.add(proposal("owners", "anna.ek", settled_at=NOW, settled_by="bo.al"))
            work.commit()
    return made


@contextmanager
def signed_in(server: Server, name: str) -> Iterator[UnitOfWork]:
    """What a login writes through the program."""
    with (
        closing(server.store(server.login(name))) as store,
        store.write(identify(store, store.login or "", writing=True)) as work,
    ):
        yield work
        work.commit()


def proposal(identifier: str, account: str, **changes: object) -> Disposal:
    made = Disposal(
        id=identifier,
        basis=Basis.PERSONAL_DATA,
        reason="Skäl",
        proposed_at=NOW,
        proposed_by=account,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # by the fields' names


def propose(server: Server, identifier: str, name: str = Role.WEBMASTER) -> Disposal:
    made = proposal(identifier, server.login(name))
    with signed_in(server, name) as work:
        work.disposals.add(made)
    return made


def approve(
    server: Server, made: Disposal, name: str = Role.ARCHIVIST, account: str = ""
) -> Disposal:
    with signed_in(server, name) as work:
        by = account or server.login(name)
        return work.disposals.update(replace(made, settled_at=NOW, settled_by=by))


def door(link: psycopg.Connection, decision: str) -> str | None:
    return state_of(link, f"SELECT smdesk_erase('{decision}', ARRAY[1]::bigint[])")


def test_a_decision_by_two_logins_opens_the_door(server: Server) -> None:
    approve(server, propose(server, "honest"))
    with server.link(server.login(Role.ARCHIVIST)) as link:
        who = tuple(server.login(role) for role in PEOPLE)
        assert link.execute(WHO.format("honest").encode()).fetchone() == who
        assert door(link, "honest") is None


@pytest.mark.parametrize(("identifier", "settled"), [("forged", "now()"), ("forged-later", "NULL")])
def test_names_that_one_login_made_up_open_nothing(
    server: Server, identifier: str, settled: str
) -> None:
    insert = INSERT.format(
        id=identifier,
        one="anna.ek",
        other="bo.al",
        settled=settled,
        columns=", proposed_as, settled_as",
        values=", 'anna.ek', 'bo.al'",
    )
    settle = CHANGE.format(identifier, "settled_at = now(), settled_as = 'x'")
    with server.link(server.login(Role.WEBMASTER)) as link:
        assert state_of(link, insert) is None
        assert state_of(link, settle) == ("SM006" if settled == "now()" else "SM007")
        with server.link(server.login(Role.ARCHIVIST)) as other:
            for one in (link, other):
                assert door(one, identifier) == "SM005"


def test_nobody_signs_for_another_login(server: Server) -> None:
    propose(server, "signed")
    with server.link(server.login(Role.WEBMASTER)) as link:
        for change in ("proposed_as = 'x'", "settled_as = 'x'", "version = version"):
            assert state_of(link, CHANGE.format("signed", change)) is None
        who = (server.login(Role.WEBMASTER), None)
        assert link.execute(WHO.format("signed").encode()).fetchone() == who


def test_one_login_does_not_decide_in_anothers_name(server: Server) -> None:
    made = propose(server, "in-a-name")
    with pytest.raises(UserError, match="disposal_same_login"):
        approve(server, made, Role.WEBMASTER, "bo.al")
    with signed_in(server, Role.WEBMASTER) as work:
        taken = replace(made, settled_at=NOW, settled_by="bo.al", refused=True)
        assert work.disposals.update(taken).refused
    with server.link(server.login(Role.ARCHIVIST)) as link:
        assert door(link, "in-a-name") == "SM005"


@pytest.mark.parametrize(
    "change",
    [
        "reason = 'y'",
        "proposed_by = 'x'",
        "settled_by = 'x'",
        "settled_at = NULL",
        "refused = true",
        "case_number = 'x'",
        "id = 'x'",
    ],
)
def test_a_decision_stays_as_it_was_made(server: Server, change: str) -> None:
    identifier = new_id()
    approve(server, propose(server, identifier))
    with server.link(server.login(Role.WEBMASTER)) as link:
        assert state_of(link, CHANGE.format(identifier, change)) == "SM006"
        assert state_of(link, DROP.format(identifier)) == "SM006"


def test_what_a_colleague_proposed_is_not_rewritten_but_removed(server: Server) -> None:
    propose(server, "plain")
    with server.link(server.login(Role.ARCHIVIST)) as link:
        for change in ("reason = 'y'", "basis = 'schedule'", "proposed_by = 'x'"):
            assert state_of(link, CHANGE.format("plain", change)) == "SM006"
        assert state_of(link, DROP.format("plain")) is None


def test_what_is_carried_out_opens_no_door_again(server: Server) -> None:
    made = approve(server, propose(server, "done"))
    with signed_in(server, Role.WEBMASTER) as work:
        work.disposals.update(replace(made, carried_out_at=NOW, carried_out_by="x"))
    with server.link(server.login(Role.WEBMASTER)) as link:
        again = CHANGE.format("done", "carried_out_at = NULL")
        assert state_of(link, again) == "SM006"
        assert door(link, "done") == "SM005"


def test_the_names_count_only_for_what_the_owner_wrote(server: Server) -> None:
    insert = INSERT.format(
        id="for-the-owner", one="a", other="b", settled="now()", columns="", values=""
    )
    with server.link(server.login(Role.WEBMASTER)) as link:
        assert state_of(link, insert) is None
        assert door(link, "owners") == "SM005"
    with server.link(server.login("owner")) as link:
        assert door(link, "for-the-owner") == "SM005"
        assert door(link, "owners") is None


@pytest.mark.parametrize("by_card", [False, True])
def test_the_door_knows_one_person_behind_two_logins(server: Server, by_card: bool) -> None:
    made = approve(server, propose(server, f"same-{by_card}"))
    person = make.person(account=server.login(Role.ARCHIVIST).upper() if by_card else "")
    with signed_in(server, Role.WEBMASTER) as work:
        work.people.add(person)
        wanted = {server.login(role) for role in PEOPLE[: 1 if by_card else 2]}
        before = [one for one in work.grants.all() if one.account in wanted]
        after = [work.grants.update(replace(one, person_id=person.id)) for one in before]
    with server.link(server.login(Role.WEBMASTER)) as link:
        assert door(link, made.id) == "SM005"
    with signed_in(server, Role.WEBMASTER) as work:
        for grant in after:
            work.grants.update(replace(grant, person_id=None))
        work.people.update(replace(person, account=""))
    with server.link(server.login(Role.WEBMASTER)) as link:
        assert door(link, made.id) is None
