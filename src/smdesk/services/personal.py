"""What is stored of a person: the extract, anonymising, the record of processing."""

from smdesk.services.ports import Clock, Store


class PersonalData:
    """What is stored of a person: the extract, anonymising, the record of processing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
