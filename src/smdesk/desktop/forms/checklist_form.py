# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'checklist_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField

class Ui_ChecklistForm(object):
    def setupUi(self, ChecklistForm):
        if not ChecklistForm.objectName():
            ChecklistForm.setObjectName(u"ChecklistForm")
        self.layout_6 = QVBoxLayout(ChecklistForm)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ChecklistForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.hint = QLabel(ChecklistForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_6.addWidget(self.hint)

        self.scroll = QScrollArea(ChecklistForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_4 = QVBoxLayout(self.body)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(2, 2, 8, 2)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.two_factor = QCheckBox(self.body)
        self.two_factor.setObjectName(u"two_factor")

        self.layout_1.addWidget(self.two_factor)

        self.recovery = QCheckBox(self.body)
        self.recovery.setObjectName(u"recovery")

        self.layout_1.addWidget(self.recovery)

        self.unit_shown = QCheckBox(self.body)
        self.unit_shown.setObjectName(u"unit_shown")

        self.layout_1.addWidget(self.unit_shown)

        self.description_shown = QCheckBox(self.body)
        self.description_shown.setObjectName(u"description_shown")

        self.layout_1.addWidget(self.description_shown)

        self.terms_shown = QCheckBox(self.body)
        self.terms_shown.setObjectName(u"terms_shown")

        self.layout_1.addWidget(self.terms_shown)

        self.contact_shown = QCheckBox(self.body)
        self.contact_shown.setObjectName(u"contact_shown")

        self.layout_1.addWidget(self.contact_shown)

        self.privacy_shown = QCheckBox(self.body)
        self.privacy_shown.setObjectName(u"privacy_shown")

        self.layout_1.addWidget(self.privacy_shown)


        self.layout_4.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_mailbox = QLabel(self.body)
        self.label_mailbox.setObjectName(u"label_mailbox")
        self.label_mailbox.setProperty(u"role", u"muted")
        self.label_mailbox.setWordWrap(True)

        self.layout_2.addWidget(self.label_mailbox)

        self.mailbox = QLineEdit(self.body)
        self.mailbox.setObjectName(u"mailbox")

        self.layout_2.addWidget(self.mailbox)

        self.error_mailbox = QLabel(self.body)
        self.error_mailbox.setObjectName(u"error_mailbox")
        self.error_mailbox.setVisible(False)
        self.error_mailbox.setProperty(u"role", u"error")
        self.error_mailbox.setWordWrap(True)

        self.layout_2.addWidget(self.error_mailbox)


        self.layout_4.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_since = QLabel(self.body)
        self.label_since.setObjectName(u"label_since")
        self.label_since.setProperty(u"role", u"muted")
        self.label_since.setWordWrap(True)

        self.layout_3.addWidget(self.label_since)

        self.since = DateField(self.body)
        self.since.setObjectName(u"since")

        self.layout_3.addWidget(self.since)

        self.error_since = QLabel(self.body)
        self.error_since.setObjectName(u"error_since")
        self.error_since.setVisible(False)
        self.error_since.setProperty(u"role", u"error")
        self.error_since.setWordWrap(True)

        self.layout_3.addWidget(self.error_since)


        self.layout_4.addLayout(self.layout_3)

        self.admins = QLabel(self.body)
        self.admins.setObjectName(u"admins")
        self.admins.setProperty(u"role", u"muted")
        self.admins.setWordWrap(True)

        self.layout_4.addWidget(self.admins)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_1)

        self.scroll.setWidget(self.body)

        self.layout_6.addWidget(self.scroll)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(ChecklistForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.save)

        self.cancel = QPushButton(ChecklistForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_5.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_2)


        self.layout_6.addLayout(self.layout_5)

#if QT_CONFIG(shortcut)
        self.label_mailbox.setBuddy(self.mailbox)
        self.label_since.setBuddy(self.since)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChecklistForm)

        QMetaObject.connectSlotsByName(ChecklistForm)
    # setupUi

    def retranslateUi(self, ChecklistForm):
        self.hint.setText(QCoreApplication.translate("ChecklistForm", u"G\u00e5 igenom kanalen p\u00e5 plattformen. Skriv aldrig l\u00f6senord h\u00e4r.", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ChecklistForm", u"Checklista", None))
#endif // QT_CONFIG(accessibility)
        self.two_factor.setText(QCoreApplication.translate("ChecklistForm", u"Inloggning i tv\u00e5 steg \u00e4r p\u00e5slagen", None))
        self.recovery.setText(QCoreApplication.translate("ChecklistForm", u"\u00c5terst\u00e4llning g\u00e5r till en funktionsbrevl\u00e5da", None))
        self.unit_shown.setText(QCoreApplication.translate("ChecklistForm", u"Ansvarig enhet visas", None))
        self.description_shown.setText(QCoreApplication.translate("ChecklistForm", u"Beskrivning visas", None))
        self.terms_shown.setText(QCoreApplication.translate("ChecklistForm", u"Villkor f\u00f6r kommentarer visas", None))
        self.contact_shown.setText(QCoreApplication.translate("ChecklistForm", u"Kontaktuppgifter visas", None))
        self.privacy_shown.setText(QCoreApplication.translate("ChecklistForm", u"L\u00e4nk till integritetsinformation visas", None))
        self.label_mailbox.setText(QCoreApplication.translate("ChecklistForm", u"Funktionsbrevl\u00e5da f\u00f6r \u00e5terst\u00e4llning", None))
#if QT_CONFIG(accessibility)
        self.mailbox.setAccessibleName(QCoreApplication.translate("ChecklistForm", u"Funktionsbrevl\u00e5da f\u00f6r \u00e5terst\u00e4llning", None))
#endif // QT_CONFIG(accessibility)
        self.label_since.setText(QCoreApplication.translate("ChecklistForm", u"S\u00e5 \u00e4r det fr\u00e5n och med", None))
        self.since.setPlaceholderText(QCoreApplication.translate("ChecklistForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.since.setAccessibleName(QCoreApplication.translate("ChecklistForm", u"S\u00e5 \u00e4r det fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ChecklistForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("ChecklistForm", u"Avbryt", None))
        pass
    # retranslateUi

