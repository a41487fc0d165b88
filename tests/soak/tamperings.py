"""Ways to tamper with an archive, its tokens or its database, and who finds each.

Four can tell. The folder alone, as it lies there. The database, whose ledger and index were written
with it. A token that an outsider made, kept anywhere. The second copy, whose ledger cannot be
rewritten from here. Which of them finds what is a fact of the layout, and asserted.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from smdesk.archive.ledger import LedgerFile, line
from smdesk.disk import RealDisk
from smdesk.domain.chain import GENESIS, ledger_body, link
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.layout import LEDGER, TAG_MANIFEST, TOKENS
from smdesk.parts import ARCHIVE, DATABASE
from tests.archive import tampering
from tests.archive.tampering import bags_of, change_byte, remake_bag

Lines = list[LedgerEntry]


@dataclass(frozen=True, slots=True)
class Place:
    """A copy of the whole base, to be tampered with.

    `stamped`: the event that a token was made for. `older`: the data folder as it was before the
    last captures.
    """

    folder: Path
    stamped: int

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def root(self) -> Path:
        return self.data / ARCHIVE

    @property
    def older(self) -> Path:
        return self.folder / "older"

    @property
    def copy(self) -> Path:
        return self.folder / "share" / "kopia"

    @property
    def tokens(self) -> Path:
        return self.root / TOKENS

    def lines(self) -> Lines:
        return LedgerFile(self.root / LEDGER, RealDisk()).entries()

    def write(self, lines: Lines) -> None:
        (self.root / LEDGER).write_bytes(b"".join(map(line, lines)))


Do = Callable[[Place, random.Random], None]


@dataclass(frozen=True, slots=True)
class Case:
    """One way, and who must find it.

    `alone`, `token`, `copy`, `database`: whether each does; None where it depends on the seed.
    `content`: what a bag holds is changed, so that any program that reads bags finds it.
    """

    do: Do
    alone: bool | None = True
    token: bool | None = None
    copy: bool = True
    database: bool = True
    content: bool = False


def on_root(tamper: tampering.Tamper) -> Do:
    return lambda place, chance: tamper(place.root, chance)


def chained(lines: Lines) -> Lines:
    """Number and chain events anew, so that nothing of the ledger itself tells."""
    made: Lines = []
    for number, entry in enumerate(lines, 1):
        previous = made[-1].hash if made else GENESIS
        new = replace(entry, seq=number, previous=previous)
        made.append(replace(new, hash=link(ledger_body(new), previous)))
    return made


# --- the ledger ------------------------------------------------------------------------------


def cut_last(place: Place, _: random.Random) -> None:
    """Take the last line away: it admitted nothing, and nothing beside it tells of it."""
    place.write(place.lines()[:-1])


def cut_with_bags(place: Place, chance: random.Random) -> None:
    """Take all lines away from some line on, and the bags that came by them."""
    lines = place.lines()
    kept = chance.randrange(1, place.stamped)
    for entry in lines[kept:]:
        if entry.kind is LedgerKind.ADMITTED:
            shutil.rmtree(place.root / entry.bag)
    place.write(lines[:kept])


def rewrite_early(place: Place, chance: random.Random) -> None:
    """Change who did something that a token vouches for, and every checksum after it."""
    rewrite(place, chance.randrange(place.stamped))


def rewrite_late(place: Place, chance: random.Random) -> None:
    """Change who did something after the last token, and every checksum after it."""
    rewrite(place, chance.randrange(place.stamped, len(place.lines())))


def rewrite(place: Place, at: int) -> None:
    lines = place.lines()
    lines[at] = replace(lines[at], actor="someone.else")
    place.write(chained(lines))


def rewrite_database_too(place: Place, chance: random.Random) -> None:
    """Rewrite file and rows alike: database and archive agree with each other."""
    rewrite_early(place, chance)
    with sqlite3.connect(place.data / DATABASE) as database:
        for (trigger,) in list(
            database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ):
            database.execute(f"DROP TRIGGER {trigger}")
        for entry in place.lines():
            values = (entry.actor, entry.previous, entry.hash, entry.seq)
            database.execute(
                "UPDATE ledger SET actor = ?, previous = ?, hash = ? WHERE seq = ?", values
            )
        database.execute("UPDATE chain_head SET hash = ? WHERE name = 'ledger'", (entry.hash,))
    database.close()


# --- bags and ledger together ----------------------------------------------------------------


def forge(place: Place, chance: random.Random, *, early: bool) -> None:
    """Remake a bag, and the ledger so that it says that this one was admitted."""
    lines = place.lines()
    those = [one for one in lines if one.kind is LedgerKind.ADMITTED]
    entry = chance.choice([one for one in those if (one.seq <= place.stamped) is early])
    aside = place.folder / "aside"
    shutil.copytree(place.root / entry.bag, aside / "2026-H2" / "channel" / "bag")
    remake_bag(aside, chance)
    shutil.rmtree(place.root / entry.bag)
    (aside / "2026-H2" / "channel" / "bag").rename(place.root / entry.bag)
    made = tampering.sum_of(place.root / entry.bag / TAG_MANIFEST)
    place.write(
        chained([replace(one, bag_sha256=made) if one.bag == entry.bag else one for one in lines])
    )


def erase(place: Place, chance: random.Random) -> None:
    """Remove a bag and every line about it, and chain the rest anew."""
    lines = place.lines()
    entry = chance.choice([one for one in lines[: place.stamped] if one.bag])
    shutil.rmtree(place.root / entry.bag)
    place.write(chained([one for one in lines if one.bag != entry.bag]))


def put_back_older(place: Place, _: random.Random) -> None:
    """Put database and archive back as they were before the last captures."""
    shutil.rmtree(place.data)
    shutil.copytree(place.older, place.data)


# --- tokens ----------------------------------------------------------------------------------


def tokens_of(place: Place) -> list[Path]:
    return sorted(place.tokens.glob("*.tsr"))


def in_token(place: Place, chance: random.Random) -> None:
    change_byte(chance.choice(tokens_of(place)), chance)


def cut_token(place: Place, chance: random.Random) -> None:
    path = chance.choice(tokens_of(place))
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data) // 2)])


def remove_token(place: Place, chance: random.Random) -> None:
    chance.choice(tokens_of(place)).unlink()


def move_token(place: Place, _: random.Random) -> None:
    """Say of a token that it was made for another event."""
    path = tokens_of(place)[-1]
    path.rename(path.with_name(f"{len(place.lines())}.tsr"))


ALONE = {name: Case(on_root(way.do), content=way.content) for name, way in tampering.WAYS.items()}
"""What the folder alone shows; a kept token shows it too where it is the ledger's beginning."""
CASES: dict[str, Case] = {
    **ALONE,
    "the ledger's last line removed": Case(cut_last, alone=False, token=False),
    "the ledger cut, with its bags": Case(cut_with_bags, alone=False, token=True),
    "the ledger rewritten before the token": Case(rewrite_early, alone=False, token=True),
    "the ledger rewritten after the token": Case(rewrite_late, alone=False, token=False),
    "a bag remade and the ledger rewritten, before the token": Case(
        lambda place, chance: forge(place, chance, early=True), alone=False, token=True
    ),
    "a bag remade and the ledger rewritten, after the token": Case(
        lambda place, chance: forge(place, chance, early=False), alone=False, token=False
    ),
    "a bag and its lines erased": Case(erase, alone=False, token=True),
    "ledger and database rewritten alike": Case(
        rewrite_database_too, alone=False, token=True, database=False
    ),
    "ledger and database put back older": Case(
        put_back_older, alone=False, token=False, database=False
    ),
    "a byte of a token": Case(in_token, alone=False, token=False, copy=False),
    "a token cut": Case(cut_token, alone=False, token=False, copy=False),
    "a token removed": Case(remove_token, alone=False, token=False, copy=False),
    "a token moved to another event": Case(move_token, alone=False, token=False, copy=False),
}
"""By name. The last four change no evidence: what they take away is a witness."""
BAGS = bags_of
