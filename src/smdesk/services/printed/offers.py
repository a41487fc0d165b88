"""What can be chosen for a report: for each question it asks, the answers that there are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.letters import swedish_order
from smdesk.services.desk import Desk
from smdesk.services.ports import Said
from smdesk.services.printed.kinds import Ask, Choice, ReportKind
from smdesk.services.printed.reports import Report

MOST_CAPTURES = 500
"""The newest; older ones are printed from where they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One answer."""

    said: Said
    answers: Mapping[str, object]
    """Fields of `Choice`."""

    def given(self, choice: Choice) -> Choice:
        """Return a choice with this answer."""
        return replace(choice, **self.answers)  # type: ignore[arg-type]  # its own fields

    def is_in(self, choice: Choice) -> bool:
        """Tell whether a choice has this answer."""
        return all(getattr(choice, name) == value for name, value in self.answers.items())


Offers = Mapping[Ask, Sequence[Offer]]
"""The usual answer first; none where there is nothing to make the report of."""


def offers_for(desk: Desk, kind: ReportKind, choice: Choice) -> Offers:
    """Return what can be chosen for a kind of report; the day itself is anybody's to choose.

    Raises:
        UserError: what reading the register of the day raises.
    """
    return {ask: tuple(OFFERED[ask](desk, choice)) for ask in kind.asks if ask is not Ask.DAY}


def settled(desk: Desk, kind: ReportKind, choice: Choice) -> Choice:
    """Return a choice in which each question that was left open has the usual answer.

    Raises:
        UserError: `report_nothing.<ask>`, where there is no answer to one of the questions.
    """
    for ask in kind.asks:
        if ask in LEFT_OPEN and LEFT_OPEN[ask](choice):
            usual = next(OFFERED[ask](desk, choice), None)
            if usual is None:
                raise UserError(f"report_nothing.{ask}", at=ask)
            choice = usual.given(choice)
    return choice


def read_report(desk: Desk, kind: ReportKind, choice: Choice) -> Report:
    """Read a report; what was left open has the usual answer.

    Raises:
        UserError: `report_nothing.<ask>`; what reading the report raises.
    """
    return kind.read(desk, settled(desk, kind, choice))


# --- the answers to each question -------------------------------------------------------------


def _scopes(desk: Desk, choice: Choice) -> Iterator[Offer]:
    """Yield the whole, then sectors with channels on the day, then those who answer for some."""
    view = desk.register.view(choice.day)
    yield Offer(said=Said("report_offer.whole"), answers={"sector_id": "", "manager_id": ""})
    sectors = {line.sector.id: line.sector.name for line in view.present if line.sector}
    managers = {
        line.answering.person.id: line.answering.person.name
        for line in view.present
        if line.answering
    }
    for sector, name in _by_name(sectors):
        yield _scope("sector", name, sector_id=sector)
    for manager, name in _by_name(managers):
        yield _scope("manager", name, manager_id=manager)


def _scope(which: str, name: str, *, sector_id: str = "", manager_id: str = "") -> Offer:
    answers = {"sector_id": sector_id, "manager_id": manager_id}
    return Offer(said=Said(f"report_offer.{which}", {"name": name}), answers=answers)


def _by_name(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(names.items(), key=lambda item: swedish_order(item[1]))


def _editions(desk: Desk, _: Choice) -> Iterator[Offer]:
    yield Offer(said=Said("report_offer.current"), answers={"edition": None})
    for version in desk.schedule.view().versions:
        state = "decided" if version.locked_at else "proposal"
        said = Said(f"report_offer.edition_{state}", {"edition": version.edition})
        yield Offer(said=said, answers={"edition": version.edition})


def _rounds(desk: Desk, _: Choice) -> Iterator[Offer]:
    for one in desk.rounds.all():
        if one.closed_at is not None:
            which = "round" if one.ordinary else "round_extra"
            values = {"half_year": HalfYear.parse(one.half_year), "reason": one.reason}
            yield Offer(said=Said(f"report_offer.{which}", values), answers={"round_id": one.id})


def _captures(desk: Desk, choice: Choice) -> Iterator[Offer]:
    """Yield the newest captures, and the one that is chosen, however old."""
    names = {line.channel.id: line.channel.name for line in desk.register.view(choice.day).channels}
    with desk.store.read() as snapshot:
        captures = snapshot.captures.page(limit=MOST_CAPTURES)
        chosen = snapshot.captures.get(choice.capture_id) if choice.capture_id else None
    if chosen is not None and chosen not in captures:
        captures.append(chosen)
    for one in captures:
        values = {"name": names.get(one.channel_id, ""), "moment": one.taken_at}
        yield Offer(said=Said("report_offer.capture", values), answers={"capture_id": one.id})


def _periods(desk: Desk, _: Choice) -> Iterator[Offer]:
    """Yield half-years, the current one first, then years."""
    half_years = desk.rounds.half_years()
    for one in half_years:
        said = Said("report_offer.half_year", {"half_year": one})
        yield Offer(said=said, answers={"first": one.first, "last": one.last})
    for year in _years_of(half_years):
        said = Said("report_offer.year", {"year": year})
        yield Offer(said=said, answers={"first": date(year, 1, 1), "last": date(year, 12, 31)})


def _years(desk: Desk, _: Choice) -> Iterator[Offer]:
    for year in _years_of(desk.rounds.half_years()):
        yield Offer(said=Said("report_offer.year", {"year": year}), answers={"year": year})


def _years_of(half_years: Sequence[HalfYear]) -> list[int]:
    return list(dict.fromkeys(one.year for one in half_years))


def _mandates(desk: Desk, choice: Choice) -> Iterator[Offer]:
    """Yield the assignments of the day by whose they are, and the one that is chosen."""
    view = desk.register.view(choice.day)
    mandates = [one for line in view.people for one in line.assignments]
    with desk.store.read() as snapshot:
        chosen = snapshot.assignments.get(choice.mandate_id) if choice.mandate_id else None
    if chosen is not None and chosen not in mandates:
        mandates.append(chosen)
    for one in mandates:
        person, channel = view.persons[one.person_id], view.channel_by_id[one.channel_id]
        values = {"name": person.name, "channel": channel.name}
        yield Offer(said=Said("report_offer.mandate", values), answers={"mandate_id": one.id})


OFFERED: Mapping[Ask, Callable[[Desk, Choice], Iterator[Offer]]] = {
    Ask.SCOPE: _scopes,
    Ask.EDITION: _editions,
    Ask.ROUND: _rounds,
    Ask.CAPTURE: _captures,
    Ask.PERIOD: _periods,
    Ask.YEAR: _years,
    Ask.MANDATE: _mandates,
}
"""In the order that they are offered, the usual one first."""

LEFT_OPEN: Mapping[Ask, Callable[[Choice], bool]] = {
    Ask.ROUND: lambda choice: not choice.round_id,
    Ask.CAPTURE: lambda choice: not choice.capture_id,
    Ask.PERIOD: lambda choice: choice.first is None,
    Ask.YEAR: lambda choice: choice.year is None,
    Ask.MANDATE: lambda choice: not choice.mandate_id,
}
"""Where no answer is none; elsewhere it is the usual one."""
