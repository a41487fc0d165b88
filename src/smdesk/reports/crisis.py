"""The crisis list as a document: one page, large, whom to call first in each row."""

from collections.abc import Iterator

from smdesk.domain.assignments import EditorRole
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Fit,
    Heading,
    List,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import Phrases
from smdesk.services.duties.watch import CrisisLine, Keeper
from smdesk.services.printed.crisis import CrisisReport
from smdesk.words.hours import hours_text

STEPS = ("call", "same", "watch")
COLUMNS = (("channel", 1.4), ("manager", 1.1), ("keepers", 1.4), ("phone", 0.9))
ONE_PAGE = Fit(1, (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9))
"""It hangs on a wall, and is read from a step away."""


def crisis_document(report: CrisisReport, phrases: Phrases) -> Document:
    """Return a crisis list in words; as large as one page allows."""
    words, day = phrases.words, phrases.day(report.day)
    count = len(report.lines)
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.crisis.title"),
        subtitle=words("report.crisis.used", count=count)
        if count
        else words("crisis.none", day=day),
        kind=words("report.crisis.kind"),
        stand=words("report.crisis.stand", day=day),
        fit=ONE_PAGE,
    )


def _blocks(report: CrisisReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    if not report.lines:
        return
    yield Heading(words("report.crisis.steps"))
    yield List(tuple(Text(words(f"report.crisis.step.{step}")) for step in STEPS), numbered=True)
    yield Heading(words("report.crisis.table"), words("report.crisis.phone_note"))
    yield Table(
        phrases.columns("report.crisis.column", COLUMNS),
        tuple(_row(line, phrases) for line in report.lines),
    )


def _row(line: CrisisLine, phrases: Phrases) -> tuple[Cell, ...]:
    return (
        _channel(line, phrases),
        _manager(line, phrases),
        _keepers(line, phrases),
        (),
    )


def _channel(line: CrisisLine, phrases: Phrases) -> Cell:
    words, channel = phrases.words, line.channel
    rank, hours = channel.crisis_rank, hours_text(line.hours, words, in_full=True)
    name = words("report.crisis.rank", rank=rank, channel=channel.name) if rank else channel.name
    return (
        Text(name, Tone.STRONG),
        Text(words(f"platform.{channel.platform}"), Tone.QUIET),
        *((Text(channel.url, Tone.QUIET, link=channel.url),) if channel.url else ()),
        *((Text(words("report.crisis.hours", hours=hours), Tone.QUIET),) if line.hours else ()),
    )


def _manager(line: CrisisLine, phrases: Phrases) -> Cell:
    if line.manager is None:
        return (Text(phrases.words("report.crisis.missing"), Tone.STRONG),)
    return _reached(line.manager.name, line.manager.email)


def _keepers(line: CrisisLine, phrases: Phrases) -> Cell:
    """Return who writes there, last and quietly those who are away."""
    there_first = sorted(line.keepers, key=lambda keeper: keeper.away)
    found = tuple(text for keeper in there_first for text in _keeper(keeper, phrases))
    return found or (Text(phrases.words("report.crisis.nobody"), Tone.STRONG),)


def _keeper(keeper: Keeper, phrases: Phrases) -> Cell:
    words, person = phrases.words, keeper.person
    if keeper.away:
        last = keeper.until
        gone = words("crisis.gone_until", last=phrases.day(last)) if last else words("crisis.gone")
        return (Text(f"{person.name}, {gone}", Tone.QUIET),)
    name, *email = _reached(person.name, person.email)
    if keeper.role is EditorRole.DEPUTY:
        role = words(f"editor_role.{keeper.role}").lower()
        email = [Text(f"{role}, {person.email}" if person.email else role, Tone.QUIET)]
    return (name, *email)


def _reached(name: str, email: str) -> Cell:
    return (Text(name, Tone.STRONG), *((Text(email, Tone.QUIET),) if email else ()))
