# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'organisation_body_form.ui'
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

class Ui_OrganisationBodyForm(object):
    def setupUi(self, OrganisationBodyForm):
        if not OrganisationBodyForm.objectName():
            OrganisationBodyForm.setObjectName(u"OrganisationBodyForm")
        self.layout_6 = QVBoxLayout(OrganisationBodyForm)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(OrganisationBodyForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.hint = QLabel(OrganisationBodyForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_6.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(OrganisationBodyForm)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_name)

        self.name = QLineEdit(OrganisationBodyForm)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.layout_1.addWidget(self.name)

        self.error_name = QLabel(OrganisationBodyForm)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_1.addWidget(self.error_name)


        self.layout_6.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_body_sector = QLabel(OrganisationBodyForm)
        self.label_body_sector.setObjectName(u"label_body_sector")
        self.label_body_sector.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_body_sector)

        self.body_sector = QComboBox(OrganisationBodyForm)
        self.body_sector.setObjectName(u"body_sector")

        self.layout_2.addWidget(self.body_sector)

        self.error_body_sector = QLabel(OrganisationBodyForm)
        self.error_body_sector.setObjectName(u"error_body_sector")
        self.error_body_sector.setVisible(False)
        self.error_body_sector.setProperty(u"role", u"error")
        self.error_body_sector.setWordWrap(True)

        self.layout_2.addWidget(self.error_body_sector)


        self.layout_6.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_greeting = QLabel(OrganisationBodyForm)
        self.label_greeting.setObjectName(u"label_greeting")
        self.label_greeting.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_greeting)

        self.greeting = QLineEdit(OrganisationBodyForm)
        self.greeting.setObjectName(u"greeting")
        self.greeting.setMaxLength(200)

        self.layout_3.addWidget(self.greeting)

        self.error_greeting = QLabel(OrganisationBodyForm)
        self.error_greeting.setObjectName(u"error_greeting")
        self.error_greeting.setVisible(False)
        self.error_greeting.setProperty(u"role", u"error")
        self.error_greeting.setWordWrap(True)

        self.layout_3.addWidget(self.error_greeting)


        self.layout_6.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(OrganisationBodyForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_first)

        self.first = DateField(OrganisationBodyForm)
        self.first.setObjectName(u"first")

        self.layout_4.addWidget(self.first)

        self.error_first = QLabel(OrganisationBodyForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_4.addWidget(self.error_first)


        self.layout_6.addLayout(self.layout_4)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(OrganisationBodyForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.save)

        self.cancel = QPushButton(OrganisationBodyForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_5.addWidget(self.cancel)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_1)


        self.layout_6.addLayout(self.layout_5)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_2)

#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_body_sector.setBuddy(self.body_sector)
        self.label_greeting.setBuddy(self.greeting)
        self.label_first.setBuddy(self.first)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrganisationBodyForm)

        QMetaObject.connectSlotsByName(OrganisationBodyForm)
    # setupUi

    def retranslateUi(self, OrganisationBodyForm):
        self.hint.setText(QCoreApplication.translate("OrganisationBodyForm", u"H\u00e4r r\u00e4ttas det som \u00e4r fel inlagt. Byter den namn en viss dag, v\u00e4lj Omorganisera i st\u00e4llet.", None))
        self.label_name.setText(QCoreApplication.translate("OrganisationBodyForm", u"Namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("OrganisationBodyForm", u"Namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_body_sector.setText(QCoreApplication.translate("OrganisationBodyForm", u"H\u00f6r till sektor", None))
#if QT_CONFIG(accessibility)
        self.body_sector.setAccessibleName(QCoreApplication.translate("OrganisationBodyForm", u"H\u00f6r till sektor", None))
#endif // QT_CONFIG(accessibility)
        self.label_greeting.setText(QCoreApplication.translate("OrganisationBodyForm", u"H\u00e4lsning i inl\u00e4gg", None))
#if QT_CONFIG(accessibility)
        self.greeting.setAccessibleName(QCoreApplication.translate("OrganisationBodyForm", u"H\u00e4lsning i inl\u00e4gg", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("OrganisationBodyForm", u"Fr\u00e5n och med", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("OrganisationBodyForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("OrganisationBodyForm", u"Spara", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("OrganisationBodyForm", u"Spara sektorn eller enheten", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("OrganisationBodyForm", u"Avbryt", None))
        pass
    # retranslateUi

