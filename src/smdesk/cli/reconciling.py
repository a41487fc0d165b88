"""`smdesk archive reconcile` and `rebuild`: index, ledger and disk brought together again."""

import argparse
from dataclasses import replace

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.domain.findings import Finding
from smdesk.services.desk import Desk
from smdesk.services.evidence.reconciling import Reconciliation, remedy
from smdesk.words import Words


def reconcile_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive reconcile`."""
    for name in ("mend", "read"):
        text = words(f"cli.help.reconcile_{name}")
        parser.add_argument(f"--{name}", action="store_true", help=text)


def reconcile(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Say where index, ledger and disk disagree; mend what takes no choice, if asked to."""
    mended = desk.reconciling.mend(desk.actor) if arguments.mend else None
    if mended is None:
        found = desk.reconciling.compare(read=arguments.read, progress=output)
    else:
        found = mended.left
        output.recovered(replace(mended.report, findings=[]))  # what is left is told below
        if mended.lines:
            output.say("reconcile.rewritten", count=mended.lines)
        if mended.kept:
            output.say("reconcile.kept", path=desk.archive.root / mended.kept)
    _show(found, output)
    remedies = [remedy(finding) for finding in found.findings]
    output.result({"reconciliation": found, "remedies": remedies, "mended": mended})
    return Exit.DONE if found.agrees else Exit.FINDINGS


def _show(found: Reconciliation, output: Output) -> None:
    if found.nowhere:
        output.findings(found.findings)  # what to do stands in each
        return
    counts = {"bags": found.present, "indexed": found.indexed, "lines": found.lines}
    output.say("reconcile.counts", rows=found.rows, **counts)
    for finding in found.findings:
        values = {"place": finding.place, "text": _text(finding, output.words)}
        output.say("reconcile.found", remedy=output.words(f"remedy.{remedy(finding)}"), **values)
    if found.agrees:
        output.say("reconcile.agrees")


def _text(finding: Finding, words: Words) -> str:
    return words(f"finding.{finding.code}", **finding.values)


def rebuild(_: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Make the index anew from bags and ledger; channels that nobody knows come of the bags."""
    mark = output.words("rebuild.mark", day=desk.today())
    rebuilt = desk.rebuilding.rebuild(desk.actor, mark, output)
    output.say("rebuild.entries", count=rebuilt.entries)
    output.say("rebuild.captures", count=rebuilt.captures)
    output.say("rebuild.records", count=rebuilt.records)
    output.say("rebuild.channels", count=len(rebuilt.channels))
    if rebuilt.gone:
        output.say("rebuild.gone", count=rebuilt.gone)
    output.findings(rebuilt.findings)
    output.result({"rebuilt": rebuilt})
    return Exit.FINDINGS if rebuilt.findings else Exit.DONE
