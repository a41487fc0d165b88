# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'renew_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_RenewForm(object):
    def setupUi(self, RenewForm):
        if not RenewForm.objectName():
            RenewForm.setObjectName(u"RenewForm")
        self.layout_6 = QVBoxLayout(RenewForm)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(RenewForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.about = QLabel(RenewForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)

        self.layout_6.addWidget(self.about)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_given_on = QLabel(RenewForm)
        self.label_given_on.setObjectName(u"label_given_on")
        self.label_given_on.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_given_on)

        self.given_on = DateField(RenewForm)
        self.given_on.setObjectName(u"given_on")

        self.layout_1.addWidget(self.given_on)

        self.error_given_on = QLabel(RenewForm)
        self.error_given_on.setObjectName(u"error_given_on")
        self.error_given_on.setVisible(False)
        self.error_given_on.setProperty(u"role", u"error")
        self.error_given_on.setWordWrap(True)

        self.layout_1.addWidget(self.error_given_on)


        self.layout_3.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(RenewForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_last)

        self.last = DateField(RenewForm)
        self.last.setObjectName(u"last")

        self.layout_2.addWidget(self.last)

        self.error_last = QLabel(RenewForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_2.addWidget(self.error_last)


        self.layout_3.addLayout(self.layout_2)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)

        self.layout_6.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_mandated_by = QLabel(RenewForm)
        self.label_mandated_by.setObjectName(u"label_mandated_by")
        self.label_mandated_by.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_mandated_by)

        self.mandated_by = QComboBox(RenewForm)
        self.mandated_by.setObjectName(u"mandated_by")

        self.layout_4.addWidget(self.mandated_by)

        self.error_mandated_by = QLabel(RenewForm)
        self.error_mandated_by.setObjectName(u"error_mandated_by")
        self.error_mandated_by.setVisible(False)
        self.error_mandated_by.setProperty(u"role", u"error")
        self.error_mandated_by.setWordWrap(True)

        self.layout_4.addWidget(self.error_mandated_by)


        self.layout_6.addLayout(self.layout_4)

        self.manager = QLabel(RenewForm)
        self.manager.setObjectName(u"manager")
        self.manager.setProperty(u"role", u"muted")
        self.manager.setWordWrap(True)

        self.layout_6.addWidget(self.manager)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_1)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(RenewForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.save)

        self.cancel = QPushButton(RenewForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_5.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_2)


        self.layout_6.addLayout(self.layout_5)

#if QT_CONFIG(shortcut)
        self.label_given_on.setBuddy(self.given_on)
        self.label_last.setBuddy(self.last)
        self.label_mandated_by.setBuddy(self.mandated_by)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RenewForm)

        QMetaObject.connectSlotsByName(RenewForm)
    # setupUi

    def retranslateUi(self, RenewForm):
        self.label_given_on.setText(QCoreApplication.translate("RenewForm", u"Givet", None))
        self.given_on.setPlaceholderText(QCoreApplication.translate("RenewForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.given_on.setAccessibleName(QCoreApplication.translate("RenewForm", u"Givet", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("RenewForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("RenewForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("RenewForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_mandated_by.setText(QCoreApplication.translate("RenewForm", u"Uppdraget ges av", None))
#if QT_CONFIG(accessibility)
        self.mandated_by.setAccessibleName(QCoreApplication.translate("RenewForm", u"Uppdraget ges av", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("RenewForm", u"F\u00f6rnya uppdraget", None))
        self.cancel.setText(QCoreApplication.translate("RenewForm", u"Avbryt", None))
        pass
    # retranslateUi

