"""Tools that the organisation may have forbidden: each refuses before it does anything."""

from collections.abc import Callable, Collection
from functools import partial
from typing import cast

from smdesk.domain.errors import UserError
from smdesk.services.ports import Camera, PageCamera, PageReader, TimestampTool
from smdesk.services.settings.settings import SettingsFile


class _Allowed:
    """A tool; before one of some methods is given, it is asked whether that may be."""

    def __init__(self, tool: object, methods: Collection[str], check: Callable[[], None]) -> None:
        self._tool = tool
        self._methods = methods
        self._check = check

    def __getattr__(self, name: str) -> object:
        if name in self._methods:
            self._check()
        return getattr(self._tool, name)


def allowed_camera(camera: Camera, settings: SettingsFile) -> Camera:
    """Return a camera that refuses with `screenshots_not_allowed` where that is decided."""
    return cast("Camera", _asked(camera, settings, "screenshots", "screens", "windows", "take"))


def allowed_pages(camera: PageCamera, settings: SettingsFile) -> PageCamera:
    """Return what takes pages, which refuses likewise."""
    return cast("PageCamera", _asked(camera, settings, "screenshots", "take", "session"))


def allowed_reader(reader: PageReader, settings: SettingsFile) -> PageReader:
    """Return what reads published pages, which refuses with `network_not_allowed`."""
    return cast("PageReader", _asked(reader, settings, "network", "address", "reach"))


def allowed_stamps(tool: TimestampTool, settings: SettingsFile) -> TimestampTool:
    """Return what asks for tokens, which refuses likewise, before a wish is made."""
    return cast("TimestampTool", _asked(tool, settings, "network", "request", "ask"))


def _asked(tool: object, settings: SettingsFile, what: str, *methods: str) -> _Allowed:
    return _Allowed(tool, methods, partial(_check, settings, what))


def _check(settings: SettingsFile, what: str) -> None:
    if not getattr(settings.read(), f"{what}_allowed"):
        raise UserError(f"{what}_not_allowed")
