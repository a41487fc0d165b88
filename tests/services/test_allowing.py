"""What the organisation forbids is refused before anything is done; all else goes through."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import UserError
from smdesk.services.settings import allowing
from smdesk.services.settings.policy_holding import Policies
from smdesk.services.settings.settings import SettingsFile
from tests.support.managed import Organisation


@dataclass(slots=True)
class Tool:
    """Notes each of its methods that is called."""

    called: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        return lambda: self.called.append(name)


CASES = [
    (allowing.allowed_camera, "screenshots", ("screens", "windows", "take"), "shows_us"),
    (allowing.allowed_pages, "screenshots", ("take", "session"), "forget_sign_ins"),
    (allowing.allowed_reader, "network", ("address", "reach"), "file"),
    (allowing.allowed_stamps, "network", ("request", "ask"), "read"),
]


@pytest.mark.parametrize(("wrap", "what", "asked", "free"), CASES)
def test_it_follows_the_policy_of_the_moment(
    wrap: Any, what: str, asked: tuple[str, ...], free: str, tmp_path: Path
) -> None:
    organisation, tool = Organisation(), Tool()
    settings = SettingsFile(tmp_path / "s.json", RealDisk(), Policies([organisation]))
    wrapped = wrap(tool, settings)
    organisation.enforced[f"{what}_allowed"] = False
    for name in asked:
        with pytest.raises(UserError, match=f"{what}_not_allowed"):
            getattr(wrapped, name)()
    assert tool.called == []
    getattr(wrapped, free)()
    organisation.enforced.clear()
    for name in asked:
        getattr(wrapped, name)()
    assert tool.called == [free, *asked]
