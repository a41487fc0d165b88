"""Ways to tamper with an archive, each by a seed, and what each must at least be found as."""

import hashlib
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import bagit  # type: ignore[import-untyped]  # it has no types

from smdesk.archive.bags import STATEMENT_PAGE
from smdesk.archive.ledger import LedgerFile, line
from smdesk.disk import RealDisk
from smdesk.domain.chain import GENESIS, ledger_body, link
from smdesk.domain.layout import LEDGER, MANIFEST, TAG_MANIFEST

Tamper = Callable[[Path, random.Random], None]


@dataclass(frozen=True, slots=True)
class Way:
    """One way.

    `codes`: at least one of these is found. `content`: what a bag holds is changed, so that any
    program that reads bags finds it.
    """

    do: Tamper
    codes: frozenset[str]
    content: bool = False


def bags_of(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob("*/*/*/bagit.txt"))


def some_bag(root: Path, chance: random.Random) -> Path:
    return chance.choice(bags_of(root))


def some_file(folder: Path, chance: random.Random) -> Path:
    return chance.choice(sorted(path for path in folder.rglob("*") if path.is_file()))


def change_byte(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def in_payload(root: Path, chance: random.Random) -> None:
    change_byte(some_file(some_bag(root, chance) / "data", chance), chance)


def in_any_file(root: Path, chance: random.Random) -> None:
    change_byte(some_file(some_bag(root, chance), chance), chance)


def in_ledger(root: Path, chance: random.Random) -> None:
    change_byte(root / LEDGER, chance)


def remove_payload(root: Path, chance: random.Random) -> None:
    some_file(some_bag(root, chance) / "data", chance).unlink()


def remove_tag(root: Path, chance: random.Random) -> None:
    bag = some_bag(root, chance)
    chance.choice(sorted(path for path in bag.iterdir() if path.is_file())).unlink()


def add_file(root: Path, chance: random.Random) -> None:
    folder = some_bag(root, chance) / chance.choice(["", "data", "data/below"])
    folder.mkdir(exist_ok=True)
    (folder / f"{chance.randrange(10**6)}.txt").write_text("more", "utf-8")


def remove_bag(root: Path, chance: random.Random) -> None:
    shutil.rmtree(some_bag(root, chance))


def swap_bags(root: Path, chance: random.Random) -> None:
    first, second = chance.sample(bags_of(root), 2)
    aside = root / "aside"
    first.rename(aside)
    second.rename(first)
    aside.rename(second)


def copy_bag(root: Path, chance: random.Random) -> None:
    bag = some_bag(root, chance)
    shutil.copytree(bag, bag.with_name(f"20270101T000000Z-{chance.randrange(10**6)}"))


def remake_bag(root: Path, chance: random.Random) -> None:
    """Change the picture, and make all manifests and the statement agree: a valid bag."""
    bag = some_bag(root, chance)
    change_byte(bag / "data" / "screen.png", chance)
    for name in ("statement.json", STATEMENT_PAGE):
        (bag / "data" / name).unlink()
    forged = bagit.Bag(str(bag))
    forged.save(manifests=True)
    bagit.Bag(str(bag)).validate()


def remake_without_tags(root: Path, chance: random.Random) -> None:
    """Change the picture and the manifest, and take away what fixes the manifest."""
    bag = some_bag(root, chance)
    old = sum_of(bag / "data" / "screen.png")
    change_byte(bag / "data" / "screen.png", chance)
    for name in (MANIFEST, "data/statement.json", f"data/{STATEMENT_PAGE}"):
        text = (bag / name).read_text("utf-8")
        (bag / name).write_text(text.replace(old, sum_of(bag / "data" / "screen.png")), "utf-8")
    _mend_manifest(bag)
    (bag / TAG_MANIFEST).unlink()


def _mend_manifest(bag: Path) -> None:
    names = [row.split("  ")[1] for row in (bag / MANIFEST).read_text("utf-8").splitlines()]
    rows = "".join(f"{sum_of(bag / name)}  {name}\n" for name in names)
    (bag / MANIFEST).write_text(rows, "utf-8")


def sum_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def drop_line(root: Path, chance: random.Random) -> None:
    """Take a line out, but not the last: nothing beside it would tell of that one."""
    lines = (root / LEDGER).read_bytes().splitlines(keepends=True)
    del lines[chance.randrange(len(lines) - 1)]
    (root / LEDGER).write_bytes(b"".join(lines))


def move_line(root: Path, chance: random.Random) -> None:
    lines = (root / LEDGER).read_bytes().splitlines(keepends=True)
    at = chance.randrange(len(lines) - 1)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    (root / LEDGER).write_bytes(b"".join(lines))


def rewrite_line(root: Path, chance: random.Random) -> None:
    """Change an event and its own checksum; the next line still names the old one."""
    entries = LedgerFile(root / LEDGER, RealDisk()).entries()
    at = chance.randrange(len(entries) - 1)
    _rewrite(root, at, stop=at + 1)


def rewrite_to_the_end(root: Path, chance: random.Random) -> None:
    """Change who did something, and every checksum from there: only another copy can tell."""
    entries = LedgerFile(root / LEDGER, RealDisk()).entries()
    _rewrite(root, chance.randrange(len(entries)), stop=len(entries))


def _rewrite(root: Path, first: int, stop: int) -> None:
    entries = LedgerFile(root / LEDGER, RealDisk()).entries()
    entries[first] = replace(entries[first], actor="someone.else")
    for at in range(first, stop):
        previous = entries[at - 1].hash if at else GENESIS
        new = replace(entries[at], previous=previous)
        entries[at] = replace(new, hash=link(ledger_body(new), previous))
    (root / LEDGER).write_bytes(b"".join(map(line, entries)))


CHANGED = frozenset({"file_changed"})
NOT_ADMITTED = frozenset({"bag_differs_from_ledger"})
CHAIN = frozenset({"ledger_chain_gap", "ledger_chain_changed", "ledger_unreadable", "ledger_torn"})
WAYS: dict[str, Way] = {
    "a byte of the payload": Way(in_payload, CHANGED, content=True),
    "a byte of any file": Way(in_any_file, CHANGED | NOT_ADMITTED),
    "a byte of the ledger": Way(in_ledger, CHAIN),
    "a payload file removed": Way(remove_payload, frozenset({"file_missing"}), content=True),
    "a tag file removed": Way(remove_tag, frozenset({"file_missing"}) | NOT_ADMITTED),
    "a file added": Way(add_file, frozenset({"file_extra"})),
    "a bag removed": Way(remove_bag, frozenset({"bag_missing"})),
    "two bags swapped": Way(swap_bags, NOT_ADMITTED),
    "a bag copied": Way(copy_bag, frozenset({"bag_not_in_ledger"})),
    "a bag remade with right manifests": Way(remake_bag, NOT_ADMITTED),
    "a bag remade without tag manifest": Way(remake_without_tags, NOT_ADMITTED),
    "a ledger line removed": Way(drop_line, frozenset({"ledger_chain_gap", "bag_not_in_ledger"})),
    "two ledger lines moved": Way(move_line, frozenset({"ledger_chain_gap"})),
    "a ledger line rewritten": Way(rewrite_line, frozenset({"ledger_chain_gap"})),
}
"""What the folder alone can show. Not here: the ledger rewritten up to its end."""
