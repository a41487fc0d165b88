"""What ids stand for, in names: a history of ids would tell nobody anything."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from smdesk.domain.changes import TELLING, parts
from smdesk.domain.disposal import Disposal
from smdesk.domain.evidence import Capture
from smdesk.domain.guidance import PolicyDocument
from smdesk.domain.half_years import HalfYear
from smdesk.domain.moderation import Removal
from smdesk.domain.organisation import Office, OfficeKind
from smdesk.domain.restricted import RestrictedKey
from smdesk.domain.retention import ScheduleVersion
from smdesk.domain.rounds import CaptureRound
from smdesk.services.ports import Snapshot
from smdesk.services.ports.exchange import REFERS


class Naming:
    """Names as they are known now, or as the audit trail last had them; each looked up once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._known: dict[str, object] = {}

    def __call__(self, field: str, value: object) -> object:
        """Return a field's value as people read it."""
        if isinstance(value, Office) and value.body_id:
            heads_unit = value.kind is OfficeKind.UNIT_HEAD
            return self._name("units" if heads_unit else "sectors", value.body_id)
        if not isinstance(value, str) or not value:
            return value
        if field == "half_year":
            return HalfYear.parse(value)
        return self._name(REFERS[field], value) if field in REFERS else value

    def telling(self, kind: str, thing: object, known: str = "") -> tuple[object, ...]:
        """Return which thing it is, in names.

        Args:
            kind: what sort of thing.
            thing: as it is or was.
            known: the id of what the reader knows already.
        """
        values = parts(thing)
        if thing is None or values["id"] == known:
            return ()
        told = ((name, values.get(name)) for name in TELLING.get(kind, ("name",)))
        return tuple(self(name, value) for name, value in told if value and value != known)

    def name(self, kind: str, thing: object) -> str:
        """Return which thing it is, in one text."""
        told = self.telling(kind, thing)
        return ", ".join(str(value) for value in told if not isinstance(value, OfficeKind))

    def _name(self, table: str, identifier: str) -> object:
        if identifier not in self._known:
            thing = getattr(self._snapshot, table).get(identifier) or self._last(identifier)
            self._known[identifier] = _called(thing) if thing is not None else identifier
        return self._known[identifier]

    def _last(self, identifier: str) -> Any:
        """Return a thing that is gone, as it was last."""
        told = self._snapshot.audit.about(identifier)
        return next((one.thing for one in told[::-1] if one.entry.entity_id == identifier), None)


NAMELESS: Mapping[type[Any], str] = {
    Capture: "taken_at",
    Removal: "found_at",
    RestrictedKey: "made_at",
    ScheduleVersion: "edition",
    Disposal: "proposed_at",
    PolicyDocument: "title",
}
"""What things are called that have no name: the field that tells them apart best."""


def _called(thing: Any) -> str | date | datetime | HalfYear:
    if isinstance(thing, CaptureRound):
        return HalfYear.parse(thing.half_year)
    called = getattr(thing, NAMELESS.get(type(thing), "name"))
    return called if isinstance(called, datetime) else str(called)
