"""The tab Gallring: what may go, proposed, decided by whom, carried out; and what is held."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.disposal.lists import Due
from smdesk.desktop.pages.disposal.tab import DISPOSALS, DUE, HOLDS, DisposalPart
from smdesk.domain.actors import Actor, Grant, Role
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.ids import new_id
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate
from smdesk.services.desk import Desk
from smdesk.services.duties.disposals import DisposalState
from tests.desktop.desks import NOW, capture_at
from tests.desktop.keyboard import Keyboard
from tests.desktop.schedule_pages import (
    COLLEAGUE,
    bare_desk,
    decide,
    end_assignments,
    error_at,
    facts,
    go,
    told,
)
from tests.desktop.watch_pages import let_old_go
from tests.desktop.windows import open_window, settle

REASON = "Fristen är ute och ingen behöver dem."
GO_AFTER_TWO = {RecordKind.ASSIGNMENT: {"fate": Fate.DISPOSE, "years": 2}}


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        yield opened


@pytest.fixture
def bare_window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with bare_desk(tmp_path / "bare") as desk, open_window(qtbot, desk) as opened:
        yield opened


@pytest.fixture
def due(desk: Desk) -> int:
    """How many mandates a decided plan lets go today."""
    end_assignments(desk)
    decide(desk, GO_AFTER_TWO)
    return sum(len(one.items) for one in desk.disposals.lists(desk.today()))


def tab(qtbot: QtBot, window: MainWindow, thing: object = None) -> DisposalPart:
    return go(qtbot, window, ("disposal", thing)).disposals


def show(part: DisposalPart, chip: str) -> None:
    part.ui.chips.choose(chip)
    part._show_list()
    let_old_go()


def notices(part: DisposalPart, box: str = "disposal_notices") -> list[str]:
    let_old_go()
    labels = getattr(part.ui, box).findChildren(QLabel)
    return [one.text() for one in labels if one.property("role") == "strong"]


def propose(desk: Desk, basis: Basis = Basis.SCHEDULE, actor: Actor | None = None) -> str:
    """Propose all that the plan lets go, or that the first capture is destroyed."""
    if basis is Basis.SCHEDULE:
        lists = desk.disposals.lists(desk.today())
        targets = [(one.target, one.target_id) for each in lists for one in each.items]
    else:
        [capture] = desk.archive.page(limit=1)
        targets = [(TargetKind.CAPTURE, capture.id)]
    return desk.disposals.propose(actor or desk.actor, basis, targets, REASON).id


def state(desk: Desk, disposal_id: str) -> DisposalState:
    return next(one.state for one in desk.disposals.all() if one.disposal.id == disposal_id)


# --- what may go ------------------------------------------------------------------------------


def test_without_a_decided_plan_nothing_may_go_and_the_page_says_why(
    qtbot: QtBot, bare_window: MainWindow
) -> None:
    page = go(qtbot, bare_window, "disposal")
    part = page.disposals
    assert part.ui.lists.currentWidget() is part.ui.empty
    assert part.ui.empty.accessibleName() == "Inget får gallras ännu"
    assert page.header.sentence.text() == "Ingen plan är beslutad, så inget får gallras."
    assert not page._primary.isEnabled()
    part._plan.trigger()
    assert page.ui.tabs.currentWidget() is page.ui.plan_tab


def test_what_the_plan_lets_go_is_grouped_by_its_rows(
    qtbot: QtBot, window: MainWindow, due: int
) -> None:
    page = go(qtbot, window, "disposal")
    part = page.disposals
    assert page.header.sentence.text() == f"{due} handlingar får gallras i dag."
    [group] = part.due._branches()
    assert group.item.row.record is RecordKind.ASSIGNMENT
    assert facts(part.ui.candidate_facts)["Gallringsfrist"] == group.item.row.retention_period
    first = group.below[0]
    assert part.ui.candidates.choose(first.key)
    assert facts(part.ui.candidate_facts)["Får gallras från"] == first.item.one.since.isoformat()
    assert part.ui.candidate_pill.status.word == "Kan gallras"
    assert not page._primary.isEnabled()  # nothing is ticked


def test_what_is_ticked_is_proposed_with_a_reason(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    page = go(qtbot, window, "disposal")
    part = page.disposals
    part.ui.all.click()
    assert part.ui.chosen.text() == f"{due} valda"
    part.ui.none.click()
    assert part.ui.chosen.text() == "0 valda"
    part.ui.all.click()
    page.new()
    assert part.form.ui.reason.hasFocus()
    page.save()
    assert error_at(part.form, "reason") == "Fyll i fältet."
    part.form.ui.reason.setPlainText(REASON)
    part.form.ui.case_number.setText("KS 2026/300")
    assert not part.ui.list_card.isEnabled()
    page.save()
    settle(qtbot, window)
    [line] = desk.disposals.all()
    assert (line.disposal.reason, line.disposal.case_number) == (REASON, "KS 2026/300")
    assert len(line.items) == due
    assert part.ui.chips.current() == DISPOSALS
    assert part.ui.disposals.chosen().disposal.id == line.disposal.id
    assert part.ui.disposal_pill.status.word == "Väntar på beslut"
    assert part.ui.disposal_name.text() == f"Uppdrag, {due} st"
    assert page.header.sentence.text().endswith("1 gallring väntar på beslut.")
    show(part, DUE)
    assert {one.item.proposed for one in part.due._branches()[0].below} == {True}
    assert not part.may_propose()


def test_one_comes_from_elsewhere_to_what_waits(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    made = propose(desk)
    page = go(qtbot, window, "disposals")
    part = page.disposals
    assert due
    assert part.ui.disposals.chosen().disposal.id == made
    show(part, DUE)
    part.due.tick_all(on=True)
    page.visit("plan")
    page.visit("disposals")
    assert part.ui.chips.current() == DISPOSALS
    assert page.ui.tabs.currentWidget() is page.ui.disposal_tab


def test_a_proposal_can_be_left(qtbot: QtBot, window: MainWindow, desk: Desk, due: int) -> None:
    page = go(qtbot, window, "disposal")
    part = page.disposals
    part.due.tick_all(on=True)
    part.ask_proposal()
    part.form.ui.reason.setPlainText(REASON)
    assert page.has_changes()
    page.back()
    assert not page.has_changes()
    assert part.ui.details.currentWidget() is part.ui.candidate
    assert len(part.due.chosen()) == due
    assert desk.disposals.all() == ()


@pytest.mark.usefixtures("due")
def test_what_somebody_else_has_proposed_already_is_named_in_the_form(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    part = tab(qtbot, window)
    part.due.tick_all(on=True)
    part.ask_proposal()
    part.form.ui.reason.setPlainText(REASON)
    propose(desk)  # a colleague is faster
    part.form.save()
    settle(qtbot, window)
    assert part.form.isVisible()
    assert "redan med i en annan gallring" in "\n".join(_texts(part.form))
    assert len(desk.disposals.all()) == 1


def _texts(form: object) -> list[str]:
    let_old_go()
    return [one.text() for one in form.findChildren(QLabel)]  # type: ignore[attr-defined]  # any form


# --- decided ----------------------------------------------------------------------------------


def test_one_person_decides_under_the_plan(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    made = propose(desk)
    part = tab(qtbot, window, made)
    assert due
    assert notices(part) == []
    part.ui.settle_number.setText(" KS 2026/301 ")
    part.ui.approve.click()
    settle(qtbot, window)
    assert state(desk, made) is DisposalState.DECIDED
    assert desk.disposals.all()[0].disposal.case_number == "KS 2026/301"
    assert part.ui.disposal_pill.status.word == "Beslutad"
    assert part.ui.carry_out.isVisible()
    assert not part.ui.settling.isVisible()
    assert "Beslutad" in facts(part.ui.disposal_facts)
    assert told(window) == "Gallringen är beslutad. Den kan nu genomföras."


def let_captures_go(desk: Desk) -> None:
    capture_at(desk, desk.rounds.view().lines[0].channel, NOW - timedelta(days=400))
    decide(desk, {RecordKind.CAPTURE: {"fate": Fate.DISPOSE, "years": 0}})


def test_who_proposes_what_lies_in_the_archive_reads_that_it_takes_two(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    let_captures_go(desk)
    page = go(qtbot, window, "disposal")
    page.disposals.due.tick_all(on=True)
    page.disposals.ask_proposal()
    assert any(one.startswith("Två personer behövs") for one in _texts(page.disposals.form))


def test_under_the_plan_too_what_lies_in_the_archive_takes_two(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    let_captures_go(desk)
    made = propose(desk)
    part = tab(qtbot, window, made)
    assert not part.ui.approve.isEnabled()
    assert notices(part) == ["Du har själv föreslagit den"]


def test_who_proposed_destruction_cannot_decide_and_reads_why(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    capture_at(desk, desk.rounds.view().lines[0].channel, NOW)
    made = propose(desk, Basis.UNLAWFUL)
    part = tab(qtbot, window, made)
    assert not part.ui.approve.isEnabled()
    assert notices(part) == ["Du har själv föreslagit den"]
    assert not part.ui.settle_number.isVisible()
    assert part.ui.refuse.text() == "Ta tillbaka"
    part.ui.refuse.click()
    settle(qtbot, window)
    assert told(window) == "Förslaget är tillbakataget. Inget är gallrat."
    assert state(desk, made) is DisposalState.REFUSED
    assert part.ui.disposal_pill.status.word == "Avslagen"
    assert "Avslagen" in facts(part.ui.disposal_facts)
    assert not part.ui.carry_out.isVisible()


def test_what_a_colleague_proposed_is_decided_or_refused(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    capture_at(desk, desk.rounds.view().lines[0].channel, NOW)
    part = tab(qtbot, window, propose(desk, Basis.UNLAWFUL, COLLEAGUE))
    assert part.ui.approve.isEnabled()
    assert part.ui.settle_number.isVisible()
    assert part.ui.refuse.text() == "Avslå"
    part.ui.refuse.click()
    settle(qtbot, window)
    assert told(window) == "Gallringen är avslagen. Inget är gallrat."


def test_the_same_person_under_another_account_cannot_decide(qtbot: QtBot, desk: Desk) -> None:
    capture_at(desk, desk.rounds.view().lines[0].channel, NOW)
    made = propose(desk, Basis.UNLAWFUL, COLLEAGUE)
    with desk.store.write(desk.actor) as work:
        person = work.people.all()[0]
        for account in (COLLEAGUE.account, "samma.person"):
            roles = frozenset({Role.WEBMASTER})
            work.grants.add(Grant(id=new_id(), account=account, person_id=person.id, roles=roles))
        work.commit()
    other = Actor(account="samma.person", person_id=person.id, roles=COLLEAGUE.roles)
    with open_window(qtbot, replace(desk, actor=other)) as window:
        assert not tab(qtbot, window, made).ui.approve.isEnabled()


def test_who_only_reads_decides_nothing(qtbot: QtBot, desk: Desk, due: int) -> None:
    made = propose(desk)
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        part = tab(qtbot, window, made)
        ui = part.ui
        assert not any(one.isEnabled() for one in (ui.approve, ui.refuse, ui.settle_number))
        assert notices(part) == ["Din roll beslutar inte om gallring"]
        show(part, DUE)
        part.ui.candidates.choose(part.due._branches()[0].below[0].key)
        assert due
        assert not ui.all.isVisible()
        assert ui.chosen.text().endswith("föreslår gallring.")
        part.due.tick_all(on=True)
        assert part.due.chosen() == []  # no boxes for who could do nothing with them
        assert not ui.hold.isEnabled()


# --- carried out ------------------------------------------------------------------------------


def test_carrying_out_asks_first_and_shows_what_came_of_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    desk.backups.make(desk.actor)
    made = propose(desk)
    desk.disposals.settle(desk.actor, made, approve=True)
    part, keyboard = tab(qtbot, window, made), Keyboard(qtbot, window)
    with keyboard.deciding("Vänta"):
        part.ui.carry_out.click()
    assert state(desk, made) is DisposalState.DECIDED
    with keyboard.deciding(f"Gallra {due} handlingar"):
        part.ui.carry_out.click()
    assert state(desk, made) is DisposalState.CARRIED_OUT
    assert told(window) == f"{due} handlingar är gallrade."
    settle(qtbot, window)
    assert part.ui.disposal_pill.status.word == "Genomförd"
    assert "Genomförd" in facts(part.ui.disposal_facts)
    assert facts(part.ui.disposal_facts)["Säkerhetskopior"]
    part.ui.disposal_tabs.setCurrentWidget(part.ui.items_tab)
    gone = {part.cards.items.index(at, 1).data() for at in range(due)}
    assert gone == {desk.today().isoformat()}
    with desk.store.read() as snapshot:
        assert all(one.period.last != _long_ago(desk) for one in snapshot.assignments.all())


def _long_ago(desk: Desk) -> object:
    return desk.today() - timedelta(days=365 * 5)


def test_what_a_hold_keeps_is_said_before_it_is_carried_out(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    made = propose(desk)
    desk.disposals.settle(desk.actor, made, approve=True)
    item = desk.disposals.all()[0].items[0]
    desk.disposals.hold(desk.actor, item.target, item.target_id, "Tvist")
    part = tab(qtbot, window, made)
    assert due
    [notice] = notices(part)
    assert notice.startswith("Rättsligt stopp: Uppdrag, ")
    assert not part.ui.carry_out.isEnabled()


def test_only_some_roles_carry_out(qtbot: QtBot, desk: Desk, due: int) -> None:
    made = propose(desk)
    desk.disposals.settle(desk.actor, made, approve=True)
    archivist = Actor(account="arkivarien", roles=frozenset({Role.ARCHIVIST}))
    with open_window(qtbot, replace(desk, actor=archivist)) as window:
        part = tab(qtbot, window, made)
        assert due
        assert not part.ui.carry_out.isEnabled()
        assert notices(part) == ["Någon annan genomför gallringen"]


# --- held -------------------------------------------------------------------------------------


def test_a_hold_is_laid_on_a_thing_and_lifted(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    page = go(qtbot, window, "disposal")
    part = page.disposals
    first = part.due._branches()[0].below[0]
    part.ui.candidates.choose(first.key)
    part.ui.hold.click()
    page.save()
    assert error_at(part.holding, "reason") == "Fyll i fältet."
    part.holding.ui.reason.setPlainText("Begärd i en tvist")
    part.holding.ui.case_number.setText("KS 2026/9")
    page.save()
    settle(qtbot, window)
    [line] = desk.disposals.holds()
    assert (line.hold.reason, line.hold.case_number) == ("Begärd i en tvist", "KS 2026/9")
    assert part.ui.candidate_pill.status.word == "Rättsligt stopp"
    assert notices(part, "candidate_notices") == ["Rättsligt stopp sedan 2026-11-23"]
    part.due.tick_all(on=True)
    assert len(part.due.chosen()) == due - 1
    show(part, HOLDS)
    assert facts(part.ui.hold_facts)["Diarienummer"] == "KS 2026/9"
    part.ui.lift_hold.click()
    settle(qtbot, window)
    assert desk.disposals.holds()[0].hold.lifted_on == desk.today()
    assert part.ui.lists.currentWidget() is part.ui.empty
    show(part, DUE)
    part.ui.candidates.choose(first.key)
    shown = part.ui.candidates.branch()
    assert shown is not None
    assert isinstance(shown.item, Due)
    assert shown.item.free


def test_a_hold_is_lifted_from_the_thing_itself(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    candidate = desk.disposals.lists(desk.today())[0].items[0]
    desk.disposals.hold(desk.actor, candidate.target, candidate.target_id, "Tvist")
    part = tab(qtbot, window)
    part.ui.candidates.choose(f"{candidate.target}:{candidate.target_id}")
    assert due
    assert not part.ui.hold.isVisible()
    part.ui.lift.click()
    settle(qtbot, window)
    assert desk.disposals.holds()[0].hold.lifted_on == desk.today()
    assert part.ui.candidate_pill.status.word == "Kan gallras"


def test_empty_lists_say_what_belongs_there(qtbot: QtBot, bare_window: MainWindow) -> None:
    decide(bare_window.context.desk)
    part = tab(qtbot, bare_window)
    said = {}
    for chip in (DUE, DISPOSALS, HOLDS):
        show(part, chip)
        assert part.ui.lists.currentWidget() is part.ui.empty
        said[chip] = part.ui.empty.accessibleName()
    assert said == {
        DUE: "Inget kan gallras i dag",
        DISPOSALS: "Inga gallringar ännu",
        HOLDS: "Inga rättsliga stopp",
    }


def test_a_disposal_is_proposed_and_decided_by_keyboard(
    qtbot: QtBot, window: MainWindow, desk: Desk, due: int
) -> None:
    keyboard, page = Keyboard(qtbot, window), go(qtbot, window, "disposal")
    page.search()
    keyboard.press("Home", "Space", "Ctrl+N")
    keyboard.type(REASON)
    keyboard.press("Ctrl+S")
    assert len(desk.disposals.all()[0].items) == due
    keyboard.go_by("Besluta gallringen")
    assert desk.disposals.all()[0].state is DisposalState.DECIDED
    keyboard.tab_to("Genomför…")
    with keyboard.deciding(f"Gallra {due} handlingar"):
        keyboard.press("Space")
    assert desk.disposals.all()[0].state is DisposalState.CARRIED_OUT


@pytest.mark.parametrize(("suffix", "start"), [("pdf", b"%PDF-"), ("json", b"{")])
def test_the_report_is_saved_to_be_read_and_as_data(  # noqa: PLR0917  the fixtures it needs
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    due: int,
    tmp_path: Path,
    suffix: str,
    start: bytes,
) -> None:
    made = propose(desk)
    desk.disposals.settle(desk.actor, made, approve=True)
    desk.disposals.carry_out(desk.actor, made)
    part, target = tab(qtbot, window, made), tmp_path / f"gallring.{suffix}"
    assert due
    with patch.object(QFileDialog, "getSaveFileName", return_value=("", "")):
        part.ui.save_report.click()
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")):
        part.ui.save_report.click()
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert target.read_bytes().startswith(start)
    assert told(window) == f"gallring.{suffix} är sparad."
