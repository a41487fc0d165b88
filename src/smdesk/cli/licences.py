"""`smdesk licences`: the work of others that is in the program, and under which terms."""

import argparse
import tomllib
from typing import TYPE_CHECKING

from smdesk import __version__
from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.resource_files import resource_path, third_party

if TYPE_CHECKING:
    from smdesk.cli.commands import Parts

COLUMNS = ("component", "licence", "origin")
KINDS = ("distributions", "libraries", "packaged", "resources")


def licences(_arguments: argparse.Namespace, _parts: "Parts", output: Output) -> Exit:
    """Print what is listed for all systems; the packaged program's own file has it exactly."""
    listed = tomllib.loads(resource_path("licences.toml").read_text("utf-8"))
    parts = [
        {"component": name, "licence": one["licence"], "origin": one.get("source", "")}
        for kind in KINDS
        for name, one in listed[kind].items()
    ]
    output.say("licences.about", version=__version__)
    output.table(COLUMNS, [tuple(one.values()) for one in parts])
    whole = third_party()
    if whole is None:
        output.say("licences.unpackaged")
    else:
        output.say("licences.whole", path=whole)
    output.result({"licence": listed["smdesk"]["licence"], "parts": parts, "texts": whole})
    return Exit.DONE
