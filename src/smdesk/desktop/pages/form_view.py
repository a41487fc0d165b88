"""The form that an editor and their manager sign, to read and to copy (P4 to P7, P12)."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from smdesk.desktop.forms.form_view import Ui_FormView
from smdesk.domain.assignment_forms import AssignmentForm
from smdesk.words import Words
from smdesk.words.assignment_forms import form_parts


class FormView(QWidget):
    """Shows one form in the place of the card."""

    closed = Signal()
    paper_asked = Signal(str)
    """A mandate's id: its form is wanted on paper."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FormView()
        self.ui.setupUi(self)
        self._words = words
        self._plain, self._assignment_id = "", ""
        self.ui.print_out.clicked.connect(lambda: self.paper_asked.emit(self._assignment_id))
        self.ui.copy.clicked.connect(self.copy)
        self.ui.close.clicked.connect(self.closed)

    def show_form(self, form: AssignmentForm) -> None:
        """Show a mandate's form."""
        self._assignment_id = form.assignment_id
        parts = form_parts(form, self._words)
        title = self._words("mandate_form.title")
        self._plain = "\n\n".join(
            [title, *("\n".join([part.heading, *part.paragraphs]) for part in parts)]
        )
        blocks = [
            f"<p><b>{escape(part.heading)}</b><br>{'<br>'.join(map(escape, part.paragraphs))}</p>"
            for part in parts
        ]
        self.ui.text.setText("".join(blocks))
        self.ui.print_out.setFocus()

    def copy(self) -> None:
        """Put the text where it can be pasted."""
        QGuiApplication.clipboard().setText(self._plain)
