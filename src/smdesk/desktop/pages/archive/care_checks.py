"""The checks: everything or a half-year now, what was found, the comparison, and repair."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from smdesk.desktop.fields import fill
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.care_facts import (
    checks_facts,
    checks_status,
    history_columns,
)
from smdesk.desktop.pages.archive.care_list import Doing, Found, FoundRow, fit_height
from smdesk.desktop.pages.archive.care_reading import CareKnown, CarePlaces
from smdesk.desktop.pages.archive.evidence import finding_text
from smdesk.desktop.pages.archive.findings import Checked, check_all, heading, whose
from smdesk.desktop.phrases import half_year_short
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.findings import Finding
from smdesk.domain.half_years import HalfYear
from smdesk.services.evidence.fixity import Checked as Made
from smdesk.services.evidence.reconciling import Mended, Reconciliation, Remedy, remedy
from smdesk.services.evidence.repairing import Preview, Repairable, Repaired
from smdesk.services.evidence.verification import bag_of

if TYPE_CHECKING:  # it makes this
    from smdesk.desktop.pages.archive.care import ArchiveCare


class ChecksPart(QObject):
    """The card."""

    def __init__(self, care: "ArchiveCare") -> None:
        super().__init__(care)
        self._care, self._words, self._ui = care, care.words, care.ui
        self._known: CareKnown | None = None
        self._may_repair = False
        self.model = TableModel[Made](history_columns(care.words), key=lambda one: one.seq)
        ui = self._ui
        ui.history.set_table(self.model)
        ui.check_all.clicked.connect(self.check_all)
        ui.check_half_year.clicked.connect(self.check_half_year)
        ui.show_found.clicked.connect(self.show_differing)
        ui.compare.clicked.connect(self.compare)
        ui.repair.clicked.connect(self.preview)
        ui.show_found.hide()
        for button in (ui.check_all, ui.check_half_year, ui.compare, ui.repair):
            care.enable(button, may=False)

    def show(self, known: CareKnown) -> None:
        """Show when what was checked, and what came of it."""
        ui, words, care = self._ui, self._words, self._care
        self._known = known
        ui.checks_state.set_status(checks_status(known, words))
        ui.checks_state.show()
        ui.checks_facts.set_facts(checks_facts(known, words))
        self.model.set_rows(known.history)
        fit_height(ui.history, len(known.history))
        ui.history.setVisible(bool(known.history))
        ui.show_found.setVisible(bool(known.differing))
        chosen = ui.half_year.currentData() or next(iter(known.half_years), None)
        fill(ui.half_year, [(half_year_short(one, words), one) for one in known.half_years], chosen)
        there, why = bool(known.half_years), words("archive_care.nothing_there")
        for button in (ui.check_all, ui.check_half_year, ui.compare):
            care.enable(button, may=there, why=why)
        ui.half_year.setEnabled(there)

    def show_copy(self, known: CareKnown, places: CarePlaces | None) -> None:
        """Let it be repaired where there is a second copy."""
        copy = places.copy.folder if places is not None else None
        self._may_repair = copy is not None and bool(known.half_years)
        why = self._words("archive_care.repair_no_copy")
        self._care.enable(self._ui.repair, may=self._may_repair, why=why)

    # --- verified -----------------------------------------------------------------------------

    def check_all(self) -> None:
        """Read every byte of the archive."""
        work, held = partial(check_all, self._care.desk), self._verifying
        done = partial(self._checked, "")
        self._care.run("pages_archive.verifying_all", work, done, held=held)

    def check_half_year(self) -> None:
        """Read every byte of the chosen half-year."""
        chosen = self._ui.half_year.currentData()
        if isinstance(chosen, HalfYear):
            name = half_year_short(chosen, self._words)
            work = partial(_check_half_year, self._care.desk, str(chosen))
            done = partial(self._checked, name)
            self._care.run("archive_care.verifying_part", work, done, held=self._verifying)

    @property
    def _verifying(self) -> tuple[QPushButton, ...]:
        return (self._ui.check_all, self._ui.check_half_year)

    def _checked(self, part: str, checked: Checked) -> None:
        findings = [one for one in checked.findings if one.code != "verification_cancelled"]
        if findings:
            self._show_checked(checked, findings)
        self._care.page.take_checked(checked, part, quiet=bool(findings))

    def _show_checked(self, checked: Checked, findings: Sequence[Finding]) -> None:
        words = self._words
        rows = [self._row(one, heading(bag_of(one), checked, words)) for one in findings]
        bags = {bag_of(one) for one in findings if remedy(one) is Remedy.REPAIR}
        entered = "" if checked.changes else words("pages_archive.not_entered")
        text = " ".join(filter(None, (words("archive_care.list.checked_text"), entered)))
        as_text = partial(self._care.page.open_list, checked)
        self._care.show_found(
            Found(
                title=words("archive_care.list.checked", count=len(findings)),
                text=text,
                rows=rows,
                act=self._to_repair(bags),
                other=Doing(text=words("archive_care.as_text"), act=as_text),
            )
        )

    def _row(self, finding: Finding, place: str) -> FoundRow:
        what, words = finding_text(finding, self._words), self._words
        return FoundRow(
            place=place, what=what, remedy=words(f"archive_care.remedy.{remedy(finding)}")
        )

    def show_differing(self) -> None:
        """Show the bags that did not agree when they were last verified."""
        words, bags = self._words, sorted(self._known.differing if self._known else ())
        what, can = words("archive_care.differed"), words("archive_care.remedy.repair")
        rows = [FoundRow(place=bag, what=what, remedy=can) for bag in bags]
        title = words("archive_care.list.checked", count=len(rows))
        text = words("archive_care.list.checked_text")
        act = self._to_repair(frozenset(bags))
        self._care.show_found(Found(title=title, text=text, rows=rows, act=act))

    def _to_repair(self, bags: AbstractSet[str]) -> Doing | None:
        """Return the way to the repair of bags, if there is a copy."""
        if not bags or not self._may_repair:
            return None
        act = partial(self._preview, sorted(bags))
        return Doing(text=self._words("archive_care.to_repair"), act=act)

    # --- compared -----------------------------------------------------------------------------

    def compare(self) -> None:
        """Hold index, ledger and disk against each other."""
        work, held = partial(_compare, self._care.desk), (self._ui.compare,)
        self._care.run("archive_care.comparing", work, self._compared, held=held)

    def _compared(self, found: Reconciliation) -> None:
        words = self._words
        counts = words(
            "reconcile.counts",
            bags=found.present,
            indexed=found.indexed,
            lines=found.lines,
            rows=found.rows,
        )
        if found.agrees:
            self._care.turn_back()
            self._care.tell(words("reconcile.agrees"), counts)
            return
        rows = [self._row(one, one.place) for one in found.findings]
        title = words("archive_care.list.compared", count=len(rows))
        mendable = any(remedy(one) is Remedy.MEND for one in found.findings)
        mend = Doing(text=words("archive_care.mend"), act=self.mend, why=self._why_not())
        bags = {one.place for one in found.findings if remedy(one) is Remedy.REPAIR}
        other = self._to_repair(bags)
        self._care.show_found(
            Found(title=title, text=counts, rows=rows, act=mend if mendable else other)
        )

    def _why_not(self) -> str:
        return "" if self._care.may else self._words("archive_care.who_may")

    def mend(self) -> None:
        """Mend what takes no choice."""
        self._care.list.hold(busy=True)
        work = partial(_mend, self._care.desk)
        self._care.run("archive_care.mending", work, self._mended)

    def _mended(self, mended: Mended) -> None:
        words = self._words
        self._care.publish()
        self._compared(mended.left)
        lines = [words("reconcile.rewritten", count=mended.lines)] if mended.lines else []
        if mended.kept:
            kept = self._care.desk.archive.root / mended.kept
            lines.append(words("reconcile.kept", path=kept))
        if mended.left.agrees:
            self._care.tell(words("archive_care.mended"), " ".join(lines))
        else:
            left = words("archive_care.mended_partly", count=len(mended.left.findings))
            self._care.tell(left, " ".join(lines), Tone.WARNING)

    # --- repaired -----------------------------------------------------------------------------

    def preview(self) -> None:
        """Look for what can be repaired: what is missing, or did not agree."""
        self._preview(None)

    def _preview(self, bags: Sequence[str] | None, *, everything: bool = False) -> None:
        self._care.list.hold(busy=True)
        work = partial(_preview, self._care.desk, bags, everything)
        held = (self._ui.repair,)
        self._care.run("archive_care.looking", work, self._previewed, held=held)

    def _previewed(self, seen: Preview) -> None:
        words, everything = self._words, partial(self._preview, None, everything=True)
        if seen.problem is not None:
            self._care.tell(
                words("archive_care.no_repair"), finding_text(seen.problem, words), Tone.WARNING
            )
            return
        rows = [self._repairable(one) for one in seen.repairable]
        rows += [self._row(one, one.place) for one in seen.hopeless]
        folders = [one.folder for one in seen.repairable]
        repair = Doing(
            text=words("archive_care.repair", count=len(folders)),
            act=partial(self._repair, folders),
            why=self._why_not(),
        )
        key = "archive_care.list.repair_text" if rows else "archive_care.list.repair_none_text"
        self._care.show_found(
            Found(
                title=words("archive_care.list.repair", count=len(folders)),
                text=words(key),
                rows=rows,
                act=repair if folders else None,
                other=Doing(text=words("archive_care.look_at_all"), act=everything),
            )
        )

    def _repairable(self, one: Repairable) -> FoundRow:
        words = self._words
        short = [f"copy_found.{code}" for code in one.found]
        names = [words(key if words.has(key) else "copy_found.other") for key in short]
        what = words(
            "archive_care.repairable",
            side=words(f"copy_side.{one.side}"),
            found=", ".join(dict.fromkeys(names)),
        )
        remedy_text = words("archive_care.replaced", side=words(f"copy_side.{one.side.other}"))
        return FoundRow(place=one.folder, what=what, remedy=remedy_text)

    def _repair(self, folders: Sequence[str]) -> None:
        self._care.list.hold(busy=True)
        work, held = partial(_repair, self._care.desk, folders), (self._ui.repair,)
        self._care.run("archive_care.repairing", work, self._repaired, held=held)

    def _repaired(self, done: Repaired) -> None:
        words = self._words
        self._care.publish()
        self._care.turn_back()
        lines = [words("archive_care.repaired_text")] if done.repaired else []
        if done.tokens:
            lines.append(words("cli.repaired_tokens", count=len(done.tokens)))
        if done.hopeless:
            lines.append(words("archive_care.hopeless", count=len(done.hopeless)))
        tone = Tone.WARNING if done.hopeless else Tone.SUCCESS
        title = words("archive_care.repaired", count=len(done.repaired))
        self._care.tell(title, " ".join(lines), tone)


def _check_half_year(desk: Desk, half_year: str, progress: JobProgress) -> Checked:
    verified = desk.verification.round(half_year, progress)
    return whose(desk, verified, desk.archive.enter_all(desk.actor, verified))


def _compare(desk: Desk, progress: JobProgress) -> Reconciliation:
    return desk.reconciling.compare(progress=progress)


def _mend(desk: Desk, _progress: JobProgress) -> Mended:
    return desk.reconciling.mend(desk.actor)


def _preview(
    desk: Desk,
    bags: Sequence[str] | None,
    everything: bool,
    progress: JobProgress,
) -> Preview:
    return desk.repairing.preview(bags, progress, everything=everything)


def _repair(desk: Desk, folders: Sequence[str], progress: JobProgress) -> Repaired:
    """Repair, and let the copy hear of it."""
    done = desk.repairing.repair(desk.actor, folders, progress)
    if done.repaired:
        desk.second_copy.follow(desk.actor, progress)
    return done
