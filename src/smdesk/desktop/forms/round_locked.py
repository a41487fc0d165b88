# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_locked.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)

class Ui_RoundLocked(object):
    def setupUi(self, RoundLocked):
        if not RoundLocked.objectName():
            RoundLocked.setObjectName(u"RoundLocked")
        self.row = QHBoxLayout(RoundLocked)
        self.row.setSpacing(12)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 4, 0, 4)
        self.sign = QLabel(RoundLocked)
        self.sign.setObjectName(u"sign")

        self.row.addWidget(self.sign)

        self.texts = QVBoxLayout()
        self.texts.setSpacing(2)
        self.texts.setObjectName(u"texts")
        self.texts.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(RoundLocked)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"strong")

        self.texts.addWidget(self.title)

        self.text = QLabel(RoundLocked)
        self.text.setObjectName(u"text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty(u"role", u"small")

        self.texts.addWidget(self.text)

        self.checksum = QLabel(RoundLocked)
        self.checksum.setObjectName(u"checksum")
        self.checksum.setWordWrap(True)
        self.checksum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.checksum.setProperty(u"role", u"mono")

        self.texts.addWidget(self.checksum)


        self.row.addLayout(self.texts)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.push)

        self.protocol = QPushButton(RoundLocked)
        self.protocol.setObjectName(u"protocol")

        self.row.addWidget(self.protocol)


        self.retranslateUi(RoundLocked)

        QMetaObject.connectSlotsByName(RoundLocked)
    # setupUi

    def retranslateUi(self, RoundLocked):
#if QT_CONFIG(accessibility)
        self.checksum.setAccessibleName(QCoreApplication.translate("RoundLocked", u"Protokollets kontrollsumma", None))
#endif // QT_CONFIG(accessibility)
        self.protocol.setText(QCoreApplication.translate("RoundLocked", u"Protokoll", None))
#if QT_CONFIG(accessibility)
        self.protocol.setAccessibleName(QCoreApplication.translate("RoundLocked", u"Visa protokollet att skriva ut", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

