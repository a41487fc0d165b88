"""The municipality's own policy by heading, our short guidance, and who has read it (P12)."""

from smdesk.services.ports import Clock, Store


class GuidanceDesk:
    """The municipality's own policy by heading, our short guidance, and who has read it (P12)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
