"""An organisation that states settings, without touching the machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from smdesk.domain.stated import PolicyRead, Stated


@dataclass(slots=True)
class Organisation:
    """A source; see `ports.PolicySource`."""

    enforced: dict[str, object] = field(default_factory=dict)
    recommended: dict[str, object] = field(default_factory=dict)
    place: str = "policyn"

    def read(self) -> PolicyRead:
        both = ((True, self.enforced), (False, self.recommended))
        return PolicyRead(
            stated=[Stated(place=self.place, enforced=is_, values=values) for is_, values in both]
        )


def managed(
    monkeypatch: pytest.MonkeyPatch,
    enforced: Mapping[str, object] | None = None,
    recommended: Mapping[str, object] | None = None,
) -> Organisation:
    """Let whatever opens a data folder find an organisation that states this."""
    made = Organisation(dict(enforced or {}), dict(recommended or {}))
    monkeypatch.setattr("smdesk.parts.policy_sources", lambda: [made])
    return made
