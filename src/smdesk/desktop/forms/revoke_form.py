# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'revoke_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_RevokeForm(object):
    def setupUi(self, RevokeForm):
        if not RevokeForm.objectName():
            RevokeForm.setObjectName(u"RevokeForm")
        self.layout_4 = QVBoxLayout(RevokeForm)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(RevokeForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_4.addWidget(self.heading)

        self.about = QLabel(RevokeForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)

        self.layout_4.addWidget(self.about)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(RevokeForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_last)

        self.last = DateField(RevokeForm)
        self.last.setObjectName(u"last")

        self.layout_1.addWidget(self.last)

        self.error_last = QLabel(RevokeForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_1.addWidget(self.error_last)


        self.layout_4.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_note = QLabel(RevokeForm)
        self.label_note.setObjectName(u"label_note")
        self.label_note.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_note)

        self.note = QPlainTextEdit(RevokeForm)
        self.note.setObjectName(u"note")
        self.note.setMinimumSize(QSize(0, 56))
        self.note.setMaximumSize(QSize(16777215, 56))
        self.note.setTabChangesFocus(True)

        self.layout_2.addWidget(self.note)

        self.error_note = QLabel(RevokeForm)
        self.error_note.setObjectName(u"error_note")
        self.error_note.setVisible(False)
        self.error_note.setProperty(u"role", u"error")
        self.error_note.setWordWrap(True)

        self.layout_2.addWidget(self.error_note)


        self.layout_4.addLayout(self.layout_2)

        self.hint = QLabel(RevokeForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_4.addWidget(self.hint)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_1)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(RevokeForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"danger")

        self.layout_3.addWidget(self.save)

        self.cancel = QPushButton(RevokeForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_3.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_2)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.label_last.setBuddy(self.last)
        self.label_note.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RevokeForm)

        QMetaObject.connectSlotsByName(RevokeForm)
    # setupUi

    def retranslateUi(self, RevokeForm):
        self.label_last.setText(QCoreApplication.translate("RevokeForm", u"Sista dag", None))
        self.last.setPlaceholderText(QCoreApplication.translate("RevokeForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("RevokeForm", u"Sista dag", None))
#endif // QT_CONFIG(accessibility)
        self.label_note.setText(QCoreApplication.translate("RevokeForm", u"Varf\u00f6r", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RevokeForm", u"Varf\u00f6r", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("RevokeForm", u"Personen f\u00e5r inte skriva i kanalen efter den dagen. Uppdraget finns kvar i historiken.", None))
        self.save.setText(QCoreApplication.translate("RevokeForm", u"\u00c5terkalla uppdraget", None))
        self.cancel.setText(QCoreApplication.translate("RevokeForm", u"Avbryt", None))
        pass
    # retranslateUi

