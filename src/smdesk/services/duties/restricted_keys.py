"""The restricted store's key: made once, tested, brought back from paper when it is lost."""

from contextlib import suppress
from dataclasses import dataclass, field, replace

from smdesk.domain.actors import Actor
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.restricted import (
    MAY_KEEP_KEYS,
    MAY_OPEN,
    RestrictedKey,
    grouped,
    typed_key,
)
from smdesk.domain.secret import Secret
from smdesk.services.ports import (
    Clock,
    KeyPair,
    KeyStore,
    Sealer,
    Snapshot,
    Store,
    UnitOfWork,
    UnopenedError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreState:
    """Whether copies can be put in, and opened here and now."""

    key: RestrictedKey | None
    openable: bool
    """Whether this account can open copies on this computer."""
    why: str = ""
    """The code of the first error that stands in the way of anything; empty if nothing does."""

    @property
    def ready(self) -> bool:
        """Tell whether copies can be put in; that takes no secret."""
        return self.key is not None and self.key.tested_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """A key that was made, and the recovery key to print: it is shown now and never again."""

    recovery: str = field(repr=False)
    key: RestrictedKey


class RestrictedKeys:
    """Makes, tests and finds the store's key."""

    def __init__(self, store: Store, clock: Clock, sealer: Sealer, keys: KeyStore) -> None:
        self._store = store
        self._clock = clock
        self._sealer = sealer
        self._keys = keys

    def state(self) -> StoreState:
        """Return whether copies can be put in and opened; asks the credential store."""
        with self._store.read() as snapshot:
            key = active_key(snapshot)
        if key is None:
            return StoreState(key=None, openable=False, why="restricted_no_key")
        untested = "" if key.tested_at else "restricted_untested"
        try:
            self.secret(key)
        except SmdeskError as error:
            return StoreState(key=key, openable=False, why=untested or error.code)
        return StoreState(key=key, openable=True, why=untested)

    def secret(self, key: RestrictedKey) -> Secret:
        """Return a key's secret half from the credential store.

        Raises:
            UserError: `restricted_key_missing`; `restricted_key_wrong`, when another one is
                there under its name.
            SurroundingsError: `restricted_keystore_missing`.
        """
        secret = self._keys.get(key.id)
        if secret is None:
            raise UserError("restricted_key_missing")
        if not self._fits(secret, key.recipient):
            raise UserError("restricted_key_wrong")
        return secret

    def set_up(self, actor: Actor) -> NewKey:
        """Make the store's key and its recovery key.

        A key that guards no copies is replaced, so that a printout that was lost at once, or
        never tested, can be made anew.

        Raises:
            UserError: `not_permitted`; `restricted_key_in_use`, when copies are sealed with one.
            SurroundingsError: `restricted_keystore_missing`; nothing is stored then.
        """
        actor.require(*MAY_KEEP_KEYS)
        with self._store.read() as snapshot:
            _replaceable(snapshot)  # refused before the system is asked for anything
        pair, recovery = self._sealer.make(), self._sealer.make()
        key = self._new_key(actor, pair, recovery)
        self._keys.put(key.id, pair.secret)
        try:
            self._exchange(actor, key)
        except BaseException:
            self._forget(key)
            raise
        return NewKey(recovery=grouped(recovery.secret), key=key)

    def _exchange(self, actor: Actor, key: RestrictedKey) -> None:
        """Store a key in place of those before it.

        Their secrets stay in the credential store. It is the account's, not this folder's: where
        this is a copy of another folder, or an older backup comes back, copies may be sealed with
        them that this database knows nothing of.
        """
        with self._store.write(actor) as work:
            _make_way(work, _replaceable(work))
            work.restricted_keys.add(key)
            work.commit()

    def renew(self, actor: Actor) -> NewKey:
        """Make another recovery key of the same key, when the paper is lost; the old one is void.

        The copies stay as they are: what opens them is the same.

        Raises:
            UserError: `not_permitted`, `restricted_no_key`; as `secret`.
            SurroundingsError: as `secret`.
        """
        actor.require(*MAY_KEEP_KEYS)
        with self._store.read() as snapshot:
            key = needed_key(snapshot)
        secret, recovery = self.secret(key), self._sealer.make()
        locked = self._sealer.seal_text(secret.text, recovery.recipient)
        changed = replace(key, locked=locked, recovery=recovery.recipient, tested_at=None)
        with self._store.write(actor) as work:
            stored = work.restricted_keys.update(changed)
            work.commit()
        return NewKey(recovery=grouped(recovery.secret), key=stored)

    def _new_key(self, actor: Actor, pair: KeyPair, recovery: KeyPair) -> RestrictedKey:
        return RestrictedKey(
            id=new_id(),
            recipient=pair.recipient,
            locked=self._sealer.seal_text(pair.secret.text, recovery.recipient),
            recovery=recovery.recipient,
            made_at=self._clock(),
            made_by=actor.account,
        )

    def _forget(self, key: RestrictedKey) -> None:
        """Forget the secret of a key that was not stored; one that stays opens nothing either.

        Nothing can be sealed with it: its recovery key was never shown, so never tested.
        """
        with suppress(SurroundingsError):
            self._keys.remove(key.id)

    def confirm(self, actor: Actor, typed: str) -> RestrictedKey:
        """Prove that the recovery key on paper unlocks the store's key.

        Raises:
            UserError: `not_permitted`; `restricted_no_key`, `recovery_mistyped`,
                `recovery_wrong`.
            SurroundingsError: `restricted_key_damaged`.
        """
        actor.require(*MAY_KEEP_KEYS)
        with self._store.write(actor) as work:
            key = needed_key(work)
            self._unlocked(key, typed)
            stored = work.restricted_keys.update(replace(key, tested_at=self._clock()))
            work.commit()
        return stored

    def recover(self, actor: Actor, typed: str) -> RestrictedKey:
        """Put the store's key back into the credential store, from the recovery key.

        Raises:
            UserError: as `confirm`.
            SurroundingsError: likewise; `restricted_keystore_missing`.
        """
        actor.require(*MAY_OPEN)
        with self._store.read() as snapshot:
            key = needed_key(snapshot)
        self._keys.put(key.id, self._unlocked(key, typed))
        with self._store.write(actor) as work:
            stored = work.restricted_keys.update(replace(key, tested_at=self._clock()))
            work.audit.note("key_recovered", "restricted_key", key.id, {})
            work.commit()
        return stored

    def _unlocked(self, key: RestrictedKey, typed: str) -> Secret:
        """Return the store's secret key, unlocked with what somebody typed."""
        recovery = typed_key(typed)
        try:
            recipient = self._sealer.recipient_of(recovery)
        except ValueError as error:
            raise UserError("recovery_mistyped", at="recovery") from error
        if recipient != key.recovery:
            raise UserError("recovery_wrong", at="recovery")
        try:
            secret = Secret(self._sealer.open_text(key.locked, recovery))
        except UnopenedError as error:
            raise SurroundingsError("restricted_key_damaged") from error
        if not self._fits(secret, key.recipient):
            raise SurroundingsError("restricted_key_damaged")
        return secret

    def _fits(self, secret: Secret, recipient: str) -> bool:
        try:
            return self._sealer.recipient_of(secret) == recipient
        except ValueError:
            return False


def active_key(snapshot: Snapshot) -> RestrictedKey | None:
    """Return the key that copies are sealed with now, if there is one."""
    return max(snapshot.restricted_keys.all(), key=lambda key: key.made_at, default=None)


def needed_key(snapshot: Snapshot) -> RestrictedKey:
    """Return the key that copies are sealed with now.

    Raises:
        UserError: `restricted_no_key`.
    """
    key = active_key(snapshot)
    if key is None:
        raise UserError("restricted_no_key")
    return key


def _replaceable(snapshot: Snapshot) -> list[RestrictedKey]:
    """Return the keys that a new one may replace.

    Raises:
        UserError: `restricted_key_in_use`.
    """
    if any(copy.gone_at is None for copy in snapshot.restricted_copies.all()):
        raise UserError("restricted_key_in_use")
    return snapshot.restricted_keys.all()


def _make_way(work: UnitOfWork, old: list[RestrictedKey]) -> None:
    """Remove keys that nothing names; a copy that is gone still names the one it had."""
    named = {copy.key_id for copy in work.restricted_copies.all()}
    for key in old:
        if key.id not in named:
            work.restricted_keys.remove(key)
