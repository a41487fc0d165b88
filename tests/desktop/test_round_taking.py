"""The walk through the round: each channel in turn, what is lacking, what goes wrong, going on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.round import taking
from smdesk.desktop.pages.round.page import RoundPage, TakeNow
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import PageFinding, Seen
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.rounds import LeftOut, RoundEntry, RoundStatus
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW, capture_at, example_desk
from tests.desktop.keyboard import Keyboard, active_question, decide, focused, spoken
from tests.desktop.round_taking_desks import PlayedPages, with_pages
from tests.desktop.test_accessible_names import nameless
from tests.desktop.windows import open_window

CONSENT = PageFinding(code=Seen.CONSENT_BAR)
QUIET = PageFinding(code=Seen.PARTS_MOVE)
DUE = 3
"""So many channels are left due, so that a walk is short."""


class Walking:
    """The round's page, its walk by keys, and the browser that is played."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: Desk, pages: PlayedPages) -> None:
        self.qtbot, self.window, self.desk, self.pages = qtbot, window, desk, pages
        self.keys = Keyboard(qtbot, window)
        window.open_page("round")
        self.keys.rest()

    @property
    def page(self) -> RoundPage:
        page = self.window.current_page()
        assert isinstance(page, RoundPage)
        return page

    @property
    def text(self) -> str:
        return self.page.ui.taking.ui.text.text()

    @property
    def place(self) -> str:
        return self.page.ui.taking.ui.place.text()

    def due(self) -> list[Channel]:
        lines = self.desk.rounds.view().lines
        return [line.channel for line in lines if line.status is RoundStatus.DUE]

    def until(self, stage: Stage | None) -> None:
        self.qtbot.waitUntil(lambda: self.page.taking.walk.stage is stage)

    def stands(self, channel: Channel) -> None:
        """Wait until a channel stands in the browser."""
        walk = self.page.taking.walk
        ready = lambda: walk.stage is Stage.STANDING and walk.channel == channel  # noqa: E731
        self.qtbot.waitUntil(ready)
        self.keys.rest()

    def press(self, name: str) -> None:
        self.keys.go_by(name)


@pytest.fixture
def walking(qtbot: QtBot, tmp_path: Path) -> Iterator[Walking]:
    with example_desk(tmp_path / "data") as plain:
        leave_out_but(plain, DUE)
        pages = PlayedPages(plain, tmp_path / "taking")
        desk = with_pages(plain, pages)
        with open_window(qtbot, desk, first="round") as window:
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            made = Walking(qtbot, window, desk, pages)
            yield made
            window.open_page("round")
            made.page.taking.walk.stop()


def leave_out_but(desk: Desk, due: int) -> None:
    """Leave all but some channels out of the round, at once."""
    round_ = desk.rounds.open(desk.actor)
    lines = desk.rounds.view().lines
    with desk.store.write(desk.actor) as work:
        for line in lines[due:]:
            entry = RoundEntry(
                id=new_id(),
                round_id=round_.id,
                channel_id=line.channel.id,
                left_out=LeftOut.NOTHING_PUBLISHED,
            )
            work.round_entries.add(entry)
        work.commit()


def set_own(walking: Walking, *channels: Channel) -> None:
    with walking.desk.store.write(walking.desk.actor) as work:
        for channel in channels:
            work.channels.update(replace(channel, own=True))
        work.commit()
    walking.page.refresh()
    walking.keys.rest()


# --- all is well ---------------------------------------------------------------------------------


def test_all_that_are_due_are_taken_by_one_key_each(walking: Walking) -> None:
    first, second, third = walking.due()
    walking.press("Ta nästa: " + spoken_name(walking, first))
    for at, channel in enumerate((first, second, third), 1):
        walking.stands(channel)
        assert walking.place.startswith(f"{at} av {DUE}")
        assert walking.text.startswith("Logga in om det behövs")
        assert spoken(focused()) == "Ta"
        assert walking.page.ui.table.chosen().channel.id == channel.id
        assert not walking.page.ui.take_next.isVisible()
        walking.keys.press("Space")
    walking.until(None)
    walking.keys.rest()
    assert walking.due() == []
    assert [walking.pages.of(one) for one in (first, second, third)] == [
        ["show", "take", "keep"]
    ] * 3
    assert walking.pages.log[0] == "begin"
    assert walking.pages.log.count("begin") == 1
    assert walking.pages.log[-1] == "close"
    assert walking.window.banners.banners()[0].message.title == (
        "Genomgången är klar: 3 kanaler är tagna"
    )
    assert spoken(focused()) == "När gjordes senaste inlägget?"


def spoken_name(walking: Walking, channel: Channel) -> str:
    return f"{channel.name}, {walking.window.context.words(f'platform.{channel.platform}')}"


def test_one_chosen_channel_is_taken_and_the_browser_closed(walking: Walking) -> None:
    channel = walking.due()[1]
    walking.page.ui.table.choose(channel.id)
    walking.page.ui.table.setFocus()
    walking.keys.press("Ctrl+N")
    walking.stands(channel)
    assert not walking.page.ui.taking.ui.place.isVisible()
    walking.keys.press("Ctrl+N")
    walking.until(None)
    walking.keys.rest()
    assert walking.pages.log[-1] == "close"
    assert len(walking.due()) == DUE - 1
    assert channel.name in walking.page.ui.result.ui.title.text()
    assert walking.page.ui.result.ui.post.isVisible()


def test_our_window_is_aside_while_the_screen_is_witnessed(walking: Walking) -> None:
    seen: list[bool] = []
    walking.pages.seen = lambda: seen.append(walking.window.isVisible())
    walking.page.new()
    walking.stands(walking.due()[0])
    walking.keys.press("Space")
    walking.until(None)
    walking.keys.rest()
    assert seen == [False]
    assert walking.window.isVisible()


def test_the_last_post_is_asked_for_while_the_channel_stands_in_the_browser(
    walking: Walking,
) -> None:
    first, second, third = walking.due()
    panel, result = walking.page.ui.taking.ui.post, walking.page.ui.result.ui.post
    walking.page.taking.take_next()
    walking.stands(first)
    assert panel.isVisible()
    assert spoken(focused()) == "Ta"
    walking.keys.tab_to("När gjordes senaste inlägget?")
    walking.keys.type("2026-11-20")
    walking.keys.press("Return")
    assert last_post(walking, first) == date(2026, 11, 20)
    assert spoken(focused()) == "Ta"
    assert "2026-11-20" in panel.ui.told.text()
    walking.keys.press("Space")
    walking.stands(second)
    assert panel.ui.question.isVisible()
    assert not result.isVisible()
    walking.keys.tab_to("När gjordes senaste inlägget?")
    walking.keys.press("Esc")
    assert spoken(focused()) == "Ta"
    walking.press("Hoppa över")
    walking.stands(third)
    walking.press("Senaste inlägget gjordes i dag")
    assert last_post(walking, third) == NOW.date()
    walking.keys.press("Space")
    walking.until(None)
    walking.keys.rest()
    assert not panel.isVisible()
    assert not result.isVisible()


def last_post(walking: Walking, channel: Channel) -> date | None:
    known = walking.desk.life.last_post(channel.id, NOW.date())
    return known.posted_on if known is not None else None


def test_the_time_left_is_told_by_how_long_the_earlier_took(
    walking: Walking, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = [1000.0]
    monkeypatch.setattr(taking, "time", SimpleNamespace(monotonic=lambda: seconds[-1]))
    first = walking.due()[0]
    walking.page.taking.take_next()
    walking.stands(first)
    assert walking.place == "1 av 3"
    seconds.append(1240.0)
    walking.keys.press("Space")
    walking.stands(walking.due()[0])
    assert walking.place == "2 av 3, ungefär 8 minuter kvar"


def test_the_last_half_years_pace_counts_before_there_is_another(walking: Walking) -> None:
    for at, channel in enumerate(walking.due()):
        capture_at(walking.desk, channel, NOW - timedelta(days=200, minutes=-5 * at))
    walking.page.refresh()
    walking.keys.rest()
    walking.page.taking.take_next()
    walking.stands(walking.due()[0])
    assert walking.place == "1 av 3, ungefär 15 minuter kvar"


def test_progress_is_told_in_rows_and_can_be_cancelled(walking: Walking) -> None:
    first = walking.due()[0]
    walking.pages.held = Event()
    walking.page.taking.take_next()
    walking.stands(first)
    press_without_rest(walking)
    walking.qtbot.waitUntil(lambda: "1\u202f400 rader" in walking.text)
    bar = walking.page.ui.taking.ui.bar
    assert (bar.value(), bar.maximum()) == (1400, 2100)
    assert spoken(focused()) == "Avbryt"
    walking.keys.press("Esc")
    walking.stands(first)
    assert walking.text == "Avbrutet, inget är sparat. Tryck på Ta när sidan är redo."
    assert walking.pages.of(first) == ["show", "take", "discard"]
    assert len(walking.due()) == DUE


def press_without_rest(walking: Walking) -> None:
    assert spoken(focused()) == "Ta"
    walking.page.ui.taking.ui.take.click()


# --- what is lacking -----------------------------------------------------------------------------


def judged(walking: Walking, *findings: PageFinding) -> Channel:
    """Take the first channel, and come to the choice."""
    channel = walking.due()[0]
    walking.pages.findings[channel.name] = findings
    walking.page.taking.take_next()
    walking.stands(channel)
    walking.keys.press("Space")
    walking.until(Stage.FINDINGS)
    walking.keys.rest()
    return channel


def test_what_is_lacking_is_said_beside_the_picture(walking: Walking) -> None:
    judged(walking, CONSENT, QUIET)
    findings = walking.page.ui.taking.ui.findings.ui
    picture = findings.view.picture
    assert picture is not None
    assert (picture.size.width(), picture.size.height()) == (320, 2100)
    said = findings.scroll.accessibleDescription()
    assert said.startswith("Sidan frågar om kakor.")
    advice = "Svara på frågan om kakor i webbläsaren och ta om sidan."
    assert advice in said
    shown = [one.text() for one in findings.scroll.findChildren(QLabel) if one.isVisible()]
    assert advice in shown
    assert "Inget behöver göras." not in shown
    assert "Delar av sidan rör sig." in said
    assert spoken(focused()) == "Ta om"
    assert not walking.page.ui.table_card.isVisible()
    assert nameless(walking.page) == []


def test_what_only_tells_how_it_was_asks_nobody(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.pages.findings[channel.name] = (QUIET,)
    walking.page.taking.take_next()
    walking.stands(channel)
    walking.keys.press("Space")
    walking.stands(walking.due()[0])
    assert walking.pages.of(channel) == ["show", "take", "keep"]


def test_on_another_page_the_person_is_told_that_a_choice_waits(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.pages.findings[channel.name] = (CONSENT,)
    page = walking.page
    page.taking.take_next()
    walking.stands(channel)
    walking.window.open_page("people")
    walking.keys.rest()
    page.taking.walk.strip.asked.emit("take")
    walking.qtbot.waitUntil(lambda: page.taking.walk.stage is Stage.FINDINGS)
    walking.keys.rest()
    assert walking.window.current_page() is not page
    [banner] = walking.window.banners.banners()
    told = f"Genomgången väntar på dig vid {spoken_name(walking, channel)}"
    assert banner.message.title == told
    [(name, go)] = banner.message.actions
    assert name == "Till omgången"
    go()
    walking.keys.rest()
    assert walking.page is page
    assert page.ui.taking.ui.again.isVisible()
    assert walking.window.banners.banners() == []


def test_it_is_taken_again_or_kept_or_left_out(walking: Walking) -> None:
    first = judged(walking, CONSENT)
    walking.press("Ta om")
    walking.stands(first)
    assert walking.text == "Rätta till det som saknas i webbläsaren och tryck på Ta."
    assert "front" in walking.pages.log
    walking.keys.press("Space")
    second = walking.due()[0]
    walking.stands(second)
    assert walking.pages.of(first) == ["show", "take", "discard", "take", "keep"]
    walking.pages.findings[second.name] = (CONSENT,)
    walking.keys.press("Space")
    walking.until(Stage.FINDINGS)
    walking.press("Behåll med bristen angiven")
    third = walking.due()[0]
    walking.stands(third)
    assert walking.pages.of(second) == ["show", "take", "keep despite"]
    assert walking.page.ui.table_card.isVisible()
    walking.pages.findings[third.name] = (CONSENT,)
    walking.keys.press("Space")
    walking.until(Stage.FINDINGS)
    leave_out(walking)
    walking.until(None)
    walking.keys.rest()
    assert walking.pages.of(third) == ["show", "take", "discard"]
    [line] = [x for x in walking.desk.rounds.view().lines if x.channel.id == third.id]
    assert line.left_out is LeftOut.NO_ACCESS


def leave_out(walking: Walking) -> None:
    """Begin to leave the channel out, think better of it, then do it."""
    walking.press("Undanta med skäl…")
    assert walking.page.ui.exemption.isVisible()
    assert not walking.page.ui.taking.isVisible()
    assert spoken(focused()) == "Skäl"
    walking.keys.press("Esc")
    assert spoken(focused()) == "Ta om"
    assert not walking.page.ui.table_card.isVisible()
    walking.press("Undanta med skäl…")
    walking.keys.pick("Ingen behörighet")
    walking.keys.press("Ctrl+S")


def test_what_is_taken_already_is_not_left_out(walking: Walking) -> None:
    channel = walking.due()[0]
    capture_at(walking.desk, channel, NOW)
    walking.page.refresh()
    walking.keys.rest()
    walking.pages.findings[channel.name] = (CONSENT,)
    walking.page.ui.table.choose(channel.id)
    walking.page.new()
    walking.stands(channel)
    walking.keys.press("Space")
    walking.until(Stage.FINDINGS)
    assert not walking.page.ui.taking.ui.leave_out.isEnabled()
    walking.page.taking.leave_out_asked.emit(channel.id)
    assert walking.page.ui.taking.isVisible()


def test_another_row_is_left_out_meanwhile(walking: Walking) -> None:
    first, second, third = walking.due()
    walking.page.taking.take_next()
    walking.stands(first)
    walking.page.ui.table.choose(second.id)
    walking.page.ui.table.setFocus()
    walking.keys.press("Ctrl+U")
    assert walking.page.ui.exemption.isVisible()
    assert not walking.page.ui.taking.isVisible()
    walking.keys.press("Esc")
    assert spoken(focused()) == "Ta"
    walking.page.ui.table.choose(second.id)
    walking.keys.press("Ctrl+U")
    walking.keys.pick("Ingen behörighet")
    walking.keys.press("Ctrl+S")
    assert spoken(focused()) == "Ta"
    assert walking.due() == [first, third]
    walking.keys.press("Space")
    walking.stands(third)
    assert "show" not in walking.pages.of(second)


def test_another_row_is_taken_first(walking: Walking) -> None:
    first, _, third = walking.due()
    walking.page.taking.take_next()
    walking.stands(first)
    walking.page.ui.table.choose(third.id)
    walking.page.new()
    walking.stands(third)
    assert walking.place.startswith("1 av 3")
    walking.keys.press("Space")
    walking.stands(first)
    assert walking.pages.of(third) == ["show", "take", "keep"]
    assert walking.pages.of(first) == ["show", "show"]


def test_skipping_leaves_it_due(walking: Walking) -> None:
    first, second, third = walking.due()
    walking.page.taking.take_next()
    walking.stands(first)
    walking.press("Hoppa över")
    walking.stands(second)
    walking.keys.press("Space")
    walking.stands(third)
    walking.press("Hoppa över")
    walking.until(None)
    walking.keys.rest()
    assert walking.due() == [first, third]
    assert walking.window.banners.banners()[0].message.title == (
        "Genomgången är klar: 1 kanal är tagen. Överhoppade som är kvar att ta: 2"
    )


# --- what goes wrong ------------------------------------------------------------------------------


def test_a_browser_that_the_person_closes_is_opened_again(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.page.taking.take_next()
    walking.stands(channel)
    assert walking.pages.session is not None
    walking.pages.session.alive = False
    walking.until(Stage.CLOSED)
    assert walking.text.startswith("Webbläsaren är stängd. Det som är taget ligger i arkivet")
    assert spoken(focused()) == "Öppna igen"
    walking.keys.press("Space")
    walking.stands(channel)
    assert walking.pages.log.count("begin") == 2
    walking.keys.press("Space")
    walking.stands(walking.due()[0])


def test_a_browser_closed_while_it_takes_is_no_failure(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.pages.errors["take"] = SurroundingsError("browser_closed")
    walking.page.taking.take_next()
    walking.stands(channel)
    walking.keys.press("Space")
    walking.until(Stage.CLOSED)
    assert walking.window.banners.banners() == []


OTHERWISE = "Det går också att ta en skärmbild eller hämta in en bild."
FAILURES: list[tuple[str, SmdeskError, str, str]] = [
    ("begin", SurroundingsError("browser_missing"), "Installera Microsoft Edge", OTHERWISE),
    ("show", SurroundingsError("page_unreachable", reason="X"), "går inte att nå", OTHERWISE),
    ("show", UserError("channel_gone"), "finns inte längre", OTHERWISE),
    ("take", SurroundingsError("page_lost"), "försvann", OTHERWISE),
    ("take", SurroundingsError("picture_unwritten", reason="X"), "skrivas", "plats på disken."),
    (
        "keep",
        SurroundingsError("archive_full", path="X"),
        "är full",
        "Sidan är tagen och väntar här, så den behöver inte tas om.",
    ),
]


def test_what_fails_is_said_at_the_channel_with_what_can_be_done(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.page.taking.take_next()
    walking.until(Stage.STANDING)
    for step, error, said, ending in FAILURES:
        walking.press("Sluta för nu")
        walking.pages.errors[step] = error
        walking.page.taking.take_next()
        if step in {"take", "keep"}:
            walking.stands(channel)
            walking.keys.press("Space")
        walking.until(Stage.FAILED)
        walking.keys.rest()
        assert said in walking.text
        assert walking.text.endswith(ending)
        assert spoken(focused()) == "Försök igen"


def test_trying_again_takes_no_second_picture_of_what_is_taken(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.pages.errors |= {
        "show": SurroundingsError("page_unreachable", reason="X"),
        "take": SurroundingsError("page_lost"),
        "keep": SurroundingsError("archive_full", path="X"),
    }
    walking.page.taking.take_next()
    walking.until(Stage.FAILED)
    walking.keys.press("Space")
    walking.stands(channel)
    walking.keys.press("Space")
    walking.until(Stage.FAILED)
    walking.keys.press("Space")
    walking.stands(channel)
    walking.keys.press("Space")
    walking.until(Stage.FAILED)
    walking.keys.press("Space")
    walking.stands(walking.due()[0])
    asked = ["show", "show", "take", "show", "take", "keep", "keep"]
    assert walking.pages.of(channel) == asked
    assert channel not in walking.due()


def test_a_bug_leaves_nobody_waiting(walking: Walking, monkeypatch: pytest.MonkeyPatch) -> None:
    bugs: list[object] = []
    monkeypatch.setattr(walking.window, "show_bug", bugs.append)
    walking.window.jobs.bug.disconnect()
    walking.window.jobs.bug.connect(bugs.append)
    walking.pages.errors["show"] = KeyError("x")  # type: ignore[assignment]
    walking.page.taking.take_next()
    walking.until(Stage.FAILED)
    assert len(bugs) == 1
    assert spoken(focused()) == "Försök igen"


def test_a_channel_without_an_address_has_other_ways(walking: Walking) -> None:
    channel = walking.due()[0]
    with walking.desk.store.write(walking.desk.actor) as work:
        work.channels.update(replace(channel, url="", key=""))
        work.commit()
    walking.page.refresh()
    walking.keys.rest()
    walking.page.taking.take_next()
    walking.until(Stage.NO_ADDRESS)
    assert walking.pages.log == []
    assert spoken(focused()) == "Ta skärmbild i stället…"
    walking.keys.press("Space")
    flow = walking.page.taking.flow
    walking.qtbot.waitUntil(lambda: flow.picker is not None and flow.picker.isVisible())
    assert flow.picker is not None
    with walking.qtbot.waitSignal(flow.taken):
        flow.picker.ui.take.click()
    walking.stands(walking.due()[0])
    assert channel.id not in {one.id for one in walking.due()}


# --- going on -------------------------------------------------------------------------------------


def test_a_walk_goes_on_another_day_where_it_ended(walking: Walking) -> None:
    first, second, third = walking.due()
    walking.page.taking.take_next()
    walking.stands(first)
    walking.keys.press("Space")
    walking.stands(second)
    walking.press("Sluta för nu")
    walking.until(None)
    walking.keys.rest()
    assert walking.pages.log[-1] == "close"
    assert walking.page.ui.take_next.text() == f"Ta nästa: {spoken_name(walking, second)}"
    walking.page.taking.take_next()
    walking.stands(second)
    assert walking.place.startswith("1 av 2")
    assert walking.due() == [second, third]


def test_after_a_crash_the_round_is_where_the_archive_is(
    qtbot: QtBot, walking: Walking, tmp_path: Path
) -> None:
    """The window is left as it is, with a page that is taken and not kept; another one opens."""
    first, second, _ = walking.due()
    walking.page.taking.take_next()
    walking.stands(first)
    walking.keys.press("Space")
    walking.pages.findings[second.name] = (CONSENT,)
    walking.stands(second)
    walking.keys.press("Space")
    walking.until(Stage.FINDINGS)
    pages = PlayedPages(walking.desk, tmp_path / "taking-again")
    with open_window(qtbot, with_pages(walking.desk, pages), first="round") as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        again = Walking(qtbot, window, walking.desk, pages)
        again.page.taking.take_next()
        again.stands(second)
        again.keys.press("Space")
        again.stands(again.due()[0])
        assert second not in again.due()
        again.page.taking.walk.stop()
        again.keys.rest()


def test_closing_the_window_asks_and_ends_the_browser(walking: Walking) -> None:
    walking.page.taking.take_next()
    walking.stands(walking.due()[0])
    with walking.keys.deciding("Låt det bli klart"):
        assert not walking.window.close()
    assert walking.page.taking.walk.active
    with walking.keys._when(active_question, lambda: decide("Avbryt och stäng")):
        walking.window.close()
    walking.qtbot.waitUntil(lambda: not walking.window.isVisible())
    assert walking.pages.log[-1] == "close"
    assert walking.pages.session is not None
    assert not walking.pages.session.alive


def test_closing_the_window_while_it_takes_leaves_nothing_half(walking: Walking) -> None:
    channel = walking.due()[0]
    walking.pages.held = Event()
    walking.page.taking.take_next()
    walking.stands(channel)
    press_without_rest(walking)
    walking.qtbot.waitUntil(lambda: "rader" in walking.text)
    with walking.keys._when(active_question, lambda: decide("Avbryt och stäng")):
        walking.window.close()
    walking.qtbot.waitUntil(lambda: not walking.window.isVisible())
    assert walking.pages.of(channel) == ["show", "take", "discard"]
    assert "close" in walking.pages.log
    assert channel in walking.due()


def test_another_round_in_front_ends_the_walk(walking: Walking) -> None:
    walking.page.taking.take_next()
    walking.stands(walking.due()[0])
    assert not walking.page.ui.rounds.isEnabled()
    walking.page.visit(walking.page.ui.rounds.itemData(1))
    walking.until(None)
    walking.keys.rest()
    assert walking.pages.log[-1] == "close"
    assert walking.page.ui.rounds.isEnabled()


# --- the municipality's own -----------------------------------------------------------------------


def test_our_own_are_taken_while_nobody_watches(walking: Walking) -> None:
    first, second, third = walking.due()
    assert not walking.page.ui.take_own.isVisible()
    set_own(walking, first, third)
    walking.pages.findings[third.name] = (CONSENT,)
    walking.press("Ta kommunens egna webbplatser")
    walking.until(Stage.FINDINGS)
    walking.keys.rest()
    assert walking.place.startswith("2 av 2")
    assert walking.pages.of(first) == ["take alone", "keep"]
    walking.press("Ta om")
    walking.keys.press("Space")
    walking.until(None)
    walking.keys.rest()
    assert walking.pages.of(third) == ["take alone", "discard", "take", "keep"]
    assert [one.id for one in walking.due()] == [second.id]


def test_a_card_elsewhere_may_ask_for_a_channel(walking: Walking) -> None:
    channel = walking.due()[2]
    walking.page.visit(TakeNow(channel.id))
    walking.stands(channel)
    assert walking.page.ui.table.chosen().channel.id == channel.id
