"""What had to be removed: the log of a bad moment, unfinished until every question has its answer (P8)."""

from smdesk.services.ports import Clock, Store


class Removals:
    """What had to be removed: the log of a bad moment, unfinished until every question has its answer (P8)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
