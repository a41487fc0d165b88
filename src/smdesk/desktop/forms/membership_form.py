# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'membership_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_MembershipForm(object):
    def setupUi(self, MembershipForm):
        if not MembershipForm.objectName():
            MembershipForm.setObjectName(u"MembershipForm")
        self.layout_6 = QVBoxLayout(MembershipForm)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(MembershipForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.hint = QLabel(MembershipForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_6.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_unit = QLabel(MembershipForm)
        self.label_unit.setObjectName(u"label_unit")
        self.label_unit.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_unit)

        self.unit = QComboBox(MembershipForm)
        self.unit.setObjectName(u"unit")

        self.layout_1.addWidget(self.unit)

        self.error_unit = QLabel(MembershipForm)
        self.error_unit.setObjectName(u"error_unit")
        self.error_unit.setVisible(False)
        self.error_unit.setProperty(u"role", u"error")
        self.error_unit.setWordWrap(True)

        self.layout_1.addWidget(self.error_unit)


        self.layout_6.addLayout(self.layout_1)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(MembershipForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_first)

        self.first = DateField(MembershipForm)
        self.first.setObjectName(u"first")

        self.layout_2.addWidget(self.first)

        self.error_first = QLabel(MembershipForm)
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
        self.label_last = QLabel(MembershipForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_last)

        self.last = DateField(MembershipForm)
        self.last.setObjectName(u"last")

        self.layout_3.addWidget(self.last)

        self.error_last = QLabel(MembershipForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_3.addWidget(self.error_last)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(0, 1)
        self.layout_4.setStretch(1, 1)

        self.layout_6.addLayout(self.layout_4)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_1)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(MembershipForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.save)

        self.cancel = QPushButton(MembershipForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_5.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_2)


        self.layout_6.addLayout(self.layout_5)

#if QT_CONFIG(shortcut)
        self.label_unit.setBuddy(self.unit)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MembershipForm)

        QMetaObject.connectSlotsByName(MembershipForm)
    # setupUi

    def retranslateUi(self, MembershipForm):
        self.hint.setText(QCoreApplication.translate("MembershipForm", u"Enheten avg\u00f6r vem som \u00e4r personens chef, och d\u00e4rmed vem som kan ge uppdrag.", None))
        self.label_unit.setText(QCoreApplication.translate("MembershipForm", u"Enhet", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("MembershipForm", u"Enhet", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("MembershipForm", u"Fr\u00e5n och med", None))
        self.first.setPlaceholderText(QCoreApplication.translate("MembershipForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("MembershipForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("MembershipForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("MembershipForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("MembershipForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("MembershipForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("MembershipForm", u"Avbryt", None))
        pass
    # retranslateUi

