# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'organisation_head_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_OrganisationHeadForm(object):
    def setupUi(self, OrganisationHeadForm):
        if not OrganisationHeadForm.objectName():
            OrganisationHeadForm.setObjectName(u"OrganisationHeadForm")
        self.layout_6 = QVBoxLayout(OrganisationHeadForm)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(OrganisationHeadForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.hint = QLabel(OrganisationHeadForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_6.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_person = QLabel(OrganisationHeadForm)
        self.label_person.setObjectName(u"label_person")
        self.label_person.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_person)

        self.person = QComboBox(OrganisationHeadForm)
        self.person.setObjectName(u"person")

        self.layout_1.addWidget(self.person)

        self.error_person = QLabel(OrganisationHeadForm)
        self.error_person.setObjectName(u"error_person")
        self.error_person.setVisible(False)
        self.error_person.setProperty(u"role", u"error")
        self.error_person.setWordWrap(True)

        self.layout_1.addWidget(self.error_person)


        self.layout_6.addLayout(self.layout_1)

        self.acting = QCheckBox(OrganisationHeadForm)
        self.acting.setObjectName(u"acting")

        self.layout_6.addWidget(self.acting)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(OrganisationHeadForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_first)

        self.first = DateField(OrganisationHeadForm)
        self.first.setObjectName(u"first")

        self.layout_2.addWidget(self.first)

        self.error_first = QLabel(OrganisationHeadForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_2.addWidget(self.error_first)


        self.layout_4.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(OrganisationHeadForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_last)

        self.last = DateField(OrganisationHeadForm)
        self.last.setObjectName(u"last")

        self.layout_3.addWidget(self.last)

        self.error_last = QLabel(OrganisationHeadForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_3.addWidget(self.error_last)


        self.layout_4.addLayout(self.layout_3)


        self.layout_6.addLayout(self.layout_4)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(OrganisationHeadForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.save)

        self.cancel = QPushButton(OrganisationHeadForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_5.addWidget(self.cancel)

        self.remove = QPushButton(OrganisationHeadForm)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"kind", u"danger")

        self.layout_5.addWidget(self.remove)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_1)


        self.layout_6.addLayout(self.layout_5)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_2)

#if QT_CONFIG(shortcut)
        self.label_person.setBuddy(self.person)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrganisationHeadForm)

        QMetaObject.connectSlotsByName(OrganisationHeadForm)
    # setupUi

    def retranslateUi(self, OrganisationHeadForm):
        self.hint.setText(QCoreApplication.translate("OrganisationHeadForm", u"Den som har \u00e4mbetet ansvarar, dag f\u00f6r dag. F\u00f6rsta och sista dagen r\u00e4knas med. En tillf\u00f6rordnad g\u00e5r f\u00f6re den ordinarie, eller fyller en vakans.", None))
        self.label_person.setText(QCoreApplication.translate("OrganisationHeadForm", u"Person", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("OrganisationHeadForm", u"Person", None))
#endif // QT_CONFIG(accessibility)
        self.acting.setText(QCoreApplication.translate("OrganisationHeadForm", u"Tillf\u00f6rordnad", None))
        self.label_first.setText(QCoreApplication.translate("OrganisationHeadForm", u"Fr\u00e5n och med", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("OrganisationHeadForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("OrganisationHeadForm", u"Till och med", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("OrganisationHeadForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.last.setPlaceholderText(QCoreApplication.translate("OrganisationHeadForm", u"Tills vidare", None))
        self.save.setText(QCoreApplication.translate("OrganisationHeadForm", u"Spara", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("OrganisationHeadForm", u"Spara \u00e4mbetet", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("OrganisationHeadForm", u"Avbryt", None))
        self.remove.setText(QCoreApplication.translate("OrganisationHeadForm", u"Ta bort", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("OrganisationHeadForm", u"Ta bort \u00e4mbetet, som \u00e4r fel inlagt", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

