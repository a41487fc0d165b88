"""Verifying any folder of bags as it lies there, without a database: a delivery, a copy, a disk."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from smdesk.archive.ledger import LedgerFile
from smdesk.archive.verify import is_junction, read_bag
from smdesk.at_once import cores, in_order
from smdesk.disk import RealDisk
from smdesk.domain.chain import GONE, ledger_breaks, standing
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.layout import ASIDE, BAG_DECLARATION, HALF_YEAR, LEDGER, STAGING, lies_in
from smdesk.services.ports import SILENT, FolderVerified, Progress

DEPTH = 3
"""How far a bag lies below the archive's folder: half-year, channel, bag."""


def verify_folder(
    path: Path, progress: Progress = SILENT, *, threads: int | None = None
) -> FolderVerified:
    """Verify all bags below a folder, and each ledger found there or above a part of an archive.

    Args:
        path: a bag, or a folder that holds bags at any depth.
        progress: told after each bag; cancelling ends with what was found so far.
        threads: how many bags are read at once; as many as there are cores if None.

    Raises:
        UserError: `folder_is_file`, `folder_missing`, or `no_bags` when there is nothing to verify.
    """
    if path.is_file():
        raise UserError("folder_is_file", at="path", path=path)
    if not path.is_dir():
        raise UserError("folder_missing", at="path", path=path)
    path = path.resolve()
    bags, roots = _survey(path)
    roots = roots or _above(path)
    if not bags and not roots:
        raise UserError("no_bags", at="path", path=path)
    ledgers = cache(lambda: [_ledger(root, path) for root in roots])
    sums, findings = _read(bags, path, progress, threads or cores(), last=ledgers)
    for ledger in ledgers():
        findings += [*ledger.findings, *_beside(ledger, path, bags, sums)]
    entries = ledgers()[-1].entries if roots else []
    return FolderVerified(
        findings=findings + _ledgers_missing(path, bags, roots),
        bags=len(sums),
        entries=len(entries),
        last=entries[-1] if entries else None,
        root=roots[0] if len(roots) == 1 else None,
        unvouched=sum(not any(below(root, bag) for root in roots) for bag in bags),
    )


Sums = dict[Path, str | None]
"""What fixes each bag: the checksum of its tag manifest; None without one that can be read."""


def _read(
    bags: list[Path], path: Path, progress: Progress, threads: int, last: Callable[[], object]
) -> tuple[Sums, list[Finding]]:
    """Read every bag, and do the last while the last bags are read.

    Returns:
        What fixes each bag, and what was found.
    """

    def read(bag: Path) -> tuple[list[Finding], str | None]:
        return read_bag(bag, _place(bag, path))

    sums: Sums = {}
    findings: list[Finding] = []
    with closing(in_order(read, _then(bags, last), threads)) as checked:
        for done, bag in enumerate(bags):
            if progress.cancelled:
                findings.append(Finding(code="verification_cancelled", place=str(path)))
                break
            found, sums[bag] = next(checked)
            findings += found
            progress(done + 1, len(bags), "progress.verifying")
    return sums, findings


def _then(bags: Iterable[Path], last: Callable[[], object]) -> Iterator[Path]:
    yield from bags
    last()


def _survey(path: Path) -> tuple[list[Path], list[Path]]:
    """Return bags and folders with a ledger, in order; links are not followed.

    A bag is not looked into, nor listed, for they are many.
    """
    bags, roots, waiting = [], [], [f"{path}"]
    while waiting:
        folder = waiting.pop()
        if os.path.lexists(f"{folder}{os.sep}{BAG_DECLARATION}"):
            bags.append(Path(folder))
            continue
        if os.path.lexists(f"{folder}{os.sep}{LEDGER}"):
            roots.append(Path(folder))
        with suppress(OSError):
            waiting += sorted(_folders(folder), reverse=True)
    return bags, roots


def _folders(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            ours = entry.is_dir(follow_symlinks=False) and not is_junction(entry)
            if ours and entry.name not in {STAGING, ASIDE}:
                yield entry.path


def _above(path: Path) -> list[Path]:
    """Return the archive that a half-year, a channel or a bag is a part of, if it has a ledger."""
    for root in list(path.parents)[:DEPTH]:
        if HALF_YEAR.fullmatch(path.relative_to(root).parts[0]) and (root / LEDGER).is_file():
            return [root]
    return []


def _ledgers_missing(path: Path, bags: Iterable[Path], there: Iterable[Path]) -> list[Finding]:
    """Return the archives that lack their ledger: folders at or below a path with half-years."""
    channels = {bag.parent for bag in bags}  # they are few
    roots = {
        channel.parents[DEPTH - 2]
        for channel in channels
        if len(channel.parents) >= DEPTH - 1 and HALF_YEAR.fullmatch(channel.parent.name)
    }
    return [
        Finding(code="ledger_missing", place=_place(root, path))
        for root in sorted(roots.difference(there))
        if root == path or path in root.parents
    ]


def _place(path: Path, root: Path) -> str:
    """Return how findings name a place: below the root, or whole where it lies elsewhere."""
    return path.name if path == root else below(root, path) or str(path)


@dataclass(frozen=True, slots=True)
class _Ledger:
    """A ledger as it was read: its archive's folder, its lines if it could be read, its faults."""

    root: Path
    entries: list[LedgerEntry]
    findings: list[Finding]
    readable: bool = True


def _ledger(root: Path, path: Path) -> _Ledger:
    """Read an archive's ledger, and compare it with itself."""
    place, ledger = _place(root / LEDGER, path), LedgerFile(root / LEDGER, RealDisk())
    try:
        entries, torn = ledger.entries(), ledger.torn()
    except SurroundingsError as error:
        finding = Finding(code=error.code, place=place, values=error.values)
        return _Ledger(root, [], [finding], readable=False)
    findings = list(chain_findings(entries, place))
    if torn:
        findings.append(Finding(code="ledger_torn", place=place))
    return _Ledger(root, entries, findings)


def _beside(ledger: _Ledger, path: Path, bags: Iterable[Path], sums: Sums) -> Iterator[Finding]:
    """Yield where the bags beside a ledger are not those that it says are there."""
    if not ledger.readable:
        return
    root, entries = ledger.root, ledger.entries
    let_go = {entry.bag for entry in entries if entry.kind in GONE}
    beside = {folder: bag for bag in bags if (folder := below(root, bag))}
    part = below(root, path)
    expected = {bag: sum_ for bag, sum_ in standing(entries).items() if lies_in(bag, part)}
    for folder in sorted(expected.keys() | beside.keys()):
        bag = beside.get(folder) or root / folder
        if folder in beside and bag not in sums:
            continue  # it was stopped before this one was read
        found = sums.get(bag)
        if folder not in beside and bag.is_dir():  # without its mark nobody has looked into it
            of_bag, found = read_bag(bag, _place(bag, path))
            yield from of_bag
        yield from _compared(bag, folder, expected.get(folder), found, let_go=folder in let_go)


def below(root: Path, path: Path) -> str:
    """Return a place in a folder as a ledger has it; "" for the folder itself, and for elsewhere.

    Of texts, for there are many. A folder may be a whole disk, whose name ends as no other does.
    """
    above, text = f"{root}".rstrip(os.sep) + os.sep, f"{path}"
    return text[len(above) :].replace(os.sep, "/") if text.startswith(above) else ""


def chain_findings(entries: Iterable[LedgerEntry], place: str) -> Iterator[Finding]:
    """Yield where a ledger's chain does not hold."""
    for fault in ledger_breaks(entries):
        code = f"ledger_{fault.code}"
        yield Finding(code=code, place=place, values={"seq": fault.seq})


def _compared(
    path: Path, folder: str, expected: str | None, found: str | None, *, let_go: bool
) -> Iterator[Finding]:
    """Yield what is wrong with one bag by what the ledger says of it.

    A bag without its tag manifest is not the one that was admitted: nothing fixes its other files.
    """
    if expected is None:
        yield Finding(code="bag_not_gone" if let_go else "bag_not_in_ledger", place=folder)
    elif found != expected:
        code = "bag_differs_from_ledger" if path.is_dir() else "bag_missing"
        yield Finding(code=code, place=folder)
