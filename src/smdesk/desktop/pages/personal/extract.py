"""The tab Registerutdrag: somebody is chosen, what is stored is summed up, an extract is saved."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from smdesk.desktop.forms.personal_page import Ui_PersonalPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.personal.lists import ListParts, PeopleList
from smdesk.desktop.pages.saved_file import ask_target, tell_saved, usual_folder
from smdesk.desktop.widgets.card import Fact
from smdesk.domain.organisation import Person
from smdesk.services.duties.personal import MAY_EXTRACT
from smdesk.services.duties.personal_extract import Extract


class ExtractTab(QObject):
    """Shows how much is stored of whom; the extract itself is a file.

    Args:
        page: runs the jobs.
        ui: the page's form.
    """

    def __init__(self, page: Page[Any], ui: Ui_PersonalPage) -> None:
        super().__init__(page)
        self._page, self._ui, self._words = page, ui, page.words
        parts = ListParts(
            ui.people_search, ui.people_chips, ui.people_lists, ui.people, ui.people_empty
        )
        self.list = PeopleList(parts, page.words)
        self.extract: Extract | None = None
        ui.people.row_chosen.connect(self._chosen)
        ui.save_pdf.clicked.connect(self.save_pdf)
        ui.save_json.clicked.connect(self.save_json)
        self._texts()

    def _texts(self) -> None:
        words, ui = self._words, self._ui
        key = "choose_person" if self.may() else "not_permitted"
        ui.extract_nothing.set_content(
            "person", words(f"personal.empty.{key}_title"), words(f"personal.empty.{key}")
        )
        ui.people_empty.set_content(
            "people", words("personal.empty.people_title"), words("personal.empty.people")
        )

    def may(self) -> bool:
        """Tell whether who is signed in may make extracts; the service asks again."""
        return not self._page.context.desk.actor.roles.isdisjoint(MAY_EXTRACT)

    def show(self, people: tuple[Person, ...]) -> None:
        """Show the people; who is chosen is gathered again."""
        self.list.show(people, self._page.context.desk.today())
        chosen = self._ui.people.chosen()
        if isinstance(chosen, Person):
            self._gather(chosen)
        else:
            self._ui.extract_details.setCurrentWidget(self._ui.extract_nothing)

    def choose(self, person_id: str) -> None:
        """Choose somebody, whatever the list is filtered by."""
        self.list.show_all()
        self._ui.people.choose(person_id)

    # --- what is stored -------------------------------------------------------------------------

    def _chosen(self, person: Person | None) -> None:
        if person is not None:
            self._gather(person)

    def _gather(self, person: Person) -> None:
        """Gather on a worker thread; a later choice outruns it."""
        if not self.may():
            return
        desk, language = self._page.context.desk, self._words.language
        work = partial(_extract, desk, person.id, language)
        self._page.run(self._words("personal.gathering"), work, self._gathered)

    def _gathered(self, extract: Extract) -> None:
        chosen = self._ui.people.chosen()
        if not isinstance(chosen, Person) or chosen.id != extract.person.id:
            return
        self.extract, ui = extract, self._ui
        ui.extract_name.setText(extract.person.name)
        ui.extract_about.setText(self._about(extract))
        ui.extract_facts.set_facts(list(self._facts(extract)))
        ui.extract_details.setCurrentWidget(ui.extract_view)

    def _about(self, extract: Extract) -> str:
        left = extract.person.left_on
        if left is None:
            return extract.person.email
        key = "left" if left < extract.day else "leaving"
        return self._words(f"personal.{key}", day=left)

    def _facts(self, extract: Extract) -> Iterator[Fact]:
        words, trail = self._words, extract.trail
        for part in extract.parts:
            value = words("personal.count", count=len(part.rows))
            yield Fact(name=words(f"exchange.table.{part.table}"), value=value)
        history = len(trail.about) + sum(one.count for one in trail.named)
        acts = sum(one.count for one in trail.acts)
        counted = {"history": history, "acts": acts}
        for key, count in counted.items():
            yield Fact(
                name=words(f"personal.fact.{key}"), value=words("personal.acts", count=count)
            )
        yield Fact(
            name=words("personal.fact.mentions"),
            value=words("personal.places", count=len(extract.mentions)),
        )

    # --- saving -----------------------------------------------------------------------------------

    def save_pdf(self) -> None:
        """Ask where the document goes, and save it."""
        self._ask("pdf")

    def save_json(self) -> None:
        """Ask where the data go, and save them."""
        self._ask("json")

    def _ask(self, form: str) -> None:
        if self.extract is None or not self.may():
            return
        words, desk = self._words, self._page.context.desk
        person = self.extract.person
        name = words("personal.file.extract", day=desk.today())
        target = asked(self._page, words("personal.extract_for", name=person.name), name, form)
        if target is not None:
            work = partial(_save, desk, person.id, target, words.language)
            done = partial(self._saved, person.name)
            self._page.run(words("personal.saving"), work, done)

    def _saved(self, name: str, path: Path) -> None:
        title = self._words("personal.extracted", name=name)
        tell_saved(self._page, title, path)
        self._page.refresh()


def asked(page: Page[Any], title: str, name: str, form: str) -> Path | None:
    """Ask where a file goes; None when nobody says.

    Args:
        page: the owner of the dialog.
        title: the dialog's.
        name: the file's without its ending.
        form: `pdf` or `json`.
    """
    kinds = f"{page.words(f'personal.file.kinds_{form}')} (*.{form})"
    return ask_target(page, title, usual_folder(page.context.desk) / f"{name}.{form}", kinds)


def _extract(desk: Desk, person_id: str, language: str, _progress: JobProgress) -> Extract:
    return desk.personal.extract(desk.actor, person_id, language)


def _save(desk: Desk, person_id: str, path: Path, language: str, _progress: JobProgress) -> Path:
    return desk.personal.save_extract(desk.actor, person_id, path, language)
