"""`smdesk roles`: who may do what, listed, given and taken back."""

import argparse

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.domain.actors import Role
from smdesk.services.desk import Desk


def roles(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the accounts with roles, or change one of them."""
    match arguments.action:
        case "grant":
            _grant(arguments, desk, output)
        case "revoke":
            desk.roles.revoke(desk.actor, arguments.account)
            output.say("cli.roles_revoked", account=arguments.account)
        case _:
            _list(desk, output)
    output.result({"grants": desk.roles.all()})
    return Exit.DONE


def _grant(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    given = frozenset(map(Role, arguments.roles))
    desk.roles.grant(desk.actor, arguments.account, given)
    output.say("cli.roles_granted", account=arguments.account, roles=_in_words(given, output))


def _list(desk: Desk, output: Output) -> None:
    with desk.store.read() as snapshot:
        names = {person.id: person.name for person in snapshot.people.all()}
    grants = desk.roles.all()
    if not grants:
        output.say("cli.roles_none")
    output.table(
        ("account", "person", "roles"),
        [
            (grant.account, names.get(grant.person_id or "", ""), _in_words(grant.roles, output))
            for grant in grants
        ],
    )


def _in_words(roles: frozenset[Role], output: Output) -> str:
    return ", ".join(output.words(f"role.{role}") for role in Role if role in roles)
