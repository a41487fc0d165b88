"""A channel's life, on both databases: each step whole or not at all."""

from collections.abc import Iterator
from contextlib import closing as closing_it
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Role
from smdesk.domain.applications import (
    Application,
    CheckItem,
    Checklist,
    Closing,
    LastPost,
    Outcome,
)
from smdesk.domain.assignments import EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.life import ASKED
from smdesk.domain.organisation import Person
from smdesk.services.ports import Store
from smdesk.services.register.history import History
from smdesk.services.register.life import Decision, Life, Looked
from smdesk.services.register.register import Register
from smdesk.storage.opening import open_store
from tests.support import factories as make
from tests.support.factories import TickingClock

ANNA = make.actor()
DAY = date(2026, 3, 2)
DECISION = Decision(
    outcome=Outcome.APPROVED, day=date(2026, 3, 9), paragraph="§ 12", case_number="KS 2026/77"
)


class Town:
    """A municipality with a chief executive, four people, and a planned channel."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.life, self.register = Life(store, TickingClock()), Register(store)
        self.chief, *self.people = (make.person(name=name) for name in ("Chef", "A", "B", "C"))
        self.unit = make.unit()
        self.channel = make.channel(status=Status.PLANNED, opened_on=None)
        bare = Application(
            id=new_id(),
            channel_id=self.channel.id,
            unit_id=self.unit.id,
            interest_on=DAY - timedelta(days=7),
            watcher_id=self.people[0].id,
            deputy_id=self.people[1].id,
        )
        said: dict[str, Any] = dict.fromkeys(ASKED, "Text")
        self.application = replace(bare, **said)
        with store.write(ANNA) as work:
            work.units.add(self.unit)
            for one in (self.chief, *self.people):
                work.people.add(one)
            work.terms.add(make.term(person_id=self.chief.id))
            work.commit()

    def handed_in(self) -> None:
        self.life.submit(ANNA, self.channel, self.application, DAY)

    def decided(self, **changes: Any) -> None:
        self.life.decide(ANNA, self.application.id, replace(DECISION, **changes))

    def ready(self, day: date = date(2026, 3, 10)) -> None:
        """All that a start asks for."""
        self.handed_in()
        self.decided()
        self.life.save_checklist(ANNA, self.checklist(day))
        for person in self.people[:2]:
            self.admin(person, day)

    def checklist(self, day: date, **changes: Any) -> Checklist:
        made = Checklist(
            id=new_id(),
            channel_id=self.channel.id,
            since=day,
            met=frozenset(CheckItem),
            mailbox="sociala.medier@example.se",
        )
        return replace(made, **changes)

    def admin(self, person: Person, day: date) -> None:
        with self.store.write(ANNA) as work:
            work.account_admins.add(
                AccountAdmin(
                    id=new_id(),
                    channel_id=self.channel.id,
                    person_id=person.id,
                    period=Period(day),
                    confirmed_on=day,
                )
            )
            work.commit()

    def started(self, day: date = date(2026, 3, 16)) -> None:
        self.ready()
        self.life.start(ANNA, self.channel.id, day)

    def stored(self) -> Channel:
        with self.store.read() as snapshot:
            found = snapshot.channels.get(self.channel.id)
        assert found is not None
        return found

    def on(self, day: date) -> Channel:
        return self.life.view(self.channel.id, day).channel

    def looked(self, day: date, posted_on: date | None) -> Looked:
        seen = LastPost(
            id=new_id(), channel_id=self.channel.id, confirmed_on=day, posted_on=posted_on
        )
        return self.life.look(ANNA, seen)

    def closing(self, **changes: Any) -> Closing:
        made = Closing(
            id=new_id(),
            channel_id=self.channel.id,
            closed_on=date(2026, 11, 20),
            reason="Ingen följer kanalen.",
            no_capture="Plattformen är nere.",
            no_export="Plattformen har ingen export.",
        )
        return replace(made, **changes)


@pytest.fixture
def town(ready_place: str) -> Iterator[Town]:
    with closing_it(open_store(ready_place, TickingClock())) as store:
        yield Town(store)


def codes(error: pytest.ExceptionInfo[InvalidError]) -> set[str]:
    return {problem.code for problem in error.value.problems}


# --- application and decision ------------------------------------------------------------------


def test_a_draft_is_kept_and_taken_up_again(town: Town) -> None:
    draft = replace(town.application, audience="", risk="")
    town.life.save_draft(ANNA, town.channel, draft)
    town.life.save_draft(ANNA, town.channel, replace(draft, audience="Unga"))
    view = town.life.view(town.channel.id, DAY)
    assert view.application is not None
    assert (view.application.audience, view.application.submitted_on) == ("Unga", None)
    assert town.register.view(DAY).channels[0].channel.status is Status.PLANNED


def test_an_unfinished_application_is_not_handed_in(town: Town) -> None:
    bare = Application(id=new_id(), channel_id=town.channel.id, interest_on=DAY)
    channel = replace(town.channel, purposes=frozenset(), purpose_text=" ")
    with pytest.raises(InvalidError) as caught:
        town.life.submit(ANNA, channel, bare, DAY)
    assert {problem.at for problem in caught.value.problems} == {
        "purposes",
        "purpose_text",
        "audience",
        "why_platform",
        "data_categories",
        "data_recipients",
        "data_transfer",
        "data_erasure",
        "risk",
        "unit_id",
        "watcher_id",
        "deputy_id",
    }
    with pytest.raises(UserError, match="gone"):
        town.life.view(town.channel.id, DAY)


def test_the_deputy_is_somebody_else(town: Town) -> None:
    same = replace(town.application, deputy_id=town.application.watcher_id)
    with pytest.raises(InvalidError) as caught:
        town.life.submit(ANNA, town.channel, same, DAY)
    assert codes(caught) == {"deputy_same"}


def test_what_is_handed_in_stays_as_it_is(town: Town) -> None:
    town.handed_in()
    with pytest.raises(UserError, match="application_handed_in"):
        town.life.save_draft(ANNA, town.channel, replace(town.application, risk="Ingen"))


def test_a_control_character_is_refused_in_a_draft(town: Town) -> None:
    with pytest.raises(InvalidError, match="control_character"):
        town.life.save_draft(ANNA, town.channel, replace(town.application, risk="a\x00"))


def test_the_decision_is_by_whoever_answered_on_its_day(town: Town) -> None:
    new_chief = make.person(name="Ny chef")
    with town.store.write(ANNA) as work:
        work.people.add(new_chief)
        old = work.terms.all()[0]
        work.terms.update(replace(old, period=Period(old.period.first, date(2026, 3, 8))))
        work.terms.add(make.term(person_id=new_chief.id, period=Period(date(2026, 3, 9))))
        work.commit()
    town.handed_in()
    town.decided()
    application = town.life.view(town.channel.id, DAY).application
    assert application is not None
    assert application.decided_by == new_chief.id


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"day": DAY - timedelta(days=1)}, {"decision_before_application"}),
        ({"paragraph": " ", "case_number": ""}, {"required"}),
        ({"outcome": Outcome.REFUSED}, {"required"}),
        ({"outcome": Outcome.REFUSED, "note": "a\x07"}, {"control_character"}),
    ],
)
def test_a_decision_says_all_that_makes_it_one(
    town: Town, changes: dict[str, Any], expected: set[str]
) -> None:
    town.handed_in()
    with pytest.raises(InvalidError) as caught:
        town.decided(**changes)
    assert codes(caught) == expected


def test_nobody_decides_in_a_vacancy(town: Town) -> None:
    with town.store.write(ANNA) as work:
        work.terms.remove(work.terms.all()[0])
        work.commit()
    town.handed_in()
    with pytest.raises(InvalidError) as caught:
        town.decided()
    assert codes(caught) == {"decision_vacant"}


def test_a_draft_is_not_decided_and_nothing_is_decided_twice(town: Town) -> None:
    town.life.save_draft(ANNA, town.channel, town.application)
    with pytest.raises(InvalidError, match="decision_not_submitted"):
        town.decided()
    town.handed_in()
    town.decided(outcome=Outcome.REFUSED, note="Ingen kan bevaka.")
    with pytest.raises(InvalidError, match="decision_made"):
        town.decided()
    with pytest.raises(UserError, match="gone"):
        town.life.decide(ANNA, "nobody", DECISION)


def test_a_draft_can_be_dropped_a_decision_not(town: Town) -> None:
    town.life.save_draft(ANNA, town.channel, town.application)
    town.life.save_checklist(ANNA, town.checklist(DAY))
    town.life.drop(ANNA, town.channel.id)
    assert town.register.view(DAY).channels == ()
    town.handed_in()
    town.decided()
    with pytest.raises(UserError, match="application_decided"):
        town.life.drop(ANNA, town.channel.id)


# --- start -------------------------------------------------------------------------------------


def test_a_start_names_all_that_is_missing(town: Town) -> None:
    blank = replace(town.channel, purposes=frozenset(), purpose_text="", url="", key="")
    town.life.save_draft(ANNA, blank, town.application)
    with pytest.raises(InvalidError) as caught:
        town.life.start(ANNA, town.channel.id, DAY)
    checks = {f"start_{item.value}" for item in CheckItem}
    others = {"start_undecided", "start_purpose", "start_address", "start_admins"}
    assert codes(caught) == checks | others
    assert codes(caught) == {
        problem.code for problem in town.life.view(town.channel.id, DAY).missing
    }


def test_a_start_before_the_decision_is_refused(town: Town) -> None:
    town.ready(day=date(2026, 3, 1))
    with pytest.raises(InvalidError) as caught:
        town.life.start(ANNA, town.channel.id, DECISION.day - timedelta(days=1))
    assert codes(caught) == {"start_undecided"}
    town.life.start(ANNA, town.channel.id, DECISION.day)
    assert town.stored().opened_on == DECISION.day


def test_a_refused_application_lets_nothing_start(town: Town) -> None:
    town.ready()
    with town.store.write(ANNA) as work:
        decided = work.applications.all()[0]
        work.applications.update(replace(decided, outcome=Outcome.REFUSED))
        work.commit()
    with pytest.raises(InvalidError, match="start_undecided"):
        town.life.start(ANNA, town.channel.id, date(2026, 3, 16))


def test_one_administrator_is_not_enough(town: Town) -> None:
    town.handed_in()
    town.decided()
    day = date(2026, 3, 10)
    town.life.save_checklist(ANNA, town.checklist(day))
    town.admin(town.people[0], day)
    with pytest.raises(InvalidError) as caught:
        town.life.start(ANNA, town.channel.id, day)
    assert codes(caught) == {"start_admins"}


def test_a_channel_starts_once(town: Town) -> None:
    town.started()
    assert town.on(date(2026, 3, 15)).status is Status.PLANNED
    assert town.on(date(2026, 3, 16)).status is Status.ACTIVE
    with pytest.raises(InvalidError, match="start_not_planned"):
        town.life.start(ANNA, town.channel.id, date(2026, 4, 1))


def test_the_checklist_of_a_day_is_replaced_and_an_earlier_one_kept(town: Town) -> None:
    town.handed_in()
    town.life.save_checklist(ANNA, town.checklist(DAY, met=frozenset({CheckItem.TWO_FACTOR})))
    town.life.save_checklist(ANNA, town.checklist(DAY, met=frozenset({CheckItem.TERMS_SHOWN})))
    town.life.save_checklist(ANNA, town.checklist(DAY + timedelta(days=1)))
    then = town.life.view(town.channel.id, DAY).checklist
    assert then is not None
    assert then.met == {CheckItem.TERMS_SHOWN}
    assert town.life.view(town.channel.id, DAY + timedelta(days=1)).unmet == ()
    assert town.life.view(town.channel.id, DAY - timedelta(days=1)).unmet == tuple(CheckItem)


@pytest.mark.parametrize("mailbox", ["", "inte en adress", "a b@example.se", "x" * 300])
def test_recovery_goes_to_a_mailbox(town: Town, mailbox: str) -> None:
    town.handed_in()
    with pytest.raises(InvalidError):
        town.life.save_checklist(ANNA, town.checklist(DAY, mailbox=mailbox))


# --- in use ------------------------------------------------------------------------------------


def test_a_silent_channel_becomes_dormant_by_a_look_and_wakes_by_another(town: Town) -> None:
    town.started()
    town.looked(date(2026, 10, 1), date(2026, 3, 20))
    assert town.on(date(2026, 9, 30)).status is Status.ACTIVE
    assert town.on(date(2026, 10, 1)).status is Status.DORMANT
    town.looked(date(2026, 11, 1), date(2026, 10, 30))
    assert town.on(date(2026, 10, 31)).status is Status.DORMANT
    assert town.on(date(2026, 11, 1)).status is Status.ACTIVE


def test_a_look_says_what_the_channel_became(town: Town) -> None:
    town.started()
    assert town.looked(date(2026, 10, 1), date(2026, 3, 20)).became is Status.DORMANT
    assert town.looked(date(2026, 10, 2), date(2026, 3, 20)).became is None
    assert town.looked(date(2026, 11, 1), date(2026, 10, 30)).became is Status.ACTIVE
    assert town.looked(date(2026, 9, 1), None).became is None


def test_the_latest_look_of_the_channel_itself_is_known(town: Town) -> None:
    town.started()
    town.looked(date(2026, 10, 1), date(2026, 9, 20))
    town.looked(date(2026, 11, 1), date(2026, 10, 30))
    known = town.life.last_post(town.channel.id, date(2026, 10, 31))
    assert known is not None
    assert known.posted_on == date(2026, 9, 20)
    assert town.life.last_post(town.channel.id, date(2026, 9, 30)) is None
    assert town.life.last_post("another", date(2026, 11, 1)) is None


def test_a_look_at_an_earlier_day_changes_no_state(town: Town) -> None:
    town.started()
    town.looked(date(2026, 11, 1), date(2026, 10, 30))
    town.looked(date(2026, 10, 1), None)
    assert town.stored().status is Status.ACTIVE
    last = town.life.view(town.channel.id, date(2026, 12, 1)).last_post
    assert last is not None
    assert last.posted_on == date(2026, 10, 30)


def test_two_looks_on_a_day_are_one(town: Town) -> None:
    town.started()
    town.looked(date(2026, 11, 1), None)
    town.looked(date(2026, 11, 1), date(2026, 10, 30))
    assert town.stored().status is Status.ACTIVE
    with town.store.read() as snapshot:
        assert len(snapshot.last_posts.all()) == 1


def test_no_post_is_newer_than_the_look(town: Town) -> None:
    town.started()
    with pytest.raises(InvalidError, match="post_after_look"):
        town.looked(date(2026, 11, 1), date(2026, 11, 2))


def test_a_new_address_is_a_new_version_with_its_reason(town: Town) -> None:
    town.started()
    moved = replace(town.stored(), url="https://www.facebook.com/ny", key="fb:ny")
    town.life.change(ANNA, moved, date(2026, 5, 1), "Nytt namn på plattformen")
    view = town.life.view(town.channel.id, date(2026, 4, 30))
    assert view.channel.url == town.channel.url
    assert view.former[0].reason == "Nytt namn på plattformen"
    assert town.on(date(2026, 5, 1)).url == "https://www.facebook.com/ny"


def test_a_change_needs_a_reason_and_a_day_in_order(town: Town) -> None:
    town.started()
    renamed = replace(town.stored(), name="Nytt")
    with pytest.raises(InvalidError) as caught:
        town.life.change(ANNA, renamed, date(2026, 3, 16), " ")
    assert codes(caught) == {"required", "change_before_start"}
    town.life.change(ANNA, renamed, date(2026, 5, 1), "Namnbyte")
    again = replace(town.stored(), name="Ännu nyare")
    with pytest.raises(UserError, match="change_before_latest"):
        town.life.change(ANNA, again, date(2026, 4, 1), "Namnbyte")
    town.life.change(ANNA, again, date(2026, 5, 1), "Rättat samma dag")
    assert town.on(date(2026, 5, 1)).name == "Ännu nyare"
    assert town.on(date(2026, 4, 30)).name == town.channel.name


def test_a_correction_leaves_a_change_that_is_dated_ahead(town: Town) -> None:
    town.started()
    ahead, today = date(2026, 12, 1), date(2026, 11, 1)
    town.life.change(ANNA, replace(town.stored(), name="Sedan"), ahead, "Namnbyte")
    seen = replace(town.on(today), name="Rättat", purpose_text="Nytt syfte")
    town.register.save_channel(ANNA, seen, seen_on=today)
    assert (town.on(today).name, town.on(ahead).name) == ("Rättat", "Sedan")
    assert town.on(ahead).purpose_text == "Nytt syfte"


def test_a_second_change_ahead_changes_only_what_it_says(town: Town) -> None:
    town.started()
    today = date(2026, 11, 1)
    town.life.change(ANNA, replace(town.stored(), name="Sedan"), date(2026, 12, 1), "Namnbyte")
    seen = replace(town.on(today), url="https://www.facebook.com/ny", key="fb:ny")
    town.life.change(ANNA, seen, date(2026, 12, 15), "Ny adress", seen_on=today)
    last = town.on(date(2026, 12, 15))
    assert (last.name, last.url) == ("Sedan", "https://www.facebook.com/ny")
    assert town.on(date(2026, 12, 14)).url == town.channel.url


# --- closing -----------------------------------------------------------------------------------


def mandate(town: Town, person: Person, first: date) -> None:
    item = make.assignment(
        channel_id=town.channel.id,
        person_id=person.id,
        mandated_by=town.chief.id,
        period=Period(first),
    )
    with town.store.write(ANNA) as work:
        work.assignments.add(item)
        work.commit()


def test_closing_ends_the_mandates_and_says_what_is_left(town: Town) -> None:
    town.started()
    mandate(town, town.people[0], date(2026, 3, 16))
    mandate(town, town.people[1], date(2026, 12, 1))
    before = town.life.view(town.channel.id, date(2026, 11, 20))
    assert (before.ending, before.ahead) == (1, 1)
    town.life.close(ANNA, town.closing())
    with town.store.read() as snapshot:
        (ended,) = snapshot.assignments.all()
    assert (ended.period.last, ended.ended) == (date(2026, 11, 20), EndReason.CHANNEL_CLOSED)
    view = town.life.view(town.channel.id, date(2026, 11, 21))
    assert view.channel.status is Status.CLOSED
    assert [item.code for item in view.left] == ["admins", "capture", "export", "account", "list"]
    assert town.on(date(2026, 11, 20)).status is Status.ACTIVE


def test_the_final_capture_is_of_the_channel_and_fresh(town: Town) -> None:
    town.started()
    other = make.channel()
    taken = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
    right = make.capture(channel_id=town.channel.id, taken_at=taken, half_year="2026-H2")
    wrong = make.capture(channel_id=other.id, taken_at=taken)
    old = make.capture(channel_id=town.channel.id, taken_at=taken - timedelta(days=40))
    with town.store.write(ANNA) as work:
        work.channels.add(other)
        for one in (right, wrong, old):
            work.captures.add(one)
        work.commit()
    for capture, code in ((wrong, "closing_other_capture"), (old, "closing_old_capture")):
        with pytest.raises(InvalidError, match=code):
            town.life.close(ANNA, town.closing(capture_id=capture.id, no_capture=""))
    town.life.close(ANNA, town.closing(capture_id=right.id, no_capture=""))
    view = town.life.view(town.channel.id, date(2026, 12, 1))
    assert [item.code for item in view.left] == ["admins", "export", "account", "list"]


def test_a_closing_without_reasons_closes_nothing(town: Town) -> None:
    town.started()
    bare = town.closing(reason="", no_capture="", no_export=" ", closed_on=date(2026, 3, 1))
    with pytest.raises(InvalidError) as caught:
        town.life.close(ANNA, bare)
    assert codes(caught) == {
        "required",
        "closing_no_capture",
        "closing_no_export",
        "period_reversed",
    }
    assert town.stored().status is Status.ACTIVE


def test_only_a_running_channel_closes(town: Town) -> None:
    town.handed_in()
    with pytest.raises(InvalidError, match="closing_not_running"):
        town.life.close(ANNA, town.closing())


def test_only_who_keeps_the_register_may(town: Town) -> None:
    reader = make.actor(Role.READER)
    seen = LastPost(id=new_id(), channel_id=town.channel.id, confirmed_on=DAY, posted_on=None)
    for act in (
        lambda: town.life.save_draft(reader, town.channel, town.application),
        lambda: town.life.submit(reader, town.channel, town.application, DAY),
        lambda: town.life.drop(reader, town.channel.id),
        lambda: town.life.decide(reader, town.application.id, DECISION),
        lambda: town.life.save_checklist(reader, town.checklist(DAY)),
        lambda: town.life.start(reader, town.channel.id, DAY),
        lambda: town.life.look(reader, seen),
        lambda: town.life.change(reader, town.channel, DAY, "x"),
        lambda: town.life.close(reader, town.closing()),
    ):
        with pytest.raises(UserError, match="not_permitted"):
            act()


# --- no way around ------------------------------------------------------------------------------


def test_a_planned_channel_is_started_by_its_decision_only(town: Town) -> None:
    town.handed_in()
    for typed in (Status.ACTIVE, Status.DORMANT, Status.CLOSED):
        with pytest.raises(InvalidError, match="status_by_start"):
            town.register.save_channel(ANNA, replace(town.channel, status=typed))
        with pytest.raises(InvalidError, match="status_by_start"):
            town.life.change(ANNA, replace(town.channel, status=typed), DAY, "x", seen_on=DAY)
    assert town.stored().status is Status.PLANNED


def test_a_running_channel_is_closed_by_its_closing_only(town: Town) -> None:
    town.started()
    running = town.stored()
    for typed, way in ((Status.CLOSED, "closing"), (Status.PLANNED, "undo")):
        typed_in = replace(running, status=typed)
        for seen_on in (None, date(2026, 11, 1)):
            with pytest.raises(InvalidError, match=f"status_by_{way}"):
                town.register.save_channel(ANNA, typed_in, seen_on=seen_on)
    town.life.close(ANNA, town.closing())
    again = replace(town.stored(), status=Status.ACTIVE, closed_on=None)
    with pytest.raises(InvalidError, match="status_by_undo"):
        town.life.change(ANNA, again, date(2026, 11, 23), "Ångrade oss")
    with pytest.raises(InvalidError, match="closing_made"):
        town.life.close(ANNA, town.closing())


def test_a_channel_does_not_move_to_what_is_not_there(town: Town) -> None:
    gone = make.sector(name="Gammal", period=Period(date(2020, 1, 1), date(2025, 12, 31)))
    with town.store.write(ANNA) as work:
        work.sectors.add(gone)
        work.commit()
    town.started()
    moved = replace(town.stored(), sector_id=gone.id)
    with pytest.raises(InvalidError, match="body_not_there"):
        town.life.change(ANNA, moved, date(2026, 5, 1), "Flytt")
    with pytest.raises(InvalidError, match="body_not_there"):
        town.register.save_channel(ANNA, moved, seen_on=date(2026, 5, 1))


def test_the_decision_under_a_started_channel_is_not_undone(town: Town) -> None:
    town.started()
    history = History(town.store)
    [decided] = [
        change
        for change in history.of(town.application.id)
        if any(field.name == "outcome" for field in change.fields)
    ]
    with pytest.raises(InvalidError, match="undo_started"):
        history.undo(ANNA, decided.seq)


def test_nothing_is_seen_or_decided_ahead(town: Town) -> None:
    town.handed_in()
    with pytest.raises(InvalidError, match="day_ahead"):
        town.decided(day=date(2026, 11, 24))
    town.decided()
    with pytest.raises(InvalidError, match="day_ahead"):
        town.looked(date(2026, 11, 24), None)


def test_a_mistyped_year_is_refused(town: Town) -> None:
    town.handed_in()
    with pytest.raises(InvalidError, match="day_ahead"):
        town.life.save_checklist(ANNA, town.checklist(date(2099, 1, 1)))
    town.decided()
    town.life.save_checklist(ANNA, town.checklist(date(2026, 3, 10)))
    for person in town.people[:2]:
        town.admin(person, date(2026, 3, 10))
    town.life.start(ANNA, town.channel.id, date(2026, 3, 16))
    before = town.stored()
    with pytest.raises(InvalidError, match="day_too_far"):
        town.life.close(ANNA, town.closing(closed_on=date(2206, 1, 1)))
    with pytest.raises(InvalidError, match="day_too_far"):
        town.life.change(ANNA, replace(before, name="Nytt"), date.max, "Namnbyte")
    assert town.stored() == before


def test_a_look_before_a_stored_change_is_kept_but_changes_no_state(town: Town) -> None:
    town.started()
    town.life.change(ANNA, replace(town.stored(), name="Sedan"), date(2026, 12, 1), "Namnbyte")
    town.looked(date(2026, 11, 1), None)
    assert town.on(date(2026, 11, 2)).status is Status.ACTIVE
    assert town.life.view(town.channel.id, date(2026, 11, 2)).last_post is not None


def test_an_address_is_free_only_when_its_channel_has_closed(town: Town) -> None:
    town.started()
    town.life.close(ANNA, town.closing(closed_on=date(2027, 3, 1)))
    same = {"url": town.channel.url, "key": town.channel.key}
    with pytest.raises(InvalidError, match="channel_exists"):
        town.register.save_channel(ANNA, make.channel(**same, opened_on=date(2026, 11, 23)))
    with pytest.raises(InvalidError, match="address"):
        town.register.save_channel(ANNA, make.channel(url=town.channel.url, key="fb:annan"))
    town.register.save_channel(ANNA, make.channel(**same, opened_on=date(2027, 3, 2)))


def test_a_start_does_not_come_back_without_its_decision(town: Town) -> None:
    town.started()
    history = History(town.store)
    decided = history.of(town.application.id)[0].seq
    history.undo(ANNA, history.of(town.channel.id)[0].seq)
    undone = history.of(town.channel.id)[0].seq
    history.undo(ANNA, decided)
    with pytest.raises(InvalidError, match="undo_started"):
        history.undo(ANNA, undone)
    assert town.stored().status is Status.PLANNED


def test_a_closing_does_not_come_back_over_a_longer_mandate(town: Town) -> None:
    town.started()
    town.life.close(ANNA, town.closing())
    history = History(town.store)
    history.undo(ANNA, history.of(town.channel.id)[0].seq)
    undone = history.of(town.channel.id)[0].seq
    mandate(town, town.people[0], date(2026, 11, 22))
    with pytest.raises(InvalidError, match="undo_mandates"):
        history.undo(ANNA, undone)
    assert town.stored().status is Status.ACTIVE
