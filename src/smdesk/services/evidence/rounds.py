"""Rounds of screenshots: opened, followed, excused, closed with a protocol (P10).

A half-year's own round need not be opened by hand: its first picture or exemption opens it. Until
then it is shown as it would be.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from smdesk.domain.actors import Actor, Role
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.facts import grouped
from smdesk.domain.former import channel_on
from smdesk.domain.half_years import HalfYear
from smdesk.domain.ids import new_id
from smdesk.domain.protocols import RoundProtocol, make_protocol, write_protocol
from smdesk.domain.rounds import (
    CaptureRound,
    LeftOut,
    RoundEntry,
    RoundKind,
    check_close,
    check_extra,
    check_left_out,
    check_open,
    lines_of,
    ordinary_of,
)
from smdesk.services.evidence.round_view import (
    RoundView,
    Which,
    entries_of,
    round_facts,
    round_view,
    stored_round,
)
from smdesk.services.ports import Clock, Snapshot, Store, UnitOfWork
from smdesk.services.register.changing import put

MOST_HALF_YEARS = 40
UNKNOWN_HALF_YEARS = 7
"""How many half-years to offer when nobody knows how old the channels are."""


class Rounds:
    """Opens rounds, shows them, leaves channels out and closes them; the webmaster's job."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def current(self) -> HalfYear:
        """Return the half-year of today."""
        return HalfYear.of(self._today())

    def all(self) -> list[CaptureRound]:
        """Return every round, the one that was opened last first."""
        with self._store.read() as snapshot:
            return sorted(snapshot.rounds.all(), key=lambda one: one.opened_at, reverse=True)

    def half_years(self) -> list[HalfYear]:
        """Return the half-years that a person may look at, the current one first."""
        with self._store.read() as snapshot:
            return list(_half_years(snapshot.channels.all(), self.current()))

    def view(self, which: Which | None = None) -> RoundView:
        """Return a round, the current half-year's own if none is named.

        Raises:
            UserError: `round_unknown`, for an id of none.
            SurroundingsError: `protocol_unreadable`.
        """
        with self._store.read() as snapshot:
            return round_view(snapshot, which or self.current(), self._clock())

    def open(self, actor: Actor, half_year: HalfYear | None = None) -> CaptureRound:
        """Open a half-year's own round, the current one's if none is named.

        Raises:
            InvalidError: `round_exists`, `round_not_yet`.
            UserError: `not_permitted`.
        """
        actor.require(Role.WEBMASTER)
        now, half_year = self._clock(), half_year or self.current()
        with self._store.write(actor) as work:
            made = self._begin(work, actor, half_year, now)
            work.commit()
            return made

    def _begin(self, work: UnitOfWork, actor: Actor, which: Which, now: datetime) -> CaptureRound:
        """Open a half-year's own round."""
        half_year = HalfYear.parse(str(which))
        refuse(check_open(work.rounds.all(), half_year, swedish_day(now)))
        return ensure_open(work, str(half_year), at=now, by=actor.account)

    def open_extra(
        self, actor: Actor, kind: RoundKind, reason: str, channel_ids: Iterable[str]
    ) -> CaptureRound:
        """Open a round beside the half-year's own, for some channels.

        Args:
            actor: a webmaster.
            kind: for a change, or because channels are about to close.
            reason: what it is for.
            channel_ids: at least one; those in use.

        Raises:
            InvalidError: `required`, `too_long`, `control_character`, `round_kind`,
                `round_channels_missing`, `channel_not_running`.
            UserError: `not_permitted`, `channel_gone`.
        """
        actor.require(Role.WEBMASTER)
        now, wanted = self._clock(), list(dict.fromkeys(channel_ids))
        today = swedish_day(now)
        with self._store.write(actor) as work:
            refuse(check_extra(kind, reason, _running(work, wanted, today), today))
            made = CaptureRound(
                id=new_id(),
                half_year=str(HalfYear.of(today)),
                kind=kind,
                reason=reason.strip(),
                opened_at=now,
                opened_by=actor.account,
            )
            work.rounds.add(made)
            for channel_id in wanted:
                entry = RoundEntry(id=new_id(), round_id=made.id, channel_id=channel_id)
                work.round_entries.add(entry)
            work.commit()
            return made

    def leave_out(
        self, actor: Actor, which: Which, channel_id: str, reason: LeftOut, note: str = ""
    ) -> RoundEntry:
        """Leave a channel out of a round for a reason; said again, the new reason holds.

        Raises:
            InvalidError: `round_note_missing`, `round_taken`, `too_long`, `control_character`.
            UserError: `not_permitted`, `round_unknown`, `round_closed`, `round_channel`; for a
                half-year without a round `round_not_yet`, when it has not begun.
        """
        actor.require(Role.WEBMASTER)
        now = self._clock()
        with self._store.write(actor) as work:
            round_ = _open_round(work, which) or self._begin(work, actor, which, now)
            facts = round_facts(work, round_, swedish_day(now))
            line = next((x for x in lines_of(round_, facts) if x.channel.id == channel_id), None)
            if line is None:
                raise UserError("round_channel", at="channel")
            refuse(check_left_out(line, reason, note))
            entry = facts.entries.get(channel_id) or RoundEntry(
                id=new_id(), round_id=round_.id, channel_id=channel_id
            )
            entry = put(work.round_entries, replace(entry, left_out=reason, note=note.strip()))
            work.commit()
            return entry

    def take_back(self, actor: Actor, which: Which, channel_id: str) -> None:
        """Let a channel that was left out belong to a round again.

        Raises:
            UserError: `not_permitted`, `round_unknown`, `round_closed`, `round_not_left_out`.
        """
        actor.require(Role.WEBMASTER)
        with self._store.write(actor) as work:
            round_ = _open_round(work, which)
            entry = entries_of(work, round_.id).get(channel_id) if round_ else None
            if round_ is None or entry is None or entry.left_out is None:
                raise UserError("round_not_left_out", at="channel")
            if round_.ordinary:
                work.round_entries.remove(entry)
            else:
                work.round_entries.update(replace(entry, left_out=None, note=""))
            work.commit()

    def close(self, actor: Actor, which: Which) -> RoundProtocol:
        """Write a round's protocol and lock it; pictures that are taken later stay out of it.

        Raises:
            InvalidError: `round_due`, for each channel that is neither taken nor left out.
            UserError: `not_permitted`, `round_unknown`, `round_closed`, `round_not_opened`.
        """
        actor.require(Role.WEBMASTER)
        now = self._clock()
        with self._store.write(actor) as work:
            round_ = _open_round(work, which)
            if round_ is None:
                raise UserError("round_not_opened", at="round")
            lines = lines_of(round_, round_facts(work, round_, swedish_day(now)))
            refuse(check_close(lines))
            municipality = next(iter(work.municipality.all()), None)
            protocol = make_protocol(
                round_,
                lines,
                municipality=municipality.name if municipality else "",
                closed_at=now,
                closed_by=actor.account,
                ledger=work.ledger.head(),
            )
            text = write_protocol(protocol)
            work.rounds.update(
                replace(round_, closed_at=now, closed_by=actor.account, protocol=text)
            )
            work.commit()
            return protocol

    def _today(self) -> date:
        return swedish_day(self._clock())


def ensure_open(work: UnitOfWork, half_year: str, *, at: datetime, by: str) -> CaptureRound:
    """Return a half-year's own round; the first picture or exemption of it opens it."""
    found = ordinary_of(work.rounds.all(), HalfYear.parse(half_year))
    if found is not None:
        return found
    made = CaptureRound(
        id=new_id(), half_year=half_year, kind=RoundKind.ORDINARY, opened_at=at, opened_by=by
    )
    work.rounds.add(made)
    return made


def _open_round(work: UnitOfWork, which: Which) -> CaptureRound | None:
    """Return a round that may be changed, or None for a half-year whose own is not opened.

    Raises:
        UserError: `round_unknown`, `round_closed`.
    """
    found = stored_round(work, which)
    if found is not None and found.closed_at is not None:
        raise UserError("round_closed", at="round")
    return found


def _running(snapshot: Snapshot, channel_ids: Sequence[str], day: date) -> list[Channel]:
    """Return channels as they are on a day.

    Raises:
        UserError: `channel_gone`.
    """
    former = grouped(snapshot.former_channels.all(), lambda one: one.channel_id)
    found = [snapshot.channels.get(channel_id) for channel_id in channel_ids]
    if None in found:
        raise UserError("channel_gone", at="channels")
    return [channel_on(one, former.get(one.id, ()), day) for one in found if one is not None]


def _half_years(channels: Sequence[Channel], now: HalfYear) -> Iterator[HalfYear]:
    """Yield half-years back to the first channel's; a few where that is not known of all."""
    known = [channel.opened_on for channel in channels if channel.opened_on]
    fewest = 1 if len(known) == len(channels) else UNKNOWN_HALF_YEARS
    for number in range(MOST_HALF_YEARS):
        if number >= fewest and not any(day <= now.last for day in known):
            return
        yield now
        now = now.previous
