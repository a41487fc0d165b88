"""From the account signed in to the computer to an actor with roles."""

from smdesk.domain.actors import Actor, Grant, Role
from smdesk.domain.ids import new_id
from smdesk.services.ports import Snapshot, Store


def identify(store: Store, account: str, *, writing: bool) -> Actor:
    """Return the actor behind an account.

    The first account that opens a new database becomes its webmaster, for somebody has to be able
    to begin; everybody else reads until a role is granted.
    """
    with store.read() as snapshot:
        known = _known(snapshot, account)
        empty = not snapshot.grants.all()
    if known is not None:
        return known
    if not (empty and writing):
        return Actor(account=account)
    first = Actor(account=account, roles=frozenset({Role.WEBMASTER}))
    with store.write(first) as work:
        if work.grants.all():  # another account was first, a moment ago
            return _known(work, account) or Actor(account=account)
        work.grants.add(Grant(id=new_id(), account=account, roles=first.roles))
        work.commit()
    return first


def _known(snapshot: Snapshot, account: str) -> Actor | None:
    for grant in snapshot.grants.all():
        if grant.account.casefold() == account.casefold():
            return Actor(account=account, person_id=grant.person_id, roles=grant.roles)
    return None
