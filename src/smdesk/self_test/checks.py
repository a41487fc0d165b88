"""The checks: each does a small real job, looks at what came of it, and says something of it."""

import os
import shutil
import sqlite3
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image
from PySide6.QtCore import QLibraryInfo, QTranslator

from smdesk.archive import verify_folder
from smdesk.bootstrap import now, tools
from smdesk.capture.browser.browser import VIEW, started
from smdesk.capture.browser.finding import find_browser
from smdesk.desktop.demo_stage import demo_stage, picture_of_window
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import ARCHIVE, DATABASE, settings_file
from smdesk.resource_files import resource_path
from smdesk.restricted import AgeSealer, key_store
from smdesk.self_test.ground import Ground
from smdesk.services.ports import Target
from smdesk.storage import opening
from smdesk.storage.engines import parse_place, postgresql_engine
from smdesk.storage.schema import HEAD, MIGRATIONS
from smdesk.timestamps.tool import Rfc3161

OLDEST = "0001"
"""The first revision: the tables that every older database has gone through."""
OLD_PERSON = (
    "INSERT INTO people (id, name, email, account, version) VALUES ('someone', ?, '', '', 1)"
)
KEPT = "Åsa Öberg"
COLOURS = 20
"""A window with text and pictures has more."""
WIDTH = 300
"""Pixels of a page when it is looked at."""
SOME = b"some bytes"


class WrongError(Exception):
    """What a check found is not as it must be."""


def _must(true: object, otherwise: str) -> None:
    if not true:
        raise WrongError(otherwise)


# --- the register ----------------------------------------------------------------------------


def _database(ground: Ground) -> str:
    _must(ground.desk.store.check() == [], "the new database is not whole")
    return f"SQLite {sqlite3.sqlite_version}, {HEAD}"


def _migration(ground: Ground) -> str:
    """Make a database as the first program made it, and open it with this one."""
    path = ground.folder / "older" / DATABASE
    opening.open_store(path, migrations=_first_steps(ground.folder)).close()
    with closing(sqlite3.connect(path)) as older, older:
        older.execute(OLD_PERSON, (KEPT,))
    desk = ground.open("older")
    names = {line.person.name for line in desk.register.people(desk.today()).people}
    _must(KEPT in names, "who was in the older database is gone")
    _must(any((path.parent / "backups").glob("before-*")), "no copy was made before")
    return f"{OLDEST} -> {HEAD}"


def _first_steps(folder: Path) -> Path:
    """Return a copy of the migrations that ends with the first."""
    steps = folder / "first" / "migrations"
    shutil.copytree(MIGRATIONS, steps, ignore=_later_steps, copy_function=shutil.copyfile)
    return steps


def _later_steps(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name[:4].isdecimal() and name[:4] != OLDEST]


def _import(ground: Ground) -> str:
    """Read the example's list as CSV, and the register's own as the spreadsheet it is saved as."""
    sheet = ground.folder / "channels.xlsx"
    ground.desk.lists.save("channels", ground.desk.today(), sheet, ground.language)
    rows = [_previewed(ground, path) for path in (resource_path("example", "channels.csv"), sheet)]
    return f"CSV {rows[0]}, XLSX {rows[1]}"


def _previewed(ground: Ground, path: Path) -> int:
    preview = ground.desk.imports.preview(path)
    _must(preview.rows and not preview.has_errors, f"{path.name} could not be read")
    return len(preview.rows)


def _export(ground: Ground) -> str:
    """Write everything as open files, and take it into an empty register."""
    desk = ground.desk
    exported = desk.exchange.export(desk.actor, ground.folder / "export")
    other = ground.open("taken-in")
    other.exchange.take_in(other.actor, exported.path)
    same = len(other.register.view(desk.today()).channels)
    _must(same == len(desk.register.view(desk.today()).channels), "channels are lost on the way")
    return str(exported.rows)


def _postgresql(_: Ground) -> str:
    """Load the driver; no server is asked."""
    engine = postgresql_engine(parse_place("postgresql://nobody@localhost/nothing"))  # type: ignore[arg-type]  # an address
    driver = engine.dialect.loaded_dbapi
    engine.dispose()
    _must(driver.pq.__impl__ == "binary", "the driver's own library is not there")
    return f"psycopg {driver.__version__}, libpq {driver.pq.version()}"


def _settings(ground: Ground) -> str:
    """Read what the organisation decides, and name what can't be used."""
    held = settings_file(ground.folder / "settings").held()
    faults = ", ".join(f"{fault.code} {fault.place}" for fault in held.faults)
    _must(not faults, faults)
    return ", ".join(name for name in sorted(held.settings) if held.is_managed(name))


# --- evidence --------------------------------------------------------------------------------


def _screenshot(ground: Ground) -> str:
    """Take the screen while the example's page fills it."""
    with demo_stage(ground.application):
        shot = tools.camera(now).take(Target(screen=1))
    return _looked_at(b"".join(shot.png()))


def _looked_at(png: bytes) -> str:
    with Image.open(BytesIO(png)) as picture:
        colours = picture.convert("RGB").getcolors(2**24) or ()
        _must(len(colours) > COLOURS, f"the picture has {len(colours)} colours")
        return f"{picture.width} x {picture.height}"


def _bag(ground: Ground) -> str:
    """Bring a picture in, and verify the bag that it is kept as."""
    desk, picture = ground.desk, resource_path("example", "logo.png")
    desk.picture_imports.bring_in(
        desk.actor, ground.channel.id, picture, taken_at=now(), source="self-test"
    )
    verified = verify_folder(desk.data / ARCHIVE)
    _must(verified.bags and not verified.findings, f"the archive has {verified.findings}")
    return str(verified.bags)


def _sealing(_: Ground) -> str:
    sealer = AgeSealer()
    pair = sealer.make()
    sealed = sealer.seal(SOME, pair.recipient)
    _must(SOME not in sealed, "what is sealed can be read")
    _must(sealer.open(sealed, pair.secret) == SOME, "what is sealed does not open")
    return "age"


def _credential_store(_: Ground) -> str:
    """Load what speaks to the system's store, and ask whether there is one; no secret is read."""
    module = import_module(key_store.BACKENDS[sys.platform][0])
    try:
        return type(key_store.system_backend()).__module__
    except Exception as error:
        reason = f"{module.__name__}: {type(error).__name__}"
        raise SurroundingsError("restricted_keystore_missing", reason=reason) from error


def _time_stamps(_: Ground) -> str:
    """Make a request, and read an answer that is none; no service is asked."""
    tool = Rfc3161()
    try:
        tool.read(tool.request(SOME), covered=SOME, pem=b"")
    except SurroundingsError as error:
        _must(error.code == "stamp_garbled", error.code)
        return "RFC 3161"
    raise WrongError("what is no answer was taken for one")


def _browser(ground: Ground) -> str:
    """Start an installed browser out of sight, and ask its name."""
    profile = ground.folder / "browser"
    profile.mkdir()
    program = find_browser()
    browser = started(program, profile, size=VIEW, headless=True)
    browser.close()
    return f"{browser.name}, {program}"


# --- what people see --------------------------------------------------------------------------


def _window(ground: Ground) -> str:
    path = ground.folder / "window.png"
    picture_of_window(ground.application, ground.desk, path)
    return _looked_at(path.read_bytes())


def _pdf(ground: Ground) -> str:
    """Print the register; hold it to be a tagged PDF/A, and look at each page."""
    desk, path = ground.desk, ground.folder / "register.pdf"
    desk.reports.save(desk.actor, desk.reports.register(desk.today()), path)
    with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
        said = f"PDF/A-{metadata.pdfa_status}, {len(pdf.pages)}"
        _must(not pdf.check_pdf_syntax(), "qpdf finds faults in the document")
        _must(metadata.pdfa_status == "2A", f"the document says {said}")
        _must(pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root, "it has no tags")
    _must(all(len(page) > 1 for page in _pages(ground, path.read_bytes())), "a page is blank")
    return said


def _pages(ground: Ground, pdf: bytes) -> Iterator[set[bytes]]:
    """Yield the colours of each page."""
    with closing(ground.desk.papers.open(pdf)) as paper:
        for number, size in enumerate(paper.sizes):
            pixels = paper.rows(number, WIDTH, 0, size.rows(WIDTH))
            yield {pixels[at : at + 4] for at in range(0, len(pixels), 4)}


def _website_list(ground: Ground) -> str:
    """Write the list as a page, by its templates."""
    website = ground.desk.website
    made = website.as_html(website.list(ground.desk.today()), whole=True)
    _must(
        made.fault is None and "<h1" in made.text and "</a>" in made.text, "the page is not whole"
    )
    return "HTML"


def _translations(_: Ground) -> str:
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (qt / "qtbase_sv.qm", resource_path("translations", "smdesk_en.qm")):
        _must(QTranslator().load(os.fspath(path)), f"{path.name} is not there")
    return "sv, en"


def _licences(_: Ground) -> str:
    listed = tomllib.loads(resource_path("licences.toml").read_text("utf-8"))
    _must("distributions" in listed, "the list is empty")
    return str(len(listed["distributions"]))


CHECKS: Mapping[str, Callable[[Ground], str]] = {
    "window": _window,
    "migration": _migration,
    "database": _database,
    "postgresql": _postgresql,
    "pdf": _pdf,
    "screenshot": _screenshot,
    "bag": _bag,
    "import": _import,
    "export": _export,
    "sealing": _sealing,
    "credential_store": _credential_store,
    "time_stamps": _time_stamps,
    "website_list": _website_list,
    "browser": _browser,
    "settings": _settings,
    "translations": _translations,
    "licences": _licences,
}
MAY_LACK = frozenset({"window", "screenshot", "credential_store", "browser"})
"""Checks of what a computer may be without."""
