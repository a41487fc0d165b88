"""The order of a walk, and how long the rest takes."""

from datetime import timedelta

from smdesk.desktop.pages.round.taking_walk import Walk, pace_before, pace_of
from smdesk.domain.rounds import RoundLine, RoundStatus
from tests.desktop.desks import NOW
from tests.support import factories as make

ONE, TWO, THREE = (make.channel(name=name) for name in ("Ett", "Två", "Tre"))


def test_a_walk_counts_where_it_is() -> None:
    walk = Walk([ONE, TWO, THREE], None)
    assert walk.next() is ONE
    assert (walk.at, walk.total, walk.minutes) == (1, 3, None)
    walk.note_taken(120)
    assert walk.next() is TWO
    assert (walk.at, walk.minutes) == (2, 4)
    walk.drop({THREE.id})
    assert (walk.at, walk.minutes) == (3, 2)
    assert walk.next() is None
    assert walk.taken == 1


def test_another_channel_first() -> None:
    walk = Walk([ONE, TWO, THREE], 60)
    walk.next()
    walk.turn_to(THREE)
    assert (walk.current, walk.at, walk.total) == (THREE, 1, 3)
    assert [walk.next(), walk.next(), walk.next()] == [ONE, TWO, None]
    walk.turn_to(TWO)
    assert (walk.current, walk.at, walk.total) == (TWO, 4, 4)


def test_the_middle_of_what_the_earlier_took_counts() -> None:
    walk = Walk([ONE, TWO, THREE], 600)
    walk.next()
    assert walk.minutes == 30
    for seconds in (60, 60, 4000):
        walk.note_taken(seconds)
    assert walk.minutes == 3


def test_a_pause_is_no_pace() -> None:
    minutes = (0, 3, 7, 200, 204)
    moments = [NOW + timedelta(minutes=minute) for minute in minutes]
    assert pace_of(moments) == 240
    assert pace_of(moments[:2]) is None
    assert pace_of([]) is None


def test_this_rounds_pace_goes_before_the_last_ones() -> None:
    def line(minute: int, *, taken: bool) -> RoundLine:
        capture = make.capture(taken_at=NOW + timedelta(minutes=minute))
        status = RoundStatus.TAKEN if taken else RoundStatus.DUE
        counted = capture if taken else None
        return RoundLine(
            channel=ONE, day=NOW.date(), status=status, latest=capture, capture=counted
        )

    before = [line(-9000 + 5 * at, taken=False) for at in range(4)]
    now = [line(2 * at, taken=True) for at in range(3)]
    assert pace_before(before) == 300
    assert pace_before([*before, *now]) == 120
