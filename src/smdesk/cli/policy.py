"""`smdesk policy`: what holds of all that the organisation may decide, and whence."""

import argparse
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.services.settings.policy_holding import Holding

if TYPE_CHECKING:
    from smdesk.cli.commands import Parts

COLUMNS = ("setting", "value", "level", "place")


def policy(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    """Print every setting that may be decided; 1 where something was stated that can't be used."""
    held = parts.settings(arguments).held()
    output.table(COLUMNS, [_row(one, output) for one in held.settings.values()])
    output.findings(held.faults)
    faults = [
        {"code": one.code, "place": one.place, "setting": one.values.get("setting", "")}
        for one in held.faults
    ]
    output.result({"settings": list(held.settings.values()), "faults": faults})
    return Exit.FINDINGS if held.faults else Exit.DONE


def _row(one: Holding, output: Output) -> tuple[str, str, str, str]:
    """Return a row; the name is the one that is written in files, for it is copied into them."""
    words = output.words
    value = one.value
    if isinstance(value, bool):
        value = words(f"settings.managed.{'yes' if value else 'no'}")
    return one.name, value, words(f"policy.level.{one.level}"), one.place
