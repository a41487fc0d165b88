"""`smdesk list`: channels, people, captures and shortcomings, as tables or JSON."""

from datetime import date

from smdesk.cli.output import Output
from smdesk.services.desk import Desk
from smdesk.services.overview import named
from smdesk.services.register_view import ChannelLine


def list_channels(desk: Desk, day: date, output: Output) -> None:
    """List the channels of a day with their accountable manager and state."""
    lines = desk.register.view(day).present
    output.table(
        ("channel", "platform", "address", "sector", "accountable", "editors", "state"),
        [_channel_row(line, output) for line in lines],
    )
    output.say("cli.channels", count=len(lines), day=day)
    output.result({"day": day, "channels": lines})


def _channel_row(line: ChannelLine, output: Output) -> tuple[object, ...]:
    words, channel = output.words, line.channel
    return (
        channel.name,
        words(f"platform.{channel.platform}"),
        channel.url,
        line.sector.name if line.sector else words(f"scope.{channel.scope}"),
        line.answering.person.name if line.answering else "–",
        len(line.editors),
        ", ".join(words(f"shortcoming.{item.rule}") for item in line.shortcomings),
    )


def list_people(desk: Desk, day: date, output: Output) -> None:
    """List the people of a day with units, offices and number of assignments."""
    words = output.words
    lines = desk.register.view(day).people
    output.table(
        ("name", "units", "offices", "assignments"),
        [
            (
                line.person.name,
                ", ".join(unit.name for unit in line.units),
                ", ".join(words(f"office.{term.office.kind}") for term in line.offices),
                len(line.assignments),
            )
            for line in lines
        ],
        none="cli.no_people",
    )
    output.result({"day": day, "people": lines})


def list_captures(desk: Desk, day: date, output: Output) -> None:
    """List all captures, newest first."""
    names = {line.channel.id: line.channel.name for line in desk.register.view(day).channels}
    captures = desk.archive.page(limit=None)
    output.table(
        ("when", "channel", "size_px", "sha256"),
        [
            (
                output.words("cli.moment", moment=item.taken_at),
                names.get(item.channel_id, item.channel_id),
                f"{item.width} x {item.height}",
                item.picture_sha256,
            )
            for item in captures
        ],
        none="cli.no_captures",
    )
    output.result({"captures": captures})


def list_shortcomings(desk: Desk, day: date, output: Output) -> None:
    """List what is wrong on a day, most urgent first."""
    words, view = output.words, desk.register.view(day)
    names = {line.channel.id: line.channel.name for line in view.channels}
    output.table(
        ("weight", "channel", "shortcoming", "reason"),
        [
            (
                words(f"weight.{item.weight}"),
                names[item.channel_id],
                words(f"shortcoming.{item.rule}"),
                words(f"reason.{item.reason}", **named(item, view)),
            )
            for item in view.shortcomings
        ],
        none="cli.no_shortcomings",
    )
    output.result({"day": day, "shortcomings": view.shortcomings})
