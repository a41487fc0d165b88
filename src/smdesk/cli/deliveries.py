"""`smdesk archive deliver`, `received` and `packages`: captures on their way to the e-archive."""

import argparse
from dataclasses import fields, replace
from functools import partial
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.options import day_option
from smdesk.cli.output import Output, size_text
from smdesk.cli.rounds import read_half_year
from smdesk.domain.deliveries import DeliveryTerms, HalfYears, MadePackage, PackageForm, Receipt
from smdesk.services.desk import Desk
from smdesk.words import Words

TERMS = tuple(one.name for one in fields(DeliveryTerms))


def deliver_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive deliver`; terms that are not stated are those of the last delivery."""
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help=words("cli.help.deliver_out")
    )
    what = parser.add_mutually_exclusive_group(required=True)
    half_year = partial(read_half_year, words)
    text = words("cli.help.deliver_half_year")
    what.add_argument("--half-year", type=half_year, metavar="2026-H2", help=text)
    what.add_argument("--round", metavar="ID", help=words("cli.help.deliver_round"))
    text = words("cli.help.deliver_to")
    parser.add_argument("--to", type=half_year, metavar="2027-H1", help=text)
    forms = [form.value for form in PackageForm]
    text = words("cli.help.deliver_form")
    parser.add_argument("--form", choices=forms, default=PackageForm.FOLDER.value, help=text)
    parser.add_argument("--again", action="store_true", help=words("cli.help.deliver_again"))
    for name in TERMS:
        text = words(f"cli.help.deliver_{name}")
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=text)


def received_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive received`."""
    parser.add_argument("package", metavar="PACKAGE", help=words("cli.help.received_package"))
    day_option(parser, words, "received", "day", required=True)
    for name, shown in (("by", "NAME"), ("reference", "TEXT")):
        text = words(f"cli.help.received_{name}")
        parser.add_argument(f"--{name}", metavar=shown, required=True, help=text)


def deliver(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Make a package of captures."""
    stated = {name: getattr(arguments, name) for name in TERMS}
    terms = replace(
        desk.deliveries.terms(), **{name: text for name, text in stated.items() if text is not None}
    )
    made = desk.deliveries.deliver(
        desk.actor,
        _asked(arguments),
        terms,
        arguments.out,
        form=PackageForm(arguments.form),
        again=arguments.again,
        progress=output,
    )
    written = made.written
    size = size_text(written.size, output.words)
    output.say("cli.delivered", count=len(made.captures), path=written.path, size=size, id=made.id)
    output.result(
        {
            "package": made.id,
            "path": written.path,
            "files": written.files,
            "size": written.size,
            "captures": [capture.id for capture in made.captures],
        }
    )
    return Exit.DONE


def _asked(arguments: argparse.Namespace) -> HalfYears | str:
    if arguments.round is not None:
        return str(arguments.round)
    return HalfYears(first=arguments.half_year, last=arguments.to or arguments.half_year)


def received(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Enter the e-archive's acknowledgement."""
    receipt = Receipt(
        received_on=arguments.day, received_by=arguments.by, reference=arguments.reference
    )
    count = desk.deliveries.receive(desk.actor, arguments.package, receipt)
    output.say("cli.received", count=count)
    output.result({"package": arguments.package, "captures": count})
    return Exit.DONE


def packages(_arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the packages that were made, and whether they were received."""
    made = desk.deliveries.made()
    output.table(
        ("id", "when", "packaged", "received"),
        [
            (
                one.id,
                output.words("cli.moment", moment=one.events[-1].at),
                len(one.events),
                _receipt(one, output.words),
            )
            for one in made
        ],
        none="cli.packages_none",
    )
    output.result({"packages": [_plain(one) for one in made]})
    return Exit.DONE


def _receipt(package: MadePackage, words: Words) -> str:
    if package.receipt is None:
        return words("cli.not_received")
    return words("delivery.receipt", **package.receipt)


def _plain(package: MadePackage) -> dict[str, object]:
    return {
        "id": package.id,
        "captures": [event.capture_id for event in package.events],
        "receipt": package.receipt,
    }
