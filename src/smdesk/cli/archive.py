"""`smdesk archive`: the captures, what differs between two, and how they are delivered."""

import argparse

from smdesk.cli.copying import copy, copy_options, repair, repair_options
from smdesk.cli.deliveries import (
    deliver,
    deliver_options,
    packages,
    received,
    received_options,
)
from smdesk.cli.exits import Exit
from smdesk.cli.options import add_actions
from smdesk.cli.output import Output
from smdesk.cli.reconciling import rebuild, reconcile, reconcile_options
from smdesk.cli.stamps import stamp, stamp_options
from smdesk.cli.waiting import waiting, waiting_options
from smdesk.domain.comparing import Band, BandKind, Comparison
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture
from smdesk.services.desk import Desk
from smdesk.words import Words
from smdesk.words.comparisons import summary

SIGNS = {BandKind.NEW: "+", BandKind.VANISHED: "-"}


def archive_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `archive` and its actions."""
    made = dict(zip(ACTIONS, add_actions(parser, words, shared, "archive", *ACTIONS), strict=True))
    for name in ("one", "other"):
        made["compare"].add_argument(name, metavar="ID", help=words(f"cli.help.archive_{name}"))
    for name, describe in OPTIONS.items():
        describe(made[name], words)


def archive(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the captures, compare two, deliver them, or have the ledger time-stamped."""
    if arguments.action is None:
        _list(desk, output)
        return Exit.DONE
    return ACTIONS[arguments.action](arguments, desk, output)


def _compare(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    one, other = (_find(desk, identifier) for identifier in (arguments.one, arguments.other))
    found = desk.comparing.compare(one, other, output)
    output.say("cli.comparing_summary", text=summary(found, output.words))
    _show(found, output)
    output.result(_plain(found))
    return Exit.DONE


ACTIONS = {
    "compare": _compare,
    "deliver": deliver,
    "received": received,
    "packages": packages,
    "stamp": stamp,
    "reconcile": reconcile,
    "rebuild": rebuild,
    "waiting": waiting,
    "copy": copy,
    "repair": repair,
}
OPTIONS = {
    "deliver": deliver_options,
    "received": received_options,
    "stamp": stamp_options,
    "reconcile": reconcile_options,
    "waiting": waiting_options,
    "copy": copy_options,
    "repair": repair_options,
}
"""What describes the options of the actions that have any."""


def _list(desk: Desk, output: Output) -> None:
    captures = desk.archive.page(limit=None)
    events = desk.deliveries.received()
    receipts = {item.id: events[item.bag].details for item in captures if item.bag in events}
    with desk.store.read() as snapshot:
        names = {channel.id: channel.name for channel in snapshot.channels.all()}
    output.table(
        ("capture_id", "when", "channel", "received", "size_px"),
        [
            (
                item.id,
                output.words("cli.moment", moment=item.taken_at),
                names.get(item.channel_id, item.channel_id),
                receipts.get(item.id, {}).get("received_on", "-"),
                f"{item.width} x {item.height}",
            )
            for item in captures
        ],
        none="cli.archive_none",
    )
    output.result({"captures": captures, "received": receipts})


def _find(desk: Desk, identifier: str) -> Capture:
    with desk.store.read() as snapshot:
        found: Capture | None = snapshot.captures.get(identifier)
    if found is None:
        raise UserError("capture_unknown", at="capture", id=identifier)
    return found


def _show(found: Comparison, output: Output) -> None:
    words = output.words
    output.table(
        ("what_band", "rows_before", "rows_after"),
        [
            (words(f"comparing.kind.{band.kind}"), _rows(band.before), _rows(band.after))
            for band in found.differing
        ],
    )
    for line in found.lines:
        output.say("cli.comparing_text", sign=SIGNS[line.kind], text=line.text)


def _rows(rows: range) -> str:
    """Return rows as people count them, from 1."""
    return f"{rows.start + 1}-{rows.stop}" if rows else "-"


def _plain(found: Comparison) -> dict[str, object]:
    return {
        "before": found.before,
        "after": found.after,
        "counts": found.counts,
        "not_by_pixel": found.not_by_pixel,
        "bands": [_band(band) for band in found.bands],
        "texts": found.texts,
        "lines": found.lines,
    }


def _band(band: Band) -> dict[str, object]:
    return {
        "kind": band.kind,
        "before": {"first": band.before.start, "rows": len(band.before)},
        "after": {"first": band.after.start, "rows": len(band.after)},
    }
