"""What came of the last screenshot: its picture in small, its size and its checksum."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.round_result import Ui_RoundResult
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.pages.archive.evidence import blocks
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import SoftFrame
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.words import Words


class RoundResult(SoftFrame):
    """Hidden until there is something to tell; stays until it is closed or the next one comes."""

    asked_to_show = Signal(str)
    """The capture's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.SUCCESS, parent)
        self.ui = Ui_RoundResult()
        self.ui.setupUi(self)
        self.capture: Capture | None = None
        self.ui.close_button.setIcon(icon("close", Tint.MUTED))
        self.ui.close_button.clicked.connect(self.hide)
        self.ui.show_button.clicked.connect(self._ask)
        self.hide()

    def tell(self, channel: Channel, capture: Capture, words: Words) -> None:
        """Show a capture that is confirmed."""
        self.capture = capture
        self.ui.title.setText(words("capture_flow.done", channel=full_name(channel, words)))
        text = words("capture_flow.done_text", width=capture.width, height=capture.height)
        self.ui.text.setText(text)
        self.ui.checksum.setText(blocks(capture.picture_sha256))
        self.setAccessibleName(self.ui.title.text())
        self.setAccessibleDescription(f"{text} {capture.picture_sha256}")
        self.set_picture(QImage())
        self.show()

    def set_picture(self, image: QImage) -> None:
        """Show the small picture once it is made."""
        self.ui.picture.set_image(image, self.ui.title.text())

    def _ask(self) -> None:
        if self.capture is not None:
            self.asked_to_show.emit(self.capture.id)
