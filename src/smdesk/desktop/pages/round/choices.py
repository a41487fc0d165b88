"""The rounds that can be looked at: each half-year's own, its extra ones below it."""

from collections.abc import Iterable
from dataclasses import dataclass

from smdesk.desktop.phrases import begun, half_year_name, half_year_short
from smdesk.domain.calendar import swedish_day
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import CaptureRound
from smdesk.services.evidence.round_view import Which
from smdesk.words import Words

_LONGEST = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundChoice:
    """One line of the box."""

    which: Which
    text: str
    closed: bool


def round_choices(
    half_years: Iterable[HalfYear], rounds: Iterable[CaptureRound], words: Words
) -> list[RoundChoice]:
    """Return the choices, the latest half-year first."""
    known = list(rounds)
    of_rounds = (HalfYear.parse(one.half_year) for one in known)
    found = []
    for half_year in sorted({*half_years, *of_rounds}, reverse=True):
        mine = [one for one in known if one.half_year == str(half_year)]
        own = next((one for one in mine if one.ordinary), None)
        name = half_year_short(half_year, words)
        closed = own is not None and own.closed_at is not None
        found.append(RoundChoice(which=half_year, text=name, closed=closed))
        found += [_extra(one, words) for one in mine if not one.ordinary]
    return found


def _extra(round_: CaptureRound, words: Words) -> RoundChoice:
    reason = round_.reason
    short = reason if len(reason) <= _LONGEST else f"{reason[: _LONGEST - 1]}…"
    text = words("pages_round.extra_choice", day=swedish_day(round_.opened_at), reason=short)
    return RoundChoice(which=round_.id, text=text, closed=round_.closed_at is not None)


def round_name(round_: CaptureRound | None, half_year: HalfYear, words: Words) -> str:
    """Return "Andra halvåret 2026", or what an extra round is for."""
    if round_ is not None and not round_.ordinary:
        return words("pages_round.extra_name", reason=round_.reason)
    return begun(half_year_name(half_year, words))
