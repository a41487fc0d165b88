# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'admin_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_AdminForm(object):
    def setupUi(self, AdminForm):
        if not AdminForm.objectName():
            AdminForm.setObjectName(u"AdminForm")
        self.layout_5 = QVBoxLayout(AdminForm)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AdminForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_5.addWidget(self.heading)

        self.about = QLabel(AdminForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)

        self.layout_5.addWidget(self.about)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_person = QLabel(AdminForm)
        self.label_person.setObjectName(u"label_person")
        self.label_person.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_person)

        self.person = QComboBox(AdminForm)
        self.person.setObjectName(u"person")

        self.layout_1.addWidget(self.person)

        self.error_person = QLabel(AdminForm)
        self.error_person.setObjectName(u"error_person")
        self.error_person.setVisible(False)
        self.error_person.setProperty(u"role", u"error")
        self.error_person.setWordWrap(True)

        self.layout_1.addWidget(self.error_person)


        self.layout_5.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(AdminForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_first)

        self.first = DateField(AdminForm)
        self.first.setObjectName(u"first")

        self.layout_2.addWidget(self.first)

        self.error_first = QLabel(AdminForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_2.addWidget(self.error_first)


        self.layout_5.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(AdminForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_last)

        self.last = DateField(AdminForm)
        self.last.setObjectName(u"last")

        self.layout_3.addWidget(self.last)

        self.error_last = QLabel(AdminForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_3.addWidget(self.error_last)


        self.layout_5.addLayout(self.layout_3)

        self.hint = QLabel(AdminForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_5.addWidget(self.hint)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_1)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(AdminForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_4.addWidget(self.save)

        self.cancel = QPushButton(AdminForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_4.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.space_2)


        self.layout_5.addLayout(self.layout_4)

#if QT_CONFIG(shortcut)
        self.label_person.setBuddy(self.person)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdminForm)

        QMetaObject.connectSlotsByName(AdminForm)
    # setupUi

    def retranslateUi(self, AdminForm):
        self.label_person.setText(QCoreApplication.translate("AdminForm", u"Person", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("AdminForm", u"Person", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("AdminForm", u"Fr\u00e5n och med", None))
        self.first.setPlaceholderText(QCoreApplication.translate("AdminForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("AdminForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("AdminForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("AdminForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("AdminForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("AdminForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("AdminForm", u"Avbryt", None))
        pass
    # retranslateUi

