"""Everything to open files and back: equal on both databases, all or nothing, only where empty."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Actor, Role
from smdesk.domain.errors import InvalidError, SmdeskError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.restricted import RestrictedCopy
from smdesk.exchange import OpenFiles
from smdesk.services.evidence.recovery import Recovery
from smdesk.services.evidence.verification import Verification
from smdesk.services.exchange import Exchange, tables_of
from smdesk.services.ports import TABLES, Progress, Store
from smdesk.storage import AttachmentFolder
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories as make
from tests.support.databases import LOGIN, new_database
from tests.support.factories import TickingClock
from tests.support.full import PDF, fill
from tests.support.world import World

WEBMASTER = make.actor()


class Place:
    """A database with its attachments, and the exchange over it."""

    def __init__(self, store: SqlStore, folder: Path, who: Actor = WEBMASTER) -> None:
        self.store, self.folder, self.who = store, folder, who
        self.attachments = AttachmentFolder(folder / "attachments", RealDisk())
        self.sealed = AttachmentFolder(folder / "restricted", RealDisk(), "copy")
        self.exchange = Exchange(
            store, OpenFiles(RealDisk()), self.attachments, self.sealed, TickingClock()
        )
        with store.write(who) as work:
            if not work.grants.all():
                work.grants.add(make.grant(account=who.account))
            work.commit()

    def rows(self) -> dict[str, list[Any]]:
        with self.store.read() as snapshot:
            return tables_of(snapshot)

    def actions(self) -> list[str]:
        with self.store.read() as snapshot:
            return [entry.action for entry in snapshot.audit.entries() if entry.kind == "exchange"]


Make = Callable[[str], Place]


@pytest.fixture
def make_place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Make]:
    """Make an empty place by name; on PostgreSQL where the name says so."""
    with ExitStack() as stack:

        def make_one(name: str) -> Place:
            folder, who, at = tmp_path / name, WEBMASTER, str(tmp_path / name / "smdesk.sqlite3")
            if name == "postgresql":
                server = request.getfixturevalue("postgresql_server")
                at = new_database(server, request.getfixturevalue("ready_database"))
                who = make.actor(account=LOGIN)
            store = open_store(at, TickingClock())
            stack.callback(store.close)
            return Place(store, folder, who)

        yield make_one


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a database once, with its files beside it, to copy."""
    folder = tmp_path_factory.mktemp("filled")
    with closing(open_store(folder / "smdesk.sqlite3", TickingClock())) as store:
        place = Place(store, folder)
        fill(store, folder / "attachments", TickingClock(), WEBMASTER)
        with store.write(WEBMASTER) as work:  # beside the one that is gone, one that is there
            (gone,) = work.restricted_copies.all()
            assert gone.gone_at is not None
            sealed = place.sealed.put(b"whole")
            work.restricted_copies.add(replace(gone, id=new_id(), sealed=sealed, gone_at=None))
            work.commit()
    return folder


@pytest.fixture
def full(make_place: Make, filled: Path, tmp_path: Path) -> Place:
    shutil.copytree(filled, tmp_path / "full")
    return make_place("full")


def kept_copy(place: Place) -> RestrictedCopy:
    """Return the one restricted copy that there is a file of."""
    (copy,) = (item for item in place.rows()["restricted_copies"] if item.gone_at is None)
    assert isinstance(copy, RestrictedCopy)
    return copy


@pytest.fixture
def exported(full: Place, tmp_path: Path) -> Path:
    return full.exchange.export(WEBMASTER, tmp_path / "export").path


# --- there and back ---------------------------------------------------------------------------


def test_the_example_has_rows_in_every_table(full: Place) -> None:
    assert [name for name, rows in full.rows().items() if not rows] == []


@pytest.mark.parametrize("form", ["folder", "zip", "json", "csv"])
def test_what_comes_back_is_equal(full: Place, make_place: Make, tmp_path: Path, form: str) -> None:
    made = full.exchange.export(WEBMASTER, tmp_path / "export", as_zip=form == "zip")
    source = {"json": made.path / "smdesk.json", "csv": made.path / "csv"}.get(form, made.path)
    new = make_place("new")
    taken = new.exchange.take_in(WEBMASTER, source)
    assert new.rows() == full.rows()
    assert taken.rows == made.rows == sum(map(len, full.rows().values()))
    assert taken.attachments == made.attachments == len(full.rows()["attachments"])
    assert {"channel", "capture", "attachment"} <= taken.changes.kinds
    assert new.attachments.check() == []
    assert (new.sealed.names(), new.sealed.check()) == (full.sealed.names(), [])
    assert [new.attachments.path(item.id).stat().st_size for item in new.rows()["attachments"]] == [
        item.size for item in full.rows()["attachments"]
    ]


def test_there_and_back_over_both_databases(full: Place, make_place: Make, tmp_path: Path) -> None:
    with full.store.write(WEBMASTER) as work:
        work.grants.add(make.grant(account=LOGIN))
        work.commit()
    middle, last = make_place("postgresql"), make_place("last")
    middle.exchange.take_in(middle.who, full.exchange.export(WEBMASTER, tmp_path / "a").path)
    last.exchange.take_in(WEBMASTER, middle.exchange.export(middle.who, tmp_path / "b").path)
    assert by_id(middle.rows()) == by_id(last.rows()) == by_id(full.rows())
    assert [finding.code for place in (middle, last) for finding in place.store.check()] == []
    first, second = (json.loads((tmp_path / name / "smdesk.json").read_bytes()) for name in "ab")
    grants = [body["tables"].pop("grants") for body in (first, second)]
    assert first["tables"] == second["tables"]
    assert sorted(grants[0], key=str) == sorted(grants[1], key=str)


def by_id(tables: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    """The actor's own grant comes first where it was taken in; all else keeps its order."""
    rows = dict(tables)
    rows["grants"] = sorted(rows["grants"], key=lambda item: item.id)
    return rows


def test_what_came_back_agrees_with_its_audit_trail(exported: Path, make_place: Make) -> None:
    new = make_place("new")
    new.exchange.take_in(WEBMASTER, exported)
    with new.store.read() as snapshot:
        assert snapshot.audit.differences() == []
    assert new.actions() == ["taken in"]


def test_captures_of_one_moment_keep_their_order(
    full: Place, exported: Path, make_place: Make
) -> None:
    new = make_place("new")
    new.exchange.take_in(WEBMASTER, exported)
    with new.store.read() as after, full.store.read() as before:
        assert after.captures.page() == before.captures.page()


# --- out --------------------------------------------------------------------------------------


def test_an_export_holds_open_files(full: Place, exported: Path) -> None:
    names = {path.relative_to(exported).as_posix() for path in exported.rglob("*")}
    pictures = {f"attachments/{item.id}" for item in full.rows()["attachments"]}
    copy = kept_copy(full)
    assert (exported / "restricted" / copy.sealed).read_bytes() == b"whole"
    assert names - pictures - {f"csv/{name}.csv" for name in TABLES} == {
        "LÄS MIG.txt",
        "attachments",
        "csv",
        "csv/smdesk.csv",
        "restricted",
        f"restricted/{copy.sealed}",
        "smdesk.json",
        "smdesk.schema.json",
        "trail",
        "trail/audit.jsonl",
        "trail/ledger.jsonl",
    }
    assert pictures <= names
    assert "2026-11-23" in (exported / "LÄS MIG.txt").read_text("utf-8-sig")


def test_an_export_is_one_state_and_noted(full: Place, exported: Path) -> None:
    lines = (exported / "trail" / "audit.jsonl").read_bytes().split(b"\n")[:-1]
    with full.store.read() as snapshot:
        entries = list(snapshot.audit.entries())
    assert [json.loads(line)["seq"] for line in lines] == [entry.seq for entry in entries[:-1]]
    noted = json.loads(entries[-1].payload or "")["after"]
    assert (entries[-1].action, entries[-1].kind) == ("exported", "exchange")
    assert noted["rows"] == sum(map(len, full.rows().values()))
    assert noted["sha256"] == hashlib.sha256((exported / "smdesk.json").read_bytes()).hexdigest()


@pytest.mark.parametrize("role", Role)
def test_who_may_export(full: Place, tmp_path: Path, role: Role) -> None:
    allowed = {Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST}
    if role in allowed:
        full.exchange.export(make.actor(role), tmp_path / "out")
        return
    with pytest.raises(UserError) as caught:
        full.exchange.export(make.actor(role), tmp_path / "out")
    assert caught.value.code == "not_permitted"
    assert not (tmp_path / "out").exists()


def test_nothing_is_overwritten(full: Place, exported: Path, tmp_path: Path) -> None:
    before = (exported / "smdesk.json").read_bytes()
    file = tmp_path / "file.zip"
    file.write_bytes(b"mine")
    for target, as_zip in ((exported, False), (file, False), (file, True)):
        with pytest.raises(UserError) as caught:
            full.exchange.export(WEBMASTER, target, as_zip=as_zip)
        assert caught.value.code == "exchange_target_taken"
    assert (exported / "smdesk.json").read_bytes() == before
    assert file.read_bytes() == b"mine"


def test_an_empty_folder_is_filled_and_a_zip_gets_its_name(full: Place, tmp_path: Path) -> None:
    (tmp_path / "ready").mkdir()
    full.exchange.export(WEBMASTER, tmp_path / "ready")
    assert (tmp_path / "ready" / "smdesk.json").is_file()
    made = full.exchange.export(WEBMASTER, tmp_path / "packed", as_zip=True)
    assert made.path == tmp_path / "packed.zip"
    with zipfile.ZipFile(made.path) as archive:
        assert archive.testzip() is None
        assert "csv/channels.csv" in archive.namelist()


def test_an_attachment_that_is_damaged_stops_the_export(full: Place, tmp_path: Path) -> None:
    [damaged] = [item for item in full.rows()["attachments"] if item.size == len(PDF)]
    full.attachments.path(damaged.id).write_bytes(b"other")
    before = sorted(tmp_path.iterdir())
    for as_zip in (False, True):
        with pytest.raises(SmdeskError) as caught:
            full.exchange.export(WEBMASTER, tmp_path / "out", as_zip=as_zip)
        assert caught.value.code == "exchange_attachment_damaged"
    assert sorted(tmp_path.iterdir()) == before
    assert full.actions() == []


def test_a_sealed_copy_that_is_damaged_or_gone_stops_the_export(
    full: Place, tmp_path: Path
) -> None:
    copy = kept_copy(full)
    path = full.sealed.path(copy.sealed)
    path.write_bytes(b"other")
    with pytest.raises(SmdeskError, match="exchange_copy_damaged"):
        full.exchange.export(WEBMASTER, tmp_path / "out")
    path.unlink()
    with pytest.raises(SmdeskError, match="copy_missing"):
        full.exchange.export(WEBMASTER, tmp_path / "out")
    with full.store.write(WEBMASTER) as work:  # gone by decision, it is not looked for
        work.restricted_copies.update(replace(copy, gone_at=copy.added_at))
        work.commit()
    made = full.exchange.export(WEBMASTER, tmp_path / "out")
    assert not (made.path / "restricted").exists()


class Stopped:
    """Somebody who asks to stop at the nth report."""

    def __init__(self, at: int) -> None:
        self.left = at
        self.said: list[str] = []

    def __call__(self, done: int, of: int, what: str = "") -> None:
        assert 0 <= done <= of
        self.said.append(what)
        self.left -= 1

    @property
    def cancelled(self) -> bool:
        return self.left <= 0


@pytest.mark.parametrize("as_zip", [False, True])
def test_who_stops_an_export_has_none(full: Place, tmp_path: Path, *, as_zip: bool) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError) as caught:
        full.exchange.export(WEBMASTER, tmp_path / "out", as_zip=as_zip, progress=Stopped(5))
    assert caught.value.code == "interrupted"
    assert sorted(tmp_path.iterdir()) == before


def test_what_could_not_be_put_is_not_noted(full: Place, tmp_path: Path) -> None:
    target = tmp_path / "out"

    def take_the_name(done: int, of: int, what: str = "") -> None:
        if done == of:
            target.write_text(what)

    progress = cast("Progress", take_the_name)
    take_the_name.cancelled = False  # type: ignore[attr-defined]  # a function as progress
    with pytest.raises(UserError) as caught:
        full.exchange.export(WEBMASTER, target, progress=progress)
    assert caught.value.code == "exchange_target_taken"
    assert target.read_text() == "exchange.progress.writing"
    assert full.actions() == []


# --- back -------------------------------------------------------------------------------------


def refused(place: Place, source: Path, who: Actor = WEBMASTER) -> str:
    """Return why an export is not taken in, after seeing that nothing was stored."""
    before, files = place.rows(), sorted(place.folder.rglob("attachments/*/*"))
    with pytest.raises(UserError) as caught:
        place.exchange.take_in(who, source)
    assert place.rows() == before
    assert sorted(place.folder.rglob("attachments/*/*")) == files
    return caught.value.code


def test_only_a_webmaster_takes_in(exported: Path, make_place: Make) -> None:
    assert refused(make_place("new"), exported, make.actor(Role.REGISTRAR)) == "not_permitted"


def test_only_an_empty_database_takes_in(full: Place, exported: Path, make_place: Make) -> None:
    assert refused(full, exported) == "exchange_not_empty"
    new = make_place("new")
    with new.store.write(WEBMASTER) as work:
        work.grants.add(make.grant(account="someone.else"))
        work.commit()
    assert refused(new, exported) == "exchange_not_empty"


def test_an_attachment_has_to_be_there_and_right(exported: Path, make_place: Make) -> None:
    new = make_place("new")
    last = max((exported / "attachments").iterdir())
    last.write_bytes(last.read_bytes()[:-1] + b"?")
    assert refused(new, exported) == "exchange_attachment_changed"
    last.write_bytes(last.read_bytes() + b"more")
    assert refused(new, exported) == "exchange_attachment_changed"
    last.unlink()
    assert refused(new, exported) == "exchange_attachment_missing"


def test_a_sealed_copy_has_to_be_there_and_right(exported: Path, make_place: Make) -> None:
    new = make_place("new")
    (sealed,) = (exported / "restricted").iterdir()
    sealed.write_bytes(b"whale")
    assert refused(new, exported) == "exchange_copy_changed"
    sealed.unlink()
    assert refused(new, exported) == "exchange_copy_missing"
    assert new.sealed.names() == set()


def test_who_stops_taking_in_has_an_empty_database(exported: Path, make_place: Make) -> None:
    new = make_place("new")
    for at in (3, len(TABLES) + 2):
        stopped = Stopped(at)
        with pytest.raises(UserError) as caught:
            new.exchange.take_in(WEBMASTER, exported, stopped)
        assert caught.value.code == "interrupted"
        assert {name for name, rows in new.rows().items() if rows} == {"grants"}
    new.exchange.take_in(WEBMASTER, exported)


def test_what_is_not_stored_as_it_was_read_is_not_kept(
    exported: Path, make_place: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = make_place("new")
    real = tables_of

    def other(snapshot: Any) -> dict[str, list[Any]]:
        return real(snapshot) | {"closings": []}

    monkeypatch.setattr("smdesk.services.exchange.tables_of", other)
    with pytest.raises(RuntimeError, match="closings"):
        new.exchange.take_in(WEBMASTER, exported)
    assert real_rows(new.store, real)["channels"] == []


def real_rows(store: Store, read: Callable[[Any], dict[str, list[Any]]]) -> dict[str, list[Any]]:
    with store.read() as snapshot:
        return read(snapshot)


# --- with the archive --------------------------------------------------------------------------


def test_screenshots_belong_together_again(tmp_path: Path, make_place: Make) -> None:
    old, new = make_place("old"), make_place("new")
    world = World(old.folder, old.store, TickingClock())
    world.take()
    world.take()
    made = old.exchange.export(WEBMASTER, tmp_path / "export")
    new.exchange.take_in(WEBMASTER, made.path)
    shutil.copytree(old.folder / "archive", new.folder / "archive")
    archive = FolderArchive(new.folder / "archive", RealDisk())
    report = Recovery(new.store, archive, TickingClock()).recover(WEBMASTER)
    assert (report.taken_in, report.adopted, report.findings) == (2, [], [])
    checked = Verification(new.store, archive, new.attachments, verify_folder).everything()
    assert checked.findings == []
    assert checked.bags == 2


@pytest.mark.parametrize("database", ["new", "postgresql"])
def test_what_is_decided_and_not_carried_out_is_decided_anew(
    full: Place, make_place: Make, tmp_path: Path, database: str
) -> None:
    [done] = full.rows()["disposals"]
    undone = replace(done, id="undone", carried_out_at=None, carried_out_by="")
    refused_one = replace(undone, id="refused", refused=True)
    with full.store.write(WEBMASTER) as work:
        for one in (undone, refused_one):
            work.disposals.add(one)
        work.commit()
    place = make_place(database)
    place.exchange.take_in(place.who, full.exchange.export(WEBMASTER, tmp_path / "export").path)
    again = replace(undone, settled_at=None, settled_by="")
    assert place.rows()["disposals"] == [done, again, refused_one]


# --- who goes on ------------------------------------------------------------------------------


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_an_account_that_the_export_does_not_know_stays_webmaster(
    exported: Path, full: Place, make_place: Make, database: str
) -> None:
    new = make_place(database)
    who = make.actor(account=new.who.account if database == "postgresql" else "cilla.ny")
    if database == "sqlite":
        with new.store.write(who) as work:
            for item in work.grants.all():
                work.grants.remove(item)
            work.grants.add(make.grant(account="Cilla.Ny"))
            work.commit()
    own = new.rows()["grants"]
    new.exchange.take_in(who, exported)
    assert new.rows()["grants"] == own + full.rows()["grants"]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_reader_who_takes_in_becomes_webmaster(
    full: Place, make_place: Make, tmp_path: Path, database: str
) -> None:
    new = make_place(database)
    with full.store.write(WEBMASTER) as work:
        work.grants.add(
            make.grant(
                id="mine",
                account="Ny" if database == "sqlite" else LOGIN,
                roles=frozenset({Role.DPO}),
            )
        )
        work.commit()
    made = full.exchange.export(WEBMASTER, tmp_path / "export")
    who = make.actor(account="ny") if database == "sqlite" else new.who
    if database == "sqlite":
        with new.store.write(who) as work:
            for item in work.grants.all():
                work.grants.remove(item)
            work.commit()
    new.exchange.take_in(who, made.path)
    first, *others = new.rows()["grants"]
    assert (first.id, first.roles) == ("mine", {Role.DPO, Role.WEBMASTER})
    assert others == [item for item in full.rows()["grants"] if item.id != "mine"]


def test_faults_in_rows_are_told_with_their_place(exported: Path, make_place: Make) -> None:
    body = json.loads((exported / "smdesk.json").read_bytes())
    body["tables"]["channels"][2]["opened_on"] = "2026-02-30"
    (exported / "smdesk.json").write_text(json.dumps(body), "utf-8")
    with pytest.raises(InvalidError) as caught:
        make_place("new").exchange.take_in(WEBMASTER, exported)
    [problem] = caught.value.problems
    assert (problem.code, problem.at) == ("exchange_day", "channels 3 opened_on")
    assert problem.values == {
        "table": "channels",
        "row": 3,
        "field": "opened_on",
        "value": "2026-02-30",
    }
