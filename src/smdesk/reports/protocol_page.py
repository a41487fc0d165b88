"""A closed round's protocol as one HTML page: it is read in any browser, now and later.

The page says what the protocol's JSON says, and no more. It needs nothing beside itself: no
script, no style sheet of its own, no picture.
"""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from smdesk.domain.calendar import local_time
from smdesk.domain.protocols import (
    ProtocolLine,
    RoundProtocol,
    TakenPicture,
    checksum,
    write_protocol,
)
from smdesk.words import Words

STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border-bottom:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top}"
    "dt{font-weight:bold}dd{margin:0 0 .6rem}code{overflow-wrap:anywhere}"
)
COLUMNS = ("channel", "accountable", "picture", "remark")


def protocol_page(protocol: RoundProtocol, language: str) -> str:
    """Return a protocol as a page in a language."""
    words = Words(language)
    title = words("report.protocol.title", half_year=protocol.half_year)
    body = "\n".join(
        [
            f"<h1>{escape(title)}</h1>",
            f"<dl>\n{_facts(protocol, words)}\n</dl>",
            _table(protocol, words),
            f"<p>{escape(words('report.protocol.proves'))}</p>",
        ]
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _facts(protocol: RoundProtocol, words: Words) -> str:
    values: dict[str, object] = {
        "municipality": protocol.municipality or words("report.no_municipality"),
        "kind": words(f"round_kind.{protocol.kind}"),
        "reason": protocol.reason,
        "opened": _by(protocol.opened_at, protocol.opened_by, words),
        "closed": _by(protocol.closed_at, protocol.closed_by, words),
        "totals": words(
            "report.protocol.counts",
            channels=len(protocol.lines),
            taken=len(protocol.pictures),
            left_out=protocol.left_out,
        ),
        "ledger": f"{protocol.ledger.seq}, {protocol.ledger.hash}" if protocol.ledger else "",
        "checksum": checksum(write_protocol(protocol)),
    }
    return "\n".join(
        f"<dt>{escape(words(f'report.protocol.fact.{name}'))}</dt><dd>{escape(str(value))}</dd>"
        for name, value in values.items()
        if value
    )


def _by(at: datetime, account: str, words: Words) -> str:
    return words("report.protocol.by", at=at, account=account)


def _table(protocol: RoundProtocol, words: Words) -> str:
    heads = "".join(
        f'<th scope="col">{escape(words(f"report.protocol.column.{name}"))}</th>'
        for name in COLUMNS
    )
    rows = "\n".join(_row(line, words) for line in protocol.lines)
    caption = escape(words("report.protocol.channels"))
    return (
        f"<table>\n<caption>{caption}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(line: ProtocolLine, words: Words) -> str:
    channel = _lines([line.name, words(f"platform.{line.platform}"), line.url])
    rest = (_manager(line, words), _picture(line), _remark(line, words))
    cells = "".join(f"<td>{cell}</td>" for cell in rest)
    return f'<tr><th scope="row">{channel}</th>{cells}</tr>'


def _manager(line: ProtocolLine, words: Words) -> str:
    manager = line.manager
    if manager is None:
        return escape(words("report.protocol.vacant"))
    acting = f", {words('office.acting')}" if manager.acting else ""
    return _lines([manager.name, f"{words(f'office.{manager.office}')}{acting}"])


def _picture(line: ProtocolLine) -> str:
    picture = line.picture
    if picture is None:
        return "–"
    taken = f"{local_time(picture.taken_at):%Y-%m-%d %H:%M:%S}"
    return (
        f"{_lines([f'{taken}, {picture.taken_by}', picture.bag])}<br>"
        f"<code>SHA-256 {escape(picture.picture_sha256)}</code>"
    )


def _remark(line: ProtocolLine, words: Words) -> str:
    said = []
    if line.picture is not None and line.picture.complete is not None:
        said.append(_completeness(line.picture, words))
    if line.exemption is not None:
        said += [words(f"left_out.{line.exemption.reason}"), line.exemption.note]
    if line.added_on is not None:
        said.append(words("rounds.added", day=line.added_on))
    if line.gone_on is not None:
        said.append(words("rounds.gone", day=line.gone_on))
    return _lines(said) or "–"


def _completeness(picture: TakenPicture, words: Words) -> str:
    """Return whether a whole page is there, and what was stated when it was kept."""
    key = "report.protocol.whole" if picture.complete else "report.protocol.not_whole"
    names = [words(f"page_finding_name.{code}") for code in picture.findings]
    if not names:
        return words(key)
    return words("report.protocol.stated", whole=words(key), names=", ".join(names))


def _lines(texts: Iterable[str]) -> str:
    return "<br>".join(escape(text) for text in texts if text)
