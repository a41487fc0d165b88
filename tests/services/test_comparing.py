"""Comparing two captures of a channel: whole bags, real files, a real database."""

from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pytest

from smdesk.capture.engine.opening import PngFiles
from smdesk.capture.png import Pixels
from smdesk.domain.comparing import BandKind, Comparison, NotByPixel
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, Rectangle
from smdesk.domain.layout import TEXT
from smdesk.services.evidence.comparing import Comparing
from smdesk.services.ports import Silent
from smdesk.words import Words
from smdesk.words.comparisons import summary
from tests.capture.engine.scenes import page
from tests.support.factories import NOW, actor, channel
from tests.support.page_bags import keep_page
from tests.support.world import World

PIECE = 300
Keep = Callable[..., Capture]


@pytest.fixture
def comparing(world: World) -> Comparing:
    return Comparing(world.store, world.archive, PngFiles())


@pytest.fixture
def keep(world: World) -> Keep:
    """Keep pages, each a day after the one before."""
    days = iter(range(100))

    def kept(pixels: Pixels, **more: object) -> Capture:
        day = NOW + timedelta(days=next(days))
        return keep_page(
            world.store,
            world.archive,
            world.channel,
            actor(),
            pixels=pixels,
            taken_at=day,
            **more,  # type: ignore[arg-type]  # as the caller names them
        )

    return kept


def pages(*numbers: int) -> Pixels:
    return np.concatenate([page(PIECE, number) for number in numbers])


def kinds(found: Comparison) -> list[BandKind]:
    return [band.kind for band in found.bands]


def test_what_came_and_went_is_told_whichever_is_named_first(
    comparing: Comparing, keep: Keep
) -> None:
    before, after = keep(pages(1, 2, 3, 4)), keep(pages(9, 1, 2, 4))
    found = comparing.compare(before, after)
    assert comparing.compare(after, before) == found
    assert (found.before, found.after) == (before.id, after.id)
    same, new, gone = BandKind.SAME, BandKind.NEW, BandKind.VANISHED
    assert kinds(found) == [same, new, same, gone, same]  # the first rows are white in both
    assert [len(band.after) for band in found.differing] == [PIECE, 0]
    assert abs(found.differing[1].before.start - 2 * PIECE) < 12
    assert summary(found, Words()) == "1 nytt avsnitt, 1 borttaget, resten lika"
    assert summary(found, Words("en")) == "1 new part, 1 gone, the rest the same"


def test_the_same_page_twice_is_the_same(comparing: Comparing, keep: Keep) -> None:
    found = comparing.compare(keep(pages(1, 2)), keep(pages(1, 2)))
    assert kinds(found) == [BandKind.SAME]
    assert summary(found, Words()) == "Bilderna är lika, punkt för punkt."


@pytest.mark.parametrize("told", [(0, 1), (0,), (1,)])
def test_what_moves_by_itself_is_no_change(
    comparing: Comparing, keep: Keep, told: tuple[int, ...]
) -> None:
    moving = Rectangle(left=40, top=PIECE + 50, width=60, height=80)
    lower = Rectangle(left=40, top=2 * PIECE + 50, width=60, height=80)
    before, after = pages(1, 2, 3), pages(9, 1, 2, 3)
    after[2 * PIECE + 50 : 2 * PIECE + 130, 40:100] = 7
    one = keep(before, moved=[moving] if 0 in told else [])
    other = keep(after, moved=[lower] if 1 in told else [])
    assert [band.kind for band in comparing.compare(one, other).differing] == [BandKind.NEW]


def test_what_differs_beside_what_moves_is_a_change(comparing: Comparing, keep: Keep) -> None:
    moving = Rectangle(left=40, top=PIECE + 50, width=60, height=80)
    before, after = pages(1, 2, 3), pages(1, 2, 3)
    after[PIECE + 50 : PIECE + 130, 40:101] = 7  # a column more than moves
    found = comparing.compare(keep(before, moved=[moving]), keep(after, moved=[moving]))
    assert [band.kind for band in found.differing] == [BandKind.CHANGED]
    assert summary(found, Words()) == "1 ändrat avsnitt, resten lika"


def test_another_width_is_compared_by_text(comparing: Comparing, keep: Keep) -> None:
    before = keep(pages(1), text="Välkommen\nÖppet 10-18\n")
    after = keep(page(PIECE, 1, 240), text="Välkommen\r\n\r\n  Öppet 10-16\nNytt!\n")
    found = comparing.compare(before, after)
    assert found.not_by_pixel is NotByPixel.WIDTH
    assert not found.bands
    assert {(line.kind, line.text) for line in found.lines} == {
        (BandKind.VANISHED, "Öppet 10-18"),
        (BandKind.NEW, "Öppet 10-16"),
        (BandKind.NEW, "Nytt!"),
    }
    assert summary(found, Words()) == (
        "Bilderna är olika breda och går inte att jämföra punkt för punkt. "
        "I texten: 2 nya rader, 1 borttagen, resten lika."
    )


def test_another_scale_without_a_text_says_what_is_missing(
    comparing: Comparing, keep: Keep
) -> None:
    found = comparing.compare(keep(pages(1), scale=2.0), keep(pages(1), text="a"))
    assert found.not_by_pixel is NotByPixel.SCALE
    assert not found.texts
    assert summary(found, Words()) == (
        "Bilderna är tagna i olika skala och går inte att jämföra punkt för punkt. "
        "Det finns ingen text att jämföra i stället."
    )


def test_what_cannot_be_compared_is_refused(world: World, comparing: Comparing, keep: Keep) -> None:
    one = keep(pages(1))
    other = channel(name="Simhallen")
    with world.store.write(actor()) as work:
        work.channels.add(other)
        work.commit()
    world.channel = other
    elsewhere = keep(pages(1))
    with pytest.raises(UserError, match="captures_are_one"):
        comparing.compare(one, one)
    with pytest.raises(UserError, match="captures_of_two_channels"):
        comparing.compare(one, elsewhere)


def test_a_cancelled_comparison_ends(comparing: Comparing, keep: Keep) -> None:
    class Cancelled(Silent):
        cancelled = True

    with pytest.raises(UserError, match="comparing_cancelled"):
        comparing.compare(keep(pages(1)), keep(pages(2)), Cancelled())


def test_damaged_files_are_told(world: World, comparing: Comparing, keep: Keep) -> None:
    one, other = keep(pages(1), text="a"), keep(page(PIECE, 1, 240), text="b")
    text = world.archive.root / other.bag / "data" / TEXT
    text.chmod(0o600)
    text.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SurroundingsError, match="bag_unreadable"):
        comparing.compare(one, other)
    third = keep(pages(1))
    picture = world.archive.picture(third.bag)
    picture.chmod(0o600)
    picture.write_bytes(picture.read_bytes()[:3000])
    with pytest.raises(SurroundingsError, match="picture_unreadable"):
        comparing.compare(one, third)


def test_pictures_of_the_screen_are_compared_too(world: World, comparing: Comparing) -> None:
    first, second, third = world.take(), world.take(), world.take()
    assert comparing.others(second) == [third, first]
    assert [band.kind for band in comparing.compare(first, second).bands] == [BandKind.CHANGED]
