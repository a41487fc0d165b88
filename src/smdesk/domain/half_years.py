"""Half-years and what is due in them (P10): a screenshot of every channel, once each."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.channels import Channel, Status, existed
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture

FIRST_MONTH_OF_H2 = 7


@dataclass(frozen=True, slots=True, order=True)
class HalfYear:
    """H1 is January to June, H2 July to December."""

    year: int
    half: int

    @classmethod
    def of(cls, day: date) -> "HalfYear":
        """Return the half-year that a day belongs to."""
        return cls(day.year, 1 if day.month < FIRST_MONTH_OF_H2 else 2)

    @classmethod
    def parse(cls, text: str) -> "HalfYear":
        """Read the form `2026-H2`.

        Raises:
            UserError: if it is written otherwise.
        """
        match = re.fullmatch(r"(\d{4})-H([12])", text)
        if match is None or match[1] == "0000":
            raise UserError("half_year_form", at="half_year", text=text)
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.year:04d}-H{self.half}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.half == 1 else FIRST_MONTH_OF_H2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def previous(self) -> "HalfYear":
        """The half-year before."""
        return HalfYear(self.year - 1, 2) if self.half == 1 else HalfYear(self.year, 1)

    @property
    def suitable(self) -> tuple[date, date]:
        """First and last suitable day: mid-term, not in July, not at Christmas."""
        if self.half == 1:
            return date(self.year, 2, 1), date(self.year, 5, 31)
        return date(self.year, 9, 1), date(self.year, 12, 11)


class RoundStatus(StrEnum):
    """How a channel stands in a half-year's round."""

    TAKEN = "taken"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    """One channel in a round, and its latest capture of any half-year."""

    channel: Channel
    status: RoundStatus
    latest: Capture | None
    taken_at: datetime | None


def is_due(channel: Channel, day: date) -> bool:
    """Tell whether a channel belongs in the round: it exists and has been started."""
    return existed(channel, day) and channel.status is not Status.PLANNED


def round_lines(
    channels: Iterable[Channel], latest: Mapping[str, Capture], half_year: HalfYear, today: date
) -> list[RoundLine]:
    """Return a line for each channel of a half-year's round, what is due first, then by name.

    Args:
        channels: all channels.
        latest: each channel's latest capture up to the end of the half-year, by channel id.
        half_year: the round.
        today: decides which channels exist, within the half-year's own days.
    """
    day = min(max(today, half_year.first), half_year.last)
    lines = []
    for channel in channels:
        capture = latest.get(channel.id)
        taken = capture is not None and capture.half_year == str(half_year)
        if taken or is_due(channel, day):
            lines.append(
                RoundLine(
                    channel=channel,
                    status=RoundStatus.TAKEN if taken else RoundStatus.DUE,
                    latest=capture,
                    taken_at=capture.taken_at if taken and capture else None,
                )
            )
    return sorted(lines, key=lambda line: (line.status is RoundStatus.TAKEN, line.channel.name))
