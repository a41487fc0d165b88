"""Reports that the schedule preserves, put into the archive as bags (P9)."""

from smdesk.services.ports import Archive, Clock, Store


class Records:
    """Reports that the schedule preserves, put into the archive as bags (P9)."""

    def __init__(self, store: Store, archive: Archive, clock: Clock) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock
