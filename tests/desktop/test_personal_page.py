"""Personuppgifter over the example: extracts saved, names let go by two, the record rewritten."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.people.access_page import AccessPage
from smdesk.desktop.pages.personal.lists import leaver_state
from smdesk.desktop.pages.personal.page import PersonalPage
from smdesk.desktop.pages.settings.page import SettingsPage
from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Actor, Grant, Role
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Person
from smdesk.domain.processing import ASKED
from smdesk.domain.records import RecordKind
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.test_accessible_names import nameless
from tests.desktop.windows import open_window, settle
from tests.support.personal import decide_plan

OTHER = Actor(account="bo.beslutar", roles=frozenset({Role.WEBMASTER}))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def personal(qtbot: QtBot, window: MainWindow, argument: object = None) -> PersonalPage:
    window.open_page("personal", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, PersonalPage)
    return page


def chooses(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the dialog answer with a file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def told(window: MainWindow) -> str:
    return window.banners.banners()[0].message.title


def labels(box: Any) -> list[str]:
    return [one.text() for one in box.findChildren(QLabel) if one.text()]


def gone(desk: Desk) -> Person:
    [leaver] = desk.personal.leavers(desk.today())
    return leaver.person


# --- the extract ---------------------------------------------------------------------------------


def test_somebody_is_chosen_and_summed_up(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = personal(qtbot, window)
    assert page.ui.extract_details.currentWidget() is page.ui.extract_nothing
    page.ui.people.selectRow(0)
    settle(qtbot, window)
    person = page.ui.people.chosen()
    assert page.ui.extract_name.text() == person.name
    extract = desk.personal.extract(desk.actor, person.id)
    assert page.extracts.extract is not None
    assert page.extracts.extract.parts == extract.parts
    assert "Personer" in labels(page.ui.extract_facts)


def test_one_goes_to_a_person_and_to_a_tab(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    person = gone(desk)
    page = personal(qtbot, window, person.id)
    settle(qtbot, window)
    assert page.ui.extract_name.text() == person.name
    assert page.ui.extract_about.text() == f"slutade {person.left_on}"
    assert personal(qtbot, window, "record").ui.tabs.currentWidget() is page.ui.record_tab
    assert personal(qtbot, window, "leavers").ui.tabs.currentWidget() is page.ui.leavers_tab


def test_search_and_chip(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = personal(qtbot, window)
    chips = page.ui.people_chips.findChildren(QPushButton)
    next(one for one in chips if one.text() == "Har slutat 1").click()
    assert page.extracts.list.model.rowCount() == 1
    page.extracts.list.show_all()
    page.search()
    assert window.focusWidget() is page.ui.people_search
    page.ui.people_search.setText(gone(desk).name)
    page.ui.people_search.returnPressed.emit()
    assert page.extracts.list.model.rowCount() == 1


def test_an_extract_is_saved_and_noted(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = gone(desk)
    page = personal(qtbot, window, person.id)
    settle(qtbot, window)
    chooses(monkeypatch, tmp_path / "utdrag")
    for button, form, start in (
        (page.ui.save_pdf, "pdf", b"%PDF"),
        (page.ui.save_json, "json", b"{"),
    ):
        button.click()
        settle(qtbot, window)
        assert told(window) == f"Registerutdraget för {person.name} är sparat."
        assert (tmp_path / f"utdrag.{form}").read_bytes().startswith(start)
        with desk.store.read() as snapshot:
            steps = snapshot.audit.about(person.id)
        assert (steps[-1].entry.action, steps[-1].notes["form"]) == ("extracted", form)


def test_a_dialog_that_is_left_saves_nothing(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = personal(qtbot, window, gone(desk).id)
    settle(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    page.export()
    settle(qtbot, window)
    assert window.banners.banners() == []


def test_a_folder_that_is_gone_is_told(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = personal(qtbot, window, gone(desk).id)
    settle(qtbot, window)
    chooses(monkeypatch, tmp_path / "gone" / "utdrag.pdf")
    page.ui.save_pdf.click()
    settle(qtbot, window)
    assert "finns inte" in told(window)


def test_who_only_reads_sees_no_extract(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = personal(qtbot, window, gone(desk).id)
        settle(qtbot, window)
        assert page.ui.extract_details.currentWidget() is page.ui.extract_nothing
        assert page.ui.extract_nothing.accessibleName() == "Du har inte behörighet till det här"
        assert page.extracts.extract is None
        personal(qtbot, window, "record")
        assert page.ui.name.isReadOnly()
        assert not page.ui.add.isVisible()
        page.new()
        assert not page.has_changes()


# --- who has left --------------------------------------------------------------------------------


def test_what_hinders_is_told_and_leads_there(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    person = gone(desk)
    decide_plan(desk.store, edition=9, years=0)
    channel = desk.register.view(desk.today()).channels[0].channel
    right = AccountAdmin(
        id=new_id(),
        channel_id=channel.id,
        person_id=person.id,
        period=Period(desk.today().replace(year=2025)),
        confirmed_on=desk.today(),
    )
    with desk.store.write(desk.actor) as work:
        work.account_admins.add(right)
        work.commit()
    page = personal(qtbot, window, "leavers")
    assert page.ui.leaver_name.text() == person.name
    assert "Har kvar rättigheter i en plattform" in labels(page.ui.leaver_notices)
    assert not page.ui.propose.isVisible()
    [go] = page.ui.leaver_notices.findChildren(QPushButton)
    go.click()
    settle(qtbot, window)
    assert isinstance(window.current_page(), AccessPage)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (RecordKind.PERSON, ("Fristen har inte gått ut", "Fristen löper")),
        (RecordKind.REFERRAL, ("Ingen frist är beslutad", "Hindras")),
    ],
)
def test_before_the_plan_lets_it_go_nothing_is_proposed(
    qtbot: QtBot, window: MainWindow, desk: Desk, record: RecordKind, said: tuple[str, str]
) -> None:
    decide_plan(desk.store, record, edition=9, years=5)
    page = personal(qtbot, window, "leavers")
    notice, state = said
    assert notice in labels(page.ui.leaver_notices)
    [leaver] = desk.personal.leavers(desk.today())
    assert leaver_state(leaver, page.words).word == state
    buttons = (page.ui.propose, page.ui.approve, page.ui.refuse, page.ui.carry_out)
    assert not any(one.isVisible() for one in buttons)


def test_the_same_person_under_another_account_cannot_decide(qtbot: QtBot, desk: Desk) -> None:
    decide_plan(desk.store, edition=9, years=0)
    target = (TargetKind.PERSON, gone(desk).id)
    with desk.store.write(desk.actor) as work:
        person = next(one for one in work.people.all() if one.left_on is None)
        roles = frozenset({Role.WEBMASTER})
        for account in ("ett.konto", "samma.person"):
            work.grants.add(Grant(id=new_id(), account=account, person_id=person.id, roles=roles))
        work.commit()
    one, same = (
        Actor(account=it, person_id=person.id, roles=roles) for it in ("ett.konto", "samma.person")
    )
    desk.disposals.propose(one, Basis.PERSONAL_DATA, [target], "Fristen är ute")
    with open_window(qtbot, replace(desk, actor=same)) as window:
        ui = personal(qtbot, window, "leavers").ui
        assert not ui.approve.isVisible()
        assert ui.refuse.isVisible()
    with open_window(qtbot, replace(desk, actor=OTHER)) as window:
        assert personal(qtbot, window, "leavers").ui.approve.isVisible()


def test_a_name_goes_by_two_accounts(qtbot: QtBot, desk: Desk) -> None:
    person = gone(desk)
    decide_plan(desk.store, edition=9, years=0)
    with open_window(qtbot, desk) as window:
        page = personal(qtbot, window, "leavers")
        page.ui.propose.click()
        settle(qtbot, window)
        missing = page.findChild(QLabel, "error_reason")
        assert isinstance(missing, QLabel)
        assert missing.text() == "Fyll i fältet."
        page.ui.reason.setText("Fristen är ute")
        assert not page.ui.leavers_card.isEnabled()
        assert page.has_changes()
        page.ui.propose.click()
        settle(qtbot, window)
        assert "Någon annan beslutar" in told(window)
        assert not page.has_changes()
        assert not page.ui.approve.isVisible()
        assert page.ui.refuse.isVisible()
    with open_window(qtbot, replace(desk, actor=OTHER)) as window:
        page = personal(qtbot, window, "leavers")
        assert not page.ui.propose.isVisible()
        page.ui.approve.click()
        settle(qtbot, window)
        assert page.ui.carry_out.isVisible()
        assert any("Det går inte att ångra." in one for one in labels(page.ui.leaver_notices))
        page.ui.carry_out.click()
        settle(qtbot, window)
        assert told(window).startswith(f"{person.name} är avidentifierad")
        assert page.ui.leavers_lists.currentWidget() is page.ui.leavers_empty
    assert desk.personal.leavers(desk.today()) == ()
    with desk.store.read() as snapshot:
        after = snapshot.people.get(person.id)
    assert after is not None
    assert after.anonymised_on == desk.today()
    assert person.name not in after.name


def test_a_proposal_is_taken_back(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    decide_plan(desk.store, edition=9, years=0)
    page = personal(qtbot, window, "leavers")
    page.ui.reason.setText("Fristen är ute")
    page.ui.propose.click()
    settle(qtbot, window)
    assert page.ui.refuse.text() == "Ta tillbaka"
    page.ui.refuse.click()
    settle(qtbot, window)
    assert page.ui.propose.isVisible()
    assert gone(desk).anonymised_on is None


# --- the record ----------------------------------------------------------------------------------


def test_a_processing_is_rewritten_and_restored(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = personal(qtbot, window, "record")
    first = page.ui.record.chosen().processing
    assert page.ui.processing_name.text() == first.name
    assert not page.ui.save.isEnabled()
    page.ui.purpose.setPlainText("Vårt eget ändamål")
    assert not page.ui.record_card.isEnabled()
    page.save()
    settle(qtbot, window)
    assert told(window) == f"{first.name} är sparad."
    assert page.ui.record.chosen().stored
    assert desk.personal.processings()[0].purpose == "Vårt eget ändamål"
    assert page.ui.restore.isVisible()
    page.ui.restore.click()
    settle(qtbot, window)
    assert desk.personal.processings()[0] == first
    assert page.ui.purpose.toPlainText() == first.purpose
    assert not page.ui.restore.isVisible()


def test_what_is_typed_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    page = personal(qtbot, window, "record")
    before = page.ui.purpose.toPlainText()
    page.ui.purpose.setPlainText("Något annat")
    assert page.has_changes()
    page.back()
    assert page.ui.purpose.toPlainText() == before
    assert not page.has_changes()
    page.back()
    settle(qtbot, window)
    assert isinstance(window.current_page(), SettingsPage)


def test_a_new_one_is_added(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = personal(qtbot, window, "record")
    page.new()
    assert page.ui.processing_name.text() == "Ny behandling"
    page.ui.purpose.setPlainText("Foto")
    page.ui.save.click()
    settle(qtbot, window)
    missing = page.findChild(QLabel, "error_name")
    assert isinstance(missing, QLabel)
    assert missing.text() == "Fyll i fältet."
    page.ui.name.setText("Fotografier")
    page.ui.save.click()
    settle(qtbot, window)
    assert desk.personal.processings()[-1].name == "Fotografier"


def test_what_somebody_else_wrote_stands_beside_what_is_typed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.personal.save_processing(
        desk.actor, replace(desk.personal.processings()[0], purpose="Ett")
    )
    page = personal(qtbot, window, "record")
    page.ui.purpose.setPlainText("Mitt")
    theirs = desk.personal.processings()[0]
    desk.personal.save_processing(desk.actor, replace(theirs, purpose="Deras", security="Lås"))
    page.ui.save.click()
    settle(qtbot, window)
    assert page.ui.purpose.toPlainText() == "Mitt"
    assert page.ui.security.toPlainText() == "Lås"
    beside = page.findChild(QLabel, "error_purpose")
    assert isinstance(beside, QLabel)
    assert "Deras" in beside.text()
    page.ui.save.click()
    settle(qtbot, window)
    assert desk.personal.processings()[0].purpose == "Mitt"


def test_every_control_of_each_tab_has_a_name(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    decide_plan(desk.store, edition=9, years=0)
    for tab in ("extract", "leavers", "record", gone(desk).id):
        page = personal(qtbot, window, tab)
        settle(qtbot, window)
        assert nameless(page) == []


def test_what_is_missing_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    page = personal(qtbot, window, "record")
    chips = page.ui.record_chips.findChildren(QPushButton)
    next(one for one in chips if one.text().startswith("Ofullständiga")).click()
    page.ui.record.selectRow(0)
    line = page.ui.record.chosen()
    assert line.missing
    for name in ASKED:
        assert (getattr(page.ui, name).toPlainText() == "") == (name in line.missing)
        assert getattr(page.ui, name).placeholderText() == "Inte ifyllt"


def test_the_record_is_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = personal(qtbot, window, "record")
    chooses(monkeypatch, tmp_path / "record.json")
    page.ui.action_record_json.trigger()
    settle(qtbot, window)
    assert json.loads((tmp_path / "record.json").read_bytes())["processings"]
    chooses(monkeypatch, tmp_path / "record.pdf")
    page.export()
    settle(qtbot, window)
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")


# --- the settings --------------------------------------------------------------------------------


def test_the_settings_lead_here_and_hold_how_one_is_reached(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.open_page("settings")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    page.ui.contact.setText(" kommunen@example.se ")
    page.ui.dpo.setText("dso@example.se")
    page.save()
    settle(qtbot, window)
    known = desk.register.municipality()
    assert known is not None
    assert (known.contact, known.dpo) == ("kommunen@example.se", "dso@example.se")
    page.ui.open_personal.click()
    settle(qtbot, window)
    assert isinstance(window.current_page(), PersonalPage)
