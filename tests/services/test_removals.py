"""The log of what was removed, on both databases."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.errors import ConflictError, InvalidError, UserError
from smdesk.domain.moderation import MODERATORS, ContentKind, CopyState, Police, Removal
from smdesk.domain.removal_checks import Missing
from smdesk.domain.rules import Rule
from smdesk.services.duties.first_grounds import shipped
from smdesk.services.duties.removals import Removals
from smdesk.services.duties.removals_view import unfinished_removals
from smdesk.services.overview import Overview
from smdesk.services.register.history import History
from smdesk.services.register.search import Search
from smdesk.services.register.view import make_view
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from smdesk.words import LANGUAGES, Words
from tests.support import factories
from tests.support import moderation as make
from tests.support.factories import NOW, TODAY, TickingClock
from tests.support.moderation import HOUR

ME = factories.actor()
AGITATION, CHILD_ABUSE = "groundagitations", "groundchildabuse"


@pytest.fixture
def store(ready_place: str) -> Iterator[SqlStore]:
    opened = open_store(ready_place, TickingClock())
    yield opened
    opened.close()


class Town:
    """A channel, a person, and the log over them."""

    def __init__(self, store: SqlStore) -> None:
        self.store, self.clock = store, TickingClock()
        self.removals = Removals(store, self.clock)
        self.channel, self.person = factories.channel(), factories.person(name="Bo Berg")
        with store.write(ME) as work:
            work.channels.add(self.channel)
            work.people.add(self.person)
            work.commit()

    def start(self, **changes: Any) -> Removal:
        begun = make.removal(channel_id=self.channel.id, **changes)
        return self.removals.start(ME, begun)

    def answered(self, **changes: Any) -> Removal:
        """A log where all is answered, without a copy."""
        values = {"ground_id": AGITATION, "copy": CopyState.IMPOSSIBLE, "no_copy": "Borta"}
        whole = make.answered(self.person.id, channel_id=self.channel.id, **(values | changes))
        return self.removals.start(ME, whole)

    def finished(self, **changes: Any) -> Removal:
        return self.removals.finish(ME, self.answered(**changes).id)


@pytest.fixture
def town(store: SqlStore) -> Town:
    return Town(store)


def test_a_log_is_begun_with_little_and_finished_step_by_step(town: Town) -> None:
    begun = town.start(place="", found_by=town.person.id)
    line = town.removals.line(begun.id)
    assert (line.channel, line.found_by, line.ground) == (town.channel, town.person, None)
    assert line.missing[:2] == (Missing.PLACE, Missing.GROUND)
    assert (line.hours, line.finished) == (None, False)
    with pytest.raises(InvalidError) as caught:
        town.removals.finish(ME, begun.id)
    assert [one.code for one in caught.value.problems] == [
        f"removal_lacks_{one}" for one in line.missing
    ]
    whole = make.answered(town.person.id, ground_id=AGITATION, copy=CopyState.IMPOSSIBLE)
    answers = replace(whole, no_copy="Redan borta", id=begun.id, channel_id=begun.channel_id)
    saved = town.removals.save(ME, answers)
    done = town.removals.finish(ME, saved.id)
    assert done.finished_at is not None
    line = town.removals.line(begun.id)
    assert (line.missing, line.hours, line.finished) == ((), 0.5, True)
    assert line.removal == done


def test_all_that_was_written_comes_back_clean(town: Town) -> None:
    begun = town.start(
        content=ContentKind.REVIEW,
        place="  https://exempel.se/1 ",
        note="Rad ett\r\nrad två ",
        case_number=" KS  2026/7",
    )
    stored = town.removals.line(begun.id).removal
    assert (stored.place, stored.note) == ("https://exempel.se/1", "Rad ett\nrad två")
    assert (stored.case_number, stored.content) == ("KS 2026/7", ContentKind.REVIEW)
    assert stored.found_at == NOW - HOUR


def test_unfinished_ones_come_first_then_the_newest(town: Town) -> None:
    done = [town.finished(found_at=NOW - HOUR * hours) for hours in (1, 3, 2)]
    begun = [town.start(found_at=NOW - HOUR * hours) for hours in (9, 5)]
    view = town.removals.view()
    assert [line.removal.id for line in view.lines] == [
        one.id for one in (begun[1], begun[0], done[0], done[2], done[1])
    ]
    assert (view.unfinished, view.hours) == (2, 1.5)
    assert town.person in view.people


def test_a_ground_of_the_programs_is_stored_when_it_is_first_used(town: Town) -> None:
    with town.store.read() as snapshot:
        assert snapshot.grounds.all() == []
    begun = town.start(ground_id=AGITATION)
    assert begun.ground_stated == "Hets mot folkgrupp · Brottsbalken (1962:700) · 16 kap. 8 § · –"
    with town.store.read() as snapshot:
        assert snapshot.grounds.all() == [shipped()[AGITATION]]
    town.start(ground_id=AGITATION)
    with town.store.read() as snapshot:
        assert len(snapshot.grounds.all()) == 1


def test_a_ground_is_stated_as_it_read_when_the_log_was_finished(town: Town) -> None:
    begun = town.answered()
    town.removals.check_ground(ME, AGITATION, TODAY)
    done = town.removals.finish(ME, begun.id)
    assert done.ground_stated.endswith("16 kap. 8 § · 2026-11-23")
    ground = town.removals.line(begun.id).ground
    assert ground is not None
    town.removals.save_ground(ME, replace(ground, name="Hets"))
    corrected = town.removals.save(ME, replace(done, note="Kommentar"))
    assert corrected.ground_stated == done.ground_stated
    other = town.removals.save(ME, replace(corrected, ground_id="groundthreatened"))
    assert other.ground_stated.startswith("Olaga hot · ")


def test_a_ground_that_lets_nobody_possess_it_answers_about_the_copy(town: Town) -> None:
    begun = town.answered(ground_id=CHILD_ABUSE, copy=None, no_copy="")
    assert begun.copy is CopyState.FORBIDDEN
    done = town.removals.finish(ME, begun.id)
    assert done.copy is CopyState.FORBIDDEN


def test_another_ground_asks_about_the_copy_again(town: Town) -> None:
    """A wrong ground chosen in haste must not keep the copy out that the right one wants."""
    begun = town.start(ground_id=CHILD_ABUSE)
    assert begun.copy is CopyState.FORBIDDEN
    right = town.removals.save(ME, replace(begun, ground_id=AGITATION))
    assert right.copy is None
    assert Missing.COPY in town.removals.line(right.id).missing
    by_hand = replace(right, copy=CopyState.FORBIDDEN, no_copy="Polisen sade nej")
    assert town.removals.save(ME, by_hand).copy is CopyState.FORBIDDEN


def test_a_copy_of_what_nobody_may_possess_has_to_be_destroyed_first(town: Town) -> None:
    begun = town.answered()
    copy = make.add_copy(town.store, begun.id)
    changed = town.removals.save(ME, replace(begun, ground_id=CHILD_ABUSE))
    assert changed.copy is CopyState.FORBIDDEN
    with pytest.raises(InvalidError) as caught:
        town.removals.finish(ME, begun.id)
    assert [one.code for one in caught.value.problems] == ["removal_lacks_copy_to_destroy"]
    with town.store.write(ME) as work:
        work.restricted_copies.update(replace(copy, gone_at=NOW))
        work.commit()
    assert town.removals.finish(ME, begun.id).finished_at is not None
    assert len(town.removals.line(begun.id).copies) == 1


def test_a_copy_in_the_store_is_the_answer(town: Town) -> None:
    begun = town.answered(copy=None, no_copy="")
    with pytest.raises(InvalidError, match="removal_lacks_copy"):
        town.removals.finish(ME, begun.id)
    copy = make.add_copy(town.store, begun.id)
    assert town.removals.finish(ME, begun.id).copy is CopyState.KEPT
    assert town.removals.line(begun.id).copies == (copy,)


def test_a_finished_log_can_be_corrected_and_stays_whole(town: Town) -> None:
    done = town.finished()
    moved = replace(done, case_number="KS 2026/8", finished_at=None, case_closed_on=TODAY)
    corrected = town.removals.save(ME, moved)
    assert (corrected.finished_at, corrected.case_closed_on) == (done.finished_at, None)
    with pytest.raises(InvalidError, match="removal_lacks_police"):
        town.removals.save(ME, replace(corrected, police=Police.UNDECIDED))
    with pytest.raises(UserError, match="removal_already_finished"):
        town.removals.finish(ME, done.id)


def test_what_is_wrong_is_refused_and_nothing_stored(town: Town) -> None:
    with pytest.raises(InvalidError, match="moment_ahead"):
        town.start(found_at=NOW + timedelta(days=1))
    with pytest.raises(InvalidError, match="removed_before_found"):
        town.start(removed_at=NOW - 2 * HOUR, ground_id=AGITATION)
    for changes, at in (
        ({"channel_id": "nothing"}, "channel"),
        ({"found_by": "nobody"}, "found_by"),
        ({"removed_by": "nobody"}, "removed_by"),
        ({"ground_id": "none"}, "ground_id"),
    ):
        with pytest.raises(UserError, match="gone") as caught:
            town.removals.start(ME, make.removal(**({"channel_id": town.channel.id} | changes)))
        assert caught.value.at == at
    with town.store.read() as snapshot:
        assert snapshot.removals.all() == []
        assert snapshot.grounds.all() == []


def test_what_is_not_there_is_gone(town: Town) -> None:
    never = make.removal(channel_id=town.channel.id)
    tried: list[Callable[[], object]] = [
        lambda: town.removals.save(ME, never),
        lambda: town.removals.finish(ME, never.id),
        lambda: town.removals.drop(ME, never.id),
        lambda: town.removals.close_case(ME, never.id, TODAY),
        lambda: town.removals.line(never.id),
        lambda: town.removals.check_ground(ME, "none"),
    ]
    for act in tried:
        with pytest.raises(UserError, match="gone"):
            act()


def test_a_log_begun_by_mistake_is_removed_but_no_other(town: Town) -> None:
    begun, copied, done = town.start(), town.start(), town.finished()
    town.removals.drop(ME, begun.id)
    make.add_copy(town.store, copied.id)
    with pytest.raises(UserError, match="removal_has_copy"):
        town.removals.drop(ME, copied.id)
    with pytest.raises(UserError, match="removal_finished_kept"):
        town.removals.drop(ME, done.id)
    assert {line.removal.id for line in town.removals.view().lines} == {copied.id, done.id}


def test_the_case_that_the_copy_follows_is_closed_and_opened(town: Town) -> None:
    done = town.finished()
    assert town.removals.close_case(ME, done.id, TODAY).case_closed_on == TODAY
    assert town.removals.close_case(ME, done.id, None).case_closed_on is None
    with pytest.raises(InvalidError, match="day_ahead"):
        town.removals.close_case(ME, done.id, TODAY + timedelta(days=1))
    with pytest.raises(InvalidError, match="removal_unfinished"):
        town.removals.close_case(ME, town.answered().id, TODAY)


def test_of_two_who_write_the_second_is_told(town: Town) -> None:
    begun = town.start()
    town.removals.save(ME, replace(begun, note="Ett"))
    with pytest.raises(ConflictError):
        town.removals.save(ME, replace(begun, note="Två"))
    ground = town.removals.check_ground(ME, AGITATION)
    town.removals.save_ground(ME, replace(ground, name="Hets"))
    with pytest.raises(ConflictError):
        town.removals.save_ground(ME, replace(ground, name="Hat"))


def test_only_who_keeps_records_may(town: Town) -> None:
    begun = town.start()
    for role in set(Role) - set(MODERATORS):
        other = factories.actor(role)
        tried: list[Callable[[], object]] = [
            lambda other=other: town.removals.start(other, make.removal()),  # type: ignore[misc]
            lambda other=other: town.removals.save(other, begun),  # type: ignore[misc]
            lambda other=other: town.removals.finish(other, begun.id),  # type: ignore[misc]
            lambda other=other: town.removals.drop(other, begun.id),  # type: ignore[misc]
            lambda other=other: town.removals.close_case(other, begun.id, TODAY),  # type: ignore[misc]
            lambda other=other: town.removals.save_ground(other, make.ground()),  # type: ignore[misc]
            lambda other=other: town.removals.check_ground(other, AGITATION),  # type: ignore[misc]
        ]
        for act in tried:
            with pytest.raises(UserError, match="not_permitted"):
                act()
    for role in MODERATORS:
        town.removals.start(factories.actor(role), make.removal(channel_id=town.channel.id))


def test_a_log_is_unfinished_from_the_day_it_was_found(town: Town) -> None:
    town.start()
    town.answered()
    town.finished()
    town.finished(found_at=NOW - timedelta(days=400), removed_at=NOW - timedelta(days=399))
    with town.store.read() as snapshot:
        assert unfinished_removals(snapshot, TODAY) == 2
        assert unfinished_removals(snapshot, TODAY - timedelta(days=1)) == 1


def test_an_open_log_stands_on_the_overview_without_what_it_says(town: Town) -> None:
    words = "Zebrarandig hemlighet"
    town.start(place=words, note=words)
    with town.store.read() as snapshot:
        view = make_view(snapshot, TODAY)
    [item] = [one for one in view.shortcomings if one.rule is Rule.REMOVAL_OPEN]
    assert words not in repr(item)
    todo = Overview(town.store, town.clock).view().todo
    assert any(one.rule is Rule.REMOVAL_OPEN for one in todo)
    for language in LANGUAGES:
        text = Words(language)(f"reason.{item.reason}", **item.values)
        assert "2026-11-23 09:30" in text


def test_no_text_of_a_removal_can_be_searched_for(town: Town) -> None:
    begun = town.start(
        place="zebraplats", note="zebranotering", no_copy="zebrakopia", case_number="ZEBRA/7"
    )
    town.removals.save(ME, replace(begun, not_told="zebraskäl", no_case="zebraorsak"))
    town.removals.save_ground(ME, make.ground(name="Zebragrund", text="zebratext"))
    town.removals.save_ground(ME, replace(shipped()[AGITATION], text="zebralag"))
    assert Search(town.store, town.clock).find("zebra") == ()


def test_history_tells_of_a_log_and_takes_back_its_finishing(town: Town) -> None:
    done = town.finished()
    history = History(town.store)
    changes = history.of(done.id)
    assert [change.action for change in changes] == ["changed", "added"]
    history.undo(ME, changes[0].seq)
    assert town.removals.line(done.id).removal.finished_at is None
