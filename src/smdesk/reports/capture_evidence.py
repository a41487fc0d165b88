"""One capture's evidence as a document: what it is in plain words, then the picture on A4 pages.

The picture is printed pixel for pixel, each row once. It is read a page at a time.
"""

from collections.abc import Iterator

from smdesk.domain.calendar import local_time, utc
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.paging import PicturePage
from smdesk.reports.document import (
    Block,
    Document,
    Excerpt,
    Figure,
    Heading,
    List,
    PageBreak,
    Paragraph,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.ports import OpenPicture
from smdesk.services.printed.capture import CaptureReport
from smdesk.words.evidence import stated_text

SHARE = 0.86
"""Of the lines' width: the tallest part of a picture then fits with its heading and caption."""
EVENTS = (("when", 1.0), ("what", 2.2), ("by", 1.0), ("seq", 0.6))
IMPORTED = ("source", "name", "media_type", "sha256")


def capture_document(report: CaptureReport, phrases: Phrases) -> Document:
    """Return a capture's evidence in words and pictures."""
    words, channel = phrases.words, report.channel
    day = phrases.day(report.day)
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.capture.title", name=channel.name),
        subtitle=words(
            "report.capture.subtitle",
            platform=words(f"platform.{channel.platform}"),
            day=day,
            time=f"{local_time(report.capture.taken_at):%H.%M.%S}",
        ),
        kind=words("report.capture.kind"),
        stand=words("report.capture.stand", day=day),
    )


def _blocks(report: CaptureReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Heading(words("report.capture.what"))
    yield phrases.pairs(_what(report, phrases))
    yield Heading(words("report.capture.whole"))
    yield from _whole(report, phrases)
    yield Heading(words("report.capture.trust"))
    yield from _checked(report, phrases)
    yield phrases.pairs(_trust(report, phrases))
    yield Paragraph(words("report.capture.proves"), Tone.QUIET)
    yield Heading(words("report.capture.since"), words("report.capture.since_note"))
    yield _events(report, phrases)
    if report.witness is not None:
        yield Heading(words("report.capture.witness"), words("report.capture.witness_note"))
        yield _figure(report.witness, words("report.capture.witness_alt"))
    yield from _pictures(report, phrases)


# --- what it is -------------------------------------------------------------------------------


def _what(report: CaptureReport, phrases: Phrases) -> Iterator[tuple[str, str]]:
    words, capture, page = phrases.words, report.capture, report.part("page")
    values = {
        "channel": f"{report.channel.name}, {words(f'platform.{report.channel.platform}')}",
        "address": report.channel.url,
        "page_address": str(page.get("url", "")),
        "page_title": str(page.get("title", "")),
        "taken": words(
            "report.capture.moment",
            local=f"{local_time(capture.taken_at):%Y-%m-%d %H:%M:%S}",
            world=f"{utc(capture.taken_at):%Y-%m-%d %H:%M:%S}",
        ),
        "taken_by": _who(report),
        "method": words(f"method.{capture.method}"),
        "tool": capture.tool,
        "pixels": words("report.capture.pixels", width=capture.width, height=capture.height),
        "id": capture.id,
    }
    for name, value in values.items():
        if value:
            yield words(f"report.capture.fact.{name}"), value
    told = report.part("import")
    for name in IMPORTED:
        if told.get(name):
            yield words(f"report.capture.import.{name}"), str(told[name])


def _who(report: CaptureReport) -> str:
    account = report.capture.taken_by
    return f"{report.taken_by} ({account})" if report.taken_by else account


def _whole(report: CaptureReport, phrases: Phrases) -> Iterator[Block]:
    words, complete = phrases.words, report.capture.complete
    key = {True: "is_whole", False: "is_not_whole", None: "nobody_knows"}[complete]
    yield Paragraph(
        words(f"report.capture.{key}"), Tone.STRONG if complete is False else Tone.PLAIN
    )
    stated = [stated_text(code, values, words) for code, values in report.findings()]
    if stated:
        yield Paragraph(words("report.capture.stated"))
        yield List(tuple(Text(text) for text in dict.fromkeys(stated)))


# --- why to trust it --------------------------------------------------------------------------


def _checked(report: CaptureReport, phrases: Phrases) -> Iterator[Block]:
    """Yield what came of reading every byte for this."""
    words = phrases.words
    if not report.checked:
        yield Paragraph(words("report.capture.agrees", at=report.made_at), Tone.STRONG)
        return
    yield Paragraph(words("report.capture.differs", at=report.made_at), Tone.STRONG)
    keys = ((one, f"finding.{one.code}") for one in report.checked)
    yield List(
        tuple(
            Text(words(key, place=one.place, **one.values) if words.has(key) else one.code)
            for one, key in keys
        )
    )


def _trust(report: CaptureReport, phrases: Phrases) -> Iterator[tuple[str, str]]:
    words, capture, admitted = phrases.words, report.capture, report.admitted
    yield words("report.capture.fact.picture_sum"), capture.picture_sha256
    yield words("report.capture.fact.bag_sum"), capture.bag_sha256
    yield words("report.capture.fact.folder"), capture.bag
    if admitted is None:
        yield words("report.capture.fact.ledger"), words("report.capture.not_in_ledger")
        return
    yield (
        words("report.capture.fact.ledger"),
        words("report.capture.ledger", seq=admitted.seq, at=admitted.at, hash=admitted.hash),
    )
    yield words("report.capture.fact.stamp"), _stamp(report, phrases)


def _stamp(report: CaptureReport, phrases: Phrases) -> str:
    if report.vouched is None:
        return phrases.words("report.capture.no_stamp")
    return phrases.words("report.capture.stamp", at=report.vouched.at, seq=report.vouched.seq)


def _events(report: CaptureReport, phrases: Phrases) -> Block:
    if not report.events:
        return Paragraph(phrases.words("report.capture.no_events"), Tone.QUIET)
    return Table(
        phrases.columns("report.capture.column", EVENTS),
        tuple(
            (
                (Text(f"{local_time(one.at):%Y-%m-%d %H:%M:%S}"),),
                (Text(_event(one, phrases)),),
                (Text(one.actor or NONE),),
                (Text(str(one.seq)),),
            )
            for one in report.events
        ),
    )


def _event(entry: LedgerEntry, phrases: Phrases) -> str:
    differed = entry.kind is LedgerKind.VERIFIED and entry.details.get("findings", "0") != "0"
    key = "verified_differed" if differed else entry.kind.value
    return phrases.words(f"report.capture.event.{key}")


# --- the pictures -----------------------------------------------------------------------------


def _figure(picture: OpenPicture, alt: str) -> Figure:
    return Figure(Excerpt(picture.pixels, picture.width, 0, picture.height), alt)


def _pictures(report: CaptureReport, phrases: Phrases) -> Iterator[Block]:
    words, picture = phrases.words, report.picture
    if picture is None:
        yield Heading(words("report.capture.picture"))
        yield Paragraph(words("report.capture.unreadable"), Tone.STRONG)
        return
    yield PageBreak()
    yield Heading(words("report.capture.picture"), words("report.capture.picture_note"))
    for page in report.pages:
        excerpt = Excerpt(picture.pixels, picture.width, page.first, page.height)
        alt = words("report.capture.alt", name=report.channel.name, **_rows(page))
        caption = words(
            "report.capture.caption", number=page.number, pages=len(report.pages), **_rows(page)
        )
        yield Figure(excerpt, alt, caption, SHARE)


def _rows(page: PicturePage) -> dict[str, int]:
    return {"first": page.first + 1, "last": page.end}
