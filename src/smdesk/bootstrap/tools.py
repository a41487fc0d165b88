"""The tools, each behind its port, and loaded when one of its methods is first asked for.

SQLAlchemy, NumPy, ReportLab and openpyxl take more than a second to load together.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import cast

from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import TEMPLATES
from smdesk.services.ports import (
    Camera,
    Clock,
    ExchangeFiles,
    KeyStore,
    ListWriter,
    Masker,
    PackageWriter,
    PageCamera,
    PageReader,
    PaperReader,
    PictureFiles,
    PictureLook,
    PublicWriter,
    Redrawer,
    Renderer,
    Sealer,
    SheetReader,
    TableWriter,
    TextReader,
    TimestampTool,
    TokenFiles,
)
from smdesk.services.settings.settings import SettingsFile

OPENING = 2.0
"""Seconds in which the system's opener says that it can't open something."""


class Later:
    """A tool that is loaded when one of its methods is first asked for."""

    def __init__(self, load: Callable[[], object]) -> None:
        self._load = load

    @cached_property
    def _tool(self) -> object:
        return self._load()

    def __getattr__(self, name: str) -> object:
        return getattr(self._tool, name)


def camera(clock: Clock) -> Camera:
    """Return what takes the screen."""

    def load() -> object:
        from smdesk.capture.screen import MssCamera

        return MssCamera(clock)

    return cast("Camera", Later(load))


def page_camera(data: Path, clock: Clock) -> PageCamera:
    """Return what takes pages; its sign-ins last in the data folder."""

    def load() -> object:
        from smdesk.capture.browser.camera import BrowserCamera
        from smdesk.capture.browser.profile import Profile

        return BrowserCamera(clock, profile=Profile(data))

    return cast("PageCamera", Later(load))


def picture_look() -> PictureLook:
    """Return what looks at a picture that was taken."""

    def load() -> object:
        from smdesk.capture.engine.looking import PngLook

        return PngLook()

    return cast("PictureLook", Later(load))


def picture_files() -> PictureFiles:
    """Return what opens pictures of any height."""

    def load() -> object:
        from smdesk.capture.engine.opening import PngFiles

        return PngFiles()

    return cast("PictureFiles", Later(load))


def paper_reader() -> PaperReader:
    """Return what draws pages of our own documents."""

    def load() -> object:
        from smdesk.capture.paper_pages import PdfPapers

        return PdfPapers()

    return cast("PaperReader", Later(load))


def redrawer() -> Redrawer:
    """Return what draws pictures anew that were taken elsewhere."""

    def load() -> object:
        from smdesk.capture.foreign import FileRedrawer

        return FileRedrawer()

    return cast("Redrawer", Later(load))


def renderer() -> Renderer:
    """Return what sets reports as PDF."""

    def load() -> object:
        from smdesk.reports import PdfRenderer

        return PdfRenderer()

    return cast("Renderer", Later(load))


def sheet_reader() -> SheetReader:
    """Return what reads lists of channels."""

    def load() -> object:
        from smdesk.exchange import FileSheetReader

        return FileSheetReader()

    return cast("SheetReader", Later(load))


def text_reader() -> TextReader:
    """Return what reads guidelines."""

    def load() -> object:
        from smdesk.exchange import PolicyFiles

        return PolicyFiles()

    return cast("TextReader", Later(load))


def exchange_files() -> ExchangeFiles:
    """Return what writes and reads the open files."""

    def load() -> object:
        from smdesk.exchange import OpenFiles

        return OpenFiles(RealDisk())

    return cast("ExchangeFiles", Later(load))


def list_writer() -> ListWriter:
    """Return what writes spreadsheets."""

    def load() -> object:
        from smdesk.exchange.xlsx_lists import XlsxLists

        return XlsxLists(RealDisk())

    return cast("ListWriter", Later(load))


def table_writer() -> TableWriter:
    """Return what writes plain tables."""

    def load() -> object:
        from smdesk.exchange.plain_tables import TableFiles

        return TableFiles(RealDisk())

    return cast("TableWriter", Later(load))


def public_writer(data: Path) -> PublicWriter:
    """Return what writes the website's list, by the data folder's own templates."""

    def load() -> object:
        from smdesk.website.writing import PublicFiles

        return PublicFiles(data / TEMPLATES)

    return cast("PublicWriter", Later(load))


def page_reader(settings: SettingsFile) -> PageReader:
    """Return what reads published pages."""

    def load() -> object:
        from smdesk.website.reading import WebPages

        return WebPages(lambda: settings.read().proxy)

    return cast("PageReader", Later(load))


def package_writer() -> PackageWriter:
    """Return what writes packages for an e-archive."""

    def load() -> object:
        from smdesk.delivery import SipWriter

        return SipWriter(RealDisk())

    return cast("PackageWriter", Later(load))


def timestamp_tool(settings: SettingsFile) -> TimestampTool:
    """Return what asks for time-stamps and reads them."""

    def load() -> object:
        from smdesk.timestamps.tool import Rfc3161

        return Rfc3161(lambda: settings.read().proxy)

    return cast("TimestampTool", Later(load))


def token_files(root: Path) -> TokenFiles:
    """Return the tokens in a folder of archive."""

    def load() -> object:
        from smdesk.timestamps.folder import TokenFolder

        return TokenFolder(root, RealDisk())

    return cast("TokenFiles", Later(load))


def sealer() -> Sealer:
    """Return what encrypts."""

    def load() -> object:
        from smdesk.restricted import AgeSealer

        return AgeSealer()

    return cast("Sealer", Later(load))


def key_store() -> KeyStore:
    """Return the account's credential store."""

    def load() -> object:
        from smdesk.restricted import SystemKeyStore

        return SystemKeyStore()

    return cast("KeyStore", Later(load))


def masker() -> Masker:
    """Return what masks parts of a picture."""

    def load() -> object:
        from smdesk.restricted import PixelMasker

        return PixelMasker()

    return cast("Masker", Later(load))


def open_in_usual_program(path: Path) -> None:
    """Open a file or a folder as a double click would.

    Raises:
        SurroundingsError: `nothing_opens`, and the file is there anyway; `nothing_there`.
    """
    try:
        path.stat()
    except OSError as error:
        raise SurroundingsError("nothing_there", path=path) from error
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606  the person asked for it
        else:
            _hand_over(path)
    except OSError as error:
        raise SurroundingsError("nothing_opens", path=path) from error


def _hand_over(path: Path) -> None:
    """Hand a file to the system's own opener, which is the other program itself where it stays."""
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    handing = subprocess.Popen(  # noqa: S603  one fixed program, no shell
        [opener, path],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # it may be ours to print JSON on, and stays open with it
        stderr=subprocess.DEVNULL,
    )
    with suppress(subprocess.TimeoutExpired):
        if handing.wait(OPENING):
            raise OSError(f"{opener} opens no {path.suffix}")
