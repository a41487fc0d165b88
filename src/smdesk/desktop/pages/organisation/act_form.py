"""The form of a reorganisation: what is to be different, from when and why; then what it does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.organisation_act_form import Ui_OrganisationActForm
from smdesk.desktop.pages.organisation.tree import Line
from smdesk.domain.calendar import Period
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.happenings import Happening
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.reorganisations import Reorganisation, end, merge, move, rename, split
from smdesk.domain.structure import Body
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.register.organisation_view import OrganisationTree
from smdesk.words import Words
from smdesk.words.happenings import happening_text


class Act(StrEnum):
    """What can be done with a sector or unit."""

    RENAME = "rename"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    END = "end"
    DUPLICATE = "duplicate"
    """It was entered twice: nothing changed in time."""


DATED = frozenset({"day", "reason"})
SHOWN: Mapping[Act, frozenset[str]] = {
    Act.RENAME: DATED | {"name"},
    Act.MOVE: DATED | {"target"},
    Act.MERGE: DATED | {"parts", "name"},
    Act.SPLIT: DATED | {"parts", "name"},
    Act.END: DATED | {"target"},
    Act.DUPLICATE: frozenset({"target"}),
}
"""Which fields each act has."""
PART_HEIGHT = 28  # device-independent pixels
PARTS_SHOWN = 6
FIELDS = ("target", "name", "day", "reason")


class Part(StrEnum):
    """What can go along."""

    BODY = "body"
    CHANNEL = "channel"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Joining:
    """Two rows that are one."""

    keep: Body
    other: Body


Plan = Reorganisation | Joining


class ActForm(QWidget):
    """Asks what is to be done, shows what it does, and only then lets it be done."""

    reviewed = Signal(object)
    carried = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OrganisationActForm()
        self.ui.setupUi(self)
        self._words = words
        self._act = Act.RENAME
        self._body: Body | None = None
        self._bodies: dict[str, Body] = {}
        self._seen: Plan | None = None
        fields = {name: getattr(self.ui, name) for name in FIELDS}
        self.fields = FormFields(self, words, fields | {"parts": self.ui.parts})
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.ui.parts.itemChanged.connect(self.fields.told)
        self.fields.changed.connect(self._forget)

    def begin(self, act: Act, line: Line, tree: OrganisationTree, target: str = "") -> None:
        """Ask about an act on a sector or unit, as it stood on the day of the tree."""
        if line.body is None:
            return
        ui = self.ui
        self._act, self._body = act, line.body
        self._bodies = {node.body.id: node.body for node in tree.nodes()}
        ui.heading.setText(self._say("heading", name=line.name))
        ui.hint.setText(self._say("hint", name=line.name))
        ui.name.setText(line.name if act in {Act.RENAME, Act.MERGE} else "")
        self._offer_targets(tree, target)
        self._offer_parts(line, tree)
        ui.day.set_day(tree.day)
        ui.reason.clear()
        for name in (*FIELDS, "parts"):
            shown = name in SHOWN[act]
            getattr(ui, name).setVisible(shown)
            label = getattr(ui, f"label_{name}")
            label.setVisible(shown)
            key = f"organisation.act.label.{act}_{name}"
            if self._words.has(key):
                label.setText(self._words(key))
                getattr(ui, name).setAccessibleName(self._words(key))
        self.fields.mark_clean()
        ui.scroll.verticalScrollBar().setValue(0)
        first = next(name for name in ("target", "parts", "name") if name in SHOWN[act])
        getattr(ui, first).setFocus()

    def _say(self, what: str, **values: object) -> str:
        return self._words(f"organisation.act.{what}.{self._act}", **values)

    def _offer_targets(self, tree: OrganisationTree, target: str) -> None:
        body, none = self._body, None
        bodies: Sequence[Body] = [node.body for node in tree.sectors]
        if self._act in {Act.END, Act.DUPLICATE}:
            bodies = [one for one in self._bodies.values() if type(one) is type(body)]
        if self._act in {Act.END, Act.MOVE}:
            none = self._words(f"organisation.act.none.{self._act}")
        here = body.sector_id if isinstance(body, Unit) and self._act is Act.MOVE else ""
        chosen = [one for one in bodies if one is not body and one.id != here]
        fill(self.ui.target, named(chosen, none=none))
        select(self.ui.target, target)

    def _offer_parts(self, line: Line, tree: OrganisationTree) -> None:
        self.ui.parts.clear()
        if "parts" not in SHOWN[self._act]:
            return
        for word, kind, identifier in self._parts(line):
            item = QListWidgetItem(word, self.ui.parts)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, PART_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, (kind, identifier))
        parts = self.ui.parts
        parts.setFixedHeight(PART_HEIGHT * min(max(1, parts.count()), PARTS_SHOWN))
        parts.setCurrentRow(0)

    def _parts(self, line: Line) -> Iterator[tuple[str, Part, str]]:
        """Yield what an act can take along: its words, its kind and its id."""
        body = self._body
        if self._act is Act.MERGE:
            same = [one for one in self._bodies.values() if type(one) is type(body)]
            for word, identifier in named(one for one in same if one is not body):
                yield word, Part.BODY, str(identifier)
            return
        for node in line.units:
            yield (
                self._words("organisation.part.unit", name=node.body.name),
                Part.BODY,
                node.body.id,
            )
        below = {one.id for node in line.units for one in node.channels}
        for channel in line.channels:
            if channel.id not in below:
                platform = self._words(f"platform.{channel.platform}")
                word = self._words(
                    "organisation.part.channel", name=channel.name, platform=platform
                )
                yield word, Part.CHANNEL, channel.id
        for member in line.members if isinstance(body, Unit) else ():
            word = self._words("organisation.part.member", name=member.person.name)
            yield word, Part.MEMBER, member.membership.id

    def _chosen(self, kind: Part) -> list[str]:
        items = (self.ui.parts.item(at) for at in range(self.ui.parts.count()))
        chosen = (
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
        return [identifier for part, identifier in chosen if part == kind]

    # --- what is asked for --------------------------------------------------------------------

    def is_changed(self) -> bool:
        """Tell whether something is typed or ticked that is not carried out."""
        ticked = any(self._chosen(kind) for kind in Part)
        return self.isVisible() and (ticked or self.fields.is_changed())

    def save(self) -> None:
        """Ask to see what it does; once that is seen, ask to do it."""
        self.fields.clear_problems()
        if self._seen is not None:
            self.carried.emit(self._seen)
            return
        try:
            plan = self.plan()
        except SmdeskError as error:
            self.fields.show_error(error)
            return
        self.reviewed.emit(plan)

    def plan(self) -> Plan:
        """Return what the fields ask for.

        Raises:
            UserError: for a choice or a day that is missing or none.
        """
        body, target = self._body, self.ui.target.currentData()
        if body is None:
            raise ValueError("nothing is being reorganised")
        if "target" in SHOWN[self._act] and self.ui.target.currentIndex() < 0:
            raise UserError("required", at="target")
        if self._act is Act.DUPLICATE:
            return Joining(keep=self._bodies[target], other=body)
        return self._reorganisation(body, target)

    def _reorganisation(self, body: Body, target: str | None) -> Reorganisation:
        name = clean_line(self.ui.name.text())
        day = required_day(self.ui.day, "day")
        reason = clean_text(self.ui.reason.text())
        match self._act:
            case Act.RENAME:
                return rename(body.id, name, day=day, reason=reason)
            case Act.MOVE:
                return move([body.id], target, day=day, reason=reason)
            case Act.MERGE:
                others = self._chosen(Part.BODY)
                if not others:
                    raise UserError("parts_missing", at="parts")
                renamed = name if name != body.name else ""
                return merge(others, body.id, day=day, reason=reason, name=renamed)
            case Act.SPLIT:
                return split(
                    self._new(body, name, day),
                    units=self._chosen(Part.BODY),
                    channels=self._chosen(Part.CHANNEL),
                    members=self._chosen(Part.MEMBER),
                    day=day,
                    reason=reason,
                )
        return end(body.id, target, day=day, reason=reason)

    def _new(self, beside: Body, name: str, day: date) -> Body:
        if isinstance(beside, Sector):
            return Sector(id=new_id(), name=name, period=Period(day))
        return Unit(id=new_id(), name=name, sector_id=beside.sector_id, period=Period(day))

    # --- what it does -------------------------------------------------------------------------

    def show_preview(self, plan: Plan, told: Sequence[Happening]) -> None:
        """Show what a plan does, and let it be carried out."""
        ui = self.ui
        if isinstance(plan, Joining):
            lines = [self._words("organisation.joined", keep=plan.keep.name, other=plan.other.name)]
        else:
            lines = [happening_text(replace(one, reason=""), self._words) for one in told]
        text = "\n".join(f"• {line}" for line in lines)
        ui.preview_text.setText(text)
        ui.preview_text.setAccessibleName(text)
        ui.preview.show()
        ui.save.setText(self._say("do"))
        self._seen = plan
        ui.inside.adjustSize()
        ui.scroll.ensureWidgetVisible(ui.preview)
        ui.save.setFocus()

    def _forget(self) -> None:
        """What was seen is no longer what is asked for."""
        self._seen = None
        self.ui.preview.hide()
        self.ui.save.setText(self._words("organisation.act.review"))
