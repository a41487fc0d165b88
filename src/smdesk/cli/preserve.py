"""`smdesk preserve`: what the decided plan preserves of the program's own reports."""

import argparse
from collections.abc import Sequence

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output, size_text
from smdesk.domain.errors import UserError
from smdesk.domain.preserving import RecordDue
from smdesk.domain.records import PreservedRecord
from smdesk.services.desk import Desk


def preserve(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show what waits and what is preserved, or preserve what waits."""
    if arguments.action == "do":
        return _do(arguments.covers, desk, output)
    due, kept = desk.records.due(), desk.records.all()
    words = output.words
    output.table(
        ("id", "record", "title", "state", "size"),
        [
            *(
                (
                    one.covers,
                    words(f"record_kind.{one.kind}"),
                    one.title,
                    words("record_state.due"),
                    "–",
                )
                for one in due
            ),
            *(_kept(one, output) for one in kept),
        ],
        none="cli.preserve_none",
    )
    output.say("cli.preserve_due", count=len(due))
    output.result({"due": due, "preserved": kept})
    return Exit.DONE


def _kept(one: PreservedRecord, output: Output) -> tuple[object, ...]:
    words = output.words
    return (
        one.covers,
        words(f"record_kind.{one.kind}"),
        one.title,
        words("record_state.kept", day=one.made_at),
        size_text(one.size, words),
    )


def _do(covers: Sequence[str], desk: Desk, output: Output) -> Exit:
    """Preserve what is named, or all that waits; each is confirmed by itself."""
    done = []
    for one in _chosen(covers, desk.records.due()):
        record = desk.records.preserve(desk.actor, one)
        done.append(record)
        output.say("cli.preserved", title=record.title, bag=record.bag)
    if not done:
        output.say("cli.preserve_due", count=0)
    output.result({"preserved": done})
    return Exit.DONE


def _chosen(covers: Sequence[str], due: Sequence[RecordDue]) -> list[RecordDue]:
    """Return what is named by what it covers: a year, a round's id.

    Raises:
        UserError: `record_not_due`, for a name of nothing that waits.
    """
    if not covers:
        return list(due)
    known = {one.covers: one for one in due}
    for name in covers:
        if name not in known:
            raise UserError("record_not_due", at="record", title=name)
    return [known[name] for name in dict.fromkeys(covers)]
