"""How the archive's places, checks and time-stamps stand, as rows and pills for people to read."""

from collections.abc import Sequence

from smdesk.desktop.dates import grouped, minute_moment
from smdesk.desktop.pages.archive.care_reading import CareKnown, CarePlaces
from smdesk.desktop.pages.archive.evidence import finding_text
from smdesk.desktop.phrases import half_year_short
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.labels import breakable
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.deliveries import MadePackage
from smdesk.domain.half_years import HalfYear
from smdesk.services.evidence.copy_state import CopyState
from smdesk.services.evidence.fixity import Checked
from smdesk.services.evidence.waiting import WaitingState, waits
from smdesk.words import Words

HOLDS_BACK = frozenset(
    {"archive_away", "archive_gone", "copy_busy", "copy_full", "copy_unreachable"}
)
"""What keeps the copy from being followed for a while, and is mended without anybody choosing."""
MOMENT = 150
"""Room for a moment to the minute; device-independent pixels."""


def _facts(words: Words, *pairs: tuple[str, str]) -> list[Fact]:
    return [
        Fact(name=words(f"archive_care.fact.{name}"), value=breakable(value))
        for name, value in pairs
        if value
    ]


# --- places -----------------------------------------------------------------------------------


def places_status(places: CarePlaces, words: Words) -> Status:
    """Return the pill of the archive's folder."""
    if places.empty:
        return Status(words("archive_care.state.empty"), Tone.NEUTRAL)
    if not places.reachable:
        return Status(words("archive_care.state.away"), Tone.ERROR)
    if places.waiting.events:
        return Status(words("archive_care.state.waits"), Tone.WARNING)
    return Status(words("archive_care.state.reached"), Tone.SUCCESS)


def places_facts(places: CarePlaces, words: Words) -> list[Fact]:
    """Return where the archive is, and what waits for it."""
    waiting = places.waiting
    return _facts(
        words, ("folder", str(waiting.folder)), ("waiting", "\n".join(_waiting(waiting, words)))
    )


def _waiting(waiting: WaitingState, words: Words) -> list[str]:
    if not waiting.events or waiting.since is None:
        return [words("archive_care.waits_none")]
    finding = waits(waiting)
    lines = [finding_text(finding, words)]
    lines.append(words("cli.archive_waits_since", moment=minute_moment(waiting.since)))
    return [*lines, *([words(f"waiting_reason.{waiting.why}")] if waiting.why else [])]


def copy_status(copy: CopyState, words: Words) -> Status:
    """Return the pill of the second copy."""
    if copy.folder is None:
        return Status(words("archive_care.state.copy_none"), Tone.WARNING)
    if copy.problem is not None:
        held = copy.problem.code in HOLDS_BACK
        tone = Tone.WARNING if held else Tone.ERROR
        return Status(words(f"archive_care.state.copy_{'held' if held else 'stopped'}"), tone)
    if copy.lines or copy.absent:
        return Status(words("archive_care.state.copy_behind"), Tone.WARNING)
    if copy.warnings:
        return Status(words("archive_care.state.copy_warned"), Tone.WARNING)
    return Status(words("archive_care.state.copy_in_step"), Tone.SUCCESS)


def copy_facts(copy: CopyState, words: Words) -> list[Fact]:
    """Return where the second copy is, and what it lacks."""
    if copy.folder is None:
        return []
    in_step = minute_moment(copy.in_step_at) if copy.in_step_at else ""
    going = words("cli.copy_going", count=len(copy.going)) if copy.going else ""
    return _facts(
        words,
        ("folder", str(copy.folder)),
        ("lacks", _lacks(copy, words)),
        ("in_step", in_step),
        ("problem", finding_text(copy.problem, words) if copy.problem else ""),
        ("going", going),
        ("note", "\n".join(finding_text(one, words) for one in copy.warnings)),
    )


def _lacks(copy: CopyState, words: Words) -> str:
    """Return what the copy lacks: what is to be copied, and what is to be repaired."""
    lines = []
    if copy.lines:
        lines.append(words("archive_care.copy_lacks", count=copy.lines, bags=copy.bags))
    if copy.absent:
        lines.append(words("archive_care.copy_absent", count=len(copy.absent)))
    return "\n".join(lines) or words("archive_care.copy_lacks_nothing")


# --- checks -----------------------------------------------------------------------------------


def checks_status(known: CareKnown, words: Words) -> Status:
    """Return the pill of the checks."""
    if known.differing:
        return Status(words("archive_care.state.differs"), Tone.ERROR)
    if known.whole is not None and known.whole.findings:
        return Status(words("archive_care.state.found"), Tone.WARNING)
    if known.due.passed:
        return Status(words("archive_care.state.due"), Tone.WARNING)
    if known.whole is None:
        return Status(words("archive_care.state.unchecked"), Tone.NEUTRAL)
    return Status(words("archive_care.state.agrees"), Tone.SUCCESS)


def checks_facts(known: CareKnown, words: Words) -> list[Fact]:
    """Return when everything was checked, when it is next, and what did not agree."""
    whole, due = known.whole, ""
    if known.due.day:
        due = words(
            f"archive_care.due_{'passed' if known.due.passed else 'day'}", day=known.due.day
        )
    differing = len(known.differing)
    return _facts(
        words,
        ("whole", minute_moment(whole.at) if whole else words("archive_care.never")),
        ("due", due),
        ("differing", words("archive_care.differing", count=differing) if differing else ""),
    )


def history_columns(words: Words) -> list[Column[Checked]]:
    """Return the columns of the checks that were made."""
    title = "archive_care.column"
    return [
        Column(
            title=words(f"{title}.when"),
            text=lambda one: minute_moment(one.at),
            tip=lambda one: one.by,
            width=MOMENT,
        ),
        Column(
            title=words(f"{title}.covered"), text=lambda one: _covered(one, words), stretch=True
        ),
        Column(
            title=words(f"{title}.result"),
            text=lambda one: _result(one, words).word,
            status=lambda one: _result(one, words),
        ),
    ]


def _covered(one: Checked, words: Words) -> str:
    part = half_year_short(HalfYear.parse(one.part), words) if one.part else ""
    key = "archive_care.covered_part" if part else "archive_care.covered_all"
    return words(key, count=one.bags, shown=grouped(one.bags), part=part)


def _result(one: Checked, words: Words) -> Status:
    if one.findings:
        return Status(words("archive_care.result_found", count=one.findings), Tone.ERROR)
    return Status(words("archive_care.state.agrees"), Tone.SUCCESS)


# --- time-stamps and deliveries -----------------------------------------------------------------


def stamps_status(known: CareKnown, words: Words) -> Status:
    """Return the pill of the time-stamps."""
    stamps = known.stamps
    if not stamps.chosen:
        return Status(words("archive_care.state.no_service"), Tone.NEUTRAL)
    if not stamps.later and stamps.seq:
        return Status(words("archive_care.state.stamped"), Tone.SUCCESS)
    return Status(words("archive_care.state.unstamped"), Tone.NEUTRAL)


def stamps_facts(known: CareKnown, wish: int | None, words: Words) -> list[Fact]:
    """Return which service there is, and up to where it vouched."""
    stamps = known.stamps
    last = words("archive_care.never")
    if stamps.at is not None:
        last = words("archive_care.stamped", seq=stamps.seq, moment=minute_moment(stamps.at))
    later = words("archive_care.later", count=stamps.later) if stamps.seq and stamps.later else ""
    return _facts(
        words,
        ("service", stamps.service or words("archive_care.none_chosen")),
        ("certificates", stamps.certificates),
        ("stamped", last),
        ("later", later),
        ("wish", words("archive_care.wish", seq=wish) if wish is not None else ""),
    )


def package_columns(words: Words) -> list[Column[MadePackage]]:
    """Return the columns of the packages that were made."""
    title = "archive_care.column"
    return [
        Column(
            title=words(f"{title}.made"),
            text=lambda one: minute_moment(one.events[-1].at),
            width=MOMENT,
        ),
        Column(title=words(f"{title}.span"), text=span),
        Column(
            title=words(f"{title}.captures"),
            text=lambda one: str(len(one.events)),
            right=True,
            optional=True,
        ),
        Column(
            title=words(f"{title}.receipt"),
            text=lambda one: receipt(one, words).word,
            status=lambda one: receipt(one, words),
            stretch=True,
        ),
    ]


def span(package: MadePackage) -> str:
    """Return the half-years of a package: "2026-H1", or "2025-H2–2026-H1"."""
    parts = sorted({event.bag.partition("/")[0] for event in package.events})
    return "–".join(dict.fromkeys((parts[0], parts[-1])))


def receipt(package: MadePackage, words: Words) -> Status:
    """Return whether a package was acknowledged, and with which number."""
    if package.receipt is None:
        return Status(words("cli.not_received"), Tone.NEUTRAL)
    day, number = package.receipt.get("received_on", ""), package.receipt.get("reference", "")
    return Status(words("archive_care.received", day=day, reference=number), Tone.SUCCESS)


def attention(statuses: Sequence[Status]) -> int:
    """Return how many pills ask somebody to look."""
    return sum(one.tone in {Tone.WARNING, Tone.ERROR} for one in statuses)
