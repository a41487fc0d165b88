"""`shoot`: take any web pages into a folder."""

import argparse
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

from smdesk.at_once import cores
from smdesk.cli.beginning import begin
from smdesk.cli.exits import Exit
from smdesk.cli.options import number, wrong
from smdesk.cli.output import Output
from smdesk.domain.completeness import Bound, Completeness
from smdesk.services.evidence.shooting import Missed, Shooting, Shot
from smdesk.services.ports import PageOrder
from smdesk.words import Words

SCALES = 0.5, 4.0
STEP = 0.25
"""Others would make views of parts of pixels."""
TALLEST = 1_000_000
"""Pixels; other programs open no taller picture."""
USUAL_JOBS, MOST_JOBS = 3, 16
"""Browsers at once: what is quick, and what nobody has the cores for.

Pages mostly wait, so that one browser more than there are cores pays.
"""


def shoot_parser(words: Words) -> argparse.ArgumentParser:
    """Return a parser that knows no other command."""
    begun = begin(words)
    shoot_options(begun.command("shoot"), words)
    return begun.parser


def shoot_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `shoot`."""
    parser.add_argument("urls", nargs="+", metavar="URL", help=words("cli.help.shoot_url"))
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help=words("cli.help.shoot_out")
    )
    usual = PageOrder(url="")
    for name, read, shown, default in (
        ("scale", _scale, "N", usual.scale),
        ("max-height", _height, "PIXELS", usual.max_height),
        ("max-seconds", _seconds, "SECONDS", usual.max_seconds),
        ("until-text", _text, "TEXT", None),
    ):
        parser.add_argument(
            f"--{name}",
            type=partial(read, words),
            metavar=shown,
            default=default,
            help=words(f"cli.help.shoot_{name.replace('-', '_')}"),
        )
    parser.add_argument(
        "--jobs",
        type=partial(_jobs, words),
        metavar="N",
        default=0,
        help=words("cli.help.shoot_jobs", usual=USUAL_JOBS),
    )
    parser.add_argument("--headless", action="store_true", help=words("cli.help.shoot_headless"))


def shoot(arguments: argparse.Namespace, shooting: Shooting, output: Output) -> Exit:
    """Take a page, or several with few browsers, and say whether each is complete."""
    orders = [
        PageOrder(
            url=url,
            scale=arguments.scale,
            max_height=arguments.max_height,
            max_seconds=arguments.max_seconds,
            until_text=arguments.until_text or "",
            headless=arguments.headless,
        )
        for url in arguments.urls
    ]
    if len(orders) > 1:
        jobs = arguments.jobs or (min(USUAL_JOBS, cores() + 1) if arguments.headless else 1)
        taken = shooting.shoot_all(orders, arguments.out, output, at_once=jobs)
        with closing(taken):  # else a browser would run on when somebody stops us
            return _several(taken, output)
    shot = shooting.shoot(orders[0], arguments.out, output)
    output.result(_told(shot, output))
    return _exit(shot)


def _several(taken: Iterable[Shot | Missed], output: Output) -> Exit:
    """Take them all, whatever becomes of some; the worst decides how the command ends."""
    pages, worst = [], Exit.DONE
    for one in taken:
        pages.append(_told(one, output))
        worst = max(worst, _exit(one))
    output.result({"complete": worst is Exit.DONE, "pages": pages})
    return worst


def _told(one: Shot | Missed, output: Output) -> dict[str, object]:
    """Say what became of a page, and return it for programs."""
    if isinstance(one, Missed):
        text = output.words.explain(one.error)
        output.say("cli.shoot_missed", url=one.order.url, text=text)
        return {"asked": one.order.url, "error": {"code": one.error.code, "messages": [text]}}
    said = one.taken.completeness
    values = {"width": said.width, "height": said.height, "path": one.folder}
    whole = "cli.shoot_agreed" if said.bound is Bound.TEXT else "cli.shoot_complete"
    output.say(whole if said.complete else "cli.shoot_incomplete", **values)
    for line in sentences(said, output.words):
        output.say("cli.shoot_line", text=line)
    return {"folder": one.folder.resolve(), **one.statement}


def _exit(one: Shot | Missed) -> Exit:
    if isinstance(one, Missed):
        return Exit.SURROUNDINGS
    return Exit.DONE if one.taken.completeness.complete else Exit.FINDINGS


def sentences(said: Completeness, words: Words) -> list[str]:
    """Return in words what was found, and what is missing."""
    lines = [words(f"page_finding.{one.code}", **one.values) for one in said.findings]
    lines += [
        words("shoot.gap", top=gap.top, height=gap.height, reason=words(f"gap.{gap.reason}"))
        for gap in said.gaps
    ]
    lines += [words("shoot.repeat", top=one.top, height=one.height) for one in said.repeats]
    if said.bound is not None:
        lines.append(words(f"bound.{said.bound}"))
    elif not said.bottom_proven:
        lines.append(words("shoot.no_bottom"))
    return lines


def _scale(words: Words, text: str) -> float:
    least, most = SCALES
    number = _number(words, "scale", text)
    if not least <= number <= most or number % STEP:
        raise wrong(words, "scale", text)
    return number


def _height(words: Words, text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= TALLEST:
        raise wrong(words, "pixels", text)
    return int(text)


def _jobs(words: Words, text: str) -> int:
    jobs = number(words, "jobs", text, least=1)
    if jobs > MOST_JOBS:
        raise wrong(words, "jobs", text)
    return jobs


def _seconds(words: Words, text: str) -> float:
    number = _number(words, "seconds", text)
    if number <= 0:
        raise wrong(words, "seconds", text)
    return number


def _number(words: Words, name: str, text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError as error:
        raise wrong(words, name, text) from error


def _text(words: Words, text: str) -> str:
    if not text.strip():
        raise wrong(words, "page_text", text)
    return text
