# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_taking_strip.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_RoundTakingStrip(object):
    def setupUi(self, RoundTakingStrip):
        if not RoundTakingStrip.objectName():
            RoundTakingStrip.setObjectName(u"RoundTakingStrip")
        RoundTakingStrip.setMinimumSize(QSize(340, 0))
        RoundTakingStrip.setMaximumSize(QSize(340, 16777215))
        RoundTakingStrip.setProperty(u"role", u"panel")
        self.column = QVBoxLayout(RoundTakingStrip)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(RoundTakingStrip)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"role", u"strong")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.text = QLabel(RoundTakingStrip)
        self.text.setObjectName(u"text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty(u"role", u"muted")
        self.text.setWordWrap(True)

        self.column.addWidget(self.text)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 4, 0, 0)
        self.take = QPushButton(RoundTakingStrip)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)

        self.cancel = QPushButton(RoundTakingStrip)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.skip = QPushButton(RoundTakingStrip)
        self.skip.setObjectName(u"skip")

        self.buttons.addWidget(self.skip)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.back = QPushButton(RoundTakingStrip)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"kind", u"link")

        self.buttons.addWidget(self.back)


        self.column.addLayout(self.buttons)

        QWidget.setTabOrder(self.take, self.cancel)
        QWidget.setTabOrder(self.cancel, self.skip)
        QWidget.setTabOrder(self.skip, self.back)

        self.retranslateUi(RoundTakingStrip)

        QMetaObject.connectSlotsByName(RoundTakingStrip)
    # setupUi

    def retranslateUi(self, RoundTakingStrip):
        self.take.setText(QCoreApplication.translate("RoundTakingStrip", u"Ta", None))
#if QT_CONFIG(accessibility)
        self.take.setAccessibleDescription(QCoreApplication.translate("RoundTakingStrip", u"Ta sidan som den st\u00e5r i webbl\u00e4saren", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("RoundTakingStrip", u"Avbryt", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleDescription(QCoreApplication.translate("RoundTakingStrip", u"Sluta ta sidan; inget sparas", None))
#endif // QT_CONFIG(accessibility)
        self.skip.setText(QCoreApplication.translate("RoundTakingStrip", u"Hoppa \u00f6ver", None))
#if QT_CONFIG(accessibility)
        self.skip.setAccessibleDescription(QCoreApplication.translate("RoundTakingStrip", u"G\u00e5 till n\u00e4sta kanal; den h\u00e4r \u00e4r fortfarande att ta", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("RoundTakingStrip", u"Till programmet", None))
        pass
    # retranslateUi

