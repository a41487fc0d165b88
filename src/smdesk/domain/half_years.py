"""Half-years: January to June and July to December."""

import re
from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError

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

    def nearest(self, day: date) -> date:
        """Return the day of it that is nearest to a day."""
        return min(max(day, self.first), self.last)

    @property
    def suitable(self) -> tuple[date, date]:
        """First and last suitable day: mid-term, not in July, not at Christmas."""
        if self.half == 1:
            return date(self.year, 2, 1), date(self.year, 5, 31)
        return date(self.year, 9, 1), date(self.year, 12, 11)

    @property
    def window(self) -> Period:
        """The suitable days, as a period."""
        return Period(*self.suitable)
