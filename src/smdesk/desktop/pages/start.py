"""Kom igång: what a new, empty register offers: our own list, by hand, the example, an export."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.start_page import Ui_StartPage
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.organisation.moving import Moving
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import UserError
from smdesk.domain.organisation import Municipality
from smdesk.domain.texts import clean_line
from smdesk.services.ports import ChangeSet

if TYPE_CHECKING:  # as in the parts of pages
    from smdesk.services.exchange import TakenIn

_ICON = QSize(32, 32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What a choice did, and which page comes next."""

    changes: ChangeSet
    page: str
    argument: object = None


class StartPage(Page[None]):
    """The first page of an empty register."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_StartPage()
        self.ui.setupUi(self.form_widget)
        ui = self.ui
        self.fields = FormFields(self, self.words, {"municipality": ui.municipality})
        self.moving = Moving(self)
        signs = ((ui.from_list_icon, "import"), (ui.by_hand_icon, "keyboard"))
        for place, name in (*signs, (ui.example_icon, "example")):
            sign = icon(name, Tint.ACCENT).pixmap(_ICON, self.devicePixelRatioF())
            place.setPixmap(sign)
        self.header.set_sentence(self.words("start.sentence"))
        ui.from_list.clicked.connect(partial(self._begin, "import", "choose"))
        ui.by_hand.clicked.connect(partial(self._begin, "channels", "new"))
        ui.example.clicked.connect(self._open_example)
        ui.take_in.clicked.connect(self._take_in)
        ui.municipality.setFocus()

    def read(self) -> None:
        """Nothing to read."""

    def show_view(self, view: None) -> None:
        """Nothing to show."""

    def _begin(self, page: str, argument: object, *_checked: bool) -> None:
        name = clean_line(self.ui.municipality.text())
        if not name:
            self.fields.show_error(UserError("required", at="municipality"))
            return
        work = partial(_begin, self.context.desk, name, page, argument)
        self.run(self.words("channels.saving"), work, self._begun, self.fields.show_error)

    def _open_example(self) -> None:
        self.context.open_example()

    def _take_in(self) -> None:
        self.moving.take_in(self._taken_in)

    def _taken_in(self, taken: "TakenIn") -> None:
        self.context.publish(taken.changes)
        self.context.open_page("overview", None)
        title = self.words(
            "exchange.window.taken_in", rows=taken.rows, attachments=taken.attachments
        )
        text = self.words("exchange.window.archive", path=self.context.desk.archive.root)
        moved = text if "capture" in taken.changes.kinds else ""
        self.context.tell(Message(title=title, text=moved, tone=Tone.SUCCESS, key="moving"))

    def _begun(self, begun: Begun) -> None:
        self.context.publish(begun.changes)
        self.context.open_page(begun.page, begun.argument)


def _begin(desk: Desk, name: str, page: str, argument: object, _progress: JobProgress) -> Begun:
    known = desk.register.municipality()
    if known is not None:
        return Begun(changes=ChangeSet(), page=page, argument=argument)
    saved = desk.register.save_municipality(desk.actor, Municipality(name=name))
    return Begun(changes=saved.changes, page=page, argument=argument)
