"""A closed round's protocol as a document: what it came to, and each channel with its picture.

It says what the protocol's JSON says; beside it stand only small pictures and people's names.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from smdesk.domain.calendar import local_time
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.protocols import ProtocolLine, TakenPicture, status_of
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Excerpt,
    Fact,
    Figure,
    Heading,
    KeyFacts,
    Mark,
    Paragraph,
    Record,
    Records,
    Signatures,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.protocol import Opening, ProtocolReport

ACROSS = 2
COLUMN = "report.protocol.column"
Reading = Callable[[int, int], bytes]
SMALL = 360
"""Pixels from left to right of a small picture: as sharp as print shows at its size."""
SHOWN = 0.9
"""The part of a picture that its small one shows from the top, as a share of its width."""


def protocol_document(report: ProtocolReport, phrases: Phrases) -> Document:
    """Return a protocol in words."""
    words, protocol = phrases.words, report.protocol
    kind = words(f"round_kind.{protocol.kind}")
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.protocol.title", half_year=protocol.half_year),
        subtitle=". ".join(part for part in (kind, protocol.reason) if part),
        kind=words("report.protocol.kind"),
        stand=words("report.protocol.stand", day=phrases.day(report.day)),
    )


def _blocks(report: ProtocolReport, phrases: Phrases) -> Iterator[Block]:
    words, lines = phrases.words, report.protocol.lines
    yield _totals(report, phrases)
    yield Heading(words("report.protocol.about"))
    yield phrases.pairs(_about(report, phrases))
    yield Heading(words("report.protocol.left_out"), words("report.protocol.left_out_note"))
    yield _left_out(report, phrases)
    yield Heading(words("report.protocol.findings"), words("report.protocol.findings_note"))
    yield _findings(report, phrases)
    yield Heading(words("report.protocol.channels"))
    if lines:
        yield Records(tuple(_record(line, report, phrases) for line in lines), ACROSS)
    else:
        yield Paragraph(words("report.protocol.no_channels"), Tone.QUIET)
    yield Heading(words("report.protocol.proof"))
    yield Paragraph(words("report.protocol.proves"))
    if report.to_sign:
        note = words("report.protocol.signatures_note", checksum=report.checksum)
        yield Heading(words("report.protocol.signatures"), note)
        yield _signatures(report, phrases)


def _totals(report: ProtocolReport, phrases: Phrases) -> KeyFacts:
    protocol = report.protocol
    totals = {
        "count": len(protocol.lines),
        "taken": len(protocol.pictures),
        "count_left_out": protocol.left_out,
    }
    if protocol.window is not None:
        totals["outside"] = protocol.outside_window
    return KeyFacts(
        tuple(
            Fact(phrases.words(f"report.protocol.total.{name}", count=count), str(count))
            for name, count in totals.items()
        )
    )


def _about(report: ProtocolReport, phrases: Phrases) -> Iterator[tuple[str, str]]:
    protocol, words = report.protocol, phrases.words
    window, ledger = protocol.window, protocol.ledger
    last = window.last if window else None
    values = {
        "municipality": protocol.municipality,
        "opened": _by(protocol.opened_at, protocol.opened_by, report, phrases),
        "closed": _by(protocol.closed_at, protocol.closed_by, report, phrases),
        "window": f"{phrases.day(window.first)} – {phrases.day(last)}" if window and last else "",
        "ledger": f"{ledger.seq}, {ledger.hash}" if ledger else "",
        "checksum": report.checksum,
    }
    for name, value in values.items():
        if value:
            yield words(f"report.protocol.fact.{name}"), value


def _by(at: datetime, account: str, report: ProtocolReport, phrases: Phrases) -> str:
    who = _person(account, report)
    return phrases.words("report.protocol.by", at=at, account=who)


def _person(account: str, report: ProtocolReport) -> str:
    name = report.names.get(account.casefold())
    return f"{name} ({account})" if name else account


# --- what was left out, and what was stated ---------------------------------------------------


def _left_out(report: ProtocolReport, phrases: Phrases) -> Block:
    rows = tuple(
        (
            _called(line, phrases),
            (Text(phrases.words(f"left_out.{line.exemption.reason}")),),
            (Text(line.exemption.note.strip() or NONE),),
        )
        for line in report.protocol.lines
        if line.exemption is not None
    )
    if not rows:
        return Paragraph(phrases.words("report.protocol.none_left_out"), Tone.QUIET)
    titles = (("channel", 1.2), ("reason", 0.9), ("note", 1.9))
    return Table(phrases.columns(COLUMN, titles), rows)


def _findings(report: ProtocolReport, phrases: Phrases) -> Block:
    words = phrases.words
    rows = tuple(
        (
            _called(line, phrases),
            (Text(_whole(line.picture, phrases)),),
            (Text(_stated(line.picture, phrases)),),
        )
        for line in report.protocol.lines
        if line.picture is not None and _is_remarkable(line.picture)
    )
    if not rows:
        return Paragraph(words("report.protocol.no_findings"), Tone.QUIET)
    titles = (("channel", 1.2), ("whole", 0.9), ("stated", 1.9))
    return Table(phrases.columns(COLUMN, titles), rows)


def _is_remarkable(picture: TakenPicture) -> bool:
    return picture.complete is False or bool(picture.findings)


def _called(line: ProtocolLine, phrases: Phrases) -> Cell:
    platform = phrases.words(f"platform.{line.platform}")
    return (Text(line.name, Tone.STRONG), Text(platform, Tone.QUIET))


def _whole(picture: TakenPicture, phrases: Phrases) -> str:
    """Return whether a whole page is there; nobody can tell it of a picture of the screen."""
    key = {True: "whole", False: "not_whole", None: "as_seen"}[picture.complete]
    return phrases.words(f"report.protocol.{key}")


def _stated(picture: TakenPicture, phrases: Phrases) -> str:
    names = (phrases.words(f"page_finding_name.{code}") for code in picture.findings)
    return ", ".join(names) or NONE


# --- one channel ------------------------------------------------------------------------------


def _record(line: ProtocolLine, report: ProtocolReport, phrases: Phrases) -> Record:
    words, picture = phrases.words, line.picture
    facts = [
        (words("report.protocol.fact.address"), line.url),
        (words("report.protocol.fact.accountable"), _manager(line, phrases)),
        *_lived(line, phrases),
        *(_taken(picture, report, phrases) if picture else _excused(line, phrases)),
    ]
    return Record(
        label=words(f"platform.{line.platform}"),
        title=line.name,
        mark=Mark(words(f"report.protocol.mark.{status_of(line)}"), filled=picture is not None),
        facts=tuple(Fact(label, value or NONE) for label, value in facts),
        picture=_small(picture, line, report, phrases) if picture else None,
    )


def _taken(
    picture: TakenPicture, report: ProtocolReport, phrases: Phrases
) -> Iterator[tuple[str, str]]:
    words = phrases.words
    yield words("report.protocol.fact.taken"), f"{local_time(picture.taken_at):%Y-%m-%d %H:%M:%S}"
    yield words("report.protocol.fact.taken_by"), _person(picture.taken_by, report)
    yield (
        words("report.protocol.fact.pixels"),
        words("report.protocol.pixels", width=picture.width, height=picture.height),
    )
    yield words("report.protocol.fact.whole"), _whole(picture, phrases)
    yield (
        words("report.protocol.fact.sums"),
        words(
            "report.protocol.sums",
            picture=picture.picture_sha256,
            bag=picture.bag_sha256,
            folder=picture.bag,
        ),
    )


def _lived(line: ProtocolLine, phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Yield when a channel came or went, if that was while the round was open."""
    days = (("added", line.added_on), ("gone", line.gone_on))
    told = [phrases.words(f"rounds.{name}", day=day) for name, day in days if day is not None]
    if told:
        yield phrases.words("report.protocol.fact.lived"), ", ".join(told)


def _excused(line: ProtocolLine, phrases: Phrases) -> Iterator[tuple[str, str]]:
    words = phrases.words
    if line.exemption is not None:
        yield words("report.protocol.column.reason"), words(f"left_out.{line.exemption.reason}")
        yield words("report.protocol.column.note"), line.exemption.note.strip()


def _manager(line: ProtocolLine, phrases: Phrases) -> str:
    words, manager = phrases.words, line.manager
    if manager is None:
        return words("report.protocol.vacant")
    acting = f", {words('office.acting')}" if manager.acting else ""
    return f"{manager.name}, {words(f'office.{manager.office}').lower()}{acting}"


def _small(
    picture: TakenPicture, line: ProtocolLine, report: ProtocolReport, phrases: Phrases
) -> Figure | None:
    """Return the top of a picture, made small; why it is not there where it is gone."""
    if picture.capture_id in report.gone:
        return Figure(b"", phrases.words("report.protocol.gone"))
    opening = report.pictures.get(picture.capture_id)
    if opening is None:
        return None
    rows = max(1, min(picture.height, int(picture.width * SHOWN)))
    excerpt = Excerpt(_reading(opening, picture), picture.width, 0, rows, across=SMALL)
    words, name = phrases.words, line.name
    unread = words("report.protocol.unread", name=name)
    return Figure(excerpt, words("report.protocol.alt", name=name), unread=unread)


def _reading(opening: Opening, picture: TakenPicture) -> Reading:
    def read(first: int, count: int) -> bytes:
        opened = opening()
        try:
            if (opened.width, opened.height) != (picture.width, picture.height):
                raise SurroundingsError("picture_unreadable", file=picture.bag)
            return opened.pixels(first, count)
        finally:
            opened.close()

    return read


# --- who signs --------------------------------------------------------------------------------


def _signatures(report: ProtocolReport, phrases: Phrases) -> Signatures:
    """Return a line for whoever closed the round, and one for whoever confirms it."""
    words = phrases.words
    name = report.names.get(report.protocol.closed_by.casefold(), "")
    rows = (("made", name), ("confirmed", ""))
    return Signatures(
        tuple(
            (
                Fact(words(f"report.protocol.signed.{role}"), ""),
                Fact(words("report.protocol.signed.name"), who),
                Fact(words("report.protocol.signed.day"), ""),
                Fact(words("report.protocol.signed.place"), ""),
            )
            for role, who in rows
        )
    )
