# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_exemption.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_RoundExemption(object):
    def setupUi(self, RoundExemption):
        if not RoundExemption.objectName():
            RoundExemption.setObjectName(u"RoundExemption")
        RoundExemption.setProperty(u"role", u"card")
        self.column = QVBoxLayout(RoundExemption)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(RoundExemption)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.fields = QHBoxLayout()
        self.fields.setSpacing(12)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_column.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(RoundExemption)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")

        self.reason_column.addWidget(self.label_reason)

        self.reason = QComboBox(RoundExemption)
        self.reason.setObjectName(u"reason")

        self.reason_column.addWidget(self.reason)

        self.error_reason = QLabel(RoundExemption)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setTextFormat(Qt.TextFormat.PlainText)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)
        self.error_reason.setVisible(False)

        self.reason_column.addWidget(self.error_reason)


        self.fields.addLayout(self.reason_column)

        self.note_column = QVBoxLayout()
        self.note_column.setSpacing(4)
        self.note_column.setObjectName(u"note_column")
        self.note_column.setContentsMargins(0, 0, 0, 0)
        self.label_note = QLabel(RoundExemption)
        self.label_note.setObjectName(u"label_note")
        self.label_note.setProperty(u"role", u"muted")

        self.note_column.addWidget(self.label_note)

        self.note = QLineEdit(RoundExemption)
        self.note.setObjectName(u"note")

        self.note_column.addWidget(self.note)

        self.error_note = QLabel(RoundExemption)
        self.error_note.setObjectName(u"error_note")
        self.error_note.setTextFormat(Qt.TextFormat.PlainText)
        self.error_note.setProperty(u"role", u"error")
        self.error_note.setWordWrap(True)
        self.error_note.setVisible(False)

        self.note_column.addWidget(self.error_note)


        self.fields.addLayout(self.note_column)

        self.fields.setStretch(1, 1)

        self.column.addLayout(self.fields)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(RoundExemption)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(RoundExemption)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.take_back = QPushButton(RoundExemption)
        self.take_back.setObjectName(u"take_back")

        self.buttons.addWidget(self.take_back)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_reason.setBuddy(self.reason)
        self.label_note.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.note)
        QWidget.setTabOrder(self.note, self.save)
        QWidget.setTabOrder(self.save, self.cancel)
        QWidget.setTabOrder(self.cancel, self.take_back)

        self.retranslateUi(RoundExemption)

        QMetaObject.connectSlotsByName(RoundExemption)
    # setupUi

    def retranslateUi(self, RoundExemption):
        self.label_reason.setText(QCoreApplication.translate("RoundExemption", u"Sk\u00e4l", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("RoundExemption", u"Sk\u00e4l", None))
#endif // QT_CONFIG(accessibility)
        self.label_note.setText(QCoreApplication.translate("RoundExemption", u"Anteckning", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RoundExemption", u"Anteckning", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("RoundExemption", u"Undanta kanalen", None))
        self.cancel.setText(QCoreApplication.translate("RoundExemption", u"Avbryt", None))
        self.take_back.setText(QCoreApplication.translate("RoundExemption", u"Ta tillbaka undantaget", None))
        pass
    # retranslateUi

