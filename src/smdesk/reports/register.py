"""The policy register as a document: who answers for which channel, who writes, what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Purpose, Scope, Status
from smdesk.domain.evidence import Capture
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.rules import Acts, Rule, Weight
from smdesk.domain.who_acts import acts_key
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Fact,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.register import ChannelGroup, Lack, RegisterReport
from smdesk.services.register.view import ChannelLine, Held

COLUMN = "report.register.column"
UNREMARKABLE = frozenset({Status.ACTIVE, Status.CLOSED})
"""Closed channels that stand in the register of a past day were active then."""


def register_document(report: RegisterReport, phrases: Phrases) -> Document:
    """Return the register in words."""
    words = phrases.words
    kind, day = words("report.register.kind"), phrases.day(report.day)
    stand = words("report.register.stand", day=day)
    names = [part.name for part in (report.sector, report.manager) if part is not None]
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.register.title"),
        subtitle=" ".join([words("report.register.subtitle", day=day), *_told_of(report, phrases)]),
        kind=kind,
        stand=", ".join([stand, *names]),
    )


def _told_of(report: RegisterReport, phrases: Phrases) -> Iterator[str]:
    """Yield what a register tells of that is not the whole one."""
    if report.sector is not None:
        yield phrases.words("report.register.of_sector", name=report.sector.name)
    if report.manager is not None:
        yield phrases.words("report.register.of_manager", name=report.manager.name)


def _blocks(report: RegisterReport, phrases: Phrases) -> list[Block]:
    blocks: list[Block] = [_key_facts(report, phrases)]
    for group in report.groups:
        blocks += [_group_heading(group, phrases), _group_table(group, phrases)]
    if not report.groups:
        part = report.sector is not None or report.manager is not None
        key = "empty_part" if part else "empty"
        blocks.append(Paragraph(phrases.words(f"report.register.{key}"), Tone.QUIET))
    if report.lacks:
        blocks += _lacks(report, phrases)
    if report.closed:
        blocks += _closed(report, phrases)
    return blocks


def _key_facts(report: RegisterReport, phrases: Phrases) -> KeyFacts:
    words = phrases.words
    taken = words("report.register.taken", taken=report.taken, due=report.due)
    lacks = len(report.lacks)
    return KeyFacts(
        (
            Fact(_active(report, phrases), str(report.active)),
            Fact(words("report.register.editors", count=report.editors), str(report.editors)),
            Fact(
                words("report.register.round", half_year=phrases.half_year(report.half_year)), taken
            ),
            Fact(words("report.register.lacks", count=lacks), str(lacks)),
        )
    )


def _active(report: RegisterReport, phrases: Phrases) -> str:
    """Return what is counted as active, and the dormant ones that the round counts, too."""
    label = phrases.words("report.register.active", count=report.active)
    if not report.dormant:
        return label
    return f"{label}\n{phrases.words('report.register.dormant', count=report.dormant)}"


# --- channels by who answers ----------------------------------------------------------------


def _group_heading(group: ChannelGroup, phrases: Phrases) -> Heading:
    words = phrases.words
    if group.scope is Scope.OVERARCHING:
        title = words("report.register.overarching")
    else:
        title = group.sector.name if group.sector else words("report.register.no_sector")
    return Heading(title, _accountable(group, phrases))


def _accountable(group: ChannelGroup, phrases: Phrases) -> str:
    words = phrases.words
    overarching = group.scope is Scope.OVERARCHING
    kind = OfficeKind.CHIEF_EXECUTIVE if overarching else OfficeKind.SECTOR_HEAD
    office = words(f"office.{kind}").lower()
    if group.answering is None:
        return words("report.register.vacant", office=office)
    term = group.answering.term
    return words(
        "report.register.accountable_acting" if term.acting else "report.register.accountable",
        office=office,
        name=group.answering.person.name,
        since=phrases.day(term.period.first),
    )


def _group_table(group: ChannelGroup, phrases: Phrases) -> Table:
    titles = (("channel", 124), ("purpose", 108), ("editors", 100), ("capture", 56), ("remark", 76))
    return Table(
        columns=phrases.columns(COLUMN, titles),
        rows=tuple(_row(line, phrases) for line in group.lines),
    )


def _row(line: ChannelLine, phrases: Phrases) -> tuple[Cell, ...]:
    return (
        _named(line.channel, phrases),
        _purpose(line, phrases),
        _editors(line, phrases),
        _capture(line.latest, phrases),
        _remark(line, phrases),
    )


def _named(channel: Channel, phrases: Phrases) -> Cell:
    words = phrases.words
    platform = words(f"platform.{channel.platform}")
    if channel.status not in UNREMARKABLE:
        platform += f" · {words(f'status.{channel.status}').lower()}"
    address = channel.url or channel.raw_address
    return (
        Text(channel.name, Tone.STRONG),
        Text(platform, Tone.QUIET),
        Text(_short_address(address), Tone.QUIET, link=channel.url),
    )


def _short_address(address: str) -> str:
    """Return an address as it is read aloud: without scheme, www and closing slash."""
    bare = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.removesuffix("/")


def _purpose(line: ChannelLine, phrases: Phrases) -> Cell:
    channel = line.channel
    chosen = [item for item in Purpose if item in channel.purposes]
    names = ", ".join(phrases.words(f"purpose.{item}") for item in chosen).capitalize()
    if not (names or channel.purpose_text.strip()):
        return (Text(NONE),)
    return (Text(channel.purpose_text), Text(names, Tone.QUIET))


def _editors(line: ChannelLine, phrases: Phrases) -> Cell:
    texts: list[Text] = []
    for held in line.editors:
        texts += [Text(held.person.name), Text(_mandate(held, phrases), Tone.QUIET)]
    return tuple(texts) or (Text(NONE),)


def _mandate(held: Held, phrases: Phrases) -> str:
    words, last = phrases.words, held.assignment.period.last
    until = words("report.register.until", last=last) if last else words("report.register.open_end")
    if held.assignment.role is EditorRole.DEPUTY:
        return f"{words('editor_role.deputy').lower()}, {until}"
    return until


def _capture(latest: Capture | None, phrases: Phrases) -> Cell:
    if latest is None:
        return (Text(NONE),)
    return (
        Text(swedish_day(latest.taken_at).isoformat()),
        Text(phrases.words(f"method.{latest.method}").lower(), Tone.QUIET),
    )


def _remark(line: ChannelLine, phrases: Phrases) -> Cell:
    texts = tuple(
        Text(phrases.words(f"shortcoming.{item.rule}"), Tone.STRONG) for item in line.shortcomings
    )
    return texts or (Text(NONE),)


# --- what is missing ------------------------------------------------------------------------


def _lacks(report: RegisterReport, phrases: Phrases) -> list[Block]:
    """Return what to mend: a row a reason, with all the channels that it holds for."""
    words = phrases.words
    titles = (("what", 108), ("why", 170), ("where", 190))
    table = Table(
        columns=phrases.columns(COLUMN, titles),
        rows=tuple(_reasons(report.lacks, phrases)),
    )
    heading = Heading(words("report.register.lacks_title"), words("report.register.lacks_note"))
    return [heading, table]


def _reasons(lacks: Iterable[Lack], phrases: Phrases) -> Iterator[tuple[Cell, ...]]:
    words = phrases.words
    alike: dict[tuple[Weight, Rule, Acts, str], list[Lack]] = defaultdict(list)
    for lack in lacks:
        found = lack.shortcoming
        alike[found.weight, found.rule, found.acts, _reason(lack, phrases)].append(lack)
    for (weight, rule, _, reason), held in alike.items():
        names = (f"{one.channel.name}, {words(f'platform.{one.channel.platform}')}" for one in held)
        yield (
            (
                Text(words(f"shortcoming.{rule}"), Tone.STRONG),
                Text(words(f"weight.{weight}").lower(), Tone.QUIET),
            ),
            (Text(reason), Text(_acts(held, phrases), Tone.QUIET)),
            (Text("\n".join(names)),),
        )


def _acts(lacks: Sequence[Lack], phrases: Phrases) -> str:
    """Return who should act, each once; in which role where nobody is known by name."""
    who = ", ".join(dict.fromkeys(str(one.values["who"]) for one in lacks if one.values["who"]))
    return phrases.words(acts_key(lacks[0].shortcoming, who), who=who)


def _reason(lack: Lack, phrases: Phrases) -> str:
    """Return why it is a shortcoming, said so that it holds for any day."""
    reason = lack.shortcoming.reason
    own = f"report.register.reason.{reason}"
    key = own if phrases.words.has(own) else f"reason.{reason}"
    return phrases.words(key, **phrases.values(lack.values))


# --- what is no more ------------------------------------------------------------------------


def _closed(report: RegisterReport, phrases: Phrases) -> list[Block]:
    """Return the channels that were closed: their captures are records like all others."""
    words = phrases.words
    titles = (("channel", 168), ("sector", 116), ("first", 58), ("last", 58), ("capture", 64))
    table = Table(
        columns=phrases.columns(COLUMN, titles),
        rows=tuple(_closed_row(line, phrases) for line in report.closed),
    )
    heading = Heading(words("report.register.closed_title"), words("report.register.closed_note"))
    return [heading, table]


def _closed_row(line: ChannelLine, phrases: Phrases) -> tuple[Cell, ...]:
    channel, latest = line.channel, line.latest
    taken = swedish_day(latest.taken_at) if latest else None
    return (
        _named(channel, phrases),
        _belongs(line, phrases),
        *(
            (Text(day.isoformat() if day else NONE, Tone.QUIET),)
            for day in (channel.opened_on, channel.closed_on, taken)
        ),
    )


def _belongs(line: ChannelLine, phrases: Phrases) -> Cell:
    names = [line.sector.name] if line.sector else []
    if line.channel.scope is Scope.OVERARCHING:
        names.append(phrases.words(f"scope.{Scope.OVERARCHING}"))
    return tuple(Text(name, Tone.QUIET) for name in names) or (Text(NONE, Tone.QUIET),)
