"""Drafts of forms: they outlive the form, the page and the window, until their job is done."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop import draft_keeper
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.channels.life_forms import ClosingForm
from smdesk.desktop.pages.channels.page import ChannelsPage
from smdesk.desktop.pages.people.mandate_form import MandateForm
from smdesk.desktop.pages.people.page import PeoplePage
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.disk import RealDisk
from smdesk.domain.assignments import EditorRole
from smdesk.services.desk import Desk
from smdesk.services.drafts import Drafts
from tests.desktop.desks import NOW, capture_at, example_desk
from tests.desktop.windows import open_window, settle

TAKEN = "Ditt utkast från 2026-11-23 14:05 är framtaget."
PARTLY = "Ditt utkast från 2026-11-23 14:05 är framtaget, utom det som inte längre går att välja."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen there are no windows to raise, which a list of names to pick from would be."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """What was asked about leaving; the answer is to stay."""
    questions: list[str] = []

    def stay(_parent: object, *, text: str, **_words: str) -> bool:
        questions.append(text)
        return False

    with patch("smdesk.desktop.frame.ask", stay):
        yield questions


def begun(qtbot: QtBot, window: MainWindow, name: str = "Sofia") -> MandateForm:
    """Open the form of a mandate act from a person's card."""
    window.open_page("people")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, PeoplePage)
    page.ui.table.choose(person_id(page.context.desk, name))
    settle(qtbot, window)
    page.ui.new_mandate.click()
    return page.forms.mandate


def closing(qtbot: QtBot, window: MainWindow) -> tuple[ChannelsPage, ClosingForm, str]:
    """Open the closing of the first channel."""
    window.open_page("channels")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, ChannelsPage)
    page.ui.close_channel.click()
    line: Any = page.ui.table.chosen()
    return page, page.life.closing, line.channel.id


def person_id(desk: Desk, name: str) -> str:
    people = desk.register.view(desk.today()).persons.values()
    return next(one.id for one in people if one.name == f"{name} Exempel")


def pick(form: MandateForm, channel: str) -> None:
    form.ui.add_channel.setText(channel)
    form.ui.add_channel.returnPressed.emit()


def rows(form: MandateForm) -> list[str]:
    """Return the people and channels that are chosen."""
    boxes = (form.ui.person_box, form.ui.channel_box)
    found: list[Any] = [box.itemAt(at) for box in boxes for at in range(box.count())]
    return [row.widget().findChild(ElidingLabel).text() for row in found]


def shown(form: MandateForm | ClosingForm) -> str:
    return form.ui.kept.text() if form.ui.kept.isVisible() else ""


def on_disk(desk: Desk, key: str) -> Mapping[str, Any] | None:
    """Return the draft that the program would find after a crash now."""
    drafts = Drafts(desk.data / "drafts.json", RealDisk(), desk.clock, desk.actor)
    found = drafts.read(key)
    return found.values if found else None


@contextmanager
def started_again(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    """A new window over drafts as the next start of the program reads them."""
    object.__setattr__(
        desk, "drafts", Drafts(desk.data / "drafts.json", RealDisk(), desk.clock, desk.actor)
    )
    with open_window(qtbot, desk) as window:
        yield window


def close(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


# --- a mandate act --------------------------------------------------------------------------------


def test_a_mandate_act_outlives_the_window(qtbot: QtBot, desk: Desk, asked: list[str]) -> None:
    with open_window(qtbot, desk) as window:
        form = begun(qtbot, window)
        assert shown(form) == ""
        form.ui.add_person.setText("hanna")
        form.ui.add_person.returnPressed.emit()
        pick(form, "läspodden, podd")
        form.save()
        form.ui.first.setText("2026-12-01")
        form.ui.mandated_by.setCurrentIndex(1)
        manager = form.ui.mandated_by.currentText()
        close(qtbot, window)
    assert asked == []
    with started_again(qtbot, desk) as window:
        form = begun(qtbot, window, "Elin")
        assert shown(form) == TAKEN
        assert rows(form) == ["Sofia Exempel", "Hanna Exempel", "Läspodden, Podd"]
        form.save()
        assert form.ui.mandated_by.currentText() == manager
        assert (form.ui.first.text(), form.ui.last.text()) == ("2026-12-01", "2027-11-30")
        assert form.ui.summary.text() == "2 uppdrag ges, i ett beslut."


def test_a_crash_loses_nothing_that_was_typed_a_moment_ago(qtbot: QtBot, desk: Desk) -> None:
    with patch.object(draft_keeper, "WAIT", 30), open_window(qtbot, desk) as window:
        form = begun(qtbot, window)
        assert on_disk(desk, "mandate") is None
        pick(form, "läspodden, podd")
        qtbot.waitUntil(lambda: on_disk(desk, "mandate") is not None)
        kept = on_disk(desk, "mandate")
        assert kept is not None
        assert kept["people"] == {person_id(desk, "Sofia"): EditorRole.EDITOR}
        assert len(kept["channels"]) == 1
        remove = next(
            one
            for one in form.findChildren(QPushButton)
            if one.accessibleName() == "Ta bort Läspodden, Podd"
        )
        remove.click()
        qtbot.waitUntil(lambda: on_disk(desk, "mandate") is None)


def test_leaving_the_form_and_the_page_keeps_at_once(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        form = begun(qtbot, window)
        pick(form, "läspodden, podd")
        window.open_page("overview")
        settle(qtbot, window)
        assert on_disk(desk, "mandate") is not None
        window.open_page("people")
        settle(qtbot, window)
        page = window.current_page()
        assert isinstance(page, PeoplePage)
        assert form.isVisible()
        pick(form, "visit")
        page.back()
        settle(qtbot, window)
        kept = on_disk(desk, "mandate")
        assert kept is not None
        assert len(kept["channels"]) == 2


def test_a_given_act_forgets_its_draft(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        form = begun(qtbot, window)
        pick(form, "läspodden, podd")
        begun_page = window.current_page()
        assert isinstance(begun_page, PeoplePage)
        begun_page.back()
        settle(qtbot, window)
        assert on_disk(desk, "mandate") is not None
        form = begun(qtbot, window)
        assert shown(form) == TAKEN
        form.save()
        form.save()
        settle(qtbot, window)
        assert on_disk(desk, "mandate") is None
        assert shown(begun(qtbot, window)) == ""


def test_beginning_again_throws_the_draft_away(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        form = begun(qtbot, window)
        pick(form, "läspodden, podd")
        page = window.current_page()
        assert isinstance(page, PeoplePage)
        page.back()
        form = begun(qtbot, window, "Hanna")
        assert shown(form) == TAKEN
        form.ui.again.click()
        assert shown(form) == ""
        assert rows(form) == ["Hanna Exempel"]
        page.back()
        settle(qtbot, window)
        assert on_disk(desk, "mandate") is None


@pytest.mark.parametrize(
    ("people", "says"),
    [
        ({"gone": "editor"}, ""),
        ({"gone": "editor", "Sofia": "deputy"}, PARTLY),
        ({"Sofia": "emperor"}, ""),
        ({"Sofia": ["editor"]}, ""),
        ([["Sofia", "editor"]], ""),
        ("Sofia", ""),
    ],
)
def test_who_and_what_is_gone_is_left_out(qtbot: QtBot, desk: Desk, people: Any, says: str) -> None:
    if isinstance(people, dict):
        ids = {"Sofia": person_id(desk, "Sofia")}
        people = {ids.get(name, name): role for name, role in people.items()}
    values = {"people": people, "channels": ["gone", 7, ["x"]], "first": 7, "mandated_by": "gone"}
    desk.drafts.keep("mandate", values)
    desk.drafts.store()
    with open_window(qtbot, desk) as window:
        form = begun(qtbot, window, "Hanna")
        settle(qtbot, window)
        assert shown(form) == says
        assert rows(form) == (["Sofia Exempel"] if says else ["Hanna Exempel"])
        if not says:
            assert on_disk(desk, "mandate") is None


# --- a closing ------------------------------------------------------------------------------------


def test_a_closing_outlives_the_window(
    qtbot: QtBot, desk: Desk, tmp_path: Path, asked: list[str]
) -> None:
    export = tmp_path / "export.zip"
    export.write_bytes(b"allt")
    with open_window(qtbot, desk) as window:
        _, form, channel_id = closing(qtbot, window)
        form.ui.reason.setPlainText("Ingen följer den.")
        form.ui.export.set_path(export)
        close(qtbot, window)
    assert asked == []
    with desk.store.read() as snapshot:
        channel = snapshot.channels.get(channel_id)
    assert channel is not None
    taken = capture_at(desk, channel, NOW)
    with started_again(qtbot, desk) as window:
        page, form, _ = closing(qtbot, window)
        assert shown(form) == TAKEN
        assert form.ui.reason.toPlainText() == "Ingen följer den."
        assert form.ui.export.path() == export
        assert form.ui.capture.currentData() == taken.id
        assert not page.ui.list_card.isEnabled()
        form.save()
        settle(qtbot, window)
        assert on_disk(desk, f"closing:{channel_id}") is None
        with desk.store.read() as snapshot:
            stored = snapshot.channels.get(channel_id)
        assert stored is not None
        assert stored.closed_on == desk.today()


def test_each_channel_has_a_draft_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        page, form, first = closing(qtbot, window)
        form.ui.reason.setPlainText("Ingen följer den.")
        form.ui.cancel.click()
        settle(qtbot, window)
        page.ui.table.selectRow(1)
        settle(qtbot, window)
        _, form, second = closing(qtbot, window)
        assert second != first
        assert shown(form) == ""
        assert form.ui.reason.toPlainText() == ""
        form.ui.cancel.click()
        page.ui.table.choose(first)
        settle(qtbot, window)
        _, form, _ = closing(qtbot, window)
        assert shown(form) == TAKEN
        form.ui.again.click()
        assert shown(form) == ""
        assert not form.ui.again.isVisible()
        assert window.focusWidget() is form.ui.closed_on
        assert form.ui.reason.toPlainText() == ""
        form.ui.cancel.click()
        settle(qtbot, window)
        assert on_disk(desk, f"closing:{first}") is None


def test_another_job_lets_a_kept_draft_be(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        page, form, channel_id = closing(qtbot, window)
        form.ui.reason.setPlainText("Ingen följer den.")
        form.ui.cancel.click()
        settle(qtbot, window)
        page.ui.edit.click()
        page.form.ui.purpose_text.setPlainText("Nytt syfte")
        page.save()
        settle(qtbot, window)
        assert on_disk(desk, f"closing:{channel_id}") == {"reason": "Ingen följer den."}


def test_going_to_take_a_screenshot_keeps_the_draft(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        _, form, channel_id = closing(qtbot, window)
        form.ui.reason.setPlainText("Ingen följer den.")
        form.ui.take.click()
        settle(qtbot, window)
        assert on_disk(desk, f"closing:{channel_id}") == {"reason": "Ingen följer den."}


# --- when it cannot be kept -----------------------------------------------------------------------


def test_a_draft_that_cannot_be_kept_is_told_once_and_asked_about(
    qtbot: QtBot, desk: Desk, asked: list[str]
) -> None:
    with (
        patch.object(draft_keeper, "WAIT", 10),
        patch.object(RealDisk, "flush", _full),
        open_window(qtbot, desk) as window,
    ):
        _, form, _ = closing(qtbot, window)
        for text in ("Ingen", "Ingen följer den."):
            form.ui.reason.setPlainText(text)
            qtbot.waitUntil(_kept(desk, text))
            settle(qtbot, window)
        texts = [banner.message.title for banner in window.banners.banners()]
        assert [text.split(",")[0] for text in texts] == ["Disken är full eller svarar inte"]
        window.close()
        assert window.isVisible()
        assert len(asked) == 1
        form.ui.cancel.click()


def _kept(desk: Desk, text: str) -> Callable[[], bool]:
    def told() -> bool:
        [key] = [one for one in desk.drafts._changes if "closing:" in one] or [""]
        found = desk.drafts.read(key.partition("/")[2])
        return found is not None and found.values["reason"] == text

    return told


def _full(_disk: RealDisk, _path: Path) -> None:
    raise OSError(28, "No space left on device")


def test_what_no_draft_keeps_is_still_asked_about(
    qtbot: QtBot, desk: Desk, asked: list[str]
) -> None:
    with open_window(qtbot, desk) as window:
        page, form, _ = closing(qtbot, window)
        form.ui.cancel.click()
        page.ui.edit.click()
        page.form.ui.name.setText("Annat")
        window.close()
        assert len(asked) == 1
        page.form.fields.mark_clean()


def test_opening_the_program_reads_what_was_kept(tmp_path: Path) -> None:
    desk = bootstrap.open_desk(tmp_path / "data")
    desk.drafts.keep("mandate", {"channels": []})
    desk.drafts.store()
    desk.close()
    again = bootstrap.open_desk(tmp_path / "data")
    found = again.drafts.read("mandate")
    again.close()
    assert found is not None
    assert found.values == {"channels": []}
