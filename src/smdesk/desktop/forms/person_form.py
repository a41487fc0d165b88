# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_PersonForm(object):
    def setupUi(self, PersonForm):
        if not PersonForm.objectName():
            PersonForm.setObjectName(u"PersonForm")
        self.layout_7 = QVBoxLayout(PersonForm)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(PersonForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_7.addWidget(self.heading)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(PersonForm)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_name)

        self.name = QLineEdit(PersonForm)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.layout_1.addWidget(self.name)

        self.error_name = QLabel(PersonForm)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_1.addWidget(self.error_name)


        self.layout_7.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_email = QLabel(PersonForm)
        self.label_email.setObjectName(u"label_email")
        self.label_email.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_email)

        self.email = QLineEdit(PersonForm)
        self.email.setObjectName(u"email")
        self.email.setMaxLength(200)

        self.layout_2.addWidget(self.email)

        self.error_email = QLabel(PersonForm)
        self.error_email.setObjectName(u"error_email")
        self.error_email.setVisible(False)
        self.error_email.setProperty(u"role", u"error")
        self.error_email.setWordWrap(True)

        self.layout_2.addWidget(self.error_email)


        self.layout_7.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_account = QLabel(PersonForm)
        self.label_account.setObjectName(u"label_account")
        self.label_account.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_account)

        self.account = QLineEdit(PersonForm)
        self.account.setObjectName(u"account")
        self.account.setMaxLength(200)

        self.layout_3.addWidget(self.account)

        self.hint_account = QLabel(PersonForm)
        self.hint_account.setObjectName(u"hint_account")
        self.hint_account.setProperty(u"role", u"small")
        self.hint_account.setWordWrap(True)

        self.layout_3.addWidget(self.hint_account)

        self.error_account = QLabel(PersonForm)
        self.error_account.setObjectName(u"error_account")
        self.error_account.setVisible(False)
        self.error_account.setProperty(u"role", u"error")
        self.error_account.setWordWrap(True)

        self.layout_3.addWidget(self.error_account)


        self.layout_7.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_unit = QLabel(PersonForm)
        self.label_unit.setObjectName(u"label_unit")
        self.label_unit.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_unit)

        self.unit = QComboBox(PersonForm)
        self.unit.setObjectName(u"unit")

        self.layout_4.addWidget(self.unit)

        self.error_unit = QLabel(PersonForm)
        self.error_unit.setObjectName(u"error_unit")
        self.error_unit.setVisible(False)
        self.error_unit.setProperty(u"role", u"error")
        self.error_unit.setWordWrap(True)

        self.layout_4.addWidget(self.error_unit)


        self.layout_7.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_member_since = QLabel(PersonForm)
        self.label_member_since.setObjectName(u"label_member_since")
        self.label_member_since.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.label_member_since)

        self.member_since = DateField(PersonForm)
        self.member_since.setObjectName(u"member_since")

        self.layout_5.addWidget(self.member_since)

        self.error_member_since = QLabel(PersonForm)
        self.error_member_since.setObjectName(u"error_member_since")
        self.error_member_since.setVisible(False)
        self.error_member_since.setProperty(u"role", u"error")
        self.error_member_since.setWordWrap(True)

        self.layout_5.addWidget(self.error_member_since)


        self.layout_7.addLayout(self.layout_5)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.space_8)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(PersonForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_6.addWidget(self.save)

        self.cancel = QPushButton(PersonForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_6.addWidget(self.cancel)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_9)


        self.layout_7.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_email.setBuddy(self.email)
        self.label_account.setBuddy(self.account)
        self.label_unit.setBuddy(self.unit)
        self.label_member_since.setBuddy(self.member_since)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonForm)

        QMetaObject.connectSlotsByName(PersonForm)
    # setupUi

    def retranslateUi(self, PersonForm):
        self.label_name.setText(QCoreApplication.translate("PersonForm", u"Namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("PersonForm", u"Namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_email.setText(QCoreApplication.translate("PersonForm", u"E-post", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("PersonForm", u"E-post", None))
#endif // QT_CONFIG(accessibility)
        self.label_account.setText(QCoreApplication.translate("PersonForm", u"Konto p\u00e5 datorn", None))
#if QT_CONFIG(accessibility)
        self.account.setAccessibleName(QCoreApplication.translate("PersonForm", u"Konto p\u00e5 datorn", None))
#endif // QT_CONFIG(accessibility)
        self.hint_account.setText(QCoreApplication.translate("PersonForm", u"S\u00e5 vet programmet vem som arbetar. Privata konton i sociala medier registreras aldrig.", None))
        self.label_unit.setText(QCoreApplication.translate("PersonForm", u"Enhet", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("PersonForm", u"Enhet", None))
#endif // QT_CONFIG(accessibility)
        self.label_member_since.setText(QCoreApplication.translate("PersonForm", u"I enheten fr\u00e5n och med", None))
        self.member_since.setPlaceholderText(QCoreApplication.translate("PersonForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.member_since.setAccessibleName(QCoreApplication.translate("PersonForm", u"I enheten fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("PersonForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("PersonForm", u"Avbryt", None))
        pass
    # retranslateUi

