"""`smdesk list`: channels, people, captures and shortcomings, as tables or JSON."""

from datetime import date

from smdesk.cli.output import Output
from smdesk.domain.rules import Shortcoming
from smdesk.services.desk import Desk
from smdesk.services.overview import named
from smdesk.services.register.view import ChannelLine, RegisterView


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
    output.table(
        ("weight", "channel", "platform", "shortcoming", "acts", "heading", "reason"),
        [
            (
                words(f"weight.{item.weight}"),
                view.channel_by_id[item.channel_id].name,
                words(f"platform.{view.channel_by_id[item.channel_id].platform}"),
                words(f"shortcoming.{item.rule}"),
                words(f"acts.{item.acts}"),
                words(f"heading.{item.heading}"),
                words(f"reason.{item.reason}", **named(item, view)),
            )
            for item in view.shortcomings
        ],
        none="cli.no_shortcomings",
    )
    told = [_told(item, view, output) for item in view.shortcomings]
    output.result({"day": day, "shortcomings": told})


def _told(item: Shortcoming, view: RegisterView, output: Output) -> dict[str, object]:
    """Return a shortcoming with its names, and with what is worked out from its rule."""
    channel, values = view.channel_by_id[item.channel_id], named(item, view)
    return {
        "rule": item.rule,
        "weight": item.weight,
        "channel_id": channel.id,
        "channel": channel.name,
        "platform": channel.platform,
        "acts": item.acts,
        "heading": item.heading,
        "reason": output.words(f"reason.{item.reason}", **values),
        "values": values,
    }
