"""The restricted store: keys, copies in, and copies opened for a reason (P8)."""

from smdesk.services.ports import Clock, Store


class RestrictedStore:
    """The restricted store: keys, copies in, and copies opened for a reason (P8)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
