"""Whole pages into files, start included, against other programs that take them.

The pages are ours, served on loopback; each row of their content has a colour of its own, so that
a picture tells which rows it holds. smdesk runs as a person's command does, without a window, as
the peers do; besides the picture it writes text, MHTML and the statement.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from math import inf
from pathlib import Path

from benchmarks.frame import Row, medians, seconds
from benchmarks.page_peers import PLAYWRIGHT, SHOT_SCRAPER, Taker, installed, surroundings
from benchmarks.page_ruler import Judged, judged
from benchmarks.tree_memory import Peak, peak
from tests.capture.browser import site

LONG, LONGEST = 30_000, 250_000
"""Rows of the page that is timed, and of the one that must not fill our memory."""
MIXED = (
    *("plain", "lazy", "feed", "inner", "virtual", "hero"),
    *("sticky", "cookie", "side", "animation", "fonts", "shifting"),
)
MIXED_ROWS = 6_000
SCALES = (1, 2)
"""Pixels of our pictures for each of the page's own, in what is judged."""
ROUNDS = 3
PATIENCE = 300.0
"""Seconds that one run may take."""
LIMIT_LONG, LIMIT_ROUND, LIMIT_MEMORY = 1.0, 0.5, 0.7
OWN_LIMIT = 400_000_000


class Bench:
    """Runs all on the same pages.

    Args:
        base: address of the pages.
        folder: for what they write.
        peers: that are there.
    """

    def __init__(self, base: str, folder: Path, peers: Sequence[Taker]) -> None:
        self._base = base
        self._folder = folder
        self._peers = peers
        self._numbers = count()
        self._environment = surroundings()

    def rows(self) -> Iterator[Row]:
        """Measure everything."""
        yield self._time_of_one()
        yield self._time_of_round()
        yield self._memory()
        yield self._memory_of_longest()
        yield from self._correctness()

    def _time_of_one(self) -> Row:
        what, limit = f"one page of {LONG:,} px, start included", LIMIT_LONG
        if SHOT_SCRAPER not in self._peers:
            return _missing(what, SHOT_SCRAPER, limit)
        address = self._address("plain", LONG)
        ours, peer = medians(
            lambda: seconds(lambda: self._whole(address)),
            lambda: seconds(lambda: self._theirs(SHOT_SCRAPER, address)),
            rounds=ROUNDS,
        )
        return Row(what=what, peer_name=SHOT_SCRAPER.name, ours=ours, peer=peer, limit=limit)

    def _time_of_round(self) -> Row:
        what, limit = f"a round of {len(MIXED)} mixed pages", LIMIT_ROUND
        if SHOT_SCRAPER not in self._peers:
            return _missing(what, SHOT_SCRAPER, limit)
        addresses = [self._address(page, MIXED_ROWS) for page in MIXED]

        def peer() -> None:
            for address in addresses:
                self._theirs(SHOT_SCRAPER, address)

        ours, theirs = medians(
            lambda: seconds(lambda: self._ours(*addresses)),
            lambda: seconds(peer),
            rounds=ROUNDS,
            warm_up=0,  # all has run before
        )
        name = f"{SHOT_SCRAPER.name} x {len(MIXED)}"
        return Row(what=what, peer_name=name, ours=ours, peer=theirs, limit=limit)

    def _memory(self) -> Row:
        what, limit = f"memory of all processes, {LONG:,} px", LIMIT_MEMORY
        if PLAYWRIGHT not in self._peers:
            return _missing(what, PLAYWRIGHT, limit)
        address = self._address("plain", LONG)
        ours, theirs = medians(
            lambda: self._peak(self._our_command(self._new(), address)).tree,
            lambda: self._peak(PLAYWRIGHT.command(address, self._new("png"))).tree,
            rounds=ROUNDS,
            warm_up=0,
        )
        return Row(
            what=what,
            peer_name=PLAYWRIGHT.name,
            ours=ours,
            peer=theirs,
            limit=limit,
            unit="bytes",
        )

    def _memory_of_longest(self) -> Row:
        folder = self._new()
        own = self._peak(self._our_command(folder, self._address("plain", LONGEST))).own
        return Row(
            what=f"memory of our own process, {LONGEST:,} px",
            peer_name="what it may take",
            ours=own if _statement(folder)["complete"] else inf,
            peer=OWN_LIMIT,
            limit=1.0,
            unit="bytes",
        )

    def _correctness(self) -> Iterator[Row]:
        """Judge each page's picture, of all programs; only ours has a promise to keep."""
        print(f"\n{'page':<10} {'program':<22} {'rows right':>12} {'repeated':>9} {'headers':>8}")
        for page in MIXED:
            address = self._address(page, MIXED_ROWS)
            yield from (self._judged(page, address, scale) for scale in SCALES)
            for peer in self._peers:
                file = self._new("png")
                code = self._run(peer.command(address, file))
                theirs = judged(page, file, MIXED_ROWS) if file.exists() else None
                _print(page, peer.name, theirs, f"exit {code}")
        print()

    def _judged(self, page: str, address: str, scale: int) -> Row:
        """Judge our picture of a page at a scale."""
        folder = self._ours(address, scale=scale)
        ours, said = judged(page, folder / "page.png", MIXED_ROWS, scale), _said(folder)
        _print(page, f"smdesk, scale {scale}", ours, said)
        wrong = MIXED_ROWS - ours.right + ours.repeated + abs((ours.headers or 1) - 1)
        return Row(
            what=f"rows that are wrong: {page}, scale {scale}",
            peer_name="all rows of the page",
            ours=wrong if said == "complete" else max(1, wrong),
            peer=MIXED_ROWS,
            limit=0.0,
            unit="rows",
        )

    def _address(self, page: str, rows: int) -> str:
        return f"{self._base}/{page}?rows={rows}"

    def _new(self, ending: str = "") -> Path:
        name = f"{next(self._numbers)}{ending and '.'}{ending}"
        return self._folder / name

    def _our_command(self, folder: Path, *addresses: str, scale: int = 1) -> Sequence[str | Path]:
        start = (sys.executable, "-m", "smdesk", "shoot", *addresses)
        return (*start, "--out", folder, "--scale", str(scale), "--headless")

    def _ours(self, *addresses: str, scale: int = 1) -> Path:
        folder = self._new()
        self._run(self._our_command(folder, *addresses, scale=scale))
        return folder

    def _whole(self, address: str) -> None:
        folder = self._ours(address)
        if not _statement(folder)["complete"]:
            raise RuntimeError(f"not complete: {address}")

    def _theirs(self, peer: Taker, address: str) -> None:
        if self._run(peer.command(address, self._new("png"))):
            raise RuntimeError(f"{peer.name} failed at {address}")

    def _run(self, command: Sequence[str | Path]) -> int:
        return subprocess.run(
            command,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=PATIENCE,
        ).returncode

    def _peak(self, command: Sequence[str | Path]) -> Peak:
        return peak(command, self._environment)


def rows() -> Iterator[Row]:
    """Measure with all peers that are there."""
    with site.served() as base, tempfile.TemporaryDirectory(prefix="smdesk-bench-") as folder:
        yield from Bench(base, Path(folder), installed()).rows()


def _missing(what: str, peer: Taker, limit: float) -> Row:
    """Return a row that no promise survives: what was not measured is not kept."""
    return Row(what=f"NOT MEASURED: {what}", peer_name=peer.name, ours=inf, peer=1, limit=limit)


def _statement(folder: Path) -> dict[str, object]:
    try:
        said: dict[str, object] = json.loads((folder / "statement.json").read_text("utf-8"))
    except OSError as error:
        raise RuntimeError("smdesk took nothing") from error
    return said


def _said(folder: Path) -> str:
    return "complete" if _statement(folder)["complete"] else "not complete"


def _print(page: str, program: str, found: Judged | None, said: str) -> None:
    counts = "took nothing"
    if found is not None:
        headers = "" if found.headers is None else found.headers
        counts = f"{found.right:>6}/{MIXED_ROWS} {found.repeated:>9} {headers:>8}"
    print(f"{page:<10} {program:<22} {counts}   says: {said}", flush=True)
