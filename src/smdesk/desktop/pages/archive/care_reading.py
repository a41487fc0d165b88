"""What the archive's care shows, read on worker threads; what asks a share is read by itself."""

from dataclasses import dataclass

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.domain.deliveries import MadePackage
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.half_years import HalfYear
from smdesk.services.evidence.copy_state import CopyState
from smdesk.services.evidence.fixity import Checked
from smdesk.services.evidence.timestamps import StampState
from smdesk.services.evidence.waiting import WaitingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When everything is to be checked next."""

    day: str
    """ISO 8601; "" while the archive is empty."""
    passed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CareKnown:
    """What database and settings tell."""

    history: tuple[Checked, ...]
    due: Due
    differing: frozenset[str]
    """The bags that did not agree when they were last verified."""
    half_years: tuple[HalfYear, ...]
    """From the first capture's to the latest one's, the latest first."""
    stamps: StampState
    packages: tuple[MadePackage, ...]

    @property
    def whole(self) -> Checked | None:
        """The last check of everything."""
        return next((one for one in self.history if not one.part), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlaces:
    """What the archive's folder and the second copy's say: either may be a share that is off."""

    empty: bool
    """Whether nothing was ever put into the archive: its folder may not be there yet."""
    reachable: bool
    waiting: WaitingState
    copy: CopyState
    copy_managed: bool
    """Whether the organisation decides where the copy is."""
    wish: int | None
    """The event that a token was asked for and has not come."""


def read_known(desk: Desk, progress: JobProgress) -> CareKnown:  # noqa: ARG001  the gateway's form
    """Read what is there at once."""
    due = desk.fixity.next_due()
    summary = desk.archive.summary()
    return CareKnown(
        history=desk.fixity.history(),
        due=Due(
            day=due.date().isoformat() if due else "",
            passed=due is not None and due <= desk.clock(),
        ),
        differing=summary.differing,
        half_years=_half_years(desk),
        stamps=desk.timestamps.state(),
        packages=tuple(desk.deliveries.made()),
    )


def read_places(desk: Desk, progress: JobProgress) -> CarePlaces:  # noqa: ARG001  the same
    """Ask the folders; one that hangs is waited for in a limited while."""
    reachable = desk.archive.reachable()
    with desk.store.read() as snapshot:
        empty = snapshot.ledger.head() is None
    return CarePlaces(
        empty=empty,
        reachable=reachable,
        waiting=desk.waiting.state(),
        copy=desk.second_copy.state(),
        copy_managed=desk.settings.held().is_managed("second_copy_folder"),
        wish=_wish(desk) if reachable else None,
    )


def _wish(desk: Desk) -> int | None:
    try:
        return desk.timestamps.waiting()
    except SurroundingsError:
        return None  # the share went just now


def _half_years(desk: Desk) -> tuple[HalfYear, ...]:
    with desk.store.read() as snapshot:
        first, latest = snapshot.captures.first(), snapshot.captures.page(limit=1)
    if first is None:
        return ()
    earliest, one = HalfYear.parse(first.half_year), HalfYear.parse(latest[0].half_year)
    found = [one]
    while one > earliest:
        one = one.previous
        found.append(one)
    return tuple(found)
