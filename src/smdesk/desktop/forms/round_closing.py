# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_closing.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_RoundClosing(object):
    def setupUi(self, RoundClosing):
        if not RoundClosing.objectName():
            RoundClosing.setObjectName(u"RoundClosing")
        RoundClosing.setProperty(u"role", u"card")
        self.column = QVBoxLayout(RoundClosing)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(RoundClosing)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.text = QLabel(RoundClosing)
        self.text.setObjectName(u"text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)

        self.column.addWidget(self.text)

        self.guide = QLabel(RoundClosing)
        self.guide.setObjectName(u"guide")
        self.guide.setProperty(u"role", u"muted")
        self.guide.setWordWrap(True)

        self.column.addWidget(self.guide)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.close_button = QPushButton(RoundClosing)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.close_button)

        self.cancel = QPushButton(RoundClosing)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)


        self.column.addLayout(self.buttons)

        QWidget.setTabOrder(self.close_button, self.cancel)

        self.retranslateUi(RoundClosing)

        QMetaObject.connectSlotsByName(RoundClosing)
    # setupUi

    def retranslateUi(self, RoundClosing):
        self.guide.setText(QCoreApplication.translate("RoundClosing", u"Protokollet skrivs och omg\u00e5ngen l\u00e5ses. Det g\u00e5r inte att \u00e4ndra sedan. Sk\u00e4rmdumpar som tas efter\u00e5t hamnar i arkivet men inte i omg\u00e5ngen.", None))
        self.close_button.setText(QCoreApplication.translate("RoundClosing", u"Avsluta omg\u00e5ngen", None))
        self.cancel.setText(QCoreApplication.translate("RoundClosing", u"Avbryt", None))
        pass
    # retranslateUi

