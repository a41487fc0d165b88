"""What was found, in words: what tells one hit from another."""

from collections.abc import Iterator

from smdesk.domain.channels import Scope
from smdesk.domain.search import HeldOffice, Hit, HitKind
from smdesk.words.catalogue import Words

BETWEEN = " · "


def about_hit(hit: Hit, words: Words) -> str:
    """Return what stands under a hit's title."""
    return BETWEEN.join(_parts(hit, words))


def _parts(hit: Hit, words: Words) -> Iterator[str]:
    if hit.taken_at is not None:
        yield words("cli.moment", moment=hit.taken_at)
    if hit.platform is not None:
        yield words(f"platform.{hit.platform}")
    if hit.scope is Scope.OVERARCHING:
        yield words(f"scope.{hit.scope}")
    yield from (_office(office, words) for office in hit.offices)
    yield from (unit for unit in dict.fromkeys(hit.units) if unit != hit.title)
    if hit.sector:
        yield hit.sector
    if hit.former:
        yield words("search.former", name=hit.former)
    yield from _end(hit, words)


def _office(office: HeldOffice, words: Words) -> str:
    name = f"{words(f'office.{office.kind}')} {office.body}".rstrip()
    return f"{name} ({words('office.acting')})" if office.acting else name


def _end(hit: Hit, words: Words) -> Iterator[str]:
    """Yield the day it ended; of what still is there, a day ahead."""
    if not hit.gone:
        if hit.last is not None:
            yield words("search.ending", last=hit.last)
    elif hit.last is None:
        yield words("search.closed_undated")
    else:
        code = {HitKind.CHANNEL: "closed", HitKind.PERSON: "left"}.get(hit.kind, "ended")
        yield words(f"search.{code}", last=hit.last)
