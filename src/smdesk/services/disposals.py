"""Disposal by decision, destruction by two people, and legal holds (P9, P8)."""

from smdesk.services.ports import Archive, Clock, Store


class Disposals:
    """Disposal by decision, destruction by two people, and legal holds (P9, P8)."""

    def __init__(self, store: Store, archive: Archive, clock: Clock) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock
