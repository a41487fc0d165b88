"""Who may do what: roles given to accounts, by a webmaster.

On SQLite roles are guard rails; on PostgreSQL the account is the database login, and the database
itself refuses what its roles do not allow.
"""

from collections.abc import Iterable
from dataclasses import replace

from smdesk.domain.actors import Actor, Grant, Role
from smdesk.domain.errors import InvalidError, Problem, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.texts import check_line, clean_line
from smdesk.services.ports import ChangeSet, Snapshot, Store
from smdesk.services.register.register import Saved


class Roles:
    """Lists, gives and takes the roles of accounts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Grant]:
        """Return every account that has been given roles, by name."""
        with self._store.read() as snapshot:
            return sorted(snapshot.grants.all(), key=_name)

    def grant(
        self, actor: Actor, account: str, roles: Iterable[Role], person_id: str | None = None
    ) -> Saved:
        """Give an account exactly these roles, in place of those it had.

        Args:
            actor: a webmaster.
            account: signed in to the computer; on PostgreSQL the database login.
            roles: at least one.
            person_id: who is behind the account; None leaves it as it was.

        Raises:
            InvalidError: `required`, `too_long`, `control_character`, `roles_missing`,
                `person_unknown`.
            UserError: `not_permitted`, `last_webmaster`, `own_webmaster`.
        """
        actor.require(Role.WEBMASTER)
        account, given = clean_line(account), frozenset(roles)
        with self._store.write(actor) as work:
            problems = _problems(work, account, given, person_id)
            if problems:
                raise InvalidError(problems)
            known = _known(work, account)
            _webmaster_must_stay(work, actor, account, given)
            if known is None:
                made = Grant(id=new_id(), account=account, person_id=person_id, roles=given)
                work.grants.add(made)
            else:
                person_id = person_id or known.person_id
                made = work.grants.update(replace(known, roles=given, person_id=person_id))
            return Saved(made.id, work.commit())

    def revoke(self, actor: Actor, account: str) -> ChangeSet:
        """Take every role from an account, which from then on only reads.

        Raises:
            UserError: `not_permitted`, `account_unknown`, `last_webmaster`, `own_webmaster`.
        """
        actor.require(Role.WEBMASTER)
        account = clean_line(account)
        with self._store.write(actor) as work:
            known = _known(work, account)
            if known is None:
                raise UserError("account_unknown", at="account", account=account)
            _webmaster_must_stay(work, actor, account, frozenset())
            work.grants.remove(known)
            return work.commit()


def _name(grant: Grant) -> str:
    return grant.account.casefold()


def _known(snapshot: Snapshot, account: str) -> Grant | None:
    """Return an account's grant; large and small letters are one account."""
    wanted = account.casefold()
    return next((grant for grant in snapshot.grants.all() if _name(grant) == wanted), None)


def _problems(
    snapshot: Snapshot, account: str, roles: frozenset[Role], person_id: str | None
) -> list[Problem]:
    problems = check_line(account, "account", required=True)
    if not roles:
        problems.append(Problem(code="roles_missing", at="roles"))
    if person_id is not None and snapshot.people.get(person_id) is None:
        problems.append(Problem(code="person_unknown", at="person"))
    return problems


def _webmaster_must_stay(
    snapshot: Snapshot, actor: Actor, account: str, roles: frozenset[Role]
) -> None:
    """Refuse what would leave nobody to give roles, or the actor without the role midway.

    A webmaster who takes the role from himself could not enter that into the audit trail.
    """
    if Role.WEBMASTER in roles:
        return
    wanted = account.casefold()
    others = [grant for grant in snapshot.grants.all() if _name(grant) != wanted]
    if not any(Role.WEBMASTER in grant.roles for grant in others):
        raise UserError("last_webmaster", at="account", account=account)
    if actor.account.casefold() == wanted:
        raise UserError("own_webmaster", at="account", account=account)
