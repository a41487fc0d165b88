"""Questions in a case that were moved to it; never the question itself (P2)."""

from smdesk.services.ports import Clock, Store


class Referrals:
    """Questions in a case that were moved to it; never the question itself (P2)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
