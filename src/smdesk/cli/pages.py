"""`capture page`, `capture import`, `round take`: whole pages, and pictures from elsewhere."""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel
from smdesk.cli.options import moment
from smdesk.cli.output import Output
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import PageFinding
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.gate import asks
from smdesk.domain.rounds import RoundStatus
from smdesk.services.desk import Desk
from smdesk.services.ports import PageSession
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.evidence.page_captures import PageCaptures, Staged


def page_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `capture page`."""
    channels = words("cli.help.page_channels")
    parser.add_argument("channels", nargs="+", metavar="CHANNEL", help=channels)
    take_options(parser, words)


def take_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe what `capture page` and `round take` share."""
    parser.add_argument("--despite", action="store_true", help=words("cli.help.page_despite"))
    parser.add_argument("--headless", action="store_true", help=words("cli.help.page_headless"))


def import_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `capture import`."""
    parser.add_argument("channel", metavar="CHANNEL", help=words("cli.help.foreign_channel"))
    parser.add_argument("file", type=Path, metavar="FILE", help=words("cli.help.foreign_file"))
    parser.add_argument(
        "--taken",
        type=partial(moment, words),
        metavar="WHEN",
        required=True,
        help=words("cli.help.foreign_taken"),
    )
    parser.add_argument(
        "--source", metavar="TEXT", required=True, help=words("cli.help.foreign_source")
    )


def bring_in(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Keep a picture that was taken elsewhere."""
    channel = find_channel(desk, arguments.channel)
    taken = desk.picture_imports.bring_in(
        desk.actor,
        channel.id,
        arguments.file,
        taken_at=arguments.taken,
        source=arguments.source,
    )
    output.say("cli.captured", channel=channel.name, bag=taken.bag, sha256=taken.picture_sha256)
    output.result({"capture": taken})
    return Exit.DONE


def take_pages(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Take the pages of the channels that are named."""
    channels = [find_channel(desk, text) for text in arguments.channels]
    return _take_all(list(dict.fromkeys(channels)), arguments, desk, output)


def take_round(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Take the pages of our own that are due in the half-year's round; nobody need be there."""
    lines = desk.rounds.view().lines
    due = [line.channel for line in lines if line.status is RoundStatus.DUE and line.channel.own]
    if not due:
        output.say("cli.page_none_due")
        output.result({"pages": []})
        return Exit.DONE
    return _take_all(due, arguments, desk, output)


def _take_all(
    channels: Sequence[Channel], arguments: argparse.Namespace, desk: Desk, output: Output
) -> Exit:
    """Take them all, whatever becomes of some; the worst decides how the command ends."""
    told, worst = [], Exit.DONE
    browser = _Browser(desk.pages, headless=arguments.headless)
    try:
        for channel in channels:
            try:
                ended, one = _take(channel, browser, arguments, desk, output)
            except SmdeskError as error:
                ended, one = _failed(channel, error, output)
            told.append(one)
            worst = max(worst, ended)
    finally:
        browser.close()
    output.result({"pages": told})
    return worst


class _Browser:
    """The browser of a command: begun with its first page, and again when it was lost."""

    def __init__(self, pages: "PageCaptures", *, headless: bool) -> None:
        self._pages = pages
        self.headless = headless
        self._session: PageSession | None = None

    def session(self) -> PageSession:
        if self._session is None or not self._session.alive:
            self.close()
            self._session = self._pages.begin(headless=self.headless)
        return self._session

    def close(self) -> None:
        if self._session is not None:
            self._session.close()
        self._session = None


def _take(
    channel: Channel,
    browser: _Browser,
    arguments: argparse.Namespace,
    desk: Desk,
    output: Output,
) -> tuple[Exit, dict[str, object]]:
    """Take one page, and keep it if nothing stands against it or it is to be kept despite that."""
    pages = desk.pages
    if not channel.own and (browser.headless or output.as_json):
        raise UserError("page_not_own", at="channel", name=channel.name)
    session = browser.session()
    if not channel.own:
        pages.show(session, channel.id)
        _wait(channel, output)
    staged = pages.take(desk.actor, session, channel.id, progress=output, unattended=channel.own)
    body: dict[str, object] = {
        "channel": channel,
        "complete": staged.shot.completeness.complete,
        "findings": [_finding(one, output.words) for one in staged.findings],
    }
    if staged.asking and not arguments.despite:
        pages.discard(staged)
        output.say("cli.page_not_kept", channel=channel.name, count=len(staged.asking))
        _say(staged, output)
        return Exit.FINDINGS, {**body, "capture": None}
    kept = pages.keep(desk.actor, staged, despite=arguments.despite)
    output.say("cli.captured", channel=channel.name, bag=kept.bag, sha256=kept.picture_sha256)
    _say(staged, output)
    return (Exit.FINDINGS if staged.asking else Exit.DONE), {**body, "capture": kept}


def _wait(channel: Channel, output: Output) -> None:
    """Wait until the person has signed in and closed what lies before the page.

    Raises:
        UserError: `page_not_own`, where nobody is there.
    """
    output.say("cli.page_ready", channel=channel.name)
    try:
        input("> ")
    except EOFError as error:
        raise UserError("page_not_own", at="channel", name=channel.name) from error


def _say(staged: "Staged", output: Output) -> None:
    for one in staged.findings:
        text = output.words(f"page_finding.{one.code}", **one.values)
        advice = output.words(f"page_finding_advice.{one.code}") if asks(one) else ""
        output.say("cli.page_finding", text=f"{text} {advice}".rstrip())


def _finding(one: PageFinding, words: Words) -> dict[str, object]:
    return {
        "code": one.code,
        "values": one.values,
        "asks": asks(one),
        "text": words(f"page_finding.{one.code}", **one.values),
    }


def _failed(channel: Channel, error: SmdeskError, output: Output) -> tuple[Exit, dict[str, object]]:
    text = output.words.explain(error)
    output.say("cli.page_failed", channel=channel.name, text=text)
    ended = Exit.SURROUNDINGS if isinstance(error, SurroundingsError) else Exit.BAD_INPUT
    body = {"code": error.code, "messages": [text]}
    return ended, {"channel": channel, "capture": None, "error": body}
