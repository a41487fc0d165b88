"""The retention schedule: versions, rows, the decision, and what changed between two (P9)."""

from smdesk.services.ports import Clock, Store


class ScheduleDesk:
    """The retention schedule: versions, rows, the decision, and what changed between two (P9)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
