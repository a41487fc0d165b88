# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_result.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QGridLayout, QLabel,
    QPushButton, QToolButton, QVBoxLayout)

from smdesk.desktop.pages.round.post import RoundPost
from smdesk.desktop.widgets.thumbnail import Thumbnail

class Ui_RoundResult(object):
    def setupUi(self, RoundResult):
        if not RoundResult.objectName():
            RoundResult.setObjectName(u"RoundResult")
        self.grid = QGridLayout(RoundResult)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(0)
        self.grid.setContentsMargins(16, 12, 12, 12)
        self.picture = Thumbnail(RoundResult)
        self.picture.setObjectName(u"picture")

        self.grid.addWidget(self.picture, 0, 0, 2, 1)

        self.texts = QVBoxLayout()
        self.texts.setSpacing(2)
        self.texts.setObjectName(u"texts")
        self.title = QLabel(RoundResult)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"strong")

        self.texts.addWidget(self.title)

        self.text = QLabel(RoundResult)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"small")

        self.texts.addWidget(self.text)

        self.checksum = QLabel(RoundResult)
        self.checksum.setObjectName(u"checksum")
        self.checksum.setWordWrap(True)
        self.checksum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.checksum.setProperty(u"role", u"mono")

        self.texts.addWidget(self.checksum)


        self.grid.addLayout(self.texts, 0, 1, 1, 1)

        self.post = RoundPost(RoundResult)
        self.post.setObjectName(u"post")

        self.grid.addWidget(self.post, 1, 1, 1, 3)

        self.show_button = QPushButton(RoundResult)
        self.show_button.setObjectName(u"show_button")

        self.grid.addWidget(self.show_button, 0, 2, 1, 1)

        self.close_button = QToolButton(RoundResult)
        self.close_button.setObjectName(u"close_button")

        self.grid.addWidget(self.close_button, 0, 3, 1, 1)

        self.grid.setColumnStretch(1, 1)

        self.retranslateUi(RoundResult)

        QMetaObject.connectSlotsByName(RoundResult)
    # setupUi

    def retranslateUi(self, RoundResult):
#if QT_CONFIG(accessibility)
        self.checksum.setAccessibleName(QCoreApplication.translate("RoundResult", u"Kontrollsumma", None))
#endif // QT_CONFIG(accessibility)
        self.show_button.setText(QCoreApplication.translate("RoundResult", u"Visa i arkivet", None))
#if QT_CONFIG(accessibility)
        self.show_button.setAccessibleName(QCoreApplication.translate("RoundResult", u"Visa sk\u00e4rmdumpen i arkivet", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("RoundResult", u"St\u00e4ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.close_button.setToolTip(QCoreApplication.translate("RoundResult", u"St\u00e4ng", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

