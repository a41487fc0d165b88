"""The steps of the walk: what each shows of a log, and what it writes into it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from PySide6.QtWidgets import QPushButton

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import fill, named, select
from smdesk.desktop.forms.removal_walk import Ui_RemovalWalk
from smdesk.desktop.pages.removals.fields import (
    Choice,
    read_moment,
    show_moment,
)
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.labels import repolish
from smdesk.desktop.widgets.notice_box import Notice, NoticeBox
from smdesk.desktop.widgets.table_model import swedish_order
from smdesk.domain.cautions import cautions
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Ground, Police, Removal
from smdesk.domain.organisation import Person
from smdesk.domain.removal_checks import Missing
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.duties.restricted import StoreState
from smdesk.words import Words

STEPS = ("what", "ground", "copy", "remove", "tell", "case", "done")
OF_STEP = {
    "what": {"channel_id", "content", "place", "note", "found_at", "found_time", "found_by"},
    "ground": {"ground_id"},
    "copy": {"copy", "no_copy", "call_number"},
    "remove": {"removed_at", "removed_time", "removed_by"},
    "tell": {"told", "not_told"},
    "case": {"case_number", "no_case", "police", "police_number"},
}
"""Where each problem stands, by the name of its field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkFacts:
    """What the steps need to know beside the log itself."""

    day: date
    channels: Mapping[str, Channel] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    grounds: tuple[Ground, ...] = ()
    copies: tuple[RestrictedCopy, ...] = ()
    store: StoreState | None = None
    missing: tuple[str, ...] = ()
    hours: float | None = None

    def ground(self, removal: Removal) -> Ground | None:
        """Return the ground that a log names."""
        return next((one for one in self.grounds if one.id == removal.ground_id), None)

    def channel_name(self, removal: Removal, words: Words) -> str:
        """Return the log's channel with its platform."""
        channel = self.channels.get(removal.channel_id)
        return full_name(channel, words) if channel is not None else ""


class Step:
    """One step: shows its part of a log, and writes it."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words) -> None:
        self.ui = ui
        self.words = words

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        """Show the step's part of a log."""
        raise NotImplementedError

    def written(self, removal: Removal) -> Removal:
        """Return a log with what the step says.

        Raises:
            UserError: for what can't be read, at its field.
        """
        return removal


class WhatStep(Step):
    """Channel, kind, place, neutral note; found when and by whom."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words) -> None:
        super().__init__(ui, words)
        fill(ui.content, [(words(f"content_kind.{one.value}"), one) for one in ContentKind])
        ui.note.textChanged.connect(self._warn)

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        ui = self.ui
        ui.channel.set_choices(channel_choices(facts.channels.values(), self.words))
        ui.channel.set_value(removal.channel_id)
        select(ui.content, removal.content)
        ui.place.setText(removal.place)
        ui.note.setPlainText(removal.note)
        show_moment(ui.found_day, ui.found_time, removal.found_at)
        nobody = self.words("removals.found_by_other")
        people = employed(facts.people.values(), facts.day, removal.found_by)
        fill(ui.found_by, named(people, none=nobody), removal.found_by)

    def written(self, removal: Removal) -> Removal:
        ui = self.ui
        channel_id = ui.channel.required("channel_id")
        found = read_moment(
            ui.found_day, ui.found_time, removal.found_at, ("found_at", "found_time")
        )
        if found is None:
            raise UserError("required", at="found_at")
        return replace(
            removal,
            channel_id=channel_id,
            content=ContentKind(ui.content.currentData()),
            place=clean_line(ui.place.text()),
            note=clean_text(ui.note.toPlainText()),
            found_at=found,
            found_by=ui.found_by.currentData(),
        )

    def _warn(self) -> None:
        warn(self.ui.note_cautions, self.ui.note.toPlainText(), self.words)


class GroundStep(Step):
    """Why it may be removed; what each ground means stands beside them."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words) -> None:
        super().__init__(ui, words)
        self._grounds: tuple[Ground, ...] = ()
        ui.ground.chosen.connect(self._tell)

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        self._grounds = facts.grounds
        shown = [one for one in facts.grounds if one.in_use or one.id == removal.ground_id]
        self.ui.ground.set_choices([ground_choice(one) for one in shown])
        self.ui.ground.set_value(removal.ground_id)
        self._tell()

    def written(self, removal: Removal) -> Removal:
        ground = self._chosen()
        if ground is None or ground.id == removal.ground_id:
            return removal
        changed = replace(removal, ground_id=ground.id)
        if not ground.copy_allowed:
            return replace(changed, copy=CopyState.FORBIDDEN, no_copy="")
        return replace(changed, copy=None) if removal.copy is CopyState.FORBIDDEN else changed

    def _chosen(self) -> Ground | None:
        chosen = self.ui.ground.value()
        return next((one for one in self._grounds if one.id == chosen), None)

    def _tell(self) -> None:
        ui, words, ground = self.ui, self.words, self._chosen()
        ui.ground_title.setText(ground.name if ground else words("removals.ground_unsure_title"))
        ui.ground_text.setText(ground.text if ground else words("removals.ground_unsure"))
        ui.ground_law.setText(law_text(ground) if ground else "")
        ui.ground_law.setVisible(ground is not None)


class RemoveStep(Step):
    """When it was removed, and by whom."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words, *, to_copy: Callable[[], None]) -> None:
        super().__init__(ui, words)
        self._to_copy = to_copy

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        ui = self.ui
        ui.remove_notices.set_notices(self._notices(removal, facts))
        primary(ui.removed_now, holds=removal.removed_at is None)
        show_moment(ui.removed_day, ui.removed_time, removal.removed_at)
        people = employed(facts.people.values(), facts.day, removal.removed_by)
        none = self.words("removals.choose_person")
        fill(ui.removed_by, named(people, none=none), removal.removed_by)

    def _notices(self, removal: Removal, facts: WalkFacts) -> list[Notice]:
        """Return that there is no copy yet, while one can still be made."""
        words, name = self.words, "removals.no_copy_yet"
        if removal.removed_at is not None or Missing.COPY not in facts.missing:
            return []
        title, text = words(f"{name}.title"), words(f"{name}.text")
        action = words(f"{name}.action")
        return [Notice(title=title, text=text, tone=Tone.ACCENT, action=action, act=self._to_copy)]

    def set_now(self, moment: datetime, person_id: str | None) -> None:
        """Say that it is removed now, by whoever is signed in."""
        show_moment(self.ui.removed_day, self.ui.removed_time, moment)
        if person_id is not None:
            select(self.ui.removed_by, person_id)

    def written(self, removal: Removal) -> Removal:
        ui = self.ui
        names = ("removed_at", "removed_time")
        removed = read_moment(ui.removed_day, ui.removed_time, removal.removed_at, names)
        return replace(removal, removed_at=removed, removed_by=ui.removed_by.currentData())


class TellStep(Step):
    """Whether the author was told, and why not."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words) -> None:
        super().__init__(ui, words)
        ui.told.set_choices(answers("author_told", "removals.told", list(AuthorTold), words))
        ui.told.chosen.connect(self._follow)

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        self.ui.told.set_value(removal.told)
        self.ui.not_told.setText(removal.not_told)
        self._follow()

    def written(self, removal: Removal) -> Removal:
        told = self.ui.told.value()
        why = clean_line(self.ui.not_told.text())
        return replace(
            removal,
            told=None if told is None else AuthorTold(str(told)),
            not_told=why if told in {AuthorTold.UNSUITABLE, AuthorTold.UNREACHABLE} else "",
        )

    def _follow(self) -> None:
        asked = self.ui.told.value() in {AuthorTold.UNSUITABLE, AuthorTold.UNREACHABLE}
        self.ui.not_told_part.setVisible(asked)


class CaseStep(Step):
    """Where it is registered, and whether the police were told."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words) -> None:
        super().__init__(ui, words)
        ui.police.set_choices(answers("police_report", "removals.police", list(Police), words))
        ui.police.chosen.connect(self._follow)
        ui.no_case_check.toggled.connect(self._follow)

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        ui = self.ui
        ui.case_number.setText(removal.case_number)
        ui.no_case.setText(removal.no_case)
        ui.no_case_check.setChecked(bool(removal.no_case))
        ui.police.set_value(removal.police)
        ui.police_number.setText(removal.police_number)
        self._follow()

    def written(self, removal: Removal) -> Removal:
        ui, police = self.ui, self.ui.police.value()
        reported = police == Police.REPORTED
        return replace(
            removal,
            case_number=clean_line(ui.case_number.text()),
            no_case=clean_line(ui.no_case.text()) if ui.no_case_check.isChecked() else "",
            police=None if police is None else Police(str(police)),
            police_number=clean_line(ui.police_number.text()) if reported else "",
        )

    def _follow(self, *_: object) -> None:
        ui = self.ui
        ui.no_case_part.setVisible(ui.no_case_check.isChecked())
        ui.police_part.setVisible(ui.police.value() == Police.REPORTED)


def primary(button: QPushButton, *, holds: bool) -> None:
    """Let a button be the one to press, or one like others."""
    button.setProperty("kind", "primary" if holds else None)
    repolish(button)


def answers(kind: str, key: str, values: Sequence[object], words: Words) -> list[Choice]:
    """Return the values of a kind as answers, each with its sentence."""
    return [
        Choice(value=one, title=words(f"{kind}.{one}"), text=words(f"{key}.{one}"))
        for one in values
    ]


def ground_choice(ground: Ground) -> Choice:
    """Return a ground as an answer; what it means is heard with it, and shown beside."""
    return Choice(value=ground.id, title=ground.name, spoken=f"{ground.text} {law_text(ground)}")


def law_text(ground: Ground) -> str:
    """Return a ground's law with its section."""
    return " ".join(filter(None, (ground.law, ground.section)))


def channel_choices(channels: Iterable[Channel], words: Words) -> list[tuple[str, str]]:
    """Return channels by their full names, in order."""
    pairs = [(full_name(one, words), one.id) for one in channels]
    return sorted(pairs, key=lambda pair: swedish_order(pair[0]))


def employed(people: Iterable[Person], day: date, also: str | None = None) -> list[Person]:
    """Return who works here on a day, and whoever is named already."""
    return [one for one in people if one.id == also or (one.left_on or day) >= day]


def warn(box: NoticeBox, text: str, words: Words) -> None:
    """Show below a note what in it should be looked at again."""
    found = cautions(text)
    kinds = list(dict.fromkeys(one.code for one in found))
    box.set_notices(
        [
            Notice(
                title=words(f"removals.caution.{code}_title"),
                text=words(
                    f"removals.caution.{code}",
                    found=", ".join(one.found for one in found if one.code is code),
                ),
                tone=Tone.WARNING,
            )
            for code in kinds
        ]
    )
