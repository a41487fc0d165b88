"""After a decision nothing of a picture or a name is left in any file that the program wrote.

A restricted copy of a picture with a known pattern, and a person with a name like no other, pass
through the whole program: the picture is sealed; the person signs in, holds mandates with a signed
form, stands in a draft and in a backup. Then two people decide that both go, and every file below
the data folder is read, and the folder for temporary files too; on PostgreSQL also every table.
"""

import json
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt
import psycopg
import pytest
from psycopg import sql

from smdesk import bootstrap
from smdesk.bootstrap import open_desk
from smdesk.capture.png import encode
from smdesk.domain.actors import Role
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Basis, Disposal, TargetKind
from smdesk.domain.organisation import Person
from smdesk.domain.restricted import RestrictedCopy
from smdesk.restricted import SystemKeyStore
from smdesk.services.desk import Desk
from tests.storage.test_logins import make_server
from tests.support import factories as make
from tests.support import moderation
from tests.support.databases import postgresql_server
from tests.support.restricted import MemoryKeyring

__all__ = ["postgresql_server"]

NAME, FORMER = "Åsa-Britt Ödlefjord", "Åsa-Britt Qvarnström"
EMAIL = "asa.odlefjord@example.se"
RARE = ("Ödlefjord", "Qvarnström", "odlefjord")
"""What of it stands nowhere by chance."""
THEN = Period(date(2010, 1, 1), date(2012, 12, 31))
LEFT = date(2013, 1, 31)
START = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
REASON = "Efter begäran, se ärendet"
PIECE = 32
"""So many bytes in a row of a picture of noise stand nowhere by chance."""
Picture = npt.NDArray[np.uint8]


def noise() -> Picture:
    """Return a picture of noise, the same each time."""
    return np.random.default_rng(20261123).integers(0, 256, (120, 160, 4), dtype=np.uint8)


def windows(data: bytes) -> set[bytes]:
    """Return every so many bytes in a row."""
    return {data[at : at + PIECE] for at in range(len(data) - PIECE + 1)}


def pieces_of(picture: Picture, png: bytes) -> set[bytes]:
    """Return the pieces of a PNG, and of its pixels in the orders that programs keep them in."""
    orders = ([0, 1, 2, 3], [2, 1, 0, 3], [0, 1, 2], [2, 1, 0])
    pixels = (picture[..., order].tobytes() for order in orders)
    return {piece for data in (png, *pixels) for piece in windows(data)}


def spellings(names: Sequence[str]) -> list[bytes]:
    """Return names as bytes: in any letters, in the encodings that a file may have."""
    found: set[bytes] = set()
    for name in names:
        for form in (name, name.lower(), name.upper(), name.title()):
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp437"):
                found.add(form.encode(encoding))
            found.add(json.dumps(form)[1:-1].encode())
            found.add("".join(f"%{byte:02X}" for byte in form.encode()).encode())
    return sorted(found)


@dataclass(slots=True)
class Computer:
    """One computer, with the accounts that sign in to it one after the other."""

    folder: Path
    patch: pytest.MonkeyPatch
    addresses: dict[str, str]
    """Where the database is for each account on PostgreSQL; none on SQLite."""
    anna: str
    bo: str
    account: str
    """The account of the person whose name is to go."""
    moment: datetime = START

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp"

    def prepare(self) -> None:
        """Let the program have a clock, a credential store and a folder for temporary files."""
        keyring = MemoryKeyring()
        self.temporary.mkdir()
        self.patch.setattr(bootstrap.tools, "key_store", lambda: SystemKeyStore(lambda: keyring))
        self.patch.setattr(bootstrap, "now", self.now)
        self.patch.setattr(tempfile, "tempdir", str(self.temporary))
        for name in ("TMPDIR", "SQLITE_TMPDIR"):
            self.patch.setenv(name, str(self.temporary))

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    @contextmanager
    def signed_in(self, account: str) -> Iterator[Desk]:
        """Open the program as an account, and close it."""
        self.patch.setattr(bootstrap, "signed_in_account", lambda: account)
        desk = open_desk(self.data, database=self.addresses.get(account))
        try:
            yield desk
        finally:
            desk.close()

    def holding(self, wanted: Sequence[bytes]) -> set[str]:
        """Return the files that hold one of some sequences of bytes, packed or not."""
        return {
            path.relative_to(self.folder).as_posix()
            for path, data in self.contents()
            if any(one in data for one in wanted)
        }

    def showing(self, pieces: set[bytes]) -> set[str]:
        """Return the files in which a piece of a picture can be seen."""
        return {
            path.relative_to(self.folder).as_posix()
            for path, data in self.contents()
            if not pieces.isdisjoint(windows(data))
        }

    def contents(self) -> Iterator[tuple[Path, bytes]]:
        """Yield all files that the program wrote, those in packed files by themselves too."""
        for folder in (self.data, self.temporary):
            for path in folder.rglob("*"):
                if path.is_file():
                    yield path, str(path.relative_to(folder)).encode()
                    yield path, path.read_bytes()
                    if zipfile.is_zipfile(path):
                        with zipfile.ZipFile(path) as packed:
                            yield from ((path, packed.read(name)) for name in packed.namelist())

    def rows(self) -> str:
        """Return all tables of PostgreSQL as text; nothing on SQLite."""
        if not self.addresses:
            return ""
        with psycopg.connect(self.addresses[self.anna], autocommit=True) as link:
            named = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            tables = [row[0] for row in link.execute(named.encode())]
            query = sql.SQL("SELECT t::text FROM public.{} t")
            found = (
                row[0]
                for table in tables
                for row in link.execute(query.format(sql.Identifier(table)))
            )
            return "\n".join(found).casefold()


@pytest.fixture(params=["sqlite", "postgresql"])
def computer(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Computer:
    accounts: list[str] = ["anna.ek", "bo.al", "odlefjordasa"]
    addresses: dict[str, str] = {}
    if request.param == "postgresql":
        server = make_server(request.getfixturevalue("postgresql_server"))
        accounts = [server.login(one) for one in ("owner", "late", "nobody")]
        addresses = {account: server.url(account) for account in accounts}
    anna, bo, account = accounts
    made = Computer(tmp_path, monkeypatch, addresses, anna, bo, account)
    made.prepare()
    return made


def add(desk: Desk, **tables: object) -> None:
    """Store things of old, which the forms would not take any more."""
    with desk.store.write(desk.actor) as work:
        for table, item in tables.items():
            getattr(work, table).add(item)
        work.commit()


def filled(computer: Computer, png: bytes) -> tuple[Person, RestrictedCopy]:
    """Let the picture and the person go through the program, and return them."""
    channel, head = make.channel(), make.person(name="Hanna Hed")
    person = make.person(name=FORMER, email=EMAIL, account=computer.account)
    removal = moderation.removal(channel_id=channel.id, note="Bild på ett barn")
    with computer.signed_in(computer.anna) as desk:
        add(desk, municipality=make.municipality(), channels=channel, people=person)
        add(desk, people=head, removals=removal)
        desk.roles.grant(desk.actor, computer.bo, [Role.WEBMASTER])
        desk.roles.grant(desk.actor, computer.account, [Role.WEBMASTER], person.id)
        desk.restricted.confirm_recovery(desk.actor, desk.restricted.set_up(desk.actor).recovery)
        source = computer.folder / "hemlig.png"
        source.write_bytes(png)
        copy = desk.restricted.add_file(desk.actor, removal.id, source)
        source.unlink()
        scan = computer.folder / f"Uppdrag {NAME}.pdf"
        scan.write_bytes(f"%PDF-1.7 {NAME}".encode())
        form = desk.attachments.add(desk.actor, scan).id
        scan.unlink()
        mandate = make.assignment(
            channel_id=channel.id,
            person_id=person.id,
            mandated_by=head.id,
            period=THEN,
            form=form,
        )
        add(desk, assignments=mandate)
        desk.drafts.keep("mandate", {"note": f"Fråga {NAME}"})
        desk.drafts.store()
    with computer.signed_in(computer.account) as desk:
        assert desk.actor.person_id == person.id
        add(desk, channels=make.channel(name="Bokbloggen"))
        with desk.store.write(desk.actor) as work:
            work.removals.update(replace(removal, finished_at=computer.now(), version=2))
            person = work.people.update(replace(person, name=NAME, left_on=LEFT))
            work.commit()
    return person, copy


def destroyed(computer: Computer, person: Person, copy: RestrictedCopy) -> Disposal:
    """Let Anna propose, Bo decide and carry out."""
    targets = [
        (TargetKind.COPY, copy.id),
        (TargetKind.REMOVAL, copy.removal_id),
        (TargetKind.PERSON, person.id),
    ]
    with computer.signed_in(computer.anna) as desk:
        made = desk.disposals.propose(desk.actor, Basis.PERSONAL_DATA, targets, REASON)
    with computer.signed_in(computer.bo) as desk:
        desk.disposals.settle(desk.actor, made.id, approve=True)
        done = desk.disposals.carry_out(desk.actor, made.id)
        assert (done.gone, done.left) == (3, 0)
        assert done.scrubbed is not bool(computer.addresses)
    return made


def test_nothing_of_picture_or_name_is_left(computer: Computer) -> None:
    picture = noise()
    png = b"".join(encode(picture))
    pieces, names = pieces_of(picture, png), spellings([*RARE, computer.account])
    person, copy = filled(computer, png)
    on_server = bool(computer.addresses)
    assert computer.showing(pieces) == set(), "the picture is in clear before it is destroyed"
    assert computer.holding(names) >= {"data/drafts.json"}
    assert on_server or "data/smdesk.sqlite3" in computer.holding(names)

    if not on_server:
        with computer.signed_in(computer.anna) as desk:
            desk.backups.make(desk.actor)
    made = destroyed(computer, person, copy)

    with computer.signed_in(computer.bo) as desk:
        waiting = {f"data/backups/{one.name}" for one in desk.disposals.report(made.id).backups}
        # while the program is open, with its log beside the database
        assert computer.holding(names) == waiting
        assert computer.showing(pieces) == set()
        assert [one.code for one in desk.verification.everything().findings] == []
        assert desk.disposals.report(made.id).mentions == ()
    assert computer.holding(names) == waiting
    assert len(waiting) == (0 if on_server else 1)
    assert not any(name.casefold() in computer.rows() for name in (*RARE, computer.account))

    computer.moment += timedelta(days=31)
    with computer.signed_in(computer.anna) as desk:
        if not on_server:
            assert computer.holding(names) == waiting, "no newer backup is there yet"
            desk.backups.make(desk.actor)
    with computer.signed_in(computer.anna) as desk:
        assert desk.disposals.report(made.id).backups == ()
    assert computer.holding(names) == set()
    assert computer.showing(pieces) == set()


def test_the_reader_of_files_finds_what_is_there(computer: Computer) -> None:
    """The test above would see a picture or a name, packed or not."""
    picture = noise()
    png = b"".join(encode(picture))
    pieces, names = pieces_of(picture, png), spellings(RARE)
    computer.data.mkdir(exist_ok=True)
    places = {"plain.png": png, "raw": b"x" + picture[..., [2, 1, 0]].tobytes()[1:-1]}
    for name, data in places.items():
        (computer.data / name).write_bytes(data)
    with zipfile.ZipFile(computer.temporary / "packed.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a", png)
        packed.writestr("b", "ÖDLEFJORD".encode("utf-16-le"))
    (computer.data / "escaped").write_text(json.dumps("qvarnström"), "utf-8")
    assert computer.showing(pieces) == {"data/plain.png", "data/raw", "tmp/packed.zip"}
    assert computer.holding(names) == {"data/escaped", "tmp/packed.zip"}
